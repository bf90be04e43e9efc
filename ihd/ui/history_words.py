"""What the History page says of a stretch of the past: headline, legend, what it is held against, and its choices.

No Qt here. What single bars say is in charts/span_words.py, the names of choices in history_choice_words.py.
"""

from collections.abc import Collection
from datetime import datetime, tzinfo

from ihd.energy.day import BarState
from ihd.energy.fuel import Fuel
from ihd.energy.stretch import Scope, Side, Stretch
from ihd.ui.charts.measure import Against, Measure, size
from ihd.ui.charts.notes import Note, Title
from ihd.ui.charts.span_words import BETWEEN, callout, carbon, is_empty, name, pairs, states
from ihd.ui.words import (
    day_of_month,
    day_of_year,
    energy,
    moment,
    money,
    short_date,
    short_month,
    weekday,
)
from ihd.wording import later, tr

FUELS = {Side.ELECTRICITY: later("Electricity"), Side.GAS: later("Gas")}
BEFORES = {
    Scope.DAY: (
        later("Day before"),
        later("{percent}% less than the day before"),
        later("{percent}% more than the day before"),
        later("as much as the day before"),
    ),
    Scope.WEEK: (
        later("Week before"),
        later("{percent}% less than the week before"),
        later("{percent}% more than the week before"),
        later("as much as the week before"),
    ),
    Scope.MONTH: (
        later("Month before"),
        later("{percent}% less than the month before"),
        later("{percent}% more than the month before"),
        later("as much as the month before"),
    ),
    Scope.YEAR: (
        later("Year before"),
        later("{percent}% less than the year before"),
        later("{percent}% more than the year before"),
        later("as much as the year before"),
    ),
}
TWICE = 100  # percent more; beyond it a number says less than words
LEAST_PERCENT = 1  # less than that either way is as usual


def title(stretch: Stretch, measure: Measure, now: datetime, zone: tzinfo, *, short: bool = False) -> Title:
    """The headline: "9.7 kWh", " · £2.86 · 2.1 kg CO₂ so far", "Saturday 21 November". Of an empty one the date."""
    called = short_name(stretch, now, zone) if short else name(stretch, now, zone)
    total = stretch.so_far
    if total.kwh is None:
        return Title(called, "", "")
    said = {Measure.KWH: energy(total.kwh), Measure.MONEY: money(total.pence), Measure.CARBON: carbon(total.grams)}
    known = [one for one in Measure if size(total, one) is not None]
    first = measure if measure in known else Measure.KWH
    beside = "".join(f"{BETWEEN}{said[one]}" for one in known if one is not first)
    far = how_far(stretch, now, zone)
    return Title(said[first], f"{beside} {far}" if far else beside, called)


def how_far(stretch: Stretch, now: datetime, zone: tzinfo) -> str:
    """Up to when a stretch that still runs is known: "so far", or "as of 18:30" where the meter tells late."""
    if not runs(stretch, now, zone) or stretch.so_far.kwh is None:
        return ""
    late = any(part.state is BarState.LATE for part in (*stretch.parts, *stretch.gas))
    if stretch.as_of and (late or stretch.side in (Side.GAS, Side.BOTH)):
        return tr("as of {time}", time=moment(stretch.as_of, now, zone))
    return tr("so far")


def runs(stretch: Stretch, now: datetime, zone: tzinfo) -> bool:
    """Whether the stretch has begun and is not over."""
    return stretch.first <= now.astimezone(zone).date() <= stretch.last


def short_name(stretch: Stretch, now: datetime, zone: tzinfo) -> str:
    """What a stretch is called where there is little room: "Sat 21 Nov", "Week from 16 Nov", "Nov 2026"."""
    same = stretch.first.year == now.astimezone(zone).year
    first = stretch.first
    if stretch.scope is Scope.DAY:
        return short_date(first) if same else day_of_year(first, short=True)
    if stretch.scope is Scope.WEEK:
        day = day_of_month(first, short=True) if same else day_of_year(first, short=True)
        return tr("Week from {day}", day=day)
    if stretch.scope is Scope.MONTH:
        return tr("{month} {year}", month=short_month(first), year=first.year)
    if stretch.scope is Scope.YEAR:
        return str(first.year)
    return tr("Since {day}", "from the beginning on").format(day=day_of_year(stretch.since or first, short=True))


def bars_name(stretch: Stretch, now: datetime, zone: tzinfo) -> str:
    """What the bars are, for the legend: "Saturday", "Nov 2026"."""
    return weekday(stretch.first) if stretch.scope is Scope.DAY else short_name(stretch, now, zone)


def beside_name(stretch: Stretch, against: Against) -> str:
    """What is held against the bars, for the legend: "Usual Saturday", "Usual", "Week before"."""
    if against is Against.BEFORE:
        return tr(BEFORES[stretch.scope][0])
    if stretch.scope is Scope.DAY:
        return tr("Usual {weekday}", weekday=weekday(stretch.first))
    return tr("Usual", "a choice: what it is held against")


def offered(stretch: Stretch) -> tuple[Against, ...]:
    """What this stretch can be held against."""
    return tuple(one for one, amounts in ((Against.USUAL, stretch.usual), (Against.BEFORE, stretch.before)) if amounts)


def held_against(stretch: Stretch, chosen: Against) -> Against:
    """What the bars are held against: as chosen, else what there is."""
    there = offered(stretch)
    return chosen if chosen in there else next(iter(there), Against.NOTHING)


def sides_of(fuels: Collection[Fuel], *, gives: bool) -> list[Side]:
    """What can be shown of a home that has meters for these fuels; `gives`: electricity goes to the grid too."""
    sides = [Side(fuel.value) for fuel in (Fuel.ELECTRICITY, Fuel.GAS) if fuel in fuels]
    return sides + [Side.BOTH] * (len(sides) > 1) + [Side.EXPORT] * gives


def lines(stretch: Stretch, measure: Measure, against: Against, now: datetime, zone: tzinfo) -> list[tuple[str, str]]:
    """Each bar of the record that has begun, as a line of a table: when, and what it says at the finger."""
    outside = {BarState.FUTURE, BarState.BEFORE}
    within = [at for at, pair in enumerate(pairs(stretch)) if {one.state for one in pair if one} - outside]
    return [callout(stretch, at, measure, against, now, zone) for at in within]


def compared(stretch: Stretch, measure: Measure, against: Against, now: datetime, zone: tzinfo) -> str:
    """How it stands by now: "12% below usual so far", "8% less than the week before". Empty where it is not known."""
    reference = {Against.USUAL: stretch.usual_so_far, Against.BEFORE: stretch.before_so_far}.get(against)
    mine, theirs = size(stretch.evened or stretch.so_far, measure), size(reference, measure)
    if mine is None or mine < 0 or not theirs or theirs < 0:
        return ""  # of what one is paid for using, as prices below nothing have it, there are no percentages
    percent = round(100 * (mine / theirs - 1))
    if against is Against.BEFORE:
        told = _against_before(stretch.scope, percent)
        return tr("{comparison}, so far", comparison=told) if runs(stretch, now, zone) else told
    return _against_usual(percent, running=runs(stretch, now, zone))


def _against_before(scope: Scope, percent: int) -> str:
    _, less, more, same = BEFORES[scope]
    if abs(percent) < LEAST_PERCENT:
        return tr(same)
    return tr(less if percent < 0 else more, percent=abs(percent))


def _against_usual(percent: int, *, running: bool) -> str:
    if percent >= TWICE:
        return tr("more than twice as much as usual so far") if running else tr("more than twice as much as usual")
    if abs(percent) < LEAST_PERCENT:
        return tr("as usual so far") if running else tr("as usual")
    if percent < 0:
        return (
            tr("{percent}% below usual so far", percent=-percent)
            if running
            else tr("{percent}% below usual", percent=-percent)
        )
    return (
        tr("{percent}% above usual so far", percent=percent)
        if running
        else tr("{percent}% above usual", percent=percent)
    )


def legend(stretch: Stretch, measure: Measure, against: Against, now: datetime, zone: tzinfo) -> list[Note]:
    """What the marks mean, as far as they occur, and how it stands against what is usual."""
    if is_empty(stretch):
        return []
    notes = _bars(stretch, now, zone)
    if against in offered(stretch):
        notes.append(Note(beside_name(stretch, against), usual=True))
        if told := compared(stretch, measure, against, now, zone):
            less = stretch.side is not Side.EXPORT and _is_less(stretch, measure, against)
            notes.append(Note(told, meaning="low" if less else "text"))
    return notes + _doubts(stretch)


def _is_less(stretch: Stretch, measure: Measure, against: Against) -> bool:
    reference = stretch.usual_so_far if against is Against.USUAL else stretch.before_so_far
    mine, theirs = size(stretch.evened or stretch.so_far, measure), size(reference, measure)
    return mine is not None and theirs is not None and round(100 * (mine / theirs - 1)) <= -LEAST_PERCENT


def _bars(stretch: Stretch, now: datetime, zone: tzinfo) -> list[Note]:
    if stretch.side is Side.BOTH:
        return [Note(tr(FUELS[one]), BarState.MEASURED, meaning=one.value) for one in (Side.ELECTRICITY, Side.GAS)]
    return [Note(bars_name(stretch, now, zone), BarState.MEASURED)]


def _doubts(stretch: Stretch) -> list[Note]:
    """The states other than measured, where they occur; what was before the record began has no mark."""
    told = []
    counts = states(stretch)
    if estimated := counts[BarState.ESTIMATED]:
        told.append(Note(tr("%n estimated", "bars", estimated), BarState.ESTIMATED))
    if missing := counts[BarState.MISSING]:
        told.append(Note(tr("%n missing", "bars", missing), BarState.MISSING))
    if late := counts[BarState.LATE]:
        told.append(Note(tr("%n not in yet", "bars", late), BarState.LATE))
    return told
