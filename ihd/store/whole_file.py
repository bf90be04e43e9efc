"""Writes a file whole or not at all: beside its place, to the disk, and only then under its name."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EDQUOT, EFBIG, EIO, ENODEV, ENOENT, ENOSPC, ENOTDIR, ENXIO, EPERM, EROFS
from pathlib import Path
from typing import BinaryIO

from ihd.energy.trouble import FileTrouble

PART = ".part"  # the end of the name of what is not whole yet
NO_ROOM = {ENOSPC, EDQUOT}
NOT_ALLOWED = {EACCES, EPERM, EROFS}
GONE = {ENOENT, ENOTDIR, ENODEV, ENXIO, EIO}


@contextmanager
def whole(file: Path) -> Iterator[BinaryIO]:
    """A stream to write and read; the file has this name once the block has ended well, and is on the disk by then.

    What had the name before stays until that moment, and for good where anything goes wrong. Others cannot read it.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}{PART}")
    try:
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
        sync(file.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def sync(folder: Path) -> None:
    """See that a new name in a folder is on the disk. Where folders cannot be opened (Windows), the system does so."""
    with suppress(PermissionError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def unwritten(error: OSError, file: Path) -> FileTrouble:
    """What it means for the household that this backup could not be written."""
    folder, kept = file.parent, "The backups that are there are as they were."
    if error.errno in NO_ROOM:
        return FileTrouble("There is no room for the backup", f"Free some space on the disk of {folder}. {kept}")
    if error.errno in NOT_ALLOWED:
        advice = f"Make {folder} writable; a stick may have a switch that protects it. {kept}"
        return FileTrouble("The backup may not be written there", advice)
    if error.errno == EFBIG:
        return FileTrouble(
            "The backup is too large for that disk", f"Choose another disk than that of {folder}. {kept}"
        )
    if error.errno in GONE:
        advice = f"Check that {folder} is there: put the stick in, or switch the disk on, and try again. {kept}"
        return FileTrouble("The place for backups does not answer", advice)
    return FileTrouble("The backup could not be written", f"Look at {folder}: {error.strerror or error}. {kept}")
