"""Makes whole half-hours of what was added up, and says in words what was done with rows that were not plain."""

from array import array
from itertools import pairwise

from ihd.energy.calendar import DAY, HALF_HOUR, utc
from ihd.energy.calendar_names import MONTHS
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import EDGE_SLACK
from ihd.energy.log import most_wh
from ihd.energy.trouble import FileTrouble
from ihd.history_files.adding import FINE, Adding, Became
from ihd.history_files.amounts import VOLUMES
from ihd.history_files.found import FoundSeries, Tally
from ihd.history_files.made import HalfHours
from ihd.history_files.rounding import whole
from ihd.wording import later, tr

FEW = 100  # one half-hour of so many may be absurd: with more of them the unit is wrong, and the others are too
# A fridge or a router draws something every day, and so does a battery that keeps a home off the grid; only a supply
# that is off does not. Gas may rest over a holiday, and panels under snow.
IDLE_HOME = 2 * DAY
IDLE_GAS_OR_EXPORT = 14 * DAY


def finish(adding: Adding, series: FoundSeries, tally: Tally) -> HalfHours:
    """The half-hours that are known. One of which more than a minute was not told is left unknown, and noted."""
    notes = [*tally.notes, *_about_rows(adding)]
    short = [at for at, told in adding.partly.items() if told.bit_count() < HALF_HOUR - EDGE_SLACK]
    if short:
        told = _amount(sum(adding.fine[at] for at in short), series)
        notes.append(
            tr(
                "%n half-hour(s) told only in part, {told} in all: left out, as the rest is not known",
                "",
                len(short),
                told=told,
            )
        )
    fine = adding.fine
    for at in short:
        del fine[at]
    most = _most(series)
    beyond = [at for at, amount in fine.items() if amount > most * FINE]
    if len(beyond) * FEW > len(fine):
        raise FileTrouble(
            tr("No home uses as much as this file says in {beyond}", beyond=tr("%n half-hour(s)", "", len(beyond))),
            tr(
                "Its numbers were read as {measure}. Say what they are: a bill of the same days helps.",
                measure=series.layout.measure,
            ),
        )
    if beyond:
        notes.append(tr("%n half-hour(s) with more than any home's meter counts: left out", "", len(beyond)))
    for at in beyond:
        del fine[at]
    if series.layout.absent_is_zero:
        notes += _fill(series, fine, {*short, *beyond})
    starts = array("q", sorted(fine))
    counted = array("q", whole((fine[at] for at in starts), FINE))
    return HalfHours(starts, counted, tally.rows_read, tally.rows_kept, tally.rows_skipped, tuple(notes))


def _amount(fine: int, series: FoundSeries) -> str:
    """Billionths of a Wh or litre in words."""
    return f"{fine / FINE / 1000:,.2f} {'m³' if series.layout.measure in VOLUMES else 'kWh'}"


def _most(series: FoundSeries) -> int:
    volume = series.layout.measure in VOLUMES
    direction = Direction.VOLUME if volume else series.direction or Direction.IMPORT
    return most_wh(series.fuel or Fuel.GAS, direction)


def _fill(series: FoundSeries, fine: dict[int, int], unknown: set[int]) -> list[str]:
    """Put in the half-hours that a file leaves out because nothing was used in them; what is missing stays unknown."""
    told = sorted(fine)
    gaps = [(before + HALF_HOUR, after) for before, after in pairwise(told) if after - before > HALF_HOUR]
    longest = _longest_idle(series)
    absent = [
        at for start, end in gaps if end - start <= longest for at in range(start, end, HALF_HOUR) if at not in unknown
    ]
    fine.update(dict.fromkeys(absent, 0))
    notes = []
    if absent:
        says = tr("%n half-hour(s) not in the file: taken as nothing used", "", len(absent))
        notes.append(tr("{what}, since Octopus leaves those out since August 2024", what=says))
    if silent := [gap for gap in gaps if gap[1] - gap[0] > longest]:
        start, end = max(silent, key=lambda gap: gap[1] - gap[0])
        values = {"days": longest // DAY, "first": _day(start), "last": _day(end)}
        if len(silent) == 1:
            says = later(
                "No row for more than {days} days from {first} to {last}: left unknown, as that is likelier missing "
                "than without any use"
            )
            notes.append(tr(says, **values))
        else:
            says = tr(
                "No row for more than {days} days from {first} to {last}, and %n shorter time(s): left unknown, as "
                "that is likelier missing than without any use",
                "",
                len(silent) - 1,
                **values,
            )
            notes.append(says)
    return notes


def _longest_idle(series: FoundSeries) -> int:
    """Seconds for which nothing at all may have been counted."""
    is_used = series.direction in (None, Direction.IMPORT) and series.fuel is not Fuel.GAS
    return IDLE_HOME if is_used else IDLE_GAS_OR_EXPORT


def _about_rows(adding: Adding) -> list[str]:
    became, notes = adding.became, []
    if count := became[Became.AGAIN]:
        notes.append(tr("%n row(s) told a second time and alike: skipped", "", count))
    if count := became[Became.DIFFERING]:
        notes.append(tr("%n row(s) telling otherwise than a row before: the later row stands", "", count))
    if count := became[Became.OVERLAPPING]:
        notes.append(tr("%n row(s) of a time that rows far before told of: the earlier rows stand", "", count))
    if count := became[Became.BLANK]:
        notes.append(tr("%n row(s) without an amount: nothing is known of those times", "", count))
    if count := became[Became.NEGATIVE]:
        told = tr("%n row(s) with less than nothing: left out", "", count)
        hint = tr("If they are what the home gave to the grid, bring them in as export")
        notes.append(f"{told}. {hint}")
    if count := became[Became.ABSURD]:
        notes.append(tr("%n row(s) with a time or an amount that no meter has: left out", "", count))
    if adding.shared:
        told = tr(
            "%n row(s) of {length}: shared out evenly over the half-hours",
            "",
            adding.shared,
            length=_length(adding.longest),
        )
        notes.append(tr("{told}, so the totals are right and the shape within is not known", told=told))
    return notes


def _length(seconds: int) -> str:
    if seconds < 2 * 3600:
        return tr("an hour") if seconds == 3600 else tr("more than half an hour")
    if seconds <= 25 * 3600:
        return tr("up to a day") if seconds < 23 * 3600 else tr("a day")
    return tr("up to %n day(s)", "", round(seconds / DAY))


def _day(at: int) -> str:
    day = utc(at)
    return tr("{day} {month} {year}", day=day.day, month=tr(MONTHS[day.month - 1]), year=day.year)
