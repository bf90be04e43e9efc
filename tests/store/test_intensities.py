"""How clean the grid was is kept as it was last told, and outlives any household."""

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from ihd.energy.calendar import utc
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.mark import BY_HAND
from ihd.store import forgetting, intensities
from ihd.store.diary import Diary

AT = 1_704_067_200  # midnight of 1 January 2024
HALF_HOUR = 1800
SOUTH_WEST = 11


@pytest.fixture
def diary(place):
    with Diary.open(place) as opened:
        yield opened


def keep(diary, fetched, *told):
    diary.put(intensities.keep, told, fetched)


def kept(diary, region=NATIONAL):
    return [(one.start, one.forecast, one.actual, one.source, one.fetched) for one in told(diary, region)]


def told(diary, region=NATIONAL, *span):
    return diary.ask(intensities.between, region, *span)


def test_what_was_told_is_kept_as_it_was_told(diary):
    keep(diary, 7, Intensity(AT, 180.5, 171, source="a"), Intensity(AT, 23, region=SOUTH_WEST, source="a"))
    keep(diary, 8)
    assert told(diary) == (Intensity(AT, 180.5, 171, NATIONAL, "a", 7),)
    assert told(diary, SOUTH_WEST) == (Intensity(AT, 23, None, SOUTH_WEST, "a", 7),)


def test_a_revised_actual_replaces_the_one_before(diary):
    keep(diary, 1, Intensity(AT, 180, 171, source="a"))
    keep(diary, 2, Intensity(AT, 182, 169, source="b"))
    assert kept(diary) == [(AT, 182, 169, "b", 2)]


def test_an_actual_is_never_untold(diary):
    keep(diary, 1, Intensity(AT, 180, 171, source="a"))
    keep(diary, 2, Intensity(AT, 190, None, source="b"))
    assert kept(diary) == [(AT, 190, 171, "b", 2)]
    keep(diary, 3, Intensity(AT, None, 0, source="c"))
    assert kept(diary) == [(AT, 190, 0, "c", 3)]


def test_what_was_fetched_before_fills_only_what_is_not_known(diary):
    keep(diary, 5, Intensity(AT, 180, None, source="new"))
    keep(diary, 4, Intensity(AT, 150, 160, source="old"))
    assert kept(diary) == [(AT, 180, 160, "new", 5)]
    keep(diary, 4, Intensity(AT, 1, 2, source="old"))
    assert kept(diary) == [(AT, 180, 160, "new", 5)]


def test_a_range_has_the_half_hours_that_begin_in_it(diary):
    keep(diary, 1, *(Intensity(AT + n * HALF_HOUR, n) for n in reversed(range(6))))
    found = told(diary, NATIONAL, AT + HALF_HOUR, AT + 4 * HALF_HOUR)
    assert [one.forecast for one in found] == [1, 2, 3]


def test_a_run_has_the_region_first_and_the_nation_where_it_is_silent(diary):
    keep(diary, 1, *(Intensity(AT + n * HALF_HOUR, 100 + n, 200 + n) for n in range(3)))
    keep(diary, 1, Intensity(AT + HALF_HOUR, 33, region=SOUTH_WEST), Intensity(AT, 1, region=1))
    run = diary.ask(intensities.run, SOUTH_WEST, AT, AT + 2 * HALF_HOUR)
    assert run.over(AT - HALF_HOUR, 4) == ((0, 200_000_000, 33_000_000, 0), bytes([1, 3, 4, 1]))
    nation = diary.ask(intensities.run, NATIONAL, AT, AT + 9 * HALF_HOUR)
    assert list(nation.over(AT, 3)[0]) == [200_000_000, 201_000_000, 202_000_000]


FIGURE = some.none() | some.integers(0, 900)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fetches=some.lists(some.tuples(FIGURE, FIGURE), min_size=1, max_size=5), dice=some.randoms())
def test_the_last_word_of_each_kind_stands(diary, fetches, dice):
    """In the order in which they were fetched; read again in any order, they change nothing more."""
    diary.put(lambda connection: connection.exec_driver_sql("DELETE FROM intensity"))
    start = AT + dice.randrange(10**6) * HALF_HOUR
    for fetched, (forecast, actual) in enumerate(fetches, 1):
        keep(diary, fetched, Intensity(start, forecast, actual))
    last = [next((one for one in reversed(each) if one is not None), None) for each in zip(*fetches, strict=True)]
    (found,) = told(diary, NATIONAL, start, start + 1)
    assert [found.forecast, found.actual] == last
    again = list(enumerate(fetches, 1))[:-1]
    dice.shuffle(again)
    for fetched, (forecast, actual) in again:
        keep(diary, fetched, Intensity(start, forecast, actual))
    assert told(diary, NATIONAL, start, start + 1) == (found,)


def test_it_is_nobody_s_and_stays_when_a_household_is_cleared(diary):
    keep(diary, 1, Intensity(AT, 180, 171, source="a"))
    assert not diary.ask(forgetting.holds_before, AT + 86_400)
    diary.forget_before(utc(AT + 86_400), BY_HAND)
    diary.forget_all(utc(AT + 86_400), BY_HAND)
    assert kept(diary) == [(AT, 180, 171, "a", 1)]


def test_of_a_diary_older_than_the_table_nothing_is_known(tmp_path):
    file = tmp_path / "diary.sqlite"
    Diary.open(file).close()
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TABLE intensity")
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with Diary.open(file, readonly=True) as older:
        assert told(older) is None
        assert older.ask(intensities.run, NATIONAL, AT, AT + HALF_HOUR) is None
