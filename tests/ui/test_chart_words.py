"""What the bars of a stretch say: plain words, true on the two odd days, and never a figure that is not known."""

from datetime import UTC, date, datetime

import pytest
from made_stretches import LONDON, NOW, SATURDAY, both, day, longer

from ihd.energy.day import BarState
from ihd.energy.stretch import Amount, Scope, Side, Stretch
from ihd.ui.charts.axis_words import hours, styles
from ihd.ui.charts.measure import Against, Measure
from ihd.ui.charts.span_words import callout, carbon, name, nothing, span, spoken, spoken_carbon, together
from ihd.ui.history_caption_words import caption
from ihd.ui.history_words import compared, legend, lines

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
SUNDAY_NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEPT_NOTHING = dict.fromkeys(range(48), BarState.MISSING)


def said(stretch: Stretch, at: int, measure: Measure = Measure.KWH, against: Against = Against.NOTHING) -> str:
    return callout(stretch, at, measure, against, NOW, LONDON)[1]


@pytest.mark.parametrize(
    ("of", "count", "told"),
    [
        (SATURDAY, 48, list(range(24))),
        (SPRING, 46, [0, *range(2, 24)]),
        (AUTUMN, 50, [0, 1, *range(1, 24)]),
    ],
)
def test_hours_follow_the_wall_clock(of: date, count: int, told: list[int]) -> None:
    labels = hours(day(of).parts, LONDON)
    assert [hour for _, hour, _ in labels] == told
    assert [at for at, _, _ in labels] == list(range(0, count, 2))


def test_the_missing_hour_is_stepped_over() -> None:
    assert [span(part, Scope.DAY, LONDON) for part in day(SPRING).parts[1:3]] == ["00:30 – 01:00", "02:00 – 02:30"]


def test_the_repeated_hour_says_which_of_the_two_it_is() -> None:
    assert [span(part, Scope.DAY, LONDON) for part in day(AUTUMN).parts[1:7]] == [
        "00:30 – 01:00",
        "01:00 – 01:30 summer time",
        "01:30 – 02:00 summer time",
        "01:00 – 01:30 winter time",
        "01:30 – 02:00 winter time",
        "02:00 – 02:30",
    ]


@pytest.mark.parametrize(
    ("scope", "first", "called", "bar"),
    [
        (Scope.DAY, SATURDAY, "Saturday 21 November", "00:00 – 00:30"),
        (Scope.WEEK, date(2026, 11, 16), "Week from Monday 16 November", "Monday 16 November"),
        (Scope.MONTH, date(2026, 11, 1), "November 2026", "Sunday 1 November"),
        (Scope.YEAR, date(2026, 1, 1), "2026", "January 2026"),
        (Scope.ALL, date(2023, 1, 1), "Everything since 1 January 2023", "2023"),
    ],
)
def test_stretches_and_their_bars_have_names(scope: Scope, first: date, called: str, bar: str) -> None:
    stretch = day() if scope is Scope.DAY else longer(scope, first, lambda _: 9.0)
    assert name(stretch, SUNDAY_NOON, LONDON) == called
    assert span(stretch.parts[0], scope, LONDON) == bar


def test_weeks_and_years_are_labelled_shorter_and_shorter() -> None:
    week = styles(longer(Scope.WEEK, date(2026, 11, 16), lambda _: 9.0), LONDON)
    assert [style.marks[5].words for style in week] == ["Sat 21", "Sat", "21"]
    year = styles(longer(Scope.YEAR, date(2026, 1, 1), lambda _: 9.0), LONDON)
    assert [style.marks[2].words for style in year[:2]] == ["Mar", "M"]
    month = styles(longer(Scope.MONTH, date(2026, 11, 1), lambda _: 9.0), LONDON)
    assert [mark.words for mark in month[2].marks] == ["1", "8", "15", "22", "29"]


def test_a_bar_without_a_figure_says_why() -> None:
    stretch = day(states={3: BarState.MISSING, 36: BarState.LATE, 47: BarState.FUTURE}, usual=0.3)
    assert said(stretch, 3) == "missing: nothing was heard"
    assert said(stretch, 36) == "not in yet"
    assert said(stretch, 47) == "still to come"
    assert said(stretch, 47, against=Against.USUAL) == "still to come · usual 0.30 kWh"


def test_what_is_not_known_of_a_bar_is_left_out_and_never_nought() -> None:
    stretch = day()
    bare = stretch._replace(parts=tuple(part._replace(amount=Amount(0.2)) for part in stretch.parts))
    assert said(bare, 5) == "0.20 kWh"
    assert said(bare, 5, Measure.MONEY) == "0.20 kWh"


def test_doubts_are_told() -> None:
    week = longer(Scope.WEEK, date(2026, 11, 16), lambda _: 9.0, {1: BarState.ESTIMATED})
    assert said(week, 1) == "9.0 kWh · £2.70 · 1.8 kg CO₂ · estimated"
    holed = week._replace(parts=(week.parts[0]._replace(missing=0.25), *week.parts[1:]))
    assert said(holed, 0).endswith("25% missing")
    now = datetime(2026, 11, 17, 12, tzinfo=UTC)
    assert callout(week, 1, Measure.KWH, Against.NOTHING, now, LONDON)[1].endswith("estimated · so far")


def test_the_stretch_before_is_called_before() -> None:
    stretch = day()
    told = stretch._replace(before=tuple(Amount(0.5, 12.0, 90.0) for _ in stretch.parts))
    assert said(told, 5, Measure.MONEY, Against.BEFORE) == "6p · 0.20 kWh · 40 g CO₂ · before 12p"
    assert said(told, 5, Measure.CARBON, Against.BEFORE).endswith("before 90 g CO₂")
    assert said(told, 5, against=Against.USUAL) == "0.20 kWh · 6p · 40 g CO₂"


def test_both_fuels_are_one_amount_only_where_both_are_known() -> None:
    stretch = both()
    assert together(stretch.parts[0], stretch.gas[0]).kwh == pytest.approx(2.0)
    lone = stretch.gas[0]._replace(amount=Amount())
    assert together(stretch.parts[0], lone).kwh == pytest.approx(0.5)
    unpriced = stretch.gas[0]._replace(amount=Amount(1.5))
    assert together(stretch.parts[0], unpriced).pence is None


def test_a_fuel_that_is_not_in_yet_is_named() -> None:
    stretch = both()
    late = stretch.gas[4]._replace(amount=Amount(), state=BarState.LATE)
    told = stretch._replace(gas=(*stretch.gas[:4], late, *stretch.gas[5:]))
    assert said(told, 4) == "0.50 kWh · 15p · 100 g CO₂ · gas: not in yet"
    assert said(told, 5) == "2.00 kWh · 24p · 400 g CO₂ · gas 1.50 kWh"


@pytest.mark.parametrize(
    ("grams", "told", "aloud"),
    [
        (None, "–", "not known"),
        (0.0, "0 g CO₂", "0 grams of CO2"),
        (231.4, "231 g CO₂", "231 grams of CO2"),
        (999.6, "1.0 kg CO₂", "1.0 kilograms of CO2"),
        (2100.0, "2.1 kg CO₂", "2.1 kilograms of CO2"),
        (639_000.0, "639 kg CO₂", "639.0 kilograms of CO2"),
    ],
)
def test_carbon_is_told_in_grams_or_kilograms(grams: float | None, told: str, aloud: str) -> None:
    assert carbon(grams) == told
    assert spoken_carbon(grams) == aloud


def test_a_stretch_is_spoken_in_its_measure_with_its_tallest_bar() -> None:
    week = longer(Scope.WEEK, date(2026, 11, 16), lambda at: 9.0 + (at == 3), {5: BarState.MISSING})
    assert spoken(week, Measure.KWH, SUNDAY_NOON, LONDON) == (
        "Week from Monday 16 November: 55.0 kilowatt-hours, most: Thursday 19 November, 1 bar missing"
    )
    assert "16 pounds 50" in spoken(week, Measure.MONEY, SUNDAY_NOON, LONDON)
    assert "11.0 kilograms of CO2" in spoken(week, Measure.CARBON, SUNDAY_NOON, LONDON)


def test_what_came_before_the_record_is_not_said_to_be_missing_from_it() -> None:
    states = {0: BarState.BEFORE, 1: BarState.BEFORE, 2: BarState.MISSING}
    begun = longer(Scope.WEEK, date(2026, 11, 16), lambda at: 9.0, states)
    assert spoken(begun, Measure.KWH, SUNDAY_NOON, LONDON).endswith("1 bar missing")
    assert [one.words for one in legend(begun, Measure.KWH, Against.NOTHING, SUNDAY_NOON, LONDON)][1:] == ["1 missing"]
    assert said(begun, 0) == "before the record began"
    assert [when for when, _ in lines(begun, Measure.KWH, Against.NOTHING, SUNDAY_NOON, LONDON)][:2] == [
        "Wednesday 18 November",
        "Thursday 19 November",
    ]


def test_of_the_day_on_which_the_record_begins_it_is_said_when() -> None:
    begun = day(states=dict.fromkeys(range(29), BarState.BEFORE))._replace(since=SATURDAY)
    assert caption(begun, Measure.KWH, LONDON) == "The record begins at 14:30."
    assert "missing" not in spoken(begun, Measure.KWH, SUNDAY_NOON, LONDON)
    assert len(lines(begun, Measure.KWH, Against.NOTHING, SUNDAY_NOON, LONDON)) == 48 - 29
    assert caption(day()._replace(since=SATURDAY), Measure.KWH, LONDON) == ""


def test_what_is_usual_of_a_bar_that_runs_is_said_to_be_of_all_of_it() -> None:
    usual = (Amount(10.0, None, None),) * 7
    week = longer(Scope.WEEK, date(2026, 11, 16), lambda at: 9.0)._replace(usual=usual, before=usual)
    told = {
        (at, against): callout(week, at, Measure.KWH, against, SUNDAY_NOON, LONDON)[1]
        for at in (5, 6)
        for against in (Against.USUAL, Against.BEFORE)
    }
    assert told[5, Against.USUAL].endswith(" · usual 10.0 kWh")
    assert told[6, Against.USUAL].endswith(" · so far · usual 10.0 kWh in all")
    assert told[6, Against.BEFORE].endswith(" · so far · before 10.0 kWh in all")


def test_a_sum_that_nobody_knows_is_not_said_to_include_a_standing_charge() -> None:
    week = longer(Scope.WEEK, date(2026, 11, 16), lambda at: 9.0)._replace(standing=120.0)
    assert caption(week, Measure.MONEY, LONDON).endswith("includes £1.20 standing charge.")
    unknown = week._replace(so_far=week.so_far._replace(pence=None))
    assert caption(unknown, Measure.MONEY, LONDON) == ""


def test_money_that_was_earned_by_using_is_not_told_as_a_share_of_what_it_usually_costs() -> None:
    week = longer(Scope.WEEK, date(2026, 11, 16), lambda at: 9.0)
    paid = week._replace(so_far=week.so_far._replace(pence=-150.0), usual_so_far=Amount(63.0, 300.0, 12.0))
    assert compared(paid, Measure.MONEY, Against.USUAL, SUNDAY_NOON, LONDON) == ""
    assert compared(paid, Measure.KWH, Against.USUAL, SUNDAY_NOON, LONDON)


def test_an_empty_stretch_says_what_to_do() -> None:
    kept_nothing = day(states=KEPT_NOTHING)
    assert nothing(kept_nothing, SUNDAY_NOON, LONDON)[0] == "Nothing was kept for this day"
    assert "arrows" in nothing(kept_nothing, SUNDAY_NOON, LONDON)[1]
    today = datetime(2026, 11, 21, 0, 10, tzinfo=UTC)
    assert nothing(kept_nothing, today, LONDON)[0] == "Nothing has come in today"
    assert "Gas" in nothing(kept_nothing._replace(side=Side.GAS), today, LONDON)[1]
    assert nothing(kept_nothing, datetime(2026, 11, 1, tzinfo=UTC), LONDON)[0] == "This day is still to come"
