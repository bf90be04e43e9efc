"""Gas from cubic metres to kWh, exactly, by the calorific value of each date."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.gas import GasConversion, GasUnit, calorific_values, cubic_metres

LONDON = ZoneInfo("Europe/London")
START = int(datetime(2026, 3, 31, tzinfo=UTC).timestamp())  # the clocks are an hour ahead by then
HALF_HOUR = 1800


def conversion(*dated: tuple[str, str]) -> GasConversion:
    return GasConversion(tuple((date.fromisoformat(day), Decimal(value)) for day, value in dated), zone=LONDON)


def test_a_cubic_metre_at_39_5_is_the_checked_value():
    each = conversion(("2020-01-01", "39.5")).wh_per_litre(START)
    assert each == Fraction("1.02264") * Fraction("39.5") / Fraction("3.6")
    assert round(float(each), 4) == 11.2206


def test_where_nobody_told_a_value_39_5_stands_in_and_that_can_be_asked():
    nothing, told = GasConversion(), conversion(("2026-04-01", "39.4"))
    assert nothing.wh_per_litre(START) == told.wh_per_litre(START) == conversion(("2020-01-01", "39.5")).wh_per_litre(0)
    assert (nothing.is_told, told.is_told) == (False, True)
    assert (nothing.is_told_at(START), told.is_told_at(START), told.is_told_at(START + 86_400)) == (False, False, True)


def test_a_value_holds_from_its_local_midnight_on():
    told = conversion(("2026-04-01", "39.4"), ("2026-05-01", "38.9"))
    midnight = START + 23 * 3600  # in UTC, on the evening before
    before, after, later = (told.wh_per_litre(second) for second in (midnight - 1, midnight, START + 40 * 86_400))
    assert [before, after, later] == [
        Fraction("1.02264") * Fraction(value) / Fraction("3.6") for value in ("39.5", "39.4", "38.9")
    ]


def test_another_correction_may_be_stated():
    assert GasConversion(correction=Decimal("1.1")).wh_per_litre(0) == Fraction("1.1") * Fraction("39.5") / Fraction(
        "3.6"
    )


dated_values = st.dictionaries(
    st.dates(date(2026, 3, 30), date(2026, 4, 3)), st.decimals(37, 42, places=4), max_size=4
).map(lambda told: GasConversion(tuple(sorted(told.items())), zone=LONDON))


@given(dated_values, st.lists(st.integers(0, 9_000), min_size=45, max_size=96), st.integers(0, 120))
def test_half_hours_add_up_to_the_rounded_sum_and_never_drift(gas, litres, first):
    start = START + first * HALF_HOUR
    exact, upto = Fraction(0), []
    for at, amount in enumerate(litres):
        local = datetime.fromtimestamp(start + at * HALF_HOUR, LONDON).date()
        value = max(
            ((since, value) for since, value in gas.calorific if since <= local), default=(None, Decimal("39.5"))
        )
        exact += amount * Fraction("1.02264") * Fraction(value[1]) / Fraction("3.6")
        upto.append((exact + Fraction(1, 2)).__floor__())
    expected = [now - before for before, now in zip([0, *upto], upto, strict=False)]
    assert list(gas.wh(litres, start)) == expected


def test_a_value_that_changes_within_a_utc_day_changes_from_that_half_hour_on():
    gas = conversion(("2026-04-01", "36"))  # 10,226.4 Wh a m³, where 39.5 makes it 11,220.6...
    assert gas.wh([1000] * 4, START + 22 * 3600) == (11_221, 11_220, 10_227, 10_226)
    assert gas.wh([1000] * 2, START + 22 * 3600) == (11_221, 11_220)
    assert gas.wh([1000] * 2, START + 23 * 3600) == (10_226, 10_227)
    assert gas.wh([], START) == ()


def test_a_small_steady_use_is_not_rounded_away():
    assert GasConversion().wh([1, 1, 1, 1, 1], START) == (11, 11, 12, 11, 11)  # of 11.2206 Wh each


def test_half_a_wh_is_rounded_up():
    half = GasConversion(((date(2020, 1, 1), Decimal(45)),), Decimal(1))  # 12.5 Wh a litre
    assert half.wh([1, 1, 1], START) == (13, 12, 13)


def test_the_least_bit_less_than_half_a_wh_is_rounded_down():
    litres = 14021
    exact = litres * GasConversion().wh_per_litre(START)
    assert exact - exact.__floor__() == Fraction(1, 2) - Fraction(1, 30_000)
    assert GasConversion().wh([litres], START) == (exact.__floor__(),)


def test_imperial_meters_count_cubic_feet_which_are_so_by_definition_and_hundreds_as_bills_do():
    assert cubic_metres(1, GasUnit.CUBIC_METRES) == 1
    assert cubic_metres(1, GasUnit.CUBIC_FEET) == Fraction("0.028316846592")
    assert cubic_metres(Decimal("2.5"), GasUnit.HUNDRED_CUBIC_FEET) == Fraction("7.075")
    with pytest.raises(ValueError, match="kWh are no volume"):
        cubic_metres(1, GasUnit.KWH)


def test_values_are_read_as_they_are_written_down_in_any_order():
    assert calorific_values(["2025-04-01  39.2", "2024-04-01 39.4"]) == (
        (date(2024, 4, 1), Decimal("39.4")),
        (date(2025, 4, 1), Decimal("39.2")),
    )
    assert calorific_values([]) == ()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["39.4"], "is no date and calorific value such as 2024-04-01 39.4"),
        (["2024-04-01"], "is no date"),
        ([""], "is no date"),
        (["01/04/2024 39.4"], "is no date"),
        (["2024-04-01 39,4"], "is no date"),
        (["2024-04-01 nan"], "is no date"),
        (["2024-04-01 39.4 MJ"], "is no date"),
        (["2024-04-01 11.2"], "between 30 and 50 MJ/m³, which 11.2 does not"),
        (["2024-04-01 29.99"], "between 30 and 50"),
        (["2024-04-01 50.01"], "between 30 and 50"),
        (["2024-04-01 39.4", "2024-04-01 39.5"], "2024-04-01 has two calorific values"),
    ],
)
def test_anything_else_is_refused_with_the_reason(words, why):
    with pytest.raises(ValueError, match=why):
        calorific_values(words)


def test_the_bounds_themselves_are_values():
    assert len(calorific_values(["2024-04-01 30", "2025-04-01 50"])) == 2


def test_dates_out_of_order_are_no_conversion():
    with pytest.raises(ValueError, match=r"^the dates of calorific values come one after another$"):
        conversion(("2025-04-01", "39.2"), ("2024-04-01", "39.4"))
