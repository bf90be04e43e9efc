"""Bills of April for 285 kWh on the price cap, and what they are checked against."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from costing_parts import LONDON, column, flat
from insight_parts import home, local

from ihd.energy.bills.bill import Bill
from ihd.energy.bills.check import check
from ihd.energy.gas import GasConversion, GasUnit
from ihd.energy.tariffs.plan import DayPlan, Tier, unknown_day

P = 10**9
UNIT, DAILY = 28_620_000_000, 53_350_000_000  # 28.62 p a kWh and 53.35 p a day: the price cap of January 2024
CAP = flat(UNIT, DAILY, "Energy")
APRIL = date(2026, 4, 1), date(2026, 4, 30)
GAS_CAP = flat(7_420_000_000, 29_600_000_000, "Gas")
FIVE_PERCENT = Fraction(105, 100)


def bill(amount, first=APRIL[0], last=APRIL[1], **more):
    """A bill of April for 285 kWh unless told otherwise."""
    if "opening" not in more and "kwh" not in more:
        more["kwh"] = Decimal(285)
    return Bill(first, last, amount, **more)


def record(kwh_a_day=9.5, missing=lambda clock: False):
    """A home that uses the same all day; 9.5 kWh a day are 285 in April."""
    level = round(kwh_a_day * 1000 / 48)
    return home(local(2026, 3, 1), local(2026, 5, 10), lambda clock: None if missing(clock) else level)


NOTHING = column(datetime(2026, 4, 1, tzinfo=UTC), [])


def checked(one, told=NOTHING, schedule=CAP, conversion=None):
    return check(one, told, schedule, LONDON, conversion or GasConversion(zone=LONDON))


def faults(found):
    return [(one.fault, one.is_sure) for one in found.findings]


class NightAndDay:
    """10 p from midnight to 7:00 and 30 p after, and 50 p a day; from 16 April on 12 p, 32 p and 60 p."""

    def plan(self, day, zone):
        late = day >= date(2026, 4, 16)
        night, dear = (
            (Tier("Night", 12 * P), Tier("Day", 32 * P)) if late else (Tier("Night", 10 * P), Tier("Day", 30 * P))
        )
        count = len(unknown_day(day, zone).slots)
        return DayPlan(((night,),) * 14 + ((dear,),) * (count - 14), (60 if late else 50) * P)


def gas(amount, **more):
    """100 m³ in April at 39.5 MJ/m³: 1122.063 kWh x 7.42 p = 83.26, and 30 x 29.60 p = 8.88: 92.14."""
    more = {"opening": Decimal(4000), "closing": Decimal(4100), "unit": GasUnit.CUBIC_METRES, **more}
    return bill(amount, **more)
