"""What the pretend supplier has set in a meter: limits, thresholds, friendly hours and how debts are recovered."""

from dataclasses import dataclass
from datetime import date

from ihd.energy.prepaid.friendly import friendly_until
from ihd.energy.prepay import Friendly, LoadLimit, PaymentMode

POUND = 100_000  # money is counted in 10^-5 of a pound (gb-metering PREP-02)


@dataclass(frozen=True, slots=True)
class Terms:
    """Money in 10^-5 of a pound, shares in 1/100 of a per cent, all times UTC (PREP-03 to PREP-11)."""

    mode: PaymentMode = PaymentMode.PREPAYMENT
    emergency_limit: int = 10 * POUND
    emergency_threshold: int = POUND
    low_credit: int = 2 * POUND
    disablement: int = 0
    max_balance: int = 250 * POUND
    max_top_up: int = 100 * POUND
    debt_cap_per_week: int = 5 * POUND
    payment_debt_share: int = 0
    friendly: tuple[Friendly, ...] = ()
    friendly_days: tuple[date, ...] = ()
    suspends_while_off: bool = True  # standing charge and time debts wait in the accumulated debt (PREP-07, PREP-08)
    suspends_in_emergency: bool = True
    load_limit: LoadLimit | None = None

    def friendly_until(self, at: int) -> int | None:
        """The end of the friendly hours that run at this unix second, windows that touch taken as one; None if none."""
        return friendly_until(self.friendly, self.friendly_days, at)
