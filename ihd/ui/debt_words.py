"""What is owed on a meter, in words: each debt, all of them together, and how they are paid off. No Qt here."""

from ihd.energy.money import E5_PER_PENNY, pence
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, Prepayment, Supply, TimeDebt
from ihd.ui import words
from ihd.wording import tr

PENCE_PER_POUND = 100


def amount(e5: int | None) -> str:
    """Money as a meter counts it, in pounds: "£4.20", "−£0.85"; a dash where it was not told."""
    return words.money(pence(e5))


def rate(e5: int) -> str:
    """What goes off a debt each time, as exactly as a bill would print it: "1.79p", and from a pound on "£3.48"."""
    told = f"{e5 / E5_PER_PENNY:.2f}".rstrip("0").rstrip(".")
    if told == "0" or round(e5 / E5_PER_PENNY, 2) >= PENCE_PER_POUND:
        return words.coins(pence(e5))
    return tr("{pence}p", "an amount in pence").format(pence=told)


def debts(meter: Prepayment) -> list[str]:
    """Each debt on a line, with how it is paid off; of several first what they come to (IHD-C-02, IHD-C-03)."""
    found = [_payment_debt(meter)] if (meter.payment_debt or 0) > 0 else []
    found += [_time_debt(one) for one in meter.time_debts if one.left > 0]
    if (meter.accumulated_debt or 0) > 0:
        charges = amount(meter.accumulated_debt)
        found.append(tr("Saved-up charges {amount}, taken from your next top-up", amount=charges))
    if len(found) > 1:
        found.insert(0, _sum(meter))
    return found


def together(meter: Prepayment) -> str:
    """All debts in one sum, with what goes off them each day: "Debt £119.31, 98p a day"."""
    a_day = meter.debt_a_day
    if not a_day:
        return tr("Debt {amount}", amount=amount(meter.debt))
    return tr("Debt {amount}, {rate} a day", amount=amount(meter.debt), rate=rate(a_day))


def _sum(meter: Prepayment) -> str:
    told, a_day = amount(meter.debt), meter.debt_a_day
    if not a_day:
        return tr("Debts together {amount}", amount=told)
    return tr("Debts together {amount}, {rate} a day", amount=told, rate=rate(a_day))


def held_back(meter: Prepayment) -> str:
    """That charges and debts wait while the supply is off or emergency credit is used; else empty (PREP-07)."""
    off = meter.supply in (Supply.OFF, Supply.ARMED) and meter.suspend_debt_disabled
    lent = meter.emergency is EmergencyCredit.IN_USE and meter.suspend_debt_emergency
    if off:
        return tr("While it is off, daily charges and debts are saved up, and taken from your next top-up.")
    if lent:
        return tr("On emergency credit, daily charges and debts are saved up, and taken from your next top-up.")
    return ""


def _payment_debt(meter: Prepayment) -> str:
    debt, cap = amount(meter.payment_debt), meter.limits.debt_cap_per_week
    if not meter.payment_debt_share:
        return tr("Debt {amount}", amount=debt)
    share = f"{meter.payment_debt_share / 100:g}%"
    if not cap:
        return tr("Debt {amount}, {share} of each top-up", amount=debt, share=share)
    most = amount(cap)
    return tr("Debt {amount}, {share} of each top-up, at most {most} a week", amount=debt, share=share, most=most)


def _time_debt(debt: TimeDebt) -> str:
    if not debt.rate:
        return tr("Debt {amount}", amount=amount(debt.left))
    taken = rate(debt.rate)
    if debt.period is DebtPeriod.HOURLY:
        return tr("Debt {amount}, {rate} an hour", amount=amount(debt.left), rate=taken)
    return tr("Debt {amount}, {rate} a day", amount=amount(debt.left), rate=taken)
