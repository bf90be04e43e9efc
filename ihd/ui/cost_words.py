"""The words of the Cost page about the month: what it came to, its likely bill, its lines and the budget."""

from collections.abc import Sequence
from math import floor

from ihd.energy.cost_told import FuelMonth, Likely, MonthSoFar
from ihd.energy.fuel import Fuel
from ihd.form import in_pounds
from ihd.ui import words
from ihd.wording import later, tr

VAT = 5  # percent of a home's energy, in the prices (data-sources 5.5)
MATTERS = 100  # pence: two sums that differ by less are the same
NOTABLE = 0.02  # of the time missing, from which it is said
TITLES = {Fuel.ELECTRICITY: later("Electricity"), Fuel.GAS: later("Gas")}
NO_PRICES_YET = later("Once your prices are known, this page tells pounds. A bill or your supplier's app has them.")
NOT_YET = later("A likely bill can be told after about five weeks.")
SET_PRICES = later("Set your prices")


def month_title(month: MonthSoFar | None, *, prepays: bool) -> str:
    """What the large sum is: "November so far"; where nothing is billed, "Spent this month"."""
    if prepays:
        return tr("Spent this month")
    return tr("{month} so far", month=words.month(month.first)) if month else tr("This month so far")


def pounds(pence: float | None) -> str:
    """Money in whole pounds, for what is only likely: "£134"."""
    if pence is None:
        return words.DASH
    sign = words.MINUS if round(pence / 100) < 0 else ""
    return f"{sign}£{abs(round(pence / 100)):,}"


def likely(told: Likely | None, *, prepays: bool) -> tuple[str, str]:
    """What the month will likely come to, and the range of it; the first is empty while nobody can say."""
    if told is None:
        return "", tr(NOT_YET)
    low, high = pounds(told.low), pounds(told.high)
    beside = tr("between {low} and {high}", low=low, high=high) if low != high else ""
    if prepays:
        return tr("Likely {money} by the end of the month", money=pounds(told.pence)), beside
    return tr("Likely bill {money}", money=pounds(told.pence)), beside


def bill_lines(month: MonthSoFar) -> list[tuple[str, str]]:
    """What the month is made of, each with its sum; they add up to the month's to the penny.

    The standing charge runs by the second, so it takes the penny that rounding leaves over; where there is none, the
    energy does that lies nearest to it.
    """
    priced = [one for one in month.fuels if one.pence is not None]
    lines = [(_used(one), words.money(one.energy)) for one in month.fuels]
    if all(one.standing is None for one in priced):
        told = adding_up([one.energy for one in month.fuels])
        lines = [(_used(one), money) for one, money in zip(month.fuels, told, strict=True)]
    if month.pence is not None and any(one.standing is not None for one in priced):
        days = max(one.days for one in priced)
        energy = sum(round(one.energy or 0.0) for one in priced)
        lines.append((standing_title(len(priced), days), words.money(round(month.pence) - energy)))
    if month.pence is not None:
        vat = month.pence * VAT / (100 + VAT)
        lines.append((tr("VAT {percent}% (in the prices)", percent=VAT), words.money(vat)))
    return lines


def adding_up(parts: Sequence[float | None]) -> list[str]:
    """Pence as pounds, each to a penny of what it is, that add up to what all of them come to; a dash is not known."""
    known = [one or 0.0 for one in parts]
    found = [floor(one) for one in known]
    nearest = sorted(range(len(known)), key=lambda at: found[at] - known[at])
    for at in nearest[: round(sum(known)) - sum(found)]:
        found[at] += 1
    return [words.money(None if one is None else pence) for one, pence in zip(parts, found, strict=True)]


def standing_title(fuels: int, days: int) -> str:
    """ "Standing charges, 21 days"; one fuel has one charge."""
    return tr("Standing charge, %n day(s)", "", days) if fuels == 1 else tr("Standing charges, %n day(s)", "", days)


def _used(one: FuelMonth) -> str:
    return tr("{fuel}, {energy}", fuel=tr(TITLES[one.fuel]), energy=whole(one.kwh))


def whole(kwh: float | None) -> str:
    """Energy of a month: whole kWh from ten on."""
    return f"{kwh:,.0f} kWh" if kwh is not None and kwh >= 9.95 else words.energy(kwh)


def budget(month: MonthSoFar | None, pence: int) -> str:
    """How the month fares against the budget that the household has set; empty without one. It never blames."""
    if not pence or month is None or month.pence is None:
        return ""
    if month.likely is None:
        return tr("{money} of your budget of {budget} so far", money=pounds(month.pence), budget=in_pounds(pence))
    less = pence - month.likely.pence
    if abs(less) < MATTERS:
        return tr("Likely just your budget of {budget}", budget=in_pounds(pence))
    if less > 0:
        return tr("Likely {money} under your budget of {budget}", money=pounds(less), budget=in_pounds(pence))
    return tr("Likely {money} more than your budget of {budget}", money=pounds(-less), budget=in_pounds(pence))


def is_within(month: MonthSoFar | None, pence: int) -> bool:
    """Whether the month will likely stay within the budget."""
    return bool(pence and month and month.likely and month.likely.pence <= pence)


def notes(month: MonthSoFar | None, *, prepays: bool = False) -> list[str]:
    """What has to be said beside the sum, so that it is taken for no more than it is."""
    if month is None:
        return []
    without = month.without if month.pence is not None else ()
    said = [tr("{fuel} is not in it: its price is not known.", fuel=tr(TITLES[fuel])) for fuel in without]
    if month.since:
        said.append(tr("Since {day}, when the record begins.", day=words.day_of_month(month.since)))
    missing = max((one.missing for one in month.fuels), default=0)
    if missing > 1:
        said.append(tr("Nothing is known of %n half-hour(s); they are not in it.", "", missing))
    if month.likely and month.likely.guessed:
        said.append(tr("Prices not told yet were taken to be those of the weeks before."))
    if month.pence is not None and not prepays:
        said.append(tr("Reckoned here: this is no bill."))
    return said
