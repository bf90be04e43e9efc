"""Top-up codes and what was asked of meters, in words. No Qt here.

What a code says of itself is only the code's claim (gb-metering UTR-04). One that was sent is never shown whole.
"""

from datetime import datetime, tzinfo
from typing import NamedTuple

from ihd.energy.command import CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import DebtPayment, TopUp
from ihd.energy.till import ENDED, Asked, Stand, Till
from ihd.energy.topup_code import LENGTH, OLD_LENGTHS, Verdict, grouped
from ihd.ui import words
from ihd.ui.debt_words import amount
from ihd.wording import later, tr

WHO = {True: later("from a display"), False: later("sent by your supplier"), None: later("on the meter")}  # PPM-06
HIDDEN = "••••"
NAMES = {
    CommandKind.ADD_CREDIT: later("Top-up"),
    CommandKind.ACTIVATE_EMERGENCY: later("Emergency credit"),
    CommandKind.ENABLE_SUPPLY: later("Turning the power on"),
}
STANDS = {
    Stand.SENDING: later("sending"),
    Stand.WAITING: later("waiting for the meter"),
    Stand.OVERDUE: later("no answer yet"),
    Stand.REJECTED: later("not accepted"),
}
NEVER = later("never answered")


def claim(verdict: Verdict) -> str:
    """What a code says it is worth, which only the meter can know: "The code says £12.50."; empty where it does not."""
    if verdict.claims_pence is None:
        return ""
    return tr("The code says {amount}.", amount=words.money(verdict.claims_pence))


def read_back(code: str, fuel: Fuel, verdict: Verdict) -> tuple[str, str]:
    """The whole code as it is to be compared, and the question whether to send it (IHD-A-03)."""
    whose = tr("For electricity.") if fuel is Fuel.ELECTRICITY else tr("For gas.")
    return grouped(code), " ".join(one for one in (whose, claim(verdict), tr("Send it?")) if one)


def typed(verdict: Verdict, count: int, *, smets1: bool) -> str:
    """What is said beneath a code as it is typed."""
    lengths = OLD_LENGTHS if smets1 else (LENGTH,)
    if count in lengths or count > lengths[-1]:
        if not verdict.ok:
            return verdict.why
        return tr("The length is right.") if smets1 else " ".join((tr("The digits fit."), claim(verdict))).strip()
    if smets1:
        return tr("%n digit(s). Codes have 20, 40 or 60.", "", count)
    return tr("%n of {length} digits. We check the code before it is sent.", "", count, length=LENGTH)


def code_end(asked: Asked) -> str:
    """A code that was sent, all but its last four digits hidden; empty for what has none."""
    return f"{HIDDEN} {asked.command.code[-4:]}" if asked.command.code else ""


def about(asked: Asked, now: datetime, zone: tzinfo) -> str:
    """What was asked, and when: "Electricity · Top-up •••• 8605, sent at 18:42"."""
    when = words.moment(asked.command.made, now, zone)
    return tr("{fuel} · {what}, sent at {time}", fuel=words.fuel_first(asked.command.fuel), what=name(asked), time=when)


def name(asked: Asked) -> str:
    """What was asked, and the end of its code: "Top-up •••• 8605"."""
    return " ".join(one for one in (tr(NAMES[asked.command.kind]), code_end(asked)) if one)


def history(asked: Asked, now: datetime, zone: tzinfo) -> str:
    """One line of the list of what was asked: when, what, how it stands."""
    when, fuel = words.moment(asked.command.made, now, zone), words.fuel_first(asked.command.fuel)
    return f"{when} · {fuel} · {name(asked)} · {brief(asked)}"


def brief(asked: Asked) -> str:
    """How it stands, in a word or two."""
    answer = asked.answer
    if asked.stand is Stand.ACCEPTED:
        credited = answer.credited if answer else None
        return tr("accepted") if credited is None else tr("{amount} accepted", amount=amount(credited))
    return tr(STANDS.get(asked.stand, NEVER))


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
        paid = own.meter.debt_payments if own.meter else ()
        found += [(one.at, _paid_line(one, own.fuel, now, zone)) for one in paid]
    return [line for _, line in sorted(found, key=lambda one: one[0], reverse=True)]


def _end(asked: Asked) -> str:
    return (asked.command.code or "")[-4:]


def _asked_line(asked: Asked, now: datetime, zone: tzinfo) -> Line:
    what = f"{words.fuel_first(asked.command.fuel)} · {name(asked)}"
    ended = None if asked.stand not in ENDED else asked.stand is Stand.ACCEPTED
    return Line(words.moment(asked.command.made, now, zone), what, brief(asked), ended)


def _told_line(told: TopUp, fuel: Fuel, now: datetime, zone: tzinfo) -> Line:
    end = f" {HIDDEN} {told.code_end}" if told.code_end else ""
    what = f"{words.fuel_first(fuel)} · {tr('Top-up')}{end}"
    return Line(words.moment(told.at, now, zone), what, f"{amount(told.amount)} {tr(WHO[told.by_display])}")


def _paid_line(paid: DebtPayment, fuel: Fuel, now: datetime, zone: tzinfo) -> Line:
    taken = tr("Taken for your debt")
    what = f"{words.fuel_first(fuel)} · {taken}"
    return Line(words.moment(paid.at, now, zone), what, amount(paid.amount))
