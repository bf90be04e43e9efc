"""What a prepayment meter does with a code that is typed in: says why not, or puts the money where it goes first."""

from dataclasses import dataclass, replace

from ihd.energy.calendar import utc
from ihd.energy.command import Reason, Receipt
from ihd.energy.prepaid.breakdown import Owed, applied
from ihd.energy.prepay import EmergencyCredit, TopUp
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.topup_codes import Claim, Issuer

COUNTERS_KEPT = 100  # a code whose counter is among them has been used (gb-metering UTR-07)
TOP_UPS_KEPT = 5  # PPM-07
WRONG_BEFORE_LOCK = 5  # as one maker's meters do it: five in ten minutes, then an hour (UTR-12)
WRONG_WITHIN = 600  # seconds
LOCKED_FOR = 3600  # seconds
WEEK = 604_800  # seconds
PAYMENTS_KEPT = 10  # of those for the payment debt (PPM-07)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a top-up ended. Accepted where there is no reason; then `credited` is the whole of it, 10^-5 of a pound."""

    reason: Reason | None = None
    credited: int = 0
    receipt: Receipt = Receipt()


def top_up(
    meter: PrepayMeter, code: str, at: int, issuer: Issuer, *, by_display: bool = True
) -> tuple[PrepayMeter, Outcome]:
    """The account after this code was tried at the unix second `at`, and how that ended (gb-metering 4.4)."""
    if at < meter.locked_until:
        return meter, Outcome(Reason.LOCKED)
    claim = issuer.read(code)
    if claim is None or claim.meter != meter.number:
        return _after_wrong(meter, at), Outcome(Reason.OTHER_METER if claim else Reason.NOT_RECOGNISED)
    amount = claim.amount or 0
    credited, receipt = _credited(meter, amount, at)
    refusal = _refusal(meter, claim, credited)
    if refusal is not None:
        return meter, Outcome(refusal)
    kept = replace(
        credited,
        wrong=(),
        counters=(*meter.counters, claim.counter)[-COUNTERS_KEPT:],
        top_ups=(TopUp(utc(at), amount, by_display, code[-4:]), *meter.top_ups)[:TOP_UPS_KEPT],
    )
    return kept.settled(), Outcome(None, amount, receipt)


def _refusal(meter: PrepayMeter, claim: Claim, credited: PrepayMeter) -> Reason | None:
    """Why a code of this meter's own is not taken, if it is not; `credited` is the account with its money on it."""
    if claim.counter in meter.counters:
        return Reason.DUPLICATE
    if claim.amount is None or not meter.prepays:
        return Reason.ERROR
    if claim.amount > meter.terms.max_top_up:
        return Reason.TOO_LARGE
    return Reason.OVER_BALANCE if credited.balance > meter.terms.max_balance else None


def _after_wrong(meter: PrepayMeter, at: int) -> PrepayMeter:
    wrong = (*(one for one in meter.wrong if at - one < WRONG_WITHIN), at)
    if len(wrong) < WRONG_BEFORE_LOCK:
        return replace(meter, wrong=wrong)
    return replace(meter, wrong=(), locked_until=at + LOCKED_FOR)


def _credited(meter: PrepayMeter, amount: int, at: int) -> tuple[PrepayMeter, Receipt]:
    """Payment debt by its share and its cap, then accumulated debt, then emergency credit, then balance (PREP-06)."""
    terms = meter.terms
    this_week = [part for when, part in meter.recovered if at - when < WEEK]
    room = max(0, terms.debt_cap_per_week - sum(this_week))
    recovered = meter.recovered[-max(len(this_week), PAYMENTS_KEPT - 1) :]
    due = Owed(meter.payment_debt, terms.payment_debt_share, room, meter.accumulated_debt, meter.emergency_used)
    receipt = applied(amount, due)
    owed = meter.emergency_used - receipt.emergency_credit
    repaid = replace(
        meter,
        balance=meter.balance + receipt.balance,
        emergency_used=owed,
        accumulated_debt=meter.accumulated_debt - receipt.accumulated_debt,
        payment_debt=meter.payment_debt - receipt.payment_debt,
        recovered=(*recovered, (at, receipt.payment_debt)) if receipt.payment_debt else recovered,
    )
    # Emergency credit that was paid back, or is not needed any more, is to be asked for anew.
    was_lent = meter.emergency in (EmergencyCredit.IN_USE, EmergencyCredit.EXHAUSTED)
    over = not owed and (was_lent or repaid.balance > terms.emergency_threshold)
    done = replace(repaid, emergency_active=False) if over else repaid
    return done, receipt
