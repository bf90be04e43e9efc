"""How long credit lasts, as it is read: by the clock when that is near, else no more exactly than it is known."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from made_homes import evening, look
from made_tills import meter

from ihd.energy.fuel import Fuel
from ihd.energy.home import Lasts
from ihd.ui import glance_words
from ihd.ui.lasting_words import cut_off, sentence, short, when
from ihd.ui.pages.now import NowPage

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)  # a Saturday


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def lasts(likely: datetime | None, early: datetime | None = None, late: datetime | None = None, cut=None) -> Lasts:
    return Lasts(Fuel.ELECTRICITY, likely, early, late, cut)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (at(21, 21, 29), "21:00"),
        (at(21, 21, 30), "22:00"),
        (at(22, 6, 30), "07:00"),  # twelve hours off
        (at(22, 6, 31), "Sunday morning"),
        (at(22, 12), "Sunday afternoon"),
        (at(22, 17), "Sunday evening"),
        (at(22, 22), "Sunday night"),
        (at(23, 4, 59), "Sunday night"),
        (at(23, 5), "Monday morning"),
        (at(27, 20), "Friday evening"),
        (at(28, 20), "28 November"),
    ],
)
def test_a_time_is_told_no_more_exactly_than_it_is_known(moment, told):
    assert when(moment, NOW, LONDON) == told


def test_what_is_left_of_today_needs_no_name_of_a_day():
    morning = at(21, 6)
    assert when(at(21, 18, 1), morning, LONDON) == "this evening"
    assert when(at(22, 3), morning, LONDON) == "tonight"


def test_times_are_those_of_the_clock_on_the_wall():
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    assert when(summer + timedelta(hours=4), summer, LONDON) == "14:00"
    assert when(datetime(2026, 7, 3, 16, 0, tzinfo=UTC), summer, LONDON) == "Friday evening"


def test_the_range_stands_beside_what_is_likely():
    told = lasts(at(24, 19), at(23, 23), at(25, 9))
    assert sentence(told, NOW, LONDON) == (
        "Lasts to about Tuesday evening (between Monday night and Wednesday morning)"
    )
    assert short(told, NOW, LONDON) == "Lasts to about Tue evening (Mon night to Wed morning)"


def test_a_range_that_words_do_not_tell_apart_is_left_out():
    told = lasts(at(24, 19), at(24, 17), at(24, 21))
    assert sentence(told, NOW, LONDON) == "Lasts to about Tuesday evening"
    assert short(lasts(at(24, 19)), NOW, LONDON) == "Lasts to about Tue evening"


def test_what_runs_out_soon_is_told_in_few_words():
    told = lasts(at(22, 1), at(21, 21), at(22, 6, 30))
    assert short(told, NOW, LONDON) == "Lasts to 21:00–07:00"
    assert short(lasts(at(22, 1), at(21, 21), at(22, 6, 31)), NOW, LONDON) == (
        "Lasts to about 01:00 (21:00 to Sun morning)"
    )
    assert short(lasts(at(22, 1), at(22, 1), at(22, 1)), NOW, LONDON) == "Lasts to about 01:00"


def test_what_lies_too_far_ahead_is_not_told_by_its_date():
    assert sentence(lasts(at(24, 19), at(23, 23)), NOW, LONDON).endswith("(between Monday night and much later)")
    assert sentence(lasts(None, at(28, 9)), NOW, LONDON) == (
        "Lasts longer than can be said, though perhaps only to 28 November"
    )
    assert sentence(lasts(None), NOW, LONDON) == "Lasts longer than can be said"
    assert short(lasts(None, at(28, 9)), NOW, LONDON) == ""


def test_credit_that_is_gone_lasts_no_more():
    assert sentence(lasts(NOW, NOW, NOW), NOW, LONDON) == "Going by your usual use, it has run out"
    assert short(lasts(NOW, NOW, NOW), NOW, LONDON) == ""


def test_friendly_hours_are_told_where_they_keep_it_on():
    assert cut_off(lasts(at(28, 19), cut=at(30, 9)), NOW, LONDON) == "Friendly hours then keep it on to 30 November"
    assert cut_off(lasts(at(24, 19), cut=at(24, 19)), NOW, LONDON) == ""
    assert cut_off(lasts(at(24, 19)), NOW, LONDON) == ""
    assert cut_off(lasts(None), NOW, LONDON) == ""


def test_a_card_tells_how_long_its_own_fuel_lasts():
    told = glance_words.glance(meter(), lasts(at(24, 19), at(23, 23), at(25, 9)), NOW, LONDON)
    assert "Lasts to about Tue evening (Mon night to Wed morning)" in told.lines
    assert not any("Lasts" in line for line in glance_words.glance(meter(), None, NOW, LONDON).lines)


def test_the_now_page_tells_it(qtbot):
    page = NowPage(look(), LONDON)
    qtbot.addWidget(page)
    home = evening(prepayments=(meter(), meter(Fuel.GAS)), lasts=(lasts(None), Lasts(Fuel.GAS, at(24, 19))))
    page.show_home(home)
    assert not any("Lasts" in line for line in page.credit(Fuel.ELECTRICITY).told.lines)
    assert "Lasts to about Tue evening" in page.credit(Fuel.GAS).told.lines
