"""What is asked of a hub of the profile, and what it answers: MQTT 5 request and response, in the payload too."""

from typing import Annotated

from msgspec import Meta, Struct

from ihd.energy.command import CommandKind, CommandState, Reason
from ihd.energy.prepay import Supply
from ihd.profile.kinds import Direction, Id, MeterId, Money, Time, TopUpCode

ReplyTo = Annotated[str, Meta(max_length=256, description="The topic for the answers; the same as MQTT 5's own.")]


class Command(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something to be done once, however often it is sent: the hub remembers its id until well past the deadline."""

    id: Id
    kind: CommandKind
    reply_to: ReplyTo
    made: Time
    deadline: Annotated[Time, Meta(description="Not done by then, it is rejected as expired, and never done later.")]
    meter: MeterId | None = None
    code: Annotated[TopUpCode, Meta(description="With add_credit.")] | None = None
    message: Annotated[Id, Meta(description="With acknowledge_message.")] | None = None


class Receipt(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a top-up went, in the order in which the meter applies it."""

    payment_debt: Money = 0
    accumulated_debt: Money = 0
    emergency_credit: Money = 0
    balance: Money = 0


class Answer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How a command stands. Sent at once, and again whenever that changes or the command is sent again."""

    id: Id
    at: Time
    state: CommandState
    reason: Reason | None = None
    credited: Money | None = None
    balance: Money | None = None
    receipt: Receipt | None = None
    supply: Supply | None = None
    next_wake: Annotated[Time, Meta(description="When the meter will next fetch what waits.")] | None = None


class LogRequest(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Asks for a burst of half-hours of one register, which is published as any other."""

    id: Id
    meter: MeterId
    direction: Direction = Direction.IMPORT
    start: Time
    end: Time
