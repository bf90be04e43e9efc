"""JSON with OBIS codes for names: the adapter at Austria's meters, and Sinapsi's Alfa at Italy's. All in Wh and W."""

import re
from collections.abc import Mapping
from typing import Any

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.hubs.dialects.forms import named, net_watts, object_in, when_zoned
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, WATTS, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import is_absent, read_json, read_object

CODES = ("1-0:1.8.0", "1-0:2.8.0", "1-0:1.7.0", "1-0:2.7.0")  # registers in and out, power in and out
ALFA_TOPIC = re.compile(r"/?[^/]+/iomtsgdata/[^/]+")
ALFA_TAIL = ".255_3,0_2"  # what the Alfa writes behind each code: class 3, attribute 2
ALFA_LENGTH = 96  # readings in one message; it tells one a minute
NOTHING = "None of the home's registers and no power in it"


class OesterreichsEnergie:
    """The adapter that Austria's grid companies recommend. Its `sma_time` counts from its start: it is no time."""

    name = "oesterreichs_energie_sma"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """None is usual: the household chose it."""
        return []

    def claims(self, message: Message) -> bool:
        """By its own words; it may tell any of the codes, or none."""
        told = object_in(message.payload, "sma_time")
        return "api_version" in told or any(code in told for code in CODES)

    def parse(self, message: Message) -> Meaning:
        """One reading, or the reason why there is none. Raises ValueError where it is broken."""
        told = read_object(message.payload)
        cells = [told.get(code) for code in CODES]
        times = [cell.get("time") for cell in cells if isinstance(cell, dict)]
        values = [cell.get("value") if isinstance(cell, dict) else cell for cell in cells]
        time = next((time for time in times if time), None)  # 0 is not known
        reading = _reading(message, named(told.get("name")), values, time)
        return outcome(self.name, [reading], retained=message.retained, otherwise=NOTHING)


class SinapsiAlfa:
    """The Alfa sends a list of devices, each with a list of readings, and all numbers as text."""

    name = "sinapsi_alfa"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """Under the user's name at Sinapsi."""
        return ["/+/iomtsgdata/+", "+/iomtsgdata/+"]

    def claims(self, message: Message) -> bool:
        """By its topic, whose middle is nobody else's."""
        return ALFA_TOPIC.fullmatch(message.topic) is not None

    def parse(self, message: Message) -> Meaning:
        """The readings, or the reason why there are none. Raises ValueError where it is broken."""
        told = read_json(message.payload)
        if not isinstance(told, list):
            raise ValueError("The message is JSON, but not a list of devices")
        readings = [
            _reading(message, named(device.get("du")), [one.get(f"{code}{ALFA_TAIL}") for code in CODES], one.get("ts"))
            for device in told
            for one in _inside(device)
        ]
        return outcome(self.name, readings[:ALFA_LENGTH], retained=message.retained, otherwise=NOTHING)


def _inside(device: Any) -> list[Mapping[str, Any]]:
    told = device.get("data") if isinstance(device, dict) else None
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []


def _reading(message: Message, device: str, values: list[Any], time: Any) -> Reading:
    """`values` stand in the order of CODES. Power is told each way without a sign."""
    notes: list[str] = []
    at, at_from = when_zoned(time, message.arrived, notes)
    imported, exported, taken, given = (None if is_absent(value) else value for value in values)
    return Reading(
        f"{device}/electricity",
        Fuel.ELECTRICITY,
        at,
        at_from,
        device,
        net_watts(WATTS.take(taken, "W", notes), WATTS.take(given, "W", notes)),
        IMPORTED.take(imported, "Wh", notes),
        EXPORTED.take(exported, "Wh", notes),
        notes=tuple(notes),
    )
