"""How a meter's account stands, in words: what is left, emergency credit, supply, friendly hours and debts. No Qt."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from ihd.energy.credit import Credit, left_before_cut_off, stands
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import EmergencyCredit, PaymentMode, Prepayment, Supply
from ihd.energy.till import Account
from ihd.ui import words
from ihd.ui.debt_words import amount, debts, held_back
from ihd.wording import later, tr

CHECK_FIRST = later("First check that cookers, heaters and irons are switched off.")
GAS_AT_METER = later(
    "Gas is turned on at the meter, as its own screen says. First check that every gas appliance is off."
)
STILL_OWED = later("What is used until then is still owed, and is taken from your next top-up.")
PAID_BACK = later("It is lent by your supplier, and is paid back from your next top-up.")
COMES_BACK = later("It comes back once there is enough credit and it is turned on again.")
OLD_AFTER = {Fuel.ELECTRICITY: timedelta(minutes=15), Fuel.GAS: timedelta(minutes=75)}
TURN_ON = later("Turn the power on")
URGENT = (Credit.GONE, Credit.ARMED, Credit.OFF)


def until(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A time to come: "18:30", "09:30 Monday", "09:30 on 25 December"."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    days = (local.date() - today).days
    if days == 0:
        return words.clock(at, zone)
    if 0 < days < 7:
        return tr("{time} {weekday}", time=words.clock(at, zone), weekday=words.weekday(local))
    return tr("{time} on {date}", time=words.clock(at, zone), date=words.day_of_month(local))


def balance(meter: Prepayment) -> str:
    """What is left: "£4.20 left", "£0.85 owed"."""
    if meter.balance is None:
        return tr("Not known yet")
    if meter.balance < 0:
        return tr("{amount} owed", "the amount comes first").format(amount=amount(-meter.balance))
    return tr("{amount} left", "the amount comes first").format(amount=amount(meter.balance))


def as_at(meter: Prepayment, now: datetime, zone: tzinfo) -> str:
    """When the meter told it."""
    return tr("as at {time}", time=words.moment(meter.at, now, zone))


def is_old(meter: Prepayment, now: datetime) -> bool:
    """Whether what the meter told is too old at `now` (UTC) to be called what is left."""
    return now - meter.at > OLD_AFTER[meter.fuel]


def emergency(meter: Prepayment) -> str:
    """How the emergency credit stands, in one of five ways (PPM-09); empty where the meter does not tell."""
    limit, left = meter.limits.emergency_limit, meter.emergency_balance
    threshold, told = meter.limits.emergency_threshold, ""
    match meter.emergency:
        case EmergencyCredit.AVAILABLE if limit is None:
            told = tr("Emergency credit is ready")
        case EmergencyCredit.AVAILABLE:
            told = tr("Emergency credit of {amount} is ready", amount=amount(limit))
        case EmergencyCredit.SELECTED if left is None:
            told = tr("Emergency credit is switched on, not used yet")
        case EmergencyCredit.SELECTED:
            told = tr("Emergency credit is switched on, not used yet: {amount}", amount=amount(left))
        case EmergencyCredit.IN_USE if left is None:
            told = tr("Using emergency credit")
        case EmergencyCredit.IN_USE:
            told = tr("Using emergency credit: {amount} of it left", amount=amount(left))
        case EmergencyCredit.EXHAUSTED:
            told = tr("Emergency credit is used up")
        case EmergencyCredit.UNAVAILABLE if threshold is not None:
            told = tr("Emergency credit is on offer once {amount} or less is left", amount=amount(threshold))
    return told


def supply(meter: Prepayment) -> str:
    """That the supply is off, and what brings it back; empty while it is on, or the meter does not tell."""
    if _is_limited(meter):
        told, advice = _limited(meter)
        return f"{told}. {advice}"
    if meter.supply is Supply.OFF:
        return f"{_is_off(meter.fuel)}. {tr(COMES_BACK)}"
    if meter.supply is Supply.ARMED:
        if meter.fuel is Fuel.GAS:
            return f"{_is_off(meter.fuel)}. {tr(GAS_AT_METER)}"
        again = tr("It can be turned on again.")
        return f"{_is_off(meter.fuel)}. {again} {tr(CHECK_FIRST)}"
    return ""


def _is_limited(meter: Prepayment) -> bool:
    """Whether too much use holds the supply back, and neither want of credit nor waiting to be turned on again."""
    left, limit = left_before_cut_off(meter), meter.load_limit
    is_for_use = meter.supply is not Supply.ARMED and (left is None or left > 0)
    return is_for_use and limit is not None and limit.limiting is True


def _limited(meter: Prepayment) -> tuple[str, str]:
    """That the meter holds the supply back because much was used at once, and what helps (PREP-14)."""
    most = words.power(meter.load_limit.watts if meter.load_limit else None)
    if meter.supply is not Supply.OFF:
        return tr("The supply is limited"), tr("Use less than {power} at once.", power=most)
    told = tr("More than {power} was used at once. Switch something off.", power=most)
    if meter.load_limit and meter.load_limit.restored_after:
        back = tr("It comes back by itself.")
        return _is_off(meter.fuel), f"{told} {back}"
    return _is_off(meter.fuel), told


def friendly(meter: Prepayment, now: datetime, zone: tzinfo) -> str:
    """Until when the meter does not cut off; empty outside friendly hours, and where the supply is off already."""
    runs = meter.friendly_until is not None and meter.friendly_until > now
    if not runs or meter.mode is not PaymentMode.PREPAYMENT or meter.supply in (Supply.OFF, Supply.ARMED):
        return ""
    return tr("No cut-off until {time}", time=until(meter.friendly_until or now, now, zone))


def card(meter: Prepayment, now: datetime, zone: tzinfo) -> list[str]:
    """What stands beneath the balance, the most pressing first."""
    owed = tr(STILL_OWED) if stands(meter) is Credit.GONE and friendly(meter, now, zone) else ""
    lent, later = emergency(meter), ""
    if meter.emergency is EmergencyCredit.UNAVAILABLE:
        lent, later = later, lent
    told = (supply(meter), friendly(meter, now, zone), owed, lent, *debts(meter), held_back(meter), later)
    return [one for one in told if one]


def headline(meter: Prepayment, now: datetime, zone: tzinfo) -> tuple[str, str] | None:
    """What deserves the banner, and what to do about it; None while all is well."""
    state = stands(meter)
    if state is Credit.FINE:
        return _limited(meter) if _is_limited(meter) else None
    if state in (Credit.OFF, Credit.ARMED):
        return _off(meter, armed=state is Credit.ARMED)
    if state is Credit.EMERGENCY:
        return _on_emergency(meter), tr(PAID_BACK)
    fuel, ready = words.fuel_first(meter.fuel), meter.emergency is EmergencyCredit.AVAILABLE
    if state is Credit.LOW:
        helps = tr("{emergency}: see Top up.", emergency=emergency(meter)) if ready else tr("Top up soon.")
        return _is_low(meter, fuel), helps
    told = tr("No electricity credit left") if meter.fuel is Fuel.ELECTRICITY else tr("No gas credit left")
    stays = friendly(meter, now, zone)
    if stays:
        return f"{told}. {stays}", tr(STILL_OWED)
    return told, tr("Emergency credit is ready: see Top up.") if ready else tr("Top up now, or it will be cut off.")


def _is_low(meter: Prepayment, fuel: str) -> str:
    """How much that is; of what is not the balance it says so, as the card beside it tells another sum."""
    left = left_before_cut_off(meter)
    if left == meter.balance:
        return tr("{fuel} credit is low: {amount} left", fuel=fuel, amount=amount(left))
    return tr("{fuel} credit is low: {amount} before it is cut off", fuel=fuel, amount=amount(left))


def _on_emergency(meter: Prepayment) -> str:
    fuel = words.fuel_first(meter.fuel)
    if meter.emergency_balance is None:
        return tr("{fuel} is on emergency credit", fuel=fuel)
    left = amount(meter.emergency_balance)
    return tr("{fuel} is on emergency credit: {amount} of it left", fuel=fuel, amount=left)


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
            found.append(tr("{fuel} credit: {told}", fuel=words.fuel_first(one.fuel), told=" · ".join(told)))
    return found


def _off(meter: Prepayment, *, armed: bool) -> tuple[str, str]:
    if _is_limited(meter):
        return _limited(meter)
    if not armed:
        return _is_off(meter.fuel), _brings_back(meter)
    if meter.fuel is Fuel.GAS:
        return tr("The gas is off, and can be turned on again"), tr(GAS_AT_METER)
    see = tr("See Top up.")
    return tr("The power is off, and can be turned on again"), f"{see} {tr(CHECK_FIRST)}"


def _brings_back(meter: Prepayment) -> str:
    """What helps where the supply is off."""
    left = left_before_cut_off(meter)
    if meter.emergency is EmergencyCredit.AVAILABLE:
        return tr("Emergency credit is ready: see Top up.")
    if left is None:
        return tr(COMES_BACK)
    if left > 0:
        return tr("There is credit on the meter. If it stays off, ring your supplier.")
    return tr("There is no credit left. Top up, then turn it on again.")


def _is_off(fuel: Fuel) -> str:
    return tr("The gas is off") if fuel is Fuel.GAS else tr("The power is off")


def amounts(account: Account, now: datetime, zone: tzinfo) -> list[tuple[str, str]]:
    """What is on the meter, each amount with its name, those that are known. Of what is old it says when it was so."""
    meter = account.meter
    if meter is None:
        return []
    credit = tr("Credit {as_at}", as_at=as_at(meter, now, zone)) if is_old(meter, now) else tr("Credit now")
    told = ((credit, meter.balance), (tr("Emergency"), _can_be_lent(meter)), (tr("Debt"), meter.debt))
    return [(name, amount(e5)) for name, e5 in told if e5 is not None]


def _can_be_lent(meter: Prepayment) -> int | None:
    """What emergency credit still gives: its own balance says so only once it is switched on (IHD-C-05)."""
    if meter.emergency is EmergencyCredit.AVAILABLE:
        return meter.limits.emergency_limit
    return None if meter.emergency is EmergencyCredit.UNAVAILABLE else meter.emergency_balance


def last(account: Account, now: datetime, zone: tzinfo) -> str:
    """The last top-up of this meter: "Last: £20.00, Sun 10:12"; empty where none is known."""
    told = account.meter.top_ups if account.meter else ()
    newest = max(told, key=lambda one: one.at, default=None)
    if newest is None:
        return ""
    return tr("Last: {amount}, {time}", amount=amount(newest.amount), time=words.moment(newest.at, now, zone))
