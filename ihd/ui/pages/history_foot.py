"""What stands below the chart of the History page: its legend, a caption, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.charts.legend import Legend
from ihd.ui.charts.measure import Against
from ihd.ui.charts.notes import Note
from ihd.ui.history_choice_words import AGAINSTS, HELD_AGAINST
from ihd.ui.history_place import HistoryPlace
from ihd.ui.pages.history_rows import GAP, Choices
from ihd.ui.pages.history_stage import View
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.chip import Chip, Glyph
from ihd.ui.widgets.text import Text
from ihd.wording import tr

USUAL = 380  # px at normal text size, of the legend of a day on one line


class HistoryFoot(QWidget):
    """The legend beside the choices where there is room, else above them."""

    against_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.legend = Legend(look, self)
        self.caption = Text(look, Role.CAPTION, "muted", ground="background", parent=self)
        self.caption.setWordWrap(True)
        self.caption.hide()
        self.back = Chip(look, tr("Back", "to where one came from"), tr("Back to where you came from"), choice=False)
        self.today = Chip(look, tr("Today"), tr("Back to today"), choice=False)
        self.againsts = {one: Chip(look, tr(word, HELD_AGAINST), tr(name)) for one, (word, name) in AGAINSTS.items()}
        self.nearer = Glyph(look, "plus", tr("Nearer"))
        self.farther = Glyph(look, "minus", tr("Farther"))
        self.close_up = Glyph(look, "close-up", tr("Close-up: the power through the day"), meaning="text")
        self.table = Glyph(look, "table", tr("Show as a table"), meaning="text")
        parts = [self.back, self.today, *self.againsts.values(), self.farther, self.nearer, self.close_up, self.table]
        self.choices = Choices((), parts, self)
        for against, chip in self.againsts.items():
            chip.clicked.connect(lambda _=False, one=against: self.against_chosen.emit(one))

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.legend, self.caption, self.choices):
            part.set_look(look)

    def say(self, notes: Sequence[Note], meaning: str, caption: str) -> None:
        """Explain the chart: its marks in the colour of this meaning, and what is to be known of its figures."""
        self.legend.show_notes(notes, meaning)
        self.caption.say(caption)
        self.caption.setVisible(bool(caption))

    def show_against(self, offered: Sequence[Against], chosen: Against) -> None:
        """Offer to hold the bars against these; one of them is chosen."""
        for against, chip in self.againsts.items():
            chip.setVisible(against in offered and len(offered) > 1)
            chip.setChecked(against is chosen)

    def show_ways(self, place: HistoryPlace | None, view: View, *, closer: bool) -> None:
        """Offer what leads on from this place, and mark what is in view; `closer` if there is a close-up of it."""
        is_curve = view is View.CURVE
        self.today.setVisible(place is not None and not place.is_latest)
        self.back.setVisible(place is not None and bool(place.trail) and not is_curve)
        self.close_up.setVisible(closer)
        self.close_up.setChecked(is_curve)
        self.table.setChecked(view is View.TABLE)
        for glyph in (self.nearer, self.farther):
            glyph.setVisible(is_curve)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        y = 0
        room = width - self.choices.wide() - 2 * GAP
        if self._is_beside(room):
            y = self.choices.high(self.choices.wide())
            self.choices.setGeometry(width - self.choices.wide(), 0, self.choices.wide(), y)
            tall = self.legend.heightForWidth(room)
            self.legend.setGeometry(0, (y - tall) // 2, room, tall)
        else:
            tall = self.legend.heightForWidth(width)
            self.legend.setGeometry(0, 0, width, tall)
            y = tall + self.choices.high(width)
            self.choices.setGeometry(0, tall, width, y - tall)
        if not self.caption.isHidden():
            self.caption.setGeometry(0, y, width, self.caption.high(width))
            y += self.caption.height()
        return y

    def _is_beside(self, room: int) -> bool:
        """Whether the legend has room beside the choices; until it is known, whether it usually has."""
        if not self.legend.words:
            return room >= round(USUAL * self._look.text_scale)
        return room > 0 and self.legend.heightForWidth(room) <= self.legend.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())
