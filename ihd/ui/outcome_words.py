"""How something asked of a meter went, in whole sentences: what the meter did, where the money went, what to do. No Qt.

The words for each result follow gb-metering 4.4.
"""

from datetime import datetime, tzinfo
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.command import Answer, CommandKind, Reason, Receipt
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import Prepayment, Supply
from ihd.energy.till import Asked, Stand
from ihd.ui.account_words import CHECK_FIRST, GAS_AT_METER, PAID_BACK, until
from ihd.ui.debt_words import amount
from ihd.ui.topup_words import name
from ihd.wording import later, tr

KEEP_ASKING = later("We keep asking. Do not buy another code.")
NOTHING_MORE = later("Nothing more to do.")
TURN_ON = later("Turn the power on")
CODE_REFUSED = {
    Reason.NOT_RECOGNISED: (later("The meter did not recognise this code."), later("Check the digits.")),
    Reason.OTHER_METER: (later("This code is for another meter."), later("Gas and electricity codes differ.")),
    Reason.DUPLICATE: (later("Already used."), later("Your credit may be on the meter already.")),
    Reason.LOCKED: (later("Too many wrong codes."), later("Wait, then try again.")),
    Reason.EXPIRED: (
        later("It did not reach the meter in time."),
        later("Nothing was added. Send the code again."),
    ),
    Reason.NOT_ALLOWED: (
        later("The hub takes no codes from this display."),
        later("Type the code into the meter itself."),
    ),
    Reason.NOT_POSSIBLE: (
        later("This meter takes no top-up codes just now."),
        later("Ask your supplier how it is paid."),
    ),
}
UNKNOWN = (
    later("The meter could not say what became of the code."),
    later("Do not buy another code. If the balance does not rise, send this one again: it counts only once."),
)
REFUSED = {
    Reason.LOCKED: later("The meter is locked for now. Wait, then try again."),
    Reason.EXPIRED: later("It did not reach the meter in time. Nothing was done: try again."),
    Reason.NOT_ALLOWED: later("The hub does not take this from this display. Use the meter’s own buttons."),
}
FAILED = later("The meter could not do it. Try again, or use its own buttons.")


class Tone(StrEnum):
    """What an outcome means for the household; it picks the icon and its colour."""

    GOOD = "good"
    BAD = "bad"
    WAIT = "wait"
    LATE = "late"


class Outcome(NamedTuple):
    """What happened, line by line where the money went, and what to do."""

    headline: str
    lines: tuple[str, ...] = ()
    advice: str = ""
    tone: Tone = Tone.WAIT

    @property
    def sentence(self) -> str:
        """All of it, as one would say it."""
        return " ".join(
            one if one[-1] in ".?!" else f"{one}." for one in (self.headline, *self.lines, self.advice) if one
        )


def outcome(asked: Asked, meter: Prepayment | None, now: datetime, zone: tzinfo) -> Outcome:
    """How this went, as it is known at `now` (UTC). `meter` is its account, for the limits that a refusal names."""
    answer = asked.answer
    match asked.stand:
        case Stand.ACCEPTED if answer:
            return _accepted(asked, answer)
        case Stand.REJECTED if answer:
            return _rejected(asked, answer.reason, meter)
        case Stand.WAITING if answer:
            return _waiting(asked, answer, now, zone)
    return _unanswered(asked)


def in_brief(asked: Asked, now: datetime, zone: tzinfo) -> str:
    """How something that has not ended stands, on a card beside other things."""
    told = outcome(asked, None, now, zone)
    return f"{name(asked)}: {told.headline.rstrip('…').lower()}. {told.advice}"


def _unanswered(asked: Asked) -> Outcome:
    if asked.stand is Stand.SENDING:
        return Outcome(tr("Sending…"), advice=tr("The hub has not answered yet."))
    if asked.stand is Stand.UNHEARD:
        return Outcome(
            tr("It was never told how this ended"), (), tr("The meter’s balance tells whether it took it."), Tone.BAD
        )
    is_code = asked.command.kind is CommandKind.ADD_CREDIT
    return Outcome(tr("No answer yet"), advice=tr(KEEP_ASKING) if is_code else tr("We keep asking."), tone=Tone.LATE)


def _waiting(asked: Asked, answer: Answer, now: datetime, zone: tzinfo) -> Outcome:
    fuel = asked.command.fuel
    by = until(answer.next_wake, now, zone) if answer.next_wake else ""
    if fuel is Fuel.GAS:
        told = tr("The gas meter fetches it when it wakes.")
        if by:
            told = tr("The gas meter fetches it when it wakes, by {time}.", time=by)
        return Outcome(tr("Waiting for the gas meter"), advice=f"{told} {tr(NOTHING_MORE)}")
    told = tr("The hub has it, and passes it on.")
    if by:
        told = tr("The hub has it, and passes it on, by {time}.", time=by)
    return Outcome(tr("Waiting for the meter"), advice=f"{told} {tr(NOTHING_MORE)}")


def _accepted(asked: Asked, answer: Answer) -> Outcome:
    fuel = asked.command.fuel
    if asked.command.kind is CommandKind.ENABLE_SUPPLY:
        return Outcome(tr("The gas is on") if fuel is Fuel.GAS else tr("The power is on"), tone=Tone.GOOD)
    if asked.command.kind is CommandKind.ACTIVATE_EMERGENCY:
        back = _supply(answer.supply, fuel)
        return Outcome(tr("Emergency credit is switched on"), advice=" ".join([tr(PAID_BACK), *back]), tone=Tone.GOOD)
    told = tr("The meter took the code.")
    if answer.credited is not None:
        told = tr("{amount} added.", amount=amount(answer.credited))
    if answer.balance is not None:
        told = " ".join((told, tr("New balance {amount}.", amount=amount(answer.balance))))
    return Outcome(told, receipt(answer.receipt), " ".join(_supply(answer.supply, fuel)), Tone.GOOD)


def _supply(state: Supply | None, fuel: Fuel) -> list[str]:
    """What is to be done for the supply, where it is off."""
    if state is Supply.ARMED:
        if fuel is Fuel.GAS:
            return [tr("The gas is off."), tr(GAS_AT_METER)]
        return [tr("The power is off. Press “{button}”.", button=tr(TURN_ON)), tr(CHECK_FIRST)]
    if state is not Supply.OFF:
        return []
    if fuel is Fuel.GAS:
        return [tr("The gas is still off: there is not enough credit yet.")]
    return [tr("The power is still off: there is not enough credit yet.")]


def receipt(told: Receipt | None) -> tuple[str, ...]:
    """Where a top-up went, in the order in which the meter applies it; nothing where all of it is on the balance."""
    if told is None or not (told.payment_debt or told.accumulated_debt or told.emergency_credit):
        return ()
    lines = (
        (told.payment_debt, later("{amount} paid off your debt")),
        (told.accumulated_debt, later("{amount} paid your saved-up charges")),
        (told.emergency_credit, later("{amount} paid back emergency credit")),
        (told.balance, later("{amount} went on your balance")),
    )
    return tuple(tr(where, amount=amount(part)) for part, where in lines if part or where == lines[-1][1])


def _rejected(asked: Asked, reason: Reason | None, meter: Prepayment | None) -> Outcome:
    kind = asked.command.kind
    if kind is CommandKind.ADD_CREDIT:
        told, advice = _refused_code(reason, meter)
    else:
        told, advice = _refused(kind, reason)
    return Outcome(told, advice=advice, tone=Tone.BAD)


def _refused_code(reason: Reason | None, meter: Prepayment | None) -> tuple[str, str]:
    limits = meter.limits if meter else None
    if reason is Reason.OVER_BALANCE:
        told = tr("The meter is near its limit.")
        if limits and limits.max_balance is not None:
            told = tr("The meter is near its limit of {amount}.", amount=amount(limits.max_balance))
        return told, tr("Use some credit first, then send the code again.")
    if reason is Reason.TOO_LARGE:
        told = tr("Larger than this meter allows in one go.")
        if limits and limits.max_top_up is not None:
            told = tr("Larger than this meter allows in one go ({amount}).", amount=amount(limits.max_top_up))
        return told, tr("Ask your supplier for smaller codes.")
    told, advice = CODE_REFUSED.get(reason or Reason.ERROR, UNKNOWN)
    return tr(told), tr(advice)


def _refused(kind: CommandKind, reason: Reason | None) -> tuple[str, str]:
    if kind is CommandKind.ENABLE_SUPPLY:
        what, cannot = tr("The power was not turned on."), tr("The meter is not ready for it. It needs credit first.")
    else:
        what, cannot = tr("Emergency credit was not switched on."), tr("The meter does not offer it now.")
    if reason is Reason.NOT_POSSIBLE:
        return what, cannot
    return what, tr(REFUSED.get(reason or Reason.ERROR, FAILED))
