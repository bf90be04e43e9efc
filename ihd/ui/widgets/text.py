"""Words on the screen: plain text in one role and one colour by meaning, which picks the wording that fits."""

from PySide6 import QtCore
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.unseen import harmless

WORD_WRAP = 0x1000  # Qt.TextFlag.TextWordWrap, as the number that is asked for: ihd.ui.paint tells why


class Text(QLabel):
    """A label for text from anywhere: it is never taken for markup, and never cut where a shorter wording exists."""

    def __init__(
        self, look: Look, role: Role, meaning: str = "text", *, ground: str = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._meaning, self._ground = look, role, meaning, ground
        self._wordings: tuple[str, ...] = ("",)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # on a button it would take the button's own colour
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.setFont(look.font(self._role))
        self._colour()
        self._fit()

    def mean(self, meaning: str) -> None:
        """Take the colour for this meaning."""
        if meaning != self._meaning:
            self._meaning = meaning
            self._colour()

    def say(self, *wordings: str) -> None:
        """Say this; of several wordings, longest first, the first that fits. A screen reader is told the first."""
        wordings = tuple(map(harmless, wordings))
        if wordings != self._wordings:
            self._wordings = wordings
            self.setAccessibleName(wordings[0])
            self._fit()

    @property
    def role(self) -> Role:
        """What it is for."""
        return self._role

    @property
    def said(self) -> str:
        """The full wording, whether or not it fits."""
        return self._wordings[0]

    def wide(self, wording: int = 0) -> int:
        """The width that a wording takes on one line, px."""
        return self.fontMetrics().horizontalAdvance(self._wordings[min(wording, len(self._wordings) - 1)]) + 2

    def high(self, width: int) -> int:
        """The height that it takes in this width, px, on as many lines as it may have."""
        if not self.wordWrap():
            return self.fontMetrics().height()
        room = QRect(0, 0, max(1, width), 10_000)
        return self.fontMetrics().boundingRect(room, WORD_WRAP, self._wordings[0]).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        told = self._wordings[0]
        if len(self._wordings) > 1 and not self.wordWrap():
            fits = (one for one in self._wordings if self.fontMetrics().horizontalAdvance(one) <= self.width())
            told = next(fits, self._wordings[-1])
        if told != self.text():
            if "<" in told or "&" in told:  # only then would it be taken for markup
                self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
            self.setText(told)

    def _colour(self) -> None:
        palette = self.palette()
        colour: QColor = self._look.ink(self._meaning, self._ground)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)
