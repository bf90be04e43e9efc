"""The small chart of a card: pointed at, spoken, with labels that fit, and without the heavy libraries."""

import itertools
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.energy.day import BarState
from ihd.ui.charts.small_bars import SmallBar, SmallBars
from ihd.ui.theme import Look, load_fonts, palette

MONTHS = ("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
YEAR = tuple(
    SmallBar(100.0 - 4 * at, name, spoken=f"{name}: {100 - 4 * at} pounds", callout=(name, f"£{100 - 4 * at}"))
    for at, name in enumerate(MONTHS)
)


@pytest.fixture
def chart(qtbot: QtBot) -> SmallBars:
    load_fonts()
    chart = SmallBars(Look(palette("dark")))
    chart.resize(420, 170)
    qtbot.addWidget(chart)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def colour(chart: SmallBars, at: int) -> str:
    place = chart.bar_place(at).center().toPoint()
    return str(chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32).pixelColor(place).name())


def middle(chart: SmallBars, at: int) -> QPoint:
    return chart.bar_place(at).center().toPoint()


def test_it_needs_neither_pyqtgraph_nor_numpy() -> None:
    lines = "import sys, ihd.ui.charts.small_bars; print([m for m in ('pyqtgraph', 'numpy') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_tap_points_and_a_second_opens(chart: SmallBars) -> None:
    chart.show_bars(YEAR, "A year")
    pointed: list[int | None] = []
    opened: list[int] = []
    chart.pointed.connect(pointed.append)
    chart.opened.connect(opened.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 3))
    assert chart.callout_words == ("Mar", "£88")
    assert opened == []
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 3))
    assert pointed == [3]
    assert opened == [3]


def test_keys_walk_along_the_bars_and_enter_opens(chart: SmallBars) -> None:
    chart.show_bars(YEAR, "A year")
    opened: list[int] = []
    chart.opened.connect(opened.append)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.selected == 11, "it begins at the end that is nearest to now"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened == [10]
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.selected is None


def test_a_screen_reader_is_told_the_sum_and_the_bar(chart: SmallBars) -> None:
    chart.show_bars(YEAR, "Twelve months, dearest in December")
    seen = QAccessible.queryAccessibleInterface(chart)
    assert seen.role() == QAccessible.Role.Chart
    assert seen.text(QAccessible.Text.Name) == "Twelve months, dearest in December"
    chart.step(-1)
    assert seen.text(QAccessible.Text.Value) == "Nov: 56 pounds"


def test_a_strong_bar_stands_out_and_the_others_are_quieter(chart: SmallBars) -> None:
    chart.show_bars(YEAR, "A year", strong=11)
    assert colour(chart, 11) == palette("dark").electricity.lower()
    assert colour(chart, 2) != colour(chart, 11)


def test_colours_are_by_meaning_and_in_high_contrast_have_patterns_beside_them(chart: SmallBars) -> None:
    bars = tuple(SmallBar(10.0, "", meaning) for meaning in ("low", "medium", "high"))
    chart.show_bars(bars, "Three")
    assert [colour(chart, at) for at in range(3)] == [
        getattr(palette("dark"), one).lower() for one in ("low", "medium", "high")
    ]
    chart.set_look(Look(palette("contrast")))
    image = chart.grab().toImage()
    counts = []
    for at in range(3):
        place = chart.bar_place(at).toRect().adjusted(4, 8, -4, -8)
        counts.append(len({image.pixel(x, y) for x in range(place.left(), place.right()) for y in (60, 61, 62, 63)}))
    assert counts[0] == 1
    assert counts[1] > 1
    assert counts[2] > 1


@pytest.mark.parametrize("width", [120, 200, 330, 640])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_labels_never_overlap_nor_leave_the_chart(chart: SmallBars, width: int, scale: float) -> None:
    chart.set_look(Look(palette("light"), scale))
    chart.resize(width, 170)
    chart.show_bars(YEAR, "A year")
    places = [place for place, _ in chart.labels]
    assert len(places) >= 2
    for one, other in itertools.pairwise(places):
        assert one.right() < other.left()
    assert places[0].left() >= 0
    assert places[-1].right() <= width


def test_a_window_and_a_ghost_are_drawn(chart: SmallBars) -> None:
    chart.show_bars(YEAR, "A year")
    plain = chart.grab().toImage()
    chart.show_bars(YEAR, "A year", window=(4, 7))
    framed = chart.grab().toImage()
    chart.show_bars((*YEAR[:11], YEAR[11]._replace(ghost=95.0)), "A year")
    assert framed != plain
    assert chart.grab().toImage() not in (plain, framed)


def test_what_is_not_known_is_drawn_as_missing_and_nothing_as_nothing(chart: SmallBars) -> None:
    def drawn(bar: SmallBar) -> QImage:
        chart.show_bars((SmallBar(5.0), bar), "Two")
        return chart.grab().toImage()

    unknown, missing = drawn(SmallBar(None)), drawn(SmallBar(None, state=BarState.MISSING))
    assert unknown == missing
    assert drawn(SmallBar(0.0)) != missing
    assert drawn(SmallBar(5.0, state=BarState.ESTIMATED)) != drawn(SmallBar(5.0))


@pytest.mark.parametrize("at", [0, 5, 11])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_callout_stays_within_the_chart(chart: SmallBars, at: int, scale: float) -> None:
    chart.set_look(Look(palette("dark"), scale))
    long = ("November 2026", "£93.58 · 301 kWh · 60 kg CO₂ · usual £101.20")
    chart.show_bars(tuple(bar._replace(callout=long) for bar in YEAR), "A year")
    chart.select(at)
    place = chart.callout_place
    assert place.left() >= 0
    assert place.right() <= chart.width()
    assert place.top() >= 0
