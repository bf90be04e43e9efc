"""Makes the home that is shown from what is known at this moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from ihd.energy import exact
from ihd.energy.calendar import day_of, half_hour_of, half_hours, local_day, unix, utc
from ihd.energy.day import Day
from ihd.energy.day_maker import make_day, make_sum, price_now
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.home import GAS_LATE_AFTER, LOST_AFTER, Home, Hub, HubState, Thresholds, level_of
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import NoPrices, Schedule
from ihd.energy.trouble import Trouble


class Known(NamedTuple):
    """What is known of a home apart from its half-hours.

    `power` is the newest electricity reading that told a power; `told` the newest reading of each fuel; `heard` is
    when the hub last spoke, by our own clock (UTC). `older` are the registers of which the diary holds more than is in
    hand: when their record began is not seen here.
    """

    fuels: Mapping[str, Fuel] = MappingProxyType({})  # by meter
    power: Reading | None = None
    told: Mapping[Fuel, Reading] = MappingProxyType({})
    prices: Mapping[tuple[Fuel, Direction], Schedule] = MappingProxyType({})
    heard: datetime | None = None
    rssi: int | None = None
    link: HubState = HubState.NONE
    link_trouble: Trouble | None = None
    banner: Trouble | None = None
    pretend: bool = False
    held_by: str | None = None
    older: frozenset[Series] = frozenset()


def make_home(known: Known, ledger: Ledger, thresholds: Thresholds, zone: tzinfo, now: datetime) -> Home:
    """The home at `now` (UTC)."""
    day_makers = DayMaker(known, ledger, zone)
    watts = known.power.watts if known.power else None
    price = day_makers.price(Fuel.ELECTRICITY, now)
    gas_as_of = day_makers.as_of(Fuel.GAS)
    today = day_of(now, zone)
    electricity = day_makers.day(today, Fuel.ELECTRICITY, now)
    this_time_yesterday = (now.astimezone(zone) - timedelta(days=1)).astimezone(UTC)  # by the clock on the wall
    before = day_makers.sum(today - timedelta(days=1), Fuel.ELECTRICITY, this_time_yesterday)
    return Home(
        at=now,
        hub=_hub(known, now),
        watts=watts,
        watts_at=known.power.at if known.power else None,
        pence_per_hour=None if watts is None or watts < 0 or price is None else watts / 1000 * price,
        level=level_of(watts, thresholds),
        electricity=electricity,
        gas=day_makers.day(today, Fuel.GAS, now),
        export=day_makers.day(today, Fuel.ELECTRICITY, now, Direction.EXPORT),
        yesterday_kwh=before[0],
        yesterday_pence=before[1],
        gas_is_late=gas_as_of is not None and now - gas_as_of > GAS_LATE_AFTER,
        thresholds=thresholds,
        banner=known.banner,
        pretend=known.pretend,
        held_by=known.held_by,
    )


@dataclass(frozen=True, slots=True)
class DayMaker:
    """Puts local days together from the half-hours in a ledger."""

    known: Known
    ledger: Ledger
    zone: tzinfo

    def day(self, day: date, fuel: Fuel, now: datetime, direction: Direction = Direction.IMPORT) -> Day | None:
        """A local day as far as it is known at `now`; None if the home has no such register.

        Given-back energy counts as a register only once it has moved; its pence are what it earns.
        """
        mine = self._series(fuel, direction)
        if not mine or (direction is Direction.EXPORT and not self._moved(mine, day)):
            return None
        prices = self.known.prices.get((fuel, direction), NoPrices())
        found, as_of = partial(self.ledger.together, mine), self.as_of(fuel)
        since = None if self.known.older & set(mine) else self.ledger.first_half_hour(mine)
        made = make_day(day, fuel, found, prices, self.zone, now, as_of, since)
        return made if direction is Direction.IMPORT or made.kwh else None

    def sum(self, day: date, fuel: Fuel, now: datetime) -> tuple[float | None, float | None]:
        """What was taken on a local day, kWh and pence, as far as it is known at `now`."""
        mine = self._series(fuel, Direction.IMPORT)
        if not mine:
            return None, None
        prices = self.known.prices.get((fuel, Direction.IMPORT), NoPrices())
        return make_sum(day, partial(self.ledger.together, mine), prices, self.zone, now, self.as_of(fuel))

    def _moved(self, series: list[Series], day: date) -> bool:
        """Whether any of these registers moved on a local day."""
        starts = (unix(at) for at in half_hours(*local_day(day, self.zone)))
        return any(one.wh for one in self.ledger.together(series, starts))

    def price(self, fuel: Fuel, now: datetime) -> float | None:
        """Pence for one more kWh at `now` (UTC), with blocks as far as they are used up; None if not known."""
        prices = self.known.prices.get((fuel, Direction.IMPORT), NoPrices())
        mine = self._series(fuel, Direction.IMPORT)
        found = price_now(partial(self.ledger.together, mine), prices, self.zone, now)
        return None if found is None else exact.price_pence(found)

    def as_of(self, fuel: Fuel) -> datetime | None:
        """The moment up to which the meters of this fuel or their logs have told, UTC.

        A gas meter tells on the half-hour.
        """
        told = self.known.told.get(fuel)
        heard = None if told is None else utc(half_hour_of(unix(told.at))) if fuel is Fuel.GAS else told.at
        logged = self.ledger.last_logged(self._series(fuel, Direction.IMPORT))
        return max((at for at in (heard, logged) if at is not None), default=None)

    def _series(self, fuel: Fuel, direction: Direction) -> list[Series]:
        fuels = self.known.fuels
        return [one for one in self.ledger.series() if one.direction is direction and fuels.get(one.meter) is fuel]


def _hub(known: Known, now: datetime) -> Hub:
    signal = None if known.rssi is None else max(0, min(4, round((known.rssi + 95) / 10)))
    state = known.link
    if state is HubState.LIVE:
        if known.heard is None:
            state = HubState.WAITING
        elif now - known.heard > LOST_AFTER:
            state = HubState.SILENT
    return Hub(state, known.heard, signal, known.link_trouble)
