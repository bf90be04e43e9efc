"""What stands where there is nothing yet: a quiet icon, and beneath it what will come here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text

ICON, GAP = 40, 14  # px at normal text size, px
WIDEST = 420  # px of the words at normal text size


class Nothing(QWidget):
    """Fills the room that it is given, in whose middle it stands."""

    def __init__(self, look: Look, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = Icon(icon, self)
        self.words = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.say(words)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.words.set_look(look)
        self._icon.show_icon(self._icon.name, look.ink("muted", "background"))

    def fill(self, x: int, y: int, width: int, height: int) -> int:
        """Stand in this room, or a taller one where large words need it; its height, px."""
        side, inner = self._look.px(ICON), min(width, self._look.px(WIDEST))
        tall = self.words.high(inner)
        high = max(height, side + GAP + tall)
        top = (high - side - GAP - tall) * 2 // 5  # a little above the middle, where the eye takes the middle to be
        self.setGeometry(x, y, width, high)
        self._icon.setGeometry((width - side) // 2, top, side, side)
        self.words.setGeometry((width - inner) // 2, top + side + GAP, inner, tall)
        return high
