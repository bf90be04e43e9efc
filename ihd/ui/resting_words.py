"""What the screen says while it rests: the time, one quiet line, and what its glow means. No Qt here."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import NamedTuple

from ihd.energy.cost_told import RateSlot
from ihd.energy.home import Home, Level
from ihd.ui import words
from ihd.wording import later, tr

USE, PRICE, CARBON = "use", "price", "carbon"  # of the setting rest.ambient
MUCH_MORE = 2.0  # times the upper quarter of the usual weeks
CHEAP, DEAR = 0.34, 0.67  # of the way from a day's cheapest price to its dearest
SAME = 0.05  # of the dearest: a day whose prices differ less has one price
LEVELS = {Level.LOW: "low", Level.MEDIUM: "medium", Level.HIGH: "high", Level.EXPORTING: "export"}
BANDS = {
    "very low": ("low", later("Very clean power")),
    "low": ("low", later("Clean power")),
    "moderate": ("medium", later("Power as clean as usual")),
    "high": ("high", later("Power less clean")),
    "very high": ("high", later("Power least clean")),
}


class Glow(NamedTuple):
    """What the glow says: a colour by its meaning, and the word for it. Without a meaning there is no glow."""

    meaning: str = ""
    word: str = ""


class Resting(NamedTuple):
    """What the clock at rest shows."""

    time: str
    line: str
    glow: Glow
    minute: int  # since 1970: by it everything moves a little, so that nothing burns in


def resting(home: Home, ambient: str, slots: Sequence[RateSlot], zone: tzinfo) -> Resting:
    """The screen at rest for this home; `ambient` is the setting, `slots` the prices of today."""
    return Resting(
        words.clock(home.at, zone), quiet_line(home), glow(home, ambient, slots), int(home.at.timestamp()) // 60
    )


def quiet_line(home: Home) -> str:
    """Power, what it costs, and today so far: "0.18 kW · 5p an hour · £3.41 today". What is old or not known is not."""
    told = []
    if home.watts is not None and not home.power_is_old:
        power = f"{words.kilowatts(home.watts)} kW"
        if home.level is Level.EXPORTING:
            told.append(tr("giving back {power}", power=power))
        else:
            told += [power, words.an_hour(home.pence_per_hour)]
    told.append(_today(home))
    return " · ".join(one for one in told if one)


def _today(home: Home) -> str:
    days = [day for day in (home.electricity, home.gas) if day is not None]
    if days and all(day.pence is not None for day in days):
        return tr("{amount} today", amount=words.money(sum(day.pence or 0.0 for day in days)))
    if home.electricity and home.electricity.kwh is not None:
        return tr("{amount} today", amount=words.energy(home.electricity.kwh))
    return ""


def glow(home: Home, ambient: str, slots: Sequence[RateSlot]) -> Glow:
    """What the glow means at the moment: one thing alone, as it was chosen."""
    if ambient == USE:
        return _of_use(home)
    if ambient == PRICE:
        return _of_price(home, slots)
    if ambient == CARBON and home.grid is not None and home.grid.band is not None:
        meaning, word = BANDS[str(home.grid.band)]
        return Glow(meaning, tr(word))
    return Glow()


def _of_use(home: Home) -> Glow:
    """Against what this home usually takes in this half-hour; by its level where that is not known yet."""
    if home.watts is None or home.power_is_old or home.level is None:
        return Glow()
    usual = home.habits.power if home.habits else None
    if home.level is Level.EXPORTING or usual is None:
        return Glow(LEVELS[home.level], words.level(home.level))
    if home.watts < usual.low:
        return Glow("low", tr("Less than usual"))
    if home.watts <= usual.high:
        return Glow("low", tr("As usual"))
    if home.watts <= MUCH_MORE * usual.high:
        return Glow("medium", tr("More than usual"))
    return Glow("high", tr("Much more than usual"))


def _of_price(home: Home, slots: Sequence[RateSlot]) -> Glow:
    """Where the price of the moment lies among those of its day."""
    now = next((one.pence for one in slots if one.start <= home.at < one.end), None)
    told = [one.pence for one in slots if one.pence is not None]
    if now is None:
        return Glow()
    low, high = min(told), max(told)
    if high - low <= SAME * abs(high):
        return Glow("low", tr("The same price all day"))
    place = (now - low) / (high - low)
    if place <= CHEAP:
        return Glow("low", tr("Cheap time"))
    return Glow("medium", tr("Price in between")) if place < DEAR else Glow("high", tr("Dear time"))
