"""A home in whose diary a former household has lived, and what its hub says when others move in."""

import json
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ihd.energy.command import Command, CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.news import SupplierChange, SupplierMessage
from ihd.energy.prepay import PaymentMode, Prepayment, TopUp
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.store import outbox
from ihd.store.diary import Diary
from ihd.store.kept import Batch

HUB, METER = "HUB1", "HUB1/electricity"
ROOT = f"ihd-hub/1/{HUB}"
SUPPLIER, TEXT, CODE = "Former Power Ltd", "Dear Mrs Formerly, call us", "73891650284417395026"
SECRETS = (SUPPLIER, TEXT, CODE, "Mrs Formerly", "Zz99")


def live(home: Path, until: datetime, days: int = 3) -> None:
    """Let the former household live there for so many days."""
    ledger, readings = Ledger(), []
    start = until - timedelta(days=days)
    for n in range(days * 144):
        at = start + timedelta(minutes=10 * n)
        readings.append(Reading(METER, Fuel.ELECTRICITY, at, hub=HUB, watts=240.0, imported_kwh=1000 + n / 25))
        ledger.take(readings[-1])
    paid = (TopUp(start, 1, None, "Zz99"),)
    news = (
        SupplierMessage("former-m1", HUB, start, TEXT),
        SupplierChange(HUB, METER, start, SUPPLIER),
        Prepayment(METER, Fuel.ELECTRICITY, start, PaymentMode.PREPAYMENT, HUB, 5, top_ups=paid),
    )
    command = Command(
        "former-command-1",
        CommandKind.ADD_CREDIT,
        HUB,
        METER,
        Fuel.ELECTRICITY,
        start,
        until + timedelta(days=9),
        code=CODE,
    )
    with Diary.open(places(str(home)).diary_file) as diary:
        diary.keep(Batch(tuple(readings), ledger.changes(), news, at=start))
        diary.put(outbox.add, command)


def left(home: Path) -> set[str]:
    """Which of the former household's words can be read in the bytes of the diary."""
    file = places(str(home)).diary_file
    files = [one for one in file.parent.iterdir() if one.name.startswith(file.name)]
    # in a process of its own: closing a file takes the locks away that this very process has on it
    held = subprocess.run(["cat", *files], capture_output=True, check=False).stdout
    return {word for word in SECRETS if word.encode() in held}


def asked(home: Path, question, *args):
    """What the diary answers."""
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        return diary.ask(question, *args)


def stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def tenancy(at: datetime) -> tuple[str, bytes]:
    return f"{ROOT}/tenancy", json.dumps({"at": stamp(at)}).encode()


def live_reading(at: datetime, wh: int, watts: int = 500) -> tuple[str, bytes]:
    told = {"at": stamp(at), "fuel": "electricity", "watts": watts, "imported": wh}
    return f"{ROOT}/meter/electricity/live", json.dumps(told).encode()


def messages(*told: tuple[str, datetime, str]) -> tuple[str, bytes]:
    rows = [{"id": name, "at": stamp(at), "text": text} for name, at, text in told]
    return f"{ROOT}/messages", json.dumps({"messages": rows}).encode()


def burst(start: datetime, values: list[int]) -> tuple[str, bytes]:
    told = {"fuel": "electricity", "start": stamp(start), "values": values}
    return f"{ROOT}/meter/electricity/log", json.dumps(told).encode()
