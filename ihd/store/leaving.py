"""Removes what a former household has left in files beside the diary: backups, homes set aside, and older copies."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ihd.paths import DiaryPlace
from ihd.store.backup_shelf import OWN_SHELF, shelf
from ihd.store.restoring import SET_ASIDE
from ihd.whole_file import PART

SCRATCH = "rehearsal-"  # a folder in which a backup is tried; one that was stopped is left
BEFORE_STEP = ".before-"  # in the name of the copy of a diary from before it was brought to another version


def clear_left(where: DiaryPlace, data: Path, before: datetime | None = None) -> int:
    """Remove what was made before that moment (UTC), or all of it; how many files and folders have gone.

    All of them are gone when this returns. What cannot be removed does not spare the others. Raises OSError then.
    """
    failed: OSError | None = None
    gone = 0
    for one in list(_left(where, data)):
        try:
            if before is None or one.lstat().st_mtime < before.timestamp():
                _remove(one)
                gone += 1
        except FileNotFoundError:
            """Somebody else was quicker."""
        except OSError as error:
            failed = error
    if failed is not None:
        raise failed
    return gone


def _left(where: DiaryPlace, data: Path) -> Iterator[Path]:
    own = data / OWN_SHELF
    yield from (one.file for one in shelf(own))
    yield from own.glob(f".*{PART}")
    if (data / SET_ASIDE).is_dir():
        yield from (data / SET_ASIDE).iterdir()
    yield from data.glob(f"{SCRATCH}*")
    if isinstance(where, Path):
        yield from where.parent.glob(f"{where.name}{BEFORE_STEP}*")


def _remove(one: Path) -> None:
    if one.is_dir() and not one.is_symlink():
        shutil.rmtree(one)
    else:
        one.unlink()
