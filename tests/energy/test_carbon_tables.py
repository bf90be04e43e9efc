"""The published tables of carbon: bands and factors, and how a basis is put in words."""

import csv
import gzip
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ihd.energy.carbon import factors
from ihd.energy.carbon.bands import BANDS, THRESHOLDS, Band, band
from ihd.energy.carbon.basis import Area, Basis, Gases, Kind, average, in_words
from ihd.energy.carbon.regions import NATIONAL, REGIONS, is_region

DATA = Path(__file__).parents[2].parent / "shared" / "data"
NESO = DATA / "neso_national_intensity_2023.csv.gz"
absent = pytest.mark.skipif(not NESO.exists(), reason="The data of 2023 are not on this machine")

ACTUAL = Basis(Gases.CO2, Area.NATIONAL, Kind.ACTUAL)
FORECAST = Basis(Gases.CO2, Area.REGIONAL, Kind.FORECAST)
PART = r"(?:<1|>99|\d\d?) % CO2e?, (?:national|regional), (?:actual|forecast|average \d{4}(?:-\d{4})?)"


def rows(name: str) -> list[dict[str, str]]:
    told = (DATA / name).read_bytes()
    return list(csv.DictReader((gzip.decompress(told) if name.endswith(".gz") else told).decode().splitlines()))


@absent
def test_every_half_hour_of_2023_is_in_the_band_that_was_published():
    told = rows(NESO.name)
    assert len(told) == 17_430
    for row in told:
        found = band(float(row["actual"] or row["forecast"]), int(row["from"][:4]))
        assert found.value == row["index"], row


@absent
def test_a_band_ends_at_the_whole_gram_that_was_published():
    told = rows("ci_index_bands.csv")
    assert [int(row["year"]) for row in told] == list(THRESHOLDS)
    for row in told:
        for below, name in zip(BANDS, ("very_low_max", "low_max", "moderate_max", "high_max"), strict=False):
            last, above = int(row[name]), BANDS[BANDS.index(below) + 1]
            assert band(last, int(row["year"])) is below
            assert band(last + 0.999, int(row["year"])) is below
            assert band(last + 1, int(row["year"])) is above


@pytest.mark.parametrize(
    ("grams", "year", "word"),
    [
        (23, 2019, "very low"),  # by region, as it was told on 25 August 2019
        (73, 2019, "low"),
        (161, 2019, "moderate"),
        (276, 2019, "high"),
        (40, 2023, "low"),
        (39.9, 2023, "very low"),
        (0, 2030, "very low"),
        (5, 2030, "low"),
        (450, 2026, "very high"),
        (230, 2026, "very high"),
        (99, 2012, "very low"),  # before the table, its first year stands in
        (100, 2012, "low"),
        (5, 2031, "low"),  # and after it its last
    ],
)
def test_an_intensity_has_the_word_of_its_year(grams, year, word):
    assert band(grams, year) is Band(word)


@absent
def test_the_factors_are_the_published_ones_to_all_digits():
    told = rows("ghg_factors.csv")
    assert [int(row["year"]) for row in told] == list(factors.FACTORS)
    for row in told:
        used = factors.FACTORS[int(row["year"])]
        for value, name in zip(used, ("electricity_generation", "electricity_td", "natural_gas_gross_cv"), strict=True):
            assert f"{value / 100_000:.5f}" == row[f"{name}_kgco2e_per_kwh"]


@pytest.mark.parametrize(
    ("year", "electricity", "gas"),
    [
        (2011, 496_360_000, 185_210_000),
        (2012, 496_360_000, 185_210_000),
        (2023, 224_990_000, 182_930_000),
        (2025, 195_530_000, 182_960_000),
        (2026, 195_530_000, 182_960_000),
    ],
)
def test_a_kwh_of_a_year_has_its_carbon_and_outside_the_table_that_of_the_nearest_year(year, electricity, gas):
    assert factors.electricity(year) == electricity  # millionths of a gram: 0.49636 kg is generation and losses
    assert factors.gas(year) == gas
    assert factors.year_used(year) == min(max(year, 2012), 2025)


def test_regions_are_numbered_as_the_service_numbers_them():
    assert [is_region(number) for number in (0, 1, NATIONAL, 19, True, 1.0, "1", None)] == [
        False,
        True,
        True,
        *(False,) * 5,
    ]
    assert sorted(REGIONS) == list(range(1, 19))


def test_a_basis_is_put_in_words():
    assert str(ACTUAL) == "CO2, national, actual"
    assert str(FORECAST) == "CO2, regional, forecast"
    assert str(average(2023)) == "CO2e, national, average 2023"


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ([], None),
        ([(ACTUAL, 0)], None),
        ([(ACTUAL, 7)], "CO2, national, actual"),
        ([(ACTUAL, 7), (FORECAST, 0)], "CO2, national, actual"),
        ([(average(2023), 1), (average(2025), 1), (average(2024), 1)], "CO2e, national, average 2023-2025"),
        (
            [(average(2023), 18), (ACTUAL, 82)],
            "mixed: 82 % CO2, national, actual; 18 % CO2e, national, average 2023",
        ),
        (
            [(average(2024), 10), (average(2023), 8), (ACTUAL, 82)],
            "mixed: 82 % CO2, national, actual; 18 % CO2e, national, average 2023-2024",
        ),
        (
            [(FORECAST, 50), (ACTUAL, 50)],
            "mixed: 50 % CO2, national, actual; 50 % CO2, regional, forecast",
        ),
        (
            [(FORECAST, 1), (ACTUAL, 99)],
            "mixed: 99 % CO2, national, actual; 1 % CO2, regional, forecast",
        ),
        (
            [(FORECAST, 9), (ACTUAL, 991)],
            "mixed: >99 % CO2, national, actual; <1 % CO2, regional, forecast",
        ),
        (
            [(FORECAST, 15), (ACTUAL, 185)],  # 7.5 and 92.5 %: halves go up
            "mixed: 93 % CO2, national, actual; 8 % CO2, regional, forecast",
        ),
    ],
)
def test_what_is_of_several_bases_says_how_much_is_of_which(weights, words):
    assert in_words(weights) == words


BASES = some.sampled_from([ACTUAL, FORECAST, average(2013), average(2023), average(2025)])


@given(some.lists(some.tuples(BASES, some.integers(0, 10**9))), some.randoms())
def test_a_script_can_take_the_words_apart_and_their_order_never_depends_on_that_of_the_parts(weights, dice):
    words = in_words(weights)
    mixed = list(weights)
    dice.shuffle(mixed)
    assert in_words(mixed) == words
    known = {basis.kind for basis, weight in weights if weight}
    assert (words is None) == (not known)
    if words is not None and len(known) == 1:
        assert re.fullmatch(PART.partition(" % ")[2], words)
    elif words is not None:
        head, _, rest = words.partition(": ")
        assert head == "mixed"
        assert len(rest.split("; ")) == len(known)
        assert all(re.fullmatch(PART, part) for part in rest.split("; "))
