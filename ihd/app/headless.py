"""Receives and keeps with no screen: the loop behind `ihd record` and `ihd demo --no-screen`."""

import gc
import signal
import sys
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from ihd.app import output
from ihd.app.context import Context
from ihd.app.hearing import Heard, LinkChanged, listen
from ihd.app.opening import Opened
from ihd.energy.home import Home, HubState
from ihd.energy.trouble import StoreTrouble
from ihd.settings import HubSettings

STOP = None  # put into the inbox by whoever wants the loop to end
LOOK_EVERY = 0.5  # seconds between looks at the home, where somebody looks
MOST_WAITING = 50_000  # messages not yet taken; more than this cannot be an honest hub


class Headless:
    """Takes what the link hears, in order, and has it kept. Everything happens on the thread that calls `run`."""

    def __init__(self, context: Context, opened: Opened) -> None:
        self._context = context
        self._opened = opened
        self._inbox: SimpleQueue[Heard | LinkChanged | None] = SimpleQueue()
        self._trouble: str | None = None
        self._on_live: Callable[[], None] | None = None

    def stop(self) -> None:
        """End the loop after what has been heard so far. Any thread and any signal handler may call it."""
        self._inbox.put(STOP)

    def run(
        self,
        hub: HubSettings,
        password: str | None,
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
        link = listen(hub, password, self._context.clock, self._post)
        until = time.monotonic() + seconds if seconds else None
        try:
            self._loop(until, look)
        finally:
            link.stop()
            self._save()

    def _post(self, what: Heard | LinkChanged) -> None:
        if self._inbox.qsize() < MOST_WAITING:
            self._inbox.put(what)

    def _loop(self, until: float | None, look: Callable[[Home], None] | None) -> None:
        keeper, clock = self._opened.keeper, self._context.clock
        save_every = self._context.settings.diary.save_every
        next_save = time.monotonic() + save_every
        next_look = 0.0
        while True:
            now = time.monotonic()
            if until is not None and now >= until:
                return
            if now >= next_save:
                self._save()
                next_save = now + save_every
            if look and now >= next_look:
                look(keeper.home(clock()))
                next_look = now + LOOK_EVERY
            try:
                ends = [end for end in (until, next_save, next_look if look else None) if end is not None]
                what = self._inbox.get(timeout=max(0.01, min(ends) - now))
            except Empty:
                continue
            if what is STOP:
                return
            if isinstance(what, LinkChanged):
                self._link_changed(what)
            else:
                keeper.hear(what.meaning, what.arrived, retained=what.retained)

    def _link_changed(self, what: LinkChanged) -> None:
        self._opened.keeper.link(what.state, what.trouble)
        if what.state is HubState.LIVE and self._on_live:
            self._on_live()
        words = f"{what.trouble.headline}. {what.trouble.advice}" if what.trouble else f"Link: {what.state.value}"
        output.text(words, sys.stderr)

    def _save(self) -> None:
        if not self._opened.records:
            return
        batch = self._opened.keeper.batch(self._context.clock())
        if batch is None:
            return
        try:
            self._opened.diary.keep(batch)
        except StoreTrouble as trouble:
            self._opened.keeper.put_back(batch)
            if trouble.headline != self._trouble:
                output.text(f"{trouble.headline}. {trouble.advice}", sys.stderr)
            self._trouble = trouble.headline
        else:
            self._trouble = None


def stop_on_signals(loop: Headless) -> None:
    """Let a stop from the system or from the keyboard end the loop, so that the last batch is kept."""
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: loop.stop())
