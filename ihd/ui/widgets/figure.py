"""A card with one figure: its title, the figure large, and beneath it what it is measured by."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD, Card
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text

ICON = 16
TOP = PAD - 2  # px: the line above the first words counts for the rest
BAR = 8  # px, the height of the bar that compares


class Figures(NamedTuple):
    """What a figure card says.

    `titles` and each of `captions` hold wordings, longest first. `unit` follows the value in smaller type.
    `share` fills the bar beneath, 0..1, with a tick at `tick`; None draws no bar. `old` greys the value.
    """

    titles: tuple[str, ...]
    value: str
    unit: str = ""
    captions: tuple[tuple[str, ...], ...] = ()
    spoken: str = ""
    share: float | None = None
    tick: float | None = None
    old: bool = False


class FigureCard(Card):
    """One figure on a card; laid out on one row where it is slim."""

    def __init__(self, look: Look, meaning: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._meaning, self._drawing = meaning, icon or meaning
        self._told: Figures | None = None
        self.slim = False
        self._icon = Icon(self._drawing, self)
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._value = Text(look, Role.VALUE, parent=self)
        self._unit = Text(look, Role.LEAD, "muted", parent=self)
        self._captions = [Text(look, Role.CAPTION, "muted", parent=self) for _ in range(2)]
        self._icon.show_icon(self._drawing, look.colour(meaning))

    @property
    def figures(self) -> Figures | None:
        """What the card says at the moment."""
        return self._told

    @property
    def heading(self) -> str:
        """What the figure is, whatever it is at the moment."""
        return self._told.titles[0] if self._told else ""

    def show_figures(self, told: Figures) -> bool:
        """Say this; whether that is anything new."""
        if told == self._told:
            return False
        self._told = told
        self.setAccessibleName(told.spoken)
        self._title.say(*told.titles)
        self._value.say(told.value)
        self._value.mean("muted" if told.old else "text")
        self._unit.say(told.unit)
        for text, wordings in zip(self._captions, (*told.captions, ("",), ("",)), strict=False):
            text.say(*wordings)
        self.place()
        self.update()
        return True

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for text in (self._title, self._value, self._unit, *self._captions):
            text.set_look(look)
        self._icon.show_icon(self._drawing, look.colour(self._meaning))
        self.place()

    def needed(self, width: int) -> int:
        """The height it takes to say everything at this width, px."""
        lines = 2 if self._told is None else len(self._lines(width))
        words = self._title.high(width) + self._value.high(width) + lines * (self._captions[0].high(width) + 3)
        return TOP + words + 4 + TOP

    def _lines(self, width: int) -> list[tuple[str, ...]]:
        """The captions by line: on one line where they fit together."""
        told = self._told.captions if self._told else ()
        metrics = self._captions[0].fontMetrics()
        together = " · ".join(one[0] for one in told)
        if len(told) > 1 and metrics.horizontalAdvance(together) > width - 2 * PAD:
            return list(told)
        return [(together,)] if together else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        if self.slim:
            self._place_slim()
            return
        inner = self.width() - 2 * PAD
        y = TOP
        line = self._title.high(inner)
        icon = self.look.px(ICON)
        self._icon.setGeometry(PAD, y + (line - icon) // 2, icon, icon)
        self._title.setGeometry(PAD + icon + 8, y, inner - icon - 8, line)
        y += line + 3
        self._place_value(PAD, y, inner)
        y += self._value.height() + 1
        lines = self._lines(self.width())
        for text, wordings in zip(self._captions, [*lines, ("",), ("",)], strict=False):
            text.say(*wordings)
            text.setGeometry(PAD, y, inner, text.high(inner))
            text.setVisible(bool(wordings[0]))
            y += text.height() + 3 if wordings[0] else 0

    def _place_value(self, x: int, y: int, inner: int) -> None:
        high, wide = self._value.high(inner), min(inner, self._value.wide())
        self._value.setGeometry(x - 1, y, wide, high)
        drop = self._value.fontMetrics().ascent() - self._unit.fontMetrics().ascent()
        self._unit.setGeometry(x + wide + 4, y + drop, self._unit.wide(), self._unit.high(inner))

    def _place_slim(self) -> None:
        """Title at the left, figure and its measure at the right, all on one row."""
        middle = self.height() // 2
        high, icon = self._title.high(0), self.look.px(ICON)
        self._icon.setGeometry(PAD, middle - icon // 2, icon, icon)
        figure = self._value.wide() + 4 + self._unit.wide()
        room = self.width() - 2 * PAD - icon - 8 - figure - 16
        caption, rest = self._captions[0], self._captions[1]
        caption.say(*(self._told.captions[0] if self._told and self._told.captions else ("",)))
        beside = caption.wide() + 12 if caption.said and caption.wide() + 12 + self._title.wide() <= room else 0
        rest.hide()
        caption.setVisible(beside > 0)
        caption.setGeometry(self.width() - PAD - caption.wide(), middle - high // 2, caption.wide(), high)
        self._title.setGeometry(PAD + icon + 8, middle - high // 2, min(room, self._title.wide()), high)
        x = self.width() - PAD - beside - figure
        self._place_value(x, middle - self._value.high(0) // 2, self._value.wide())

    def slim_height(self) -> int:
        """The height of the card on one row, px."""
        return max(52, self._value.high(0) + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        told = self._told
        top = self.needed(self.width()) - TOP + 6
        if told is None or told.share is None or self.slim or top + BAR + 8 > self.height():
            return
        bar = QRectF(PAD, top, self.width() - 2 * PAD, BAR)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, bar, self.look.colour("raised"), BAR / 2)
        filled = QRectF(bar.left(), bar.top(), max(BAR, bar.width() * told.share), BAR)
        fill(painter, filled, self.look.colour("muted" if told.old else self._meaning), BAR / 2)
        if told.tick is not None:
            x = bar.left() + bar.width() * told.tick
            tick = QRectF(min(x, bar.right() - 2) - 1, bar.top() - 4, 3, BAR + 8)
            fill(painter, tick, self.look.colour("text"), 1.5)
