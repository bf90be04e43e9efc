"""Tasmota's smart meter scripts: a reading head on a utility meter, whose fields the household's own script names."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.dialects.measures import VOLUME, WATTS, may_be_kw, outcome
from ihd.hubs.dialects.tasmota import SENSORS, place_of, sensors, topics
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import Quantity, as_number, as_text, read_object

# The names that Tasmota's own documentation and the makers of reading heads use, with the unit that they use them for.
# Names such as 1_8_0 are left out: some scripts tell Wh under them and some kWh.
IMPORTS = ("total_in", "total_kwh", "e_in", "verbrauch_summe", "total_summe", "pges", "energy")
EXPORTS = ("total_out", "total_kwh_out", "export_total_kwh", "e_out", "einspeisung_summe", "en_out")
POWERS = ("power_curr", "power_cur", "curr_w", "aktuelle_wirkleistung", "watt_summe", "power")
# What only a smart meter script is known to write. The others count only beside one of these, or in a group with it.
SURE = {*IMPORTS[:3], *EXPORTS[:4], *POWERS[:4]}
GAS, PULSES = "gas", "Count"
# In the name of a group: what is no electricity, or is made or kept behind the home's meter.
OTHER_METERS = re.compile(
    r"gas|water|wasser|h2o|h20|heat|w[aä]e?rme|wmz|solar|photovolt|balkon|batter|akku|speicher|wallbox|(?<![a-z])pv"
)
# Six digits, as on a meter's face. A script that tells Wh under these names stands out here, for most meters.
MOST_KWH = 999_999.9999
MAY_BE_WH = 100_000  # a whole number from here on: scripts that tell kWh tell parts of it as well

IMPORTED = Quantity("imported energy", {"kWh": 1.0}, "kWh", 0, MOST_KWH)
EXPORTED = Quantity("exported energy", {"kWh": 1.0}, "kWh", 0, MOST_KWH, zero=True)


class TasmotaSml:
    """The groups of a smart meter script (`SML`, `MT175` or any other name), and the gas meter's pulses beside them."""

    name = "tasmota_sml"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        return topics()

    def claims(self, message: Message) -> bool:
        """By the names in it: other sensors of Tasmota speak on the same topics."""
        if place_of(message.topic).ending not in SENSORS:
            return False
        try:
            told = sensors(read_object(message.payload))
        except ValueError:
            return False
        return "ENERGY" not in told and any(_is_electric(*one) or _is_gas(*one) for one in told.items())

    def parse(self, message: Message) -> Meaning:
        """A reading for each meter in it. Raises ValueError where it is broken."""
        device = place_of(message.topic).device
        if device is None:
            raise ValueError("The topic does not name the device")
        found = []
        for name, group in sensors(read_object(message.payload)).items():
            meter = f"{device}/{as_text(name) or 'unnamed'}"
            blank = Reading(meter, Fuel.ELECTRICITY, message.arrived, TimeSource.ARRIVAL, hub=device)
            if _is_electric(name, group):
                found.append(_electricity(blank, _by_plain_name(group)))
            elif _is_gas(name, group):
                found.append(_gas(replace(blank, fuel=Fuel.GAS), group[PULSES]))
        otherwise = "The reading head has not heard from its meter yet"
        return outcome(self.name, found, retained=message.retained, otherwise=otherwise)


def _is_electric(name: str, group: Any) -> bool:
    if not isinstance(group, dict) or OTHER_METERS.search(name.casefold()):
        return False
    return not SURE.isdisjoint(_by_plain_name(group))


def _is_gas(name: str, group: Any) -> bool:
    return isinstance(group, dict) and name.casefold() == GAS and PULSES in group


def _by_plain_name(group: Mapping[str, Any]) -> dict[str, Any]:
    return {name.casefold(): value for name, value in group.items()}


def _electricity(blank: Reading, group: Mapping[str, Any]) -> Reading:
    """A register of 0 is one that was not heard yet, right after a start; the zeros beside it are then not the meter's.

    The power is net already: the meter itself tells it below 0 while the home gives.
    """
    notes: list[str] = []
    told = _first(IMPORTS, group)
    imported, exported = _registers(told, _first(EXPORTS, group), notes)
    if told is not None and imported is None and not notes:
        return blank
    watts = _power(_first(POWERS, group), notes)
    return replace(blank, watts=watts, imported_kwh=imported, exported_kwh=exported, notes=tuple(notes))


def _registers(taken: Any, given: Any, notes: list[str]) -> tuple[float | None, float | None]:
    """Both in kWh, or neither where one shows that the script tells them in Wh."""
    imported, exported = IMPORTED.take(taken, "kWh", notes), EXPORTED.take(given, "kWh", notes)
    numbers = [number for number in (as_number(taken), as_number(given)) if number is not None]
    if any(number > MOST_KWH or (number >= MAY_BE_WH and number % 1 == 0) for number in numbers):
        if not notes:
            notes.append("imported energy: a whole number of this size may be Wh as well as kWh")
        return None, None
    return imported, exported


def _power(told: Any, notes: list[str]) -> float | None:
    watts = WATTS.take(told, "W", notes)
    if watts is not None and may_be_kw(watts):
        notes.append("power: a number this small and this fine may be kW as well as W")
        return None
    return watts


def _first(names: tuple[str, ...], group: Mapping[str, Any]) -> Any:
    return next((group[name] for name in names if name in group), None)


def _gas(blank: Reading, count: Any) -> Reading:
    """Cubic metres, where the script scales its pulses to them; a whole number may be the bare pulses."""
    if isinstance(count, int) and not isinstance(count, bool):
        return replace(blank, notes=("gas volume: a whole number may be pulses as well as cubic metres",))
    notes: list[str] = []
    return replace(blank, imported_m3=VOLUME.take(count, "m3", notes), notes=tuple(notes))
