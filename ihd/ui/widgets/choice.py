"""One of a few: words side by side on one ground, the chosen one filled."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.touchable import TARGET, Touchable, surface

PAD = 16
UNDER = 8  # px between what can be touched of two rows


class Option(Touchable):
    """One word to choose."""

    def __init__(self, look: Look, word: str, parent: QWidget) -> None:
        super().__init__(look, word, parent)
        self.word = word
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.look.font(Role.STRONG))
        return QSize(
            max(TARGET, metrics.horizontalAdvance(self.word) + 2 * PAD), max(TARGET + 4, metrics.height() + 26)
        )

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen:
            surface(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), self.look, "text", 10)
        painter.setFont(self.look.font(Role.STRONG if chosen else Role.BODY))
        painter.setPen(self.look.ink("on_text", "text") if chosen else self.look.ink("muted", "raised"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.word)
        self.paint_ring(painter, 12)


class Choice(QWidget):
    """Exactly one of several words. In little room they stand in several rows."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.options = {key: Option(look, word, self) for key, word in words.items()}
        for key, option in self.options.items():
            option.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))

    def offer(self, keys: Collection[str]) -> None:
        """Offer these alone; without any, all."""
        for key, option in self.options.items():
            option.setVisible(not keys or key in keys)
        self._place()

    @property
    def _offered(self) -> list[Option]:
        return [option for option in self.options.values() if not option.isHidden()]

    @property
    def answer(self) -> str:
        return next((key for key, option in self.options.items() if option.isChecked()), "")

    def show_answer(self, key: str) -> None:
        """Mark this as the chosen one; none if it is not among them."""
        for one, option in self.options.items():
            option.setAutoExclusive(False)
            option.setChecked(one == key)
        for option in self.options.values():
            option.setAutoExclusive(True)

    def set_look(self, look: Look) -> None:
        self._look = look
        for option in self.options.values():
            option.set_look(look)
        self._place()
        self.update()

    def wide(self) -> int:
        """The width of all on one row, px."""
        return len(self._offered) * max(option.sizeHint().width() for option in self._offered)

    def high(self, width: int) -> int:
        """The height in this width, px."""
        rows, option = self._rows(width), max(option.sizeHint().height() for option in self._offered)
        return rows * option if rows == 1 else rows * max(option, TARGET + UNDER)

    def _rows(self, width: int) -> int:
        count = len(self._offered)
        if self.wide() <= 1.7 * width:
            return 1 if self.wide() <= width else 2
        return -(-count // max(1, width * count // self.wide()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        rows = self._rows(self.width())
        columns = -(-len(self._offered) // rows)
        high = self.height() // rows
        for n, option in enumerate(self._offered):
            row, column = divmod(n, columns)
            left, right = self.width() * column // columns, self.width() * (column + 1) // columns
            option.setGeometry(left, row * high, right - left, high)

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look, "raised", 14)
