"""The reading card: one meter's register over the whole page, to be read to a supplier on the telephone."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.meter_face import MeterFace
from ihd.ui import meter_words
from ihd.ui.pages.diary_page import DiaryPage
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.entries import Entries, Entry
from ihd.ui.widgets.register_figure import RegisterFigure
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

PAD = 20
MOST = 1.9  # times the numeral: read from across the kitchen
WHOLE_FOR = 60_000  # ms that a supply number is shown whole


class ReadingSheet(QWidget):
    """The digits, when they were told, and the supply number, hidden until it is asked for."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._face: MeterFace | None = None
        self.figure = RegisterFigure(look, MOST, self)
        self.when = Text(look, Role.LEAD, parent=self)
        self.warning = Text(look, Role.STRONG, "medium", parent=self)
        self.hint = Text(look, Role.BODY, "muted", parent=self)
        self.number = Text(look, Role.VALUE, parent=self)
        self.number_name = Text(look, Role.CAPTION, "muted", parent=self)
        self.button = Button(look, tr("Show the whole number"), parent=self)
        self.button.clicked.connect(self._toggle)
        for text in (self.when, self.warning, self.hint, self.number, self.number_name):
            text.setWordWrap(True)
        self._is_whole = False
        self._hides = QTimer(self, singleShot=True, interval=WHOLE_FOR)
        self._hides.timeout.connect(self.hide_number)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its words, from top to bottom."""
        return self.when, self.warning, self.hint, self.number_name, self.number

    def show_face(self, face: MeterFace, now: datetime) -> None:
        """Show this meter at this moment (UTC)."""
        if self._face is not None and face.meter != self._face.meter:
            self.hide_number()
        self._face = face
        whole, decimals = meter_words.figure(face.taken)
        self.figure.say(whole, decimals, face.taken.unit if face.taken else "")
        self.when.say(meter_words.card_line(face, now, self._zone))
        self.warning.say(meter_words.warning(face, now, self._zone))
        self.hint.say(
            tr("Read the large digits to your supplier, with their noughts. The small ones are not asked for.")
        )
        self.number_name.say(meter_words.number_name(face.fuel))
        self.button.setVisible(bool(face.number))
        self.setAccessibleName(meter_words.spoken_card(face, now, self._zone))
        self._say_number()

    def _say_number(self) -> None:
        digits = self._face.number if self._face else None
        self.number.say(meter_words.number(digits, whole=self._is_whole))
        self.number.setAccessibleName(meter_words.spoken_number(digits, whole=self._is_whole))
        self.button.say(tr("Hide the number") if self._is_whole else tr("Show the whole number"))

    def _toggle(self) -> None:
        if self._is_whole:
            self.hide_number()
        else:
            self._is_whole = True
            self._hides.start()
            self._say_number()

    def hide_number(self) -> None:
        """Hide all but the end of the supply number."""
        self._hides.stop()
        self._is_whole = False
        self._say_number()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.figure.set_look(look)
        self.button.set_look(look)
        for text in self.texts:
            text.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 6
        for part, gap in ((self.figure, 0), (self.when, 0), (self.warning, 8), (self.hint, 6)):
            is_there = not isinstance(part, Text) or bool(part.said)
            part.setVisible(is_there)
            if is_there:
                tall = part.high(inner)
                part.setGeometry(PAD, y + gap, inner, tall)
                y += gap + tall
        size = self.button.sizeHint()
        beside = not self.button.isHidden() and self.number.wide() + 24 + size.width() <= inner
        room = inner - size.width() - 24 if beside else inner
        y += 16
        self.number_name.setGeometry(PAD, y, room, self.number_name.high(room))
        number = self.number.high(room)
        self.number.setGeometry(PAD, y + self.number_name.height(), room, number)
        end = y + self.number_name.height() + number
        if beside:
            self.button.setGeometry(width - PAD - size.width(), end - size.height(), size.width(), size.height())
        elif not self.button.isHidden():
            self.button.setGeometry(PAD, end + 8, min(inner, size.width()), size.height())
            end += 8 + size.height()
        return end + PAD

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class ReadingCardPage(DiaryPage):
    """Told by `show_meters`; `choose` says of which meter the card is."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Read this to your supplier"), "", parent)
        self._zone = zone
        self._faces: tuple[MeterFace, ...] = ()
        self._now: datetime | None = None
        self._chosen = ""
        self.choice: Choice | None = None
        self.card = ReadingSheet(look, zone, self.sheet)
        self.entries = Entries(look)
        self.former = Group(look, tr("Earlier readings"), "", self.sheet)
        self.former.hold(self.entries)
        self.set_look(look)

    def show_meters(self, faces: Sequence[MeterFace], now: datetime) -> None:
        """Show these meters at this moment (UTC)."""
        offered = [one.meter for one in self._faces]
        self._faces, self._now = tuple(faces), now
        if [one.meter for one in faces] != offered:
            self._offer()
        self._tell()

    def choose(self, meter: str) -> None:
        """Show the card of this meter."""
        self._chosen = meter
        if self.choice and meter in self.choice.options:
            self.choice.show_answer(meter)
        self._tell()

    @property
    def face(self) -> MeterFace | None:
        """The meter in sight."""
        return next((one for one in self._faces if one.meter == self._chosen), next(iter(self._faces), None))

    def _offer(self) -> None:
        """A choice between meters, where there is more than one."""
        if self.choice:
            self.choice.setParent(None)
            self.choice.deleteLater()
            self.choice = None
        if len(self._faces) < 2:
            return
        kinds = [one.fuel for one in self._faces]
        names = {one.meter: meter_words.title(one) if kinds.count(one.fuel) == 1 else one.meter for one in self._faces}
        self.choice = Choice(self._look, tr("Meter"), names, self.sheet)
        self.choice.chosen.connect(self.choose)
        self.choice.show()

    def _tell(self) -> None:
        face = self.face
        self.card.setVisible(face is not None)
        self.former.setVisible(face is not None and bool(face.before))
        if face is None or self._now is None:
            self.line.say(tr("Each meter is shown here once it has been heard."))
            self.place()
            return
        self.line.say("")
        if self.choice:
            self.choice.show_answer(face.meter)
        self.headline.say(tr("Gas reading") if face.fuel is Fuel.GAS else tr("Electricity reading"))
        self.card.show_face(face, self._now)
        self.entries.show_entries([Entry("", *one) for one in meter_words.before(face, self._zone)])
        self.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.card.hide_number()

    def parts(self) -> list[QWidget]:
        return [*([self.choice] if self.choice else []), self.card, self.former]
