"""`ihd settings`: lists the settings, or changes one."""

import getpass
import sys
from argparse import Namespace
from dataclasses import fields, is_dataclass

from ihd import passwords
from ihd.app import output
from ihd.app.backup_passphrase import PASSPHRASE
from ihd.app.broker import PASSWORD
from ihd.app.context import Context
from ihd.app.diary_place import PASSWORD as DIARY_PASSWORD
from ihd.energy.calendar import day_of
from ihd.energy.trouble import FileTrouble, PartTrouble
from ihd.settings import changed, dated, question, save

SECRETS = {PASSWORD: "Password: ", DIARY_PASSWORD: "Password: ", PASSPHRASE: "Passphrase: "}


def settings(context: Context, asked: Namespace) -> int:
    """List all settings, show one, or change one and keep it."""
    if asked.name in SECRETS:
        return _secret(context, asked)
    if asked.name and asked.value is not None:
        new = changed(context.settings, asked.name, asked.value)
        new = dated(context.settings, new, day_of(context.clock(), context.zone))
        try:
            save(new, context.places.settings_file)
        except OSError as error:
            folder = context.places.settings_file.parent
            raise FileTrouble("The settings cannot be kept", f"Make {folder} writable: {error.strerror}.") from error
        context = Context(context.places, new, context.clock, context.as_json)
    elif asked.name:
        changed(context.settings, asked.name, _value(context, asked.name))
    told = [row for row in _rows(context) if asked.name in (None, row["name"])]
    output.rows(told, as_json=context.as_json, empty="")
    return 0


def _value(context: Context, name: str) -> object:
    group, _, field = name.partition(".")
    return getattr(getattr(context.settings, group, None), field, None)


def _rows(context: Context) -> list[dict[str, object]]:
    told: list[dict[str, object]] = []
    for group in fields(context.settings):
        answers = getattr(context.settings, group.name)
        for one in fields(answers) if is_dataclass(answers) else ():
            asked = question(answers, one.name)
            value = getattr(answers, one.name)
            told.append(
                {
                    "name": f"{group.name}.{one.name}",
                    "value": _shown(value),
                    "help": asked.help + (f" ({asked.unit})" if asked.unit else ""),
                }
            )
    return told


def _shown(value: object) -> object:
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if isinstance(value, int | float) else str(value)


def _secret(context: Context, asked: Namespace) -> int:
    if asked.value is not None:
        output.text("A password on the command line can be read by others: it is asked for instead.", sys.stderr)
    typed = getpass.getpass(SECRETS[asked.name]) if sys.stdin.isatty() else sys.stdin.readline()
    if not typed and not sys.stdin.isatty():
        raise PartTrouble("No password was given", "Type it when asked, or give it as a line; an empty line is none.")
    where = passwords.keep(context.places)
    where.set(asked.name, typed.rstrip("\n"))
    if context.as_json:
        output.line({"name": asked.name, "kept": where.where})
    output.text(f"Kept in {where.where}.", sys.stderr)
    return 0
