"""Where the money of a top-up goes: the meter pays debts with it first, in an order of its own."""

from datetime import datetime, timedelta
from typing import NamedTuple

from ihd.energy.command import Reason, Receipt
from ihd.energy.prepay import EmergencyCredit, Prepayment

WHOLE_SHARE = 10_000  # a share of a top-up is told in 1/100 of a per cent (gb-metering PREP-04)
WEEK = timedelta(days=7)  # over which the payment debt's cap counts (PREP-05)
PAYMENTS_TOLD = 10  # the last ones for the payment debt (PPM-07)
LENT = (EmergencyCredit.IN_USE, EmergencyCredit.EXHAUSTED)


class Owed(NamedTuple):
    """What stands before the balance when money comes in; 10^-5 of a pound.

    `share` is the part of a top-up taken for the payment debt, in 1/100 of a per cent; `room` what may still be taken
    for it within these seven days.
    """

    payment_debt: int
    share: int
    room: int
    accumulated_debt: int
    emergency_used: int


def applied(amount: int, owed: Owed) -> Receipt:
    """How the meter puts `amount` where it goes first (PREP-04 to PREP-06); 10^-5 of a pound, and the parts add up.

    The payment debt takes its share, as far as debt and cap go; then the accumulated debt and the emergency credit
    that was used take what there is; the rest is balance. A share that does not come out even is rounded down. A debt
    below nothing, as a signed register may tell it, is none.
    """
    payment_debt = max(0, min(amount * owed.share // WHOLE_SHARE, owed.payment_debt, owed.room))
    accumulated = max(0, min(amount - payment_debt, owed.accumulated_debt))
    emergency = max(0, min(amount - payment_debt - accumulated, owed.emergency_used))
    return Receipt(payment_debt, accumulated, emergency, amount - payment_debt - accumulated - emergency)


class Breakdown(NamedTuple):
    """Where a top-up of `amount` would go, in the order in which it is applied; 10^-5 of a pound.

    A part is None where the meter has not told what decides it. Where all four are known they add up to `amount`.
    `refused` is why the meter would take none of it; `most` the largest single top-up that it takes, None if not told.
    """

    amount: int
    payment_debt: int | None
    accumulated_debt: int | None
    emergency_credit: int | None
    balance: int | None
    new_balance: int | None = None
    refused: Reason | None = None
    most: int | None = None

    @property
    def lines(self) -> tuple[tuple[str, int | None], ...]:
        """The parts by name, in their order."""
        return (
            ("payment debt", self.payment_debt),
            ("accumulated debt", self.accumulated_debt),
            ("emergency credit", self.emergency_credit),
            ("balance", self.balance),
        )

    @property
    def unknown(self) -> tuple[str, ...]:
        """The parts of which nothing can be said."""
        return tuple(name for name, part in self.lines if part is None)


def breakdown(meter: Prepayment, amount_e5: int, taken_this_week_e5: int | None) -> Breakdown:
    """Where `amount_e5` would go on this meter, as far as it has told what it is owed.

    `taken_this_week_e5` is what the last seven days' top-ups paid for the payment debt (see `taken_this_week`).
    Raises ValueError for an amount that is no money.
    """
    if amount_e5 <= 0:
        raise ValueError(f"{amount_e5} is no top-up")
    payment = _payment(meter, amount_e5, taken_this_week_e5)
    accumulated = _first(meter.accumulated_debt, _less(amount_e5, payment))
    emergency = _first(_emergency_used(meter), _less(amount_e5, payment, accumulated))
    balance = _less(amount_e5, payment, accumulated, emergency)
    new = None if balance is None or meter.balance is None else meter.balance + balance
    limits = meter.limits
    refused = None
    if limits.max_top_up is not None and amount_e5 > limits.max_top_up:
        refused = Reason.TOO_LARGE
    elif limits.max_balance is not None and new is not None and new > limits.max_balance:
        refused = Reason.OVER_BALANCE
    return Breakdown(amount_e5, payment, accumulated, emergency, balance, new, refused, limits.max_top_up)


def taken_this_week(meter: Prepayment, now: datetime) -> int | None:
    """What the seven days before `now` (UTC) paid for the payment debt, 10^-5 of a pound.

    None where the meter, which tells its last ten payments, may have had more of them in that time. One that tells of
    no payment is taken to have had none.
    """
    lately = [one.amount for one in meter.debt_payments if now - one.at < WEEK]
    return None if len(lately) >= PAYMENTS_TOLD else sum(lately)


def _payment(meter: Prepayment, amount: int, taken: int | None) -> int | None:
    debt, share, cap = meter.payment_debt, meter.payment_debt_share, meter.limits.debt_cap_per_week
    if (debt is not None and debt <= 0) or share == 0:
        return 0
    if debt is None or share is None or cap is None or taken is None:
        return None
    return applied(amount, Owed(debt, share, cap - taken, 0, 0)).payment_debt


def _emergency_used(meter: Prepayment) -> int | None:
    """What of the emergency credit was used and is owed; None where that was not told."""
    if meter.emergency is None:
        return None
    if meter.emergency not in LENT:
        return 0
    limit = meter.limits.emergency_limit
    left = 0 if meter.emergency is EmergencyCredit.EXHAUSTED else meter.emergency_balance
    return None if limit is None or left is None else max(0, limit - left)


def _first(owed: int | None, rest: int | None) -> int | None:
    """What this takes of the rest."""
    if (owed is not None and owed <= 0) or rest == 0:
        return 0
    return None if owed is None or rest is None else min(owed, rest)


def _less(amount: int, *parts: int | None) -> int | None:
    known = [part for part in parts if part is not None]
    return amount - sum(known) if len(known) == len(parts) else None
