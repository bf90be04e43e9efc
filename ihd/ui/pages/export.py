"""The Export page: what goes into a file for other programs, of which days, and where the file goes."""

from datetime import date, timedelta, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.form import Question
from ihd.ui import diary_words, words
from ihd.ui.diary_told import ExportAsked, Exported, ExportOffer
from ihd.ui.form import Asked
from ihd.ui.pages.filing import FilingPage
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.stack import Stack
from ihd.ui.widgets.titled import Titled
from ihd.wording import later, tr, tr_each

WHAT_FOR = later("A file of your history for a spreadsheet, another program, or another home energy display.")
NOTHING_YET = later("Nothing has been kept yet. There is something to export once your meters have been heard.")
WHAT = {
    "half-hour": later("Half-hours"),
    "day": later("Days"),
    "month": later("Months"),
    "raw": later("Each reading"),
    "full": later("Everything"),
}
WHAT_LINES = {
    "half-hour": later("Energy, cost and carbon of each half-hour."),
    "day": later("Energy, cost and carbon of each day."),
    "month": later("Energy, cost and carbon of each month."),
    "raw": later("What each meter told, as it was heard: large."),
    "full": later("All that the diary says, to be brought into another home."),
}
FUELS = {"electricity": later("Electricity"), "gas": later("Gas"), "export": later("Given to the grid")}
FORMATS = {"csv": later("Spreadsheet (CSV)"), "jsonl": later("JSON Lines"), "parquet": later("Parquet")}
RANGES = {
    "all": later("All of it"),
    "year": later("This year"),
    "last-year": later("Last year"),
    "months": later("12 months"),
    "own": later("Other days"),
}
YEARS = range(2000, 2100)
MONTHS = 12
FROM = Question(later("From"), later("The first day, such as 2024-03-01."))
TO = Question(later("To"), later("The last day; it is part of the file."))


class ExportPage(FilingPage):
    """`wanted` gives an ExportAsked."""

    wanted = Signal(object)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        export = Button(look, tr("Export", "a button"), icon="take-out", primary=True)
        super().__init__(look, tr("Export", "a page"), tr(WHAT_FOR), export, parent)
        self._zone = zone
        self._offer = ExportOffer()
        self.what = Titled(look, tr("What", "is exported"), tr_each(WHAT), tr(WHAT_LINES["half-hour"]))
        self.fuel = Titled(look, tr("Of what"), tr_each(FUELS))
        self.format = Titled(look, tr("Kind of file"), tr_each(FORMATS))
        self.range = Titled(look, tr("Which days"), tr_each(RANGES))
        self.since = Asked(look, "since", str, FROM)
        self.until = Asked(look, "until", str, TO)
        self._days = Stack(self.since, self.until)
        self.asking = Group(look, tr("What goes into it"), "", self.sheet)
        self.asking.hold(Stack(self.what, self.fuel, self.format, self.range, self._days, gap=18))
        self.begin.clicked.connect(self._export)
        self.where = Group(look, tr("The file"), "", self.sheet)
        self.where.hold(Stack(self.places, Buttons(self.folder, self.begin), gap=16))
        for part, first in (
            (self.what, "half-hour"),
            (self.fuel, "electricity"),
            (self.format, "csv"),
            (self.range, "all"),
        ):
            part.show_answer(first)
            part.answered.connect(lambda _: self._tell())
        self._tell()
        self.wait_with(self.asking, self.where)
        self.set_look(look)

    def show_offer(self, offer: ExportOffer) -> None:
        """What there is to be exported, and where to."""
        self._offer = offer
        self.end_waiting()
        if self.fuel.answer not in offer.fuels and offer.fuels:
            self.fuel.show_answer(offer.fuels[0])
        if offer.first and not self.since.answer:
            self.since.show_answer(str(offer.first))
            self.until.show_answer(str(offer.last or offer.first))
        self._offer_places(offer.places)
        self._tell()

    def show_exported(self, told: Exported) -> None:
        """A file was written."""
        self._show_done(*diary_words.exported_lines(told, self._zone))

    @property
    def _has_any(self) -> bool:
        return bool(self._offer.fuels)

    def _tell(self) -> None:
        what = self.what.answer
        self.what.line.say(tr(WHAT_LINES[what]) if what in WHAT_LINES else "")
        has_fuel, has_range = what not in ("raw", "full"), what != "full"
        several = len(self._offer.fuels) > 1
        self.fuel.setVisible(has_fuel and several)
        self.fuel.choice.offer(self._offer.fuels)
        self.format.setVisible(what != "full")
        self.range.setVisible(has_range)
        self._days.setVisible(has_range and self.range.answer == "own")
        first, last = self._offer.first, self._offer.last
        kept = tr("Kept: {first} – {last}.", first=_day(first), last=_day(last)) if first and last else ""
        self.range.line.say(kept)
        self.asking.line.say("" if self._has_any else tr(NOTHING_YET))
        super()._tell()

    def _export(self) -> None:
        days = self._range()
        if days is None:
            return
        self._clear_away()
        asked = ExportAsked(self.what.answer, self.fuel.answer, self.format.answer, self.places.answer, *days)
        self.wanted.emit(asked)

    def _range(self) -> tuple[date | None, date | None] | None:
        """The first day and the day after the last; None where what was typed are no days."""
        chosen, last = self.range.answer, self._offer.last
        if self.what.answer != "full" and chosen == "own":
            return self._typed()
        if self.what.answer == "full" or chosen == "all" or last is None:
            return None, None
        begins, end = self._months(last, chosen)
        first = self._offer.first
        return first if first and begins < first < end else begins, min(end, last + timedelta(days=1))

    @staticmethod
    def _months(last: date, chosen: str) -> tuple[date, date]:
        """The first day of what was chosen, and the day after it."""
        if chosen == "months":  # the running one is the twelfth
            return date(last.year - (last.month < MONTHS), last.month % MONTHS + 1, 1), last + timedelta(days=1)
        year = last.year - (chosen == "last-year")
        return date(year, 1, 1), date(year + 1, 1, 1)

    def _typed(self) -> tuple[date, date] | None:
        found = []
        for question in (self.since, self.until):
            try:
                found.append(_in_reach(date.fromisoformat(str(question.answer))))
                question.complain("")
            except ValueError:
                question.complain(tr("Type the year, the month and the day: 2024-03-01."))
        if len(found) == 2 and found[1] < found[0]:
            self.until.complain(tr("The last day is before the first."))
            found.clear()
        first, last = self._offer.first, self._offer.last
        if len(found) == 2 and first and last:
            if found[1] < first or found[0] > last:
                self.until.complain(tr("Nothing is kept of these days."))
                found.clear()
            else:
                found = [max(found[0], first), min(found[1], last)]
        self.place()
        return (found[0], found[1] + timedelta(days=1)) if len(found) == 2 else None

    def parts(self) -> list[QWidget]:
        return [self.done, self.going, self.asking, self.where]


def _in_reach(day: date) -> date:
    """That day. Raises ValueError for one that no record can have."""
    if day.year not in YEARS:
        raise ValueError(day)
    return day


def _day(day: date | None) -> str:
    return words.day_of_year(day, short=True) if day else words.DASH
