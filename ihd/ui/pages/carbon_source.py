"""Where the Carbon page has its figures from, and how a file with others is brought in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ihd.ui.diary_told import FileOffer
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.row import Row
from ihd.ui.widgets.stack import Stack
from ihd.ui.widgets.text import Text
from ihd.wording import tr

FILES = "*.json *.csv *.gz *.txt"


class Source(Group):
    """`looked_for`: somebody wants to bring in a file; `chosen` tells which; `region_wanted`: another region."""

    looked_for = Signal()
    chosen = Signal(str)
    region_wanted = Signal()
    reshaped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Where this comes from"), "", parent)
        self._dialog: QFileDialog | None = None
        self.attribution = Text(look, Role.CAPTION, "muted")
        self.attribution.setWordWrap(True)
        credit = tr("Carbon figures: Carbon Intensity API, National Energy System Operator, CC BY 4.0.")
        caution = tr(
            "Grams saved are estimates by the grid’s average mix. This page fetches nothing from the internet."
        )
        self.attribution.say(f"{credit} {caution}")
        self.news = Text(look, Role.STRONG)
        self.news.setWordWrap(True)
        self.news.hide()
        self.bring_in = Button(look, tr("Bring in a forecast"), icon="bring-in")
        self.region = Button(look, tr("Change region"))
        self.other = Row(
            look, tr("Choose another file…"), tr("From anywhere on this machine."), icon="folder", ground="raised"
        )
        self.bring_in.clicked.connect(self._look_for)
        self.region.clicked.connect(self.region_wanted)
        self.other.clicked.connect(self._open_file)
        self.other.hide()
        self.rows: list[Row] = []
        self._buttons = Buttons(self.bring_in, self.region)
        self._stack = Stack(self.news, self._buttons, self.other, self.attribution)
        self.hold(self._stack)
        self.other.hide()
        self.news.hide()

    def show_source(self, words: str) -> None:
        """Say where what is shown comes from."""
        self.line.say(words)

    def show_files(self, files: tuple[FileOffer, ...]) -> None:
        """The files that were found."""
        self.rows = [self._row(offer) for offer in files]
        self._stack.hold((self.news, self._buttons, *self.rows, self.other, self.attribution))
        self.other.show()
        self.say_news("" if files else tr("No such file was found. Put a USB stick in, or choose a file."))

    def say_news(self, words: str) -> None:
        """What came of it."""
        self.news.say(words)
        self.news.setVisible(bool(words))
        self.reshaped.emit()

    def show_done(self, words: str) -> None:
        """A file was brought in: say what was in it."""
        self.rows = []
        self.other.hide()
        self._stack.hold((self.news, self._buttons, self.other, self.attribution))
        self.say_news(words)

    def _row(self, offer: FileOffer) -> Row:
        row = Row(self._look, offer.name, offer.line, icon="file", ground="raised")
        row.clicked.connect(lambda: self.chosen.emit(offer.key))
        return row

    def _look_for(self) -> None:
        self.say_news(tr("Looking for files on sticks and in your folders …"))
        self.looked_for.emit()

    def _open_file(self) -> None:
        forecasts, everything = tr("Forecasts"), tr("All files")
        self._dialog = QFileDialog(self, tr("Which file?"), "", f"{forecasts} ({FILES});;{everything} (*)")
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.fileSelected.connect(self.chosen)
        self._dialog.open()
