"""The pretend household: the same for a seed, true to its own power, and like a home."""

import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.pretend.household import Household

# Typical domestic consumption values of the regulator, medium, from 2023-10-01.
TYPICAL_ELECTRICITY_KWH = 2_700
TYPICAL_GAS_KWH = 11_500


def unix(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp())  # type: ignore[misc]


MOMENTS = st.integers(unix(2025, 12, 1), unix(2026, 7, 10))
HOME, SUNNY_HOME = Household(3), Household(3, solar=True)


def asked(home: Household, second: int) -> tuple[object, ...]:
    slot = second - second % HALF_HOUR
    return home.at(second), home.watts(second), home.import_wh(second), home.gas_wh(slot), home.export_wh(second)


def test_the_order_of_questions_changes_no_answer() -> None:
    rng = random.Random(1)
    seconds = [rng.randrange(unix(2024, 6, 1), unix(2026, 7, 1)) for _ in range(30)]
    for solar in (False, True):
        first, second = Household(11, solar=solar), Household(11, solar=solar)
        forwards = [asked(first, one) for one in sorted(seconds)]
        backwards = [asked(second, one) for one in sorted(seconds, reverse=True)]
        assert forwards == backwards[::-1]
        assert [asked(first, one) for one in seconds] == [asked(second, one) for one in seconds]


def test_another_seed_is_another_home() -> None:
    evening = range(unix(2026, 1, 9, 17), unix(2026, 1, 9, 22), 60)
    assert [Household(1).watts(one) for one in evening] != [Household(2).watts(one) for one in evening]


@settings(max_examples=40, deadline=None)
@given(MOMENTS, st.integers(1, 7_000))
def test_registers_rise_by_the_power_second_by_second(start: int, length: int) -> None:
    for home in (HOME, SUNNY_HOME):
        powers = [home.watts(second) for second in range(start, start + length)]
        taken = sum(watts for watts in powers if watts > 0) / 3600
        given_back = sum(-watts for watts in powers if watts < 0) / 3600
        assert abs(home.import_wh(start + length) - home.import_wh(start) - taken) <= 1
        assert abs(home.export_wh(start + length) - home.export_wh(start) - given_back) <= 1


@pytest.mark.parametrize("start", [unix(2026, 3, 28, 22), unix(2025, 10, 25, 21)])
def test_registers_are_true_across_both_odd_nights(start: int) -> None:
    home = Household(5)
    for hour in range(30):
        begun = start + hour * 3600
        taken = sum(home.watts(second) * 10 for second in range(begun, begun + 3600, 10)) / 3600
        assert abs(home.import_wh(begun + 3600) - home.import_wh(begun) - taken) <= 1


@settings(max_examples=60, deadline=None)
@given(MOMENTS, MOMENTS)
def test_no_register_ever_falls(one: int, other: int) -> None:
    early, late = (SUNNY_HOME.at(second) for second in sorted((one, other)))
    assert early.import_wh <= late.import_wh
    assert (early.export_wh or 0) <= (late.export_wh or 0)
    assert (early.gas_wh or 0) <= (late.gas_wh or 0)
    assert (early.gas_litres or 0) <= (late.gas_litres or 0)


def test_a_home_without_panels_gives_nothing() -> None:
    home = Household(3)
    assert home.at(unix(2026, 6, 21, 12)).export_wh is None
    assert min(home.watts(second) for second in range(unix(2026, 6, 21), unix(2026, 6, 22), 10)) > 0


@pytest.mark.parametrize("seed", [1, 7, 42, 20, 18, 7189])
def test_a_year_is_a_typical_year(seed: int) -> None:
    home = Household(seed)
    start, end = unix(2025, 1, 1), unix(2026, 1, 1)
    electricity = (home.import_wh(end) - home.import_wh(start)) / 1000
    gas = (home.gas_register_wh(end) - home.gas_register_wh(start)) / 1000
    assert electricity == pytest.approx(TYPICAL_ELECTRICITY_KWH, rel=0.15)
    assert gas == pytest.approx(TYPICAL_GAS_KWH, rel=0.20)


def test_gas_comes_to_its_register_half_hour_by_half_hour() -> None:
    home = Household(4)
    start, end = unix(2026, 2, 27), unix(2026, 4, 2)
    used = sum(home.gas_wh(slot) for slot in range(start, end, HALF_HOUR))
    assert used == home.gas_register_wh(end) - home.gas_register_wh(start)


def test_the_gas_meter_speaks_once_each_half_hour_and_tells_what_was_used_until_then() -> None:
    home = Household(4)
    moments = [home.at(second) for second in range(unix(2026, 1, 20, 5), unix(2026, 1, 20, 10), 10)]
    pushes = sorted({(one.gas_at or 0, one.gas_wh or 0) for one in moments})
    assert [after[0] - before[0] for before, after in pairwise(pushes)] == [HALF_HOUR] * 10
    for at, register in pushes:
        assert at % HALF_HOUR < 60
        assert register == home.gas_register_wh(at - at % HALF_HOUR)
    assert all(one.gas_at is not None and one.gas_at <= one.at < one.gas_at + HALF_HOUR for one in moments)


def day_kwh(register: Callable[[int], int], day: date) -> float:
    start = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    return (register(start + DAY) - register(start)) / 1000


def days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=one) for one in range(count)]


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def test_winter_uses_more_than_summer_and_summer_hardly_any_gas() -> None:
    home = Household(8)
    winter, summer = days(date(2026, 1, 5), 28), days(date(2026, 6, 1), 28)
    assert mean([day_kwh(home.import_wh, one) for one in winter]) > mean(
        [day_kwh(home.import_wh, one) for one in summer]
    )
    assert mean([day_kwh(home.gas_register_wh, one) for one in winter]) > 35
    assert mean([day_kwh(home.gas_register_wh, one) for one in summer]) < 8


def hour_kwh(home: Household, day: date, hour: int) -> float:
    start = int(datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp())
    return (home.import_wh(start + 3600) - home.import_wh(start)) / 1000


def test_weekends_begin_later_and_are_spent_at_home() -> None:
    home = Household(8)
    november = days(date(2026, 11, 2), 28)
    weekdays, weekends = ([one for one in november if (one.weekday() >= 5) == wanted] for wanted in (False, True))
    for hour, busier, calmer in ((7, weekdays, weekends), (11, weekends, weekdays)):
        assert mean([hour_kwh(home, one, hour) for one in busier]) > 1.3 * mean(
            [hour_kwh(home, one, hour) for one in calmer]
        )


def test_evenings_are_busy_and_nights_quiet() -> None:
    home = Household(8)
    november = days(date(2026, 11, 2), 28)
    night, evening = (mean([hour_kwh(home, one, hour) for one in november]) for hour in (3, 18))
    assert 0.09 < night < 0.25
    assert evening > 3 * night


def test_habits_follow_the_clock_on_the_wall() -> None:
    home = Household(8)

    def first_heated_hour(day: date) -> float:
        start = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
        return next(hour / 2 for hour in range(48) if home.gas_wh(start + hour * HALF_HOUR) > 600)

    summer_time, winter_time = days(date(2025, 10, 20), 5), days(date(2025, 10, 27), 5)
    assert {first_heated_hour(one) for one in summer_time} == {5.0}
    assert {first_heated_hour(one) for one in winter_time} == {6.0}


@pytest.mark.parametrize("seed", [1, 7, 7189])
def test_once_a_year_they_are_away_for_more_than_a_week(seed: int) -> None:
    home = Household(seed)
    quiet = [
        max(home.watts(second) for second in range(start, start + DAY, 60)) < 400
        for start in range(unix(2026, 7, 1), unix(2026, 9, 15), DAY)
    ]
    longest = max(len(run) for run in "".join("x" if one else " " for one in quiet).split(" "))
    assert 7 <= longest <= 14


def test_the_kettle_boils_a_few_times_a_day_for_a_few_minutes() -> None:
    home = Household(8)
    watts = home.habits.traits.kettle_watts
    assert 2_200 <= watts <= 3_000
    boils = 0
    for start in (unix(2026, 11, 2) + day * DAY for day in range(20)):
        powers = [home.watts(second) for second in range(start, start + DAY, 10)]
        rises = [index for index in range(1, len(powers)) if abs(powers[index] - powers[index - 1] - watts) < 12]
        boils += sum(
            any(powers[index] - powers[index + ticks] > watts - 12 for ticks in range(6, 25)) for index in rises
        )
    assert 2 * 20 < boils < 8 * 20


def test_panels_give_at_noon_in_june_and_never_at_night() -> None:
    home = Household(3, solar=True)
    noons = [home.watts(unix(2026, 6, day, 12)) for day in range(1, 29)]
    nights = [home.watts(unix(2026, 6, day, 1)) for day in range(1, 29)]
    assert sum(watts < -500 for watts in noons) > 10
    assert min(noons) > -3_700
    assert min(nights) > 0


def test_registers_begin_with_2024() -> None:
    with pytest.raises(ValueError, match="2024-01-01"):
        Household(1).import_wh(unix(2023, 12, 31, 23))


def test_thirty_five_days_of_both_fuels_take_less_than_half_a_second() -> None:
    def seconds() -> float:
        home = Household(7)
        end = unix(2026, 11, 21, 18, 30)
        began = time.process_time()
        for slot in range(end - 35 * DAY, end, HALF_HOUR):
            home.import_wh(slot)
            home.gas_wh(slot)
        return time.process_time() - began

    assert min(seconds() for _ in range(3)) < 0.5
