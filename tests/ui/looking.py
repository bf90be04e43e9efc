"""What each widget writes on the screen: its words, where their ink lies, in which colour, and what cuts them off.

A widget is painted on a device that draws nothing and remembers words, so that labels, buttons, dials and charts are
all seen alike, whatever they are made with.
"""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QRegion,
    QTransform,
)
from PySide6.QtWidgets import QLabel, QWidget

Dirty = QPaintEngine.DirtyFlag
METRICS = {"PdmDepth": 32, "PdmNumColors": 1 << 24, "PdmDevicePixelRatio": 1, "PdmDevicePixelRatioScaled": 65536}


class Words(NamedTuple):
    """Words as a widget drew them. `ink` is where they are, in the widget, px; `clip` what it let them be seen in."""

    text: str
    ink: QRectF
    colour: QColor
    font: QFont
    clip: QRectF | None


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.words: list[Words] = []
        self._colour, self._opacity = QColor(), 1.0
        self._transform = QTransform()
        self._clip: QRectF | None = None

    def begin(self, _):
        return True

    def end(self):
        return True

    def type(self):
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        changed = state.state()
        if changed & Dirty.DirtyPen:
            self._colour = QColor(state.pen().color())
        if changed & Dirty.DirtyTransform:
            self._transform = QTransform(state.transform())
        if changed & Dirty.DirtyOpacity:
            self._opacity = state.opacity()
        if changed & (Dirty.DirtyClipRegion | Dirty.DirtyClipPath | Dirty.DirtyClipEnabled):
            self._clip = None
            if state.isClipEnabled():
                clip = self._transform.mapRect(state.painter().clipBoundingRect())
                self._clip = clip if not clip.isEmpty() else None  # a clip that was taken back is still said to be on

    def drawTextItem(self, place, item) -> None:
        font = QFont(item.font())
        inked = QFontMetricsF(font).tightBoundingRect(item.text()).translated(place)
        colour = QColor(self._colour)
        colour.setAlphaF(colour.alphaF() * self._opacity)
        if item.text().strip():
            self.words.append(Words(item.text(), self._transform.mapRect(inked), colour, font, self._clip))

    def drawPath(self, *_):
        pass

    def drawPolygon(self, *_):
        pass

    def drawRects(self, *_):
        pass

    def drawLines(self, *_):
        pass

    def drawPoints(self, *_):
        pass

    def drawEllipse(self, *_):
        pass

    def drawPixmap(self, *_):
        pass

    def drawTiledPixmap(self, *_):
        pass

    def drawImage(self, *_):
        pass


class _Paper(QPaintDevice):
    """A device of a widget's size that draws nothing."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Engine()
        self._sides = {"PdmWidth": widget.width(), "PdmHeight": widget.height()}
        self._dpi = widget.logicalDpiX()

    def paintEngine(self):
        return self.engine

    def metric(self, asked):
        name = asked.name
        return self._sides.get(name, METRICS.get(name, self._dpi if "Dpi" in name else 1))


def words_of(widget: QWidget) -> list[Words]:
    """What this widget writes itself; what its children write is theirs."""
    paper = _Paper(widget)
    painter = QPainter(paper)
    QWidget.render(widget, painter, QPoint(), QRegion(), QWidget.RenderFlag(0))  # a chart has another of that name
    painter.end()
    return paper.engine.words


def withheld(label: QLabel, words: list[Words]) -> bool:
    """Whether a label leaves out some of its own text, as one does that is too low for its lines."""
    return bare(label.text()) != bare("".join(one.text for one in words))


def bare(text: str) -> str:
    """A text without its spaces, and without the places where a line may end."""
    return "".join(text.split()).translate(dict.fromkeys((0x200B, 0xAD)))
