"""One UTC day of half-hours as a small row of bytes.

A packed day is the first three columns of a `UtcDay` one after another: Wh, seconds measured, seconds spread over.
Each is

    1 byte   how wide its values are: 2, 4 or 8 bytes
    1 byte   how many follow: 48; or 1, where all 48 are the same; or 0, where all 48 are zero
    values   unsigned, little-endian

so that a day heard from end to end takes 104 bytes, and one with gaps 198. A day of which the meter's own log told,
or that a silence touches, is a longer row:

    1 byte   0, which no column begins with
    columns  those three, then Wh of the log, and 1 + the revision of each, 0 where the log said nothing
    2 bytes  how many silences follow
    silences 8 bytes start (unix seconds, signed), 4 bytes length in seconds, 8 bytes Wh (signed)

A day of which an import told is that row with 1 in place of the 0, and after it

    2 bytes  how many imports follow: at least one
    imports  4 bytes the number of the import, and a column: 1 + the Wh it tells, 0 where it says nothing
"""

import struct

from ihd.energy.half_hours import NOTHING, SLOTS, Import, Piece, UtcDay

WIDTHS = {2: "H", 4: "I", 8: "Q"}
LONGER, LONGEST = 0, 1
COUNT, SILENCE, NUMBER = struct.Struct("<H"), struct.Struct("<qIq"), struct.Struct("<I")


class Unreadable(ValueError):
    """Bytes that are no packed day: the file has been damaged."""


def pack(day: UtcDay) -> bytes:
    """The columns of a day, the silences that touch it and what was imported of it, as bytes."""
    heard = b"".join(_pack(column) for column in (day.wh, day.measured, day.spread))
    if not (any(day.logged) or day.silences or day.imports):
        return heard
    logged = _pack(day.logged_wh) + _pack(day.logged)
    silences = [SILENCE.pack(each.start, each.end - each.start, each.wh) for each in day.silences]
    longer = heard + logged + COUNT.pack(len(silences)) + b"".join(silences)
    if not day.imports:
        return bytes([LONGER]) + longer
    imports = [NUMBER.pack(each.number) + _pack(each.told) for each in day.imports]
    return bytes([LONGEST]) + longer + COUNT.pack(len(imports)) + b"".join(imports)


def unpack(day: int, packed: bytes) -> UtcDay:
    """The day (days since 1970-01-01) that was packed. Raises Unreadable."""
    longer = packed[:1] in (bytes([LONGER]), bytes([LONGEST]))
    columns, at = [], int(longer)
    for _ in range(5 if longer else 3):
        column, at = _unpack(packed, at)
        columns.append(column)
    wh, measured, spread, logged_wh, logged = (*columns, NOTHING, NOTHING)[:5]
    silences: tuple[Piece, ...] = ()
    imports: tuple[Import, ...] = ()
    if longer:
        silences, at = _silences(packed, at)
    if packed[0] == LONGEST:
        imports, at = _imports(packed, at)
    if at != len(packed):
        raise Unreadable(f"{len(packed) - at} bytes too many in a packed day")
    return UtcDay(day, wh, measured, spread, logged_wh, logged, silences, imports)


def _silences(packed: bytes, at: int) -> tuple[tuple[Piece, ...], int]:
    count, start = _count(packed, at)
    end = start + count * SILENCE.size
    if end > len(packed):
        raise Unreadable("the silences of a packed day do not fill it")
    silences = [(begin, length, wh) for begin, length, wh in SILENCE.iter_unpack(packed[start:end])]
    if not all(length for _, length, _ in silences):
        raise Unreadable("a silence that takes no time in a packed day")
    return tuple(Piece(begin, begin + length, wh, spread=True) for begin, length, wh in silences), end


def _imports(packed: bytes, at: int) -> tuple[tuple[Import, ...], int]:
    count, at = _count(packed, at)
    found: list[Import] = []
    for _ in range(count):
        told, end = _unpack(packed, at + NUMBER.size)
        found.append(Import(NUMBER.unpack_from(packed, at)[0], told))
        at = end
    numbers = [one.number for one in found]
    if not numbers or numbers != sorted(set(numbers)) or not all(any(one.told) for one in found):
        raise Unreadable("the imports of a packed day are not in order")
    return tuple(found), at


def _count(packed: bytes, at: int) -> tuple[int, int]:
    if at + COUNT.size > len(packed):
        raise Unreadable("a packed day ends too soon")
    return COUNT.unpack_from(packed, at)[0], at + COUNT.size


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
