"""Makes a backup of a home while it is recorded, and says whether one is sound. A backup is one file."""

import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.exc import DBAPIError

from ihd.energy.calendar import utc
from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.paths import DiaryPlace
from ihd.store import asking, backup_cipher, backup_file, schema, sqlite_file
from ihd.store.backup_figures import Figures, asked, figures, from_bytes, snapshot
from ihd.store.backup_file import DIARY, SETTINGS, Manifest
from ihd.store.database import database
from ihd.store.diary import Diary
from ihd.store.kept import Heed, unheeded
from ihd.store.packing import Unreadable
from ihd.store.troubles import nothing_yet
from ihd.store.unwritten import unwritten
from ihd.whole_file import whole
from ihd.wording import tr

DIARY_HEAD = b"SQLite format 3\0"
HEAD = 64  # bytes that tell what a file is
CHUNK = 1024 * 1024


class Locked(FileTrouble):
    """The backup is encrypted, and no passphrase was given."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as it lies there: its size and SHA-256 are the file's, encrypted or not."""

    file: Path
    bytes: int
    sha256: str
    is_encrypted: bool
    manifest: Manifest


def make(
    where: DiaryPlace,
    out: Path,
    at: datetime,
    program: str,
    *,
    settings_file: Path | None = None,
    passphrase: str | None = None,
) -> Backup:
    """Back up the diary kept there, and the settings in that file if there is one, into the file `out`.

    `at` is now (UTC), `program` this program's version. With a passphrase the backup is encrypted. Another program may
    record meanwhile. Raises StoreTrouble where the diary cannot be read or is damaged, FileTrouble where `out` cannot
    be written; what had this name before is then as it was.
    """
    _check_free(out)
    manifest, parts = _taken(where, at, program, settings_file)
    return _put(lambda stream: backup_file.write(stream, manifest, parts), out, passphrase)


def put_copy(backup: Path, out: Path, passphrase: str | None = None) -> Backup:
    """Copy a backup that is not encrypted to `out`, encrypted if a passphrase is given. Raises FileTrouble."""
    _check_free(out)
    try:
        with backup.open("rb") as stream:
            backup_file.read(stream, backup)
            stream.seek(0)
            return _put(lambda copy: shutil.copyfileobj(stream, copy, CHUNK), out, passphrase)
    except OSError as error:
        raise _unread(error, backup) from error


def check(file: Path, passphrase: str | None = None, heed: Heed = unheeded) -> Backup:
    """The backup in this file, once all of it has proven sound: every byte, and the diary in it by its own figures.

    `heed` is told how far it is, 0 to 1; what it raises ends it.
    Raises FileTrouble where it is not, or is no backup; Locked where it is encrypted and no passphrase was given.
    """
    with contents(file, passphrase) as (stream, is_encrypted):
        manifest = backup_file.read(stream, file)
        check_parts(manifest, file)
        compare(manifest, _tried(stream, manifest, file, heed), file)
        if SETTINGS in manifest.parts:
            for _ in backup_file.unpack(stream, manifest, SETTINGS, file):
                """Every byte of it is compared."""
    return Backup(file, file.stat().st_size, sha256(file), is_encrypted, manifest)


def check_parts(manifest: Manifest, file: Path) -> None:
    """Raises FileTrouble where this program cannot take what the manifest tells of."""
    if manifest.diary_version > schema.VERSION:
        raise backup_file.newer(file)
    if DIARY not in manifest.parts or manifest.parts.keys() - {DIARY, SETTINGS}:
        raise backup_file.no_backup(file)


def compare(manifest: Manifest, found: Figures, file: Path) -> None:
    """Raises FileTrouble where a diary does not come to what the manifest says."""
    if unlike := found.differ(manifest):
        advice = tr("{what}, says {file}. Use another backup.", what=unlike[0], file=file)
        raise FileTrouble(tr("The diary in this backup is not what it was"), advice)


@contextmanager
def contents(file: Path, passphrase: str | None) -> Iterator[tuple[BinaryIO, bool]]:
    """The plain contents of a backup, and whether it is encrypted. A diary's own file is a backup of itself."""
    try:
        if not file.is_file():
            raise FileTrouble(tr("There is no such backup"), tr("Check the name: {file} is no file.", file=file))
        with file.open("rb") as stream:
            head = stream.read(HEAD)
            stream.seek(0)
            if backup_cipher.is_encrypted(head):
                yield BytesIO(_decrypted(stream.read(), passphrase, file)), True
            elif head.startswith(DIARY_HEAD):
                archive = BytesIO()
                backup_file.write(archive, *_taken(file, utc(int(file.stat().st_mtime)), "", None))
                yield archive, False
            else:
                yield stream, False
    except OSError as error:
        raise _unread(error, file) from error


def sha256(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as stream:
        return _digest(stream)


def figures_of(diary: Diary) -> Figures | None:
    """The figures of an opened diary of this version."""
    return diary.ask(figures)


def _put(write: Callable[[BinaryIO], None], out: Path, passphrase: str | None) -> Backup:
    """Write the file of a backup, and read it again. As it is written it is only held in memory to be encrypted."""
    try:
        with whole(out) as stream:
            if passphrase:
                archive = BytesIO()
                write(archive)
                manifest = backup_file.read(archive, out)
                stream.write(backup_cipher.encrypt(archive.getvalue(), passphrase))
            else:
                write(stream)
                manifest = backup_file.read(stream, out)
            stream.flush()
            size, digest = stream.seek(0, 2), _digest(stream)
    except OSError as error:
        raise unwritten(error, out) from error
    if sha256(out) != digest:
        advice = tr("The disk of {folder} is failing: choose another.", folder=out.parent)
        raise FileTrouble(tr("What was written cannot be read again"), advice)
    return Backup(out, size, digest, bool(passphrase), manifest)


def _taken(
    where: DiaryPlace, at: datetime, program: str, settings_file: Path | None
) -> tuple[Manifest, dict[str, bytes]]:
    """What a backup is made of, as it stands now."""
    with Diary.open(where, readonly=True) as diary:
        taken = diary.ask(snapshot)
    if taken is None:
        raise nothing_yet()
    with closing(taken), database(where).as_trouble():
        # Days that were sealed were read back as they were. To read ten years of them through each day would keep a
        # small machine busy for a minute: `check`, a restore and the monthly rehearsal do.
        found = _figures(taken, None)
        parts = {DIARY: taken.serialize()}
    if settings_file and settings_file.is_file():
        parts[SETTINGS] = settings_file.read_bytes()
    inside = {name: backup_file.part_of(one) for name, one in parts.items()}
    manifest = Manifest(**vars(found), program=program, made=at.replace(microsecond=0), parts=inside)
    return manifest, parts


def _tried(stream: BinaryIO, manifest: Manifest, file: Path, heed: Heed) -> Figures:
    """The figures of the diary in a backup. Raises FileTrouble where it is damaged in spite of the file's proof."""
    content = bytearray()
    for chunk in backup_file.unpack(stream, manifest, DIARY, file):
        content += chunk
    try:
        with closing(from_bytes(content)) as memory:
            del content
            return _figures(memory, heed)
    except (DBAPIError, sqlite3.Error, StoreTrouble, Unreadable, ValueError) as error:
        raise FileTrouble(
            tr("The diary in this backup is damaged"), tr("Use another backup than {file}.", file=file)
        ) from error


def _figures(memory: sqlite3.Connection, heed: Heed | None) -> Figures:
    """The figures of a diary in memory. Raises StoreTrouble where anything is wrong with it.

    With `heed` every reading in it is looked at.
    """
    with asked(memory) as connection:
        if schema.version(connection, DIARY) == schema.VERSION:
            if faults := asking.faults(connection, heed) if heed else sqlite_file.faults(connection):
                raise _damaged(faults[0])
            return figures(connection)
    return _brought_forward(memory.serialize())


def _brought_forward(content: bytes) -> Figures:
    """Those of an older diary: as it will be once it is opened. Its version is that of its bytes."""
    with tempfile.TemporaryDirectory(prefix="ihd-backup-") as folder:
        file = Path(folder) / DIARY
        file.write_bytes(content)
        with Diary.open(file, readonly=True) as old:
            is_pretend, version = old.is_pretend, old.ask(schema.version, DIARY)
        with Diary.open(file, pretend=is_pretend) as diary:
            if faults := diary.check():
                raise _damaged(faults[0])
            found = figures_of(diary)
    if found is None or version is None:
        raise _damaged(tr("tables are missing"))
    return replace(found, diary_version=version)


def _digest(stream: BinaryIO) -> str:
    stream.seek(0)
    seen = hashlib.sha256()
    while chunk := stream.read(CHUNK):
        seen.update(chunk)
    return seen.hexdigest()


def _decrypted(secret: bytes, passphrase: str | None, file: Path) -> bytes:
    if passphrase is None:
        raise Locked(
            tr("This backup is encrypted"),
            tr("Give its passphrase when asked, or with {option}.", option="--passphrase-file"),
        )
    return backup_cipher.decrypt(secret, passphrase, str(file))


def _check_free(out: Path) -> None:
    """Raises FileTrouble where that name is taken by something that is no backup: a typing error may cost no file."""
    try:
        if out.is_symlink() or (out.exists() and not out.is_file()):
            raise FileTrouble(
                tr("No backup can be written there"), tr("{out} is no plain file. Choose another name.", out=out)
            )
        if not out.parent.is_dir():
            raise FileTrouble(
                tr("There is no such folder"), tr("Make {folder} first, or put the stick in.", folder=out.parent)
            )
        head = b""
        if out.exists():
            with out.open("rb") as stream:
                head = stream.read(HEAD)
    except OSError as error:
        raise unwritten(error, out) from error
    if head and not (backup_cipher.is_encrypted(head) or backup_file.looks_like_one(head)):
        raise FileTrouble(tr("That file is no backup"), tr("{out} would be lost: choose another name.", out=out))


def _damaged(fault: str) -> StoreTrouble:
    advice = tr(
        "Restore the last backup: `ihd restore`. Those that are kept are as they were. It says: {fault}", fault=fault
    )
    return StoreTrouble(tr("The diary is damaged, and no backup was made"), advice)


def _unread(error: OSError, file: Path) -> FileTrouble:
    advice = tr("Check that {file} is there and may be read: {error}.", file=file, error=error.strerror or error)
    return FileTrouble(tr("The backup cannot be read"), advice)
