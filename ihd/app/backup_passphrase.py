"""The passphrase of backups: kept with the other secrets, read from a file, or asked for. Never on the command line."""

import getpass
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TypeVar

from ihd import passwords
from ihd.app.context import Context
from ihd.energy.trouble import FileTrouble, PartTrouble
from ihd.wording import tr

PASSPHRASE = "backups.passphrase"  # noqa: S105 - the name under which it is kept
Done = TypeVar("Done")


def kept(context: Context) -> str | None:
    """The passphrase that is kept for this home's backups. Raises PartTrouble."""
    return passwords.keep(context.places).get(PASSPHRASE) or None


def to_encrypt(context: Context, asked: Namespace) -> str | None:
    """The passphrase for a new backup, or None where it is not to be encrypted. Raises FileTrouble or PartTrouble."""
    if asked.passphrase_file:
        return _from_file(asked)
    if not asked.encrypt:
        return None
    if found := kept(context):
        return found
    phrase = _typed("Passphrase for this backup: ")
    if sys.stdin.isatty() and phrase != _typed("Once more: "):
        raise PartTrouble(tr("The two passphrases differ"), tr("Try again."))
    return phrase


def opening(context: Context, asked: Namespace, work: Callable[[str | None], Done]) -> Done:
    """Do what opens a backup: without a passphrase where it needs none, then with the one kept, then with one asked."""
    from ihd.store.backup import Locked
    from ihd.store.backup_cipher import WrongPassphrase

    if asked.passphrase_file:
        return work(_from_file(asked))
    try:
        return work(None)
    except Locked:
        found = kept(context)
    if found:
        try:
            return work(found)
        except WrongPassphrase:
            """It was made under another one."""
    return work(_typed("Passphrase of this backup: "))


def _from_file(asked: Namespace) -> str:
    try:
        lines = asked.passphrase_file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        advice = tr(
            "Check that {passphrase_file} is there, and is text: {error}",
            passphrase_file=asked.passphrase_file,
            error=error,
        )
        raise FileTrouble(tr("The file of the passphrase cannot be read"), advice) from error
    if not lines or not lines[0]:
        raise FileTrouble(
            tr("There is no passphrase in that file"),
            tr("Put it on the first line of {passphrase_file}.", passphrase_file=asked.passphrase_file),
        )
    return str(lines[0])


def _typed(prompt: str) -> str:
    phrase = getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if not phrase:
        raise PartTrouble(tr("No passphrase was given"), tr("Type it when asked, or name a file: --passphrase-file."))
    return phrase
