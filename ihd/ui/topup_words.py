"""Top-up codes and what was asked of meters, in words. No Qt here.

What a code says of itself is only the code's claim (gb-metering UTR-04). One that was sent is never shown whole.
"""

from datetime import datetime, tzinfo
from typing import NamedTuple

from ihd.energy.command import CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import TopUp
from ihd.energy.till import ENDED, Asked, Stand, Till
from ihd.energy.topup_code import LENGTH, OLD_LENGTHS, Verdict, grouped
from ihd.ui import words
from ihd.ui.account_words import amount

WHO = {True: "from a display", False: "sent by your supplier", None: "on the meter"}  # PPM-06
HIDDEN = "••••"
NAMES = {
    CommandKind.ADD_CREDIT: "Top-up",
    CommandKind.ACTIVATE_EMERGENCY: "Emergency credit",
    CommandKind.ENABLE_SUPPLY: "Turning the power on",
}


def claim(verdict: Verdict) -> str:
    """What a code says it is worth, which only the meter can know: "The code says £12.50."; empty where it does not."""
    return "" if verdict.claims_pence is None else f"The code says {words.money(verdict.claims_pence)}."


def read_back(code: str, fuel: Fuel, verdict: Verdict) -> tuple[str, str]:
    """The whole code as it is to be compared, and the question whether to send it (IHD-A-03)."""
    asked = f"For {fuel.value}. {claim(verdict)} Send it?"
    return grouped(code), asked.replace("  ", " ")


def typed(verdict: Verdict, count: int, *, smets1: bool) -> str:
    """What is said beneath a code as it is typed."""
    lengths = OLD_LENGTHS if smets1 else (LENGTH,)
    if count in lengths or count > lengths[-1]:
        told = f"{verdict.why}" if not verdict.ok else f"The digits fit. {claim(verdict)}".strip()
        return told if not smets1 or not verdict.ok else "The length is right."
    if smets1:
        return f"{count} digits. Codes have 20, 40 or 60."
    return f"{count} of {LENGTH} digits. We check the code before it is sent."


def code_end(asked: Asked) -> str:
    """A code that was sent, all but its last four digits hidden; empty for what has none."""
    return f"{HIDDEN} {asked.command.code[-4:]}" if asked.command.code else ""


def about(asked: Asked, now: datetime, zone: tzinfo) -> str:
    """What was asked, and when: "Electricity · Top-up •••• 8605, sent at 18:42"."""
    what = " ".join(one for one in (NAMES[asked.command.kind], code_end(asked)) if one)
    return f"{asked.command.fuel.value.capitalize()} · {what}, sent at {words.moment(asked.command.made, now, zone)}"


def history(asked: Asked, now: datetime, zone: tzinfo) -> str:
    """One line of the list of what was asked: when, what, how it stands."""
    when = words.moment(asked.command.made, now, zone)
    fuel = asked.command.fuel.value.capitalize()
    what = NAMES[asked.command.kind]
    code = f" {code_end(asked)}" if code_end(asked) else ""
    return f"{when} · {fuel} · {what}{code} · {brief(asked)}"


def brief(asked: Asked) -> str:
    """How it stands, in a word or two."""
    answer = asked.answer
    if asked.stand is Stand.ACCEPTED:
        credited = answer.credited if answer else None
        return "accepted" if credited is None else f"{amount(credited)} accepted"
    return {
        Stand.SENDING: "sending",
        Stand.WAITING: "waiting for the meter",
        Stand.OVERDUE: "no answer yet",
        Stand.REJECTED: "not accepted",
    }.get(asked.stand, "never answered")


class Line(NamedTuple):
    """One line of the list of what was paid and asked. `ended` is None while it waits."""

    when: str
    what: str
    how: str
    ended: bool | None = True


def past(till: Till, now: datetime, zone: tzinfo) -> list[Line]:
    """The last top-ups and what else was asked, newest first: what the meters tell, and what was asked from here."""
    found = [(one.command.made, _asked_line(one, now, zone)) for one in till.asked]
    for own in till.accounts:
        known = {_end(one) for one in own.asked if one.stand is Stand.ACCEPTED and _end(one)}
        told = own.meter.top_ups if own.meter else ()
        found += [(one.at, _told_line(one, own.fuel, now, zone)) for one in told if one.code_end not in known]
    return [line for _, line in sorted(found, key=lambda one: one[0], reverse=True)]


def _end(asked: Asked) -> str:
    return (asked.command.code or "")[-4:]


def _asked_line(asked: Asked, now: datetime, zone: tzinfo) -> Line:
    what = f"{asked.command.fuel.value.capitalize()} · {NAMES[asked.command.kind]}"
    end = f" {code_end(asked)}" if code_end(asked) else ""
    ended = None if asked.stand not in ENDED else asked.stand is Stand.ACCEPTED
    return Line(words.moment(asked.command.made, now, zone), f"{what}{end}", brief(asked), ended)


def _told_line(told: TopUp, fuel: Fuel, now: datetime, zone: tzinfo) -> Line:
    end = f" {HIDDEN} {told.code_end}" if told.code_end else ""
    what = f"{fuel.value.capitalize()} · Top-up{end}"
    return Line(words.moment(told.at, now, zone), what, f"{amount(told.amount)} {WHO[told.by_display]}")
