"""What the household sets up by hand for a device that is not known here: where a value is told, and what it means."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.trouble import HubTrouble
from ihd.hubs.told import Quantity, as_text
from ihd.wording import later, tr

POWER = {"W": 1.0, "kW": 1000.0}
ENERGY = {"Wh": 0.001, "kWh": 1.0, "MWh": 1000.0}
# A foot is 0.3048 m by definition; bills of meters in hundreds of cubic feet take 2.83 m³ for each (data-sources 5.5).
VOLUME = {"m³": 1.0, "ft³": 0.028316846592, "100 ft³": 2.83}
MONEY = {"p": 1.0, "£": 100.0}
SAME = {"m3": "m³", "ft3": "ft³", "100 ft3": "100 ft³", "GBP": "£"}  # how a unit may be typed
MOST_ON_A_REGISTER = 9_999_999.999  # kWh or m³
LONGEST_TOPIC = 512  # characters


class Means(StrEnum):
    """What a value means. Power may be below 0 where one number tells both ways."""

    POWER_TAKEN = "power taken"
    POWER_GIVEN = "power given"
    REGISTER_TAKEN = "register taken"
    REGISTER_GIVEN = "register given"
    GAS_VOLUME = "gas volume"
    GAS_ENERGY = "gas energy"
    BALANCE = "balance"
    GAS_BALANCE = "gas balance"


class Role(NamedTuple):
    """The field of a Reading that a meaning fills, what can be believed of it, and how it is said of an amount."""

    fuel: Fuel
    field: str
    quantity: Quantity
    said: str


ROLES = {
    Means.POWER_TAKEN: Role(
        Fuel.ELECTRICITY,
        "watts",
        Quantity("power", POWER, "", -100_000, 100_000, zero=True),
        later("{amount} taken from the grid"),
    ),
    Means.POWER_GIVEN: Role(
        Fuel.ELECTRICITY,
        "watts",
        Quantity("power", POWER, "", -100_000, 100_000, zero=True),
        later("{amount} given to the grid"),
    ),
    Means.REGISTER_TAKEN: Role(
        Fuel.ELECTRICITY,
        "imported_kwh",
        Quantity("imported energy", ENERGY, "", 0, MOST_ON_A_REGISTER, zero=True),
        later("{amount} of electricity on the register"),
    ),
    Means.REGISTER_GIVEN: Role(
        Fuel.ELECTRICITY,
        "exported_kwh",
        Quantity("exported energy", ENERGY, "", 0, MOST_ON_A_REGISTER, zero=True),
        later("{amount} on the register of what is given to the grid"),
    ),
    Means.GAS_VOLUME: Role(
        Fuel.GAS,
        "imported_m3",
        Quantity("gas volume", VOLUME, "", 0, MOST_ON_A_REGISTER, zero=True),
        later("{amount} of gas on the register"),
    ),
    Means.GAS_ENERGY: Role(
        Fuel.GAS,
        "imported_kwh",
        Quantity("gas energy", ENERGY, "", 0, MOST_ON_A_REGISTER, zero=True),
        later("{amount} of gas on the register"),
    ),
    Means.BALANCE: Role(
        Fuel.ELECTRICITY,
        "balance_pence",
        Quantity("balance", MONEY, "", -1_000_000, 1_000_000, zero=True),
        later("{amount} of electricity credit"),
    ),
    Means.GAS_BALANCE: Role(
        Fuel.GAS,
        "balance_pence",
        Quantity("balance", MONEY, "", -1_000_000, 1_000_000, zero=True),
        later("{amount} of gas credit"),
    ),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One value: told on this topic, at this JSON Path (empty for a bare number), in this unit, of this meter."""

    topic: str
    path: str
    unit: str
    meaning: Means
    meter: str


def units_for(meaning: Means) -> tuple[str, ...]:
    """The units that a value of this meaning can be told in."""
    return tuple(ROLES[meaning].quantity.units)


def checked(rule: Rule) -> Rule:
    """The rule in the form that is kept. Raises HubTrouble, saying what to change, where it cannot work.

    The path is checked by who follows it.
    """
    topic, meter, unit = rule.topic.strip(), as_text(rule.meter), rule.unit.strip()
    if not 0 < len(topic) <= LONGEST_TOPIC or "+" in topic or "#" in topic or "\0" in topic:
        raise HubTrouble(
            tr("The topic cannot be listened to"), tr("Give one whole topic, without the wildcards + and #.")
        )
    if meter is None:
        raise HubTrouble(tr("The meter has no name"), tr("Give it one, such as “Main”."))
    try:
        meaning = Means(rule.meaning)
    except ValueError as error:
        raise HubTrouble(
            tr("Nobody said what the value means"), tr("Choose one of: {choices}.", choices=", ".join(Means))
        ) from error
    unit = SAME.get(unit, unit)
    if unit not in units_for(meaning):
        advice = tr("Choose one of: {choices}.", choices=", ".join(units_for(meaning)))
        told = as_text(unit)
        if not told:
            raise HubTrouble(tr("No unit of {meaning} was given", meaning=meaning), advice)
        raise HubTrouble(tr("{unit} is no unit of {meaning}", unit=told, meaning=meaning), advice)
    return Rule(topic, rule.path.strip(), unit, meaning, meter)
