"""What is held for charts says the same as `ihd usage`, also once more has been kept."""

from argparse import Namespace
from datetime import UTC, date, datetime, timedelta

import pytest

from ihd.app.context import Context
from ihd.app.energy_asked import energy_asked
from ihd.app.history_held import HeldHistory
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.log import ImportedHalfHours
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import NoPrices
from ihd.energy.usage import By, uses
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.store.kept import Batch

START = datetime(2025, 1, 20, tzinfo=UTC)  # more than a year before the readings end: it is read in more than one go
SERIES = {Fuel.ELECTRICITY: "A1/electricity", Fuel.GAS: "A1/gas"}


@pytest.fixture
def context(tmp_path):
    return Context(places(str(tmp_path)), Settings())


@pytest.fixture
def diary(context):
    with Diary.open(context.places.diary_file) as diary:
        yield diary


def home(days: float, start: datetime = START, every: int = 45) -> list[Reading]:
    """Readings of both fuels; each ninth is the first for more than a day."""
    told, at, n = [], start, 0
    while at < start + timedelta(days=days):
        since = (at - START) // timedelta(seconds=60)
        told.append(Reading("A1/electricity", Fuel.ELECTRICITY, at, imported_kwh=100 + since * 7 / 1000))
        told.append(Reading("A1/gas", Fuel.GAS, at, imported_m3=200 + since / 1000))
        n += 1
        at += timedelta(hours=33) if n % 9 == 0 else timedelta(minutes=every)
    return told


def keep(diary, readings=(), imported=None):
    ledger = diary.ledger()
    for one in readings:
        ledger.take(one)
    if imported:
        ledger.take_import(imported)
    changes = ledger.changes()
    diary.keep(Batch(tuple(readings), changes))
    return changes.days


def check(context, diary, held, fuel, now):
    """That all it says is what is said on the command line."""
    asked = Namespace(fuel=fuel.value, meter=None, since=date(2025, 1, 1), until=date(2026, 12, 31))
    known = energy_asked(context, diary, asked, now)
    for by in (By.DAY, By.MONTH):
        right = uses(known.column, known.spans(by, context.zone), NoPrices(), context.zone, now)
        found = held.sums(known.start, known.end, by, now)
        assert [None if one.wh is None else one.wh / 1000 for one in found] == [one.kwh for one in right]
        assert [one[3:] for one in found] == [
            (one.measured, one.estimated, one.missing, one.imported, one.corrected) for one in right
        ]
    column = held.half_hours.column(0, 2**40)
    assert known.column.part(column.start, column.end) == column.part(known.column.start, known.column.end)


@pytest.mark.parametrize("fuel", [Fuel.ELECTRICITY, Fuel.GAS])
def test_it_says_the_same_before_and_after_more_is_kept(context, diary, fuel):
    series = (Series(SERIES[fuel], Direction.IMPORT),)
    keep(diary, home(400.0))
    now = START + timedelta(days=400, minutes=10)
    held = HeldHistory(context, diary, series, fuel)
    held.read(now)
    check(context, diary, held, fuel, now)
    for day, every in ((400.5, 20), (409.0, 30)):
        changed = keep(diary, home(0.1, START + timedelta(days=day), every))
        now = START + timedelta(days=day + 0.1, minutes=7)
        held.renew(changed, now)
        check(context, diary, held, fuel, now)
    now += timedelta(days=2)
    held.renew({}, now)
    check(context, diary, held, fuel, now)


def test_what_is_brought_in_later_counts_too(context, diary):
    series = (Series("A1/electricity", Direction.IMPORT),)
    keep(diary, home(30.0))
    now = START + timedelta(days=40)
    held = HeldHistory(context, diary, series, Fuel.ELECTRICITY)
    held.read(now)
    start = START - timedelta(days=12)
    wh = tuple(n % 900 for n in range(48 * 20))
    told = ImportedHalfHours("A1/electricity", Fuel.ELECTRICITY, Direction.IMPORT, start, wh, "a file", 1)
    held.renew(keep(diary, imported=told), now)
    check(context, diary, held, Fuel.ELECTRICITY, now)


def test_a_home_of_which_nothing_is_known_has_none(context, diary):
    held = HeldHistory(context, diary, (Series("A1/gas", Direction.IMPORT),), Fuel.GAS)
    held.read(START)
    (one,) = held.sums(START, START + timedelta(days=1), By.ALL, START + timedelta(days=2))
    assert (one.wh, one.missing) == (None, 48)
