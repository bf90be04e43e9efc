"""The Storage page: what is kept and since when, the room it takes, how the diary fares, and who records."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.ui import diary_words
from ihd.ui.breaking import breakable
from ihd.ui.diary_told import Storage
from ihd.ui.pages.diary_page import GAP, DiaryPage
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.entries import Entries, Entry
from ihd.ui.widgets.link_card import LinkCard
from ihd.ui.widgets.stack import lay_below, lay_beside
from ihd.wording import later, tr

COLUMN = 300  # px at normal text size: a card narrower than that is no pleasure to read
WHAT_FOR = later("Your history: every reading and every half-hour, kept on this machine for ten years and more.")
NO_METERS = later("Each meter is listed here once it has been heard, or brought in from a file.")


class StoragePage(DiaryPage):
    """Told one value by `show_storage`, as often as it changes."""

    backups_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Storage"), tr(WHAT_FOR), parent)
        self._zone = zone
        self.cards = [LinkCard(look, self.sheet) for _ in range(4)]
        self.entries = Entries(look)
        self.meters = Group(look, tr("Meters"), tr(NO_METERS), self.sheet)
        self.meters.hold(self.entries)
        self.place_group = Group(look, tr("Where it lies"), "", self.sheet)
        self.backups = Button(look, tr("Backups"), icon="backup")
        self.bring_in = Button(look, tr("Bring in a file"), icon="bring-in")
        self.place_group.hold(Buttons(self.backups, self.bring_in))
        self.backups.clicked.connect(self.backups_wanted)
        self.bring_in.clicked.connect(self.import_wanted)
        for card in self.cards:
            card.hide()
        self.wait_with(self.meters, self.place_group)
        self.set_look(look)

    def show_storage(self, told: Storage) -> None:
        """Show the diary as it lies there."""
        for card, one in zip(self.cards, diary_words.storage_cards(told, self._zone), strict=True):
            card.show_told(one)
            card.show()
        meters = told.meters or ()
        self.entries.show_entries([Entry("", *diary_words.meter_lines(one, self._zone)) for one in meters])
        self.meters.line.say(tr("What is kept of each.") if meters else tr(NO_METERS))
        self.place_group.line.say(breakable(told.where))
        self.place_group.line.setAccessibleName(told.where)
        if told.meters is not None:
            self.end_waiting()
        self.show_trouble(told.trouble)

    def parts(self) -> list[QWidget]:
        return [*self.cards, self.meters, self.place_group]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        column = max(round(COLUMN * self._look.text_scale), (wide - GAP) // 2)  # two and two, however wide it is
        end = lay_beside(self.cards, x, y, wide, column, GAP)
        return lay_below((self.meters, self.place_group), x, end + GAP if end > y else y, wide, GAP)
