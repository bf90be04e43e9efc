"""What is said aloud, as plain sentences: the basics of a home, what needs attention, and what has the focus. No Qt."""

from datetime import tzinfo

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.energy.money import pence
from ihd.energy.prepay import PaymentMode
from ihd.ui import words
from ihd.ui.sentences import Notice, notice
from ihd.ui.speaking import Item, Scene
from ihd.ui.unseen import harmless
from ihd.wording import later, tr

MOST = 600  # characters of one thing that is said; a longer one is cut at a space
SIGNS = str.maketrans({"[": " ", "]": " ", "{": " ", "}": " ", "<": " ", ">": " ", "|": " ", "\\": " "})
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


def basics(home: Home, zone: tzinfo) -> str:
    """What is used now, what today has cost so far, and how much credit is left."""
    from ihd.ui.account_words import as_at, is_old  # the first paint, which says nothing yet, does not wait for it

    told = [words.spoken_power(home, zone)]
    for fuel, day in ((Fuel.ELECTRICITY, home.electricity), (Fuel.GAS, home.gas)):
        if day is not None and day.pence is not None:
            cost = words.spoken_money(day.pence)
            told.append(tr("{fuel} today: {cost}", fuel=words.fuel_first(fuel), cost=cost))
        elif day is not None and day.kwh is not None:
            used = words.spoken_energy(day.kwh)
            told.append(tr("{fuel} today: {used}", fuel=words.fuel_first(fuel), used=used))
    for meter in home.prepayments:
        if meter.balance is not None and meter.mode is PaymentMode.PREPAYMENT:
            left = words.spoken_money(pence(meter.balance))
            credit = tr("{fuel} credit: {left}", fuel=words.fuel_first(meter.fuel), left=left)
            told.append(f"{credit}, {as_at(meter, home.at, zone)}" if is_old(meter, home.at) else credit)
    return ". ".join(told) + "."


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
