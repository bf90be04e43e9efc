"""Answers of the Glowmarkt or Bright API (JSON): pairs of a unix time, at which an interval starts, and an amount."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import VOLUMES, Unit, counted, number_of, unit_of
from ihd.history_files.found import Found, FoundSeries, Interval, Layout, Stamps, Tally
from ihd.history_files.json_file import answers, listed
from ihd.history_files.unpacking import plain
from ihd.wording import tr

FORMAT = "glowmarkt-json"
BEGINS = (b"{", b"[")
MARKS = (b'"classifier"', b'"resourceTypeId"')
PERIODS = {"PT1M": 60, "PT30M": 1800, "PT1H": 3600, "P1D": 86_400}
DAY = 86_400
CLASSES = {
    "electricity.consumption": (Fuel.ELECTRICITY, Direction.IMPORT),
    "electricity.export": (Fuel.ELECTRICITY, Direction.EXPORT),
    "gas.consumption": (Fuel.GAS, Direction.IMPORT),
}
MONEY = frozenset({"pence", "p", "gbp", "£"})
SAMPLED = 8


class _Rows(NamedTuple):
    """The pairs of one answer as they stand, and what the answer says of them."""

    name: str
    fuel: Fuel | None
    direction: Direction | None
    unit: Unit | None
    seconds: int
    pairs: list[Any]


class GlowmarktJson:
    """Readings as the API answers with them."""

    def find(self, head: bytes, name: str) -> Found | None:  # noqa: ARG002
        """Whether it is JSON with pairs and one of the fields that only this service has."""
        begins = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(BEGINS)
        ours = any(mark in head for mark in MARKS) or b'"period"' in head
        return Found(FORMAT, ()) if begins and b'"data"' in head and ours else None

    def survey(self, path: str) -> Found:
        by_name: dict[str, FoundSeries] = {}
        sample: list[tuple[str, ...]] = []
        for rows in _all_rows(path):
            layout = Layout(FORMAT, rows.unit.measure if rows.unit else None, Stamps.START, rows.seconds, "UTC")
            found = FoundSeries(rows.name, rows.fuel, rows.direction, layout)
            if by_name.setdefault(rows.name, found).layout != layout:
                raise FileTrouble(
                    tr("These answers differ in their unit or their step"), tr("Bring them in one at a time.")
                )
            sample += [tuple(plain(part) for part in listed(pair)) for pair in rows.pairs[: SAMPLED - len(sample)]]
        return Found(FORMAT, tuple(by_name.values()), header=("time", "amount"), sample=tuple(sample))

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        measure = series.layout.measure
        for rows in _all_rows(path):
            if rows.name != series.name or measure is None:
                continue
            seconds = series.layout.seconds or rows.seconds
            back = seconds if series.layout.stamps is Stamps.END else 0
            for pair in rows.pairs:
                tally.rows_read += 1
                start = _time(pair)
                if start is None:
                    tally.rows_skipped += 1
                    continue
                number = number_of(pair[1])
                told = None if number is None else (rows.unit or Unit(measure)).told_in(number, measure)
                yield Interval(start - back, seconds, None if told is None else counted(told, measure, seconds))


def _all_rows(path: str) -> list[_Rows]:
    found = [_rows(answer) for answer in answers(path)]
    if not any(rows.pairs for rows in found):
        raise FileTrouble(tr("This answer of Glowmarkt holds no readings"), tr("Ask for other dates."))
    return found


def _rows(answer: dict[str, Any]) -> _Rows:
    classifier, units = (str(answer.get(name, "")).strip() for name in ("classifier", "units"))
    if classifier.endswith(".cost") or units.lower() in MONEY:
        raise FileTrouble(
            tr("These are costs, and tell nothing of use"), tr("Ask for the consumption of the same days.")
        )
    fuel, direction = CLASSES.get(classifier, (None, None))
    unit = unit_of(units)
    if fuel is Fuel.GAS and unit is not None and unit.measure in VOLUMES:
        direction = Direction.VOLUME
    pairs = listed(answer.get("data"))
    name = plain(classifier or answer.get("name") or "readings")
    return _Rows(name, fuel, direction, unit, _seconds(answer.get("query"), pairs), pairs)


def _seconds(query: Any, pairs: list[Any]) -> int:
    """How long an interval is: the distance of most pairs, which has to be what was asked for where that is told.

    Weeks, months and years begin at a local midnight and differ in length: they are not taken.
    """
    times = [time for pair in pairs if (time := _time(pair)) is not None]
    steps = Counter(abs(after - before) for before, after in pairwise(times) if after != before)
    step = steps.most_common(1)[0][0] if steps else None
    asked = query.get("period") if isinstance(query, dict) else None
    told = PERIODS.get(asked) if isinstance(asked, str) else step
    if told is None or told > DAY or (step is not None and step < told):
        raise FileTrouble(
            tr("The step of these readings is not known"), tr("Ask for half-hours (period PT30M), hours or days.")
        )
    return told


def _time(pair: Any) -> int | None:
    if not isinstance(pair, list) or len(pair) != 2 or isinstance(pair[0], bool):
        return None
    told = pair[0]
    return int(told) if isinstance(told, int) or (isinstance(told, float) and told.is_integer()) else None
