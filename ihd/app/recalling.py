"""Puts together what the page of the hub's health shows: what is known now, and what the diary recalls."""

from datetime import datetime, timedelta

from ihd.app.opening import Opened
from ihd.energy.health import HubLine
from ihd.energy.hub_report import HubReport
from ihd.energy.mark import Mark
from ihd.energy.news import TenancyChange
from ihd.store import hub_asking
from ihd.store.diary import Diary
from ihd.threads import Worker

RECALL_EACH = timedelta(seconds=15)  # what is newer than that has not been kept, and is at hand


class Recalling:
    """Belongs to the window's thread."""

    def __init__(self, store: Worker) -> None:
        self._store = store
        self._asked: datetime | None = None
        self._kept: tuple[tuple[HubLine, ...], tuple[Mark, ...]] = ((), ())

    def report(self, opened: Opened, now: datetime, question: TenancyChange | None) -> HubReport:
        """How everything fares at `now` (UTC), with the log as the diary last told it and what is to be kept yet."""
        if self._asked is None or not timedelta(0) <= now - self._asked < RECALL_EACH:
            self._asked = now
            self._store.do(recall, opened.diary, then=self._take)
        keeper = opened.keeper
        lines, marks = self._kept
        at_hand = [line for line in keeper.book.lines if line not in lines] if opened.records else []
        told = keeper.book.told
        return HubReport(
            now,
            keeper.conditions(now),
            (*lines, *at_hand),
            marks,
            tuple(told.alerts.values()),
            keeper.new_supplier(now),
            question,
        )

    def renew(self) -> None:
        """More has been kept by now."""
        self._asked = None

    def _take(self, kept: tuple[tuple[HubLine, ...], tuple[Mark, ...]]) -> None:
        self._kept = kept


def recall(diary: Diary) -> tuple[tuple[HubLine, ...], tuple[Mark, ...]]:
    """The log as it is kept, oldest line first, and the dates that divide it."""
    return tuple(reversed(diary.ask(hub_asking.lines) or ())), diary.ask(hub_asking.marks) or ()
