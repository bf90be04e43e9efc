"""The options of `ihd backup` and `ihd restore`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

CHECK = "check"


class _Words(argparse.Action):
    """A place, or "check" and a file; nothing where the daily backup is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, into: argparse.Namespace, told: Any, _: Any = None) -> None:
        words: Sequence[str] = told
        is_check = len(words) == 2 and words[0] == CHECK
        if len(words) > 1 and not is_check:
            parser.error("name one file or folder, or: check FILE")
        into.check = Path(words[1]) if is_check else None
        into.out = words[0] if words and not is_check else None


def backup(one: argparse.ArgumentParser) -> None:
    """Where it goes, or which is to be checked."""
    one.set_defaults(out=None, check=None)
    one.add_argument("words", nargs="*", metavar="OUT | check FILE", action=_Words, help="a file or a folder")
    one.add_argument("--encrypt", action="store_true", help="under the passphrase that is kept, or one you are asked")
    one.add_argument("--now", action="store_true", help="with --daily: all of it, due or not")
    one.add_argument("--daily", action="store_true", help="do what the program that records does by itself each day")
    _passphrase(one)


def restore(one: argparse.ArgumentParser) -> None:
    """Which backup, and whether the settings in it are wanted."""
    one.add_argument("file", type=Path, metavar="FILE", help="a backup, or a diary's own file")
    one.add_argument("--diary-only", action="store_true", help="leave the settings here as they are")
    _passphrase(one)


def _passphrase(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="its first line is the passphrase; none is ever given here"
    )
