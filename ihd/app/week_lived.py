"""Days of a pretend home on the screen at high speed: pages are opened as people do, and each frame is timed."""

import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ihd.app.context import Context
from ihd.app.display import Display
from ihd.app.frames import Frame, between, moment, resident
from ihd.app.life import Pretence, PretendLife
from ihd.app.resting import Rest
from ihd.display_settings import RestSettings
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
    """What was measured: resident bytes each 24 hours, frames and other events on Now, seconds of the home behind."""

    memory: tuple[int, ...]
    frames: tuple[Frame, ...]
    other: float
    opened: int
    behind: float


class Timed(QApplication):
    """Times every event that the window's thread handles."""

    def __init__(self) -> None:
        super().__init__(["ihd"])
        self.frames: list[Frame] = []
        self.other = 0.0
        self.page: Callable[[], str] = lambda: ""
        self.drew = False
        self.is_counting = False
        self._painted = False
        self._deep = False
        self._begun: Frame | None = None

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        self._painted |= event.type() == QEvent.Type.UpdateRequest
        if self._deep:  # part of what is timed already
            return super().notify(receiver, event)
        self._deep, self._painted, self.drew = True, event.type() == QEvent.Type.UpdateRequest, False
        began = moment()
        try:
            return super().notify(receiver, event)
        finally:
            self._deep = False
            self._note(between(began, moment()))

    def _note(self, event: Frame) -> None:
        if self.page() != "now" or not self.is_counting:
            self._begun = None
            return
        if not self.drew and not self._painted:
            self.other = max(self.other, event.took)
            return
        self._begun = Frame(*map(sum, zip(self._begun, event, strict=True))) if self._begun else event
        if self._painted:
            self.frames.append(self._begun)
            self._begun = None


class Living(QObject):
    """Opens the pages by the home's own clock until the days are over, and reads the memory once a day."""

    def __init__(self, display: Display, days: float, begin: Callable[[], None]) -> None:
        super().__init__(display)
        self._display, self._begin = display, begin
        self._start = display.context.clock()
        self._end = self._start + timedelta(days=days)
        self.memory: list[int] = []
        self.behind = 0.0
        self.opened = 0
        self._late: float | None = None
        self._timer = QTimer(self, interval=LOOK_EACH)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        heard = self._heard()
        if heard is None:
            return
        self._begin()
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
            rest.wake()
            window.open_page(page)


def live(folder: str, days: float, speed: float) -> Lived:
    """Live through so many days of a demo in this folder, on this machine's screen or on none."""
    application = Timed()
    load_fonts()
    kept = Settings(rest=RestSettings(standby_after=0))  # it rests by the home's clock, not by ours
    life = PretendLife(Context(places(folder), kept), Pretence(speed=speed), folder)
    saved = replace(life.context.settings, diary=DiarySettings(save_every=SAVE_EACH))
    life.context = life.context._replace(settings=saved)
    asked = Namespace(size=None, theme=None, language=None, full_screen=False, first_page="now", home=folder)
    display = Display(life.context, Namespace(**vars(asked), report_start=False), life)
    application.page = lambda: display.window.page
    display.window.home_shown.connect(lambda _home: setattr(application, "drew", True))
    display.window.page_opened.connect(lambda _name: setattr(application, "drew", True))
    application.aboutToQuit.connect(display.stop)
    # What loads before the first reading is no frame of a home that is lived in; `ihd bench start` measures it.
    living = Living(display, days, lambda: setattr(application, "is_counting", True))
    display.open()
    application.exec()
    return Lived(tuple(living.memory), tuple(application.frames), application.other, living.opened, living.behind)
