"""Opens a file of past readings, packed with gzip, in a ZIP or not, and bounds what comes out of it."""

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ihd.energy.trouble import FileTrouble
from ihd.wording import tr

COMPRESSED, ARCHIVE = b"\x1f\x8b", b"PK\x03\x04"
SHEET, OPEN_SHEET = "[Content_Types].xml", "mimetype"  # of Excel, and of LibreOffice
ENCRYPTED = 1  # of the flags of a file in an archive
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LARGEST = 4 * 1024**3  # bytes unpacked; ten years of telegrams at one in ten seconds, of 100 bytes each, are 3 GB
MARK = b"\xef\xbb\xbf"  # a byte order mark, which spreadsheets put before a text
LONGEST_NAME = 60  # characters
LONGEST_LINE = 64 * 1024  # bytes: no line of any format comes near, and a file without line ends must not fill us


def nobody(_part: float) -> None:
    """Told how far a file is read where nobody wants to know."""


class _Bounded(io.RawIOBase):
    """Passes on what is read, and refuses to go on beyond a size: a few kB of gzip may unpack to a disk full."""

    def __init__(self, inner: IO[bytes], name: str, most: int, passed: Callable[[], None]) -> None:
        self._inner, self._name, self._most, self._left, self._passed = inner, name, most, most, passed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        got = self._inner.read(len(view))
        self._left -= len(got)
        if self._left < 0:
            raise FileTrouble(
                tr("{name} is too large", name=self._name),
                tr("At most {most} are read; give a shorter span.", most=size(self._most)),
            )
        self._passed()
        view[: len(got)] = got
        return len(got)


@contextmanager
def opened(path: str, most: int = LARGEST, heed: Callable[[float], None] = nobody) -> Iterator[IO[bytes]]:
    """The bytes of a file, unpacked where it is gzipped. At most `most` of them are read.

    `heed` is told what part of the file is read, 0 to 1, every 64 kB or so; what it raises ends the reading.
    Raises FileTrouble, here or while it is read, where it cannot be read, is damaged, or is too large.
    """
    name = plain(Path(path).name)
    try:
        _check_ordinary(Path(path), name)
        with Path(path).open("rb") as file:
            begins = file.read(len(ARCHIVE))
            in_all = max(1, file.seek(0, io.SEEK_END))
            file.seek(0)
            inner: IO[bytes] = file
            if begins.startswith(COMPRESSED):
                inner = gzip.open(file)  # type: ignore[assignment]  # noqa: SIM115
            elif begins == ARCHIVE:
                inner = _only_one(file, name)
            bounded = _Bounded(inner, name, most, lambda: heed(min(1.0, file.tell() / in_all)))
            yield io.BufferedReader(bounded, 64 * 1024)
    except (gzip.BadGzipFile, zipfile.BadZipFile, EOFError, zlib.error) as error:
        raise FileTrouble(
            tr("{name} is damaged", name=name), tr("It cannot be unpacked; fetch or copy it again.")
        ) from error
    except OSError as error:
        raise FileTrouble(tr("{name} cannot be read", name=name), f"{error.strerror or 'It is no file'}.") from error


def _only_one(file: IO[bytes], name: str) -> IO[bytes]:
    """The only file of a ZIP archive, unpacked as it is read. Raises FileTrouble for another, or a spreadsheet."""
    archive = zipfile.ZipFile(file)
    inside = [one for one in archive.infolist() if not one.is_dir() and not one.filename.startswith("__MACOSX/")]
    if any(one.filename in (SHEET, OPEN_SHEET) for one in inside):
        raise FileTrouble(
            tr("{name} is a spreadsheet", name=name), tr("Open it and save it as CSV, then bring that file in.")
        )
    if len(inside) != 1 or inside[0].flag_bits & ENCRYPTED or inside[0].compress_type not in PACKINGS:
        raise FileTrouble(
            tr("{name} is a ZIP with other than one readable file in it", name=name),
            tr("Unpack it, then bring in its files one at a time."),
        )
    return archive.open(inside[0])


def _check_ordinary(path: Path, name: str) -> None:
    """A pipe would keep us waiting for ever, and a device has no end. Raises FileTrouble, or OSError where none is."""
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind):
        what = tr("a folder") if stat.S_ISDIR(kind) else tr("no ordinary file")
        raise FileTrouble(tr("{name} is {what}", name=name, what=what), tr("Give the name of a file to read."))


def whole(path: str, most: int) -> bytes:
    """All that is in a file, for kinds of files that can only be read as a whole. Raises FileTrouble as `opened`."""
    with opened(path, most) as file:
        return file.read().removeprefix(MARK)


def tail(path: str, most: int) -> bytes:
    """The last bytes of a file; none of one that is packed. Raises FileTrouble where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            if file.read(len(ARCHIVE)).startswith((COMPRESSED, ARCHIVE)):
                return b""
            file.seek(max(0, file.seek(0, io.SEEK_END) - most))
            return file.read(most)
    except OSError as error:
        raise FileTrouble(
            tr("{name} cannot be read", name=plain(Path(path).name)), f"{error.strerror or 'It is no file'}."
        ) from error


def lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a file with their ends. Raises FileTrouble where one is longer than any line of readings."""
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            raise FileTrouble(
                tr("Line {number} is too long", number=number), tr("This is no file of readings that is known here.")
            )
        yield line


def plain(words: object) -> str:
    """Words from outside on one line, without control characters, and not long."""
    text = str(words)[: LONGEST_NAME + 1]
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    return shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 1] + "…"


def size(count: int) -> str:
    """Bytes in words: 64 MB."""
    return f"{count // 1024**3} GB" if count >= 1024**3 else f"{count // 1024**2} MB"
