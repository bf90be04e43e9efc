"""What a day of half-hours says: plain words, true on the two odd days, and only what occurs."""

from datetime import UTC, date, datetime

import pytest
from made_days import AUTUMN, EVENING, FLAT, LONDON, SATURDAY, SPRING, made, nothing_kept

from ihd.energy.day import BarState, Day
from ihd.energy.fuel import Fuel
from ihd.energy.price import Price, Prices
from ihd.ui.charts.day_words import callout, hours, legend, nothing, span, spoken, title, worth
from ihd.ui.charts.measure import Measure

SUNDAY = date(2026, 11, 22)


def said(day: Day, measure: Measure = Measure.KWH, today: date = SUNDAY) -> str:
    told = title(day, measure, today, LONDON)
    return f"{told.figure}{told.beside} — {told.date}"


def legend_words(day: Day) -> list[str]:
    return [note.words for note in legend(day, LONDON)]


def test_the_headline_tells_energy_money_and_date() -> None:
    # 47 x 0.2 + 1.06 = 10.46 kWh at 30 p = 313.8 p, and 50 p standing charge
    assert said(made()) == "10.5 kWh · £3.64 — Saturday 21 November"
    assert said(made(), Measure.MONEY) == "£3.64 · 10.5 kWh — Saturday 21 November"


def test_a_day_still_running_is_so_far() -> None:
    # 36 x 0.2 + 1.06 = 8.26 kWh
    assert said(made(now=EVENING, prices=Prices()), today=SATURDAY) == "8.3 kWh so far — Saturday 21 November"


def test_gas_says_until_when_it_is_told() -> None:
    day = made(fuel=Fuel.GAS, now=EVENING, as_of=datetime(2026, 11, 21, 16, 30, tzinfo=UTC), prices=Prices())
    assert said(day, today=SATURDAY) == "6.6 kWh as of 16:30 — Saturday 21 November"


def test_a_day_of_another_year_names_the_year() -> None:
    assert said(made(), today=date(2027, 1, 2)).endswith("Saturday 21 November 2026")


def test_an_empty_day_claims_no_figure() -> None:
    assert title(nothing_kept(), Measure.KWH, SUNDAY, LONDON).figure == "Saturday 21 November"


def test_the_legend_names_only_what_occurs() -> None:
    assert legend_words(made(prices=Prices())) == []
    assert legend_words(made(estimated=(4, 5), missing=(9,), prices=Prices())) == [
        "2 half-hours estimated",
        "1 missing",
    ]
    assert legend_words(made(missing=(9,), prices=Prices())) == ["1 half-hour missing"]


def test_the_legend_tells_what_is_late_and_what_is_to_come() -> None:
    day = made(fuel=Fuel.GAS, now=EVENING, as_of=datetime(2026, 11, 21, 17, 30, tzinfo=UTC), prices=Prices())
    assert legend_words(day) == ["2 half-hours not in yet", "still to come"]


def test_the_legend_tells_that_money_includes_the_standing_charge() -> None:
    assert legend_words(made()) == ["£3.64 includes 50p standing charge"]


@pytest.mark.parametrize(
    ("day", "count", "told"),
    [
        (SATURDAY, 48, list(range(24))),
        (SPRING, 46, [0, *range(2, 24)]),
        (AUTUMN, 50, [0, 1, *range(1, 24)]),
    ],
)
def test_hours_follow_the_wall_clock(day: date, count: int, told: list[int]) -> None:
    made_day = made(day)
    labels = hours(made_day.bars, LONDON)
    assert len(made_day.bars) == count
    assert [one.hour for one in labels] == told
    assert [one.at for one in labels] == list(range(0, count, 2))


def test_the_odd_days_say_what_the_clocks_did() -> None:
    assert legend_words(made(SPRING, prices=Prices())) == ["clocks went forward: no 01:00 – 02:00"]
    assert legend_words(made(AUTUMN, prices=Prices())) == ["clocks went back: 01:00 – 02:00 came twice"]


def test_the_missing_hour_is_stepped_over() -> None:
    assert [span(bar, LONDON) for bar in made(SPRING).bars[1:3]] == ["00:30 – 01:00", "02:00 – 02:30"]


def test_the_repeated_hour_says_which_of_the_two_it_is() -> None:
    assert [span(bar, LONDON) for bar in made(AUTUMN).bars[1:7]] == [
        "00:30 – 01:00",
        "01:00 – 01:30 summer time",
        "01:30 – 02:00 summer time",
        "01:00 – 01:30 winter time",
        "01:30 – 02:00 winter time",
        "02:00 – 02:30",
    ]


def test_a_bar_says_energy_and_money_and_whether_it_is_estimated() -> None:
    day = made(estimated=(10,))
    assert callout(day.bars[34], Measure.KWH) == "1.06 kWh · 32p"
    assert callout(day.bars[34], Measure.MONEY) == "32p · 1.06 kWh"
    assert callout(day.bars[10], Measure.KWH) == "0.20 kWh · 6p · estimated"
    assert callout(made(prices=Prices()).bars[34], Measure.KWH) == "1.06 kWh"


def test_a_bar_without_a_figure_says_why() -> None:
    day = made(now=EVENING, missing=(3,), as_of=datetime(2026, 11, 21, 18, 0, tzinfo=UTC))
    assert callout(day.bars[3], Measure.KWH) == "missing: nothing was heard"
    assert day.bars[36].state is BarState.LATE
    assert callout(day.bars[36], Measure.KWH) == "not in yet"
    assert callout(day.bars[47], Measure.KWH) == "still to come"


def test_money_may_be_owed_to_the_household() -> None:
    day = made(prices=Prices((Price(-10.0, 0.0),)))
    assert callout(day.bars[34], Measure.MONEY) == "−11p · 1.06 kWh"
    assert said(day, Measure.MONEY).startswith("−£1.05 · ")
    assert spoken(day, Measure.MONEY, SUNDAY, LONDON) == "Saturday 21 November: minus 1 pound 05, 10.5 kilowatt-hours"


def test_the_day_is_spoken_with_its_busiest_half_hour() -> None:
    told = spoken(made(prices=FLAT), Measure.KWH, SUNDAY, LONDON)
    assert told == "Saturday 21 November: 10.5 kilowatt-hours, most between 17:00 and 17:30"
    told = spoken(made(estimated=(1, 2), missing=(3,)), Measure.KWH, SUNDAY, LONDON)
    assert told.endswith(", 2 half-hours estimated, 1 missing")


def test_what_stands_out_is_the_busiest_half_hour_and_the_night() -> None:
    assert worth(made(), LONDON) == [
        "The most was used between 17:00 and 17:30: 1.06 kWh.",
        "The night, from midnight to 06:00, took 2.4 kWh.",
    ]


def test_a_night_that_is_not_wholly_known_is_not_told() -> None:
    assert len(worth(made(missing=(3,)), LONDON)) == 1
    assert worth(nothing_kept(), LONDON) == []


def test_an_empty_day_says_what_to_do() -> None:
    assert nothing(nothing_kept(), SUNDAY)[0] == "Nothing was kept for this day"
    assert "arrows" in nothing(nothing_kept(), SUNDAY)[1]
    assert nothing(nothing_kept(), SATURDAY)[0] == "Nothing has come in today"
    assert spoken(nothing_kept(), Measure.KWH, SUNDAY, LONDON) == "Saturday 21 November: nothing was kept for this day"
