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
from ihd.ui.hub_words import device

LONG_WORD = re.compile(r"\S{17,}")
PIECE = 8  # letters of a long word between two places where the line may break
MAY_BREAK = "\u200b"
GROUP = 4  # digits of a long number that are read together
NUMBER_ONLY = "A number to read out to your supplier."
READ_OUT = "Read this to your supplier"
READ_IT = "I have read this"
STATES = {
    LetterState.PLAIN: "",
    LetterState.ASKS: "Your supplier would like to know that you have read this.",
    LetterState.NOT_PAIRED: "Your supplier asks for an answer. A hub takes answers only from a screen paired with it.",
    LetterState.SENDING: "Sending your answer. The hub has not said yet that it has it.",
    LetterState.WAITING: "Your answer is with the hub, and waits to be passed on. That may take half an hour.",
    LetterState.ANSWERED: "Your supplier knows that you have read it.",
    LetterState.UNHEARD: "The hub has not said whether your answer arrived. You can send it again.",
    LetterState.WITHDRAWN: "Your supplier has taken this message back.",
}
REASONS = {
    Reason.NOT_ALLOWED: "the hub takes no answers from this screen",
    Reason.NOT_POSSIBLE: "the hub does not have this message any more",
    Reason.EXPIRED: "it could not be passed on in time",
    Reason.ERROR: "the hub could not make sense of it",
}


class AlertLine(NamedTuple):
    """An alert in words."""

    when: str
    words: str
    serious: bool = False


def when(at: datetime, now: datetime, zone: tzinfo) -> str:
    """When a message came: "Today 18:33", "Yesterday 09:10", "Mon 9 Nov 18:33", with the year once it is another."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    days = {today: "Today", today - timedelta(days=1): "Yesterday"}
    named = days.get(local.date()) or words.short_date(local.date())
    year = "" if local.year == today.year or local.date() in days else f" {local.year}"
    return f"{named}{year} {words.clock(at, zone)}"


def head(letter: Letter, now: datetime, zone: tzinfo) -> str:
    """When it came and who sent it."""
    told = when(letter.message.at, now, zone)
    return f"{told} · {letter.supplier}" if letter.supplier else told


def body(letter: Letter) -> str:
    """What it says, and nothing more than plain words."""
    return letter.message.text or NUMBER_ONLY


def state(letter: Letter, now: datetime, zone: tzinfo) -> str:
    """What it asks for, or how the answer stands; empty where there is nothing to say."""
    if letter.state is LetterState.REJECTED:
        return rejected(letter.reason)
    if letter.state is LetterState.OVER:
        until = letter.message.until
        return f"It asked for an answer until {_end(until, now, zone)}." if until else ""
    return STATES[letter.state]


def rejected(reason: Reason | None) -> str:
    """Why an answer was not taken."""
    why = REASONS.get(reason) if reason else None
    return f"Your answer was not taken: {why or 'the hub said no'}."


def until(letter: Letter, now: datetime, zone: tzinfo) -> str:
    """Until when a number is shown; empty where nobody said."""
    return f"Shown until {_end(letter.message.until, now, zone)}" if letter.message.until else ""


def _end(at: datetime, now: datetime, zone: tzinfo) -> str:
    told = when(at, now, zone)
    return told.removeprefix("Today ") if told.startswith("Today ") else told.replace("Yesterday", "yesterday")


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
