"""The lines that a bill prints, where they were given, beside those that are in force: what is sure to differ."""

from dataclasses import dataclass, replace
from datetime import date, tzinfo
from fractions import Fraction

from ihd.energy.bills.bill import Bill
from ihd.energy.bills.findings import Fault, Finding, days, rate
from ihd.energy.bills.lines import VAT_PERCENT, Energy, Lines, Standing
from ihd.energy.exact import DAY_COST, PRICE_PER_PENNY, pennies
from ihd.energy.tariffs.plan import DayPlan, Schedule, Tier, unknown_day

VAT = Fraction(100 + VAT_PERCENT, 100)
PRINTED = PRICE_PER_PENNY // 160  # bills print prices to a hundredth of a penny, before VAT or after


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines as the bill itself has them: what it prints in place of what is in force, and what differs there."""

    lines: Lines
    findings: tuple[Finding, ...]


def printed(bill: Bill, lines: Lines) -> Printed:
    """The lines with the unit rate, standing charge and days that the bill prints.

    Bills print prices before VAT as often as with it: the one that fits is taken, the home's own prices first, then
    the amount. A printed unit rate counts where there is one line of energy.
    """
    vat = _basis(bill, lines)
    unit = None if bill.rate is None else round(bill.rate * vat)
    daily = None if bill.standing is None else round(bill.standing * vat)
    found = [
        *_rate(unit, lines),
        *_standing(daily, lines),
        *_days(bill, lines),
    ]
    return Printed(_with(bill, unit, daily, lines), tuple(found))


@dataclass(frozen=True, slots=True)
class _AsPrinted:
    """A schedule of the one price and the one standing charge that a bill prints."""

    unit: int
    daily: int

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        return DayPlan(((Tier("Energy", self.unit),),) * len(unknown_day(day, zone).slots), self.daily)


def as_printed(bill: Bill, wh: int) -> Schedule | None:
    """A schedule of the prices that the bill prints, VAT added if its amount fits better so; None if it lacks one."""
    if bill.rate is None or bill.standing is None:
        return None
    net = pennies(wh * bill.rate) + pennies(bill.standing * DAY_COST * bill.day_count)
    vat = min((Fraction(1), VAT), key=lambda basis: abs(bill.amount - net * basis))
    return _AsPrinted(round(bill.rate * vat), round(bill.standing * vat))


def _basis(bill: Bill, lines: Lines) -> Fraction:
    """What a printed price is multiplied by to include VAT."""
    told = [(bill.rate, _rates(lines)), (bill.standing, _standings(lines))]
    for basis in (Fraction(1), VAT):
        if any(one is not None and _is_among(round(one * basis), prices) for one, prices in told):
            return basis
    return min((Fraction(1), VAT), key=lambda basis: _off(bill, basis, lines))


def _off(bill: Bill, basis: Fraction, lines: Lines) -> int:
    unit = None if bill.rate is None else round(bill.rate * basis)
    daily = None if bill.standing is None else round(bill.standing * basis)
    total = _with(bill, unit, daily, lines).total
    return 0 if total is None else abs(bill.amount - total)


def _with(bill: Bill, unit: int | None, daily: int | None, lines: Lines) -> Lines:
    energy, standing = lines.energy, lines.standing
    if unit is not None and len(energy) == 1 and not _is_among(unit, _rates(lines)):
        energy = (_at(energy[0], unit),)
    if daily is not None and not _is_among(daily, _standings(lines)):
        standing = tuple(_charged(line, daily, line.days) for line in standing)
    if bill.days is not None and len(standing) == 1:
        standing = (_charged(standing[0], standing[0].price, bill.days),)
    return replace(lines, energy=energy, standing=standing)


def _at(line: Energy, price: int) -> Energy:
    return line._replace(price=price, pennies=pennies(line.wh * price))


def _charged(line: Standing, price: int | None, count: int) -> Standing:
    charge = None if price is None else pennies(price * DAY_COST * count)
    return line._replace(days=count, price=price, pennies=charge)


def _rate(unit: int | None, lines: Lines) -> list[Finding]:
    prices = _rates(lines)
    if unit is None or not prices or _is_among(unit, prices):
        return []
    more = None
    if len(lines.energy) == 1 and lines.energy[0].pennies is not None:
        more = (_at(lines.energy[0], unit).pennies or 0) - lines.energy[0].pennies
    says = f"The bill charges {rate(unit)} a kWh; {_listed(prices)} in force."
    return [Finding(Fault.RATE, says, more, is_sure=True)]


def _standing(daily: int | None, lines: Lines) -> list[Finding]:
    prices = _standings(lines)
    if daily is None or not prices or _is_among(daily, prices):
        return []
    more = None
    if lines.standing_total is not None:
        more = sum(_charged(line, daily, line.days).pennies or 0 for line in lines.standing) - lines.standing_total
    says = f"The bill charges {rate(daily)} a day of standing charge; {_listed(prices)} in force."
    return [Finding(Fault.STANDING, says, more, is_sure=True)]


def _days(bill: Bill, lines: Lines) -> list[Finding]:
    if bill.days is None or bill.days == bill.day_count:
        return []
    price = lines.standing[0].price if len(lines.standing) == 1 else None
    more = None if price is None else pennies(price * DAY_COST * (bill.days - bill.day_count))
    return [Finding(Fault.DAYS, days_of(bill.days, bill.day_count), more, is_sure=True)]


def days_of(charged: int, dated: int) -> str:
    """The sentence for days that are charged and are not those of the dates."""
    are = "is" if dated == 1 else "are"
    return f"The bill charges {days(charged)} of standing charge; {dated} {are} in these dates."


def _rates(lines: Lines) -> list[int]:
    return list(dict.fromkeys(line.price for line in lines.energy if line.price is not None))


def _standings(lines: Lines) -> list[int]:
    return list(dict.fromkeys(line.price for line in lines.standing if line.price is not None))


def _is_among(price: int, prices: list[int]) -> bool:
    return any(abs(price - one) <= PRINTED for one in prices)


def _listed(prices: list[int]) -> str:
    told = [rate(one) for one in prices]
    return f"{told[0]} is" if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]} are"
