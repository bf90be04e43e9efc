"""Adds up what the hub says: the newest of everything for the screen, and what waits to be kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.heard import Heard
from ihd.app.hub_book import HubBook
from ihd.app.pricing import HomePrices
from ihd.energy.calendar import DAY, local_day, unix
from ihd.energy.costing import lead_in
from ihd.energy.credit import accounts
from ihd.energy.day import Day
from ihd.energy.day_maker import make_day
from ihd.energy.fuel import Fuel
from ihd.energy.glance import DayMaker, Known, make_home
from ihd.energy.half_hours import HalfHour, UtcDay
from ihd.energy.health import Condition
from ihd.energy.home import Home, HubState, Lasts
from ihd.energy.home_meter import HomeMeters, together
from ihd.energy.ledger import Ledger
from ihd.energy.letter import unread
from ihd.energy.log import HalfHourLog
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import SupplierChange
from ihd.energy.occupants import is_of_these, of_these
from ihd.energy.prepay import Prepayment
from ihd.energy.reading import HubStatus, Reading, TimeSource
from ihd.energy.register import CONFIRMATIONS
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import NoPrices
from ihd.energy.told import Told
from ihd.energy.trouble import Trouble
from ihd.hubs.message import Meaning
from ihd.hubs.told import CLOCK_IS_SET
from ihd.store.kept import Batch

MOST_UNSAVED = 50_000  # raw readings held while the disk will not take them; the energy itself is never let go
MOST_UNSAVED_LOGS = 30  # held by one that only shows, for as long as the one that records may not have kept them
AHEAD = timedelta(minutes=5)  # a hub's clock further ahead of ours than this is doubted; either may be wrong


Source = tuple[str, TimeSource, tuple[bool, ...]]


class Keeper:
    """What one home's messages add up to. Belongs to one thread; knows neither link nor disk."""

    def __init__(
        self,
        context: Context,
        ledger: Ledger,
        known: Known,
        book: HubBook | None = None,
        prices: HomePrices | None = None,
    ) -> None:
        self._ledger = ledger
        self._prices = prices or HomePrices(context.zone)
        self.book = book or HubBook(Told())
        self.since: datetime | None = None  # when the home got its present occupants (UTC): nothing older is theirs
        self.remark: Trouble | None = None  # something to tell calmly that is no trouble
        self.lasts: tuple[Lasts, ...] = ()  # how long credit lasts: whoever has the diary reckons it now and then
        self.known = known
        self._powers: dict[str, Reading] = {}  # the newest power of each meter
        self.use(context)
        self._newest = {_source(reading): reading.at for reading in known.told.values()}
        self._unsaved: list[Reading] = []
        self._unsaved_logs: list[tuple[datetime, HalfHourLog]] = []  # and when they arrived
        self._ahead: dict[str, tuple[datetime, int]] = {}  # of meters whose readings are from the future: newest, count

    def hear(self, heard: Heard) -> None:
        """Take what a message meant. One that the broker had kept is no sign of life."""
        meaning, arrived = self._of_this_home(_of_these(heard.meaning, self.since)), heard.arrived
        self.book.hear(meaning, arrived, retained=heard.retained)
        if not heard.retained and (meaning.readings or meaning.status or meaning.news):
            self.known = replace(self.known, heard=arrived)
        if meaning.status:
            self._status(meaning.status)
        for news in meaning.news:
            if isinstance(news, MeterTariff):
                self._price(self._prices.with_held(news))
            if isinstance(news, HalfHourLog) and self._meters.counts(news.meter, own=heard.own):
                self.take_log(news, arrived)
        for told in meaning.readings:
            reading = self._meters.admit(told, own=heard.own)
            if reading is None or not is_of_these(reading, self.since, retained=heard.retained):
                continue
            if reading.at_from is TimeSource.ARRIVAL and arrived.year < CLOCK_IS_SET:
                self._show(reading)  # nobody knows when this was; the register tells its energy again later
            elif not self._is_doubted(reading, arrived):
                self._read(reading, None if heard.retained else arrived)

    def _of_this_home(self, meaning: Meaning) -> Meaning:
        """Without the news of a hub that is not this home's."""
        if not meaning.news:
            return meaning
        news = tuple(one for one in meaning.news if self._meters.has_hub(getattr(one, "hub", None) or ""))
        return replace(meaning, news=news)

    def _is_doubted(self, reading: Reading, arrived: datetime) -> bool:
        """Whether it claims to be from the future, and those before it did not: one alone would make all else old."""
        if reading.at <= arrived + AHEAD:
            self._ahead.pop(reading.meter, None)
            return False
        last, times = self._ahead.get(reading.meter, (arrived, 0))
        if reading.at > last:
            times += 1
            self._ahead[reading.meter] = reading.at, times
        return times < CONFIRMATIONS

    def take_log(self, log: HalfHourLog, arrived: datetime) -> None:
        """Take half-hours from a meter's own log. `arrived` is by our own clock: what ends after it is not believed."""
        believed = log if arrived.year < CLOCK_IS_SET else log.ended_by(arrived + AHEAD)
        if believed is None or not self._ledger.take_log(believed):
            return
        self._unsaved_logs.append((arrived, believed))
        del self._unsaved_logs[:-MOST_UNSAVED_LOGS]
        self.known = replace(self.known, fuels={**self.known.fuels, log.meter: log.fuel})

    @property
    def unsaved(self) -> tuple[Reading, ...]:
        """What was heard and has not been given out to be kept."""
        return tuple(self._unsaved)

    @property
    def unsaved_logs(self) -> tuple[tuple[datetime, HalfHourLog], ...]:
        """The logs that were heard and have not been given out to be kept, each with when it arrived."""
        return tuple(self._unsaved_logs)

    def follow(self, other: "Keeper") -> None:
        """Go on for one that only showed: with what it knew, and what it heard since the diary was last written."""
        if other.since != self.since:  # it had not seen yet that a former household's data was cleared
            self.go_on_from(other)
            return
        for reading in other.unsaved:
            self._read(reading)
        for arrived, log in other.unsaved_logs:
            self.take_log(log, arrived)
        self.known = replace(other.known, held_by=self.known.held_by)
        self.book.begin_from(other.book.told)

    def go_on_from(self, former: "Keeper") -> None:
        """Go on for one that knew a former household: with the link and the devices, which are the home's."""
        known, told = former.known, former.book.told
        self.known = replace(self.known, pretend=known.pretend, rssi=known.rssi)
        self.link(known.link, known.link_trouble)
        self.book.begin_from(told.since(self.since) if self.since else told)

    def _status(self, status: HubStatus) -> None:
        if status.rssi is not None:
            self.known = replace(self.known, rssi=status.rssi)

    def _read(self, reading: Reading, arrived: datetime | None = None) -> None:
        # One message whose time was broken, and stands at its arrival, shall not make those after it look old.
        source = _source(reading)
        newest = self._newest.get(source)
        if newest is not None and reading.at <= newest:
            return  # a repeat, or older than what is known: hubs say things many times
        self._newest[source] = reading.at
        self._ledger.take(reading)
        self.book.read(reading, arrived)
        self._price(self._prices.with_reading(reading))
        self._unsaved.append(reading)
        del self._unsaved[:-MOST_UNSAVED]
        known = self.known
        self.known = replace(
            known,
            fuels={**known.fuels, reading.meter: reading.fuel},
            told={**known.told, reading.fuel: reading},
        )
        self._show(reading)

    def _show(self, reading: Reading) -> None:
        if reading.watts is not None and reading.fuel is Fuel.ELECTRICITY:
            self._powers[reading.meter] = reading
            self.known = replace(self.known, power=together(self._powers))

    def _price(self, prices: HomePrices) -> None:
        if prices is not self._prices:
            self._prices = prices
            self.known = replace(self.known, prices=prices.schedules)

    def use(self, context: Context) -> None:
        """Take changed settings into use."""
        self.zone: tzinfo = context.zone
        self._thresholds = context.settings.thresholds
        chosen = context.settings.meters
        self._meters = HomeMeters(frozenset(chosen.counted), frozenset(chosen.given), chosen.paired)
        self._powers = {name: power for name, power in self._powers.items() if self._meters.counts(name, own=True)}
        own = context.settings
        self._price(replace(self._prices, typed=own.prices, former=own.former_prices, zone=context.zone))
        try:
            self._ledger = self._ledger.with_gas(gas_conversion(context))
        except Trouble as trouble:  # a file of settings that somebody edited: the typical value stands in
            self.tell(trouble)

    def take_given(self, given: HomePrices) -> None:
        """Take into use what the household has given: mends and its own tariffs."""
        self._ledger = self._ledger.with_mends(given.mends)
        self._price(replace(self._prices, own=given.own, mends=given.mends))

    def link(self, state: HubState, trouble: Trouble | None) -> None:
        """Take how the link to the broker stands."""
        self.known = replace(self.known, link=state, link_trouble=trouble)

    def tell(self, banner: Trouble | None) -> None:
        """Show this trouble, or none any more."""
        self.known = replace(self.known, banner=banner)

    @property
    def paid(self) -> tuple[Prepayment, ...]:
        """What the meters tell of payment."""
        return accounts(self.book.told.prepayments.values(), self.book.told.meters.values())

    def home(self, now: datetime) -> Home:
        """Everything that can be shown at `now`, UTC."""
        home = make_home(self.known, self._ledger, self._thresholds, self.zone, now)
        told = self.book.told
        home = home._replace(unread=unread(told, now), prepayments=self.paid, lasts=self.lasts)
        change = self.new_supplier(now)
        if change is None and self.remark is None:
            return home
        since, name = (change.at, change.name) if change else (None, None)
        return home._replace(remark=self.remark, supplier_since=since, supplier=name)

    def new_supplier(self, now: datetime) -> SupplierChange | None:
        """The change of supplier since which prices may be old at `now`, UTC; None if they are not."""
        if not self.book.told.suppliers:
            return None
        changes = {fuel: told.dated[-1].since for fuel, told in self._prices.told.items() if len(told.dated) > 1}
        priced = {fuel: since for fuel, since in changes.items() if since}
        dated = {meter: priced[fuel] for meter, fuel in self.known.fuels.items() if fuel in priced}
        return self.book.told.new_supplier(now, dated)

    def conditions(self, now: datetime) -> tuple[Condition, ...]:
        """How each link between the meters and here fares at `now`, UTC."""
        return self.book.conditions(self.known.link, self.known.link_trouble, now)

    def day(self, day: date, fuel: Fuel, now: datetime, kept: dict[tuple[Series, int], UtcDay]) -> Day:
        """A local day for the history page, from the days kept in the diary and those in hand, which are newer."""
        ledger = self._ledger.kept_over(kept)
        made = DayMaker(self.known, ledger, self.zone).day(day, fuel, now)
        return made or make_day(day, fuel, nothing, NoPrices(), self.zone, now)

    def fuels(self) -> tuple[Fuel, ...]:
        """What this home has meters for."""
        return tuple(fuel for fuel in (Fuel.ELECTRICITY, Fuel.GAS) if fuel in self.known.fuels.values())

    def batch(self, now: datetime) -> Batch | None:
        """What has to be kept since the last batch; None if there is nothing."""
        changes = self._ledger.changes()
        readings, self._unsaved = tuple(self._unsaved), []
        self._unsaved_logs = []
        self._ledger.forget_before(first_in_hand(now, self.zone))
        news, lines = self.book.unsaved()
        return Batch(readings, changes, news, lines, now) or None

    def let_go(self, before: datetime) -> None:
        """Let go of what was heard before this moment (UTC): the program that records has kept it by now."""
        self._unsaved = [reading for reading in self._unsaved if reading.at >= before]
        self._unsaved_logs = [(arrived, log) for arrived, log in self._unsaved_logs if arrived >= before]
        self._ledger.changes()
        self._ledger.forget_before(first_in_hand(before, self.zone))

    def put_back(self, batch: Batch) -> None:
        """Take back a batch that the disk would not take."""
        self._ledger.put_back(batch.changes)
        self._unsaved[:0] = batch.readings
        self.book.put_back(batch.news, batch.lines)


def _of_these(meaning: Meaning, since: datetime | None) -> Meaning:
    """What it means for those who live here since then."""
    if since is None or not meaning.news:
        return meaning
    return replace(meaning, news=tuple(told for one in meaning.news if (told := of_these(one, since))))


def _source(reading: Reading) -> Source:
    """What may be told anew by this reading: of one moment a hub may tell power and registers in two messages."""
    told = reading.watts, reading.imported_kwh, reading.exported_kwh, reading.imported_m3
    return reading.meter, reading.at_from, tuple(value is not None for value in told)


def nothing(starts: Iterable[int]) -> list[HalfHour]:
    """The half-hours of a home that has no such meter."""
    return [HalfHour(start) for start in starts]


def utc_days(day: date, zone: tzinfo) -> tuple[int, int]:
    """The first and the last UTC day (since 1970) that a local day is priced by: its month counts towards blocks."""
    start, end = local_day(day, zone)
    return unix(lead_in(start, zone)) // DAY, (unix(end) - 1) // DAY


def first_in_hand(now: datetime, zone: tzinfo) -> int:
    """The first UTC day (since 1970) that is held at `now` (UTC): what today and yesterday are priced by."""
    return unix(lead_in(now - timedelta(days=1), zone)) // DAY
