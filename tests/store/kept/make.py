"""Makes a diary of a pretend home, and beside it what it says, to be kept for as long as such diaries are about.

Run by the code of the day on which the diary's version is about to change, as `python make.py FOLDER`: the two files
in FOLDER are called for that version. Code from after it must never make them again.
"""

import gzip
import json
import sqlite3
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.pretend.household import Household
from ihd.store import schema
from ihd.store.diary import Diary
from ihd.store.kept import Batch

START = datetime(2026, 10, 24, 21, 40, tzinfo=UTC)  # the clocks go back in the night that follows
HOURS, EVERY = 40, 120  # seconds
GAP, EXCHANGED = range(13, 17), 30  # hours in which nothing was heard; and when the meter was exchanged
HUB, METER, GAS = "A1B2C3", "A1B2C3/electricity", "A1B2C3/gas"


def live(diary: Diary) -> None:
    """Let the household live, an hour a batch."""
    home, ledger = Household(solar=True), Ledger()
    first = int(START.timestamp())
    taken, given, gas = home.import_wh(first), home.export_wh(first), home.gas_register_wh(first // 1800 * 1800)
    for hour in range(HOURS):
        readings = []
        for second in range(first + hour * 3600, first + hour * 3600 + 3600, EVERY):
            if hour in GAP:
                continue
            since = taken if hour < EXCHANGED else home.import_wh(first + EXCHANGED * 3600)
            old = 31_415_926 if hour < EXCHANGED else 12
            readings.append(
                Reading(
                    METER,
                    Fuel.ELECTRICITY,
                    datetime.fromtimestamp(second, UTC),
                    hub=HUB,
                    watts=float(home.watts(second)),
                    imported_kwh=(old + home.import_wh(second) - since) / 1000,
                    exported_kwh=(4_000 + home.export_wh(second) - given) / 1000,
                    pence_per_kwh=24.5 if hour < 20 else 27.1,
                    standing_pence_per_day=53.35,
                )
            )
            if second % 1800 == 0:
                litres = 5_000_000 + round((home.gas_register_wh(second) - gas) / 11.2)
                at = datetime.fromtimestamp(second + 60, UTC)
                readings.append(Reading(GAS, Fuel.GAS, at, hub=HUB, imported_m3=litres / 1000, pence_per_kwh=6.2))
        for reading in readings:
            ledger.take(reading)
        diary.keep(Batch(tuple(readings), ledger.changes()))


def words(diary: Diary) -> None:
    """What hubs told besides, since version 2."""
    from ihd.energy.command import Answer, Command, CommandKind, CommandState
    from ihd.energy.health import Fault, HubLine, Part
    from ihd.energy.log import HalfHourLog
    from ihd.energy.meter_tariff import MeterTariff
    from ihd.energy.news import Alert, Firmware, SupplierChange, SupplierMessage
    from ihd.energy.prepay import PaymentMode, Prepayment
    from ihd.store import outbox

    at = START + timedelta(hours=5)
    ledger = diary.ledger()
    missed = START.replace(minute=30) + timedelta(hours=14)
    ledger.take_log(HalfHourLog(METER, Fuel.ELECTRICITY, Direction.IMPORT, missed, (310, 290, None, 305), 1, HUB))
    news = (
        SupplierMessage("m1", HUB, at, "Your prices change on 1 November."),
        SupplierMessage("m2", HUB, at + timedelta(hours=1), "Was £5 – ist's recht?"),
        Alert("a1", HUB, at, 0x810D, METER),
        SupplierChange(HUB, METER, at, "Beispiel Energy"),
        Firmware(HUB, "electricity", at, "5.1.2"),
        MeterTariff(METER, Fuel.ELECTRICITY, at, -5, (24_500,), (), (), None, -5, (), (), (), hub=HUB),
        Prepayment(METER, Fuel.ELECTRICITY, at, PaymentMode.PREPAYMENT, HUB, 1_243_000),
    )
    lines = (HubLine(at, Part.METER, METER, Fault.SILENT, Fuel.ELECTRICITY),)
    diary.keep(Batch((), ledger.changes(), news, lines, at))
    code, until = "73891650284417395026", at + timedelta(days=1)
    for name in ("c1", "c2"):
        meter = METER if name == "c1" else GAS
        fuel = Fuel.ELECTRICITY if name == "c1" else Fuel.GAS
        diary.put(outbox.add, Command(name, CommandKind.ADD_CREDIT, HUB, meter, fuel, at, until, code=code))
    diary.keep(Batch(news=(Answer("c1", CommandState.ACCEPTED, at + timedelta(minutes=1), HUB),), at=at))


def gifts(diary: Diary) -> None:
    """What the household itself gave, since version 3."""
    from ihd.energy.carbon.intensity import Intensity
    from ihd.energy.mends.mend import Mend, MendKind, Put, Reprice
    from ihd.energy.prepaid.by_hand import Entry, ReceiptKind
    from ihd.energy.series import Series
    from ihd.energy.tariffs.tariff import Priced
    from ihd.store import intensities, mending, own_tariffs, receipts
    from ihd.store.own_tariffs import OwnTariff

    at, slot = START + timedelta(hours=6), int(START.timestamp()) // 1800 * 1800
    put = Put(Series(METER, Direction.IMPORT), slot + 13 * 3600, (150, None, 170))
    price = Reprice(Fuel.GAS, Direction.IMPORT, date(2026, 10, 25), None, 6_500_000_000, None)
    diary.put(mending.put, Mend(0, MendKind.DAY, (put,), at, "the oven was on"))
    number = diary.put(mending.put, Mend(0, MendKind.DAY, (price,), at, ""))
    diary.put(mending.undo, number, at + timedelta(hours=1))
    given = OwnTariff("Fixed", Priced.ELECTRICITY, at, 'name = "Fixed"', {"a.csv": "start,pence"}, in_use=True)
    diary.put(own_tariffs.keep, given)
    diary.put(receipts.add, Entry(0, Fuel.GAS, ReceiptKind.STATEMENT, at, 420_000, at))
    told = [Intensity(slot + 1800 * n, 100.0 + n, None if n > 3 else 90.5 + n) for n in range(6)]
    diary.put(intensities.keep, told, slot)


def says(diary: Diary, version: int = schema.VERSION) -> dict[str, object]:
    """All that a diary of this version says, as JSON can hold it."""
    far = START - timedelta(days=99), START + timedelta(days=99)
    said: dict[str, object] = {
        "meters": [[m.name, m.fuel, m.direction, m.hub, str(m.first), str(m.last), m.readings] for m in diary.meters()],
        "readings": {meter: [read(one) for one in diary.readings(meter, *far)] for meter in (METER, GAS)},
        "latest": [read(one) if (one := diary.latest(fuel)) else None for fuel in Fuel],
        "registers": {name(series): str(register) for series, register in diary.registers().items()},
        "days": {f"{name(series)} {number}": columns(day) for (series, number), day in diary.days(0, 99_999).items()},
        "prices": [[str(p.since), p.pence_per_kwh, p.standing_pence_per_day] for p in prices(diary)],
        "events": [[name(series), e.kind, e.at, e.before, e.after] for series, e in diary.events()],
    }
    if version >= 2:
        said |= says_of_hubs(diary)
    if version >= 3:
        said |= says_of_gifts(diary)
    return json.loads(json.dumps(said))


def says_of_hubs(diary: Diary) -> dict[str, object]:
    from ihd.store import hub_asking, outbox

    return {
        "messages": [[m.id, m.hub, str(m.at), m.text, m.withdrawn] for m in diary.ask(hub_asking.messages) or ()],
        "alerts": [[a.id, a.hub, str(a.at), a.code, a.meter] for a in diary.ask(hub_asking.alerts) or ()],
        "marks": [[str(m.at), m.kind, m.name, m.detail] for m in diary.ask(hub_asking.marks) or ()],
        "tariffs": [[t.meter, str(t.since), t.hub] for t in diary.ask(hub_asking.tariffs) or ()],
        "balances": [[str(at), amount] for at, amount in diary.ask(hub_asking.balances, METER) or ()],
        "lines": [[str(x.at), x.part, x.name, x.fault, x.fuel] for x in diary.ask(hub_asking.lines) or ()],
        "commands": [
            [c.id, c.kind, c.meter, str(c.deadline), c.code, a.state if a else None]
            for c, a in sorted(diary.ask(outbox.recent) or (), key=lambda each: each[0].id)
        ],
    }


def says_of_gifts(diary: Diary) -> dict[str, object]:
    from ihd.store import intensities, mending, own_tariffs, receipts

    return {
        "mends": [[m.id, m.kind, str(m.made), m.note, str(m.undone)] for m in diary.ask(mending.all_mends) or ()],
        "own": [[t.name, t.priced, t.text, t.files, t.in_use] for t in diary.ask(own_tariffs.known) or ()],
        "receipts": [[e.id, e.fuel, e.kind, str(e.at), e.e5] for e in diary.ask(receipts.entries) or ()],
        "intensities": [[i.start, i.forecast, i.actual] for i in diary.ask(intensities.between, 18) or ()],
    }


def name(series: object) -> str:
    return f"{series.meter} {series.direction}"


def read(one: Reading) -> list[object]:
    return [int(one.at.timestamp()), one.watts, one.imported_kwh, one.exported_kwh, one.imported_m3, one.pence_per_kwh]


def prices(diary: Diary) -> list[object]:
    return [price for fuel in Fuel for price in diary.prices(fuel).dated]


def columns(day: object) -> list[object]:
    """The columns that a day of that version had: one without a log had three."""
    told = [day.wh, day.measured, day.spread]
    return [*told, day.logged_wh, day.logged] if any(getattr(day, "logged", ())) else told


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "diary.sqlite"
        with Diary.open(file) as diary:
            live(diary)
            for version, part in ((2, words), (3, gifts)):
                if version <= schema.VERSION:
                    part(diary)
            said = says(diary)
        with sqlite3.connect(file) as connection:
            connection.execute("VACUUM")
        connection.close()
        for suffix, content in ((".sqlite", file.read_bytes()), (".json", json.dumps(said).encode())):
            packed = gzip.compress(content, 9, mtime=0)
            (folder / f"diary-{schema.VERSION}{suffix}.gz").write_bytes(packed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
