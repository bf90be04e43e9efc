"""`ihd imports`: what was brought in, and how to take one of it out again."""

from argparse import Namespace

from ihd.app import output
from ihd.app.context import Context
from ihd.energy.fuel import Direction
from ihd.energy.trouble import Trouble
from ihd.store import imports as log
from ihd.store.diary import Diary
from ihd.store.imports import Import


def imports(context: Context, asked: Namespace) -> int:
    """List every import, or undo one."""
    if asked.what == "undo":
        return _undo(context, asked.number)
    with Diary.open(context.places.diary, readonly=True) as diary:
        found = diary.ask(log.all_imports) or ()
    output.rows([_row(one) for one in found], as_json=context.as_json, empty="Nothing has been brought in yet.")
    return 0


def _undo(context: Context, number: int) -> int:
    with Diary.open(context.places.diary, readonly=True) as diary:
        known, pretend = diary.ask(log.all_imports) or (), diary.is_pretend
    one = next((each for each in known if each.number == number), None)
    if one is None:
        raise Trouble(f"There is no import {number}", "Look at `ihd imports`.")
    undone = None
    if one.undone is None:
        with Diary.open(context.places.diary, pretend=pretend) as diary:
            undone = diary.put(log.undo, number, context.clock())
    if undone is None:
        raise Trouble(f"Import {number} is undone already", "To have it again, import the file again.")
    if context.as_json:
        output.line(_row(undone))
        return 0
    output.text(f"Import {number} ({undone.file}) is taken out: everything is as it was without it.")
    return 0


def _row(one: Import) -> dict[str, object]:
    is_volume = one.direction is Direction.VOLUME
    return {
        "number": one.number,
        "made": output.stamp(one.made),
        "file": one.file,
        "format": one.format,
        "meter": one.meter,
        "fuel": one.fuel.value,
        "direction": "export" if one.direction is Direction.EXPORT else "import",
        "first": output.stamp(one.first),
        "last": output.stamp(one.last),
        "half_hours": one.half_hours,
        "kwh": None if is_volume else one.counted / 1000,
        "m3": one.counted / 1000 if is_volume else None,
        "undone": output.stamp(one.undone),
    }
