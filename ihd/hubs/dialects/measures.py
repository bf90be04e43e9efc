"""What a meter of any make in a home can tell, and what one message of it comes to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.message import Meaning
from ihd.hubs.told import Quantity

ENERGY = {"kWh": 1.0, "Wh": 0.001, "W·min": 1 / 60_000}
POWER = {"kW": 1000.0, "W": 1.0}
CUBIC_METRES = {"m3": 1.0}
MOST_ON_A_REGISTER = 9_999_999.999  # kWh or m³: ten digits of Wh, a century of the largest home

# A plug or clamp that was just bought stands at an honest 0. A 0 after a restart is no loss either: whoever follows
# the register holds a drop back until three readings agree with it.
IMPORTED = Quantity("imported energy", ENERGY, "kWh", 0, MOST_ON_A_REGISTER, zero=True)
EXPORTED = replace(IMPORTED, name="exported energy")
VOLUME = Quantity("gas volume", CUBIC_METRES, "m3", 0, MOST_ON_A_REGISTER, zero=True)
WATTS = Quantity("power", POWER, "W", -100_000, 100_000, zero=True)

MAY_BE_KW = 25


def outcome(dialect: str, readings: Iterable[Reading], *, retained: bool, otherwise: str) -> Meaning:
    """The readings that tell something, or `otherwise` as the reason why there are none, with what was wrong.

    Power that the broker kept since nobody knows when is not told.
    """
    fresh = [_without_old_power(one) if retained else one for one in readings]
    if told := tuple(one for one in fresh if tells(one)):
        return Meaning(dialect, told)
    wrong = "; ".join(note for one in fresh for note in one.notes)
    return Meaning(dialect, ignored=f"Nothing usable in it ({wrong})" if wrong else otherwise)


def tells(reading: Reading) -> bool:
    """Whether a reading holds any power, register or volume."""
    told = (reading.watts, reading.imported_kwh, reading.exported_kwh, reading.imported_m3)
    return any(value is not None for value in told)


def may_be_kw(watts: float) -> bool:
    """Whether a power that is meant in W may have been told in kW: it is small, and finer than any meter tells of W."""
    return abs(watts) < MAY_BE_KW and abs(watts - round(watts, 2)) > 0.0005


def total(parts: Sequence[float | None]) -> float | None:
    """The sum of phases; None if any of them is not known, for the rest is not the whole."""
    known = [one for one in parts if one is not None]
    return round(sum(known), 6) if known and len(known) == len(parts) else None


def _without_old_power(reading: Reading) -> Reading:
    if reading.at_from is TimeSource.PAYLOAD or reading.watts is None:
        return reading
    note = "power: kept by the broker since an unknown time"
    return replace(reading, watts=None, notes=(*reading.notes, note))
