"""Opens a home's diary for the one that records, or only to look where another does."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ihd.app.clock_note import read
from ihd.app.context import Context
from ihd.app.hub_book import HubBook
from ihd.app.in_hand import first_in_hand
from ihd.app.keeper import Keeper
from ihd.app.pricing import home_prices
from ihd.energy.calendar import DAY, unix, utc
from ihd.energy.fuel import Fuel
from ihd.energy.glance import Known
from ihd.energy.half_hours import UtcDay
from ihd.energy.home import LOST_AFTER
from ihd.energy.ledger import Ledger
from ihd.energy.news import Health, HubInfo, News, SupplierChange
from ihd.energy.prepay import Prepayment
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.series import Series
from ihd.energy.told import Told
from ihd.energy.trouble import StoreTrouble
from ihd.store import hub_asking, outbox, setting_right
from ihd.store.diary import Diary
from ihd.store.hold import Held, Hold, hold
from ihd.store.troubles import Damaged

END_OF_TIME = utc(2**32)


@dataclass(slots=True)
class Opened:
    """A diary in use, and the keeper that goes on from it. `hold` is None where another program records."""

    diary: Diary
    keeper: Keeper
    hold: Hold | None

    @property
    def records(self) -> bool:
        """Whether this program is the one that writes."""
        return self.hold is not None

    def close(self) -> None:
        """Let go of the diary, then of the right to write to it."""
        self.diary.close()
        if self.hold:
            self.hold.release()


def open_home(context: Context, who: str, now: datetime, *, pretend: bool) -> Opened:
    """Open this home's diary as its recorder, or where that is taken only to show. Raises StoreTrouble."""
    file = context.places.diary
    try:
        taken = hold(file, who, context.zone)
    except Held as other:
        diary = Diary.open(file, pretend=pretend, readonly=True)
        keeper = begin(context, diary, now)
        keeper.known = keeper.known._replace(held_by=other.holder, pretend=pretend)
        return Opened(diary, keeper, None)
    try:
        try:
            return _opened(context, taken, now, pretend=pretend)
        except Damaged as trouble:
            return _repaired(context, taken, now, trouble, pretend=pretend)
    except BaseException:
        taken.release()
        raise


def _opened(context: Context, taken: Hold, now: datetime, *, pretend: bool) -> Opened:
    diary = Diary.open(context.places.diary, pretend=pretend)
    try:
        return Opened(diary, begin(context, diary, now), taken)
    except BaseException:
        diary.close()
        raise


def _repaired(context: Context, taken: Hold, now: datetime, damage: Damaged, *, pretend: bool) -> Opened:
    """A screen in the kitchen has to come back by itself: what is damaged is set aside, and repaired."""
    from ihd.app.repairing import repair

    try:
        remark = repair(context, now, pretend=pretend)
    except StoreTrouble:
        raise damage from None
    opened = _opened(context, taken, now, pretend=pretend)
    opened.keeper.remark = remark
    return opened


def glimpse(context: Context) -> Keeper:
    """A keeper for who only looks, and records nothing: it goes on where the diary ends, or begins without one.

    Raises StoreTrouble where there is no diary and no hub to hear either.
    """
    try:
        with Diary.open(context.places.diary, readonly=True) as diary:
            return begin(context, diary, context.clock())
    except StoreTrouble:
        if not context.settings.has_hub:
            raise
        return Keeper(context, Ledger(), Known())


def begin(context: Context, diary: Diary, now: datetime) -> Keeper:
    """A keeper that goes on where the diary ends."""
    ledger = diary.ledger().kept_over(days_in_hand(context, diary, now))
    told = {fuel: reading for fuel in Fuel if (reading := diary.latest(fuel)) is not None}
    lately = [reading.at for reading in told.values() if timedelta(0) <= now - reading.at <= LOST_AFTER]
    known = Known(
        fuels=diary.fuels(),
        power=told.get(Fuel.ELECTRICITY),
        told=told,
        heard=max(lately, default=None),
        pretend=diary.is_pretend,
        older=_older(diary, ledger, first_in_hand(now, context.zone)),
    )
    book = HubBook(_spoken(_told(diary), told.values()), diary.ask(hub_asking.last_lines) or ())
    prices = home_prices(diary, context)
    keeper = Keeper(context, ledger.with_mends(prices.mends), known, book, prices)
    keeper.since = diary.ask(hub_asking.last_tenancy)
    if note := read(diary.ask(setting_right.clock_note), context.run()):
        keeper.timing.resume(note, lambda meter, since: _arrived(diary, meter, since))
    return keeper


def _arrived(diary: Diary, meter: str, since: int) -> list[Reading]:
    """The readings of a meter from then on, of which each has the time at which it arrived."""
    told = diary.readings(meter, utc(since), END_OF_TIME)
    return [replace(one, at_from=TimeSource.ARRIVAL) for one in told]


def days_in_hand(context: Context, diary: Diary, now: datetime) -> dict[tuple[Series, int], UtcDay]:
    """What the diary has of the days that are looked at and priced by at `now`, UTC."""
    return diary.days(first_in_hand(now, context.zone), unix(now) // DAY + 1)


def _older(diary: Diary, ledger: Ledger, day: int) -> frozenset[Series]:
    """The registers of which the diary has anything from before this day (since 1970)."""

    def is_older(series: Series) -> bool:
        reach = [span for one in (series, *ledger.volumes([series])) if (span := diary.span(one))]
        return any(first < day for first, _ in reach)

    return frozenset(one for one in ledger.series() if is_older(one))


def _spoken(told: Told, readings: Iterable[Reading]) -> Told:
    """With when each meter and its hub last spoke, as far as readings tell."""
    for reading in sorted(readings, key=lambda one: one.at):
        told = told.read(reading)
        if reading.hub:
            told = told.heard(reading.hub, None, reading.at)
    return told


def _told(diary: Diary) -> Told:
    """What hubs had told when the diary was last written."""
    told = Told()
    kinds: tuple[type[News], ...] = (HubInfo, Health, Prepayment, SupplierChange)
    news: list[News] = [one for kind in kinds for one in diary.ask(hub_asking.newest, kind) or ()]
    for question in (hub_asking.tariffs, hub_asking.messages, hub_asking.alerts):
        news += diary.ask(question) or ()
    for one in news:
        told = told.after(one)
    for command, answer in diary.ask(outbox.recent) or ():
        told = told.asked(command, answer)
    return told.saw(diary.ask(hub_asking.seen) or ())
