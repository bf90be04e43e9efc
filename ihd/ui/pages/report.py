"""The page of the monthly report: which month, how it will look, and where the file goes."""

from datetime import date, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ihd.ui import diary_words
from ihd.ui.pages.diary_page import GAP
from ihd.ui.pages.filing import FilingPage
from ihd.ui.pages.report_parts import MonthStep, Sheet
from ihd.ui.pages.settings_group import Group
from ihd.ui.report_offer import ReportAsked, ReportOffer, ReportWritten
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.stack import Stack, lay_below
from ihd.wording import later, tr

BESIDE_FROM = 600  # px at normal text size, from which the sheet stands beside what is asked
SHARE = 0.4  # of the width, for the sheet
MOST_SHEET = 460  # px of its width
WHAT_FOR = later("A month on paper: charts, figures, and the prices in force. Nothing of it leaves your home.")
NOTHING_YET = later("Nothing has been kept yet. There is something to report once your meters have been heard.")


class ReportPage(FilingPage):
    """`chosen` tells the first day of a month that is looked at; `wanted` gives a ReportAsked."""

    chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        save = Button(look, tr("Save the report"), icon="report", primary=True)
        super().__init__(look, tr("Monthly report"), tr(WHAT_FOR), save, parent)
        self._zone = zone
        self._offer = ReportOffer()
        self.paper = Sheet(look, self.sheet)
        self.month = MonthStep(look)
        self.month.turned.connect(self._turn)
        self.begin.clicked.connect(self._save)
        self.asking = Group(look, tr("The month"), "", self.sheet)
        self.asking.hold(Stack(self.month, self.places, Buttons(self.begin, self.folder), gap=16))
        self._tell()
        self.wait_with(self.asking)
        self.set_look(look)

    def show_offer(self, offer: ReportOffer) -> None:
        """Which months there are, and where a file may go."""
        self._offer = offer
        self.end_waiting()
        self._offer_places(offer.places)
        if offer.first and offer.last and not offer.first <= (self.month.month or date.min) <= offer.last:
            before = _turned(offer.last, -1)
            self._look_at(before if before >= offer.first else offer.last)
        self._tell()

    def show_paper(self, month: date, picture: QImage | None, spoken: str) -> None:
        """Show how the first page of this month's report looks; None where nothing is kept of it."""
        if month == self.month.month:
            self.paper.show_picture(picture, spoken)
            self.place()

    def show_written(self, told: ReportWritten) -> None:
        """A file was written."""
        self._show_done(tr("The report is saved."), f"{told.file}: {diary_words.size(told.bytes)}.")

    @property
    def _has_any(self) -> bool:
        return bool(self._offer.first)

    def _tell(self) -> None:
        self.asking.line.say("" if self._has_any else tr(NOTHING_YET))
        self.month.setVisible(self._has_any)
        self.places.setVisible(bool(self._places))
        super()._tell()

    def _turn(self, by: int) -> None:
        if self.month.month:
            self._look_at(_turned(self.month.month, by))

    def _look_at(self, month: date) -> None:
        first, last = self._offer.first or month, self._offer.last or month
        self.month.show_month(month, may_back=month > first, may_on=month < last)
        self.paper.show_picture(None, "")
        self._clear_away()
        self.chosen.emit(month)

    def _save(self) -> None:
        if self.month.month:
            self._clear_away()
            self.wanted.emit(ReportAsked(self.month.month, self.places.answer))

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
