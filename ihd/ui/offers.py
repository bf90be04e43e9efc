"""What the pages on the way to one's meters are told, and what they tell: plain values, made and taken by the app."""

from typing import NamedTuple

from ihd.energy.fuel import Fuel
from ihd.settings import HubSettings


class Nearby(NamedTuple):
    """A broker that was found: its name and a few words, and the settings that lead to it."""

    name: str
    line: str
    hub: HubSettings


class MeterOffer(NamedTuple):
    """One meter that was heard. `ticked` and `given` are what stands until the household says otherwise.

    `asks_way`: nobody can know from what it tells whether it counts what is taken or what is given.
    """

    meter: str
    fuel: Fuel
    title: str
    line: str
    ticked: bool = False
    asks_way: bool = False
    given: bool = False


class HubOffer(NamedTuple):
    """One hub or device in a sentence, with its meters. `own`: it tells of nothing but the home's own meters."""

    name: str
    sentence: str
    meters: tuple[MeterOffer, ...]
    own: bool = False


class Overheard(NamedTuple):
    """What is there on a broker so far. `portal` is a Victron system that has to be asked to go on speaking."""

    hubs: tuple[HubOffer, ...] = ()
    notes: tuple[str, ...] = ()
    portal: str = ""


class Ticked(NamedTuple):
    """The meters that make up the home; those that count what is given; and whether the Victron system is asked."""

    meters: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    asks_victron: bool = False


class Found(NamedTuple):
    """A number in a message, as it was told, and the path to it."""

    told: str
    path: str


class Sample(NamedTuple):
    """The latest message of a topic, as plain text, with the numbers in it."""

    topic: str
    text: str
    numbers: tuple[Found, ...] = ()


class Meant(NamedTuple):
    """Something that a number can mean: the word that is kept, how it is said, and its units."""

    key: str
    words: str
    line: str
    units: tuple[str, ...]
    meter: str  # a name to begin with


class Judged(NamedTuple):
    """What a rule makes of the latest message, and what is wrong with the rule, by the name of its part."""

    words: str = ""
    is_value: bool = False
    wrong: tuple[tuple[str, str], ...] = ()
