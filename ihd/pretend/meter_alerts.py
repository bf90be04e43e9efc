"""The alerts that a meter raises as its account goes from one state to the next, by their GBCS codes."""

from ihd.energy.command import Reason
from ihd.energy.prepay import EmergencyCredit, Supply
from ihd.pretend.prepay_meter import PrepayMeter

# gb-metering 6.1 and 4.4
LOW_CREDIT = 0x810D
CREDIT_ADDED = 0x810E
EMERGENCY_AVAILABLE, EMERGENCY_ACTIVATED, EMERGENCY_EXHAUSTED = 0x8119, 0x81AB, 0x81AA
BELOW_DISABLEMENT = 0x8F0F
DISABLEMENT_SUSPENDED = 0x8F83
SUPPLY_ARMED = 0x8F32
TIME_DEBT_PAID = (0x81A7, 0x81A8)
PAYMENT_DEBT_PAID = 0x81A9
MESSAGE_ACKNOWLEDGED = 0x81A6
LOCKED_OUT = 0x81C5
GAS_METER_NOT_FOUND = 0x8F29
FIRMWARE_CHANGED = 0x8F43

OF_EMERGENCY = {
    EmergencyCredit.AVAILABLE: EMERGENCY_AVAILABLE,
    EmergencyCredit.SELECTED: EMERGENCY_ACTIVATED,
    EmergencyCredit.EXHAUSTED: EMERGENCY_EXHAUSTED,
}
OF_REASON = {
    Reason.DUPLICATE: 0x8F51,
    Reason.TOO_LARGE: 0x8F5B,
    Reason.OVER_BALANCE: 0x8F47,
    Reason.NOT_RECOGNISED: 0x8F63,
    Reason.OTHER_METER: 0x8F64,
    Reason.LOCKED: LOCKED_OUT,
}


def noticed(before: PrepayMeter, after: PrepayMeter) -> list[int]:
    """The alerts between two states of one meter, in the order in which they would come."""
    if not (before.prepays and after.prepays):
        return []
    found = [code for begins, code in _thresholds(before, after) if begins]
    if after.emergency is not before.emergency and after.emergency in OF_EMERGENCY:
        found.append(OF_EMERGENCY[after.emergency])
    if after.supply is Supply.ARMED and before.supply is not Supply.ARMED:
        found.append(SUPPLY_ARMED)
    for was, now, code in zip(before.time_debts, after.time_debts, TIME_DEBT_PAID, strict=False):
        if was.left and not now.left:
            found.append(code)
    if before.payment_debt and not after.payment_debt:
        found.append(PAYMENT_DEBT_PAID)
    return found


def _thresholds(before: PrepayMeter, after: PrepayMeter) -> list[tuple[bool, int]]:
    low = after.terms.low_credit
    lost = before.has_credit and not after.has_credit
    return [
        (after.combined_credit < low <= before.combined_credit, LOW_CREDIT),
        (lost, BELOW_DISABLEMENT),
        (lost and after.supply is Supply.ON, DISABLEMENT_SUSPENDED),
    ]
