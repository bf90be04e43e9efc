"""OBIS text: the lines that meters with a P1 port write, such as `1-0:1.8.1(002342.060*kWh)`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, VOLUME, WATTS
from ihd.hubs.told import Quantity, when

LINE = re.compile(r"(\d-\d):(\d{1,3}\.\d{1,3}\.\d{1,3})((?:\([^()]*\))+)", re.ASCII)
AMOUNT = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\*(\w{1,5})", re.ASCII)
CLOCK = re.compile(r"(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([WS])", re.ASCII)
OFFSETS = {"W": "+01:00", "S": "+02:00"}  # winter and summer, where meters have a P1 port
TIME_OF_TELEGRAM = "0-0:1.0.0"
WHOLE = ("1-0:1.8.0", "1-0:2.8.0")  # import and export
TARIFFS = {1: ("1-0:1.8.1", "1-0:2.8.1"), 2: ("1-0:1.8.2", "1-0:2.8.2")}
POWER = ("1-0:1.7.0", "1-0:2.7.0")
KIND_OF_METER, VOLUME_TOLD, BELGIAN_GAS = "24.1.0", "24.2.1", "24.2.3"
GAS_METER = 3  # of the M-Bus kinds; 7 is water, which is told on the same line and in m³ as well


class Line(NamedTuple):
    """One value or several under one code: ("0-1:24.2.1", ("191023210000S", "03247.118*m3"))."""

    code: str
    values: tuple[str, ...]

    @property
    def channel(self) -> str:
        """What the code is about: "1-0" is electricity, "0-1" to "0-4" are the meters connected to it."""
        return self.code.partition(":")[0]


def read_lines(text: str) -> tuple[Line, ...]:
    """All whole lines in a telegram or a part of one. A line that was cut off at either end is left out."""
    found = (LINE.fullmatch(line.strip()) for line in text.splitlines())
    return tuple(Line(f"{one[1]}:{one[2]}", tuple(one[3][1:-1].split(")("))) for one in found if one)


def kinds(lines: Iterable[Line]) -> dict[str, int]:
    """Which kind of meter (3 is gas) is on each channel, as far as these lines tell."""
    return {
        line.channel: int(line.values[0])
        for line in lines
        if line.code.endswith(f":{KIND_OF_METER}") and re.fullmatch(r"\d{1,3}", line.values[0], re.ASCII)
    }


def clock(value: str | None, arrived: datetime) -> tuple[datetime, TimeSource]:
    """The UTC of a time such as `191023210000S`; the time of arrival where it is missing or no time."""
    told = CLOCK.fullmatch(value or "")
    if told is None:
        return arrived, TimeSource.ARRIVAL
    year, month, day, hour, minute, second, season = told.groups()
    return when(f"20{year}-{month}-{day}T{hour}:{minute}:{second}{OFFSETS[season]}", arrived, [])


def readings(lines: Iterable[Line], device: str, arrived: datetime, known: Mapping[str, int]) -> tuple[Reading, ...]:
    """What these lines tell of electricity and gas, a meter for each register that may come alone.

    A telegram may arrive a line at a time, so the two tariffs are two meters, "<device>/tariff-1" and
    "<device>/tariff-2": one of them must never pass for their sum. `known` are the kinds of meters on the channels
    (see `kinds`): the same line tells the volume of gas and that of water.
    """
    lines = tuple(lines)
    values = {line.code: line.values for line in lines}
    at, at_from = clock(values.get(TIME_OF_TELEGRAM, ("",))[0], arrived)
    electricity = Reading(f"{device}/p1", Fuel.ELECTRICITY, at, at_from, hub=device)
    found = [_with_power(_with_registers(electricity, WHOLE, values), values)]
    found += [
        _with_registers(replace(electricity, meter=f"{device}/tariff-{tariff}"), codes, values)
        for tariff, codes in TARIFFS.items()
    ]
    return (*found, *(_gas(line, device, arrived) for line in lines if _is_gas(line, known)))


def _amount(quantity: Quantity, told: tuple[str, ...] | None, notes: list[str]) -> float | None:
    if not told or not told[-1]:
        return None
    amount = AMOUNT.fullmatch(told[-1])
    if amount is None:
        notes.append(f"{quantity.name}: is no amount with a unit")
        return None
    return quantity.take(amount[1], amount[2], notes)


def _with_registers(blank: Reading, codes: tuple[str, str], values: Mapping[str, tuple[str, ...]]) -> Reading:
    notes = list(blank.notes)
    imported, exported = (values.get(code) for code in codes)
    return replace(
        blank,
        imported_kwh=_amount(IMPORTED, imported, notes),
        exported_kwh=_amount(EXPORTED, exported, notes),
        notes=tuple(notes),
    )


def _with_power(blank: Reading, values: Mapping[str, tuple[str, ...]]) -> Reading:
    """Taken less given. One of the two is always 0; a 0 that comes alone says nothing of the other."""
    notes = list(blank.notes)
    taken, given = (_amount(WATTS, values.get(code), notes) for code in POWER)
    watts = None if taken is None and given is None else round((taken or 0) - (given or 0), 6)
    if watts == 0 and (taken is None or given is None):
        watts = None
    return replace(blank, watts=watts, notes=tuple(notes))


def _is_gas(line: Line, known: Mapping[str, int]) -> bool:
    code = line.code.partition(":")[2]
    kind = known.get(line.channel)
    return kind == GAS_METER if code == VOLUME_TOLD else code == BELGIAN_GAS and kind in {None, GAS_METER}


def _gas(line: Line, device: str, arrived: datetime) -> Reading:
    notes: list[str] = []
    at, at_from = clock(line.values[0], arrived)
    volume = _amount(VOLUME, line.values, notes)
    return Reading(f"{device}/gas", Fuel.GAS, at, at_from, hub=device, imported_m3=volume, notes=tuple(notes))
