"""A pretend home at one moment, put together without a hub: for pictures, and for a demo's past."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ihd.app.context import Context
from ihd.app.foretold import grid_of
from ihd.app.gas_setting import gas_conversion
from ihd.app.heard import Heard
from ihd.app.keeper import Keeper
from ihd.app.lasting import lasting
from ihd.app.months import month_of
from ihd.energy.calendar import DAY, unix
from ihd.energy.cost_told import MonthKept
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.glance import Known
from ihd.energy.home import Home, Hub, HubState, Lasts
from ihd.energy.hub_report import HubReport
from ihd.energy.insight.habits import Habits, habits
from ihd.energy.ledger import Changes, Ledger
from ihd.energy.letter import Inbox, inbox
from ihd.energy.mark import Divides, Mark
from ihd.energy.tariffs.plan import NoPrices
from ihd.energy.till import Till, till
from ihd.energy.watch import SETTLES
from ihd.hubs import understand
from ihd.hubs.message import Meaning, Message
from ihd.pretend.backfill import past, told
from ihd.pretend.glow import GlowHub, Spoken
from ihd.pretend.heating import KWH_PER_M3
from ihd.pretend.household import Household
from ihd.pretend.scenarios import Scenario
from ihd.store.kept import Batch

CLOSE_DAYS = 1  # before today
PICTURE_DAYS = 35  # enough to say how long credit lasts
LISTENING = timedelta(days=3)
SILENCE = timedelta(minutes=4)  # how long a lost hub has been silent in its picture


@dataclass(frozen=True, slots=True)
class Stage:
    """A home to be drawn, and whoever can put its days together."""

    home: Home
    keeper: Keeper
    scenario: Scenario

    @property
    def inbox(self) -> Inbox:
        """The supplier's messages, and what the meters reported."""
        hubs = [message.hub for message in self.keeper.book.told.messages.values()]
        return inbox(self.keeper.book.told, hubs[0] if hubs else "", self.home.at)

    @property
    def till(self) -> Till:
        """What is left on each meter, as a display that is paired with the hub has it."""
        told = self.keeper.book.told
        return till(told, next((meter.hub for meter in told.prepayments.values() if meter.hub), ""), self.home.at)

    @property
    def hubs(self) -> HubReport:
        """How each link fares, and what had happened by then."""
        now, told = self.home.at, self.keeper.book.told
        self.keeper.conditions(now - SETTLES)
        found = self.keeper.conditions(now)
        marks = [Mark(one.at, Divides.SUPPLIER, one.meter, one.name) for one in told.suppliers.values()]
        alerts = tuple(told.alerts.values())
        return HubReport(now, found, self.keeper.book.lines, tuple(marks), alerts, self.keeper.new_supplier(now))


def stage(context: Context, scenario: Scenario) -> Stage:
    """The scenario's home at its moment, as the display would show it."""
    if scenario.first_start:
        keeper = Keeper(context, Ledger(), Known())
        return Stage(Home(at=scenario.start, hub=Hub()), keeper, scenario)
    household = scenario.household()
    changes = _past(scenario, household, scenario.start, PICTURE_DAYS)
    keeper = Keeper(context, Ledger(changes.registers, changes.days), Known())
    keeper.link(HubState.LIVE, None)
    keeper.book.began(scenario.start - LISTENING)
    for meaning in _heard(scenario, household, scenario.start):
        keeper.hear(Heard(meaning, scenario.start))
    shown = scenario.start if scenario.silent_after is None else scenario.start + SILENCE
    keeper.lasts = _lasts(context, keeper, changes, shown)
    keeper.month = _month(context, keeper, changes, shown)
    keeper.habits = _habits(context, keeper, changes, shown)
    keeper.grid = grid_of(scenario, keeper, context, shown)
    return Stage(keeper.home(shown), keeper, scenario)


def _lasts(context: Context, keeper: Keeper, changes: Changes, now: datetime) -> tuple[Lasts, ...]:
    """How long the credit of each meter lasts."""
    ledger, fuels = Ledger(changes.registers, changes.days, gas=gas_conversion(context)), keeper.known.fuels
    found = []
    for meter in keeper.paid:
        series = [
            one for one in ledger.series() if one.direction is Direction.IMPORT and fuels.get(one.meter) is meter.fuel
        ]
        used = ledger.column(series, unix(now) - PICTURE_DAYS * DAY, unix(now), unix(now))
        schedule = keeper.known.prices.get((meter.fuel, Direction.IMPORT), NoPrices())
        found.append(lasting(meter, used, schedule, keeper.zone, now))
    return tuple(one for one in found if one)


def _month(context: Context, keeper: Keeper, changes: Changes, now: datetime) -> MonthKept | None:
    """What the month has come to before today."""
    ledger, fuels, first = Ledger(changes.registers, changes.days, gas=gas_conversion(context)), keeper.known.fuels, []
    for fuel in keeper.fuels():
        series = [one for one in ledger.series() if one.direction is Direction.IMPORT and fuels.get(one.meter) is fuel]
        since = ledger.first_half_hour(series) or now
        used = ledger.column(series, unix(now) - PICTURE_DAYS * DAY, unix(now), unix(now))
        first.append((fuel, used, keeper.known.prices.get((fuel, Direction.IMPORT), NoPrices()), since))
    return month_of(first, keeper.zone, now)


def _habits(context: Context, keeper: Keeper, changes: Changes, now: datetime) -> Habits:
    """What is usual there at this time of the day."""
    ledger, fuels = Ledger(changes.registers, changes.days), keeper.known.fuels
    taken = [one for one in ledger.series() if one.direction is Direction.IMPORT]
    series = [one for one in taken if fuels.get(one.meter) is Fuel.ELECTRICITY]
    used = ledger.column(series, unix(now) - PICTURE_DAYS * DAY, unix(now), unix(now))
    return habits(used, context.zone, now)


def remembered(scenario: Scenario, household: Household, until: datetime, days: int) -> Batch:
    """So many days of this scenario's past up to `until` (UTC), as a diary would have kept it that had listened.

    Each reading is there of the last days only: it is what a close look at them shows.
    """
    last = min(until, scenario.unheard_since or until)
    closely = told(household, last, CLOSE_DAYS, device=scenario.device, off_since=scenario.off_since)
    newest = [reading for meaning in _heard(scenario, household, last) for reading in meaning.readings]
    return Batch((*closely, *newest), _past(scenario, household, until, days))


def _past(scenario: Scenario, household: Household, until: datetime, days: int) -> Changes:
    until = min(until, scenario.unheard_since or until)
    gas_heard = scenario.gas_heard(household, until)
    return past(
        household,
        until,
        days,
        device=scenario.device,
        gas_until=gas_heard,
        off_since=scenario.off_since,
        wh_per_litre=_wh_per_litre(scenario),
    )


def _wh_per_litre(scenario: Scenario) -> float | None:
    """What a litre on the gas meter comes to; None where it tells no volume."""
    if not scenario.home_hub:
        return KWH_PER_M3
    from ihd.pretend.home_readings import WH_PER_LITRE
    from ihd.pretend.stories import story

    return None if story(scenario).smets1 else WH_PER_LITRE


def _heard(scenario: Scenario, household: Household, at: datetime) -> list[Meaning]:
    said = _said_by_home_hub(scenario, household, at) if scenario.home_hub else _said_by_glow(scenario, household, at)
    return [understand(Message(topic, payload, at)) for topic, payload in said]


def _said_by_glow(scenario: Scenario, household: Household, at: datetime) -> list[Spoken]:
    home = scenario.home(household)
    hub = GlowHub(home)
    return [*hub.says(home.at(unix(at))), hub.state(unix(at))]


def _said_by_home_hub(scenario: Scenario, household: Household, at: datetime) -> list[Spoken]:
    from ihd.pretend.home_hub import HomeHub
    from ihd.pretend.stories import story

    hub = HomeHub(scenario.home(household), story(scenario), unix(at), {}, hub=scenario.device)
    return [(said.topic, said.payload) for said in hub.opens(unix(at))]
