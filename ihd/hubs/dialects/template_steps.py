"""What a template may do with what it found in a message: a short list of filters, tests, comparisons and sums."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ihd.hubs.told import as_number

LARGEST = 10**30  # whole numbers beyond this are no meter's, and cost time
FINEST = 15  # decimal places that rounding may be asked for


class _Missing:
    """Stands for what the message does not hold."""


MISSING = _Missing()


@dataclass(slots=True)
class Sight:
    """What one run of a template sees.

    `lacked` tells that it asked whether something is there, and it was not; `stood_in` that something written in the
    template took the place of what the message does not tell.
    """

    text: str
    told: Any
    lacked: bool = False
    stood_in: bool = False


def item(holder: Any, key: str | int) -> Any:
    """What lies under a key of a JSON object, or at a place in a list. Never an attribute of anything."""
    if isinstance(holder, dict) and isinstance(key, str):
        return holder.get(key, MISSING)
    if isinstance(holder, list) and isinstance(key, int) and -len(holder) <= key < len(holder):
        return holder[key]
    return MISSING


def holds(found: Any) -> bool:
    """Whether it counts as yes."""
    return found is not MISSING and bool(found)


def found_in(found: Any) -> Any:
    """What was found. Raises ValueError where nothing was."""
    if found is MISSING:
        raise ValueError("The message does not hold what the template looks for")
    return found


def number_of(found: Any) -> int | float:
    """A number to reckon with. Text is none: Jinja2 would repeat or join it."""
    if isinstance(found_in(found), bool) or not isinstance(found, int | float):
        raise ValueError("The template reckons with what is no number")
    return found


def bounded(number: Any) -> Any:
    """The outcome of a sum. Raises ValueError where it is too large to reckon on with."""
    if isinstance(number, int) and abs(number) > LARGEST:
        raise ValueError("The template comes to no number that a meter could tell")
    return number


def _float(sight: Sight, found: Any, default: Any = MISSING) -> Any:
    number = as_number(found)
    return _default(sight, MISSING, default) if number is None else number


def _int(sight: Sight, found: Any, default: Any = MISSING) -> Any:
    number = found if isinstance(found, int) and not isinstance(found, bool) else as_number(found)
    return _default(sight, MISSING, default) if number is None else int(number)


def _round(_sight: Sight, found: Any, precision: Any = 0) -> Any:
    if not isinstance(precision, int) or abs(precision) > FINEST:
        raise ValueError("The template rounds to no number of places")
    return round(number_of(found), precision)


def _default(sight: Sight, found: Any, default_value: Any = "", boolean: Any = False) -> Any:
    is_told = found is not MISSING and (bool(found) or not holds(boolean))
    if is_told or (as_number(found) is not None and found == default_value):  # a 0 that another would stand in for
        return found
    sight.stood_in = True
    return found_in(default_value)


def _is_defined(_sight: Sight, found: Any) -> Any:
    return found_in(found)


def _abs(_sight: Sight, found: Any) -> Any:
    return abs(number_of(found))


FILTERS: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {
    "float": (_float, ("default",)),
    "int": (_int, ("default",)),
    "round": (_round, ("precision",)),
    "default": (_default, ("default_value", "boolean")),
    "is_defined": (_is_defined, ()),
    "abs": (_abs, ()),
}
TESTS: dict[str, Callable[[Any], bool]] = {
    "defined": lambda found: found is not MISSING,
    "undefined": lambda found: found is MISSING,
    "none": lambda found: found is None,
}
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}
