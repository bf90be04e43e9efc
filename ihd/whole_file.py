"""Writes a file whole or not at all: beside its place, to the disk, and only then under its name."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

PART = ".part"  # the end of the name of what is not whole yet


@contextmanager
def whole(file: Path, *, mode: int = 0o600) -> Iterator[BinaryIO]:
    """A stream to write and read; the file has this name once the block has ended well, and is on the disk by then.

    What had the name before stays until that moment, and for good where anything goes wrong. Others cannot read it
    unless `mode` says so, of which the umask takes its part. Raises OSError for whatever the disk refuses.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}{PART}")
    try:
        part.unlink(missing_ok=True)  # of a program of the same number that was cut off; never written through a link
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode), "w+b") as stream:
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
