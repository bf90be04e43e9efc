"""`ihd tariff`: the tariffs that are known, whether a file is sound, and which one is in use."""

import sys
from argparse import Namespace
from collections.abc import Callable

from ihd.app import output, tariff_words, tariffs_known, told_prices
from ihd.app.context import Context
from ihd.app.tariffs_known import Source, examples, find, own, parsed
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Priced, Tariff
from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.store import own_tariffs
from ihd.store.diary import Diary
from ihd.store.own_tariffs import OwnTariff
from ihd.tariff_files import TariffTrouble, read

NONE = "none"  # in place of a name: use no tariff of this fuel any more


def tariff(context: Context, asked: Namespace) -> int:
    """List, show, check, add, use or remove tariffs, as was asked."""
    does: dict[str, Callable[[Context, Namespace], int]] = {
        "list": _list,
        "show": _show,
        "check": _check,
        "add": _add,
        "use": _use,
        "remove": _remove,
    }
    return does[asked.what](context, asked)


def _list(context: Context, _asked: Namespace) -> int:
    mine = own(context)
    rows = [_kept_row(one) for one in mine]
    rows += told_prices.rows(context, _fuels_in_use(mine))
    rows += [_row(one, Source.EXAMPLE) for one in examples()]
    if not context.as_json:
        rows = [{**row, "in_use": "yes" if row["in_use"] else "no"} for row in rows]
    output.rows(rows, as_json=context.as_json, empty="No tariff is known.")
    return 0


def _kept_row(kept: OwnTariff) -> dict[str, object]:
    try:
        return _row(parsed(kept), Source.YOURS, in_use=kept.in_use)
    except TariffTrouble:  # kept by another version: `show` says what is wrong with it
        told = {"name": kept.name, "fuel": kept.priced.value, "in_use": kept.in_use, "from": None, "until": None}
        return {**told, "source": Source.YOURS.value}


def _row(one: Tariff, source: Source, *, in_use: bool = False) -> dict[str, object]:
    begin, end = tariff_words.begins(one), tariff_words.known_until(one)
    return {
        "name": one.name,
        "fuel": one.priced.value,
        "in_use": in_use,
        "from": begin.isoformat() if begin else None,
        "until": end.isoformat() if end else None,
        "source": source.value,
    }


def _fuels_in_use(mine: tuple[OwnTariff, ...]) -> set[Priced]:
    return {one.priced for one in mine if one.in_use}


def _show(context: Context, asked: Namespace) -> int:
    told = told_prices.rows(context, _fuels_in_use(own(context)))
    if told and asked.tariff.casefold() == told_prices.NAME.casefold():
        told_prices.show(context, told)
        return 0
    found = find(context, asked.tariff)
    schedule, now = TariffSchedule(found.tariff), context.clock()
    if context.as_json:
        output.line(tariff_words.told(found, schedule, now, context.zone))
    else:
        for words in tariff_words.said(found, schedule, now, context.zone):
            output.text(words)
    return 0


def _check(context: Context, asked: Namespace) -> int:
    try:
        found = read(asked.file).tariff
    except TariffTrouble as trouble:
        if not context.as_json:
            raise
        faults = [{"line": one.line, "says": one.says, "file": one.file} for one in trouble.faults]
        output.text(f"{trouble.headline}\n{trouble.advice}", sys.stderr)
        told = {"headline": trouble.headline, "advice": trouble.advice}
        output.line({"ok": False, "name": None, "faults": faults, "trouble": told})
        return 1
    if context.as_json:
        output.line({"ok": True, "name": found.name, "faults": []})
    else:
        output.text(f'{asked.file} is sound: "{found.name}", {found.priced.value}.')
    return 0


def _add(context: Context, asked: Namespace) -> int:
    file = read(asked.file)
    one, now = file.tariff, context.clock()
    given = OwnTariff(one.name, one.priced, now, file.text, file.prices_files, in_use=asked.use)
    with open_diary(context) as diary:
        replaced = diary.put(own_tariffs.keep, given)
        kept = diary.ask(own_tariffs.find, one.name)
    in_use = kept is not None and kept.in_use
    if context.as_json:
        output.line({"name": one.name, "fuel": one.priced.value, "in_use": in_use, "replaced": replaced})
        return 0
    output.text(f'"{one.name}" is kept.' + (" It takes the place of the one of that name." if replaced else ""))
    if in_use:
        output.text(_used(one.priced))
    else:
        output.text(f'To price your {one.priced.value} with it: ihd tariff use "{one.name}"')
    return 0


def _use(context: Context, asked: Namespace) -> int:
    if asked.name == NONE and asked.fuel:
        return _stop(context, Priced(asked.fuel))
    kept = _mine(context, asked.name)
    if asked.fuel and kept.priced != asked.fuel:
        advice = f'`ihd tariff use "{kept.name}"` takes it into use for {kept.priced.value}.'
        raise FileTrouble(f'"{kept.name}" is a tariff for {kept.priced.value}', advice)
    parsed(kept)
    with open_diary(context) as diary:
        diary.put(own_tariffs.use, kept.name)
    if context.as_json:
        output.line({"name": kept.name, "fuel": kept.priced.value, "in_use": True})
    else:
        output.text(f'"{kept.name}": {_used(kept.priced)}')
    return 0


def _stop(context: Context, priced: Priced) -> int:
    before = None
    if own(context):
        with open_diary(context) as diary:
            before = diary.put(own_tariffs.stop, priced)
    if context.as_json:
        output.line({"name": None, "fuel": priced.value, "in_use": False, "before": before})
    elif before is None:
        output.text(f"No tariff of yours was in use for {priced.value}.")
    else:
        output.text(f'"{before}" is not in use any more; it is still kept. Prices are those of Settings or the meter.')
    return 0


def _remove(context: Context, asked: Namespace) -> int:
    name = _mine(context, asked.name).name
    with open_diary(context) as diary:
        gone = diary.put(own_tariffs.remove, name)
    if context.as_json and gone is not None:
        told = {"name": gone.name, "fuel": gone.priced.value, "was_in_use": gone.in_use}
        output.line({**told, "text": gone.text, "files": dict(gone.files)})
    elif gone is not None:
        output.text(f'"{gone.name}" is removed.' + (" It was in use." if gone.in_use else ""))
        output.text("To have it again, add its file: ihd tariff add FILE")
    return 0


def _mine(context: Context, name: str) -> OwnTariff:
    mine = own(context)
    kept = tariffs_known.named(name, mine)
    if kept is None:
        names = ", ".join(f'"{one.name}"' for one in mine) or "none yet"
        raise FileTrouble(
            f'You have no tariff "{name}"', f"Yours are: {names}. `ihd tariff add FILE` brings one in from its file."
        )
    return kept


def open_diary(context: Context) -> Diary:
    """The diary to write to, whichever program records in it; made where there is none yet. A demo home's stays one."""
    where = context.places.diary
    pretend = False
    if tariffs_known.has_diary(context):
        try:
            with Diary.open(where, readonly=True) as there:
                pretend = there.is_pretend
        except StoreTrouble:
            pass  # opening it to write says better what is wrong
    return Diary.open(where, pretend=pretend)


def _used(priced: Priced) -> str:
    return f"Your {priced.value} is now priced with it from its first day on; days before keep the prices they had."
