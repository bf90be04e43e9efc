"""The bill check: a bill reckoned again on the home's own half-hours and prices, and what differs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, timedelta, tzinfo
from fractions import Fraction
from typing import NamedTuple

from ihd.energy.bills.bill import Bill, Billed
from ihd.energy.bills.findings import Fault, Finding, kwh
from ihd.energy.bills.fits import USUAL_CALORIFIC, Case, explain
from ihd.energy.bills.lines import Lines, reckon
from ihd.energy.bills.printed import as_printed, printed
from ihd.energy.calendar import HALF_HOUR, midnight, unix
from ihd.energy.column import Column
from ihd.energy.costing import Span
from ihd.energy.gas import CUBIC_METRES_IN, PER_KWH, TYPICAL, GasConversion, GasUnit
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import Schedule

MARGIN = timedelta(days=2)  # of half-hours beside the dates, to see whether other dates fit better
MOST_MISSING = Fraction(1, 2)  # of the half-hours, for those known to tell of the rest
GAS_DOUBT = Fraction(1, 100)  # kWh of gas differ as much as calorific values do from day to day
CALORIFIC_DOUBT = Fraction(1, 20)  # MJ/m³: bills print a tenth
KWH_DOUBT = Fraction(1, 200)  # a bill rounds its volume, its calorific value and its kWh
ONE_DAY = timedelta(days=1)


class Own(NamedTuple):
    """What the home's record has of a bill's dates: Wh, and of how many half-hours; some missing, some estimated."""

    wh: int
    half_hours: int
    missing: int
    estimated: int

    @property
    def likely(self) -> int | None:
        """The Wh if what is missing was like the rest; None where more than half of it is."""
        if self.missing > self.half_hours * MOST_MISSING:
            return None
        return round(Fraction(self.wh * self.half_hours, self.half_hours - self.missing))

    @property
    def says(self) -> str:
        """How sure the record is of its kWh."""
        if self.missing == self.half_hours:
            return "Nothing is recorded of these dates"
        if not self.missing + self.estimated:
            return f"All {self.half_hours:,} half-hours of these dates are recorded."
        told = f"Of {self.half_hours:,} half-hours {self.missing:,} are missing and {self.estimated:,} estimated"
        if self.likely is None:
            return f"{told}: too few to check the bill's kWh."
        if self.missing:
            return f"{told}: our kWh take what is missing to be like the rest."
        return f"{told}: their sum is sure, how it fell on the hours is not."


@dataclass(frozen=True, slots=True)
class BillCheck:
    """A bill and what it should be, by the home's prices, VAT included.

    `lines` are for the energy that the bill charges for, `own_lines` for what the record has of it, if that is enough.
    `difference` is how many pennies more the bill asks than `lines` come to; None where a price is not known.
    """

    bill: Bill
    billed: Billed
    own: Own
    lines: Lines
    own_lines: Lines | None
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]  # how sure that is

    @property
    def difference(self) -> int | None:
        """Pennies that the bill asks more than its energy costs at the home's prices."""
        return None if self.lines.total is None else self.bill.amount - self.lines.total

    @property
    def agrees(self) -> bool:
        """Whether amount and kWh are as they should be, but for rounding, as far as is known."""
        return not self.findings and self.difference is not None


def check(bill: Bill, column: Column, schedule: Schedule, zone: tzinfo, conversion: GasConversion) -> BillCheck:
    """Reckon a bill again and name what differs, the sure before the likely.

    `column` are the half-hours of the register that is billed, from two days (and for blocks a month) before its
    dates to two days after, as far as they are known. `schedule` has the prices, `conversion` the home's calorific
    values; it is not looked at where readings are in kWh. Where the schedule knows no price, unit rate and standing
    charge of the bill stand in, if it prints both.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from ihd.energy.bills.printed import as_printed
    >>> prices = {"rate": 28_620_000_000, "standing": 53_350_000_000}
    >>> told = Bill(date(2026, 4, 1), date(2026, 4, 30), 9811, Decimal(285), **prices)
    >>> cap = as_printed(replace(told, amount=9758), 285_000)
    >>> check(told, Column(0, (), b""), cap, UTC, GasConversion()).findings[0].says
    'The bill charges 31 days of standing charge; 30 are in these dates.'
    """
    own = _own(column, bill.span(zone))
    billed = bill.billed(conversion, zone)
    lines = reckon(billed.wh, column, bill.first, bill.last, schedule, zone)
    assumed: tuple[str, ...] = ()
    if lines.total is None and (stands_in := as_printed(bill, billed.wh)):
        schedule, assumed = stands_in, ("No price of yours is known: those of the bill were taken.",)
        lines = reckon(billed.wh, column, bill.first, bill.last, schedule, zone)
    notes = (*_notes(bill, own, conversion, is_priced=lines.total is not None), *assumed)
    likely = own.likely
    own_lines = None if likely is None else reckon(likely, column, bill.first, bill.last, schedule, zone)
    by_bill = printed(bill, lines)
    calorific = _calorific(bill, conversion, zone)
    case = Case(bill, by_bill.lines, billed.wh, likely, column, schedule, zone, calorific)
    findings = (
        *_prices(lines),
        *by_bill.findings,
        *_converted(bill, billed, calorific, conversion, zone),
        *_readings(bill, billed, own, column, (lines.total, own_lines.total if own_lines else None), zone),
        *explain(case),
    )
    return BillCheck(bill, billed, own, lines, own_lines, findings, notes)


def _notes(bill: Bill, own: Own, home: GasConversion, *, is_priced: bool) -> tuple[str, ...]:
    sure = own.says
    if own.missing == own.half_hours:
        sure += ": only the bill's own sum was checked." if is_priced else ": what it asks for could not be checked."
    if bill.kwh is not None or bill.unit is GasUnit.KWH or bill.calorific is not None or home.is_told:
        return (sure,)
    return (sure, f"No calorific value was given: {TYPICAL} MJ/m³ was taken, which may be a percent off.")


def _own(column: Column, span: Span) -> Own:
    start, end = unix(span[0]), unix(span[1])
    held = column.part(start, end)
    count = (end - start) // HALF_HOUR
    known = len(held.wh) - held.count(Quality.MISSING)
    return Own(sum(held.wh), count, count - known, held.count(Quality.ESTIMATED))


def _prices(lines: Lines) -> list[Finding]:
    if lines.total is not None:
        return []
    what = "standing charge" if lines.energy_total is not None else "price"
    says = f"No {what} is known for some of these days: give a tariff that tells it."
    return [Finding(Fault.PRICES, says, None, is_sure=True)]


def _calorific(bill: Bill, conversion: GasConversion, zone: tzinfo) -> Fraction | None:
    """The calorific value (MJ/m³) by which a volume of gas is reckoned."""
    if bill.volume is None or bill.unit is GasUnit.KWH:
        return None
    metres = CUBIC_METRES_IN[bill.unit] * Fraction(conversion.correction)
    return bill.unit_kwh(conversion, zone) * PER_KWH / metres


def _converted(
    bill: Bill, billed: Billed, calorific: Fraction | None, home: GasConversion, zone: tzinfo
) -> list[Finding]:
    """Whether kWh and readings of one bill go together, and its calorific value with the home's own."""
    found: list[Finding] = []
    made = bill.from_readings(home, zone)
    if bill.calorific is not None and calorific is not None and home.is_told:
        own = _calorific(replace(bill, calorific=None), home, zone) or calorific
        if abs(own - calorific) > CALORIFIC_DOUBT:
            says = f"The bill reckons with {float(calorific):.1f} MJ/m³; {float(own):.1f} is kept here for these dates."
            found.append(Finding(Fault.CALORIFIC, says, None, is_sure=True))
    if bill.kwh is None or made is None or abs(made - billed.wh) <= max(billed.slack, round(made * KWH_DOUBT)):
        return found
    needed = calorific * billed.wh / made if calorific and made else None
    if needed and USUAL_CALORIFIC[0] <= needed <= USUAL_CALORIFIC[1]:
        if bill.calorific is None and not home.is_told:
            return found
        says = f"The bill's kWh fit a calorific value of {float(needed):.1f} MJ/m³, not {float(calorific or 0):.1f}."
        return [*found, Finding(Fault.CALORIFIC, says, None, is_sure=True)]
    says = f"The bill's readings make {kwh(made)}; it charges {kwh(billed.wh)}."
    return [*found, Finding(Fault.UNIT, says, None, is_sure=True)]


def _readings(
    bill: Bill, billed: Billed, own: Own, column: Column, cost: tuple[int | None, int | None], zone: tzinfo
) -> list[Finding]:
    """Whether the bill's energy is what the home's record has, and if not, whether it is that of other days."""
    likely = own.likely
    if likely is None:
        return []
    doubt = billed.slack + (likely - own.wh) + (0 if bill.unit is GasUnit.KWH else round(likely * GAS_DOUBT))
    if abs(billed.wh - likely) <= doubt:
        return []
    asked, due = cost
    more = None if asked is None or due is None else asked - due
    for fault, span, says in _other_spans(bill, zone):
        there = _own(column, span)
        if not there.missing and not own.missing and abs(billed.wh - there.wh) <= doubt:
            return [Finding(fault, f"The bill's {kwh(billed.wh)} fit {says}.", more, is_sure=False)]
    if meant := _other_unit(bill, billed.wh, likely, doubt):
        says = f"The bill takes its readings for {bill.unit.value}; your record fits readings in {meant.value}."
        return [Finding(Fault.UNIT, says, more, is_sure=False)]
    apart = f"{kwh(abs(billed.wh - likely))} {'less' if likely < billed.wh else 'more'}"
    says = f"The bill charges {kwh(billed.wh)}; your meter told {kwh(likely)} in these dates, {apart}."
    return [Finding(Fault.READINGS, f"{says} One of its readings may be estimated.", more, is_sure=not own.missing)]


def _other_unit(bill: Bill, wh: int, likely: int, doubt: int) -> GasUnit | None:
    """The unit of volume in which the bill's readings are what the record has; None where there is none."""
    if bill.volume is None or bill.unit is GasUnit.KWH:
        return None
    ratios = {unit: metres / CUBIC_METRES_IN[bill.unit] for unit, metres in CUBIC_METRES_IN.items()}
    return next((unit for unit, ratio in ratios.items() if abs(round(wh * ratio) - likely) <= doubt), None)


def _other_spans(bill: Bill, zone: tzinfo) -> Iterator[tuple[Fault, Span, str]]:
    """Spans a day off at either end, and the days as GMT has them all year."""
    first, after = bill.first, bill.last + ONE_DAY
    in_gmt = midnight(first, UTC), midnight(after, UTC)
    if in_gmt != bill.span(zone):
        yield Fault.CLOCK, in_gmt, "days that begin at midnight GMT all year, not by the clock"
    for start, end in ((0, -1), (1, 0), (0, 1), (-1, 0), (-1, -1), (1, 1)):
        begin, until = first + start * ONE_DAY, after + end * ONE_DAY
        if begin < until:
            last = until - ONE_DAY
            says = f"the days from {begin.day} {begin:%B} to {last.day} {last:%B} instead"
            yield Fault.DATES, (midnight(begin, zone), midnight(until, zone)), says
