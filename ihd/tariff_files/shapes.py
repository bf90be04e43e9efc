"""What may stand in a tariff file, key by key, and what each must be."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import FieldInfo, fields

from ihd.tariff_files.faults import Complaints
from ihd.tariff_files.lines import Path
from ihd.wording import later, tr

Shape = TypeVar("Shape", bound=Struct)
AS_THEY_ARE = (Decimal, date)  # never made from text: a price in quotes is a mistake
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST_NAME = 80
INSIDE = re.compile(r"at `\$\[(\d+)\]")  # where msgspec says in which part of a list a fault lies

Number = Annotated[Decimal | int, Meta(description=later("a number without quotes, such as 24.5"))]
Name = Annotated[
    str,
    Meta(min_length=1, max_length=LONGEST_NAME, pattern=r"\S", description=later("a name of up to {most} letters")),
]
Days = Annotated[list[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]], Meta(min_length=1)]
Months = Annotated[list[Annotated[int, Meta(ge=1, le=12)]], Meta(min_length=1)]
Some = Annotated[list[Any], Meta(min_length=1)]
Time = Annotated[str | None, Meta(description=later('a time on a half-hour in quotes, such as "00:30"'))]


class RateShape(Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """A rate of a price list."""

    name: Name
    pence: Number
    start: Time = None
    end: Time = None
    days: Annotated[Days | None, Meta(description=later('a list of days, such as ["sat", "sun"]'))] = None
    months: Annotated[
        Months | None, Meta(description=later("a list of numbers from 1 to 12, such as [11, 12, 1, 2]"))
    ] = None
    up_to_kwh: Annotated[Decimal | int | None, Meta(description=later("a number without quotes, such as 2.0"))] = None
    per: Annotated[Literal["day", "month"] | None, Meta(description=later('"day" or "month"'))] = None


class PricesShape(Struct, frozen=True, rename={"first": "from", "standing": "standing_pence_per_day"}):
    """One [[prices]] entry. Its rates are taken one by one."""

    first: Annotated[date, Meta(description=later("a date without quotes, such as 2024-04-01"))]
    standing: Annotated[Decimal | int | None, Meta(description=later("a number without quotes, such as 53.35"))] = None
    rates: Annotated[Some | None, Meta(description=later("a list of at least one rate"))] = None
    half_hours: Annotated[str | None, Meta(description=later('a file name in quotes, such as "agile.csv"'))] = None


class TariffShape(Struct, frozen=True):
    """The whole file. Its prices are taken one by one."""

    name: Name
    fuel: Annotated[
        Literal["electricity", "gas", "export"], Meta(description=later('"electricity", "gas" or "export"'))
    ]
    prices: Annotated[Some, Meta(description=later("one or more entries that begin with [[prices]]"))]
    clock: Annotated[Literal["utc", "local"], Meta(description=later('"utc" or "local"'))] = "local"
    prices_include_vat: Annotated[bool, Meta(description=later("true or false"))] = True


def taken(told: object, shape: type[Shape], path: Path, complaints: Complaints) -> Shape | None:
    """A table of the file in this shape; None where something in it is wrong, all of which is then noted."""
    if not isinstance(told, dict):
        complaints.say(path, tr("this must be a table: names with values"))
        return None
    known = _keys(shape)
    values: dict[str, Any] = {}
    for key, value in told.items():
        if (field := known.get(key)) is None:
            says = tr("{key} is not known here; known are {names}", key=key, names=", ".join(known))
            complaints.say((*path, key), says)
        else:
            values[field.name] = _value(value, field, (*path, key), complaints)
    for key in _missing(told, known):
        complaints.say(path, tr("{key} is missing: {wanted}", key=key, wanted=_wanted(known[key])))
        values[known[key].name] = WRONG
    sound = all(value is not WRONG for value in values.values()) and known.keys() >= told.keys()
    return shape(**values) if sound else None


@cache
def _keys(shape: type[Struct]) -> dict[str, FieldInfo]:
    return {field.encode_name: field for field in fields(shape)}


def _missing(told: Mapping[str, object], known: Mapping[str, FieldInfo]) -> list[str]:
    return [key for key, field in known.items() if field.required and key not in told]


WRONG = object()  # stands for a value that has been complained of


def _value(value: object, field: FieldInfo, path: Path, complaints: Complaints) -> Any:
    try:
        found = convert(value, field.type, builtin_types=AS_THEY_ARE)
    except ValidationError as error:
        inside = INSIDE.search(str(error))
        where = (*path, int(inside[1])) if inside else path
        complaints.say(where, tr("{key} must be {wanted}", key=field.encode_name, wanted=_wanted(field)))
        return WRONG
    if isinstance(found, str) and not found.isprintable():
        complaints.say(path, tr("{key} holds a character that cannot be shown", key=field.encode_name))
        return WRONG
    return found


def _wanted(field: FieldInfo) -> str:
    told = next(str(one.description) for one in get_args(field.type) if isinstance(one, Meta) and one.description)
    return tr(told, most=LONGEST_NAME)
