"""What is said aloud, as plain sentences: the basics of a home, what needs attention, and what has the focus. No Qt."""

import re
from datetime import tzinfo

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.energy.money import pence
from ihd.energy.prepay import PaymentMode
from ihd.ui import words
from ihd.ui.sentences import Notice, gas_as_of, notice
from ihd.ui.speaking import Item, Scene
from ihd.ui.unseen import harmless
from ihd.wording import later, tr

MOST = 600  # characters of one thing that is said; a longer one is cut at a space
SIGNS = str.maketrans({"[": " ", "]": " ", "{": " ", "}": " ", "<": " ", ">": " ", "|": " ", "\\": " "})
MONEY = re.compile(r"([−-]?)£([0-9]{1,3}(?:,[0-9]{3}){0,3}|[0-9]{1,9})(?:\.([0-9]{2}))?(?![0-9])")
PENCE = re.compile(r"(?<![\w.,])([−-]?[0-9]{1,9}(?:\.[0-9]{1,4})?)[pc](?!\w)")
NOT_KNOWN = re.compile(r"(^|[:,;.] |, )–(?: kWh| kW)?(?= ?$|[.,;])")
CODE = re.compile(r"(?<![\w.,£-])(?:[0-9]{4}(?: [0-9]{4})+(?: [0-9]{1,3})?|[0-9]{7,60})(?!\.?\w|,)")
UNIT = re.compile(r"(?:(?<=[0-9]) ?(kWh|kW|W|kg)|\bkWh)\b")
UNITS = {
    "kWh": later("kilowatt-hours", "spoken"),
    "kW": later("kilowatts", "spoken"),
    "W": later("watts", "spoken"),
    "kg": later("kilograms", "spoken"),
}
EACH = later("kilowatt-hour", "spoken")
ROLES = {
    "button": later("button"),
    "heading": later("heading"),
    "tab": later("page"),
    "check": later("tick box"),
    "radio": later("choice"),
    "edit": later("to type into"),
    "chart": later("chart"),
    "alert": later("notice"),
}
STATES = {
    "checked": later("chosen"),
    "ticked": later("ticked"),
    "unticked": later("not ticked"),
    "empty": later("empty"),
}


def plain(text: str) -> str:
    """A text as a voice may be given it: no control characters, nothing that a voice would take for a command.

    A voice reads phonemes between double brackets, and markup between angle ones, so that neither is let through.
    """
    told = "".join(one if one.isprintable() else " " for one in harmless(text).translate(SIGNS))
    told = " ".join(told.split())
    if len(told) <= MOST:
        return told
    return told[:MOST].rsplit(" ", 1)[0]


def in_words(text: str) -> str:
    """A text as it is written, as it is said: money, units, a dash for what is not known, and a code digit by digit."""
    told = CODE.sub(lambda found: " ".join(found[0].replace(" ", "")), text)
    told = NOT_KNOWN.sub(lambda found: found[1] + tr("not known"), told)
    told = MONEY.sub(_money, told)
    told = PENCE.sub(lambda found: tr("{number} pence", "spoken").format(number=found[1]), told)
    return UNIT.sub(lambda found: f" {tr(UNITS[found[1]], 'spoken')}" if found[1] else tr(EACH, "spoken"), told)


def _money(found: re.Match[str]) -> str:
    pence = 100 * int(found[2].replace(",", "")) + int(found[3] or 0)
    return words.spoken_money(-pence if found[1] else pence)


def basics(home: Home, zone: tzinfo) -> str:
    """What is used now, what today has cost so far, and how much credit is left."""
    from ihd.ui.account_words import as_at, is_old  # the first paint, which says nothing yet, does not wait for it

    told = [words.spoken_power(home, zone)]
    for fuel, day in ((Fuel.ELECTRICITY, home.electricity), (Fuel.GAS, home.gas)):
        if day is not None and day.pence is not None:
            cost = words.spoken_money(day.pence)
            told.append(_old(tr("{fuel} today: {cost}", fuel=words.fuel_first(fuel), cost=cost), fuel, home, zone))
        elif day is not None and day.kwh is not None:
            used = words.spoken_energy(day.kwh)
            told.append(_old(tr("{fuel} today: {used}", fuel=words.fuel_first(fuel), used=used), fuel, home, zone))
    for meter in home.prepayments:
        if meter.balance is not None and meter.mode is PaymentMode.PREPAYMENT:
            left = words.spoken_money(pence(meter.balance))
            credit = tr("{fuel} credit: {left}", fuel=words.fuel_first(meter.fuel), left=left)
            told.append(f"{credit}, {as_at(meter, home.at, zone)}" if is_old(meter, home.at) else credit)
    return ". ".join(told) + "."


def _old(told: str, fuel: Fuel, home: Home, zone: tzinfo) -> str:
    """With the time up to which gas has been told, where its meter has missed its word."""
    return f"{told}, {gas_as_of(home, zone)}" if fuel is Fuel.GAS and home.gas_is_late else told


def scene(home: Home, zone: tzinfo, *, rests: bool, tells_power: bool) -> Scene:
    """What there is to be said of this home."""
    told = notice(home, zone)
    watts = None if home.power_is_old else home.watts
    power = Item("power", words.spoken_power(home, zone))
    return Scene(power, watts, home.level, (spoken_notice(told),) if told else (), rests, tells_power)


def spoken_notice(told: Notice) -> Item:
    """A notice as it is said. Its headline says which it is: its advice may change from minute to minute."""
    return Item(told.headline, f"{told.headline.rstrip('.')}. {told.advice}", urgent=told.urgent)


def spoken_part(name: str, role: str, state: str = "", value: str = "") -> str:
    """What has the focus: its name, what kind of thing it is, how it stands and what it holds."""
    parts = (name.rstrip("."), tr(ROLES[role]) if role in ROLES else "", tr(STATES[state]) if state else "", value)
    return ", ".join(part for part in parts if part)
