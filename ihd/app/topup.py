"""`ihd topup`: whether a top-up code can be right, sending it to the meter, and how those that were sent ended."""

import sys
from argparse import Namespace

from ihd.app import output
from ihd.app.asking import keep
from ihd.app.commands import make, not_paired
from ihd.app.context import Context
from ihd.app.reaching import LISTEN, Reach, await_answer, await_answers, reach
from ihd.energy.command import Answer, Command, CommandKind, CommandState
from ihd.energy.fuel import Fuel
from ihd.energy.money import pence
from ihd.energy.till import ENDED, SMETS1, Asked, Stand, recalled, stand
from ihd.energy.told import Told
from ihd.energy.topup_code import Verdict, check
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.store import outbox
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.ui import outcome_words, topup_words

PENDING = "pending"
NOT_SENT = "not_sent"
WAIT = 60.0  # seconds for an answer; less where the hub says that the meter has yet to wake
ASK_ABOUT = 5.0  # seconds for word on what was asked before
STATES = {Stand.ACCEPTED: "accepted", Stand.REJECTED: "rejected", Stand.UNHEARD: "unknown"}


def topup(context: Context, asked: Namespace) -> int:
    """Do what was asked with a code. It is given in as many words as it is printed in, and never said again."""
    if asked.what == "send":
        return _send(context, " ".join(asked.code), Fuel(asked.fuel), asked.wait)
    if asked.what == "list":
        return _list(context, ASK_ABOUT if asked.wait is None else asked.wait)
    return _check(context, " ".join(asked.code), smets1=asked.smets1)


def _check(context: Context, code: str, *, smets1: bool) -> int:
    """Say whether the code can be right, and what it claims.

    Ends with 0 for a wrong code too: "no" is the answer that was asked for. 1 is trouble in finding one, and there is
    nothing here that could fail.
    """
    verdict = check(code, smets1)
    if context.as_json:
        claims = None if verdict.claims_pence is None else {"pence": verdict.claims_pence}
        output.line({"ok": verdict.ok, "claims": claims, "why": verdict.why})
    else:
        output.text(verdict.why)
    return 0


def _send(context: Context, code: str, fuel: Fuel, wait: float | None) -> int:
    """Send a code to the meter, and say how that went. Ends with 1 where it was not sent, or not accepted.

    It is kept before it is sent, so whatever happens to this program it is asked about until its end is known.
    """
    verdict = check(code)
    if not verdict.ok and not check(code, smets1=True).ok:  # right for no meter: that needs no hub to say
        return _not_sent(context, verdict)
    reached = _reach(context, fuel)
    verdict = check(code, smets1=_is_smets1(reached))
    if not verdict.ok:
        return _not_sent(context, verdict)
    wanted = make(CommandKind.ADD_CREDIT, reached.told, reached.hub, fuel, context.clock(), code=verdict.digits)
    command = keep(context.places.diary, wanted, pretend=reached.pretend)
    if command.id != wanted.id:
        output.text("This code has been sent before, and waits still: it is not sent a second time.", sys.stderr)
    answer = await_answer(context, reached, command, wait or WAIT, None if wait else _waits_for_its_meter)
    return _tell(context, reached, command, answer)


def _reach(context: Context, fuel: Fuel) -> Reach:
    """What is known of the meter, and the way to it. Raises HubTrouble where there is no hub at all."""
    try:
        return reach(context, LISTEN, lambda told: _knows(told, fuel))
    except StoreTrouble as trouble:
        if context.settings.has_hub:
            raise
        raise not_paired() from trouble


def _knows(told: Told, fuel: Fuel) -> bool:
    """Whether a hub has told what it is, and of a meter of this fuel and how that is paid."""
    has_meter = any(one.fuel is fuel for hub in told.hubs.values() if hub.info for one in hub.info.meters)
    return has_meter and any(one.fuel is fuel for one in told.prepayments.values())


def _is_smets1(reached: Reach) -> bool:
    known = reached.told.hubs.get(reached.hub)
    return known is not None and known.info is not None and known.info.smets == SMETS1


def _waits_for_its_meter(answer: Answer) -> bool:
    return answer.state is CommandState.WAITING and answer.next_wake is not None


def _not_sent(context: Context, verdict: Verdict) -> int:
    """A code that cannot be right is not sent: each wrong one counts towards the meter's lock."""
    trouble = Trouble("The code was not sent", verdict.why)
    if not context.as_json:
        raise trouble
    output.text(f"{trouble.headline}\n{trouble.advice}", sys.stderr)
    told = {"headline": trouble.headline, "advice": trouble.advice}
    output.line({"state": "rejected", "reason": NOT_SENT, "balance_pence": None, "trouble": told})
    return 1


def _tell(context: Context, reached: Reach, command: Command, answer: Answer | None) -> int:
    now = context.clock()
    asked = Asked(command, answer, stand(command, answer, now))
    told = outcome_words.outcome(asked, reached.told.prepayments.get(command.meter), now, context.zone)
    rejected = asked.stand is Stand.REJECTED
    if context.as_json:
        trouble = {"trouble": {"headline": told.headline, "advice": told.advice}} if rejected else {}
        output.line({**_fields(asked), "says": told.sentence, **trouble})
    if rejected or not context.as_json:
        output.text(told.sentence, sys.stderr if rejected else sys.stdout)
    return 1 if rejected else 0


def _fields(asked: Asked) -> dict[str, object]:
    answer = asked.answer if asked.stand in ENDED else None
    return {
        "state": STATES.get(asked.stand, PENDING),
        "reason": answer.reason.value if answer and answer.reason else None,
        "balance_pence": pence(answer.balance) if answer else None,
        "credited_pence": pence(answer.credited) if answer else None,
        "next_wake": output.stamp(asked.answer.next_wake) if asked.answer and not answer else None,
    }


def _list(context: Context, wait: float) -> int:
    """Say what was asked of meters lately and how it stands, having asked about what has not ended."""
    try:
        found = _recent(context)
    except StoreTrouble:
        if is_there(context.places.diary):
            raise
        found = ()
    waiting = tuple(one.command for one in found if one.stand not in ENDED)
    if waiting:
        _ask_about(context, waiting, wait)
        found = _recent(context)
    rows = [_row(context, one) for one in found]
    if context.as_json:
        output.rows(rows, as_json=True, empty="")
        return 0
    for one in found:
        output.text(topup_words.history(one, context.clock(), context.zone))
        if one.stand is not Stand.ACCEPTED:
            output.text(f"  {outcome_words.outcome(one, None, context.clock(), context.zone).sentence}")
    if not found:
        output.text("No top-up has been sent from here.")
    return 0


def _ask_about(context: Context, waiting: tuple[Command, ...], wait: float) -> None:
    """Ask about these; where nobody can be asked, what is kept is all that is known."""
    try:
        await_answers(context, reach(context, LISTEN, lambda _: True), waiting, wait, lambda _: True)
    except Trouble as trouble:
        output.text(f"{trouble.headline}. {trouble.advice}", sys.stderr)


def _recent(context: Context) -> tuple[Asked, ...]:
    with Diary.open(context.places.diary, readonly=True) as diary:
        return recalled(diary.ask(outbox.recent) or (), context.clock())


def _row(context: Context, asked: Asked) -> dict[str, object]:
    command = asked.command
    told = outcome_words.outcome(asked, None, context.clock(), context.zone)
    return {
        "at": output.stamp(command.made),
        "kind": command.kind.value,
        "fuel": command.fuel.value,
        "code": topup_words.code_end(asked) or None,
        **_fields(asked),
        "says": told.sentence,
    }
