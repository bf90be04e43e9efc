"""What an amount looks like that the lines do not come to: each guess at one thing wrong is reckoned, and must fit."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from fractions import Fraction

from ihd.energy.bills.bill import Bill
from ihd.energy.bills.findings import Fault, Finding, kwh, pounds, rate
from ihd.energy.bills.lines import VAT_PERCENT, Lines, reckon, without_vat
from ihd.energy.bills.printed import days_of
from ihd.energy.column import Column
from ihd.energy.exact import DAY_COST, PER_PENNY, PRICE_PER_PENNY, pennies
from ihd.energy.gas import CORRECTION, CUBIC_METRES_IN, GasUnit
from ihd.energy.tariffs.plan import DayPlan, Schedule

MOST_DAYS = 3  # by which the days charged are guessed to be wrong: with more, some number of days fits anything
FULL_VAT = 20  # percent, on what is not a home's energy
USUAL_CALORIFIC = Fraction(375, 10), Fraction(43)  # MJ/m³, of British gas
SHOWN = PRICE_PER_PENNY // 100  # an amount in whole pennies tells a unit rate no closer than that
MOST_RATIO = 3  # of the unit rate that an amount needs to the one in force, to be worth telling
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Case:
    """A bill whose amount is to be explained. `lines` are as it prints them, else as they are in force.

    `wh` is what it charges for, `ours` what the home's record has of it (None where that does not reach), `calorific`
    what its volume of gas was reckoned with.
    """

    bill: Bill
    lines: Lines
    wh: int
    ours: int | None
    column: Column
    schedule: Schedule
    zone: tzinfo
    calorific: Fraction | None = None

    def fits(self, total: int | None) -> bool:
        """Whether the amount is this total, but for rounding."""
        return total is not None and abs(self.bill.amount - total) <= self.lines.slack

    def more(self) -> int:
        """How many pennies more the bill asks than its lines come to."""
        return self.bill.amount - (self.lines.total or 0)


def explain(case: Case) -> list[Finding]:
    """What the amount fits if one thing is wrong; what it would take where nothing fits. Empty where it is right."""
    if case.lines.total is None or case.fits(case.lines.total):
        return []
    guesses: tuple[Callable[[Case], Iterator[Finding]], ...] = (_days, _standing, _vat, _own, _prices, _unit)
    found = [finding for guess in guesses for finding in guess(case)]
    return found or [_unexplained(case)]


def _finding(case: Case, fault: Fault, says: str) -> Finding:
    return Finding(fault, says, case.more(), is_sure=False)


def _days(case: Case) -> Iterator[Finding]:
    if case.bill.days is not None or len(case.lines.standing) != 1 or not case.lines.standing[0].price:
        return
    (line,) = case.lines.standing
    a_day = (line.price or 0) * DAY_COST
    off = round(Fraction(case.more() * PER_PENNY, a_day))
    if 0 < abs(off) <= MOST_DAYS and case.fits((case.lines.total or 0) + pennies(a_day * off)):
        yield _finding(case, Fault.DAYS, days_of(line.days + off, line.days))


def _standing(case: Case) -> Iterator[Finding]:
    if case.lines.standing_total and case.fits(case.lines.energy_total):
        yield _finding(case, Fault.STANDING, "The bill leaves out the standing charge.")


def _vat(case: Case) -> Iterator[Finding]:
    total = case.lines.total or 0
    net = without_vat(total)
    if case.fits(net):
        says = f"The amount is what these lines come to before VAT: {VAT_PERCENT}% VAT is missing."
        yield _finding(case, Fault.VAT, says)
    if case.fits(total + round(Fraction(total * VAT_PERCENT, 100))):
        yield _finding(case, Fault.VAT, f"{VAT_PERCENT}% VAT was added to prices that already include it.")
    if case.fits(net + round(Fraction(net * FULL_VAT, 100))):
        yield _finding(case, Fault.VAT, f"The bill charges {FULL_VAT}% VAT; a home's energy bears {VAT_PERCENT}%.")


def _own(case: Case) -> Iterator[Finding]:
    if case.ours is not None and abs(case.ours - case.wh) and case.fits(_total(case, case.ours, case.schedule)):
        says = f"The amount fits {kwh(case.ours)}, which your meter told, not the {kwh(case.wh)} of the bill."
        yield _finding(case, Fault.READINGS, says)


def _total(case: Case, wh: int, schedule: Schedule) -> int | None:
    return reckon(wh, case.column, case.bill.first, case.bill.last, schedule, case.zone).total


def _prices(case: Case) -> Iterator[Finding]:
    """Whether all of it was charged at the prices of another day: a change of prices missed, or made too early."""
    told = {case.lines.total}
    first, last = case.bill.first, case.bill.last
    for day, ahead in ((first - ONE_DAY, False), (first, True), (last, False), (last + ONE_DAY, True)):
        total = _total(case, case.wh, _Frozen(case.schedule, day, ahead))
        if total not in told and case.fits(total):
            says = f"The amount fits the prices in force on {day.day} {day:%B %Y}, not those of each day."
            yield _finding(case, Fault.RATE, says)
        told.add(total)


@dataclass(frozen=True, slots=True)
class _Frozen:
    """A schedule that prices every day as it does `pivot`, or the next day (or the last one) of the same weekday."""

    schedule: Schedule
    pivot: date
    ahead: bool

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        away = (day.weekday() - self.pivot.weekday()) % 7
        plan = self.schedule.plan(self.pivot + timedelta(days=away if self.ahead or not away else away - 7), zone)
        count = len(self.schedule.plan(day, zone).slots)  # the clocks may change on either of them
        return DayPlan(tuple(plan.slots[min(place, len(plan.slots) - 1)] for place in range(count)), plan.standing)


def _unit(case: Case) -> Iterator[Finding]:
    """Whether a volume of gas was taken for another unit's, or not corrected."""
    unit = case.bill.unit
    if case.bill.volume is None or unit is GasUnit.KWH:
        return
    for other, metres in CUBIC_METRES_IN.items():
        if other is not unit and case.fits(_times(case, metres / CUBIC_METRES_IN[unit])):
            yield _finding(case, Fault.UNIT, f"The amount fits readings in {other.value}, not in {unit.value}.")
    if case.fits(_times(case, 1 / Fraction(CORRECTION))):
        says = f"The amount fits gas that was not corrected for temperature and pressure (times {CORRECTION})."
        yield _finding(case, Fault.UNIT, says)


def _times(case: Case, factor: Fraction) -> int:
    """The total if the energy were so many times what it is."""
    return round((case.lines.energy_total or 0) * factor) + (case.lines.standing_total or 0)


def _unexplained(case: Case) -> Finding:
    """What it would take, where one number alone would do; else that nothing does."""
    if found := _one_number(case):
        return found
    more = case.more()
    beside = f"{pounds(abs(more))} {'more' if more > 0 else 'less'}"
    says = f"The bill asks {beside} than its lines come to, and no single line explains it."
    return Finding(Fault.SUM, says, more, is_sure=True)


def _one_number(case: Case) -> Finding | None:
    """The calorific value or the unit rate that the amount needs, unless it would be written as the one taken."""
    lines, energy = case.lines, case.bill.amount - (case.lines.standing_total or 0)
    if len(lines.energy) != 1 or energy <= 0 or not lines.energy_total:
        return None
    (line,) = lines.energy
    ratio = Fraction(energy, lines.energy_total)
    if case.calorific and USUAL_CALORIFIC[0] <= (needed := case.calorific * ratio) <= USUAL_CALORIFIC[1]:
        fits, taken = f"{float(needed):.1f}", f"{float(case.calorific):.1f}"
        if fits != taken:
            return _finding(case, Fault.CALORIFIC, f"The amount fits a calorific value of {fits} MJ/m³, not {taken}.")
    if case.bill.rate is None and line.price and ratio < MOST_RATIO:
        needed_rate = round(Fraction(energy * PER_PENNY, line.wh * SHOWN)) * SHOWN
        if rate(needed_rate) != rate(line.price):
            says = f"If the rest is right, the bill charges {rate(needed_rate)} a kWh"
            return _finding(case, Fault.RATE, f"{says}; {rate(line.price)} is in force.")
    return None
