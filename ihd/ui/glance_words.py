"""An account at first glance, in words: what is left, the three most pressing things, and what a touch does. No Qt."""

from datetime import datetime, tzinfo
from typing import NamedTuple

from ihd.energy.credit import Credit, stands
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, Lasts
from ihd.energy.prepay import EmergencyCredit, PaymentMode, Prepayment, Supply
from ihd.ui import lasting_words, words
from ihd.ui.account_words import as_at, balance, friendly, is_old
from ihd.ui.debt_words import amount, together
from ihd.wording import later, tr

PRESSING = {
    Credit.OFF: later("The supply is off"),
    Credit.ARMED: later("Off: turn it on again"),
    Credit.GONE: later("No credit left"),
    Credit.LOW: later("Running low"),
}
TURNS_ON = {Fuel.ELECTRICITY: later("Turn it on"), Fuel.GAS: later("See how")}  # gas is turned on at its meter alone


class Glance(NamedTuple):
    """An account at first glance. `strain` is the colour of its first line and its edge, by meaning; empty if none.

    `is_old` says that its meter has told nothing for so long that more has gone since. `turn_on` is what the button
    says where the supply waits to be turned on again, which no top-up does; empty where topping up is what helps.
    """

    value: str
    lines: tuple[str, ...]
    strain: str
    spoken: str
    is_old: bool = False
    turn_on: str = ""


def strain(state: Credit) -> str:
    """The meaning whose colour goes with this; empty while all is well."""
    return {Credit.FINE: "", Credit.LOW: "medium", Credit.EMERGENCY: "medium"}.get(state, "high")


def glance(meter: Prepayment, lasts: Lasts | None, now: datetime, zone: tzinfo) -> Glance:
    """What a card on the Now page says of this meter: the most pressing three things."""
    state = stands(meter)
    strained = strain(state)
    known = lasting_words.short(lasts, now, zone) if lasts else ""
    lent = "" if meter.emergency is EmergencyCredit.UNAVAILABLE else _short_emergency(meter)
    debt = together(meter) if meter.debt else ""
    old = is_old(meter, now)
    pressing = tr(PRESSING[state]) if state in PRESSING else ""
    said = [one for one in (pressing, known, lent, debt) if one]
    lines = tuple([*said[:2], as_at(meter, now, zone)] if old or not said else said[:3])
    spoken = tr("{fuel} credit {balance}", fuel=words.fuel_first(meter.fuel), balance=balance(meter))
    turn_on = tr(TURNS_ON[meter.fuel]) if state is Credit.ARMED else ""
    return Glance(amount(meter.balance), lines, strained, ", ".join([spoken, *lines]), old, turn_on)


def _short_emergency(meter: Prepayment) -> str:
    limit, left = meter.limits.emergency_limit, meter.emergency_balance
    match meter.emergency:
        case EmergencyCredit.AVAILABLE:
            if limit is None:
                return tr("Emergency credit ready")
            return tr("Emergency {amount} ready", amount=amount(limit))
        case EmergencyCredit.SELECTED | EmergencyCredit.IN_USE:
            return tr("On emergency credit") if left is None else tr("Emergency {amount} left", amount=amount(left))
        case EmergencyCredit.EXHAUSTED:
            return tr("Emergency credit used up")
        case _:
            return ""


def used_today(home: Home, now: datetime, zone: tzinfo) -> list[tuple[str, str]]:
    """What all fuels cost today, and until when nothing is cut off; of that no word while something is."""
    told = _spent_today(home)
    paid = [one for one in home.prepayments if one.mode is PaymentMode.PREPAYMENT]
    stay = {one.fuel: one.friendly_until for one in paid if friendly(one, now, zone)}
    if not stay or any(one.supply in (Supply.OFF, Supply.ARMED) for one in paid):
        return told
    end = min(stay.values()).astimezone(zone)
    when = words.clock(end, zone)
    days = (end.date() - now.astimezone(zone).date()).days
    if 0 < days < 7:
        when = tr("{weekday} {time}", "short").format(weekday=words.short_weekday(end), time=when)
    elif days:
        when = tr("{date} {time}", "short").format(date=words.day_of_month(end, short=True), time=when)
    if len(stay) < len(paid):  # of the other one nobody says so
        fuel = words.fuel_first(next(iter(stay)))
        return [*told, (tr("Will not cut off"), tr("{fuel} until {time}", fuel=fuel, time=when))]
    return [*told, (tr("Will not cut off"), tr("until {time}", time=when))]


def _spent_today(home: Home) -> list[tuple[str, str]]:
    """What today has come to. Where the cost of one of two fuels is not known, whose it is."""
    days = {Fuel.ELECTRICITY: home.electricity, Fuel.GAS: home.gas}
    there = {fuel: day for fuel, day in days.items() if day is not None}
    cost = {fuel: day.pence for fuel, day in there.items() if day.pence is not None}
    if not cost:
        return []
    money = words.money(sum(cost.values()))
    if len(cost) < len(there):
        money = tr("{money} for {fuel}", money=money, fuel=words.fuel(next(iter(cost))))
    return [(tr("Used today"), tr("{money} both fuels", money=money) if len(cost) > 1 else money)]
