"""How a command line that ends again reaches the hub: it hears what stands, and waits for the end of what it asks."""

import time
from collections.abc import Callable, Container, Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from ihd.app.asking import Asker, put
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


def reach(context: Context, seconds: float, knows: Callable[[Told], bool] | None = None) -> Reach:
    """See what the diary knows, and listen so long, or until the hub has told which messages stand.

    With `knows` it is listened only until that is known; not at all where the diary knows it.
    """
    keeper = glimpse(context)
    try:
        door: Door | None = own_broker(context)
    except HubTrouble:
        door = None
    if door and not (knows and knows(keeper.book.told)):
        with closing(_heard(context, door, seconds)) as everything:
            for _, what in everything:
                if isinstance(what, Heard):
                    keeper.hear(what)
                if what and (_is_over(what) or (knows(keeper.book.told) if knows else _is_enough(what))):
                    break
    told = keeper.book.told
    if door is not None:
        return Reach(told, door.paired, door, keeper.known.pretend)
    speakers = [message.hub for message in told.messages.values()]
    speakers += [account.hub for account in told.prepayments.values() if account.hub]
    hubs = list(dict.fromkeys(speakers))
    recorded = hubs and _is_recording(context)
    return Reach(told, hubs[0] if recorded else "", None, keeper.known.pretend)


def await_answer(
    context: Context, reached: Reach, command: Command, seconds: float, enough: Callable[[Answer], bool] | None = None
) -> Answer | None:
    """The last word on a command that is kept, within this time; None while there is none.

    It is waited for its end or, if that comes sooner, for a word that is `enough`.
    """
    return await_answers(context, reached, (command,), seconds, enough).get(command.id)


def await_answers(
    context: Context,
    reached: Reach,
    commands: Iterable[Command],
    seconds: float,
    enough: Callable[[Answer], bool] | None = None,
) -> dict[str, Answer]:
    """The last word on each of these commands, by id, within this time: what is quiet for too long is asked again."""
    mine = {command.id: command for command in commands}
    if reached.door is None or any(reached.door.paired != command.hub for command in mine.values()):
        return _await_in_diary(context, mine, seconds, enough or _has_ended)
    where, asker, last, is_live = context.places.diary, Asker(), dict[str, Answer](), False
    with closing(_heard(context, reached.door, seconds)) as everything:
        for line, what in everything:
            if isinstance(what, LinkChanged):
                is_live = what.state is HubState.LIVE
                asker.begin_again()
            for answer in _answers(what, mine):
                put(where, outbox.take, answer, pretend=reached.pretend)
                last[answer.id] = answer
            if _all_told(mine, last, enough or _has_ended):
                break
            open_still = [
                (one, last.get(id_)) for id_, one in mine.items() if id_ not in last or not _has_ended(last[id_])
            ]
            for command in asker.due(open_still, context.clock()) if is_live else ():
                line.ask(command)
    return last


def _answers(what: Heard | LinkChanged | None, mine: Container[str]) -> list[Answer]:
    if not isinstance(what, Heard):
        return []
    return [one for one in what.meaning.news if isinstance(one, Answer) and one.id in mine]


def _has_ended(answer: Answer) -> bool:
    return answer.state is not CommandState.WAITING


def _all_told(ids: Iterable[str], last: Mapping[str, Answer], enough: Callable[[Answer], bool]) -> bool:
    return all(id_ in last and (_has_ended(last[id_]) or enough(last[id_])) for id_ in ids)


def _is_enough(what: Heard | LinkChanged) -> bool:
    """Whether all messages are known by now."""
    return isinstance(what, Heard) and any(isinstance(news, MessagesNow) for news in what.meaning.news)


def _is_over(what: Heard | LinkChanged) -> bool:
    """Whether there is nothing more to hear."""
    return isinstance(what, LinkChanged) and what.state in (HubState.LOST, HubState.REFUSED)


def _heard(context: Context, door: Door, seconds: float) -> Generator[tuple[Line, Heard | LinkChanged | None]]:
    """Whatever is heard in this time, and None each half second in which nothing is."""
    heard: SimpleQueue[Heard | LinkChanged] = SimpleQueue()
    line = Line(door, context.settings, context.clock, heard.put, met=context.met_hub)
    until = time.monotonic() + seconds
    try:
        while (left := until - time.monotonic()) > 0:
            try:
                yield line, heard.get(timeout=min(left, LOOK_EVERY))
            except Empty:
                yield line, None
    finally:
        line.stop()


def _await_in_diary(
    context: Context, mine: Mapping[str, Command], seconds: float, enough: Callable[[Answer], bool]
) -> dict[str, Answer]:
    """Another program sends them, and writes down how each ended."""
    until = time.monotonic() + seconds
    while True:
        with Diary.open(context.places.diary, readonly=True) as diary:
            kept = diary.ask(outbox.recent) or ()
        last = {command.id: answer for command, answer in kept if answer and command.id in mine}
        if _all_told(mine, last, enough) or time.monotonic() >= until:
            return last
        time.sleep(LOOK_EVERY)


def _is_recording(context: Context) -> bool:
    """Whether a program records this home at the moment."""
    try:
        hold(context.places.diary, WHO).release()
    except Held:
        return True
    return False
