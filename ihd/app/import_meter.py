"""Which of the home's meters an import is of."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ihd.app.import_choice import Chosen
from ihd.energy.fuel import Direction
from ihd.energy.trouble import FileTrouble
from ihd.store.kept import Meter

MADE = "imported"  # what a meter is called that only files tell of


class MeterChosen(NamedTuple):
    """The name of a meter, and a sentence on why it is this one, if it was not typed."""

    name: str
    note: str | None


def meter_for(known: Sequence[Meter], what: Chosen, typed: str | None) -> MeterChosen:
    """The meter that was typed, or the home's only one that counts this. Raises FileTrouble where there are several.

    Two meters of one kind are added up: to take another than the one that told of the same time would count it twice.
    """
    if typed is not None:
        return MeterChosen(typed, _beside(known, what, typed))
    of_fuel = [meter for meter in known if meter.fuel is what.fuel]
    goes = Direction.IMPORT if what.direction is Direction.VOLUME else what.direction
    names = _names(meter for meter in of_fuel if meter.direction is goes) or _names(of_fuel)
    if len(names) > 1:
        advice = f"Give --meter, the one that this file is of: {', '.join(names)}. What two meters tell is added up."
        raise FileTrouble(f"There are several meters of {what.fuel.value}", advice)
    if names:
        return MeterChosen(names[0], f"Taken for your meter {names[0]}: what it told itself stands first.")
    name = f"{MADE}/{what.fuel.value}"
    return MeterChosen(name, f"No meter of yours counts this yet, so it is kept as that of a meter called {name}.")


def _beside(known: Sequence[Meter], what: Chosen, typed: str) -> str | None:
    """A word of warning where a meter that is not known yet is put beside one that counts the same."""
    other = next((meter for meter in known if meter.name == typed and meter.fuel is not what.fuel), None)
    if other is not None:
        raise FileTrouble(f"The meter {typed} counts {other.fuel.value}", "Choose another name with --meter.")
    names = _names(meter for meter in known if meter.fuel is what.fuel)
    if not names or typed in names:
        return None
    return f"{typed} is another meter than {', '.join(names)}: what they tell of the same time is added up."


def _names(meters: Iterable[Meter]) -> list[str]:
    return list(dict.fromkeys(meter.name for meter in meters))
