"""What one day of half-hours says in words: for the title, the callout, the legend and the screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.day import Bar, BarState, Day
from ihd.energy.fuel import Fuel
from ihd.ui.charts.measure import Measure
from ihd.ui.charts.notes import Note, Title
from ihd.ui.words import DASH, MINUS, clock, coins, energy, long_date, money, short_date, spoken_energy, spoken_money

HALF = timedelta(minutes=30)
NEAR = 4  # half-hours on either side of a change of the clocks in which every hour is worth a label
FIRST_BAR = "The first bar shows within minutes of hearing from the hub."
FIRST_GAS = "Gas is told every half-hour, so the first bar can take an hour."
NIGHT_ENDS = 6  # o'clock
BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Hour:
    """A full hour on the wall clock, at the left edge of the bar numbered `at`. `odd` if the clocks change near."""

    at: int
    hour: int
    odd: bool = False


def height(bar: Bar, measure: Measure) -> float | None:
    """How tall a bar is, in kWh or in pence; None where that is not known."""
    return bar.kwh if measure is Measure.KWH else bar.pence


def is_empty(day: Day) -> bool:
    """Whether nothing at all is known of the day."""
    return all(bar.kwh is None for bar in day.bars)


def hours(bars: Sequence[Bar], zone: tzinfo) -> list[Hour]:
    """Every full hour of the day as the wall clock tells it: one is left out or told twice on the two odd days."""
    local = [bar.start.astimezone(zone) for bar in bars]
    jump = _clock_change(bars, zone)
    near = range(0) if jump is None else range(jump - NEAR, jump + NEAR + 1)
    return [Hour(at, time.hour, at in near) for at, time in enumerate(local) if time.minute == 0]


def title(day: Day, measure: Measure, today: date | None, zone: tzinfo, *, short: bool = False) -> Title:
    """The headline: "9.7 kWh", " · £2.86 so far", "Saturday 21 November". Of an empty day, the date alone."""
    words = _date(day.date, today, short=short)
    if day.kwh is None:
        return Title(words, "", "")
    figure, beside = energy(day.kwh), "" if day.pence is None else f"{BETWEEN}{money(day.pence)}"
    if measure is Measure.MONEY:
        figure, beside = money(day.pence), f"{BETWEEN}{energy(day.kwh)}"
    far = _how_far(day, today, zone)
    return Title(figure, f"{beside} {far}" if far else beside, words)


def _how_far(day: Day, today: date | None, zone: tzinfo) -> str:
    if day.date != today or day.kwh is None:
        return ""
    behind = day.fuel is Fuel.GAS or day.count(BarState.LATE) > 0
    return f"as of {clock(day.as_of, zone)}" if behind and day.as_of else "so far"


def _date(day: date, today: date | None, *, short: bool) -> str:
    words = short_date(day) if short else long_date(day)
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def span(bar: Bar, zone: tzinfo) -> str:
    """The half-hour on the wall clock, "17:00 – 17:30"; in the hour that comes twice, which of the two it is."""
    start, end = _edges(bar, zone)
    words = f"{start:%H:%M} {DASH} {end:%H:%M}"
    if start.replace(fold=0).utcoffset() == start.replace(fold=1).utcoffset():
        return words
    return f"{words} {'winter' if start.fold else 'summer'} time"


def callout(bar: Bar, measure: Measure, *, running: bool = False) -> str:
    """What one bar says under the finger: "1.06 kWh · 39p", and "estimated" when it is, "so far" while it runs."""
    if bar.state is BarState.MISSING:
        return "missing: nothing was heard"
    if bar.state is BarState.LATE:
        return "not in yet"
    if bar.state is BarState.FUTURE or bar.kwh is None:
        return "still to come"
    parts = [_exact(bar.kwh)]
    if bar.pence is not None:
        parts.insert(1 if measure is Measure.KWH else 0, coins(bar.pence))
    if bar.state is BarState.ESTIMATED:
        parts.append("estimated")
    if running:
        parts.append("so far")
    return BETWEEN.join(parts)


def legend(day: Day, zone: tzinfo) -> list[Note]:
    """The legend, which names only what occurs: "2 half-hours estimated", "1 missing"."""
    notes: list[Note] = []
    if is_empty(day):
        return notes
    for state, words in (
        (BarState.ESTIMATED, "estimated"),
        (BarState.MISSING, "missing"),
        (BarState.LATE, "not in yet"),
    ):
        if count := day.count(state):
            half_hours = "" if notes else " half-hour" if count == 1 else " half-hours"
            notes.append(Note(f"{count}{half_hours} {words}", state))
    if day.count(BarState.FUTURE):
        notes.append(Note("still to come", BarState.FUTURE))
    if day.standing_pence:
        notes.append(Note(f"{money(day.pence)} includes {coins(day.standing_pence)} standing charge"))
    return notes + _clock_note(day, zone)


def _clock_note(day: Day, zone: tzinfo) -> list[Note]:
    jump = _clock_change(day.bars, zone)
    if jump is None:
        return []
    before, after = _edges(day.bars[jump - 1], zone)[1], _edges(day.bars[jump], zone)[0].replace(tzinfo=None)
    if after > before:
        return [Note(f"clocks went forward: no {before:%H:%M} {DASH} {after:%H:%M}")]
    return [Note(f"clocks went back: {after:%H:%M} {DASH} {before:%H:%M} came twice")]


def worth(day: Day, zone: tzinfo) -> list[str]:
    """Sentences on what stands out: the busiest half-hour, and the night, if all of it is known."""
    if is_empty(day):
        return []
    most = max(day.bars, key=lambda bar: _known_height(bar, Measure.KWH))
    start, end = _edges(most, zone)
    told = [f"The most was used between {start:%H:%M} and {end:%H:%M}: {_exact(most.kwh)}."]
    night = [bar.kwh for bar in day.bars if bar.start.astimezone(zone).hour < NIGHT_ENDS]
    known = [kwh for kwh in night if kwh is not None]
    if len(known) == len(night):
        told.append(f"The night, from midnight to {NIGHT_ENDS:02}:00, took {energy(sum(known))}.")
    return told


def nothing(day: Day, today: date | None) -> tuple[str, str]:
    """What to say, and to advise, of a day of which nothing is known."""
    if day.date == today:
        return "Nothing has come in today", FIRST_GAS if day.fuel is Fuel.GAS else FIRST_BAR
    if today and day.date > today:
        return "This day is still to come", "Choose Today, or go back with the arrow on the left."
    return "Nothing was kept for this day", "This display was not listening then. Try another day with the arrows."


def spoken(day: Day, measure: Measure, today: date | None, zone: tzinfo) -> str:
    """The day for a screen reader: "Saturday 21 November: 9.7 kilowatt-hours, most between 17:00 and 17:30"."""
    date_words = _date(day.date, today, short=False)
    if is_empty(day):
        return f"{date_words}: {nothing(day, today)[0].lower()}"
    parts = [spoken_energy(day.kwh)]
    if measure is Measure.MONEY and day.pence is not None:
        parts.insert(0, spoken_money(day.pence))
    if far := _how_far(day, today, zone):
        parts[-1] = f"{parts[-1]} {far}"
    most = max(day.bars, key=lambda bar: _known_height(bar, measure))
    if _known_height(most, measure) > 0:
        start, end = _edges(most, zone)
        parts.append(f"most between {start:%H:%M} and {end:%H:%M}")
    parts += [note.words for note in legend(day, zone) if note.state not in (None, BarState.FUTURE)]
    return f"{date_words}: {', '.join(parts)}"


def line_label(value: float, step: float, measure: Measure) -> str:
    """The number at a gridline, as exact as the step asks."""
    sign, size = (MINUS if value < 0 else ""), abs(value)
    if measure is Measure.KWH:
        return f"{sign}{_decimals(size, step)}"
    if size < 100 and step < 100:
        return f"{sign}{_decimals(size, step)}p"
    return f"{sign}£{size / 100:,.0f}" if step % 100 == 0 else f"{sign}£{size / 100:,.2f}"


def _decimals(value: float, step: float) -> str:
    places = next((n for n in range(6) if abs(step * 10**n - round(step * 10**n)) < 1e-6), 6)
    return f"{value:.{places}f}"


def _exact(kwh: float | None) -> str:
    return DASH if kwh is None else f"{kwh:.2f} kWh"


def _known_height(bar: Bar, measure: Measure) -> float:
    value = height(bar, measure)
    return float("-inf") if value is None else value


def _edges(bar: Bar, zone: tzinfo) -> tuple[datetime, datetime]:
    start = bar.start.astimezone(zone)
    return start, start.replace(tzinfo=None) + HALF


def _clock_change(bars: Sequence[Bar], zone: tzinfo) -> int | None:
    offsets = [bar.start.astimezone(zone).utcoffset() for bar in bars]
    return next((at for at in range(1, len(offsets)) if offsets[at] != offsets[at - 1]), None)
