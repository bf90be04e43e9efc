"""The arithmetic of a prepayment meter, exact to the 10^-5 of a pound: what is used, owed, lent and cut off.

Money that is used comes from the balance down to the disablement threshold, then from the emergency credit that was
activated, and where the supply stays on for all that, from the balance again. What a top-up does is in `top_up`.
"""

from dataclasses import dataclass, replace

from ihd.energy.calendar import DAY
from ihd.energy.command import Reason
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, PaymentMode, Supply, TimeDebt, TopUp
from ihd.pretend.prepay_terms import Terms

HOUR = 3600
WH_PER_KWH = 1000


@dataclass(frozen=True, slots=True)
class PrepayMeter:
    """One meter's account at the unix second `at`. Money in 10^-5 of a pound.

    `rest` is what has been used and is too little to be taken: thousandths of 10^-5 of a pound, always below one.
    `emergency_used` is owed and repaid before the balance grows. `recovered` holds when, and how much, was taken for
    the payment debt: all of the last seven days, and the last ten. `counters` are those of the codes used, oldest
    first; `wrong` is when wrong codes were typed lately.
    """

    number: str
    fuel: Fuel
    at: int
    terms: Terms = Terms()
    balance: int = 0
    rest: int = 0
    emergency_active: bool = False
    emergency_used: int = 0
    accumulated_debt: int = 0
    payment_debt: int = 0
    time_debts: tuple[TimeDebt, ...] = ()
    recovered: tuple[tuple[int, int], ...] = ()
    supply: Supply = Supply.ON
    counters: tuple[int, ...] = ()
    wrong: tuple[int, ...] = ()
    locked_until: int = 0
    top_ups: tuple[TopUp, ...] = ()

    @property
    def prepays(self) -> bool:
        """Whether it is in prepayment mode; else its balance is what has been used since the last bill (IHD-C-08)."""
        return self.terms.mode is PaymentMode.PREPAYMENT

    @property
    def emergency_left(self) -> int:
        """What can still be used of the emergency credit that was activated; 0 before."""
        return max(0, self.terms.emergency_limit - self.emergency_used) if self.emergency_active else 0

    @property
    def emergency(self) -> EmergencyCredit:
        """The state of the emergency credit: exhausted goes before in use, and so on (PPM-10)."""
        if not self.prepays:
            return EmergencyCredit.UNAVAILABLE
        if self.emergency_active:
            if not self.emergency_left:
                return EmergencyCredit.EXHAUSTED
            return EmergencyCredit.IN_USE if self.emergency_used else EmergencyCredit.SELECTED
        offered = self.terms.emergency_limit > 0 and self.balance <= self.terms.emergency_threshold
        return EmergencyCredit.AVAILABLE if offered else EmergencyCredit.UNAVAILABLE

    @property
    def combined_credit(self) -> int:
        """What is left before a cut-off: balance and activated emergency credit (ALR-01)."""
        return self.balance + self.emergency_left

    @property
    def has_credit(self) -> bool:
        """Whether there is anything that keeps the supply on outside friendly hours."""
        return not self.prepays or self.balance > self.terms.disablement or self.emergency_left > 0

    @property
    def worth(self) -> int:
        """Everything the household has on the meter less everything it owes there: what every flow changes."""
        if not self.prepays:
            return -self.balance
        debts = self.accumulated_debt + self.payment_debt + sum(debt.left for debt in self.time_debts)
        return self.balance - self.emergency_used - debts

    def after(self, at: int, used_wh: int, price: int, standing: int) -> "PrepayMeter":
        """The account at this unix second, so many Wh later at `price` (10^-5 pounds a kWh).

        At each full hour passed hourly debts are taken, at each midnight UTC the standing charge and daily debts.
        A second that has passed already changes nothing.
        """
        if at <= self.at:
            return self
        charge, rest = divmod(self.rest + used_wh * price, WH_PER_KWH)
        meter = replace(self, rest=rest).paying(charge)
        for hour in range(self.at // HOUR + 1, at // HOUR + 1):
            midnight = hour * HOUR % DAY == 0
            meter = replace(meter, at=hour * HOUR).taken_by_time(standing if midnight else 0, midnight=midnight)
        return replace(meter, at=at).settled()

    def settled(self) -> "PrepayMeter":
        """With the supply as credit and friendly hours have it: off, or armed once there is credit again (PREP-10)."""
        if self.has_credit:
            return replace(self, supply=Supply.ARMED) if self.supply is Supply.OFF else self
        if self.terms.friendly_until(self.at) is not None:
            return self
        return replace(self, supply=Supply.OFF)

    def with_emergency(self) -> "PrepayMeter | Reason":
        """With its emergency credit activated; or why not."""
        if self.emergency is not EmergencyCredit.AVAILABLE:
            return Reason.NOT_POSSIBLE
        return replace(self, emergency_active=True).settled()

    def enabled(self) -> "PrepayMeter | Reason":
        """With its supply turned on; or why not: only electricity, and only where it is armed (PPM-03)."""
        if self.fuel is not Fuel.ELECTRICITY or self.supply is not Supply.ARMED:
            return Reason.NOT_POSSIBLE
        return replace(self, supply=Supply.ON)

    def paying(self, amount: int) -> "PrepayMeter":
        """With so much used up or, where it is negative, earned."""
        if not self.prepays:
            return replace(self, balance=self.balance + amount)
        from_balance = min(amount, max(0, self.balance - self.terms.disablement))
        lent = min(amount - from_balance, self.emergency_left)
        return replace(self, balance=self.balance - amount + lent, emergency_used=self.emergency_used + lent)

    def taken_by_time(self, standing: int, *, midnight: bool) -> "PrepayMeter":
        """What an hour that begins takes; a midnight takes what is taken daily too."""
        due = [min(debt.left, debt.rate) if midnight or _hourly(debt) else 0 for debt in self.time_debts]
        if not self.prepays:
            return self.paying(standing)
        if not standing and not any(due):
            return self
        paid = replace(
            self,
            time_debts=tuple(
                replace(debt, left=debt.left - part) for debt, part in zip(self.time_debts, due, strict=True)
            ),
        )
        if self._is_suspended:
            return replace(paid, accumulated_debt=self.accumulated_debt + standing + sum(due))
        return paid.paying(standing + sum(due))

    @property
    def _is_suspended(self) -> bool:
        """Whether standing charge and debts wait: while the supply is off, or emergency credit is in use (PREP-07)."""
        off = self.supply is not Supply.ON and self.terms.suspends_while_off
        lent = self.emergency in (EmergencyCredit.IN_USE, EmergencyCredit.EXHAUSTED)
        return off or (lent and self.terms.suspends_in_emergency)


def _hourly(debt: TimeDebt) -> bool:
    return debt.period is DebtPeriod.HOURLY
