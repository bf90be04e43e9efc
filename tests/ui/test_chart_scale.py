"""Gridlines lie at numbers a person would choose, and hold what is drawn."""

from hypothesis import given
from hypothesis import strategies as st

from ihd.ui.charts.measure import Measure
from ihd.ui.charts.scale import scale
from ihd.ui.charts.span_words import line_label

VALUES = st.lists(st.floats(min_value=-500, max_value=500, allow_nan=False, width=32), max_size=50)


@given(VALUES, st.integers(1, 6))
def test_every_value_and_zero_lie_within_the_scale(values: list[float], most: int) -> None:
    up = scale(values, 0.2, most)
    assert up.low <= min([0.0, *values])
    assert up.high >= max([0.0, *values])
    assert up.high - up.low >= 0.2 * 0.999


@given(VALUES, st.integers(1, 6))
def test_there_are_never_more_lines_than_asked_for_and_each_has_its_own_label(values: list[float], most: int) -> None:
    up = scale(values, 0.2, most)
    assert len(up.lines) <= most
    for measure in Measure:
        labels = [line_label(value, up.step, measure) for value in up.lines]
        assert len(set(labels)) == len(labels)


@given(VALUES)
def test_lines_lie_within_the_scale_at_round_steps(values: list[float]) -> None:
    up = scale(values, 0.2, 4)
    digits = f"{up.step:.6e}"[:4]
    assert digits in ("1.00", "2.00", "2.50", "5.00")
    assert all(up.low <= line <= up.high and line != 0 for line in up.lines)
    assert all(abs(line / up.step - round(line / up.step)) < 1e-6 for line in up.lines)


def test_a_day_up_to_one_kilowatt_hour_has_quarters() -> None:
    assert scale([0.16, 1.06], 0.2, 4).lines == (0.25, 0.5, 0.75, 1.0)


def test_a_trickle_does_not_look_like_a_flood() -> None:
    assert scale([0.004, 0.006], 0.2, 4).high >= 0.2


def test_money_below_a_pound_is_in_pence_and_from_a_pound_in_pounds() -> None:
    assert line_label(20.0, 10.0, Measure.MONEY) == "20p"
    assert line_label(-5.0, 5.0, Measure.MONEY) == "−5p"
    assert line_label(200.0, 100.0, Measure.MONEY) == "£2"
    assert line_label(150.0, 50.0, Measure.MONEY) == "£1.50"
    assert line_label(0.25, 0.25, Measure.KWH) == "0.25"
    assert line_label(1.0, 0.25, Measure.KWH) == "1.00"
    assert line_label(0.2, 0.2, Measure.KWH) == "0.2"


def test_carbon_is_in_grams_and_from_a_kilogram_in_kilograms() -> None:
    assert line_label(200.0, 100.0, Measure.CARBON) == "200 g"
    assert line_label(1500.0, 500.0, Measure.CARBON) == "1.5 kg"
    assert line_label(2000.0, 1000.0, Measure.CARBON) == "2 kg"
