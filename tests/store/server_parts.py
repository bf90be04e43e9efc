"""A small home for tests of a diary on a server."""

from datetime import UTC, datetime, timedelta

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Changes
from ihd.energy.reading import Reading
from ihd.energy.register import Register
from ihd.energy.series import Series
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
METER = "A1/electricity"
HOUSE = Series(METER, Direction.IMPORT)


def batch(first: int, count: int = 1) -> Batch:
    """Readings numbered from `first`, and half-hours that say the same."""
    readings = tuple(
        Reading(METER, Fuel.ELECTRICITY, NOON + timedelta(seconds=10 * number), imported_kwh=number / 1000)
        for number in range(first, first + count)
    )
    at, last = int(readings[-1].at.timestamp()), first + count - 1
    day = UtcDay(at // 86_400, (last,) * 48, (1800,) * 48)
    return Batch(readings, Changes({HOUSE: Register(at, last, at)}, {(HOUSE, day.day): day}, ()))


def kept(diary: Diary) -> list[int]:
    """The numbers of the readings in a diary."""
    readings = diary.readings(METER, NOON, NOON + timedelta(days=99))
    return [round(reading.imported_kwh * 1000) for reading in readings if reading.imported_kwh is not None]
