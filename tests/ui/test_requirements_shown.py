"""Requirements of a display (gb-metering sections 1 to 3) that no other test holds in one place."""

from datetime import UTC, date, datetime, timedelta

import pytest
from lived_past import LONDON, SATURDAY, Opened
from made_homes import NOW, evening, look
from made_tills import POUND, meter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.energy.fuel import Fuel
from ihd.energy.prepay import LoadLimit
from ihd.energy.stretch import Scope, Side
from ihd.energy.stretch_spans import Asked
from ihd.ui import account_words
from ihd.ui.sentences import now_page
from ihd.ui.theme import load_fonts
from ihd.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
BACK = {Scope.DAY: ("Show a day", "Previous day"), Scope.WEEK: ("Show a week", "Previous week")}
BACK[Scope.MONTH] = ("Show a month", "Previous month")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    load_fonts()
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.resize(800, 480)
    window.show_home(evening())
    window.show()
    qtbot.waitExposed(window)
    return window


def test_the_clock_of_the_display_follows_summer_time(window):
    def clock(at: datetime) -> list[str]:
        window.show_home(evening(at=at))
        return [text.text() for text in window.status.texts if text.text()][:2]

    assert clock(datetime(2026, 3, 29, 0, 59, tzinfo=UTC)) == ["00:59", "Sun 29 Mar"]
    assert clock(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)) == ["02:00", "Sun 29 Mar"]
    assert clock(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == ["00:30", "Wed 1 Jul"]
    assert clock(datetime(2026, 10, 25, 1, 0, tzinfo=UTC)) == ["01:00", "Sun 25 Oct"]


@pytest.mark.parametrize("scope", [Scope.DAY, Scope.WEEK, Scope.MONTH])
def test_day_week_and_month_are_told_in_energy_and_in_money_at_once(qtbot, scope):
    opened = Opened(qtbot)
    opened.press(BACK[scope][0])
    assert opened.wishes[-1].scope is scope
    energy, money = opened.headline.split(" · ")[:2]
    assert energy.endswith(" kWh")
    assert money.startswith("£")


@pytest.mark.parametrize(
    ("scope", "times", "first"),
    [
        (Scope.DAY, 8, date(2026, 11, 13)),
        (Scope.WEEK, 5, date(2026, 10, 12)),
        (Scope.MONTH, 13, date(2025, 10, 1)),
    ],
)
def test_eight_days_five_weeks_and_thirteen_months_are_reached_in_energy_and_money(qtbot, scope, times, first):
    opened, (name, previous) = Opened(qtbot), BACK[scope]
    opened.press(name)
    for _ in range(times):
        opened.press(previous)
        assert " kWh · £" in opened.headline
    assert opened.wishes[-1] == Asked(scope, first, Side.ELECTRICITY)


def test_weeks_begin_on_monday(qtbot):
    opened = Opened(qtbot)
    opened.press("Show a week")
    assert SATURDAY.weekday() == 5
    assert opened.wishes[-1].day == SATURDAY - timedelta(days=5)


def test_gas_has_neither_power_nor_a_level(window):
    page = window.page_widget("now")
    told = page.gas.accessibleName().lower().replace(",", "").split()
    assert not {"kilowatts", "hour", "low", "medium", "high"} & set(told)
    assert told[-3:] == ["as", "of", "18:30"]
    (line,) = [one for one in now_page(evening(), LONDON) if one.startswith("Gas")]
    assert "kW " not in f"{line} "
    assert "18:30" in line


def test_what_is_given_back_is_not_shown_where_nothing_is(window):
    assert not window.page_widget("now").export.isVisible()


def test_the_word_of_low_credit_stays_until_there_is_more(window):
    low = (meter(balance=84_000),)
    window.show_home(evening(prepayments=low))
    for page in ("history", "cost", "now"):
        window.open_page(page)
        assert window.banner.isVisible()
    QTest.mouseClick(window.banner, LEFT)  # it leads to the page that helps, and is not put away by it
    window.open_page("now")
    assert window.banner.notice.headline == "Electricity credit is low: £0.84 left"
    window.show_home(evening(at=NOW + timedelta(seconds=10), prepayments=(meter(balance=20 * POUND),)))
    assert not window.banner.isVisible()


def test_a_load_limit_that_holds_says_what_may_be_used():
    held = meter(load_limit=LoadLimit(6_900, 300, 30, limiting=True))
    assert "The supply is limited. Use less than 6.90 kW at once." in account_words.card(held, NOW, LONDON)
    free = meter(load_limit=LoadLimit(6_900, 300, 30, limiting=False))
    assert not any("limited" in line for line in account_words.card(free, NOW, LONDON))


def test_both_fuels_are_shown_and_either_may_be_absent(window):
    page = window.page_widget("now")
    assert (page.electricity.isVisible(), page.gas.isVisible()) == (True, True)
    window.show_home(evening(gas=None))
    assert (page.electricity.isVisible(), page.gas.isVisible()) == (True, False)
    window.show_home(evening(electricity=None, watts=None, watts_at=None))
    assert page.gas.isVisible()


def test_both_fuels_may_be_paid_before_use_or_one_alone(window):
    page = window.page_widget("now")
    window.show_home(evening(prepayments=(meter(), meter(Fuel.GAS))))
    assert (page.credit(Fuel.ELECTRICITY).isVisible(), page.credit(Fuel.GAS).isVisible()) == (True, True)
    window.show_home(evening(prepayments=(meter(Fuel.GAS),)))
    assert (page.electricity.isVisible(), page.credit(Fuel.GAS).isVisible()) == (True, True)
