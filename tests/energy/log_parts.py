"""Logs and readings of a made-up life, and what they come to by the book."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog, ImportedHalfHours
from ihd.energy.reading import Reading
from ihd.energy.series import Series

EVENING = datetime(2026, 3, 28, 18, tzinfo=UTC)  # the clocks go forward that night, which no half-hour in UTC knows of
METER = "A1/electricity"
MINE = Series(METER, Direction.IMPORT)
FIRST = unix(EVENING)
COUNT = 40  # half-hours that a made-up life lasts: over a midnight
HALF_HOUR = 1800


def log(slot, wh, revision=0, meter=METER, fuel=Fuel.ELECTRICITY):
    """A log whose first half-hour is the one so many after the evening's first."""
    start = EVENING + timedelta(minutes=30 * slot)
    return HalfHourLog(meter, fuel, Direction.IMPORT, start, tuple(wh), revision)


def reading(seconds, wh):
    return Reading(METER, Fuel.ELECTRICITY, EVENING + timedelta(seconds=seconds), imported_kwh=wh / 1000)


def told(ledger, count=COUNT, series=MINE):
    return ledger.half_hours(series, [FIRST + HALF_HOUR * n for n in range(count)])


def ledger_of(*what):
    """A ledger that took these in this order: readings, logs and imports."""
    ledger = Ledger()
    feed(ledger, *what)
    return ledger


def feed(ledger, *what):
    takes = {Reading: ledger.take, HalfHourLog: ledger.take_log, ImportedHalfHours: ledger.take_import}
    for each in what:
        takes[type(each)](each)


@st.composite
def logs(draw):
    start = draw(st.integers(0, COUNT - 1))
    length = draw(st.integers(1, COUNT - start))
    wh = st.lists(st.none() | st.integers(0, 900), min_size=length, max_size=length)
    return log(start, draw(wh), draw(st.integers(0, 3)))


def in_parts(draw, whole):
    """The log cut into consecutive logs that tell the same."""
    cuts = sorted(draw(st.sets(st.integers(1, len(whole.wh)), max_size=3)) - {len(whole.wh)})
    slot = (unix(whole.start) - FIRST) // HALF_HOUR
    return [log(slot + a, whole.wh[a:b], whole.revision) for a, b in pairwise([0, *cuts, len(whole.wh)])]


def by_the_book(every):
    """The slow and obvious: each half-hour that a log tells of, at the highest revision, then the largest value."""
    book = {}
    for each in every:
        for at, wh in enumerate(each.wh):
            slot = unix(each.start) + HALF_HOUR * at
            if wh is not None:
                book[slot] = max(book.get(slot, (-1, 0)), (each.revision, wh))
    return {slot: wh for slot, (_, wh) in book.items()}


readings = st.lists(
    st.tuples(st.sampled_from([10, 60, 300, 1000, 2000, 9000, 30_000]), st.integers(0, 900)), min_size=1, max_size=14
)


def lived(steps):
    """Readings one after the other from 100 s past the first half-hour on."""
    seconds, wh = 100, 1_000_000
    every = [reading(seconds, wh)]
    for more, rise in steps:
        seconds, wh = seconds + more, wh + rise
        if seconds < COUNT * HALF_HOUR:
            every.append(reading(seconds, wh))
    return every
