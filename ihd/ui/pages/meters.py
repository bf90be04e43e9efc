"""The Meters page: each meter with its register as it shows it, and the way to the card that is read to a supplier."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.meter_face import MeterFace
from ihd.ui import meter_words
from ihd.ui.breaking import breakable
from ihd.ui.contrast import LARGE
from ihd.ui.pages.diary_page import GAP, DiaryPage
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.pairs import Pairs
from ihd.ui.widgets.register_figure import RegisterFigure
from ihd.ui.widgets.stack import lay_beside
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

PAD = 18
ICON = 22
COLUMN = 380  # px at normal text size
MOST = 0.75  # of the numeral's size, on a card among others


class MeterFaceCard(QWidget):
    """One meter."""

    card_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.face: MeterFace | None = None
        self._icon = Icon("electricity", self)
        self.title = Text(look, Role.STRONG, parent=self)
        self.name = Text(look, Role.CAPTION, "muted", parent=self)
        self.figure = RegisterFigure(look, MOST, self)
        self.line = Text(look, Role.BODY, "muted", parent=self)
        self.facts = Pairs(look, self)
        self.button = Button(look, tr("Read this to your supplier"), parent=self)
        for text in (self.title, self.name, self.line):
            text.setWordWrap(True)
        self.button.clicked.connect(lambda: self.face and self.card_wanted.emit(self.face.meter))

    def show_face(self, face: MeterFace, now: datetime, zone: tzinfo) -> None:
        """Show this meter at this moment (UTC)."""
        self.face = face
        self.title.say(meter_words.title(face))
        self.name.say(breakable(meter_words.line(face)))
        self.name.setAccessibleName(meter_words.line(face))
        whole, decimals = meter_words.figure(face.taken)
        self.figure.say(whole, decimals, face.taken.unit if face.taken else "")
        told = [meter_words.energy(face), meter_words.as_of(face, now, zone)]
        self.line.say(" · ".join(one for one in told if one))
        self.line.mean("medium" if face.is_old(now) else "muted")
        self.facts.say(meter_words.facts(face, now, zone))
        self.button.setAccessibleName(tr("Read this to your supplier: {meter}", meter=meter_words.title(face)))
        self.setAccessibleName(meter_words.spoken_card(face, now, zone))
        self._colour()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.title, self.name, self.figure, self.line, self.facts, self.button):
            part.set_look(look)
        self._colour()
        self.update()

    def _colour(self) -> None:
        if self.face:
            name = "gas" if self.face.fuel is Fuel.GAS else "electricity"
            self._icon.show_icon(name, self._look.ink(name, "surface", LARGE))

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, side, y = width - 2 * PAD, self._look.px(ICON), PAD
        room = inner - side - 10
        self.title.setGeometry(PAD + side + 10, y, room, self.title.high(room))
        self._icon.setGeometry(PAD, y + (self.title.fontMetrics().height() - side) // 2, side, side)
        y += self.title.height()
        y = self._below(((self.figure, 4), (self.line, 2)), y, inner)
        size = self.button.sizeHint()
        self.button.setGeometry(PAD, y + 14, min(inner, size.width()), size.height())
        y += 14 + size.height()
        return self._below(((self.facts, 16), (self.name, 12)), y, inner) + PAD

    def _below(self, parts: Sequence[tuple[Any, int]], y: int, inner: int) -> int:
        for part, gap in parts:
            tall = part.high(inner)
            part.setGeometry(PAD, y + gap, inner, tall)
            y += gap + tall
        return y

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class MetersPage(DiaryPage):
    """Told one value by `show_meters`, as often as it changes."""

    card_wanted = Signal(str)  # of the meter by this name
    page_wanted = Signal(str)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Meters and readings"), "", parent)
        self._zone = zone
        self.cards: list[MeterFaceCard] = []
        self.set_look(look)

    def show_meters(self, faces: Sequence[MeterFace], now: datetime) -> None:
        """Show these meters at this moment (UTC)."""
        while len(self.cards) < len(faces):
            card = MeterFaceCard(self._look, self.sheet)
            card.card_wanted.connect(self._ask_card)
            self.cards.append(card)
        for n, card in enumerate(self.cards):
            card.setVisible(n < len(faces))
            if n < len(faces):
                card.show_face(faces[n], now, self._zone)
        self.line.say("" if faces else tr("Each meter is shown here once it has been heard."))
        self.place()

    def _ask_card(self, meter: str) -> None:
        self.card_wanted.emit(meter)
        self.page_wanted.emit("reading-card")

    def parts(self) -> list[QWidget]:
        return [*self.cards]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        column = max(round(COLUMN * self._look.text_scale), (wide - GAP) // 2)
        return lay_beside(self.cards, x, y, wide, column, GAP)
