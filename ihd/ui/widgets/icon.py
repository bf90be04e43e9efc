"""Icons: simple strokes from resources/icons, tinted in a colour."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ihd.paths import resource


def tinted(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon of this name, square, `size` px wide on a screen of this pixel ratio."""
    from PySide6.QtCore import QByteArray  # no icon is drawn before the first paint, which need not wait for these
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("#000", colour.name())
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


class Stamp:
    """One icon for a widget that paints it itself, kept until another one has been drawn.

    It is drawn after the painting that first asks for it, and the widget is painted again: no words wait for icons.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._asked: tuple[str, str, int, float] | None = None
        self._pixmap = QPixmap()

    def drawn(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        """The icon of this name, as `tinted` draws it; until it is drawn the one before, or an empty one."""
        asked = (name, colour.name(), size, ratio)
        if asked != self._asked:
            self._asked = asked
            QTimer.singleShot(0, self._widget, self._draw)
        return self._pixmap

    def _draw(self) -> None:
        if self._asked:
            name, colour, size, ratio = self._asked
            self._pixmap = tinted(name, QColor(colour), size, ratio)
            self._widget.update()


class Icon(QWidget):
    """One icon, kept as drawn until its name, colour or size changes. It says nothing: words stand beside it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = QColor()
        self._stamp = Stamp(self)

    @property
    def name(self) -> str:
        return self._name

    def show_icon(self, name: str, colour: QColor) -> None:
        """Draw this icon in this colour."""
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self._name:
            return
        size = min(self.width(), self.height())
        drawn = self._stamp.drawn(self._name, self._colour, size, self.devicePixelRatioF())
        QPainter(self).drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, drawn)
