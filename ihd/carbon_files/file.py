"""Reads a file of carbon intensities, plain or compressed: an answer of the Carbon Intensity API, or a table."""

import gzip
import zlib
from pathlib import Path

from ihd.carbon_files.answer import read_answer
from ihd.carbon_files.found import Found
from ihd.carbon_files.table import read_table
from ihd.energy.trouble import FileTrouble

LARGEST = 32 * 1024 * 1024  # bytes; every half-hour since 2017 makes about 10 MB
COMPRESSED = b"\x1f\x8b"
MARK = b"\xef\xbb\xbf"  # a byte order mark, which spreadsheets put before a text
LONGEST_NAME = 60  # characters


def read_file(file: Path) -> Found:
    """The half-hours that a file tells. Raises FileTrouble where it cannot be read, or is neither of the two."""
    told = _unpacked(file).removeprefix(MARK)
    if told.lstrip()[:1] in (b"{", b"["):
        return read_answer(told)
    return read_table(told, _plain(file.name))


def text_of(file: Path) -> str:
    """The text of a file, plain or compressed. Raises FileTrouble where it cannot be read, or is no text."""
    try:
        return _unpacked(file).removeprefix(MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileTrouble(f"{file} is no text", "It should be a table, saved as CSV.") from error


def _unpacked(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            packed = opened.read(len(COMPRESSED)) == COMPRESSED
            opened.seek(0)
            if packed:
                with gzip.open(opened) as unpacked:
                    told = unpacked.read(LARGEST + 1)
            else:
                told = opened.read(LARGEST + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise FileTrouble(f"{file} is damaged", "It cannot be unpacked; fetch or copy it again.") from error
    except OSError as error:
        raise FileTrouble(f"{file} cannot be read", f"{error.strerror}.") from error
    if len(told) > LARGEST:
        raise FileTrouble(f"{file} is too large", f"At most {LARGEST // 2**20} MB are read; give a shorter span.")
    return told


def _plain(name: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in name)[:LONGEST_NAME]
