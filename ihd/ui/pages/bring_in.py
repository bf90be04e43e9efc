"""The Bring in page: files that look like past readings, any other file, and what was brought in before."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ihd.ui import diary_words
from ihd.ui.diary_told import FileOffer, ImportKept
from ihd.ui.pages.diary_page import GAP, DiaryPage
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.entries import Entries, Entry
from ihd.ui.widgets.going import Going
from ihd.ui.widgets.row import Row
from ihd.ui.widgets.stack import lay_below, lay_beside
from ihd.ui.widgets.text import Text
from ihd.wording import later, tr

COLUMN = 356  # px at normal text size, of a file to touch
WHAT_FOR = later(
    "Past readings from your supplier, another program or another display. You see what is in a file before anything "
    "of it is kept, and can take it out again."
)
LOOKING = later("Looking for files on sticks and in your folders …")
NO_FILES = later("No file of readings was found. Put a USB stick in, or choose a file.")
FOUND = later("Found on sticks and in your folders. Touch one to see what is in it.")
NONE_YET = later("Each file that you bring in is listed here, and can be taken out again.")
FILES = later("Readings (*.csv *.txt *.tsv *.xml *.json *.jsonl *.ndjson *.dat *.gz);;All files (*)")


class BringInPage(DiaryPage):
    """`chosen` tells a file to be looked at, `undo_wanted` the number of an import to be taken out."""

    chosen = Signal(str)
    undo_wanted = Signal(int)
    stop_wanted = Signal()

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Bring in past readings"), tr(WHAT_FOR), parent)
        self._zone = zone
        self._dialog: QFileDialog | None = None
        self._brought: ImportKept | None = None
        self.done = Group(look, "", "", self.sheet)
        self.undo = Button(look, tr("Undo"), icon="undo")
        self.undo.clicked.connect(self._take_back)
        self.done.hold(Buttons(self.undo))
        self.done.hide()
        self.going = Going(look, self.sheet)
        self.going.stopped.connect(self.stop_wanted)
        self.found = Text(look, Role.CAPTION, "muted", ground="background", parent=self.sheet)
        self.found.setWordWrap(True)
        self.found.say(tr(LOOKING))
        self.rows: list[Row] = []
        self.other = Row(look, tr("Choose another file…"), tr("From anywhere on this machine."), icon="folder")
        self.other.setParent(self.sheet)
        self.other.clicked.connect(self._open_file)
        self.entries = Entries(look, tr("Undo"), icon="undo")
        self.entries.chosen.connect(lambda number: self.undo_wanted.emit(int(number)))
        self.before = Group(look, tr("Brought in before"), tr(NONE_YET), self.sheet)
        self.before.hold(self.entries)
        self.set_look(look)

    def show_files(self, files: tuple[FileOffer, ...]) -> None:
        """The files that were found."""
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows = [self._row(offer) for offer in files]
        self.found.say(tr(FOUND if files else NO_FILES))
        self.place()

    def _row(self, offer: FileOffer) -> Row:
        row = Row(self._look, offer.name, offer.line, icon="file", parent=self.sheet)
        row.clicked.connect(lambda: self.chosen.emit(offer.key))
        row.show()
        return row

    def show_imports(self, imports: tuple[ImportKept, ...], now: datetime) -> None:
        """What was brought in, newest first."""
        lines = [
            Entry(str(one.number), *diary_words.import_lines(one, now, self._zone), may=not one.is_undone)
            for one in imports
        ]
        self.entries.show_entries(lines)
        self.before.line.say(tr("Newest first.") if lines else tr(NONE_YET))
        if self._brought and any(one.number == self._brought.number and one.is_undone for one in imports):
            self._brought = None
            self.done.hide()
        self.place()

    def show_brought_in(self, one: ImportKept) -> None:
        """A file has just been brought in."""
        self._brought = one
        self.done.say(*diary_words.brought_in(one, self._zone))
        self.undo.show()
        self.done.show()
        self.place()
        self.to_top()

    def show_done(self, title: str, line: str) -> None:
        """Say what was done, where there is nothing to take back."""
        self._brought = None
        self.done.say(title, line)
        self.undo.hide()
        self.done.show()
        self.place()
        self.to_top()

    def show_going(self, words: str, share: float | None = None, *, may_stop: bool = True) -> None:
        """What goes on just now, and how far it is; nothing once it has ended."""
        parts = (*self.rows, self.other, self.undo, *(row.button for row in self.entries.rows))
        if self.going.hold(parts, words, share, may_stop=may_stop):
            self.place()

    def opened(self) -> None:
        self.found.say(tr(LOOKING if not self.rows else FOUND))
        super().opened()

    def _take_back(self) -> None:
        if self._brought:
            self.undo_wanted.emit(self._brought.number)

    def _open_file(self) -> None:
        self._dialog = QFileDialog(self, tr("Which file?"), "", tr(FILES))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.fileSelected.connect(self.chosen)
        self._dialog.open()

    def parts(self) -> list[QWidget]:
        return [self.done, self.going, self.found, *self.rows, self.other, self.before]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        for news in (self.done, self.going):
            if not news.isHidden():
                y = lay_below((news,), x, y, wide, GAP) + GAP
        self.found.setGeometry(x + 6, y, wide - 12, self.found.high(wide - 12))
        y += self.found.height() + 8
        column = round(COLUMN * self._look.text_scale)
        y = lay_beside((*self.rows, self.other), x, y, wide, column, 8) + GAP
        return lay_below((self.before,), x, y, wide, GAP)
