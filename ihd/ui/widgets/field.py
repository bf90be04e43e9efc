"""A line to type into, with its unit, and for numbers a step down and a step up."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, Touchable, outline, surface
from ihd.wording import tr

PAD = 14
SIGN = 20  # px, of a minus or a plus beside text of the normal size; it follows the text half of the way
APART = 8  # px between less and more, so that no finger takes one for the other
STEPPED_MS = 500  # after the last step, its number counts as the answer


class Step(Touchable):
    """One step less, or one more."""

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isDown():
            surface(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), self.look, "line", 10)
        icon = "minus" if self.property("step") < 0 else "plus"
        side = round(SIGN * (1 + self.look.text_scale) / 2)
        drawn = tinted(icon, self.look.ink("text", "raised"), side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, drawn)
        self.paint_ring(painter, 12)


class Field(QWidget):
    """A line to type into. `finished` tells what stands there once it has been left or Enter was pressed."""

    finished = Signal(str)

    def __init__(
        self, look: Look, name: str, *, unit: str = "", step: float | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._wrong = False
        self._kept = ""
        self._step = step
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.setFocusProxy(self.line)
        self.line.setAccessibleName(f"{name}, {unit}" if unit else name)
        self.line.editingFinished.connect(self._finish)
        self.line.installEventFilter(self)
        self._stepped = QTimer(self, singleShot=True, interval=STEPPED_MS)
        self._stepped.timeout.connect(self._finish)
        self._unit = Text(look, Role.BODY, "muted", ground="raised", parent=self)
        self._unit.say(unit)
        self.steps = [self._stepper(name, sign) for sign in (-1, 1)] if step else []
        self.set_look(look)

    def _stepper(self, name: str, sign: int) -> Step:
        button = Step(self._look, tr("{name}, less", name=name) if sign < 0 else tr("{name}, more", name=name), self)
        button.setProperty("step", sign)
        button.setAutoRepeat(True)
        button.clicked.connect(lambda _=False: self._move(sign))
        return button

    @property
    def text(self) -> str:
        return self.line.text().strip()

    def show_text(self, text: str) -> None:
        """Show this, unless it is being typed into."""
        self._kept = text
        if not self.line.hasFocus():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def rewrite(self, text: str) -> None:
        """Show what has just been typed in its usual form."""
        self._kept = text
        self.line.setText(text)

    def hide_typing(self) -> None:
        """Show dots for what is typed."""
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    def take_numbers(self) -> None:
        """Numbers go here: a keyboard on the screen offers its pad first."""
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field's edge as one whose content cannot be."""
        self._wrong = wrong
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.line.setFont(look.font(Role.BODY, 1.125))
        palette = self.line.palette()
        palette.setColor(QPalette.ColorRole.Base, look.colour("raised"))
        palette.setColor(QPalette.ColorRole.Text, look.ink("text", "raised"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("on_accent"))
        self.line.setPalette(palette)
        self._unit.set_look(look)
        for button in self.steps:
            button.set_look(look)
        self._place()
        self.update()

    def high(self) -> int:
        """The height of the field, px."""
        return max(TARGET + 4, QFontMetrics(self.line.font()).height() + 26)

    def _finish(self) -> None:
        self._stepped.stop()
        if self.text != self._kept:
            self._kept = self.text
            self.finished.emit(self.text)

    def _move(self, sign: int) -> None:
        try:
            value = float(self.text or 0) + sign * (self._step or 1)
        except ValueError:
            return
        self.line.setText(f"{round(value, 4):g}")
        self._stepped.start()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        right = self.width() - (2 * TARGET + APART + 4 if self.steps else PAD)
        for n, button in enumerate(self.steps):
            button.setGeometry(right + n * (TARGET + APART), (self.height() - TARGET) // 2, TARGET, TARGET)
        unit = self._unit.wide() if self._unit.said else 0
        high = self._unit.high(0)
        self._unit.setGeometry(right - unit, (self.height() - high) // 2, unit, high)
        self.line.setGeometry(PAD - 2, 4, right - unit - PAD - 4, self.height() - 8)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        surface(painter, rect, self._look, "raised", 12)
        if self._wrong:
            outline(painter, rect, self._look.ink("high", "surface", LARGE), 2, 12)
        elif self.line.hasFocus():
            outline(painter, rect, self._look.colour("accent"), 2.5, 12)
        else:
            outline(painter, rect, self._look.colour("line"), 1.5, 12)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._stepped.isActive():
            self._finish()
        super().hideEvent(event)
