"""What energy costs in this home: which of all the prices that are known is in force on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from functools import cached_property

from ihd.app.context import Context
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.mends.apply import reprice_layers
from ihd.energy.mends.mend import Mend
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.price import Price, Prices
from ihd.energy.reading import Reading
from ihd.energy.tariffs.matrix import MatrixSchedule
from ihd.energy.tariffs.plan import Filled, Layer, Layered, NoPrices, Schedule
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Priced
from ihd.price_settings import FormerPrices, PriceSettings
from ihd.store import hub_asking, mending, own_tariffs
from ihd.store.diary import Diary

REGISTERS = (
    (Fuel.ELECTRICITY, Direction.IMPORT),
    (Fuel.GAS, Direction.IMPORT),
    (Fuel.ELECTRICITY, Direction.EXPORT),
)

STERLING = "GBP"  # a price in another currency is no pence


@dataclass(frozen=True)
class HomePrices:
    """All that is known of a home's prices.

    In force is, first, what a mend says; then the tariff that the household has in use, for the days it tells of;
    then what it typed in Settings, from the day it did; then the table that the meter holds, since it was told; then
    what the hub tells beside its readings. So a new price never prices what was used before it.
    """

    zone: tzinfo
    typed: PriceSettings = PriceSettings()
    former: tuple[FormerPrices, ...] = ()
    told: Mapping[Fuel, Prices] = field(default_factory=dict)
    held: tuple[MeterTariff, ...] = ()
    own: Mapping[Priced, Layer] = field(default_factory=dict)
    mends: tuple[Mend, ...] = ()

    @cached_property
    def schedules(self) -> dict[tuple[Fuel, Direction], Schedule]:
        """The prices of each register that can have any."""
        return {(fuel, direction): self._schedule(fuel, direction) for fuel, direction in REGISTERS}

    def with_reading(self, reading: Reading) -> "HomePrices":
        """These prices with what came beside a reading; the same where that is nothing new."""
        dated = self.told.get(reading.fuel, Prices()).dated
        last = dated[-1] if dated else Price()
        if last.since is not None and reading.at <= last.since:
            return self  # late: it would seem to be a change back
        rate = last.pence_per_kwh if reading.pence_per_kwh is None else reading.pence_per_kwh
        standing = reading.standing_pence_per_day
        standing = last.standing_pence_per_day if standing is None else standing
        if rate is None or (rate, standing) == (last.pence_per_kwh, last.standing_pence_per_day):
            return self
        return replace(self, told={**self.told, reading.fuel: Prices((*dated, Price(rate, standing, reading.at)))})

    @property
    def changed(self) -> dict[Fuel, datetime]:
        """Since when (UTC) the hub has told other prices of a fuel than before, where it has."""
        last = {fuel: told.dated[-1].since for fuel, told in self.told.items() if len(told.dated) > 1}
        return {fuel: since for fuel, since in last.items() if since}

    def with_held(self, tariff: MeterTariff) -> "HomePrices":
        """These prices with a table that a meter has told."""
        return self if tariff in self.held else replace(self, held=(*self.held, tariff))

    def _schedule(self, fuel: Fuel, direction: Direction) -> Schedule:
        own = self.own.get(Priced.EXPORT if direction is Direction.EXPORT else Priced(fuel.value))
        layers = [own] if own else []
        if direction is Direction.IMPORT:
            layers += self._typed_and_told(fuel)
        base = Layered(tuple(layers)) if layers else NoPrices()
        return reprice_layers(self.mends, fuel, direction, base)

    def _typed_and_told(self, fuel: Fuel) -> list[Layer]:
        """What was typed, each until the day of the next, and under it what was told.

        On days of which neither tells anything, what was typed first after them stands in.
        """
        begins, layers = None, []
        states = [*((one.prices, one.until) for one in self.former), (self.typed, None)]
        for number, (prices, until) in enumerate(states):
            schedule = self._told(fuel, prices)
            later = next((one for one, _ in states[number + 1 :] if typed(one, fuel)[0] is not None), None)
            if later is not None and typed(prices, fuel)[0] is None:
                schedule = Filled(schedule, self._told(fuel, later))
            layers.append(Layer(schedule, begins, until))
            begins = until
        return layers

    def _told(self, fuel: Fuel, prices: PriceSettings) -> Schedule:
        told, (pence, standing) = self.told.get(fuel, Prices()), typed(prices, fuel)
        beneath = told.with_typed(pence, standing)
        held = [one for one in self.held if one.fuel is fuel and one.currency == STERLING]
        return beneath if pence is not None or not held else Filled(MatrixSchedule(held), beneath)


def typed(settings: PriceSettings, fuel: Fuel) -> tuple[float | None, float | None]:
    """What the household typed of this fuel: pence per kWh, and a day; None where it left it to the hub."""
    if fuel is Fuel.GAS:
        return settings.gas_pence or None, settings.gas_standing or None
    return settings.electricity_pence or None, settings.electricity_standing or None


def in_force(context: Context, diary: Diary, fuel: Fuel, direction: Direction) -> Schedule:
    """The prices of this register as they are in force in the home. Raises Trouble where a kept tariff is not sound."""
    prices = home_prices(diary, context)
    return prices.schedules.get((fuel, direction), NoPrices())


def home_prices(diary: Diary, context: Context) -> HomePrices:
    """The prices of the home as its diary and its settings have them."""
    return HomePrices(
        zone=context.zone,
        typed=context.settings.prices,
        former=context.settings.former_prices,
        told={fuel: prices for fuel in Fuel if (prices := diary.prices(fuel)).dated},
        held=diary.ask(hub_asking.tariffs) or (),
        own={one.priced: own_layer(one) for one in diary.ask(own_tariffs.in_use) or ()},
        mends=diary.ask(mending.all_mends) or (),
    )


def own_layer(kept: own_tariffs.OwnTariff) -> Layer:
    """A tariff in use, from the first day that it prices on. One that is not sound any more prices nothing."""
    from ihd.tariff_files import TariffTrouble, parse  # most homes have no tariff of their own, and need not wait

    try:
        tariff = parse(kept.text, kept.files)
    except TariffTrouble:  # it was sound when it was added; no price is better than one of another tariff
        return Layer(NoPrices())
    return Layer(TariffSchedule(tariff), tariff.lists[0].first)
