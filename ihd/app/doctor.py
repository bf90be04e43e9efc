"""`ihd doctor`: checks every part and says what to do about it."""

import os
import shutil
import socket
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from ihd import passwords
from ihd.app import output
from ihd.app.broker import PASSWORD, own_broker
from ihd.app.context import Context
from ihd.app.file_system import FLEETING, kind_of
from ihd.energy.calendar import utc
from ihd.energy.trouble import StoreTrouble, Trouble

LISTEN_FOR = 12.0  # seconds; a hub speaks every ten
LITTLE_SPACE = 200 * 1024 * 1024  # bytes


class Finding(NamedTuple):
    """What was found of one part: "good", "warning", "bad" or "absent"."""

    state: str
    says: str
    advice: str = ""


def doctor(context: Context, _asked: Namespace) -> int:
    """Check every part. The exit status is 1 if something is bad."""
    spoken: list[Any] = []
    heard = _listen(context, spoken)
    checks: dict[str, Callable[[], Finding]] = {
        "screen": _screen,
        "network": _network,
        "broker": lambda: heard["broker"],
        "hub": lambda: heard["hub"],
        "own broker": lambda: home_broker(context),
        "clock": lambda: _clock(context, spoken),
        "disk": lambda: _disk(context),
        "keyring": lambda: _keyring(context),
        "database": lambda: _database(context),
        "backup": lambda: _backup(context),
        "voice": _voice,
    }
    told = []
    for part, check in checks.items():
        try:
            finding = check()
        except Trouble as trouble:
            finding = Finding("bad", trouble.headline, trouble.advice)
        told.append({"part": part, **finding._asdict()})
    output.rows(told, as_json=context.as_json, empty="")
    return 1 if any(row["state"] == "bad" for row in told) else 0


def _screen() -> Finding:
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return Finding("good", "A desktop is running")
    if sys.platform == "linux" and not Path("/dev/dri").exists():
        return Finding("absent", "There is no screen here", "Use `ihd record`, or `ihd demo --no-screen`.")
    return Finding("warning", "No desktop is running", "Start ihd from the desktop, or in a kiosk session.")


def _network() -> Finding:
    names = [name for _, name in socket.if_nameindex() if name != "lo"]
    if not names:
        return Finding("bad", "There is no network", "Connect the cable, or join the wireless network.")
    return Finding("good", f"Network: {', '.join(names)}")


def _listen(context: Context, spoken: list[Any]) -> dict[str, Finding]:
    """What the broker and the hub say, heard over a real link for some seconds; messages go to `spoken`."""
    if not context.settings.has_hub:
        advice = "Open ihd and choose “Connect to my broker”, or set hub.host with `ihd settings`."
        return {"broker": Finding("absent", "No hub has been set up", advice), "hub": Finding("absent", "No hub yet")}
    from ihd.app.heard import Heard, LinkChanged
    from ihd.app.hearing import Line

    inbox: SimpleQueue[Heard | LinkChanged] = SimpleQueue()
    try:
        door = own_broker(context)
        line = Line.of(door, context, inbox.put)
    except Trouble as trouble:
        return {"broker": Finding("bad", trouble.headline, trouble.advice), "hub": Finding("absent", "Not reached")}
    try:
        return _hear(spoken, f"{door.broker.host}:{door.broker.port}", inbox)
    finally:
        line.stop()


def _hear(spoken: list[Any], address: str, inbox: SimpleQueue[Any]) -> dict[str, Finding]:
    from ihd.app.heard import Heard, LinkChanged

    found = {
        "broker": Finding("bad", f"{address} does not answer", "Check its address, and that it is switched on."),
        "hub": Finding("absent", "The broker was not reached"),
    }
    quiet = "Check that the hub publishes to this broker, and the topic prefix in Settings."
    end = time.monotonic() + LISTEN_FOR
    while (left := end - time.monotonic()) > 0:
        try:
            what = inbox.get(timeout=left)
        except Empty:
            break
        if isinstance(what, LinkChanged) and what.trouble:
            found["broker"] = Finding("bad", what.trouble.headline, what.trouble.advice)
        elif isinstance(what, LinkChanged) and what.state.value == "live":
            found["broker"] = Finding("good", f"{address} answers")
            found["hub"] = Finding("warning", f"Nothing was heard in {LISTEN_FOR:.0f} seconds", quiet)
        elif isinstance(what, Heard) and what.meaning.readings and not what.retained:
            spoken.append(what)
            meters = ", ".join(reading.meter for reading in what.meaning.readings)
            found["hub"] = Finding("good", f"Heard {meters}")
            break
    return found


def home_broker(context: Context) -> Finding:
    """How the broker of our own fares. Raises PartTrouble where it could not be run."""
    if not context.settings.broker.runs:
        return Finding("absent", "This machine is not its home's broker")
    from ihd.app.home_broker import doors_of
    from ihd.brokers.choice import choose
    from ihd.brokers.doors import check_port
    from ihd.store.hold import Held, hold

    choice, doors = choose(), doors_of(context.settings.broker)
    name = choice.kind.value.capitalize()
    try:
        hold(context.places.diary, "ihd doctor", context.zone).release()
    except Held as other:
        if not _is_open(doors.own_side, context.settings.broker.port):
            return Finding("bad", f"{other.holder} does not run the broker", "Stop that program and start it again.")
        where = "the home network" if context.settings.broker.network else "this machine alone"
        says = f"{name} listens to {where} on port {context.settings.broker.port}, run by {other.holder}"
        return Finding("good", says, choice.why)
    for port in doors.ports:
        check_port(doors.address, port)
    return Finding("warning", "Nobody runs it now", "It runs for as long as the display is open, or `ihd record` runs.")


def _is_open(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True


def _clock(context: Context, spoken: list[Any]) -> Finding:
    from ihd.app.doctor_clock import clock

    return Finding(*clock(context, spoken))


def _disk(context: Context) -> Finding:
    folder = context.places.data
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    if not os.access(folder, os.W_OK):
        return Finding("bad", f"{folder} cannot be written to", "Give this user the right to write there.")
    if free < LITTLE_SPACE:
        return Finding("bad", f"Only {free / 1e6:.0f} MB are free", "Make room: remove files that are not needed.")
    if (kind := kind_of(folder)) in FLEETING:
        advice = (
            "What is kept there is gone at the next start. Put the home on the card: --home, or a folder mounted on it."
        )
        return Finding("warning", f"{folder} is on a {kind} that forgets", advice)
    return Finding("good", f"{free / 1e9:.1f} GB free for {context.places.data}")


def _keyring(context: Context) -> Finding:
    kept = passwords.keep(context.places)
    kept.get(PASSWORD)  # raises where it cannot be read, or others can read it too
    hub = context.settings.meters.paired
    if hub and _keys_are_gone(context, hub):
        return Finding("bad", f"The keys of {hub} are gone from {kept.where}", "Pair with it again: `ihd pair`.")
    if kept.in_keyring:
        return Finding("good", "Passwords are kept in the system keyring")
    advice = "It keeps out other users of this machine, not somebody who takes its memory card."
    return Finding("warning", f"No keyring here: passwords are kept in {kept.where}", advice)


def _keys_are_gone(context: Context, hub: str) -> bool:
    from ihd.app.hub_keys import HubKeys

    return HubKeys(context.places, hub).load() is None


def _voice() -> Finding:
    from ihd.app.voice_here import ADVICE, found

    return Finding("good", f"{found()} can say what is shown") if found() else Finding("absent", "No voice", ADVICE)


def _backup(context: Context) -> Finding:
    from ihd.app.backup_health import backup_health

    return Finding(*backup_health(context))


def _database(context: Context) -> Finding:
    from ihd.store.database import database, is_there
    from ihd.store.diary import Diary

    where = context.places.diary
    if not is_there(where):
        return Finding("absent", "Nothing has been recorded yet")
    name = database(where).name
    with Diary.open(where, readonly=True) as diary:
        faults = diary.check()
        readings = sum(meter.readings for meter in diary.meters())
        events = diary.events()
    if faults:
        raise StoreTrouble(f"The diary is damaged: {faults[0]}", f"Copy {name} to a safe place before anything else.")
    says = f"{readings:,} readings in {name}"
    if isinstance(where, Path):
        says += f" ({where.stat().st_size / 1e6:.1f} MB)"
    if events:
        series, last = events[-1]
        day = utc(last.at).astimezone(context.zone).date()
        says += f"; registers reset, jumped or glitched {len(events)} times, last on {day}: {series.meter} {last.kind}"
    return Finding("good", says)
