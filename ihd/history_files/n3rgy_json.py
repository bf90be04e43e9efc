"""Answers of n3rgy (JSON): half-hours of one meter, or of the devices of one supply, stamped at their ends in UTC."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import VOLUMES, Unit, counted, number_of, unit_of
from ihd.history_files.found import DateOrder, Found, FoundSeries, Interval, Layout, Stamps, Tally
from ihd.history_files.json_file import answers, listed
from ihd.history_files.local_time import InOrder, LocalClock
from ihd.history_files.moments import Kind, moment
from ihd.history_files.unpacking import plain
from ihd.wording import tr

FORMAT = "n3rgy-json"
BEGINS = (b"{", b"[")
MARKS = (b'"responseTimestamp"', b'"availableCacheRange"', b'"primaryValue"')
RESOURCE = re.compile(r"\b(electricity|gas)/(?:readingtype/)?(consumption|production)\b")
GRANULARITY = "halfhour"
SAMPLED = 8


class _Rows(NamedTuple):
    """The readings of one device as they stand, and the unit that their answer tells."""

    name: str
    fuel: Fuel | None
    direction: Direction | None
    unit: Unit | None
    values: list[Any]


class N3rgyJson:
    """Half-hours as n3rgy answers with them, in the first form and the second."""

    def find(self, head: bytes, name: str) -> Found | None:  # noqa: ARG002
        """Whether it is JSON with the fields that only n3rgy has."""
        begins = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(BEGINS)
        return Found(FORMAT, ()) if begins and any(mark in head for mark in MARKS) else None

    def survey(self, path: str) -> Found:
        by_name: dict[str, FoundSeries] = {}
        sample: list[tuple[str, ...]] = []
        for rows in _all_rows(path):
            layout = Layout(FORMAT, rows.unit.measure if rows.unit else None, Stamps.END, HALF_HOUR, "UTC")
            found = FoundSeries(rows.name, rows.fuel, rows.direction, layout)
            if by_name.setdefault(rows.name, found).layout != layout:
                raise FileTrouble(tr("These answers are in different units"), tr("Bring them in one at a time."))
            sample += [(plain(_stamp(one)), plain(_value(one))) for one in rows.values[: SAMPLED - len(sample)]]
        return Found(FORMAT, tuple(by_name.values()), header=("timestamp", "value"), sample=tuple(sample))

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        layout = series.layout
        seconds = layout.seconds or HALF_HOUR
        clock = InOrder(LocalClock(layout.zone), seconds, newest_first=False)
        back = seconds if layout.stamps is Stamps.END else 0
        for rows in _all_rows(path):
            if rows.name != series.name or layout.measure is None:
                continue
            for one in rows.values:
                tally.rows_read += 1
                at = _moment(_stamp(one), clock)
                if at is None:
                    tally.rows_skipped += 1
                    continue
                number = number_of(_value(one))
                told = None if number is None else (rows.unit or Unit(layout.measure)).told_in(number, layout.measure)
                yield Interval(at - back, seconds, None if told is None else counted(told, layout.measure, seconds))


def _all_rows(path: str) -> list[_Rows]:
    found = [rows for answer in answers(path) for rows in _rows(answer)]
    if not any(rows.values for rows in found):
        raise FileTrouble(tr("This answer of n3rgy holds no readings"), tr("Ask for other dates."))
    return found


def _rows(answer: dict[str, Any]) -> Iterator[_Rows]:
    if str(answer.get("granularity", GRANULARITY)).lower() != GRANULARITY:
        raise FileTrouble(tr("This answer of n3rgy is not by half-hours"), tr('Ask again with granularity "halfhour".'))
    fuel, direction, name = _told_by(answer.get("resource"))
    unit = unit_of(answer.get("unit"))
    if fuel is Fuel.GAS and unit is not None:
        direction = Direction.VOLUME if unit.measure in VOLUMES else Direction.IMPORT
    values = listed(answer.get("values"))
    if any(isinstance(one, dict) and "prices" in one for one in values):
        raise FileTrouble(tr("These are prices, and tell nothing of use"), tr("Ask n3rgy for consumption."))
    if values:
        yield _Rows(name, fuel, direction, unit, values)
    devices = [one for one in listed(answer.get("devices")) if isinstance(one, dict)]
    for device in devices:
        own = f"{name} of {plain(device.get('deviceId', 'a device'))}" if len(devices) > 1 else name
        yield _Rows(own, fuel, direction, unit, listed(device.get("values")))


def _told_by(resource: Any) -> tuple[Fuel | None, Direction | None, str]:
    told = RESOURCE.search(resource) if isinstance(resource, str) else None
    if told is None:
        return None, None, "readings"
    direction = Direction.IMPORT if told[2] == "consumption" else Direction.EXPORT
    return Fuel(told[1]), direction, f"{told[1]} {told[2]}"


def _stamp(one: Any) -> Any:
    return one.get("timestamp") if isinstance(one, dict) else None


def _value(one: Any) -> Any:
    """The reading, which is a text such as "invalid value" where there is none."""
    return one.get("value", one.get("primaryValue")) if isinstance(one, dict) else None


def _moment(stamp: Any, clock: InOrder) -> int | None:
    try:
        told = moment(stamp.strip(), DateOrder.YEAR_FIRST) if isinstance(stamp, str) else None
    except ValueError:
        return None
    if told is None or told.kind is not Kind.INSTANT:
        return None
    return clock.instant(told.wall, told.offset)
