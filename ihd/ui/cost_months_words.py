"""The words of the Cost page about months gone by, and what they would have cost on another tariff."""

from collections.abc import Sequence

from ihd.energy.cost_told import MonthBar, OtherTariff
from ihd.energy.fuel import Fuel
from ihd.ui import words
from ihd.ui.cost_words import MATTERS, NOTABLE, TITLES, pounds, whole
from ihd.wording import later, tr

WHOLE_YEAR = 365  # days
ELSEWHERE = later("What other tariffs would have cost")
ELSEWHERE_LINE = later(
    "Your own use, at the prices of each day. A tariff named here may not be offered to you, or not any more."
)


def months_title(fuel: Fuel, count: int, *, in_money: bool) -> str:
    """What the bars of months are."""
    title = tr(TITLES[fuel])
    if in_money:
        return tr("{fuel}, %n month(s)", "", count, fuel=title)
    return tr("{fuel}, %n month(s) in kWh", "", count, fuel=title)


def month_callout(bar: MonthBar, *, running: bool) -> tuple[str, str]:
    """A month in two lines: its name, and what it came to."""
    name = tr("{month} {year}", month=words.month(bar.first), year=bar.first.year)
    amount = whole(bar.kwh) if bar.pence is None else f"{words.money(bar.pence)} · {whole(bar.kwh)}"
    return (tr("{month} so far", month=name) if running else name), _as_far_as_known(amount, bar)


def _as_far_as_known(amount: str, bar: MonthBar) -> str:
    if bar.missing <= NOTABLE or bar.kwh is None:
        return amount
    return tr("{amount}, {percent}% not known", amount=amount, percent=max(1, round(bar.missing * 100)))


def months_spoken(fuel: Fuel, bars: Sequence[MonthBar], *, in_money: bool) -> str:
    """All the months in a sentence; the last is the one that runs."""
    names = [words.month(one.first) for one in bars]
    names[-1:] = [tr("{month} so far", month=name) for name in names[-1:]]
    amounts = [words.money(one.pence) if in_money else whole(one.kwh) for one in bars]
    told = [
        tr("{month} {amount}", month=name, amount=_as_far_as_known(amount, one))
        for name, amount, one in zip(names, amounts, bars, strict=True)
    ]
    title = months_title(fuel, len(bars), in_money=in_money)
    return tr("{title}: {months}", title=title, months=", ".join(told))


def headline(others: Sequence[OtherTariff]) -> str:
    """What the cheapest of other tariffs would have saved, or that none would have; empty where none is compared."""
    best = _best(others)
    if best is None:
        return tr("No other tariff known here would have cost less") if others else ""
    day = words.day_of_month(best.last)
    if best.days >= WHOLE_YEAR:
        return tr(
            "{tariff} would have cost {money} less in the year to {day}",
            tariff=best.name,
            money=pounds(best.less),
            day=day,
        )
    return tr(
        "{tariff} would have cost {money} less in the %n day(s) to {day}",
        "",
        best.days,
        tariff=best.name,
        money=words.money(best.less),
        day=day,
    )


def headline_short(others: Sequence[OtherTariff]) -> str:
    """The same where there is little room."""
    best = _best(others)
    if best is None:
        return tr("No other tariff was cheaper") if others else ""
    if best.days >= WHOLE_YEAR:
        return tr("{money} less elsewhere in a year", money=pounds(best.less))
    return tr("{money} less elsewhere in %n day(s)", "", best.days, money=words.money(best.less))


def _best(others: Sequence[OtherTariff]) -> OtherTariff | None:
    """The one that would have saved most a day, since they are compared over differing days; None where none saves."""
    saving = [one for one in others if one.less >= MATTERS]
    return max(saving, key=lambda one: one.less / one.days, default=None)


def saves(others: Sequence[OtherTariff]) -> bool:
    """Whether one of these would have cost less."""
    return _best(others) is not None


def other_entry(one: OtherTariff) -> tuple[str, str]:
    """A tariff and what it would have cost, and what that rests on. The difference is that of the sums told."""
    less = round(one.ours) - round(one.theirs)
    if abs(less) < MATTERS:
        title = tr("{tariff}: about the same, {money}", tariff=one.name, money=words.money(one.theirs))
    elif less > 0:
        title = tr("{tariff}: {money} less", tariff=one.name, money=words.money(less))
    else:
        title = tr("{tariff}: {money} more", tariff=one.name, money=words.money(-less))
    line = tr(
        "{fuel}, {first} to {last}: {energy}; {theirs} instead of {ours}, standing charge included.",
        fuel=tr(TITLES[one.fuel]),
        first=words.day_of_year(one.first),
        last=words.day_of_year(one.last),
        energy=whole(one.kwh),
        theirs=words.money(one.theirs),
        ours=words.money(one.ours),
    )
    said = [line]
    if one.missing > NOTABLE:
        said.append(tr("{percent}% of the time is not known.", percent=round(one.missing * 100)))
    if one.latest and one.latest > one.first:
        said.append(tr("Its latest prices are of {day}.", day=words.day_of_year(one.latest)))
    if one.is_example:
        said.append(tr("An example that came with the program, and nobody's own."))
    return title, " ".join(said)
