"""The household's values as rows of whole numbers, and back."""

from typing import Any, NamedTuple

from ihd.energy.calendar import unix, utc
from ihd.energy.fuel import Fuel
from ihd.energy.price import Price
from ihd.energy.reading import Reading
from ihd.energy.register import Held, Register

Row = dict[str, Any]


class Known(NamedTuple):
    """A meter that has a number in the diary."""

    id: int
    fuel: Fuel | None
    hub: str | None


def reading_row(meter: int, reading: Reading) -> Row | None:
    """What is kept of a reading: whole watts, Wh and litres. None if it tells none of them."""
    row = {
        "watts": _whole(reading.watts),
        "import_wh": _whole(reading.imported_kwh, 1000),
        "export_wh": _whole(reading.exported_kwh, 1000),
        "litres": _whole(reading.imported_m3, 1000),
    }
    if all(value is None for value in row.values()):
        return None
    return {"meter": meter, "ts": unix(reading.at), **row}


def read_reading(name: str, fuel: Fuel, hub: str | None, row: Any, price: Price | None = None) -> Reading:
    """The reading of a row, at the price that was in force if one is given."""
    return Reading(
        meter=name,
        fuel=fuel,
        at=utc(row.ts),
        hub=hub,
        watts=None if row.watts is None else float(row.watts),
        imported_kwh=_thousandth(row.import_wh),
        exported_kwh=_thousandth(row.export_wh),
        imported_m3=_thousandth(row.litres),
        pence_per_kwh=price.pence_per_kwh if price else None,
        standing_pence_per_day=price.standing_pence_per_day if price else None,
    )


def register_row(register: Register) -> Row:
    """The columns of a register's state."""
    held = register.held
    return {
        "at": register.at,
        "wh": register.wh,
        "used_until": register.used_until,
        "held_first_at": held.first_at if held else None,
        "held_first_wh": held.first_wh if held else None,
        "held_at": held.at if held else None,
        "held_wh": held.wh if held else None,
        "held_times": held.times if held else None,
    }


def read_register(row: Any) -> Register:
    """A register's state from its columns."""
    held = None
    if row.held_at is not None:
        held = Held(row.held_first_at, row.held_first_wh, row.held_at, row.held_wh, row.held_times)
    return Register(row.at, row.wh, row.used_until, held)


def read_price(row: Any) -> Price:
    """A price the hub told, in force from the moment of the reading that told it."""
    return Price(row.pence_per_kwh, row.standing_pence_per_day, utc(row.since))


def _whole(value: float | None, times: int = 1) -> int | None:
    return None if value is None else round(value * times)


def _thousandth(value: int | None) -> float | None:
    return None if value is None else value / 1000
