"""Rows of use made of a ledger's half-hours."""

from zoneinfo import ZoneInfo

from ihd.energy.calendar import HALF_HOUR, half_hour_of, unix
from ihd.energy.column import column
from ihd.energy.usage import uses

LONDON = ZoneInfo("Europe/London")


def column_of(ledger, series, start, end, now=None):
    """The half-hours of these registers from `start` to `end` as a column."""
    first = half_hour_of(unix(start))
    told = ledger.together(series, range(first, unix(end), HALF_HOUR))
    return column(told, first, None if now is None else unix(now))


def rows_of(ledger, series, spans, schedule, now, zone=LONDON, **more):
    """What these registers used in each of the spans."""
    told = column_of(ledger, series, spans[0][0], spans[-1][1], now)
    return uses(told, spans, schedule, zone, now, **more)
