"""The benchmark of repricing, and that its rivals reckon the same."""

from decimal import Decimal

import pytest
from program import answers

from ihd.app.bench_reprice import (
    A_YEAR_LATER,
    END,
    TEN_YEARS,
    by_month,
    by_numpy,
    half_hourly_tariff,
    made_column,
    plain_loop,
    three_rates,
)


def test_ours_the_plain_loop_and_numpy_come_to_the_same_money():
    column = made_column(A_YEAR_LATER)
    ours = [Decimal(month.energy) / 10**12 for month in by_month(column, three_rates(), A_YEAR_LATER)]
    assert ours == list(plain_loop(column).values())
    assert len(ours) == 12
    assert by_numpy(column)[1:] == pytest.approx([float(pence) for pence in ours])


def test_ten_years_and_another_price_for_each_half_hour_are_what_is_measured():
    column = made_column(END)
    assert len(column.wh) == TEN_YEARS
    prices = half_hourly_tariff(column).lists[0].half_hours
    assert len(prices) == TEN_YEARS
    assert min(prices.values()) < 0


def test_the_benchmark_has_its_rivals_beside_it(tmp_path):
    rows = answers("bench", "reprice", "--runs", "1", home=tmp_path)
    assert [row["name"] for row in rows] == [
        "reprice.ten_years",
        "reprice.ten_years.half_hourly",
        "reprice.year",
        "reprice.rival",
        "reprice.numpy",
        "reprice.ratio",
        "reprice.ratio.numpy",
    ]
    assert all(row["value"] > 0 for row in rows)
