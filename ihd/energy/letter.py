"""The supplier's messages as the household meets them: which are new, which ask, and how an answer stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from ihd.energy.command import Answer, Command, CommandKind, CommandState, Reason
from ihd.energy.fuel import Fuel
from ihd.energy.news import Alert, SupplierChange, SupplierMessage
from ihd.energy.told import Told

NUMBER_LASTS = timedelta(days=1)  # one that came without an end: whoever has it speaks for the home (ID-02)
MASKED = "••••"  # never as long as the number


class LetterState(StrEnum):
    """Whether a message asks for anything, and how the household's answer stands."""

    PLAIN = "plain"  # it asks for nothing
    ASKS = "wants_answer"
    NOT_PAIRED = "not_paired"  # it asks, and its hub takes no answer from this display
    SENDING = "sending"  # no word from the hub yet
    WAITING = "waiting"  # the hub has it, and the meter does not
    ANSWERED = "acknowledged"
    REJECTED = "rejected"
    UNHEARD = "unanswered"  # the deadline has passed without a last word
    OVER = "over"  # its own time has passed
    WITHDRAWN = "withdrawn"


MAY_ANSWER = (LetterState.ASKS, LetterState.REJECTED, LetterState.UNHEARD)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message. `message` never holds the number: that is in `number`, and only while it may be read out.

    `supplier` is who sent it, where that is known; `reason` why the answer was rejected.
    """

    message: SupplierMessage
    state: LetterState = LetterState.PLAIN
    is_new: bool = False
    supplier: str | None = None
    reason: Reason | None = None
    number: str | None = field(default=None, repr=False)

    @property
    def may_answer(self) -> bool:
        """Whether there is an answer to give from here."""
        return self.state in MAY_ANSWER


@dataclass(frozen=True, slots=True)
class Contact:
    """A supplier of this home, and how it is reached."""

    name: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """An alert, and what the meter counts that raised it: None where it is the hub's own, or not known."""

    alert: Alert
    fuel: Fuel | None = None


@dataclass(frozen=True, slots=True)
class Inbox:
    """All of it, newest first."""

    letters: tuple[Letter, ...] = ()
    reports: tuple[Report, ...] = ()
    contacts: tuple[Contact, ...] = ()

    @property
    def unread(self) -> int:
        """How many messages that still stand are new."""
        return sum(letter.is_new for letter in self.letters)

    @property
    def is_empty(self) -> bool:
        """Whether there has never been a message or an alert."""
        return not (self.letters or self.reports)

    def after_seeing(self, names: Iterable[str]) -> "Inbox":
        """The same once these messages, by name, were opened."""
        seen = frozenset(names)
        return replace(
            self,
            letters=tuple(replace(one, is_new=one.is_new and one.message.name not in seen) for one in self.letters),
        )

    @property
    def masked(self) -> "Inbox":
        """The same for whoever shall not see numbers."""
        hidden = tuple(replace(one, number=MASKED) if one.number else one for one in self.letters)
        return replace(self, letters=hidden)


def inbox(told: Told, paired: str, now: datetime) -> Inbox:
    """The messages at `now` (UTC). `paired` is the hub that takes answers from this display; empty if none does."""
    answers = _answers(told.commands.values())
    suppliers = tuple(told.suppliers.values())
    letters = [
        _letter(one, answers.get(one.name), told, paired, now, _sender(one, suppliers))
        for one in told.messages.values()
    ]
    return Inbox(
        tuple(sorted(letters, key=lambda one: (one.message.at, one.message.name), reverse=True)),
        _reports(told),
        tuple(dict.fromkeys(Contact(one.name, one.phone) for one in suppliers if one.name or one.phone)),
    )


def _reports(told: Told) -> tuple[Report, ...]:
    fuels = {one.meter: one.fuel for hub in told.hubs.values() if hub.info for one in hub.info.meters}
    fuels |= {name: reading.fuel for name, reading in told.meters.items()}
    newest = sorted(told.alerts.values(), key=lambda one: (one.at, one.name), reverse=True)
    return tuple(Report(one, fuels.get(one.meter) if one.meter else None) for one in newest)


def unread(told: Told, now: datetime) -> int:
    """How many messages that stand at `now` (UTC) were neither opened on this screen nor answered from here."""
    answers = _answers(told.commands.values())
    return sum(_is_new(one, answers.get(one.name), told, now) for one in told.messages.values())


Asked = tuple[Command, Answer | None]


def _answers(commands: Iterable[Asked]) -> dict[str, Asked]:
    """The household's answer to each message, by the message's name: one that was taken, or else the last."""
    found: dict[str, Asked] = {}
    mine = [one for one in commands if one[0].kind is CommandKind.ACKNOWLEDGE]
    for command, answer in sorted(mine, key=lambda one: one[0].made):
        name = f"{command.hub}/{command.message}"
        before = found.get(name)
        if not (before and before[1] and before[1].state is CommandState.ACCEPTED):
            found[name] = command, answer
    return found


def _letter(
    message: SupplierMessage, asked: Asked | None, told: Told, paired: str, now: datetime, supplier: str | None
) -> Letter:
    stands = _stands(message, now)
    number = message.number if stands and now < (message.until or message.at + NUMBER_LASTS) else None
    state, plain = _answer_state(asked, now), _plain_state(message, told, paired, now)
    if state is None or (state in MAY_ANSWER and plain is not LetterState.ASKS):
        state = plain
    return Letter(
        message=replace(message, number=None),
        state=state,
        is_new=_is_new(message, asked, told, now),
        supplier=supplier,
        reason=asked[1].reason if asked and asked[1] and state is LetterState.REJECTED else None,
        number=number,
    )


def _stands(message: SupplierMessage, now: datetime) -> bool:
    return not message.withdrawn and (message.until is None or now < message.until)


def _is_new(message: SupplierMessage, asked: Asked | None, told: Told, now: datetime) -> bool:
    return asked is None and message.name not in told.seen and _stands(message, now)


def _answer_state(asked: Asked | None, now: datetime) -> LetterState | None:
    if asked is None:
        return None
    command, answer = asked
    if answer and answer.state is not CommandState.WAITING:
        return LetterState.ANSWERED if answer.state is CommandState.ACCEPTED else LetterState.REJECTED
    if now > command.deadline:
        return LetterState.UNHEARD
    return LetterState.WAITING if answer else LetterState.SENDING


def _plain_state(message: SupplierMessage, told: Told, paired: str, now: datetime) -> LetterState:
    if message.until is not None and now >= message.until:
        return LetterState.OVER if message.wants_answer else LetterState.PLAIN
    if message.withdrawn:
        return LetterState.WITHDRAWN
    if not message.wants_answer:
        return LetterState.PLAIN
    known = told.hubs.get(message.hub)
    refuses = known is not None and known.info is not None and CommandKind.ACKNOWLEDGE not in known.info.can
    return LetterState.NOT_PAIRED if message.hub != paired or refuses else LetterState.ASKS


def _sender(message: SupplierMessage, suppliers: Iterable[SupplierChange]) -> str | None:
    """Who supplied the home through this hub when the message came; None where that is not certain."""
    names = {one.name if one.at <= message.at else None for one in suppliers if one.hub == message.hub}
    return names.pop() if len(names) == 1 else None
