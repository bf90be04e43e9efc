"""Lends a damaged file of SQLite the pages in which another says what tables there are, and where they begin."""

import struct
from pathlib import Path

HEADER = 100  # bytes at the start of the first page
INTERIOR, LEAF = 5, 13  # kinds of pages of such a tree
PAGES_AT, FREE_AT = 28, 32  # in the header: how many pages there are; where the unused ones are, and how many


def lend_schema(copy: Path, lender: Path) -> bool:
    """Put the lender's pages into the copy; whether they fit: both have to be of pages of one size.

    A diary made anew has its tables where any other of its form has them; a backup has them where its home does.
    """
    lent = lender.read_bytes()
    size = _page_size(lent)
    with copy.open("r+b") as file:
        length = file.seek(0, 2)
        if length < 2 * size or length % size:
            return False
        for number in _pages(lent, size, 1):
            if number * size > length:
                return False
            file.seek((number - 1) * size)
            file.write(lent[(number - 1) * size : number * size])
        file.seek(PAGES_AT)
        file.write(struct.pack(">III", length // size, 0, 0))
    return True


def _page_size(file: bytes) -> int:
    size = struct.unpack_from(">H", file, 16)[0]
    return 65_536 if size == 1 else int(size)


def _pages(file: bytes, size: int, number: int) -> list[int]:
    """The pages of a tree from this one down."""
    start = (number - 1) * size
    at = start + (HEADER if number == 1 else 0)
    kind, cells = file[at], struct.unpack_from(">H", file, at + 3)[0]
    if kind != INTERIOR:
        return [number]
    pointers = struct.unpack_from(f">{cells}H", file, at + 12)
    children = [struct.unpack_from(">I", file, start + one)[0] for one in pointers]
    children.append(struct.unpack_from(">I", file, at + 8)[0])
    return [number, *(page for child in children for page in _pages(file, size, child))]
