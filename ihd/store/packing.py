"""One UTC day of half-hours as a small row of bytes.

A packed day is the three columns of a `UtcDay` one after another: Wh, seconds measured, seconds spread over. Each is

    1 byte   how wide its values are: 2, 4 or 8 bytes
    1 byte   how many follow: 48; or 1, where all 48 are the same; or 0, where all 48 are zero
    values   unsigned, little-endian

so that a day heard from end to end takes 104 bytes, and one with gaps 198.
"""

import struct

from ihd.energy.half_hours import SLOTS, UtcDay

WIDTHS = {2: "H", 4: "I", 8: "Q"}
COLUMNS = 3


class Unreadable(ValueError):
    """Bytes that are no packed day: the file has been damaged."""


def pack(day: UtcDay) -> bytes:
    """The three columns of a day as bytes."""
    return b"".join(_pack(column) for column in (day.wh, day.measured, day.spread))


def unpack(day: int, packed: bytes) -> UtcDay:
    """The day (days since 1970-01-01) that was packed. Raises Unreadable."""
    columns = []
    at = 0
    for _ in range(COLUMNS):
        column, at = _unpack(packed, at)
        columns.append(column)
    if at != len(packed):
        raise Unreadable(f"{len(packed) - at} bytes too many in a packed day")
    return UtcDay(day, *columns)


def _pack(column: tuple[int, ...]) -> bytes:
    if len(column) != SLOTS:
        raise ValueError(f"{len(column)} half-hours in a day of {SLOTS}")
    values = column
    if len(set(column)) == 1:
        values = column[:1] if column[0] else ()
    width = next(width for width in WIDTHS if max(column) < 1 << 8 * width)
    return struct.pack(f"<BB{len(values)}{WIDTHS[width]}", width, len(values), *values)


def _unpack(packed: bytes, at: int) -> tuple[tuple[int, ...], int]:
    try:
        width, count = struct.unpack_from("<BB", packed, at)
        values = struct.unpack_from(f"<{count}{WIDTHS[width]}", packed, at + 2)
    except (struct.error, KeyError) as error:
        raise Unreadable(f"not a packed day: {error!r}") from error
    if count not in (0, 1, SLOTS):
        raise Unreadable(f"{count} half-hours in a packed day")
    full = values if count == SLOTS else (values or (0,)) * SLOTS
    return full, at + 2 + width * count
