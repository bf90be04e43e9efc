"""How near a prepayment meter's credit is to its end, and what the home's meters tell of it."""

from collections.abc import Iterable
from enum import StrEnum

from ihd.energy.fuel import Fuel
from ihd.energy.money import E5_PER_PENNY
from ihd.energy.prepay import EmergencyCredit, PaymentMode, Prepayment, Supply
from ihd.energy.reading import Reading


class Credit(StrEnum):
    """Where a meter's credit stands, from plenty to a supply that is off."""

    FINE = "fine"
    LOW = "low"  # below the supplier's threshold
    EMERGENCY = "emergency"  # living on emergency credit
    GONE = "gone"  # nothing left, and the supply is still on
    ARMED = "armed"  # off, and the household may turn it on
    OFF = "off"


LENT = (EmergencyCredit.IN_USE, EmergencyCredit.EXHAUSTED)
ACTIVE = (EmergencyCredit.SELECTED, *LENT)
WITHOUT_SUPPLY = {Supply.OFF: Credit.OFF, Supply.ARMED: Credit.ARMED}
WHILE_LENT = {EmergencyCredit.EXHAUSTED: Credit.GONE, EmergencyCredit.IN_USE: Credit.EMERGENCY}


def stands(meter: Prepayment) -> Credit:
    """Where the credit of this meter stands. In credit mode, and where the meter does not tell, nothing is low."""
    if meter.mode is not PaymentMode.PREPAYMENT:
        return Credit.FINE
    if meter.supply in WITHOUT_SUPPLY:
        return WITHOUT_SUPPLY[meter.supply]
    if meter.emergency in WHILE_LENT:
        return WHILE_LENT[meter.emergency]
    return _by_balance(meter)


def _by_balance(meter: Prepayment) -> Credit:
    left, low = left_before_cut_off(meter), meter.limits.low_credit
    if left is None:
        return Credit.FINE
    if left <= 0:
        return Credit.GONE
    return Credit.LOW if low is not None and combined(meter) < low else Credit.FINE


def combined(meter: Prepayment) -> int:
    """Balance and activated emergency credit, which is what the low-credit alert compares (0x810D); 10^-5 of a pound.

    A balance that was not told counts for nothing here.
    """
    lent = meter.emergency_balance if meter.emergency in ACTIVE else None
    return (meter.balance or 0) + (lent or 0)


def left_before_cut_off(meter: Prepayment) -> int | None:
    """What can still be used before the meter cuts off, in 10^-5 of a pound; None where no balance was told."""
    if meter.balance is None or meter.mode is not PaymentMode.PREPAYMENT:
        return None
    return combined(meter) - (meter.limits.disablement or 0)


def accounts(told: Iterable[Prepayment], readings: Iterable[Reading], paired: str = "") -> tuple[Prepayment, ...]:
    """What the home's meters tell of payment: one for each fuel, the paired hub's before others, then the newest.

    Where no meter tells its whole account, a balance that a reading told stands in for it.
    """
    found = []
    mine = tuple(told)
    plain = tuple(_bare(one, one.balance_pence) for one in readings if one.balance_pence is not None)
    for fuel in (Fuel.ELECTRICITY, Fuel.GAS):
        whole = [one for one in mine if one.fuel is fuel]
        bare = [one for one in plain if one.fuel is fuel]
        best = max(whole or bare, key=lambda one: (one.hub == paired, one.at), default=None)
        if best is not None:
            found.append(best)
    return tuple(found)


def _bare(reading: Reading, pence: float) -> Prepayment:
    balance = round(pence * E5_PER_PENNY)
    return Prepayment(reading.meter, reading.fuel, reading.at, PaymentMode.PREPAYMENT, hub=reading.hub, balance=balance)
