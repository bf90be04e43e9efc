"""Days of a pretend home on the screen at high speed: pages are opened as people do, and each frame is timed."""

import time
from argparse import Namespace
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ihd.app.context import Context
from ihd.app.display import Display
from ihd.app.frame_watch import FrameWatch
from ihd.app.frames import Frame, resident
from ihd.app.life import Pretence, PretendLife
from ihd.app.resting import Rest
from ihd.display_settings import RestSettings
from ihd.energy.calendar import unix
from ihd.energy.fuel import Fuel
from ihd.paths import places
from ihd.settings import DiarySettings, Settings
from ihd.ui.theme import load_fonts

# From which local hour on which page is in sight. At night the screen rests.
DAY: tuple[tuple[float, str], ...] = (
    (0.0, "rest"),
    (6.5, "now"),
    (8.0, "history"),
    (8.5, "now"),
    (10.0, "meters"),
    (10.5, "now"),
    (12.0, "cost"),
    (12.5, "now"),
    (15.0, "carbon"),
    (15.5, "now"),
    (17.0, "more"),
    (17.5, "now"),
    (20.0, "history"),
    (21.0, "now"),
    (23.0, "rest"),
)
LOOK_EACH = 20  # ms of ours
SAVE_EACH = 1  # second of ours, as an hour of the home passes in about one
PATIENCE = 60.0  # seconds of ours that the last readings may take to come


class Lived(NamedTuple):
    """What was measured: from which unix second on, resident bytes each 24 hours, frames on Now, seconds behind.

    `held_up` is how many milliseconds late the window's thread was at most, on Now, for something due each 20 ms.
    """

    began: int
    memory: tuple[int, ...]
    frames: tuple[Frame, ...]
    held_up: float
    opened: int
    behind: float


class Watched(Display):
    """A display of which the frames are timed; `watch` is there once the window is."""

    watch: FrameWatch | None = None

    def _draw(self) -> None:
        with self._changing():
            super()._draw()

    def _on_tick(self) -> None:
        with self._changing():
            super()._on_tick()

    def _changing(self) -> AbstractContextManager[None]:
        return self.watch.changing() if self.watch else nullcontext()


class Living(QObject):
    """Opens the pages by the home's own clock until the days are over, and reads the memory once a day."""

    def __init__(self, display: Watched, days: float) -> None:
        super().__init__(display)
        self._display, self._watch = display, FrameWatch(display.window)
        display.watch = self._watch
        self._start = display.context.clock()
        self._end = self._start + timedelta(days=days)
        self.memory: list[int] = []
        self.behind = 0.0
        self.opened = 0
        self.held_up = 0.0
        self._late: float | None = None
        self._looked: float | None = None
        self._timer = QTimer(self, interval=LOOK_EACH, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def frames(self) -> list[Frame]:
        """Those of Now."""
        return self._watch.frames

    def _look(self) -> None:
        heard = self._heard()
        if heard is None:
            return
        # What loads before the first reading is no frame of a home that is lived in; `ihd bench start` measures it.
        self._watch.is_counting = self._display.window.page == "now"
        if not self._watch.is_counting:
            self._watch.forget()
        self._see_late()
        now = min(self._display.context.clock(), self._end)
        self.behind = max(self.behind, (now - heard).total_seconds())
        if now - self._start >= timedelta(days=len(self.memory) + 1):
            self.memory.append(resident())
        if now < self._end:
            self._open(self._wanted(now))
            return
        self._late = self._late or time.monotonic() + PATIENCE
        if self._end - heard <= timedelta(seconds=10) or time.monotonic() > self._late:
            self.memory.append(resident())
            self._timer.stop()
            QApplication.quit()

    def _see_late(self) -> None:
        looked, self._looked = self._looked, time.monotonic() if self._watch.is_counting else None
        if looked and self._looked:
            self.held_up = max(self.held_up, 1e3 * (self._looked - looked) - LOOK_EACH)

    def _heard(self) -> datetime | None:
        """When the newest reading was made, UTC."""
        session = self._display.session
        told = session.keeper.known.told.get(Fuel.ELECTRICITY) if session and session.keeper else None
        return told.at if told else None

    def _wanted(self, now: datetime) -> str:
        local = now.astimezone(self._display.context.zone)
        hour = local.hour + local.minute / 60
        return [page for since, page in DAY if since <= hour][-1]

    def _open(self, page: str) -> None:
        window = self._display.window
        if page == ("rest" if window.page == "standby" else window.page):
            return
        self.opened += 1
        rest: Any = window.findChild(Rest)
        if page == "rest":
            rest.rest()
        else:
            self._watch.is_counting = page == "now"
            with self._watch.changing():
                rest.wake()
                window.open_page(page)
        self._looked = None


def live(folder: str, days: float, speed: float) -> Lived:
    """Live through so many days of a demo in this folder, on this machine's screen or on none."""
    application = QApplication(["ihd"])
    load_fonts()
    kept = Settings(rest=RestSettings(standby_after=0))  # it rests by the home's clock, not by ours
    life = PretendLife(Context(places(folder), kept), Pretence(speed=speed), folder)
    began = unix(life.now())
    saved = replace(life.context.settings, diary=DiarySettings(save_every=SAVE_EACH))
    life.context = life.context._replace(settings=saved)
    asked = Namespace(size=None, theme=None, language=None, full_screen=False, first_page="now", home=folder)
    display = Watched(life.context, Namespace(**vars(asked), report_start=False), life)
    application.aboutToQuit.connect(display.stop)
    living = Living(display, days)
    display.open()
    application.exec()
    memory, frames = tuple(living.memory), tuple(living.frames)
    return Lived(began, memory, frames, living.held_up, living.opened, living.behind)
