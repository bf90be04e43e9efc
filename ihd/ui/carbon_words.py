"""The grid's carbon in the household's words. No Qt here.

Grams that waiting saves are told as estimates: they go by the average mix, and nobody can see which power station runs
less. It never blames: a time is cleaner or less so, and whoever needs power now needs it now.
"""

from datetime import datetime, tzinfo

from ihd.energy.best_time import Best
from ihd.energy.calendar import utc
from ihd.energy.carbon.bands import Band
from ihd.energy.carbon.carbon_told import CarbonTold, When
from ihd.energy.carbon.clean_hours import SHOWN
from ihd.energy.carbon.grid_now import Advice, GridNow, Told
from ihd.energy.carbon.regions import NATIONAL, REGIONS
from ihd.energy.judged_by import By
from ihd.ui import words
from ihd.wording import later, tr

BANDS = {
    Band.VERY_LOW: later("Very low", "how much CO2 the grid gives off"),
    Band.LOW: later("Low", "how much CO2 the grid gives off"),
    Band.MODERATE: later("Medium", "how much CO2 the grid gives off"),
    Band.HIGH: later("High", "how much CO2 the grid gives off"),
    Band.VERY_HIGH: later("Very high", "how much CO2 the grid gives off"),
}
BAND_COMMENT = "how much CO2 the grid gives off"
MEANINGS = {
    Band.VERY_LOW: "low",
    Band.LOW: "low",
    Band.MODERATE: "medium",
    Band.HIGH: "high",
    Band.VERY_HIGH: "high",
}
STEPS = {band: step for step, band in enumerate(Band, 1)}  # of five
TOLD = {
    Told.ACTUAL: later("measured"),
    Told.FORECAST: later("forecast"),
    Told.TYPICAL: later("typical"),
}
BY = {
    By.CARBON: later("When the grid is cleanest."),
    By.PRICE: later("When power is cheapest."),
    By.BOTH: later("By how clean the grid is and the price."),
}
UNIT = "g CO₂/kWh"
FAR = 18 * 3600  # seconds from which a time needs its weekday


def band(of: Band | None) -> str:
    """The word of a band; a dash where it is not known."""
    return tr(BANDS[of], BAND_COMMENT) if of else words.DASH


def meaning(of: Band | None) -> str:
    """What its colour means."""
    return MEANINGS[of] if of else "muted"


def intensity(grams: float | None) -> str:
    """The number alone."""
    return words.DASH if grams is None else f"{grams:.0f}"


def region(number: int) -> str:
    """The name of a part of the grid."""
    return tr(REGIONS[number])


def title(grid: GridNow) -> tuple[str, ...]:
    """What the first card is about, longest first."""
    return tr("Grid now · {region}", region=region(grid.region)), tr("Grid now")


def advice(grid: GridNow) -> str:
    """The band, and what that means for whatever can wait."""
    word = band(grid.band)
    if grid.advice is Advice.WAIT:
        if grid.band in (Band.HIGH, Band.VERY_HIGH):
            return tr("{band} — wait if you can", band=word)
        return tr("{band} — cleaner later", band=word)
    if grid.advice is Advice.GOOD:
        return tr("{band} — a good time", band=word)
    return tr("{band} — now is as good as any", band=word) if grid.advice else word


def good_time(grid: GridNow) -> str:
    """The same for the Now page, in a few words; empty where there is nothing to say."""
    if grid.advice is Advice.GOOD:
        return tr("Good time to wash")
    return tr("Wait if you can") if grid.advice is Advice.WAIT else ""


def cleaner(grid: GridNow) -> str:
    """What the next cleaner stretch is called; empty where there is none."""
    if grid.cleaner is None:
        return ""
    return tr("Cleaner and cheaper") if grid.is_cheaper else tr("Cleaner power")


def stretch(start: datetime, end: datetime, zone: tzinfo) -> str:
    """A stretch of time: "22:30 – 02:00"."""
    return f"{words.clock(start, zone)} {words.DASH} {words.clock(end, zone)}"


def grams(amount: float | None) -> str:
    """An amount of CO2: "170 g", and from a kilogram on "3.1 kg"."""
    if amount is None:
        return words.DASH
    if round(abs(amount)) < 1000:
        return f"{amount:.0f} g"
    return f"{amount / 1000:.1f} kg" if abs(amount) < 99_950 else f"{amount / 1000:,.0f} kg"


def own_power(watts: float | None, of: GridNow, *, is_old: bool) -> str:
    """What the home's power of this moment comes to: "You: 332 g an hour"."""
    if watts is None or is_old or of.grams is None:
        return tr("You: not known just now")
    if watts < 0:
        return tr("You: giving back")
    return tr("You: {grams} an hour", grams=grams(watts / 1000 * of.grams))


def ahead_title(told: CarbonTold, zone: tzinfo) -> tuple[str, ...]:
    """What the chart is of, longest first, with the frame that it draws."""
    plain = tr("Next {n} hours", n=SHOWN // 2)
    if told.clean is None or not is_framed(told):
        return (plain,)
    within = stretch(utc(told.clean.start), utc(told.clean.end), zone)
    return tr("Next {n} hours · cleanest {stretch}", n=SHOWN // 2, stretch=within), plain


def is_framed(told: CarbonTold) -> bool:
    """Whether the cleanest stretch is worth a frame: it is to be waited for, or runs, and differs from the rest."""
    clean, now = told.clean, told.at.timestamp()
    return clean is not None and (clean.worth_it or (told.grid.advice is Advice.GOOD and clean.start <= now))


def source(told: CarbonTold, zone: tzinfo) -> tuple[str, ...]:
    """How the hours ahead are known, longest first: what is usual is never called a forecast."""
    month = words.month(told.at.astimezone(zone).date())
    outlook = told.outlook
    if not outlook.is_foretold:
        return tr("typical for a {month} day, not a forecast", month=month), tr("typical, not a forecast")
    until, shown = outlook.foretold_until or 0, outlook.slots[SHOWN - 1].start
    if until <= shown:
        when = words.clock(utc(until), zone)
        return tr("forecast until {when}, then typical", when=when), tr("forecast, then typical")
    if outlook.updated is None:
        return (tr("forecast"),)
    when = words.moment(utc(outlook.updated), told.at, zone)
    return tr("forecast, updated {when}", when=when), tr("updated {when}", when=when)


def starts(one: When, now: datetime, zone: tzinfo) -> str:
    """When to start, by the clock: "23:30"; "Now" where waiting gains nothing."""
    best = one.best
    if best is None:
        return words.DASH
    if not waits(best, now):
        return tr("Now", "start it at once")
    at = utc(best.start)
    day = words.short_weekday(at.astimezone(zone).date()) if best.start - now.timestamp() > FAR else ""
    return tr("{weekday} {time}", weekday=day, time=words.clock(at, zone)) if day else words.clock(at, zone)


def waits(best: Best, now: datetime) -> bool:
    """Whether it is worth waiting for."""
    return best.worth_it and best.start > now.timestamp()


def delay(one: When, now: datetime, zone: tzinfo) -> tuple[str, ...]:
    """The delay to set on the machine, longest first: "in 4 h 48, ready 01:30"."""
    best = one.best
    if best is None:
        return (tr("not known"),)
    if not waits(best, now):
        return (tr("now is as good as any"), tr("as good as any"))
    hours, minutes = divmod(max(1, round((best.start - now.timestamp()) / 60)), 60)
    plain = _in(hours, minutes)
    return tr("{delay}, ready {when}", delay=plain, when=words.clock(utc(best.end), zone)), plain


def _in(hours: int, minutes: int) -> str:
    if not hours:
        return tr("in %n min", "", minutes)
    if not minutes:
        return tr("in %n h", "", hours)
    return tr("in {hours} h {minutes} min", hours=hours, minutes=minutes)


def saves(one: When, now: datetime) -> tuple[str, ...]:
    """What that saves beside starting now, longest first: "saves 11p, about 170 g"."""
    best = one.best
    if best is None or not waits(best, now):
        return ("",)
    carbon, pence = best.saving_grams or 0.0, best.saving_pence or 0.0
    if carbon >= 1 and pence >= 0.5:
        amounts = {"money": words.coins(pence), "grams": grams(carbon)}
        return tr("saves {money}, about {grams}", **amounts), tr("saves {money}, {grams}", **amounts)
    if carbon >= 1:
        told = tr("saves about {grams}", grams=grams(carbon)), tr("saves {grams}", grams=grams(carbon))
        return (
            (tr("saves about {grams}, costs {money} more", grams=grams(carbon), money=words.coins(-pence)), *told)
            if (pence <= -0.5)
            else told
        )
    return (tr("saves {money}", money=words.coins(pence)),)


def judged_by(told: CarbonTold) -> str:
    """What the best times are judged by."""
    return tr(BY[told.by])


def where_from(told: CarbonTold, zone: tzinfo) -> str:
    """Where the figures come from, and that of another area where the household's own is not known."""
    if not told.outlook.is_foretold:
        return tr(
            "Nobody has foretold these hours here. The bars are a typical {month} day in Great Britain, averaged over "
            "2023: a windy night may be far cleaner.",
            month=words.month(told.at.astimezone(zone).date()),
        )
    if told.region != told.grid.region and told.grid.region == NATIONAL:
        return tr("The forecast is for all of Great Britain: none is known of {region}.", region=region(told.region))
    return tr("The forecast is for {region}.", region=region(told.grid.region))
