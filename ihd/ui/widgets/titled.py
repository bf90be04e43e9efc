"""A question with its answers side by side, or one below another where their words are long."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.ui.theme import Look, Role
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.pick_list import Pick, PickList
from ihd.ui.widgets.text import Text

UNDER, OVER = 7, 5  # px between the title and the answers, and between them and the help


class Titled(QWidget):
    """A title, the answers, and a line of help. `answered` tells the key of the answer."""

    answered = Signal(str)

    def __init__(
        self,
        look: Look,
        title: str,
        words: dict[str, str],
        line: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self.words = look, words
        self.title = Text(look, Role.STRONG, parent=self)
        self.line = Text(look, Role.CAPTION, "muted", parent=self)
        for text, said in ((self.title, title), (self.line, line)):
            text.setWordWrap(True)
            text.say(said)
        self.choice = Choice(look, title, words, self)
        self.choice.chosen.connect(self.answered)

    @property
    def answer(self) -> str:
        """The key of what is chosen; empty where nothing is."""
        return self.choice.answer

    def show_answer(self, key: str) -> None:
        """Mark this as chosen."""
        self.choice.show_answer(key)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.title, self.line, self.choice):
            part.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        self.title.setGeometry(0, 0, width, self.title.high(width))
        y = self.title.height() + UNDER
        wide = min(width, max(self.choice.wide(), 320))
        self.choice.setGeometry(0, y, wide, self.choice.high(wide))
        y += self.choice.height()
        self.line.setVisible(bool(self.line.said))
        if self.line.said:
            self.line.setGeometry(0, y + OVER, width, self.line.high(width))
            y += OVER + self.line.height()
        return y


class TitledList(QWidget):
    """The same with rows to pick from."""

    answered = Signal(str)
    reshaped = Signal()

    def __init__(
        self, look: Look, title: str, line: str = "", *, ground: str = "surface", parent: QWidget | None = None
    ) -> None:
        """`ground` is that of the rows: on a card it is "raised"."""
        super().__init__(parent)
        self._look = look
        self.title = Text(look, Role.STRONG, parent=self)
        self.line = Text(look, Role.CAPTION, "muted", parent=self)
        for text, said in ((self.title, title), (self.line, line)):
            text.setWordWrap(True)
            text.say(said)
        self.list = PickList(look, title, self, ground=ground)
        self.list.picked.connect(self.answered)

    @property
    def answer(self) -> str:
        """The key of what is picked; empty where nothing is."""
        return self.list.chosen

    def show_picks(self, picks: tuple[Pick, ...], chosen: str) -> None:
        """Show these, this one of them as picked."""
        if self.list.show_picks(picks):
            self.reshaped.emit()
        self.list.show_picked(chosen or None)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.title, self.line, self.list):
            part.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        self.title.setGeometry(0, 0, width, self.title.high(width))
        y = self.title.height() + UNDER
        tall = self.list.high(width)
        self.list.setGeometry(0, y, width, tall)
        y += tall
        self.line.setVisible(bool(self.line.said))
        if self.line.said:
            self.line.setGeometry(0, y + OVER, width, self.line.high(width))
            y += OVER + self.line.height()
        return y
