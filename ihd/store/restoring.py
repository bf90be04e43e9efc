"""Puts a backup in the place of a diary: all of it or nothing, whenever it is stopped.

The backup is unpacked beside the diary, opened, brought forward and compared. Only then one small file says that it is
ready, and from that moment on whoever comes next finishes what was begun (`finish`).
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.paths import DiaryPlace
from ihd.settings import load
from ihd.store import backup_file, copying
from ihd.store.backup import Backup, check_parts, compare, contents, figures_of, make, sha256
from ihd.store.backup_file import DIARY, SETTINGS, Manifest
from ihd.store.database import database, is_there
from ihd.store.diary import Diary
from ihd.store.hold import Held, hold
from ihd.store.kept import Heed, unheeded
from ihd.store.troubles import BUSY, LOCKED
from ihd.whole_file import sync, whole
from ihd.wording import tr

WORK, READY = "restoring", "ready"  # a folder beside the diary, and the file in it that says so
SET_ASIDE = "set-aside"
SIDE_FILES = ("-wal", "-shm", "-journal")
PATIENCE = 2.0  # seconds to wait for another program that has the diary open


@dataclass(frozen=True, slots=True)
class HomeFiles:
    """What of a home a backup holds, and where it is: the diary, the settings, and the folder to work in.

    Without a file of settings those in the backup are left alone.
    """

    diary: DiaryPlace
    data: Path
    settings: Path | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored. `set_aside` is the home as it was before, a backup if that could be read; None if none was."""

    backup: Backup
    set_aside: Path | None
    with_settings: bool


def restore(
    file: Path,
    home: HomeFiles,
    at: datetime,
    program: str,
    *,
    passphrase: str | None = None,
    is_held: bool = False,
    any_home: bool = False,
    heed: Heed = unheeded,
) -> Restored:
    """Put the backup in `file` in the place of this home's diary, and of its settings if it has any.

    `at` is now (UTC), `program` this program's version. The whole backup is checked first, and what is there is set
    aside; stopped at any moment, the home has either the old or the new, whole. `is_held` says that the caller holds
    the diary (hold.py), `any_home` that this is a rehearsal, where a demo home will do; `heed` is told how far the
    check is, 0 to 1, and what it raises ends it. Raises FileTrouble for the backup, StoreTrouble for the home's place,
    or while another program records, and who; then nothing has changed.
    """
    with _alone(home.diary, is_held=is_held), database(home.diary).as_trouble():
        finish(home)  # an earlier one that was stopped
        work = home.data / WORK
        try:
            work.mkdir(parents=True)
            backup = _unpacked(file, work, passphrase, heed, with_settings=home.settings is not None)
            if not any_home:
                _check_home(home.diary, backup.manifest)
            with_settings = (work / SETTINGS).exists()
            _let_go(home.diary)
            set_aside = _set_aside(home, at, program)
            sync(home.data)  # both folders are there before anything is said to be ready
            with whole(work / READY) as ready:
                ready.write(b"Whatever opens this home next puts what is here in its place.\n")
            finish(home)
        except BaseException:
            if (work / DIARY).exists() or not is_unfinished(home.data):  # the old one is still in its place
                (work / READY).unlink(missing_ok=True)
                shutil.rmtree(work, ignore_errors=True)
            raise
    return Restored(backup, set_aside, with_settings)


def is_unfinished(data: Path) -> bool:
    """Whether a restore into the home of this folder was stopped after all was ready."""
    return (data / WORK / READY).exists()


def finish_left(home: HomeFiles) -> None:
    """Finish what a restore that was stopped has left ready. Does nothing while a program holds the diary."""
    with suppress(Held), hold(home.diary, "ihd restore"), database(home.diary).as_trouble():
        finish(home)


def finish(home: HomeFiles) -> None:
    """Put what is ready in its place, and clear away what is not. Whoever calls holds the diary; twice does no harm."""
    work = home.data / WORK
    if is_unfinished(home.data):
        if (work / DIARY).exists():
            _put_diary(home.diary, work)
        if home.settings is not None and (work / SETTINGS).exists():
            home.settings.parent.mkdir(parents=True, exist_ok=True)
            fresh = home.settings.with_suffix(".restored")  # it may be on another disk than the diary
            fresh.unlink(missing_ok=True)
            _written(fresh, iter([(work / SETTINGS).read_bytes()]))
            fresh.replace(home.settings)
            sync(home.settings.parent)
        (work / READY).unlink()
        sync(work)
    if work.exists():
        shutil.rmtree(work)


def _put_diary(where: DiaryPlace, work: Path) -> None:
    if isinstance(where, Path):
        _let_go(where)
        for end in SIDE_FILES:  # of a damaged one: they would be taken for the new one's
            where.with_name(where.name + end).unlink(missing_ok=True)
        where.parent.mkdir(parents=True, exist_ok=True)
        (work / DIARY).replace(where)
        sync(where.parent)
        return
    with Diary.open(work / DIARY, readonly=True) as new, Diary.open(where, pretend=new.is_pretend) as diary:
        new.ask(lambda source: diary.put(copying.copy_all, source))
    (work / DIARY).unlink()  # never twice: another machine may record on that server from now on
    sync(work)


def _unpacked(file: Path, work: Path, passphrase: str | None, heed: Heed, *, with_settings: bool) -> Backup:
    """Unpack a backup into a folder, and check all of it: the bytes, the diary opened and brought forward, its sums."""
    with contents(file, passphrase) as (stream, is_encrypted):
        manifest = backup_file.read(stream, file)
        check_parts(manifest, file)
        _written(work / DIARY, backup_file.unpack(stream, manifest, DIARY, file))
        if with_settings and SETTINGS in manifest.parts:
            _written(work / SETTINGS, backup_file.unpack(stream, manifest, SETTINGS, file))
            load(work / SETTINGS)
    try:
        with Diary.open(work / DIARY, pretend=manifest.is_pretend) as diary:
            faults, found = diary.check(heed), figures_of(diary)
    except StoreTrouble as trouble:
        raise FileTrouble(
            tr("The diary in this backup cannot be opened"), tr("Use another backup. {advice}", advice=trouble.advice)
        ) from None
    if faults or found is None:
        raise FileTrouble(tr("The diary in this backup is damaged"), tr("Use another backup than {file}.", file=file))
    compare(manifest, found, file)
    with (work / DIARY).open("rb+") as stream_out:
        os.fsync(stream_out.fileno())
    sync(work)
    return Backup(file, file.stat().st_size, sha256(file), is_encrypted, manifest)


def _written(out: Path, chunks: Iterator[bytes]) -> None:
    with out.open("xb") as stream:
        for chunk in chunks:
            stream.write(chunk)
        stream.flush()
        os.fsync(stream.fileno())


def _check_home(where: DiaryPlace, manifest: Manifest) -> None:
    """Raises StoreTrouble where a demo home and a real one would mix."""
    is_pretend = False
    # where nothing is there yet, or it is damaged, it counts as the household's own
    with suppress(StoreTrouble), Diary.open(where, readonly=True) as diary:
        is_pretend = diary.is_pretend
    if manifest.is_pretend and not is_pretend:
        advice = tr("Restore it into the folder of a demo home. Nothing was changed.")
        raise StoreTrouble(tr("This is the backup of a demo home"), advice)
    if is_pretend and not manifest.is_pretend:
        raise StoreTrouble(
            tr("This folder holds a demo home"), tr("Restore into a folder of its own. Nothing was changed.")
        )


def _set_aside(home: HomeFiles, at: datetime, program: str) -> Path | None:
    """Keep the home as it is: as a backup, or as the mere files where the diary cannot be read any more."""
    folder, stamp = home.data / SET_ASIDE, f"{at:%Y-%m-%d-%H%M%S}"
    settings = home.settings if home.settings is not None and home.settings.exists() else None
    if not is_there(home.diary):
        if settings is None:
            return None
        folder.mkdir(exist_ok=True)
        return Path(shutil.copyfile(settings, folder / f"settings-before-restore-{stamp}.toml"))
    folder.mkdir(exist_ok=True)
    try:
        return make(home.diary, folder / f"before-restore-{stamp}.zip", at, program, settings_file=settings).file
    except StoreTrouble:
        if not isinstance(home.diary, Path):
            raise
        return _set_files_aside(home.diary, settings, folder / f"damaged-{stamp}")


def _set_files_aside(diary: Path, settings: Path | None, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    names = [diary, *(diary.with_name(diary.name + end) for end in SIDE_FILES)]
    for file in [one for one in names if one.exists()] + ([settings] if settings else []):
        shutil.copy2(file, folder / file.name)
        with (folder / file.name).open("rb+") as copied:
            os.fsync(copied.fileno())
    sync(folder)
    sync(folder.parent)
    return folder


def _let_go(where: DiaryPlace) -> None:
    """See that nobody has the diary's file open, and that all of it is in the one file. Raises StoreTrouble."""
    if not isinstance(where, Path) or not where.exists():
        return
    try:
        with closing(sqlite3.connect(where, timeout=PATIENCE, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the second where a message holds bytes of a damaged page
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (BUSY, LOCKED):
            advice = tr("Close the displays and other programs of this home, and restore again. Nothing was changed.")
            raise StoreTrouble(tr("Another program has the diary open"), advice) from error
        # a damaged one is what is to be replaced


@contextmanager
def _alone(where: DiaryPlace, *, is_held: bool) -> Iterator[None]:
    if is_held:
        yield
        return
    try:
        held = hold(where, "ihd restore")
    except Held as other:
        advice = tr("Stop that program, restore, and start it again. Nothing was changed.")
        raise StoreTrouble(tr("The diary is in use: {holder}", holder=other.holder), advice) from None
    with held:
        yield
