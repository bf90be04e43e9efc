"""Times, numbers and headings as tables write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.history_files.amounts import told_beside
from ihd.history_files.found import DateOrder, Measure
from ihd.history_files.headings import Holds, fuel_of, heading, holds, measure_of, zone_of
from ihd.history_files.moments import Kind, WrongOrder, clock_of_day, moment
from ihd.history_files.numerals import decimal_of, number, unit_beside

DAY_FIRST, MONTH_FIRST = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


def at(*parts):
    return int(datetime(*parts, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("word", "wall", "offset"),
    [
        ("2024-03-04 05:06", at(2024, 3, 4, 5, 6), None),
        ("2024-03-04T05:06:07.0000000", at(2024, 3, 4, 5, 6, 7), None),
        ("2024-03-04T05:06:07Z", at(2024, 3, 4, 5, 6, 7), 0),
        ("2024-03-04T05:06:07+0100", at(2024, 3, 4, 5, 6, 7), 3600),
        ("2024-03-04 05:06:07-03:30", at(2024, 3, 4, 5, 6, 7), -12_600),
        ("04/03/2024 05:06", at(2024, 3, 4, 5, 6), None),
        ("4.3.24 05:06", at(2024, 3, 4, 5, 6), None),
        ("04-Mar-2024 05:06", at(2024, 3, 4, 5, 6), None),
        ("Mon 4 March 2024, 05:06 BST", at(2024, 3, 4, 5, 6), 3600),
        ("March 4, 2024 5:06 pm", at(2024, 3, 4, 17, 6), None),
        ("04/03/2024 12:06 AM", at(2024, 3, 4, 0, 6), None),
        ("04/03/2024 24:00", at(2024, 3, 5), None),
        ("20240304 0506", at(2024, 3, 4, 5, 6), None),
        ("202403040506", at(2024, 3, 4, 5, 6), None),
        ("1709528767", at(2024, 3, 4, 5, 6, 7), 0),
        ("1709528767000", at(2024, 3, 4, 5, 6, 7), 0),
        ("1709528767.25", at(2024, 3, 4, 5, 6, 7), 0),
    ],
)
def test_a_moment_is_read_in_any_form(word, wall, offset):
    assert moment(word, DAY_FIRST) == (wall, offset, Kind.INSTANT)


@pytest.mark.parametrize(
    ("word", "wall", "kind"),
    [
        ("2024-03-04", at(2024, 3, 4), Kind.DAY),
        ("04/03/2024", at(2024, 3, 4), Kind.DAY),
        ("20240304", at(2024, 3, 4), Kind.DAY),
        ("03/2024", at(2024, 3, 1), Kind.MONTH),
        ("2024-03", at(2024, 3, 1), Kind.MONTH),
        ("March 2024", at(2024, 3, 1), Kind.MONTH),
        ("Mar-2024", at(2024, 3, 1), Kind.MONTH),
    ],
)
def test_days_and_months_are_told_from_moments(word, wall, kind):
    assert moment(word, DAY_FIRST) == (wall, None, kind)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "fox",
        "12",
        "0.5",
        "2024-13-01",
        "2024-02-30",
        "30/02/2024",
        "2024-01-01 25:00",
        "2024-01-01 24:30",
        "12:30",
        "01/01/2024 13:00 PM",
        "0001-01-01",
        "9999-12-31 24:00",
        "2024-01-01 00:00 +99:00",
        "1" * 11,
        "1" * 400,
    ],
)
def test_what_is_no_time_is_refused(word):
    with pytest.raises(ValueError):  # noqa: PT011  # its words are the reader's own
        moment(word, DAY_FIRST)


def test_a_date_of_the_other_order_is_told_from_nonsense():
    assert moment("03/13/2024", MONTH_FIRST).wall == at(2024, 3, 13)
    with pytest.raises(WrongOrder):
        moment("03/13/2024", DAY_FIRST)
    with pytest.raises(WrongOrder):
        moment("13/03/2024", MONTH_FIRST)


def test_a_time_of_day_goes_to_the_twenty_fifth_hour():
    assert [clock_of_day(word) for word in ("00:00", "17:24:05", "24:00", "25:00")] == [0, 62_645, 86_400, 90_000]


@given(st.integers(0, 10**7), st.integers(0, 4), st.sampled_from([".", ","]), st.booleans())
def test_a_number_is_read_with_either_decimal_mark_and_with_thousands(digits, places, mark, thousands):
    whole, part = divmod(digits, 10**places)
    word = f"{whole:,}" if thousands else str(whole)
    word = word.replace(",", {".": ",", ",": "."}[mark]) + (f"{mark}{part:0{places}}" if places else "")
    assert number(word, mark) == float(f"{whole}.{part:0{places or 1}}")


@pytest.mark.parametrize("word", ["", "Null", "?", "invalid value", "NaN", "n/a", "-"])
def test_nothing_told_is_not_zero(word):
    assert number(word, ".") is None


@pytest.mark.parametrize(
    "word", ["fox", "1.2.3", "0,456", "1,23", "12,3456", "inf", "1_000", "0x10", "1e400", "--1", "1e"]
)
def test_what_is_no_number_is_refused(word):
    with pytest.raises(ValueError):  # noqa: PT011  # its words are the reader's own
        number(word, ".")


@pytest.mark.parametrize(
    ("words", "delimiter", "mark", "sure"),
    [
        (["0.5", "1.234"], ",", ".", True),
        (["0,5", "1,234"], ";", ",", True),
        (["1,234.5"], ",", ".", True),
        (["1.234,5"], ";", ",", True),
        (["1,234", "2,345"], ",", ".", False),
        (["1,234", "2,345"], ";", ",", False),
        (["1,234,567"], ",", ".", True),
        (["12", "13"], ",", ".", True),
        (["0E-20"], ",", ".", True),
    ],
)
def test_the_decimal_mark_is_told_by_the_words_and_doubt_is_told_too(words, delimiter, mark, sure):
    assert decimal_of(words, delimiter) == (mark, sure)


@pytest.mark.parametrize(
    ("words", "what", "measure"),
    [
        ("Consumption (kWh)", Holds.USE, Measure.KWH),
        ("KWH/hh (per half hour)", Holds.USE, Measure.KWH),
        ("Consumption (m³)", Holds.USE, Measure.M3),
        ("whole_house_w", Holds.USE, Measure.WATTS),
        ("Global_active_power", Holds.USE, None),
        ("Volume_Injectie_KWh", Holds.EXPORT, Measure.KWH),
        ("Export (Wh)", Holds.EXPORT, Measure.WH),
        ("Estimated Cost Inc. Tax (p)", Holds.PRICE, None),
        ("Agile Import price (p/kWh)", Holds.PRICE, Measure.KWH),
        ("value_inc_vat_p_per_kwh", Holds.PRICE, Measure.KWH),
        ("Gas cost (£)", Holds.PRICE, None),
        ("Solar generation (kWh)", Holds.ASIDE, Measure.KWH),
        ("Reactive (kVArh)", Holds.ASIDE, None),
        ("Used (MWh)", Holds.ASIDE, None),
        ("Value", Holds.UNKNOWN, None),
        ("Import register (kWh)", Holds.USE, Measure.REGISTER_KWH),
    ],
)
def test_a_heading_says_what_its_column_holds(words, what, measure):
    assert (holds(heading(words)), measure_of(heading(words))) == (what, measure)


def test_headings_say_the_fuel_and_the_zone():
    assert [fuel_of(heading(words)) for words in ("Gas (kWh)", "Electricity", "Power (W)", "kWh")] == [
        Fuel.GAS,
        Fuel.ELECTRICITY,
        Fuel.ELECTRICITY,
        None,
    ]
    assert [zone_of(words) for words in ("timestamp (utc)", "time_gmt", "time (gmt/bst)", "fecha", "time")] == [
        "UTC",
        "UTC",
        None,
        "Europe/Madrid",
        None,
    ]


@pytest.mark.parametrize(
    ("word", "unit"),
    [("0.134 kWh", "kwh"), ("134Wh", "wh"), ("2.5 kW", "kw"), ("250 W", "w"), ("1.2 m³", "m³"), ("1,2 m3 ", "m3")],
)
def test_a_unit_beside_a_number_is_told(word, unit):
    assert unit_beside(word) == unit


@pytest.mark.parametrize("word", ["0.134", "13", "", "low", "0.5 MWh"])
def test_without_a_unit_that_is_known_there_is_none(word):
    assert unit_beside(word) == ""


@pytest.mark.parametrize(
    ("amount", "unit", "measure", "told"),
    [
        (0.25, "kwh", Measure.WH, 250),
        (250, "wh", Measure.REGISTER_KWH, 0.25),
        (2, "kw", Measure.WATTS, 2000),
        (1.5, "m³", Measure.LITRES, 1500),
        (7, "kwh", Measure.KWH, 7),
    ],
)
def test_a_number_holds_in_its_own_unit(amount, unit, measure, told):
    assert told_beside(amount, unit, measure) == told


@pytest.mark.parametrize(("unit", "measure"), [("kwh", Measure.M3), ("w", Measure.KWH), ("m3", Measure.KWH)])
def test_a_number_of_another_kind_is_none_of_these(unit, measure):
    with pytest.raises(ValueError, match=unit):
        told_beside(1.0, unit, measure)
