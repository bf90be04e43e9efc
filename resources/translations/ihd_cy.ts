<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Your history, messages and prices</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich hanes, negeseuon a phrisiau</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Cyfrineiriau</translation>
    </message>
    <message>
        <source>The system’s keyring; where it has none, {file}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cylch allweddi&apos;r system; lle nad oes un, {file}</translation>
    </message>
    <message>
        <source>The list of network connections</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y rhestr o gysylltiadau rhwydwaith</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>y ddyfais hon</translation>
    </message>
    <message>
        <source>Connecting to {host} …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn cysylltu â {host} …</translation>
    </message>
    <message numerus="yes">
        <source>Listening at {host}: %n message(s) so far.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Yn gwrando yn {host}: %n neges hyd yma.</numerusform>
            <numerusform>Yn gwrando yn {host}: %n neges hyd yma.</numerusform>
            <numerusform>Yn gwrando yn {host}: %n neges hyd yma.</numerusform>
            <numerusform>Yn gwrando yn {host}: %n neges hyd yma.</numerusform>
            <numerusform>Yn gwrando yn {host}: %n neges hyd yma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) heard at {host}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Clywyd %n neges yn {host}.</numerusform>
            <numerusform>Clywyd %n neges yn {host}.</numerusform>
            <numerusform>Clywyd %n neges yn {host}.</numerusform>
            <numerusform>Clywyd %n neges yn {host}.</numerusform>
            <numerusform>Clywyd %n neges yn {host}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r ddau gyfrinymadrodd yn wahanol</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Check that {passphrase_file} is there, and is text: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod {passphrase_file} yno, ac yn destun: {error}</translation>
    </message>
    <message>
        <source>The file of the passphrase cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen ffeil y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>There is no passphrase in that file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cyfrinymadrodd yn y ffeil honno</translation>
    </message>
    <message>
        <source>Put it on the first line of {passphrase_file}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch ef ar linell gyntaf {passphrase_file}.</translation>
    </message>
    <message>
        <source>No passphrase was given</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni roddwyd cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Type it when asked, or name a file: --passphrase-file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch ef pan ofynnir, neu enwch ffeil: --passphrase-file.</translation>
    </message>
    <message>
        <source>The second place for backups is not a whole path</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid llwybr cyfan yw&apos;r ail le ar gyfer copïau wrth gefn</translation>
    </message>
    <message>
        <source>Give all of it, such as /media/usb/energy.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch y cyfan ohono, megis /media/usb/energy.</translation>
    </message>
    <message>
        <source>Put the stick or disk of {place} in. If it is a new one, say so once: `ihd backup {place}`. Backups beside the diary go on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch ffon neu ddisg {place} i mewn. Os yw&apos;n un newydd, dywedwch hynny unwaith: `ihd backup {place}`. Mae copïau ger y dyddiadur yn parhau.</translation>
    </message>
    <message>
        <source>The second place for backups is not there</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ail le ar gyfer copïau wrth gefn yno</translation>
    </message>
    <message>
        <source>Put the stick in, or switch the disk on: there is no {parent}. Backups beside the diary go on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch y ffon i mewn, neu trowch y ddisg ymlaen: nid oes {parent}. Mae copïau ger y dyddiadur yn parhau.</translation>
    </message>
    <message>
        <source>Making a backup. Recording goes on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn gwneud copi wrth gefn. Mae&apos;r cofnodi&apos;n parhau.</translation>
    </message>
    <message>
        <source>Reading the backup. Nothing has been changed yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn darllen y copi wrth gefn. Ni newidiwyd dim eto.</translation>
    </message>
    <message>
        <source>Restoring. Please leave the power on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn adfer. Gadewch y pŵer ymlaen os gwelwch yn dda.</translation>
    </message>
    <message>
        <source>beside the diary</source>
        <translation>ger y dyddiadur</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>yn {folder}</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} yn rhydd</translation>
    </message>
    <message>
        <source>Type one below. Without it nothing is written to the second place.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch un isod. Hebddo nid ysgrifennir dim i&apos;r ail le.</translation>
    </message>
    <message>
        <source>{size} in {file}.</source>
        <translation>{size} yn {file}.</translation>
    </message>
    <message>
        <source>The backup stopped half-way</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Stopiodd y copi wrth gefn hanner ffordd</translation>
    </message>
    <message>
        <source>Try again; `ihd backup --daily --now` says more.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch gynnig arall arni; mae `ihd backup --daily --now` yn dweud mwy.</translation>
    </message>
    <message>
        <source>This backup is encrypted</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r copi wrth gefn hwn wedi&apos;i amgryptio</translation>
    </message>
    <message>
        <source>Choose it again, and type its passphrase.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch ef eto, a theipiwch ei gyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Connect to your own hub first: a demo home is never mixed with it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cysylltwch â&apos;ch hwb eich hun yn gyntaf: ni chymysgir cartref arddangos ag ef byth.</translation>
    </message>
    <message>
        <source>This is a demo home</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cartref arddangos yw hwn</translation>
    </message>
    <message>
        <source>Start at {start}; it ends at {end}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dechreuwch am {start}; mae&apos;n gorffen am {end}.</translation>
    </message>
    <message>
        <source>Starting now is about as good as any time that is known.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae dechrau nawr tua chystal ag unrhyw amser sy&apos;n hysbys.</translation>
    </message>
    <message>
        <source>The grid’s forecast mix is cleaner at {when} ({then} g/kWh) than now ({now} g/kWh).</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cymysgedd a ragwelir gan y grid yn lanach {when} ({then} g/kWh) na nawr ({now} g/kWh).</translation>
    </message>
    <message>
        <source>The grid’s mix is cleaner at {when} ({then} g/kWh) than now ({now} g/kWh).</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae cymysgedd y grid yn lanach {when} ({then} g/kWh) na nawr ({now} g/kWh).</translation>
    </message>
    <message>
        <source>A kWh is cheaper at {when} ({then}) than now ({now}).</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae kWh yn rhatach {when} ({then}) na nawr ({now}).</translation>
    </message>
    <message>
        <source>This goes by a typical {month} day: it is no forecast.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae hyn yn ôl diwrnod nodweddiadol ym mis {month}: nid rhagolwg ydyw.</translation>
    </message>
    <message>
        <source>This display is not paired with your hub any more</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r arddangosydd hwn wedi&apos;i baru â&apos;ch hwb mwyach</translation>
    </message>
    <message>
        <source>Pair with it again, or unpair it here.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Parwch ag ef eto, neu dad-barwch ef yma.</translation>
    </message>
    <message>
        <source>No hub has been set up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes hwb wedi&apos;i osod</translation>
    </message>
    <message>
        <source>Name its broker: `ihd settings hub.host 192.168.1.20`.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Enwch ei frocer: `ihd settings hub.host 192.168.1.20`.</translation>
    </message>
    <message>
        <source>Nothing in that file tells of the grid.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim yn y ffeil honno am y grid.</translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) of {regions}, from {first} to {last}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n hanner awr o {regions}, o {first} hyd {last}.</numerusform>
            <numerusform>%n hanner awr o {regions}, o {first} hyd {last}.</numerusform>
            <numerusform>%n hanner awr o {regions}, o {first} hyd {last}.</numerusform>
            <numerusform>%n hanner awr o {regions}, o {first} hyd {last}.</numerusform>
            <numerusform>%n hanner awr o {regions}, o {first} hyd {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No message on this topic yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim neges ar y pwnc hwn eto.</translation>
    </message>
    <message>
        <source>This display is paired with a hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r arddangosydd hwn wedi&apos;i baru â hwb</translation>
    </message>
    <message>
        <source>Unpair it first, in Settings: then choose another.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dad-barwch ef yn gyntaf, yn y Gosodiadau: yna dewiswch un arall.</translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellid cadw hyn</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni weithiodd hyn</translation>
    </message>
    <message>
        <source>There is not enough memory for this</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes digon o gof ar gyfer hyn</translation>
    </message>
    <message>
        <source>Close other programs, or take a smaller file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Caewch raglenni eraill, neu cymerwch ffeil lai.</translation>
    </message>
    <message>
        <source>This hub cannot be asked for that</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir gofyn i&apos;r hwb hwn am hynny</translation>
    </message>
    <message>
        <source>Do it at the meter itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch hyn wrth y mesurydd ei hun.</translation>
    </message>
    <message>
        <source>Gas is turned on at the meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Troir nwy ymlaen wrth y mesurydd</translation>
    </message>
    <message>
        <source>Hold its button as the meter&apos;s own screen says.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daliwch ei fotwm fel y dywed sgrin y mesurydd ei hun.</translation>
    </message>
    <message>
        <source>No {fuel} meter has been heard</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chlywyd mesurydd {fuel}</translation>
    </message>
    <message>
        <source>Wait until the hub has told of it, then try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Arhoswch nes i&apos;r hwb sôn amdano, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>No hub is paired</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes hwb wedi&apos;i baru</translation>
    </message>
    <message>
        <source>A meter takes codes only from a display that is paired with its hub.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim ond gan arddangosydd sydd wedi&apos;i baru â&apos;i hwb y mae mesurydd yn derbyn codau.</translation>
    </message>
    <message>
        <source>Write {file} and the path of a file, such as {file}/home/me/diary.sqlite.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ysgrifennwch {file} a llwybr ffeil, megis {file}/home/me/diary.sqlite.</translation>
    </message>
    <message>
        <source>{variable} names no file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {variable} yn enwi ffeil</translation>
    </message>
    <message>
        <source>There is no {path}: mend the path.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes {path}: cywirwch y llwybr.</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellid cadw&apos;r gosodiadau</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn ysgrifennu&apos;r ffeil …</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes ffolder o&apos;r fath</translation>
    </message>
    <message>
        <source>Put the stick of {folder} in, or choose another folder.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch ffon {folder} i mewn, neu dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>There are many such files already</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae llawer o ffeiliau o&apos;r fath eisoes</translation>
    </message>
    <message>
        <source>Clear up {folder}, or choose another folder.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cliriwch {folder}, neu dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate cannot be made</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir gwneud tystysgrif y brocer</translation>
    </message>
    <message>
        <source>Do without encryption: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch heb amgryptio: {error}</translation>
    </message>
    <message>
        <source>On the display’s own web page, under MQTT.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar dudalen we&apos;r arddangosydd ei hun, o dan MQTT.</translation>
    </message>
    <message>
        <source>In the device’s own settings, under MQTT. It may say anything but what a meter’s hub says.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yng ngosodiadau&apos;r ddyfais ei hun, o dan MQTT. Caiff ddweud unrhyw beth ond yr hyn a ddywed hwb mesurydd.</translation>
    </message>
    <message>
        <source>A telephone can read the code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gall ffôn ddarllen y cod.</translation>
    </message>
    <message>
        <source>The broker runs in the program that records: {holder}. Stop that one, and try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer yn rhedeg yn y rhaglen sy&apos;n cofnodi: {holder}. Stopiwch honno, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Another program records here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhaglen arall yn cofnodi yma</translation>
    </message>
    <message>
        <source>Mosquitto is installed here. It is run with a configuration of its own, and ends with this program.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae Mosquitto wedi&apos;i osod yma. Fe&apos;i rhedir gyda&apos;i ffurfweddiad ei hun, ac mae&apos;n gorffen gyda&apos;r rhaglen hon.</translation>
    </message>
    <message>
        <source>The built-in broker is run.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhedir y brocer adeiledig.</translation>
    </message>
    <message>
        <source>Unpair it first, in Settings: then it can be a broker.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dad-barwch ef yn gyntaf, yn y Gosodiadau: yna gall fod yn frocer.</translation>
    </message>
    <message>
        <source>The settings cannot be kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir cadw&apos;r gosodiadau</translation>
    </message>
    <message>
        <source>Make {folder} writable: {strerror}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {folder} yn ysgrifenadwy: {strerror}.</translation>
    </message>
    <message>
        <source>With encryption (TLS) on port {port}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gydag amgryptio (TLS) ar borth {port}.</translation>
    </message>
    <message>
        <source>The broker listens to this machine alone: let it listen to the home network for other devices.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer yn gwrando ar y peiriant hwn yn unig: gadewch iddo wrando ar rwydwaith y cartref ar gyfer dyfeisiau eraill.</translation>
    </message>
    <message>
        <source>Make {parent} writable, or wait for the other program: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {parent} yn ysgrifenadwy, neu arhoswch am y rhaglen arall: {error}</translation>
    </message>
    <message>
        <source>The hub&apos;s keys cannot be kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir cadw allweddi&apos;r hwb</translation>
    </message>
    <message>
        <source>Electricity used</source>
        <translation>Trydan a ddefnyddiwyd</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Nwy</translation>
    </message>
    <message>
        <source>Given to the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhoddwyd i&apos;r grid</translation>
    </message>
    <message>
        <source>litres</source>
        <translation>litr</translation>
    </message>
    <message>
        <source>cubic feet</source>
        <translation>troedfedd giwbig</translation>
    </message>
    <message>
        <source>Meter in kWh</source>
        <translation>Mesurydd mewn kWh</translation>
    </message>
    <message>
        <source>Meter in Wh</source>
        <translation>Mesurydd mewn Wh</translation>
    </message>
    <message>
        <source>Meter in m³</source>
        <translation>Mesurydd mewn m³</translation>
    </message>
    <message>
        <source>The start</source>
        <translation>Y dechrau</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Y diwedd</translation>
    </message>
    <message>
        <source>3 April</source>
        <translation>3 Ebrill</translation>
    </message>
    <message>
        <source>4 March</source>
        <translation>4 Mawrth</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Degolion</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>Miloedd</translation>
    </message>
    <message>
        <source>A table of readings</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tabl o ddarlleniadau</translation>
    </message>
    <message>
        <source>A table of readings in Wh</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tabl o ddarlleniadau mewn Wh</translation>
    </message>
    <message>
        <source>Half-hours from Octopus</source>
        <translation>Hanner oriau gan Octopus</translation>
    </message>
    <message>
        <source>Half-hours from n3rgy</source>
        <translation>Hanner oriau gan n3rgy</translation>
    </message>
    <message>
        <source>A feed of emoncms</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Porthiant emoncms</translation>
    </message>
    <message>
        <source>Half-hours from Glowmarkt</source>
        <translation>Hanner oriau gan Glowmarkt</translation>
    </message>
    <message>
        <source>Half-hours from PowerShaper</source>
        <translation>Hanner oriau gan PowerShaper</translation>
    </message>
    <message>
        <source>Months from EDF</source>
        <translation>Misoedd gan EDF</translation>
    </message>
    <message>
        <source>Green Button</source>
        <translation>Green Button</translation>
    </message>
    <message>
        <source>Telegrams of a P1 port</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Telegramau porth P1</translation>
    </message>
    <message>
        <source>Statistics of Home Assistant</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ystadegau Home Assistant</translation>
    </message>
    <message>
        <source>Half-hours from British Gas</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Hanner oriau gan British Gas</translation>
    </message>
    <message>
        <source>Half-hours from EDF</source>
        <translation>Hanner oriau gan EDF</translation>
    </message>
    <message>
        <source>Half-hours from E.ON Next</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Hanner oriau gan E.ON Next</translation>
    </message>
    <message>
        <source>Half-hours from OVO</source>
        <translation>Hanner oriau gan OVO</translation>
    </message>
    <message>
        <source>Half-hours from Shell Energy</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Hanner oriau gan Shell Energy</translation>
    </message>
    <message>
        <source>Change how it is read, below.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Newidiwch sut y&apos;i darllenir, isod.</translation>
    </message>
    <message>
        <source>Recognised as {format}</source>
        <translation>Adnabuwyd fel {format}</translation>
    </message>
    <message>
        <source>Say first what it counts.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedwch yn gyntaf beth mae&apos;n ei gyfrif.</translation>
    </message>
    <message>
        <source>Say first what its numbers are.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedwch yn gyntaf beth yw ei rifau.</translation>
    </message>
    <message>
        <source>Say first which meter it is of.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedwch yn gyntaf o ba fesurydd y daw.</translation>
    </message>
    <message>
        <source>What it told itself stands first.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a ddywedodd ei hun sy&apos;n sefyll yn gyntaf.</translation>
    </message>
    <message>
        <source>What two meters tell of the same time is added up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adir at ei gilydd yr hyn a ddywed dau fesurydd am yr un amser.</translation>
    </message>
    <message>
        <source>Another meter</source>
        <translation>Mesurydd arall</translation>
    </message>
    <message>
        <source>The file does not say.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ffeil yn dweud.</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>Yr hyn y mae&apos;n ei gyfrif</translation>
    </message>
    <message>
        <source>Its numbers are</source>
        <translation>Ei rhifau yw</translation>
    </message>
    <message>
        <source>The file has several. Each is brought in by itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan y ffeil sawl un. Daw pob un i mewn ar wahân.</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Pa un ohonynt</translation>
    </message>
    <message>
        <source>Which meter it is of</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O ba fesurydd y daw</translation>
    </message>
    <message>
        <source>Which end of its time a row marks.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pa ben o&apos;i hamser y mae rhes yn ei nodi.</translation>
    </message>
    <message>
        <source>Its times are</source>
        <translation>Ei hamserau yw</translation>
    </message>
    <message>
        <source>03/04 means</source>
        <translation>Ystyr 03/04 yw</translation>
    </message>
    <message>
        <source>UTC, all year</source>
        <translation>UTC, drwy&apos;r flwyddyn</translation>
    </message>
    <message>
        <source>The wall: {zone}</source>
        <translation>Y wal: {zone}</translation>
    </message>
    <message>
        <source>By which clock</source>
        <translation>Yn ôl pa gloc</translation>
    </message>
    <message>
        <source>A comma stands before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae coma&apos;n sefyll o flaen</translation>
    </message>
    <message>
        <source>The file does not say. A bill of the same days helps to tell.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ffeil yn dweud. Mae bil am yr un dyddiau&apos;n helpu i ddweud.</translation>
    </message>
    <message>
        <source>A running total, as the meter shows it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyfanswm rhedegog, fel y mae&apos;r mesurydd yn ei ddangos.</translation>
    </message>
    <message>
        <source>The mean power over each time.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y pŵer cymedrig dros bob amser.</translation>
    </message>
    <message>
        <source>Gas by volume becomes kWh by your calorific value.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw nwy yn ôl cyfaint yn kWh drwy&apos;ch gwerth caloriffig.</translation>
    </message>
    <message>
        <source>Taking it out again …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn ei dynnu allan eto …</translation>
    </message>
    <message>
        <source>All of another diary</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyddiadur arall cyfan</translation>
    </message>
    <message>
        <source>On {place}</source>
        <translation>Ar {place}</translation>
    </message>
    <message>
        <source>In {place}</source>
        <translation>Yn {place}</translation>
    </message>
    <message>
        <source>Nothing was new.</source>
        <translation>Nid oedd dim yn newydd.</translation>
    </message>
    <message>
        <source>All of that file was brought in before.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daeth y ffeil honno i gyd i mewn o&apos;r blaen.</translation>
    </message>
    <message>
        <source>All of that diary was here before.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Roedd y dyddiadur hwnnw i gyd yma o&apos;r blaen.</translation>
    </message>
    <message>
        <source>The other diary is brought in.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daeth y dyddiadur arall i mewn.</translation>
    </message>
    <message>
        <source>Its readings come over an encrypted link, from this hub alone.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw ei ddarlleniadau dros gyswllt wedi&apos;i amgryptio, gan yr hwb hwn yn unig.</translation>
    </message>
    <message>
        <source>Passwords and keys are kept in {where}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cedwir cyfrineiriau ac allweddi yn {where}.</translation>
    </message>
    <message>
        <source>There is no keyring here: passwords and keys are kept in {where}. It keeps out other users of this machine, not somebody who takes its memory card.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cylch allweddi yma: cedwir cyfrineiriau ac allweddi yn {where}. Mae&apos;n cadw defnyddwyr eraill y peiriant hwn allan, nid rhywun sy&apos;n mynd â&apos;i gerdyn cof.</translation>
    </message>
    <message>
        <source>at {host}</source>
        <comment>a hub</comment>
        <translation>yn {host}</translation>
    </message>
    <message>
        <source>{model}, at {host}</source>
        <translation>{model}, yn {host}</translation>
    </message>
    <message>
        <source>The hub did not answer: remove this display there as well, on its own screen.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid atebodd yr hwb: tynnwch yr arddangosydd hwn yno hefyd, ar ei sgrin ei hun.</translation>
    </message>
    <message>
        <source>Unpaired from {hub}. The history stays.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dad-barwyd oddi wrth {hub}. Mae&apos;r hanes yn aros.</translation>
    </message>
    <message>
        <source>The daily backup stopped half-way</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Stopiodd y copi wrth gefn dyddiol hanner ffordd</translation>
    </message>
    <message>
        <source>Run `ihd backup --daily`, and see what it says.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhedwch `ihd backup --daily`, a gwelwch beth mae&apos;n ei ddweud.</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Lawrlwythiadau</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>the display’s own folder</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ffolder yr arddangosydd ei hun</translation>
    </message>
    <message>
        <source>the home folder</source>
        <translation>y ffolder gartref</translation>
    </message>
    <message>
        <source>by its name no meter of what the home takes</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yn ôl ei enw, nid yw&apos;n fesurydd o&apos;r hyn y mae&apos;r cartref yn ei gymryd</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>Pŵer nawr</translation>
    </message>
    <message>
        <source>What the home takes at the moment.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn y mae&apos;r cartref yn ei gymryd ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Power given back</source>
        <translation>Pŵer a roddir yn ôl</translation>
    </message>
    <message>
        <source>What goes to the grid at the moment.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn sy&apos;n mynd i&apos;r grid ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Electricity register</source>
        <translation>Cofrestr drydan</translation>
    </message>
    <message>
        <source>All that was ever taken from the grid.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y cyfan a gymerwyd erioed o&apos;r grid.</translation>
    </message>
    <message>
        <source>Register of what is given</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cofrestr o&apos;r hyn a roddir</translation>
    </message>
    <message>
        <source>All that was ever given to the grid.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y cyfan a roddwyd erioed i&apos;r grid.</translation>
    </message>
    <message>
        <source>Gas register, a volume</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cofrestr nwy, cyfaint</translation>
    </message>
    <message>
        <source>All the gas ever used, in m³ or ft³.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr holl nwy a ddefnyddiwyd erioed, mewn m³ neu ft³.</translation>
    </message>
    <message>
        <source>Gas register, an energy</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cofrestr nwy, ynni</translation>
    </message>
    <message>
        <source>All the gas ever used, in kWh.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr holl nwy a ddefnyddiwyd erioed, mewn kWh.</translation>
    </message>
    <message>
        <source>Electricity credit</source>
        <translation>Credyd trydan</translation>
    </message>
    <message>
        <source>What is left on a prepayment meter.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn sydd ar ôl ar fesurydd rhagdalu.</translation>
    </message>
    <message>
        <source>Gas credit</source>
        <translation>Credyd nwy</translation>
    </message>
    <message>
        <source>A broker runs on it: port {port}, not encrypted.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn rhedeg arno: porth {port}, heb ei amgryptio.</translation>
    </message>
    <message>
        <source>A broker runs on it: port {port}, encrypted.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn rhedeg arno: porth {port}, wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Y ddyfais hon</translation>
    </message>
    <message>
        <source>{host}, port {port}, not encrypted.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{host}, porth {port}, heb ei amgryptio.</translation>
    </message>
    <message>
        <source>{host}, port {port}, encrypted.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{host}, porth {port}, wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>It has told no number yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw wedi dweud rhif eto</translation>
    </message>
    <message>
        <source>{fuel}, phase {number}</source>
        <translation>{fuel}, gwedd {number}</translation>
    </message>
    <message>
        <source>{fuel}, channel {number}</source>
        <translation>{fuel}, sianel {number}</translation>
    </message>
    <message>
        <source>giving {power} now</source>
        <translation>yn rhoi {power} nawr</translation>
    </message>
    <message>
        <source>{power} now</source>
        <translation>{power} nawr</translation>
    </message>
    <message>
        <source>{amount} on the register</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} ar y gofrestr</translation>
    </message>
    <message>
        <source>{amount} given to the grid so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} wedi&apos;i roi i&apos;r grid hyd yma</translation>
    </message>
    <message>
        <source>{amount} credit</source>
        <translation>{amount} o gredyd</translation>
    </message>
    <message>
        <source>This was not sent</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid anfonwyd hwn</translation>
    </message>
    <message>
        <source>The display is still starting. Try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r arddangosydd yn dal i gychwyn. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>the system keyring</source>
        <translation>cylch allweddi&apos;r system</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Trydan</translation>
    </message>
    <message>
        <source>As the file says at the head of the column.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fel y dywed y ffeil ar ben y golofn.</translation>
    </message>
    <message>
        <source>Taken for your meter: what it told itself stands first.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymerwyd mai&apos;ch mesurydd chi ydyw: yr hyn a ddywedodd ei hun sy&apos;n sefyll yn gyntaf.</translation>
    </message>
    <message>
        <source>48 of 17,568 half-hours were brought in before.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daeth 48 o 17,568 hanner awr i mewn o&apos;r blaen.</translation>
    </message>
    <message>
        <source>Great Britain, average</source>
        <translation>Prydain Fawr, cyfartaledd</translation>
    </message>
    <message>
        <source>Midlands</source>
        <translation>Canolbarth Lloegr</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nos</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dydd</translation>
    </message>
    <message>
        <source>Day and night, as typed</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dydd a nos, fel y teipiwyd</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Drwy&apos;r dydd</translation>
    </message>
    <message>
        <source>The diary is damaged again and again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Difrodir y dyddiadur dro ar ôl tro</translation>
    </message>
    <message>
        <source>Its disk is failing: move this home to another.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ei ddisg yn methu: symudwch y cartref hwn i un arall.</translation>
    </message>
    <message>
        <source>The diary was damaged, and a new one is begun</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Difrodwyd y dyddiadur, a dechreuwyd un newydd</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cedwir y ffeil a ddifrodwyd yn {folder}.</translation>
    </message>
    <message>
        <source>What was missing came from the backup {file}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daeth yr hyn oedd ar goll o&apos;r copi wrth gefn {file}.</translation>
    </message>
    <message>
        <source>The diary was damaged, and has been repaired</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Difrodwyd y dyddiadur, ac fe&apos;i trwsiwyd</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Ni chollwyd dim.</translation>
    </message>
    <message numerus="yes">
        <source>Lost: {lost}, and %n more.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Collwyd: {lost}, a %n arall.</numerusform>
            <numerusform>Collwyd: {lost}, a %n arall.</numerusform>
            <numerusform>Collwyd: {lost}, a %n arall.</numerusform>
            <numerusform>Collwyd: {lost}, a %n arall.</numerusform>
            <numerusform>Collwyd: {lost}, a %n arall.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost: {lost}.</source>
        <translation>Collwyd: {lost}.</translation>
    </message>
    <message>
        <source>Saving the report …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn cadw&apos;r adroddiad …</translation>
    </message>
    <message>
        <source>The report of {month}: {figures}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adroddiad {month}: {figures}</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un eiliad…</translation>
    </message>
    <message>
        <source>No file was chosen</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ddewiswyd ffeil</translation>
    </message>
    <message>
        <source>Touch a file.</source>
        <translation>Cyffyrddwch â ffeil.</translation>
    </message>
    <message>
        <source>All that was kept from before has been cleared, since the meter says that somebody has moved in; its backups too.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cliriwyd y cyfan a gadwyd o&apos;r blaen, gan fod y mesurydd yn dweud bod rhywun wedi symud i mewn; ei gopïau wrth gefn hefyd.</translation>
    </message>
    <message>
        <source>All that was kept from before has been cleared, as you asked; its backups too.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cliriwyd y cyfan a gadwyd o&apos;r blaen, fel y gofynnoch; ei gopïau wrth gefn hefyd.</translation>
    </message>
    <message>
        <source>A new home begins here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae cartref newydd yn dechrau yma</translation>
    </message>
    <message>
        <source>The hub says that somebody new lives here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb yn dweud bod rhywun newydd yn byw yma</translation>
    </message>
    <message>
        <source>If you have just moved in, say so. Nothing has been cleared: this hub is not paired.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Os ydych newydd symud i mewn, dywedwch hynny. Ni chliriwyd dim: nid yw&apos;r hwb hwn wedi&apos;i baru.</translation>
    </message>
    <message>
        <source>Nothing has been cleared</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chliriwyd dim</translation>
    </message>
    <message>
        <source>The diary is kept by {program}. Stop that one first, then ask again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cedwir y dyddiadur gan {program}. Stopiwch honno&apos;n gyntaf, yna gofynnwch eto.</translation>
    </message>
    <message>
        <source>Back up each day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwneud copi wrth gefn bob dydd</translation>
    </message>
    <message>
        <source>A copy is made beside the diary each night, or when it next runs. On a small disk fewer old ones stay there.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwneir copi ger y dyddiadur bob nos, neu pan fydd yn rhedeg nesaf. Ar ddisg fach mae llai o hen rai&apos;n aros yno.</translation>
    </message>
    <message>
        <source>A second place</source>
        <translation>Ail le</translation>
    </message>
    <message>
        <source>A folder on a USB stick or another disk, such as /media/usb/energy: a copy goes there too.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ffolder ar ffon USB neu ddisg arall, megis /media/usb/energy: mae copi&apos;n mynd yno hefyd.</translation>
    </message>
    <message>
        <source>Encrypt the second place</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Amgryptio&apos;r ail le</translation>
    </message>
    <message>
        <source>Under a passphrase, without which nobody can read or restore it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dan gyfrinymadrodd: hebddo ni all neb ei ddarllen na&apos;i adfer.</translation>
    </message>
    <message>
        <source>Use letters, digits and, between them, spaces, dots, dashes, @, + or _; at most 64 in all.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch lythrennau, digidau a, rhyngddynt, fylchau, dotiau, llinellau, @, + neu _; hyd at 64 i gyd.</translation>
    </message>
    <message>
        <source>{user} cannot be a user name</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all {user} fod yn enw defnyddiwr</translation>
    </message>
    <message>
        <source>Use up to {count} letters, digits and signs, with no colon, and no space at either end.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch hyd at {count} llythyren, digid ac arwydd, heb golon, a heb fwlch ar y naill ben na&apos;r llall.</translation>
    </message>
    <message>
        <source>That password cannot be used</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir defnyddio&apos;r cyfrinair hwnnw</translation>
    </message>
    <message>
        <source>Remove {file}, and let each device in again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dilëwch {file}, a gadewch bob dyfais i mewn eto.</translation>
    </message>
    <message>
        <source>The broker&apos;s list of accounts cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen rhestr cyfrifon y brocer</translation>
    </message>
    <message>
        <source>There is no right to {access}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes hawl i {access}</translation>
    </message>
    <message>
        <source>Say one of: {choices}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedwch un o: {choices}.</translation>
    </message>
    <message>
        <source>It is words with / between; + stands for one word, and # at the end for all that follows.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Geiriau â / rhyngddynt ydyw; mae + yn sefyll am un gair, a # ar y diwedd am bopeth sy&apos;n dilyn.</translation>
    </message>
    <message>
        <source>{topic} cannot be a topic</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all {topic} fod yn bwnc</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen tystysgrif y brocer</translation>
    </message>
    <message>
        <source>Renew it, or remove {folder}: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adnewyddwch hi, neu dilëwch {folder}: {error}</translation>
    </message>
    <message>
        <source>Use the letters of English, digits, dots and dashes.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch lythrennau&apos;r Saesneg, digidau, dotiau a llinellau.</translation>
    </message>
    <message>
        <source>A certificate cannot name {name}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all tystysgrif enwi {name}</translation>
    </message>
    <message>
        <source>It cannot hold a device to its own topics: whoever has a password may hear everything, and pass for your meter.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all gadw dyfais at ei phynciau ei hun: gall pwy bynnag sydd â chyfrinair glywed popeth, ac esgus bod yn fesurydd i chi.</translation>
    </message>
    <message>
        <source>So a hub that is paired by a code needs Mosquitto: here the pairing account, which all know, would open all.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Felly mae angen Mosquitto ar hwb a bârir â chod: yma byddai&apos;r cyfrif paru, y mae pawb yn ei wybod, yn agor popeth.</translation>
    </message>
    <message>
        <source>What it keeps for those who are away is gone when it stops, as it does when this program ends.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hyn y mae&apos;n ei gadw i&apos;r rhai sydd i ffwrdd yn mynd pan fydd yn stopio, fel y gwna pan ddaw&apos;r rhaglen hon i ben.</translation>
    </message>
    <message>
        <source>Each time that a device is let in or shut out, everybody is cut off for a moment.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Bob tro y gadewir dyfais i mewn neu y caeir hi allan, torrir pawb i ffwrdd am eiliad.</translation>
    </message>
    <message>
        <source>MQTT 5 has a port of its own, without encryption; the encrypted port speaks MQTT 3.1.1.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan MQTT 5 ei borth ei hun, heb amgryptio; mae&apos;r porth wedi&apos;i amgryptio yn siarad MQTT 3.1.1.</translation>
    </message>
    <message>
        <source>It does not say why it refuses somebody, and cuts off whoever asks how it fares ($SYS).</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;n dweud pam y mae&apos;n gwrthod rhywun, ac mae&apos;n torri i ffwrdd pwy bynnag sy&apos;n gofyn sut y mae ($SYS).</translation>
    </message>
    <message>
        <source>There is no broker to run</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes brocer i&apos;w redeg</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Gweinydd</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porth</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Enw defnyddiwr</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Topic prefix</source>
        <translation>Rhagddodiad pwnc</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Amgryptio</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no encryption</comment>
        <translation>dim</translation>
    </message>
    <message>
        <source>The broker has no certificate</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes tystysgrif gan y brocer</translation>
    </message>
    <message>
        <source>Make one, or do without encrypted links.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch un, neu gwnewch heb gysylltiadau wedi&apos;u hamgryptio.</translation>
    </message>
    <message>
        <source>Give a number such as {loopback}, or {everywhere} for the whole home; now “{address}”.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch rif megis {loopback}, neu {everywhere} ar gyfer y cartref cyfan; nawr “{address}”.</translation>
    </message>
    <message>
        <source>The broker has no address to listen on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cyfeiriad gan y brocer i wrando arno</translation>
    </message>
    <message>
        <source>Usual are {plain_port}, and {secure_port} for encrypted links.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Arferol yw {plain_port}, a {secure_port} ar gyfer cysylltiadau wedi&apos;u hamgryptio.</translation>
    </message>
    <message>
        <source>The broker needs a port of its own</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae angen ei borth ei hun ar y brocer</translation>
    </message>
    <message>
        <source>Another program listens on port {port} already</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhaglen arall yn gwrando ar borth {port} eisoes</translation>
    </message>
    <message>
        <source>It may be Mosquitto&apos;s own service, which starts once it is installed. Use that one as the broker, or end it: sudo systemctl disable --now mosquitto</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Efallai mai gwasanaeth Mosquitto ei hun ydyw, sy&apos;n cychwyn unwaith y&apos;i gosodir. Defnyddiwch hwnnw fel y brocer, neu terfynwch ef: sudo systemctl disable --now mosquitto</translation>
    </message>
    <message>
        <source>This machine has no address {address}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cyfeiriad {address} gan y peiriant hwn</translation>
    </message>
    <message>
        <source>Give its own, or {everywhere} for all of them.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch ei un ei hun, neu {everywhere} ar gyfer pob un.</translation>
    </message>
    <message>
        <source>This system keeps port {port} to itself</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r system hon yn cadw porth {port} iddi hi ei hun</translation>
    </message>
    <message>
        <source>Choose one above 1023; 1883 is usual.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch un uwch na 1023; mae 1883 yn arferol.</translation>
    </message>
    <message>
        <source>The broker cannot listen on port {port}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all y brocer wrando ar borth {port}</translation>
    </message>
    <message>
        <source>Choose another, from 1024 to 65535. ({error})</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch un arall, o 1024 i 65535. ({error})</translation>
    </message>
    <message>
        <source>The built-in broker did not start</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chychwynnodd y brocer mewnol</translation>
    </message>
    <message>
        <source>Close other programs that use the network on this machine, and try again. ({error})</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Caewch raglenni eraill sy&apos;n defnyddio&apos;r rhwydwaith ar y peiriant hwn, a rhowch gynnig arall arni. ({error})</translation>
    </message>
    <message>
        <source>On Windows it is not run by this program.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar Windows nid y rhaglen hon sy&apos;n ei redeg.</translation>
    </message>
    <message>
        <source>Mosquitto is not installed. On a Raspberry Pi or Debian: sudo apt install mosquitto</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw Mosquitto wedi&apos;i osod. Ar Raspberry Pi neu Debian: sudo apt install mosquitto</translation>
    </message>
    <message>
        <source>Mosquitto cannot be run here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir rhedeg Mosquitto yma</translation>
    </message>
    <message>
        <source>It says: {said}</source>
        <translation>Mae&apos;n dweud: {said}</translation>
    </message>
    <message>
        <source>Look through {folder}.</source>
        <translation>Edrychwch drwy {folder}.</translation>
    </message>
    <message>
        <source>Mosquitto did not start</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chychwynnodd Mosquitto</translation>
    </message>
    <message>
        <source>Mosquitto cannot use that folder</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all Mosquitto ddefnyddio&apos;r ffolder honno</translation>
    </message>
    <message>
        <source>Its name has letters that it cannot read: {folder}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae llythrennau yn ei henw na all eu darllen: {folder}</translation>
    </message>
    <message>
        <source>Mosquitto&apos;s password program failed</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Methodd rhaglen gyfrineiriau Mosquitto</translation>
    </message>
    <message>
        <source>Install Mosquitto again. ({error})</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwch Mosquitto eto. ({error})</translation>
    </message>
    <message>
        <source>Install Mosquitto again, 2.0 or newer.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwch Mosquitto eto, 2.0 neu&apos;n fwy diweddar.</translation>
    </message>
    <message>
        <source>The broker&apos;s folder cannot be used</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir defnyddio ffolder y brocer</translation>
    </message>
    <message>
        <source>Make {folder} writable: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {folder} yn ysgrifenadwy: {error}</translation>
    </message>
    <message>
        <source>The broker&apos;s files cannot be kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir cadw ffeiliau&apos;r brocer</translation>
    </message>
    <message>
        <source>Make room in {folder}: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch le yn {folder}: {error}</translation>
    </message>
    <message>
        <source>This is not JSON, or it is damaged</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid JSON yw hwn, neu mae wedi&apos;i ddifrodi</translation>
    </message>
    <message>
        <source>Save the service&apos;s answer again, whole.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cadwch ateb y gwasanaeth eto, yn gyfan.</translation>
    </message>
    <message>
        <source>It should be an object with &quot;data&quot; in it, as the service gives it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dylai fod yn wrthrych â &quot;data&quot; ynddo, fel y mae&apos;r gwasanaeth yn ei roi.</translation>
    </message>
    <message>
        <source>This is no answer of the Carbon Intensity API</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ateb gan y Carbon Intensity API yw hwn</translation>
    </message>
    <message>
        <source>The Carbon Intensity API answered with an error</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Atebodd y Carbon Intensity API â gwall</translation>
    </message>
    <message>
        <source>It should be a saved answer of the Carbon Intensity API, or a table with the head from,to,forecast,actual.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dylai fod yn ateb a gadwyd gan y Carbon Intensity API, neu&apos;n dabl â&apos;r pennawd from,to,forecast,actual.</translation>
    </message>
    <message>
        <source>This file tells nothing of the grid&apos;s carbon</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ffeil hon yn dweud dim am garbon y grid</translation>
    </message>
    <message>
        <source>Region of the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhanbarth y grid</translation>
    </message>
    <message>
        <source>0 takes all of Great Britain, for which alone it is known how clean the grid turned out to be. For a region there are forecasts only; `ihd carbon regions` lists their numbers.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae 0 yn cymryd Prydain Fawr gyfan, yr unig un y gwyddys pa mor lân y bu&apos;r grid mewn gwirionedd. Ar gyfer rhanbarth dim ond rhagolygon sydd; mae `ihd carbon regions` yn rhestru eu rhifau.</translation>
    </message>
    <message>
        <source>Postcode, first half</source>
        <translation>Cod post, hanner cyntaf</translation>
    </message>
    <message>
        <source>Such as NG7. It finds your region of the grid, and never leaves this machine.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Megis LL57. Mae&apos;n canfod eich rhanbarth o&apos;r grid, ac nid yw byth yn gadael y peiriant hwn.</translation>
    </message>
    <message>
        <source>Best time by</source>
        <translation>Amser gorau yn ôl</translation>
    </message>
    <message>
        <source>Whether the best time to start something is when the grid is cleanest, or power cheapest, or both.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ai&apos;r amser gorau i ddechrau rhywbeth yw pan fo&apos;r grid lanaf, neu&apos;r trydan rataf, neu&apos;r ddau.</translation>
    </message>
    <message>
        <source>Both</source>
        <comment>carbon and price</comment>
        <translation>Y ddau</translation>
    </message>
    <message>
        <source>Cleanest</source>
        <translation>Glanaf</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>Rhataf</translation>
    </message>
    <message>
        <source>What can wait</source>
        <translation>Yr hyn all aros</translation>
    </message>
    <message>
        <source>What you run that can wait, with its kWh and minutes: Washing 1 120, Car 20 180. None: the usual ones.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a redwch all aros, gyda&apos;i kWh a&apos;i funudau: Golchi 1 120, Car 20 180. Dim: y rhai arferol.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>What the first start has still to ask.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn sydd gan y dechrau cyntaf i&apos;w ofyn o hyd.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>What the screen says and how it writes numbers and days.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a ddywed y sgrin, a sut mae&apos;n ysgrifennu rhifau a dyddiau.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>How large the words are, up to twice the usual.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pa mor fawr yw&apos;r geiriau, hyd at ddwywaith yr arfer.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Automatic follows the time of day.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae awtomatig yn dilyn yr amser o&apos;r dydd.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Awtomatig</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Bysellfwrdd ar y sgrin</translation>
    </message>
    <message>
        <source>Automatic shows it when a field is touched with a finger, not when a mouse or keyboard is used.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae awtomatig yn ei ddangos pan gyffyrddir â maes â bys, nid pan ddefnyddir llygoden neu fysellfwrdd.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Bob amser</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Byth</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Llai o symud</translation>
    </message>
    <message>
        <source>Changes show at once instead of gliding into place.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae newidiadau&apos;n ymddangos ar unwaith yn lle llithro i&apos;w lle.</translation>
    </message>
    <message>
        <source>Medium from</source>
        <translation>Canolig o</translation>
    </message>
    <message>
        <source>Below this is low.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Isel sydd islaw hyn.</translation>
    </message>
    <message>
        <source>High from</source>
        <translation>Uchel o</translation>
    </message>
    <message>
        <source>A kettle alone is about 2,500 W.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae tegell ar ei ben ei hun tua 2,500 W.</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Llefaru</translation>
    </message>
    <message>
        <source>Only the basics: what is used now, today so far, and what needs attention.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y pethau sylfaenol yn unig: yr hyn a ddefnyddir nawr, heddiw hyd yma, a&apos;r hyn sydd angen sylw.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>Only the basics</source>
        <translation>Y pethau sylfaenol yn unig</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Popeth</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Cyflymder</translation>
    </message>
    <message>
        <source>Words a minute: 160 is calm.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Geiriau&apos;r funud: mae 160 yn bwyllog.</translation>
    </message>
    <message>
        <source>words a minute</source>
        <translation>gair y funud</translation>
    </message>
    <message>
        <source>Rest after</source>
        <translation>Gorffwys ar ôl</translation>
    </message>
    <message>
        <source>Minutes without a touch, until the screen dims.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Munudau heb gyffyrddiad, nes i&apos;r sgrin bylu.</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 funud</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 munud</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 munud</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 awr</translation>
    </message>
    <message>
        <source>Brightness at rest</source>
        <translation>Disgleirdeb wrth orffwys</translation>
    </message>
    <message>
        <source>Part of the full brightness.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhan o&apos;r disgleirdeb llawn.</translation>
    </message>
    <message>
        <source>Rest as a clock</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gorffwys fel cloc</translation>
    </message>
    <message>
        <source>Off: the page in sight stays, only dimmer.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>I ffwrdd: mae&apos;r dudalen yn y golwg yn aros, ond yn dywyllach.</translation>
    </message>
    <message>
        <source>Glow at rest</source>
        <translation>Gwawr wrth orffwys</translation>
    </message>
    <message>
        <source>A soft colour with its word: use beside your usual, the price, or how clean the grid is.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Lliw meddal â&apos;i air: defnydd ochr yn ochr â&apos;ch arfer, y pris, neu ba mor lân yw&apos;r grid.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Defnydd</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbon</translation>
    </message>
    <message>
        <source>Washing</source>
        <translation>Golchi dillad</translation>
    </message>
    <message>
        <source>Dishwasher</source>
        <translation>Peiriant golchi llestri</translation>
    </message>
    <message>
        <source>Tumble dryer</source>
        <translation>Sychwr dillad</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>Hot water</source>
        <translation>Dŵr poeth</translation>
    </message>
    <message>
        <source>North Scotland</source>
        <translation>Gogledd yr Alban</translation>
    </message>
    <message>
        <source>South Scotland</source>
        <translation>De&apos;r Alban</translation>
    </message>
    <message>
        <source>North West England</source>
        <translation>Gogledd-orllewin Lloegr</translation>
    </message>
    <message>
        <source>North East England</source>
        <translation>Gogledd-ddwyrain Lloegr</translation>
    </message>
    <message>
        <source>Yorkshire</source>
        <translation>Swydd Efrog</translation>
    </message>
    <message>
        <source>North Wales and Merseyside</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gogledd Cymru a Glannau Merswy</translation>
    </message>
    <message>
        <source>South Wales</source>
        <translation>De Cymru</translation>
    </message>
    <message>
        <source>West Midlands</source>
        <translation>Gorllewin Canolbarth Lloegr</translation>
    </message>
    <message>
        <source>East Midlands</source>
        <translation>Dwyrain Canolbarth Lloegr</translation>
    </message>
    <message>
        <source>East England</source>
        <translation>Dwyrain Lloegr</translation>
    </message>
    <message>
        <source>South West England</source>
        <translation>De-orllewin Lloegr</translation>
    </message>
    <message>
        <source>South England</source>
        <translation>De Lloegr</translation>
    </message>
    <message>
        <source>London</source>
        <translation>Llundain</translation>
    </message>
    <message>
        <source>South East England</source>
        <translation>De-ddwyrain Lloegr</translation>
    </message>
    <message>
        <source>England</source>
        <translation>Lloegr</translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation>Yr Alban</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation>Cymru</translation>
    </message>
    <message>
        <source>Great Britain</source>
        <translation>Prydain Fawr</translation>
    </message>
    <message>
        <source>A top-up code has digits only, and this has {stranger}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim ond digidau sydd gan god credyd, ac mae gan hwn {stranger}.</translation>
    </message>
    <message>
        <source>Type the digits of the top-up code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch ddigidau&apos;r cod credyd.</translation>
    </message>
    <message>
        <source>The length is right. Only the meter can tell whether the code is.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hyd yn gywir. Dim ond y mesurydd all ddweud a yw&apos;r cod yn gywir.</translation>
    </message>
    <message>
        <source>This can be a top-up code. Only the meter can tell what it is worth.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gall hwn fod yn god credyd. Dim ond y mesurydd all ddweud ei werth.</translation>
    </message>
    <message>
        <source>This can be a top-up code. It says {amount}. Only the meter can tell what it is worth.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gall hwn fod yn god credyd. Mae&apos;n dweud {amount}. Dim ond y mesurydd all ddweud ei werth.</translation>
    </message>
    <message numerus="yes">
        <source>This has %n digit(s). The code for a SMETS1 meter has 20, 40 or 60.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae gan hwn %n digid. Mae gan y cod ar gyfer mesurydd SMETS1 20, 40 neu 60.</numerusform>
            <numerusform>Mae gan hwn %n digid. Mae gan y cod ar gyfer mesurydd SMETS1 20, 40 neu 60.</numerusform>
            <numerusform>Mae gan hwn %n digid. Mae gan y cod ar gyfer mesurydd SMETS1 20, 40 neu 60.</numerusform>
            <numerusform>Mae gan hwn %n digid. Mae gan y cod ar gyfer mesurydd SMETS1 20, 40 neu 60.</numerusform>
            <numerusform>Mae gan hwn %n digid. Mae gan y cod ar gyfer mesurydd SMETS1 20, 40 neu 60.</numerusform>
        </translation>
    </message>
    <message>
        <source>That does not look like a smart top-up code. They begin with 73, 74 or 75.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw hwnnw&apos;n edrych fel cod credyd deallus. Maent yn dechrau â 73, 74 neu 75.</translation>
    </message>
    <message>
        <source>One of the digits is wrong, or two have changed places. Check them against the receipt.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae un o&apos;r digidau&apos;n anghywir, neu mae dau wedi cyfnewid lle. Gwiriwch nhw yn erbyn y dderbynneb.</translation>
    </message>
    <message>
        <source>a character that cannot be seen</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nod na ellir ei weld</translation>
    </message>
    <message numerus="yes">
        <source>This has %n digits, as only some older (SMETS1) meters take. A smart meter&apos;s code has 20.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae gan hwn %n digid, fel y mae dim ond rhai mesuryddion hŷn (SMETS1) yn eu derbyn. Mae gan god mesurydd deallus 20.</numerusform>
            <numerusform>Mae gan hwn %n digid, fel y mae dim ond rhai mesuryddion hŷn (SMETS1) yn eu derbyn. Mae gan god mesurydd deallus 20.</numerusform>
            <numerusform>Mae gan hwn %n digid, fel y mae dim ond rhai mesuryddion hŷn (SMETS1) yn eu derbyn. Mae gan god mesurydd deallus 20.</numerusform>
            <numerusform>Mae gan hwn %n digid, fel y mae dim ond rhai mesuryddion hŷn (SMETS1) yn eu derbyn. Mae gan god mesurydd deallus 20.</numerusform>
            <numerusform>Mae gan hwn %n digid, fel y mae dim ond rhai mesuryddion hŷn (SMETS1) yn eu derbyn. Mae gan god mesurydd deallus 20.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This has %n digit(s), and a top-up code has 20:</source>
        <comment>what is wrong follows</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae gan hwn %n digid, ac mae gan god credyd 20:</numerusform>
            <numerusform>Mae gan hwn %n digid, ac mae gan god credyd 20:</numerusform>
            <numerusform>Mae gan hwn %n digid, ac mae gan god credyd 20:</numerusform>
            <numerusform>Mae gan hwn %n digid, ac mae gan god credyd 20:</numerusform>
            <numerusform>Mae gan hwn %n digid, ac mae gan god credyd 20:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many.</source>
        <comment>digits</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae %n yn ormod.</numerusform>
            <numerusform>Mae %n yn ormod.</numerusform>
            <numerusform>Mae %n yn ormod.</numerusform>
            <numerusform>Mae %n yn ormod.</numerusform>
            <numerusform>Mae %n yn ormod.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (is|are) missing.</source>
        <comment>digits</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae %n ar goll.</numerusform>
            <numerusform>Mae %n ar goll.</numerusform>
            <numerusform>Mae %n ar goll.</numerusform>
            <numerusform>Mae %n ar goll.</numerusform>
            <numerusform>Mae %n ar goll.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name {name} does not say what kind of file it is to be</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r enw {name} yn dweud pa fath o ffeil y mae i fod</translation>
    </message>
    <message>
        <source>Give --format: {formats}.</source>
        <translation>Rhowch --format: {formats}.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r ddisg yn llawn</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}, or choose another one.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhyddhewch le ar ddisg {folder}, neu dewiswch un arall.</translation>
    </message>
    <message>
        <source>The disk cannot be written</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir ysgrifennu i&apos;r ddisg</translation>
    </message>
    <message>
        <source>{folder} is on a disk that can only be read. Choose another one.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {folder} ar ddisg na ellir ond ei darllen. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>The file may not be written</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chaniateir ysgrifennu&apos;r ffeil</translation>
    </message>
    <message>
        <source>Choose a folder that this user may write to.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch ffolder y caiff y defnyddiwr hwn ysgrifennu iddi.</translation>
    </message>
    <message>
        <source>Make {folder} first, or choose another one.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {folder} yn gyntaf, neu dewiswch un arall.</translation>
    </message>
    <message>
        <source>{file} is a folder</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ffolder yw {file}</translation>
    </message>
    <message>
        <source>{file} is no ordinary file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ffeil gyffredin yw {file}</translation>
    </message>
    <message>
        <source>Give the name of a file to write to.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch enw ffeil i ysgrifennu iddi.</translation>
    </message>
    <message>
        <source>There is a file {file} already</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ffeil {file} eisoes</translation>
    </message>
    <message>
        <source>Choose another name, or give --force to replace it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch enw arall, neu rhowch --force i&apos;w disodli.</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir ysgrifennu&apos;r ffeil</translation>
    </message>
    <message>
        <source>The times in this file make no sense</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r amserau yn y ffeil hon yn gwneud synnwyr</translation>
    </message>
    <message>
        <source>They are of more than {years} years.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Maent am fwy na {years} mlynedd.</translation>
    </message>
    <message>
        <source>Its rows tell of the same long time again and again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ei rhesi&apos;n sôn am yr un amser hir dro ar ôl tro.</translation>
    </message>
    <message>
        <source>A Green Button file has no document type and no entities; fetch it again from the supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes gan ffeil Green Button fath o ddogfen nac endidau; nôlwch hi eto gan y cyflenwr.</translation>
    </message>
    <message>
        <source>This XML is not safe to read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;n ddiogel darllen yr XML hwn</translation>
    </message>
    <message>
        <source>Line {position}: this is not sound XML</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Llinell {position}: nid yw hwn yn XML cywir</translation>
    </message>
    <message>
        <source>It is damaged or cut off; fetch it again from the supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae wedi&apos;i ddifrodi neu ei dorri&apos;n fyr; nôlwch ef eto gan y cyflenwr.</translation>
    </message>
    <message>
        <source>This XML has letters that cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan yr XML hwn lythrennau na ellir eu darllen</translation>
    </message>
    <message>
        <source>Fetch it again from the supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nôlwch ef eto gan y cyflenwr.</translation>
    </message>
    <message>
        <source>This is no Green Button file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ffeil Green Button yw hon</translation>
    </message>
    <message>
        <source>It has more text in one piece than any has.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ganddi fwy o destun mewn un darn nag sydd gan unrhyw un.</translation>
    </message>
    <message>
        <source>Its elements lie deeper within each other than in any.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ei helfennau&apos;n ddyfnach yn ei gilydd nag mewn unrhyw un.</translation>
    </message>
    <message>
        <source>This feed has too many entries</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan y ffrwd hon ormod o gofnodion</translation>
    </message>
    <message>
        <source>At most {most_entries} are read.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenir {most_entries} ar y mwyaf.</translation>
    </message>
    <message>
        <source>{name} has its times over its columns in a way that is not known here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae amserau {name} wedi&apos;u rhannu dros ei golofnau mewn ffordd nad yw&apos;n hysbys yma</translation>
    </message>
    <message>
        <source>Save it with a row for each half-hour.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cadwch ef gyda rhes ar gyfer pob hanner awr.</translation>
    </message>
    <message>
        <source>{name} tells when each time begins and ends in one cell</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {name} yn dweud dechrau a diwedd pob amser mewn un gell</translation>
    </message>
    <message>
        <source>Put spaces around the dash between the two, or a column between them.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch fylchau o amgylch y llinell rhwng y ddau, neu rhowch nhw mewn dwy golofn.</translation>
    </message>
    <message>
        <source>{name} has many rows of the same day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan {name} lawer o resi o&apos;r un diwrnod</translation>
    </message>
    <message>
        <source>Nothing in them tells which part of the day each is of.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim ynddynt yn dweud o ba ran o&apos;r dydd y mae pob un.</translation>
    </message>
    <message>
        <source>{name} tells of too many meters</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {name} yn sôn am ormod o fesuryddion</translation>
    </message>
    <message>
        <source>It has more than {most_series}; take a part of it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ganddi fwy na {most_series}; cymerwch ran ohoni.</translation>
    </message>
    <message>
        <source>{name} has more columns than its header names</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan {name} fwy o golofnau nag y mae ei phennawd yn eu henwi</translation>
    </message>
    <message>
        <source>If the decimals of its numbers follow a comma, save it with semicolons between the columns.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Os yw degolion ei rhifau&apos;n dilyn coma, cadwch hi â hanner colonau rhwng y colofnau.</translation>
    </message>
    <message>
        <source>{name} tells of prices, not of use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {name} yn sôn am brisiau, nid am ddefnydd</translation>
    </message>
    <message>
        <source>Put half-hourly prices into a tariff file instead: `ihd tariff add` reads it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch brisiau bob hanner awr mewn ffeil dariff yn lle hynny: mae `ihd tariff add` yn ei darllen.</translation>
    </message>
    <message>
        <source>{name} is in a unit that is not read here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {name} mewn uned nad yw&apos;n cael ei darllen yma</translation>
    </message>
    <message>
        <source>It should be kWh, Wh, m³, litres, cubic feet, kW or W.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dylai fod yn kWh, Wh, m³, litrau, troedfeddi ciwbig, kW neu W.</translation>
    </message>
    <message>
        <source>{name} tells of no amounts</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {name} yn sôn am unrhyw symiau</translation>
    </message>
    <message>
        <source>It has times, but no column of what was used or given.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ganddi amserau, ond dim colofn o&apos;r hyn a ddefnyddiwyd neu a roddwyd.</translation>
    </message>
    <message>
        <source>Only the whole home is brought in: the columns of single appliances are parts of it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim ond y cartref cyfan a ddaw i mewn: rhannau ohono yw colofnau teclynnau unigol</translation>
    </message>
    <message>
        <source>Numbers such as &quot;{number}&quot; can be read in two ways: look whether the totals are right</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gellir darllen rhifau megis &quot;{number}&quot; mewn dwy ffordd: edrychwch a yw&apos;r cyfansymiau&apos;n gywir</translation>
    </message>
    <message>
        <source>All amounts are below zero: taken as what the home gave to the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae pob swm islaw sero: cymerwyd mai&apos;r hyn a roddodd y cartref i&apos;r grid ydynt</translation>
    </message>
    <message>
        <source>Taken to be {fuel} by the name of the file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymerwyd mai {fuel} ydyw yn ôl enw&apos;r ffeil</translation>
    </message>
    <message>
        <source>Dates such as 03/04 are read with the day first: nothing in the file says otherwise</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenir dyddiadau megis 03/04 â&apos;r diwrnod yn gyntaf: nid oes dim yn y ffeil yn dweud yn wahanol</translation>
    </message>
    <message>
        <source>The file does not say whether a time marks the start or the end: taken as the start</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ffeil yn dweud ai&apos;r dechrau ynteu&apos;r diwedd y mae amser yn ei nodi: cymerwyd mai&apos;r dechrau</translation>
    </message>
    <message>
        <source>There are too few rows to tell how long each lasts</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhy ychydig o resi i ddweud pa mor hir y mae pob un yn para</translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) told only in part, {told} in all: left out, as the rest is not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n hanner awr a ddywedwyd yn rhannol yn unig, {told} i gyd: gadawyd allan, gan nad yw&apos;r gweddill yn hysbys</numerusform>
            <numerusform>%n hanner awr a ddywedwyd yn rhannol yn unig, {told} i gyd: gadawyd allan, gan nad yw&apos;r gweddill yn hysbys</numerusform>
            <numerusform>%n hanner awr a ddywedwyd yn rhannol yn unig, {told} i gyd: gadawyd allan, gan nad yw&apos;r gweddill yn hysbys</numerusform>
            <numerusform>%n hanner awr a ddywedwyd yn rhannol yn unig, {told} i gyd: gadawyd allan, gan nad yw&apos;r gweddill yn hysbys</numerusform>
            <numerusform>%n hanner awr a ddywedwyd yn rhannol yn unig, {told} i gyd: gadawyd allan, gan nad yw&apos;r gweddill yn hysbys</numerusform>
        </translation>
    </message>
    <message>
        <source>No home uses as much as this file says in {beyond}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cartref yn defnyddio cymaint ag y mae&apos;r ffeil hon yn ei ddweud yn {beyond}</translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s)</source>
        <translation>
            <numerusform>%n hanner awr</numerusform>
            <numerusform>%n hanner awr</numerusform>
            <numerusform>%n hanner awr</numerusform>
            <numerusform>%n hanner awr</numerusform>
            <numerusform>%n hanner awr</numerusform>
        </translation>
    </message>
    <message>
        <source>Its numbers were read as {measure}. Say what they are: a bill of the same days helps.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenwyd ei rhifau fel {measure}. Dywedwch beth ydynt: mae bil am yr un dyddiau&apos;n helpu.</translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) with more than any home&apos;s meter counts: left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n hanner awr gyda mwy nag y mae mesurydd unrhyw gartref yn ei gyfrif: gadawyd allan</numerusform>
            <numerusform>%n hanner awr gyda mwy nag y mae mesurydd unrhyw gartref yn ei gyfrif: gadawyd allan</numerusform>
            <numerusform>%n hanner awr gyda mwy nag y mae mesurydd unrhyw gartref yn ei gyfrif: gadawyd allan</numerusform>
            <numerusform>%n hanner awr gyda mwy nag y mae mesurydd unrhyw gartref yn ei gyfrif: gadawyd allan</numerusform>
            <numerusform>%n hanner awr gyda mwy nag y mae mesurydd unrhyw gartref yn ei gyfrif: gadawyd allan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) not in the file: taken as nothing used</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n hanner awr nad ydynt yn y ffeil: cymerwyd na ddefnyddiwyd dim</numerusform>
            <numerusform>%n hanner awr nad ydynt yn y ffeil: cymerwyd na ddefnyddiwyd dim</numerusform>
            <numerusform>%n hanner awr nad ydynt yn y ffeil: cymerwyd na ddefnyddiwyd dim</numerusform>
            <numerusform>%n hanner awr nad ydynt yn y ffeil: cymerwyd na ddefnyddiwyd dim</numerusform>
            <numerusform>%n hanner awr nad ydynt yn y ffeil: cymerwyd na ddefnyddiwyd dim</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, since Octopus leaves those out since August 2024</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{what}, gan fod Octopus yn gadael y rheini allan ers Awst 2024</translation>
    </message>
    <message>
        <source>No row for more than {days} days from {first} to {last}: left unknown, as that is likelier missing than without any use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim rhes am fwy na {days} diwrnod o {first} hyd {last}: gadawyd yn anhysbys, gan fod hynny&apos;n debycach o fod ar goll na heb unrhyw ddefnydd</translation>
    </message>
    <message numerus="yes">
        <source>No row for more than {days} days from {first} to {last}, and %n shorter time(s): left unknown, as that is likelier missing than without any use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Dim rhes am fwy na {days} diwrnod o {first} hyd {last}, a %n cyfnod byrrach: gadawyd yn anhysbys, gan fod hynny&apos;n debycach o fod ar goll na heb unrhyw ddefnydd</numerusform>
            <numerusform>Dim rhes am fwy na {days} diwrnod o {first} hyd {last}, a %n cyfnod byrrach: gadawyd yn anhysbys, gan fod hynny&apos;n debycach o fod ar goll na heb unrhyw ddefnydd</numerusform>
            <numerusform>Dim rhes am fwy na {days} diwrnod o {first} hyd {last}, a %n cyfnod byrrach: gadawyd yn anhysbys, gan fod hynny&apos;n debycach o fod ar goll na heb unrhyw ddefnydd</numerusform>
            <numerusform>Dim rhes am fwy na {days} diwrnod o {first} hyd {last}, a %n cyfnod byrrach: gadawyd yn anhysbys, gan fod hynny&apos;n debycach o fod ar goll na heb unrhyw ddefnydd</numerusform>
            <numerusform>Dim rhes am fwy na {days} diwrnod o {first} hyd {last}, a %n cyfnod byrrach: gadawyd yn anhysbys, gan fod hynny&apos;n debycach o fod ar goll na heb unrhyw ddefnydd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) told a second time and alike: skipped</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes a ddywedwyd eilwaith yn yr un modd: hepgorwyd</numerusform>
            <numerusform>%n rhes a ddywedwyd eilwaith yn yr un modd: hepgorwyd</numerusform>
            <numerusform>%n rhes a ddywedwyd eilwaith yn yr un modd: hepgorwyd</numerusform>
            <numerusform>%n rhes a ddywedwyd eilwaith yn yr un modd: hepgorwyd</numerusform>
            <numerusform>%n rhes a ddywedwyd eilwaith yn yr un modd: hepgorwyd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) telling otherwise than a row before: the later row stands</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes yn dweud yn wahanol i res o&apos;i blaen: y rhes ddiweddarach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes yn dweud yn wahanol i res o&apos;i blaen: y rhes ddiweddarach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes yn dweud yn wahanol i res o&apos;i blaen: y rhes ddiweddarach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes yn dweud yn wahanol i res o&apos;i blaen: y rhes ddiweddarach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes yn dweud yn wahanol i res o&apos;i blaen: y rhes ddiweddarach sy&apos;n sefyll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of a time that rows far before told of: the earlier rows stand</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes am amser y soniodd rhesi ymhell o&apos;i blaen amdano: y rhesi cynharach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes am amser y soniodd rhesi ymhell o&apos;i blaen amdano: y rhesi cynharach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes am amser y soniodd rhesi ymhell o&apos;i blaen amdano: y rhesi cynharach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes am amser y soniodd rhesi ymhell o&apos;i blaen amdano: y rhesi cynharach sy&apos;n sefyll</numerusform>
            <numerusform>%n rhes am amser y soniodd rhesi ymhell o&apos;i blaen amdano: y rhesi cynharach sy&apos;n sefyll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without an amount: nothing is known of those times</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes heb swm: nid oes dim yn hysbys am yr amserau hynny</numerusform>
            <numerusform>%n rhes heb swm: nid oes dim yn hysbys am yr amserau hynny</numerusform>
            <numerusform>%n rhes heb swm: nid oes dim yn hysbys am yr amserau hynny</numerusform>
            <numerusform>%n rhes heb swm: nid oes dim yn hysbys am yr amserau hynny</numerusform>
            <numerusform>%n rhes heb swm: nid oes dim yn hysbys am yr amserau hynny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with less than nothing: left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes â llai na dim: gadawyd allan</numerusform>
            <numerusform>%n rhes â llai na dim: gadawyd allan</numerusform>
            <numerusform>%n rhes â llai na dim: gadawyd allan</numerusform>
            <numerusform>%n rhes â llai na dim: gadawyd allan</numerusform>
            <numerusform>%n rhes â llai na dim: gadawyd allan</numerusform>
        </translation>
    </message>
    <message>
        <source>If they are what the home gave to the grid, bring them in as export</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Os dyma&apos;r hyn a roddodd y cartref i&apos;r grid, dewch â nhw i mewn fel allforio</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with a time or an amount that no meter has: left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes ag amser neu swm nad oes gan unrhyw fesurydd: gadawyd allan</numerusform>
            <numerusform>%n rhes ag amser neu swm nad oes gan unrhyw fesurydd: gadawyd allan</numerusform>
            <numerusform>%n rhes ag amser neu swm nad oes gan unrhyw fesurydd: gadawyd allan</numerusform>
            <numerusform>%n rhes ag amser neu swm nad oes gan unrhyw fesurydd: gadawyd allan</numerusform>
            <numerusform>%n rhes ag amser neu swm nad oes gan unrhyw fesurydd: gadawyd allan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of {length}: shared out evenly over the half-hours</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes o {length}: rhannwyd yn gyfartal dros yr hanner oriau</numerusform>
            <numerusform>%n rhes o {length}: rhannwyd yn gyfartal dros yr hanner oriau</numerusform>
            <numerusform>%n rhes o {length}: rhannwyd yn gyfartal dros yr hanner oriau</numerusform>
            <numerusform>%n rhes o {length}: rhannwyd yn gyfartal dros yr hanner oriau</numerusform>
            <numerusform>%n rhes o {length}: rhannwyd yn gyfartal dros yr hanner oriau</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}, so the totals are right and the shape within is not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{told}, felly mae&apos;r cyfansymiau&apos;n gywir ac nid yw&apos;r ffurf oddi mewn yn hysbys</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>awr</translation>
    </message>
    <message>
        <source>more than half an hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mwy na hanner awr</translation>
    </message>
    <message>
        <source>up to a day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>hyd at ddiwrnod</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>diwrnod</translation>
    </message>
    <message numerus="yes">
        <source>up to %n day(s)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>hyd at %n diwrnod</numerusform>
            <numerusform>hyd at %n diwrnod</numerusform>
            <numerusform>hyd at %n diwrnod</numerusform>
            <numerusform>hyd at %n diwrnod</numerusform>
            <numerusform>hyd at %n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>These answers differ in their unit or their step</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r atebion hyn yn wahanol o ran eu huned neu eu cam</translation>
    </message>
    <message>
        <source>Bring them in one at a time.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewch â nhw i mewn un ar y tro.</translation>
    </message>
    <message>
        <source>This answer of Glowmarkt holds no readings</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes darlleniadau yn yr ateb hwn gan Glowmarkt</translation>
    </message>
    <message>
        <source>Ask for other dates.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch am ddyddiadau eraill.</translation>
    </message>
    <message>
        <source>These are costs, and tell nothing of use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Costau yw&apos;r rhain, ac nid ydynt yn dweud dim am ddefnydd</translation>
    </message>
    <message>
        <source>Ask for the consumption of the same days.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch am ddefnydd yr un dyddiau.</translation>
    </message>
    <message>
        <source>The step of these readings is not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw cam y darlleniadau hyn yn hysbys</translation>
    </message>
    <message>
        <source>Ask for half-hours (period PT30M), hours or days.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch am hanner oriau (period PT30M), oriau neu ddyddiau.</translation>
    </message>
    <message>
        <source>The same use is told more than once, in shorter and in longer intervals: take the shortest</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedir am yr un defnydd fwy nag unwaith, mewn cyfnodau byrrach a hirach: cymerwch y byrraf</translation>
    </message>
    <message>
        <source>The file does not say which unit its values are in</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ffeil yn dweud ym mha uned y mae ei gwerthoedd</translation>
    </message>
    <message>
        <source>What tells no amounts, such as power or voltage, is left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gadewir allan yr hyn nad yw&apos;n dweud symiau, megis pŵer neu foltedd</translation>
    </message>
    <message>
        <source>It holds no intervals</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;n cynnwys unrhyw gyfnodau</translation>
    </message>
    <message>
        <source>This Green Button file tells nothing of use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ffeil Green Button hon yn dweud dim am ddefnydd</translation>
    </message>
    <message>
        <source>This series is not in the file, or its unit is not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r gyfres hon yn y ffeil, neu nid yw ei huned yn hysbys</translation>
    </message>
    <message>
        <source>Look at the file again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrychwch ar y ffeil eto.</translation>
    </message>
    <message>
        <source>This file has too many sensors</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan y ffeil hon ormod o synwyryddion</translation>
    </message>
    <message>
        <source>At most {most_sensors} are read.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenir {most_sensors} ar y mwyaf.</translation>
    </message>
    <message numerus="yes">
        <source>%n sensor(s) that (does|do) not count energy or gas (is|are) left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n synhwyrydd nad yw&apos;n cyfrif ynni na nwy: gadawyd allan</numerusform>
            <numerusform>%n synhwyrydd nad yw&apos;n cyfrif ynni na nwy: gadawyd allan</numerusform>
            <numerusform>%n synhwyrydd nad yw&apos;n cyfrif ynni na nwy: gadawyd allan</numerusform>
            <numerusform>%n synhwyrydd nad yw&apos;n cyfrif ynni na nwy: gadawyd allan</numerusform>
            <numerusform>%n synhwyrydd nad yw&apos;n cyfrif ynni na nwy: gadawyd allan</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no export of Home Assistant&apos;s statistics</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid allforiad o ystadegau Home Assistant yw hwn</translation>
    </message>
    <message>
        <source>Its header is not the one expected.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ei bennawd yw&apos;r un a ddisgwylid.</translation>
    </message>
    <message>
        <source>These statistics are not by the hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ystadegau hyn fesul awr</translation>
    </message>
    <message>
        <source>Export the long-term statistics of Home Assistant.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Allforiwch ystadegau tymor hir Home Assistant.</translation>
    </message>
    <message>
        <source>Emoncms names no unit: a feed is of power in W, or a running total in kWh or Wh. The feed&apos;s page tells</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw emoncms yn enwi uned: mae porthiant o bŵer mewn W, neu&apos;n gyfanswm rhedegog mewn kWh neu Wh. Mae tudalen y porthiant yn dweud</translation>
    </message>
    <message>
        <source>This is not sound JSON</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw hwn yn JSON cywir</translation>
    </message>
    <message>
        <source>It is damaged or cut off; fetch it again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae wedi&apos;i ddifrodi neu ei dorri&apos;n fyr; nôlwch ef eto.</translation>
    </message>
    <message>
        <source>This JSON tells nothing of use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r JSON hwn yn dweud dim am ddefnydd</translation>
    </message>
    <message>
        <source>It should be the service&apos;s answer, as it came.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dylai fod yn ateb y gwasanaeth, fel y daeth.</translation>
    </message>
    <message>
        <source>The time zone is not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r gylchfa amser yn hysbys</translation>
    </message>
    <message>
        <source>Choose one such as Europe/London or UTC.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch un megis Europe/London neu UTC.</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>Mae {name} yn wag</translation>
    </message>
    <message>
        <source>There is nothing in it to bring in.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim ynddi i ddod i mewn.</translation>
    </message>
    <message>
        <source>Nothing can be brought in.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir dod â dim i mewn.</translation>
    </message>
    <message>
        <source>{name} tells of no use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {name} yn sôn am ddefnydd</translation>
    </message>
    <message>
        <source>{name} is of no kind that is known here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {name} o unrhyw fath sy&apos;n hysbys yma</translation>
    </message>
    <message>
        <source>{name} does not say what its numbers count</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {name} yn dweud beth mae ei rhifau&apos;n ei gyfrif</translation>
    </message>
    <message>
        <source>Say whether they are kWh, Wh, m³, kW or W; a bill of the same days helps to tell.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedwch ai kWh, Wh, m³, kW neu W ydynt; mae bil am yr un dyddiau&apos;n helpu i ddweud.</translation>
    </message>
    <message>
        <source>These answers are in different units</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r atebion hyn mewn unedau gwahanol</translation>
    </message>
    <message>
        <source>This answer of n3rgy holds no readings</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes darlleniadau yn yr ateb hwn gan n3rgy</translation>
    </message>
    <message>
        <source>This answer of n3rgy is not by half-hours</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ateb hwn gan n3rgy fesul hanner awr</translation>
    </message>
    <message>
        <source>Ask again with granularity &quot;halfhour&quot;.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch eto gyda granularity &quot;halfhour&quot;.</translation>
    </message>
    <message>
        <source>These are prices, and tell nothing of use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Prisiau yw&apos;r rhain, ac nid ydynt yn dweud dim am ddefnydd</translation>
    </message>
    <message>
        <source>Ask n3rgy for consumption.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch i n3rgy am ddefnydd.</translation>
    </message>
    <message>
        <source>This export is not whole</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r allforiad hwn yn gyfan</translation>
    </message>
    <message>
        <source>Line {number} of this export is cut off</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae llinell {number} o&apos;r allforiad hwn wedi&apos;i thorri&apos;n fyr</translation>
    </message>
    <message>
        <source>Line 1 of this export makes no sense</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw llinell 1 o&apos;r allforiad hwn yn gwneud synnwyr</translation>
    </message>
    <message>
        <source>This export was written by a newer version</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ysgrifennwyd yr allforiad hwn gan fersiwn mwy diweddar</translation>
    </message>
    <message>
        <source>Update this program to read it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Diweddarwch y rhaglen hon i&apos;w ddarllen.</translation>
    </message>
    <message>
        <source>Line {number} of this export cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen llinell {number} o&apos;r allforiad hwn</translation>
    </message>
    <message>
        <source>Line {number} of this export is no record</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid cofnod yw llinell {number} o&apos;r allforiad hwn</translation>
    </message>
    <message>
        <source>{name} changed while it was looked at</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Newidiodd {name} wrth edrych arni</translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation>Rhowch gynnig arni unwaith eto.</translation>
    </message>
    <message>
        <source>The file does not say what its numbers count</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ffeil yn dweud beth mae ei rhifau&apos;n ei gyfrif</translation>
    </message>
    <message>
        <source>Say it for the file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedwch hynny ar gyfer y ffeil.</translation>
    </message>
    <message>
        <source>Line {value}: &quot;{word}&quot; has no {date_order} date</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Llinell {value}: nid oes dyddiad {date_order} yn &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>Its dates seem to be written the other way round; choose another order of day and month.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ymddengys bod ei dyddiadau wedi&apos;u hysgrifennu y ffordd arall; dewiswch drefn arall o ddydd a mis.</translation>
    </message>
    <message>
        <source>line {line}: &quot;{word}&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>llinell {line}: &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>There is no row of this kind in the file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes rhes o&apos;r math hwn yn y ffeil</translation>
    </message>
    <message>
        <source>Look at it again: it may have changed.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrychwch arni eto: efallai ei bod wedi newid.</translation>
    </message>
    <message>
        <source>No row of this file could be read so</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellid darllen unrhyw res o&apos;r ffeil hon felly</translation>
    </message>
    <message>
        <source>The first is {first_bad}. Choose another layout.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y gyntaf yw {first_bad}. Dewiswch osodiad arall.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read: skipped. The first is {first}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Ni ellid darllen %n rhes: hepgorwyd. Y gyntaf yw {first}</numerusform>
            <numerusform>Ni ellid darllen %n rhes: hepgorwyd. Y gyntaf yw {first}</numerusform>
            <numerusform>Ni ellid darllen %n rhes: hepgorwyd. Y gyntaf yw {first}</numerusform>
            <numerusform>Ni ellid darllen %n rhes: hepgorwyd. Y gyntaf yw {first}</numerusform>
            <numerusform>Ni ellid darllen %n rhes: hepgorwyd. Y gyntaf yw {first}</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {number} is too long</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae llinell {number} yn rhy hir</translation>
    </message>
    <message>
        <source>This is no file of readings that is known here.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ffeil o ddarlleniadau sy&apos;n hysbys yma yw hon.</translation>
    </message>
    <message>
        <source>Line {value} is no text</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid testun yw llinell {value}</translation>
    </message>
    <message>
        <source>Save or fetch the file again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cadwch neu nôlwch y ffeil eto.</translation>
    </message>
    <message>
        <source>Line {line_num} cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen llinell {line_num}</translation>
    </message>
    <message>
        <source>It is no row of a table: {error}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid rhes o dabl ydyw: {error}.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) nothing was measured for more than {minutes} minutes: left as not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n gwaith ni fesurwyd dim am fwy na {minutes} munud: gadawyd yn anhysbys</numerusform>
            <numerusform>Unwaith (%n) ni fesurwyd dim am fwy na {minutes} munud: gadawyd yn anhysbys</numerusform>
            <numerusform>%n gwaith ni fesurwyd dim am fwy na {minutes} munud: gadawyd yn anhysbys</numerusform>
            <numerusform>%n gwaith ni fesurwyd dim am fwy na {minutes} munud: gadawyd yn anhysbys</numerusform>
            <numerusform>%n gwaith ni fesurwyd dim am fwy na {minutes} munud: gadawyd yn anhysbys</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {rows_read} and most before it are no samples</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid samplau yw llinell {rows_read} a&apos;r rhan fwyaf o&apos;i blaen</translation>
    </message>
    <message>
        <source>Look at the file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrychwch ar y ffeil.</translation>
    </message>
    <message>
        <source>{name} is too large</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {name} yn rhy fawr</translation>
    </message>
    <message>
        <source>At most {most} are read; give a shorter span.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenir {most} ar y mwyaf; rhowch gyfnod byrrach.</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>Mae {name} wedi&apos;i difrodi</translation>
    </message>
    <message>
        <source>It cannot be unpacked; fetch or copy it again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir ei dadbacio; nôlwch neu gopïwch hi eto.</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen {name}</translation>
    </message>
    <message>
        <source>{name} is a spreadsheet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Taenlen yw {name}</translation>
    </message>
    <message>
        <source>Open it and save it as CSV, then bring that file in.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Agorwch hi a&apos;i chadw fel CSV, yna dewch â&apos;r ffeil honno i mewn.</translation>
    </message>
    <message>
        <source>{name} is a ZIP with other than one readable file in it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ZIP yw {name} heb un ffeil ddarllenadwy yn unig ynddo</translation>
    </message>
    <message>
        <source>Unpack it, then bring in its files one at a time.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dadbaciwch ef, yna dewch â&apos;i ffeiliau i mewn fesul un.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ffolder</translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <translation>nid ffeil gyffredin</translation>
    </message>
    <message>
        <source>{name} is {what}</source>
        <translation>Mae {name} yn {what}</translation>
    </message>
    <message>
        <source>Give the name of a file to read.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch enw ffeil i&apos;w darllen.</translation>
    </message>
    <message>
        <source>A broker passes on what your hub says.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn pasio ymlaen yr hyn y mae eich hwb yn ei ddweud.</translation>
    </message>
    <message>
        <source>The broker&apos;s address cannot be looked up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir chwilio am gyfeiriad y brocer</translation>
    </message>
    <message>
        <source>Check that this device is on your network.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod y ddyfais hon ar eich rhwydwaith.</translation>
    </message>
    <message>
        <source>There is no such address</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cyfeiriad o&apos;r fath</translation>
    </message>
    <message>
        <source>Check the broker&apos;s address in Settings, now “{host}”.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch gyfeiriad y brocer yn y Gosodiadau, nawr “{host}”.</translation>
    </message>
    <message>
        <source>Nothing listens at {host}, port {port}. Check both, and that the broker is running.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim yn gwrando yn {host}, porth {port}. Gwiriwch y ddau, a bod y brocer yn rhedeg.</translation>
    </message>
    <message>
        <source>The broker did not answer</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni atebodd y brocer</translation>
    </message>
    <message>
        <source>Check that {host} is switched on and on your network. It is tried again by itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod {host} ymlaen ac ar eich rhwydwaith. Rhoddir cynnig arni eto ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>The broker closed the door without a reason</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Caeodd y brocer y drws heb reswm</translation>
    </message>
    <message>
        <source>Check the user name and password in Settings, and whether it wants an encrypted link.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch yr enw defnyddiwr a&apos;r cyfrinair yn y Gosodiadau, ac a yw eisiau cyswllt wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>The broker refused the user name or password</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwrthododd y brocer yr enw defnyddiwr neu&apos;r cyfrinair</translation>
    </message>
    <message>
        <source>Check both in Settings; the broker must know them.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch y ddau yn y Gosodiadau; rhaid i&apos;r brocer eu gwybod.</translation>
    </message>
    <message>
        <source>The broker speaks another MQTT</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer yn siarad MQTT arall</translation>
    </message>
    <message>
        <source>It needs MQTT 3.1.1 or 5; bring it up to date.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae angen MQTT 3.1.1 neu 5 arno; diweddarwch ef.</translation>
    </message>
    <message>
        <source>The broker would not let us in</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni adawai&apos;r brocer ni i mewn</translation>
    </message>
    <message>
        <source>It says: {reason}. It is tried again by itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;n dweud: {reason}. Rhoddir cynnig arni eto ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>This is not the hub you paired with</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid dyma&apos;r hwb y gwnaethoch baru ag ef</translation>
    </message>
    <message>
        <source>Something else answers at {host}; it was told nothing. If the hub was replaced or reset, pair again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhywbeth arall yn ateb yn {host}; ni ddywedwyd dim wrtho. Os newidiwyd neu ailosodwyd yr hwb, parwch eto.</translation>
    </message>
    <message>
        <source>The link to the broker is gone</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cyswllt â&apos;r brocer wedi mynd</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again by itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim i&apos;w wneud: rhoddir cynnig arni eto ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>The broker does not let us hear the hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r brocer yn gadael i ni glywed yr hwb</translation>
    </message>
    <message>
        <source>Check the topic prefix, and what the broker allows this user to read.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch y rhagddodiad pwnc, a&apos;r hyn y mae&apos;r brocer yn gadael i&apos;r defnyddiwr hwn ei ddarllen.</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Nid ymddiriedir yn y dystysgrif</translation>
    </message>
    <message>
        <source>Check the port, now {port}: 8883 is usual with encryption, 1883 without.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch y porth, nawr {port}: mae 8883 yn arferol gydag amgryptio, 1883 hebddo.</translation>
    </message>
    <message>
        <source>The broker does not encrypt the link here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r brocer yn amgryptio&apos;r cyswllt yma</translation>
    </message>
    <message>
        <source>What was kept of your hub cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen yr hyn a gadwyd o&apos;ch hwb</translation>
    </message>
    <message>
        <source>Pair with the hub again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Parwch â&apos;r hwb eto.</translation>
    </message>
    <message>
        <source>Nothing usable in it ({faults})</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim byd defnyddiol ynddi ({faults})</translation>
    </message>
    <message>
        <source>It tells nothing where the rules look</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;n dweud dim lle mae&apos;r rheolau&apos;n edrych</translation>
    </message>
    <message>
        <source>Write it like $.ENERGY.Power or $.phases[0][&apos;power&apos;].</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ysgrifennwch ef fel $.ENERGY.Power neu $.phases[0][&apos;power&apos;].</translation>
    </message>
    <message>
        <source>The path is not written as one</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r llwybr wedi&apos;i ysgrifennu fel un</translation>
    </message>
    <message>
        <source>The path looks in too many places</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r llwybr yn edrych mewn gormod o leoedd</translation>
    </message>
    <message>
        <source>The message is too long</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r neges yn rhy hir</translation>
    </message>
    <message>
        <source>The path does not fit the message</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r llwybr yn ffitio&apos;r neges</translation>
    </message>
    <message numerus="yes">
        <source>The path finds %n value(s), where it must find one</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae&apos;r llwybr yn canfod %n gwerth, lle mae&apos;n rhaid iddo ganfod un</numerusform>
            <numerusform>Mae&apos;r llwybr yn canfod %n gwerth, lle mae&apos;n rhaid iddo ganfod un</numerusform>
            <numerusform>Mae&apos;r llwybr yn canfod %n gwerth, lle mae&apos;n rhaid iddo ganfod un</numerusform>
            <numerusform>Mae&apos;r llwybr yn canfod %n gwerth, lle mae&apos;n rhaid iddo ganfod un</numerusform>
            <numerusform>Mae&apos;r llwybr yn canfod %n gwerth, lle mae&apos;n rhaid iddo ganfod un</numerusform>
        </translation>
    </message>
    <message>
        <source>{power} given to the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{power} wedi&apos;i roi i&apos;r grid</translation>
    </message>
    <message>
        <source>{power} taken from the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{power} wedi&apos;i gymryd o&apos;r grid</translation>
    </message>
    <message>
        <source>The hub has unpaired this display</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb wedi dad-baru&apos;r arddangosydd hwn</translation>
    </message>
    <message>
        <source>To see its readings again, pair with it again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>I weld ei ddarlleniadau eto, parwch ag ef eto.</translation>
    </message>
    <message>
        <source>The hub did not answer</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni atebodd yr hwb</translation>
    </message>
    <message>
        <source>Check that the hub shows a code, and try again with that one.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod yr hwb yn dangos cod, a rhowch gynnig arall arni gyda hwnnw.</translation>
    </message>
    <message>
        <source>Nobody here offers to pair</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes neb yma&apos;n cynnig paru</translation>
    </message>
    <message>
        <source>Something answers there, and lets no new display in. Check that it is the hub, and that the hub shows a code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhywbeth yn ateb yno, ac nid yw&apos;n gadael arddangosydd newydd i mewn. Gwiriwch mai&apos;r hwb ydyw, a bod yr hwb yn dangos cod.</translation>
    </message>
    <message>
        <source>{amount} taken from the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} wedi&apos;i gymryd o&apos;r grid</translation>
    </message>
    <message>
        <source>{amount} given to the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} wedi&apos;i roi i&apos;r grid</translation>
    </message>
    <message>
        <source>{amount} of electricity on the register</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} o drydan ar y gofrestr</translation>
    </message>
    <message>
        <source>{amount} on the register of what is given to the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} ar gofrestr yr hyn a roddir i&apos;r grid</translation>
    </message>
    <message>
        <source>{amount} of gas on the register</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} o nwy ar y gofrestr</translation>
    </message>
    <message>
        <source>{amount} of electricity credit</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} o gredyd trydan</translation>
    </message>
    <message>
        <source>{amount} of gas credit</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount} o gredyd nwy</translation>
    </message>
    <message>
        <source>The topic cannot be listened to</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir gwrando ar y pwnc</translation>
    </message>
    <message>
        <source>Give one whole topic, without the wildcards + and #.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch un pwnc cyfan, heb y nodau chwilio + a #.</translation>
    </message>
    <message>
        <source>The meter has no name</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes enw gan y mesurydd</translation>
    </message>
    <message>
        <source>Give it one, such as “Main”.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch un iddo, megis “Prif”.</translation>
    </message>
    <message>
        <source>Nobody said what the value means</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ddywedodd neb beth mae&apos;r gwerth yn ei olygu</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch un o: {choices}.</translation>
    </message>
    <message>
        <source>No unit of {meaning} was given</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni roddwyd uned o {meaning}</translation>
    </message>
    <message>
        <source>{unit} is no unit of {meaning}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {unit} yn uned o {meaning}</translation>
    </message>
    <message>
        <source>A camera that reads a meter (AI-on-the-edge)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Camera sy&apos;n darllen mesurydd (AI-on-the-edge)</translation>
    </message>
    <message>
        <source>A P1 meter reader</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd P1</translation>
    </message>
    <message>
        <source>A P1 meter reader (DSMR-reader)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd P1 (DSMR-reader)</translation>
    </message>
    <message>
        <source>An OpenEnergyMonitor</source>
        <translation>OpenEnergyMonitor</translation>
    </message>
    <message>
        <source>Set up by hand</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwyd â llaw</translation>
    </message>
    <message>
        <source>A Glow hub</source>
        <translation>Hwb Glow</translation>
    </message>
    <message>
        <source>A Glow hub, by way of the cloud,</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Hwb Glow, drwy&apos;r cwmwl,</translation>
    </message>
    <message>
        <source>Announced to Home Assistant</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyhoeddwyd i Home Assistant</translation>
    </message>
    <message>
        <source>A home energy hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Hwb ynni cartref</translation>
    </message>
    <message>
        <source>A meter reader (Österreichs Energie)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd (Österreichs Energie)</translation>
    </message>
    <message>
        <source>A solar inverter (OpenDTU)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwrthdröydd solar (OpenDTU)</translation>
    </message>
    <message>
        <source>A P1 meter dongle</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dongl mesurydd P1</translation>
    </message>
    <message>
        <source>A radio receiver (rtl_433)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Derbynnydd radio (rtl_433)</translation>
    </message>
    <message>
        <source>A radio receiver (rtlamr)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Derbynnydd radio (rtlamr)</translation>
    </message>
    <message>
        <source>A Shelly energy meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mesurydd ynni Shelly</translation>
    </message>
    <message>
        <source>A meter reader (Sinapsi Alfa)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd (Sinapsi Alfa)</translation>
    </message>
    <message>
        <source>A Tasmota energy meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mesurydd ynni Tasmota</translation>
    </message>
    <message>
        <source>A P1 meter reader (Tasmota)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd P1 (Tasmota)</translation>
    </message>
    <message>
        <source>A meter reader (Tasmota)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd (Tasmota)</translation>
    </message>
    <message>
        <source>A French meter reader (Teleinfo)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd Ffrengig (Teleinfo)</translation>
    </message>
    <message>
        <source>A grid meter (Venus)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mesurydd grid (Venus)</translation>
    </message>
    <message>
        <source>A Victron system</source>
        <translation>System Victron</translation>
    </message>
    <message>
        <source>A meter reader (vzlogger)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenydd mesurydd (vzlogger)</translation>
    </message>
    <message>
        <source>A Zigbee meter or plug</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mesurydd neu blwg Zigbee</translation>
    </message>
    <message>
        <source>an electricity</source>
        <translation>un trydan</translation>
    </message>
    <message>
        <source>a gas</source>
        <translation>un nwy</translation>
    </message>
    <message>
        <source>a water</source>
        <translation>un dŵr</translation>
    </message>
    <message>
        <source>a heat</source>
        <translation>un gwres</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dau</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tri</translation>
    </message>
    <message>
        <source>four</source>
        <translation>pedwar</translation>
    </message>
    <message>
        <source>five</source>
        <translation>pump</translation>
    </message>
    <message>
        <source>six</source>
        <translation>chwech</translation>
    </message>
    <message>
        <source>an electricity register</source>
        <translation>cofrestr drydan</translation>
    </message>
    <message>
        <source>a gas register</source>
        <translation>cofrestr nwy</translation>
    </message>
    <message>
        <source>a water register</source>
        <translation>cofrestr ddŵr</translation>
    </message>
    <message>
        <source>a heat register</source>
        <translation>cofrestr wres</translation>
    </message>
    <message>
        <source>Nothing that is known here as a meter has been heard yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chlywyd eto ddim sy&apos;n hysbys yma fel mesurydd.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n other devices publish here that are not meters.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae mwy na %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae mwy na %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae mwy na %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae mwy na %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae mwy na %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other (device publishes|devices publish) here that (is not a meter|are not meters).</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Mae %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
            <numerusform>Mae %n dyfais arall yn cyhoeddi yma nad ydynt yn fesuryddion.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is heard here is passed on by {program}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{program} sy&apos;n pasio ymlaen yr hyn a glywir yma.</translation>
    </message>
    <message>
        <source>not heard just now: this was kept from before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>heb ei glywed nawr: cadwyd hyn o&apos;r blaen</translation>
    </message>
    <message>
        <source>“{name}”, announced to Home Assistant, with {meters}, {heard}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>“{name}”, a gyhoeddwyd i Home Assistant, gyda {meters}, {heard}.</translation>
    </message>
    <message>
        <source>{hub} with {meters}, {heard}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{hub} gyda {meters}, {heard}.</translation>
    </message>
    <message>
        <source>{hub} “{name}”, {heard}.</source>
        <translation>{hub} “{name}”, {heard}.</translation>
    </message>
    <message>
        <source>{hub} “{name}” with {meters}, {heard}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{hub} “{name}” gyda {meters}, {heard}.</translation>
    </message>
    <message>
        <source>A device that speaks {dialect}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyfais sy&apos;n siarad {dialect}</translation>
    </message>
    <message>
        <source>3 phases</source>
        <translation>3 gwedd</translation>
    </message>
    <message>
        <source>{fuels} meter</source>
        <comment>an electricity and a gas meter</comment>
        <translation>mesurydd {fuels}</translation>
    </message>
    <message>
        <source>{fuels} meters</source>
        <comment>two electricity meters</comment>
        <translation>mesurydd {fuels}</translation>
    </message>
    <message>
        <source>{what} ({count} times)</source>
        <translation>{what} ({count} gwaith)</translation>
    </message>
    <message>
        <source>a register of what is given to the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cofrestr o&apos;r hyn a roddir i&apos;r grid</translation>
    </message>
    <message>
        <source>{hub} “{name}” is offline, no meter of it heard yet, {heard}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {hub} “{name}” all-lein, ni chlywyd mesurydd ganddo eto, {heard}.</translation>
    </message>
    <message>
        <source>{hub} “{name}”, no meter of it heard yet, {heard}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{hub} “{name}”, ni chlywyd mesurydd ganddo eto, {heard}.</translation>
    </message>
    <message>
        <source>last heard {seconds} s ago</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>clywyd ddiwethaf {seconds} eiliad yn ôl</translation>
    </message>
    <message>
        <source>last heard {minutes} min ago</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>clywyd ddiwethaf {minutes} munud yn ôl</translation>
    </message>
    <message>
        <source>last heard at {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>clywyd ddiwethaf am {time}</translation>
    </message>
    <message>
        <source>last heard on {date} at {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>clywyd ddiwethaf ar {date} am {time}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <comment>several things in a row</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>Give the path of a certificate in PEM form in Settings, now “{ca_file}”.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch lwybr tystysgrif ar ffurf PEM yn y Gosodiadau, nawr “{ca_file}”.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen y ffeil dystysgrif</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cylch allweddi dan glo</translation>
    </message>
    <message>
        <source>Unlock it, or sign in to the desktop again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Datglowch ef, neu mewngofnodwch i&apos;r bwrdd gwaith eto.</translation>
    </message>
    <message>
        <source>The keyring would not take the password</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni dderbyniai&apos;r cylch allweddi&apos;r cyfrinair</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Datglowch ef a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The keyring would not forget the password</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid anghofiai&apos;r cylch allweddi&apos;r cyfrinair</translation>
    </message>
    <message>
        <source>The password cannot be kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir cadw&apos;r cyfrinair</translation>
    </message>
    <message>
        <source>The file of secrets is open to others</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ffeil y cyfrinachau&apos;n agored i eraill</translation>
    </message>
    <message>
        <source>Run: chmod 600 {file}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhedwch: chmod 600 {file}</translation>
    </message>
    <message>
        <source>The file of secrets cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen ffeil y cyfrinachau</translation>
    </message>
    <message>
        <source>Remove {file}: {error}</source>
        <translation>Dilëwch {file}: {error}</translation>
    </message>
    <message>
        <source>A secret of this machine cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen un o gyfrinachau&apos;r peiriant hwn</translation>
    </message>
    <message>
        <source>Look at {file}.</source>
        <translation>Edrychwch ar {file}.</translation>
    </message>
    <message>
        <source>Whoever installed it can change {file}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gall pwy bynnag a&apos;i gosododd newid {file}.</translation>
    </message>
    <message>
        <source>This machine was installed with its own password</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwyd y peiriant hwn gyda&apos;i gyfrinair ei hun</translation>
    </message>
    <message>
        <source>Price of a unit.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pris uned.</translation>
    </message>
    <message>
        <source>p per kWh</source>
        <translation>c y kWh</translation>
    </message>
    <message>
        <source>Electricity standing charge</source>
        <translation>Tâl sefydlog trydan</translation>
    </message>
    <message>
        <source>Daily.</source>
        <translation>Bob dydd.</translation>
    </message>
    <message>
        <source>p a day</source>
        <translation>c y dydd</translation>
    </message>
    <message>
        <source>Gas standing charge</source>
        <translation>Tâl sefydlog nwy</translation>
    </message>
    <message>
        <source>Budget for a month</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyllideb am fis</translation>
    </message>
    <message>
        <source>For all energy together. 0 sets none.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar gyfer pob ynni gyda&apos;i gilydd. Nid yw 0 yn gosod dim.</translation>
    </message>
    <message>
        <source>p a month</source>
        <translation>c y mis</translation>
    </message>
    <message>
        <source>What answered does not know how to pair</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r hyn a atebodd yn gwybod sut i baru</translation>
    </message>
    <message>
        <source>Try again. If it stays so, the hub may need an update, or something between may be interfering.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch gynnig arall arni. Os yw&apos;n aros felly, efallai fod angen diweddaru&apos;r hwb, neu fod rhywbeth rhyngddynt yn ymyrryd.</translation>
    </message>
    <message>
        <source>It has not been seen for long. Remove it, and pair again once it is back.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni welwyd ef ers amser maith. Tynnwch ef, a pharwch eto pan ddaw&apos;n ôl.</translation>
    </message>
    <message>
        <source>{name} has not taken the last changes of its keys</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {name} wedi derbyn newidiadau diwethaf ei allweddi</translation>
    </message>
    <message>
        <source>Put the hub back as it was new, and pair its displays again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch yr hwb yn ôl fel yr oedd yn newydd, a pharwch ei arddangoswyr eto.</translation>
    </message>
    <message>
        <source>What the hub kept of its pairing cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen yr hyn a gadwodd yr hwb o&apos;i baru</translation>
    </message>
    <message>
        <source>What answered is not your hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid eich hwb chi yw&apos;r hyn a atebodd</translation>
    </message>
    <message>
        <source>It does not know the code. Check that the code is the one on your own hub&apos;s screen, and try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;n gwybod y cod. Gwiriwch mai&apos;r cod ar sgrin eich hwb eich hun ydyw, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Another hub answered</source>
        <translation>Atebodd hwb arall</translation>
    </message>
    <message>
        <source>Choose the hub that shows the code, and try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch yr hwb sy&apos;n dangos y cod, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>That is not a hub&apos;s code</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid cod hwb yw hwnnw</translation>
    </message>
    <message>
        <source>It has {code_digits} digits; look at the hub&apos;s screen.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ganddo {code_digits} digid; edrychwch ar sgrin yr hwb.</translation>
    </message>
    <message>
        <source>What answered cannot be understood</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir deall yr hyn a atebodd</translation>
    </message>
    <message>
        <source>Somebody tried to change the keys of your hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ceisiodd rhywun newid allweddi eich hwb</translation>
    </message>
    <message>
        <source>Nothing was changed. If the hub stops answering, pair with it again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni newidiwyd dim. Os bydd yr hwb yn peidio ag ateb, parwch ag ef eto.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>The broker&apos;s name or number on your network, such as 192.168.1.20.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Enw neu rif y brocer ar eich rhwydwaith, megis 192.168.1.20.</translation>
    </message>
    <message>
        <source>1883 unless you changed it; 8883 is usual with encryption.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>1883 oni bai i chi ei newid; mae 8883 yn arferol gydag amgryptio.</translation>
    </message>
    <message>
        <source>Leave empty if your broker asks for none.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gadewch yn wag os nad yw&apos;ch brocer yn gofyn am un.</translation>
    </message>
    <message>
        <source>Encrypt the link</source>
        <translation>Amgryptio&apos;r cyswllt</translation>
    </message>
    <message>
        <source>Use TLS. The broker needs a certificate.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddio TLS. Mae angen tystysgrif ar y brocer.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Ffeil dystysgrif</translation>
    </message>
    <message>
        <source>The authority that signed the broker&apos;s certificate, if it is your own.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr awdurdod a lofnododd dystysgrif y brocer, os eich un chi ydyw.</translation>
    </message>
    <message>
        <source>The first word of the hub&apos;s topics, as set on the hub.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gair cyntaf pynciau&apos;r hwb, fel y&apos;i gosodwyd ar yr hwb.</translation>
    </message>
    <message>
        <source>Be the broker</source>
        <translation>Bod yn frocer</translation>
    </message>
    <message>
        <source>The devices of your home send their readings to this machine.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae dyfeisiau&apos;ch cartref yn anfon eu darlleniadau i&apos;r peiriant hwn.</translation>
    </message>
    <message>
        <source>Listen to the home network</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwrando ar rwydwaith y cartref</translation>
    </message>
    <message>
        <source>Off: only programs on this machine come in. Nobody does without a password.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>I ffwrdd: dim ond rhaglenni ar y peiriant hwn a ddaw i mewn. Ni ddaw neb heb gyfrinair.</translation>
    </message>
    <message>
        <source>Offer encryption as well</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cynnig amgryptio hefyd</translation>
    </message>
    <message>
        <source>For devices that can; a Glow display cannot, and uses the port without.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar gyfer dyfeisiau sy&apos;n gallu; ni all arddangosydd Glow, ac mae&apos;n defnyddio&apos;r porth hebddo.</translation>
    </message>
    <message>
        <source>1883 is usual, and what devices suggest.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae 1883 yn arferol, a dyna a awgryma dyfeisiau.</translation>
    </message>
    <message>
        <source>Port with encryption</source>
        <translation>Porth gydag amgryptio</translation>
    </message>
    <message>
        <source>8883 is usual.</source>
        <translation>Mae 8883 yn arferol.</translation>
    </message>
    <message>
        <source>Calorific value</source>
        <translation>Gwerth caloriffig</translation>
    </message>
    <message>
        <source>From your bill, with the day it begins: 2024-04-01 39.4; none: 39.5.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O&apos;ch bil, gyda&apos;r diwrnod y mae&apos;n dechrau: 2024-04-01 39.4; dim: 39.5.</translation>
    </message>
    <message>
        <source>MJ/m³</source>
        <translation>MJ/m³</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>Cadw bob</translation>
    </message>
    <message>
        <source>Fewer writes spare the memory card.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ysgrifennu llai yn arbed y cerdyn cof.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>eiliad</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Cylchfa amser</translation>
    </message>
    <message>
        <source>Whose midnight begins a day.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Hanner nos pwy sy&apos;n dechrau diwrnod.</translation>
    </message>
    <message>
        <source>The settings cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen y gosodiadau</translation>
    </message>
    <message>
        <source>Mend or remove {file}: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cywirwch neu dilëwch {file}: {error}</translation>
    </message>
    <message>
        <source>Mend {part} in {file}: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cywirwch {part} yn {file}: {error}</translation>
    </message>
    <message>
        <source>A former price in the settings cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen pris blaenorol yn y gosodiadau</translation>
    </message>
    <message>
        <source>A rule in the settings cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen rheol yn y gosodiadau</translation>
    </message>
    <message>
        <source>Each part of {part} in {file} is text.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Testun yw pob rhan o {part} yn {file}.</translation>
    </message>
    <message>
        <source>The topic prefix cannot hold # or +</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all y rhagddodiad pwnc gynnwys # na +</translation>
    </message>
    <message>
        <source>Give the words that the hub&apos;s topics begin with: glow.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch y geiriau y mae pynciau&apos;r hwb yn dechrau â nhw: glow.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cylchfa amser {zone}</translation>
    </message>
    <message>
        <source>Try Europe/London.</source>
        <translation>Rhowch gynnig ar Europe/London.</translation>
    </message>
    <message>
        <source>{medium} W cannot be medium while {high} W is high</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all {medium} W fod yn ganolig tra bo {high} W yn uchel</translation>
    </message>
    <message>
        <source>High must begin above medium.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhaid i uchel ddechrau uwchlaw canolig.</translation>
    </message>
    <message>
        <source>Give the first day and the MJ/m³ that your bill says: 2024-04-01 39.4</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch y diwrnod cyntaf a&apos;r MJ/m³ y mae&apos;ch bil yn ei ddweud: 2024-04-01 39.4</translation>
    </message>
    <message>
        <source>The calorific value cannot be read: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen y gwerth caloriffig: {error}</translation>
    </message>
    <message>
        <source>There is no setting {name}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes gosodiad {name}</translation>
    </message>
    <message>
        <source>`ihd settings` lists them all.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae `ihd settings` yn eu rhestru i gyd.</translation>
    </message>
    <message>
        <source>{name} cannot be {answer}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all {name} fod yn {answer}</translation>
    </message>
    <message>
        <source>{title} lies between {low} and {high}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {title} rhwng {low} a {high}.</translation>
    </message>
    <message>
        <source>{what}, says {file}. Use another backup.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{what}, yn ôl {file}. Defnyddiwch gopi arall.</translation>
    </message>
    <message>
        <source>The diary in this backup is not what it was</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r dyddiadur yn y copi hwn yr hyn ydoedd</translation>
    </message>
    <message>
        <source>There is no such backup</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes copi wrth gefn o&apos;r fath</translation>
    </message>
    <message>
        <source>Check the name: {file} is no file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch yr enw: nid ffeil yw {file}.</translation>
    </message>
    <message>
        <source>The disk of {folder} is failing: choose another.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae disg {folder} yn methu: dewiswch un arall.</translation>
    </message>
    <message>
        <source>What was written cannot be read again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen eto yr hyn a ysgrifennwyd</translation>
    </message>
    <message>
        <source>The diary in this backup is damaged</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur yn y copi hwn wedi&apos;i ddifrodi</translation>
    </message>
    <message>
        <source>Use another backup than {file}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch gopi wrth gefn arall na {file}.</translation>
    </message>
    <message>
        <source>tables are missing</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae tablau ar goll</translation>
    </message>
    <message>
        <source>Give its passphrase when asked, or with {option}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch ei gyfrinymadrodd pan ofynnir, neu â {option}.</translation>
    </message>
    <message>
        <source>No backup can be written there</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir ysgrifennu copi wrth gefn yno</translation>
    </message>
    <message>
        <source>{out} is no plain file. Choose another name.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ffeil blaen yw {out}. Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>Make {folder} first, or put the stick in.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {folder} yn gyntaf, neu rhowch y ffon i mewn.</translation>
    </message>
    <message>
        <source>That file is no backup</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid copi wrth gefn yw&apos;r ffeil honno</translation>
    </message>
    <message>
        <source>{out} would be lost: choose another name.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Collid {out}: dewiswch enw arall.</translation>
    </message>
    <message>
        <source>Restore the last backup: `ihd restore`. Those that are kept are as they were. It says: {fault}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adferwch y copi wrth gefn diwethaf: `ihd restore`. Mae&apos;r rhai a gedwir fel yr oeddent. Mae&apos;n dweud: {fault}</translation>
    </message>
    <message>
        <source>The diary is damaged, and no backup was made</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur wedi&apos;i ddifrodi, ac ni wnaed copi wrth gefn</translation>
    </message>
    <message>
        <source>Check that {file} is there and may be read: {error}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod {file} yno ac y gellir ei ddarllen: {error}.</translation>
    </message>
    <message>
        <source>The backup cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen y copi wrth gefn</translation>
    </message>
    <message>
        <source>Try again: capitals and spaces count. Where it is right, the first bytes of {name} are damaged.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch gynnig arall arni: mae priflythrennau a bylchau&apos;n cyfrif. Lle mae&apos;n gywir, mae beitiau cyntaf {name} wedi&apos;u difrodi.</translation>
    </message>
    <message>
        <source>The passphrase does not open this backup</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r cyfrinymadrodd yn agor y copi wrth gefn hwn</translation>
    </message>
    <message>
        <source>{name} was cut short, or its disk is failing. Use another backup.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Torrwyd {name} yn fyr, neu mae ei ddisg yn methu. Defnyddiwch gopi arall.</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r copi wrth gefn hwn wedi&apos;i ddifrodi</translation>
    </message>
    <message>
        <source>{name} was made on a much faster machine. Open it there with `age -d`, and restore what comes out.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnaed {name} ar beiriant llawer cyflymach. Agorwch ef yno gyda `age -d`, ac adferwch yr hyn a ddaw allan.</translation>
    </message>
    <message>
        <source>This machine is too small for this backup&apos;s passphrase</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r peiriant hwn yn rhy fach ar gyfer cyfrinymadrodd y copi hwn</translation>
    </message>
    <message>
        <source>{file} was cut short, or its disk is failing. Use another backup.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Torrwyd {file} yn fyr, neu mae ei ddisg yn methu. Defnyddiwch gopi arall.</translation>
    </message>
    <message>
        <source>{file} is something else. Name a file that `ihd backup` or the display itself has made.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhywbeth arall yw {file}. Enwch ffeil a wnaed gan `ihd backup` neu&apos;r arddangosydd ei hun.</translation>
    </message>
    <message>
        <source>This file is no backup</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid copi wrth gefn yw&apos;r ffeil hon</translation>
    </message>
    <message>
        <source>Update this program, then try {file} again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Diweddarwch y rhaglen hon, yna rhowch gynnig ar {file} eto.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnaed y copi hwn gan fersiwn mwy diweddar</translation>
    </message>
    <message>
        <source>Start the demo with another folder, so that it does not mix with your own readings.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dechreuwch yr arddangosiad gyda ffolder arall, fel na fydd yn cymysgu â&apos;ch darlleniadau eich hun.</translation>
    </message>
    <message>
        <source>This folder holds a real home</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae cartref go iawn yn y ffolder hon</translation>
    </message>
    <message>
        <source>Choose another folder for your own home, or delete this one if you no longer need the demo.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch ffolder arall ar gyfer eich cartref eich hun, neu dilëwch hon os nad oes angen yr arddangosiad mwyach.</translation>
    </message>
    <message>
        <source>This folder holds a demo home</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae cartref arddangos yn y ffolder hon</translation>
    </message>
    <message>
        <source>Another program has just mended something: look at `ihd mend list`, then try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhaglen arall newydd gywiro rhywbeth: edrychwch ar `ihd mend list`, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Nothing was mended</source>
        <translation>Ni chywirwyd dim</translation>
    </message>
    <message>
        <source>The diary is damaged: restore a backup if you have one, and run `ihd doctor`.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur wedi&apos;i ddifrodi: adferwch gopi wrth gefn os oes gennych un, a rhedwch `ihd doctor`.</translation>
    </message>
    <message>
        <source>Mend {number} in the diary cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen cywiriad {number} yn y dyddiadur</translation>
    </message>
    <message>
        <source>Install it with `pip install &apos;ihd[postgresql]&apos;`, or unset IHD_DATABASE to keep the diary in a file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwch ef gyda `pip install &apos;ihd[postgresql]&apos;`, neu dadosodwch IHD_DATABASE i gadw&apos;r dyddiadur mewn ffeil.</translation>
    </message>
    <message>
        <source>The part of ihd that speaks to PostgreSQL is not installed</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r rhan o ihd sy&apos;n siarad â PostgreSQL wedi&apos;i gosod</translation>
    </message>
    <message>
        <source>The diary in this backup cannot be opened</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir agor y dyddiadur yn y copi hwn</translation>
    </message>
    <message>
        <source>Use another backup. {advice}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch gopi wrth gefn arall. {advice}</translation>
    </message>
    <message>
        <source>Restore it into the folder of a demo home. Nothing was changed.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adferwch ef i ffolder cartref arddangos. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>This is the backup of a demo home</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Copi wrth gefn o gartref arddangos yw hwn</translation>
    </message>
    <message>
        <source>Restore into a folder of its own. Nothing was changed.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adferwch i&apos;w ffolder ei hun. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Close the displays and other programs of this home, and restore again. Nothing was changed.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Caewch arddangoswyr a rhaglenni eraill y cartref hwn, ac adferwch eto. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Another program has the diary open</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur ar agor gan raglen arall</translation>
    </message>
    <message>
        <source>Stop that program, restore, and start it again. Nothing was changed.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Stopiwch y rhaglen honno, adferwch, a dechreuwch hi eto. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>The diary is in use: {holder}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur yn cael ei ddefnyddio: {holder}</translation>
    </message>
    <message>
        <source>The diary is damaged, and could not be repaired</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur wedi&apos;i ddifrodi, ac ni ellid ei drwsio</translation>
    </message>
    <message>
        <source>Restore a backup. {fault}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adferwch gopi wrth gefn. {fault}</translation>
    </message>
    <message>
        <source>{name} belongs to another program. Choose another folder for the diary.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {name} yn perthyn i raglen arall. Dewiswch ffolder arall ar gyfer y dyddiadur.</translation>
    </message>
    <message>
        <source>This file is not a diary</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid dyddiadur yw&apos;r ffeil hon</translation>
    </message>
    <message>
        <source>Update this program to open {name}; this version would not understand it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Diweddarwch y rhaglen hon i agor {name}; ni fyddai&apos;r fersiwn hwn yn ei deall.</translation>
    </message>
    <message>
        <source>This diary was written by a newer version</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ysgrifennwyd y dyddiadur hwn gan fersiwn mwy diweddar</translation>
    </message>
    <message>
        <source>It is written postgresql://user@host/database, and ?schema=name after it tells homes on one server apart.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fe&apos;i hysgrifennir postgresql://user@host/database, ac mae ?schema=name ar ei ôl yn gwahanu cartrefi ar un gweinydd.</translation>
    </message>
    <message>
        <source>IHD_DATABASE names no database that ihd can use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw IHD_DATABASE yn enwi cronfa ddata y gall ihd ei defnyddio</translation>
    </message>
    <message>
        <source>Use small letters a to z, digits and _ alone, and begin with a letter.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch lythrennau bach a i z, digidau ac _ yn unig, gan ddechrau â llythyren.</translation>
    </message>
    <message>
        <source>The schema in IHD_DATABASE has no name that ihd can use</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes enw y gall ihd ei ddefnyddio gan y sgema yn IHD_DATABASE</translation>
    </message>
    <message>
        <source>IHD_DATABASE cannot be read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen IHD_DATABASE</translation>
    </message>
    <message>
        <source>The diary&apos;s server does not answer</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw gweinydd y dyddiadur yn ateb</translation>
    </message>
    <message>
        <source>Look after {name}: is that machine switched on, and on the network?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrychwch ar ôl {name}: a yw&apos;r peiriant hwnnw ymlaen, ac ar y rhwydwaith?</translation>
    </message>
    <message>
        <source>The diary&apos;s server does not take this password</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw gweinydd y dyddiadur yn derbyn y cyfrinair hwn</translation>
    </message>
    <message>
        <source>Put the right one into IHD_DATABASE, PGPASSWORD or a file named by PGPASSFILE for {name}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch yr un cywir yn IHD_DATABASE, PGPASSWORD neu ffeil a enwir gan PGPASSFILE ar gyfer {name}.</translation>
    </message>
    <message>
        <source>The diary&apos;s server has no such database</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes cronfa ddata o&apos;r fath gan weinydd y dyddiadur</translation>
    </message>
    <message>
        <source>Make {name} there, or mend its name in IHD_DATABASE.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {name} yno, neu cywirwch ei henw yn IHD_DATABASE.</translation>
    </message>
    <message>
        <source>The diary&apos;s server does not allow this</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw gweinydd y dyddiadur yn caniatáu hyn</translation>
    </message>
    <message>
        <source>Give the user of {name} the right to make and change tables there.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch hawl i ddefnyddiwr {name} wneud a newid tablau yno.</translation>
    </message>
    <message>
        <source>The diary can be read but not written</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gellir darllen y dyddiadur ond nid ysgrifennu iddo</translation>
    </message>
    <message>
        <source>Look after {name}: it is read-only now, as a copy of another would be.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrychwch ar ôl {name}: dim ond darllen a ganiateir nawr, fel copi o un arall.</translation>
    </message>
    <message>
        <source>The disk of the diary&apos;s server is full</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae disg gweinydd y dyddiadur yn llawn</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds {name}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhyddhewch le ar y ddisg sy&apos;n dal {name}.</translation>
    </message>
    <message>
        <source>The disk of the diary&apos;s server does not answer as it should</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw disg gweinydd y dyddiadur yn ateb fel y dylai</translation>
    </message>
    <message>
        <source>Look after the disk that holds {name}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrychwch ar ôl y ddisg sy&apos;n dal {name}.</translation>
    </message>
    <message>
        <source>The diary is damaged</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur wedi&apos;i ddifrodi</translation>
    </message>
    <message>
        <source>Restore {name} from a backup of that server.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adferwch {name} o gopi wrth gefn o&apos;r gweinydd hwnnw.</translation>
    </message>
    <message>
        <source>The diary&apos;s server has no room for another program</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes lle gan weinydd y dyddiadur ar gyfer rhaglen arall</translation>
    </message>
    <message>
        <source>Close some that use {name}, or let it take more.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Caewch rai sy&apos;n defnyddio {name}, neu gadewch iddo dderbyn mwy.</translation>
    </message>
    <message>
        <source>This database cannot hold every letter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all y gronfa ddata hon ddal pob llythyren</translation>
    </message>
    <message>
        <source>Make {name} anew with the encoding UTF8.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {name} o&apos;r newydd gyda&apos;r amgodiad UTF8.</translation>
    </message>
    <message>
        <source>Another program is using the diary</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhaglen arall yn defnyddio&apos;r dyddiadur</translation>
    </message>
    <message>
        <source>Close the other program, or wait a minute and try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Caewch y rhaglen arall, neu arhoswch funud a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The diary may not be opened</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chaniateir agor y dyddiadur</translation>
    </message>
    <message>
        <source>Give this user the right to read and write {file}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhowch hawl i&apos;r defnyddiwr hwn ddarllen ac ysgrifennu {file}.</translation>
    </message>
    <message>
        <source>Make {folder} writable. A worn-out memory card turns read-only too.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {folder} yn ysgrifenadwy. Mae cerdyn cof wedi treulio&apos;n troi&apos;n ddarllen yn unig hefyd.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r ddisg yn ateb fel y dylai</translation>
    </message>
    <message>
        <source>Check that the disk of {folder} has free space and is not failing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod lle rhydd ar ddisg {folder} ac nad yw&apos;n methu.</translation>
    </message>
    <message>
        <source>It is repaired once the display or `ihd record` starts, and the damaged file is kept.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fe&apos;i trwsir unwaith y bydd yr arddangosydd neu `ihd record` yn cychwyn, a chedwir y ffeil a ddifrodwyd.</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds {folder}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhyddhewch le ar y ddisg sy&apos;n dal {folder}.</translation>
    </message>
    <message>
        <source>The diary cannot be opened</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir agor y dyddiadur</translation>
    </message>
    <message>
        <source>Check that {folder} is a folder that this user may write to.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod {folder} yn ffolder y caiff y defnyddiwr hwn ysgrifennu iddi.</translation>
    </message>
    <message>
        <source>Move {file} somewhere else; a new diary is begun then.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Symudwch {file} i rywle arall; yna dechreuir dyddiadur newydd.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chofnodwyd dim eto</translation>
    </message>
    <message>
        <source>Start the display, or `ihd record`, and wait for a reading.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dechreuwch yr arddangosydd, neu `ihd record`, ac arhoswch am ddarlleniad.</translation>
    </message>
    <message>
        <source>The backups that are there are as they were.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r copïau sydd yno fel yr oeddent.</translation>
    </message>
    <message>
        <source>There is no room for the backup</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes lle i&apos;r copi wrth gefn</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}. {kept}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhyddhewch le ar ddisg {folder}. {kept}</translation>
    </message>
    <message>
        <source>Make {folder} writable; a stick may have a switch that protects it. {kept}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnewch {folder} yn ysgrifenadwy; efallai fod swits ar ffon sy&apos;n ei gwarchod. {kept}</translation>
    </message>
    <message>
        <source>The backup may not be written there</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chaniateir ysgrifennu&apos;r copi wrth gefn yno</translation>
    </message>
    <message>
        <source>The backup is too large for that disk</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r copi wrth gefn yn rhy fawr i&apos;r ddisg honno</translation>
    </message>
    <message>
        <source>Choose another disk than that of {folder}. {kept}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch ddisg arall na disg {folder}. {kept}</translation>
    </message>
    <message>
        <source>Check that {folder} is there: put the stick in, or switch the disk on, and try again. {kept}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch fod {folder} yno: rhowch y ffon i mewn, neu trowch y ddisg ymlaen, a rhowch gynnig arall arni. {kept}</translation>
    </message>
    <message>
        <source>The place for backups does not answer</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r lle ar gyfer copïau wrth gefn yn ateb</translation>
    </message>
    <message>
        <source>The backup could not be written</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellid ysgrifennu&apos;r copi wrth gefn</translation>
    </message>
    <message>
        <source>Look at {folder}: {error}. {kept}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrychwch ar {folder}: {error}. {kept}</translation>
    </message>
    <message>
        <source>{name} is not a file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ffeil yw {name}</translation>
    </message>
    <message>
        <source>Name the file that the tariff is written in.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Enwch y ffeil y mae&apos;r tariff wedi&apos;i ysgrifennu ynddi.</translation>
    </message>
    <message>
        <source>There is no file {path}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes ffeil {path}</translation>
    </message>
    <message>
        <source>Check its name and the folder.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwiriwch ei henw a&apos;r ffolder.</translation>
    </message>
    <message>
        <source>the file is larger than {most} MB</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae&apos;r ffeil yn fwy na {most} MB</translation>
    </message>
    <message>
        <source>this is not text: a tariff file is kept in UTF-8</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid testun yw hwn: cedwir ffeil dariff yn UTF-8</translation>
    </message>
    <message>
        <source>Carbon intensity: Carbon Intensity API, National Energy System Operator</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dwysedd carbon: Carbon Intensity API, National Energy System Operator</translation>
    </message>
    <message>
        <source>CC BY 4.0. Only from files that you bring in. This program is not NESO’s.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>CC BY 4.0. Dim ond o ffeiliau y dewch â nhw i mewn. Nid rhaglen NESO yw hon.</translation>
    </message>
    <message>
        <source>Typical carbon intensity of the hours: made from published figures of the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dwysedd carbon nodweddiadol yr oriau: wedi&apos;i wneud o ffigurau cyhoeddedig y grid</translation>
    </message>
    <message>
        <source>An average of past years, and never called a forecast.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyfartaledd blynyddoedd a fu, ac ni&apos;i gelwir byth yn rhagolwg.</translation>
    </message>
    <message>
        <source>Parts of the grid by postcode: as the regions of the Carbon Intensity API</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhannau o&apos;r grid yn ôl cod post: fel rhanbarthau&apos;r Carbon Intensity API</translation>
    </message>
    <message>
        <source>CC BY 4.0. Your postcode never leaves this machine.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>CC BY 4.0. Nid yw&apos;ch cod post byth yn gadael y peiriant hwn.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Trwydded</translation>
    </message>
    <message>
        <source>This display</source>
        <translation>Yr arddangosydd hwn</translation>
    </message>
    <message>
        <source>Paired with</source>
        <translation>Wedi&apos;i baru â</translation>
    </message>
    <message>
        <source>Its licence is told in its own files.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ei drwydded yn ei ffeiliau ei hun.</translation>
    </message>
    <message>
        <source>First check that cookers, heaters and irons are switched off.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn gyntaf, gwiriwch fod cwcerau, gwresogyddion a heyrn smwddio wedi&apos;u diffodd.</translation>
    </message>
    <message>
        <source>Gas is turned on at the meter, as its own screen says. First check that every gas appliance is off.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Troir y nwy ymlaen wrth y mesurydd, fel y dywed ei sgrin ei hun. Yn gyntaf, gwiriwch fod pob teclyn nwy wedi&apos;i ddiffodd.</translation>
    </message>
    <message>
        <source>What is used until then is still owed, and is taken from your next top-up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hyn a ddefnyddir tan hynny&apos;n dal yn ddyledus, ac fe&apos;i cymerir o&apos;r credyd nesaf a ychwanegwch.</translation>
    </message>
    <message>
        <source>It is lent by your supplier, and is paid back from your next top-up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich cyflenwr sy&apos;n ei fenthyg, ac fe&apos;i telir yn ôl o&apos;r credyd nesaf a ychwanegwch.</translation>
    </message>
    <message>
        <source>The supply is off</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cyflenwad i ffwrdd</translation>
    </message>
    <message>
        <source>Off: turn it on again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>I ffwrdd: trowch ef ymlaen eto</translation>
    </message>
    <message>
        <source>No credit left</source>
        <translation>Dim credyd ar ôl</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>Yn mynd yn isel</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ei droi ymlaen</translation>
    </message>
    <message>
        <source>See how</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gweld sut</translation>
    </message>
    <message>
        <source>{time} {weekday}</source>
        <translation>{time} {weekday}</translation>
    </message>
    <message>
        <source>{time} on {date}</source>
        <translation>{time} ar {date}</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ddim yn hysbys eto</translation>
    </message>
    <message>
        <source>{amount} owed</source>
        <comment>the amount comes first</comment>
        <translation>{amount} yn ddyledus</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <comment>the amount comes first</comment>
        <translation>{amount} ar ôl</translation>
    </message>
    <message>
        <source>as at {time}</source>
        <translation>fel am {time}</translation>
    </message>
    <message>
        <source>Emergency credit is ready</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae credyd brys yn barod</translation>
    </message>
    <message>
        <source>Emergency credit of {amount} is ready</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae credyd brys o {amount} yn barod</translation>
    </message>
    <message>
        <source>Emergency credit is switched on, not used yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae credyd brys ymlaen, heb ei ddefnyddio eto</translation>
    </message>
    <message>
        <source>Emergency credit is switched on, not used yet: {amount}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae credyd brys ymlaen, heb ei ddefnyddio eto: {amount}</translation>
    </message>
    <message>
        <source>Using emergency credit</source>
        <translation>Yn defnyddio credyd brys</translation>
    </message>
    <message>
        <source>Using emergency credit: {amount} of it left</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn defnyddio credyd brys: {amount} ohono ar ôl</translation>
    </message>
    <message>
        <source>Emergency credit is used up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r credyd brys wedi&apos;i ddefnyddio i gyd</translation>
    </message>
    <message>
        <source>Emergency credit is on offer once {amount} or less is left</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cynigir credyd brys unwaith y bydd {amount} neu lai ar ôl</translation>
    </message>
    <message>
        <source>It comes back once there is enough credit and it is turned on again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw&apos;n ôl unwaith y bydd digon o gredyd ac y troir ef ymlaen eto.</translation>
    </message>
    <message>
        <source>No cut-off until {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim torri&apos;r cyflenwad tan {time}</translation>
    </message>
    <message>
        <source>Saved-up charges {amount}, taken from your next top-up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Taliadau a gronnodd {amount}, a gymerir o&apos;r credyd nesaf a ychwanegwch</translation>
    </message>
    <message>
        <source>Debt {amount}</source>
        <translation>Dyled {amount}</translation>
    </message>
    <message>
        <source>Debts together {amount}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyledion gyda&apos;i gilydd {amount}</translation>
    </message>
    <message>
        <source>Debts together {amount}, {rate} a day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyledion gyda&apos;i gilydd {amount}, {rate} y dydd</translation>
    </message>
    <message>
        <source>While it is off, daily charges and debts are saved up, and taken from your next top-up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tra ei fod i ffwrdd, mae&apos;r taliadau dyddiol a&apos;r dyledion yn cronni, ac fe&apos;u cymerir o&apos;r credyd nesaf a ychwanegwch.</translation>
    </message>
    <message>
        <source>On emergency credit, daily charges and debts are saved up, and taken from your next top-up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar gredyd brys, mae&apos;r taliadau dyddiol a&apos;r dyledion yn cronni, ac fe&apos;u cymerir o&apos;r credyd nesaf a ychwanegwch.</translation>
    </message>
    <message>
        <source>Debt {amount}, {share} of each top-up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyled {amount}, {share} o bob credyd a ychwanegwch</translation>
    </message>
    <message>
        <source>Debt {amount}, {share} of each top-up, at most {most} a week</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyled {amount}, {share} o bob credyd a ychwanegwch, hyd at {most} yr wythnos</translation>
    </message>
    <message>
        <source>Debt {amount}, {rate} an hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyled {amount}, {rate} yr awr</translation>
    </message>
    <message>
        <source>Debt {amount}, {rate} a day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dyled {amount}, {rate} y dydd</translation>
    </message>
    <message>
        <source>{fuel} credit is low: {amount} left</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel}: credyd isel, {amount} ar ôl</translation>
    </message>
    <message>
        <source>{emergency}: see Top up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{emergency}: gweler Ychwanegu credyd.</translation>
    </message>
    <message>
        <source>Top up soon.</source>
        <translation>Ychwanegwch gredyd yn fuan.</translation>
    </message>
    <message>
        <source>No electricity credit left</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim credyd trydan ar ôl</translation>
    </message>
    <message>
        <source>No gas credit left</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim credyd nwy ar ôl</translation>
    </message>
    <message>
        <source>Emergency credit is ready: see Top up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae credyd brys yn barod: gweler Ychwanegu credyd.</translation>
    </message>
    <message>
        <source>Top up now, or it will be cut off.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ychwanegwch gredyd nawr, neu fe&apos;i torrir i ffwrdd.</translation>
    </message>
    <message>
        <source>{fuel} is on emergency credit</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel} ar gredyd brys</translation>
    </message>
    <message>
        <source>{fuel} is on emergency credit: {amount} of it left</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel} ar gredyd brys: {amount} ohono ar ôl</translation>
    </message>
    <message>
        <source>{fuel} credit: {told}</source>
        <translation>{fuel}, credyd: {told}</translation>
    </message>
    <message>
        <source>There is no credit left. Top up, then turn it on again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes credyd ar ôl. Ychwanegwch gredyd, yna trowch ef ymlaen eto.</translation>
    </message>
    <message>
        <source>The gas is off, and can be turned on again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r nwy i ffwrdd, a gellir ei droi ymlaen eto</translation>
    </message>
    <message>
        <source>It can be turned on again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gellir ei droi ymlaen eto.</translation>
    </message>
    <message>
        <source>The supply is limited</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cyflenwad wedi&apos;i gyfyngu</translation>
    </message>
    <message>
        <source>Use less than {power} at once.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch lai na {power} ar unwaith.</translation>
    </message>
    <message>
        <source>More than {power} was used at once. Switch something off.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwyd mwy na {power} ar unwaith. Diffoddwch rywbeth.</translation>
    </message>
    <message>
        <source>It comes back by itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw&apos;n ôl ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>{fuel} credit is low: {amount} before it is cut off</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel}: mae&apos;r credyd yn isel, {amount} cyn i&apos;r cyflenwad gael ei dorri</translation>
    </message>
    <message>
        <source>See Top up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gweler Ychwanegu credyd.</translation>
    </message>
    <message>
        <source>The power is off, and can be turned on again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r trydan i ffwrdd, a gellir ei droi ymlaen eto</translation>
    </message>
    <message>
        <source>There is credit on the meter. If it stays off, ring your supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae credyd ar y mesurydd. Os yw&apos;n aros i ffwrdd, ffoniwch eich cyflenwr.</translation>
    </message>
    <message>
        <source>The gas is off</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r nwy i ffwrdd</translation>
    </message>
    <message>
        <source>The power is off</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r trydan i ffwrdd</translation>
    </message>
    <message>
        <source>Credit now</source>
        <translation>Credyd nawr</translation>
    </message>
    <message>
        <source>Credit {as_at}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Credyd {as_at}</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Brys</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dyled</translation>
    </message>
    <message>
        <source>Last: {amount}, {time}</source>
        <translation>Diwethaf: {amount}, {time}</translation>
    </message>
    <message>
        <source>{fuel} credit {balance}</source>
        <translation>{fuel}: credyd {balance}</translation>
    </message>
    <message>
        <source>Emergency credit ready</source>
        <translation>Credyd brys yn barod</translation>
    </message>
    <message>
        <source>Emergency {amount} ready</source>
        <translation>Credyd brys o {amount} yn barod</translation>
    </message>
    <message>
        <source>On emergency credit</source>
        <translation>Ar gredyd brys</translation>
    </message>
    <message>
        <source>Emergency {amount} left</source>
        <translation>Credyd brys: {amount} ar ôl</translation>
    </message>
    <message>
        <source>Emergency credit used up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Credyd brys wedi&apos;i ddefnyddio</translation>
    </message>
    <message>
        <source>{fuel} until {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel} tan {time}</translation>
    </message>
    <message>
        <source>{money} for {fuel}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{money} ({fuel})</translation>
    </message>
    <message>
        <source>Used today</source>
        <translation>Defnyddiwyd heddiw</translation>
    </message>
    <message>
        <source>{money} both fuels</source>
        <translation>{money} y ddau danwydd</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <comment>short</comment>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>Will not cut off</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni fydd yn torri</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tan {time}</translation>
    </message>
    <message>
        <source>Credit on the {meter} is running low</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r credyd ar y {meter} yn mynd yn isel</translation>
    </message>
    <message>
        <source>A message was answered</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Atebwyd neges</translation>
    </message>
    <message>
        <source>Emergency credit is on offer on the {meter}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cynigir credyd brys ar y {meter}</translation>
    </message>
    <message>
        <source>Emergency credit was turned on on the {meter}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Trowyd credyd brys ymlaen ar y {meter}</translation>
    </message>
    <message>
        <source>Emergency credit on the {meter} is used up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r credyd brys ar y {meter} wedi&apos;i ddefnyddio i gyd</translation>
    </message>
    <message>
        <source>Credit on the {meter} is used up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r credyd ar y {meter} wedi&apos;i ddefnyddio i gyd</translation>
    </message>
    <message>
        <source>Credit on the {meter} is used up, and the supply stays on for now</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r credyd ar y {meter} wedi&apos;i ddefnyddio i gyd, ac mae&apos;r cyflenwad yn aros ymlaen am y tro</translation>
    </message>
    <message>
        <source>The supply of the {meter} can be turned on again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gellir troi cyflenwad y {meter} ymlaen eto</translation>
    </message>
    <message>
        <source>More power was drawn than the {meter} allows</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tynnwyd mwy o bŵer nag y mae&apos;r {meter} yn ei ganiatáu</translation>
    </message>
    <message>
        <source>The {meter} allows power again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r {meter} yn caniatáu pŵer eto</translation>
    </message>
    <message>
        <source>A debt on the {meter} is paid off</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Talwyd dyled ar y {meter}</translation>
    </message>
    <message>
        <source>Credit was added to the {meter}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ychwanegwyd credyd at y {meter}</translation>
    </message>
    <message>
        <source>The {meter} did not take a top-up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni dderbyniodd y {meter} y credyd</translation>
    </message>
    <message>
        <source>The power was off, and came back</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aeth y trydan i ffwrdd, a daeth yn ôl</translation>
    </message>
    <message>
        <source>The gas meter’s battery needs a look: tell your supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae angen edrych ar fatri&apos;r mesurydd nwy: dywedwch wrth eich cyflenwr</translation>
    </message>
    <message>
        <source>The gas meter saw an unusual flow: tell your supplier. If you smell gas, go outside and ring for help</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwelodd y mesurydd nwy lif anarferol: dywedwch wrth eich cyflenwr. Os ydych yn arogli nwy, ewch allan a ffoniwch am gymorth</translation>
    </message>
    <message>
        <source>The {meter} asks to be looked at: please contact your supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r {meter} yn gofyn am sylw: cysylltwch â&apos;ch cyflenwr</translation>
    </message>
    <message>
        <source>The {meter} noticed an unusual voltage</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sylwodd y {meter} ar foltedd anarferol</translation>
    </message>
    <message>
        <source>The {meter} got new software</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cafodd y {meter} feddalwedd newydd</translation>
    </message>
    <message>
        <source>The clock of the {meter} could not be set: tell your supplier if it stays</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellid gosod cloc y {meter}: dywedwch wrth eich cyflenwr os pery</translation>
    </message>
    <message>
        <source>The radio link of the gas meter was busy or changed its channel</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Roedd cyswllt radio&apos;r mesurydd nwy yn brysur neu newidiodd ei sianel</translation>
    </message>
    <message>
        <source>The hub looked for the gas meter and did not find it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Chwiliodd yr hwb am y mesurydd nwy heb ei ganfod</translation>
    </message>
    <message>
        <source>Alert {code}: tell your supplier if it stays</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhybudd {code}: dywedwch wrth eich cyflenwr os pery</translation>
    </message>
    <message>
        <source>meter</source>
        <translation>mesurydd</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Nôl</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Dydd Llun</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dydd Mawrth</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Dydd Mercher</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Dydd Iau</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Dydd Gwener</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Dydd Sadwrn</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dydd Sul</translation>
    </message>
    <message>
        <source>Mon</source>
        <comment>short</comment>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Tue</source>
        <comment>short</comment>
        <translation>Maw</translation>
    </message>
    <message>
        <source>Wed</source>
        <comment>short</comment>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Thu</source>
        <comment>short</comment>
        <translation>Iau</translation>
    </message>
    <message>
        <source>Fri</source>
        <comment>short</comment>
        <translation>Gwe</translation>
    </message>
    <message>
        <source>Sat</source>
        <comment>short</comment>
        <translation>Sad</translation>
    </message>
    <message>
        <source>Sun</source>
        <comment>short</comment>
        <translation>Sul</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>Jan</source>
        <comment>short</comment>
        <translation>Ion</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>short</comment>
        <translation>Chwe</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>short</comment>
        <translation>Maw</translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>short</comment>
        <translation>Ebr</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>short</comment>
        <translation>Meh</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>short</comment>
        <translation>Gorff</translation>
    </message>
    <message>
        <source>Aug</source>
        <comment>short</comment>
        <translation>Awst</translation>
    </message>
    <message>
        <source>Sep</source>
        <comment>short</comment>
        <translation>Medi</translation>
    </message>
    <message>
        <source>Oct</source>
        <comment>short</comment>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>short</comment>
        <translation>Tach</translation>
    </message>
    <message>
        <source>Dec</source>
        <comment>short</comment>
        <translation>Rhag</translation>
    </message>
    <message>
        <source>Your electricity, last 7 days</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich trydan, y 7 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>Your gas, last 7 days</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich nwy, y 7 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>Nothing is known of these days yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim yn hysbys am y dyddiau hyn eto.</translation>
    </message>
    <message>
        <source>Reckoned by {basis}.</source>
        <translation>Cyfrifwyd yn ôl {basis}.</translation>
    </message>
    <message>
        <source>{part}% by {basis}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{part}% yn ôl {basis}</translation>
    </message>
    <message>
        <source>Reckoned {parts}.</source>
        <translation>Cyfrifwyd {parts}.</translation>
    </message>
    <message>
        <source>the official average of {years}, which counts other greenhouse gases too</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cyfartaledd swyddogol {years}, sy&apos;n cyfrif nwyon tŷ gwydr eraill hefyd</translation>
    </message>
    <message>
        <source>the forecast for your region</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>y rhagolwg ar gyfer eich rhanbarth</translation>
    </message>
    <message>
        <source>the forecast for Great Britain</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>y rhagolwg ar gyfer Prydain Fawr</translation>
    </message>
    <message>
        <source>what Great Britain’s grid turned out to have</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yr hyn a fu gan grid Prydain Fawr mewn gwirionedd</translation>
    </message>
    <message>
        <source>{weekday}: not known</source>
        <translation>{weekday}: ddim yn hysbys</translation>
    </message>
    <message>
        <source>{weekday}: {grams}, some of it missing</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{weekday}: {grams}, peth ohono ar goll</translation>
    </message>
    <message>
        <source>{weekday}: {grams}</source>
        <translation>{weekday}: {grams}</translation>
    </message>
    <message>
        <source>{title}: nothing is known yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{title}: nid oes dim yn hysbys eto</translation>
    </message>
    <message>
        <source>{title}: {total}; most on {weekday}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{title}: {total}; y mwyaf ar {weekday}</translation>
    </message>
    <message>
        <source>Very low</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation>Isel iawn</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation>Isel</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation>Canolig</translation>
    </message>
    <message>
        <source>High</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation>Uchel</translation>
    </message>
    <message>
        <source>Very high</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation>Uchel iawn</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesurwyd</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>rhagolwg</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>nodweddiadol</translation>
    </message>
    <message>
        <source>When the grid is cleanest.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pan fo&apos;r grid lanaf.</translation>
    </message>
    <message>
        <source>When power is cheapest.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pan fo&apos;r trydan rataf.</translation>
    </message>
    <message>
        <source>By how clean the grid is and the price.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn ôl pa mor lân yw&apos;r grid a&apos;r pris.</translation>
    </message>
    <message>
        <source>Grid now · {region}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y grid nawr · {region}</translation>
    </message>
    <message>
        <source>Grid now</source>
        <translation>Y grid nawr</translation>
    </message>
    <message>
        <source>{band} — wait if you can</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{band} — arhoswch os gallwch</translation>
    </message>
    <message>
        <source>{band} — cleaner later</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{band} — glanach yn nes ymlaen</translation>
    </message>
    <message>
        <source>{band} — a good time</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{band} — amser da</translation>
    </message>
    <message>
        <source>{band} — now is as good as any</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{band} — mae nawr cystal ag unrhyw bryd</translation>
    </message>
    <message>
        <source>Good time to wash</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Amser da i olchi</translation>
    </message>
    <message>
        <source>Wait if you can</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Arhoswch os gallwch</translation>
    </message>
    <message>
        <source>Cleaner and cheaper</source>
        <translation>Glanach a rhatach</translation>
    </message>
    <message>
        <source>Cleaner power</source>
        <translation>Trydan glanach</translation>
    </message>
    <message>
        <source>You: not known just now</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Chi: ddim yn hysbys ar hyn o bryd</translation>
    </message>
    <message>
        <source>You: giving back</source>
        <translation>Chi: yn rhoi&apos;n ôl</translation>
    </message>
    <message>
        <source>You: {grams} an hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Chi: {grams} yr awr</translation>
    </message>
    <message>
        <source>Next {n} hours</source>
        <translation>Y {n} awr nesaf</translation>
    </message>
    <message>
        <source>Next {n} hours · cleanest {stretch}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y {n} awr nesaf · glanaf {stretch}</translation>
    </message>
    <message>
        <source>typical for a {month} day, not a forecast</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nodweddiadol ar gyfer diwrnod ym mis {month}, nid rhagolwg</translation>
    </message>
    <message>
        <source>typical, not a forecast</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nodweddiadol, nid rhagolwg</translation>
    </message>
    <message>
        <source>forecast until {when}, then typical</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhagolwg tan {when}, yna nodweddiadol</translation>
    </message>
    <message>
        <source>forecast, then typical</source>
        <translation>rhagolwg, yna nodweddiadol</translation>
    </message>
    <message>
        <source>forecast, updated {when}</source>
        <translation>rhagolwg, diweddarwyd {when}</translation>
    </message>
    <message>
        <source>updated {when}</source>
        <translation>diweddarwyd {when}</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>start it at once</comment>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>there are no prices in it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes prisiau ynddi</translation>
    </message>
    <message>
        <source>this price list is empty</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae&apos;r rhestr brisiau hon yn wag</translation>
    </message>
    <message>
        <source>only the first price list may be without a date</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>dim ond y rhestr brisiau gyntaf a gaiff fod heb ddyddiad</translation>
    </message>
    <message>
        <source>there is another price list from {date}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae rhestr brisiau arall o {date}</translation>
    </message>
    <message>
        <source>the price list from {date} stands after the one from {other}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae&apos;r rhestr brisiau o {date} yn sefyll ar ôl yr un o {other}</translation>
    </message>
    <message>
        <source>{rate} has only one end of its window</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>dim ond un pen i&apos;w ffenestr sydd gan {rate}</translation>
    </message>
    <message>
        <source>the window of {rate} ends when it starts</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae ffenestr {rate} yn gorffen pan fydd yn dechrau</translation>
    </message>
    <message>
        <source>{rate} has {time} in its window, and a window is made of the day&apos;s half-hours</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gan {rate} {time} yn ei ffenestr, ac o hanner oriau&apos;r dydd y gwneir ffenestr</translation>
    </message>
    <message>
        <source>{rate} names a day or a month that there is not</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae {rate} yn enwi diwrnod neu fis nad yw&apos;n bod</translation>
    </message>
    <message>
        <source>a block needs both how much and whether by day or month, and {rate} has only one of them</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae angen ar floc faint ac ai fesul dydd ynteu fis, a dim ond un ohonynt sydd gan {rate}</translation>
    </message>
    <message>
        <source>{rate} is a block of nothing</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>bloc o ddim yw {rate}</translation>
    </message>
    <message>
        <source>{rate} has to reach beyond the {kwh} kWh of {other} before it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhaid i {rate} gyrraedd y tu hwnt i {kwh} kWh {other} o&apos;i flaen</translation>
    </message>
    <message>
        <source>{rate} can never apply: the rates before it take all of its time</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ni all {rate} fyth fod mewn grym: mae&apos;r cyfraddau o&apos;i flaen yn cymryd ei holl amser</translation>
    </message>
    <message>
        <source>{rate} can never apply: {other} before it takes all the rest</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ni all {rate} fyth fod mewn grym: mae {other} o&apos;i flaen yn cymryd y gweddill i gyd</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>{when} in {month}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{when} ym mis {month}</translation>
    </message>
    <message>
        <source>no rate covers {when} beyond the last block</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes cyfradd ar gyfer {when} y tu hwnt i&apos;r bloc olaf</translation>
    </message>
    <message>
        <source>no rate covers {when}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes cyfradd ar gyfer {when}</translation>
    </message>
    <message>
        <source>{moment} is not the start of a half-hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid dechrau hanner awr yw {moment}</translation>
    </message>
    <message>
        <source>there is no price for {moment}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes pris ar gyfer {moment}</translation>
    </message>
    <message numerus="yes">
        <source>there (is|are) %n more gap(s) in the half-hourly prices</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>mae %n bwlch arall yn y prisiau bob hanner awr</numerusform>
            <numerusform>mae %n bwlch arall yn y prisiau bob hanner awr</numerusform>
            <numerusform>mae %n fwlch arall yn y prisiau bob hanner awr</numerusform>
            <numerusform>mae %n bwlch arall yn y prisiau bob hanner awr</numerusform>
            <numerusform>mae %n bwlch arall yn y prisiau bob hanner awr</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>now is as good as any</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae nawr cystal ag unrhyw bryd</translation>
    </message>
    <message>
        <source>as good as any</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cystal ag unrhyw bryd</translation>
    </message>
    <message>
        <source>{delay}, ready {when}</source>
        <translation>{delay}, yn barod {when}</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>ymhen %n munud</numerusform>
            <numerusform>ymhen %n munud</numerusform>
            <numerusform>ymhen %n munud</numerusform>
            <numerusform>ymhen %n munud</numerusform>
            <numerusform>ymhen %n munud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>ymhen %n awr</numerusform>
            <numerusform>ymhen %n awr</numerusform>
            <numerusform>ymhen %n awr</numerusform>
            <numerusform>ymhen %n awr</numerusform>
            <numerusform>ymhen %n awr</numerusform>
        </translation>
    </message>
    <message>
        <source>in {hours} h {minutes} min</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ymhen {hours} awr {minutes} munud</translation>
    </message>
    <message>
        <source>saves {money}, about {grams}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yn arbed {money}, tua {grams}</translation>
    </message>
    <message>
        <source>saves {money}, {grams}</source>
        <translation>yn arbed {money}, {grams}</translation>
    </message>
    <message>
        <source>saves about {grams}</source>
        <translation>yn arbed tua {grams}</translation>
    </message>
    <message>
        <source>saves {grams}</source>
        <translation>yn arbed {grams}</translation>
    </message>
    <message>
        <source>saves about {grams}, costs {money} more</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yn arbed tua {grams}, yn costio {money} yn fwy</translation>
    </message>
    <message>
        <source>saves {money}</source>
        <translation>yn arbed {money}</translation>
    </message>
    <message>
        <source>Nobody has foretold these hours here. The bars are a typical {month} day in Great Britain, averaged over 2023: a windy night may be far cleaner.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes neb wedi rhagweld yr oriau hyn yma. Mae&apos;r barrau&apos;n ddiwrnod nodweddiadol ym mis {month} ym Mhrydain Fawr, cyfartaledd 2023: gall noson wyntog fod yn lanach o lawer.</translation>
    </message>
    <message>
        <source>The forecast is for all of Great Britain: none is known of {region}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r rhagolwg ar gyfer Prydain Fawr gyfan: nid oes un yn hysbys ar gyfer {region}.</translation>
    </message>
    <message>
        <source>The forecast is for {region}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r rhagolwg ar gyfer {region}.</translation>
    </message>
    <message>
        <source>J</source>
        <comment>January</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>F</source>
        <comment>February</comment>
        <translation>Ch</translation>
    </message>
    <message>
        <source>M</source>
        <comment>March</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>A</source>
        <comment>April</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>M</source>
        <comment>May</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>J</source>
        <comment>June</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>J</source>
        <comment>July</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>A</source>
        <comment>August</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>S</source>
        <comment>September</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>O</source>
        <comment>October</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>N</source>
        <comment>November</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>D</source>
        <comment>December</comment>
        <translation>Rh</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>heb ei glywed</translation>
    </message>
    <message>
        <source>{power} given back</source>
        <translation>{power} wedi&apos;i roi&apos;n ôl</translation>
    </message>
    <message>
        <source>{day}, {start} to {end}: still to come</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{day}, {start} hyd {end}: eto i ddod</translation>
    </message>
    <message>
        <source>{day}, {start} to {end}: nothing was heard</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{day}, {start} hyd {end}: ni chlywyd dim</translation>
    </message>
    <message>
        <source>{day}, {start} to {end}: at most {high} at {high_at}, at least {low} at {low_at}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{day}, {start} hyd {end}: y mwyaf {high} am {high_at}, y lleiaf {low} am {low_at}</translation>
    </message>
    <message>
        <source>The first bar shows within minutes of hearing from the hub.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r bar cyntaf yn ymddangos o fewn munudau i glywed gan yr hwb.</translation>
    </message>
    <message>
        <source>Gas is told every half-hour, so the first bar can take an hour.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedir am nwy bob hanner awr, felly gall y bar cyntaf gymryd awr.</translation>
    </message>
    <message>
        <source>This display was not listening then. Try another time with the arrows.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oedd yr arddangosydd hwn yn gwrando bryd hynny. Rhowch gynnig ar amser arall gyda&apos;r saethau.</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>eto i ddod</translation>
    </message>
    <message>
        <source>Nothing was kept for this day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim ar gyfer y diwrnod hwn</translation>
    </message>
    <message>
        <source>Nothing was kept for this week</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim ar gyfer yr wythnos hon</translation>
    </message>
    <message>
        <source>Nothing was kept for this month</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim ar gyfer y mis hwn</translation>
    </message>
    <message>
        <source>Nothing was kept for this year</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim ar gyfer y flwyddyn hon</translation>
    </message>
    <message>
        <source>Nothing has been kept yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim eto</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r diwrnod hwn eto i ddod</translation>
    </message>
    <message>
        <source>This week is still to come</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r wythnos hon eto i ddod</translation>
    </message>
    <message>
        <source>This month is still to come</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r mis hwn eto i ddod</translation>
    </message>
    <message>
        <source>This year is still to come</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r flwyddyn hon eto i ddod</translation>
    </message>
    <message numerus="yes">
        <source>%n gram(s) of CO2</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n gram o CO2</numerusform>
            <numerusform>%n gram o CO2</numerusform>
            <numerusform>%n gram o CO2</numerusform>
            <numerusform>%n gram o CO2</numerusform>
            <numerusform>%n gram o CO2</numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kilograms of CO2</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{kilograms} cilogram o CO2</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>rhoddwyd yn ôl</translation>
    </message>
    <message>
        <source>electricity: {why}</source>
        <translation>trydan: {why}</translation>
    </message>
    <message>
        <source>gas: {why}</source>
        <translation>nwy: {why}</translation>
    </message>
    <message>
        <source>gas {amount}</source>
        <translation>nwy {amount}</translation>
    </message>
    <message>
        <source>usual {amount}</source>
        <translation>arferol {amount}</translation>
    </message>
    <message>
        <source>usual {amount} in all</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>arferol {amount} i gyd</translation>
    </message>
    <message>
        <source>before {amount}</source>
        <translation>cynt {amount}</translation>
    </message>
    <message>
        <source>before {amount} in all</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cynt {amount} i gyd</translation>
    </message>
    <message>
        <source>not in yet</source>
        <translation>heb ddod i mewn eto</translation>
    </message>
    <message>
        <source>before the record began</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cyn i&apos;r cofnod ddechrau</translation>
    </message>
    <message>
        <source>missing: nothing was heard</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ar goll: ni chlywyd dim</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>amcangyfrif</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>hyd yma</translation>
    </message>
    <message>
        <source>{percent}% missing</source>
        <translation>{percent}% ar goll</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{start} – {end} winter time</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{start} – {end} amser y gaeaf</translation>
    </message>
    <message>
        <source>{start} – {end} summer time</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{start} – {end} amser yr haf</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>Wythnos o {day}</translation>
    </message>
    <message>
        <source>Everything since {day}</source>
        <translation>Popeth ers {day}</translation>
    </message>
    <message>
        <source>Nothing has come in today</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim wedi dod i mewn heddiw</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when}: {what}</translation>
    </message>
    <message>
        <source>most: {when}</source>
        <translation>y mwyaf: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) estimated</source>
        <translation>
            <numerusform>%n bar wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n bar wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n bar wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n bar wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n bar wedi&apos;i amcangyfrif</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) missing</source>
        <translation>
            <numerusform>%n bar ar goll</numerusform>
            <numerusform>%n bar ar goll</numerusform>
            <numerusform>%n bar ar goll</numerusform>
            <numerusform>%n bar ar goll</numerusform>
            <numerusform>%n bar ar goll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) not in yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n bar heb ddod i mewn eto</numerusform>
            <numerusform>%n bar heb ddod i mewn eto</numerusform>
            <numerusform>%n bar heb ddod i mewn eto</numerusform>
            <numerusform>%n bar heb ddod i mewn eto</numerusform>
            <numerusform>%n bar heb ddod i mewn eto</numerusform>
        </translation>
    </message>
    <message>
        <source>total not known</source>
        <translation>cyfanswm ddim yn hysbys</translation>
    </message>
    <message>
        <source>{pence}p</source>
        <comment>an amount in pence</comment>
        <translation>{pence}c</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Paru</translation>
    </message>
    <message>
        <source>The broker, which passes on what your hub says</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y brocer, sy&apos;n pasio ymlaen yr hyn y mae eich hwb yn ei ddweud</translation>
    </message>
    <message>
        <source>Looking for hubs on your network (mDNS)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Chwilio am hybiau ar eich rhwydwaith (mDNS)</translation>
    </message>
    <message>
        <source>The database that keeps your history</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y gronfa ddata sy&apos;n cadw&apos;ch hanes</translation>
    </message>
    <message>
        <source>No connection has been made yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni wnaed cysylltiad eto.</translation>
    </message>
    <message>
        <source>These were outside your home network: {hosts}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Roedd y rhain y tu allan i rwydwaith eich cartref: {hosts}</translation>
    </message>
    <message>
        <source>It is not known whether these are within your home: {hosts}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;n hysbys a yw&apos;r rhain o fewn eich cartref: {hosts}</translation>
    </message>
    <message>
        <source>Nothing has left your home.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim wedi gadael eich cartref.</translation>
    </message>
    <message>
        <source>{what} · {where}</source>
        <comment>a network connection</comment>
        <translation>{what} · {where}</translation>
    </message>
    <message>
        <source>outside your home</source>
        <translation>y tu allan i&apos;ch cartref</translation>
    </message>
    <message>
        <source>within your home</source>
        <translation>o fewn eich cartref</translation>
    </message>
    <message>
        <source>not known where</source>
        <translation>ddim yn hysbys ble</translation>
    </message>
    <message>
        <source>last {time}</source>
        <comment>a connection was made</comment>
        <translation>diwethaf {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) since {date}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n gwaith ers {date}</numerusform>
            <numerusform>%n gwaith ers {date}</numerusform>
            <numerusform>%n gwaith ers {date}</numerusform>
            <numerusform>%n gwaith ers {date}</numerusform>
            <numerusform>%n gwaith ers {date}</numerusform>
        </translation>
    </message>
    <message>
        <source>What other tariffs would have cost</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn y byddai tariffau eraill wedi&apos;i gostio</translation>
    </message>
    <message>
        <source>Your own use, at the prices of each day. A tariff named here may not be offered to you, or not any more.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich defnydd eich hun, ar brisiau pob diwrnod. Efallai na chynigir tariff a enwir yma i chi, neu ddim mwyach.</translation>
    </message>
    <message numerus="yes">
        <source>{fuel}, %n month(s)</source>
        <translation>
            <numerusform>{fuel}, %n mis</numerusform>
            <numerusform>{fuel}, %n mis</numerusform>
            <numerusform>{fuel}, %n mis</numerusform>
            <numerusform>{fuel}, %n mis</numerusform>
            <numerusform>{fuel}, %n mis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fuel}, %n month(s) in kWh</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>{fuel}, %n mis mewn kWh</numerusform>
            <numerusform>{fuel}, %n mis mewn kWh</numerusform>
            <numerusform>{fuel}, %n mis mewn kWh</numerusform>
            <numerusform>{fuel}, %n mis mewn kWh</numerusform>
            <numerusform>{fuel}, %n mis mewn kWh</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount}, {percent}% not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{amount}, {percent}% ddim yn hysbys</translation>
    </message>
    <message>
        <source>{month} so far</source>
        <translation>{month} hyd yma</translation>
    </message>
    <message>
        <source>{month} {amount}</source>
        <translation>{month} {amount}</translation>
    </message>
    <message>
        <source>{title}: {months}</source>
        <translation>{title}: {months}</translation>
    </message>
    <message>
        <source>No other tariff known here would have cost less</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni fyddai&apos;r un tariff arall sy&apos;n hysbys yma wedi costio llai</translation>
    </message>
    <message>
        <source>{tariff} would have cost {money} less in the year to {day}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Byddai {tariff} wedi costio {money} yn llai yn y flwyddyn hyd at {day}</translation>
    </message>
    <message numerus="yes">
        <source>{tariff} would have cost {money} less in the %n day(s) to {day}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Byddai {tariff} wedi costio {money} yn llai yn y %n diwrnod hyd at {day}</numerusform>
            <numerusform>Byddai {tariff} wedi costio {money} yn llai yn y %n diwrnod hyd at {day}</numerusform>
            <numerusform>Byddai {tariff} wedi costio {money} yn llai yn y %n diwrnod hyd at {day}</numerusform>
            <numerusform>Byddai {tariff} wedi costio {money} yn llai yn y %n diwrnod hyd at {day}</numerusform>
            <numerusform>Byddai {tariff} wedi costio {money} yn llai yn y %n diwrnod hyd at {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>No other tariff was cheaper</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oedd tariff arall yn rhatach</translation>
    </message>
    <message>
        <source>{money} less elsewhere in a year</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{money} yn rhatach mewn blwyddyn</translation>
    </message>
    <message numerus="yes">
        <source>{money} less elsewhere in %n day(s)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>{money} yn rhatach mewn %n diwrnod</numerusform>
            <numerusform>{money} yn rhatach mewn %n diwrnod</numerusform>
            <numerusform>{money} yn rhatach mewn %n diwrnod</numerusform>
            <numerusform>{money} yn rhatach mewn %n diwrnod</numerusform>
            <numerusform>{money} yn rhatach mewn %n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>{tariff}: about the same, {money}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{tariff}: tua&apos;r un faint, {money}</translation>
    </message>
    <message>
        <source>{tariff}: {money} less</source>
        <translation>{tariff}: {money} yn llai</translation>
    </message>
    <message>
        <source>{tariff}: {money} more</source>
        <translation>{tariff}: {money} yn fwy</translation>
    </message>
    <message>
        <source>{fuel}, {first} to {last}: {energy}; {theirs} instead of {ours}, standing charge included.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel}, {first} hyd {last}: {energy}; {theirs} yn lle {ours}, gan gynnwys y tâl sefydlog.</translation>
    </message>
    <message>
        <source>{percent}% of the time is not known.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {percent}% o&apos;r amser yn hysbys.</translation>
    </message>
    <message>
        <source>Its latest prices are of {day}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ei brisiau diweddaraf o {day}.</translation>
    </message>
    <message>
        <source>An example that came with the program, and nobody&apos;s own.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Enghraifft a ddaeth gyda&apos;r rhaglen, ac nid un neb.</translation>
    </message>
    <message>
        <source>typed in Settings</source>
        <translation>teipiwyd yn y Gosodiadau</translation>
    </message>
    <message>
        <source>as the meter holds it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>fel y mae&apos;r mesurydd yn ei gadw</translation>
    </message>
    <message>
        <source>as the hub tells it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>fel y dywed yr hwb</translation>
    </message>
    <message>
        <source>Electricity rate now</source>
        <translation>Cyfradd trydan nawr</translation>
    </message>
    <message>
        <source>No price is known yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes pris yn hysbys eto</translation>
    </message>
    <message>
        <source>{price} per kWh</source>
        <translation>{price} y kWh</translation>
    </message>
    <message>
        <source>then {price} from {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yna {price} o {time}</translation>
    </message>
    <message>
        <source>all day; from {day} on the price is not known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>drwy&apos;r dydd; o {day} ymlaen nid yw&apos;r pris yn hysbys</translation>
    </message>
    <message>
        <source>all day, then {price} from {day}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>drwy&apos;r dydd, yna {price} o {day}</translation>
    </message>
    <message>
        <source>the same all day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yr un fath drwy&apos;r dydd</translation>
    </message>
    <message>
        <source>{rate} {price}</source>
        <translation>{rate} {price}</translation>
    </message>
    <message>
        <source>by how much is used: {rates}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yn ôl faint a ddefnyddir: {rates}</translation>
    </message>
    <message>
        <source>cheapest {price} at {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhataf {price} am {time}</translation>
    </message>
    <message>
        <source>{time} tomorrow</source>
        <translation>{time} yfory</translation>
    </message>
    <message>
        <source>Gas {price} per kWh</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nwy {price} y kWh</translation>
    </message>
    <message>
        <source>standing charges {first} and {second} a day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>taliadau sefydlog {first} a {second} y dydd</translation>
    </message>
    <message>
        <source>standing charge {charge} a day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>tâl sefydlog {charge} y dydd</translation>
    </message>
    <message>
        <source>Today between {low} and {high} per kWh</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Heddiw rhwng {low} a {high} y kWh</translation>
    </message>
    <message>
        <source>{price} from {time}</source>
        <translation>{price} o {time}</translation>
    </message>
    <message>
        <source>Today {rates}</source>
        <translation>Heddiw {rates}</translation>
    </message>
    <message>
        <source>Once your prices are known, this page tells pounds. A bill or your supplier&apos;s app has them.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Unwaith y bydd eich prisiau&apos;n hysbys, mae&apos;r dudalen hon yn sôn am bunnoedd. Maent ar fil neu yn ap eich cyflenwr.</translation>
    </message>
    <message>
        <source>A likely bill can be told after about five weeks.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gellir dweud bil tebygol ar ôl tua phum wythnos.</translation>
    </message>
    <message>
        <source>Set your prices</source>
        <translation>Gosod eich prisiau</translation>
    </message>
    <message>
        <source>Spent this month</source>
        <translation>Gwariwyd y mis hwn</translation>
    </message>
    <message>
        <source>This month so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y mis hwn hyd yma</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhwng {low} a {high}</translation>
    </message>
    <message>
        <source>Likely {money} by the end of the month</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{money} yn debygol erbyn diwedd y mis</translation>
    </message>
    <message>
        <source>Likely bill {money}</source>
        <translation>Bil tebygol {money}</translation>
    </message>
    <message>
        <source>VAT {percent}% (in the prices)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>TAW {percent}% (yn y prisiau)</translation>
    </message>
    <message numerus="yes">
        <source>Standing charge, %n day(s)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Tâl sefydlog, %n diwrnod</numerusform>
            <numerusform>Tâl sefydlog, %n diwrnod</numerusform>
            <numerusform>Tâl sefydlog, %n diwrnod</numerusform>
            <numerusform>Tâl sefydlog, %n diwrnod</numerusform>
            <numerusform>Tâl sefydlog, %n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing charges, %n day(s)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Taliadau sefydlog, %n diwrnod</numerusform>
            <numerusform>Taliadau sefydlog, %n diwrnod</numerusform>
            <numerusform>Taliadau sefydlog, %n diwrnod</numerusform>
            <numerusform>Taliadau sefydlog, %n diwrnod</numerusform>
            <numerusform>Taliadau sefydlog, %n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel}, {energy}</source>
        <translation>{fuel}, {energy}</translation>
    </message>
    <message>
        <source>{money} of your budget of {budget} so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{money} o&apos;ch cyllideb o {budget} hyd yma</translation>
    </message>
    <message>
        <source>Likely just your budget of {budget}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich cyllideb o {budget} yn union, mae&apos;n debyg</translation>
    </message>
    <message>
        <source>Likely {money} under your budget of {budget}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;n debyg {money} o dan eich cyllideb o {budget}</translation>
    </message>
    <message>
        <source>Likely {money} more than your budget of {budget}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;n debyg {money} yn fwy na&apos;ch cyllideb o {budget}</translation>
    </message>
    <message>
        <source>{fuel} is not in it: its price is not known.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {fuel} ynddo: nid yw ei bris yn hysbys.</translation>
    </message>
    <message>
        <source>Since {day}, when the record begins.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ers {day}, pan mae&apos;r cofnod yn dechrau.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known of %n half-hour(s); they are not in it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Nid oes dim yn hysbys am %n hanner awr; nid ydynt ynddo.</numerusform>
            <numerusform>Nid oes dim yn hysbys am %n hanner awr; nid ydynt ynddo.</numerusform>
            <numerusform>Nid oes dim yn hysbys am %n hanner awr; nid ydynt ynddo.</numerusform>
            <numerusform>Nid oes dim yn hysbys am %n hanner awr; nid ydynt ynddo.</numerusform>
            <numerusform>Nid oes dim yn hysbys am %n hanner awr; nid ydynt ynddo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices not told yet were taken to be those of the weeks before.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymerwyd bod prisiau sydd heb eu dweud eto fel rhai&apos;r wythnosau cynt.</translation>
    </message>
    <message>
        <source>Reckoned here: this is no bill.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyfrifwyd yma: nid bil yw hwn.</translation>
    </message>
    <message>
        <source>About as much as a usual {weekday} by {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tua chymaint ag ar {weekday} arferol erbyn {time}</translation>
    </message>
    <message>
        <source>{percent}% more than a usual {weekday} by {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn fwy nag ar {weekday} arferol erbyn {time}</translation>
    </message>
    <message>
        <source>{percent}% less than a usual {weekday} by {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn llai nag ar {weekday} arferol erbyn {time}</translation>
    </message>
    <message>
        <source>most of it {times}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>y rhan fwyaf {times}</translation>
    </message>
    <message>
        <source>busiest {times}</source>
        <translation>prysuraf {times}</translation>
    </message>
    <message>
        <source>quiet until {time}</source>
        <translation>tawel tan {time}</translation>
    </message>
    <message>
        <source>quiet {times}</source>
        <translation>tawel {times}</translation>
    </message>
    <message>
        <source>Resting at {power}, usually {usual}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn gorffwys ar {power}, {usual} fel arfer.</translation>
    </message>
    <message>
        <source>Still using {power}; at rest it is usually {usual}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn dal i ddefnyddio {power}; wrth orffwys mae&apos;n {usual} fel arfer.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n beit</numerusform>
            <numerusform>%n beit</numerusform>
            <numerusform>%n beit</numerusform>
            <numerusform>%n beit</numerusform>
            <numerusform>%n beit</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ddim eto</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heddiw {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ddoe {time}</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>Electricity given to the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Trydan a roddwyd i&apos;r grid</translation>
    </message>
    <message>
        <source>{fuel} by volume</source>
        <translation>{fuel} yn ôl cyfaint</translation>
    </message>
    <message>
        <source>{fuel} used</source>
        <translation>{fuel} a ddefnyddiwyd</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n darlleniad</numerusform>
            <numerusform>%n darlleniad</numerusform>
            <numerusform>%n darlleniad</numerusform>
            <numerusform>%n darlleniad</numerusform>
            <numerusform>%n darlleniad</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>what is in the diary</comment>
        <translation>Cadwyd</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Yn cyfrif …</translation>
    </message>
    <message>
        <source>Nothing yet. What your meters tell from now on is kept, for as long as you like.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim eto. Cedwir yr hyn y mae&apos;ch mesuryddion yn ei ddweud o hyn ymlaen, cyhyd ag y mynnwch.</translation>
    </message>
    <message numerus="yes">
        <source>{readings} of %n meter(s)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>{readings} o %n mesurydd</numerusform>
            <numerusform>{readings} o %n mesurydd</numerusform>
            <numerusform>{readings} o %n mesurydd</numerusform>
            <numerusform>{readings} o %n mesurydd</numerusform>
            <numerusform>{readings} o %n mesurydd</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything since {date}.</source>
        <translation>Popeth ers {date}.</translation>
    </message>
    <message>
        <source>Room</source>
        <comment>on the disk</comment>
        <translation>Lle</translation>
    </message>
    <message>
        <source>A database server keeps the diary, and looks after its room.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gweinydd cronfa ddata&apos;n cadw&apos;r dyddiadur, ac yn gofalu am ei le.</translation>
    </message>
    <message>
        <source>The diary takes {size}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r dyddiadur yn cymryd {size}.</translation>
    </message>
    <message>
        <source>{size} free beside it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{size} yn rhydd ar ei bwys</translation>
    </message>
    <message>
        <source>Remove files that are not needed, or move to a larger card with a backup.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tynnwch ffeiliau nad oes eu hangen, neu symudwch i gerdyn mwy gyda chopi wrth gefn.</translation>
    </message>
    <message>
        <source>Little left</source>
        <comment>room on the disk</comment>
        <translation>Ychydig ar ôl</translation>
    </message>
    <message>
        <source>Enough</source>
        <comment>room on the disk</comment>
        <translation>Digon</translation>
    </message>
    <message>
        <source>Health</source>
        <comment>of the diary</comment>
        <translation>Iechyd</translation>
    </message>
    <message>
        <source>Reading all of it …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn darllen y cyfan …</translation>
    </message>
    <message>
        <source>Restore the last backup: Settings, Backups. What is here now is kept aside.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adferwch y copi wrth gefn diwethaf: Gosodiadau, Copïau wrth gefn. Cedwir yr hyn sydd yma nawr o&apos;r neilltu.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Wedi&apos;i ddifrodi</translation>
    </message>
    <message>
        <source>Sound</source>
        <comment>not damaged</comment>
        <translation>Iach</translation>
    </message>
    <message>
        <source>All of it was read just now, and nothing is wrong.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenwyd y cyfan ohono nawr, ac nid oes dim o&apos;i le.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Cofnodi</translation>
    </message>
    <message>
        <source>This display keeps what the meters tell.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r arddangosydd hwn yn cadw&apos;r hyn a ddywed y mesuryddion.</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>who records</comment>
        <translation>Yma</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>who records</comment>
        <translation>Mewn man arall</translation>
    </message>
    <message>
        <source>This display only shows.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim ond dangos y mae&apos;r arddangosydd hwn.</translation>
    </message>
    <message>
        <source>Choose your hub in Settings, and this display records.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch eich hwb yn y Gosodiadau, ac mae&apos;r arddangosydd hwn yn cofnodi.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>who records</comment>
        <translation>Neb</translation>
    </message>
    <message>
        <source>No program records now.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes rhaglen yn cofnodi nawr.</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Copi wrth gefn diwethaf</translation>
    </message>
    <message>
        <source>Second place</source>
        <comment>for backups</comment>
        <translation>Ail le</translation>
    </message>
    <message>
        <source>Last rehearsal</source>
        <translation>Ymarfer diwethaf</translation>
    </message>
    <message>
        <source>The last backup did not work.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni weithiodd y copi wrth gefn diwethaf.</translation>
    </message>
    <message>
        <source>The first backup is made tonight.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwneir y copi wrth gefn cyntaf heno.</translation>
    </message>
    <message>
        <source>Nothing has been backed up yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni wnaed copi wrth gefn o ddim eto.</translation>
    </message>
    <message>
        <source>The last backup is old.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r copi wrth gefn diwethaf yn hen.</translation>
    </message>
    <message>
        <source>Your history is backed up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae copi wrth gefn o&apos;ch hanes.</translation>
    </message>
    <message>
        <source>Backups are made only when you ask.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwneir copïau wrth gefn dim ond pan ofynnwch.</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>wedi&apos;i amgryptio</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>gwnaed â llaw</translation>
    </message>
    <message>
        <source>Restore the backup of {time}?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adfer copi wrth gefn {time}?</translation>
    </message>
    <message>
        <source>The diary and settings become what they were then. What was recorded since is not in that backup. The present ones are kept aside first, so that you can go back to them. The display starts anew; it takes less than a minute.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw&apos;r dyddiadur a&apos;r gosodiadau yr hyn oeddent bryd hynny. Nid yw&apos;r hyn a gofnodwyd ers hynny yn y copi hwnnw. Cedwir y rhai presennol o&apos;r neilltu yn gyntaf, fel y gallwch fynd yn ôl atynt. Mae&apos;r arddangosydd yn dechrau o&apos;r newydd; mae&apos;n cymryd llai na munud.</translation>
    </message>
    <message>
        <source>The diary becomes what it was then. What was recorded since is not in that backup. The present one is kept aside first, so that you can go back to it. The display starts anew; it takes less than a minute.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw&apos;r dyddiadur yr hyn ydoedd bryd hynny. Nid yw&apos;r hyn a gofnodwyd ers hynny yn y copi hwnnw. Cedwir yr un presennol o&apos;r neilltu yn gyntaf, fel y gallwch fynd yn ôl ato. Mae&apos;r arddangosydd yn dechrau o&apos;r newydd; mae&apos;n cymryd llai na munud.</translation>
    </message>
    <message>
        <source>What was here before is kept in {folder}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cedwir yr hyn oedd yma cynt yn {folder}.</translation>
    </message>
    <message>
        <source>Restored: the backup of {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adferwyd: copi wrth gefn {time}.</translation>
    </message>
    <message>
        <source>taken out again</source>
        <translation>wedi&apos;i dynnu allan eto</translation>
    </message>
    <message>
        <source>brought in {time}</source>
        <translation>daeth i mewn {time}</translation>
    </message>
    <message>
        <source>{file} is brought in.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {file} wedi dod i mewn.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>{volume}, about {energy}</source>
        <translation>{volume}, tua {energy}</translation>
    </message>
    <message>
        <source>{new} of {all}</source>
        <comment>half-hours</comment>
        <translation>{new} o {all}</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Cyfanswm</translation>
    </message>
    <message>
        <source>New half-hours</source>
        <translation>Hanner oriau newydd</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>%n rhes</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ysgrifennwyd y ffeil.</translation>
    </message>
    <message>
        <source>{total} includes {standing} standing charge.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {total} yn cynnwys tâl sefydlog o {standing}.</translation>
    </message>
    <message>
        <source>The record begins on {day}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cofnod yn dechrau ar {day}.</translation>
    </message>
    <message>
        <source>The record begins at {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cofnod yn dechrau am {time}.</translation>
    </message>
    <message>
        <source>CO₂ is reckoned partly by the grid’s own figures, partly by the average of a year.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyfrifir CO₂ yn rhannol yn ôl ffigurau&apos;r grid ei hun, yn rhannol yn ôl cyfartaledd blwyddyn.</translation>
    </message>
    <message>
        <source>CO₂ is typical: by the average of {years}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r CO₂ yn nodweddiadol: yn ôl cyfartaledd {years}.</translation>
    </message>
    <message>
        <source>CO₂ is reckoned by what was forecast for the grid.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyfrifir CO₂ yn ôl yr hyn a ragwelwyd ar gyfer y grid.</translation>
    </message>
    <message>
        <source>CO₂ is reckoned by what the grid turned out to have.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyfrifir CO₂ yn ôl yr hyn a fu ar y grid mewn gwirionedd.</translation>
    </message>
    <message>
        <source>The clocks went forward, so this day has 23 hours.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aeth y clociau ymlaen, felly mae gan y diwrnod hwn 23 awr.</translation>
    </message>
    <message>
        <source>The clocks went back, so this day has 25 hours.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aeth y clociau&apos;n ôl, felly mae gan y diwrnod hwn 25 awr.</translation>
    </message>
    <message>
        <source>Most was given back: {when}, {amount}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhoddwyd y mwyaf yn ôl: {when}, {amount}.</translation>
    </message>
    <message>
        <source>Most was used: {when}, {amount}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwyd y mwyaf: {when}, {amount}.</translation>
    </message>
    <message>
        <source>The night, from midnight to {time}, took {amount}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymerodd y nos, o hanner nos hyd {time}, {amount}.</translation>
    </message>
    <message>
        <source>This is before the record begins</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae hyn cyn i&apos;r cofnod ddechrau</translation>
    </message>
    <message>
        <source>No CO₂ is known for this time</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes CO₂ yn hysbys ar gyfer yr amser hwn</translation>
    </message>
    <message>
        <source>No CO₂ is told of what was given back</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ddywedir CO₂ am yr hyn a roddwyd yn ôl</translation>
    </message>
    <message>
        <source>It counts in the homes that use it, not as saved in this one.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;n cyfrif yn y cartrefi sy&apos;n ei ddefnyddio, nid fel arbediad yn hwn.</translation>
    </message>
    <message>
        <source>No price is known for what was given back</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes pris yn hysbys am yr hyn a roddwyd yn ôl</translation>
    </message>
    <message>
        <source>Choose a tariff for it, and it is told in pounds.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch dariff ar ei gyfer, ac fe&apos;i dywedir mewn punnoedd.</translation>
    </message>
    <message>
        <source>Choose a tariff</source>
        <translation>Dewis tariff</translation>
    </message>
    <message>
        <source>Choose a tariff, or type what your supplier charges, and it is told in pounds.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch dariff, neu teipiwch yr hyn y mae&apos;ch cyflenwr yn ei godi, ac fe&apos;i dywedir mewn punnoedd.</translation>
    </message>
    <message>
        <source>No price is known for this time</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes pris yn hysbys ar gyfer yr amser hwn</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>how much is shown at once</comment>
        <translation>Dydd</translation>
    </message>
    <message>
        <source>Show a day</source>
        <translation>Dangos diwrnod</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>how much is shown at once</comment>
        <translation>Wythnos</translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation>Dangos wythnos</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>how much is shown at once</comment>
        <translation>Mis</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>Dangos mis</translation>
    </message>
    <message>
        <source>Year</source>
        <comment>how much is shown at once</comment>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>Show a year</source>
        <translation>Dangos blwyddyn</translation>
    </message>
    <message>
        <source>All</source>
        <comment>how much is shown at once</comment>
        <translation>Oll</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Dangos popeth</translation>
    </message>
    <message>
        <source>Show kilowatt-hours</source>
        <translation>Dangos cilowat-oriau</translation>
    </message>
    <message>
        <source>Show pounds</source>
        <translation>Dangos punnoedd</translation>
    </message>
    <message>
        <source>Show CO₂</source>
        <translation>Dangos CO₂</translation>
    </message>
    <message>
        <source>Electricity and gas</source>
        <translation>Trydan a nwy</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rhoddwyd yn ôl</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>a choice: what it is held against</comment>
        <translation>Arferol</translation>
    </message>
    <message>
        <source>Hold against what is usual</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymharu â&apos;r arfer</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a choice: what it is held against</comment>
        <translation>Cynt</translation>
    </message>
    <message>
        <source>Hold against the time before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymharu â&apos;r amser cynt</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Diwrnod blaenorol</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Diwrnod nesaf</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Wythnos flaenorol</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Wythnos nesaf</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mis blaenorol</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mis nesaf</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Blwyddyn flaenorol</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Blwyddyn nesaf</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Y diwrnod cynt</translation>
    </message>
    <message>
        <source>{percent}% less than the day before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn llai na&apos;r diwrnod cynt</translation>
    </message>
    <message>
        <source>{percent}% more than the day before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn fwy na&apos;r diwrnod cynt</translation>
    </message>
    <message>
        <source>as much as the day before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cymaint â&apos;r diwrnod cynt</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Yr wythnos gynt</translation>
    </message>
    <message>
        <source>{percent}% less than the week before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn llai na&apos;r wythnos gynt</translation>
    </message>
    <message>
        <source>{percent}% more than the week before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn fwy na&apos;r wythnos gynt</translation>
    </message>
    <message>
        <source>as much as the week before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cymaint â&apos;r wythnos gynt</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Y mis cynt</translation>
    </message>
    <message>
        <source>{percent}% less than the month before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn llai na&apos;r mis cynt</translation>
    </message>
    <message>
        <source>{percent}% more than the month before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn fwy na&apos;r mis cynt</translation>
    </message>
    <message>
        <source>as much as the month before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cymaint â&apos;r mis cynt</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Y flwyddyn gynt</translation>
    </message>
    <message>
        <source>{percent}% less than the year before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn llai na&apos;r flwyddyn gynt</translation>
    </message>
    <message>
        <source>{percent}% more than the year before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn fwy na&apos;r flwyddyn gynt</translation>
    </message>
    <message>
        <source>as much as the year before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cymaint â&apos;r flwyddyn gynt</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>am {time}</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <comment>from the beginning on</comment>
        <translation>Ers {day}</translation>
    </message>
    <message>
        <source>Usual {weekday}</source>
        <translation>{weekday} arferol</translation>
    </message>
    <message>
        <source>{comparison}, so far</source>
        <translation>{comparison}, hyd yma</translation>
    </message>
    <message>
        <source>more than twice as much as usual so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mwy na dwywaith yr arfer hyd yma</translation>
    </message>
    <message>
        <source>more than twice as much as usual</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mwy na dwywaith yr arfer</translation>
    </message>
    <message>
        <source>as usual so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>fel arfer hyd yma</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>fel arfer</translation>
    </message>
    <message>
        <source>{percent}% below usual so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% islaw&apos;r arfer hyd yma</translation>
    </message>
    <message>
        <source>{percent}% below usual</source>
        <translation>{percent}% islaw&apos;r arfer</translation>
    </message>
    <message>
        <source>{percent}% above usual so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% uwchlaw&apos;r arfer hyd yma</translation>
    </message>
    <message>
        <source>{percent}% above usual</source>
        <translation>{percent}% uwchlaw&apos;r arfer</translation>
    </message>
    <message numerus="yes">
        <source>%n estimated</source>
        <comment>bars</comment>
        <translation>
            <numerusform>%n wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n wedi&apos;i amcangyfrif</numerusform>
            <numerusform>%n wedi&apos;i amcangyfrif</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>bars</comment>
        <translation>
            <numerusform>%n ar goll</numerusform>
            <numerusform>%n ar goll</numerusform>
            <numerusform>%n ar goll</numerusform>
            <numerusform>%n ar goll</numerusform>
            <numerusform>%n ar goll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in yet</source>
        <comment>bars</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n heb ddod i mewn eto</numerusform>
            <numerusform>%n heb ddod i mewn eto</numerusform>
            <numerusform>%n heb ddod i mewn eto</numerusform>
            <numerusform>%n heb ddod i mewn eto</numerusform>
            <numerusform>%n heb ddod i mewn eto</numerusform>
        </translation>
    </message>
    <message>
        <source>Broker connected</source>
        <translation>Brocer wedi cysylltu</translation>
    </message>
    <message>
        <source>Broker refused us</source>
        <translation>Gwrthododd y brocer ni</translation>
    </message>
    <message>
        <source>Broker not reached</source>
        <translation>Ni chyrhaeddwyd y brocer</translation>
    </message>
    <message>
        <source>No hub set up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim hwb wedi&apos;i osod</translation>
    </message>
    <message>
        <source>Broker connecting</source>
        <translation>Brocer yn cysylltu</translation>
    </message>
    <message>
        <source>{device} not heard yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{device} heb ei glywed eto</translation>
    </message>
    <message>
        <source>{device} switched off, or off the network</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{device} wedi&apos;i ddiffodd, neu oddi ar y rhwydwaith</translation>
    </message>
    <message>
        <source>{device} silent</source>
        <translation>{device} yn dawel</translation>
    </message>
    <message>
        <source>{device} not joined</source>
        <translation>{device} heb ymuno</translation>
    </message>
    <message>
        <source>{device} heard only faintly</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{device} i&apos;w glywed yn wan yn unig</translation>
    </message>
    <message>
        <source>{device} late: radio band used up</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{device} yn hwyr: band radio wedi&apos;i ddefnyddio</translation>
    </message>
    <message>
        <source>{date} {year} {time}</source>
        <translation>{date} {year} {time}</translation>
    </message>
    <message>
        <source>This display began to listen</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dechreuodd yr arddangosydd hwn wrando</translation>
    </message>
    <message>
        <source>This display stopped listening</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Peidiodd yr arddangosydd hwn â gwrando</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hwb</translation>
    </message>
    <message>
        <source>{device} heard well again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{device} i&apos;w glywed yn dda eto</translation>
    </message>
    <message>
        <source>{device} heard again</source>
        <translation>{device} i&apos;w glywed eto</translation>
    </message>
    <message>
        <source>{device} heard</source>
        <translation>Clywyd {device}</translation>
    </message>
    <message>
        <source>{device} lost its link to the supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Collodd {device} ei gyswllt â&apos;r cyflenwr</translation>
    </message>
    <message>
        <source>{device} has its link to the supplier again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan {device} ei gyswllt â&apos;r cyflenwr eto</translation>
    </message>
    <message>
        <source>{device} has its link to the supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan {device} ei gyswllt â&apos;r cyflenwr</translation>
    </message>
    <message>
        <source>New software: {device}</source>
        <translation>Meddalwedd newydd: {device}</translation>
    </message>
    <message>
        <source>A new household, as was said here: nothing older is kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cartref newydd, fel y dywedwyd yma: ni chedwir dim hŷn</translation>
    </message>
    <message>
        <source>A new household, as the meter told: nothing older is kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cartref newydd, fel y dywedodd y mesurydd: ni chedwir dim hŷn</translation>
    </message>
    <message>
        <source>The hub told of a new household; the household said no</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Soniodd yr hwb am gartref newydd; dywedodd y cartref na</translation>
    </message>
    <message>
        <source>another supplier</source>
        <translation>cyflenwr arall</translation>
    </message>
    <message>
        <source>Supplier changed to {supplier}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Newidiodd y cyflenwr i {supplier}</translation>
    </message>
    <message>
        <source>Supplied by {supplier}</source>
        <translation>Cyflenwir gan {supplier}</translation>
    </message>
    <message>
        <source>It is tried again all the time.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhoddir cynnig arni eto o hyd.</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Brocer</translation>
    </message>
    <message>
        <source>Link to your supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyswllt â&apos;ch cyflenwr</translation>
    </message>
    <message>
        <source>{fuel} meter</source>
        <translation>Mesurydd {fuel}</translation>
    </message>
    <message numerus="yes">
        <source>{first}, and %n more</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>{first}, a %n arall</numerusform>
            <numerusform>{first}, a %n arall</numerusform>
            <numerusform>{first}, a %n arall</numerusform>
            <numerusform>{first}, a %n arall</numerusform>
            <numerusform>{first}, a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Heard: {meters}. Waiting for {others}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Clywyd: {meters}. Yn aros am: {others}.</translation>
    </message>
    <message>
        <source>All is well: {meter} is heard.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae popeth yn iawn: clywir {meter}.</translation>
    </message>
    <message>
        <source>All is well: {meters} are heard.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae popeth yn iawn: clywir {meters}.</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chlywyd dim eto.</translation>
    </message>
    <message>
        <source>No hub has been set up yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes hwb wedi&apos;i osod eto.</translation>
    </message>
    <message>
        <source>the {fuel} meter</source>
        <translation>y mesurydd {fuel}</translation>
    </message>
    <message>
        <source>the {fuels} meters</source>
        <translation>y mesuryddion {fuels}</translation>
    </message>
    <message>
        <source>Supplier changed on {date}; prices may be old until the new tariff arrives</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Newidiodd y cyflenwr ar {date}; gall prisiau fod yn hen nes i&apos;r tariff newydd gyrraedd</translation>
    </message>
    <message>
        <source>Supplier changed on {date} to {supplier}; prices may be old until the new tariff arrives</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Newidiodd y cyflenwr ar {date} i {supplier}; gall prisiau fod yn hen nes i&apos;r tariff newydd gyrraedd</translation>
    </message>
    <message>
        <source>{strength}, weak</source>
        <comment>a radio signal</comment>
        <translation>{strength}, gwan</translation>
    </message>
    <message>
        <source>{strength}, fair</source>
        <comment>a radio signal</comment>
        <translation>{strength}, gweddol</translation>
    </message>
    <message>
        <source>{strength}, good</source>
        <comment>a radio signal</comment>
        <translation>{strength}, da</translation>
    </message>
    <message>
        <source>A broker passes on what your hub says</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn pasio ymlaen yr hyn y mae eich hwb yn ei ddweud</translation>
    </message>
    <message>
        <source>software {version}</source>
        <translation>meddalwedd {version}</translation>
    </message>
    <message>
        <source>last heard {time}</source>
        <translation>clywyd ddiwethaf {time}</translation>
    </message>
    <message>
        <source>The broker answers, and refuses us.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer yn ateb, ac yn ein gwrthod.</translation>
    </message>
    <message>
        <source>Check the user name and password in Settings.</source>
        <translation>Gwiriwch yr enw defnyddiwr a’r cyfrinair yn y Gosodiadau.</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>by the broker</comment>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>The broker cannot be reached.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir cyrraedd y brocer.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <comment>the broker</comment>
        <translation>Heb ei gyrraedd</translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>the broker</comment>
        <translation>Yn cysylltu</translation>
    </message>
    <message>
        <source>The broker has not answered yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r brocer wedi ateb eto.</translation>
    </message>
    <message>
        <source>Set one up in Settings.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwch un yn y Gosodiadau.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no broker</comment>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>the broker</comment>
        <translation>Wedi cysylltu</translation>
    </message>
    <message>
        <source>The broker answers.</source>
        <translation>Mae&apos;r brocer yn ateb.</translation>
    </message>
    <message>
        <source>Does its reader still sit on the meter, and has it power?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>A yw ei ddarllenydd yn dal ar y mesurydd, ac a oes ganddo bŵer?</translation>
    </message>
    <message>
        <source>If it stays quiet, move the hub nearer to the meter, or tell your supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Os yw&apos;n dal yn dawel, symudwch yr hwb yn nes at y mesurydd, neu dywedwch wrth eich cyflenwr.</translation>
    </message>
    <message>
        <source>Gas meters speak every half hour.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae mesuryddion nwy&apos;n siarad bob hanner awr.</translation>
    </message>
    <message>
        <source>It should speak every few seconds.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dylai siarad bob ychydig eiliadau.</translation>
    </message>
    <message>
        <source>The hub has lost its own link to your supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb wedi colli ei gyswllt ei hun â&apos;ch cyflenwr.</translation>
    </message>
    <message>
        <source>Readings here go on. If it lasts for days, tell your supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae darlleniadau yma&apos;n parhau. Os yw&apos;n para am ddyddiau, dywedwch wrth eich cyflenwr.</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>the hub&apos;s own link</comment>
        <translation>I lawr</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>the hub&apos;s own link</comment>
        <translation>I fyny</translation>
    </message>
    <message>
        <source>Your supplier can reach the hub.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gall eich cyflenwr gyrraedd yr hwb.</translation>
    </message>
    <message>
        <source>Nothing heard yet: listening since {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chlywyd dim eto: yn gwrando ers {time}.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>for a device</comment>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Not known while the hub is silent.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ddim yn hysbys tra bo&apos;r hwb yn dawel.</translation>
    </message>
    <message>
        <source>Not known while the broker is not connected.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ddim yn hysbys tra nad yw&apos;r brocer wedi cysylltu.</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>a device</comment>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>It was last heard at {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Clywyd ef ddiwethaf am {time}.</translation>
    </message>
    <message>
        <source>It was last heard on {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Clywyd ef ddiwethaf ar {time}.</translation>
    </message>
    <message>
        <source>night</source>
        <comment>of a named day</comment>
        <translation>nos</translation>
    </message>
    <message>
        <source>morning</source>
        <comment>of a named day</comment>
        <translation>bore</translation>
    </message>
    <message>
        <source>afternoon</source>
        <comment>of a named day</comment>
        <translation>prynhawn</translation>
    </message>
    <message>
        <source>evening</source>
        <comment>of a named day</comment>
        <translation>gyda&apos;r nos</translation>
    </message>
    <message>
        <source>tonight</source>
        <translation>heno</translation>
    </message>
    <message>
        <source>this morning</source>
        <translation>y bore &apos;ma</translation>
    </message>
    <message>
        <source>this afternoon</source>
        <translation>y prynhawn &apos;ma</translation>
    </message>
    <message>
        <source>this evening</source>
        <translation>heno</translation>
    </message>
    <message>
        <source>Lasts longer than can be said</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn para&apos;n hwy nag y gellir ei ddweud</translation>
    </message>
    <message>
        <source>Lasts longer than can be said, though perhaps only to {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn para&apos;n hwy nag y gellir ei ddweud, ond efallai dim ond tan {time}</translation>
    </message>
    <message>
        <source>Going by your usual use, it has run out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn ôl eich defnydd arferol, mae wedi darfod</translation>
    </message>
    <message>
        <source>Lasts to about {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn para tan tua {time}</translation>
    </message>
    <message>
        <source>Lasts to about {time} (between {early} and {late})</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn para tan tua {time} (rhwng {early} a {late})</translation>
    </message>
    <message>
        <source>Lasts to {early}–{late}</source>
        <translation>Yn para tan {early}–{late}</translation>
    </message>
    <message>
        <source>Lasts to about {time} ({early} to {late})</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn para tan tua {time} ({early} i {late})</translation>
    </message>
    <message>
        <source>much later</source>
        <translation>yn hwyrach o lawer</translation>
    </message>
    <message>
        <source>Friendly hours then keep it on to {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Wedyn mae oriau cyfeillgar yn ei gadw ymlaen tan {time}</translation>
    </message>
    <message>
        <source>{weekday} {part}</source>
        <comment>a part of a day</comment>
        <translation>{part} {weekday}</translation>
    </message>
    <message>
        <source>A number to read out to your supplier.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhif i&apos;w ddarllen i&apos;ch cyflenwr.</translation>
    </message>
    <message>
        <source>Read this to your supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenwch hwn i&apos;ch cyflenwr</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rwyf wedi darllen hwn</translation>
    </message>
    <message>
        <source>Your supplier would like to know that you have read this.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Hoffai&apos;ch cyflenwr wybod eich bod wedi darllen hyn.</translation>
    </message>
    <message>
        <source>Your supplier asks for an answer. A hub takes answers only from a screen paired with it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;ch cyflenwr yn gofyn am ateb. Dim ond gan sgrin sydd wedi&apos;i pharu ag ef y mae hwb yn derbyn atebion.</translation>
    </message>
    <message>
        <source>Sending your answer. The hub has not said yet that it has it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn anfon eich ateb. Nid yw&apos;r hwb wedi dweud eto ei fod ganddo.</translation>
    </message>
    <message>
        <source>Your answer is with the hub, and waits to be passed on. That may take half an hour.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;ch ateb gyda&apos;r hwb, ac yn aros i gael ei basio ymlaen. Gall hynny gymryd hanner awr.</translation>
    </message>
    <message>
        <source>Your supplier knows that you have read it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;ch cyflenwr yn gwybod eich bod wedi ei darllen.</translation>
    </message>
    <message>
        <source>The hub has not said whether your answer arrived. You can send it again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r hwb wedi dweud a gyrhaeddodd eich ateb. Gallwch ei anfon eto.</translation>
    </message>
    <message>
        <source>Your supplier has taken this message back.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;ch cyflenwr wedi tynnu&apos;r neges hon yn ôl.</translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub takes no answers from this screen.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni dderbyniwyd eich ateb: nid yw&apos;r hwb yn derbyn atebion gan y sgrin hon.</translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub does not have this message any more.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni dderbyniwyd eich ateb: nid yw&apos;r neges hon gan yr hwb mwyach.</translation>
    </message>
    <message>
        <source>Your answer was not taken: it could not be passed on in time.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni dderbyniwyd eich ateb: ni ellid ei basio ymlaen mewn pryd.</translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub could not make sense of it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni dderbyniwyd eich ateb: ni allai&apos;r hwb wneud synnwyr ohono.</translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub said no.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni dderbyniwyd eich ateb: dywedodd yr hwb na.</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heddiw {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Ddoe {time}</translation>
    </message>
    <message>
        <source>It asked for an answer until {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnodd am ateb tan {time}.</translation>
    </message>
    <message>
        <source>Shown until {time}</source>
        <translation>Dangosir tan {time}</translation>
    </message>
    <message>
        <source>Is it switched on, and on your network?</source>
        <translation>A yw ymlaen, ac ar eich rhwydwaith?</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>the hub</comment>
        <translation>Byw</translation>
    </message>
    <message>
        <source>The hub speaks.</source>
        <translation>Mae&apos;r hwb yn siarad.</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>the hub</comment>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>The hub has left the broker, and has said nothing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb wedi gadael y brocer, ac nid yw wedi dweud dim.</translation>
    </message>
    <message>
        <source>The hub has left the broker, and has said nothing since {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb wedi gadael y brocer, ac nid yw wedi dweud dim ers {time}.</translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>the hub</comment>
        <translation>Tawel</translation>
    </message>
    <message>
        <source>The broker is connected but the hub has said nothing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer wedi cysylltu ond nid yw&apos;r hwb wedi dweud dim.</translation>
    </message>
    <message>
        <source>The broker is connected but the hub has said nothing since {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer wedi cysylltu ond nid yw&apos;r hwb wedi dweud dim ers {time}.</translation>
    </message>
    <message>
        <source>Not heard</source>
        <comment>the hub</comment>
        <translation>Heb ei glywed</translation>
    </message>
    <message>
        <source>The hub has not been heard here yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chlywyd yr hwb yma eto.</translation>
    </message>
    <message>
        <source>Not joined</source>
        <comment>the hub</comment>
        <translation>Heb ymuno</translation>
    </message>
    <message>
        <source>The hub has not joined the meters’ network.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r hwb wedi ymuno â rhwydwaith y mesuryddion.</translation>
    </message>
    <message>
        <source>Leave it switched on near the electricity meter for an hour. If it stays so, ask whoever gave it to you.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gadewch ef ymlaen ger y mesurydd trydan am awr. Os yw&apos;n aros felly, gofynnwch i bwy bynnag a&apos;i rhoddodd i chi.</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <comment>the hub</comment>
        <translation>Signal gwan</translation>
    </message>
    <message>
        <source>The hub hears the meters only faintly.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb yn clywed y mesuryddion yn wan yn unig.</translation>
    </message>
    <message>
        <source>Move it nearer to the electricity meter, away from metal and thick walls.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Symudwch ef yn nes at y mesurydd trydan, i ffwrdd o fetel a waliau trwchus.</translation>
    </message>
    <message>
        <source>Heard</source>
        <comment>a meter</comment>
        <translation>Clywyd</translation>
    </message>
    <message>
        <source>The {device} is heard.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Clywir y {device}.</translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>a meter</comment>
        <translation>Tawel</translation>
    </message>
    <message>
        <source>The hub is connected but the {device} has said nothing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb wedi cysylltu ond nid yw&apos;r {device} wedi dweud dim.</translation>
    </message>
    <message>
        <source>The hub is connected but the {device} has said nothing since {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb wedi cysylltu ond nid yw&apos;r {device} wedi dweud dim ers {time}.</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a meter</comment>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>The {device}’s radio band is used up for now, and it has said nothing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae band radio&apos;r {device} wedi&apos;i ddefnyddio am y tro, ac nid yw wedi dweud dim.</translation>
    </message>
    <message>
        <source>There is nothing to mend: it speaks again within some hours.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim i&apos;w drwsio: bydd yn siarad eto o fewn rhai oriau.</translation>
    </message>
    <message>
        <source>The {device}’s radio band is used up for now, and it has said nothing since {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae band radio&apos;r {device} wedi&apos;i ddefnyddio am y tro, ac nid yw wedi dweud dim ers {time}.</translation>
    </message>
    <message>
        <source>Not heard</source>
        <comment>a meter</comment>
        <translation>Heb ei glywed</translation>
    </message>
    <message>
        <source>The {device} has not been heard yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chlywyd y {device} eto.</translation>
    </message>
    <message>
        <source>Not joined</source>
        <comment>a meter</comment>
        <translation>Heb ymuno</translation>
    </message>
    <message>
        <source>The {device} is not joined to the hub.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r {device} wedi ymuno â&apos;r hwb.</translation>
    </message>
    <message>
        <source>Only your supplier can join it: read them the log below.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim ond eich cyflenwr all ei uno: darllenwch y log isod iddynt.</translation>
    </message>
    <message>
        <source>Weak signal</source>
        <comment>a meter</comment>
        <translation>Signal gwan</translation>
    </message>
    <message>
        <source>The {device} is heard only faintly.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Clywir y {device} yn wan yn unig.</translation>
    </message>
    <message>
        <source>If it falls silent, move the hub nearer to the meter.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Os yw&apos;n tawelu, symudwch yr hwb yn nes at y mesurydd.</translation>
    </message>
    <message>
        <source>The broker is connected but the {device} has said nothing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer wedi cysylltu ond nid yw&apos;r {device} wedi dweud dim.</translation>
    </message>
    <message>
        <source>The broker is connected but the {device} has said nothing since {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r brocer wedi cysylltu ond nid yw&apos;r {device} wedi dweud dim ers {time}.</translation>
    </message>
    <message>
        <source>before it is used</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cyn ei ddefnyddio</translation>
    </message>
    <message>
        <source>by bill</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>drwy fil</translation>
    </message>
    <message>
        <source>MPRN</source>
        <comment>the supply number of gas</comment>
        <translation>MPRN</translation>
    </message>
    <message>
        <source>MPAN</source>
        <comment>the supply number</comment>
        <translation>MPAN</translation>
    </message>
    <message>
        <source>hidden, ends in {digits}</source>
        <comment>a supply number</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cudd, yn gorffen â {digits}</translation>
    </message>
    <message>
        <source>Gas meter</source>
        <translation>Mesurydd nwy</translation>
    </message>
    <message>
        <source>Electricity meter</source>
        <translation>Mesurydd trydan</translation>
    </message>
    <message>
        <source>Called {name}</source>
        <comment>a meter by the name of its hub</comment>
        <translation>O&apos;r enw {name}</translation>
    </message>
    <message>
        <source>Nothing heard yet</source>
        <translation>Ni chlywyd dim eto</translation>
    </message>
    <message>
        <source>as of {time}, {ago}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>am {time}, {ago}</translation>
    </message>
    <message>
        <source>about {energy}</source>
        <translation>tua {energy}</translation>
    </message>
    <message>
        <source>which is {energy}</source>
        <translation>sef {energy}</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Clywyd ddiwethaf</translation>
    </message>
    <message>
        <source>Record since</source>
        <translation>Cofnod ers</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>how a meter is paid</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Telir</translation>
    </message>
    <message>
        <source>Cost so far, by the meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cost hyd yma, yn ôl y mesurydd</translation>
    </message>
    <message>
        <source>{date}, {time} ({ago})</source>
        <translation>{date}, {time} ({ago})</translation>
    </message>
    <message>
        <source>The meter has not told its register yet. Read the meter itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r mesurydd wedi dweud ei ddarlleniad eto. Darllenwch y mesurydd ei hun.</translation>
    </message>
    <message>
        <source>The meter has told nothing since {time}, and shows more by now. Read the meter itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r mesurydd wedi dweud dim ers {time}, ac mae&apos;n dangos mwy erbyn hyn. Darllenwch y mesurydd ei hun.</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <comment>a reading</comment>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{meter}: nothing heard yet</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{meter}: ni chlywyd dim eto</translation>
    </message>
    <message>
        <source>cubic metres</source>
        <translation>metrau ciwbig</translation>
    </message>
    <message>
        <source>kilowatt-hours</source>
        <translation>cilowat-oriau</translation>
    </message>
    <message>
        <source>{meter}: {digits} {unit}, {when}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{meter}: {digits} {unit}, {when}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Dim eto</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Dim byd newydd</translation>
    </message>
    <message>
        <source>None made yet</source>
        <translation>Ni wnaed un eto</translation>
    </message>
    <message>
        <source>Last one {time}</source>
        <comment>a backup</comment>
        <translation>Un diwethaf {time}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <comment>two fuels</comment>
        <translation>{first} a {second}</translation>
    </message>
    <message>
        <source>None heard yet</source>
        <translation>Ni chlywyd un eto</translation>
    </message>
    <message>
        <source>We keep asking. Do not buy another code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rydym yn dal i ofyn. Peidiwch â phrynu cod arall.</translation>
    </message>
    <message>
        <source>Nothing more to do.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim mwy i&apos;w wneud.</translation>
    </message>
    <message>
        <source>Turn the power on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Troi&apos;r trydan ymlaen</translation>
    </message>
    <message>
        <source>The meter did not recognise this code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oedd y mesurydd yn adnabod y cod hwn.</translation>
    </message>
    <message>
        <source>Check the digits.</source>
        <translation>Gwiriwch y digidau.</translation>
    </message>
    <message>
        <source>This code is for another meter.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cod hwn ar gyfer mesurydd arall.</translation>
    </message>
    <message>
        <source>Gas and electricity codes differ.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae codau nwy a thrydan yn wahanol.</translation>
    </message>
    <message>
        <source>Already used.</source>
        <translation>Wedi&apos;i ddefnyddio eisoes.</translation>
    </message>
    <message>
        <source>Your credit may be on the meter already.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Efallai fod eich credyd ar y mesurydd eisoes.</translation>
    </message>
    <message>
        <source>Too many wrong codes.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gormod o godau anghywir.</translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Arhoswch, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>It did not reach the meter in time.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chyrhaeddodd y mesurydd mewn pryd.</translation>
    </message>
    <message>
        <source>Nothing was added. Send the code again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid ychwanegwyd dim. Anfonwch y cod eto.</translation>
    </message>
    <message>
        <source>The hub takes no codes from this display.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r hwb yn derbyn codau gan yr arddangosydd hwn.</translation>
    </message>
    <message>
        <source>Type the code into the meter itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch y cod i&apos;r mesurydd ei hun.</translation>
    </message>
    <message>
        <source>This meter takes no top-up codes just now.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r mesurydd hwn yn derbyn codau ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Ask your supplier how it is paid.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch i&apos;ch cyflenwr sut y telir ef.</translation>
    </message>
    <message>
        <source>The meter could not say what became of the code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni allai&apos;r mesurydd ddweud beth ddaeth o&apos;r cod.</translation>
    </message>
    <message>
        <source>Do not buy another code. If the balance does not rise, send this one again: it counts only once.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Peidiwch â phrynu cod arall. Os nad yw&apos;r balans yn codi, anfonwch hwn eto: dim ond unwaith y mae&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>The meter is locked for now. Wait, then try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r mesurydd dan glo am y tro. Arhoswch, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>It did not reach the meter in time. Nothing was done: try again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chyrhaeddodd y mesurydd mewn pryd. Ni wnaed dim: rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The hub does not take this from this display. Use the meter’s own buttons.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r hwb yn derbyn hyn gan yr arddangosydd hwn. Defnyddiwch fotymau&apos;r mesurydd ei hun.</translation>
    </message>
    <message>
        <source>The meter could not do it. Try again, or use its own buttons.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni allai&apos;r mesurydd ei wneud. Rhowch gynnig arall arni, neu defnyddiwch ei fotymau ei hun.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Yn anfon…</translation>
    </message>
    <message>
        <source>The hub has not answered yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r hwb wedi ateb eto.</translation>
    </message>
    <message>
        <source>It was never told how this ended</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ddywedwyd byth sut y daeth hyn i ben</translation>
    </message>
    <message>
        <source>The meter’s balance tells whether it took it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae balans y mesurydd yn dweud a&apos;i derbyniodd.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Dim ateb eto</translation>
    </message>
    <message>
        <source>We keep asking.</source>
        <translation>Rydym yn dal i ofyn.</translation>
    </message>
    <message>
        <source>The gas meter fetches it when it wakes.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r mesurydd nwy yn ei nôl pan fydd yn deffro.</translation>
    </message>
    <message>
        <source>The gas meter fetches it when it wakes, by {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r mesurydd nwy yn ei nôl pan fydd yn deffro, erbyn {time}.</translation>
    </message>
    <message>
        <source>Waiting for the gas meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn aros am y mesurydd nwy</translation>
    </message>
    <message>
        <source>The hub has it, and passes it on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan yr hwb ef, ac yn ei basio ymlaen.</translation>
    </message>
    <message>
        <source>The hub has it, and passes it on, by {time}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan yr hwb ef, ac yn ei basio ymlaen, erbyn {time}.</translation>
    </message>
    <message>
        <source>Waiting for the meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn aros am y mesurydd</translation>
    </message>
    <message>
        <source>The gas is on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r nwy ymlaen</translation>
    </message>
    <message>
        <source>The power is on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r trydan ymlaen</translation>
    </message>
    <message>
        <source>Emergency credit is switched on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae credyd brys ymlaen</translation>
    </message>
    <message>
        <source>The meter took the code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Derbyniodd y mesurydd y cod.</translation>
    </message>
    <message>
        <source>{amount} added.</source>
        <translation>Ychwanegwyd {amount}.</translation>
    </message>
    <message>
        <source>New balance {amount}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Balans newydd: {amount}.</translation>
    </message>
    <message>
        <source>The gas is off.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r nwy i ffwrdd.</translation>
    </message>
    <message>
        <source>The power is off. Press “{button}”.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r trydan i ffwrdd. Pwyswch “{button}”.</translation>
    </message>
    <message>
        <source>The gas is still off: there is not enough credit yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r nwy&apos;n dal i ffwrdd: nid oes digon o gredyd eto.</translation>
    </message>
    <message>
        <source>The power is still off: there is not enough credit yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r trydan yn dal i ffwrdd: nid oes digon o gredyd eto.</translation>
    </message>
    <message>
        <source>{amount} paid off your debt</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aeth {amount} at eich dyled</translation>
    </message>
    <message>
        <source>{amount} paid your saved-up charges</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aeth {amount} at y taliadau a gronnodd</translation>
    </message>
    <message>
        <source>{amount} paid back emergency credit</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aeth {amount} i ad-dalu credyd brys</translation>
    </message>
    <message>
        <source>{amount} went on your balance</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aeth {amount} at eich balans</translation>
    </message>
    <message>
        <source>The meter is near its limit.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r mesurydd yn agos at ei derfyn.</translation>
    </message>
    <message>
        <source>The meter is near its limit of {amount}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r mesurydd yn agos at ei derfyn o {amount}.</translation>
    </message>
    <message>
        <source>Use some credit first, then send the code again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddiwch beth credyd yn gyntaf, yna anfonwch y cod eto.</translation>
    </message>
    <message>
        <source>Larger than this meter allows in one go.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mwy nag y mae&apos;r mesurydd hwn yn ei ganiatáu ar unwaith.</translation>
    </message>
    <message>
        <source>Larger than this meter allows in one go ({amount}).</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mwy nag y mae&apos;r mesurydd hwn yn ei ganiatáu ar unwaith ({amount}).</translation>
    </message>
    <message>
        <source>Ask your supplier for smaller codes.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch i&apos;ch cyflenwr am godau llai.</translation>
    </message>
    <message>
        <source>The power was not turned on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni throwyd y trydan ymlaen.</translation>
    </message>
    <message>
        <source>The meter is not ready for it. It needs credit first.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r mesurydd yn barod amdano. Mae angen credyd arno yn gyntaf.</translation>
    </message>
    <message>
        <source>Emergency credit was not switched on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni throwyd credyd brys ymlaen.</translation>
    </message>
    <message>
        <source>The meter does not offer it now.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r mesurydd yn ei gynnig nawr.</translation>
    </message>
    <message>
        <source>An in-home energy display. It speaks to your own hub, and keeps everything on your own machine.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Arddangosydd ynni yn y cartref. Mae&apos;n siarad â&apos;ch hwb eich hun, ac yn cadw popeth ar eich peiriant eich hun.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>What is stored where</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Beth sy&apos;n cael ei gadw ble</translation>
    </message>
    <message>
        <source>Where data comes from</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O ble daw&apos;r data</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Adeiladwyd gyda</translation>
    </message>
    <message>
        <source>Free software, each under its own licence.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Meddalwedd rydd, pob un dan ei thrwydded ei hun.</translation>
    </message>
    <message>
        <source>Copies of your history and settings, so that a broken card or a new machine costs you nothing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Copïau o&apos;ch hanes a&apos;ch gosodiadau, fel na fydd cerdyn wedi torri na pheiriant newydd yn costio dim i chi.</translation>
    </message>
    <message>
        <source>Copies of your diary and settings, made while it runs. Of older ones 7 days, 4 weeks and 12 months stay.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Copïau o&apos;ch dyddiadur a&apos;ch gosodiadau, a wneir wrth iddo redeg. O&apos;r rhai hŷn mae 7 diwrnod, 4 wythnos a 12 mis yn aros.</translation>
    </message>
    <message>
        <source>Each backup is listed here, newest first. Of older ones 7 days, 4 weeks and 12 months stay.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhestrir pob copi wrth gefn yma, y diweddaraf yn gyntaf. O&apos;r rhai hŷn mae 7 diwrnod, 4 wythnos a 12 mis yn aros.</translation>
    </message>
    <message>
        <source>The settings too</source>
        <translation>Y gosodiadau hefyd</translation>
    </message>
    <message>
        <source>Prices, hub and display as they were then. Off: only the history.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Prisiau, hwb ac arddangosydd fel yr oeddent bryd hynny. I ffwrdd: yr hanes yn unig.</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Ei gyfrinymadrodd</translation>
    </message>
    <message>
        <source>This backup is encrypted. Empty: the passphrase that is kept here.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r copi hwn wedi&apos;i amgryptio. Gwag: y cyfrinymadrodd a gedwir yma.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>At least 8 characters. Write it down: without it nobody can restore an encrypted backup.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O leiaf 8 nod. Ysgrifennwch ef i lawr: hebddo ni all neb adfer copi wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>Go back to what was</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mynd yn ôl at yr hyn a fu</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Gwneud copi nawr</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Yn edrych …</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Ei adfer</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cadw&apos;r hyn sydd yma</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Adfer…</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dangos pob un</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Adfer o ffeil…</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Copïau a gedwir</translation>
    </message>
    <message>
        <source>Sticks and disks that are in</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ffyn a disgiau sydd i mewn</translation>
    </message>
    <message>
        <source>Touch one to have copies go there too.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyffyrddwch ag un er mwyn i gopïau fynd yno hefyd.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Dewis ffolder…</translation>
    </message>
    <message>
        <source>Keep this passphrase</source>
        <translation>Cadw&apos;r cyfrinymadrodd hwn</translation>
    </message>
    <message>
        <source>How backups are made</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sut y gwneir copïau wrth gefn</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnaed y copi wrth gefn.</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>Diweddaraf yn gyntaf.</translation>
    </message>
    <message>
        <source>None is kept yet: nothing is copied.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chedwir un eto: ni chopïir dim.</translation>
    </message>
    <message>
        <source>One is kept in {keyring}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cedwir un yn {keyring}.</translation>
    </message>
    <message>
        <source>That is too short: at least {count} characters.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae hwnnw&apos;n rhy fyr: o leiaf {count} nod.</translation>
    </message>
    <message>
        <source>Where should copies go?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>I ble y dylai copïau fynd?</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Pa gopi wrth gefn?</translation>
    </message>
    <message>
        <source>Backups (*.zip *.age *.sqlite);;All files (*)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Copïau wrth gefn (*.zip *.age *.sqlite);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Past readings from your supplier, another program or another display. You see what is in a file before anything of it is kept, and can take it out again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darlleniadau blaenorol gan eich cyflenwr, rhaglen arall neu arddangosydd arall. Gwelwch yr hyn sydd mewn ffeil cyn cadw dim ohoni, a gallwch ei dynnu allan eto.</translation>
    </message>
    <message>
        <source>Looking for files on sticks and in your folders …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn chwilio am ffeiliau ar ffyn ac yn eich ffolderi …</translation>
    </message>
    <message>
        <source>No file of readings was found. Put a USB stick in, or choose a file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chafwyd ffeil o ddarlleniadau. Rhowch ffon USB i mewn, neu dewiswch ffeil.</translation>
    </message>
    <message>
        <source>Found on sticks and in your folders. Touch one to see what is in it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cafwyd ar ffyn ac yn eich ffolderi. Cyffyrddwch ag un i weld beth sydd ynddi.</translation>
    </message>
    <message>
        <source>Each file that you bring in is listed here, and can be taken out again.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhestrir pob ffeil y dewch â hi i mewn yma, a gellir ei thynnu allan eto.</translation>
    </message>
    <message>
        <source>Readings (*.csv *.txt *.tsv *.xml *.json *.jsonl *.ndjson *.dat *.gz);;All files (*)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darlleniadau (*.csv *.txt *.tsv *.xml *.json *.jsonl *.ndjson *.dat *.gz);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Bring in past readings</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dod â darlleniadau blaenorol i mewn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Dewis ffeil arall…</translation>
    </message>
    <message>
        <source>From anywhere on this machine.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O unrhyw le ar y peiriant hwn.</translation>
    </message>
    <message>
        <source>Brought in before</source>
        <translation>Daeth i mewn o&apos;r blaen</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Pa ffeil?</translation>
    </message>
    <message>
        <source>{title}, {source}</source>
        <translation>{title}, {source}</translation>
    </message>
    <message>
        <source>now</source>
        <comment>beneath the first bar of the hours ahead</comment>
        <translation>nawr</translation>
    </message>
    <message>
        <source>{when}: {amount}, {band}, {how}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{when}: {amount}, {band}, {how}</translation>
    </message>
    <message>
        <source>{grams} g · {band}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{grams} g · {band}</translation>
    </message>
    <message>
        <source>grams of CO2 for each kilowatt-hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>gram o CO2 am bob cilowat-awr</translation>
    </message>
    <message>
        <source>{name} · {energy}</source>
        <translation>{name} · {energy}</translation>
    </message>
    <message>
        <source>Best time to start</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Amser gorau i ddechrau</translation>
    </message>
    <message>
        <source>Change what is listed</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Newid yr hyn a restrir</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O ble daw hyn</translation>
    </message>
    <message>
        <source>Carbon figures: Carbon Intensity API, National Energy System Operator, CC BY 4.0.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ffigurau carbon: Carbon Intensity API, National Energy System Operator, CC BY 4.0.</translation>
    </message>
    <message>
        <source>Grams saved are estimates by the grid’s average mix. This page fetches nothing from the internet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Amcangyfrifon yn ôl cymysgedd cyfartalog y grid yw&apos;r gramau a arbedir. Nid yw&apos;r dudalen hon yn nôl dim o&apos;r rhyngrwyd.</translation>
    </message>
    <message>
        <source>Bring in a forecast</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dod â rhagolwg i mewn</translation>
    </message>
    <message>
        <source>Change region</source>
        <translation>Newid rhanbarth</translation>
    </message>
    <message>
        <source>No such file was found. Put a USB stick in, or choose a file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chafwyd ffeil o&apos;r fath. Rhowch ffon USB i mewn, neu dewiswch ffeil.</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhagolygon</translation>
    </message>
    <message>
        <source>All files</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pob ffeil</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} munud</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} awr</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{hours} awr {minutes} munud</translation>
    </message>
    <message>
        <source>{name}, less</source>
        <translation>{name}, llai</translation>
    </message>
    <message>
        <source>{name}, more</source>
        <translation>{name}, mwy</translation>
    </message>
    <message>
        <source>List {name}</source>
        <translation>Rhestru {name}</translation>
    </message>
    <message>
        <source>{name}, energy</source>
        <translation>{name}, ynni</translation>
    </message>
    <message>
        <source>{name}, time</source>
        <translation>{name}, amser</translation>
    </message>
    <message>
        <source>Turn on what you have. Kilowatt-hours stand in its booklet; these are usual ones.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Trowch ymlaen yr hyn sydd gennych. Mae&apos;r cilowat-oriau yn ei lyfryn; rhai arferol yw&apos;r rhain.</translation>
    </message>
    <message>
        <source>Tick the meters of your home first.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ticiwch fesuryddion eich cartref yn gyntaf.</translation>
    </message>
    <message>
        <source>Most hubs speak every 10 seconds; a gas meter every half hour.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r rhan fwyaf o hybiau&apos;n siarad bob 10 eiliad; mesurydd nwy bob hanner awr.</translation>
    </message>
    <message>
        <source>Tick one of these only if it measures your whole home, and not one appliance.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ticiwch un o&apos;r rhain dim ond os yw&apos;n mesur eich cartref cyfan, ac nid un teclyn.</translation>
    </message>
    <message>
        <source>Ask the Victron system to go on speaking</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofyn i&apos;r system Victron ddal i siarad</translation>
    </message>
    <message>
        <source>It sends one small message each 30 seconds. Without it the system says nothing.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;n anfon un neges fach bob 30 eiliad. Hebddi nid yw&apos;r system yn dweud dim.</translation>
    </message>
    <message>
        <source>Choose your meters</source>
        <translation>Dewiswch eich mesuryddion</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Listen longer</source>
        <translation>Gwrando&apos;n hwy</translation>
    </message>
    <message>
        <source>For meters that seldom speak.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar gyfer mesuryddion sy&apos;n siarad yn anaml.</translation>
    </message>
    <message>
        <source>Nothing here is my meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim yma&apos;n fesurydd i mi</translation>
    </message>
    <message>
        <source>Set it up by hand.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ei osod â llaw.</translation>
    </message>
    <message>
        <source>Wait for my hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aros am fy hwb</translation>
    </message>
    <message>
        <source>Stay connected here. A Glow hub that speaks later counts by itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Aros wedi cysylltu yma. Mae hwb Glow sy&apos;n siarad wedyn yn cyfrif ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>Kept in this device’s keyring; if it has none, in a private file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cedwir yng nghylch allweddi&apos;r ddyfais hon; os nad oes un, mewn ffeil breifat.</translation>
    </message>
    <message>
        <source>Type the address of your broker, such as 192.168.1.20.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch gyfeiriad eich brocer, megis 192.168.1.20.</translation>
    </message>
    <message>
        <source>Connect to your broker</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cysylltu â&apos;ch brocer</translation>
    </message>
    <message>
        <source>A broker passes on what your meter’s hub says. Its address is enough for most homes.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn pasio ymlaen yr hyn y mae hwb eich mesurydd yn ei ddweud. Mae ei gyfeiriad yn ddigon i&apos;r rhan fwyaf o gartrefi.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>This program speaks to your hub, and to nobody else unless you ask it to.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r rhaglen hon yn siarad â&apos;ch hwb, ac â neb arall oni bai i chi ofyn iddi.</translation>
    </message>
    <message>
        <source>Every connection is written down here when it is made. The list is kept on this machine alone.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ysgrifennir pob cysylltiad yma pan y&apos;i gwneir. Cedwir y rhestr ar y peiriant hwn yn unig.</translation>
    </message>
    <message>
        <source>Network connections</source>
        <translation>Cysylltiadau rhwydwaith</translation>
    </message>
    <message>
        <source>Since this program was started</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ers cychwyn y rhaglen hon</translation>
    </message>
    <message>
        <source>All that was ever made</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y cyfan a wnaed erioed</translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation>y kWh</translation>
    </message>
    <message>
        <source>Glow display</source>
        <translation>Arddangosydd Glow</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Dyfais arall</translation>
    </message>
    <message>
        <source>Your display sends its readings to a broker, as letters go to a post office. This machine can be that broker: nothing leaves your home.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;ch arddangosydd yn anfon ei ddarlleniadau i frocer, fel yr â llythyrau i swyddfa bost. Gall y peiriant hwn fod yn frocer hwnnw: nid oes dim yn gadael eich cartref.</translation>
    </message>
    <message>
        <source>For which device</source>
        <translation>Ar gyfer pa ddyfais</translation>
    </message>
    <message>
        <source>Show the password again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dangos y cyfrinair eto</translation>
    </message>
    <message>
        <source>It is heard: its readings arrive.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fe&apos;i clywir: mae ei ddarlleniadau&apos;n cyrraedd.</translation>
    </message>
    <message>
        <source>Waiting for its first reading …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn aros am ei ddarlleniad cyntaf …</translation>
    </message>
    <message>
        <source>Type this into your device</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch hyn i&apos;ch dyfais</translation>
    </message>
    <message>
        <source>Starting the broker …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn cychwyn y brocer …</translation>
    </message>
    <message>
        <source>Let this machine be the broker</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gadael i&apos;r peiriant hwn fod yn frocer</translation>
    </message>
    <message>
        <source>A file of your history for a spreadsheet, another program, or another home energy display.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ffeil o&apos;ch hanes ar gyfer taenlen, rhaglen arall, neu arddangosydd ynni cartref arall.</translation>
    </message>
    <message>
        <source>Nothing has been kept yet. There is something to export once your meters have been heard.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim eto. Bydd rhywbeth i&apos;w allforio unwaith y clywir eich mesuryddion.</translation>
    </message>
    <message>
        <source>Half-hours</source>
        <translation>Hanner oriau</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dyddiau</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Misoedd</translation>
    </message>
    <message>
        <source>Each reading</source>
        <translation>Pob darlleniad</translation>
    </message>
    <message>
        <source>Energy, cost and carbon of each half-hour.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ynni, cost a charbon pob hanner awr.</translation>
    </message>
    <message>
        <source>Energy, cost and carbon of each day.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ynni, cost a charbon pob diwrnod.</translation>
    </message>
    <message>
        <source>Energy, cost and carbon of each month.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ynni, cost a charbon pob mis.</translation>
    </message>
    <message>
        <source>What each meter told, as it was heard: large.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a ddywedodd pob mesurydd, fel y&apos;i clywyd: mawr.</translation>
    </message>
    <message>
        <source>All that the diary says, to be brought into another home.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Popeth y mae&apos;r dyddiadur yn ei ddweud, i&apos;w ddwyn i gartref arall.</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Taenlen (CSV)</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Y cyfan</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Eleni</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Y llynedd</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 mis</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Dyddiau eraill</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>The first day, such as 2024-03-01.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y diwrnod cyntaf, megis 2024-03-01.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>The last day; it is part of the file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y diwrnod olaf; mae&apos;n rhan o&apos;r ffeil.</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>a page</comment>
        <translation>Allforio</translation>
    </message>
    <message>
        <source>What</source>
        <comment>is exported</comment>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>O beth</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Math o ffeil</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Pa ddyddiau</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn sy&apos;n mynd iddi</translation>
    </message>
    <message>
        <source>Nothing is kept of these days.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim wedi&apos;i gadw o&apos;r dyddiau hyn.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>I ble</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Ffolder arall…</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>a button</comment>
        <translation>Allforio</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Y ffeil</translation>
    </message>
    <message>
        <source>Kept: {first} – {last}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cadwyd: {first} – {last}.</translation>
    </message>
    <message>
        <source>Type the year, the month and the day: 2024-03-01.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch y flwyddyn, y mis a&apos;r diwrnod: 2024-03-01.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r diwrnod olaf cyn y cyntaf.</translation>
    </message>
    <message>
        <source>Which folder?</source>
        <translation>Pa ffolder?</translation>
    </message>
    <message>
        <source>A broker passes on what your meter’s hub says. Looking for one on your home network …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn pasio ymlaen yr hyn y mae hwb eich mesurydd yn ei ddweud. Yn chwilio am un ar rwydwaith eich cartref …</translation>
    </message>
    <message>
        <source>A broker passes on what your meter’s hub says. None has answered: is it switched on, and on the same network as this device? You can look again, or go another way below.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn pasio ymlaen yr hyn y mae hwb eich mesurydd yn ei ddweud. Nid oes un wedi ateb: a yw wedi&apos;i droi ymlaen, ac ar yr un rhwydwaith â&apos;r ddyfais hon? Gallwch edrych eto, neu fynd ffordd arall isod.</translation>
    </message>
    <message>
        <source>A broker passes on what your meter’s hub says. This one has answered.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn pasio ymlaen yr hyn y mae hwb eich mesurydd yn ei ddweud. Mae hwn wedi ateb.</translation>
    </message>
    <message>
        <source>A broker passes on what your meter’s hub says. Touch yours.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae brocer yn pasio ymlaen yr hyn y mae hwb eich mesurydd yn ei ddweud. Cyffyrddwch â&apos;ch un chi.</translation>
    </message>
    <message>
        <source>Find your broker</source>
        <translation>Dod o hyd i&apos;ch brocer</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Edrych eto</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Ffyrdd eraill</translation>
    </message>
    <message>
        <source>Type the address</source>
        <translation>Teipio&apos;r cyfeiriad</translation>
    </message>
    <message>
        <source>If yours is not listed.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Os nad yw&apos;ch un chi wedi&apos;i restru.</translation>
    </message>
    <message>
        <source>Pair with a hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Paru â hwb</translation>
    </message>
    <message>
        <source>It shows a code.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;n dangos cod.</translation>
    </message>
    <message>
        <source>My home has no broker</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes brocer yn fy nghartref</translation>
    </message>
    <message>
        <source>This device can be it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gall y ddyfais hon fod yn un.</translation>
    </message>
    <message>
        <source>{percent}% of it has been read.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenwyd {percent}% ohono.</translation>
    </message>
    <message>
        <source>Reading the diary …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn darllen y dyddiadur …</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to where one came from</comment>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn ôl i&apos;r lle y daethoch ohono</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Yn ôl i heddiw</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Nes</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Pellach</translation>
    </message>
    <message>
        <source>Close-up: the power through the day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Agos: y pŵer drwy&apos;r dydd</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dangos fel tabl</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>of a table</comment>
        <translation>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n llinell</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Yn edrych…</translation>
    </message>
    <message>
        <source>Yes, I have just moved in</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ie, rwyf newydd symud i mewn</translation>
    </message>
    <message>
        <source>No, nobody has</source>
        <translation>Na, does neb wedi</translation>
    </message>
    <message>
        <source>The hub {hub} says that the home has other occupants since {time}. It is not paired with this display, so nothing has been cleared.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hwb {hub} yn dweud bod gan y cartref breswylwyr eraill ers {time}. Nid yw wedi&apos;i baru â&apos;r arddangosydd hwn, felly ni chliriwyd dim.</translation>
    </message>
    <message>
        <source>Has somebody just moved in?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>A oes rhywun newydd symud i mewn?</translation>
    </message>
    <message>
        <source>Messages from your supplier, and what your meters report, will stand here.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Bydd negeseuon gan eich cyflenwr, a&apos;r hyn y mae&apos;ch mesuryddion yn ei adrodd, yma.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Negeseuon</translation>
    </message>
    <message>
        <source>Show older messages</source>
        <translation>Dangos negeseuon hŷn</translation>
    </message>
    <message>
        <source>Read this to your supplier: {meter}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenwch hwn i&apos;ch cyflenwr: {meter}</translation>
    </message>
    <message>
        <source>Meters and readings</source>
        <translation>Mesuryddion a darlleniadau</translation>
    </message>
    <message>
        <source>Each meter is shown here once it has been heard.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dangosir pob mesurydd yma unwaith y&apos;i clywir.</translation>
    </message>
    <message>
        <source>What your supplier has written</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn y mae&apos;ch cyflenwr wedi&apos;i ysgrifennu</translation>
    </message>
    <message>
        <source>What to read to your supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Beth i&apos;w ddarllen i&apos;ch cyflenwr</translation>
    </message>
    <message>
        <source>Prices, screen, language and sound</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Prisiau, sgrin, iaith a sain</translation>
    </message>
    <message>
        <source>Hub health</source>
        <translation>Iechyd yr hwb</translation>
    </message>
    <message>
        <source>How each link to the meters fares</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sut mae pob cyswllt â&apos;r mesuryddion</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Adroddiad misol</translation>
    </message>
    <message>
        <source>A month on paper, with its prices</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mis ar bapur, gyda&apos;i brisiau</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storfa</translation>
    </message>
    <message>
        <source>What is kept, and since when</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a gedwir, ac ers pryd</translation>
    </message>
    <message>
        <source>A copy for when this display breaks</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Copi at pan fydd yr arddangosydd hwn yn torri</translation>
    </message>
    <message>
        <source>Bring in readings</source>
        <translation>Dod â darlleniadau i mewn</translation>
    </message>
    <message>
        <source>From a file of your supplier or another app</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O ffeil eich cyflenwr neu ap arall</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Allforio</translation>
    </message>
    <message>
        <source>Your history as a file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich hanes fel ffeil</translation>
    </message>
    <message>
        <source>Every one that was made, and where to</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pob un a wnaed, ac i ble</translation>
    </message>
    <message>
        <source>Version, licence, and where data comes from</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fersiwn, trwydded, ac o ble daw&apos;r data</translation>
    </message>
    <message>
        <source>Set your price in Settings</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwch eich pris yn y Gosodiadau</translation>
    </message>
    <message>
        <source>Set a price in Settings</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwch bris yn y Gosodiadau</translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation>Dim pris eto</translation>
    </message>
    <message>
        <source>Using now</source>
        <translation>Yn defnyddio nawr</translation>
    </message>
    <message>
        <source>Last known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Diwethaf hysbys</translation>
    </message>
    <message>
        <source>Giving back</source>
        <translation>Yn rhoi&apos;n ôl</translation>
    </message>
    <message>
        <source>To the grid</source>
        <translation>I&apos;r grid</translation>
    </message>
    <message>
        <source>Electricity today</source>
        <translation>Trydan heddiw</translation>
    </message>
    <message>
        <source>Nothing heard yet today</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chlywyd dim heddiw eto</translation>
    </message>
    <message>
        <source>yesterday by now {amount}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ddoe erbyn hyn {amount}</translation>
    </message>
    <message>
        <source>yest. by now {amount}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>ddoe erbyn hyn {amount}</translation>
    </message>
    <message>
        <source>as usual by {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>fel arfer erbyn {time}</translation>
    </message>
    <message>
        <source>{percent}% above usual by {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% uwchlaw&apos;r arfer erbyn {time}</translation>
    </message>
    <message>
        <source>{percent}% below usual by {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% islaw&apos;r arfer erbyn {time}</translation>
    </message>
    <message>
        <source>Gas today</source>
        <translation>Nwy heddiw</translation>
    </message>
    <message>
        <source>Given back today</source>
        <translation>Rhoddwyd yn ôl heddiw</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>Dim eto heddiw</translation>
    </message>
    <message>
        <source>to the grid</source>
        <translation>i&apos;r grid</translation>
    </message>
    <message>
        <source>Yesterday by now</source>
        <translation>Ddoe erbyn hyn</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ddoe</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Y mis hwn</translation>
    </message>
    <message>
        <source>likely {money}</source>
        <translation>tebygol {money}</translation>
    </message>
    <message>
        <source>{title}: not known. {why}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{title}: ddim yn hysbys. {why}</translation>
    </message>
    <message>
        <source>The hub’s address</source>
        <translation>Cyfeiriad yr hwb</translation>
    </message>
    <message>
        <source>Only if it does not show up by itself, such as 192.168.1.20 or hub.local:8883.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim ond os nad yw&apos;n ymddangos ohono&apos;i hun, megis 192.168.1.20 neu hub.local:8883.</translation>
    </message>
    <message>
        <source>The code is never sent: it only proves that hub and display both know it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid anfonir y cod byth: dim ond profi y mae fod yr hwb a&apos;r arddangosydd ill dau&apos;n ei wybod.</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paru</translation>
    </message>
    <message>
        <source>Show my home</source>
        <translation>Dangos fy nghartref</translation>
    </message>
    <message>
        <source>Hub {hub}, {detail}</source>
        <translation>Hwb {hub}, {detail}</translation>
    </message>
    <message>
        <source>your hub</source>
        <translation>eich hwb</translation>
    </message>
    <message>
        <source>Which hub is yours?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pa hwb yw&apos;ch un chi?</translation>
    </message>
    <message>
        <source>It shows a code on its screen, which you type next.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;n dangos cod ar ei sgrin, a deipiwch chi nesaf.</translation>
    </message>
    <message>
        <source>Looking for your hub …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn chwilio am eich hwb …</translation>
    </message>
    <message>
        <source>On the hub, choose “Pair a display”. It then shows up here by itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar yr hwb, dewiswch “Pair a display”. Yna mae&apos;n ymddangos yma ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>Type the code on your hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch y cod sydd ar eich hwb</translation>
    </message>
    <message>
        <source>{hub} shows eight digits, which prove that it is yours.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {hub} yn dangos wyth digid, sy&apos;n profi mai&apos;ch un chi ydyw.</translation>
    </message>
    <message>
        <source>Pairing with {hub} …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn paru â {hub} …</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae hyn yn cymryd ychydig eiliadau.</translation>
    </message>
    <message>
        <source>Paired with {hub}</source>
        <translation>Wedi paru â {hub}</translation>
    </message>
    <message>
        <source>From now on its readings come here, and nobody can listen in between.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O hyn ymlaen daw ei ddarlleniadau yma, ac ni all neb wrando rhyngddynt.</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn darllen y ffeil …</translation>
    </message>
    <message>
        <source>Bringing it in …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn dod â hi i mewn …</translation>
    </message>
    <message>
        <source>Nothing has been kept yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim eto.</translation>
    </message>
    <message>
        <source>All of it was brought in before.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daeth y cyfan ohoni i mewn o&apos;r blaen.</translation>
    </message>
    <message>
        <source>Change what was understood wrongly: the file is read again at once.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Newidiwch yr hyn a gamddeallwyd: darllenir y ffeil eto ar unwaith.</translation>
    </message>
    <message>
        <source>As they stand in the file. The columns that are read are marked.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fel y maent yn y ffeil. Marciwyd y colofnau a ddarllenir.</translation>
    </message>
    <message>
        <source>Looking into the file …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn edrych i mewn i&apos;r ffeil …</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Dod â hi i mewn</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>I beth y daw</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sut y&apos;i darllenir</translation>
    </message>
    <message>
        <source>Its first rows</source>
        <translation>Ei rhesi cyntaf</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>It cannot be read so.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir ei darllen felly.</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dangos y rhif cyfan</translation>
    </message>
    <message>
        <source>Read the large digits to your supplier, with their noughts. The small ones are not asked for.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Darllenwch y digidau mawr i&apos;ch cyflenwr, gyda&apos;u seroau. Ni ofynnir am y rhai bach.</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>Cuddio&apos;r rhif</translation>
    </message>
    <message>
        <source>Earlier readings</source>
        <translation>Darlleniadau cynharach</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Mesurydd</translation>
    </message>
    <message>
        <source>Gas reading</source>
        <translation>Darlleniad nwy</translation>
    </message>
    <message>
        <source>Electricity reading</source>
        <translation>Darlleniad trydan</translation>
    </message>
    <message>
        <source>How clean electricity is differs over the country. The first half of your postcode finds your part of the grid.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae pa mor lân yw trydan yn amrywio dros y wlad. Mae hanner cyntaf eich cod post yn canfod eich rhan chi o&apos;r grid.</translation>
    </message>
    <message>
        <source>Such as NG7. It is kept on this machine alone.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Megis LL57. Fe&apos;i cedwir ar y peiriant hwn yn unig.</translation>
    </message>
    <message>
        <source>That is no postcode. Type its first half, such as NG7.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid cod post yw hwnnw. Teipiwch ei hanner cyntaf, megis LL57.</translation>
    </message>
    <message>
        <source>Northern Ireland has a grid of its own, of which nothing is known here.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae gan Ogledd Iwerddon grid ei hun, ac nid oes dim yn hysbys amdano yma.</translation>
    </message>
    <message>
        <source>No region is known for this postcode. Great Britain as a whole is taken.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes rhanbarth yn hysbys ar gyfer y cod post hwn. Cymerir Prydain Fawr gyfan.</translation>
    </message>
    <message>
        <source>This postcode lies in more than one region. Touch yours; your bill names the network.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cod post hwn mewn mwy nag un rhanbarth. Cyffyrddwch â&apos;ch un chi; mae&apos;ch bil yn enwi&apos;r rhwydwaith.</translation>
    </message>
    <message>
        <source>Your part of the grid: {region}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich rhan chi o&apos;r grid: {region}.</translation>
    </message>
    <message>
        <source>Where is your home?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ble mae eich cartref?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Rhanbarthau</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>A month on paper: charts, figures, and the prices in force. Nothing of it leaves your home.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mis ar bapur: siartiau, ffigurau, a&apos;r prisiau mewn grym. Nid oes dim ohono&apos;n gadael eich cartref.</translation>
    </message>
    <message>
        <source>Nothing has been kept yet. There is something to report once your meters have been heard.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chadwyd dim eto. Bydd rhywbeth i adrodd arno unwaith y clywir eich mesuryddion.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Cadw&apos;r adroddiad</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>Y mis</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cadwyd yr adroddiad.</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Y mis cynt</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Y mis wedyn</translation>
    </message>
    <message>
        <source>Which message?</source>
        <translation>Pa neges?</translation>
    </message>
    <message>
        <source>Touch one that was heard, or type a part of its topic.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyffyrddwch ag un a glywyd, neu teipiwch ran o&apos;i phwnc.</translation>
    </message>
    <message>
        <source>Where in it?</source>
        <translation>Ble ynddi?</translation>
    </message>
    <message>
        <source>Touch the number that you know from the meter. Empty where the message is one number.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cyffyrddwch â&apos;r rhif rydych yn ei adnabod o&apos;r mesurydd. Gwag lle mae&apos;r neges yn un rhif.</translation>
    </message>
    <message>
        <source>What shall the meter be called?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Beth fydd enw&apos;r mesurydd?</translation>
    </message>
    <message>
        <source>Two numbers of one meter share its name.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae dau rif un mesurydd yn rhannu ei enw.</translation>
    </message>
    <message>
        <source>What does the number mean?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Beth mae&apos;r rhif yn ei olygu?</translation>
    </message>
    <message>
        <source>What is its unit?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Beth yw ei uned?</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch neges yn gyntaf.</translation>
    </message>
    <message>
        <source>Say what the number means.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedwch beth mae&apos;r rhif yn ei olygu.</translation>
    </message>
    <message>
        <source>Choose its unit.</source>
        <translation>Dewiswch ei uned.</translation>
    </message>
    <message>
        <source>This cannot be read yet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir darllen hyn eto.</translation>
    </message>
    <message>
        <source>Reads now as</source>
        <translation>Yn darllen nawr fel</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Dim eto.</translation>
    </message>
    <message>
        <source>Reads now as: {words}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn darllen nawr fel: {words}</translation>
    </message>
    <message>
        <source>Set up a meter by hand</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosod mesurydd â llaw</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Defnyddio hwn</translation>
    </message>
    <message>
        <source>Numbers in the message</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhifau yn y neges</translation>
    </message>
    <message>
        <source>For a device that is not known here. What it says is shown as it comes.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar gyfer dyfais nad yw&apos;n hysbys yma. Dangosir yr hyn a ddywed fel y daw.</translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>Y neges gyfan</translation>
    </message>
    <message>
        <source>Changes are kept at once.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cedwir newidiadau ar unwaith.</translation>
    </message>
    <message>
        <source>Choose your prices</source>
        <translation>Dewis eich prisiau</translation>
    </message>
    <message>
        <source>Change the hub</source>
        <translation>Newid yr hwb</translation>
    </message>
    <message>
        <source>How this display proves itself, and where its secrets are.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sut mae&apos;r arddangosydd hwn yn ei brofi ei hun, a ble mae ei gyfrinachau.</translation>
    </message>
    <message>
        <source>Pairing and safety</source>
        <translation>Paru a diogelwch</translation>
    </message>
    <message>
        <source>Where your home is</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ble mae eich cartref</translation>
    </message>
    <message>
        <source>Choose your region</source>
        <translation>Dewis eich rhanbarth</translation>
    </message>
    <message>
        <source>Carbon is told for {region}, where {postcode} is.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedir carbon ar gyfer {region}, lle mae {postcode}.</translation>
    </message>
    <message>
        <source>Carbon is told for {region}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedir carbon ar gyfer {region}.</translation>
    </message>
    <message>
        <source>The first steps can be taken again. A new household begins with a clean sheet.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gellir cymryd y camau cyntaf eto. Mae cartref newydd yn dechrau â dalen lân.</translation>
    </message>
    <message>
        <source>Your home</source>
        <translation>Eich cartref</translation>
    </message>
    <message>
        <source>Take the first steps again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymryd y camau cyntaf eto</translation>
    </message>
    <message>
        <source>{health} {where}</source>
        <translation>{health} {where}</translation>
    </message>
    <message>
        <source>{question} saved.</source>
        <translation>Cadwyd {question}.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Tynnwyd yn ôl.</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Iaith a golwg</translation>
    </message>
    <message>
        <source>What the screen says, and how large and in which colours.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a ddywed y sgrin, a pha mor fawr ac ym mha liwiau.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prisiau</translation>
    </message>
    <message>
        <source>What energy costs, VAT included, from the day on which it was typed. 0 means: take what the hub tells.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Faint mae ynni&apos;n ei gostio, gan gynnwys TAW, o&apos;r diwrnod y&apos;i teipiwyd. Ystyr 0 yw: cymryd yr hyn a ddywed yr hwb.</translation>
    </message>
    <message>
        <source>Low, medium and high</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Isel, canolig ac uchel</translation>
    </message>
    <message>
        <source>Where the words on the dial begin. Left as they are, those that your supplier has set count.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Lle mae&apos;r geiriau ar y deial yn dechrau. O&apos;u gadael fel y maent, y rhai a osododd eich cyflenwr sy&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>When nobody is near</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Pan nad oes neb gerllaw</translation>
    </message>
    <message>
        <source>The screen dims, and wakes when it is touched.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r sgrin yn pylu, ac yn deffro pan gyffyrddir â hi.</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Llefaru</translation>
    </message>
    <message>
        <source>Said by this machine itself; nothing is sent anywhere.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dywedir gan y peiriant hwn ei hun; nid anfonir dim i unman.</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Dyddiadur</translation>
    </message>
    <message>
        <source>How readings are kept.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sut y cedwir darlleniadau.</translation>
    </message>
    <message>
        <source>At rest. Touch anywhere, or press a key, to wake.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn gorffwys. Cyffyrddwch yn unrhyw le, neu pwyswch fysell, i&apos;w deffro.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Adfer copi wrth gefn</translation>
    </message>
    <message>
        <source>See what your home uses, as it uses it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gweld yr hyn y mae&apos;ch cartref yn ei ddefnyddio, wrth iddo ei ddefnyddio</translation>
    </message>
    <message>
        <source>Electricity now, today and half-hour by half-hour, read from your own meter.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Trydan nawr, heddiw a fesul hanner awr, wedi&apos;i ddarllen o&apos;ch mesurydd eich hun.</translation>
    </message>
    <message>
        <source>Nothing leaves your home.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim yn gadael eich cartref.</translation>
    </message>
    <message>
        <source>Connect to my hub</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cysylltu â&apos;m hwb</translation>
    </message>
    <message>
        <source>Your meter’s hub sends its readings over your home network.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae hwb eich mesurydd yn anfon ei ddarlleniadau dros rwydwaith eich cartref.</translation>
    </message>
    <message>
        <source>Look at a demo home</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Edrych ar gartref arddangos</translation>
    </message>
    <message>
        <source>A pretend household, live within seconds. Nothing to set up.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cartref esgus, yn fyw o fewn eiliadau. Dim i&apos;w osod.</translation>
    </message>
    <message>
        <source>Your history: every reading and every half-hour, kept on this machine for ten years and more.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Eich hanes: pob darlleniad a phob hanner awr, wedi&apos;u cadw ar y peiriant hwn am ddeng mlynedd a mwy.</translation>
    </message>
    <message>
        <source>Each meter is listed here once it has been heard, or brought in from a file.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhestrir pob mesurydd yma unwaith y&apos;i clywir, neu y daw i mewn o ffeil.</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Mesuryddion</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Ble mae</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dod â ffeil i mewn</translation>
    </message>
    <message>
        <source>What is kept of each.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a gedwir o bob un.</translation>
    </message>
    <message>
        <source>Use what the meter says</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddio&apos;r hyn a ddywed y mesurydd</translation>
    </message>
    <message>
        <source>Start from the price cap</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dechrau o&apos;r cap ar brisiau</translation>
    </message>
    <message>
        <source>Dated prices for a region, to begin with.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Prisiau wedi&apos;u dyddio ar gyfer rhanbarth, i ddechrau.</translation>
    </message>
    <message>
        <source>Type my prices</source>
        <translation>Teipio fy mhrisiau</translation>
    </message>
    <message>
        <source>From a bill: a unit, a day, and the night if it is cheaper.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O fil: uned, diwrnod, a&apos;r nos os yw&apos;n rhatach.</translation>
    </message>
    <message>
        <source>Take a tariff file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymryd ffeil dariff</translation>
    </message>
    <message>
        <source>From a USB stick or a folder.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>O ffon USB neu ffolder.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn nes ymlaen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gadael fel y mae</translation>
    </message>
    <message>
        <source>The prices in use now stay.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r prisiau sydd ar waith nawr yn aros.</translation>
    </message>
    <message>
        <source>What do you pay?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Faint ydych chi&apos;n ei dalu?</translation>
    </message>
    <message>
        <source>Tariff files</source>
        <translation>Ffeiliau tariff</translation>
    </message>
    <message>
        <source>Tariff files (*.toml)</source>
        <translation>Ffeiliau tariff (*.toml)</translation>
    </message>
    <message>
        <source>No preset is known.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes rhagosodiad yn hysbys.</translation>
    </message>
    <message>
        <source>Type a code again</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipio cod eto</translation>
    </message>
    <message>
        <source>This has been sent already, and was not sent a second time.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Anfonwyd hwn eisoes, ac nid anfonwyd ef eilwaith.</translation>
    </message>
    <message>
        <source>Is this the code?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ai dyma&apos;r cod?</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Ei anfon</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ei newid</translation>
    </message>
    <message>
        <source>Use emergency credit for {fuel}?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddio credyd brys ar gyfer {fuel}?</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Ei ddefnyddio</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Turn the power on?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Troi&apos;r trydan ymlaen?</translation>
    </message>
    <message>
        <source>Nobody should be working on the wiring.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ddylai neb fod yn gweithio ar y gwifrau.</translation>
    </message>
    <message>
        <source>To top up from here, pair this display with your hub in Settings.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>I ychwanegu credyd o fan hyn, parwch yr arddangosydd hwn â&apos;ch hwb yn y Gosodiadau.</translation>
    </message>
    <message>
        <source>Your hub takes no codes from a display. Type them into the meter itself.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;ch hwb yn derbyn codau gan arddangosydd. Teipiwch nhw i&apos;r mesurydd ei hun.</translation>
    </message>
    <message>
        <source>Nothing to top up here. None of your meters has said that it takes top-ups.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim iDim i&apos;w ychwanegu yma. Nid oes unrhyw fesurydd yn y cartref hwn wedi dweud y telir ymlaen llaw amdano.apos;w ychwanegu yma. Nid oes unrhyw fesurydd yn y cartref hwn wedi dweud ei fod yn fesurydd rhagdalu.</translation>
    </message>
    <message>
        <source>Last top-ups</source>
        <translation>Credyd a ychwanegwyd yn ddiweddar</translation>
    </message>
    <message>
        <source>Top up {fuel}</source>
        <translation>Ychwanegu credyd {fuel}</translation>
    </message>
    <message>
        <source>Type the 20, 40 or 60 digits from your receipt or text message.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch yr 20, 40 neu 60 digid o&apos;ch derbynneb neu neges destun.</translation>
    </message>
    <message>
        <source>Type the 20 digits from your receipt or text message.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch yr 20 digid o&apos;ch derbynneb neu neges destun.</translation>
    </message>
    <message>
        <source>What you touch is taken into use at once. It can be changed later, in Settings.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Defnyddir yr hyn y cyffyrddwch ag ef ar unwaith. Gellir ei newid wedyn, yn y Gosodiadau.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tudalen {number} o {count}</translation>
    </message>
    <message>
        <source>Each day, kWh</source>
        <translation>Pob diwrnod, kWh</translation>
    </message>
    <message>
        <source>Average day, kWh each half-hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Diwrnod cyfartalog, kWh bob hanner awr</translation>
    </message>
    <message>
        <source>Month by month, £</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fesul mis, £</translation>
    </message>
    <message>
        <source>Month by month, kWh</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Fesul mis, kWh</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>y mis hwn</translation>
    </message>
    <message>
        <source>the eight weeks before</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yr wyth wythnos cynt</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn y mae wedi&apos;i wneud ohono</translation>
    </message>
    <message>
        <source>Prices in force</source>
        <translation>Prisiau mewn grym</translation>
    </message>
    <message>
        <source>Carbon dioxide</source>
        <translation>Carbon deuocsid</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sut y gwyddys</translation>
    </message>
    <message>
        <source>Energy at home, {first} to {last}, so far</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ynni gartref, {first} hyd {last}, hyd yma</translation>
    </message>
    <message>
        <source>Energy at home, {first} to {last}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ynni gartref, {first} hyd {last}</translation>
    </message>
    <message>
        <source>how reckoned: further on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>sut y cyfrifwyd: ymhellach ymlaen</translation>
    </message>
    <message>
        <source>of what is known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>o&apos;r hyn sy&apos;n hysbys</translation>
    </message>
    <message>
        <source>{money} a day</source>
        <translation>{money} y dydd</translation>
    </message>
    <message>
        <source>{fuel} is known since {day}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {fuel} yn hysbys ers {day}.</translation>
    </message>
    <message numerus="yes">
        <source>{fuel}: nothing is known of %n half-hour(s); they are in no sum.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>{fuel}: nid oes dim yn hysbys am %n hanner awr; nid ydynt mewn unrhyw swm.</numerusform>
            <numerusform>{fuel}: nid oes dim yn hysbys am %n hanner awr; nid ydynt mewn unrhyw swm.</numerusform>
            <numerusform>{fuel}: nid oes dim yn hysbys am %n hanner awr; nid ydynt mewn unrhyw swm.</numerusform>
            <numerusform>{fuel}: nid oes dim yn hysbys am %n hanner awr; nid ydynt mewn unrhyw swm.</numerusform>
            <numerusform>{fuel}: nid oes dim yn hysbys am %n hanner awr; nid ydynt mewn unrhyw swm.</numerusform>
        </translation>
    </message>
    <message>
        <source>no price is known</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes pris yn hysbys</translation>
    </message>
    <message>
        <source>{money} with standing charge</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{money} gyda&apos;r tâl sefydlog</translation>
    </message>
    <message>
        <source>{fuel} by the day: {comparisons}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel} fesul diwrnod: {comparisons}.</translation>
    </message>
    <message>
        <source>about the same as in {month}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>tua&apos;r un fath ag ym mis {month}</translation>
    </message>
    <message>
        <source>{times} times as much as in {month}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{times} gwaith cymaint ag ym mis {month}</translation>
    </message>
    <message>
        <source>{percent}% more than in {month}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn fwy nag ym mis {month}</translation>
    </message>
    <message>
        <source>{percent}% less than in {month}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{percent}% yn llai nag ym mis {month}</translation>
    </message>
    <message>
        <source>{fuel}, {rate}</source>
        <translation>{fuel}, {rate}</translation>
    </message>
    <message>
        <source>{fuel}, standing charge</source>
        <translation>{fuel}, tâl sefydlog</translation>
    </message>
    <message>
        <source>of which VAT {percent}%</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>y mae TAW o {percent}% ohono</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} hyd {last}</translation>
    </message>
    <message>
        <source>standing charge {price} a day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>tâl sefydlog {price} y dydd</translation>
    </message>
    <message>
        <source>between {low} and {high} per kWh</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhwng {low} a {high} y kWh</translation>
    </message>
    <message>
        <source>other</source>
        <translation>arall</translation>
    </message>
    <message>
        <source>{rates} per kWh</source>
        <translation>{rates} y kWh</translation>
    </message>
    <message>
        <source>{fuel}, {days}</source>
        <translation>{fuel}, {days}</translation>
    </message>
    <message>
        <source>{fuel}: {tariff}</source>
        <translation>{fuel}: {tariff}</translation>
    </message>
    <message>
        <source>{fuel}: not known</source>
        <translation>{fuel}: ddim yn hysbys</translation>
    </message>
    <message>
        <source>by {basis}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yn ôl {basis}</translation>
    </message>
    <message>
        <source>{fuel}: {kilograms}, {basis}</source>
        <translation>{fuel}: {kilograms}, {basis}</translation>
    </message>
    <message numerus="yes">
        <source>%n measured</source>
        <comment>half-hours</comment>
        <translation>
            <numerusform>%n wedi&apos;u mesur</numerusform>
            <numerusform>%n wedi&apos;u mesur</numerusform>
            <numerusform>%n wedi&apos;u mesur</numerusform>
            <numerusform>%n wedi&apos;u mesur</numerusform>
            <numerusform>%n wedi&apos;u mesur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought in from a file</source>
        <comment>half-hours</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n a ddaeth i mewn o ffeil</numerusform>
            <numerusform>%n a ddaeth i mewn o ffeil</numerusform>
            <numerusform>%n a ddaeth i mewn o ffeil</numerusform>
            <numerusform>%n a ddaeth i mewn o ffeil</numerusform>
            <numerusform>%n a ddaeth i mewn o ffeil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set right by hand</source>
        <comment>half-hours</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n a gywirwyd â llaw</numerusform>
            <numerusform>%n a gywirwyd â llaw</numerusform>
            <numerusform>%n a gywirwyd â llaw</numerusform>
            <numerusform>%n a gywirwyd â llaw</numerusform>
            <numerusform>%n a gywirwyd â llaw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n estimated</source>
        <comment>half-hours</comment>
        <translation>
            <numerusform>%n wedi&apos;u hamcangyfrif</numerusform>
            <numerusform>%n wedi&apos;u hamcangyfrif</numerusform>
            <numerusform>%n wedi&apos;u hamcangyfrif</numerusform>
            <numerusform>%n wedi&apos;u hamcangyfrif</numerusform>
            <numerusform>%n wedi&apos;u hamcangyfrif</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <comment>half-hours</comment>
        <translation>
            <numerusform>%n anhysbys</numerusform>
            <numerusform>%n anhysbys</numerusform>
            <numerusform>%n anhysbys</numerusform>
            <numerusform>%n anhysbys</numerusform>
            <numerusform>%n anhysbys</numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel}, half-hours: {counts}</source>
        <translation>{fuel}, hanner oriau: {counts}</translation>
    </message>
    <message>
        <source>This is a pretend home.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cartref esgus yw hwn.</translation>
    </message>
    <message>
        <source>The month had not ended when this was made.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oedd y mis wedi dod i ben pan wnaed hwn.</translation>
    </message>
    <message>
        <source>What is not known is in no sum; it stands as dots in the charts.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r hyn nad yw&apos;n hysbys mewn unrhyw swm; mae&apos;n sefyll fel dotiau yn y siartiau.</translation>
    </message>
    <message>
        <source>Half-hours within a gap are estimated by the meter&apos;s total.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Amcangyfrifir hanner oriau o fewn bwlch yn ôl cyfanswm y mesurydd.</translation>
    </message>
    <message>
        <source>A bar is hatched where a tenth of it or more is not known or is estimated.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae bar wedi&apos;i linellu lle nad yw degfed ran ohono neu fwy yn hysbys, neu lle mae wedi&apos;i amcangyfrif.</translation>
    </message>
    <message>
        <source>All prices include VAT. This is reckoned from your own record, and is no bill.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae pob pris yn cynnwys TAW. Cyfrifir hyn o&apos;ch cofnod eich hun, ac nid bil ydyw.</translation>
    </message>
    <message>
        <source>{energy} were given to the grid.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhoddwyd {energy} i&apos;r grid.</translation>
    </message>
    <message>
        <source>{energy} were given to the grid, for {money}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhoddwyd {energy} i&apos;r grid, am {money}.</translation>
    </message>
    <message>
        <source>Made on {day} at {time} by ihd, at home.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gwnaed ar {day} am {time} gan ihd, gartref.</translation>
    </message>
    <message>
        <source>Very clean power</source>
        <translation>Trydan glân iawn</translation>
    </message>
    <message>
        <source>Clean power</source>
        <translation>Trydan glân</translation>
    </message>
    <message>
        <source>Power as clean as usual</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Trydan mor lân ag arfer</translation>
    </message>
    <message>
        <source>Power less clean</source>
        <translation>Trydan llai glân</translation>
    </message>
    <message>
        <source>Power least clean</source>
        <translation>Trydan lleiaf glân</translation>
    </message>
    <message>
        <source>giving back {power}</source>
        <translation>yn rhoi {power} yn ôl</translation>
    </message>
    <message>
        <source>{amount} today</source>
        <translation>{amount} heddiw</translation>
    </message>
    <message>
        <source>Less than usual</source>
        <translation>Llai nag arfer</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Fel arfer</translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation>Mwy nag arfer</translation>
    </message>
    <message>
        <source>Much more than usual</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Llawer mwy nag arfer</translation>
    </message>
    <message>
        <source>The same price all day</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr un pris drwy&apos;r dydd</translation>
    </message>
    <message>
        <source>Cheap time</source>
        <translation>Amser rhad</translation>
    </message>
    <message>
        <source>Price in between</source>
        <translation>Pris rhyngddynt</translation>
    </message>
    <message>
        <source>Dear time</source>
        <translation>Amser drud</translation>
    </message>
    <message>
        <source>It last spoke at {time}. Is it switched on, and on your network?</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Siaradodd ddiwethaf am {time}. A yw ymlaen, ac ar eich rhwydwaith?</translation>
    </message>
    <message>
        <source>The hub has gone quiet</source>
        <translation>Mae’r hwb wedi tawelu</translation>
    </message>
    <message>
        <source>What was last heard is shown. It is tried again all the time.</source>
        <translation>Dangosir yr hyn a glywyd ddiwethaf. Rhoddir cynnig arall arni drwy’r amser.</translation>
    </message>
    <message>
        <source>The link to your hub is down</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cyswllt â&apos;ch hwb i lawr</translation>
    </message>
    <message>
        <source>This display was not let in</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chafodd yr arddangosydd hwn ei adael i mewn</translation>
    </message>
    <message>
        <source>A message from your supplier</source>
        <translation>Neges gan eich cyflenwr</translation>
    </message>
    <message numerus="yes">
        <source>%n messages from your supplier</source>
        <translation>
            <numerusform>%n neges gan eich cyflenwr</numerusform>
            <numerusform>%n neges gan eich cyflenwr</numerusform>
            <numerusform>%n neges gan eich cyflenwr</numerusform>
            <numerusform>%n neges gan eich cyflenwr</numerusform>
            <numerusform>%n neges gan eich cyflenwr</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read yet: see Messages.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Heb ei darllen eto: gweler Negeseuon.</translation>
    </message>
    <message>
        <source>Your supplier changed on {date}, and the new tariff has not arrived.</source>
        <translation>Newidiodd eich cyflenwr ar {date}, ac nid yw’r tariff newydd wedi cyrraedd.</translation>
    </message>
    <message>
        <source>Prices may be old</source>
        <translation>Gall prisiau fod yn hen</translation>
    </message>
    <message>
        <source>The diary is kept by {program}.</source>
        <translation>Cedwir y dyddiadur gan {program}.</translation>
    </message>
    <message>
        <source>Another ihd is recording; this one only shows</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ihd arall yn cofnodi; dangos yn unig y mae hwn</translation>
    </message>
    <message>
        <source>The same as yesterday by now</source>
        <translation>Yr un fath â ddoe erbyn hyn</translation>
    </message>
    <message>
        <source>{amount} more than yesterday by now</source>
        <translation>{amount} yn fwy na ddoe erbyn hyn</translation>
    </message>
    <message>
        <source>{amount} less than yesterday by now</source>
        <translation>{amount} yn llai na ddoe erbyn hyn</translation>
    </message>
    <message>
        <source>Your home idles at about {power} before anyone switches anything on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae’ch cartref yn segura ar tua {power} cyn i neb droi dim ymlaen.</translation>
    </message>
    <message>
        <source>Your home idles at about {power}: {money} a month before anyone switches anything on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae’ch cartref yn segura ar tua {power}: {money} y mis cyn i neb droi dim ymlaen.</translation>
    </message>
    <message>
        <source>The busiest half-hour today was {times}: {energy}.</source>
        <translation>Hanner awr prysuraf heddiw oedd {times}: {energy}.</translation>
    </message>
    <message>
        <source>The busiest half-hour today was {times}: {energy}, {money}.</source>
        <translation>Hanner awr prysuraf heddiw oedd {times}: {energy}, {money}.</translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) missing</source>
        <translation>
            <numerusform>%n hanner awr ar goll</numerusform>
            <numerusform>%n hanner awr ar goll</numerusform>
            <numerusform>%n hanner awr ar goll</numerusform>
            <numerusform>%n hanner awr ar goll</numerusform>
            <numerusform>%n hanner awr ar goll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) estimated</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n hanner awr wedi’i amcangyfrif</numerusform>
            <numerusform>%n hanner awr wedi’i amcangyfrif</numerusform>
            <numerusform>%n hanner awr wedi’u hamcangyfrif</numerusform>
            <numerusform>%n hanner awr wedi’u hamcangyfrif</numerusform>
            <numerusform>%n hanner awr wedi’u hamcangyfrif</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{estimated}, %n missing</source>
        <comment>after: 2 half-hours estimated</comment>
        <translation>
            <numerusform>{estimated}, %n ar goll</numerusform>
            <numerusform>{estimated}, %n ar goll</numerusform>
            <numerusform>{estimated}, %n ar goll</numerusform>
            <numerusform>{estimated}, %n ar goll</numerusform>
            <numerusform>{estimated}, %n ar goll</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, half-hour by half-hour: nothing known yet</source>
        <translation>Heddiw, fesul hanner awr: dim yn hysbys eto</translation>
    </message>
    <message>
        <source>Today, half-hour by half-hour: {energy}, most at {times}</source>
        <translation>Heddiw, fesul hanner awr: {energy}, y mwyaf am {times}</translation>
    </message>
    <message>
        <source>Using now: {power}</source>
        <translation>Yn defnyddio nawr: {power}</translation>
    </message>
    <message>
        <source>Last known: {power}, as of {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Diwethaf hysbys: {power}, am {time}</translation>
    </message>
    <message>
        <source>Giving back: {power}</source>
        <translation>Yn rhoi’n ôl: {power}</translation>
    </message>
    <message>
        <source>kilowatt-hours</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cilowat-awr</translation>
    </message>
    <message>
        <source>kilowatts</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cilowat</translation>
    </message>
    <message>
        <source>watts</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>wat</translation>
    </message>
    <message>
        <source>kilograms</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cilogram</translation>
    </message>
    <message>
        <source>kilowatt-hour</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>cilowat-awr</translation>
    </message>
    <message>
        <source>button</source>
        <translation>botwm</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>pennawd</translation>
    </message>
    <message>
        <source>page</source>
        <translation>tudalen</translation>
    </message>
    <message>
        <source>tick box</source>
        <translation>blwch ticio</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>dewis</translation>
    </message>
    <message>
        <source>to type into</source>
        <translation>i deipio ynddo</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>siart</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>hysbysiad</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>wedi&apos;i dicio</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>heb ei dicio</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>gwag</translation>
    </message>
    <message>
        <source>{number} pence</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{number} ceiniog</translation>
    </message>
    <message>
        <source>{fuel} today: {cost}</source>
        <translation>{fuel} heddiw: {cost}</translation>
    </message>
    <message>
        <source>{fuel} today: {used}</source>
        <translation>{fuel} heddiw: {used}</translation>
    </message>
    <message>
        <source>{fuel} credit: {left}</source>
        <translation>{fuel}, credyd: {left}</translation>
    </message>
    <message>
        <source>The most that a supplier could charge on a standard tariff by Direct Debit, as it was published. A start, and not your own tariff: your bill has that.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Y mwyaf y gallai cyflenwr ei godi ar dariff safonol drwy Ddebyd Uniongyrchol, fel y&apos;i cyhoeddwyd. Man cychwyn, ac nid eich tariff eich hun: mae hwnnw ar eich bil.</translation>
    </message>
    <message>
        <source>The supplier sends your prices to the meter, and your hub passes them on.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cyflenwr yn anfon eich prisiau i&apos;r mesurydd, ac mae&apos;ch hwb yn eu pasio ymlaen.</translation>
    </message>
    <message>
        <source>Your hub has not told any prices yet. Costs stay a dash until it does.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;ch hwb wedi dweud unrhyw brisiau eto. Mae costau&apos;n aros yn llinell hyd nes y gwna.</translation>
    </message>
    <message>
        <source>Everything else works without. Costs stay a dash until prices are known.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae popeth arall yn gweithio hebddynt. Mae costau&apos;n aros yn llinell hyd nes bod prisiau&apos;n hysbys.</translation>
    </message>
    <message>
        <source>Electricity {unit} per kWh and {standing} a day.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Trydan {unit} y kWh a {standing} y dydd.</translation>
    </message>
    <message>
        <source>Gas {unit} per kWh and {standing} a day.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nwy {unit} y kWh a {standing} y dydd.</translation>
    </message>
    <message>
        <source>{first} to {last} {year}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{first} hyd {last} {year}</translation>
    </message>
    <message>
        <source>{fuel}: price cap {months}, {region}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel}: cap ar brisiau {months}, {region}</translation>
    </message>
    <message>
        <source>These months are over: prices have changed since.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r misoedd hyn ar ben: mae prisiau wedi newid ers hynny.</translation>
    </message>
    <message>
        <source>Cheaper at night</source>
        <translation>Rhatach yn y nos</translation>
    </message>
    <message>
        <source>A second price for some hours, as on Economy 7.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ail bris am rai oriau, fel ar Economy 7.</translation>
    </message>
    <message>
        <source>Electricity at night</source>
        <translation>Trydan yn y nos</translation>
    </message>
    <message>
        <source>Night begins</source>
        <translation>Y nos yn dechrau</translation>
    </message>
    <message>
        <source>On the hour or the half-hour.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ar yr awr neu&apos;r hanner awr.</translation>
    </message>
    <message>
        <source>Night ends</source>
        <translation>Y nos yn gorffen</translation>
    </message>
    <message>
        <source>Hours stay in winter time</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r oriau&apos;n aros yn amser y gaeaf</translation>
    </message>
    <message>
        <source>Most meters do: in summer the night is an hour later.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Felly y mae&apos;r rhan fwyaf o fesuryddion: yn yr haf mae&apos;r nos awr yn hwyrach.</translation>
    </message>
    <message>
        <source>from a display</source>
        <translation>o arddangosydd</translation>
    </message>
    <message>
        <source>sent by your supplier</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>anfonwyd gan eich cyflenwr</translation>
    </message>
    <message>
        <source>on the meter</source>
        <translation>ar y mesurydd</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Ychwanegu credyd</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Credyd brys</translation>
    </message>
    <message>
        <source>Turning the power on</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Troi&apos;r trydan ymlaen</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>yn anfon</translation>
    </message>
    <message>
        <source>waiting for the meter</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>yn aros am y mesurydd</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>dim ateb eto</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>heb ei dderbyn</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>ni chafwyd ateb</translation>
    </message>
    <message>
        <source>The code says {amount}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r cod yn dweud {amount}.</translation>
    </message>
    <message>
        <source>For electricity.</source>
        <translation>Ar gyfer trydan.</translation>
    </message>
    <message>
        <source>For gas.</source>
        <translation>Ar gyfer nwy.</translation>
    </message>
    <message>
        <source>Send it?</source>
        <translation>Ei anfon?</translation>
    </message>
    <message>
        <source>The digits fit.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r digidau&apos;n cyd-fynd.</translation>
    </message>
    <message>
        <source>The length is right.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r hyd yn gywir.</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s). Codes have 20, 40 or 60.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n digid. Mae gan godau 20, 40 neu 60.</numerusform>
            <numerusform>%n digid. Mae gan godau 20, 40 neu 60.</numerusform>
            <numerusform>%n digid. Mae gan godau 20, 40 neu 60.</numerusform>
            <numerusform>%n digid. Mae gan godau 20, 40 neu 60.</numerusform>
            <numerusform>%n digid. Mae gan godau 20, 40 neu 60.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {length} digits. We check the code before it is sent.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n o {length} digid. Rydym yn gwirio&apos;r cod cyn ei anfon.</numerusform>
            <numerusform>%n o {length} digid. Rydym yn gwirio&apos;r cod cyn ei anfon.</numerusform>
            <numerusform>%n o {length} digid. Rydym yn gwirio&apos;r cod cyn ei anfon.</numerusform>
            <numerusform>%n o {length} digid. Rydym yn gwirio&apos;r cod cyn ei anfon.</numerusform>
            <numerusform>%n o {length} digid. Rydym yn gwirio&apos;r cod cyn ei anfon.</numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel} · {what}, sent at {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{fuel} · {what}, anfonwyd am {time}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>derbyniwyd</translation>
    </message>
    <message>
        <source>{amount} accepted</source>
        <translation>derbyniwyd {amount}</translation>
    </message>
    <message>
        <source>Taken for your debt</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymerwyd at eich dyled</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Use emergency credit</source>
        <translation>Defnyddio credyd brys</translation>
    </message>
    <message>
        <source>{fuel} credit</source>
        <translation>{fuel}: credyd</translation>
    </message>
    <message>
        <source>Turn it on at the meter, as its own screen says.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Trowch ef ymlaen wrth y mesurydd, fel y dywed ei sgrin ei hun.</translation>
    </message>
    <message>
        <source>The meter does not tell its balance.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r mesurydd yn dweud ei falans.</translation>
    </message>
    <message>
        <source>From your meters</source>
        <translation>Gan eich mesuryddion</translation>
    </message>
    <message>
        <source>Today, half-hour by half-hour</source>
        <translation>Heddiw, fesul hanner awr</translation>
    </message>
    <message>
        <source>Today by half-hours</source>
        <translation>Heddiw fesul hanner awr</translation>
    </message>
    <message numerus="yes">
        <source>%n of {length} digits typed</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Teipiwyd %n o {length} digid</numerusform>
            <numerusform>Teipiwyd %n o {length} digid</numerusform>
            <numerusform>Teipiwyd %n o {length} digid</numerusform>
            <numerusform>Teipiwyd %n o {length} digid</numerusform>
            <numerusform>Teipiwyd %n o {length} digid</numerusform>
        </translation>
    </message>
    <message>
        <source>The bars begin when the meter has been heard</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r barrau&apos;n dechrau pan glywir y mesurydd</translation>
    </message>
    <message>
        <source>Using now: not known</source>
        <translation>Yn defnyddio nawr: anhysbys</translation>
    </message>
    <message>
        <source>{band} · typical</source>
        <comment>of the grid: no forecast</comment>
        <translation>{band} · nodweddiadol</translation>
    </message>
    <message>
        <source>g CO₂/kWh</source>
        <translation>g CO₂/kWh</translation>
    </message>
    <message>
        <source>What to type into a device</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Beth i&apos;w deipio i ddyfais</translation>
    </message>
    <message>
        <source>Let devices send here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gadael i ddyfeisiau anfon yma</translation>
    </message>
    <message>
        <source>Let no device send here</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Peidio â gadael i ddyfeisiau anfon yma</translation>
    </message>
    <message>
        <source>Unpair</source>
        <translation>Dad-baru</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Na, ei gadw</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>a button</comment>
        <translation>Ie</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>Leave {hub}? Its keys are erased here, and this display’s at the hub. Your history stays.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gadael {hub}? Dilëir ei allweddi yma, a rhai&apos;r arddangosydd hwn wrth yr hwb. Mae&apos;ch hanes yn aros.</translation>
    </message>
    <message>
        <source>Let no device send here any more? Those that send their readings to this machine are not heard then.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Peidio â gadael i ddyfeisiau anfon yma mwyach? Ni chlywir wedyn y rhai sy&apos;n anfon eu darlleniadau i&apos;r peiriant hwn.</translation>
    </message>
    <message>
        <source>Devices send their readings to this machine. It listens to the home network, on port {port}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae dyfeisiau&apos;n anfon eu darlleniadau i&apos;r peiriant hwn. Mae&apos;n gwrando ar rwydwaith y cartref, ar borth {port}.</translation>
    </message>
    <message>
        <source>Programs on this machine send their readings here. It listens to them alone, on port {port}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae rhaglenni ar y peiriant hwn yn anfon eu darlleniadau yma. Mae&apos;n gwrando arnyn nhw&apos;n unig, ar borth {port}.</translation>
    </message>
    <message>
        <source>What your hub says comes from the broker at {host}, port {port}, encrypted. Topics begin with {prefix}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw&apos;r hyn y mae eich hwb yn ei ddweud o&apos;r brocer yn {host}, porth {port}, wedi&apos;i amgryptio. Mae pynciau&apos;n dechrau â {prefix}.</translation>
    </message>
    <message>
        <source>What your hub says comes from the broker at {host}, port {port}, not encrypted. Topics begin with {prefix}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Daw&apos;r hyn y mae eich hwb yn ei ddweud o&apos;r brocer yn {host}, porth {port}, heb ei amgryptio. Mae pynciau&apos;n dechrau â {prefix}.</translation>
    </message>
    <message>
        <source>Telling the hub …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yn dweud wrth yr hwb …</translation>
    </message>
    <message>
        <source>Paired with {hub} at {host}: over an encrypted link, to this hub alone.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Wedi paru â {hub} yn {host}: dros gyswllt wedi&apos;i amgryptio, â&apos;r hwb hwn yn unig.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Bysellfwrdd</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Prif lythrennau</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dileu&apos;r nod olaf</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Bwlch</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Llythrennau</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Rhifau</translation>
    </message>
    <message>
        <source>More signs</source>
        <translation>Mwy o arwyddion</translation>
    </message>
    <message>
        <source>Welsh letters</source>
        <translation>Llythrennau Cymraeg</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Atalnod llawn</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Colon</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Hanner colon</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Cysylltnod</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>Llinell doriad</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Tanlinell</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Collnod</translation>
    </message>
    <message>
        <source>Curly apostrophe</source>
        <translation>Collnod crwm</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>Dyfynnod</translation>
    </message>
    <message>
        <source>Backtick</source>
        <translation>Ôl-dic</translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <translation>Ebychnod</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Marc cwestiwn</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>Blaenslaes</translation>
    </message>
    <message>
        <source>Backslash</source>
        <translation>Ôl-slaes</translation>
    </message>
    <message>
        <source>Upright line</source>
        <translation>Llinell unionsyth</translation>
    </message>
    <message>
        <source>Broken line</source>
        <translation>Llinell doredig</translation>
    </message>
    <message>
        <source>Opening bracket</source>
        <translation>Cromfach agor</translation>
    </message>
    <message>
        <source>Closing bracket</source>
        <translation>Cromfach cau</translation>
    </message>
    <message>
        <source>Opening square bracket</source>
        <translation>Bachyn sgwâr agor</translation>
    </message>
    <message>
        <source>Closing square bracket</source>
        <translation>Bachyn sgwâr cau</translation>
    </message>
    <message>
        <source>Opening curly bracket</source>
        <translation>Bachyn cyrliog agor</translation>
    </message>
    <message>
        <source>Closing curly bracket</source>
        <translation>Bachyn cyrliog cau</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>Llai na</translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation>Mwy na</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Arwydd at</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Arwydd rhif</translation>
    </message>
    <message>
        <source>Pound sign</source>
        <translation>Arwydd punt</translation>
    </message>
    <message>
        <source>Dollar sign</source>
        <translation>Arwydd doler</translation>
    </message>
    <message>
        <source>Euro sign</source>
        <translation>Arwydd ewro</translation>
    </message>
    <message>
        <source>And sign</source>
        <translation>Arwydd a</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Seren</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plws</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>Hafal</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Y cant</translation>
    </message>
    <message>
        <source>Caret</source>
        <translation>Acen grom</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>Tild</translation>
    </message>
    <message>
        <source>Degree sign</source>
        <translation>Arwydd gradd</translation>
    </message>
    <message>
        <source>Not sign</source>
        <translation>Arwydd nid</translation>
    </message>
    <message>
        <source>Capital {letter}</source>
        <translation>Prif lythyren {letter}</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Tynnu&apos;r digid olaf yn ôl</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a message</comment>
        <translation>Newydd</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neges newydd</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message>
        <source>What happened on the way from the meters to this screen, newest first.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr hyn a ddigwyddodd ar y ffordd o&apos;r mesuryddion i&apos;r sgrin hon, y diweddaraf yn gyntaf.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. What changes from now on is written down here, with its date.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes dim wedi digwydd eto. Ysgrifennir yr hyn sy&apos;n newid o hyn ymlaen yma, gyda&apos;i ddyddiad.</translation>
    </message>
    <message>
        <source>So it will look</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Felly y bydd yn edrych</translation>
    </message>
    <message>
        <source>{watts} W</source>
        <translation>{watts} W</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Isel</translation>
    </message>
    <message>
        <source>Taken from the grid</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cymerwyd o&apos;r grid</translation>
    </message>
    <message>
        <source>{meter}: what it counts was</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{meter}: yr hyn a gyfrifodd oedd</translation>
    </message>
    <message>
        <source>This clears everything that was kept so far: the history and its backups, the supplier’s messages, top-up codes, names and the prices that were typed. The hub stays paired, and recording goes on from now. It cannot be undone.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae hyn yn clirio popeth a gadwyd hyd yma: yr hanes a&apos;i gopïau wrth gefn, negeseuon y cyflenwr, codau credyd, enwau a&apos;r prisiau a deipiwyd. Mae&apos;r hwb yn aros wedi&apos;i baru, ac mae&apos;r cofnodi&apos;n parhau o nawr. Ni ellir ei ddadwneud.</translation>
    </message>
    <message>
        <source>I have just moved in</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rwyf newydd symud i mewn</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Cadw popeth</translation>
    </message>
    <message>
        <source>Clear it all</source>
        <translation>Clirio&apos;r cyfan</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: type a part of the topic.</source>
        <comment>messages of hubs</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>A %n arall: teipiwch ran o&apos;r pwnc.</numerusform>
            <numerusform>A %n arall: teipiwch ran o&apos;r pwnc.</numerusform>
            <numerusform>A %n arall: teipiwch ran o&apos;r pwnc.</numerusform>
            <numerusform>A %n arall: teipiwch ran o&apos;r pwnc.</numerusform>
            <numerusform>A %n arall: teipiwch ran o&apos;r pwnc.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices by their months</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Prisiau fesul eu misoedd</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Rhanbarth</translation>
    </message>
    <message>
        <source>The same as a QR code, for a telephone</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Yr un peth fel cod QR, ar gyfer ffôn</translation>
    </message>
    <message>
        <source>Something above cannot be right.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni all rhywbeth uchod fod yn gywir.</translation>
    </message>
    <message>
        <source>Type the price of a unit.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch bris uned.</translation>
    </message>
    <message>
        <source>Type the price of the night.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Teipiwch bris y nos.</translation>
    </message>
    <message>
        <source>The night must begin and end at different times.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhaid i&apos;r nos ddechrau a gorffen ar amserau gwahanol.</translation>
    </message>
    <message>
        <source>A time on the hour or the half-hour, such as 00:30.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Amser ar yr awr neu&apos;r hanner awr, megis 00:30.</translation>
    </message>
    <message>
        <source>A number, such as 24.5.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhif, megis 24.5.</translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhif o {low} i {high}.</translation>
    </message>
    <message>
        <source>First rows of the file: {rows}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Rhesi cyntaf y ffeil: {rows}</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>a column</comment>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>a column</comment>
        <translation>Swm</translation>
    </message>
    <message>
        <source>Show these half-hours</source>
        <translation>Dangos yr hanner oriau hyn</translation>
    </message>
    <message numerus="yes">
        <source>Messages, %n new</source>
        <translation>
            <numerusform>Negeseuon, %n newydd</numerusform>
            <numerusform>Negeseuon, %n newydd</numerusform>
            <numerusform>Negeseuon, %n newydd</numerusform>
            <numerusform>Negeseuon, %n newydd</numerusform>
            <numerusform>Negeseuon, %n newydd</numerusform>
        </translation>
    </message>
    <message>
        <source>How the hub fares</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Sut mae&apos;r hwb</translation>
    </message>
    <message>
        <source>Demo home</source>
        <translation>Cartref arddangos</translation>
    </message>
    <message>
        <source>{state}. How the hub fares</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{state}. Sut mae&apos;r hwb</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Cam {step} o {count}</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gwerth gwybod</translation>
    </message>
    <message>
        <source>The day has only begun.</source>
        <translation>Newydd ddechrau y mae’r diwrnod.</translation>
    </message>
    <message>
        <source>Worth knowing:</source>
        <translation>Gwerth gwybod:</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>how much is used</comment>
        <translation>Isel</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>how much is used</comment>
        <translation>Canolig</translation>
    </message>
    <message>
        <source>High</source>
        <comment>how much is used</comment>
        <translation>Uchel</translation>
    </message>
    <message>
        <source>Giving back</source>
        <comment>how much is used</comment>
        <translation>Yn rhoi’n ôl</translation>
    </message>
    <message>
        <source>No hub yet</source>
        <translation>Dim hwb eto</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Yn cysylltu…</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>the broker refused us</comment>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>Yn aros am yr hwb</translation>
    </message>
    <message>
        <source>Hub live</source>
        <translation>Hwb yn fyw</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Dim cysylltiad</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>trydan</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>nwy</translation>
    </message>
    <message>
        <source>water</source>
        <translation>dŵr</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>gwres</translation>
    </message>
    <message>
        <source>no signal</source>
        <translation>dim signal</translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation>signal gwan</translation>
    </message>
    <message>
        <source>fair signal</source>
        <translation>signal gweddol</translation>
    </message>
    <message>
        <source>good signal</source>
        <translation>signal da</translation>
    </message>
    <message>
        <source>strong signal</source>
        <translation>signal cryf</translation>
    </message>
    <message>
        <source>under 1p</source>
        <comment>less than one penny</comment>
        <translation>llai nag 1c</translation>
    </message>
    <message>
        <source>{money} an hour</source>
        <translation>{money} yr awr</translation>
    </message>
    <message>
        <source>less than a penny</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>llai na cheiniog</translation>
    </message>
    <message numerus="yes">
        <source>%n (penny|pence)</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
        </translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <comment>short</comment>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>short</comment>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>short</comment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <comment>short</comment>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>nawr</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n eiliad yn ôl</numerusform>
            <numerusform>%n eiliad yn ôl</numerusform>
            <numerusform>%n eiliad yn ôl</numerusform>
            <numerusform>%n eiliad yn ôl</numerusform>
            <numerusform>%n eiliad yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
            <numerusform>%n munud yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
            <numerusform>%n awr yn ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub silent</source>
        <translation>Hwb yn dawel</translation>
    </message>
    <message>
        <source>Hub silent since {time}</source>
        <translation>Hwb yn dawel ers {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n pound(s) {pence}</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n punt {pence}</numerusform>
            <numerusform>%n bunt {pence}</numerusform>
            <numerusform>%n punt {pence}</numerusform>
            <numerusform>%n phunt {pence}</numerusform>
            <numerusform>%n punt {pence}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pound(s)</source>
        <comment>spoken</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n bunt</numerusform>
            <numerusform>%n punt</numerusform>
            <numerusform>%n phunt</numerusform>
            <numerusform>%n punt</numerusform>
        </translation>
    </message>
    <message>
        <source>minus {money}</source>
        <comment>spoken</comment>
        <translation>minws {money}</translation>
    </message>
    <message>
        <source>{number} kilowatt-hours</source>
        <comment>spoken</comment>
        <translation>{number} cilowat-awr</translation>
    </message>
    <message>
        <source>{number} kilowatts</source>
        <comment>spoken</comment>
        <translation>{number} cilowat</translation>
    </message>
    <message>
        <source>Last known {power}, as of {time}, {ago}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Diwethaf hysbys {power}, am {time}, {ago}</translation>
    </message>
    <message>
        <source>Giving back now {power}</source>
        <translation>Yn rhoi’n ôl nawr {power}</translation>
    </message>
    <message>
        <source>Using now {power}</source>
        <translation>Yn defnyddio nawr {power}</translation>
    </message>
    <message>
        <source>Choose another name, or say --force to write over it.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch enw arall, neu dywedwch --force i ysgrifennu drosti.</translation>
    </message>
    <message>
        <source>{file} is there already</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae {file} yno eisoes</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>{why}. Choose another folder.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{why}. Dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>{file} cannot be written</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni ellir ysgrifennu {file}</translation>
    </message>
    <message>
        <source>Nothing is kept of {month}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Ni chedwir dim o {month}</translation>
    </message>
    <message>
        <source>Choose a month in which your meters were heard.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dewiswch fis y clywyd eich mesuryddion ynddo.</translation>
    </message>
    <message>
        <source>No voice is installed here. {advice}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes llais wedi&apos;i osod yma. {advice}</translation>
    </message>
    <message>
        <source>Install the package espeak-ng to hear what ihd shows.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gosodwch y pecyn espeak-ng i glywed yr hyn y mae ihd yn ei ddangos.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Un eiliad …</translation>
    </message>
    <message>
        <source>Its rows are of too short a time: nothing is kept of half an hour that is told only in part.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae ei rhesi am rhy fyr o amser: ni chedwir dim o hanner awr a ddywedir yn rhannol yn unig.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as they have not been yet by this machine&apos;s clock: %n half-hour(s).</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>Gadawyd allan, gan nad ydynt wedi bod eto yn ôl cloc y peiriant hwn: %n hanner awr.</numerusform>
            <numerusform>Gadawyd allan, gan nad ydynt wedi bod eto yn ôl cloc y peiriant hwn: %n hanner awr.</numerusform>
            <numerusform>Gadawyd allan, gan nad ydynt wedi bod eto yn ôl cloc y peiriant hwn: %n hanner awr.</numerusform>
            <numerusform>Gadawyd allan, gan nad ydynt wedi bod eto yn ôl cloc y peiriant hwn: %n hanner awr.</numerusform>
            <numerusform>Gadawyd allan, gan nad ydynt wedi bod eto yn ôl cloc y peiriant hwn: %n hanner awr.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no half-hour in this file that could be kept</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes hanner awr yn y ffeil hon y gellid ei gadw</translation>
    </message>
    <message>
        <source>{pence} is not a price</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid pris yw {pence}</translation>
    </message>
    <message>
        <source>{pence} has more than {places} decimal places</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gan {pence} fwy na {places} lle degol</translation>
    </message>
    <message>
        <source>{word} is no date and calorific value such as 2024-04-01 39.4</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid dyddiad a gwerth caloriffig megis 2024-04-01 39.4 yw {word}</translation>
    </message>
    <message>
        <source>the dates of calorific values come one after another</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>daw dyddiadau gwerthoedd caloriffig y naill ar ôl y llall</translation>
    </message>
    <message>
        <source>a calorific value lies between {least} and {most} MJ/m³, which {value} does not</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gwerth caloriffig rhwng {least} a {most} MJ/m³, ac nid yw {value}</translation>
    </message>
    <message>
        <source>{since} has two calorific values</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gan {since} ddau werth caloriffig</translation>
    </message>
    <message>
        <source>One telegram alone tells no use: it has what the meter showed at one moment. Keep telegrams for a day or more, one after another in one file, and bring that in</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw un telegram ar ei ben ei hun yn dweud am ddefnydd: mae ganddo&apos;r hyn a ddangosodd y mesurydd ar un adeg. Cadwch delegramau am ddiwrnod neu fwy, y naill ar ôl y llall mewn un ffeil, a dewch â honno i mewn</translation>
    </message>
    <message>
        <source>These telegrams do not say when they were sent (DSMR 2 and 3 do not), so nothing can be made of their electricity</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r telegramau hyn yn dweud pryd yr anfonwyd hwy (nid yw DSMR 2 na 3), felly ni ellir gwneud dim o&apos;u trydan</translation>
    </message>
    <message numerus="yes">
        <source>%n telegram(s) (is|are) damaged or cut off, and left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n telegram wedi&apos;i ddifrodi neu ei dorri: gadawyd allan</numerusform>
            <numerusform>%n telegram wedi&apos;i ddifrodi neu ei dorri: gadawyd allan</numerusform>
            <numerusform>%n telegram wedi&apos;i ddifrodi neu ei dorri: gadawyd allan</numerusform>
            <numerusform>%n telegram wedi&apos;i ddifrodi neu ei dorri: gadawyd allan</numerusform>
            <numerusform>%n telegram wedi&apos;i ddifrodi neu ei dorri: gadawyd allan</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers never fall, as those of a meter&apos;s running total do: say whether they are that, or the use of each row</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r rhifau byth yn gostwng, fel rhai cyfanswm rhedegog mesurydd: dywedwch ai hynny ydynt, ynteu defnydd pob rhes</translation>
    </message>
    <message>
        <source>The numbers rise and start anew, as a counter of each day does: say whether they are a running total, or the use of each row</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Mae&apos;r rhifau&apos;n codi ac yn dechrau o&apos;r newydd, fel y gwna rhifydd pob diwrnod: dywedwch ai cyfanswm rhedegog ydynt, neu ddefnydd pob rhes</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) (was|were) lower or far higher than the one before, or out of order: nothing was made of that</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n darlleniad yn is neu&apos;n llawer uwch na&apos;r un o&apos;i flaen, neu allan o drefn: ni wnaed dim o hynny</numerusform>
            <numerusform>%n darlleniad yn is neu&apos;n llawer uwch na&apos;r un o&apos;i flaen, neu allan o drefn: ni wnaed dim o hynny</numerusform>
            <numerusform>%n ddarlleniad yn is neu&apos;n llawer uwch na&apos;r un o&apos;u blaen, neu allan o drefn: ni wnaed dim o hynny</numerusform>
            <numerusform>%n darlleniad yn is neu&apos;n llawer uwch na&apos;r un o&apos;u blaen, neu allan o drefn: ni wnaed dim o hynny</numerusform>
            <numerusform>%n darlleniad yn is neu&apos;n llawer uwch na&apos;r un o&apos;u blaen, neu allan o drefn: ni wnaed dim o hynny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) out of order or told twice: skipped</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes allan o drefn neu a ddywedwyd ddwywaith: hepgorwyd</numerusform>
            <numerusform>%n rhes allan o drefn neu a ddywedwyd ddwywaith: hepgorwyd</numerusform>
            <numerusform>%n rhes allan o drefn neu a ddywedwyd ddwywaith: hepgorwyd</numerusform>
            <numerusform>%n rhes allan o drefn neu a ddywedwyd ddwywaith: hepgorwyd</numerusform>
            <numerusform>%n rhes allan o drefn neu a ddywedwyd ddwywaith: hepgorwyd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) of more than {minutes} minutes between samples: nothing is known of (it|them)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n tawelwch o fwy na {minutes} munud rhwng samplau: nid oes dim yn hysbys amdano</numerusform>
            <numerusform>%n tawelwch o fwy na {minutes} munud rhwng samplau: nid oes dim yn hysbys amdano</numerusform>
            <numerusform>%n tawelwch o fwy na {minutes} munud rhwng samplau: nid oes dim yn hysbys amdanynt</numerusform>
            <numerusform>%n tawelwch o fwy na {minutes} munud rhwng samplau: nid oes dim yn hysbys amdanynt</numerusform>
            <numerusform>%n tawelwch o fwy na {minutes} munud rhwng samplau: nid oes dim yn hysbys amdanynt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of an hour that the clocks of {zone} skip in March: left out. If the file keeps the same time all year, choose the zone UTC</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes o awr y mae clociau {zone} yn ei hepgor ym mis Mawrth: gadawyd allan. Os yw&apos;r ffeil yn cadw&apos;r un amser drwy&apos;r flwyddyn, dewiswch y parth UTC</numerusform>
            <numerusform>%n rhes o awr y mae clociau {zone} yn ei hepgor ym mis Mawrth: gadawyd allan. Os yw&apos;r ffeil yn cadw&apos;r un amser drwy&apos;r flwyddyn, dewiswch y parth UTC</numerusform>
            <numerusform>%n rhes o awr y mae clociau {zone} yn ei hepgor ym mis Mawrth: gadawyd allan. Os yw&apos;r ffeil yn cadw&apos;r un amser drwy&apos;r flwyddyn, dewiswch y parth UTC</numerusform>
            <numerusform>%n rhes o awr y mae clociau {zone} yn ei hepgor ym mis Mawrth: gadawyd allan. Os yw&apos;r ffeil yn cadw&apos;r un amser drwy&apos;r flwyddyn, dewiswch y parth UTC</numerusform>
            <numerusform>%n rhes o awr y mae clociau {zone} yn ei hepgor ym mis Mawrth: gadawyd allan. Os yw&apos;r ffeil yn cadw&apos;r un amser drwy&apos;r flwyddyn, dewiswch y parth UTC</numerusform>
        </translation>
    </message>
    <message>
        <source>The hour that the clocks of {zone} repeat in October stands in the file only once. If it keeps the same time all year, choose the zone UTC</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Dim ond unwaith y mae&apos;r awr y mae clociau {zone} yn ei hailadrodd ym mis Hydref yn y ffeil. Os yw&apos;n cadw&apos;r un amser drwy&apos;r flwyddyn, dewiswch y parth UTC</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with the total of a day among shorter ones: left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes â chyfanswm diwrnod ymhlith rhai byrrach: gadawyd nhw allan</numerusform>
            <numerusform>%n rhes â chyfanswm diwrnod ymhlith rhai byrrach: gadawyd hi allan</numerusform>
            <numerusform>%n rhes â chyfanswm diwrnod ymhlith rhai byrrach: gadawyd nhw allan</numerusform>
            <numerusform>%n rhes â chyfanswm diwrnod ymhlith rhai byrrach: gadawyd nhw allan</numerusform>
            <numerusform>%n rhes â chyfanswm diwrnod ymhlith rhai byrrach: gadawyd nhw allan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without an end, or of an hour that (its|their) day does not have: left out</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>%n rhes heb ddiwedd, neu o awr nad yw yn y diwrnod: gadawyd allan</numerusform>
            <numerusform>%n rhes heb ddiwedd, neu o awr nad yw yn y diwrnod: gadawyd allan</numerusform>
            <numerusform>%n rhes heb ddiwedd, neu o awr nad yw yn y diwrnod: gadawyd allan</numerusform>
            <numerusform>%n rhes heb ddiwedd, neu o awr nad yw yn y diwrnod: gadawyd allan</numerusform>
            <numerusform>%n rhes heb ddiwedd, neu o awr nad yw yn y diwrnod: gadawyd allan</numerusform>
        </translation>
    </message>
    <message>
        <source>day {day} of meter {meter}, {direction}: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>diwrnod {day} mesurydd {meter}, {direction}: {error}</translation>
    </message>
    <message>
        <source>sealed day {day} of meter {meter}: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>diwrnod seliedig {day} mesurydd {meter}: {error}</translation>
    </message>
    <message>
        <source>sealed day {day} of meter {meter}: its row does not say what is in it</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>diwrnod seliedig {day} mesurydd {meter}: nid yw ei res yn dweud yr hyn sydd ynddo</translation>
    </message>
    <message>
        <source>a row of {table} names a meter that is not there</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae rhes o {table} yn enwi mesurydd nad yw yno</translation>
    </message>
    <message>
        <source>{file}, line {line}: {says}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{file}, llinell {line}: {says}</translation>
    </message>
    <message>
        <source>Line {line}: {says}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Llinell {line}: {says}</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>faults</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
            <numerusform>A %n arall.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is not a sound tariff</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw {file} yn dariff dilys</translation>
    </message>
    <message>
        <source>This text is not a sound tariff</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw&apos;r testun hwn yn dariff dilys</translation>
    </message>
    <message>
        <source>{start} stands here for the second time, after line {line}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae {start} yma am yr eildro, ar ôl llinell {line}</translation>
    </message>
    <message>
        <source>there is no price in this file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes pris yn y ffeil hon</translation>
    </message>
    <message>
        <source>the first line must be start,pence</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhaid i&apos;r llinell gyntaf fod yn start,pence</translation>
    </message>
    <message numerus="yes">
        <source>a row has a start and a price; this one has %n part(s)</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>
            <numerusform>mae gan res ddechrau a phris; mae gan hon %n rhan</numerusform>
            <numerusform>mae gan res ddechrau a phris; mae gan hon %n rhan</numerusform>
            <numerusform>mae gan res ddechrau a phris; mae gan hon %n ran</numerusform>
            <numerusform>mae gan res ddechrau a phris; mae gan hon %n rhan</numerusform>
            <numerusform>mae gan res ddechrau a phris; mae gan hon %n rhan</numerusform>
        </translation>
    </message>
    <message>
        <source>this is not CSV: {error}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid CSV yw hwn: {error}</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not a time, such as 2024-04-01T00:30Z</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid amser megis 2024-04-01T00:30Z yw &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not a time of a price, such as 2024-04-01T00:30Z</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid amser pris, megis 2024-04-01T00:30Z, yw &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not the start of a half-hour</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid dechrau hanner awr yw &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; is not a price in pence</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid pris mewn ceiniogau yw &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>there are more than {most} rates in this entry</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae mwy na {most} cyfradd yn y cofnod hwn</translation>
    </message>
    <message>
        <source>{date} does not lie between {first} and {last}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid yw {date} rhwng {first} a {last}</translation>
    </message>
    <message>
        <source>there is no price here: rates or half_hours are missing</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes pris yma: mae rates neu half_hours ar goll</translation>
    </message>
    <message>
        <source>{name} is no name of a file in the same folder</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid enw ffeil yn yr un ffolder yw {name}</translation>
    </message>
    <message>
        <source>there is no file {name} beside the tariff file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes ffeil {name} wrth ochr y ffeil dariff</translation>
    </message>
    <message>
        <source>there are two entries from {date}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae dau gofnod o {date}</translation>
    </message>
    <message>
        <source>the half-hourly prices end at {end}, before the next entry begins on {date}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>daw&apos;r prisiau bob hanner awr i ben am {end}, cyn i&apos;r cofnod nesaf ddechrau ar {date}</translation>
    </message>
    <message>
        <source>a window has both from and to: {absent} is missing</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gan ffenestr from a to: mae {absent} ar goll</translation>
    </message>
    <message>
        <source>from and to are the same time; leave both out for a rate that has no window</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae from a to yr un amser; gadewch y ddau allan ar gyfer cyfradd heb ffenestr</translation>
    </message>
    <message>
        <source>no window begins at 24:00; the day begins at &quot;00:00&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid oes ffenestr yn dechrau am 24:00; mae&apos;r diwrnod yn dechrau am &quot;00:00&quot;</translation>
    </message>
    <message>
        <source>per is missing: whether a block of energy is &quot;day&quot; or &quot;month&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae per ar goll: ai &quot;day&quot; ynteu &quot;month&quot; yw bloc o ynni</translation>
    </message>
    <message>
        <source>per goes with up_to_kwh, which is missing</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae per yn mynd gydag up_to_kwh, sydd ar goll</translation>
    </message>
    <message>
        <source>&quot;{told}&quot; is not a time such as &quot;00:30&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid amser megis &quot;00:30&quot; yw &quot;{told}&quot;</translation>
    </message>
    <message>
        <source>&quot;{told}&quot; is not on a half-hour, where prices change</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid yw &quot;{told}&quot; ar hanner awr, lle mae prisiau&apos;n newid</translation>
    </message>
    <message>
        <source>{told} is not an amount of energy in kWh</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid swm o ynni mewn kWh yw {told}</translation>
    </message>
    <message>
        <source>{told} is not a whole number of watt-hours: it has more than 3 decimal places</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid nifer cyfan o wat-oriau yw {told}: mae ganddo fwy na 3 lle degol</translation>
    </message>
    <message>
        <source>a number without quotes, such as 24.5</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhif heb ddyfynodau, megis 24.5</translation>
    </message>
    <message>
        <source>a name of up to {most} letters</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>enw o hyd at {most} llythyren</translation>
    </message>
    <message>
        <source>a time on a half-hour in quotes, such as &quot;00:30&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>amser ar hanner awr mewn dyfynodau, megis &quot;00:30&quot;</translation>
    </message>
    <message>
        <source>a list of days, such as [&quot;sat&quot;, &quot;sun&quot;]</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhestr o ddyddiau, megis [&quot;sat&quot;, &quot;sun&quot;]</translation>
    </message>
    <message>
        <source>a list of numbers from 1 to 12, such as [11, 12, 1, 2]</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhestr o rifau o 1 i 12, megis [11, 12, 1, 2]</translation>
    </message>
    <message>
        <source>a number without quotes, such as 2.0</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhif heb ddyfynodau, megis 2.0</translation>
    </message>
    <message>
        <source>&quot;day&quot; or &quot;month&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>&quot;day&quot; neu &quot;month&quot;</translation>
    </message>
    <message>
        <source>a date without quotes, such as 2024-04-01</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>dyddiad heb ddyfynodau, megis 2024-04-01</translation>
    </message>
    <message>
        <source>a number without quotes, such as 53.35</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhif heb ddyfynodau, megis 53.35</translation>
    </message>
    <message>
        <source>a list of at least one rate</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhestr o un gyfradd o leiaf</translation>
    </message>
    <message>
        <source>a file name in quotes, such as &quot;agile.csv&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>enw ffeil mewn dyfynodau, megis &quot;agile.csv&quot;</translation>
    </message>
    <message>
        <source>&quot;electricity&quot;, &quot;gas&quot; or &quot;export&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>&quot;electricity&quot;, &quot;gas&quot; neu &quot;export&quot;</translation>
    </message>
    <message>
        <source>one or more entries that begin with [[prices]]</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>un cofnod neu fwy sy&apos;n dechrau â [[prices]]</translation>
    </message>
    <message>
        <source>&quot;utc&quot; or &quot;local&quot;</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>&quot;utc&quot; neu &quot;local&quot;</translation>
    </message>
    <message>
        <source>true or false</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>true neu false</translation>
    </message>
    <message>
        <source>this must be a table: names with values</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhaid i hwn fod yn dabl: enwau â gwerthoedd</translation>
    </message>
    <message>
        <source>{key} is not known here; known are {names}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid yw {key} yn hysbys yma; yn hysbys y mae {names}</translation>
    </message>
    <message>
        <source>{key} is missing: {wanted}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae {key} ar goll: {wanted}</translation>
    </message>
    <message>
        <source>{key} must be {wanted}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>rhaid i {key} fod yn {wanted}</translation>
    </message>
    <message>
        <source>{key} holds a character that cannot be shown</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae nod na ellir ei ddangos yn {key}</translation>
    </message>
    <message>
        <source>this is nested deeper than any tariff</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae hwn wedi&apos;i nythu&apos;n ddyfnach nag unrhyw dariff</translation>
    </message>
    <message>
        <source>this is not TOML: {what}; a date is written as 2024-04-01</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid TOML yw hwn: {what}; ysgrifennir dyddiad fel 2024-04-01</translation>
    </message>
    <message>
        <source>this is not TOML: {what}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>nid TOML yw hwn: {what}</translation>
    </message>
    <message>
        <source>this has more than {most} letters: it is not a tariff file</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gan hwn fwy na {most} llythyren: nid ffeil dariff ydyw</translation>
    </message>
    <message>
        <source>this line has more than {most} letters</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gan y llinell hon fwy na {most} llythyren</translation>
    </message>
    <message>
        <source>{pence} has more than {places} decimal places, too many to add VAT exactly</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>mae gan {pence} fwy na {places} lle degol, gormod i ychwanegu TAW yn union</translation>
    </message>
    <message>
        <source>Octopus names no unit: electricity is in kWh, gas in kWh or in m³, by the kind of meter. A bill of the same days tells which</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid yw Octopus yn enwi uned: mae trydan mewn kWh, a nwy mewn kWh neu mewn m³, yn ôl y math o fesurydd. Mae bil am yr un diwrnodau yn dweud pa un</translation>
    </message>
    <message>
        <source>Ask Octopus for consumption.</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Gofynnwch i Octopus am y defnydd.</translation>
    </message>
    <message>
        <source>This answer of Octopus holds no readings</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>Nid oes darlleniadau yn yr ateb hwn gan Octopus</translation>
    </message>
</context>
</TS>
