"""The chart of one day: as many bars as half-hours, told apart by shape, and a value under finger, mouse and keys."""

from datetime import UTC, date, datetime
from itertools import combinations

import pytest
from made_days import AUTUMN, EVENING, LONDON, SATURDAY, SPRING, made, nothing_kept
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.energy.day import BarState, Day
from ihd.energy.price import Price, Prices
from ihd.ui.charts.day_chart import DayChart
from ihd.ui.charts.measure import Measure
from ihd.ui.theme import Look, load_fonts, palette

SIZES = [(800, 260), (1184, 640), (720, 900), (640, 180)]
SUNDAY = date(2026, 11, 22)
TOUCH = QTest.createTouchDevice()


@pytest.fixture
def chart(qtbot: QtBot) -> DayChart:
    load_fonts()
    return put_up(qtbot, DayChart(Look(palette("dark")), LONDON))


def put_up(qtbot: QtBot, chart: DayChart, size: tuple[int, int] = (800, 260)) -> DayChart:
    chart.resize(*size)
    qtbot.addWidget(chart)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def show(chart: DayChart, day: Day, measure: Measure = Measure.KWH) -> DayChart:
    chart.show_day(day, measure, SUNDAY)
    return chart


def middle(chart: DayChart, at: int) -> QPoint:
    return chart.bar_place(at).center().toPoint()


def shape(chart: DayChart, at: int) -> tuple[bool, ...]:
    """Which pixels at the foot of a half-hour are drawn on at all, whatever their colour."""
    place = chart.bar_place(at)
    foot = QRect(round(place.left()), round(place.bottom()) - 12, round(place.width()), 12)
    image = chart.grab(foot).toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(0, 0)
    return tuple(image.pixel(x, y) != ground for y in range(image.height()) for x in range(1, image.width() - 1))


@pytest.mark.parametrize(("day", "count"), [(SATURDAY, 48), (SPRING, 46), (AUTUMN, 50)])
def test_there_are_as_many_bars_as_the_day_has_half_hours(chart: DayChart, day: date, count: int) -> None:
    show(chart, made(day))
    assert len(chart.states) == count
    assert chart.bar_place(count - 1).right() == pytest.approx(chart.width() - 4, abs=1)
    chart.select(count - 1)
    assert chart.callout_words[0] == "23:30 – 00:00"


def test_every_state_has_a_shape_of_its_own(chart: DayChart) -> None:
    day = made(now=EVENING, estimated=(5,), missing=(7,), as_of=datetime(2026, 11, 21, 18, 0, tzinfo=UTC))
    show(chart, day)
    at = {BarState.MEASURED: 3, BarState.ESTIMATED: 5, BarState.MISSING: 7, BarState.LATE: 36, BarState.FUTURE: 45}
    for state, index in at.items():
        assert chart.states[index] is state
    shapes = {state: shape(chart, index) for state, index in at.items()}
    for one, other in combinations(shapes, 2):
        assert shapes[one] != shapes[other], f"{one} and {other} look alike without their colours"
    assert all(any(drawn) for drawn in shapes.values())


def test_a_half_hour_in_which_nothing_was_used_is_drawn_and_is_not_missing(chart: DayChart) -> None:
    show(chart, made(wh=lambda at: 0 if at == 3 else 500, missing=(7,)))
    assert chart.states[3] is BarState.MEASURED
    assert any(shape(chart, 3))
    assert shape(chart, 3) != shape(chart, 7)


def test_the_mouse_points_at_the_bar_beneath_it_and_the_value_stays(chart: DayChart) -> None:
    show(chart, made())
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 34))
    assert chart.callout_words == ("17:00 – 17:30", "1.06 kWh · 32p")
    assert chart.accessibleDescription() == "17:00 – 17:30, 1.06 kWh · 32p"
    QTest.mouseMove(chart, middle(chart, 10))
    assert chart.selected == 34


def test_dragging_points_at_one_bar_after_the_other(chart: DayChart, qtbot: QtBot) -> None:
    show(chart, made())
    told: list[int | None] = []
    chart.pointed.connect(told.append)
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 20))
    QTest.mouseMove(chart, middle(chart, 21))
    qtbot.waitUntil(lambda: chart.selected == 21)
    QTest.mouseMove(chart, middle(chart, 25))
    qtbot.waitUntil(lambda: chart.selected == 25)
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 25))
    assert told == [20, 21, 25]


def test_hovering_shows_a_value_without_a_press(chart: DayChart, qtbot: QtBot) -> None:
    show(chart, made())
    QTest.mouseMove(chart, middle(chart, 12))
    qtbot.waitUntil(lambda: chart.selected == 12)


def test_a_finger_points_at_the_bar_beneath_it_and_slides_to_the_next(chart: DayChart) -> None:
    show(chart, made())
    QTest.touchEvent(chart, TOUCH).press(0, middle(chart, 34), chart).commit()
    assert chart.callout_words[0] == "17:00 – 17:30"
    QTest.touchEvent(chart, TOUCH).move(0, middle(chart, 35), chart).commit()
    assert chart.callout_words[0] == "17:30 – 18:00"
    QTest.touchEvent(chart, TOUCH).release(0, middle(chart, 35), chart).commit()
    assert chart.selected == 35


def test_arrow_keys_walk_along_the_bars_and_stop_at_the_ends(chart: DayChart) -> None:
    show(chart, made(now=EVENING))
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.selected == 36, "it begins at the half-hour that began last"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.selected == 35
    for _ in range(50):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.selected == 47
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.selected is None
    assert chart.callout_words == ("", "")


def test_the_keyboard_focus_can_be_seen(chart: DayChart, qtbot: QtBot) -> None:
    show(chart, made())
    chart.clearFocus()
    before = chart.grab().toImage()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    assert chart.grab().toImage() != before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("pence", [30.0, -30.0])
def test_the_callout_never_leaves_the_chart(qtbot: QtBot, size: tuple[int, int], scale: float, pence: float) -> None:
    load_fonts()
    chart = put_up(qtbot, DayChart(Look(palette("light"), scale), LONDON), size)
    show(chart, made(AUTUMN, estimated=range(50), prices=Prices((Price(pence, 0.0),))), Measure.MONEY)
    for at in range(50):
        chart.select(at)
        place = chart.callout_place
        assert place.left() >= 0
        assert place.right() <= chart.width()
        assert place.top() >= 0
        assert place.width() > 0


def test_the_half_hour_that_runs_is_so_far(chart: DayChart) -> None:
    chart.show_day(made(now=datetime(2026, 11, 21, 18, 42, tzinfo=UTC)), Measure.KWH, SATURDAY)
    chart.select(37)
    assert chart.callout_words == ("18:30 – 19:00", "0.20 kWh · 6p · so far")
    chart.select(36)
    assert chart.callout_words == ("18:00 – 18:30", "0.20 kWh · 6p")


def test_what_is_pointed_at_stays_while_the_same_day_grows(chart: DayChart) -> None:
    show(chart, made(now=EVENING))
    chart.select(34)
    show(chart, made(now=EVENING, wh=lambda at: 500))
    assert chart.callout_words == ("17:00 – 17:30", "0.50 kWh · 15p")
    show(chart, made(SPRING))
    assert chart.selected is None


def test_an_empty_day_shows_a_sentence_and_nothing_to_point_at(chart: DayChart) -> None:
    show(chart, nothing_kept())
    assert chart.saying == "Nothing was kept for this day"
    assert chart.states == ()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.selected is None
    show(chart, made())
    assert chart.saying == ""


def test_a_half_hour_without_a_price_has_no_height_in_money(chart: DayChart) -> None:
    dated = Prices((Price(None), Price(30.0, 50.0, datetime(2026, 11, 21, 12, tzinfo=UTC))))
    show(chart, made(prices=dated), Measure.MONEY)
    assert chart.states[:24] == (BarState.MISSING,) * 24
    assert chart.states[24:] == (BarState.MEASURED,) * 24


def test_another_look_is_taken_on_at_once(chart: DayChart) -> None:
    show(chart, made())
    dark = chart.grab().toImage()
    for name, scale in (("light", 1.0), ("contrast", 1.0), ("dark", 2.0)):
        chart.set_look(Look(palette(name), scale))
        assert chart.grab().toImage() != dark
    chart.set_look(Look(palette("dark")))
    assert chart.grab().toImage() == dark


def test_the_chart_is_spoken(chart: DayChart) -> None:
    show(chart, made())
    assert chart.accessibleName() == "Saturday 21 November: 10.5 kilowatt-hours, most between 17:00 and 17:30"
