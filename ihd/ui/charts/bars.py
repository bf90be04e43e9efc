"""The bars of a stretch on its field, and what is usual, or was before, laid over them."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from ihd.energy.day import BarState
from ihd.ui.charts.field import Field
from ihd.ui.charts.layers import Layer
from ihd.ui.charts.marks import Inks, dashes, dots, draw_mark, inks, usual_pen
from ihd.ui.theme import Look

BESIDE_SELECTED = 0.7  # how strongly the other bars show while one is selected
HOLED_FROM, HOLES_UP = 12.0, 3.0  # px of height from which holes show, and how far up they lie
HALO = 4.6  # px of ground around a tick, so that it is seen on a bar
TICK_BEYOND = 0.06  # of a bar's width that a tick reaches beyond it, either side


@dataclass(frozen=True, slots=True)
class Drawn:
    """One bar as it is drawn: its number, its state, and its value where it has one. It stands on `base`.

    One that is `holed` has a part of its time missing.
    """

    at: int
    state: BarState
    value: float | None
    base: float = 0.0
    meaning: str = "electricity"
    holed: bool = False


class Bars(Layer):
    """The bars, those of gas on top of those of electricity where both are shown."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 1)
        self._bars: tuple[Drawn, ...] = ()
        self._places: list[QRectF] = []
        self._inks: dict[str, tuple[Inks, Inks]] = {}
        self._selected: range | None = None

    def show_bars(self, bars: tuple[Drawn, ...], look: Look) -> None:
        """Draw these bars where the field lies now."""
        self._bars = bars
        self._places = [self._field.bar(bar.at, bar.base + (bar.value or 0.0), bar.base) for bar in bars]
        meanings = sorted({bar.meaning for bar in bars})
        both = len(meanings) > 1
        self._inks = {
            one: (inks(look, one, woven=both), inks(look, one, BESIDE_SELECTED, woven=both)) for one in meanings
        }
        self.update()

    @property
    def places(self) -> list[QRectF]:
        """Where the bars stand, px."""
        return self._places

    def select(self, bars: range | None) -> None:
        """Let these stand out; with None, all are alike."""
        if bars != self._selected:
            self._selected = bars
            self.update()

    def draw(self, painter: QPainter) -> None:
        self.aside(painter)
        for bar, place in zip(self._bars, self._places, strict=True):
            strong, weak = self._inks[bar.meaning]
            ink = strong if self._slid or self._selected is None or bar.at in self._selected else weak
            up = (bar.value or 0.0) >= 0
            draw_mark(painter, bar.state, place, up, ink)
            if bar.holed and place.height() > HOLED_FROM:
                dots(painter, place.adjusted(1, 0, -1, -HOLES_UP if up else HOLES_UP), up, ink.ground)


class Usual(Layer):
    """What the bars are held against: a dashed line over half-hours, a tick at each longer bar."""

    def __init__(self, ground: Field) -> None:
        super().__init__(ground, 2)
        self._values: tuple[float | None, ...] = ()
        self._lines: list[QLineF] = []
        self._ticks = False
        self._look: Look | None = None

    def show_values(self, values: tuple[float | None, ...], look: Look, *, ticks: bool) -> None:
        """Show one value for each bar, in the bars' measure, where the field lies now; None leaves a gap."""
        self._values, self._look, self._ticks = values, look, ticks
        self._lines = self._tick_lines() if ticks else [dash for run in self._runs() for dash in dashes(run)]
        self.update()

    @property
    def values(self) -> tuple[float | None, ...]:
        """What is shown."""
        return self._values

    def draw(self, painter: QPainter) -> None:
        if self._look is None or not self._lines:
            return
        self.aside(painter)
        if self._ticks:
            painter.setPen(QPen(self._look.colour("background"), HALO))
            painter.drawLines(self._lines)
        painter.setPen(usual_pen(self._look, dashed=self._ticks))
        painter.drawLines(self._lines)

    def _tick_lines(self) -> list[QLineF]:
        lines = []
        for at, value in enumerate(self._values):
            if value is not None:
                bar = self._field.bar(at, value)
                beyond = TICK_BEYOND * bar.width()
                y = self._field.y(value)
                lines.append(QLineF(bar.left() - beyond, y, bar.right() + beyond, y))
        return lines

    def _runs(self) -> list[list[QPointF]]:
        """The points of each unbroken piece of the line."""
        runs: list[list[QPointF]] = [[]]
        for at, value in enumerate(self._values):
            if value is None:
                runs.append([])
            else:
                runs[-1].append(QPointF(self._field.bar(at, 0.0).center().x(), self._field.y(value)))
        return [run for run in runs if len(run) > 1]
