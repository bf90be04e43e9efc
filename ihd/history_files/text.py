"""The text of a delimited file: its encoding, its lines, its rows."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import TextIOWrapper
from typing import IO

from ihd.energy.trouble import FileTrouble
from ihd.wording import tr

LONGEST_LINE = 64 * 1024  # characters
DELIMITERS = ",;\t|"
SHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # what Excel and LibreOffice save by themselves
SHORTEST_WIDE = 16  # bytes by which UTF-16 without a mark can be told


def encoding_of(head: bytes, *, whole: bool) -> str | None:
    """The encoding of a text that begins with these bytes; None where they are no text. `whole`: that is all of it."""
    if head.startswith(SHEETS):
        return None
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in head[:1000]:
        return _wide(head[:1000])
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=whole)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _wide(head: bytes) -> str | None:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) < SHORTEST_WIDE or max(even, odd) < len(head) * 0.4 or min(even, odd) > len(head) * 0.02:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def decoded(head: bytes, encoding: str) -> list[str]:
    """The lines of the beginning of a file, without the last where it may be cut off."""
    return head.decode(encoding, "replace").splitlines(keepends=True)


def lines(file: IO[bytes], encoding: str) -> Iterator[str]:
    """The lines of a file. Raises FileTrouble where one is longer than any line of readings."""
    text = TextIOWrapper(file, encoding, errors="replace", newline="")
    number = 0
    try:
        while line := text.readline(LONGEST_LINE):
            number += 1
            if len(line) >= LONGEST_LINE:
                raise FileTrouble(
                    tr("Line {number} is too long", number=number),
                    tr("This is no file of readings that is known here."),
                )
            yield line.replace("\0", "")
    except UnicodeError as error:
        raise FileTrouble(
            tr("Line {value} is no text", value=number + 1), tr("Save or fetch the file again.")
        ) from error
    finally:
        with suppress(ValueError):  # the file may be closed already
            text.detach()


def rows(told: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """(number of its last line, cells) for each row that is not empty; cells are without spaces around them."""
    reader = csv.reader(told, delimiter=delimiter, skipinitialspace=True)
    try:
        for cells in reader:
            bare = [cell.strip().strip("'") for cell in cells]  # which some put around words, and Excel before them
            if any(bare):
                yield reader.line_num, bare
    except csv.Error as error:
        raise FileTrouble(
            tr("Line {line_num} cannot be read", line_num=reader.line_num),
            tr("It is no row of a table: {error}.", error=error),
        ) from error
