"""What each part of the Now page says of a home."""

from datetime import tzinfo
from typing import Any

from ihd.energy.day import Day
from ihd.energy.home import LOST_AFTER, Home, Level
from ihd.ui import sentences, words
from ihd.ui.widgets.dial import Power
from ihd.ui.widgets.figure import Figures
from ihd.ui.widgets.ring import Mark, meaning_of, share_of
from ihd.wording import tr

Clause = Any  # of day_sentence.py: no day is known yet at the first paint


def _no_price() -> tuple[str, ...]:
    return tr("Set your price in Settings"), tr("Set a price in Settings"), tr("No price yet")


def power(home: Home, zone: tzinfo) -> Power:
    """The dial: grey, with its time and its age, once the power is too old to be called now."""
    spoken = words.spoken_power(home, zone)
    if home.watts is None:
        return Power(tr("Using now"), words.DASH, unit="", line=tr("Nothing heard yet"), spoken=spoken)
    numeral = words.kilowatts(home.watts)
    giving = home.watts < 0
    share = share_of(home.watts, home.thresholds)
    if home.power_is_old and home.watts_at:
        when = words.moment(home.watts_at, home.at, zone, seconds=True)
        return Power(
            tr("Last known"),
            numeral,
            line=tr("as of {time}", time=when),
            word=words.ago(home.at - home.watts_at),
            spoken=spoken,
            mark=Mark(share, "muted", giving),
            old=True,
        )
    mark = Mark(share, meaning_of(home.level), giving)
    if home.level is Level.EXPORTING:
        return Power(tr("Giving back"), numeral, word=tr("To the grid"), icon="export", spoken=spoken, mark=mark)
    line = words.an_hour(home.pence_per_hour) or f"{round(home.watts):,} W"
    return Power(tr("Using now"), numeral, line=line, word=words.level(home.level), spoken=spoken, mark=mark)


def is_old(day: Day | None, home: Home) -> bool:
    """Whether the meter has told nothing for this day for longer than a hub may be silent."""
    return day is not None and day.as_of is not None and home.at - day.as_of > LOST_AFTER


def electricity(home: Home, zone: tzinfo) -> Figures:
    """Today's electricity, beside its usual; beside yesterday, where that is not known yet."""
    titles = tr("Electricity today"), tr("Electricity")
    day = home.electricity
    if day is None or day.kwh is None:
        return _unknown(titles, tr("Nothing heard yet today"))
    old = is_old(day, home)
    in_money = day.pence is not None
    now, before = (day.pence, home.yesterday_pence) if in_money else (day.kwh, home.yesterday_kwh)
    captions, share, tick = _beside_usual(home, zone)
    if not captions and before is not None:
        told = words.money(before) if in_money else words.energy(before)
        captions = [(tr("yesterday by now {amount}", amount=told), tr("yest. by now {amount}", amount=told), "")]
        most = max(now or 0.0, before)
        share, tick = ((now or 0.0) / most, before / most) if most else (None, None)
    if old and day.as_of:
        captions = [_as_of(day, home, zone)]
    captions.insert(0 if in_money else len(captions), (words.energy(day.kwh),) if in_money else _no_price())
    return _figures(titles, day, tuple(captions), share=share, tick=tick, old=old)


def _beside_usual(home: Home, zone: tzinfo) -> tuple[list[tuple[str, ...]], float | None, float | None]:
    """How today stood against its usual at the last half-hour, and the bar for it; nothing where that is not known."""
    habits = home.habits
    if habits is None or habits.share is None or habits.used is None or habits.by_now is None:
        return [], None, None
    from ihd.ui.day_sentence import SAME

    percent, by = round(abs(habits.share) * 100), words.clock(habits.until, zone)
    if abs(habits.share) < SAME:
        said: tuple[str, ...] = tr("as usual by {time}", time=by), tr("as usual")
    elif habits.share > 0:
        whole = tr("{percent}% above usual by {time}", percent=percent, time=by)
        said = whole, tr("{percent}% above usual", percent=percent)
    else:
        whole = tr("{percent}% below usual by {time}", percent=percent, time=by)
        said = whole, tr("{percent}% below usual", percent=percent)
    most = max(habits.used, habits.by_now.wh)
    return [(*said, "")], habits.used / most, habits.by_now.wh / most


def gas(home: Home, zone: tzinfo) -> Figures:
    """Today's gas, always with the time up to which it is told."""
    titles = tr("Gas today"), tr("Gas")
    day = home.gas
    told = sentences.gas_as_of(home, zone)
    if day is None or day.kwh is None:
        return _unknown(titles, told or tr("Nothing heard yet today"), old=home.gas_is_late)
    captions: list[tuple[str, ...]] = [(told, told.split(",")[0])] if told else []
    if day.pence is not None:
        captions.insert(0, (words.energy(day.kwh),))
    elif home.electricity is None or home.electricity.pence is not None:  # otherwise it is said there already
        captions.append(_no_price())
    return _figures(titles, day, tuple(captions), old=home.gas_is_late)


def export(home: Home) -> Figures:
    """What was given back today."""
    titles = tr("Given back today"), tr("Given back")
    day = home.export
    if day is None or day.kwh is None:
        return _unknown(titles, tr("Nothing yet today"))
    captions = ((words.energy(day.kwh),),) if day.pence is not None else ((tr("to the grid"),),)
    return _figures(titles, day, captions, old=is_old(day, home))


def yesterday(home: Home) -> Figures:
    """Electricity up to this time yesterday, and how today stands against it."""
    titles = tr("Yesterday by now"), tr("Yesterday")
    if home.yesterday_kwh is None or home.electricity is None:
        return _unknown(titles, tr("Not known yet"))
    against = sentences.against_yesterday(home)
    captions = tuple((one,) for one in (against,) if one)
    if home.yesterday_pence is not None:
        captions = ((words.energy(home.yesterday_kwh),), *captions)
    day = Day(home.at.date(), home.electricity.fuel, (), home.yesterday_kwh, home.yesterday_pence)
    return _figures(titles, day, captions)


def month(home: Home) -> Figures:
    """The month so far, and what it will likely come to."""
    from ihd.energy.insight.month import month_so_far  # the first paint knows no month yet
    from ihd.ui.cost_words import pounds

    told = month_so_far(home)
    titles = (words.month(told.first) if told else tr("This month"),)
    if told is None or told.pence is None:
        return _unknown(titles, tr("Not known yet"))
    likely = tr("likely {money}", money=pounds(told.likely.pence)) if told.likely else tr("so far")
    spoken = f"{titles[0]} {words.spoken_money(told.pence)}, {likely}"
    return Figures(titles, words.money(told.pence), captions=((likely,),), spoken=spoken)


def worth(home: Home, zone: tzinfo) -> tuple[list[str], tuple[Clause, ...]]:
    """What is worth knowing: at night first how the home rests; and today in one sentence, clause by clause."""
    from ihd.ui.day_sentence import bedtime, clauses

    told = [bedtime(home, zone), *sentences.worth_knowing(home, zone)]
    return [one for one in told if one], clauses(home, zone)


def _as_of(day: Day, home: Home, zone: tzinfo) -> tuple[str, ...]:
    if day.as_of is None:
        return ("",)
    when = words.moment(day.as_of, home.at, zone)
    old = tr("as of {time}, {ago}", time=when, ago=words.ago(home.at - day.as_of))
    return old, tr("as of {time}", time=when)


def _figures(
    titles: tuple[str, ...],
    day: Day,
    captions: tuple[tuple[str, ...], ...],
    *,
    share: float | None = None,
    tick: float | None = None,
    old: bool = False,
) -> Figures:
    in_money = day.pence is not None
    value = words.money(day.pence) if in_money else words.kilowatt_hours(day.kwh)
    said = words.spoken_money(day.pence) if in_money else words.spoken_energy(day.kwh)
    beside = (one[0].replace("kWh", tr("kilowatt-hours")) for one in captions)
    spoken = ", ".join([f"{titles[0]} {said}", *beside])
    return Figures(titles, value, "" if in_money else "kWh", captions, spoken, share, tick, old)


def _unknown(titles: tuple[str, ...], why: str, *, old: bool = False) -> Figures:
    spoken = tr("{title}: not known. {why}", title=titles[0], why=why)
    return Figures(titles, words.DASH, captions=((why,),), spoken=spoken, old=old)
