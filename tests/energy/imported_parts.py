"""Imports of a made-up life, beside its logs and readings."""

from datetime import timedelta

from hypothesis import strategies as st
from log_parts import COUNT, EVENING, HALF_HOUR, METER

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.log import ImportedHalfHours


def imported(slot, wh, number=1, meter=METER, direction=Direction.IMPORT, fuel=Fuel.ELECTRICITY):
    """An import whose first half-hour is the one so many after the evening's first."""
    start = EVENING + timedelta(minutes=30 * slot)
    return ImportedHalfHours(meter, fuel, direction, start, tuple(wh), "a file", number)


@st.composite
def imports(draw):
    start = draw(st.integers(0, COUNT - 1))
    length = draw(st.integers(1, COUNT - start))
    wh = draw(st.lists(st.none() | st.integers(0, 900), min_size=length, max_size=length))
    return imported(start, wh, draw(st.integers(0, 3)))


def import_book(every):
    """The slow and obvious: each half-hour that an import tells of, at the highest number, then the largest value."""
    book = {}
    for one in every:
        for at, wh in enumerate(one.wh):
            slot = unix(one.start) + HALF_HOUR * at
            if wh is not None:
                book[slot] = max(book.get(slot, (-1, 0)), (one.number, wh))
    return {slot: wh for slot, (_, wh) in book.items()}
