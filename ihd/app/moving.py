"""The screen's part when others move in: what is heard waits while the diary is cleared, and a new keeper goes on."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from ihd.app.context import Context
from ihd.app.heard import Heard
from ihd.app.keeper import Keeper
from ihd.app.opening import Opened, begin
from ihd.app.tenancy import Heeded, clear_left_files, cleared, is_to_be_asked, refuse, untrusted
from ihd.energy.news import TenancyChange
from ihd.energy.trouble import Trouble
from ihd.store import hub_asking
from ihd.threads import Worker

TOLD_FOR = timedelta(days=1)  # that a new home begins here
Clear = Callable[..., bool]


class Moving:
    """Belongs to the window's thread. `begun` is called once a keeper goes on for the new household."""

    def __init__(self, context: Context, store: Worker, begun: Callable[[], None]) -> None:
        self._context = context
        self._store = store
        self._begun = begun
        self._heeded = Heeded()
        self._waiting: list[Heard] | None = None  # what is heard while a former household's data is being cleared
        self._opened: Opened | None = None  # whose data that is
        self._remark: Trouble | None = None
        self._began: datetime | None = None  # when this household did
        self.question: TenancyChange | None = None

    @property
    def is_clearing(self) -> bool:
        """Whether the diary is being cleared: nothing from before may be written into it meanwhile."""
        return self._waiting is not None

    def new_words(self, opened: Opened, now: datetime) -> list[TenancyChange]:
        """What hubs have said anew of other occupants (UTC). One that only shows leaves it to the one that records."""
        if self._began and now - self._began > TOLD_FOR and self.question is None:
            self._began = opened.keeper.remark = None
        told = opened.keeper.book.told.tenancies.values()
        return self._heeded.new(told, now) if opened.records else []

    def waits(self, heard: Heard) -> bool:
        """Whether this has to wait until the diary is cleared: then it is put by."""
        if self._waiting is None:
            return False
        self._waiting.append(heard)
        return True

    def clear(self, opened: Opened, clear: Clear, *args: Any, remark: Trouble) -> None:
        """Have the diary cleared, and then go on as for a new home."""
        if self._waiting is None:
            self._waiting, self._opened, self._remark = [], opened, remark
            self._store.do(self._clear, opened, clear, *args, then=self.go_on)

    def _clear(self, opened: Opened, clear: Clear, *args: Any) -> Keeper | None:
        if not clear(opened.diary, *args):
            return None
        clear_left_files(self._context)
        return begin(self._context, opened.diary, self._context.clock())

    def go_on(self, fresh: Keeper | None = None) -> None:
        """Hear what had to wait. Without a fresh keeper nothing was cleared, and the old one goes on."""
        waited, self._waiting = self._waiting or [], None
        opened, self._opened = self._opened, None
        if opened is None:
            return
        if fresh is not None:
            self._follow(opened, fresh, self._remark or cleared())
        for heard in waited:
            opened.keeper.hear(heard)

    def _follow(self, opened: Opened, fresh: Keeper, remark: Trouble) -> None:
        fresh.go_on_from(opened.keeper)
        fresh.remark, self._began = remark, self._context.clock()
        self.question = None
        opened.keeper = fresh
        self._begun()

    def see_whether_cleared(self, opened: Opened) -> None:
        """Begin anew if the program that records has cleared what this one, which only shows, still knows."""
        self._store.do(self._newer, opened, then=lambda fresh: self._begin_anew(opened, fresh))

    def _newer(self, opened: Opened) -> Keeper | None:
        since = opened.diary.ask(hub_asking.last_tenancy)
        known = opened.keeper.since
        if since is None or (known is not None and known >= since):
            return None
        return begin(self._context, opened.diary, self._context.clock())

    def _begin_anew(self, opened: Opened, fresh: Keeper | None) -> None:
        if fresh is not None and not opened.records:
            fresh.known = fresh.known._replace(held_by=opened.keeper.known.held_by)
            self._follow(opened, fresh, cleared())

    def ask_first(self, opened: Opened, change: TenancyChange) -> None:
        """Have the household asked, unless it has answered already."""
        self._store.do(is_to_be_asked, opened.diary, change, then=lambda is_open: self._ask(opened, change, is_open))

    def _ask(self, opened: Opened, change: TenancyChange, is_open: bool) -> None:
        if is_open:
            self.question = change
            opened.keeper.remark = untrusted()

    def refuse(self, opened: Opened) -> None:
        """Nobody has moved in, the household says."""
        if self.question:
            self._store.do(refuse, opened.diary, self.question)
            self.question = opened.keeper.remark = None
