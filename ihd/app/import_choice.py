"""Which series of a file is meant, and how it is read: what the file says, and what was typed over it.

Where neither says it, nothing is guessed: the trouble names the option to give.
"""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from shlex import quote
from typing import NamedTuple

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files import emoncms_json
from ihd.history_files.amounts import VOLUMES
from ihd.history_files.found import DateOrder, Found, FoundSeries, Layout, Measure, Stamps
from ihd.history_files.measuring import RESTARTING, RISING
from ihd.history_files.octopus_json import NO_UNIT
from ihd.wording import tr

UNITS = {
    "kwh": Measure.KWH,
    "wh": Measure.WH,
    "m3": Measure.M3,
    "litres": Measure.LITRES,
    "ft3": Measure.FT3,
    "kw": Measure.KW,
    "w": Measure.WATTS,
    "kwh-register": Measure.REGISTER_KWH,
    "wh-register": Measure.REGISTER_WH,
    "m3-register": Measure.REGISTER_M3,
}
MARKS = {"point": ".", "comma": ","}
ASK_UNIT = (
    "Give --unit. For what was used in the time of each row: kwh or wh, of gas also m3, litres or ft3. For the mean"
    " power of each row: kw or w. For a running total, as the meter shows it: kwh-register, wh-register or m3-register."
    " A bill of the same days tells which: try it first with --dry-run."
)
ASK_FUEL = "Give --fuel electricity or gas for what your home used, or --fuel export for what it gave to the grid."
MOST_NAMED = 12  # series, in a message


class Chosen(NamedTuple):
    """The series to be read, as it is to be read, and sentences on what was taken for granted.

    `fuel` and `direction` are said; that is `Direction.VOLUME` for gas counted by volume.
    """

    series: FoundSeries
    fuel: Fuel
    direction: Direction
    notes: tuple[str, ...] = ()


def chosen(found: Found, asked: Namespace) -> Chosen:
    """The one series of a file that is asked for. Raises FileTrouble where it is none, or one of several."""
    if asked.format not in ("auto", found.format):
        advice = f"It was understood as {found.format}: give --format {found.format}, or none."
        raise FileTrouble(f"This file is not of the kind {asked.format}", advice)
    series = _only(found, asked)
    layout = _typed_over(series.layout, asked)
    if layout.measure is None:
        why = "".join(
            f"{tr(one)}. " for one in (RISING, RESTARTING, NO_UNIT, emoncms_json.NO_UNIT) if tr(one) in found.notes
        )
        raise FileTrouble("This file does not say what its numbers are", why + ASK_UNIT)
    return _named(replace(series, layout=layout), layout.measure, asked)


def _named(series: FoundSeries, measure: Measure, asked: Namespace) -> Chosen:
    fuel, notes = _fuel(series, asked)
    if measure in VOLUMES:
        if fuel is not Fuel.GAS:
            raise FileTrouble(f"{fuel.value.capitalize()} has no volume", "Give --fuel gas, or another --unit.")
        return Chosen(replace(series, fuel=fuel, direction=Direction.VOLUME), fuel, Direction.VOLUME, notes)
    told, typed = _told_direction(series), _direction(asked)
    if typed is None and told is None and fuel is Fuel.ELECTRICITY:
        notes += ("Taken as what your home used: give --direction export if it is what you gave to the grid.",)
    direction = typed or told or Direction.IMPORT
    return Chosen(replace(series, fuel=fuel, direction=direction), fuel, direction, notes)


def _fuel(series: FoundSeries, asked: Namespace) -> tuple[Fuel, tuple[str, ...]]:
    """What it counts: what was typed, else what the file says; with a word where they differ."""
    typed = _typed_fuel(asked)
    if typed is not None and series.fuel not in (None, typed):
        return typed, (f"Taken to be {typed.value}, as you say; by itself it would be {series.fuel}.",)
    found = typed or series.fuel
    if found is None:
        raise FileTrouble("This file does not say what it counts", ASK_FUEL)
    return found, ()


def _only(found: Found, asked: Namespace) -> FoundSeries:
    """The one that was named; of several, those that count what was typed. Of a single one that may be typed over."""
    several = found.series
    named = [one for one in several if asked.series is None or asked.series.casefold() == one.name.casefold()]
    if not named:
        raise FileTrouble(f"There is no series {asked.series} in this file", f"It has: {_names(several)}.")
    if len(named) == 1:
        return named[0]
    fitting = [one for one in named if _fits(one, asked)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        example = next((one for one in fitting if one.direction is not Direction.EXPORT), fitting[0])
        about = [] if found.sample else [f"{note}." for note in found.notes]  # of a table there are too many
        advice = f"Say which, as in --series {quote(example.name)}. It has: {_names(fitting)}."
        raise FileTrouble(
            f"This file has {len(fitting)} sets of readings, and each is brought in by itself",
            " ".join([advice, *about]),
        )
    raise FileTrouble("There is nothing like that in this file", f"It has: {_names(named)}.")


def _fits(one: FoundSeries, asked: Namespace) -> bool:
    fuel, direction = _typed_fuel(asked), _direction(asked)
    goes = Direction.IMPORT if one.direction is Direction.VOLUME else one.direction
    return (None in (fuel, one.fuel) or fuel is one.fuel) and (None in (direction, goes) or direction is goes)


def _told_direction(series: FoundSeries) -> Direction | None:
    return None if series.direction is Direction.VOLUME else series.direction


def _names(several: Sequence[FoundSeries]) -> str:
    more = "" if len(several) <= MOST_NAMED else f" and {len(several) - MOST_NAMED} more"
    return ", ".join(f'"{one.name}"{_which(one)}' for one in several[:MOST_NAMED]) + more


def _which(one: FoundSeries) -> str:
    words = [one.fuel.value] if one.fuel else []
    words += ["export"] if one.direction is Direction.EXPORT else []
    return f" ({' '.join(words)})" if words else ""


def _typed_fuel(asked: Namespace) -> Fuel | None:
    if asked.fuel is None:
        return None
    return Fuel.ELECTRICITY if asked.fuel == "export" else Fuel(asked.fuel)


def _direction(asked: Namespace) -> Direction | None:
    if asked.direction is not None:
        return Direction(asked.direction)
    return Direction.EXPORT if asked.fuel == "export" else None


def _typed_over(layout: Layout, asked: Namespace) -> Layout:
    """The layout with what was typed in place of what was found."""
    return replace(
        layout,
        measure=UNITS[asked.unit] if asked.unit else layout.measure,
        stamps=Stamps(asked.stamps) if asked.stamps else layout.stamps,
        zone=asked.zone or layout.zone,
        date_order=DateOrder(asked.date_order.replace("-", " ")) if asked.date_order else layout.date_order,
        decimal=MARKS[asked.decimal] if asked.decimal else layout.decimal,
    )
