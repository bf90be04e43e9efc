"""Between the History page and the home: what is asked for is put together on the store thread, and what runs anew."""

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from ihd.app.chart_loading import ChartLoading
from ihd.app.history_hand import InHand
from ihd.app.history_past import Past, Reading
from ihd.app.page_roads import Behind
from ihd.energy.register import gives
from ihd.energy.stretch import Curve, Scope, Stretch
from ihd.energy.stretch_spans import Asked, days_of
from ihd.store.diary import Diary

READY_EACH = 300  # ms, until the diary is open
LONG = (Scope.YEAR, Scope.ALL)
LONG_EACH = timedelta(minutes=5)  # what a day adds to a year need not be told each half minute


class HistoryRoad:
    """Belongs to the window's thread. One question is on its way at a time; of several that wait the last counts."""

    def __init__(self, page: Any, behind: Behind) -> None:
        self._page, self._behind = page, behind
        self._past = Past()
        self._session: Any = None
        self._asked: Asked | None = None
        self._curve: date | None = None  # that of the day that is looked at closely
        self._busy = self._was_busy = False
        self._waits = False
        self._shown: tuple[Asked, datetime] | None = None
        self._ready = QTimer(page, singleShot=True, interval=READY_EACH)
        self._ready.timeout.connect(self._ask)
        page.wanted.connect(self._want)
        page.curve_wanted.connect(self._want_curve)
        self._charts = ChartLoading(page)
        self._charts.begin()

    def look(self) -> None:
        """The page has come into sight, or has been for another while: what still changes is told anew."""
        if self._busy and self._was_busy:  # the diary could not answer: a disk may have failed
            self._busy = False
        self._was_busy = self._busy
        if self._asked is None:
            self._page.opened()
        elif self._changes():
            self._ask()
            if self._curve is not None:
                self._ask_curve(self._curve)

    def stop(self) -> None:
        """Ask nothing more."""
        self._asked = self._curve = None
        self._ready.stop()
        self._charts.stop()
        self._page.wanted.disconnect(self._want)  # the page may go on with another road
        self._page.curve_wanted.disconnect(self._want_curve)

    def _changes(self) -> bool:
        """Whether what is shown may be another by now."""
        if self._asked is None or self._shown is None or self._shown[0] != self._asked:
            return True
        now = self._behind.now()
        today = now.astimezone(self._behind.context().zone).date()
        if not days_of(self._asked.scope, self._asked.day).holds(today):
            return True  # an import, a mend: it is at hand if it is as it was
        return self._asked.scope not in LONG or abs(now - self._shown[1]) >= LONG_EACH

    def _want(self, asked: Asked) -> None:
        self._asked, self._curve = asked, None
        self._ask()

    def _ask(self) -> None:
        asked = self._asked
        if asked is None:
            return
        if self._busy:
            self._waits = True
            return
        self._busy = self._put(partial(_stretch, asked=asked), self._answered)
        if not self._busy:
            self._ready.start()

    def _put(self, question: Any, then: Any) -> bool:
        session = self._behind.session()
        if session is None:
            return False
        if session is not self._session:
            self._session, self._past = session, Past()
        context = self._behind.context()
        work = partial(question, self._past, context=context, now=context.clock())
        return bool(session.ask_diary(work, then))

    def _answered(self, told: tuple[Asked, Stretch | Reading, bool, datetime]) -> None:
        asked, answer, gives, now = told
        self._busy = False
        is_wanted = asked == self._asked
        if is_wanted:
            self._page.set_export(gives)
        if is_wanted and isinstance(answer, Reading):
            self._page.show_reading(answer.share)
            self._waits = True
        elif is_wanted:
            self._shown = asked, now
            self._page.show_stretch(answer, now)
        if self._waits:
            self._waits = False
            self._ask()

    def _want_curve(self, day: date) -> None:
        self._curve = day
        self._ask_curve(day)

    def _ask_curve(self, day: date) -> None:
        self._put(partial(_curve, day=day), self._show_curve)

    def _show_curve(self, curve: Curve) -> None:
        if curve.day == self._curve:
            self._page.show_curve(curve)


def _stretch(past: Past, diary: Diary, hand: InHand, **asked: Any) -> tuple[Asked, Stretch | Reading, bool, datetime]:
    answer = past.stretch(diary, hand, asked["context"], asked["asked"], asked["now"])
    return asked["asked"], answer, gives(hand.ledger.series(), hand.ledger.register), asked["now"]


def _curve(past: Past, diary: Diary, hand: InHand, **asked: Any) -> Curve:
    return past.curve(diary, hand, asked["context"], asked["day"], asked["now"])
