"""The About page: version and licence, where data comes from, what is stored where, and what it is built of."""

from datetime import tzinfo

from PySide6.QtWidgets import QWidget

from ihd.ui import about_words
from ihd.ui.about_words import AboutTold
from ihd.ui.pages.diary_page import DiaryPage
from ihd.ui.pages.settings_group import Group, Inside
from ihd.ui.theme import Look
from ihd.ui.widgets.entries import Entries, Entry
from ihd.ui.widgets.pairs import Pairs
from ihd.wording import later, tr

WHAT_IT_IS = later("An in-home energy display. It speaks to your own hub, and keeps everything on your own machine.")


class AboutPage(DiaryPage):
    """Told one value by `show_about`."""

    def __init__(self, look: Look, _zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("About"), tr(WHAT_IT_IS), parent)
        self.facts = Pairs(look)
        self.sources, self.stored, self.libraries = Entries(look), Entries(look), Entries(look)
        self.groups = [
            Group(look, "ihd", "", self.sheet),
            Group(look, tr("What is stored where"), "", self.sheet),
            Group(look, tr("Where data comes from"), "", self.sheet),
            Group(look, tr("Built with"), tr("Free software, each under its own licence."), self.sheet),
        ]
        inside: tuple[Inside, ...] = (self.facts, self.stored, self.sources, self.libraries)
        for group, one in zip(self.groups, inside, strict=True):
            group.hold(one)
            group.hide()
        self.set_look(look)

    def show_about(self, told: AboutTold) -> None:
        """Show this."""
        self.facts.say(about_words.facts(told))
        self.stored.show_entries([Entry("", *one) for one in told.stored])
        self.sources.show_entries([Entry("", *one) for one in about_words.sources()])
        self.libraries.show_entries([Entry("", *about_words.library(one)) for one in told.libraries])
        for group in self.groups:
            group.show()
        self.place()

    def parts(self) -> list[QWidget]:
        return [*self.groups]
