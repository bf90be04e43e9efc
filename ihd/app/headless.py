"""Receives and keeps with no screen: the loop behind `ihd record` and `ihd demo --no-screen`."""

import gc
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue

from ihd.app import output
from ihd.app.asking import Asker, waiting
from ihd.app.broker import Door
from ihd.app.context import Context
from ihd.app.heard import Heard, LinkChanged
from ihd.app.hearing import Line
from ihd.app.idling import seal_a_day
from ihd.app.lifeboat import Lifeboat
from ihd.app.opening import Opened, begin, days_in_hand
from ihd.app.standing_in import StandIn
from ihd.app.tenancy import (
    Heeded,
    clear_if_owed,
    clear_left_files,
    cleared,
    is_to_be_asked,
    save_settings_after,
    untrusted,
)
from ihd.energy.health import Fault
from ihd.energy.home import Home, HubState
from ihd.energy.news import TenancyChange
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.store.troubles import is_of_damage

STOP = None  # put into the inbox by whoever wants the loop to end
LOOK_EVERY = 0.5  # seconds between looks at the home, where somebody looks
WATCH_EVERY = 1.0  # seconds between looks at how the links fare
MOST_AT_ONCE = 200  # messages taken before anything else is looked at
MOST_WAITING = 50_000  # messages not yet taken; more than this cannot be an honest hub
BURST = 1_000  # messages since the last save: with so many each pause is one to save in, for a while
BURST_LASTS = 10.0  # seconds
PAUSE = 0.05  # seconds without a message
LEAST_APART = 0.5  # seconds between two saves


class Headless:
    """Takes what the link hears, in order, and has it kept. Everything happens on the thread that calls `run`."""

    def __init__(self, context: Context, opened: Opened, stand_in: StandIn | None = None) -> None:
        self._context = context
        self._opened = opened
        self._stand_in = stand_in
        self._inbox: SimpleQueue[Heard | LinkChanged | None] = SimpleQueue()
        self._asker = Asker()
        self._lifeboat = Lifeboat(context)
        self._trouble: str | None = None
        self._heeded = Heeded()
        self._taken = 0  # messages since the last save
        self._burst_until = 0.0
        self._on_live: Callable[[], None] | None = None

    @property
    def opened(self) -> Opened:
        """The home as it is open now."""
        return self._opened

    def stop(self) -> None:
        """End the loop after what has been heard so far. Any thread and any signal handler may call it."""
        self._inbox.put(STOP)

    def run(
        self,
        door: Door,
        *,
        seconds: float | None = None,
        look: Callable[[Home], None] | None = None,
        on_live: Callable[[], None] | None = None,
    ) -> None:
        """Listen until stopped, or for so many seconds; `look` is shown the home about twice a second.

        `on_live` is called each time that the broker lets us listen.
        """
        gc.enable()
        self._on_live = on_live
        self._opened.keeper.link(HubState.CONNECTING, None)
        self._see_clock()
        line = Line.of(door, self._context, self._post)
        until = time.monotonic() + seconds if seconds else None
        self._opened.keeper.book.note(Fault.NONE, self._context.clock())
        try:
            self._loop(line, door, until, look)
        finally:
            line.stop()
            self._lifeboat.stop()
            self._opened.keeper.book.note(Fault.DOWN, self._context.clock())
            self._save()

    def _post(self, what: Heard | LinkChanged) -> None:
        if self._inbox.qsize() < MOST_WAITING:
            self._inbox.put(what)

    def _loop(self, line: Line, door: Door, until: float | None, look: Callable[[Home], None] | None) -> None:
        clock = self._context.clock
        save_every = self._context.settings.diary.save_every
        next_save = time.monotonic() + save_every
        next_look, next_watch = 0.0, 0.0
        while True:
            now = time.monotonic()
            if until is not None and now >= until:
                return
            if now >= next_save:
                self._save()
                self._send(line)
                self._tend()
                next_save = now + save_every
            if now >= next_watch:
                self._see_clock()
                self._opened.keeper.conditions(clock())
                self._mind_tenancy(door)
                next_watch = now + WATCH_EVERY
            if look and now >= next_look:
                look(self._opened.keeper.home(clock()))
                next_look = now + LOOK_EVERY
            pause = now + PAUSE if self._is_burst(now) else None
            ends = [until, next_save, next_watch, next_look if look else None, pause]
            try:
                what = self._inbox.get(timeout=max(0.01, min(end for end in ends if end is not None) - now))
            except Empty:
                next_save = next_save if pause is None else max(now, next_save - save_every + LEAST_APART)
                continue
            if self._take(what, line):
                return

    def _is_burst(self, now: float) -> bool:
        """Whether what is not kept yet belongs to a burst, which is kept as soon as it pauses."""
        if self._taken >= BURST:
            self._burst_until = now + BURST_LASTS
        return self._taken > 0 and now < self._burst_until

    def _take(self, what: Heard | LinkChanged | None, line: Line) -> bool:
        """Take this and what has come behind it, before anything else is looked at; whether to stop."""
        for left in range(MOST_AT_ONCE, -1, -1):
            if what is STOP:
                return True
            if isinstance(what, LinkChanged):
                self._link_changed(what, line)
            else:
                self._opened.keeper.hear(what)
                self._taken += 1
            if not left or self._inbox.empty():
                break
            what = self._inbox.get()
        return False

    def _tend(self) -> None:
        """Do what the one that records does when there is time."""
        now = self._context.clock()
        if self._opened.records:
            seal_a_day(self._opened.diary, now)
        if self._inbox.empty() and (trouble := self._lifeboat.tend(self._opened, now)):
            self._say(trouble)
            if is_of_damage(trouble):
                self._repair()

    def _link_changed(self, what: LinkChanged, line: Line) -> None:
        self._opened.keeper.link(what.state, what.trouble)
        if what.state is HubState.LIVE:
            self._asker.begin_again()
            self._send(line)
            if self._on_live:
                self._on_live()
        words = f"{what.trouble.headline}. {what.trouble.advice}" if what.trouble else f"Link: {what.state.value}"
        output.text(words, sys.stderr)

    def _send(self, line: Line) -> None:
        """Send what was asked and has not ended; whoever asked may have been another program, or this one before."""
        try:
            given = waiting(self._opened.diary)
        except StoreTrouble:
            return  # what is kept next tells of it, and it is asked for again then
        for command in self._asker.due(given, self._context.clock()):
            self._opened.keeper.book.asked(command)
            line.ask(command)

    def _mind_tenancy(self, door: Door) -> None:
        """Act on the meter's word that other people live here now, if it came over a link that can be trusted."""
        told = self._opened.keeper.book.told.tenancies.values()
        for change in self._heeded.new(told, self._context.clock()) if told else ():
            if door.paired == change.hub:
                self._clear(change)
            else:
                with suppress(StoreTrouble):
                    if is_to_be_asked(self._opened.diary, change):
                        self._say(untrusted())

    def _clear(self, change: TenancyChange) -> None:
        self._save()
        try:
            if not clear_if_owed(self._opened.diary, change):
                return
        except StoreTrouble as trouble:  # it is cleared at the next start, when the hub says it again
            self._say(trouble)
            return
        clear_left_files(self._context)
        before = self._opened.keeper
        self._context = save_settings_after(self._context)
        fresh = begin(self._context, self._opened.diary, self._context.clock())
        fresh.go_on_from(before)
        self._opened.keeper = fresh
        self._say(cleared())

    def _see_clock(self) -> None:
        keeper = self._opened.keeper
        keeper.see_clock(*self._context.moment())
        if keeper.lacks_days and self._save():
            with suppress(StoreTrouble):  # it is looked at again in a second
                keeper.take_days(days_in_hand(self._context, self._opened.diary, self._context.clock()))

    def _save(self) -> bool:
        """Have what is new kept; whether there is nothing left to be kept."""
        self._taken = 0
        if not self._opened.records and not self._is_back():
            return False
        self._opened.keeper.conditions(self._context.clock())
        batch = self._opened.keeper.batch(self._context.clock())
        if batch is None:
            return True
        try:
            if self._opened.hold:
                self._opened.hold.renew()
            self._opened.diary.keep(batch)
        except StoreTrouble as trouble:
            self._opened.keeper.put_back(batch)
            if is_of_damage(trouble) and self._repair():
                return False
            if trouble.headline != self._trouble:
                self._say(trouble)
            self._trouble = trouble.headline
            return False
        self._trouble = None
        return True

    def _is_back(self) -> bool:
        """Whether a disk that would not be written when this began is back by now."""
        fresh = self._stand_in.again(self._opened, self._context.clock()) if self._stand_in else None
        self._opened = fresh or self._opened
        return fresh is not None

    def _repair(self) -> bool:
        """Repair the diary; whether that is done. What could not be kept is kept with the next batch."""
        from ihd.app.repairing import Shut, reopen

        try:
            remark = reopen(self._context, self._opened, self._context.clock())
        except Shut:
            raise
        except StoreTrouble as trouble:
            self._say(trouble)
            return False
        self._opened.keeper.remark = remark
        self._say(remark)
        return True

    def _say(self, trouble: Trouble) -> None:
        output.text(f"{trouble.headline}. {trouble.advice}", sys.stderr)


def stop_on_signals(loop: Headless) -> None:
    """Let a stop from the system or from the keyboard end the loop, so that the last batch is kept."""
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: loop.stop())
