"""The page of network connections: each that this program has made, and whether anything has left the home."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtWidgets import QWidget

from ihd.energy.contact import Met
from ihd.ui import connection_words
from ihd.ui.pages.diary_page import DiaryPage
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look
from ihd.ui.widgets.entries import Entries, Entry
from ihd.ui.widgets.facts import Fact, Facts
from ihd.wording import later, tr

WHAT_FOR = later("This program speaks to your hub, and to nobody else unless you ask it to.")
HOW = later("Every connection is written down here when it is made. The list is kept on this machine alone.")


class ConnectionsPage(DiaryPage):
    """Told one value by `show_met`, as often as it changes."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Network connections"), tr(WHAT_FOR), parent)
        self._zone = zone
        self.verdict = Facts(look, self.sheet)
        self.run, self.kept = Entries(look), Entries(look)
        self.now = Group(look, tr("Since this program was started"), "", self.sheet)
        self.now.hold(self.run)
        self.all = Group(look, tr("All that was ever made"), tr(HOW), self.sheet)
        self.all.hold(self.kept)
        for part in (self.verdict, self.now, self.all):
            part.hide()
        self.set_look(look)

    def show_met(self, run: Sequence[Met], kept: Sequence[Met], now: datetime) -> None:
        """Show those of this run and all that are kept, the newest first, at this moment (UTC)."""
        said, is_well = connection_words.verdict(kept)
        self.verdict.show_facts([Fact("check" if is_well else "warning", said, "low" if is_well else "medium")])
        self.run.show_entries([Entry("", *connection_words.entry(one, now, self._zone)) for one in run])
        self.kept.show_entries([Entry("", *connection_words.entry(one, now, self._zone)) for one in kept])
        self.now.setVisible(bool(run))
        self.all.setVisible(bool(kept))
        self.place()

    def parts(self) -> list[QWidget]:
        return [self.verdict, self.now, self.all]
