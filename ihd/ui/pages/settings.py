"""The Settings page: look, prices, rest, speech, hub and diary, each answer kept as soon as it is given."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.trouble import Trouble
from ihd.settings import Settings, changed
from ihd.ui.breaking import plain
from ihd.ui.form import Form
from ihd.ui.pages.diary_page import GAP, DiaryPage
from ihd.ui.pages.settings_cards import CARDS, DIARY_WAYS, HUB_AFTER
from ihd.ui.pages.settings_group import Group
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.buttons import Buttons
from ihd.ui.widgets.guard import Guard
from ihd.ui.widgets.hub_ways import HubWays, where_from
from ihd.ui.widgets.kept_bar import KeptBar
from ihd.ui.widgets.moving_in import MovingIn
from ihd.ui.widgets.stack import Stack
from ihd.wording import tr

EDGE = 14  # px beside the bar


class SettingsPage(DiaryPage):
    """All settings. What cannot be right is refused beneath its field; the last change can be taken back."""

    changed = Signal(object)  # Settings
    hub_wanted = Signal()
    health_wanted = Signal()
    moved_in = Signal()
    again_wanted = Signal()  # the first steps, once more
    page_wanted = Signal(str)

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Settings"), tr("Changes are kept at once."), parent)
        self._settings = settings
        self._before: Settings | None = None
        self._health = ""
        self.kept = KeptBar(look, self)
        self.kept.undo_wanted.connect(self._take_back)
        self._guard = Guard(self._hold_touches, self)
        self.forms: dict[str, Form] = {}
        self._groups: list[Group] = []
        for name in CARDS:
            self._groups.append(self._card(name))
            if name == HUB_AFTER:
                self._groups += [self._hub_group(), self._ways_group(), self._region_group()]
        self._groups.append(self._home_group())
        self.set_look(look)

    @property
    def undo(self) -> Button:
        """What takes the last change back."""
        return self.kept.undo

    def _card(self, name: str) -> Group:
        card = CARDS[name]
        group = Group(self._look, tr(card.title), tr(card.line), self.sheet)
        form = self.forms[name] = Form(self._look, getattr(self._settings, card.group), only=card.only)
        form.answered.connect(lambda field, answer: self._take(name, field, answer))
        if name == "diary":
            group.hold(Stack(self._diary_ways(), form, gap=18))
        elif name == "prices":
            group.hold(Stack(self._price_ways(), form, gap=18))
        else:
            group.hold(form)
        return group

    def _way(self, words: str, icon: str, page: str) -> Button:
        button = Button(self._look, words, icon=icon)
        button.clicked.connect(lambda: self.page_wanted.emit(page))
        return button

    def _price_ways(self) -> Buttons:
        self.tariff_button = self._way(tr("Choose your prices"), "cost", "tariff-choice")
        return Buttons(self.tariff_button)

    def _diary_ways(self) -> Buttons:
        """The ways to the pages of what is kept."""
        self.diary_buttons = {page: self._way(tr(words), icon, page) for page, (words, icon) in DIARY_WAYS.items()}
        return Buttons(*self.diary_buttons.values())

    def _hub_group(self) -> Group:
        self._hub = Group(self._look, tr("Hub"), self._hub_line(), self.sheet)
        self.hub_button = Button(self._look, tr("Change the hub"), icon="hub")
        self.hub_button.clicked.connect(self.hub_wanted)
        self.health_button = Button(self._look, tr("Hub health"), icon="signal-4")
        self.health_button.clicked.connect(self.health_wanted)
        self._hub.hold(Buttons(self.hub_button, self.health_button))
        return self._hub

    def _ways_group(self) -> Group:
        line = tr("How this display proves itself, and where its secrets are.")
        group = Group(self._look, tr("Pairing and safety"), line, self.sheet)
        self.ways = HubWays(self._look, self._settings)
        self.ways.reshaped.connect(self._place_ways)
        self.ways.stop_wanted.connect(self._stop_broker)
        group.hold(self.ways)
        return group

    def _region_group(self) -> Group:
        self._region = Group(self._look, tr("Where your home is"), self._region_line(), self.sheet)
        self.region_button = self._way(tr("Choose your region"), "carbon", "region")
        self._region.hold(Buttons(self.region_button))
        return self._region

    def _region_line(self) -> str:
        from ihd.energy.carbon.regions import NATIONAL, REGIONS

        carbon = self._settings.carbon
        region = tr(REGIONS[carbon.region or NATIONAL])
        if carbon.postcode:
            return tr("Carbon is told for {region}, where {postcode} is.", region=region, postcode=carbon.postcode)
        return tr("Carbon is told for {region}.", region=region)

    def _home_group(self) -> Group:
        line = tr("The first steps can be taken again. A new household begins with a clean sheet.")
        group = Group(self._look, tr("Your home"), line, self.sheet)
        self.again = Button(self._look, tr("Take the first steps again"), icon="right")
        self.again.clicked.connect(self.again_wanted)
        self.moving_in = MovingIn(self._look)
        self.moving_in.confirmed.connect(self.moved_in)
        self.moving_in.reshaped.connect(self.place)
        group.hold(Stack(Buttons(self.again), self.moving_in))
        return group

    def _place_ways(self) -> None:
        self.place()
        if focused := next((one for one in self.ways.buttons.values() if one.hasFocus()), None):
            self.bring_into_sight(focused)

    def _stop_broker(self) -> None:
        self._settings = replace(self._settings, broker=replace(self._settings.broker, runs=False))
        self.changed.emit(self._settings)

    def ask_moved_in(self) -> None:
        """Ask whether everything that was kept is to be cleared, in sight."""
        self.moving_in.ask(True)
        self.bring_into_sight(self.moving_in)
        self._guard.begin()  # a second touch as quick as that was meant for the page before

    def _hold_touches(self, held: bool) -> None:
        self._scroll.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, held)

    def show_health(self, health: str) -> None:
        """How the hub fares, in one sentence."""
        if health != self._health:
            self._health = health
            self._hub.line.say(self._hub_line())
            self.place()

    def _hub_line(self) -> str:
        told = where_from(self._settings)
        if self._health and self._settings.has_hub:
            return tr("{health} {where}", health=self._health, where=told)
        return told

    @property
    def hub_words(self) -> str:
        """What the page says of the hub."""
        return plain(self._hub.line.said)

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        if settings == self._settings:
            return
        self._settings = settings
        for name, form in self.forms.items():
            form.show_group(getattr(settings, CARDS[name].group))
        self._hub.line.say(self._hub_line())
        self._region.line.say(self._region_line())
        self.ways.show_settings(settings)
        self.place()

    def parts(self) -> list[QWidget]:
        return list(self._groups)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self.kept.set_look(look)
        super().set_look(look)

    def _take(self, card: str, name: str, answer: Any) -> None:
        question = self.forms[card].questions[name]
        try:
            found = changed(self._settings, f"{CARDS[card].group}.{name}", answer)
        except Trouble as trouble:
            question.complain(trouble.advice)
            self.place()
            return
        question.complain("")
        self._before, self._settings = self._settings, found
        self._tell(tr("{question} saved.", question=question.title), undo=True)
        if touched := self.sheet.focusWidget():
            self.bring_into_sight(touched)  # there is less room above the bar
        self.changed.emit(found)

    def _take_back(self) -> None:
        if self._before is None:
            return
        before, self._before = self._before, None
        for form in self.forms.values():
            for question in form.questions.values():
                question.complain("")
        self.show_settings(before)
        # A button that hides hands its focus to the next field, where nothing is shown over what may be being typed.
        self.undo.clearFocus()
        self._tell(tr("Taken back."), undo=False)
        self.changed.emit(before)

    def _tell(self, words: str, *, undo: bool) -> None:
        self.kept.show_kept(words, undo=undo)
        self._place_kept()
        self.place()

    def opened(self) -> None:
        """The page has come into view: what was changed before is not news any more."""
        self._before = None
        self._tell("", undo=False)
        super().opened()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_kept()

    def _place_kept(self) -> None:
        """The bar stands beneath what scrolls, so that it covers nothing."""
        tall = 0
        if not self.kept.isHidden():
            wide = self.width() - 2 * EDGE
            tall = self.kept.high(wide)
            self.kept.setGeometry(EDGE, self.height() - tall - 8, wide, tall)
            tall += 8 + GAP // 2
        self._scroll.setGeometry(0, 0, self.width(), self.height() - tall)
