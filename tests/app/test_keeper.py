"""What one home's messages add up to: prices, clocks that are wrong, a disk that will not take it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ihd.app.context import Context
from ihd.app.heard import Heard
from ihd.app.keeper import Keeper
from ihd.energy.calendar import DAY, unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.glance import Known
from ihd.energy.ledger import Ledger
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.series import Series
from ihd.hubs.message import Meaning
from ihd.paths import places
from ihd.price_settings import PriceSettings
from ihd.settings import MeterSettings, Settings

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
METER = Series("A1/electricity", Direction.IMPORT)


@pytest.fixture
def context(tmp_path):
    return Context(places(str(tmp_path)), Settings())


@pytest.fixture
def keeper(context):
    return Keeper(context, Ledger(), Known())


def tell(keeper, seconds, kwh, *, arrived=None, base=NOON, **more):
    """A reading so many seconds after noon; it arrives five seconds later unless told otherwise."""
    at = base + timedelta(seconds=seconds)
    reading = Reading(METER.meter, Fuel.ELECTRICITY, at, imported_kwh=kwh, **more)
    keeper.hear(Heard(Meaning("glow", (reading,)), arrived or at + timedelta(seconds=5)))


def kept_wh(keeper, now=NOON):
    batch = keeper.batch(now)
    return sum(sum(day.wh) for day in batch.changes.days.values()) if batch else 0


def priced(keeper, half_hour):
    """The name and the price of a half-hour of the day, and its standing charge, in 10^-9 pence."""
    plan = keeper.known.prices[Fuel.ELECTRICITY, Direction.IMPORT].plan(NOON.date(), ZoneInfo("Europe/London"))
    return plan.slots[half_hour][0].name, plan.slots[half_hour][0].price, plan.standing


def test_a_standing_charge_that_is_left_out_once_still_stands(keeper):
    tell(keeper, 0, 100.0, pence_per_kwh=25.0, standing_pence_per_day=48.0)
    tell(keeper, 10, 100.1, pence_per_kwh=25.0)
    tell(keeper, 20, 100.2, standing_pence_per_day=48.0)
    tell(keeper, 30, 100.3, pence_per_kwh=30.0)
    assert priced(keeper, 23) == ("25p", 25_000_000_000, 48_000_000_000)
    tell(keeper, 1800 + 20, 100.4, pence_per_kwh=35.0)
    assert priced(keeper, 25) == ("35p", 35_000_000_000, 48_000_000_000)


def test_what_is_typed_stands_and_what_is_not_is_taken_from_the_hub(keeper, context):
    tell(keeper, 0, 100.0, pence_per_kwh=25.0, standing_pence_per_day=48.0)
    for typed, expected in (
        (PriceSettings(electricity_pence=20.0), (20.0, 48.0)),
        (PriceSettings(electricity_standing=60.0), (25.0, 60.0)),
        (PriceSettings(electricity_pence=20.0, electricity_standing=60.0), (20.0, 60.0)),
        (PriceSettings(), (25.0, 48.0)),
    ):
        keeper.use(context._replace(settings=Settings(prices=typed)))
        _, pence, standing = priced(keeper, 24)
        assert (pence / 10**9, standing / 10**9) == expected


def test_one_reading_from_the_future_does_not_make_all_others_old(keeper):
    tell(keeper, 0, 100.0, watts=500.0)
    tell(keeper, 3600 * 20, 100.001, arrived=NOON + timedelta(seconds=10), watts=501.0)
    for n in range(2, 10):
        tell(keeper, 10 * n, 100 + n / 1000, watts=500.0 + n)
    assert keeper.known.power.watts == 509.0
    assert kept_wh(keeper) == 9


def test_a_hub_whose_clock_is_always_ahead_is_followed(keeper):
    for n in range(10):
        tell(keeper, 3600 + 10 * n, 100 + n / 1000, arrived=NOON + timedelta(seconds=10 * n))
    assert kept_wh(keeper) == 7  # two are doubted, the third is the start


def test_a_machine_that_woke_in_1970_loses_no_energy(keeper):
    woken = datetime(1970, 1, 1, 0, 1, tzinfo=UTC)
    tell(keeper, 0, 100.0, base=woken, arrived=woken, at_from=TimeSource.ARRIVAL, watts=500.0)
    assert keeper.known.power.watts == 500.0
    assert keeper.batch(woken) is None
    for n in range(10):
        tell(keeper, 10 * n, 100 + n / 1000, arrived=woken + timedelta(seconds=10 * n))
    tell(keeper, 100, 100.010)  # by now the clock is right
    batch = keeper.batch(NOON)
    assert sum(sum(day.wh) for day in batch.changes.days.values()) == 8
    assert {key[1] for key in batch.changes.days} == {unix(NOON) // DAY}


def test_old_days_that_the_disk_would_not_take_are_told_again(keeper):
    tell(keeper, 0, 100.0, base=NOON - timedelta(days=9))
    tell(keeper, 0, 120.0)  # the energy of nine silent days
    refused = keeper.batch(NOON)
    keeper.put_back(refused)
    tell(keeper, 10, 120.5)
    assert kept_wh(keeper) == 20_500


def test_one_that_only_shows_holds_no_more_than_the_recorder_may_not_have_kept_yet(keeper):
    for minute in range(60):
        tell(keeper, 60 * minute, 100.0 + minute / 1000)
    keeper.let_go(NOON + timedelta(minutes=50))
    assert [reading.at.minute for reading in keeper.unsaved] == list(range(50, 60))
    assert keeper.home(NOON + timedelta(hours=1)).electricity.kwh == pytest.approx(0.059)


@pytest.mark.parametrize(
    ("chosen", "believed"),
    [
        (MeterSettings(), True),
        (MeterSettings(counted=("evil-hub-01/electricity",)), True),
        (MeterSettings(counted=("A1/electricity",)), False),
        (MeterSettings(given=("A1/electricity",)), False),
        (MeterSettings(paired="evil-hub-01"), True),
        (MeterSettings(paired="hall-hub-01", counted=("evil-hub-01/electricity",)), False),
    ],
)
def test_a_hub_that_is_not_this_homes_says_nothing_of_its_credit(keeper, context, chosen, believed):
    keeper.use(context._replace(settings=Settings(meters=chosen)))
    owed = Prepayment(
        "evil-hub-01/electricity", Fuel.ELECTRICITY, NOON, PaymentMode.PREPAYMENT, hub="evil-hub-01", balance=-1250000
    )
    keeper.hear(Heard(Meaning("ihd_hub", news=(owed,)), NOON))
    assert bool(keeper.book.told.prepayments) is believed
    assert bool(keeper.home(NOON).prepayments) is believed
