"""One home alive behind the window: its diary on the store thread, its link, and a keeper on the window's thread."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from ihd.app.broker import Door
from ihd.app.commanding import Commanding, Tell
from ihd.app.context import Clock, Context
from ihd.app.heard import Heard, LinkChanged
from ihd.app.hearing import Line
from ihd.app.history_hand import InHand
from ihd.app.holding import Begun, Holding, Kept
from ihd.app.idling import seal_a_day
from ihd.app.keeper import Keeper
from ihd.app.lasting import Lastings
from ihd.app.letters import Letters
from ihd.app.lifeboat import Lifeboat
from ihd.app.moving import Moving
from ihd.app.opening import Opened, days_in_hand
from ihd.app.recalling import Recalling
from ihd.app.renewing import Renewing
from ihd.app.tenancy import clear_by_hand, clear_if_owed, cleared, held
from ihd.energy.command import Command
from ihd.energy.health import Fault
from ihd.energy.home import HubState
from ihd.energy.hub_report import HubReport
from ihd.energy.trouble import HubTrouble, Trouble
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.store.kept import Batch
from ihd.store.troubles import is_of_damage
from ihd.threads import Mailbox, Worker

KEPT_BY_NOW = timedelta(minutes=10)  # any recorder saves within a minute
Prepare = Callable[[], Door]  # slow
Question = Callable[[Diary, InHand], Any]


class Session:
    """Runs from `start` to `stop`. `changed` is called whenever there may be something new to draw.

    A pretend home gives `on_live`, to be told once its words are listened for. `on_cleared` is called when a former
    household's data has been cleared.
    """

    def __init__(
        self,
        context: Context,
        prepare: Prepare,
        changed: Callable[[], None],
        on_live: Callable[[], None] | None = None,
        on_cleared: Callable[[], None] = lambda: None,
    ) -> None:
        self._context = context
        self._clock: Clock = context.clock
        self._prepare = prepare
        self._changed = changed
        self._on_live = on_live
        self._on_cleared = on_cleared
        self._pretend = on_live is not None
        self._store = Worker("store", self._complain)
        self._inbox = Mailbox(self._take)
        self._opened: Opened | None = None
        self._holding = Holding(context, pretend=self._pretend)  # for the store thread alone
        self._line: Line | None = None
        self._door: Door | None = None
        self._commands = Commanding(context, self._store, self._at_hand, pretend=self._pretend)
        self._moving = Moving(context, self._store, self._begun_anew)
        self._recalling = Recalling(self._store)
        self._lastings = Lastings(context, self._store, self._changed)
        self._lifeboat = Lifeboat(context)
        self._renewing = Renewing(context, self._store, self._given_anew)
        self.letters = Letters(context, self._store, self._reader, self.ask, pretend=self._pretend)
        self._trouble: Trouble | None = None
        self._stopped = False

    def start(self) -> None:
        """Open the diary and the link, on the store thread; what cannot be opened is told on the screen."""
        self._store.do(self._open, then=self._ready)

    def _open(self) -> tuple[Begun, Door | HubTrouble]:
        try:
            door: Door | HubTrouble = self._prepare()
        except HubTrouble as trouble:  # a hub that has let go of us is no reason to hide what it told before
            door = trouble
        return self._holding.open(self._clock()), door

    def _ready(self, what: tuple[Begun, Door | HubTrouble]) -> None:
        if self._stopped:
            return
        (self._opened, self._trouble), door = what
        keeper = self._opened.keeper
        keeper.known = keeper.known._replace(pretend=self._pretend, link=HubState.CONNECTING)
        keeper.tell(self._trouble)
        keeper.see_clock(*self._context.moment())
        if isinstance(door, HubTrouble):
            keeper.link(HubState.REFUSED, door)
            self._changed()
            return
        self._door = door
        try:
            self._line = Line.of(door, self._context, self._inbox.post)
        except Trouble as trouble:  # a rule that the household wrote cannot work
            self._complain(trouble)
            keeper.tell(trouble)
        self._changed()

    def _take(self, what: Heard | LinkChanged) -> None:
        keeper = self.keeper
        if keeper is None or self._stopped:
            return
        if isinstance(what, LinkChanged):
            keeper.link(what.state, what.trouble)
            if what.state is HubState.LIVE:
                self._commands.begin_again()
                if self._on_live:
                    self._on_live()
        elif not self._moving.waits(what):
            keeper.hear(what)
        self._changed()

    def _at_hand(self) -> tuple[Opened, Line] | None:
        return (self._opened, self._line) if self._opened and self._line and not self._stopped else None

    def _reader(self) -> tuple[Keeper | None, str]:
        return None if self._stopped else self.keeper, self.paired

    @property
    def paired(self) -> str:
        """The hub that may be asked for things; empty if there is none."""
        return self._door.paired if self._door else ""

    def ask(self, command: Command, told: Tell | None = None) -> None:
        """Ask something of a meter: it is kept first, then sent, and sent again until it is known how it ended."""
        self._commands.ask(command, told)
        self._changed()

    def look(self, now: datetime) -> None:
        """See how every link fares at `now` (UTC), and whether others live here now: to be called each second."""
        opened = self._opened
        if opened is None or self._stopped:
            return
        self._see_clock(opened, now)
        opened.keeper.conditions(now)
        self._lastings.tell(opened.keeper, opened.diary, now)
        for change in self._moving.new_words(opened, now):
            if self.paired == change.hub:
                self.save(now)
                self._moving.clear(opened, clear_if_owed, change, remark=cleared())
            else:
                self._moving.ask_first(opened, change)

    def _see_clock(self, opened: Opened, now: datetime) -> None:
        opened.keeper.see_clock(*self._context.moment())
        if opened.keeper.lacks_days and self._trouble is None:
            self.save(now)
            self._store.do(days_in_hand, self._context, opened.diary, now, then=opened.keeper.take_days)

    def moved_in(self) -> None:
        """Clear all that was kept up to now: somebody has just moved in, and says so."""
        opened = self._opened
        if opened and opened.records:
            self._moving.clear(opened, clear_by_hand, self._clock(), remark=cleared(by_hand=True))
        elif opened:
            self.tell(held(opened.keeper.known.held_by or "another program"))

    def nobody_moved_in(self) -> None:
        """What a hub said of other occupants is not so, says the household."""
        if self._opened:
            self._moving.refuse(self._opened)
            self._changed()

    def _given_anew(self) -> None:
        self._lastings.renew()
        self._changed()

    def _begun_anew(self) -> None:
        self._recalling = Recalling(self._store)
        self._lastings.renew()
        self._on_cleared()
        self._changed()

    def hubs(self, now: datetime) -> HubReport | None:
        """How everything fares between the meters and here at `now` (UTC); None while the diary is not open."""
        opened = self._opened
        return self._recalling.report(opened, now, self._moving.question) if opened and not self._stopped else None

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
        if opened is None or self._moving.is_clearing:
            return
        if not self._stopped:
            self._renewing.see(opened)
        if not opened.records:
            self._store.do(self._take_over, now, then=self._taken_over)
            self._moving.see_whether_cleared(opened)
            return
        if batch := opened.keeper.batch(now):
            self._store.do(self._holding.keep, opened, batch, then=self._kept)
        if not self._stopped:
            self._store.do(seal_a_day, opened.diary, now)
            told = self._lifeboat.tend(opened, now)
            if told and is_of_damage(told):  # a backup reads all of the diary
                self._store.do(self._holding.repair, opened, Batch(), then=self._kept)
        self._commands.send_what_waits()

    def _take_over(self, now: datetime) -> Begun | None:
        return None if self._stopped else self._holding.take_over(now)

    def _taken_over(self, begun: Begun | None) -> None:
        if self._stopped or self._opened is None:
            return
        if begun is None:
            self._opened.keeper.let_go(self._clock() - KEPT_BY_NOW)
            return
        fresh, self._trouble = begun
        fresh.keeper.follow(self._opened.keeper)
        fresh.keeper.tell(self._trouble)
        self._opened = fresh
        self._changed()

    def _kept(self, what: Kept) -> None:
        batch, trouble, remark = what
        if self._opened is None or self._stopped:
            return
        if trouble or remark:
            self._opened.keeper.put_back(batch)
            self._opened.keeper.remark = remark or self._opened.keeper.remark
        else:
            self._recalling.renew()
        if trouble is not self._trouble:
            self._trouble = trouble
            self._opened.keeper.tell(trouble)
            self._changed()

    def use(self, settings: Settings) -> None:
        """Take changed settings into use: prices, thresholds and the time zone."""
        self._context = self._context._replace(settings=settings)
        self._lastings.use(self._context)
        self._lifeboat.use(self._context)
        if self._opened:
            self._opened.keeper.use(self._context)
            self._changed()

    def tell(self, trouble: Trouble | None) -> None:
        """Show this trouble; with None, only what troubles the diary."""
        if self._opened:
            self._opened.keeper.tell(trouble or self._trouble)
            self._changed()

    def ask_diary(self, question: Question, then: Callable[[Any], None]) -> bool:
        """Have a question answered on the store thread, with the diary and what is newer; whether there is a diary."""
        opened = self._opened
        if opened is None or self._stopped:
            return False
        self._store.do(question, opened.diary, opened.keeper.in_hand(), then=lambda told: self._answer(told, then))
        return True

    def _answer(self, told: Any, then: Callable[[Any], None]) -> None:
        if not self._stopped:
            then(told)

    def stop(self) -> None:
        """Stop listening, keep the last batch, then let the diary go. May be called twice."""
        if self._stopped:
            return
        self._stopped = True
        if self._line:
            self._line.stop()
        self._lifeboat.stop()
        if self._opened:
            self._opened.keeper.book.note(Fault.DOWN, self._clock())
        self.save(self._clock())
        self._store.do(self._holding.close)
        self._store.stop()

    def _complain(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            raise error
        self._trouble = error
        if self._moving.is_clearing:  # the disk would not let go of it: what was heard meanwhile counts all the same
            self._moving.go_on()
            self.tell(error)
        if not self._stopped:
            self._changed()
