"""One home alive behind the window: its diary on the store thread, its link, and a keeper on the window's thread."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from ihd.app.context import Clock, Context
from ihd.app.hearing import Heard, LinkChanged, listen
from ihd.app.keeper import Keeper, utc_days
from ihd.app.opening import Opened, open_home
from ihd.energy.day import Day
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.home import HubState
from ihd.energy.ledger import Series
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.hubs.link import Link
from ihd.settings import HubSettings, Settings
from ihd.store.hold import Held, hold
from ihd.store.kept import Batch
from ihd.threads import Mailbox, Worker

WHO = "ihd display"
KEPT_BY_NOW = timedelta(minutes=10)  # any recorder saves within a minute
Prepare = Callable[[], tuple[HubSettings, str | None]]  # slow; gives the broker's address and password


class Session:
    """Runs from `start` to `stop`. `changed` is called whenever there may be something new to draw.

    A pretend home gives `on_live`, to be told once its words are listened for.
    """

    def __init__(
        self,
        context: Context,
        prepare: Prepare,
        changed: Callable[[], None],
        on_live: Callable[[], None] | None = None,
    ) -> None:
        self._context = context
        self._clock: Clock = context.clock
        self._prepare = prepare
        self._changed = changed
        self._on_live = on_live
        self._pretend = on_live is not None
        self._store = Worker("store", self._complain)
        self._inbox = Mailbox(self._take)
        self._opened: Opened | None = None
        self._on_disk: list[Opened] = []  # the same, and what was open before it; for the store thread alone
        self._link: Link | None = None
        self._trouble: Trouble | None = None
        self._stopped = False

    def start(self) -> None:
        """Open the diary and the link, on the store thread; what cannot be opened is told on the screen."""
        self._store.do(self._open, then=self._ready)

    def _open(self) -> tuple[Opened, HubSettings, str | None]:
        hub, password = self._prepare()
        opened = open_home(self._context, WHO, self._clock(), pretend=self._pretend)
        self._on_disk.append(opened)
        return opened, hub, password

    def _close(self) -> None:
        for opened in self._on_disk:
            opened.close()

    def _ready(self, what: tuple[Opened, HubSettings, str | None]) -> None:
        if self._stopped:
            return
        self._opened, hub, password = what
        keeper = self._opened.keeper
        keeper.known = replace(keeper.known, pretend=self._pretend, link=HubState.CONNECTING)
        self._link = listen(hub, password, self._clock, self._inbox.post)
        self._changed()

    def _take(self, what: Heard | LinkChanged) -> None:
        keeper = self.keeper
        if keeper is None or self._stopped:
            return
        if isinstance(what, LinkChanged):
            keeper.link(what.state, what.trouble)
            if what.state is HubState.LIVE and self._on_live:
                self._on_live()
        else:
            keeper.hear(what.meaning, what.arrived, retained=what.retained)
        self._changed()

    @property
    def keeper(self) -> Keeper | None:
        """What the home's messages add up to, once the diary is open."""
        return self._opened.keeper if self._opened else None

    @property
    def trouble(self) -> Trouble | None:
        """What keeps the diary from being opened, if something does."""
        return self._trouble

    def save(self, now: datetime) -> None:
        """Have what is new kept, if this program is the one that records; else see whether it may by now."""
        opened = self._opened
        if opened is None:
            return
        if not opened.records:
            self._store.do(self._take_over, now, then=self._taken_over)
            return
        if batch := opened.keeper.batch(now):
            self._store.do(_keep, opened, batch, then=self._kept)

    def _take_over(self, now: datetime) -> Opened | None:
        """Open the diary as its recorder if nobody is any more: a home with a display up shall lose nothing."""
        if self._stopped:
            return None
        try:
            hold(self._context.places.diary_file, WHO).release()
        except Held:
            return None
        fresh = open_home(self._context, WHO, now, pretend=self._pretend)
        self._on_disk.append(fresh)
        return fresh

    def _taken_over(self, fresh: Opened | None) -> None:
        if self._stopped or self._opened is None:
            return
        if fresh is None:
            self._opened.keeper.let_go(self._clock() - KEPT_BY_NOW)
            return
        fresh.keeper.follow(self._opened.keeper)
        self._opened = fresh
        self._changed()

    def _kept(self, what: tuple[Batch, Trouble | None]) -> None:
        batch, trouble = what
        if self._opened is None or self._stopped:
            return
        if trouble:
            self._opened.keeper.put_back(batch)
        if trouble is not self._trouble:
            self._trouble = trouble
            self._opened.keeper.tell(trouble)
            self._changed()

    def use(self, settings: Settings) -> None:
        """Take changed settings into use: prices, thresholds and the time zone."""
        self._context = self._context._replace(settings=settings)
        if self._opened:
            self._opened.keeper.use(self._context)
            self._changed()

    def tell(self, trouble: Trouble | None) -> None:
        """Show this trouble; with None, only what troubles the diary."""
        if self._opened:
            self._opened.keeper.tell(trouble or self._trouble)
            self._changed()

    def ask_day(self, day: date, fuel: Fuel, then: Callable[[Day], None]) -> None:
        """Have a local day put together for the history page."""
        opened = self._opened
        if opened is None:
            return
        first, last = utc_days(day, opened.keeper.zone)

        def made(kept: dict[tuple[Series, int], UtcDay]) -> None:
            if not self._stopped:
                then(opened.keeper.day(day, fuel, self._clock(), kept))

        self._store.do(opened.diary.days, first, last, then=made)

    def stop(self) -> None:
        """Stop listening, keep the last batch, then let the diary go. May be called twice."""
        if self._stopped:
            return
        self._stopped = True
        if self._link:
            self._link.stop()
        self.save(self._clock())
        self._store.do(self._close)
        self._store.stop()

    def _complain(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            raise error
        self._trouble = error
        if not self._stopped:
            self._changed()


def _keep(opened: Opened, batch: Batch) -> tuple[Batch, Trouble | None]:
    try:
        opened.diary.keep(batch)
    except StoreTrouble as trouble:
        return batch, trouble
    return batch, None
