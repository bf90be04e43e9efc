"""What the pages share that write a file: the folders it can go to, how far it is, and that it is written."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ihd.ui.diary_told import Place
from ihd.ui.pages.diary_page import DiaryPage
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.going import Going
from ihd.ui.widgets.pick_list import Pick
from ihd.ui.widgets.titled import TitledList
from ihd.wording import tr


class FilingPage(DiaryPage):
    """`stop_wanted` says that the file is not wanted any more. `begin` is the button that has it written.

    A page of this kind says whether there is anything to be written (`_has_any`), and what that changes (`_tell`).
    """

    stop_wanted = Signal()

    def __init__(self, look: Look, headline: str, line: str, begin: Button, parent: QWidget | None = None) -> None:
        super().__init__(look, headline, line, parent)
        self.begin = begin
        self.done = Group(look, "", "", self.sheet)
        self.done.hide()
        self.going = Going(look, self.sheet)
        self.going.stopped.connect(self.stop_wanted)
        self.places = TitledList(look, tr("Where to"), ground="raised")
        self.places.answered.connect(lambda _: self._tell())
        self.folder = Button(look, tr("Another folder…"), icon="folder")
        self.folder.clicked.connect(self._open_folder)
        self._places: tuple[Place, ...] = ()
        self._dialog: QFileDialog | None = None

    def show_going(self, words: str, share: float | None = None) -> None:
        """What goes on just now, and how far it is; nothing once it has ended."""
        begins = bool(words) and self.going.isHidden()
        changed = self.going.hold((self.begin,), words, share)
        self.begin.setEnabled(not words and self._may)
        if changed:
            self.place()
            if begins:
                self.to_top()

    def add_place(self, folder: str) -> None:
        """Write to this folder."""
        if folder not in {place.key for place in self._places}:
            self._places = (*self._places, Place(folder, folder))
        self._show_places(folder)
        self._tell()

    @property
    def _has_any(self) -> bool:
        return False

    def _tell(self) -> None:
        self.begin.setEnabled(self._may and self.going.isHidden())
        self.place()

    @property
    def _may(self) -> bool:
        return self._has_any and bool(self.places.answer)

    def _offer_places(self, offered: Iterable[Place]) -> None:
        """These can be written to, beside those that were chosen by hand."""
        near = tuple(offered)
        known = {place.key for place in near}
        self._places = (*near, *(place for place in self._places if place.key not in known))
        self._show_places(self.places.answer or (self._places[0].key if self._places else ""))

    def _show_places(self, chosen: str) -> None:
        self.places.show_picks(tuple(Pick(*place) for place in self._places), chosen)

    def _show_done(self, *lines: str) -> None:
        self.done.say(*lines)
        self.done.show()
        self.place()
        self.to_top()

    def _clear_away(self) -> None:
        """What was told of an earlier file is not wanted any more."""
        self.done.hide()
        self.show_trouble(None)

    def _open_folder(self) -> None:
        self._dialog = QFileDialog(self, tr("Which folder?"))
        self._dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._dialog.fileSelected.connect(self.add_place)
        self._dialog.open()
