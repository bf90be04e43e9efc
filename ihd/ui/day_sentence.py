"""Today in one plain sentence, by rules: each clause stands on half-hours, to which it leads. No Qt here."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.day import Bar, BarState, Day
from ihd.energy.home import Home
from ihd.energy.insight.habits import Habits
from ihd.ui import sentences, words
from ihd.wording import tr

HALF_HOUR = timedelta(minutes=30)
SAME = 0.05  # of the usual: a difference that nobody has to hear of
WIDEST = 4  # half-hours that a busy time lasts at most
BUSY = 0.25  # of the day so far that falls into it, to be worth a word
MOST = 0.5  # from which it is most of it
QUIET = 1.5  # times the power of the night, up to which a half-hour is quiet
QUIET_FOR = 6  # half-hours of it one after another, to be worth a word
LEAST_KNOWN = 6  # half-hours, before a day is spoken of
IN_BED = (21, 3)  # local hours from which, and until which, the bedtime line is said
RESTING = 2.0  # times the usual of the night, up to which a home is said to rest


class Clause(NamedTuple):
    """A part of the sentence and the half-hours, `[start, end)` in UTC, that it tells of."""

    words: str
    start: datetime
    end: datetime


def clauses(home: Home, zone: tzinfo) -> tuple[Clause, ...]:
    """The parts of the sentence, in order; none while the day has only begun."""
    day = home.electricity
    told = [bar for bar in day.bars if bar.kwh is not None] if day else []
    if day is None or len(told) < LEAST_KNOWN:
        return ()
    found = (_against(home, told, zone), _busy(told, zone), _quiet(home, day, zone))
    return tuple(one for one in found if one is not None)


def sentence(told: Sequence[Clause]) -> str:
    """All of it in one."""
    return f"{', '.join(one.words for one in told)}." if told else ""


def _against(home: Home, told: Sequence[Bar], zone: tzinfo) -> Clause | None:
    """Today so far beside what is usual; beside yesterday, where that is not known yet."""
    if home.habits is not None and home.habits.share is not None:
        return Clause(_against_usual(home.habits, home.habits.share, zone), told[0].start, home.habits.until)
    said = sentences.against_yesterday(home)
    return Clause(said, told[0].start, told[-1].start + HALF_HOUR) if said else None


def _against_usual(habits: Habits, share: float, zone: tzinfo) -> str:
    """How today stood against its usual at the last half-hour: "12% more than a usual Saturday by 18:30"."""
    day, percent, time = words.weekday(habits.day), round(abs(share) * 100), words.clock(habits.until, zone)
    if abs(share) < SAME:
        return tr("About as much as a usual {weekday} by {time}", weekday=day, time=time)
    if share > 0:
        return tr("{percent}% more than a usual {weekday} by {time}", percent=percent, weekday=day, time=time)
    return tr("{percent}% less than a usual {weekday} by {time}", percent=percent, weekday=day, time=time)


def _busy(told: Sequence[Bar], zone: tzinfo) -> Clause | None:
    """The two hours, or less, that hold the most of the day; the shortest that hold nearly as much."""
    whole = sum(bar.kwh or 0.0 for bar in told)
    if whole <= 0 or any(bar.state is not BarState.MEASURED for bar in told):
        return None
    best = max(_runs(told, WIDEST), key=_energy)
    while len(best) > 1 and _energy(shorter := max(_runs(best, len(best) - 1), key=_energy)) > 0.85 * _energy(best):
        best = shorter
    share = _energy(best) / whole
    if share < BUSY:
        return None
    start, end = best[0].start, best[-1].start + HALF_HOUR
    times = _times(start, end, zone)
    text = tr("most of it {times}", times=times) if share >= MOST else tr("busiest {times}", times=times)
    return Clause(text, start, end)


def _runs(bars: Sequence[Bar], length: int) -> list[Sequence[Bar]]:
    length = min(length, len(bars))
    return [bars[at : at + length] for at in range(len(bars) - length + 1)]


def _energy(bars: Sequence[Bar]) -> float:
    return sum(bar.kwh or 0.0 for bar in bars)


def _quiet(home: Home, day: Day, zone: tzinfo) -> Clause | None:
    """The longest time in which hardly more was used than what is always on."""
    rest = home.habits.rests_at if home.habits else None
    if rest is None:
        return None
    best: list[Bar] = []
    run: list[Bar] = []
    for bar in day.bars:
        quiet = bar.state is BarState.MEASURED and bar.kwh is not None and bar.kwh * 2000 <= QUIET * rest
        run = [*run, bar] if quiet else []
        best = run if len(run) > len(best) else best
    if len(best) < QUIET_FOR:
        return None
    start, end = best[0].start, best[-1].start + HALF_HOUR
    if best[0] == day.bars[0]:
        return Clause(tr("quiet until {time}", time=words.clock(end, zone)), start, end)
    return Clause(tr("quiet {times}", times=_times(start, end, zone)), start, end)


def _times(start: datetime, end: datetime, zone: tzinfo) -> str:
    return f"{words.clock(start, zone)} {words.DASH} {words.clock(end, zone)}"


def bedtime(home: Home, zone: tzinfo) -> str:
    """What the home takes as the household goes to bed, beside the usual of the night; empty at other times."""
    hour = home.at.astimezone(zone).hour
    usual = home.habits.rests_at if home.habits else None
    if IN_BED[1] <= hour < IN_BED[0] or usual is None or home.watts is None or home.power_is_old or home.watts < 0:
        return ""
    power, rest = words.power(home.watts), words.power(usual)
    if home.watts <= RESTING * usual:
        return tr("Resting at {power}, usually {usual}.", power=power, usual=rest)
    return tr("Still using {power}; at rest it is usually {usual}.", power=power, usual=rest)
