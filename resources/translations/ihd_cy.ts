<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Your history, messages and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s keyring; where it has none, {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of network connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voice is installed here. Install the package espeak-ng to hear what ihd shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to {host} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Listening at {host}: %n message(s) so far.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) heard at {host}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that {passphrase_file} is there, and is text: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the passphrase cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no passphrase in that file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on the first line of {passphrase_file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it when asked, or name a file: --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second place for backups is not a whole path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give all of it, such as /media/usb/energy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick or disk of {place} in. If it is a new one, say so once: `ihd backup {place}`. Backups beside the diary go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second place for backups is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick in, or switch the disk on: there is no {parent}. Backups beside the diary go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup. Recording goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backup. Nothing has been changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring. Please leave the power on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one below. Without it nothing is written to the second place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup stopped half-way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; `ihd backup --daily --now` says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it again, and type its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your own hub first: a demo home is never mixed with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a demo home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at {start}; it ends at {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting now is about as good as any time that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid’s forecast mix is cleaner at {when} ({then} g/kWh) than now ({now} g/kWh).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid’s mix is cleaner at {when} ({then} g/kWh) than now ({now} g/kWh).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kWh is cheaper at {when} ({then}) than now ({now}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes by a typical {month} day: it is no forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display is not paired with your hub any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair with it again, or unpair it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hub has been set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name its broker: `ihd settings hub.host 192.168.1.20`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in that file tells of the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) of {regions}, from {first} to {last}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No message on this topic yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display is paired with a hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpair it first, in Settings: then choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or take a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hub cannot be asked for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it at the meter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas is turned on at the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold its button as the meter&apos;s own screen says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {fuel} meter has been heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the hub has told of it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hub is paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meter takes codes only from a display that is paired with its hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {file} and the path of a file, such as {file}/home/me/diary.sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{variable} names no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {path}: mend the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick of {folder} in, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are many such files already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear up {folder}, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s certificate cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do without encryption: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the display’s own web page, under MQTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the device’s own settings, under MQTT. It may say anything but what a meter’s hub says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A telephone can read the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker runs in the program that records: {holder}. Stop that one, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program records here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosquitto is installed here. It is run with a configuration of its own, and ends with this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpair it first, in Settings: then it can be a broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {folder} writable: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With encryption (TLS) on port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker listens to this machine alone: let it listen to the home network for other devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {parent} writable, or wait for the other program: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub&apos;s keys cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Nwy</translation>
    </message>
    <message>
        <source>Given to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>litres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cubic feet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter in kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter in Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter in m³</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of readings in Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from Octopus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from n3rgy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from Glowmarkt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from PowerShaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months from EDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green Button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegrams of a P1 port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of Home Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from British Gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from EDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from E.ON Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from OVO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours from Shell Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how it is read, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised as {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first what it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first what its numbers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first which meter it is of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it told itself stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What two meters tell of the same time is added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its numbers are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has several. Each is brought in by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which meter it is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which end of its time a row marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its times are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>03/04 means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC, all year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wall: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma stands before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say. A bill of the same days helps to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running total, as the meter shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean power over each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas by volume becomes kWh by your calorific value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it out again …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of another diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of that file was brought in before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of that diary was here before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other diary is brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its readings come over an encrypted link, from this hub alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords and keys are kept in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring here: passwords and keys are kept in {where}. It keeps out other users of this machine, not somebody who takes its memory card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {host}</source>
        <comment>a hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}, at {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub did not answer: remove this display there as well, on its own screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaired from {hub}. The history stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily backup stopped half-way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `ihd backup --daily`, and see what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the display’s own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its name no meter of what the home takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the home takes at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes to the grid at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was ever taken from the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register of what is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was ever given to the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas register, a volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the gas ever used, in m³ or ft³.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas register, an energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the gas ever used, in kWh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left on a prepayment meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broker runs on it: port {port}, not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broker runs on it: port {port}, encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host}, port {port}, not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host}, port {port}, encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has told no number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}, phase {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}, channel {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>giving {power} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{power} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} on the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} given to the grid so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display is still starting. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Trydan</translation>
    </message>
    <message>
        <source>As the file says at the head of the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for your meter: what it told itself stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>48 of 17,568 half-hours were brought in before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Great Britain, average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night, as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is damaged again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk is failing: move this home to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary was damaged, and a new one is begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was missing came from the backup {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary was damaged, and has been repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Lost: {lost}, and %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lost: {lost}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of {month}: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was kept from before has been cleared, since the meter says that somebody has moved in; its backups too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was kept from before has been cleared, as you asked; its backups too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new home begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub says that somebody new lives here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have just moved in, say so. Nothing has been cleared: this hub is not paired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is kept by {program}. Stop that one first, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package espeak-ng, and ihd can say aloud what it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is made beside the diary each night, or when it next runs. On a small disk fewer old ones stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder on a USB stick or another disk, such as /media/usb/energy: a copy goes there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt the second place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under a passphrase, without which nobody can read or restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and, between them, spaces, dots, dashes, @, + or _; at most 64 in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} cannot be a user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use up to {count} letters, digits and signs, with no colon, and no space at either end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {file}, and let each device in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s list of accounts cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no right to {access}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is words with / between; + stands for one word, and # at the end for all that follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{topic} cannot be a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s certificate cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew it, or remove {folder}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the letters of English, digits, dots and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate cannot name {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no broker to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>no encryption</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker has no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one, or do without encrypted links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number such as {loopback}, or {everywhere} for the whole home; now “{address}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker has no address to listen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual are {plain_port}, and {secure_port} for encrypted links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker needs a port of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program listens on port {port} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be Mosquitto&apos;s own service, which starts once it is installed. Use that one as the broker, or end it: sudo systemctl disable --now mosquitto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no address {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its own, or {everywhere} for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system keeps port {port} to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one above 1023; 1883 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker cannot listen on port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another, from 1024 to 65535. ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in broker did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that use the network on this machine, and try again. ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosquitto cannot be run here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosquitto did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosquitto cannot use that folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name has letters that it cannot read: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mosquitto&apos;s password program failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Mosquitto again. ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Mosquitto again, 2.0 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s folder cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {folder} writable: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s files cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room in {folder}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON, or it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the service&apos;s answer again, whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be an object with &quot;data&quot; in it, as the service gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no answer of the Carbon Intensity API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Carbon Intensity API answered with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be a saved answer of the Carbon Intensity API, or a table with the head from,to,forecast,actual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file tells nothing of the grid&apos;s carbon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes all of Great Britain, for which alone it is known how clean the grid turned out to be. For a region there are forecasts only; `ihd carbon regions` lists their numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode, first half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as NG7. It finds your region of the grid, and never leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best time by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the best time to start something is when the grid is cleanest, or power cheapest, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <comment>carbon and price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleanest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you run that can wait, with its kWh and minutes: Washing 1 120, Car 20 180. None: the usual ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first start has still to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>What the screen says and how it writes numbers and days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>How large the words are, up to twice the usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Automatic follows the time of day.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic shows it when a field is touched with a finger, not when a mouse or keyboard is used.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes show at once instead of gliding into place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below this is low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kettle alone is about 2,500 W.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the basics: what is used now, today so far, and what needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>Only the basics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words a minute: 160 is calm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes without a touch, until the screen dims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the full brightness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest as a clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the page in sight stays, only dimmer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glow at rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft colour with its word: use beside your usual, the price, or how clean the grid is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbon</translation>
    </message>
    <message>
        <source>Washing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dishwasher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tumble dryer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North West England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North East England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yorkshire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North Wales and Merseyside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>West Midlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>East Midlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>East England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South West England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>London</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South East England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Great Britain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A top-up code has digits only, and this has {stranger}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the digits of the top-up code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is right. Only the meter can tell whether the code is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be a top-up code. Only the meter can tell what it is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be a top-up code. It says {amount}. Only the meter can tell what it is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This has %n digit(s). The code for a SMETS1 meter has 20, 40 or 60.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That does not look like a smart top-up code. They begin with 73, 74 or 75.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the digits is wrong, or two have changed places. Check them against the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This has %n digits, as only some older (SMETS1) meters take. A smart meter&apos;s code has 20.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This has %n digit(s), and a top-up code has 20:</source>
        <comment>what is wrong follows</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The name {name} does not say what kind of file it is to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --format: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is on a disk that can only be read. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that this user may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {folder} first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a file to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {file} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or give --force to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times in this file make no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are of more than {years} years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rows tell of the same long time again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Green Button file has no document type and no entities; fetch it again from the supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This XML is not safe to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {position}: this is not sound XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged or cut off; fetch it again from the supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This XML has letters that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it again from the supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Green Button file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more text in one piece than any has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its elements lie deeper within each other than in any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This feed has too many entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most_entries} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tells of too many meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more than {most_series}; take a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has more columns than its header names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the decimals of its numbers follow a comma, save it with semicolons between the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tells of prices, not of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put half-hourly prices into a tariff file instead: `ihd tariff add` reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tells of no amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has times, but no column of what was used or given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) told only in part, {told} in all: left out, as the rest is not known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No home uses as much as this file says in {beyond}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its numbers were read as {measure}. Say what they are: a bill of the same days helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) with more than any home&apos;s meter counts: left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-hour(s) not in the file: taken as nothing used</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, since Octopus leaves those out since August 2024</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row for more than {days} days from {first} to {last}: left unknown, as that is likelier missing than without any use</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No row for more than {days} days from {first} to {last}, and %n shorter time(s): left unknown, as that is likelier missing than without any use</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) told a second time and alike: skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) telling otherwise than a row before: the later row stands</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of a time that rows far before told of: the earlier rows stand</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without an amount: nothing is known of those times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with less than nothing: left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>If they are what the home gave to the grid, bring them in as export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with a time or an amount that no meter has: left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of {length}: shared out evenly over the half-hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{told}, so the totals are right and the shape within is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than half an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>up to %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>These answers differ in their unit or their step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring them in one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer of Glowmarkt holds no readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for other dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are costs, and tell nothing of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the consumption of the same days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of these readings is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for half-hours (period PT30M), hours or days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Green Button file tells nothing of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series is not in the file, or its unit is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has too many sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most_sensors} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no export of Home Assistant&apos;s statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its header is not the one expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not sound JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged or cut off; fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This JSON tells nothing of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be the service&apos;s answer, as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one such as Europe/London or UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it to bring in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tells of no use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is of no kind that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not say what its numbers count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether they are kWh, Wh, m³, kW or W; a bill of the same days helps to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These answers are in different units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer of n3rgy holds no readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer of n3rgy is not by half-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again with granularity &quot;halfhour&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are prices, and tell nothing of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask n3rgy for consumption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This export is not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of this export is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line 1 of this export makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This export was written by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this program to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of this export cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of this export is no record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed while it was looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say what its numbers count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {value}: &quot;{word}&quot; has no {date_order} date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its dates seem to be written the other way round; choose another order of day and month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row of this kind in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again: it may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of this file could be read so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first is {first_bad}. Choose another layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of readings that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {value} is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line_num} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no row of a table: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {rows_read} and most before it are no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} are read; give a shorter span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be unpacked; fetch or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a file to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s address cannot be looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this device is on your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the broker&apos;s address in Settings, now “{host}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at {host}, port {port}. Check both, and that the broker is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that {host} is switched on and on your network. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker closed the door without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name and password in Settings, and whether it wants an encrypted link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker refused the user name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both in Settings; the broker must know them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker speaks another MQTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs MQTT 3.1.1 or 5; bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker would not let us in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says: {reason}. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the hub you paired with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers at {host}; it was told nothing. If the hub was replaced or reset, pair again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to the broker is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not let us hear the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the topic prefix, and what the broker allows this user to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, now {port}: 8883 is usual with encryption, 1883 without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not encrypt the link here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept of your hub cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair with the hub again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing usable in it ({faults})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells nothing where the rules look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like $.ENERGY.Power or $.phases[0][&apos;power&apos;].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is not written as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path looks in too many places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path does not fit the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The path finds %n value(s), where it must find one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{power} given to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{power} taken from the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has unpaired this display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see its readings again, pair with it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the hub shows a code, and try again with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here offers to pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not let new displays in. Check that it is the hub&apos;s own, and that the hub shows a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} taken from the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} given to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of electricity on the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} on the register of what is given to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of gas on the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of electricity credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of gas credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic cannot be listened to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one whole topic, without the wildcards + and #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one, such as “Main”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody said what the value means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit of {meaning} was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is no unit of {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera that reads a meter (AI-on-the-edge)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A P1 meter reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A P1 meter reader (DSMR-reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OpenEnergyMonitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Glow hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Glow hub, by way of the cloud,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced to Home Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A home energy hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meter reader (Österreichs Energie)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A solar inverter (OpenDTU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A P1 meter dongle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A radio receiver (rtl_433)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A radio receiver (rtlamr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Shelly energy meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meter reader (Sinapsi Alfa)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Tasmota energy meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A P1 meter reader (Tasmota)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meter reader (Tasmota)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A French meter reader (Teleinfo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid meter (Venus)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Victron system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meter reader (vzlogger)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Zigbee meter or plug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an electricity register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gas register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a water register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a heat register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is known here as a meter has been heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n other devices publish here that are not meters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other (device publishes|devices publish) here that (is not a meter|are not meters).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The broker says it is {program}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, announced to Home Assistant, with {meters}, {heard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hub} with {meters}, {heard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hub} “{name}”, {heard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hub} “{name}” with {meters}, {heard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device that speaks {dialect}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuels} meter</source>
        <comment>an electricity and a gas meter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuels} meters</source>
        <comment>two electricity meters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({count} times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a register of what is given to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hub} “{name}” is offline, no meter of it heard yet, {heard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hub} “{name}”, no meter of it heard yet, {heard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard just now: the broker kept this from before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard {seconds} s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard {minutes} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard on {date} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <comment>several things in a row</comment>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>Give the path of a certificate in PEM form in Settings, now “{ca_file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or sign in to the desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring would not take the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring would not forget the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of secrets is open to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: chmod 600 {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of secrets cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {file}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret of this machine cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever installed it can change {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine was installed with its own password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity standing charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas standing charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget for a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pence, for all energy together: 12000 is £120. 0 sets none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered does not know how to pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays so, the hub may need an update, or something between may be interfering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been seen for long. Remove it, and pair again once it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has not taken the last changes of its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the hub back as it was new, and pair its displays again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the hub kept of its pairing cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not your hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not know the code. Check that the code is the one on your own hub&apos;s screen, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another hub answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the hub that shows the code, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a hub&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {code_digits} digits; look at the hub&apos;s screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody tried to change the keys of your hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. If the hub stops answering, pair with it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s name or number on your network, such as 192.168.1.20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1883 unless you changed it; 8883 is usual with encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty if your broker asks for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use TLS. The broker needs a certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority that signed the broker&apos;s certificate, if it is your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first word of the hub&apos;s topics, as set on the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The devices of your home send their readings to this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to the home network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: only programs on this machine come in. Nobody does without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer encryption as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For devices that can; a Glow display cannot, and uses the port without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1883 is usual, and what devices suggest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port with encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8883 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calorific value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your bill, with the day it begins: 2024-04-01 39.4; none: 39.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MJ/m³</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer writes spare the memory card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose midnight begins a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or remove {file}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend {part} in {file}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A former price in the settings cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule in the settings cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each part of {part} in {file} is text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic prefix cannot hold # or +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the words that the hub&apos;s topics begin with: glow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Europe/London.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{medium} W cannot be medium while {high} W is high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High must begin above medium.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the first day and the MJ/m³ that your bill says: 2024-04-01 39.4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calorific value cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ihd settings` lists them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} lies between {low} and {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, says {file}. Use another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary in this backup is not what it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name: {file} is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} is failing: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written cannot be read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary in this backup is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another backup than {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup can be written there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is no plain file. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {folder} first, or put the stick in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is no backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} would be lost: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup: `ihd restore`. Those that are kept are as they were. It says: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is damaged, and no backup was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that {file} is there and may be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: capitals and spaces count. Where it is right, the first bytes of {name} are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was cut short, or its disk is failing. Use another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was made on a much faster machine. Open it there with `age -d`, and restore what comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is too small for this backup&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was cut short, or its disk is failing. Use another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is something else. Name a file that `ihd backup` or the display itself has made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this program, then try {file} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup was made by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo with another folder, so that it does not mix with your own readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds a real home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for your own home, or delete this one if you no longer need the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds a demo home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has just mended something: look at `ihd mend list`, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is damaged: restore a backup if you have one, and run `ihd doctor`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend {number} in the diary cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with `pip install &apos;ihd[postgresql]&apos;`, or unset IHD_DATABASE to keep the diary in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of ihd that speaks to PostgreSQL is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary in this backup cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another backup. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it into the folder of a demo home. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the backup of a demo home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore into a folder of its own. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the displays and other programs of this home, and restore again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the diary open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop that program, restore, and start it again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is in use: {holder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is damaged, and could not be repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup. {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belongs to another program. Choose another folder for the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this program to open {name}; this version would not understand it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This diary was written by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written postgresql://user@host/database, and ?schema=name after it tells homes on one server apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IHD_DATABASE names no database that ihd can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use small letters a to z, digits and _ alone, and begin with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema in IHD_DATABASE has no name that ihd can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IHD_DATABASE cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary&apos;s server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look after {name}: is that machine switched on, and on the network?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary&apos;s server does not take this password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right one into IHD_DATABASE, PGPASSWORD or a file named by PGPASSFILE for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary&apos;s server has no such database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {name} there, or mend its name in IHD_DATABASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary&apos;s server does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the user of {name} the right to make and change tables there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary can be read but not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look after {name}: it is read-only now, as a copy of another would be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the diary&apos;s server is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk that holds {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the diary&apos;s server does not answer as it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look after the disk that holds {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {name} from a backup of that server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary&apos;s server has no room for another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close some that use {name}, or let it take more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database cannot hold every letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {name} anew with the encoding UTF8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, or wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary may not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this user the right to read and write {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {folder} writable. A worn-out memory card turns read-only too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer as it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk of {folder} has free space and is not failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is repaired once the display or `ihd record` starts, and the damaged file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk that holds {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that {folder} is a folder that this user may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {file} somewhere else; a new diary is begun then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the display, or `ihd record`, and wait for a reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups that are there are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder}. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {folder} writable; a stick may have a switch that protects it. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup may not be written there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is too large for that disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another disk than that of {folder}. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that {folder} is there: put the stick in, or switch the disk on, and try again. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place for backups does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {folder}: {error}. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file that the tariff is written in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon intensity: Carbon Intensity API, National Energy System Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC BY 4.0. Only from files that you bring in. This program is not NESO’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical carbon intensity of the hours: made from published figures of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An average of past years, and never called a forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the grid by postcode: as the regions of the Carbon Intensity API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC BY 4.0. Your postcode never leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its licence is told in its own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First check that cookers, heaters and irons are switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas is turned on at the meter, as its own screen says. First check that every gas appliance is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is used until then is still owed, and is taken from your next top-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is lent by your supplier, and is paid back from your next top-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supply is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: turn it on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ddim yn hysbys eto</translation>
    </message>
    <message>
        <source>{amount} owed</source>
        <comment>the amount comes first</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} left</source>
        <comment>the amount comes first</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit of {amount} is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is switched on, not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is switched on, not used yet: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using emergency credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using emergency credit: {amount} of it left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is on offer once {amount} or less is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back once there is enough credit and it is turned on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supply is limited. Use less than {power} at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cut-off until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved-up charges {amount}, taken from your next top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt {amount}, {share} of each top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt {amount}, {share} of each top-up, at most {most} a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt {amount}, {rate} an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt {amount}, {rate} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} credit is low: {amount} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{emergency}: see Top up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No electricity credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gas credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is ready: see Top up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up now, or it will be cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} is on emergency credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} is on emergency credit: {amount} of it left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} credit: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no credit left. Top up, then turn it on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas is off, and can be turned on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power is off, and can be turned on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: {amount}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} credit {balance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency {amount} ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On emergency credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency {amount} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used today</source>
        <translation>Defnyddiwyd heddiw</translation>
    </message>
    <message>
        <source>{money} both fuels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <comment>short</comment>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>Will not cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit on the {meter} is running low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is on offer on the {meter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit was turned on on the {meter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit on the {meter} is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit on the {meter} is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit on the {meter} is used up, and the supply stays on for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supply of the {meter} can be turned on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More power was drawn than the {meter} allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {meter} allows power again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A debt on the {meter} is paid off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit was added to the {meter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {meter} did not take a top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power was off, and came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas meter’s battery needs a look: tell your supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas meter saw an unusual flow: tell your supplier. If you smell gas, go outside and ring for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {meter} asks to be looked at: please contact your supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {meter} noticed an unusual voltage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {meter} got new software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of the {meter} could not be set: tell your supplier if it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The radio link of the gas meter was busy or changed its channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub looked for the gas meter and did not find it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert {code}: tell your supplier if it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meter</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your gas, last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of these days yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoned by {basis}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} % by {basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoned {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the official average of {years} (CO₂e)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the forecast for your region (CO₂)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the forecast for Great Britain (CO₂)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what Great Britain’s grid turned out to have (CO₂)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}: {grams}, some of it missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}: {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: nothing is known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {total}; most on {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very low</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation type="unfinished">Isel</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation type="unfinished">Canolig</translation>
    </message>
    <message>
        <source>High</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation type="unfinished">Uchel</translation>
    </message>
    <message>
        <source>Very high</source>
        <comment>how much CO2 the grid gives off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the grid is cleanest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When power is cheapest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how clean the grid is and the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid now · {region}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{band} — wait if you can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{band} — cleaner later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{band} — a good time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{band} — now is as good as any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good time to wash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait if you can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaner and cheaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaner power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: not known just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: giving back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: {grams} an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next {n} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next {n} hours · cleanest {stretch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical for a {month} day, not a forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical, not a forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast until {when}, then typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast, then typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast, updated {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <comment>start it at once</comment>
        <translation type="unfinished">Nawr</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>now is as good as any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as good as any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{delay}, ready {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in {hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves {money}, about {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves {money}, {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves about {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves about {grams}, costs {money} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has foretold these hours here. The bars are a typical {month} day in Great Britain, averaged over 2023: a windy night may be far cleaner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forecast is for all of Great Britain: none is known of {region}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forecast is for {region}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J</source>
        <comment>January</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <comment>February</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <comment>March</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <comment>April</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <comment>May</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J</source>
        <comment>June</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J</source>
        <comment>July</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <comment>August</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <comment>September</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O</source>
        <comment>October</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <comment>November</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <comment>December</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{power} given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {start} to {end}: nothing was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {start} to {end}: at most {high} at {high_at}, at least {low} at {low_at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first bar shows within minutes of hearing from the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas is told every half-hour, so the first bar can take an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display was not listening then. Try another time with the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept for this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept for this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept for this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept for this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week is still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month is still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year is still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n gram(s) of CO2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kilograms of CO2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electricity: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gas: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gas {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: nothing was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} – {end} winter time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} – {end} summer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come in today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) estimated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) not in yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>total not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pence}p</source>
        <comment>an amount in pence</comment>
        <translation>{pence}c</translation>
    </message>
    <message>
        <source>The broker of your hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for hubs and brokers (mDNS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database that keeps your history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were outside your home network: {hosts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether these are within your home: {hosts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has left your home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · {where}</source>
        <comment>a network connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside your home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within your home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last {time}</source>
        <comment>a connection was made</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) since {date}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What other tariffs would have cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own use, at the prices of each day. A tariff named here may not be offered to you, or not any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{fuel}, %n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fuel}, %n month(s) in kWh</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{amount}, {percent} % not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {months}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other tariff known here would have cost less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tariff} would have cost {money} less</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{tariff} would have cost {money} less in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{money} less elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None cheaper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tariff}: about the same, {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tariff}: {money} less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tariff}: {money} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}, {first} to {last}: {energy}; {theirs} instead of {ours}, standing charge included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % of the time is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its latest prices are of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An example that came with the program, and nobody&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the meter holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the hub tells it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity rate now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{price} per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then {price} from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all day; from {day} on the price is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all day, then {price} from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by how much is used: {rates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cheapest {price} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas {price} per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing charges {first} and {second} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing charge {charge} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today between {low} and {high} per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{price} from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {rates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once your prices are known, this page tells pounds. A bill or your supplier&apos;s app has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A likely bill can be told after about five weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set your prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely {money} by the end of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely bill {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT {percent} % (in the prices)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Standing charge, %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing charges, %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel}, {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} of your budget of {budget} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely just your budget of {budget}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely {money} under your budget of {budget}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely {money} more than your budget of {budget}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} is not in it: its price is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}, when the record begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known of %n half-hour(s); they are not in it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Prices not told yet were taken to be those of the weeks before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About as much as a usual {weekday} by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % more than a usual {weekday} by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % less than a usual {weekday} by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most of it {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busiest {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resting at {power}, usually {usual}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still using {power}; at rest it is usually {usual}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>Electricity given to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} by volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>what is in the diary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. What your meters tell from now on is kept, for as long as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{readings} of %n meter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything since {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <comment>on the disk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database server keeps the diary, and looks after its room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary takes {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} free beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove files that are not needed, or move to a larger card with a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little left</source>
        <comment>room on the disk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough</source>
        <comment>room on the disk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <comment>of the diary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading all of it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup: Settings, Backups. What is here now is kept aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <comment>not damaged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it was read just now, and nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display keeps what the meters tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <comment>who records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>who records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display only shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your hub in Settings, and this display records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>who records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program records now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second place</source>
        <comment>for backups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last backup did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first backup is made tonight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been backed up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last backup is old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your history is backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups are made only when you ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup of {time}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary and settings become what they were then. What was recorded since is not in that backup. The present ones are kept aside first, so that you can go back to them. The display starts anew; it takes less than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary becomes what it was then. What was recorded since is not in that backup. The present one is kept aside first, so that you can go back to it. The display starts anew; it takes less than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was here before is kept in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: the backup of {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{volume}, about {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} of {all}</source>
        <comment>half-hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New half-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} includes {standing} standing charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record begins on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CO₂ is reckoned partly by the grid’s own figures, partly by the average of a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CO₂ is typical: by the average of {years}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CO₂ is reckoned by what was forecast for the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CO₂ is reckoned by what the grid turned out to have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks went forward, so this day has 23 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks went back, so this day has 25 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most was given back: {when}, {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most was used: {when}, {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The night, from midnight to {time}, took {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is before the record begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CO₂ is known for this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CO₂ is told of what was given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts in the homes that use it, not as saved in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is known for what was given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tariff for it, and it is told in pounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tariff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tariff, or type what your supplier charges, and it is told in pounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is known for this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <comment>how much is shown at once</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <comment>how much is shown at once</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <comment>how much is shown at once</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <comment>how much is shown at once</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>how much is shown at once</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show kilowatt-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show CO₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity and gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rhoddwyd yn ôl</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>a choice: what it is held against</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold against what is usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a choice: what it is held against</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold against the time before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% less than the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% more than the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much as the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% less than the week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% more than the week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much as the week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% less than the month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% more than the month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much as the month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% less than the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% more than the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much as the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>am {time}</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <comment>from the beginning on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{comparison}, so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than twice as much as usual so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than twice as much as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% below usual so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% below usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% above usual so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% above usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n estimated</source>
        <comment>bars</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>bars</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in yet</source>
        <comment>bars</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Broker connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker refused us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hub set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} not heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} switched off, or off the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} not joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} heard only faintly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} late: radio band used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {year} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display began to listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This display stopped listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} heard well again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} heard again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} lost its link to the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} has its link to the supplier again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} has its link to the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New software: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new household, as was said here: nothing older is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new household, as the meter told: nothing older is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub told of a new household; the household said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier changed to {supplier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplied by {supplier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again all the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to your supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{first}, and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Heard: {meters}. Not heard yet: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: {meter} is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: {meters} are heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hub has been set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {fuel} meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {fuels} meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier changed on {date}; prices may be old until the new tariff arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier changed on {date} to {supplier}; prices may be old until the new tariff arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strength}, weak</source>
        <comment>a radio signal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strength}, fair</source>
        <comment>a radio signal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strength}, good</source>
        <comment>a radio signal</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>software {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker answers, and refuses us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name and password in Settings.</source>
        <translation>Gwiriwch yr enw defnyddiwr a’r cyfrinair yn y Gosodiadau.</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>by the broker</comment>
        <translation type="unfinished">Gwrthodwyd</translation>
    </message>
    <message>
        <source>The broker cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <comment>the broker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>the broker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one up in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>no broker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>the broker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does its reader still sit on the meter, and has it power?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it stays quiet, move the hub nearer to the meter, or tell your supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has lost its own link to your supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings here go on. If it lasts for days, tell your supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <comment>the hub&apos;s own link</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <comment>the hub&apos;s own link</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your supplier can reach the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing heard yet: listening since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>for a device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known while the hub is silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known while the broker is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>a device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last heard at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last heard on {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>night</source>
        <comment>of a named day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>morning</source>
        <comment>of a named day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>afternoon</source>
        <comment>of a named day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evening</source>
        <comment>of a named day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts longer than can be said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts longer than can be said, though perhaps only to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going by your usual use, it has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts to about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts to about {time} (between {early} and {late})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts to {early}–{late}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts to about {time} ({early} to {late})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friendly hours then keep it on to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {part}</source>
        <comment>a part of a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number to read out to your supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this to your supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your supplier would like to know that you have read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your supplier asks for an answer. A hub takes answers only from a screen paired with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending your answer. The hub has not said yet that it has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is with the hub, and waits to be passed on. That may take half an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your supplier knows that you have read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has not said whether your answer arrived. You can send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your supplier has taken this message back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub takes no answers from this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub does not have this message any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer was not taken: it could not be passed on in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub could not make sense of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer was not taken: the hub said no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asked for an answer until {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it switched on, and on your network?</source>
        <translation>A yw ymlaen, ac ar eich rhwydwaith?</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>the hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <comment>the hub</comment>
        <translation type="unfinished">I ffwrdd</translation>
    </message>
    <message>
        <source>The hub has left the broker, and has said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has left the broker, and has said nothing since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>the hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker is connected but the hub has said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker is connected but the hub has said nothing since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard</source>
        <comment>the hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has not been heard here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not joined</source>
        <comment>the hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has not joined the meters’ network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it switched on near the electricity meter for an hour. If it stays so, ask whoever gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak signal</source>
        <comment>the hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub hears the meters only faintly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it nearer to the electricity meter, away from metal and thick walls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <comment>a meter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {device} is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>a meter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub is connected but the {device} has said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub is connected but the {device} has said nothing since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a meter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {device}’s radio band is used up for now, and it has said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to mend: it speaks again within some hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {device}’s radio band is used up for now, and it has said nothing since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard</source>
        <comment>a meter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {device} has not been heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not joined</source>
        <comment>a meter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {device} is not joined to the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your supplier can join it: read them the log below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak signal</source>
        <comment>a meter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {device} is heard only faintly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it falls silent, move the hub nearer to the meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker is connected but the {device} has said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker is connected but the {device} has said nothing since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MPRN</source>
        <comment>the supply number of gas</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MPAN</source>
        <comment>the supply number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden, ends in {digits}</source>
        <comment>a supply number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called {name}</source>
        <comment>a meter by the name of its hub</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of {time}, {ago}</source>
        <translatorcomment>needs a native reader</translatorcomment>
        <translation>am {time}, {ago}</translation>
    </message>
    <message>
        <source>about {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which is {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time} ({ago})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter has not told its register yet. Read the meter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter has told nothing since {time}, and shows more by now. Read the meter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <comment>a reading</comment>
        <translation type="unfinished">{date} {time}</translation>
    </message>
    <message>
        <source>{meter}: nothing heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cubic metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kilowatt-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meter}: {digits} {unit}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>messages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last one {time}</source>
        <comment>a backup</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <comment>two fuels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We keep asking. Do not buy another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the power on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter did not recognise this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is for another meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas and electricity codes differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credit may be on the meter already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not reach the meter in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added. Send the code again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub takes no codes from this display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code into the meter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meter takes no top-up codes just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supplier how it is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter could not say what became of the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not buy another code. If the balance does not rise, send this one again: it counts only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter is locked for now. Wait, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not reach the meter in time. Nothing was done: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub does not take this from this display. Use the meter’s own buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter could not do it. Try again, or use its own buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never told how this ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter’s balance tells whether it took it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We keep asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas meter fetches it when it wakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas meter fetches it when it wakes, by {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the gas meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has it, and passes it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has it, and passes it on, by {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit is switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter took the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power is off. Press “{button}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gas is still off: there is not enough credit yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power is still off: there is not enough credit yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} paid off your debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} paid your saved-up charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} paid back emergency credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} went on your balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter is near its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter is near its limit of {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use some credit first, then send the code again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than this meter allows in one go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than this meter allows in one go ({amount}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supplier for smaller codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power was not turned on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter is not ready for it. It needs credit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit was not switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter does not offer it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An in-home energy display. It speaks to your own hub, and keeps everything on your own machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where data comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software, each under its own licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of your history and settings, so that a broken card or a new machine costs you nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of your diary and settings, made while it runs. Of older ones 7 days, 4 weeks and 12 months stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each backup is listed here, newest first. Of older ones 7 days, 4 weeks and 12 months stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices, hub and display as they were then. Off: only the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is encrypted. Empty: the passphrase that is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 8 characters. Write it down: without it nobody can restore an encrypted backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>Go back to what was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticks and disks that are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch one to have copies go there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How backups are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is kept yet: nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is kept in {keyring}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too short: at least {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should copies go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.zip *.age *.sqlite);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past readings from your supplier, another program or another display. You see what is in a file before anything of it is kept, and can take it out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for files on sticks and in your folders …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file of readings was found. Put a USB stick in, or choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on sticks and in your folders. Touch one to see what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each file that you bring in is listed here, and can be taken out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings (*.csv *.txt *.tsv *.xml *.json *.jsonl *.ndjson *.dat *.gz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in past readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From anywhere on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <comment>beneath the first bar of the hours ahead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {amount}, {band}, {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grams} g · {band}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grams of CO2 for each kilowatt-hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {energy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best time to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon figures: Carbon Intensity API, National Energy System Operator, CC BY 4.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grams saved are estimates by the grid’s average mix. This page fetches nothing from the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file was found. Put a USB stick in, or choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on what you have. Kilowatt-hours stand in its booklet; these are usual ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the meters of your home first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most hubs speak every 10 seconds; a gas meter every half hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick one of these only if it measures your whole home, and not one appliance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the Victron system to go on speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends one small message each 30 seconds. Without it the system says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Listen longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For meters that seldom speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is my meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it up by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for my hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this broker. A Glow hub that speaks later counts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this device’s keyring; if it has none, in a private file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of your broker, such as 192.168.1.20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is enough for most homes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program speaks to your hub, and to nobody else unless you ask it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every connection is written down here when it is made. The list is kept on this machine alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this program was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was ever made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glow display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your display sends its readings to a broker, as letters go to a post office. This machine can be that broker: nothing leaves your home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is heard: its readings arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its first reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this into your device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the broker …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this machine be the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of your history for a spreadsheet, another program, or another home energy display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been kept yet. There is something to export once your meters have been heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy, cost and carbon of each half-hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy, cost and carbon of each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy, cost and carbon of each month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each meter told, as it was heard: large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the diary says, to be brought into another home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day, such as 2024-03-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day; it is part of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <comment>a page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <comment>is exported</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {first} – {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the year, the month and the day: 2024-03-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for brokers on your home network …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No broker has answered. Is it switched on, and on the same network as this device? You can look again, or go another way below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broker passes on what your meter’s hub says. This one has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broker passes on what your meter’s hub says. Touch yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find your broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If yours is not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair with a hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My home has no broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device can be it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% of it has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the diary …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to where one came from</comment>
        <translation type="unfinished">Nôl</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close-up: the power through the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>of a table</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, I have just moved in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, nobody has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub {hub} says that the home has other occupants since {time}. It is not paired with this display, so nothing has been cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has somebody just moved in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages from your supplier, and what your meters report, will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Negeseuon</translation>
    </message>
    <message>
        <source>Show older messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this to your supplier: {meter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters and readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each meter is shown here once it has been heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your supplier has written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to read to your supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices, screen, language and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each link to the meters fares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month on paper, with its prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storfa</translation>
    </message>
    <message>
        <source>What is kept, and since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy for when this display breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file of your supplier or another app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your history as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every one that was made, and where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence, and where data comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set your price in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a price in Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">Yn rhoi’n ôl</translation>
    </message>
    <message>
        <source>To the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity today</source>
        <translation>Trydan heddiw</translation>
    </message>
    <message>
        <source>Nothing heard yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday by now {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yest. by now {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % above usual by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % above usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % below usual by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % below usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas today</source>
        <translation>Nwy heddiw</translation>
    </message>
    <message>
        <source>Given back today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ddoe</translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: not known. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if it does not show up by itself, such as 192.168.1.20 or hub.local:8883.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is never sent: it only proves that hub and display both know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub {hub}, {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which hub is yours?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows a code on its screen, which you type next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for your hub …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the hub, choose “Pair a display”. It then shows up here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code on your hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hub} shows eight digits, which prove that it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing with {hub} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired with {hub}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on its readings come here, and nobody can listen in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing it in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it was brought in before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what was understood wrongly: the file is read again at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they stand in the file. The columns that are read are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>It cannot be read so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the large digits to your supplier, with their noughts. The small ones are not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How clean electricity is differs over the country. The first half of your postcode finds your part of the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as NG7. It is kept on this machine alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no postcode. Type its first half, such as NG7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Ireland has a grid of its own, of which nothing is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region is known for this postcode. Great Britain as a whole is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This postcode lies in more than one region. Touch yours; your bill names the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your part of the grid: {region}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is your home?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month on paper: charts, figures, and the prices in force. Nothing of it leaves your home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been kept yet. There is something to report once your meters have been heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which message?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch one that was heard, or type a part of its topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the number that you know from the meter. Empty where the message is one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall the meter be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers of one meter share its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the number mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is its unit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the number means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads now as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads now as: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a meter by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a device that is not known here. What it says is shown as it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are kept at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this display proves itself, and where its secrets are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing and safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your home is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon is told for {region}, where {postcode} is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon is told for {region}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first steps can be taken again. A new household begins with a clean sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the first steps again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{health} {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the screen says, and how large and in which colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What energy costs, VAT included, from the day on which it was typed. 0 means: take what the hub tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low, medium and high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the words on the dial begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody is near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen dims, and wakes when it is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by this machine itself; nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How readings are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At rest. Touch anywhere, or press a key, to wake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what your home uses, as it uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity now, today and half-hour by half-hour, read from your own meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves your home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to my hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your meter’s hub sends its readings over your home network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a demo home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pretend household, live within seconds. Nothing to set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your history: every reading and every half-hour, kept on this machine for ten years and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each meter is listed here once it has been heard, or brought in from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what the meter says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the price cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated prices for a region, to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type my prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a bill: a unit, a day, and the night if it is cheaper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tariff file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a USB stick or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you pay?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff files (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preset is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a code again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has been sent already, and was not sent a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use emergency credit for {fuel}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the power on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody should be working on the wiring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To top up from here, pair this display with your hub in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hub takes no codes from a display. Type them into the meter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last top-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up {fuel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the 20, 40 or 60 digits from your receipt or text message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the 20 digits from your receipt or text message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you touch is taken into use at once. It can be changed later, in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day, kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average day, kWh each half-hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month by month, £</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month by month, kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the eight weeks before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carbon dioxide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the standing charge nothing is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy at home, {first} to {last}, so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy at home, {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how reckoned: on the last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no price is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} with standing charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} by the day: {comparisons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same as in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} times as much as in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % more than in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % less than in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}, {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}, standing charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which VAT {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standing charge {price} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {low} and {high} per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rates} per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}, {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}: {tariff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}: {kilograms}, {basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n measured</source>
        <comment>half-hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought in from a file</source>
        <comment>half-hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set right by hand</source>
        <comment>half-hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n estimated</source>
        <comment>half-hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <comment>half-hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel}, half-hours: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a pretend home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month had not ended when this was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not known is in no sum; it stands as dots in the charts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-hours within a gap are estimated by the meter&apos;s total; such bars are hatched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All prices include VAT. This is reckoned from your own record, and is no bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{energy} were given to the grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{energy} were given to the grid, for {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day} at {time} by ihd, at home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very clean power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power as clean as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power less clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power least clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>giving back {power}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much more than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same price all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheap time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dear time</source>
        <translation type="unfinished"></translation>
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
        <source>The broker cannot be reached</source>
        <translation>Ni ellir cyrraedd y brocer</translation>
    </message>
    <message>
        <source>The broker refused us</source>
        <translation>Gwrthododd y brocer ni</translation>
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
        <source>button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to type into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} today: {cost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} today: {used}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} credit: {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that a supplier could charge on a standard tariff by Direct Debit, as it was published. A start, and not your own tariff: your bill has that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier sends your prices to the meter, and your hub passes them on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hub has not told any prices yet. Costs stay a dash until it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else works without. Costs stay a dash until prices are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity {unit} per kWh and {standing} a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas {unit} per kWh and {standing} a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel}: price cap {months}, {region}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These months are over: prices have changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheaper at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second price for some hours, as on Economy 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the hour or the half-hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours stay in winter time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most meters do: in summer the night is an hour later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by your supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning the power on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code says {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For electricity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For gas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s). Codes have 20, 40 or 60.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {length} digits. We check the code before it is sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel} · {what}, sent at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Use emergency credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fuel} credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meter does not tell its balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your meters</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The bars begin when the meter has been heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using now: not known</source>
        <translation>Yn defnyddio nawr: anhysbys</translation>
    </message>
    <message>
        <source>{band} · typical</source>
        <comment>of the grid: no forecast</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g CO₂/kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to type into a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop being the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {hub}? Its keys are erased here, and this display’s at the hub. Your history stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop being the broker? Devices that send their readings to this machine are not heard any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling the hub …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paired with {hub} at {host}: over an encrypted link, to this hub alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is the broker. It listens to the home network, on port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is the broker. It listens to programs on this machine alone, on port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No broker has been set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at {host}, port {port}, encrypted. Topics begin with {prefix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at {host}, port {port}, not encrypted. Topics begin with {prefix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welsh letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curly apostrophe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backtick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening square bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing square bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening curly bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing curly bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pound sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dollar sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euro sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degree sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <comment>a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened on the way from the meters to this screen, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet. What changes from now on is written down here, with its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it will look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{watts} W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished">Isel</translation>
    </message>
    <message>
        <source>Taken from the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meter}: what it counts was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clears everything that was kept so far: the history and its backups, the supplier’s messages, top-up codes, names and the prices that were typed. The hub stays paired, and recording goes on from now. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have just moved in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear it all</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more: type a part of the topic.</source>
        <comment>messages of hubs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Prices by their months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a QR code, for a telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something above cannot be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the price of a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the price of the night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The night must begin and end at different times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time on the hour or the half-hour, such as 00:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, such as 24.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file: {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <comment>a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these half-hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Messages, %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How the hub fares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}. How the hub fares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation type="unfinished"></translation>
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
        <source>%n pence</source>
        <comment>spoken</comment>
        <translation>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
            <numerusform>%n ceiniog</numerusform>
        </translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a month in which your meters were heard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
