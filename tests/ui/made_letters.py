"""Supplier's messages made by hand for the tests of the screens, in every state that the household can meet."""

from datetime import UTC, datetime, timedelta
from typing import Any

from ihd.energy.command import Answer, Command, CommandKind, CommandState, Reason
from ihd.energy.fuel import Fuel
from ihd.energy.letter import Inbox, inbox
from ihd.energy.news import Alert, SupplierChange, SupplierMessage
from ihd.energy.told import Told

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
HUB = "hall-hub"
METER = f"{HUB}/electricity"


def message(name: str, minutes_ago: int, text: str = "We are changing your meter.", **more: Any) -> SupplierMessage:
    return SupplierMessage(f"message-{name}", HUB, NOW - timedelta(minutes=minutes_ago), text, **more)


def supplier(name: str = "Pretend Energy", phone: str = "0800 000 000", meter: str = METER) -> SupplierChange:
    return SupplierChange(HUB, meter, NOW - timedelta(days=300), name, phone)


def told(*news: Any) -> Told:
    found = Told()
    for one in news:
        found = found.after(one)
    return found


def asked(known: Told, name: str, state: CommandState | None, reason: Reason | None = None) -> Told:
    """After the household has answered this message, and the hub has said so much of it."""
    command = Command(
        f"answer-{name}",
        CommandKind.ACKNOWLEDGE,
        HUB,
        "",
        Fuel.ELECTRICITY,
        NOW - timedelta(minutes=1),
        NOW + timedelta(hours=3),
        message=f"message-{name}",
    )
    answer = Answer(command.id, state, NOW, HUB, reason) if state else None
    return known.asked(command, answer)


def everything() -> Inbox:
    """Each state once, a number of twelve digits, two suppliers, and alerts."""
    known = told(
        message(
            "number", 4, "Please read this to us when you call.", number="123456789012", until=NOW.replace(hour=19)
        ),
        message("asks", 9, "Please confirm that you got this message.", wants_answer=True),
        message("sending", 60, wants_answer=True),
        message("waiting", 70, wants_answer=True),
        message("done", 80, wants_answer=True),
        message("refused", 90, wants_answer=True),
        message("over", 5_000, wants_answer=True, until=NOW - timedelta(days=2)),
        message("gone", 600_000, wants_answer=True, withdrawn=True),
        supplier(),
        supplier("A Gas Supplier with Quite a Long Name", "0330 999 999 99 99", f"{HUB}/gas"),
        Alert("alert-0001", HUB, NOW - timedelta(minutes=50), 0x81B4, f"{HUB}/gas"),
        Alert("alert-0002", HUB, NOW - timedelta(days=3), 0x810D, METER),
        Alert("alert-0003", HUB, NOW - timedelta(days=30), 0x1234),
    )
    known = asked(known, "sending", None)
    known = asked(known, "waiting", CommandState.WAITING)
    known = asked(known, "done", CommandState.ACCEPTED)
    known = asked(known, "refused", CommandState.REJECTED, Reason.EXPIRED)
    return inbox(known, HUB, NOW)
