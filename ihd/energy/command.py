"""What the household asks of a meter, and how that ends."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from ihd.energy.fuel import Fuel
from ihd.energy.prepay import Supply

CODE_END = 4  # digits of a top-up code that are kept once it is spent or refused: a code is money


class CommandKind(StrEnum):
    """What can be asked. Gas is never turned on from a display: that is done at the meter (gb-metering C5)."""

    ADD_CREDIT = "add_credit"
    ACTIVATE_EMERGENCY = "activate_emergency_credit"
    ENABLE_SUPPLY = "enable_supply"
    ACKNOWLEDGE = "acknowledge_message"


class CommandState(StrEnum):
    """How it stands. Waiting is normal: a gas meter wakes each half-hour to fetch what was asked of it (IHD-GA-04)."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Reason(StrEnum):
    """Why a meter or a hub said no (gb-metering 4.4)."""

    NOT_RECOGNISED = "not_recognised"
    OTHER_METER = "other_meter"
    DUPLICATE = "duplicate"
    OVER_BALANCE = "over_balance"
    TOO_LARGE = "too_large"
    LOCKED = "locked"
    ERROR = "error"
    EXPIRED = "expired"  # the deadline passed before the meter fetched it: nothing was done
    NOT_ALLOWED = "not_allowed"  # this display has not been given the right
    NOT_POSSIBLE = "not_possible"  # emergency credit that is not on offer, a supply that is not armed, a gas supply


@dataclass(frozen=True, slots=True)
class Command:
    """One thing asked of a meter. `id` makes it once only, however often it is sent. Times are UTC.

    `code` is a top-up code: money, so it is never shown whole. `message` names the message acknowledged.
    """

    id: str
    kind: CommandKind
    hub: str
    meter: str
    fuel: Fuel
    made: datetime
    deadline: datetime
    code: str | None = field(default=None, repr=False)
    message: str | None = None

    @property
    def spent(self) -> "Command":
        """Once it has ended: of its code the last four digits stay, for as money it is gone or was refused."""
        return replace(self, code=self.code[-CODE_END:]) if self.code else self


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a top-up went, in the order in which the meter applies it; 10^-5 of a pound (PREP-06)."""

    payment_debt: int = 0
    accumulated_debt: int = 0
    emergency_credit: int = 0
    balance: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command stands as the hub tells it at `at`, UTC. Money in 10^-5 of a pound, as the meter reports it.

    `next_wake` (UTC) is when the meter will next fetch what waits for it.
    """

    id: str
    state: CommandState
    at: datetime
    hub: str | None = None
    reason: Reason | None = None
    credited: int | None = None
    balance: int | None = None
    receipt: Receipt | None = None
    supply: Supply | None = None
    next_wake: datetime | None = None
