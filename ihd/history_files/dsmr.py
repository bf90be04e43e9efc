"""Telegrams of a P1 port (DSMR), as loggers keep them: one or many in a file, each between `/` and `!`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from typing import IO, NamedTuple
from zoneinfo import ZoneInfo

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.obis import AMOUNT, GAS_METER, TARIFFS, TIME_OF_TELEGRAM, WHOLE, Line, is_gas, kinds, moment, read_lines
from ihd.history_files.found import Found, FoundSeries, Interval, Layout, Measure, Tally
from ihd.history_files.running import RunningTotal
from ihd.history_files.unpacking import lines, opened, tail
from ihd.wording import later, tr

FORMAT = "dsmr"
HOME_ZONE = "Europe/Amsterdam"  # of stamps that do not say their season, before DSMR 4
MOST_LINES = 200  # of one telegram; the longest known has 60
BEGINS = re.compile(rb"^/\S{3,}", re.MULTILINE)
NAMED = re.compile(rb"/[A-Za-z]{3}\d")  # the beginning, also where the telegram before was cut off within a line
HOLDS = re.compile(rb"^\d-\d:\d{1,3}\.\d{1,3}\.\d{1,3}\(", re.MULTILINE)
CHECKED = re.compile(rb"!([0-9A-Fa-f]{4})\s*$")
OLD_GAS = re.compile(r"(0-\d):24\.3\.0\((\d{12})\)(?:\([^()]*\))*\(m3\)\s*\((\d{1,8}(?:\.\d{1,3})?)\)", re.ASCII)
SURVEYED = 2000  # telegrams that are looked at to learn what meters there are
END = 256 * 1024  # bytes of the end of a file that are looked at too: a meter may have come later
ENERGY_IN = {"kWh": 1000.0, "Wh": 1.0}
REGISTERS = {"electricity import": 0, "electricity export": 1}
DIRECTIONS = {"electricity import": Direction.IMPORT, "electricity export": Direction.EXPORT}
ONCE = later(
    "One telegram alone tells no use: it has what the meter showed at one moment. Keep telegrams for a day or more, one"
    " after another in one file, and bring that in"
)
UNDATED = later(
    "These telegrams do not say when they were sent (DSMR 2 and 3 do not), so nothing can be made of their electricity"
)


class _Telegram(NamedTuple):
    """Each register that is told: by the name of its series, the moment in unix seconds and Wh or litres."""

    told: dict[str, tuple[int, float]]
    undated: bool = False


class _Old(NamedTuple):
    """The last reading of a gas register whose stamps do not say their season."""

    stamp: str
    at: int
    litres: int


@dataclass(slots=True)
class _Count:
    """What became of the telegrams."""

    read: int = 0
    damaged: int = 0
    empty: int = 0


class Dsmr:
    """The telegrams of a file."""

    def find(self, head: bytes, name: str) -> Found | None:  # noqa: ARG002
        """Whether it has the beginning of a telegram and a line of one."""
        return Found(FORMAT, ()) if BEGINS.search(head) and HOLDS.search(head) else None

    def survey(self, path: str) -> Found:
        count = _Count()
        names: dict[str, int] = {}
        undated = False
        with opened(path) as file:
            first = list(islice(_telegrams(file, count, HOME_ZONE), SURVEYED))
        last = _telegrams(BytesIO(tail(path, END)), _Count(), HOME_ZONE) if len(first) == SURVEYED else ()
        for telegram in (*first, *last):
            undated = undated or telegram.undated
            for name in telegram.told:
                names[name] = names.get(name, 0) + 1
        notes = _notes(count)
        if undated:
            notes.append(tr(UNDATED))
        if names and max(names.values()) == 1:
            notes.append(tr(ONCE))
        return Found(FORMAT, tuple(_series(name) for name in sorted(names)), tuple(notes))

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        """What was counted from one telegram to the next."""
        count = _Count()
        running = RunningTotal(series.fuel, series.direction, tally)
        last = None
        with opened(path, heed=tally.heed) as file:
            for telegram in _telegrams(file, count, series.layout.zone):
                told = telegram.told.get(series.name)
                if told is not None and told != last:  # a gas register is told again with each telegram of its hour
                    last = told
                    if interval := running.take(*told):
                        yield interval
        if interval := running.end():
            yield interval
        tally.rows_read += count.read
        tally.rows_skipped += count.damaged + count.empty
        tally.notes += _notes(count)


def checksum(telegram: bytes) -> int:
    """The CRC-16 (x^16 + x^15 + x^2 + 1, lowest bit first, from 0) that ends a telegram since DSMR 4."""
    crc = 0
    for byte in telegram:
        crc = (crc >> 8) ^ TABLE[(crc ^ byte) & 0xFF]
    return crc


def _entry(byte: int) -> int:
    for _ in range(8):
        byte = (byte >> 1) ^ (0xA001 if byte & 1 else 0)
    return byte


TABLE = tuple(_entry(byte) for byte in range(256))


def _telegrams(file: IO[bytes], count: _Count, zone: str) -> Iterator[_Telegram]:
    previous: dict[str, _Old] = {}
    for whole in _pieces(file, count):
        count.read += 1
        if not _is_sound(whole):
            count.damaged += 1
            continue
        telegram = _read(whole.decode("ascii", "replace"), previous, zone)
        if telegram.told or telegram.undated:
            yield telegram
        else:
            count.empty += 1


def _pieces(file: IO[bytes], count: _Count) -> Iterator[bytes]:
    """Each telegram from its `/` to the end of its `!` line; one that is cut off counts as damaged."""
    kept: list[bytes] = []
    for line in lines(file):
        if b"/" in line and (line.startswith(b"/") or NAMED.search(line)):
            _drop(kept, count)
            kept.append(line[max((found.start() for found in NAMED.finditer(line)), default=0) :])
        elif kept:
            kept.append(line)
        if kept and line.startswith(b"!"):
            yield b"".join(kept)
            kept.clear()
        elif len(kept) > MOST_LINES:
            _drop(kept, count)
    _drop(kept, count)


def _drop(kept: list[bytes], count: _Count) -> None:
    count.read += bool(kept)
    count.damaged += bool(kept)
    kept.clear()


def _is_sound(whole: bytes) -> bool:
    """Whether its checksum is right, where it has one. A logger may have written the line ends anew."""
    told = CHECKED.search(whole)
    if told is None:
        return whole.rstrip().endswith(b"!")
    body = whole[: told.start() + 1]
    meant = int(told[1], 16)
    return checksum(body) == meant or checksum(body.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")) == meant


def _read(text: str, previous: dict[str, _Old], zone: str) -> _Telegram:
    rows = read_lines(text)
    values = {row.code: row.values for row in rows}
    told: dict[str, tuple[int, float]] = {}
    sent = moment(values.get(TIME_OF_TELEGRAM, ("",))[0])
    totals = {name: _total(values, which) for name, which in REGISTERS.items()}
    known = {name: total for name, total in totals.items() if total is not None}
    if sent is not None:
        told |= {name: (unix(sent), total) for name, total in known.items()}
    channels = kinds(rows)
    for row in rows:
        if is_gas(row, channels) and (gas := _gas(row)):
            told[f"gas on channel {row.channel[-1]}"] = gas
    for channel, stamp, amount in OLD_GAS.findall(text):
        name = f"gas on channel {channel[-1]}"
        litres = round(float(amount) * 1000)
        before = previous.get(name)
        if channels.get(channel) == GAS_METER and (at := _old_moment(stamp, litres, before, zone)) is not None:
            previous[name] = _Old(stamp, at, litres)
            told[name] = (at, litres)
    return _Telegram(told, undated=bool(known) and sent is None)


def _total(values: dict[str, tuple[str, ...]], which: int) -> float | None:
    """Both tariffs together in Wh, or the one register of a meter without tariffs; never one tariff alone."""
    parts = [_energy(values.get(codes[which])) for codes in TARIFFS.values()]
    low, high = parts
    return low + high if low is not None and high is not None else _energy(values.get(WHOLE[which]))


def _energy(told: tuple[str, ...] | None) -> float | None:
    amount = AMOUNT.fullmatch(told[-1]) if told else None
    return round(float(amount[1]) * ENERGY_IN[amount[2]]) if amount and amount[2] in ENERGY_IN else None


def _gas(row: Line) -> tuple[int, float] | None:
    at, amount = moment(row.values[0]), AMOUNT.fullmatch(row.values[-1])
    return (unix(at), round(float(amount[1]) * 1000)) if at and amount and amount[2] == "m3" else None


def _old_moment(stamp: str, litres: int, before: _Old | None, zone: str) -> int | None:
    """A local stamp that does not say its season: in the hour that comes twice they come in turn.

    The register of an hour is told again in each telegram until the next.
    """
    try:
        at = datetime.strptime(stamp, "%y%m%d%H%M%S").replace(tzinfo=ZoneInfo(zone))
    except ValueError:
        return None
    first, second = (unix(at.replace(fold=fold).astimezone(UTC)) for fold in (0, 1))
    if before is None or second <= first:
        return first
    if stamp == before.stamp:
        return before.at if litres == before.litres else second
    return second if first <= before.at <= second else first


def _series(name: str) -> FoundSeries:
    if name in DIRECTIONS:
        layout = Layout(FORMAT, Measure.REGISTER_KWH, zone=HOME_ZONE)
        return FoundSeries(name, Fuel.ELECTRICITY, DIRECTIONS[name], layout)
    return FoundSeries(name, Fuel.GAS, Direction.VOLUME, Layout(FORMAT, Measure.REGISTER_M3, zone=HOME_ZONE))


def _notes(count: _Count) -> list[str]:
    notes = []
    if count.damaged:
        notes.append(tr("%n telegram(s) (is|are) damaged or cut off, and left out", "", count.damaged))
    return notes
