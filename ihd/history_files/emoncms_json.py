"""Answers of emoncms (JSON): bare pairs of a unix time and a number, with no word of what the number counts."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec

from ihd.energy.trouble import FileTrouble
from ihd.history_files.amounts import POWERS, counted, number_of
from ihd.history_files.found import Found, FoundSeries, Interval, Layout, Stamps, Tally
from ihd.history_files.json_file import LARGEST
from ihd.history_files.running import RunningTotal
from ihd.history_files.table_intervals import HOLDS, REGISTERS
from ihd.history_files.unpacking import plain, whole
from ihd.wording import later, tr

FORMAT = "emoncms-json"
MILLISECONDS = 10**11  # what is larger counts them; in seconds that is the year 5138
SAMPLED = 8
NO_UNIT = later(
    "Emoncms names no unit: a feed is of power in W, or a running total in kWh or Wh. The feed's page tells"
)


class EmoncmsJson:
    """The pairs of one feed, as `feed/data.json` answers with them. A null is a time at which nothing is known."""

    def find(self, head: bytes, name: str) -> Found | None:  # noqa: ARG002
        """Whether it is a list that begins with a pair of numbers."""
        text = b"".join(head[:400].removeprefix(b"\xef\xbb\xbf").split())
        return Found(FORMAT, ()) if text.startswith(b"[[") and text[2:11].isdigit() else None

    def survey(self, path: str) -> Found:
        pairs = _pairs(path)
        if not pairs:
            raise FileTrouble(tr("This JSON tells nothing of use"), tr("Ask for other dates."))
        shown = tuple((plain(at), plain(told)) for at, told in pairs[:SAMPLED])
        series = FoundSeries("feed", None, None, Layout(FORMAT, None, zone="UTC"))
        return Found(FORMAT, (series,), (tr(NO_UNIT),), ("unix time", "value"), shown)

    def intervals(self, path: str, series: FoundSeries, tally: Tally) -> Iterator[Interval]:
        measure = series.layout.measure
        if measure is None:
            return
        pairs = _pairs(path)
        tally.rows_read += len(pairs)
        if measure in REGISTERS:
            running = RunningTotal(series.fuel, series.direction, tally)
            for at, total in pairs:
                if total is None:
                    tally.rows_skipped += 1
                elif rise := running.take(at, counted(total, measure, 0)):
                    yield rise
            if rise := running.end():
                yield rise
            return
        steps = Counter(after[0] - before[0] for before, after in pairwise(pairs))
        usual = steps.most_common(1)[0][0] if steps else 0
        for (at, told), (until, _) in pairwise([*pairs, (pairs[-1][0] + usual, None)]):
            seconds = min(until - at, max(usual, HOLDS)) if measure in POWERS else usual
            back = seconds if series.layout.stamps is Stamps.END else 0
            if seconds > 0:
                yield Interval(at - back, seconds, None if told is None else counted(told, measure, seconds))


def _pairs(path: str) -> list[tuple[int, float | None]]:
    """(unix seconds, number) in order of time. Raises FileTrouble for what is no sound JSON."""
    try:
        told = msgspec.json.decode(whole(path, LARGEST))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise FileTrouble(tr("This is not sound JSON"), tr("It is damaged or cut off; fetch it again.")) from error
    found: dict[int, float | None] = {}
    for one in told if isinstance(told, list) else ():
        at = _seconds(one[0]) if isinstance(one, list) and len(one) == len(("time", "value")) else None
        if at is not None:
            found[at] = number_of(one[1])
    return sorted(found.items())


def _seconds(stamp: Any) -> int | None:
    number = number_of(stamp)
    if number is None or number < 0:
        return None
    return int(number / 1000 if number > MILLISECONDS else number)
