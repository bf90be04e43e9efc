"""What stretches of the past are made from in tests."""

from datetime import UTC, datetime

from costing_parts import LONDON
from insight_parts import home, local

from ihd.energy.carbon.reckoning import HomeCarbon
from ihd.energy.fuel import Fuel
from ihd.energy.price import Price, Prices
from ihd.energy.stretch import Side
from ihd.energy.stretch_cells import Known
from ihd.energy.stretch_maker import make_stretch
from ihd.energy.stretch_spans import Asked
from ihd.energy.usage import charged_from

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
FLAT = Prices((Price(30.0, 50.0),))


def known(wh, *, since=None, now=NOW, schedule=FLAT, as_of=None, fuel=Fuel.ELECTRICITY):
    """A home since a local time; `wh` says of the local time at which each half-hour begins what was used in it."""
    since = since or local(2025, 9, 1)
    begins = since.astimezone(UTC)
    column = home(begins, min(now, as_of or now), wh)
    return Known(column, charged_from(schedule, begins, LONDON), HomeCarbon(fuel), begins, as_of or now)


def made(scope, day, of, *, now=NOW, side=Side.ELECTRICITY):
    """The stretch of this home that holds a local day."""
    return make_stretch(Asked(scope, day, side), of, LONDON, now)
