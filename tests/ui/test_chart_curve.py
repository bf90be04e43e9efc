"""The chart of raw readings: true to every reading, dragged and zoomed, and silent where nothing was heard."""

import itertools
from datetime import date
from math import isnan, nan
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.energy.calendar import local_day, unix
from ihd.energy.stretch import Curve
from ihd.ui.charts.curve_chart import CurveChart
from ihd.ui.charts.curve_words import HOUR, hours, tick_label, ticks
from ihd.ui.charts.trace import Trace, runs
from ihd.ui.theme import Look, load_fonts, palette

LONDON = ZoneInfo("Europe/London")
SATURDAY, AUTUMN = date(2026, 11, 21), date(2026, 10, 25)
START, END = (unix(moment) for moment in local_day(SATURDAY, LONDON))
LEFT = Qt.MouseButton.LeftButton
TOUCH = QTest.createTouchDevice()
READINGS = st.lists(st.tuples(st.integers(1, 400), st.integers(-3000, 9000)), max_size=60)


def flat(watts: int = 400, *, silent: tuple[int, int] = (0, 0)) -> Curve:
    """A day at one power every ten seconds, 2 kW from 12:00 to 12:10, nothing within the silent seconds of the day."""
    at = [START + n for n in range(0, 86_400, 10) if not silent[0] <= n < silent[1]]
    return Curve(SATURDAY, tuple(at), tuple(2000 if 43_200 <= one - START < 43_800 else watts for one in at))


@pytest.fixture
def chart(qtbot: QtBot) -> CurveChart:
    load_fonts()
    chart = CurveChart(Look(palette("dark")), LONDON)
    chart.resize(784, 260)
    qtbot.addWidget(chart)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def show(chart: CurveChart, curve: Curve, start: float = START, end: float = END) -> CurveChart:
    chart.show_curve(curve, start, end)
    return chart


def place(chart: CurveChart, second: float) -> QPoint:
    sheet = chart.sheet()
    return QPoint(round(sheet.x(second)), round(sheet.field.center().y()))


def power_at(curve: Curve, time: float) -> float:
    """The power at a moment, looked up plainly: on the straight between two readings that lie near enough."""
    pairs = list(zip(curve.at, curve.watts, strict=True))
    for (one, low), (other, high) in itertools.pairwise(pairs):
        if one <= time <= other and other - one <= curve.gap:
            return low + (high - low) * (time - one) / (other - one)
    return nan


@given(READINGS, st.integers(-200, 5000), st.integers(10, 9000), st.integers(1, 40))
def test_each_column_tells_the_lowest_and_highest_of_its_time(
    steps: list[tuple[int, int]], start: int, long: int, count: int
) -> None:
    at, watts, now = [], [], 0
    for step, power in steps:
        now += step
        at.append(now)
        watts.append(power)
    curve = Curve(SATURDAY, tuple(at), tuple(watts))
    low, high = Trace(curve).columns(start, start + long, count)
    for column in range(count):
        begins, ends = start + long * column / count, start + long * (column + 1) / count
        # at the edges the straight between two readings, and every reading within
        seen = [power_at(curve, begins), power_at(curve, ends)] if len(at) > 1 else []
        seen += [power for one, power in zip(at, watts, strict=True) if begins <= one < ends]
        known = [one for one in seen if not isnan(one)]
        if not known:
            assert isnan(low[column])
            assert isnan(high[column])
        else:
            assert low[column] == pytest.approx(min(known), abs=1e-6)
            assert high[column] == pytest.approx(max(known), abs=1e-6)


@given(st.lists(st.booleans(), max_size=50))
def test_runs_are_all_that_is_known_and_nothing_else(known: list[bool]) -> None:
    import numpy as np

    found = runs(np.array(known, dtype=bool))
    assert [at for first, last in found for at in range(first, last)] == [at for at, one in enumerate(known) if one]
    assert all(first < last for first, last in found)
    assert all(one[1] < other[0] for one, other in itertools.pairwise(found))


def test_a_spike_of_one_reading_is_seen_however_long_the_time(chart: CurveChart) -> None:
    curve = flat()
    spiked = curve._replace(watts=(*curve.watts[:5000], 9000, *curve.watts[5001:]))
    show(chart, spiked)
    low, high = Trace(spiked).columns(START, END, 700)
    assert max(high) == 9000
    assert min(low) == 400


def test_the_value_under_the_finger_has_its_exact_time(chart: CurveChart) -> None:
    show(chart, flat(), START + 43_000, START + 44_000)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, START + 43_300))
    assert chart.callout_words == ("12:01:40", "2.00 kW")
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, START + 43_100))
    assert chart.callout_words == ("11:58:20", "400 W")
    assert chart.callout_place.left() >= 0


def test_where_nothing_was_heard_it_says_so_and_draws_no_line(chart: CurveChart) -> None:
    show(chart, flat(silent=(36_000, 39_600)))
    before = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, START + 37_800))
    assert chart.callout_words[0].startswith("10:")
    assert chart.callout_words[1] == "not heard"
    sheet = chart.sheet()
    line = round(sheet.y(400))
    colour = palette("dark").electricity.lower()

    def drawn(second: int) -> bool:
        x = round(sheet.x(second))
        return any(before.pixelColor(x, line + by).name() == colour for by in (-2, -1, 0, 1, 2))

    assert drawn(START + 30_000)
    assert not drawn(START + 37_800)
    assert drawn(START + 60_000)


def test_a_drag_moves_the_time_with_the_finger_and_stops_at_the_day(chart: CurveChart) -> None:
    show(chart, flat(), START + 36_000, START + 43_200)
    moved: list[tuple[float, float]] = []
    chart.moved.connect(lambda start, end: moved.append((start, end)))
    where, later = place(chart, START + 40_000), place(chart, START + 38_000)
    QTest.touchEvent(chart, TOUCH).press(0, where, chart).commit()
    QTest.touchEvent(chart, TOUCH).move(0, later, chart).commit()
    assert chart.sheet().second(later.x()) == pytest.approx(START + 40_000, abs=30)
    assert moved[-1] == chart.shown
    QTest.touchEvent(chart, TOUCH).move(0, where - QPoint(9000, 0), chart).commit()
    QTest.touchEvent(chart, TOUCH).release(0, where - QPoint(9000, 0), chart).commit()
    assert chart.shown == (END - 7200, END)


def test_two_fingers_zoom_around_what_lies_between_them(chart: CurveChart) -> None:
    show(chart, flat())
    centre = place(chart, START + 43_500)
    one, other = centre - QPoint(30, 0), centre + QPoint(30, 0)
    QTest.touchEvent(chart, TOUCH).press(0, one, chart).press(1, other, chart).commit()
    one, other = centre - QPoint(120, 0), centre + QPoint(120, 0)
    QTest.touchEvent(chart, TOUCH).move(0, one, chart).move(1, other, chart).commit()
    QTest.touchEvent(chart, TOUCH).release(0, one, chart).release(1, other, chart).commit()
    start, end = chart.shown
    assert end - start == pytest.approx((END - START) / 4, rel=0.01)
    assert chart.sheet().second(centre.x()) == pytest.approx(START + 43_500, abs=120)


def test_keys_zoom_in_and_out_and_leave_past_the_day(chart: CurveChart) -> None:
    show(chart, flat())
    left: list[bool] = []
    chart.left.connect(lambda: left.append(True))
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.shown[1] - chart.shown[0] == pytest.approx(43_200)
    QTest.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.shown == (START, END)
    assert left == []
    QTest.keyClick(chart, Qt.Key.Key_Minus)
    assert left == [True]
    for _ in range(20):
        QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.shown[1] - chart.shown[0] == pytest.approx(120)


def test_arrows_point_and_with_shift_move_and_escape_lets_go_before_it_leaves(chart: CurveChart) -> None:
    show(chart, flat(), START, START + 21_600)
    left: list[bool] = []
    chart.left.connect(lambda: left.append(True))
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.callout_words[0] == "03:00:00"
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.callout_words[0] == "03:06:00"
    QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.shown[0] == pytest.approx(START + 7200)
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.callout_words == ("", "")
    assert left == []
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert left == [True]


def test_pointing_past_the_edge_takes_the_view_along(chart: CurveChart) -> None:
    show(chart, flat(), START, START + 3600)
    for _ in range(60):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    start, end = chart.shown
    assert chart.callout_words[0] == "01:29:00"
    assert start <= START + 59 * 60 + 1800 <= end


def test_the_scale_fits_what_is_shown(chart: CurveChart) -> None:
    show(chart, flat())
    assert chart.sheet().scale.high > 2000
    show(chart, flat(), START, START + 3600)
    assert 400 < chart.sheet().scale.high < 600


def test_power_that_is_given_back_hangs_below_the_line_and_says_so(chart: CurveChart) -> None:
    show(chart, flat(-800))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place(chart, START + 3600))
    assert chart.callout_words[1] == "800 W given back"
    sheet = chart.sheet()
    assert sheet.scale.low < -800
    assert sheet.y(0) < sheet.field.bottom()


def test_a_screen_reader_is_told_what_is_shown(chart: CurveChart) -> None:
    show(chart, flat(), START, START + 46_800)
    seen = QAccessible.queryAccessibleInterface(chart)
    assert seen.role() == QAccessible.Role.Chart
    told = "Saturday 21 November, 00:00 to 13:00: at most 2.00 kW at 12:00, at least 400 W at 00:00"
    assert seen.text(QAccessible.Text.Name) == told
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert seen.text(QAccessible.Text.Value) == "06:30:00, 400 W"


def test_a_day_of_which_nothing_is_kept_says_so(chart: CurveChart) -> None:
    show(chart, Curve(SATURDAY, (), ()))
    assert chart.accessibleName() == "Saturday 21 November, 00:00 to 24:00: nothing was heard"
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())
    assert chart.callout_words[1] == "not heard"


@pytest.mark.parametrize("width", [300, 608, 784, 1264])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("long", [120, 3600, 86_400])
def test_times_beneath_are_few_enough_to_be_read(qtbot: QtBot, width: int, scale: float, long: int) -> None:
    load_fonts()
    chart = CurveChart(Look(palette("light"), scale), LONDON)
    chart.resize(width, 260)
    qtbot.addWidget(chart)
    show(chart, flat(), START, START + long)
    chart.grab()
    assert len(set(chart.times)) == len(chart.times) >= 2


def test_hours_follow_the_wall_clock_when_the_clocks_change() -> None:
    start, end = (unix(moment) for moment in local_day(AUTUMN, LONDON))
    labels = [tick_label(second, 3 * HOUR, LONDON) for second in ticks(start, end, 3 * HOUR, hours(start, end, LONDON))]
    assert labels == ["00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "00:00"]


def test_another_look_is_taken_on_at_once(chart: CurveChart) -> None:
    show(chart, flat())
    dark = chart.grab().toImage()
    for name, scale in (("light", 1.0), ("contrast", 1.0), ("dark", 2.0)):
        chart.set_look(Look(palette(name), scale))
        assert chart.grab().toImage() != dark
    chart.set_look(Look(palette("dark")))
    assert chart.grab().toImage() == dark


def test_what_comes_after_now_is_still_to_come_and_was_not_missed(chart: CurveChart) -> None:
    curve = flat(silent=(64_800, 86_400))  # told to 18:00
    at_six = START + 64_800
    QTest.mouseClick(show(chart, curve._replace(until=at_six)), LEFT, pos=place(chart, START + 75_600))
    assert chart.callout_words == ("21:00", "still to come")
    show(chart, curve._replace(until=at_six + 3_600))
    assert chart.callout_words == ("21:00", "still to come")
    QTest.mouseClick(chart, LEFT, pos=place(chart, at_six + 1_800))
    assert chart.callout_words == ("18:30", "not heard")
    show(chart, curve)
    QTest.mouseClick(chart, LEFT, pos=place(chart, START + 75_600))
    assert chart.callout_words == ("21:00", "not heard"), "the day is over"


def test_only_what_has_passed_is_hatched(chart: CurveChart) -> None:
    def is_hatched(second: float) -> bool:
        picture, at = chart.grab().toImage(), place(chart, second)
        row = at.y() - 40  # above the words in the middle
        return len({picture.pixelColor(at.x() + step, row).rgb() for step in range(-8, 9)}) > 2

    curve = flat(silent=(64_800, 86_400))
    for until, heard_nothing, ahead in (
        (START + 64_810, (), (67_000, 70_000, 85_000)),
        (START + 75_600, (66_000, 68_000), (77_000, 85_000)),
        (None, (66_000, 85_000), ()),
        (START - 10, (), (66_000, 85_000)),
    ):
        show(chart, curve._replace(until=until))
        assert [is_hatched(START + one) for one in heard_nothing] == [True] * len(heard_nothing)
        assert [is_hatched(START + one) for one in ahead] == [False] * len(ahead)


def test_a_part_of_the_day_that_is_still_to_come_is_told_so(chart: CurveChart) -> None:
    show(chart, flat(silent=(64_800, 86_400))._replace(until=START + 64_805), START + 70_000, START + 80_000)
    assert chart.accessibleName().endswith("still to come")
