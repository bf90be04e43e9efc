"""Real London homes replayed as if they paid before they used: the range holds about as often as it says."""

import csv
import gzip
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from prepaid_parts import LONDON, POUND, Prices, meter

from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.column import Column
from ihd.energy.prepaid.runway import runway

HOMES = Path(__file__).parents[2].parent / "shared" / "data" / "lcl_12homes_2013_halfhourly.csv.gz"
BEGIN = unix(datetime(2013, 1, 1, tzinfo=UTC))
PRICES = Prices(25, standing=50)
WEEKS_BEFORE = 7
BALANCES = (2, 4, 8, 15, 40)  # pounds
EVERY = 37 * 48 + 11  # half-hours between two predictions: at all seasons, weekdays and times of day


def homes() -> dict[str, list[int]]:
    """Wh in each half-hour of 2013."""
    with gzip.open(HOMES, "rt") as file:
        names, *rows = csv.reader(file)
    return {name: [round(1000 * float(row[place])) for row in rows] for place, name in enumerate(names) if place}


def run_out(wh: list[int], at: int, balance: int) -> datetime | None:
    """The end of the half-hour in which the balance has really gone; None if that is not this year."""
    for place in range(at, len(wh)):
        start = utc(BEGIN + place * HALF_HOUR)
        if place > at and start.astimezone(LONDON).time() == time(0):
            balance -= 50_000
        balance -= wh[place] * 25
        if balance <= 0:
            return utc(BEGIN + (place + 1) * HALF_HOUR)
    return None


@pytest.mark.skipif(not HOMES.exists(), reason="the measurements of the twelve London homes are not here")
def test_four_times_in_five_it_runs_out_within_the_range():
    held: dict[str, list[bool]] = {}
    too_soon = too_late = 0
    for number, (name, wh) in enumerate(homes().items()):
        held[name] = []
        for at in range((7 * WEEKS_BEFORE + number) * 48 + 13, len(wh) - 14 * 48, EVERY):
            now = utc(BEGIN + at * HALF_HOUR)
            before = Column(BEGIN, tuple(wh[:at]), bytes(at))  # nothing later is told
            for pounds in BALANCES:
                truth = run_out(wh, at, pounds * POUND)
                if truth is None:
                    continue
                told = runway(meter(pounds * POUND, at=now), before, PRICES, LONDON, now)
                early, late = told.early or truth, told.late or truth
                held[name].append(early < truth <= late)
                too_soon += truth <= early
                too_late += truth > late
    every = [one for home in held.values() for one in home]
    each = {name: round(sum(home) / len(home), 2) for name, home in held.items()}
    print(f"{len(every)} predictions, {sum(every) / len(every):.3f} within; {each}")
    assert len(every) > 400
    assert 0.7 <= sum(every) / len(every) <= 0.9, each
    assert all(share >= 0.6 for share in each.values()), each
    assert too_soon < 0.15 * len(every)  # the ends are missed about as often as each other: a tenth, half as much more
    assert too_late < 0.15 * len(every)
