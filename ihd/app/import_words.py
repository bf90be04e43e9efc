"""What `ihd import` says: what was read and how, and what of it was new."""

from dataclasses import dataclass

from ihd.app import output
from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.import_choice import Chosen
from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.fuel import Direction
from ihd.history_files.made import HalfHours
from ihd.store.imports import New, ToImport


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read. `notes` are sentences for the household, `how` are those on how it was understood."""

    what: Chosen
    made: HalfHours
    told: ToImport
    notes: tuple[str, ...]
    how: tuple[str, ...]


def say(context: Context, read: Read, new: New, number: int | None, last: str | None) -> None:
    """Say what a file came to, and what of it was new; `number` is that of the import, if one was made."""
    half_hours = [slot for slot, _ in read.told.told()]
    kept = -(-read.made.rows_kept * len(new) // len(half_hours))
    told = {
        "format": read.told.format,
        "fuel": read.what.fuel.value,
        "direction": "export" if read.what.direction is Direction.EXPORT else "import",
        "meter": read.told.meter,
        "rows_read": read.made.rows_read,
        "rows_kept": kept,
        "rows_skipped": read.made.rows_read - kept,
        "half_hours": len(new),
        "first": output.stamp(utc(half_hours[0])),
        "last": output.stamp(utc(half_hours[-1] + HALF_HOUR)),
        "kwh": kwh_of(context, read, new),
        "m3": sum(counted for _, counted in new) / 1000 if read.what.direction is Direction.VOLUME else None,
    }
    notes = [*read.notes, *_known_before(len(new), len(half_hours)), *([last] if last else [])]
    if context.as_json:
        layout = {"series": read.what.series.name, **_layout(read.what)}
        output.line({**told, "number": number, "layout": layout, "notes": notes})
        return
    output.rows([told], as_json=False, empty="")
    for line in (*read.how, *notes):
        output.text(line if line.endswith((".", "?", "!")) else f"{line}.")


def _known_before(new: int, told: int) -> tuple[str, ...]:
    if not new:
        return ("Nothing new: all of it was brought in before.",)
    return (f"{told - new} of {told} half-hours were brought in before.",) if new < told else ()


def kwh_of(context: Context, read: Read, new: New) -> float:
    """What is new of it; of a volume, by the calorific value that the home's gas is reckoned with."""
    if read.what.direction is not Direction.VOLUME:
        return sum(wh for _, wh in new) / 1000
    gas = gas_conversion(context)
    return float(sum(litres * gas.wh_per_litre(slot) for slot, litres in new) / 1000)


def _layout(what: Chosen) -> dict[str, object]:
    """How the file is read, as far as the household may have to set it right."""
    layout = what.series.layout
    return {
        "unit": layout.measure.value if layout.measure else None,
        "stamps": layout.stamps.value,
        "seconds": layout.seconds,
        "zone": layout.zone,
        "date_order": layout.date_order.value,
        "decimal": layout.decimal,
        "time_column": layout.time_column,
        "value_column": layout.value_column,
    }
