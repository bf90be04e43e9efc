"""A home whose record wants mending, and what ihd says of it."""

import io
import json
import sqlite3
from contextlib import redirect_stdout
from datetime import UTC, datetime, timedelta

from ihd.app.cli import run
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

START = datetime(2025, 3, 27, tzinfo=UTC)  # the clocks go forward on the 30th
METER, GAS = "H1/electricity", "H1/gas"
BYS = ("half-hour", "hour", "day", "week", "month", "year", "all")
FUELS = ("electricity", "gas", "export")


def live(home) -> None:
    """Six days: 240 W all the time at 25p and 50p a day; on the fifth another meter is fitted; gas is told in m³."""
    exchanged = START + timedelta(days=4, hours=10)
    with Diary.open(places(str(home)).diary_file) as diary:
        ledger, told = diary.ledger(), []
        for n in range(6 * 144):
            at = START + timedelta(minutes=10 * n)
            if exchanged < at < exchanged + timedelta(hours=1):
                continue
            new = at > exchanged
            wh = 300 + 40 * (n - 4 * 144 - 66) if new else 5_000_000 + 40 * n
            told.append(
                Reading(
                    METER,
                    Fuel.ELECTRICITY,
                    at,
                    hub="H1",
                    watts=240.0,
                    imported_kwh=wh / 1000,
                    exported_kwh=(10_000 + 3 * n) / 1000,
                    pence_per_kwh=25.0,
                    standing_pence_per_day=50.0,
                )
            )
            if n % 3 == 0:
                told.append(Reading(GAS, Fuel.GAS, at, hub="H1", imported_m3=(900_000 + 20 * n) / 1000))
        for reading in told:
            ledger.take(reading)
        diary.keep(Batch(tuple(told), ledger.changes()))


def days(home, fuel="electricity"):
    """The kWh and pence of each local day, as `ihd usage` says them."""
    rows = quick("usage", "--fuel", fuel, home=home)
    return {row["start"]: (row["kwh"], row["pence"]) for row in rows}


def beneath(home):
    """All that is kept but the mends."""
    with sqlite3.connect(places(str(home)).diary_file) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names if name != "mend"}
    connection.close()
    return kept


def said(home, *words, status=0) -> str:
    """What ihd answers, without the cost of another process."""
    with redirect_stdout(io.StringIO()) as out:
        ended = run([*words, "--home", str(home), "--json"])
    assert ended == status, out.getvalue()
    return out.getvalue()


def quick(*words, home):
    """The rows of it."""
    return [json.loads(line) for line in said(home, *words).splitlines()]


def everything(home, fuels=FUELS, bys=("half-hour", "month", "all")) -> list[str]:
    """Usage and cost of every fuel, cut in several ways: each byte of it."""
    return [said(home, what, "--fuel", fuel, "--by", by) for what in ("usage", "cost") for fuel in fuels for by in bys]


def trouble(home, *words) -> str:
    """Headline and advice of a mend that is refused; nothing is changed by it."""
    before = beneath(home), everything_short(home)
    told = json.loads(said(home, "mend", *words, status=1))["trouble"]
    assert (beneath(home), everything_short(home)) == before
    return f"{told['headline']}. {told['advice']}"


def everything_short(home):
    return said(home, "usage", "--by", "all"), said(home, "mend", "list")
