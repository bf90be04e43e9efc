"""How long our charts take for a frame while a finger drags them, beside a plain chart of pyqtgraph."""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ihd.energy.calendar import half_hours, local_day, unix
from ihd.energy.day import BarState
from ihd.energy.stretch import Amount, Curve, Part, Scope, Side, Stretch
from ihd.ui.charts.curve_chart import CurveChart
from ihd.ui.charts.measure import Against, Measure
from ihd.ui.charts.span_chart import SpanChart
from ihd.ui.theme import Look, load_fonts, palette

Result = tuple[str, float, str, int, str]  # name, value, unit, how many frames, note

SIZES = ((800, 480), (1280, 800))
SPANS = (("day", 1), ("week", 7))
MONDAY = date(2026, 11, 16)
EACH = 10  # seconds between readings
FRAMES = 60
PER_FRAME = 4.0  # px that the finger moves in a frame
SHOWN = 0.6  # of the data, so that there is something to drag to


def made_curve(days: int, zone: tzinfo) -> Curve:
    """Days of a home's power every ten seconds: a fridge, kettles, a shower, some noise. The same in every run."""
    start = unix(local_day(MONDAY, zone)[0])
    at = np.arange(start, start + days * 86_400, EACH)
    chance = np.random.default_rng(6)
    hour = (at - start) / 3600 % 24
    watts = 140 + 90 * (np.sin(at / 400) > 0) + chance.normal(0, 8, len(at))
    for likely, size, readings in ((0.002, 2800, 18), (0.0004, 8500, 40), (0.001, 900, 120)):
        starts = chance.random(len(at)) < likely * ((hour > 6) & (hour < 23))
        watts += size * (np.convolve(starts, np.ones(readings))[: len(at)] > 0)
    return Curve(MONDAY, tuple(at.tolist()), tuple(np.rint(watts).astype(int).tolist()))


def made_stretch(zone: tzinfo) -> Stretch:
    """A day of half-hours with what is usual beside them."""
    start, end = local_day(MONDAY, zone)
    half = timedelta(minutes=30)
    amounts = [Amount(0.1 + 0.02 * (n * 7 % 48), 3.0 + n % 9, 40.0) for n in range(48)]
    starts = half_hours(start, end)
    parts = tuple(
        Part(at, at + half, amount, BarState.ESTIMATED if n % 12 == 5 else BarState.MEASURED)
        for n, (at, amount) in enumerate(zip(starts, amounts, strict=True))
    )
    return Stretch(Scope.DAY, MONDAY, MONDAY, Side.ELECTRICITY, parts, usual=tuple(reversed(amounts)))


def measure(runs: int, zone: tzinfo) -> Iterator[Result]:
    """Milliseconds a frame while dragging at both sizes, ours and a plain chart's in turn. Needs a QApplication."""
    load_fonts()
    for name, days in SPANS:
        curve = made_curve(days, zone)
        for size in SIZES:
            yield from _beside(f"drag.{name}.{size[0]}x{size[1]}", curve, size, runs, zone)
    for size in SIZES:
        chart, move = _span_dragged(size, zone)
        took = _each_frame(move)[1:]
        chart.close()
        note = "a day of half-hours with what is usual, repainted while a finger drags it, median; at most 4"
        yield f"drag.bars.{size[0]}x{size[1]}", statistics.median(took), "ms", len(took), note


def _beside(name: str, curve: Curve, size: tuple[int, int], runs: int, zone: tzinfo) -> Iterator[Result]:
    ours: list[float] = []
    plain: list[float] = []
    widget, drag = _curve_dragged(curve, size, zone)
    rival, pan = _plain_dragged(curve, size)
    for turn in range(runs + 1):
        first, second = _each_frame(drag), _each_frame(pan)
        if turn:  # the first of each warms fonts and caches
            ours += first
            plain += second
    for one in (widget, rival):
        one.close()
    points = f"{len(curve.at):,} readings"
    middle, worst = statistics.median(ours), sorted(ours)[int(0.99 * len(ours))]
    yield name, middle, "ms", len(ours), f"a frame while dragging {points}, median; at most 4"
    yield f"{name}.worst", worst, "ms", len(ours), "99 of 100 frames are faster; 16.7 is 60 frames a second"
    yield f"{name}.fps", 1000 / middle, "1/s", len(ours), "frames a second that this allows; at least 60"
    yield f"{name}.plain", statistics.median(plain), "ms", len(plain), "pyqtgraph's plain plot, a pen of 1 px, no fill"
    yield f"{name}.ratio", middle / statistics.median(plain), "x", len(ours), "ours to the plain plot's"


def _each_frame(move: Callable[[int], None]) -> list[float]:
    """Milliseconds of each frame: the finger moves, and all that follows from it is painted."""
    took = []
    gc.disable()
    for frame in range(FRAMES):
        began = time.perf_counter()
        move(frame)
        took.append((time.perf_counter() - began) * 1000)
    gc.enable()
    QApplication.processEvents()
    return took


def _curve_dragged(curve: Curve, size: tuple[int, int], zone: tzinfo) -> tuple[QWidget, Callable[[int], None]]:
    chart = CurveChart(Look(palette("dark")), zone)
    start, end = curve.at[0], curve.at[-1]
    chart.show_curve(curve, start, start + SHOWN * (end - start))
    return chart, _finger(chart, size)


def _span_dragged(size: tuple[int, int], zone: tzinfo) -> tuple[QWidget, Callable[[int], None]]:
    chart = SpanChart(Look(palette("dark")), zone)
    chart.show_stretch(made_stretch(zone), Measure.KWH, Against.USUAL, datetime(2026, 11, 30, tzinfo=UTC))
    return chart, _finger(chart, size)


def _finger(chart: QWidget, size: tuple[int, int]) -> Callable[[int], None]:
    """Drags a chart to the left and back, as a mouse does."""
    chart.resize(*size)
    chart.show()
    QApplication.processEvents()
    view = chart.findChild(pg.GraphicsView)
    canvas = view.viewport() if view else chart
    middle = QPointF(size[0] / 2, size[1] / 2)
    kind, button = QEvent.Type, Qt.MouseButton.LeftButton

    def send(what: QEvent.Type, x: float) -> None:
        at = QPointF(x, middle.y())
        event = QMouseEvent(what, at, chart.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(chart, event)

    def move(frame: int) -> None:
        if frame == 0:
            send(kind.MouseButtonPress, middle.x())
        back_and_forth = min(frame, FRAMES - frame)
        send(kind.MouseMove, middle.x() - 20 - PER_FRAME * back_and_forth)
        canvas.repaint()
        if frame == FRAMES - 1:
            send(kind.MouseButtonRelease, middle.x())

    return move


def _plain_dragged(curve: Curve, size: tuple[int, int]) -> tuple[QWidget, Callable[[int], None]]:
    plot = pg.PlotWidget()
    at, watts = np.asarray(curve.at, dtype=float), np.asarray(curve.watts, dtype=float)
    plot.plot(at, watts)
    long = SHOWN * (at[-1] - at[0])
    plot.setXRange(at[0], at[0] + long, padding=0)
    plot.resize(*size)
    plot.show()
    QApplication.processEvents()

    def move(frame: int) -> None:
        by = PER_FRAME * min(frame, FRAMES - frame) / size[0] * long
        plot.setXRange(at[0] + by, at[0] + by + long, padding=0)
        plot.viewport().repaint()

    return plot, move
