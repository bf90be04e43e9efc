"""Prepayment as the meter holds it: what is left, what is owed, and whether the supply is on."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ihd.energy.fuel import Fuel


class PaymentMode(StrEnum):
    """How the energy is paid for. It may change from afar at any time."""

    CREDIT = "credit"
    PREPAYMENT = "prepayment"


class EmergencyCredit(StrEnum):
    """The five states of emergency credit, in the words of a real prepayment display (gb-metering PPM-09)."""

    UNAVAILABLE = "unavailable"
    AVAILABLE = "available"
    SELECTED = "selected"
    IN_USE = "in use"
    EXHAUSTED = "exhausted"


class Supply(StrEnum):
    """Whether energy can flow. Armed: off, and the household may turn it on (PREP-09)."""

    OFF = "off"
    ARMED = "armed"
    ON = "on"


class DebtPeriod(StrEnum):
    """How often a debt paid by time is taken (PREP-04)."""

    HOURLY = "hourly"
    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class TimeDebt:
    """A debt paid off by time: `left` and, per `period`, `rate`, both in 10^-5 of a pound."""

    left: int
    rate: int
    period: DebtPeriod


@dataclass(frozen=True, slots=True)
class Friendly:
    """A weekly window in which the meter never cuts off, in minutes since midnight UTC, perhaps past midnight.

    `weekday` runs from 1, Monday, to 7. `first` and `last` are the days between which it counts; None is always.
    """

    weekday: int
    start: int
    end: int
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """The supplier's limits, in 10^-5 of a pound; None where the meter did not tell (PREP-03)."""

    emergency_limit: int | None = None
    emergency_threshold: int | None = None
    low_credit: int | None = None
    disablement: int | None = None
    max_balance: int | None = None
    max_top_up: int | None = None
    debt_cap_per_week: int | None = None


@dataclass(frozen=True, slots=True)
class TopUp:
    """One of the meter's last five top-ups: UTC, 10^-5 of a pound. `code_end` is the last four digits of its code."""

    at: datetime
    amount: int
    by_display: bool | None = None
    code_end: str | None = None


@dataclass(frozen=True, slots=True)
class DebtPayment:
    """One of the last ten payments taken from top-ups for a debt: UTC, 10^-5 of a pound (PPM-07)."""

    at: datetime
    amount: int


@dataclass(frozen=True, slots=True)
class LoadLimit:
    """Above `watts` for `seconds` the supply goes off, for `restored_after` seconds (PREP-14).

    `limiting` says whether it holds the supply off right now.
    """

    watts: int
    seconds: int
    restored_after: int | None = None
    limiting: bool | None = None


@dataclass(frozen=True, slots=True)
class Prepayment:
    """What a meter tells of payment at `at` (UTC). Money is in 10^-5 of a pound; None was not told.

    In credit mode `balance` is what has been used since the last bill, not money left (IHD-C-08). `payment_debt_share`
    is the part of each top-up taken for the payment debt, in 1/100 of a per cent. `friendly_until` is the end of the
    friendly hours that run now. `suspend_debt_disabled` says that neither charges nor debts are taken while
    the supply is off, `suspend_debt_emergency` that they are not while emergency credit is in use (PREP-07).
    """

    meter: str
    fuel: Fuel
    at: datetime
    mode: PaymentMode
    hub: str | None = None
    balance: int | None = None
    emergency: EmergencyCredit | None = None
    emergency_balance: int | None = None
    accumulated_debt: int | None = None
    payment_debt: int | None = None
    payment_debt_share: int | None = None
    time_debts: tuple[TimeDebt, ...] = ()
    limits: Limits = Limits()
    supply: Supply | None = None
    friendly: tuple[Friendly, ...] = ()
    friendly_days: tuple[date, ...] = ()
    friendly_until: datetime | None = None
    top_ups: tuple[TopUp, ...] = ()
    debt_payments: tuple[DebtPayment, ...] = ()
    suspend_debt_disabled: bool | None = None
    suspend_debt_emergency: bool | None = None
    load_limit: LoadLimit | None = None

    @property
    def debt(self) -> int | None:
        """All debts that were told, together; None if none was (IHD-C-02). One below nothing is none."""
        told = [self.accumulated_debt, self.payment_debt, *(debt.left for debt in self.time_debts)]
        known = [max(0, one) for one in told if one is not None]
        return sum(known) if known else None

    @property
    def debt_a_day(self) -> int:
        """What goes off the debts each day by time alone, 10^-5 of a pound; what top-ups pay besides is not in it."""
        owing = [debt for debt in self.time_debts if debt.left > 0]
        return sum(debt.rate * (24 if debt.period is DebtPeriod.HOURLY else 1) for debt in owing)
