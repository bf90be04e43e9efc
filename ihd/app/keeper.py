"""Adds up what the hub says: the newest of everything for the screen, and what waits to be kept."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, tzinfo

from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.heard import Heard, since_then
from ihd.app.history_hand import InHand, Moved
from ihd.app.hub_book import HubBook
from ihd.app.in_hand import first_in_hand
from ihd.app.pricing import HomePrices
from ihd.app.timing import AT_ODDS, Timing
from ihd.app.unsaved import Source, Unsaved, moved_by, newest_of, source_of
from ihd.energy.calendar import unix
from ihd.energy.credit import accounts
from ihd.energy.fuel import Fuel
from ihd.energy.glance import Known, make_home
from ihd.energy.half_hours import UtcDay
from ihd.energy.health import Condition
from ihd.energy.home import GridNow, Habits, Home, HubState, Lasts, MonthKept
from ihd.energy.home_meter import HomeMeters, together
from ihd.energy.ledger import Ledger
from ihd.energy.letter import unread
from ihd.energy.log import HalfHourLog
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import SupplierChange
from ihd.energy.occupants import is_of_these
from ihd.energy.prepay import Prepayment
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.series import Series
from ihd.energy.set_right import SetRight, set_back
from ihd.energy.told import Told
from ihd.energy.trouble import Trouble
from ihd.hubs.message import Meaning
from ihd.hubs.told import CLOCK_IS_SET
from ihd.store.kept import Batch


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
        self.month: MonthKept | None = None  # the same of the running month
        self.habits: Habits | None = None  # the same of what is usual
        self.grid: GridNow | None = None  # and of how clean the grid is
        self.known = known
        self._moved = Moved()  # for the History page
        self._powers: dict[str, Reading] = {}  # the newest power of each meter
        self.use(context)
        self._newest = newest_of(known.told.values())
        self._unsaved = Unsaved()
        self._boot = context.run()
        self.lacks_days = False  # it is another day than was thought: others are looked at now
        self.timing = Timing(max((unix(at) for at in self._newest.values()), default=None))

    def hear(self, heard: Heard) -> None:
        """Take what a message meant. One that the broker had kept is no sign of life."""
        meaning = self._of_this_home(since_then(heard.meaning, self.since))
        admitted = self._admitted(meaning.readings, heard)
        if self.timing.heed(heard, self._admitted(heard.ahead, heard) if heard.ahead else admitted):
            self._mind_clock()
        arrived = self.timing.arrived(heard)
        self.book.hear(meaning, arrived, retained=heard.retained)
        if not heard.retained and (meaning.readings or meaning.status or meaning.news):
            self.known = self.known._replace(heard=arrived)
        if meaning.status and meaning.status.rssi is not None:
            self.known = self.known._replace(rssi=meaning.status.rssi)
        for news in meaning.news:
            if isinstance(news, MeterTariff):
                self._price(self._prices.with_held(news))
            if isinstance(news, HalfHourLog) and self._meters.counts(news.meter, own=heard.own):
                self.take_log(news, arrived)
        for told in self._admitted(self.timing.told(heard), heard) if heard.ahead else admitted:
            reading = self.timing.dated(told, heard)
            if reading is None and told.at_from is TimeSource.ARRIVAL:
                self.known = self.known._replace(power=self._power(told))  # nobody knows when this was
            elif reading and is_of_these(reading, self.since, retained=heard.retained):
                self._read(reading, None if heard.retained else arrived, heard.count)

    def _admitted(self, readings: Iterable[Reading], heard: Heard) -> list[Reading]:
        return [one for told in readings if (one := self._meters.admit(told, own=heard.own))]

    def see_clock(self, wall: datetime, count: float, word: float | None) -> None:
        """Take what our clock says (UTC) beside a count that only runs on, and when the network last set it.

        Where times were wrong until now, what was kept at them is set right with the next batch.
        """
        self.timing.look(wall, count, word)
        self._mind_clock()

    def _mind_clock(self) -> None:
        found = self.timing.set_right()
        if found:
            (later, change), self.lacks_days = found, True
            self._newest = moved_by(later, self._newest)
            if self.known.heard:
                self.known = self.known._replace(heard=self.known.heard + later)
            if change:
                self._change(change)
        late = [one.reading for one in self.timing.known_by_now() if not self._read(*one)]
        self._unsaved.add(*late)  # the register has told their energy meanwhile

    def _change(self, change: SetRight) -> None:
        self._ledger.set_right(change)
        self._moved.all()
        self._unsaved.change(change)
        told, powers = change.readings(self.known.told.values()), change.readings(self._powers.values())
        self._powers = {power.meter: power for power in powers}
        power = together(self._powers) if powers else self.known.power
        self.known = self.known._replace(told={one.fuel: one for one in told}, power=power)

    def _of_this_home(self, meaning: Meaning) -> Meaning:
        """Without the news of a hub that is not this home's."""
        if not meaning.news:
            return meaning
        news = tuple(one for one in meaning.news if self._meters.has_hub(getattr(one, "hub", None) or ""))
        return replace(meaning, news=news)

    def take_log(self, log: HalfHourLog, arrived: datetime) -> None:
        """Take half-hours from a meter's own log. `arrived` is by our own clock: what ends after it is not believed."""
        believed = log if arrived.year < CLOCK_IS_SET else log.ended_by(arrived + AT_ODDS)
        if believed is None or not self._ledger.take_log(believed):
            return
        self._unsaved.add_log(arrived, believed)
        self.known = self.known._replace(fuels={**self.known.fuels, log.meter: log.fuel})

    @property
    def unsaved(self) -> tuple[Reading, ...]:
        """What was heard and has not been given out to be kept."""
        return tuple(self._unsaved.readings)

    @property
    def unsaved_logs(self) -> tuple[tuple[datetime, HalfHourLog], ...]:
        """The logs that were heard and have not been given out to be kept, each with when it arrived."""
        return tuple(self._unsaved.logs)

    def follow(self, other: "Keeper") -> None:
        """Go on for one that only showed: with what it knew, and what it heard since the diary was last written."""
        if other.since != self.since:  # it had not seen yet that a former household's data was cleared
            self.go_on_from(other)
            return
        for reading in other.unsaved:
            self._read(reading)
        for arrived, log in other.unsaved_logs:
            self.take_log(log, arrived)
        self.known = other.known._replace(held_by=self.known.held_by)
        self.book.begin_from(other.book.told)

    def go_on_from(self, former: "Keeper") -> None:
        """Go on for one that knew a former household: with the link and the devices, which are the home's."""
        known, told = former.known, former.book.told
        self.known = self.known._replace(pretend=known.pretend, rssi=known.rssi)
        self.link(known.link, known.link_trouble)
        self.book.begin_from(told.since(self.since) if self.since else told)

    def _read(self, reading: Reading, arrived: datetime | None = None, count: float | None = None) -> bool:
        # One message whose time was broken, and stands at its arrival, shall not make those after it look old.
        source = source_of(reading)
        if arrived and count is not None and abs(reading.at - arrived) <= AT_ODDS:
            self._leave_future(reading, source, arrived)
        newest = self._newest.get(source)
        if newest is not None and reading.at <= newest:
            return False  # a repeat, or older than what is known: hubs say things many times
        self.timing.take(reading, count, self._ledger.register)
        self._newest[source] = reading.at
        self._ledger.take(reading)
        self.book.read(reading, arrived)
        self._price(self._prices.with_reading(reading))
        self._unsaved.add(reading)
        known = self.known
        self.known = known._replace(
            fuels={**known.fuels, reading.meter: reading.fuel},
            told={**known.told, reading.fuel: reading},
            power=self._power(reading),
        )
        return True

    def _leave_future(self, reading: Reading, source: Source, arrived: datetime) -> None:
        """Go on from what a wrong clock has left in the future: else nothing would be taken until then."""
        if (newest := self._newest.get(source)) and newest > arrived + AT_ODDS:
            del self._newest[source]
        if change := set_back(reading, self._ledger.register, unix(arrived + AT_ODDS)):
            self.timing.begin_anew()
            self._change(change)

    def _power(self, reading: Reading) -> Reading | None:
        """The home's power after this reading."""
        if reading.watts is None or reading.fuel is not Fuel.ELECTRICITY:
            return self.known.power
        self._powers[reading.meter] = reading
        return together(self._powers)

    def _price(self, prices: HomePrices) -> None:
        if prices is not self._prices:
            self._prices = prices
            self.known = self.known._replace(prices=prices.schedules)

    def use(self, context: Context) -> None:
        """Take changed settings into use."""
        self.zone: tzinfo = context.zone
        self._thresholds = context.settings.thresholds
        chosen = context.settings.meters
        self._meters = HomeMeters(frozenset(chosen.counted), frozenset(chosen.given), chosen.paired)
        self._powers = {name: power for name, power in self._powers.items() if self._meters.counts(name, own=True)}
        own = context.settings
        self._moved.all()
        self._price(replace(self._prices, typed=own.prices, former=own.former_prices, zone=context.zone))
        try:
            self._ledger = self._ledger.with_gas(gas_conversion(context))
        except Trouble as trouble:  # a file of settings that somebody edited: the typical value stands in
            self.tell(trouble)

    def take_given(self, given: HomePrices) -> None:
        """Take into use what the household has given: mends and its own tariffs."""
        self._ledger = self._ledger.with_mends(given.mends)
        self._moved.all()
        self._price(replace(self._prices, own=given.own, mends=given.mends))

    def link(self, state: HubState, trouble: Trouble | None) -> None:
        """Take how the link to the broker stands."""
        self.known = self.known._replace(link=state, link_trouble=trouble)

    def tell(self, banner: Trouble | None) -> None:
        """Show this trouble, or none any more."""
        self.known = self.known._replace(banner=banner)

    @property
    def paid(self) -> tuple[Prepayment, ...]:
        """What the meters tell of payment."""
        return accounts(self.book.told.prepayments.values(), self.book.told.meters.values())

    def home(self, now: datetime) -> Home:
        """Everything that can be shown at `now`, UTC, by our clock."""
        now = self.timing.now(now)
        home = make_home(self.known, self._ledger, self.book.told.levels(self._thresholds), self.zone, now)
        home = home._replace(lasts=self.lasts, month=self.month, grid=self.grid, habits=self.habits)
        change, remark = self.new_supplier(now), self.timing.trouble() or self.remark
        home = home._replace(unread=unread(self.book.told, now), prepayments=self.paid, remark=remark)
        return home._replace(supplier_since=change.at, supplier=change.name) if change else home

    def new_supplier(self, now: datetime) -> SupplierChange | None:
        """The change of supplier since which prices may be old at `now`, UTC; None if they are not."""
        if not self.book.told.suppliers:
            return None
        priced = self._prices.changed
        dated = {meter: priced[fuel] for meter, fuel in self.known.fuels.items() if fuel in priced}
        return self.book.told.new_supplier(now, dated)

    def conditions(self, now: datetime) -> tuple[Condition, ...]:
        """How each link between the meters and here fares at `now`, UTC."""
        return self.book.conditions(self.known.link, self.known.link_trouble, now)

    def take_days(self, kept: dict[tuple[Series, int], UtcDay], undone: Collection[int] = ()) -> None:
        """Take in hand what the diary has of these days, and let go of imports that were undone since."""
        if not self._unsaved.has_to_set_right:
            self._ledger, self.lacks_days = self._ledger.renewed(kept, undone), False
            self._moved.all()

    def in_hand(self) -> InHand:
        """What is newer than the diary, for the History page; what has moved since this was last asked is told once."""
        return InHand(self.known, self._ledger.kept_over({}), self._prices, self.unsaved, *self._moved.give())

    def fuels(self) -> tuple[Fuel, ...]:
        """What this home has meters for."""
        return tuple(fuel for fuel in (Fuel.ELECTRICITY, Fuel.GAS) if fuel in self.known.fuels.values())

    def batch(self, now: datetime) -> Batch | None:
        """What has to be kept since the last batch; None if there is nothing."""
        changes = self._ledger.changes()
        self._moved.days(changes.days)
        readings, set_right = self._unsaved.give()
        self._ledger.forget_before(first_in_hand(now, self.zone))
        news, lines = self.book.unsaved()
        return Batch(readings, changes, news, lines, now, set_right, self.timing.note(self._boot)) or None

    def let_go(self, before: datetime) -> None:
        """Let go of what was heard before this moment (UTC): the program that records has kept it by now."""
        self._unsaved.let_go(before)
        self._moved.days(self._ledger.changes().days)
        self._ledger.forget_before(first_in_hand(before, self.zone))

    def put_back(self, batch: Batch) -> None:
        """Take back a batch that the disk would not take."""
        self._ledger.put_back(self._unsaved.take_back(batch).changes)
        self.book.put_back(batch.news, batch.lines)
