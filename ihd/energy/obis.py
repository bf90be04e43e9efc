"""OBIS text: the lines that meters with a P1 port write, such as `1-0:1.8.1(002342.060*kWh)`."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

LINE = re.compile(r"(\d-\d):(\d{1,3}\.\d{1,3}\.\d{1,3})((?:\([^()]*\))+)", re.ASCII)
AMOUNT = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\*(\w{1,5})", re.ASCII)
CLOCK = re.compile(r"(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([WS])", re.ASCII)
OFFSETS = {"W": timezone(timedelta(hours=1)), "S": timezone(timedelta(hours=2))}  # winter and summer, where P1 is
TIME_OF_TELEGRAM = "0-0:1.0.0"
WHOLE = ("1-0:1.8.0", "1-0:2.8.0")  # import and export
TARIFFS = {1: ("1-0:1.8.1", "1-0:2.8.1"), 2: ("1-0:1.8.2", "1-0:2.8.2")}
KIND_OF_METER, VOLUME_TOLD, BELGIAN_GAS = "24.1.0", "24.2.1", "24.2.3"
GAS_METER = 3  # of the M-Bus kinds; 7 is water, which is told on the same line and in m³ as well


class Line(NamedTuple):
    """One value or several under one code: ("0-1:24.2.1", ("191023210000S", "03247.118*m3"))."""

    code: str
    values: tuple[str, ...]

    @property
    def channel(self) -> str:
        """What the code is about: "1-0" is electricity, "0-1" to "0-4" are the meters connected to it."""
        return self.code.partition(":")[0]


def read_lines(text: str) -> tuple[Line, ...]:
    """All whole lines in a telegram or a part of one. A line that was cut off at either end is left out."""
    found = (LINE.fullmatch(line.strip()) for line in text.splitlines())
    return tuple(Line(f"{one[1]}:{one[2]}", tuple(one[3][1:-1].split(")("))) for one in found if one)


def kinds(lines: Iterable[Line]) -> dict[str, int]:
    """Which kind of meter (3 is gas) is on each channel, as far as these lines tell."""
    return {
        line.channel: int(line.values[0])
        for line in lines
        if line.code.endswith(f":{KIND_OF_METER}") and re.fullmatch(r"\d{1,3}", line.values[0], re.ASCII)
    }


def moment(stamp: str) -> datetime | None:
    """The UTC of a time such as `191023210000S`, which says whether it is in summer; None if it is no such time."""
    told = CLOCK.fullmatch(stamp)
    if told is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in told.groups()[:6])
    try:
        return datetime(2000 + year, month, day, hour, minute, second, tzinfo=OFFSETS[told[7]]).astimezone(UTC)
    except ValueError:
        return None


def is_gas(line: Line, known: Mapping[str, int]) -> bool:
    """Whether this is the register of a gas meter; `known` are the kinds of meters on the channels (see `kinds`)."""
    code = line.code.partition(":")[2]
    kind = known.get(line.channel)
    return kind == GAS_METER if code == VOLUME_TOLD else code == BELGIAN_GAS and kind in {None, GAS_METER}
