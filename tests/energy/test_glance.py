"""The home that is shown, and the days behind it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from use_parts import column_of, rows_of

from ihd.energy.calendar import utc
from ihd.energy.day import BarState
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.glance import DayMaker, Known, make_home
from ihd.energy.home import HubState, Level, Thresholds, level_of
from ihd.energy.ledger import Ledger
from ihd.energy.price import Price, Prices
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.usage import By, spans, untold, uses

LONDON = ZoneInfo("Europe/London")
MIDNIGHT = datetime(2026, 11, 21, tzinfo=UTC)  # a Saturday in winter: local midnight too
POWER, GAS = "A1/electricity", "A1/gas"


def lived_in(until, *, kw=1.0, gas_kwh=2.0, since=MIDNIGHT - timedelta(days=1)):
    """A home that took a steady power; gas was told each half-hour."""
    ledger = Ledger()
    at = since
    last = {}
    while at <= until:
        passed = (at - since).total_seconds()
        last[Fuel.ELECTRICITY] = Reading(
            POWER, Fuel.ELECTRICITY, at, watts=kw * 1000, imported_kwh=100 + kw * passed / 3600
        )
        ledger.take(last[Fuel.ELECTRICITY])
        if at.minute % 30 == 0 and at.second == 0:
            last[Fuel.GAS] = Reading(GAS, Fuel.GAS, at, imported_kwh=500 + gas_kwh * passed / 1800)
            ledger.take(last[Fuel.GAS])
        at += timedelta(seconds=60)
    prices = {
        (Fuel.ELECTRICITY, Direction.IMPORT): Prices((Price(25.0, 48.0),)),
        (Fuel.GAS, Direction.IMPORT): Prices((Price(6.0, 30.0),)),
    }
    known = Known(
        fuels={POWER: Fuel.ELECTRICITY, GAS: Fuel.GAS},
        power=last[Fuel.ELECTRICITY],
        told=last,
        prices=prices,
        heard=until,
        link=HubState.LIVE,
    )
    return known, ledger


def test_what_was_over_before_the_record_began_is_not_missing():
    now, begun = MIDNIGHT + timedelta(hours=15, minutes=10), MIDNIGHT + timedelta(hours=12, minutes=10)
    day = make_home(*lived_in(now, since=begun), Thresholds(), LONDON, now).electricity
    assert [bar.state for bar in day.bars[:25]] == [BarState.BEFORE] * 24 + [BarState.ESTIMATED]
    assert day.count(BarState.MISSING) == 0


def test_where_more_was_kept_before_it_is():
    now, begun = MIDNIGHT + timedelta(hours=15, minutes=10), MIDNIGHT + timedelta(hours=12, minutes=10)
    known, ledger = lived_in(now, since=begun)
    known = known._replace(older=frozenset({Series(POWER, Direction.IMPORT)}))
    home = make_home(known, ledger, Thresholds(), LONDON, now)
    assert home.electricity.count(BarState.MISSING) == 24
    assert home.gas.count(BarState.BEFORE) == 25, "the gas meter is new, and first told at 12:30"


def test_today_so_far_in_energy_and_money():
    now = MIDNIGHT + timedelta(hours=12)
    home = make_home(*lived_in(now), Thresholds(), LONDON, now)
    assert home.watts == 1000
    assert home.pence_per_hour == pytest.approx(25.0)
    assert home.level is Level.MEDIUM
    assert home.electricity.kwh == pytest.approx(12.0)
    # 12 kWh at 25p, and half of the day's 48p standing charge.
    assert home.electricity.pence == pytest.approx(12 * 25 + 24)
    assert home.gas.kwh == pytest.approx(48.0)
    assert home.yesterday_kwh == pytest.approx(12.0)
    assert home.hub.state is HubState.LIVE
    assert not home.power_is_old


def test_yesterday_by_this_time_stops_within_the_half_hour():
    now = MIDNIGHT + timedelta(hours=12, minutes=10)
    home = make_home(*lived_in(now), Thresholds(), LONDON, now)
    assert home.yesterday_kwh == pytest.approx(12 + 1 / 6, abs=0.001)


@pytest.mark.parametrize(
    ("now", "hours"),
    [
        (datetime(2026, 3, 29, 23, 30, tzinfo=UTC), 0.5),  # 00:30 on the day after the clocks went forward
        (datetime(2026, 3, 30, 11, 0, tzinfo=UTC), 11.0),  # noon: yesterday's noon came after eleven hours
        (datetime(2026, 10, 26, 0, 30, tzinfo=UTC), 0.5),
        (datetime(2026, 10, 26, 12, 0, tzinfo=UTC), 13.0),
    ],
)
def test_yesterday_by_this_time_goes_by_the_clock_on_the_wall(now, hours):
    home = make_home(*lived_in(now, since=now - timedelta(hours=50)), Thresholds(), LONDON, now)
    assert home.yesterday_kwh == pytest.approx(hours, abs=0.002)


@pytest.mark.parametrize("minutes", [7, 30, 725, 1439])
def test_the_now_page_and_the_rows_of_usage_say_the_same_money(minutes):
    now = MIDNIGHT + timedelta(minutes=minutes)
    known, ledger = lived_in(now)
    shown = make_home(known, ledger, Thresholds(), LONDON, now).electricity
    prices, mine = known.prices[Fuel.ELECTRICITY, Direction.IMPORT], ledger.series()[:1]
    (row,) = rows_of(ledger, mine, [(MIDNIGHT, now)], prices, now)
    assert row.kwh == pytest.approx(shown.kwh)
    assert row.pence == pytest.approx(shown.pence)


def test_a_hub_that_goes_quiet_is_silent_and_its_power_is_old():
    heard = MIDNIGHT + timedelta(hours=12)
    known, ledger = lived_in(heard)
    soon = make_home(known, ledger, Thresholds(), LONDON, heard + timedelta(seconds=29))
    later = make_home(known, ledger, Thresholds(), LONDON, heard + timedelta(minutes=3))
    assert (soon.power_is_old, soon.hub.state) == (False, HubState.LIVE)
    assert (later.power_is_old, later.hub.state) == (True, HubState.SILENT)
    assert later.watts == 1000  # still shown, with its age


def test_gas_that_has_not_been_told_yet_is_late_not_nothing():
    told = MIDNIGHT + timedelta(hours=10, minutes=14)
    known, ledger = lived_in(told)
    now = MIDNIGHT + timedelta(hours=12, minutes=14)
    home = make_home(known, ledger, Thresholds(), LONDON, now)
    assert home.gas_is_late
    assert home.gas.as_of == MIDNIGHT + timedelta(hours=10)
    states = [bar.state for bar in home.gas.bars]
    assert states[19:26] == [BarState.MEASURED, *[BarState.LATE] * 5, BarState.FUTURE]


def test_gas_that_is_heard_all_the_time_is_told_only_on_the_half_hour():
    """Some hubs repeat the gas register every ten seconds, with a new time each: silence about gas is not 0."""
    ledger = Ledger()
    for second in range(0, 7200 + 700, 10):
        told = Reading(GAS, Fuel.GAS, MIDNIGHT + timedelta(seconds=second), imported_kwh=500 + second // 1800 * 2)
        ledger.take(told)
    now = told.at
    known = Known(fuels={GAS: Fuel.GAS}, told={Fuel.GAS: told})
    day = DayMaker(known, ledger, LONDON).day(date(2026, 11, 21), Fuel.GAS, now)
    assert [bar.kwh for bar in day.bars[:5]] == [2, 2, 2, 2, None]
    assert day.bars[4].state is BarState.LATE
    as_of = MIDNIGHT + timedelta(hours=2)
    running = (as_of, as_of + timedelta(minutes=30))
    column = untold(column_of(ledger, ledger.series(), *running, now), as_of)
    (row,) = uses(column, [running], Prices(), LONDON, now)
    assert (row.kwh, row.measured, row.missing) == (None, 0, 1)


def test_without_a_price_there_is_no_cost_rather_than_none_to_pay():
    now = MIDNIGHT + timedelta(hours=12)
    known, ledger = lived_in(now)
    home = make_home(Known(fuels=known.fuels, power=known.power, told=known.told), ledger, Thresholds(), LONDON, now)
    assert (home.pence_per_hour, home.electricity.pence) == (None, None)
    assert home.electricity.kwh == pytest.approx(12.0)


@pytest.mark.parametrize(
    ("watts", "level"),
    [(None, None), (-1, Level.EXPORTING), (0, Level.LOW), (499, Level.LOW), (500, Level.MEDIUM), (2300, Level.HIGH)],
)
def test_the_level_of_a_power(watts, level):
    assert level_of(watts, Thresholds()) is level


def test_history_is_priced_with_what_was_in_force_then():
    noon = MIDNIGHT + timedelta(hours=12)
    prices = Prices((Price(20.0, None, MIDNIGHT - timedelta(days=9)), Price(30.0, None, noon)))
    known, ledger = lived_in(MIDNIGHT + timedelta(days=1))
    known = Known(fuels=known.fuels, told=known.told, prices={(Fuel.ELECTRICITY, Direction.IMPORT): prices})
    day = DayMaker(known, ledger, LONDON).day(date(2026, 11, 21), Fuel.ELECTRICITY, MIDNIGHT + timedelta(days=1))
    assert day.pence == pytest.approx(12 * 20 + 12 * 30)


def test_a_rate_that_is_told_seconds_after_it_began_is_that_of_the_whole_half_hour():
    # 10p by day and 30p from noon to one: the hub tells each some seconds after its half-hour has begun.
    noon = MIDNIGHT + timedelta(hours=12)
    prices = Prices(
        (
            Price(10.0, None, MIDNIGHT - timedelta(days=9)),
            Price(30.0, None, noon + timedelta(seconds=8)),
            Price(10.0, None, noon + timedelta(hours=1, seconds=70)),
        )
    )
    end = MIDNIGHT + timedelta(days=1)
    known, ledger = lived_in(end)
    known = Known(fuels=known.fuels, told=known.told, prices={(Fuel.ELECTRICITY, Direction.IMPORT): prices})
    day = DayMaker(known, ledger, LONDON).day(date(2026, 11, 21), Fuel.ELECTRICITY, end)
    assert [bar.pence for bar in day.bars[23:27]] == pytest.approx([5.0, 15.0, 15.0, 5.0])
    (row,) = rows_of(ledger, ledger.series()[:1], [(MIDNIGHT, end)], prices, end)
    assert row.pence == pytest.approx(23 * 10 + 30) == pytest.approx(day.pence)


def test_the_standing_charge_of_a_day_is_its_own_and_not_the_next_days():
    midnight = MIDNIGHT + timedelta(days=1)
    prices = Prices((Price(10.0, 48.0, MIDNIGHT), Price(10.0, 96.0, midnight)))
    known, ledger = lived_in(midnight)
    known = Known(fuels=known.fuels, told=known.told, prices={(Fuel.ELECTRICITY, Direction.IMPORT): prices})
    day = DayMaker(known, ledger, LONDON).day(date(2026, 11, 21), Fuel.ELECTRICITY, midnight + timedelta(hours=3))
    assert day.standing_pence == pytest.approx(48.0)


@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from([10.0, 20.0, 30.0])), unique_by=lambda row: row[0]),
    st.integers(-10, 10**6 + 10),
)
def test_the_price_at_a_moment_is_the_last_that_began(told, second):
    dated = [Price(pence, None, utc(at)) for at, pence in sorted(told)]
    begun = [price for price in dated if price.since <= utc(second)]
    assert Prices(tuple(dated)).at(utc(second)) == (begun[-1] if begun else dated[0] if dated else Price())


def test_no_standing_charge_is_counted_before_the_record_of_a_home_begins():
    end = MIDNIGHT + timedelta(days=1)
    _, ledger = lived_in(end, since=MIDNIGHT)
    span, mine = (MIDNIGHT - timedelta(days=400), end), ledger.series()[:1]
    told_late = (Price(25.0, 48.0, end), Price(9.0, 9.0, end + timedelta(hours=1)))
    for dated in (
        (Price(25.0, 48.0),),
        told_late,
        (Price(9.0, 9.0, MIDNIGHT - timedelta(9)), Price(25.0, 48.0, MIDNIGHT)),
    ):
        (row,) = rows_of(ledger, mine, [span], Prices(dated), end, since=MIDNIGHT)
        assert row.pence == pytest.approx(24 * 25 + 48)


def test_what_was_typed_stands_in_place_of_what_was_told_and_leaves_the_rest():
    told = Prices((Price(10.0, 40.0, MIDNIGHT), Price(30.0, 50.0, MIDNIGHT + timedelta(hours=1))))
    assert told.with_typed(None, None) == told
    later = MIDNIGHT + timedelta(hours=1)
    assert told.with_typed(25.0, None) == Prices((Price(25.0, 40.0, MIDNIGHT), Price(25.0, 50.0, later)))
    assert told.with_typed(None, 60.0) == Prices((Price(10.0, 60.0, MIDNIGHT), Price(30.0, 60.0, later)))
    assert told.with_typed(25.0, 60.0) == Prices((Price(25.0, 60.0, MIDNIGHT), Price(25.0, 60.0, later)))
    assert Prices().with_typed(25.0, None) == Prices((Price(25.0, None),))


@pytest.mark.parametrize("by", list(By))
def test_rows_of_every_length_add_up_to_the_same(by):
    end = MIDNIGHT + timedelta(days=1)
    known, ledger = lived_in(end)
    series = ledger.series()[:1]
    cut = list(spans(MIDNIGHT - timedelta(days=1), end, by, LONDON))
    rows = rows_of(ledger, series, cut, known.prices[Fuel.ELECTRICITY, Direction.IMPORT], end)
    assert sum(row.kwh for row in rows) == pytest.approx(48.0)
    assert sum(row.pence for row in rows) == pytest.approx(48 * 25 + 2 * 48)
    assert sum(row.measured for row in rows) == 96


def test_a_hub_that_has_said_nothing_yet_is_waited_for_and_its_signal_has_bars():
    now = MIDNIGHT
    waiting = make_home(Known(link=HubState.LIVE, rssi=-75), Ledger(), Thresholds(), LONDON, now)
    assert (waiting.hub.state, waiting.hub.signal) == (HubState.WAITING, 2)
    assert make_home(Known(), Ledger(), Thresholds(), LONDON, now).hub.signal is None
    assert (waiting.electricity, waiting.pence_per_hour) == (None, None)


def test_a_reading_with_something_left_out_is_partial():
    assert Reading(POWER, Fuel.ELECTRICITY, MIDNIGHT).quality == "good"
    assert Reading(POWER, Fuel.ELECTRICITY, MIDNIGHT, notes=("watts: 1e308",)).quality == "partial"
