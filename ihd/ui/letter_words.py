"""The supplier's messages in words: who and when, what a message asks for, and how the answer to it stands. No Qt."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.alerts import SERIOUS, kind_of
from ihd.energy.command import Reason
from ihd.energy.letter import Contact, Inbox, Letter, LetterState, Report
from ihd.ui import words
from ihd.ui.alert_words import alert
from ihd.ui.hub_log_words import stamp
from ihd.ui.hub_words import device
from ihd.wording import later, tr

LONG_WORD = re.compile(r"\S{17,}")
PIECE = 8  # letters of a long word between two places where the line may break
MAY_BREAK = "\u200b"
GROUP = 4  # digits of a long number that are read together
NUMBER_ONLY = later("A number to read out to your supplier.")
READ_OUT = later("Read this to your supplier")
READ_IT = later("I have read this")
STATES = {
    LetterState.PLAIN: "",
    LetterState.ASKS: later("Your supplier would like to know that you have read this."),
    LetterState.NOT_PAIRED: later(
        "Your supplier asks for an answer. A hub takes answers only from a screen paired with it."
    ),
    LetterState.SENDING: later("Sending your answer. The hub has not said yet that it has it."),
    LetterState.WAITING: later("Your answer is with the hub, and waits to be passed on. That may take half an hour."),
    LetterState.ANSWERED: later("Your supplier knows that you have read it."),
    LetterState.UNHEARD: later("The hub has not said whether your answer arrived. You can send it again."),
    LetterState.WITHDRAWN: later("Your supplier has taken this message back."),
}
REASONS = {
    Reason.NOT_ALLOWED: later("Your answer was not taken: the hub takes no answers from this screen."),
    Reason.NOT_POSSIBLE: later("Your answer was not taken: the hub does not have this message any more."),
    Reason.EXPIRED: later("Your answer was not taken: it could not be passed on in time."),
    Reason.ERROR: later("Your answer was not taken: the hub could not make sense of it."),
}
SAID_NO = later("Your answer was not taken: the hub said no.")


class AlertLine(NamedTuple):
    """An alert in words."""

    when: str
    words: str
    serious: bool = False


def when(at: datetime, now: datetime, zone: tzinfo) -> str:
    """When a message came: "Today 18:33", "Yesterday 09:10", "Mon 9 Nov 18:33", with the year once it is another."""
    local, today, time = at.astimezone(zone), now.astimezone(zone).date(), words.clock(at, zone)
    if local.date() == today:
        return tr("Today {time}", time=time)
    if local.date() == today - timedelta(days=1):
        return tr("Yesterday {time}", time=time)
    return stamp(at, now, zone)


def head(letter: Letter, now: datetime, zone: tzinfo) -> str:
    """When it came and who sent it."""
    told = when(letter.message.at, now, zone)
    return f"{told} · {letter.supplier}" if letter.supplier else told


def body(letter: Letter) -> str:
    """What it says, and nothing more than plain words."""
    return letter.message.text or tr(NUMBER_ONLY)


def state(letter: Letter, now: datetime, zone: tzinfo) -> str:
    """What it asks for, or how the answer stands; empty where there is nothing to say."""
    if letter.state is LetterState.REJECTED:
        return rejected(letter.reason)
    if letter.state is LetterState.OVER:
        until = letter.message.until
        return tr("It asked for an answer until {time}.", time=_end(until, now, zone)) if until else ""
    return tr(STATES[letter.state]) if STATES[letter.state] else ""


def rejected(reason: Reason | None) -> str:
    """Why an answer was not taken."""
    return tr(REASONS.get(reason, SAID_NO)) if reason else tr(SAID_NO)


def until(letter: Letter, now: datetime, zone: tzinfo) -> str:
    """Until when a number is shown; empty where nobody said."""
    return tr("Shown until {time}", time=_end(letter.message.until, now, zone)) if letter.message.until else ""


def _end(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A time to which something goes on: "18:33", "yesterday 09:10", "Mon 9 Nov 18:33"."""
    local, today, time = at.astimezone(zone), now.astimezone(zone).date(), words.clock(at, zone)
    if local.date() == today:
        return time
    return tr("yesterday {time}", time=time) if local.date() == today - timedelta(days=1) else stamp(at, now, zone)


def number(digits: str) -> str:
    """A number as it is read from the screen: in groups, if it is long."""
    if len(digits) <= GROUP + 1:
        return digits
    return " ".join(digits[at : at + GROUP] for at in range(0, len(digits), GROUP))


def spoken_number(digits: str) -> str:
    """A number as it is said: digit by digit."""
    return " ".join(digits)


def contact(one: Contact) -> str:
    """A supplier and its telephone number."""
    return " · ".join(part for part in (one.name, one.phone) if part)


def contact_of(letter: Letter, inbox: Inbox) -> str:
    """Whom to ring about a message: its own supplier, or the only one that the home has."""
    found = [one for one in inbox.contacts if letter.supplier is None or one.name == letter.supplier]
    return contact(found[0]) if len(found) == 1 else ""


def contacts(inbox: Inbox) -> str:
    """Every supplier of the home."""
    return "   ".join(contact(one) for one in inbox.contacts)


def reports(told: Iterable[Report], now: datetime, zone: tzinfo) -> list[AlertLine]:
    """What the meters reported."""
    return [
        AlertLine(
            when(one.alert.at, now, zone),
            alert(one.alert.code, device(one.fuel)),
            kind_of(one.alert.code) in SERIOUS,
        )
        for one in told
    ]


def breakable(text: str) -> str:
    """The text with places where a line may break in words so long that no line can hold them."""
    return LONG_WORD.sub(lambda found: MAY_BREAK.join(_pieces(found[0])), text)


def _pieces(word: str) -> list[str]:
    return [word[at : at + PIECE] for at in range(0, len(word), PIECE)]
