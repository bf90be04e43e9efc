"""The page of the monthly report: which month, how it will look, and where the file goes."""

from datetime import date, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from ihd.ui import diary_words
from ihd.ui.diary_told import Place
from ihd.ui.pages.diary_page import GAP, DiaryPage
from ihd.ui.pages.report_parts import MonthStep, Sheet
from ihd.ui.pages.settings_group import Buttons, Group
from ihd.ui.report_offer import ReportAsked, ReportOffer, ReportWritten
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.going import Going
from ihd.ui.widgets.pick_list import Pick
from ihd.ui.widgets.stack import Stack, lay_below
from ihd.ui.widgets.titled import TitledList
from ihd.wording import later, tr

BESIDE_FROM = 600  # px at normal text size, from which the sheet stands beside what is asked
SHARE = 0.4  # of the width, for the sheet
MOST_SHEET = 460  # px of its width
WHAT_FOR = later("A month on paper: charts, figures, and the prices in force. Nothing of it leaves your home.")
NOTHING_YET = later("Nothing has been kept yet. There is something to report once your meters have been heard.")


class ReportPage(DiaryPage):
    """`chosen` tells the first day of a month that is looked at; `wanted` gives a ReportAsked."""

    chosen = Signal(object)
    wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Monthly report"), tr(WHAT_FOR), parent)
        self._zone = zone
        self._offer = ReportOffer()
        self._places: tuple[Place, ...] = ()
        self._dialog: QFileDialog | None = None
        self.done = Group(look, "", "", self.sheet)
        self.done.hide()
        self.going = Going(look, self.sheet)
        self.going.stopped.connect(self.stop_wanted)
        self.paper = Sheet(look, self.sheet)
        self.month = MonthStep(look)
        self.month.turned.connect(self._turn)
        self.places = TitledList(look, tr("Where to"), ground="raised")
        self.places.answered.connect(lambda _: self._tell())
        self.folder = Button(look, tr("Another folder…"), icon="folder")
        self.folder.clicked.connect(self._open_folder)
        self.save = Button(look, tr("Save the report"), icon="report", primary=True)
        self.save.clicked.connect(self._save)
        self.asking = Group(look, tr("The month"), "", self.sheet)
        self.asking.hold(Stack(self.month, self.places, Buttons(self.save, self.folder), gap=16))
        self._tell()
        self.set_look(look)

    def show_offer(self, offer: ReportOffer) -> None:
        """Which months there are, and where a file may go."""
        self._offer = offer
        known = {place.key for place in offer.places}
        self._places = (*offer.places, *(place for place in self._places if place.key not in known))
        self._show_places(self.places.answer or (self._places[0].key if self._places else ""))
        if offer.first and offer.last and not offer.first <= (self.month.month or date.min) <= offer.last:
            before = _turned(offer.last, -1)
            self._look_at(before if before >= offer.first else offer.last)
        self._tell()

    def show_paper(self, month: date, picture: QImage | None, spoken: str) -> None:
        """Show how the first page of this month's report looks; None where nothing is kept of it."""
        if month == self.month.month:
            self.paper.show_picture(picture, spoken)
            self.place()

    def show_going(self, words_: str, share: float | None = None) -> None:
        """What goes on just now, and how far it is; nothing once it has ended."""
        self.save.setEnabled(not words_ and self._may)
        if self.going.show_going(words_, share):
            self.place()

    def show_written(self, told: ReportWritten) -> None:
        """A file was written."""
        self.done.say(tr("The report is saved."), f"{told.file}: {diary_words.size(told.bytes)}.")
        self.done.show()
        self.place()
        self.to_top()

    def add_place(self, folder: str) -> None:
        """Write to this folder."""
        if folder not in {place.key for place in self._places}:
            self._places = (*self._places, Place(folder, folder))
        self._show_places(folder)
        self._tell()

    @property
    def _may(self) -> bool:
        return bool(self._offer.first and self.places.answer)

    def _show_places(self, chosen: str) -> None:
        self.places.show_picks(tuple(Pick(*place) for place in self._places), chosen)

    def _tell(self) -> None:
        self.asking.line.say("" if self._offer.first else tr(NOTHING_YET))
        self.month.setVisible(bool(self._offer.first))
        self.places.setVisible(bool(self._places))
        self.save.setEnabled(self._may and self.going.isHidden())
        self.place()

    def _turn(self, by: int) -> None:
        if self.month.month:
            self._look_at(_turned(self.month.month, by))

    def _look_at(self, month: date) -> None:
        first, last = self._offer.first or month, self._offer.last or month
        self.month.show_month(month, may_back=month > first, may_on=month < last)
        self.paper.show_picture(None, "")
        self.done.hide()
        self.show_trouble(None)
        self.chosen.emit(month)

    def _save(self) -> None:
        if self.month.month:
            self.done.hide()
            self.show_trouble(None)
            self.wanted.emit(ReportAsked(self.month.month, self.places.answer))

    def _open_folder(self) -> None:
        self._dialog = QFileDialog(self, tr("Which folder?"))
        self._dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._dialog.fileSelected.connect(self.add_place)
        self._dialog.open()

    def parts(self) -> list[QWidget]:
        return [self.done, self.going, self.asking, self.paper]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        y = lay_below((self.done, self.going), x, y, wide, GAP)
        y += 0 if self.done.isHidden() and self.going.isHidden() else GAP
        if wide < BESIDE_FROM * self._look.text_scale or self.height() > self.width():
            return lay_below((self.asking, self.paper), x, y, wide, GAP)
        left = min(round(wide * SHARE), MOST_SHEET)
        end = lay_below((self.asking,), x + left + GAP, y, wide - left - GAP, GAP)
        return max(end, lay_below((self.paper,), x, y, left, GAP))


def _turned(month: date, by: int) -> date:
    """The first day of the month so many after, or before."""
    year, number = divmod(month.year * 12 + month.month - 1 + by, 12)
    return date(year, number + 1, 1)
