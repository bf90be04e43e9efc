"""Readings out of the OBIS lines that a meter with a P1 port writes, a whole telegram or a line at a time."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from ihd.energy.fuel import Fuel
from ihd.energy.obis import AMOUNT, TARIFFS, TIME_OF_TELEGRAM, WHOLE, Line, is_gas, moment
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, VOLUME, WATTS
from ihd.hubs.told import Quantity, when

POWER = ("1-0:1.7.0", "1-0:2.7.0")


def clock(value: str | None, arrived: datetime) -> tuple[datetime, TimeSource]:
    """The UTC of a time such as `191023210000S`; the time of arrival where it is missing or no time."""
    told = moment(value or "")
    return when(told.isoformat(), arrived, []) if told else (arrived, TimeSource.ARRIVAL)


def readings(lines: Iterable[Line], device: str, arrived: datetime, known: Mapping[str, int]) -> tuple[Reading, ...]:
    """What these lines tell of electricity and gas, a meter for each register that may come alone.

    A telegram may arrive a line at a time, so the two tariffs are two meters, "<device>/tariff-1" and
    "<device>/tariff-2": one of them must never pass for their sum. `known` are the kinds of meters on the channels
    (see `ihd.energy.obis.kinds`): the same line tells the volume of gas and that of water.
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
    return (*found, *(_gas(line, device, arrived) for line in lines if is_gas(line, known)))


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


def _gas(line: Line, device: str, arrived: datetime) -> Reading:
    notes: list[str] = []
    at, at_from = clock(line.values[0], arrived)
    volume = _amount(VOLUME, line.values, notes)
    return Reading(f"{device}/gas", Fuel.GAS, at, at_from, hub=device, imported_m3=volume, notes=tuple(notes))
