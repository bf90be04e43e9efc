"""What a home's own energy came to in carbon, and on what basis, in the household's words. No Qt here.

The grid's figures count CO2 alone, official averages other greenhouse gases too. All is called CO₂, as the grid's is;
where an average had a part in it that is said in words.
"""

from ihd.energy.carbon.basis import Area, Basis, Kind
from ihd.energy.carbon.own_week import OwnDay, OwnWeek
from ihd.energy.fuel import Fuel
from ihd.ui import words
from ihd.ui.carbon_words import grams
from ihd.wording import tr


def title(week: OwnWeek) -> str:
    """Whose week it is."""
    return tr("Your electricity, last 7 days") if week.fuel is Fuel.ELECTRICITY else tr("Your gas, last 7 days")


def total(week: OwnWeek) -> str:
    """The week's sum: "7.6 kg CO₂"."""
    return words.DASH if week.grams is None else f"{grams(week.grams)} CO₂"


def basis(week: OwnWeek) -> str:
    """On what that was reckoned, the largest part first."""
    if not week.bases:
        return tr("Nothing is known of these days yet.")
    if len(week.bases) == 1:
        return tr("Reckoned by {basis}.", basis=told_by(week.bases[0][0]))
    parts = [tr("{part}% by {basis}", part=_percent(share), basis=told_by(one)) for one, share in week.bases]
    return tr("Reckoned {parts}.", parts=", ".join(parts))


def told_by(of: Basis) -> str:
    """A basis as a sentence has it: "the official average of 2025, which counts other greenhouse gases too"."""
    if of.kind is Kind.AVERAGE:
        first, last = of.years or (0, 0)
        years = f"{first}" if first == last else f"{first} – {last}"
        return tr("the official average of {years}, which counts other greenhouse gases too", years=years)
    if of.kind is Kind.FORECAST:
        regional = of.area is Area.REGIONAL
        return tr("the forecast for your region") if regional else tr("the forecast for Great Britain")
    return tr("what Great Britain’s grid turned out to have")


def _percent(share: float) -> str:
    told = round(100 * share)
    return "<1" if told == 0 else ">99" if told == 100 else str(told)


def day(one: OwnDay) -> str:
    """A day as it is said: "Friday: 1.2 kg"."""
    name, amount = words.weekday(one.day), grams(one.grams)
    if one.grams is None:
        return tr("{weekday}: not known", weekday=name)
    if not one.is_whole:
        return tr("{weekday}: {grams}, some of it missing", weekday=name, grams=amount)
    return tr("{weekday}: {grams}", weekday=name, grams=amount)


def spoken(week: OwnWeek) -> str:
    """The chart in one sentence."""
    if week.grams is None:
        return tr("{title}: nothing is known yet", title=title(week))
    known = [one for one in week.days if one.grams is not None]
    most = max(known, key=lambda one: one.grams or 0.0)
    return tr(
        "{title}: {total}; most on {weekday}", title=title(week), total=total(week), weekday=words.weekday(most.day)
    )
