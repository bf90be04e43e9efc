"""The words of the monthly report: figures, comparisons, prices, and how well the month is known. No Qt here."""

from collections.abc import Sequence
from datetime import date, tzinfo

from ihd.energy.carbon.basis import parts
from ihd.energy.cost_told import MonthBar
from ihd.energy.fuel import Fuel
from ihd.energy.report_told import FuelReport, Known, PriceLine, Report
from ihd.ui import cost_words, words
from ihd.ui.carbon_week_words import told_by
from ihd.ui.cost_rate_words import price
from ihd.ui.unseen import harmless
from ihd.wording import later, tr

TIMES = 2.0  # from which a month is told as so many times another
A_DAY = 48  # half-hours
NOTABLE = 0.05  # of a month missing, from which it is not compared
HATCHED = 0.1  # of a bar not known or estimated, from which it is hatched
DAYS_TITLE = later("Each day, kWh")
PROFILE_TITLE = later("Average day, kWh each half-hour")
MONTHS_TITLE = later("Month by month, £")
MONTHS_TITLE_KWH = later("Month by month, kWh")
IN_MONTH = later("this month")
USUAL = later("the eight weeks before")
MADE_OF = later("What it is made of")
PRICES = later("Prices in force")
CARBON = later("Carbon dioxide")
HOW_KNOWN = later("How it is known")
EXPORT = later("Given to the grid")
TITLES = {Fuel.ELECTRICITY: later("Electricity"), Fuel.GAS: later("Gas")}


def title(report: Report) -> str:
    """ "November 2026"."""
    return month(report.first)


def month(day: date) -> str:
    """A month with its year."""
    return tr("{month} {year}", month=words.month(day), year=day.year)


def file_name(first: date) -> str:
    """The name of its file: the same in each language, so that files stand in order."""
    return f"ihd-report-{first:%Y-%m}.pdf"


def subtitle(report: Report) -> str:
    """Which days it is of."""
    begins = words.day_of_month(report.since or report.first)
    if report.until < report.last:
        return tr("Energy at home, {first} to {last}, so far", first=begins, last=words.day_of_year(report.until))
    return tr("Energy at home, {first} to {last}", first=begins, last=words.day_of_year(report.last))


def plain(text: str) -> str:
    """Text from outside in one line, without control characters and marks that turn the writing round."""
    spaced = "".join(letter if letter.isprintable() else " " for letter in harmless(text))
    return " ".join(spaced.split())


def figures(report: Report) -> list[tuple[str, str, str]]:
    """The figures at the head: what each is, itself, and a line beneath it."""
    told = []
    if report.pence is not None and report.days:
        told.append(
            (
                tr("In all"),
                words.money(report.pence),
                _a_day(report, report.pence),
            )
        )
    told += [(tr(TITLES[one.fuel]), words.energy(one.kwh), _cost(one)) for one in report.fuels]
    grams = [one.grams for one in report.fuels]
    known = [one for one in grams if one is not None]
    if known and len(known) == len(grams):
        told.append((tr("Carbon"), kilograms(sum(known)), tr("how reckoned: further on")))
    return told


def _a_day(report: Report, pence: float) -> str:
    """What a day cost; where much is not known, a share of the days would be less than any of them did."""
    if any(one.since != report.since or _part_missing(one) > NOTABLE for one in report.fuels):
        return tr("of what is known")
    return tr("{money} a day", money=words.money(pence / report.days))


def _part_missing(one: FuelReport) -> float:
    return one.known.missing / max(1, sum(one.known))


def not_in_it(report: Report) -> list[str]:
    """What the figures at the head leave out, fuel by fuel."""
    said = []
    for one in report.fuels:
        fuel = tr(TITLES[one.fuel])
        if one.since and one.since != report.since:
            said.append(tr("{fuel} is known since {day}.", fuel=fuel, day=words.day_of_year(one.since)))
        if one.known.missing > 1:
            missing = one.known.missing
            said.append(tr("{fuel}: nothing is known of %n half-hour(s); they are in no sum.", "", missing, fuel=fuel))
    return said


def guide(amount: float) -> str:
    """An amount at the side of a chart, with as many decimals as it takes."""
    told = words.kilowatt_hours(amount)
    return told if abs(float(told.replace(",", "")) - amount) < amount * 1e-6 else f"{amount:.4f}".rstrip("0")


def guide_money(pounds: float) -> str:
    """The same of money: "£5", "£7.50"."""
    return f"£{pounds:,.0f}" if abs(pounds - round(pounds)) < pounds * 1e-6 else f"£{pounds:,.2f}"


def _cost(one: FuelReport) -> str:
    if one.pence is None:
        return tr("no price is known")
    return (
        words.money(one.pence)
        if one.standing is None
        else tr("{money} with standing charge", money=words.money(one.pence))
    )


def kilograms(grams: float | None) -> str:
    """Carbon dioxide in kilograms: "92 kg", "8.4 kg"."""
    if grams is None:
        return words.DASH
    kilo = grams / 1000
    return f"{kilo:.1f} kg" if abs(kilo) < 9.95 else f"{kilo:,.0f} kg"


def compared(one: FuelReport, days: float) -> str:
    """A fuel beside the month before and the same month a year before, by the day; empty where neither is known."""
    before, year = _beside(one, days, 2), _beside(one, days, 13)
    fuel = tr(TITLES[one.fuel])
    told = [_difference(share, month(bar.first)) for share, bar in (found for found in (before, year) if found)]
    return tr("{fuel} by the day: {comparisons}.", fuel=fuel, comparisons=", ".join(told)) if told else ""


def _difference(share: float, then: str) -> str:
    """How a day of the month compares with one of a month before."""
    percent = round(abs(share - 1) * 100)
    if percent == 0:
        return tr("about the same as in {month}", month=then)
    if share >= TIMES:
        return tr("{times} times as much as in {month}", times=f"{share:.1f}", month=then)
    if share > 1:
        return tr("{percent}% more than in {month}", percent=percent, month=then)
    return tr("{percent}% less than in {month}", percent=percent, month=then)


def _beside(one: FuelReport, days: float, back: int) -> tuple[float, MonthBar] | None:
    """How many times as much was used a day as in the month so many places from the end; None where not known."""
    if len(one.months) < back or one.kwh is None or not days or one.months[-1].missing > NOTABLE:
        return None
    bar = one.months[-back]
    if not bar.kwh or bar.missing > NOTABLE:
        return None
    known = sum(one.known) - one.known.missing  # half-hours, and of each month only what is known is compared
    return one.kwh / known * A_DAY / (bar.kwh / _length(bar.first) / (1 - bar.missing)), bar


def _length(first: date) -> int:
    return (date(first.year + first.month // 12, first.month % 12 + 1, 1) - first).days


def made_of(report: Report) -> list[tuple[str, str, str]]:
    """The lines of the month: each rate with its energy and cost, standing charges, VAT. They add up to the penny."""
    rows: list[tuple[str, str, float | None]] = []
    for one in report.fuels:
        fuel = tr(TITLES[one.fuel])
        for rate in one.rates:
            name = plain(rate.name)
            said = tr("{fuel}, {rate}", fuel=fuel, rate=name) if name and len(one.rates) > 1 else fuel
            rows.append((said, f"{rate.kwh:,.3f} kWh", rate.pence))
        if one.standing is not None:
            rows.append((tr("{fuel}, standing charge", fuel=fuel), "", one.standing))
    sums = cost_words.adding_up([pence for *_, pence in rows])
    told = [(name, amount, money) for (name, amount, _), money in zip(rows, sums, strict=True)]
    if report.pence is not None:
        told.append((tr("Together"), "", words.money(report.pence)))
        vat = report.pence * cost_words.VAT / (100 + cost_words.VAT)
        told.append((tr("of which VAT {percent}%", percent=cost_words.VAT), "", words.money(vat)))
    return told


def price_line(fuel: Fuel, line: PriceLine) -> tuple[str, str]:
    """Prices with the days on which they were in force."""
    when = tr("{first} to {last}", first=words.day_of_month(line.first), last=words.day_of_year(line.last))
    standing = tr("standing charge {price} a day", price=price(line.standing)) if line.standing is not None else ""
    if line.many:
        low, high = (price(one) for _, one in line.rates)
        rates = tr("between {low} and {high} per kWh", low=low, high=high)
    elif len(line.rates) == 1:
        rates = tr("{price} per kWh", price=price(line.rates[0][1]))
    else:
        rates = ", ".join(
            tr("{rate} {price}", rate=plain(name) or tr("other"), price=price(one)) for name, one in line.rates
        )
        rates = tr("{rates} per kWh", rates=rates)
    return tr("{fuel}, {days}", fuel=tr(TITLES[fuel]), days=when), "; ".join(one for one in (rates, standing) if one)


def tariff(one: FuelReport) -> str:
    """The name of the tariff that the household has in use; empty where it has none."""
    return tr("{fuel}: {tariff}", fuel=tr(TITLES[one.fuel]), tariff=plain(one.tariff)) if one.tariff else ""


def carbon(one: FuelReport) -> str:
    """The carbon of a fuel and on what it rests."""
    if one.grams is None or not one.basis:
        return tr("{fuel}: not known", fuel=tr(TITLES[one.fuel]))
    found = [
        tr("{part}% by {basis}", part=share, basis=told_by(basis)) if share else tr("by {basis}", basis=told_by(basis))
        for share, basis in parts(one.basis)
    ]
    amount, told = kilograms(one.grams), ", ".join(found)
    return tr("{fuel}: {kilograms}, {basis}", fuel=tr(TITLES[one.fuel]), kilograms=amount, basis=told)


def how_known(fuel: Fuel, known: Known) -> str:
    """How many half-hours are known how."""
    told = [
        tr("%n measured", "half-hours", known.measured) if known.measured else "",
        tr("%n brought in from a file", "half-hours", known.imported) if known.imported else "",
        tr("%n set right by hand", "half-hours", known.corrected) if known.corrected else "",
        tr("%n estimated", "half-hours", known.estimated) if known.estimated else "",
        tr("%n not known", "half-hours", known.missing) if known.missing else "",
    ]
    said = ", ".join(one for one in told if one)
    return tr("{fuel}, half-hours: {counts}", fuel=tr(TITLES[fuel]), counts=said)


def notes(report: Report) -> list[str]:
    """What has to be said so that the month is taken for no more than it is."""
    said = []
    if report.pretend:
        said.append(tr("This is a pretend home."))
    if report.until < report.last:
        said.append(tr("The month had not ended when this was made."))
    if report.since:
        said.append(tr("The record begins on {day}.", day=words.day_of_year(report.since)))
    if any(one.known.missing for one in report.fuels):
        said.append(tr("What is not known is in no sum; it stands as dots in the charts."))
    if any(one.known.estimated for one in report.fuels):
        said.append(tr("Half-hours within a gap are estimated by the meter's total."))
    if any(is_hatched(one) for one in report.fuels):
        said.append(tr("A bar is hatched where a tenth of it or more is not known or is estimated."))
    said.append(tr("All prices include VAT. This is reckoned from your own record, and is no bill."))
    return said


def is_hatched(one: FuelReport) -> bool:
    """Whether a chart of this fuel has such a bar."""
    days = [max(day.estimated, day.missing) for day in one.days if day.kwh is not None]
    return max([*days, *(bar.missing for bar in one.months if bar.kwh is not None)], default=0.0) >= HATCHED


def given(report: Report) -> str:
    """What was given to the grid, and what it earned."""
    one = report.given
    if one is None:
        return ""
    if one.energy is None:
        return tr("{energy} were given to the grid.", energy=words.energy(one.kwh))
    return tr(
        "{energy} were given to the grid, for {money}.", energy=words.energy(one.kwh), money=words.money(one.energy)
    )


def made(report: Report, zone: tzinfo) -> str:
    """When it was made."""
    day = report.at.astimezone(zone).date()
    return tr("Made on {day} at {time} by ihd, at home.", day=words.day_of_year(day), time=words.clock(report.at, zone))


def tariffs(fuels: Sequence[FuelReport]) -> list[str]:
    """The tariffs in use."""
    return [told for one in fuels if (told := tariff(one))]
