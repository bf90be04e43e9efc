"""What a pretend home hub does with a command: once, however often it comes, and never after its deadline."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.command import CommandKind, CommandState, Reason
from ihd.pretend.held_tariffs import ELECTRICITY, GAS
from ihd.pretend.home_state import Account, Asked, HubState, would_be
from ihd.pretend.home_words import can
from ihd.pretend.meter_alerts import CREDIT_ADDED, MESSAGE_ACKNOWLEDGED, OF_REASON, noticed
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.source import Moment
from ihd.pretend.story import Story
from ihd.pretend.topup import top_up
from ihd.profile.asking import Answer, Command, Receipt
from ihd.profile.kinds import Id

REMEMBERED_FOR = 30 * 86_400  # seconds after its deadline for which an id is known
MOST_REMEMBERED = 2_000  # no display asks so often; one that does is refused rather than others forgotten

Tried = tuple[PrepayMeter, Answer]
May = Callable[[str, CommandKind], bool]


class _Named(Struct, frozen=True):
    id: Id


@dataclass(frozen=True, slots=True)
class Now:
    """The home at the moment at which a command is taken or fetched."""

    story: Story
    moment: Moment
    at: int


def taken(
    state: HubState, user: str, payload: bytes, now: Now, may: May, correlation: bytes | None = None
) -> tuple[HubState, Asked | None]:
    """The state once this payload has been taken, and the command as it stands; None where it cannot be answered."""
    try:
        command = msgspec.json.decode(payload, type=Command)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return state, _unreadable(user, payload, now, correlation)
    known = next((one for one in state.asked if (one.user, one.command.id) == (user, command.id)), None)
    if known is not None:
        again = replace(known, correlation=correlation or known.correlation, told=False)
        return state.with_asked(again), again
    remembered = tuple(one for one in state.asked if now.at - unix(one.command.deadline) < REMEMBERED_FOR)
    if len(remembered) >= MOST_REMEMBERED:
        return state, _no(user, command, now, Reason.ERROR, correlation)
    state = replace(state, asked=remembered)
    refusal = _refusal(state, user, command, now, may)
    if refusal is not None:
        asked = _no(user, command, now, refusal, correlation)
        return state.with_asked(asked), asked
    if command.kind is CommandKind.ACKNOWLEDGE:
        return _acknowledged(state, user, command, now, correlation)
    waiting = Answer(id=command.id, at=utc(now.at), state=CommandState.WAITING, next_wake=utc(_next_wake(now)))
    asked = Asked(user=user, command=command, answer=waiting, correlation=correlation)
    return (state.with_asked(asked), asked) if command.meter == GAS else _done(state, asked, now)


def fetched(state: HubState, now: Now) -> tuple[HubState, list[Asked]]:
    """The state once the gas meter, awake, has fetched all that waited for it; and those commands as they stand now."""
    changed = []
    for asked in (one for one in state.asked if one.waits):
        if unix(asked.command.deadline) >= now.at:
            state, done = _done(state, asked, now)
            changed.append(done)
    return state, changed


def expired(state: HubState, second: int) -> tuple[HubState, list[Asked]]:
    """The state at this unix second, in which nothing waits beyond its deadline; and the commands that no longer do."""
    changed = []
    for asked in (one for one in state.asked if one.waits and unix(one.command.deadline) < second):
        over = asked.answered(_rejected(asked.command, second, Reason.EXPIRED))
        state = state.with_asked(over)
        changed.append(over)
    return state, changed


def _refusal(state: HubState, user: str, command: Command, now: Now, may: May) -> Reason | None:
    """Why this is not even tried."""
    if not may(user, command.kind):
        return Reason.NOT_ALLOWED
    if unix(command.deadline) < now.at:
        return Reason.EXPIRED
    has_meter = command.meter in state.accounts or command.kind is CommandKind.ACKNOWLEDGE
    turns_gas_on = command.kind is CommandKind.ENABLE_SUPPLY and command.meter != ELECTRICITY
    if command.kind.value not in can(now.story) or not has_meter or turns_gas_on:
        return Reason.NOT_POSSIBLE
    return Reason.ERROR if command.kind is CommandKind.ADD_CREDIT and command.code is None else None


def _done(state: HubState, asked: Asked, now: Now) -> tuple[HubState, Asked]:
    """The command carried out at its meter."""
    name = asked.command.meter or ""
    account = state.accounts[name]
    meter, answer, codes = _tried(account, asked.command, now)
    changed = account.holding(meter, now.at, would_be(now.moment, name) or 0)
    codes += noticed(account.meter, meter)
    done = asked.answered(answer)
    return state.with_account(name, changed).with_alerts(codes, now.at, name).with_asked(done), done


def _tried(account: Account, command: Command, now: Now) -> tuple[PrepayMeter, Answer, list[int]]:
    """The meter after it, the answer, and the alerts of the attempt itself."""
    if command.kind is CommandKind.ADD_CREDIT:
        issuer = now.story.supplier(utc(now.at)).issuer
        meter, outcome = top_up(account.meter, command.code or "", now.at, issuer)
        if outcome.reason is not None:
            code = OF_REASON.get(outcome.reason)
            return meter, _rejected(command, now.at, outcome.reason), [] if code is None else [code]
        went = outcome.receipt
        receipt = Receipt(
            payment_debt=went.payment_debt,
            accumulated_debt=went.accumulated_debt,
            emergency_credit=went.emergency_credit,
            balance=went.balance,
        )
        answer = replace(_accepted(command, meter, now.at), credited=outcome.credited, receipt=receipt)
        return meter, answer, [CREDIT_ADDED]
    activates = command.kind is CommandKind.ACTIVATE_EMERGENCY
    tried = account.meter.with_emergency() if activates else account.meter.enabled()
    if isinstance(tried, Reason):
        return account.meter, _rejected(command, now.at, tried), []
    return tried, _accepted(command, tried, now.at), []


def _acknowledged(
    state: HubState, user: str, command: Command, now: Now, correlation: bytes | None
) -> tuple[HubState, Asked]:
    standing = [one.id for one in now.story.notes if one.at <= utc(now.at)]
    if command.message not in standing:
        asked = _no(user, command, now, Reason.NOT_POSSIBLE, correlation)
        return state.with_asked(asked), asked
    answer = Answer(id=command.id, at=utc(now.at), state=CommandState.ACCEPTED)
    asked = Asked(user=user, command=command, answer=answer, correlation=correlation)
    if command.message not in state.acknowledged:
        state = replace(state, acknowledged=(*state.acknowledged, command.message))
        state = state.with_alerts([MESSAGE_ACKNOWLEDGED], now.at, ELECTRICITY)
    return state.with_asked(asked), asked


def _no(user: str, command: Command, now: Now, reason: Reason, correlation: bytes | None) -> Asked:
    return Asked(
        user=user,
        command=replace(command, code=None),
        answer=_rejected(command, now.at, reason),
        correlation=correlation,
    )


def _unreadable(user: str, payload: bytes, now: Now, correlation: bytes | None) -> Asked | None:
    try:
        name = msgspec.json.decode(payload, type=_Named).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    at = utc(now.at)
    command = Command(id=name, kind=CommandKind.ACKNOWLEDGE, reply_to="", made=at, deadline=at)
    return _no(user, command, now, Reason.ERROR, correlation)


def _rejected(command: Command, second: int, reason: Reason) -> Answer:
    return Answer(id=command.id, at=utc(second), state=CommandState.REJECTED, reason=reason)


def _accepted(command: Command, meter: PrepayMeter, second: int) -> Answer:
    return Answer(
        id=command.id, at=utc(second), state=CommandState.ACCEPTED, balance=meter.balance, supply=meter.supply
    )


def _next_wake(now: Now) -> int:
    """When the gas meter wakes next: each half-hour, at the same distance from it as last time."""
    return now.at + HALF_HOUR - (now.at - (now.moment.gas_at or 0)) % HALF_HOUR
