"""The readings of one meter and one UTC day that is over, as one block of bytes.

A sealed day is

    1 byte   1: this layout
    4 bytes  CRC-32 of all else
    4 bytes  how many readings: at most one a second
    columns  the second of the day of each, watts, Wh taken, Wh given, litres

and each column is

    1 byte   0: no reading tells it; 1: every one does; 2: some do
    plane    only after a 2: 1 for each reading that tells it, 0 for each that does not
    8 bytes  the first value, signed
    1 byte   how many planes of differences follow
    planes   the differences from each value told to the next: the first has their lowest bytes, and so on

where a plane is 4 bytes that say how long it is, and one byte for each reading or difference, deflated without a
header. The bytes of a difference are signed digits of base 256: so the small differences that most are take one plane
of small bytes, and leave all others zero. Each plane is deflated by itself, since each has statistics of its own. All
numbers are little-endian.
"""

import re
import struct
import zlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import lt, sub
from typing import Any, NamedTuple

from ihd.energy.calendar import DAY
from ihd.store.packing import Unreadable

LAYOUT = 1
HEAD, COUNT, FIRST = struct.Struct("<BI"), struct.Struct("<I"), struct.Struct("<qB")
NONE_TOLD, ALL_TOLD, SOME_TOLD = 0, 1, 2
MOST_PLANES = 9  # the difference of two numbers of 64 bits has 65
LEAST, MOST = -(1 << 63), (1 << 63) - 1
SMALL_PLANES, SMALL = 5, 1 << 62  # from a smaller value, a day of so many planes never reaches 64 bits
RAW = -15  # deflated without header and checksum: the block has its own
NOT_ZERO = re.compile(rb"[^\0]")

Told = tuple[int | None, ...]


class Readings(NamedTuple):
    """Readings of one meter as columns, oldest first: unix seconds, watts, Wh taken and given, litres."""

    ts: tuple[int, ...]
    watts: Told
    import_wh: Told
    export_wh: Told
    litres: Told

    def rows(self) -> Iterator["Row"]:
        """The readings one by one."""
        return map(Row, *self)


class Curve(NamedTuple):
    """Unix seconds and watts, oldest first: what the curve of a day is drawn of."""

    ts: tuple[int, ...]
    watts: Told


class Row(NamedTuple):
    """One reading."""

    ts: int
    watts: int | None
    import_wh: int | None
    export_wh: int | None
    litres: int | None


def seal(day: int, readings: Readings) -> bytes:
    """The readings of a UTC day (days since 1970), at least one, as bytes. Their times rise and lie in that day."""
    ts, start = readings.ts, day * DAY
    if not ts or ts[0] < start or ts[-1] >= start + DAY or not all(map(lt, ts, ts[1:])):
        raise ValueError(f"{len(ts)} readings that do not rise within day {day}")
    columns = [_column(ts, start), *map(_column, readings[1:])]
    body = COUNT.pack(len(ts)) + b"".join(columns)
    return HEAD.pack(LAYOUT, _checksum(body)) + body


def unseal(day: int, packed: bytes) -> Readings:
    """The readings of the UTC day (days since 1970) that was sealed. Raises Unreadable, whatever the bytes are."""
    return Readings(*_read(day, packed, len(Readings._fields)))


def unseal_curve(day: int, packed: bytes) -> Curve:
    """Their times and powers alone, in half the time."""
    return Curve(*_read(day, packed, len(Curve._fields)))


def _checksum(body: bytes) -> int:
    return zlib.crc32(body, LAYOUT)


def _column(told: Sequence[int | None], start: int = 0) -> bytes:
    values = [value for value in told if value is not None]
    if not values:
        return bytes([NONE_TOLD])
    if min(values) < LEAST or max(values) > MOST:
        raise ValueError("a value of more than 64 bits cannot be sealed")
    which = bytes([ALL_TOLD])
    if len(values) < len(told):
        which = bytes([SOME_TOLD]) + _deflated(bytes(value is not None for value in told))
    planes = _planes(list(map(sub, values[1:], values)))
    return which + FIRST.pack(values[0] - start, len(planes)) + b"".join(planes)


def _planes(differences: list[int]) -> list[bytes]:
    planes = []
    while any(differences):
        digits = [((one + 128) & 255) - 128 for one in differences]
        planes.append(_deflated(array("b", digits).tobytes()))
        differences = [(one - digit) >> 8 for one, digit in zip(differences, digits, strict=True)]
    return planes


def _deflated(plane: bytes) -> bytes:
    # what is left of differences is close to noise: Z_FILTERED looks for repeats only where they are worth it
    deflate = zlib.compressobj(9, zlib.DEFLATED, RAW, zlib.DEF_MEM_LEVEL, zlib.Z_FILTERED)
    packed = deflate.compress(plane) + deflate.flush()
    return COUNT.pack(len(packed)) + packed


def _read(day: int, packed: bytes, wanted: int) -> list[Any]:
    """The first columns, so many as are wanted, each looked at as to whether it can be what was sealed."""
    if len(packed) < HEAD.size or packed[0] != LAYOUT:
        raise Unreadable("not a sealed day of this layout")
    if HEAD.unpack_from(packed)[1] != _checksum(packed[HEAD.size :]):
        raise Unreadable("the checksum of a sealed day is wrong")
    try:
        return _read_columns(day, packed, wanted)
    except (struct.error, zlib.error) as error:
        raise Unreadable(f"not a sealed day: {error!r}") from error


def _read_columns(day: int, packed: bytes, wanted: int) -> list[Any]:
    (count,), at = COUNT.unpack_from(packed, HEAD.size), HEAD.size + COUNT.size
    if not 0 < count <= DAY:
        raise Unreadable(f"{count} readings in a sealed day")
    start = day * DAY
    if packed[at : at + 1] != bytes([ALL_TOLD]):
        raise Unreadable("a sealed day without times")
    ts, at = _read_values(packed, at + 1, count, start, rise=True)
    if ts[0] < start or ts[-1] >= start + DAY:
        raise Unreadable("the times of a sealed day do not lie within it")
    columns: list[Any] = [ts]
    while len(columns) < wanted:
        column, at = _read_column(packed, at, count)
        columns.append(column)
    if wanted == len(Readings._fields) and at != len(packed):
        raise Unreadable(f"{len(packed) - at} bytes too many in a sealed day")
    return columns


def _read_column(packed: bytes, at: int, count: int) -> tuple[Told, int]:
    (which,), at = struct.unpack_from("<B", packed, at), at + 1
    if which == NONE_TOLD:
        return (None,) * count, at
    if which == ALL_TOLD:
        return _read_values(packed, at, count)
    told, at = _inflated(packed, at, count)
    if which != SOME_TOLD or told.count(1) + told.count(0) != count:
        raise Unreadable("a sealed day does not say which readings tell a value")
    values, at = _read_values(packed, at, told.count(1))
    rest = iter(values)
    return tuple([next(rest) if one else None for one in told]), at


def _read_values(
    packed: bytes, at: int, count: int, start: int = 0, *, rise: bool = False
) -> tuple[tuple[int, ...], int]:
    (first, planes), at = FIRST.unpack_from(packed, at), at + FIRST.size
    if not count or planes > MOST_PLANES:
        raise Unreadable(f"{planes} planes of {count} values in a sealed day")
    differences = [0] * (count - 1)
    for number in range(planes):
        plane, at = _inflated(packed, at, count - 1)
        if number == 0:
            differences = array("b", plane).tolist()
            continue
        for found in NOT_ZERO.finditer(plane):  # few: most differences fit into a byte
            place = found.start()
            differences[place] += (plane[place] ^ 128) - 128 << 8 * number
    if rise and min(differences, default=1) < 1:
        raise Unreadable("the times of a sealed day do not rise")
    values = tuple(accumulate(differences, initial=first + start))
    small = planes <= SMALL_PLANES and abs(first) < SMALL
    if not small and (min(values) < LEAST or max(values) > MOST):
        raise Unreadable("a value of more than 64 bits in a sealed day")
    return values, at


def _inflated(packed: bytes, at: int, size: int) -> tuple[bytes, int]:
    """A plane of `size` bytes, and where it ends. Not a byte more is ever made of it."""
    (length,), at = COUNT.unpack_from(packed, at), at + COUNT.size
    inflate = zlib.decompressobj(RAW)
    plane = inflate.decompress(packed[at : at + length], size + 1)
    if len(plane) != size or not inflate.eof or inflate.unused_data or at + length > len(packed):
        raise Unreadable("a plane of a sealed day does not fill it")
    return plane, at + length
