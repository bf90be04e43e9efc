"""How a command line that ends again reaches the hub: it hears what stands, and waits for the end of what it asks."""

import time
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from ihd.app.asking import put
from ihd.app.broker import Door, own_broker
from ihd.app.context import Context
from ihd.app.heard import Heard, LinkChanged
from ihd.app.hearing import Line
from ihd.app.opening import glimpse
from ihd.energy.command import Answer, Command, CommandState
from ihd.energy.home import HubState
from ihd.energy.news import MessagesNow
from ihd.energy.told import Told
from ihd.energy.trouble import HubTrouble
from ihd.store import outbox
from ihd.store.diary import Diary
from ihd.store.hold import Held, hold

LISTEN = 3.0  # seconds to hear what stands: a broker tells it at once
LOOK_EVERY = 0.5  # seconds
WHO = "a command"


@dataclass(frozen=True, slots=True)
class Reach:
    """What is known, and the `hub` that what is asked here would reach; empty if it would reach none.

    Without a `door` it is the program that records which sends it, as that of a demo home.
    """

    told: Told
    hub: str
    door: Door | None
    pretend: bool


def reach(context: Context, seconds: float) -> Reach:
    """See what the diary knows, and listen so long, or until the hub has told which messages stand."""
    keeper = glimpse(context)
    try:
        door: Door | None = own_broker(context)
    except HubTrouble:
        door = None
    if door:
        with closing(_heard(context, door, seconds)) as everything:
            for _, what in everything:
                if isinstance(what, Heard):
                    keeper.hear(what)
                if what and _is_enough(what):
                    break
    told = keeper.book.told
    if door is not None:
        return Reach(told, door.paired, door, keeper.known.pretend)
    hubs = list(dict.fromkeys(message.hub for message in told.messages.values()))
    recorded = hubs and _is_recording(context)
    return Reach(told, hubs[0] if recorded else "", None, keeper.known.pretend)


def await_answer(context: Context, reached: Reach, command: Command, seconds: float) -> Answer | None:
    """The last word on a command that is kept, within this time; None while there is none."""
    if reached.door is None or reached.door.paired != command.hub:
        return _await_in_diary(context, command, seconds)
    file, last = context.places.diary_file, None
    with closing(_heard(context, reached.door, seconds)) as everything:
        for line, what in everything:
            if isinstance(what, LinkChanged) and what.state is HubState.LIVE:
                line.ask(command)
            for answer in _answers(what, command):
                put(file, outbox.take, answer, pretend=reached.pretend)
                last = answer
            if last and last.state is not CommandState.WAITING:
                break
    return last


def _answers(what: Heard | LinkChanged | None, command: Command) -> list[Answer]:
    if not isinstance(what, Heard):
        return []
    return [one for one in what.meaning.news if isinstance(one, Answer) and one.id == command.id]


def _is_enough(what: Heard | LinkChanged) -> bool:
    """Whether all messages are known by now, or will not be."""
    if isinstance(what, LinkChanged):
        return what.state in (HubState.LOST, HubState.REFUSED)
    return any(isinstance(news, MessagesNow) for news in what.meaning.news)


def _heard(context: Context, door: Door, seconds: float) -> Generator[tuple[Line, Heard | LinkChanged | None]]:
    """Whatever is heard in this time, and None each half second in which nothing is."""
    heard: SimpleQueue[Heard | LinkChanged] = SimpleQueue()
    line = Line(door, context.settings, context.clock, heard.put)
    until = time.monotonic() + seconds
    try:
        while (left := until - time.monotonic()) > 0:
            try:
                yield line, heard.get(timeout=min(left, LOOK_EVERY))
            except Empty:
                yield line, None
    finally:
        line.stop()


def _await_in_diary(context: Context, command: Command, seconds: float) -> Answer | None:
    """Another program sends it, and writes down how it ended."""
    until, last = time.monotonic() + seconds, None
    while True:
        with Diary.open(context.places.diary_file, readonly=True) as diary:
            kept = {one.id: answer for one, answer in diary.ask(outbox.recent) or ()}
        last = kept.get(command.id)
        if (last and last.state is not CommandState.WAITING) or time.monotonic() >= until:
            return last
        time.sleep(LOOK_EVERY)


def _is_recording(context: Context) -> bool:
    """Whether a program records this home at the moment."""
    try:
        hold(context.places.diary_file, WHO).release()
    except Held:
        return True
    return False
