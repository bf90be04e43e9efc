"""What is to be known of the figures on the History page, and what is said where there are none. No Qt here."""

from datetime import timedelta, tzinfo
from itertools import pairwise
from typing import NamedTuple

from ihd.energy.day import BarState
from ihd.energy.stretch import Scope, Side, Stretch
from ihd.ui.charts.measure import Measure, size
from ihd.ui.charts.span_words import is_empty, pairs, span, together, told
from ihd.ui.words import coins, day_of_year, energy, money
from ihd.wording import tr

ZERO = timedelta(0)
NIGHT_ENDS = 6  # o'clock


def caption(stretch: Stretch, measure: Measure, zone: tzinfo) -> str:
    """What is to be known of the figures in this measure, in whole sentences; empty where there is nothing."""
    said = []
    if measure is Measure.MONEY and stretch.standing and stretch.so_far.pence is not None:
        said.append(
            tr(
                "{total} includes {standing} standing charge.",
                total=money(stretch.so_far.pence),
                standing=coins(stretch.standing),
            )
        )
    if measure is Measure.CARBON and stretch.basis:
        said.append(basis(stretch.basis))
    if stretch.since and stretch.first < stretch.since <= stretch.last and stretch.scope is not Scope.ALL:
        said.append(tr("The record begins on {day}.", day=day_of_year(stretch.since)))
    elif begins := _begins_within(stretch, zone):
        said.append(tr("The record begins at {time}.", time=begins))
    if changed := clocks(stretch, zone):
        said.append(changed)
    return " ".join(said)


def _begins_within(stretch: Stretch, zone: tzinfo) -> str:
    """The time at which the record begins, on the day of which that is so."""
    before = [part.end for part in stretch.parts if part.state is BarState.BEFORE]
    if stretch.scope is not Scope.DAY or stretch.first != stretch.since or not before:
        return ""
    return f"{max(before).astimezone(zone):%H:%M}"


def basis(words: str) -> str:
    """On what CO2 is reckoned, in a sentence, from what energy/carbon/basis.py says."""
    if words.startswith("mixed"):
        return tr("CO₂ is reckoned partly by the grid’s own figures, partly by the average of a year.")
    if "average" in words:
        return tr("CO₂ is typical: by the average of {years}.", years=words.rsplit(" ", 1)[-1])
    if "forecast" in words:
        return tr("CO₂ is reckoned by what was forecast for the grid.")
    return tr("CO₂ is reckoned by what the grid turned out to have.")


def clocks(stretch: Stretch, zone: tzinfo) -> str:
    """That the clocks changed on this day; empty where they did not."""
    if stretch.scope is not Scope.DAY:
        return ""
    local = [part.start.astimezone(zone) for part in stretch.parts]
    for before, after in pairwise(local):
        shift = (after.utcoffset() or ZERO) - (before.utcoffset() or ZERO)
        if shift > ZERO:
            return tr("The clocks went forward, so this day has 23 hours.")
        if shift < ZERO:
            return tr("The clocks went back, so this day has 25 hours.")
    return ""


def worth(stretch: Stretch, measure: Measure, zone: tzinfo) -> list[str]:
    """Sentences on what stands out: when most was used, and of a day its night, if all of it is known."""
    values = [size(together(*pair), measure) for pair in pairs(stretch)]
    known = [(value, at) for at, value in enumerate(values) if value is not None]
    if not known or max(known)[0] <= 0:
        return []
    when = span(stretch.parts[max(known)[1]], stretch.scope, zone)
    amount = told(together(*pairs(stretch)[max(known)[1]]), measure, exact=stretch.scope is Scope.DAY)
    most = tr("Most was given back: {when}, {amount}.", when=when, amount=amount)
    if stretch.side is not Side.EXPORT:
        most = tr("Most was used: {when}, {amount}.", when=when, amount=amount)
    night = [part.amount.kwh for part in stretch.parts if part.start.astimezone(zone).hour < NIGHT_ENDS]
    if stretch.scope is not Scope.DAY or stretch.side is not Side.ELECTRICITY or None in night:
        return [most]
    used = energy(sum(one for one in night if one is not None))
    return [most, tr("The night, from midnight to {time}, took {amount}.", time=f"{NIGHT_ENDS:02}:00", amount=used)]


class Instead(NamedTuple):
    """What is said in place of bars; `action` is what can be done about it, empty where nothing can."""

    headline: str
    advice: str
    action: str = ""


def instead(stretch: Stretch, measure: Measure) -> Instead | None:
    """What is said in place of bars that cannot be drawn in this measure; None where the chart speaks for itself."""
    if is_empty(stretch):
        if stretch.since is None or stretch.last >= stretch.since:
            return None
        begins = tr("The record begins on {day}.", day=day_of_year(stretch.since))
        return Instead(tr("This is before the record begins"), begins)
    parts = (*stretch.parts, *stretch.gas)
    if any(size(part.amount, measure) is not None for part in parts):
        return None
    return _no_carbon(stretch.side) if measure is Measure.CARBON else _no_price(stretch.side)


def _no_carbon(side: Side) -> Instead:
    if side is not Side.EXPORT:
        return Instead(tr("No CO₂ is known for this time"), "")
    headline = tr("No CO₂ is told of what was given back")
    return Instead(headline, tr("It counts in the homes that use it, not as saved in this one."))


def _no_price(side: Side) -> Instead:
    if side is Side.EXPORT:
        headline = tr("No price is known for what was given back")
        return Instead(headline, tr("Choose a tariff for it, and it is told in pounds."), tr("Choose a tariff"))
    advice = tr("Choose a tariff, or type what your supplier charges, and it is told in pounds.")
    return Instead(tr("No price is known for this time"), advice, tr("Choose a tariff"))


def reading(share: float) -> Instead:
    """That so much of what is needed of the diary has been read, from 0 to 1."""
    return Instead(tr("Reading the diary …"), tr("{percent}% of it has been read.", percent=round(100 * share)))
