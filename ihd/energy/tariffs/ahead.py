"""Prices of the hours ahead, half-hour by half-hour."""

from datetime import tzinfo

from ihd.energy.calendar import HALF_HOUR, day_of, midnight, unix, utc
from ihd.energy.exact import price_pence
from ihd.energy.slots import Slots, slots_of
from ihd.energy.tariffs.plan import DayPlan, Schedule


def prices_ahead(schedule: Schedule, start: int, count: int, zone: tzinfo) -> Slots:
    """Pence per kWh of `count` half-hours from `start` (unix seconds, on the half-hour); None where it is not known.

    Where a tariff has blocks it is the last, which takes all the rest: that is what a kWh more or less comes to.
    """
    told: dict[int, float] = {}
    plans: dict[int, DayPlan] = {}  # by when their day begins, unix seconds
    for at in range(start, start + count * HALF_HOUR, HALF_HOUR):
        day = day_of(utc(at), zone)
        begins = unix(midnight(day, zone))
        if begins not in plans:
            plans[begins] = schedule.plan(day, zone)
        price = plans[begins].slots[(at - begins) // HALF_HOUR][-1].price
        if price is not None:
            told[at] = price_pence(price)
    return slots_of(told, start, count)
