"""Homes made by hand for the tests of the screens: an ordinary November evening, and what may differ from it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from made_days import FLAT, LONDON, SATURDAY, made

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, Hub, HubState, Level
from ihd.energy.price import Price, Prices
from ihd.energy.trouble import HubTrouble
from ihd.ui.theme import Look, palette

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
SIZES = [(800, 480), (1024, 600), (1280, 720), (1280, 800), (720, 1280), (640, 400)]
THEMES = ("dark", "light", "contrast")
GAS = Prices((Price(6.0, 30.0),))
UNREACHED = HubTrouble("The broker cannot be reached", "Is 192.168.1.20 switched on? It is tried again all the time.")


def look(theme: str = "dark", scale: float = 1.0) -> Look:
    return Look(palette(theme), scale)


def gas_day(hour: int = 18, minute: int = 30):
    return made(fuel=Fuel.GAS, now=NOW, prices=GAS, as_of=NOW.replace(hour=hour, minute=minute))


def evening(**other: Any) -> Home:
    """A medium power on a Saturday evening, everything heard lately and every price known."""
    home = Home(
        at=NOW,
        hub=Hub(HubState.LIVE, NOW - timedelta(seconds=4), 4),
        watts=1240.0,
        watts_at=NOW - timedelta(seconds=4),
        pence_per_hour=32.2,
        level=Level.MEDIUM,
        electricity=made(now=NOW, as_of=NOW - timedelta(seconds=4)),
        gas=gas_day(),
        yesterday_kwh=8.1,
        yesterday_pence=240.0,
    )
    return home._replace(**other)


def hub_lost() -> Home:
    """The broker went at 14:42, four hours ago."""
    gone = NOW - timedelta(hours=4)
    return evening(
        hub=Hub(HubState.LOST, gone, None, UNREACHED),
        watts_at=gone - timedelta(seconds=40),
        electricity=made(now=NOW, as_of=gone),
        gas=gas_day(14),
        gas_is_late=True,
    )


def giving_back() -> Home:
    """Noon with the sun on the roof: three figures to show, and power going out."""
    given = made(now=NOW, prices=Prices())
    return evening(watts=-1850.0, level=Level.EXPORTING, pence_per_hour=None, export=given)


def priceless() -> Home:
    """No price is known."""
    unpriced = made(now=NOW, prices=Prices())
    return evening(electricity=unpriced, pence_per_hour=None, yesterday_pence=None, gas=None)


def unheard() -> Home:
    """A hub has been set up and has said nothing yet."""
    return Home(NOW, Hub(HubState.WAITING))


def patchy() -> Home:
    """Some half-hours were guessed and some never came; another program records."""
    day = made(now=NOW, estimated={3, 4, 20}, missing={10, 11})
    return evening(electricity=day, held_by="ihd record, process 4021", watts=7420.0, level=Level.HIGH)


HOMES = {
    "evening": evening,
    "hub lost": hub_lost,
    "giving back": giving_back,
    "no price": priceless,
    "nothing heard": unheard,
    "patchy": patchy,
    "demo": lambda: evening(pretend=True, hub=Hub(HubState.SILENT, NOW - timedelta(days=1), None)),
}

__all__ = ["FLAT", "HOMES", "LONDON", "NOW", "SATURDAY", "SIZES", "THEMES", "evening", "gas_day", "look"]
