"""The file of a backup: a ZIP of the diary and the settings, whose last bytes prove all the others."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from ihd.energy.trouble import FileTrouble
from ihd.store.backup_figures import Figures
from ihd.wording import tr

KIND, FORMAT = "ihd backup", 1
MANIFEST, DIARY, SETTINGS = "manifest.json", "diary.sqlite", "settings.toml"
# Any ZIP may end in a comment. Ours says the SHA-256 of every byte before it, so that no flipped bit goes unseen.
SEAL = b"ihd backup, SHA-256 of every byte before this: "
DIGEST = 64  # hexadecimal digits of a SHA-256
ZIP = b"PK\x03\x04"
NAME_AT = 30  # where a ZIP has the name of its first file
MOST_SMALL = 4 * 1024 * 1024  # bytes of a manifest or of settings; more than this is none
CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Part:
    """One file inside."""

    bytes: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Manifest(Figures):
    """What a backup says of itself: what its diary comes to, and when it was made (UTC), by which version."""

    program: str
    made: datetime
    parts: dict[str, Part]
    kind: str = KIND
    format: int = FORMAT
    says: str = field(default="A backup of a home energy display: restore it with `ihd restore`.")


def write(out: BinaryIO, manifest: Manifest, parts: Mapping[str, bytes]) -> None:
    """Write a backup into an empty stream that can be read as well."""
    told = json.dumps(asdict(manifest), default=_stamp, indent=1).encode()
    made = manifest.made.timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ((MANIFEST, told), *parts.items()):
            about = zipfile.ZipInfo(name, (max(1980, made[0]), *made[1:]))
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o600 << 16
            archive.writestr(about, content)
        archive.comment = SEAL + b"0" * DIGEST
    proof = _digest_before_seal(out)
    out.seek(-DIGEST, 2)
    out.write(proof)


def part_of(content: bytes) -> Part:
    """How a manifest tells of this content."""
    return Part(len(content), hashlib.sha256(content).hexdigest())


def read(stream: BinaryIO, file: Path) -> Manifest:
    """What the backup in this stream says, once every byte of it is proven. `file` is its name in messages.

    Raises FileTrouble where it is damaged, no backup, or of a newer form.
    """
    _prove(stream, file)
    with _archive(stream, file) as archive:
        told = _small(archive, MANIFEST)
    try:
        about = msgspec.json.decode(told, type=dict[str, Any])
        if about.get("kind") != KIND:
            raise no_backup(file)
        if not isinstance(about.get("format"), int) or about["format"] > FORMAT:
            raise newer(file)
        return msgspec.convert(about, Manifest)
    except msgspec.MsgspecError as error:
        raise no_backup(file) from error


def unpack(stream: BinaryIO, manifest: Manifest, name: str, file: Path) -> Iterator[bytes]:
    """The bytes of one part, chunk by chunk. Raises FileTrouble where they are not those of the manifest."""
    told = manifest.parts.get(name)
    if told is None:
        raise damaged(file)
    seen, length = hashlib.sha256(), 0
    with _archive(stream, file) as archive, archive.open(name) as content:
        while chunk := content.read(CHUNK):
            length += len(chunk)
            if length > told.bytes:
                raise damaged(file)
            seen.update(chunk)
            yield chunk
    if (length, seen.hexdigest()) != (told.bytes, told.sha256):
        raise damaged(file)


def looks_like_one(head: bytes) -> bool:
    """Whether a file that begins so is a backup, whole or not."""
    return head.startswith(ZIP) and head[NAME_AT:].startswith(MANIFEST.encode())


def damaged(file: Path) -> FileTrouble:
    """What to tell of a backup that is not what it was."""
    return FileTrouble(
        tr("This backup is damaged"), tr("{file} was cut short, or its disk is failing. Use another backup.", file=file)
    )


def no_backup(file: Path) -> FileTrouble:
    """What to tell of a file of something else."""
    advice = tr("{file} is something else. Name a file that `ihd backup` or the display itself has made.", file=file)
    return FileTrouble(tr("This file is no backup"), advice)


def newer(file: Path) -> FileTrouble:
    """What to tell of a backup that this program does not understand yet."""
    advice = tr("Update this program, then try {file} again.", file=file)
    return FileTrouble(tr("This backup was made by a newer version"), advice)


def _prove(stream: BinaryIO, file: Path) -> None:
    stream.seek(0)
    ours = looks_like_one(stream.read(NAME_AT + len(MANIFEST)))
    size = stream.seek(0, 2)
    end = len(SEAL) + DIGEST
    if size > end:
        stream.seek(-end, 2)
        seal = stream.read(end)
        if seal.startswith(SEAL):
            if seal[len(SEAL) :] != _digest_before_seal(stream) or not ours:
                raise damaged(file)
            return
    raise damaged(file) if ours else no_backup(file)


def _digest_before_seal(stream: BinaryIO) -> bytes:
    left = stream.seek(-DIGEST, 2)
    stream.seek(0)
    seen = hashlib.sha256()
    while left and (chunk := stream.read(min(CHUNK, left))):
        seen.update(chunk)
        left -= len(chunk)
    return seen.hexdigest().encode()


@contextmanager
def _archive(stream: BinaryIO, file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive in this stream. One that proves itself and cannot be read all the same was forged."""
    try:
        with zipfile.ZipFile(stream) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, LookupError, NotImplementedError, RuntimeError) as error:
        raise damaged(file) from error


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as content:
        return content.read(MOST_SMALL)


def _stamp(value: object) -> str:
    if not isinstance(value, datetime):
        raise TypeError(f"{value!r} has no place in a manifest")
    return value.isoformat().replace("+00:00", "Z")
