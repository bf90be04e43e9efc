"""The shelf of backups: how they are named, which of them stay, and which is the newest that is sound."""

import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from ihd.energy.trouble import Trouble
from ihd.store.backup import Backup, Locked, check
from ihd.whole_file import PART

OWN_SHELF = "backups"  # the folder beside the diary that needs no stick
DAYS, WEEKS, MONTHS = 7, 4, 12
SHARE, FEWEST = 10, 3  # beside the diary: a tenth of what is free there at most, and three in any case
AHEAD = timedelta(days=1)  # by more than this a backup is of the future: one of the clocks was wrong
LEFT_FOR = 24 * 3600  # seconds after which what was never finished belongs to nobody any more
STAMP = "%Y-%m-%d-%H%M%S"
NAME = re.compile(r"ihd-(\d{4}-\d\d-\d\d-\d{6})(?:-([0-9a-f]{8}))?\.zip(?:\.age)?")


class Shelved(NamedTuple):
    """A backup by its name. `made` is UTC; `home` names whose it is if it was made by itself, and not by hand."""

    file: Path
    made: datetime
    home: str | None


def name_of(at: datetime, home: str | None, *, is_encrypted: bool) -> str:
    """The name of a backup made at `at` (UTC). Only one that bears the name of a home ever goes by itself."""
    whose = f"-{home}" if home else ""
    return f"ihd-{at.astimezone(UTC):{STAMP}}{whose}.zip{'.age' if is_encrypted else ''}"


def shelf(folder: Path, home: str | None = None) -> tuple[Shelved, ...]:
    """The backups in a folder, newest first; with a home, only those it made by itself. Raises OSError."""
    found = []
    for file in folder.iterdir() if folder.is_dir() else ():
        match = NAME.fullmatch(file.name)
        if match and (home is None or match[2] == home):
            with suppress(ValueError):
                made = datetime.strptime(match[1], STAMP).replace(tzinfo=UTC)
                found.append(Shelved(file, made, match[2]))
    return tuple(sorted(found, key=lambda one: (one.made, one.file.name), reverse=True))


def kept(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which of the backups made then stay at `now`: the newest of each of 7 days, 4 weeks and 12 months, all in UTC.

    Only days, weeks and months that have a backup count, so that no pause and no jump of the clock empties the shelf:
    one backup more costs at most three. Those from the future are counted by themselves, and push none other out.
    """
    every = set(made)
    future = {one for one in every if one > now + AHEAD}
    return _newest(every - future) | _newest(future)


def _newest(made: set[datetime]) -> frozenset[datetime]:
    stay: set[datetime] = set()
    periods: tuple[tuple[Callable[[datetime], Any], int], ...] = (
        (lambda one: one.date(), DAYS),
        (lambda one: one.isocalendar()[:2], WEEKS),
        (lambda one: (one.year, one.month), MONTHS),
    )
    for period, most in periods:
        newest: dict[Any, datetime] = {}
        for one in sorted(made, reverse=True):
            newest.setdefault(period(one), one)
        stay.update(list(newest.values())[:most])
    return frozenset(stay)


def room(folder: Path) -> int:
    """How many bytes of backups may lie beside a diary: a share of what would be free without them. Raises OSError."""
    return (shutil.disk_usage(folder).free + sum(one.file.stat().st_size for one in shelf(folder))) // SHARE


def tidy(
    folder: Path, home: str, now: datetime, since: datetime | None = None, most: int | None = None
) -> tuple[Path, ...]:
    """Remove this home's backups that need not stay at `now`; which they were. To be called once a newer one is there.

    `since` (UTC) is when the present household moved in: what was backed up before is not theirs, and goes. A moment
    that is still to come is none. Of what stays the oldest go as well until the rest takes up at most `most` bytes, or
    there are but a few. Raises OSError.
    """
    ours = shelf(folder, home)
    stay = kept([one.made for one in ours], now)
    if since is not None and since <= now:
        stay = frozenset(made for made in stay if made >= since)
    if most is not None:
        stay = _within(most, [one for one in ours if one.made in stay], now)
    gone = tuple(one.file for one in ours if one.made not in stay)
    for file in gone:
        file.unlink(missing_ok=True)
    for part in folder.glob(f".ihd-*{PART}"):
        with suppress(FileNotFoundError):
            if abs(now.timestamp() - part.stat().st_mtime) > LEFT_FOR:
                part.unlink()
    return gone


def _within(most: int, ours: Iterable[Shelved], now: datetime) -> frozenset[datetime]:
    """The newest that have room. Those that a wrong clock has dated later than now are the last to be given any."""
    stay: set[datetime] = set()
    taken = 0
    for number, one in enumerate(sorted(ours, key=lambda each: (each.made <= now + AHEAD, each.made), reverse=True)):
        taken += one.file.stat().st_size
        if number >= FEWEST and taken > most:
            break
        stay.add(one.made)
    return frozenset(stay)


def own_shelf(diary_file: Path) -> Path:
    """The folder of backups that lies beside a diary."""
    return diary_file.parent / OWN_SHELF


def newest_backup(folders: Iterable[Path], passphrase: str | None = None) -> Backup | None:
    """The newest backup in these folders that is sound in every byte; None where there is none.

    One that is damaged, or does not open with this passphrase, is passed over. Folders that are not there have none.
    """
    found: list[Shelved] = []
    for folder in folders:
        with suppress(OSError):
            found += shelf(folder)
    for one in sorted(found, key=lambda each: each.made, reverse=True):
        with suppress(Trouble, Locked):
            return check(one.file, passphrase)
    return None
