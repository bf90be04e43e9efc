"""What each part of the Now page says of a home."""

from datetime import tzinfo

from ihd.energy.day import Day
from ihd.energy.home import LOST_AFTER, Home, Level
from ihd.ui import sentences, words
from ihd.ui.widgets.dial import Power
from ihd.ui.widgets.figure import Figures
from ihd.ui.widgets.ring import Mark, meaning_of, share_of

NO_PRICE = ("Set your price in Settings", "Set a price in Settings", "No price yet")


def power(home: Home, zone: tzinfo) -> Power:
    """The dial: grey, with its time and its age, once the power is too old to be called now."""
    spoken = words.spoken_power(home, zone)
    if home.watts is None:
        return Power("Using now", words.DASH, unit="", line="Nothing heard yet", spoken=spoken)
    numeral = words.kilowatts(home.watts)
    giving = home.watts < 0
    share = share_of(home.watts, home.thresholds)
    if home.power_is_old and home.watts_at:
        when = words.moment(home.watts_at, home.at, zone, seconds=True)
        return Power(
            "Last known",
            numeral,
            line=f"as of {when}",
            word=words.ago(home.at - home.watts_at),
            spoken=spoken,
            mark=Mark(share, "muted", giving),
            old=True,
        )
    mark = Mark(share, meaning_of(home.level), giving)
    if home.level is Level.EXPORTING:
        return Power("Giving back", numeral, word="To the grid", icon="export", spoken=spoken, mark=mark)
    line = words.an_hour(home.pence_per_hour) or f"{round(home.watts):,} W"
    return Power("Using now", numeral, line=line, word=words.level(home.level), spoken=spoken, mark=mark)


def is_old(day: Day | None, home: Home) -> bool:
    """Whether the meter has told nothing for this day for longer than a hub may be silent."""
    return day is not None and day.as_of is not None and home.at - day.as_of > LOST_AFTER


def electricity(home: Home, zone: tzinfo) -> Figures:
    """Today's electricity, with yesterday at this time beside it."""
    titles = ("Electricity today", "Electricity")
    day = home.electricity
    if day is None or day.kwh is None:
        return _unknown(titles, "Nothing heard yet today")
    old = is_old(day, home)
    in_money = day.pence is not None
    now, before = (day.pence, home.yesterday_pence) if in_money else (day.kwh, home.yesterday_kwh)
    told = words.money(before) if in_money else words.energy(before)
    compared = (f"yesterday by now {told}", f"yest. by now {told}", "")
    captions: list[tuple[str, ...]] = [] if before is None else [compared]
    if old and day.as_of:
        captions = [_as_of(day, home, zone)]
    captions.insert(0 if in_money else len(captions), (words.energy(day.kwh),) if in_money else NO_PRICE)
    most = max(now or 0.0, before or 0.0)
    share, tick = ((now or 0.0) / most, before / most) if most and before is not None else (None, None)
    return _figures(titles, day, tuple(captions), share=share, tick=tick, old=old)


def gas(home: Home, zone: tzinfo) -> Figures:
    """Today's gas, always with the time up to which it is told."""
    titles = ("Gas today", "Gas")
    day = home.gas
    told = sentences.gas_as_of(home, zone)
    if day is None or day.kwh is None:
        return _unknown(titles, told or "Nothing heard yet today", old=home.gas_is_late)
    captions: list[tuple[str, ...]] = [(told, told.split(",")[0])] if told else []
    if day.pence is not None:
        captions.insert(0, (words.energy(day.kwh),))
    elif home.electricity is None or home.electricity.pence is not None:  # otherwise it is said there already
        captions.append(NO_PRICE)
    return _figures(titles, day, tuple(captions), old=home.gas_is_late)


def export(home: Home) -> Figures:
    """What was given back today."""
    titles = ("Given back today", "Given back")
    day = home.export
    if day is None or day.kwh is None:
        return _unknown(titles, "Nothing yet today")
    captions = ((words.energy(day.kwh),),) if day.pence is not None else (("to the grid",),)
    return _figures(titles, day, captions, old=is_old(day, home))


def yesterday(home: Home) -> Figures:
    """Electricity up to this time yesterday, and how today stands against it."""
    titles = ("Yesterday by now", "Yesterday")
    if home.yesterday_kwh is None:
        return _unknown(titles, "Not known yet")
    against = sentences.against_yesterday(home)
    today = f"Today is {against.removesuffix(' than yesterday by now')}" if "than" in against else against
    captions = tuple((one,) for one in (today,) if one)
    if home.yesterday_pence is not None:
        captions = ((words.energy(home.yesterday_kwh),), *captions)
    day = (
        Day(home.at.date(), home.electricity.fuel, (), home.yesterday_kwh, home.yesterday_pence)
        if home.electricity
        else None
    )
    return _figures(titles, day, captions) if day else _unknown(titles, "Not known yet")


def _as_of(day: Day, home: Home, zone: tzinfo) -> tuple[str, ...]:
    if day.as_of is None:
        return ("",)
    when = f"as of {words.moment(day.as_of, home.at, zone)}"
    return (f"{when}, {words.ago(home.at - day.as_of)}", when)


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
    spoken = ", ".join([f"{titles[0]} {said}", *(one[0].replace("kWh", "kilowatt-hours") for one in captions)])
    return Figures(titles, value, "" if in_money else "kWh", captions, spoken, share, tick, old)


def _unknown(titles: tuple[str, ...], why: str, *, old: bool = False) -> Figures:
    return Figures(titles, words.DASH, captions=((why,),), spoken=f"{titles[0]}: not known. {why}", old=old)
