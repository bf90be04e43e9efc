"""A diary full of one household: every kind of thing that is kept, each with words that can be searched for."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from place_parts import every_row

from ihd.energy.calendar import DAY, unix
from ihd.energy.command import Answer, Command, CommandKind, CommandState
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.mends.mend import Mend, MendKind, Put
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import (
    Alert,
    Firmware,
    Health,
    HubInfo,
    MeterInfo,
    SupplierChange,
    SupplierMessage,
    Wan,
)
from ihd.energy.prepaid.by_hand import Entry, ReceiptKind
from ihd.energy.prepay import PaymentMode, Prepayment, TopUp
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.tariffs.tariff import Priced
from ihd.paths import DiaryPlace
from ihd.store import imports, mending, outbox, own_tariffs, receipts, sealing
from ihd.store.diary import Diary
from ihd.store.imports import ToImport
from ihd.store.keeping import known_meters
from ihd.store.kept import Batch
from ihd.store.own_tariffs import OwnTariff
from ihd.store.sealing import Due

START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
HUB, METER = "H1", "H1/electricity"
SUPPLIER, TEXT, CODE, CODE_END = "Former Power Ltd", "Dear Mrs Formerly, call us", "73891650284417395026", "5026"
NOTE = "the day Formerly moved out of the kitchen"
OWN = 'name = "Formerly fixed until spring"'
SECRETS = (SUPPLIER, TEXT, CODE, "Mrs Formerly", "OldCodeEnd", NOTE, OWN, "formerly,11.47", "Formerly 02.csv")


def tariff(since: datetime, rate: int = 20_000) -> MeterTariff:
    return MeterTariff(METER, Fuel.ELECTRICITY, since, -5, (rate,), (), (), None, -5, (), (), (), hub=HUB)


def news(start: datetime, who: str = SUPPLIER, text: str = TEXT) -> tuple:
    """A word of each kind, told from `start` on."""
    return (
        HubInfo(HUB, "Model", meters=(MeterInfo(METER, Fuel.ELECTRICITY, "1900012345678"),)),
        Health(HUB, start, Wan.UP),
        SupplierMessage(f"m{start:%d}", HUB, start + timedelta(minutes=1), text),
        Alert(f"a{start:%d}", HUB, start + timedelta(minutes=2), 0x810D, METER),
        SupplierChange(HUB, METER, start, who),
        tariff(start),
        Prepayment(
            METER,
            Fuel.ELECTRICITY,
            start + timedelta(minutes=3),
            PaymentMode.PREPAYMENT,
            HUB,
            1_243_000,
            top_ups=(TopUp(start, 1_000_000, code_end="OldCodeEnd"),),
        ),
        Firmware(HUB, "electricity", start, "5.1.2"),
    )


def command(made: datetime, name: str = "c1", code: str = CODE) -> Command:
    return Command(
        name, CommandKind.ADD_CREDIT, HUB, METER, Fuel.ELECTRICITY, made, made + timedelta(days=1), code=code
    )


def answer(name: str, state: CommandState, at: datetime) -> Answer:
    return Answer(name, state, at, HUB)


def live(diary: Diary, start: datetime = START, days: int = 3, who: str = SUPPLIER, text: str = TEXT) -> None:
    """Let a household live for so many days: a reading each ten minutes, and a word of each kind."""
    ledger = diary.ledger()
    readings = []
    for n in range(days * 144):
        at = start + timedelta(minutes=10 * n)
        wh = 1_000_000 + (start - START) // timedelta(hours=1) * 1000 + 40 * n
        readings.append(
            Reading(
                METER,
                Fuel.ELECTRICITY,
                at,
                hub=HUB,
                watts=240.0,
                imported_kwh=wh / 1000,
                pence_per_kwh=20.0 + n // 100,
                standing_pence_per_day=50.0,
            )
        )
        ledger.take(readings[-1])
    line = HubLine(start, Part.METER, METER, Fault.SILENT, Fuel.ELECTRICITY)
    diary.keep(Batch(tuple(readings), ledger.changes(), news(start, who, text), (line,), start))
    diary.put(sealing.seal_day, Due(diary.ask(known_meters)[METER].id, unix(start) // DAY))
    diary.put(outbox.add, command(start))
    note = NOTE if who == SUPPLIER else ""
    put = Put(Series(METER, Direction.IMPORT), unix(start), (500, None))
    own = (OWN, {"their.csv": "formerly,11.47"}) if who == SUPPLIER else ("", {"their.csv": ""})
    diary.put(own_tariffs.keep, OwnTariff(f"Fixed {start:%d}", Priced.ELECTRICITY, start, *own, in_use=True))
    table = f"Formerly {start:%d}.csv" if who == SUPPLIER else f"theirs {start:%d}.csv"
    told = {unix(start) // 86_400: (None,) * 40 + (start.day,) * 8}
    diary.put(imports.bring_in, ToImport(table, "table", METER, Fuel.ELECTRICITY, Direction.IMPORT, told), start)
    diary.put(receipts.add, Entry(0, Fuel.ELECTRICITY, ReceiptKind.STATEMENT, start, 420_000, start))
    diary.put(mending.put, Mend(0, MendKind.DAY, (put,), start + timedelta(days=1), note))


def bytes_of(file: Path) -> bytes:
    """All that is on the disk of a diary."""
    return b"".join(one.read_bytes() for one in sorted(file.parent.iterdir()) if one.name.startswith(file.name))


def found(place: DiaryPlace, *words: str) -> set[str]:
    """Which of these words can be read in the bytes of a diary, or in its rows where a server keeps it."""
    held = bytes_of(place) if isinstance(place, Path) else text_of(place)
    return {word for word in words if word.encode() in held}


def text_of(place: DiaryPlace) -> bytes:
    """All that is in the rows of a diary."""
    values = [value for rows in every_row(place).values() for row in rows for value in row]
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for value in values)
