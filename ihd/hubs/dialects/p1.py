"""What a Dutch or Belgian meter tells at its P1 port, whoever passes it on: the names, the units and the tariffs."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.obis import CLOCK
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.dialects.forms import net_watts, when_zoned
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, VOLUME, WATTS, total
from ihd.hubs.dialects.obis import clock
from ihd.hubs.told import Quantity, as_number, is_absent

# The meter writes three decimals of a kWh, kW or m³. Some bridges pass on whole Wh, W and litres under the very same
# names, so a number without a fraction may be either; only 0 is the same in both.
PRINTED = re.compile(r"\d{1,9}\.\d{2,6}", re.ASCII)
PLAIN_CLOCK = re.compile(r"\d{12}", re.ASCII)  # of meters before DSMR 4: local, and it does not say whether in summer
TWO_UNITS = {IMPORTED.name: "kWh or Wh", EXPORTED.name: "kWh or Wh", WATTS.name: "kW or W", VOLUME.name: "m³ or litres"}


class Names(NamedTuple):
    """What one make calls the registers of the two tariffs, the power each way, and the time."""

    imported: tuple[str, str]
    exported: tuple[str, str]
    taken: str
    given: str
    at: str = "timestamp"

    @property
    def registers(self) -> tuple[str, ...]:
        return (*self.imported, *self.exported)

    @property
    def all(self) -> set[str]:
        return {*self.registers, self.taken, self.given}


DONGLE = Names(
    ("energy_delivered_tariff1", "energy_delivered_tariff2"),
    ("energy_returned_tariff1", "energy_returned_tariff2"),
    "power_delivered",
    "power_returned",
)
READER = Names(
    ("electricity_delivered_1", "electricity_delivered_2"),
    ("electricity_returned_1", "electricity_returned_2"),
    "electricity_currently_delivered",
    "electricity_currently_returned",
)


def p1_time(value: Any, arrived: datetime, notes: list[str]) -> tuple[datetime, TimeSource]:
    """The UTC of `YYMMDDhhmmssW` (winter, +01:00) or `...S` (summer, +02:00), of ISO text, or the time of arrival."""
    text = value.strip() if isinstance(value, str) else value
    if isinstance(text, str) and CLOCK.fullmatch(text):
        return clock(text, arrived)
    if isinstance(text, str) and PLAIN_CLOCK.fullmatch(text):
        return arrived, TimeSource.ARRIVAL
    return when_zoned(text, arrived, notes)


def whole(device: str, told: Mapping[str, Any], names: Names, arrived: datetime) -> Reading:
    """Electricity out of one message with everything in it: both tariffs added up, and the power with its sign."""
    notes: list[str] = []
    at, at_from = p1_time(told.get(names.at), arrived, notes)
    in_kwh = any(has_fraction(told.get(name)) for name in names.registers)
    in_kw = any(has_fraction(told.get(name)) for name in (names.taken, names.given))
    taken, given = (_take(WATTS, told.get(name), "kW", in_kw, notes) for name in (names.taken, names.given))
    imported, exported = (
        _sum(quantity, [told.get(name) for name in tariffs], in_kwh, notes)
        for quantity, tariffs in ((IMPORTED, names.imported), (EXPORTED, names.exported))
    )
    return Reading(
        f"{device}/electricity",
        Fuel.ELECTRICITY,
        at,
        at_from,
        device,
        net_watts(taken, given),
        imported,
        exported,
        notes=tuple(notes),
    )


def single(device: str, name: str, text: str, names: Names, arrived: datetime) -> Reading | None:
    """Electricity out of a message with one value alone; None for a name that tells no register and no power.

    The tariffs, and the power each way, are meters of their own here, which the home adds up: one of them must never
    pass for the whole.
    """
    notes: list[str] = []
    blank = Reading(device, Fuel.ELECTRICITY, arrived, TimeSource.ARRIVAL, device)
    sure = bool(PRINTED.fullmatch(text))
    if name in names.imported:
        meter = f"{device}/tariff-{names.imported.index(name) + 1}"
        reading = replace(blank, meter=meter, imported_kwh=_take(IMPORTED, text, "kWh", sure, notes))
    elif name in names.exported:
        meter = f"{device}/tariff-{names.exported.index(name) + 1}"
        reading = replace(blank, meter=meter, exported_kwh=_take(EXPORTED, text, "kWh", sure, notes))
    elif name == names.taken:
        reading = replace(blank, meter=f"{device}/delivered", watts=_take(WATTS, text, "kW", sure, notes))
    elif name == names.given:
        watts = _take(WATTS, text, "kW", sure, notes)
        reading = replace(blank, meter=f"{device}/returned", watts=-watts if watts else watts)
    else:
        return None
    return replace(reading, notes=tuple(notes))


def volume(device: str, fuel: Fuel, value: Any, time: Any, arrived: datetime, *, sure: bool = False) -> Reading:
    """A gas or water register in m³. `sure` says that something else in the message tells that these are the units."""
    notes: list[str] = []
    at, at_from = p1_time(time, arrived, notes)
    quantity = VOLUME if fuel is Fuel.GAS else replace(VOLUME, name="water volume")
    cubic_metres = _take(quantity, value, "m3", sure or has_fraction(value), notes)
    return Reading(f"{device}/{fuel}", fuel, at, at_from, device, imported_m3=cubic_metres, notes=tuple(notes))


def has_fraction(value: Any) -> bool:
    """Whether a number is told with a part after the point, as the meter does with kWh, kW and m³."""
    number = as_number(value)
    if isinstance(value, str):
        return bool(PRINTED.fullmatch(value.strip()))
    return number is not None and number % 1 != 0


def _sum(quantity: Quantity, values: list[Any], in_kwh: bool, notes: list[str]) -> float | None:
    parts = [_take(quantity, value, "kWh", in_kwh, notes) for value in values]
    missing = [is_absent(value) for value in values]
    if any(missing) and not all(missing):
        notes.append(f"{quantity.name}: one of the two tariffs was not told")
    return total(parts)


def _take(quantity: Quantity, value: Any, unit: str, sure: bool, notes: list[str]) -> float | None:
    """A quantity that is never told below 0 here: the other way has a name of its own."""
    number = as_number(value)
    if number is None or number == 0 or (sure and number > 0):
        return quantity.take(value, unit, notes)
    why = (
        "cannot be true" if number < 0 else f"may be {TWO_UNITS.get(quantity.name, 'm³ or litres')}: set it up by hand"
    )
    notes.append(f"{quantity.name}: {number:g} {why}")
    return None
