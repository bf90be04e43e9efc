"""The chart of a stretch: bars told apart by shape, a value under finger, mouse and keys, turned by a drag."""

from datetime import UTC, date, datetime
from itertools import combinations, pairwise

import pytest
from looking import words_of
from made_stretches import LONDON, NOW, SATURDAY, band, both, day, longer
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from ihd.energy.day import BarState
from ihd.energy.stretch import Scope, Side, Stretch
from ihd.ui.charts.gestures import Gestures
from ihd.ui.charts.measure import Against, Measure
from ihd.ui.charts.span_chart import SpanChart
from ihd.ui.theme import Look, load_fonts, palette
from ihd.ui.widgets.scroll import Scroll

SIZES = [(784, 220), (1184, 640), (688, 700), (608, 160)]
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
EVENING = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
TOUCH = QTest.createTouchDevice()
STATES = {
    5: BarState.ESTIMATED,
    7: BarState.MISSING,
    36: BarState.LATE,
    **dict.fromkeys(range(37, 48), BarState.FUTURE),
}


@pytest.fixture
def chart(qtbot: QtBot) -> SpanChart:
    load_fonts()
    return put_up(qtbot, Look(palette("dark")))


def put_up(qtbot: QtBot, look: Look, size: tuple[int, int] = (784, 260)) -> SpanChart:
    chart = SpanChart(look, LONDON)
    chart.resize(*size)
    qtbot.addWidget(chart)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def show(
    chart: SpanChart, stretch: Stretch, measure: Measure = Measure.KWH, against: Against = Against.NOTHING
) -> SpanChart:
    chart.show_stretch(stretch, measure, against, NOW)
    return chart


def middle(chart: SpanChart, at: int) -> QPoint:
    return chart.bar_place(at).center().toPoint()


def shape(chart: SpanChart, at: int) -> tuple[bool, ...]:
    """Which pixels at the foot of a bar are drawn on at all, whatever their colour."""
    place = chart.bar_place(at)
    foot = QRect(round(place.left()), round(place.bottom()) - 12, round(place.width()), 12)
    image = chart.grab(foot).toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(0, 0)
    return tuple(image.pixel(x, y) != ground for y in range(image.height()) for x in range(1, image.width() - 1))


@pytest.mark.parametrize(("of", "count"), [(SATURDAY, 48), (SPRING, 46), (AUTUMN, 50)])
def test_there_are_as_many_bars_as_the_day_has_half_hours(chart: SpanChart, of: date, count: int) -> None:
    show(chart, day(of))
    assert len(chart.states) == count
    chart.select(count - 1)
    assert chart.callout_words[0] == "23:30 – 00:00"


@pytest.mark.parametrize(
    ("stretch", "last", "axis"),
    [
        (longer(Scope.WEEK, date(2026, 11, 16), lambda _: 9.0), "Sunday 22 November", "Mon 16"),
        (longer(Scope.MONTH, date(2026, 11, 1), lambda _: 9.0), "Monday 30 November", "1"),
        (longer(Scope.YEAR, date(2026, 1, 1), lambda _: 280.0), "December 2026", "Jan"),
        (longer(Scope.ALL, date(2022, 1, 1), lambda _: 3000.0, count=5), "2026", "2022"),
    ],
)
def test_each_scope_says_its_bars_by_their_own_times(chart: SpanChart, stretch: Stretch, last: str, axis: str) -> None:
    show(chart, stretch)
    assert chart.axis[0] == axis
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.callout_words[0] == last


def test_every_state_has_a_shape_of_its_own(chart: SpanChart) -> None:
    show(chart, day(states=STATES))
    at = {BarState.MEASURED: 3, BarState.ESTIMATED: 5, BarState.MISSING: 7, BarState.LATE: 36, BarState.FUTURE: 45}
    shapes = {state: shape(chart, index) for state, index in at.items()}
    for state, index in at.items():
        assert chart.states[index] is state
    for one, other in combinations(shapes, 2):
        assert shapes[one] != shapes[other], f"{one} and {other} look alike without their colours"
    assert all(any(drawn) for drawn in shapes.values())


def test_gas_stands_on_electricity_and_has_a_pattern_of_its_own(chart: SpanChart) -> None:
    show(chart, both())
    assert len(chart.states) == 96
    chart.select(10)
    assert chart.callout_words == ("05:00 – 05:30", "2.00 kWh · 24p · 400 g CO₂ · gas 1.50 kWh")
    chart.select(None)
    place, image = chart.bar_place(10).toRect(), chart.grab().toImage()
    column = place.center().x()
    colours = {image.pixelColor(column, y).name() for y in range(place.top(), place.bottom())}
    assert palette("dark").electricity.lower() in colours
    assert palette("dark").gas.lower() in colours
    assert len(colours) > 4, "the gas is woven"


def test_what_is_usual_is_drawn_beside_the_bars_in_their_measure(chart: SpanChart) -> None:
    stretch = day(usual=0.5)
    show(chart, stretch)
    without = chart.grab().toImage()
    assert chart.held_against == ()
    show(chart, stretch, Measure.MONEY, Against.USUAL)
    assert chart.held_against == (15.0,) * 48
    show(chart, stretch, Measure.KWH, Against.USUAL)
    assert chart.held_against == (0.5,) * 48
    assert chart.grab().toImage() != without
    chart.select(34)
    assert chart.callout_words == ("17:00 – 17:30", "1.06 kWh · 32p · 212 g CO₂ · usual 0.50 kWh")


def test_the_shown_measure_comes_first_in_the_callout(chart: SpanChart) -> None:
    stretch = day()
    told = {}
    for measure in Measure:
        show(chart, stretch, measure)
        chart.select(34)
        told[measure] = chart.callout_words[1]
    assert told[Measure.MONEY] == "32p · 1.06 kWh · 212 g CO₂"
    assert told[Measure.CARBON] == "212 g CO₂ · 1.06 kWh · 32p"


def test_the_dear_rate_is_named_where_it_holds_even_while_something_is_pointed_at(chart: SpanChart) -> None:
    rates = (band("00:30", "07:30", "night rate"), band("16:00", "19:00", "peak rate", dear=True))
    show(chart, day(bands=rates))
    assert chart.rates == ("night rate", "peak rate")
    chart.select(34)
    assert "peak rate" in chart.rates
    show(chart, day(bands=(band("00:00", "24:00", "one rate"),)))
    assert chart.rates == (), "a single rate is not worth a region"


def test_a_click_points_and_the_value_stays(chart: SpanChart) -> None:
    show(chart, day())
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 34))
    assert chart.callout_words[0] == "17:00 – 17:30"
    QTest.mouseMove(chart, middle(chart, 10))
    assert chart.selected == 34


def test_hovering_shows_a_value_without_a_press(chart: SpanChart, qtbot: QtBot) -> None:
    show(chart, day())
    QTest.mouseMove(chart, middle(chart, 12))
    qtbot.waitUntil(lambda: chart.selected == 12)


def test_a_second_tap_on_a_bar_opens_it_and_so_does_enter(chart: SpanChart) -> None:
    show(chart, longer(Scope.WEEK, date(2026, 11, 16), lambda _: 9.0))
    opened: list[int] = []
    chart.opened.connect(opened.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 2))
    assert opened == []
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 2))
    assert opened == [2]
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 4))
    assert opened == [2]
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened == [2, 4]


def drag(chart: SpanChart, by: float, took: int) -> None:
    """Drag from the middle so far, px, in so many milliseconds."""
    kind, button = QEvent.Type, Qt.MouseButton.LeftButton
    start = QPointF(chart.rect().center())
    moves = [(kind.MouseMove, share) for share in (0.25, 0.5, 0.75, 1.0)]
    for what, share in ((kind.MouseButtonPress, 0.0), *moves, (kind.MouseButtonRelease, 1.0)):
        at = start + QPointF(share * by, 0)
        event = QMouseEvent(what, at, chart.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(1000 + round(share * took))
        QApplication.sendEvent(chart, event)


@pytest.mark.parametrize(
    ("share", "took", "turned"),
    [(0.5, 2000, [-1]), (-0.5, 2000, [1]), (0.2, 2000, []), (0.2, 120, [-1]), (-0.2, 120, [1]), (0.03, 20, [])],
)
def test_a_drag_past_a_third_turns_and_so_does_a_flick(
    chart: SpanChart, share: float, took: int, turned: list[int]
) -> None:
    show(chart, day())
    told: list[int] = []
    chart.turned.connect(told.append)
    drag(chart, share * chart.width(), took)
    assert told == turned


def touch(chart: SpanChart, at: QPoint) -> None:
    QTest.touchEvent(chart, TOUCH).press(0, at, chart).commit()


def test_the_bars_follow_the_finger_and_come_back(chart: SpanChart) -> None:
    show(chart, day())
    before = chart.grab().toImage()
    start = middle(chart, 20)
    touch(chart, start)
    QTest.touchEvent(chart, TOUCH).move(0, start + QPoint(60, 0), chart).commit()
    aside = chart.grab().toImage()
    QTest.touchEvent(chart, TOUCH).move(0, start + QPoint(0, 0), chart).commit()
    QTest.touchEvent(chart, TOUCH).release(0, start, chart).commit()
    chart.select(None)
    assert aside != before
    assert chart.grab().toImage() == before


def test_a_finger_that_rests_slides_from_value_to_value(chart: SpanChart, qtbot: QtBot) -> None:
    show(chart, day())
    turned: list[int] = []
    chart.turned.connect(turned.append)
    gestures = chart.findChild(Gestures)
    touch(chart, middle(chart, 10))
    qtbot.waitUntil(lambda: gestures.slides)
    for at in (11, 30):
        QTest.touchEvent(chart, TOUCH).move(0, middle(chart, at), chart).commit()
        assert chart.selected == at
    QTest.touchEvent(chart, TOUCH).release(0, middle(chart, 30), chart).commit()
    assert chart.selected == 30
    assert turned == []


def test_a_finger_that_moves_up_scrolls_the_page_beneath_the_chart(qtbot: QtBot) -> None:
    load_fonts()
    look, sheet = Look(palette("dark")), QWidget()
    chart = SpanChart(look, LONDON, sheet)
    chart.setGeometry(0, 0, 600, 300)
    scroll = Scroll(look, sheet)
    qtbot.addWidget(scroll)
    scroll.resize(600, 200)
    scroll.fit(500)
    scroll.show()
    qtbot.waitExposed(scroll)
    show(chart, day())
    turned: list[int] = []
    chart.turned.connect(turned.append)
    start = QPoint(300, 180)
    QTest.touchEvent(scroll, TOUCH).press(0, start, scroll).commit()
    for up in (40, 80, 120):
        QTest.touchEvent(scroll, TOUCH).move(0, start - QPoint(0, up), scroll).commit()
    assert scroll.verticalScrollBar().value() == 120
    QTest.touchEvent(scroll, TOUCH).release(0, start - QPoint(0, 120), scroll).commit()
    assert turned == []


def test_spreading_two_fingers_asks_for_the_day_beneath_them(chart: SpanChart) -> None:
    show(chart, longer(Scope.WEEK, date(2026, 11, 16), lambda _: 9.0))
    zoomed: list[tuple[date, int]] = []
    chart.zoomed.connect(lambda of, at: zoomed.append((of, at)))
    one, other = middle(chart, 3) - QPoint(20, 0), middle(chart, 3) + QPoint(20, 0)
    QTest.touchEvent(chart, TOUCH).press(0, one, chart).press(1, other, chart).commit()
    for apart in (25, 40, 60):
        here, there = middle(chart, 3) - QPoint(apart, 0), middle(chart, 3) + QPoint(apart, 0)
        QTest.touchEvent(chart, TOUCH).move(0, here, chart).move(1, there, chart).commit()
    QTest.touchEvent(chart, TOUCH).release(0, one, chart).release(1, other, chart).commit()
    assert [of for of, _ in zoomed] == [date(2026, 11, 19)]
    noon = datetime(2026, 11, 19, 12, tzinfo=UTC).timestamp()
    assert zoomed[0][1] == pytest.approx(noon, abs=1800)


def turn_wheel(chart: SpanChart, at: int, key: Qt.KeyboardModifier) -> None:
    """Turn the wheel by one notch away from oneself, over a bar."""
    place, button, phase = QPointF(middle(chart, at)), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(place, chart.mapToGlobal(place), QPoint(), QPoint(0, 120), button, key, phase, False)
    QApplication.sendEvent(chart, wheel)


def test_the_wheel_with_control_zooms_and_without_it_is_left_to_the_page(chart: SpanChart) -> None:
    show(chart, day())
    zoomed: list[date] = []
    chart.zoomed.connect(lambda of, _at: zoomed.append(of))
    for key in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        turn_wheel(chart, 10, key)
    assert zoomed == [SATURDAY]


def test_zooming_into_a_month_of_a_year_opens_it(chart: SpanChart) -> None:
    show(chart, longer(Scope.YEAR, date(2026, 1, 1), lambda _: 280.0))
    opened: list[int] = []
    chart.opened.connect(opened.append)
    turn_wheel(chart, 4, Qt.KeyboardModifier.ControlModifier)
    assert opened == [4]


def test_arrow_keys_walk_along_the_bars_and_stop_at_the_ends(chart: SpanChart) -> None:
    show(chart, day(states=dict.fromkeys(range(37, 48), BarState.FUTURE)))
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.selected == 36, "it begins at the half-hour that began last"
    for _ in range(50):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.selected == 47
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.selected is None
    assert chart.callout_words == ("", "")


def test_the_keyboard_focus_can_be_seen(chart: SpanChart, qtbot: QtBot) -> None:
    show(chart, day())
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
    chart = put_up(qtbot, Look(palette("light"), scale), size)
    stretch = day(AUTUMN, states=dict.fromkeys(range(50), BarState.ESTIMATED), usual=0.3, pence=pence)
    show(chart, stretch, Measure.MONEY, Against.USUAL)
    for at in range(0, 50, 7):
        chart.select(at)
        place = chart.callout_place
        assert place.left() >= 0
        assert place.right() <= chart.width()
        assert place.top() >= 0
        assert place.width() > 0


def test_what_is_pointed_at_stays_while_the_same_day_grows(chart: SpanChart) -> None:
    show(chart, day())
    chart.select(34)
    show(chart, day(kwh=lambda _: 0.5))
    assert chart.callout_words == ("17:00 – 17:30", "0.50 kWh · 15p · 100 g CO₂")
    show(chart, day(SPRING))
    assert chart.selected is None


def test_the_half_hour_that_runs_is_so_far(chart: SpanChart) -> None:
    chart.show_stretch(day(), Measure.KWH, Against.NOTHING, EVENING)
    chart.select(37)
    assert chart.callout_words == ("18:30 – 19:00", "0.20 kWh · 6p · 40 g CO₂ · so far")


def test_an_empty_stretch_shows_a_sentence_and_nothing_to_point_at(chart: SpanChart) -> None:
    show(chart, day(states=dict.fromkeys(range(48), BarState.MISSING)))
    assert chart.saying == "Nothing was kept for this day"
    assert chart.states == ()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.selected is None
    show(chart, day())
    assert chart.saying == ""


def test_a_bar_without_a_price_has_no_height_in_money(chart: SpanChart) -> None:
    told = day()
    unpriced = [part._replace(amount=part.amount._replace(pence=None)) for part in told.parts[:24]]
    show(chart, told._replace(parts=(*unpriced, *told.parts[24:])), Measure.MONEY)
    assert chart.states == (BarState.MISSING,) * 24 + (BarState.MEASURED,) * 24


def test_what_was_given_back_says_so_and_has_its_own_colour(chart: SpanChart) -> None:
    show(chart, day(side=Side.EXPORT, kwh=lambda _: 0.4))
    chart.select(20)
    assert chart.callout_words[1].endswith("given back")
    chart.select(None)
    place, image = chart.bar_place(20).toRect(), chart.grab().toImage()
    assert image.pixelColor(place.center().x(), place.bottom() - 20).name() == palette("dark").export.lower()


def test_another_look_is_taken_on_at_once(chart: SpanChart) -> None:
    show(chart, day(usual=0.3), Measure.KWH, Against.USUAL)
    dark = chart.grab().toImage()
    for name, scale in (("light", 1.0), ("contrast", 1.0), ("dark", 2.0)):
        chart.set_look(Look(palette(name), scale))
        assert chart.grab().toImage() != dark
    chart.set_look(Look(palette("dark")))
    assert chart.grab().toImage() == dark


def test_a_screen_reader_is_told_the_sum_and_hears_what_is_pointed_at(chart: SpanChart) -> None:
    show(chart, day())
    seen = QAccessible.queryAccessibleInterface(chart)
    assert seen.role() == QAccessible.Role.Chart
    # 47 x 0.2 + 1.06 = 10.46 kWh
    assert seen.text(QAccessible.Text.Name) == "Saturday 21 November 2026: 10.5 kilowatt-hours, most: 17:00 – 17:30"
    assert seen.text(QAccessible.Text.Value) == ""
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert seen.text(QAccessible.Text.Value) == "23:30 – 00:00, 0.20 kWh, 6p, 40 g CO₂"


@pytest.mark.parametrize("width", [300, 420, 608, 784, 1264])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("scope", list(Scope))
def test_labels_beneath_never_overlap_and_are_never_too_few(
    qtbot: QtBot, width: int, scale: float, scope: Scope
) -> None:
    load_fonts()
    chart = put_up(qtbot, Look(palette("dark"), scale), (width, 260))
    firsts = {Scope.WEEK: date(2026, 11, 16), Scope.MONTH: date(2026, 11, 1), Scope.YEAR: date(2026, 1, 1)}
    first = firsts.get(scope, date(2016, 1, 1))
    many = 30 if scope is Scope.MONTH else 11
    show(chart, day(AUTUMN) if scope is Scope.DAY else longer(scope, first, lambda _: 9.0, count=many))
    places = chart.axis_places
    assert len(places) >= 2
    for one, other in pairwise(places):
        assert one.right() + 4 <= other.left()
    assert all(place.left() >= 0 and place.right() <= width for place in places)


def test_amounts_of_nothing_are_drawn_and_are_not_missing(chart: SpanChart) -> None:
    show(chart, day(kwh=lambda at: 0.0 if at == 3 else 0.5, states={7: BarState.MISSING}))
    assert chart.states[3] is BarState.MEASURED
    assert any(shape(chart, 3))
    assert shape(chart, 3) != shape(chart, 7)


@pytest.mark.parametrize("pence", [30.0, -30.0])
def test_a_number_of_the_scale_that_the_callout_would_cover_in_part_goes_and_comes_back(
    qtbot: QtBot, pence: float
) -> None:
    load_fonts()
    chart = put_up(qtbot, Look(palette("dark"), 2.0), (608, 260))
    show(chart, day(SATURDAY, kwh=lambda at: at / 48, pence=pence), Measure.MONEY, Against.USUAL)
    numbers = numbers_beside(chart)
    shown = []
    for at in range(0, 48, 4):
        chart.select(at)
        shown.append(numbers_beside(chart))
        assert shown[-1].keys() <= numbers.keys()
        assert not any(QRectF(chart.callout_place).intersects(ink) for ink in shown[-1].values())
    assert any(len(one) < len(numbers) for one in shown)
    chart.select(None)
    assert numbers_beside(chart) == numbers


def numbers_beside(chart: SpanChart) -> dict[str, QRectF]:
    """What is written left of the bars, and where in the chart."""
    view = chart.findChild(QGraphicsView)
    corner = QPointF(view.viewport().mapTo(chart, QPoint(0, 0)))
    found = {one.text: one.ink.translated(corner) for one in words_of(view.viewport())}
    return {text: ink for text, ink in found.items() if text not in (*chart.axis, *chart.callout_words)}
