"""How a meter's account stands, in words: what is left, emergency credit, supply, friendly hours and debts. No Qt."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.credit import Credit, left_before_cut_off, stands
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, Lasts
from ihd.energy.money import pence
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, PaymentMode, Prepayment, Supply, TimeDebt
from ihd.energy.till import Account
from ihd.ui import lasting_words, words

SUPPLY = {Fuel.ELECTRICITY: "power", Fuel.GAS: "gas"}
CHECK_FIRST = "First check that cookers, heaters and irons are switched off."
GAS_AT_METER = "Gas is turned on at the meter, as its own screen says. First check that every gas appliance is off."
STILL_OWED = "What is used until then is still owed, and is taken from your next top-up."
PAID_BACK = "It is lent by your supplier, and is paid back from your next top-up."
OLD_AFTER = {Fuel.ELECTRICITY: timedelta(minutes=15), Fuel.GAS: timedelta(minutes=75)}
PRESSING = {
    Credit.OFF: "The supply is off",
    Credit.ARMED: "Off: turn it on again",
    Credit.GONE: "No credit left",
    Credit.LOW: "Running low",
}
URGENT = (Credit.GONE, Credit.ARMED, Credit.OFF)


def amount(e5: int | None) -> str:
    """Money as a meter counts it, in pounds: "£4.20", "−£0.85"; a dash where it was not told."""
    return words.money(pence(e5))


def until(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A time to come: "18:30", "09:30 Monday", "09:30 on 25 December"."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    days = (local.date() - today).days
    if days == 0:
        return words.clock(at, zone)
    if 0 < days < 7:
        return f"{words.clock(at, zone)} {words.DAYS[local.weekday()]}"
    return f"{words.clock(at, zone)} on {local.day} {words.MONTHS[local.month - 1]}"


def balance(meter: Prepayment) -> str:
    """What is left: "£4.20 left", "£0.85 owed"."""
    if meter.balance is None:
        return "Not known yet"
    if meter.balance < 0:
        return f"{amount(-meter.balance)} owed"
    return f"{amount(meter.balance)} left"


def as_at(meter: Prepayment, now: datetime, zone: tzinfo) -> str:
    """When the meter told it."""
    return f"as at {words.moment(meter.at, now, zone)}"


def emergency(meter: Prepayment) -> str:
    """How the emergency credit stands, in one of five ways (PPM-09); empty where the meter does not tell."""
    limit, left = meter.limits.emergency_limit, meter.emergency_balance
    match meter.emergency:
        case EmergencyCredit.AVAILABLE:
            return "Emergency credit is ready" if limit is None else f"Emergency credit of {amount(limit)} is ready"
        case EmergencyCredit.SELECTED:
            told = "Emergency credit is switched on, not used yet"
            return told if left is None else f"{told}: {amount(left)}"
        case EmergencyCredit.IN_USE:
            told = "Using emergency credit"
            return told if left is None else f"{told}: {amount(left)} of it left"
        case EmergencyCredit.EXHAUSTED:
            return "Emergency credit is used up"
        case EmergencyCredit.UNAVAILABLE:
            threshold = meter.limits.emergency_threshold
            return "" if threshold is None else f"Emergency credit is on offer once {amount(threshold)} or less is left"
        case _:
            return ""


def supply(meter: Prepayment) -> str:
    """That the supply is off, and what brings it back; empty while it is on, or the meter does not tell."""
    name = SUPPLY[meter.fuel]
    if meter.supply is Supply.OFF:
        return f"The {name} is off. It comes back once there is enough credit and it is turned on again."
    if meter.supply is Supply.ARMED:
        rest = f"It can be turned on again. {CHECK_FIRST}" if meter.fuel is Fuel.ELECTRICITY else GAS_AT_METER
        return f"The {name} is off. {rest}"
    if meter.load_limit is not None and meter.load_limit.limiting:
        return f"The supply is limited. Use less than {words.power(meter.load_limit.watts)} at once."
    return ""


def friendly(meter: Prepayment, now: datetime, zone: tzinfo) -> str:
    """Until when the meter does not cut off; empty outside friendly hours, and where the supply is off already."""
    runs = meter.friendly_until is not None and meter.friendly_until > now
    if not runs or meter.mode is not PaymentMode.PREPAYMENT or meter.supply in (Supply.OFF, Supply.ARMED):
        return ""
    return f"No cut-off until {until(meter.friendly_until or now, now, zone)}"


def debts(meter: Prepayment) -> list[str]:
    """Each debt on a line, with how it is paid off."""
    found = []
    if meter.payment_debt:
        how = f", {_share(meter.payment_debt_share)} of each top-up" if meter.payment_debt_share else ""
        cap = meter.limits.debt_cap_per_week
        most = f", at most {amount(cap)} a week" if how and cap else ""
        found.append(f"Debt {amount(meter.payment_debt)}{how}{most}")
    found += [f"Debt {amount(one.left)}{_rate(one)}" for one in meter.time_debts if one.left]
    if meter.accumulated_debt:
        found.append(f"Saved-up charges {amount(meter.accumulated_debt)}, taken from your next top-up")
    return found


def _share(of_ten_thousand: int) -> str:
    return f"{of_ten_thousand / 100:g}%"


def _rate(debt: TimeDebt) -> str:
    if not debt.rate:
        return ""
    return f", {words.coins(pence(debt.rate))} {'an hour' if debt.period is DebtPeriod.HOURLY else 'a day'}"


def card(meter: Prepayment, now: datetime, zone: tzinfo) -> list[str]:
    """What stands beneath the balance, the most pressing first."""
    owed = STILL_OWED if stands(meter) is Credit.GONE and friendly(meter, now, zone) else ""
    lent, later = emergency(meter), ""
    if meter.emergency is EmergencyCredit.UNAVAILABLE:
        lent, later = later, lent
    told = (supply(meter), friendly(meter, now, zone), owed, lent, *debts(meter), later)
    return [one for one in told if one]


def headline(meter: Prepayment, now: datetime, zone: tzinfo) -> tuple[str, str] | None:
    """What deserves the banner, and what to do about it; None while all is well."""
    state = stands(meter)
    if state is Credit.FINE:
        return None
    if state in (Credit.OFF, Credit.ARMED):
        return _off(meter, armed=state is Credit.ARMED)
    if state is Credit.EMERGENCY:
        left = meter.emergency_balance
        rest = "" if left is None else f": {amount(left)} of it left"
        return f"{meter.fuel.value.capitalize()} is on emergency credit{rest}", PAID_BACK
    ready = meter.emergency is EmergencyCredit.AVAILABLE
    if state is Credit.LOW:
        told = f"{meter.fuel.value.capitalize()} credit is low: {amount(left_before_cut_off(meter))} left"
        return told, f"{emergency(meter)}: see Top up." if ready else "Top up soon."
    stays = friendly(meter, now, zone)
    advice = "Emergency credit is ready: see Top up." if ready else "Top up now, or it will be cut off."
    return f"No {meter.fuel.value} credit left{f'. {stays}' if stays else ''}", STILL_OWED if stays else advice


def warning(meters: Iterable[Prepayment], now: datetime, zone: tzinfo) -> tuple[str, str, bool] | None:
    """The headline and the advice for whichever meter is worst off, and whether it is urgent; None if all is well."""
    found = [(list(Credit).index(stands(one)), told) for one in meters if (told := headline(one, now, zone))]
    if not found:
        return None
    worst, told = max(found, key=lambda one: one[0])
    return *told, list(Credit)[worst] in URGENT


def lines(meters: Iterable[Prepayment], now: datetime, zone: tzinfo) -> list[str]:
    """Each account that is paid before it is used, on a line."""
    found = []
    for one in meters:
        if one.mode is PaymentMode.PREPAYMENT:
            told = [balance(one), as_at(one, now, zone), *card(one, now, zone)]
            found.append(f"{one.fuel.value.capitalize()} credit: {' · '.join(told)}")
    return found


def _off(meter: Prepayment, *, armed: bool) -> tuple[str, str]:
    name = SUPPLY[meter.fuel]
    if not armed:
        return f"The {name} is off", "There is no credit left. Top up, then turn it on again."
    advice = GAS_AT_METER if meter.fuel is Fuel.GAS else f"See Top up. {CHECK_FIRST}"
    return f"The {name} is off, and can be turned on again", advice


def amounts(account: Account) -> list[tuple[str, str]]:
    """What is on the meter now, each amount with its name, those that are known."""
    meter = account.meter
    if meter is None:
        return []
    lent = meter.emergency_balance
    if lent is None and meter.emergency is EmergencyCredit.AVAILABLE:
        lent = meter.limits.emergency_limit
    told = (("Credit now", meter.balance), ("Emergency", lent), ("Debt", meter.debt))
    return [(name, amount(e5)) for name, e5 in told if e5 is not None]


def last(account: Account, now: datetime, zone: tzinfo) -> str:
    """The last top-up of this meter: "Last: £20.00, Sun 10:12"; empty where none is known."""
    told = account.meter.top_ups if account.meter else ()
    newest = max(told, key=lambda one: one.at, default=None)
    return f"Last: {amount(newest.amount)}, {words.moment(newest.at, now, zone)}" if newest else ""


class Glance(NamedTuple):
    """An account at first glance. `strain` is the colour of its first line and its edge, by meaning; empty if none."""

    value: str
    lines: tuple[str, ...]
    strain: str
    spoken: str


def strain(state: Credit) -> str:
    """The meaning whose colour goes with this; empty while all is well."""
    return {Credit.FINE: "", Credit.LOW: "medium", Credit.EMERGENCY: "medium"}.get(state, "high")


def glance(meter: Prepayment, lasts: Lasts | None, now: datetime, zone: tzinfo) -> Glance:
    """What a card on the Now page says of this meter: the most pressing three things."""
    state = stands(meter)
    strained = strain(state)
    known = lasting_words.short(lasts, now, zone) if lasts else ""
    lent = "" if meter.emergency is EmergencyCredit.UNAVAILABLE else _short_emergency(meter)
    debt = f"Debt {amount(meter.debt)}" if meter.debt else ""
    old = as_at(meter, now, zone) if now - meter.at > OLD_AFTER[meter.fuel] else ""
    said = [one for one in (PRESSING.get(state, ""), known, lent, debt, old) if one]
    lines = tuple((said or [as_at(meter, now, zone)])[:3])
    spoken = f"{meter.fuel.value.capitalize()} credit {balance(meter)}"
    return Glance(amount(meter.balance), lines, strained, ", ".join([spoken, *lines]))


def _short_emergency(meter: Prepayment) -> str:
    limit, left = meter.limits.emergency_limit, meter.emergency_balance
    match meter.emergency:
        case EmergencyCredit.AVAILABLE:
            return "Emergency credit ready" if limit is None else f"Emergency {amount(limit)} ready"
        case EmergencyCredit.SELECTED | EmergencyCredit.IN_USE:
            return "On emergency credit" if left is None else f"Emergency {amount(left)} left"
        case EmergencyCredit.EXHAUSTED:
            return "Emergency credit used up"
        case _:
            return ""


def used_today(home: Home, now: datetime, zone: tzinfo) -> list[tuple[str, str]]:
    """What all fuels cost today, and until when nothing is cut off."""
    days = [day for day in (home.electricity, home.gas) if day is not None and day.pence is not None]
    fuels = " both fuels" if len(days) > 1 else ""
    told = [("Used today", f"{words.money(sum(day.pence or 0.0 for day in days))}{fuels}")] if days else []
    ends = [one.friendly_until for one in home.prepayments if friendly(one, now, zone)]
    if not ends:
        return told
    end = min(ends).astimezone(zone)
    day = "" if end.date() == now.astimezone(zone).date() else f"{words.DAYS[end.weekday()][:3]} "
    return [*told, ("Will not cut off", f"until {day}{words.clock(end, zone)}")]
