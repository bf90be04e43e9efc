"""`ihd messages`: what the supplier has written, and "I have read this" said to it."""

from argparse import Namespace

from ihd.app import output
from ihd.app.asking import keep
from ihd.app.commands import acknowledge
from ihd.app.context import Context
from ihd.app.news_fields import without_codes
from ihd.app.reaching import LISTEN, Reach, await_answer, reach
from ihd.energy.command import Command, CommandKind, CommandState, Reason
from ihd.energy.letter import Inbox, Letter, LetterState, inbox
from ihd.energy.trouble import HubTrouble
from ihd.ui import letter_words

PENDING = "pending"
ENDED = {
    CommandState.ACCEPTED.value: letter_words.STATES[LetterState.ANSWERED],
    PENDING: "Your answer is kept, and sent until the hub has it. `ihd messages` says how it stands.",
}


def messages(context: Context, asked: Namespace) -> int:
    """Say what the supplier has written, newest first; or acknowledge one of its messages."""
    if asked.what == "acknowledge":
        return _acknowledge(context, asked)
    reached = reach(context, asked.wait or LISTEN)
    found = inbox(reached.told, reached.hub, context.clock())
    if context.as_json:
        for letter in found.letters:
            output.line(_fields(letter, unmasked=asked.unmasked))
        return 0
    _say(context, found if asked.unmasked else found.masked, unmasked=asked.unmasked)
    return 0


def _fields(letter: Letter, *, unmasked: bool) -> dict[str, object]:
    message, number = letter.message, letter.number
    return {
        "id": message.id,
        "hub": message.hub,
        "at": output.stamp(message.at),
        "text": message.text if unmasked else without_codes(message.text),
        "until": output.stamp(message.until),
        "wants_answer": message.wants_answer,
        "state": letter.state.value,
        "reason": letter.reason.value if letter.reason else None,
        "number": number if number is None or unmasked else "*" * len(number),
        "supplier": letter.supplier,
        "new": letter.is_new,
    }


def _say(context: Context, found: Inbox, *, unmasked: bool) -> None:
    now, zone = context.clock(), context.zone
    for letter in found.letters:
        output.text(f"{letter_words.head(letter, now, zone)}  ({letter.message.id})")
        body = letter_words.body(letter)
        output.text(f"  {body if unmasked else without_codes(body)}")
        if letter.number:
            output.text(f"  {letter_words.READ_OUT}: {letter.number}")
        if state := letter_words.state(letter, now, zone):
            output.text(f"  {state}")
    if not found.letters:
        output.text("There are no messages.")


def _acknowledge(context: Context, asked: Namespace) -> int:
    """Ends with 1 where the answer was rejected; one that still waits is as good as done."""
    reached = reach(context, LISTEN)
    letter = _named(inbox(reached.told, reached.hub, context.clock()), asked.id)
    if letter.state is LetterState.ANSWERED:
        return _tell(context, letter, CommandState.ACCEPTED, None)
    command = _asked(context, reached, letter)
    answer = await_answer(context, reached, command, asked.seconds)
    if answer is None or answer.state is CommandState.WAITING:
        return _tell(context, letter, PENDING, None)
    return _tell(context, letter, answer.state, answer.reason)


def _named(found: Inbox, name: str) -> Letter:
    """The message of this id, or of this hub and id. Raises HubTrouble."""
    mine = [one for one in found.letters if name in (one.message.id, one.message.name)]
    if len(mine) == 1:
        return mine[0]
    if mine:
        raise HubTrouble(f"Several hubs have a message {name}", f"Say which, such as {mine[0].message.name}.")
    raise HubTrouble(f"There is no message {name}", "`ihd messages` lists those that are known.")


def _asked(context: Context, reached: Reach, letter: Letter) -> Command:
    """What was asked before and has not ended, or else a new command, kept. Raises HubTrouble."""
    for command in reached.told.waiting:
        if command.kind is CommandKind.ACKNOWLEDGE and f"{command.hub}/{command.message}" == letter.message.name:
            return command
    if not letter.may_answer:
        why = letter_words.state(letter, context.clock(), context.zone)
        raise HubTrouble("There is nothing to answer", why or "This message asks for no answer.")
    command = acknowledge(letter.message.id, letter.message.hub, context.clock())
    keep(context.places.diary, command, pretend=reached.pretend)
    return command


def _tell(context: Context, letter: Letter, state: str, reason: Reason | None) -> int:
    if context.as_json:
        output.line({"id": letter.message.id, "state": str(state), "reason": reason.value if reason else None})
    else:
        output.text(letter_words.rejected(reason) if state == CommandState.REJECTED else ENDED[state])
    return 1 if state == CommandState.REJECTED else 0
