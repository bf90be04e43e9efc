"""What a stretch of the past says in words: the callout, the axis, and for the screen reader."""

from collections import Counter
from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.day import BarState
from ihd.energy.stretch import Amount, Part, Scope, Side, Stretch
from ihd.ui.charts.measure import Against, Measure, size
from ihd.ui.words import DASH, MINUS, coins, day_of_year, energy, long_date, month, spoken_energy, spoken_money
from ihd.wording import later, tr

BETWEEN = " · "
FIRST_BAR = later("The first bar shows within minutes of hearing from the hub.")
FIRST_GAS = later("Gas is told every half-hour, so the first bar can take an hour.")
NOT_LISTENING = later("This display was not listening then. Try another time with the arrows.")
STILL_TO_COME = later("still to come")
NOTHING_KEPT = {
    Scope.DAY: later("Nothing was kept for this day"),
    Scope.WEEK: later("Nothing was kept for this week"),
    Scope.MONTH: later("Nothing was kept for this month"),
    Scope.YEAR: later("Nothing was kept for this year"),
    Scope.ALL: later("Nothing has been kept yet"),
}
AHEAD = {
    Scope.DAY: later("This day is still to come"),
    Scope.WEEK: later("This week is still to come"),
    Scope.MONTH: later("This month is still to come"),
    Scope.YEAR: later("This year is still to come"),
    Scope.ALL: later("Nothing has been kept yet"),
}
LARGE_SHARE = 0.01  # of a bar's time: less that is missing is not worth a word


def carbon(grams: float | None) -> str:
    """An amount of CO2: "231 g CO₂", from a kilogram on "2.1 kg CO₂"; a dash where it is not known."""
    if grams is None:
        return DASH
    sign, amount = MINUS if grams < 0 and round(abs(grams)) else "", abs(grams)
    if round(amount) < 1000:
        return f"{sign}{amount:.0f} g CO₂"
    kilos = f"{amount / 1000:.1f}" if round(amount / 1000, 1) < 100 else f"{amount / 1000:,.0f}"
    return f"{sign}{kilos} kg CO₂"


def spoken_carbon(grams: float | None) -> str:
    """An amount of CO2 as it is said: "2.1 kilograms of CO2"."""
    if grams is None:
        return tr("not known")
    if round(abs(grams)) < 1000:
        return tr("%n gram(s) of CO2", "", round(grams))
    return tr("{kilograms} kilograms of CO2", kilograms=f"{grams / 1000:.1f}")


def told(amount: Amount | None, measure: Measure, *, exact: bool = False) -> str:
    """An amount in a measure: "1.06 kWh", "39p", "231 g CO₂". `exact` gives energy two decimals below 10 kWh."""
    value = size(amount, measure)
    if measure is Measure.MONEY:
        return coins(value)
    if measure is Measure.CARBON:
        return carbon(value)
    if exact and value is not None and round(value, 2) < 10:
        return f"{value:.2f} kWh"
    return energy(value)


def callout(
    stretch: Stretch, at: int, measure: Measure, against: Against, now: datetime, zone: tzinfo
) -> tuple[str, str]:
    """The two lines at the finger: when, and what was used, the shown measure first, with what it is held against."""
    part, gas = stretch.parts[at], stretch.gas[at] if at < len(stretch.gas) else None
    when = span(part, stretch.scope, zone)
    whole = together(part, gas)
    beside = versus(stretch, at, measure, against, running=runs(part, now))
    if whole.kwh is None:
        return when, BETWEEN.join(one for one in (_without(part.state), beside) if one)
    order = sorted(Measure, key=lambda one: one is not measure)
    words = [told(whole, one, exact=stretch.scope is Scope.DAY) for one in order if size(whole, one) is not None]
    words += _of_both(stretch, part, gas, measure) if gas is not None else []
    words += [tr("given back")] if stretch.side is Side.EXPORT else []
    return when, BETWEEN.join([*words, *_doubts(part, gas, now), *([beside] if beside else [])])


def _of_both(stretch: Stretch, part: Part, gas: Part, measure: Measure) -> list[str]:
    """What is gas of a bar of both, or which of the two is not known."""
    if part.amount.kwh is None:
        return [tr("electricity: {why}", why=_without(part.state))]
    if gas.amount.kwh is None:
        return [tr("gas: {why}", why=_without(gas.state))]
    return [tr("gas {amount}", amount=told(gas.amount, measure, exact=stretch.scope is Scope.DAY))]


def together(part: Part, gas: Part | None) -> Amount:
    """Both fuels of one bar as one amount, or the one that is known; money and CO2 only where both have theirs."""
    if gas is None:
        return part.amount
    if part.amount.kwh is None or gas.amount.kwh is None:
        return gas.amount if part.amount.kwh is None else part.amount
    sums = ((None if a is None or b is None else a + b) for a, b in zip(part.amount, gas.amount, strict=True))
    return Amount(*sums)


def versus(stretch: Stretch, at: int, measure: Measure, against: Against, *, running: bool = False) -> str:
    """What the bar is held against: "usual 0.90 kWh", "before 31p"; empty where nothing is known.

    Of one that is `running` that is more than it can have come to by now, and it says so: "usual 70 kWh in all".
    """
    amounts = {Against.USUAL: stretch.usual, Against.BEFORE: stretch.before}.get(against, ())
    amount = amounts[at] if at < len(amounts) else None
    if size(amount, measure) is None:
        return ""
    words = told(amount, measure, exact=stretch.scope is Scope.DAY)
    if against is Against.USUAL:
        return tr("usual {amount} in all", amount=words) if running else tr("usual {amount}", amount=words)
    return tr("before {amount} in all", amount=words) if running else tr("before {amount}", amount=words)


def _without(state: BarState) -> str:
    if state is BarState.LATE:
        return tr("not in yet")
    if state is BarState.BEFORE:
        return tr("before the record began")
    return tr(STILL_TO_COME) if state is BarState.FUTURE else tr("missing: nothing was heard")


def _doubts(part: Part, gas: Part | None, now: datetime) -> list[str]:
    """What is to be known of a bar that is not simply measured."""
    words = []
    parts = [one for one in (part, gas) if one is not None]
    if any(one.state is BarState.ESTIMATED for one in parts):
        words.append(tr("estimated"))
    if part.start <= now < part.end:
        words.append(tr("so far"))
    missing = max(one.missing for one in parts)
    if missing >= LARGE_SHARE:
        words.append(tr("{percent}% missing", percent=max(1, min(99, round(100 * missing)))))
    return words


def span(part: Part, scope: Scope, zone: tzinfo) -> str:
    """The time of a bar: "17:00 – 17:30", "Saturday 21 November", "November 2026", "2026"."""
    start = part.start.astimezone(zone)
    if scope is Scope.DAY:
        return _clock_span(part, zone)
    if scope in (Scope.WEEK, Scope.MONTH):
        return long_date(start.date())
    return month_of(start.date()) if scope is Scope.YEAR else str(start.year)


def _clock_span(part: Part, zone: tzinfo) -> str:
    start = part.start.astimezone(zone)
    end = start.replace(tzinfo=None) + (part.end - part.start)
    begins, ends = f"{start:%H:%M}", f"{end:%H:%M}"
    if start.replace(fold=0).utcoffset() == start.replace(fold=1).utcoffset():
        return tr("{start} – {end}", start=begins, end=ends)
    if start.fold:
        return tr("{start} – {end} winter time", start=begins, end=ends)
    return tr("{start} – {end} summer time", start=begins, end=ends)


def month_of(day: date) -> str:
    """The month of a day: "November 2026"."""
    return tr("{month} {year}", month=month(day), year=day.year)


def name(stretch: Stretch, now: datetime, zone: tzinfo) -> str:
    """What a stretch is called: "Saturday 21 November", "Week from Monday 16 November", "November 2026", "2026"."""
    this_year = stretch.first.year == now.astimezone(zone).year
    day = long_date(stretch.first)
    if not this_year:
        day = tr("{day} {year}", day=day, year=stretch.first.year)
    if stretch.scope is Scope.DAY:
        return day
    if stretch.scope is Scope.WEEK:
        return tr("Week from {day}", day=day)
    if stretch.scope is Scope.MONTH:
        return month_of(stretch.first)
    if stretch.scope is Scope.YEAR:
        return str(stretch.first.year)
    return tr("Everything since {day}", day=day_of_year(stretch.since or stretch.first))


def is_empty(stretch: Stretch) -> bool:
    """Whether nothing at all is known of it."""
    return all(part.amount.kwh is None for part in (*stretch.parts, *stretch.gas))


def nothing(stretch: Stretch, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """What to say, and to advise, of a stretch of which nothing is known."""
    today = now.astimezone(zone).date()
    if stretch.first > today:
        return tr(AHEAD[stretch.scope]), ""
    if stretch.scope is Scope.DAY and stretch.first == today:
        return tr("Nothing has come in today"), tr(FIRST_GAS) if stretch.side is Side.GAS else tr(FIRST_BAR)
    if stretch.scope is Scope.ALL:
        return tr(NOTHING_KEPT[stretch.scope]), tr(FIRST_BAR)
    return tr(NOTHING_KEPT[stretch.scope]), tr(NOT_LISTENING)


def spoken(stretch: Stretch, measure: Measure, now: datetime, zone: tzinfo) -> str:
    """The stretch for a screen reader: "Saturday 21 November: 9.7 kilowatt-hours, most at 17:00 – 17:30, ..."."""
    called = name(stretch, now, zone)
    if is_empty(stretch):
        return tr("{when}: {what}", when=called, what=nothing(stretch, now, zone)[0])
    words = [_spoken_total(stretch, measure)]
    heights = [size(together(*pair), measure) for pair in pairs(stretch)]
    known = [(value, at) for at, value in enumerate(heights) if value is not None]
    if known and max(known)[0] > 0:
        words.append(tr("most: {when}", when=span(stretch.parts[max(known)[1]], stretch.scope, zone)))
    counts = states(stretch)
    if estimated := counts[BarState.ESTIMATED]:
        words.append(tr("%n bar(s) estimated", "", estimated))
    if missing := counts[BarState.MISSING]:
        words.append(tr("%n bar(s) missing", "", missing))
    if late := counts[BarState.LATE]:
        words.append(tr("%n bar(s) not in yet", "", late))
    return tr("{when}: {what}", when=called, what=", ".join(words))


def states(stretch: Stretch) -> Counter[BarState]:
    """How many bars are in each state."""
    return Counter(one.state for one in (*stretch.parts, *stretch.gas))


def _spoken_total(stretch: Stretch, measure: Measure) -> str:
    total = stretch.so_far
    if size(total, measure) is None:
        return tr("total not known")
    if measure is Measure.MONEY:
        return spoken_money(total.pence)
    return spoken_energy(total.kwh) if measure is Measure.KWH else spoken_carbon(total.grams)


def pairs(stretch: Stretch) -> list[tuple[Part, Part | None]]:
    """Each bar with that of gas, where gas is shown beside electricity."""
    gas = stretch.gas if len(stretch.gas) == len(stretch.parts) else (None,) * len(stretch.parts)
    return list(zip(stretch.parts, gas, strict=True))


def line_label(value: float, step: float, measure: Measure) -> str:
    """The number at a gridline, as exact as the step asks."""
    sign, amount = (MINUS if value < 0 else ""), abs(value)
    if measure is Measure.KWH:
        return f"{sign}{_decimals(amount, step)}"
    if measure is Measure.MONEY and amount < 100 and step < 100:
        return tr("{pence}p", "an amount in pence").format(pence=sign + _decimals(amount, step))
    if measure is Measure.MONEY:
        return f"{sign}£{amount / 100:,.0f}" if step % 100 == 0 else f"{sign}£{amount / 100:,.2f}"
    if amount < 1000 and step < 1000:
        return f"{sign}{_decimals(amount, step)} g"
    return f"{sign}{_decimals(amount / 1000, step / 1000)} kg"


def _decimals(value: float, step: float) -> str:
    places = next((n for n in range(6) if abs(step * 10**n - round(step * 10**n)) < 1e-6), 6)
    return f"{value:,.{places}f}"


def day_at(stretch: Stretch, at: int, zone: tzinfo) -> date | None:
    """The local day that a bar is of or in; None where a bar is longer than a day."""
    if stretch.scope not in (Scope.DAY, Scope.WEEK, Scope.MONTH) or not 0 <= at < len(stretch.parts):
        return None
    return stretch.parts[at].start.astimezone(zone).date()


def runs(part: Part, now: datetime) -> bool:
    """Whether a bar's time has begun and has not ended."""
    return part.start <= now < part.end and part.end - part.start > timedelta(0)
