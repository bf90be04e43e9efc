"""Our own full export, read back: one record a line, between a line that says what it is and one that ends it."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec

from ihd.energy.trouble import FileTrouble
from ihd.history_files.unpacking import LARGEST, nobody, opened
from ihd.wording import tr

FORMAT = "ihd"
BEGINS = b'{"ihd":"diary"'
VERSION = 1
REAL, PRETEND = "real", "pretend"
LONGEST = 16 * 1024 * 1024  # bytes of a line: a day of readings, one a second, with every field, has 4 MB
DAMAGED = "It is not whole, or was changed; fetch or copy it again."


class Line(NamedTuple):
    """A record, and the line of the file that it stands on."""

    number: int
    record: dict[str, Any]


def is_own(path: str) -> bool:
    """Whether a file begins as a full export of this program does. Raises FileTrouble where it cannot be read."""
    with opened(path) as file:
        return file.read(len(BEGINS)) == BEGINS


def is_pretend(path: str) -> bool:
    """Whether it is of a demo home. The whole file is gone through, so that one that was cut off is refused here.

    Raises FileTrouble with the reason.
    """
    count, last, digest = 0, b"", sha256()
    with opened(path, LARGEST) as file:
        for line in _lines(file):
            if count == 0:
                home = _header(line)
            digest.update(last)
            count, last = count + 1, line
    if _decoded(count, last) != end(count, digest.hexdigest()):
        raise FileTrouble(tr("This export is not whole"), DAMAGED)
    return home == PRETEND


def end(lines: int, digest: str) -> dict[str, Any]:
    """The last line: how many there are, itself included, and the SHA-256 of those before it."""
    return {"is": "end", "lines": lines, "sha256": digest}


def records(path: str, heed: Callable[[float], None] = nobody) -> Iterator[Line]:
    """Every record between the first line and the last. `heed` is told what part is read, 0 to 1.

    Raises FileTrouble with the line and the reason.
    """
    with opened(path, LARGEST, heed) as file:
        for number, line in enumerate(_lines(file), 1):
            if number > 1:
                record = _decoded(number, line)
                if record.get("is") == "end":
                    return
                yield Line(number, record)


def _lines(file: Any) -> Iterator[bytes]:
    number = 0
    while line := file.readline(LONGEST):
        number += 1
        if not line.endswith(b"\n"):
            raise FileTrouble(tr("Line {number} of this export is cut off", number=number), DAMAGED)
        yield line


def _header(line: bytes) -> str:
    told = _decoded(1, line)
    version, home = told.get("version"), told.get("home")
    if type(version) is not int or home not in (REAL, PRETEND):
        raise FileTrouble(tr("Line 1 of this export makes no sense"), DAMAGED)
    if version > VERSION:
        raise FileTrouble(tr("This export was written by a newer version"), tr("Update this program to read it."))
    return str(home)


def _decoded(number: int, line: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise FileTrouble(tr("Line {number} of this export cannot be read", number=number), DAMAGED) from error
    if not isinstance(found, dict):
        raise FileTrouble(tr("Line {number} of this export is no record", number=number), DAMAGED)
    return found
