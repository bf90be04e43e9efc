"""A sound tariff file says exactly what stands in it."""

import csv
import gzip
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tariff_texts import HOURLY, SOUND, csv_of, with_line

from ihd.energy.tariffs.plan import Per
from ihd.energy.tariffs.tariff import Clock, Priced, PriceList, Rate
from ihd.energy.trouble import FileTrouble
from ihd.paths import resource
from ihd.tariff_files import parse, read

SHARED = Path(__file__).parents[2].parent / "shared"
CONTRACT = SHARED / "design" / "command-line.md"
AGILE = SHARED / "data" / "agile_import_region_A_2018-02-19_2021-08-23.csv.gz"
CAP = SHARED / "data" / "price_cap_gb_average.csv"


def test_a_tariff_says_what_its_file_says():
    tariff = parse(SOUND, {})
    assert (tariff.name, tariff.priced, tariff.clock, tariff.vat_included) == (
        "Night saver",
        Priced.ELECTRICITY,
        Clock.UTC,
        True,
    )
    assert tariff.lists == (
        PriceList(
            date(2025, 4, 1),
            48_210_000_000,
            (
                Rate("Night", 12_340_000_000, 23 * 60 + 30, 6 * 60 + 30),
                Rate("Weekend", 20_000_000_000, days=frozenset({5, 6})),
                Rate("Winter", 33_500_000_000, months=frozenset({11, 12, 1, 2})),
                Rate("Day", 29_123_456_789),
            ),
        ),
        PriceList(
            date(2025, 10, 1),
            50_000_000_000,
            (
                Rate("First", 19_500_000_000, up_to=2500, per=Per.DAY),
                Rate("Next", 25_000_000_000, up_to=8000, per=Per.DAY),
                Rate("Rest", -1_500_000_000),
            ),
        ),
    )


def test_what_is_left_out_follows_the_wall_clock_and_includes_vat():
    text = 'name = "Flat"\nfuel = "gas"\n[[prices]]\nfrom = 2025-04-01\nrates = [{ name = "Gas", pence = 6 }]\n'
    tariff = parse(text, {})
    assert (tariff.clock, tariff.vat_included) == (Clock.LOCAL, True)
    assert tariff.lists[0].standing is None
    assert parse(text.replace("gas", "export"), {}).lists[0].standing == 0


def test_vat_of_five_percent_is_added_exactly():
    text = with_line(4, "prices_include_vat = false").replace("29.123456789", "29.1234567")
    tariff = parse(text, {})
    assert not tariff.vat_included
    assert tariff.lists[0].standing == 50_620_500_000  # 48.21 x 1.05 = 50.6205
    assert tariff.lists[0].rates[3].price == 30_579_629_535  # 29.1234567 x 1.05 = 30.579629535
    assert tariff.lists[1].rates[2].price == -1_575_000_000


def test_the_other_ways_to_write_the_same_are_the_same():
    spread = """
name = 'Night saver'
fuel = "electricity"
"clock" = "utc"
[[prices]]
from = 2025-10-01
standing_pence_per_day = 5e1
[[prices.rates]]
name = "First"
pence = 19.50
up_to_kwh = 2.5
per = "day"
[[prices.rates]]
name = "Next"
pence = 2_5
up_to_kwh = 8.000
per = "day"
[[prices.rates]]
name = "Rest"
pence = -1.5
[[prices]]
from = 2025-04-01
standing_pence_per_day = 48.21
rates = [ { name = "Night", pence = 12.34, from = "23:30", to = "6:30" }, # the rest is below
  { name = "Weekend", pence = 20, days = ["sun", "sat"] }, { name = "Winter", pence = 33.5, months = [1, 2, 11, 12] },
  { name = "Day", pence = 29.123456789 } ]
"""
    assert parse(spread, {}) == parse(SOUND, {})
    assert parse("\ufeff" + SOUND.replace("\n", "\r\n"), {}) == parse(SOUND, {})


def test_a_window_may_end_with_the_day_and_one_of_the_whole_day_is_none():
    rate = parse(with_line(10, '  { name = "Late", pence = 1, from = "16:00", to = "24:00" },'), {}).lists[0].rates[0]
    assert (rate.start, rate.end) == (960, 0)
    whole = SOUND.replace('"Day", pence', '"Day", from = "00:00", to = "24:00", pence')
    assert parse(whole, {}) == parse(SOUND, {})


@given(st.integers(-(10**15), 10**15))
def test_a_price_is_kept_to_its_last_decimal(units):
    written = f"{Decimal(units).scaleb(-9):f}"
    assert parse(SOUND.replace("29.123456789", written), {}).lists[0].rates[3].price == units
    tariff = parse(HOURLY, {"prices.csv": csv_of(["2025-03-01T00:00Z"], [written])})
    assert list(tariff.lists[0].half_hours.values()) == [units]


@given(st.integers(1, 10**9 - 2500))
def test_a_block_is_kept_to_the_watt_hour(wh):
    text = SOUND.replace("up_to_kwh = 8", f"up_to_kwh = {wh + 2500}e-3")
    assert parse(text, {}).lists[1].rates[1].up_to == wh + 2500


def test_half_hourly_prices_begin_in_utc_however_that_is_written():
    starts = ["2025-03-01T01:00+01:00", "2025-03-01T00:30", "2025-03-01 01:00:00Z", "2025-03-01T01:30:00+00:00"]
    prices = csv_of(starts, ["1", "-2.5", " 3.25", "0"])
    half_hours = parse(HOURLY, {"prices.csv": prices}).lists[0].half_hours
    first = int(datetime(2025, 3, 1, tzinfo=UTC).timestamp())
    told = {first: 10**9, first + 1800: -2_500_000_000, first + 3600: 3_250_000_000, first + 5400: 0}
    assert half_hours == told
    assert list(half_hours) == sorted(told)
    backwards = "\r\n".join(["start,pence", *reversed(prices.split("\n")[1:])])
    assert parse(HOURLY, {"prices.csv": backwards}).lists[0].half_hours == told


def test_rates_may_stand_where_a_half_hour_has_no_price():
    text = HOURLY + 'rates = [{ name = "Else", pence = 30 }]\n'
    starts = ["2025-03-01T00:00Z", "2025-03-03T00:00Z"]
    assert len(parse(text, {"prices.csv": csv_of(starts)}).lists[0].half_hours) == 2


def test_a_file_is_read_with_the_prices_beside_it(tmp_path):
    (tmp_path / "t.toml").write_text(HOURLY)
    (tmp_path / "prices.csv").write_text(csv_of(["2025-03-01T00:00Z"]))
    found = read(tmp_path / "t.toml")
    assert found.tariff.lists[0].half_hours == {1_740_787_200: 1_500_000_000}
    assert parse(found.text, found.prices_files) == found.tariff


@pytest.mark.parametrize("name", ["absent.toml", ".", "a\0b"])
def test_what_is_no_file_is_trouble_and_no_more(tmp_path, name):
    with pytest.raises(FileTrouble):
        read(tmp_path / name)


@pytest.mark.skipif(not CONTRACT.exists(), reason="the contract of the command line is not here")
def test_the_example_of_the_contract_is_read_as_it_says():
    example = re.search(r"```toml\n(.*?)```", CONTRACT.read_text("utf-8"), re.S)
    tariff = parse(example[1], {})
    first, second = tariff.lists
    assert tariff.clock is Clock.UTC
    assert [(one.name, one.price / 10**9) for one in first.rates] == [("Night", 14.21), ("Weekend", 24), ("Day", 30.4)]
    assert (first.standing, second.standing) == (53_350_000_000, 54_010_000_000)
    assert (second.rates[0].up_to, second.rates[0].per) == (2000, Per.DAY)


@pytest.mark.skipif(not AGILE.exists(), reason="the recorded prices are not here")
def test_years_of_real_half_hourly_prices_are_read():
    rows = gzip.decompress(AGILE.read_bytes()).decode().split("\n")[1:]
    text = HOURLY.replace("2025-03-01", "2018-02-19")
    half_hours = parse(text, {"prices.csv": "\n".join(["start,pence", *rows])}).lists[0].half_hours
    assert len(half_hours) == 61_532
    assert sum(price < 0 for price in half_hours.values()) == 240
    assert max(half_hours.values()) == 34_996_500_000


@pytest.mark.parametrize(("fuel", "column"), [("electricity", "elec"), ("gas", "gas")])
def test_each_example_that_comes_with_the_program_is_sound_and_as_published(fuel, column):
    tariff = read(resource("tariffs", f"price-cap-{fuel}.toml")).tariff
    assert tariff.priced is Priced(fuel)
    if not CAP.exists():
        pytest.skip("the published figures are not here")
    with CAP.open() as file:
        rows = [row for row in csv.DictReader(file) if row["elec_standing_p_per_day"]]
    assert [(str(one.first), one.rates[0].price, one.standing) for one in tariff.lists] == [
        (
            row["period_start"],
            int(Decimal(row[f"{column}_unit_p_per_kwh"]) * 10**9),
            int(Decimal(row[f"{column}_standing_p_per_day"]) * 10**9),
        )
        for row in rows
    ]


def test_every_file_among_the_examples_is_sound():
    for room in (resource("tariffs"), resource("tariffs") / "regions"):
        assert {read(file).tariff.priced for file in room.glob("*.toml")} == {Priced.ELECTRICITY, Priced.GAS}
    assert {file.suffix for file in resource("tariffs").rglob("*") if file.is_file()} == {".toml"}
