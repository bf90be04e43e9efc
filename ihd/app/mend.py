"""`ihd mend`: what the household sets right in its record, with what that changes, and how to take it back."""

from argparse import Namespace

from ihd.app import output
from ihd.app.context import Context
from ihd.app.mend_making import proposed
from ihd.app.mend_record import asked_for, mends_of, of_effects, shown
from ihd.energy.exact import pence
from ihd.energy.mends.mend import Mend, in_force
from ihd.energy.mends.preview import Change, Figures, Preview, reach
from ihd.energy.mends.registers import clash
from ihd.energy.trouble import Trouble
from ihd.store import mending
from ihd.store.diary import Diary
from ihd.ui import mend_words

Mends = tuple[Mend, ...]
Shown = Preview | None
PREVIEW = "Nothing has been changed: this is only a preview."


def mend(context: Context, asked: Namespace) -> int:
    """Do what was asked of the log of mends."""
    if asked.what == "list":
        from ihd.app.mend_list import listed

        return listed(context)
    return _turn(context, asked) if asked.what in ("undo", "redo") else _make(context, asked)


def _make(context: Context, asked: Namespace) -> int:
    where, now = context.places.diary, context.clock()
    with Diary.open(where, readonly=True) as diary:
        seen, mends = diary.ask(mending.stamp) or (), mends_of(diary)
        what = asked_for(diary, asked)
        proposal = proposed(context, diary, asked, what, mends)
        number = max((one.id for one in mends), default=0) + 1
        new = Mend(number, proposal.kind, proposal.effects, now, asked.note)
        _check(new, mends)
        found = shown(context, diary, what, new.effects, (mends, (*mends, new)))
        pretend = diary.is_pretend
    if found is None:
        raise Trouble("Nothing was recorded then", "The record begins later: there is nothing to set right.")
    if not asked.preview:
        with Diary.open(where, pretend=pretend) as diary:
            diary.put(mending.put, new, seen)
    told = PREVIEW if asked.preview else f"To take this back, type `ihd mend undo {number}`."
    _say(context, asked, new, found, (*proposal.says, told))
    return 0


def _turn(context: Context, asked: Namespace) -> int:
    """Undo a mend, or do it again."""
    where, now, undoing = context.places.diary, context.clock(), asked.what == "undo"
    with Diary.open(where, readonly=True) as diary:
        mends, pretend = mends_of(diary), diary.is_pretend
        one = _find(mends, asked.id, undoing=undoing)
        turned = Mend(one.id, one.kind, one.effects, one.made, one.note, now if undoing else None)
        if not undoing:
            _check(turned, mends)
        after = tuple(turned if each.id == one.id else each for each in mends)
        found = shown(context, diary, of_effects(diary, one.effects), one.effects, (mends, after))
    if not asked.preview:
        with Diary.open(where, pretend=pretend) as diary:
            is_done = diary.put(mending.undo, one.id, now) if undoing else diary.put(mending.redo, one.id)
        if not is_done:
            raise Trouble("Nothing was mended", "Another program has just done so: look at `ihd mend list`.")
    other = "redo" if undoing else "undo"
    told = PREVIEW if asked.preview else f"To take this back, type `ihd mend {other} {one.id}`."
    _say(context, asked, turned, found, (told,))
    return 0


def _find(mends: Mends, number: int, *, undoing: bool) -> Mend:
    one = next((each for each in mends if each.id == number), None)
    if one is None:
        raise Trouble(f"There is no mend {number}", "Look at `ihd mend list`.")
    if undoing and one.undone is not None:
        raise Trouble(f"Mend {number} is undone already", f"To let it act again, type `ihd mend redo {number}`.")
    if not undoing and one.undone is None:
        raise Trouble(f"Mend {number} is in force already", f"To take it back, type `ihd mend undo {number}`.")
    return one


def _check(new: Mend, mends: Mends) -> None:
    other = clash(new, mends)
    if other is not None:
        what = f"Mend {other.id} ({mend_words.NAMES[other.kind]}) is of the same time: both would count."
        raise Trouble("This does not go with another mend", f"{what} First type `ihd mend undo {other.id}`.")


def _say(context: Context, asked: Namespace, one: Mend, found: Shown, says: tuple[str, ...]) -> None:
    if context.as_json:
        output.line({**fields(context, one), "preview": asked.preview, **_changes(found), "notes": list(says)})
        return
    start, end = mend_words.ends(one.effects, context.zone)
    until = f" to {end}" if end else " on"
    output.text(f"{one.id}  {mend_words.NAMES[one.kind]}: {mend_words.does(one)}, from {start}{until}")
    for line in mend_words.changes(found, context.zone) if found else ("Nothing is known of that time.",):
        output.text(line)
    for line in says:
        output.text(line)


def fields(context: Context, one: Mend) -> dict[str, object]:
    """A mend as JSON has it."""
    start, end = reach(one.effects, context.zone)
    return {
        "id": one.id,
        "kind": one.kind.value,
        "state": "in force" if in_force([one]) else "undone",
        "start": output.stamp(start),
        "end": output.stamp(end),
        "does": mend_words.does(one),
        "meters": mend_words.meters(one),
        "made": output.stamp(one.made),
        "undone": output.stamp(one.undone),
        "note": one.note or None,
    }


def _changes(found: Shown) -> dict[str, object]:
    if found is None:
        return {"days": [], "more_days": 0, "total": None}
    days, more, total = found
    return {"days": [_change(day) for day in days], "more_days": more, "total": _change(total)}


def _change(one: Change) -> dict[str, object]:
    return {
        "start": output.stamp(one.start),
        "end": output.stamp(one.end),
        "before": _figures(one.before),
        "after": _figures(one.after),
    }


def _figures(one: Figures) -> dict[str, object]:
    return {
        "kwh": None if one.wh is None else one.wh / 1000,
        "pence": None if one.cost is None else pence(one.cost),
        "grams": one.grams.grams,
        "carbon_basis": one.grams.basis,
    }
