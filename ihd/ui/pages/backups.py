"""The Backups page: how they stand, where they go, which there are, and the way back to one of them."""

from datetime import tzinfo
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ihd.energy.trouble import Trouble
from ihd.form import Question
from ihd.settings import Settings, changed
from ihd.ui import diary_words
from ihd.ui.diary_told import BackupKept, Backups, Restored
from ihd.ui.form import Asked, Form
from ihd.ui.pages.diary_page import DiaryPage
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.entries import Entries, Entry
from ihd.ui.widgets.going import Going
from ihd.ui.widgets.pairs import Pairs
from ihd.ui.widgets.pick_list import Pick
from ihd.ui.widgets.stack import Stack
from ihd.ui.widgets.sure import Sure
from ihd.ui.widgets.titled import TitledList
from ihd.wording import later, tr

WHAT_FOR = later("Copies of your history and settings, so that a broken card or a new machine costs you nothing.")
HOW = later("Copies of your diary and settings, made while it runs. Of older ones 7 days, 4 weeks and 12 months stay.")
NONE_YET = later("Each backup is listed here, newest first. Of older ones 7 days, 4 weeks and 12 months stay.")
WITH_SETTINGS = Question(
    later("The settings too"), later("Prices, hub and display as they were then. Off: only the history.")
)
PHRASE = Question(
    later("Its passphrase"), later("This backup is encrypted. Empty: the passphrase that is kept here."), secret=True
)
NEW_PHRASE = Question(
    later("Passphrase"),
    later("At least 8 characters. Write it down: without it nobody can restore an encrypted backup."),
    secret=True,
)
LEAST_PHRASE = 8
SHOWN = 5  # of the shelf, until all are asked for


class BackupsPage(DiaryPage):
    """`restore_wanted` tells the key of a backup, whether its settings are wanted, and a passphrase or nothing."""

    changed = Signal(object)  # Settings
    back_up_wanted = Signal()
    restore_wanted = Signal(str, bool, str)
    file_wanted = Signal(str)  # to be looked at, and then asked about
    phrase_given = Signal(str)
    stop_wanted = Signal()

    def __init__(self, look: Look, settings: Settings, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Backups"), tr(WHAT_FOR), parent)
        self._settings, self._zone = settings, zone
        self._told: Backups | None = None
        self._asked: BackupKept | None = None
        self._restored: Restored | None = None
        self._all = False
        self._dialog: QFileDialog | None = None
        self._make_question(look)
        self.done = Group(look, "", "", self.sheet)
        self.undo = Button(look, tr("Go back to what was"), icon="undo")
        self.undo.clicked.connect(self._take_back)
        self.done.hold(Buttons(self.undo))
        self.done.hide()
        self.going = Going(look, self.sheet)
        self.going.stopped.connect(self.stop_wanted)
        self.facts = Pairs(look)
        self.now = Button(look, tr("Back up now"), icon="backup", primary=True)
        self.now.clicked.connect(self.back_up_wanted)
        self.how_it_is = Group(look, tr("Looking …"), "", self.sheet)
        buttons = Buttons(self.now)
        self.how_it_is.hold(Stack(self.facts, buttons, gap=18))
        self._make_shelf(look)
        self._make_form(look)
        self.wait_with(buttons, self.how, self.kept)
        self.set_look(look)

    def _make_question(self, look: Look) -> None:
        self.with_settings = Asked(look, "with_settings", bool, WITH_SETTINGS)
        self.with_settings.show_answer(True)
        self.with_settings.answered.connect(lambda *_: self._say_question())
        self.phrase = Asked(look, "phrase", str, PHRASE)
        self._inside = Stack(self.with_settings, self.phrase, gap=16)
        self.question = Sure(look, tr("Restore it"), tr("Keep what is here"), inside=self._inside, parent=self.sheet)
        self.question.refused.connect(lambda: self._ask(None))
        self.question.agreed.connect(self._restore)

    def _make_shelf(self, look: Look) -> None:
        self.shelf = Entries(look, tr("Restore…"), icon="restore")
        self.shelf.chosen.connect(self._choose)
        self.more = Button(look, tr("Show all of them"))
        self.more.clicked.connect(self._show_all)
        self.from_file = Button(look, tr("Restore from a file…"), icon="folder")
        self.from_file.clicked.connect(self._open_file)
        self.kept = Group(look, tr("Backups that are kept"), tr(NONE_YET), self.sheet)
        self._shelf_buttons = Buttons(self.more, self.from_file)
        self.kept.hold(Stack(self.shelf, self._shelf_buttons, gap=16))

    def _make_form(self, look: Look) -> None:
        values = self._settings.backups
        self.form = Form(look, values)
        self.form.answered.connect(self._take)
        self.sticks = TitledList(
            look, tr("Sticks and disks that are in"), tr("Touch one to have copies go there too."), ground="raised"
        )
        self.sticks.answered.connect(lambda place: self._take("folder", place))
        self.sticks.hide()
        self.folder = Button(look, tr("Choose a folder…"), icon="folder")
        self.folder.clicked.connect(self._open_folder)
        self.new_phrase = Asked(look, "passphrase", str, NEW_PHRASE)
        self.keep_phrase = Button(look, tr("Keep this passphrase"), icon="lock")
        self.keep_phrase.clicked.connect(self._give_phrase)
        self._phrase_part = Stack(self.new_phrase, Buttons(self.keep_phrase))
        parts = Stack(self.form, self.sticks, Buttons(self.folder), self._phrase_part, gap=16)
        self.how = Group(look, tr("How backups are made"), tr(HOW), self.sheet)
        self.how.hold(parts)
        self._show_phrase()

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        if settings.backups != self._settings.backups:
            self.form.show_group(settings.backups)
        self._settings = settings
        self._show_phrase()
        self._tell()

    def show_backups(self, told: Backups) -> None:
        """How the backups stand."""
        before, self._told = self._told, told
        self.end_waiting()
        picks = tuple(Pick(*place) for place in told.places)
        self.sticks.show_picks(picks, self._settings.backups.folder)
        self.sticks.setVisible(bool(picks))
        self._show_phrase()
        self._tell()
        if before is None or told.trouble != before.trouble:
            self.show_trouble(told.trouble)

    def show_going(self, words: str, share: float | None = None, *, may_stop: bool = True) -> None:
        """What goes on just now, and how far it is; nothing once it has ended."""
        parts = (self.now, *(row.button for row in self.shelf.rows))
        if self.going.hold(parts, words, share, may_stop=may_stop):
            self.place()

    def show_restored(self, told: Restored) -> None:
        """A backup was restored."""
        self._restored = told
        now = self._told.at if self._told else told.made
        title, line = diary_words.restored_lines(told, now, self._zone)
        self._show_done(title, line, undo=bool(told.again))

    def show_made(self, words: str) -> None:
        """A backup was made, in a sentence."""
        self._restored = None
        self._show_done(tr("The backup is made."), words, undo=False)

    def ask_restore(self, one: BackupKept) -> None:
        """Ask whether this one is to be restored; a file that was chosen has been looked at by now."""
        self._ask(one)

    @property
    def has_question(self) -> bool:
        """Whether the page asks if a backup is to be restored."""
        return not self.question.isHidden()

    def _show_done(self, title: str, line: str, *, undo: bool) -> None:
        self.done.say(title, line)
        self.undo.setVisible(undo)
        self.done.show()
        self.place()
        self.to_top()

    def _tell(self) -> None:
        told, values = self._told, self._settings.backups
        if told is None:
            return
        self.how_it_is.say(diary_words.backup_headline(told, is_daily=values.daily), "")
        self.facts.say(diary_words.backup_facts(told, self._zone, has_second=bool(values.folder)))
        shelf = told.shelf if self._all else told.shelf[:SHOWN]
        lines = [Entry(one.key, *diary_words.backup_lines(one, told.at, self._zone)) for one in shelf]
        self.shelf.show_entries(lines)
        self.kept.line.say(tr("Newest first.") if shelf else tr(NONE_YET))
        self.more.setVisible(len(shelf) < len(told.shelf))
        self.place()

    def _show_all(self) -> None:
        self._all = True
        self._tell()

    def _choose(self, key: str) -> None:
        found = next((one for one in self._told.shelf if one.key == key), None) if self._told else None
        self._ask(found)

    def _ask(self, one: BackupKept | None) -> None:
        self._asked = one
        self.question.setVisible(one is not None)
        if one is not None:
            self.done.hide()
            self.phrase.setVisible(one.is_encrypted)
            self.phrase.input.line.clear()  # type: ignore[union-attr]
            self.question.ask(*self._question_words(one))
        self.place()
        self.to_top()

    def _question_words(self, one: BackupKept) -> tuple[str, str]:
        now = self._told.at if self._told else one.made
        return diary_words.restore_question(one, now, self._zone, with_settings=bool(self.with_settings.answer))

    def _say_question(self) -> None:
        if self._asked:
            self.question.say(*self._question_words(self._asked))
            self.place()

    def _restore(self) -> None:
        one = self._asked
        if one:
            self._ask(None)
            phrase = str(self.phrase.answer) if one.is_encrypted else ""
            self.restore_wanted.emit(one.key, bool(self.with_settings.answer), phrase)

    def _take_back(self) -> None:
        told = self._restored
        if told and told.again:
            self.done.hide()
            self.file_wanted.emit(told.again)

    def _take(self, name: str, answer: Any) -> None:
        question = self.form.questions[name]
        try:
            found = changed(self._settings, f"backups.{name}", answer)
        except Trouble as trouble:
            question.complain(trouble.advice)
            self.place()
            return
        question.complain("")
        self.changed.emit(found)

    def _show_phrase(self) -> None:
        encrypts, told = self._settings.backups.encrypt, self._told
        self._phrase_part.setVisible(encrypts)
        if encrypts and told:
            kept = tr("None is kept yet: nothing is copied.")
            if told.phrase_in:
                kept = tr("One is kept in {keyring}.", keyring=told.phrase_in)
            self.new_phrase.explain(f"{tr(NEW_PHRASE.help)} {kept}")

    def _give_phrase(self) -> None:
        phrase = str(self.new_phrase.answer)
        short = len(phrase) < LEAST_PHRASE
        why = tr("That is too short: at least {count} characters.", count=LEAST_PHRASE)
        self.new_phrase.complain(why if short else "")
        self.place()
        if not short:
            self.new_phrase.input.line.clear()  # type: ignore[union-attr]
            self.phrase_given.emit(phrase)

    def _open_folder(self) -> None:
        self._dialog = QFileDialog(self, tr("Where should copies go?"))
        self._dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._dialog.fileSelected.connect(lambda folder: self._take("folder", folder))
        self._dialog.open()

    def _open_file(self) -> None:
        self._dialog = QFileDialog(self, tr("Which backup?"), "", tr("Backups (*.zip *.age *.sqlite);;All files (*)"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.fileSelected.connect(self.file_wanted)
        self._dialog.open()

    def parts(self) -> list[QWidget]:
        return [self.question, self.done, self.going, self.how_it_is, self.how, self.kept]
