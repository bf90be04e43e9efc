"""What is found wrong with a tariff, and that nothing is found wrong with a sound one."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tariff_parts import (
    NO_PRICE,
    charges_by_the_book,
    days_of,
    local_day_by_the_book,
    prices,
    rate,
    rates,
    tariff,
)

from ihd.energy.tariffs.check import Fault, check
from ihd.energy.tariffs.plan import Per
from ihd.energy.tariffs.tariff import Clock

DAY = rate("Day", 30)
NIGHT = rate("Night", 10, "00:30-07:30")
ALL_WEEK = {"days": frozenset(range(7)), "months": frozenset(range(1, 13))}


def block(name, kwh, **more):
    return replace(rate(name, 20, **more), up_to=kwh * 1000, per=Per.DAY)


@pytest.mark.parametrize("clock", Clock)
@pytest.mark.parametrize(
    "told",
    [
        (DAY,),
        (NIGHT, DAY),
        (NIGHT, rate("Day", 30, "07:30-00:30")),
        (rate("Morning", 1, "00:00-12:00"), rate("Afternoon", 2, "12:00-24:00")),
        (rate("Weekend", 1, days=frozenset({5, 6})), NIGHT, DAY),
        (rate("Winter", 1, "16:00-19:00", months=frozenset({11, 12, 1, 2})), DAY),
        (block("First", 2), block("Second", 5), DAY),
        (block("First", 2, window="00:00-07:00"), block("All day", 2), DAY),
        (block("A day", 2), replace(block("A month", 2), per=Per.MONTH), DAY),
        (replace(DAY, **ALL_WEEK),),
        (replace(NIGHT, price=-1), replace(DAY, price=0)),
    ],
)
def test_a_sound_tariff_has_no_fault(clock, told):
    assert check(tariff(prices(*told), clock=clock)) == ()


def test_lists_in_order_of_their_dates_have_no_fault():
    dated = [prices(DAY, first=date(2024, 4, 1)), prices(NIGHT, DAY, first=date(2024, 4, 2))]
    assert check(tariff(*dated)) == ()
    assert check(tariff(prices(DAY), *dated)) == ()


def sentences(*rates, **more):
    faults = check(tariff(prices(*rates, **more)))
    assert {fault.list for fault in faults} <= {0}
    return [(fault.rate, fault.says) for fault in faults]


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ((NIGHT,), "no rate covers 00:00"),
        ((rate("Day", 1, "07:30-24:00"), NIGHT), "no rate covers 00:00"),
        ((rate("Day", 1, "07:30-00:00"), NIGHT), "no rate covers 00:00"),
        ((rate("Day", 1, "07:30-00:30"), rate("Night", 1, "00:30-07:00")), "no rate covers 07:00"),
        ((rate("Early", 1, "00:00-23:30"),), "no rate covers 23:30"),
        ((rate("Weekdays", 1, days=frozenset(range(5))),), "no rate covers Saturday 00:00"),
        ((rate("But Mondays", 1, days=frozenset(range(1, 7))),), "no rate covers Monday 00:00"),
        ((rate("Winter", 1, months=frozenset({11, 12, 1, 2})),), "no rate covers 00:00 in March"),
        ((rate("But December", 1, months=frozenset(range(1, 12))),), "no rate covers 00:00 in December"),
        (
            (
                rate("Summer Saturdays", 1, "01:00-00:30", days=frozenset({5}), months=frozenset({7})),
                rate("Other days", 2, days=frozenset({0, 1, 2, 3, 4, 6})),
                rate("Other months", 2, months=frozenset(range(1, 13)) - {7}),
            ),
            "no rate covers Saturday 00:30 in July",
        ),
        ((block("First", 2), block("Second", 5)), "no rate covers 00:00 beyond the last block"),
        ((block("First", 2), NIGHT), "no rate covers 00:00 beyond the last block"),
        ((block("Day", 2, window="07:30-00:00"), NIGHT), "no rate covers 00:00"),
        (
            (block("Day", 2, window="07:30-00:00"), rate("Night", 1, "00:00-07:30")),
            "no rate covers 07:30 beyond the last block",
        ),
        ((block("Early", 2, window="00:00-07:00"), rate("Rest", 1, "07:30-07:00")), "no rate covers 07:00"),
    ],
)
def test_the_first_half_hour_that_no_rate_covers_is_named(told, says):
    assert sentences(*told) == [(None, says)]


def test_only_days_on_which_a_list_is_in_force_need_a_price():
    summer, winter = (
        rate("Summer", 1, months=frozenset(range(4, 10))),
        rate("Winter", 2, months=frozenset({10, 11, 12})),
    )
    lists = (
        prices(summer, first=date(2024, 4, 1)),
        prices(winter, first=date(2024, 10, 1)),
        prices(DAY, first=date(2025, 1, 1)),
    )
    assert check(tariff(*lists, clock=Clock.LOCAL)) == ()
    # By UTC the first hour of the local April still lies in March, and that of October in September.
    assert check(tariff(*lists)) == (
        Fault(0, None, "no rate covers 23:00 in March"),
        Fault(1, None, "no rate covers 23:00 in September"),
    )
    assert check(tariff(*lists), UTC) == ()
    late = prices(winter, first=date(2024, 10, 2)), prices(DAY, first=date(2025, 1, 1))
    assert check(tariff(lists[0], *late, clock=Clock.LOCAL)) == (Fault(0, None, "no rate covers 00:00 in October"),)


def test_the_hour_that_the_clocks_skip_needs_no_price():
    around = rate("Early", 1, "00:00-01:00"), rate("Later", 2, "02:00-24:00")
    of_the_day = prices(*around, first=date(2024, 3, 31)), prices(DAY, first=date(2024, 4, 1))
    assert check(tariff(*of_the_day, clock=Clock.LOCAL)) == ()
    assert check(tariff(*of_the_day, clock=Clock.LOCAL), UTC) == (Fault(0, None, "no rate covers 01:00"),)


def test_a_day_by_utc_that_lies_in_two_local_days_needs_prices_in_both_parts():
    monday, tuesday = date(2024, 6, 3), date(2024, 6, 4)
    weekday = rate("Monday", 1, "12:00-10:00", days=frozenset({0})), rate("Others", 2, days=frozenset(range(1, 7)))
    lists = prices(*weekday, first=monday), prices(DAY, first=tuesday + timedelta(days=1))
    assert check(tariff(*lists)) == (Fault(0, None, "no rate covers Monday 10:00"),)


def test_a_rate_of_january_alone_has_its_use():
    assert sentences(rate("January", 1, months=frozenset({1})), DAY) == []


def test_a_list_of_a_whole_year_needs_all_its_days():
    weekdays = rate("Weekdays", 1, days=frozenset(range(5)))
    for days, says in ((5, ()), (6, ("no rate covers Saturday 00:00",)), (800, ("no rate covers Saturday 00:00",))):
        until = date(2024, 7, 1) + timedelta(days=days)
        lists = prices(weekdays, first=date(2024, 7, 2)), prices(DAY, first=until)
        found = check(tariff(*lists, clock=Clock.LOCAL))
        assert found == tuple(Fault(0, None, one) for one in says)


@pytest.mark.parametrize(
    ("told", "at", "says"),
    [
        ((DAY, NIGHT), 1, '"Night" can never apply: the rates before it take all of its time'),
        ((DAY, rate("Rest", 2)), 1, '"Rest" can never apply: "Day" before it takes all the rest'),
        (
            (block("First", 2), DAY, block("Second", 5)),
            2,
            '"Second" can never apply: "Day" before it takes all the rest',
        ),
        (
            (
                rate("Early", 1, "00:00-12:00"),
                rate("Late", 1, "12:00-00:00"),
                block("Noon", 2, window="11:00-13:00"),
                DAY,
            ),
            2,
            '"Noon" can never apply: the rates before it take all of its time',
        ),
    ],
)
def test_a_rate_that_can_never_apply_is_named(told, at, says):
    faults = sentences(*told)
    assert (at, says) in faults
    assert all("can never apply" in one for _, one in faults)


def test_blocks_that_count_together_have_to_rise():
    says = '"Second" has to reach beyond the 2 kWh of "First" before it'
    assert sentences(block("First", 2), block("Second", 2), DAY) == [(1, says)]
    assert sentences(block("First", 2), NIGHT, block("Second", 1), DAY) == [(2, says)]
    assert sentences(replace(block("First", 0), up_to=2500), block("Second", 2), DAY) == [
        (1, '"Second" has to reach beyond the 2.5 kWh of "First" before it')
    ]
    assert sentences(block("First", 3), block("Second", 1), block("Third", 2), DAY) == [
        (1, '"Second" has to reach beyond the 3 kWh of "First" before it')
    ]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"start": 30}, '"Day" has only one end of its window'),
        ({"end": 30}, '"Day" has only one end of its window'),
        ({"start": 60, "end": 60}, 'the window of "Day" ends when it starts'),
        ({"start": 15, "end": 60}, '"Day" has 00:15 in its window, and a window is made of the day\'s half-hours'),
        ({"start": 30, "end": 459}, '"Day" has 07:39 in its window, and a window is made of the day\'s half-hours'),
        ({"start": 1440, "end": 60}, '"Day" has 24:00 in its window, and a window is made of the day\'s half-hours'),
        ({"start": 0, "end": 1470}, '"Day" has 24:30 in its window, and a window is made of the day\'s half-hours'),
        ({"start": 30, "end": -30}, '"Day" has -1:30 in its window, and a window is made of the day\'s half-hours'),
        ({"days": frozenset({7})}, '"Day" names a day or a month that there is not'),
        ({"days": frozenset({-1})}, '"Day" names a day or a month that there is not'),
        ({"months": frozenset({0})}, '"Day" names a day or a month that there is not'),
        ({"months": frozenset({13})}, '"Day" names a day or a month that there is not'),
        ({"up_to": 1000}, 'a block needs both how much and whether by day or month, and "Day" has only one of them'),
        ({"per": Per.DAY}, 'a block needs both how much and whether by day or month, and "Day" has only one of them'),
        ({"up_to": 0, "per": Per.DAY}, '"Day" is a block of nothing'),
    ],
)
def test_what_makes_no_sense_in_a_rate_is_told_and_nothing_that_follows_from_it(wrong, says):
    assert sentences(NIGHT, replace(DAY, **wrong)) == [(1, says)]


def test_the_smallest_and_the_latest_that_make_sense_are_taken():
    late, tiny = rate("Late", 1, "23:30-24:00"), replace(block("Tiny", 0), up_to=1)
    assert sentences(late, tiny, DAY) == []


def test_lists_have_to_rise_by_their_dates():
    first, second = date(2024, 4, 1), date(2024, 10, 1)
    assert check(tariff(prices(DAY, first=second), prices(DAY, first=first))) == (
        Fault(1, None, "the price list from 1 April 2024 stands after the one from 1 October 2024"),
    )
    assert check(tariff(prices(DAY, first=first), prices(DAY, first=first))) == (
        Fault(1, None, "there is another price list from 1 April 2024"),
    )
    no_date = Fault(1, None, "only the first price list may be without a date")
    assert check(tariff(prices(DAY), prices(DAY))) == (no_date,)
    assert check(tariff(prices(DAY, first=first), prices(DAY))) == (no_date,)


def test_a_tariff_and_a_list_need_prices():
    assert check(tariff()) == (Fault(0, None, "there are no prices in it"),)
    assert check(tariff(prices(DAY), prices(first=date(2024, 4, 1)))) == (Fault(1, None, "this price list is empty"),)


# Half-hourly prices

NOON = int(datetime(2024, 6, 5, 12, tzinfo=UTC).timestamp())  # a Wednesday


def half_hours(*places):
    return {NOON + 1800 * place: 1 for place in places}


def test_half_hourly_prices_without_a_gap_have_no_fault():
    assert sentences(half_hours=half_hours(*range(100))) == []
    assert sentences(half_hours=half_hours(3)) == []
    assert sentences(NIGHT, half_hours=half_hours(2, 0, 1)) == []


def test_each_gap_in_half_hourly_prices_is_told_with_its_time():
    assert sentences(half_hours=half_hours(5, 0, 1, 4, 9)) == [
        (None, "there is no price for 5 June 2024, 13:00 UTC"),
        (None, "there is no price for 5 June 2024, 15:00 UTC"),
    ]


def test_what_is_wrong_with_rates_is_told_beside_what_is_wrong_with_half_hours():
    assert sentences(block("None", 0), half_hours=half_hours(0, 2)) == [
        (0, '"None" is a block of nothing'),
        (None, "there is no price for 5 June 2024, 12:30 UTC"),
    ]


def test_many_gaps_are_told_in_short():
    ten = sentences(half_hours=half_hours(*range(0, 22, 2)))
    assert [says for _, says in ten][-1] == "there is no price for 5 June 2024, 21:30 UTC"
    assert len(ten) == 10
    many = sentences(half_hours=half_hours(*range(0, 28, 2)))
    assert many == [*ten, (None, "there are 3 more gaps in the half-hourly prices")]


def test_a_gap_in_half_hourly_prices_is_none_where_a_rate_fits():
    places = half_hours(*range(24), *range(40, 60))  # none from midnight UTC to 08:00
    assert sentences(rate("Night", 1, "00:00-08:00"), half_hours=places) == []
    assert sentences(rate("Night", 1, "00:00-07:30"), half_hours=places) == [
        (None, "there is no price for 6 June 2024, 07:30 UTC")
    ]
    says = (None, "there is no price for 6 June 2024, 00:00 UTC")
    assert sentences(block("Night", 1, window="00:00-08:00"), half_hours=places) == [says]
    assert sentences(rate("Fridays", 1, days=frozenset({4})), half_hours=places) == [says]
    assert sentences(rate("Thursdays in June", 1, days=frozenset({3}), months=frozenset({6})), half_hours=places) == []
    local = tariff(prices(rate("Night", 1, "01:00-09:00"), half_hours=places), clock=Clock.LOCAL)
    assert check(local) == ()
    assert check(local, UTC) == (Fault(0, None, says[1]),)
    assert check(local, ZoneInfo("Europe/Paris")) == (Fault(0, None, "there is no price for 6 June 2024, 07:00 UTC"),)


def test_a_gap_of_years_is_looked_at_for_a_year():
    places = half_hours(0, 48 * 3000)
    assert sentences(DAY, half_hours=places) == []
    assert sentences(rate("But May", 1, months=frozenset(range(1, 13)) - {5}), half_hours=places) == [
        (None, "there is no price for 1 May 2025, 00:00 UTC")
    ]


def test_half_hourly_prices_begin_on_half_hours():
    astray = {NOON + 3600: 1, NOON + 901: 1, NOON + 61: 1}
    assert sentences(half_hours=astray) == [(None, "5 June 2024, 12:01 UTC is not the start of a half-hour")]


# Against a slow way


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(Clock), st.lists(rates(), min_size=1, max_size=5), st.dates(date(2024, 1, 1), date(2024, 12, 31))
)
def test_gaps_and_useless_rates_are_those_of_a_whole_year(clock, made, until):
    named = [replace(one, name=f"rate {at}") for at, one in enumerate(made)]
    risen = [one for one in named if one.up_to is None] or [named[0]]  # blocks out of order are a fault of their own
    for told in (named, risen):
        made_up = tariff(
            prices(*told, first=date(2024, 1, 1)), prices(DAY, first=until + timedelta(days=1)), clock=clock
        )
        faults = [one for one in check(made_up) if one.list == 0]
        if any("has to reach" in one.says for one in faults):
            continue
        used, gap = set(), False
        for day in days_of(2024):
            for at in local_day_by_the_book(day):
                charges = charges_by_the_book(tariff(prices(*told), clock=clock), at)
                used |= {charge.name for charge in charges}
                gap |= day <= until and charges[-1] is NO_PRICE
        assert {one.rate for one in faults if one.rate is not None} == {
            at for at, one in enumerate(told) if one.name not in used
        }
        assert any(one.rate is None for one in faults) == gap
