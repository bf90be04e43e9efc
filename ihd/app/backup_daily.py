"""`ihd backup --daily`: what the program that records has done each day, in a process of its own that yields to others.

It makes what is due: a backup beside the diary, one in the second place, and once a month a rehearsal.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ihd import __version__
from ihd.app import output
from ihd.app.backup_command import fields
from ihd.app.backup_former import cleared_at
from ihd.app.backup_passphrase import PASSPHRASE, kept
from ihd.app.backup_places import second_place
from ihd.app.backup_state import (
    Done,
    Remembered,
    is_due,
    is_to_rehearse,
    own_is_due,
    remember,
    remembered,
    state_file,
)
from ihd.app.context import Context
from ihd.energy.trouble import FileTrouble, PartTrouble, Trouble
from ihd.hubs.told import CLOCK_IS_SET
from ihd.store import backup_shelf, hub_asking
from ihd.store.backup import Backup, make, put_copy
from ihd.store.diary import Diary
from ihd.store.leaving import SCRATCH, clear_left
from ihd.store.restoring import HomeFiles, restore
from ihd.store.unwritten import unwritten

KINDNESS = 19  # the least urgent that Unix knows
ROOM = 100 * 1024 * 1024  # bytes that stay free for the diary itself
REHEARSAL = "A backup could not be restored in a rehearsal"


def daily(context: Context, *, at_once: bool = False) -> int:
    """Make what is due, or with `at_once` all of it.

    What cannot be made is remembered, told, and tried again by whoever runs this next.
    """
    if hasattr(os, "nice"):
        os.nice(KINDNESS)
    data = context.places.data
    try:
        data.mkdir(parents=True, exist_ok=True)
        with FileLock(data / "backups.lock", timeout=0):
            return _Daily(context, context.clock(), at_once=at_once).run()
    except Timeout:
        raise Trouble("A backup is being made just now", "Wait a minute.") from None
    except OSError as error:
        raise unwritten(error, state_file(context.places)) from error


class _Daily:
    """One run: what was remembered before it, and what comes of it."""

    def __init__(self, context: Context, now: datetime, *, at_once: bool) -> None:
        self._context, self._now, self._at_once = context, now, at_once
        self._known: Remembered = remembered(state_file(context.places))
        self._made: list[Backup] = []
        self._troubles: list[Trouble] = []

    def run(self) -> int:
        if self._now.year < CLOCK_IS_SET:
            raise PartTrouble("The clock is not set: no backup is made", "Connect to the internet, or set the date.")
        for left in self._context.places.data.glob(f"{SCRATCH}*"):  # of a rehearsal that was stopped
            shutil.rmtree(left, ignore_errors=True)
        since = self._since()
        zone, settings = self._context.zone, self._context.settings.backups
        known = self._known
        if since:
            self._try(lambda: self._clear_former(since))
        if self._at_once or own_is_due(known, self._now, zone):
            self._try(lambda: self._own(since))
        second = self._at_once or is_due(known.second, self._now, zone) or known.place != settings.folder
        if settings.folder and second:
            self._try(lambda: self._second(settings.folder))
        if self._made and is_to_rehearse(known.rehearsed, self._now):
            self._try(self._rehearse)
        told = tuple((one.headline, one.advice) for one in self._troubles)
        remember(replace(self._known, tried=self._now, troubles=told), state_file(self._context.places))
        return self._say()

    def _try(self, part: Callable[[], None]) -> None:
        try:
            part()
        except Trouble as trouble:
            self._troubles.append(trouble)
        except OSError as error:
            self._troubles.append(unwritten(error, Path(error.filename or state_file(self._context.places))))

    def _since(self) -> datetime | None:
        """Since when (UTC) what is kept is the present household's: all from before it has to go."""
        with Diary.open(self._context.places.diary, readonly=True) as diary:
            told = diary.ask(hub_asking.last_tenancy), cleared_at(self._context.places, self._now)
        return max((one for one in told if one is not None and one <= self._now), default=None)

    def _clear_former(self, since: datetime) -> None:
        clear_left(self._context.places.diary, self._context.places.data, since)

    def _own(self, since: datetime | None) -> None:
        folder = self._context.places.data / backup_shelf.OWN_SHELF
        file = self._place(folder, is_encrypted=False)
        self._tidy(folder, since, backup_shelf.room(folder))  # the disk may have filled up since the last one
        last = backup_shelf.shelf(folder, self._known.home)
        if shutil.disk_usage(folder).free < ROOM + (last[0].file.stat().st_size if last else 0):
            advice = f"Free some space on the disk of {folder}: the diary needs what is left."
            raise FileTrouble("There is no room for the backup", advice)
        made = self._make(file, None)
        self._known = replace(self._known, own=Done(self._now, str(made.file)))
        # a former household's may have been cleared while this one was made of what it held
        self._tidy(folder, self._since(), backup_shelf.room(folder))

    def _second(self, chosen: str) -> None:
        phrase = None
        if self._context.settings.backups.encrypt:
            phrase = kept(self._context)
            if phrase is None:
                advice = f"Give one: `ihd settings {PASSPHRASE}`. Without it nothing is written to the second place."
                raise PartTrouble("There is no passphrase for the backups", advice)
        folder = second_place(chosen, was_there=self._known.place == chosen)
        self._known = replace(self._known, place=chosen)
        file = self._place(folder, is_encrypted=phrase is not None)
        plain = next((one for one in self._made), None)
        made = put_copy(plain.file, file, phrase) if plain else self._make(file, phrase)
        if plain:
            self._made.append(made)
        self._known = replace(self._known, second=Done(self._now, str(made.file)))
        self._tidy(folder, self._since())

    def _place(self, folder: Path, *, is_encrypted: bool) -> Path:
        file = folder / backup_shelf.name_of(self._now, self._known.home, is_encrypted=is_encrypted)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritten(error, file) from error
        return file

    def _make(self, file: Path, phrase: str | None) -> Backup:
        places = self._context.places
        made = make(places.diary, file, self._now, __version__, settings_file=places.settings_file, passphrase=phrase)
        self._made.append(made)
        return made

    def _tidy(self, folder: Path, since: datetime | None, most: int | None = None) -> None:
        try:
            backup_shelf.tidy(folder, self._known.home, self._now, since, most)
        except OSError as error:
            raise unwritten(error, folder / "any") from error

    def _rehearse(self) -> None:
        """Restore the newest backup into a scratch folder. A backup that was never tried is a hope."""
        file = Path(self._known.second.file if self._known.second.at == self._now else self._known.own.file)
        if not file.is_file():
            return
        data = self._context.places.data
        phrase = kept(self._context) if file.suffix == ".age" else None
        with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=data) as scratch:
            folder = Path(scratch)
            home = HomeFiles(folder / "diary.sqlite", folder, folder / "settings.toml")
            try:
                restore(file, home, self._now, __version__, passphrase=phrase, any_home=True)
            except Trouble as trouble:
                self._known = replace(self._known, rehearsal_trouble=(trouble.headline, trouble.advice))
                raise FileTrouble(REHEARSAL, f"{trouble.headline}. {trouble.advice}") from trouble
        self._known = replace(self._known, rehearsed=Done(self._now, str(file)), rehearsal_trouble=None)

    def _say(self) -> int:
        for made in self._made:
            if self._context.as_json:
                output.line(fields(made))
            else:
                output.text(f"{made.file} is made.")
        for trouble in self._troubles[:-1]:
            output.text(f"{trouble.headline}. {trouble.advice}", sys.stderr)
        if self._troubles:
            raise self._troubles[-1]
        if not self._made and not self._context.as_json:
            output.text("Today's backup is made already.")
        return 0
