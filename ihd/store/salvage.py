"""Repairs a damaged diary as far as it goes: sets it aside, reads what can be read, and fills up from a backup.

The repaired diary is made beside the damaged one and takes its place as a restored backup does: all at once, whenever
it is stopped. The damaged file is never without a copy of its own.
"""

import os
import shutil
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ihd.energy.calendar import DAY, unix
from ihd.energy.fuel import Direction
from ihd.energy.trouble import StoreTrouble
from ihd.store import backup_file, hub_asking, schema
from ihd.store.backup import Backup, contents
from ihd.store.backup_file import DIARY
from ihd.store.diary import Diary
from ihd.store.lent_schema import lend_schema
from ihd.store.pieces import ERRORS, Found, Key, Pieces, put
from ihd.store.refill import Damage, Lost, refill
from ihd.store.restoring import READY, SET_ASIDE, SIDE_FILES, WORK, HomeFiles, finish
from ihd.store.sound_rows import has_columns
from ihd.store.troubles import CORRUPT, file_trouble, trouble
from ihd.whole_file import sync, whole
from ihd.wording import tr

FIRST_READING = 1_262_304_000  # unix seconds, 2010: no smart meter is older
SLACK = 2 * DAY  # after its last change nothing later is in a file, whatever the clocks said
SOON = 60  # seconds: no page of readings tells of less
HEAD, APPLICATION_AT = 100, slice(68, 72)  # of a file of SQLite: its header, and whose it is
MOST_METERS = 64  # whose numbers are tried where the table of meters cannot be read
SINCE = {"sealed_day": 4, "mend": 3, "told": 2, "reading": 1}  # in which version of the diary a table came


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was repaired. `set_aside` holds the damaged files; `backup` is what filled the gaps, if there was one.

    `lost` is what could neither be read nor filled up, as far as that can be told; `is_new` says that it was all.
    """

    set_aside: Path
    backup: Backup | None
    readings: int
    lost: tuple[Lost, ...]
    is_new: bool = False


def salvage(
    home: HomeFiles,
    at: datetime,
    backup: Backup | None = None,
    passphrase: str | None = None,
    *,
    pretend: bool = False,
) -> Salvaged:
    """Repair the diary of this home, which the caller holds and has not open. `at` is now (UTC).

    Where nothing of it can be read and there is no backup, a new one is begun in its place: a demo home's if it is to
    `pretend`. Raises StoreTrouble where the file may be another program's, where one has it open, or where the disk
    has no room: then it is left as it was.
    """
    diary, work = home.diary, home.data / WORK
    if not isinstance(diary, Path):
        raise trouble(CORRUPT, home.data)  # a server's files are its own
    try:
        finish(home)
        work.mkdir()
        lender = _unpacked(backup, passphrase, work) if backup else None
        damage = _rebuilt(diary, work, at, lender)
        if damage is None and lender is None:
            if not _is_ours(diary):
                raise trouble(CORRUPT, diary)
            Diary.open(work / DIARY, pretend=pretend).close()
        readings, lost = _refilled(work, damage, lender, unix(at))
        aside = _set_aside(diary, home.data, at)
        with whole(work / READY) as ready:
            ready.write(b"Whatever opens this home next puts what is here in its place.\n")
        finish(home)
    except OSError as error:
        raise file_trouble(error, diary) from error
    finally:
        if not (work / READY).exists():
            shutil.rmtree(work, ignore_errors=True)
    return Salvaged(aside, backup, readings, lost, is_new=damage is None and lender is None)


def _is_ours(diary: Path) -> bool:
    """Whether it can only have been a diary: by its head, or where a failing disk left nothing but zeros of that."""
    with diary.open("rb") as file:
        head = file.read(HEAD)
    return not any(head) or int.from_bytes(head[APPLICATION_AT], "big") == schema.APPLICATION


def _unpacked(backup: Backup, passphrase: str | None, work: Path) -> Path:
    """The diary in a backup, brought forward."""
    file = work / "backup.sqlite"
    with contents(backup.file, passphrase) as (stream, _), file.open("xb") as out:
        out.writelines(backup_file.unpack(stream, backup.manifest, DIARY, backup.file))
    Diary.open(file, pretend=backup.manifest.is_pretend).close()
    return file


def _set_aside(diary: Path, data: Path, at: datetime) -> Path:
    """Copy the damaged files to where they stay; the same that was copied before is not copied again."""
    folder = data / SET_ASIDE / f"damaged-{at:%Y-%m-%d-%H%M%S}"
    folder.mkdir(parents=True, exist_ok=True)
    for file in _files(diary):
        shutil.copy2(file, folder / file.name)
        with (folder / file.name).open("rb+") as copied:
            os.fsync(copied.fileno())
    sync(folder)
    return folder


def _files(diary: Path) -> list[Path]:
    return [one for end in ("", *SIDE_FILES) if (one := diary.with_name(diary.name + end)).exists()]


def _rebuilt(diary: Path, work: Path, at: datetime, lender: Path | None) -> Damage | None:
    """Put what can be read of the diary into a new file; what is wrong with it. None where nothing can be read."""
    copy = work / "damaged.sqlite"
    for lent in (None, lender, work / "new.sqlite"):
        _remove(copy)
        for file in _files(diary):
            if not file.name.endswith("-shm"):  # made anew from the log
                shutil.copyfile(file, copy.with_name(copy.name + file.name.removeprefix(diary.name)))
        with suppress(*ERRORS):
            if lent is not None and not _lent(copy, lent):
                continue
            with Pieces(copy) as pieces:
                if lent is None and not _is_as_made(pieces):
                    continue
                found = _read(pieces, diary, at)
                if not found["meter"].rows and not found["reading"].rows:
                    continue
                if (version := _version(pieces)) == schema.VERSION:
                    Diary.open(work / DIARY, pretend=_says_pretend(found["meta"])).close()
                put(work / DIARY, found, pieces.made_by, schema.APPLICATION, version)
                return Damage({name: told for name, told in found.items() if not told.is_whole})
        _remove(copy)
    _remove(copy)
    return None


def _remove(copy: Path) -> None:
    for file in _files(copy):
        file.unlink()


def _is_as_made(pieces: Pieces) -> bool:
    """Whether the file has the tables of its version, as far as that can be said."""
    if pieces.version != schema.VERSION:
        return {"meter", "reading"} <= set(pieces.tables)
    wanted = set(schema.tables.tables)
    return wanted <= set(pieces.tables) and all(has_columns(name, pieces.columns(name)) for name in wanted)


def _lent(copy: Path, lender: Path) -> bool:
    """Whether the copy could take over from the lender what tables there are. Its log goes: that is applied first."""
    if not lender.exists():
        Diary.open(lender).close()
    with suppress(*ERRORS), sqlite3.connect(copy, isolation_level=None) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    for end in SIDE_FILES:
        copy.with_name(copy.name + end).unlink(missing_ok=True)
    return lend_schema(copy, lender)


def _version(pieces: Pieces) -> int:
    """Which version of the diary it is: that is said in the header, where a byte may be wrong."""
    if 0 < pieces.version <= schema.VERSION:
        return pieces.version
    return next((since for table, since in SINCE.items() if table in pieces.tables), schema.VERSION)


def _read(pieces: Pieces, diary: Path, at: datetime) -> dict[str, Found]:
    """What can be read of each table; of the two that every diary has, nothing at least."""
    last = int(max(at.timestamp(), *(file.stat().st_mtime for file in _files(diary)))) + SLACK
    found = {table: pieces.read(table) for table in pieces.tables if table not in ("reading", "sealed_day", "day")}
    meters = found.get("meter", Found((), (), is_whole=False))
    numbers = {row[meters.columns.index("id")] for row in meters.rows}
    if not meters.is_whole:
        numbers |= set(range(1, MOST_METERS + 1))
    each = {"meter": sorted(numbers)}
    ways = {**each, "direction": [one.value for one in Direction]}
    first = FIRST_READING
    keys = {
        "reading": Key(each, "ts", SOON, first, last),
        "sealed_day": Key(each, "day", 1, first // DAY, last // DAY),
        "day": Key(ways, "day", 1, first // DAY, last // DAY),
    }
    nothing = {name: Found((), (), is_whole=False) for name in ("meter", "reading")}
    ranged = {name: pieces.read(name, key) for name, key in keys.items() if name in pieces.tables}
    return {**nothing, **found, **ranged, "meta": _with_home(found.get("meta"))}


def _with_home(meta: Found | None) -> Found:
    """The table of what is kept once, with whether the home is a demo: one that does not say is the household's."""
    meta = meta or Found(("key", "value"), (), is_whole=False)
    told = {row[0] for row in meta.rows}
    return meta if "home" in told else meta._replace(rows=(*meta.rows, ("home", schema.REAL)))


def _says_pretend(meta: Found) -> bool:
    return any(row == ("home", schema.PRETEND) for row in meta.rows)


def _refilled(work: Path, damage: Damage | None, lender: Path | None, now: int) -> tuple[int, tuple[Lost, ...]]:
    """Bring what could be read forward, and fill it up: how many readings there are then, and what is lost."""
    if damage is None and lender is not None:
        shutil.copyfile(lender, work / DIARY)
    with Diary.open(work / DIARY, pretend=_is_pretend(work / DIARY)) as diary:
        lost: tuple[Lost, ...] = ()
        if damage is not None and lender is not None:
            with Diary.open(lender, readonly=True) as backup:
                is_theirs = _is_of_these(diary, backup)
                lost = backup.ask(lambda source: diary.put(refill, source if is_theirs else None, damage, now)) or ()
        elif damage is not None:
            lost = diary.put(refill, None, damage, now)
        if faults := diary.check():
            raise StoreTrouble(
                tr("The diary is damaged, and could not be repaired"),
                tr("Restore a backup. {fault}", fault=faults[0]),
            )
        readings = sum(meter.readings for meter in diary.meters())
    with (work / DIARY).open("rb+") as made:
        os.fsync(made.fileno())
    return readings, lost


def _is_pretend(file: Path) -> bool:
    with Diary.open(file, readonly=True) as diary:
        return diary.is_pretend


def _is_of_these(diary: Diary, backup: Diary) -> bool:
    """Whether a backup is of those who live here now: what was cleared shall not come back out of it."""
    return diary.ask(hub_asking.last_tenancy) == backup.ask(hub_asking.last_tenancy)
