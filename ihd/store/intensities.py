"""Keeps how clean the grid was and was foretold to be. It is nobody's: it stays when a household is cleared."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, case, func, select

from ihd.energy.carbon.intensity import Intensities, Intensity, run_of
from ihd.energy.carbon.regions import NATIONAL
from ihd.store.database import insert_into
from ihd.store.household_tables import intensity as table

END_OF_TIME = 2**40  # unix seconds: far beyond any half-hour


def keep(connection: Connection, told: Sequence[Intensity], fetched: int) -> None:
    """Keep what was fetched at `fetched` (unix seconds). In `told` each half-hour of a region stands once.

    What was fetched later stands: an actual is revised for a day, a forecast as its time comes nearer. What it does not
    tell stays as it was told before: an actual is never untold. What was fetched earlier only fills what is not known.
    """
    if not told:
        return
    new = insert_into(connection, table)
    had, given = table.c, new.excluded
    is_newer = given.fetched >= had.fetched
    renewed = new.on_conflict_do_update(
        index_elements=[had.region, had.start],
        set_={
            "forecast": case(
                (is_newer, func.coalesce(given.forecast, had.forecast)),
                else_=func.coalesce(had.forecast, given.forecast),
            ),
            "actual": case(
                (is_newer, func.coalesce(given.actual, had.actual)), else_=func.coalesce(had.actual, given.actual)
            ),
            "source": case((is_newer, given.source), else_=had.source),
            "fetched": case((is_newer, given.fetched), else_=had.fetched),
        },
    )
    connection.execute(renewed, [{**one._asdict(), "fetched": fetched} for one in told])


def between(connection: Connection, region: int, start: int = 0, end: int = END_OF_TIME) -> tuple[Intensity, ...]:
    """The half-hours of a region that begin in `[start, end)` (unix seconds), oldest first."""
    return tuple(_found(connection, (region,), start, end))


def run(connection: Connection, region: int, start: int, end: int) -> Intensities:
    """What `[start, end)` (unix seconds) is reckoned with: a region's word, or the nation's where that has none."""
    return run_of(_found(connection, {region, NATIONAL}, start, end))


def _found(connection: Connection, regions: Iterable[int], start: int, end: int) -> Iterator[Intensity]:
    had = table.c
    question = (
        select(had.start, had.forecast, had.actual, had.region, had.source, had.fetched)
        .where(had.region.in_(list(regions)), had.start >= start, had.start < end)
        .order_by(had.start, had.region)
    )
    return map(Intensity._make, connection.execute(question))
