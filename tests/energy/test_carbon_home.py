"""The carbon of a home: each half-hour by what is known of it, added up exactly, and said on which basis."""

import csv
import gzip
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ihd.energy.carbon.grams import Grams
from ihd.energy.carbon.intensity import Intensities, Intensity, is_intensity, run_of
from ihd.energy.carbon.reckoning import HomeCarbon, NotClaimed, Reckoning
from ihd.energy.column import CODE, Column
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality

DATA = Path(__file__).parents[2].parent / "shared" / "data"
NESO, LCL = DATA / "neso_national_intensity_2023.csv.gz", DATA / "lcl_12homes_2013_halfhourly.csv.gz"
SHIFT = timedelta(days=3654)  # from 2013 to 2023, weekdays kept
HALF_HOUR = 1800
NEW_YEAR = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())
MEASURED, MISSING = CODE[Quality.MEASURED], CODE[Quality.MISSING]


def column(start: int, *wh: int | None) -> Column:
    """Half-hours of so many Wh; None is missing."""
    quality = bytes(MISSING if one is None else MEASURED for one in wh)
    return Column(start, tuple(one or 0 for one in wh), quality)


def electricity(*known: Intensity) -> HomeCarbon:
    return HomeCarbon(Fuel.ELECTRICITY, run_of(known))


# a home of London in 2013, on the grid of 2023


@pytest.fixture(scope="module")
def grid() -> dict[int, tuple[Decimal | None, Decimal | None]]:
    """Forecast and actual by the start of the half-hour, unix seconds."""
    with gzip.open(NESO, "rt") as file:
        return {
            int(datetime.fromisoformat(row["from"]).timestamp()): (
                Decimal(row["forecast"]) if row["forecast"] else None,
                Decimal(row["actual"]) if row["actual"] else None,
            )
            for row in csv.DictReader(file)
        }


@pytest.fixture(scope="module")
def home() -> dict[int, int]:
    """Wh by the start of the half-hour in 2023, unix seconds."""
    with gzip.open(LCL, "rt") as file:
        return {
            int((datetime.fromisoformat(row["timestamp_gmt"]).replace(tzinfo=UTC) + SHIFT).timestamp()): int(
                Decimal(row["MAC000002"]) * 1000
            )
            for row in csv.DictReader(file)
        }


def slow(home, grid, start, end) -> tuple[Decimal, dict[str, int]]:
    """The same the obvious way: grams, and Wh by how the intensity was known."""
    grams, wh = Decimal(0), {"actual": 0, "forecast": 0, "2023": 0, "2024": 0}
    factors = {"2023": Decimal("0.20707") + Decimal("0.01792"), "2024": Decimal("0.20705") + Decimal("0.01830")}
    for at, used in home.items():
        if not start <= at < end:
            continue
        forecast, actual = grid.get(at, (None, None))
        year = "2024" if at >= NEW_YEAR else "2023"
        how = "actual" if actual is not None else "forecast" if forecast is not None else year
        per_kwh = {"actual": actual, "forecast": forecast}.get(how, factors[year] * 1000)
        grams += Decimal(used) / 1000 * per_kwh
        wh[how] += used
    return grams, wh


@pytest.fixture(scope="module")
def reckoned(home, grid) -> HomeCarbon:
    told = [Intensity(at, *(None if one is None else float(one) for one in both)) for at, both in grid.items()]
    return electricity(*reversed(told))


skipped = pytest.mark.skipif(not LCL.exists() or not NESO.exists(), reason="The data are not on this machine")


@skipped
def test_a_home_of_london_on_the_grid_of_2023_comes_to_what_adding_up_by_hand_gives(home, grid, reckoned):
    start, end = min(home), max(home) + HALF_HOUR
    assert len(home) == 17_520
    assert (end - start) // HALF_HOUR == 17_520
    whole = Column(start, tuple(home[at] for at in range(start, end, HALF_HOUR)), bytes([MEASURED]) * 17_520)
    grams, wh = slow(home, grid, start, end)
    assert sum(wh.values()) == 4_214_648
    assert all(wh.values())  # the gap of 45.5 h, the actuals that were never told, and two days of the year after
    assert reckoned.grams(whole).grams == float(grams)
    assert sum(one.units for one in reckoned.reckoned(whole).shares) == grams * 10**9
    known = {str(one.basis): one.wh for one in reckoned.reckoned(whole).shares}
    assert known == {
        "CO2, national, actual": wh["actual"],
        "CO2, national, forecast": wh["forecast"],
        "CO2e, national, average 2023": wh["2023"],
        "CO2e, national, average 2024": wh["2024"],
    }
    assert reckoned.grams(whole).basis == (
        "mixed: 99 % CO2, national, actual; 1 % CO2e, national, average 2023-2024; <1 % CO2, national, forecast"
    )


@skipped
@pytest.mark.parametrize(
    ("first", "last", "basis"),
    [
        ("2023-03-26T00:00", "2023-03-27T00:00", "CO2, national, actual"),
        ("2023-01-26T13:30", "2023-01-26T16:00", "CO2, national, forecast"),
        ("2023-10-20T22:00", "2023-10-22T19:30", "CO2e, national, average 2023"),
        ("2024-01-01T00:00", "2024-01-03T00:00", "CO2e, national, average 2024"),
        ("2023-10-20T21:30", "2023-10-20T22:00", "CO2, national, actual"),
        ("2023-10-22T19:30", "2023-10-22T20:00", "CO2, national, actual"),
    ],
)
def test_what_is_not_known_of_a_span_is_said_with_it(home, grid, reckoned, first, last, basis):
    start, end = (int(datetime.fromisoformat(each).replace(tzinfo=UTC).timestamp()) for each in (first, last))
    part = column(start, *(home[at] for at in range(start, end, HALF_HOUR)))
    assert reckoned.grams(part) == (float(slow(home, grid, start, end)[0]), basis)


@skipped
def test_each_day_of_the_year_adds_up_to_the_year(home, reckoned):
    start, end = min(home), max(home) + HALF_HOUR
    whole = Column(start, tuple(home[at] for at in range(start, end, HALF_HOUR)), bytes([MEASURED]) * 17_520)
    days = [reckoned.reckoned(whole.part(at, at + 86_400)) for at in range(start, end, 86_400)]
    assert sum(days, Reckoning()) == reckoned.reckoned(whole)


# by hand


def test_the_actual_stands_before_the_forecast_and_the_forecast_before_the_factor_of_the_year():
    known = Intensity(NEW_YEAR, 100, 50), Intensity(NEW_YEAR + HALF_HOUR, 100)
    told = electricity(*known).grams(column(NEW_YEAR, 1000, 2000, 3000))
    assert told.grams == 926.05  # 50, twice 100, and three times 207.05 and 18.30
    assert told.basis == (
        "mixed: 50 % CO2e, national, average 2024; 33 % CO2, national, forecast; 17 % CO2, national, actual"
    )


def test_an_actual_of_nothing_is_known():
    assert electricity(Intensity(NEW_YEAR, 100, 0)).grams(column(NEW_YEAR, 1000)) == (0, "CO2, national, actual")


def test_what_is_told_of_no_half_hour_is_as_good_as_nothing():
    told = electricity(Intensity(NEW_YEAR, None)).grams(column(NEW_YEAR, 1000))
    assert told == (225.35, "CO2e, national, average 2024")


def test_gas_counts_by_its_factor_whatever_the_grid_does():
    gas = HomeCarbon(Fuel.GAS, run_of([Intensity(NEW_YEAR, 100, 50)]))
    assert gas.grams(column(NEW_YEAR, 1000, 1000)) == (2 * 182.90, "CO2e, national, average 2024")


def test_a_year_turns_within_a_column_and_each_half_hour_has_the_factor_of_its_own():
    told = HomeCarbon(Fuel.GAS).grams(column(NEW_YEAR - HALF_HOUR, 1000, 1000))
    assert told == (365.83, "CO2e, national, average 2023-2024")
    none = HomeCarbon(Fuel.GAS).grams(column(NEW_YEAR - HALF_HOUR, None, 1000))
    assert none == (182.90, "CO2e, national, average 2024")


def test_beyond_the_table_the_newest_factor_stands_in_and_is_named():
    start = int(datetime(2025, 12, 31, 23, 30, tzinfo=UTC).timestamp())
    told = HomeCarbon(Fuel.ELECTRICITY).reckoned(column(start, 1000, 3000))
    assert told.told() == (4 * 195.53, "CO2e, national, average 2025")
    assert len(told.shares) == 1


def test_a_missing_half_hour_counts_nothing_even_where_energy_stands_in_it():
    known = [Intensity(NEW_YEAR + n * HALF_HOUR, 100) for n in range(3)]
    carbon = electricity(*known)
    part = Column(NEW_YEAR, (1000, 500, 2000, 100), bytes([MEASURED, MISSING, MEASURED, MISSING]))
    assert carbon.grams(part) == (300, "CO2, national, forecast")
    assert carbon.grams(column(NEW_YEAR, None, None)) == (None, None)
    assert carbon.grams(column(NEW_YEAR)) == (None, None)


def test_where_no_energy_was_used_the_basis_weighs_by_time():
    carbon = electricity(Intensity(NEW_YEAR, 100))
    assert carbon.grams(column(NEW_YEAR, 0)) == (0, "CO2, national, forecast")
    assert carbon.grams(column(NEW_YEAR, 0, 0, 0, 0)) == (
        0,
        "mixed: 75 % CO2e, national, average 2024; 25 % CO2, national, forecast",
    )
    assert carbon.grams(column(NEW_YEAR, 1, 0)) == (0.1, "CO2, national, forecast")


def test_the_region_of_a_home_stands_before_the_nation_where_it_is_known():
    nation = [Intensity(NEW_YEAR + n * HALF_HOUR, 100, 120) for n in range(2)]
    carbon = electricity(Intensity(NEW_YEAR, 33.5, region=11), *nation)
    assert carbon.grams(column(NEW_YEAR, 1000)) == (33.5, "CO2, regional, forecast")
    assert carbon.grams(column(NEW_YEAR, 1000, 1000)) == (
        153.5,
        "mixed: 50 % CO2, national, actual; 50 % CO2, regional, forecast",
    )
    assert electricity(Intensity(NEW_YEAR, 1, 2, region=1)).grams(column(NEW_YEAR, 1000)) == (
        2,
        "CO2, regional, actual",
    )


def test_of_two_words_on_a_half_hour_the_later_stands_unless_it_knows_less():
    first, second = Intensity(NEW_YEAR, 100, 50), Intensity(NEW_YEAR, 110, 60)
    for known, grams in (
        ((first, second), 60),
        ((second, first), 50),
        ((first, Intensity(NEW_YEAR, 110)), 50),
        ((Intensity(NEW_YEAR, 110), first), 50),
    ):
        assert electricity(*known).grams(column(NEW_YEAR, 1000)).grams == grams


def test_a_newer_word_renews_what_is_known_and_takes_nothing_away():
    known = Intensity(NEW_YEAR, 100, 50, source="a", fetched=1)
    assert known.renewed(Intensity(NEW_YEAR, 90, 55, source="b", fetched=2)) == (NEW_YEAR, 90, 55, 18, "b", 2)
    assert known.renewed(Intensity(NEW_YEAR, None, None)) == (NEW_YEAR, 100, 50, 18, "", None)
    assert known.grams == 50
    assert known.renewed(Intensity(NEW_YEAR, 0, 0)).grams == 0


def test_given_energy_is_not_claimed_and_of_water_nothing_is_known():
    assert NotClaimed().grams(column(NEW_YEAR, 1000)) == (None, None)
    assert HomeCarbon(Fuel.WATER).grams(column(NEW_YEAR, 1000)) == (None, None)


def test_totals_of_two_fuels_add_up_to_one_with_one_basis():
    both = HomeCarbon(Fuel.GAS).reckoned(column(NEW_YEAR, 3000)) + electricity(Intensity(NEW_YEAR, 100, 50)).reckoned(
        column(NEW_YEAR, 1000)
    )
    assert both.told() == (
        3 * 182.90 + 50,
        "mixed: 75 % CO2e, national, average 2024; 25 % CO2, national, actual",
    )
    assert Reckoning().told() == Grams(None, None)


@pytest.mark.parametrize(
    ("grams", "can_be"),
    [(0, True), (2000, True), (2000.1, False), (-0.1, False), (float("nan"), False), (1e999, False)],
)
def test_no_grid_is_cleaner_than_nothing_nor_dirtier_than_coal(grams, can_be):
    assert is_intensity(grams) is can_be


def test_a_run_knows_nothing_outside_of_itself():
    run = run_of([Intensity(NEW_YEAR, 100), Intensity(NEW_YEAR + 2 * HALF_HOUR, 70)])
    for first in range(-4, 6):
        for count in range(8):
            units, codes = run.over(NEW_YEAR + first * HALF_HOUR, count)
            there = {0: (100_000_000, 2), 2: (70_000_000, 2)}
            assert list(zip(units, codes, strict=True)) == [there.get(at, (0, 1)) for at in range(first, first + count)]
    assert Intensities().over(NEW_YEAR, 2) == ((0, 0), b"\x01\x01")


GRAMS = some.none() | some.integers(0, 500) | some.integers(0, 5000).map(lambda tenths: tenths / 10)
KNOWN = some.lists(some.tuples(some.integers(0, 60), GRAMS, GRAMS, some.sampled_from([18, 7])), max_size=40)
USED = some.lists(some.none() | some.integers(0, 12_000), max_size=60)


@given(KNOWN, USED, some.integers(0, 60), some.sampled_from([Fuel.ELECTRICITY, Fuel.GAS]))
def test_cutting_a_span_in_two_loses_nothing(known, used, cut, fuel):
    carbon = HomeCarbon(fuel, run_of(Intensity(NEW_YEAR + (at - 30) * HALF_HOUR, *more) for at, *more in known))
    whole = column(NEW_YEAR - 25 * HALF_HOUR, *used)
    middle = whole.start + cut * HALF_HOUR
    parts = carbon.reckoned(whole.part(whole.start, middle)) + carbon.reckoned(whole.part(middle, whole.end))
    assert parts == carbon.reckoned(whole)
    assert parts.told() == carbon.grams(whole)


@given(KNOWN, USED)
def test_any_column_comes_to_what_adding_up_by_hand_gives(known, used):
    told = {}
    for at, forecast, actual, region in known:
        grams = forecast if actual is None else actual
        rank = (region != 18, actual is not None)
        if grams is not None and (at not in told or told[at][0] <= rank):
            told[at] = rank, grams
    whole = column(NEW_YEAR, *used)
    by_hand = sum(
        (
            Fraction(used[at] or 0, 1000) * (Fraction(str(told[at][1])) if at in told else Fraction("225.35"))
            for at in range(len(used))
        ),
        Fraction(0),
    )
    carbon = electricity(*(Intensity(NEW_YEAR + at * HALF_HOUR, *more) for at, *more in known))
    assert carbon.grams(whole).grams == (float(by_hand) if any(one is not None for one in used) else None)
