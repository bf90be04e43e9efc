"""The past of a home for the History page: read from the diary as far as it is asked for, and held in memory."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ihd.app.carbon_known import carbon_for
from ihd.app.context import Context
from ihd.app.history_hand import InHand
from ihd.app.history_held import HeldHistory
from ihd.app.pricing import HomePrices, own_layer
from ihd.energy.calendar import DAY, day_of, local_day, unix
from ihd.energy.carbon.reckoning import NotClaimed
from ihd.energy.column import Column
from ihd.energy.costing import lead_in
from ihd.energy.curve import make_curve
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.glance import DayMaker
from ihd.energy.series import Series
from ihd.energy.stretch import Curve, Side, Stretch
from ihd.energy.stretch_beside import reach
from ihd.energy.stretch_cells import Known
from ihd.energy.stretch_maker import both, make_stretch
from ihd.energy.stretch_spans import Asked, days_of
from ihd.energy.tariffs.plan import NoPrices, Schedule
from ihd.energy.usage import charged_from
from ihd.store import kept_readings, own_tariffs
from ihd.store.diary import Diary

OF = {
    Side.ELECTRICITY: (Fuel.ELECTRICITY, Direction.IMPORT),
    Side.GAS: (Fuel.GAS, Direction.IMPORT),
    Side.EXPORT: (Fuel.ELECTRICITY, Direction.EXPORT),
}
MADE_OF = {Side.BOTH: (Side.ELECTRICITY, Side.GAS)}
STANDS_FOR = timedelta(minutes=5)  # what was made of days that are over: carbon may be brought in meanwhile
MOST_MADE = 200
NOTHING = Known(Column(0, (), b""), NoPrices(), NotClaimed(), None, None)


class Reading(NamedTuple):
    """More of the diary has to be read first: so much of it has been, from 0 to 1. To be asked again."""

    share: float


class _Made(NamedTuple):
    stretch: Stretch
    at: datetime
    end: int  # the UTC day (since 1970) after the last that it rests on


class Past:
    """Belongs to the store thread, but for being made. One diary at a time: of another, all is read anew."""

    def __init__(self) -> None:
        self._diary: Diary | None = None
        self._context: Context | None = None
        self._held: dict[Side, HeldHistory] = {}
        self._since: dict[Side, datetime | None] = {}
        self._prices: HomePrices | None = None
        self._schedules: Mapping[tuple[Fuel, Direction], Schedule] = {}
        self._made: dict[Asked, _Made] = {}

    def stretch(self, diary: Diary, hand: InHand, context: Context, asked: Asked, now: datetime) -> Stretch | Reading:
        """The stretch that is asked for as it is known at `now` (UTC), or how far the diary is read."""
        self._use(diary, hand, context, now)
        made = self._made.get(asked)
        if made and timedelta(0) <= now - made.at < STANDS_FOR:
            return made.stretch
        known: list[Known] = []
        for side in MADE_OF.get(asked.side, (asked.side,)):
            one = self._known(diary, hand, context, asked._replace(side=side), now)
            if isinstance(one, Reading):
                return one
            known.append(one)
        told = [make_stretch(asked, one, context.zone, now) for one in known]
        stretch = told[0] if len(told) == 1 else both(*told)
        self._remember(asked, stretch, context, now)
        return stretch

    def curve(self, diary: Diary, hand: InHand, context: Context, day: date, now: datetime) -> Curve:
        """The power of a local day as it was told, with what has not been kept yet."""
        self._use(diary, hand, context, now)
        start, end = (unix(at) for at in local_day(day, context.zone))
        told: dict[str, list[tuple[int, float | None]]] = {}
        for meter, fuel in hand.known.fuels.items():
            if fuel is Fuel.ELECTRICITY:
                kept = diary.ask(kept_readings.curve, meter, start, end)
                told[meter] = list(zip(*kept, strict=True)) if kept else []
                told[meter] += [(unix(one.at), one.watts) for one in hand.unsaved if one.meter == meter]
        return make_curve(day, told, context.zone, now)

    def _use(self, diary: Diary, hand: InHand, context: Context, now: datetime) -> None:
        """Go by the diary as it is now, and by what is newer."""
        is_anew = hand.anew or diary is not self._diary or context != self._context
        if is_anew:
            self._held, self._since, self._made = {}, {}, {}
            self._diary, self._context = diary, context
        if is_anew or hand.prices is not self._prices:
            self._prices, self._made = hand.prices, {}
            # a tariff's plans belong to one thread: here they are made from what the diary has
            own = {one.priced: own_layer(one) for one in diary.ask(own_tariffs.in_use) or ()}
            self._schedules = replace(hand.prices, own=own).schedules
        for held in self._held.values():
            held.take(hand.ledger)
            held.renew(hand.moved, now)
        if hand.moved:
            self._since = {}
            first = min(number for _, number in hand.moved)
            self._made = {asked: made for asked, made in self._made.items() if made.end <= first}

    def _known(self, diary: Diary, hand: InHand, context: Context, asked: Asked, now: datetime) -> Known | Reading:
        fuel, direction = OF[asked.side]
        series = [Series(meter, direction) for meter, counts in hand.known.fuels.items() if counts is fuel]
        if not series:
            return NOTHING
        held = self._held.get(asked.side)
        if held is None:
            held = self._held[asked.side] = HeldHistory(context, diary, series, fuel, hand.ledger)
        if self._since.get(asked.side) is None:
            self._since[asked.side] = held.since(now)
        since, zone = self._since[asked.side], context.zone
        days = days_of(asked.scope, asked.day, None if since is None else day_of(since, zone))
        begin = lead_in(reach(asked.scope, days, zone), zone)
        if not held.read_back(unix(begin) // DAY, now):
            return Reading(held.read_share(unix(begin) // DAY, now))
        end = min(days.span(zone)[1], now)
        schedule = self._schedules.get((fuel, direction), NoPrices())
        return Known(
            held.half_hours.column(unix(begin), unix(end)),
            schedule if since is None else charged_from(schedule, since, zone),
            carbon_for(diary, context.settings, fuel, direction, begin, end),
            since,
            DayMaker(hand.known, hand.ledger, zone).as_of(fuel),
        )

    def _remember(self, asked: Asked, stretch: Stretch, context: Context, now: datetime) -> None:
        """Keep at hand what changes no more: days that are over, and told to their end."""
        end = local_day(stretch.last, context.zone)[1]
        if end <= now and stretch.as_of and end <= stretch.as_of:
            if len(self._made) >= MOST_MADE:
                self._made.clear()
            self._made[asked] = _Made(stretch, now, unix(end) // DAY + 1)
