"""A page that is taller than the screen: moved by finger, wheel or key."""

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QScrollerProperties, QWidget
from shiboken6 import isValid

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look

BESIDE = 24  # px kept in sight above and below what was touched
MARK, MARK_EDGE = 4, 3  # px: how wide the mark is, and how far from the edges


class Mark(QWidget):
    """Where in the sheet one is, and that there is more: a thin line at the edge, drawn and never touched."""

    def __init__(self, look: Look, scroll: QScrollArea) -> None:
        super().__init__(scroll)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.ink("muted", "background", LARGE))
        painter.drawRoundedRect(QRectF(self.rect()), self.width() / 2, self.width() / 2)


class Scroll(QScrollArea):
    """Shows one sheet as wide as itself and as tall as need be. It keeps the focused part in sight."""

    def __init__(self, look: Look, sheet: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = sheet
        self.setWidget(sheet)
        self._touch = False
        self._read: tuple[QWidget, int] | None = None  # the part in the middle of the view, and how far down it was
        self._mark = Mark(look, self)
        self._mark.hide()
        self.verticalScrollBar().valueChanged.connect(self._place_mark)
        self.verticalScrollBar().valueChanged.connect(self._see_middle)
        self.verticalScrollBar().rangeChanged.connect(self._place_mark)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Lie on the background of this look. What was touched last stays where it is, however high all else is."""
        self._stay()
        # The viewport takes the palette of its parent. Asking for it as well would have Qt look through every kind of
        # widget there is, to find which it is: 10 ms before the first paint.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("background"))
        self.setPalette(palette)
        self._mark.look = look
        self._mark.update()
        self._settle()

    def _stay(self) -> None:
        part = self._sheet.focusWidget()
        if part is None or part.visibleRegion().isEmpty():
            return
        top = part.mapTo(self.viewport(), QPoint()).y()

        def put() -> None:
            self.verticalScrollBar().setValue(part.mapTo(self._sheet, QPoint()).y() - top)
            self.ensureWidgetVisible(part, 0, BESIDE)

        QTimer.singleShot(0, part, put)  # once the page, and whatever else is in the window, has taken on its new size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # an arrow with Alt leads back
        else:
            super().keyPressEvent(event)

    def _place_mark(self) -> None:
        bar, room = self.verticalScrollBar(), self.height() - 2 * MARK_EDGE
        whole = max(1, bar.maximum() + self.height())
        tall = room * self.height() // whole
        top = MARK_EDGE + room * bar.value() // whole
        self._mark.setGeometry(self.width() - MARK_EDGE - MARK, top, MARK, tall)
        self._mark.setVisible(bar.maximum() > 0)
        self._mark.raise_()

    def fit(self, height: int) -> None:
        """Give the sheet the viewport's width and this height, or the viewport's if that is more.

        What is being read, or aimed at, stays in its place where something above it has become higher or lower.
        """
        room = self.size()
        self._sheet.resize(room.width(), max(height, room.height()))
        self._stay_put()
        if height > room.height() and not self._touch:
            self._touch = True
            QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
            self._settle()

    def _see_middle(self) -> None:
        middle = self.viewport().rect().center() + QPoint(0, self.verticalScrollBar().value())
        part = self._sheet.childAt(middle)
        while part is not None and part.parentWidget() is not self._sheet:
            part = part.parentWidget()
        self._read = (part, part.y()) if part is not None else None

    def _stay_put(self) -> None:
        bar = self.verticalScrollBar()
        if self._read is None or not bar.value() or not isValid(self._read[0]):
            return
        part, before = self._read
        if part.isHidden() or part.y() == before:
            return
        self._read = (part, part.y())
        bar.setValue(bar.value() + part.y() - before)

    def _settle(self) -> None:
        """Glide on after a finger that flung the sheet, and bounce at its ends; or stay where it was let go."""
        if not self._touch:
            return
        wanted, metric = QScrollerProperties(), QScrollerProperties.ScrollMetric
        if self._mark.look.still:
            wanted.setScrollMetric(metric.MaximumVelocity, 0.0)
            wanted.setScrollMetric(
                metric.VerticalOvershootPolicy, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
            )
        QScroller.scroller(self.viewport()).setScrollerProperties(wanted)
