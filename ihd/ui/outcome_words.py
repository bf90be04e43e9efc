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
from ihd.ui.account_words import CHECK_FIRST, GAS_AT_METER, PAID_BACK, SUPPLY, amount, until
from ihd.ui.topup_words import NAMES, code_end

KEEP_ASKING = "We keep asking. Do not buy another code."
NOTHING_MORE = "Nothing more to do."
TURN_ON = "Turn the power on"


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
    what = " ".join(one for one in (NAMES[asked.command.kind], code_end(asked)) if one)
    return f"{what}: {told.headline.rstrip('…').lower()}. {told.advice}"


def _unanswered(asked: Asked) -> Outcome:
    if asked.stand is Stand.SENDING:
        return Outcome("Sending…", advice="The hub has not answered yet.")
    if asked.stand is Stand.UNHEARD:
        return Outcome(
            "It was never told how this ended", (), "The meter’s balance tells whether it took it.", Tone.BAD
        )
    is_code = asked.command.kind is CommandKind.ADD_CREDIT
    return Outcome("No answer yet", advice=KEEP_ASKING if is_code else "We keep asking.", tone=Tone.LATE)


def _waiting(asked: Asked, answer: Answer, now: datetime, zone: tzinfo) -> Outcome:
    fuel = asked.command.fuel
    by = f", by {until(answer.next_wake, now, zone)}" if answer.next_wake else ""
    if fuel is Fuel.GAS:
        return Outcome(
            "Waiting for the gas meter", advice=f"The gas meter fetches it when it wakes{by}. {NOTHING_MORE}"
        )
    return Outcome("Waiting for the meter", advice=f"The hub has it, and passes it on{by}. {NOTHING_MORE}")


def _accepted(asked: Asked, answer: Answer) -> Outcome:
    fuel = asked.command.fuel
    if asked.command.kind is CommandKind.ENABLE_SUPPLY:
        return Outcome(f"The {SUPPLY[fuel]} is on", tone=Tone.GOOD)
    if asked.command.kind is CommandKind.ACTIVATE_EMERGENCY:
        back = _supply(answer.supply, fuel)
        return Outcome("Emergency credit is switched on", advice=" ".join([PAID_BACK, *back]), tone=Tone.GOOD)
    added = "The meter took the code." if answer.credited is None else f"{amount(answer.credited)} added."
    new = "" if answer.balance is None else f" New balance {amount(answer.balance)}."
    return Outcome(f"{added}{new}", receipt(answer.receipt), " ".join(_supply(answer.supply, fuel)), Tone.GOOD)


def _supply(state: Supply | None, fuel: Fuel) -> list[str]:
    """What is to be done for the supply, where it is off."""
    if state is Supply.ARMED:
        on = f"The power is off. Press “{TURN_ON}”. {CHECK_FIRST}"
        return [on if fuel is Fuel.ELECTRICITY else f"The gas is off. {GAS_AT_METER}"]
    return [f"The {SUPPLY[fuel]} is still off: there is not enough credit yet."] if state is Supply.OFF else []


def receipt(told: Receipt | None) -> tuple[str, ...]:
    """Where a top-up went, in the order in which the meter applies it; nothing where all of it is on the balance."""
    if told is None or not (told.payment_debt or told.accumulated_debt or told.emergency_credit):
        return ()
    lines = (
        (told.payment_debt, "paid off your debt"),
        (told.accumulated_debt, "paid your saved-up charges"),
        (told.emergency_credit, "paid back emergency credit"),
        (told.balance, "went on your balance"),
    )
    return tuple(f"{amount(part)} {where}" for part, where in lines if part or where == lines[-1][1])


def _rejected(asked: Asked, reason: Reason | None, meter: Prepayment | None) -> Outcome:
    kind = asked.command.kind
    if kind is CommandKind.ADD_CREDIT:
        told, advice = _refused_code(reason, meter)
    else:
        told, advice = _refused(kind, reason)
    return Outcome(told, advice=advice, tone=Tone.BAD)


def _refused_code(reason: Reason | None, meter: Prepayment | None) -> tuple[str, str]:
    limits = meter.limits if meter else None
    full = f" of {amount(limits.max_balance)}" if limits and limits.max_balance is not None else ""
    large = f" ({amount(limits.max_top_up)})" if limits and limits.max_top_up is not None else ""
    return {
        Reason.NOT_RECOGNISED: ("The meter did not recognise this code.", "Check the digits."),
        Reason.OTHER_METER: ("This code is for another meter.", "Gas and electricity codes differ."),
        Reason.DUPLICATE: ("Already used.", "Your credit may be on the meter already."),
        Reason.OVER_BALANCE: (
            f"The meter is near its limit{full}.",
            "Use some credit first, then send the code again.",
        ),
        Reason.TOO_LARGE: (f"Larger than this meter allows in one go{large}.", "Ask your supplier for smaller codes."),
        Reason.LOCKED: ("Too many wrong codes.", "Wait, then try again."),
        Reason.EXPIRED: ("It did not reach the meter in time.", "Nothing was added. Send the code again."),
        Reason.NOT_ALLOWED: ("The hub takes no codes from this display.", "Type the code into the meter itself."),
        Reason.NOT_POSSIBLE: ("This meter takes no top-up codes just now.", "Ask your supplier how it is paid."),
    }.get(
        reason or Reason.ERROR,
        (
            "The meter could not say what became of the code.",
            "Do not buy another code. If the balance does not rise, send this one again: it counts only once.",
        ),
    )


def _refused(kind: CommandKind, reason: Reason | None) -> tuple[str, str]:
    enables = kind is CommandKind.ENABLE_SUPPLY
    what = "The power was not turned on." if enables else "Emergency credit was not switched on."
    why = {
        Reason.LOCKED: "The meter is locked for now. Wait, then try again.",
        Reason.EXPIRED: "It did not reach the meter in time. Nothing was done: try again.",
        Reason.NOT_ALLOWED: "The hub does not take this from this display. Use the meter’s own buttons.",
        Reason.NOT_POSSIBLE: (
            "The meter is not ready for it. It needs credit first." if enables else "The meter does not offer it now."
        ),
    }.get(reason or Reason.ERROR, "The meter could not do it. Try again, or use its own buttons.")
    return what, why
