"""The ways in which a file goes wrong on its road to us: each is chosen, and done, by a seed."""

import gzip
import random
import re
from collections.abc import Callable

MOST = 4  # changes to one file
NUMBER = re.compile(rb"\d+(?:\.\d+)?")
GIANTS = [b"9" * 400, b"1e308", b"-1e308", b"99999999999", b"1e-400", b"0E-20", b"18446744073709551616", b"-5", b"1e5"]
NOTHINGS = [
    b"",
    b"null",
    b"Null",
    b"NaN",
    b"inf",
    b"-Infinity",
    b"invalid value",
    b"?",
    b"true",
    b"[]",
    b"{}",
    b"1_000",
]
WORDS = [b"kWh", b"KWH", b"Wh", b"m3", b"m\xc2\xb3", b"kW", b"W", b"pence", b"therms", b"MWh", b"GBP", b"", b"l"]
PIECES = [
    b"\0",
    b"\0" * 1000,
    b"\x1b[31mred\x1b[0m",
    b"\r",
    b"\r\n\r\n",
    b'"',
    b"'",
    b"<",
    b"&a;",
    b"]]>",
    b"<!--",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xf0\x9f\x92\xa1",
    b"=cmd()",
    b"/ABC5\r\n",
    b"!",
    b"x" * 70_000,
    b"," * 5000,
    b"[" * 5000,
    b'{"a":' * 5000,
    b"<a>" * 5000,
    b'<!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
    b'<?xml version="1.0" encoding="utf-7"?>',
    b"http://naesb.org/espi",
    b'"responseTimestamp"',
    b"statistic_id,start,unit,sum\n",
]
ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252", "utf-32", "utf-7", "cp500"]
DELIMITERS = [b",", b";", b"\t", b"|", b" "]
Change = Callable[[random.Random, bytes], bytes]


def mutated(seed: str, told: bytes) -> tuple[bytes, list[str]]:
    """A file with some changes, and their names."""
    rng = random.Random(seed)
    chosen = [rng.choice(CHANGES) for _ in range(rng.randint(1, MOST))]
    for change in chosen:
        told = change(rng, told)
    return told, [change.__name__ for change in chosen]


def flip_bytes(rng: random.Random, told: bytes) -> bytes:
    out = bytearray(told)
    for _ in range(rng.randint(1, 20) if out else 0):
        out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def flip_a_bit(rng: random.Random, told: bytes) -> bytes:
    out = bytearray(told)
    if out:
        out[rng.randrange(len(out))] ^= 1 << rng.randrange(8)
    return bytes(out)


def cut_out(rng: random.Random, told: bytes) -> bytes:
    start, end = _span(rng, told)
    return told[:start] + told[end:]


def cut_off(rng: random.Random, told: bytes) -> bytes:
    return told[: rng.randrange(len(told) + 1)]


def begin_later(rng: random.Random, told: bytes) -> bytes:
    return told[rng.randrange(len(told) + 1) :]


def repeat_a_part(rng: random.Random, told: bytes) -> bytes:
    start, end = _span(rng, told)
    return told[:end] + told[start:end] + told[end:]


def double_lines(rng: random.Random, told: bytes) -> bytes:
    return b"".join(line * (1 + (rng.random() < 0.2)) for line in told.splitlines(keepends=True))


def lose_lines(rng: random.Random, told: bytes) -> bytes:
    return b"".join(line for line in told.splitlines(keepends=True) if rng.random() > 0.1)


def lose_the_first_lines(rng: random.Random, told: bytes) -> bytes:
    return b"".join(told.splitlines(keepends=True)[rng.randint(1, 4) :])


def shuffle_lines(rng: random.Random, told: bytes) -> bytes:
    first, *rest = told.splitlines(keepends=True) or [b""]
    rng.shuffle(rest)
    return first + b"".join(rest)


def turn_lines_round(rng: random.Random, told: bytes) -> bytes:
    first, *rest = told.splitlines(keepends=True) or [b""]
    return first + b"".join(reversed(rest))


def swap_columns(rng: random.Random, told: bytes) -> bytes:
    mark = _delimiter(told)
    lines = [line.split(mark) for line in told.splitlines()]
    width = max((len(cells) for cells in lines), default=0)
    if width < 2:
        return told
    one, other = rng.sample(range(width), 2)
    for cells in lines:
        if max(one, other) < len(cells):
            cells[one], cells[other] = cells[other], cells[one]
    return b"\n".join(mark.join(cells) for cells in lines)


def lose_a_column(rng: random.Random, told: bytes) -> bytes:
    mark = _delimiter(told)
    lines = [line.split(mark) for line in told.splitlines()]
    gone = rng.randrange(max((len(cells) for cells in lines), default=1) or 1)
    return b"\n".join(mark.join(cells[:gone] + cells[gone + 1 :]) for cells in lines)


def change_the_delimiter(rng: random.Random, told: bytes) -> bytes:
    return told.replace(_delimiter(told), rng.choice(DELIMITERS))


def write_decimal_commas(rng: random.Random, told: bytes) -> bytes:
    share = rng.choice([1.0, 1.0, 0.1])
    return re.sub(
        rb"(\d)\.(\d)", lambda found: found[0].replace(b".", b",") if rng.random() < share else found[0], told
    )


def write_giants(rng: random.Random, told: bytes) -> bytes:
    return _some_numbers(rng, told, GIANTS)


def write_nothings(rng: random.Random, told: bytes) -> bytes:
    return _some_numbers(rng, told, NOTHINGS)


def write_other_digits(rng: random.Random, told: bytes) -> bytes:
    return NUMBER.sub(lambda found: b"%d" % rng.randrange(100) if rng.random() < 0.02 else found[0], told)


def put_in(rng: random.Random, told: bytes) -> bytes:
    at = rng.choice([0, len(told), rng.randrange(len(told) + 1), min(len(told), 60)])
    return told[:at] + rng.choice(PIECES) + told[at:]


def write_in_another_encoding(rng: random.Random, told: bytes) -> bytes:
    return told.decode("utf-8", "replace").encode(rng.choice(ENCODINGS), "replace")


def say_another_unit(rng: random.Random, told: bytes) -> bytes:
    word, other = rng.choice([b"kWh", b"kwh", b"m3", b">72<", b"Wh"]), rng.choice([*WORDS, b">169<", b">42<"])
    return told.replace(word, other)


def change_line_ends(rng: random.Random, told: bytes) -> bytes:
    return told.replace(b"\r\n", b"\n").replace(b"\n", rng.choice([b"\r\n", b"\r", b"\n\n", b"\n\r"]))


def quote_all(rng: random.Random, told: bytes) -> bytes:
    mark = _delimiter(told)
    lines = [mark.join(b'"' + cell + b'"' for cell in line.split(mark)) for line in told.splitlines()]
    return b"\n".join(lines)[: rng.choice([None, -1])]


def pack(rng: random.Random, told: bytes) -> bytes:
    packed = gzip.compress(told, 1, mtime=0)
    return packed[: rng.choice([len(packed), len(packed), rng.randrange(len(packed))])]


CHANGES: list[Change] = [
    flip_bytes,
    flip_a_bit,
    cut_out,
    cut_off,
    begin_later,
    repeat_a_part,
    double_lines,
    lose_lines,
    lose_the_first_lines,
    shuffle_lines,
    turn_lines_round,
    swap_columns,
    lose_a_column,
    change_the_delimiter,
    write_decimal_commas,
    write_giants,
    write_nothings,
    write_other_digits,
    put_in,
    write_in_another_encoding,
    say_another_unit,
    change_line_ends,
    quote_all,
    pack,
]


def _span(rng: random.Random, told: bytes) -> tuple[int, int]:
    start = rng.randrange(len(told) + 1)
    return start, min(len(told), start + rng.choice([1, 5, 50, 500, 5000]))


def _delimiter(told: bytes) -> bytes:
    return max(DELIMITERS[:4], key=told.count)


def _some_numbers(rng: random.Random, told: bytes, others: list[bytes]) -> bytes:
    share = rng.choice([0.005, 0.05, 0.5])
    return NUMBER.sub(lambda found: rng.choice(others) if rng.random() < share else found[0], told)
