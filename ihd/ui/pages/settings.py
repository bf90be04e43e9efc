"""The Settings page: prices, display, hub and diary, each answer kept as soon as it is given."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.trouble import Trouble
from ihd.settings import Settings, changed
from ihd.ui.breaking import plain
from ihd.ui.form import Form
from ihd.ui.pages.settings_group import Buttons, Group
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.hub_ways import HubWays, where_from
from ihd.ui.widgets.moving_in import GUARD_MS, MovingIn
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.stack import Stack
from ihd.ui.widgets.text import Text

GROUPS = {"prices": "Prices", "display": "Display", "diary": "Diary"}
GAP = 12
WIDEST = 980  # px at normal text size


class SettingsPage(QWidget):
    """All settings. What cannot be right is refused beneath its field; the last change can be taken back."""

    changed = Signal(object)  # Settings
    hub_wanted = Signal()
    health_wanted = Signal()
    moved_in = Signal()
    page_wanted = Signal(str)

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._before: Settings | None = None
        sheet = QWidget(self)
        self._saved = Text(look, Role.BODY, "muted", ground="background", parent=sheet)
        self.undo = Button(look, "Undo", icon="undo", parent=sheet)
        self.undo.clicked.connect(self._take_back)
        self.forms: dict[str, Form] = {}
        self._groups: list[Group] = []
        for name, title in GROUPS.items():
            values = getattr(settings, name)
            group = Group(look, title, (type(values).__doc__ or "").split("\n")[0], sheet)
            form = Form(look, values)
            form.answered.connect(lambda field, answer, name=name: self._take(name, field, answer))
            group.hold(Stack(self._diary_ways(look), form, gap=18) if name == "diary" else form)
            self.forms[name] = form
            self._groups.append(group)
        self._health = ""
        self._groups.insert(2, self._hub_group(look, sheet))
        self._groups.insert(3, self._ways_group(look, sheet))
        self._groups.append(self._home_group(look, sheet))
        self._scroll = Scroll(look, sheet, self)
        self._tell("Changes are kept at once.", undo=False)
        self.set_look(look)

    def _hub_group(self, look: Look, sheet: QWidget) -> Group:
        self._hub = Group(look, "Hub", self._hub_line(), sheet)
        self.hub_button = Button(look, "Change the hub", icon="hub")
        self.hub_button.clicked.connect(self.hub_wanted)
        self.health_button = Button(look, "Hub health", icon="signal-4")
        self.health_button.clicked.connect(self.health_wanted)
        self._hub.hold(Buttons(self.hub_button, self.health_button))
        return self._hub

    def _ways_group(self, look: Look, sheet: QWidget) -> Group:
        group = Group(look, "Pairing and safety", "How this display proves itself, and where its secrets are.", sheet)
        self.ways = HubWays(look, self._settings)
        self.ways.reshaped.connect(self._place_ways)
        self.ways.stop_wanted.connect(self._stop_broker)
        group.hold(self.ways)
        return group

    def _place_ways(self) -> None:
        self._place()
        if focused := next((one for one in self.ways.buttons.values() if one.hasFocus()), None):
            self.bring_into_sight(focused)

    def _stop_broker(self) -> None:
        self._settings = replace(self._settings, broker=replace(self._settings.broker, runs=False))
        self.changed.emit(self._settings)

    def _diary_ways(self, look: Look) -> Buttons:
        """The ways to the pages of what is kept."""
        pages = {"storage": "Storage", "backups": "Backups", "import": "Bring in", "export": "Export"}
        icons = {"storage": "storage", "backups": "backup", "import": "bring-in", "export": "take-out"}
        self.diary_buttons = {page: Button(look, words, icon=icons[page]) for page, words in pages.items()}
        for page, button in self.diary_buttons.items():
            button.clicked.connect(lambda _=False, page=page: self.page_wanted.emit(page))
        return Buttons(*self.diary_buttons.values())

    def _home_group(self, look: Look, sheet: QWidget) -> Group:
        group = Group(look, "Your home", "A new household begins with a clean sheet.", sheet)
        self.moving_in = MovingIn(look)
        self.moving_in.confirmed.connect(self.moved_in)
        self.moving_in.reshaped.connect(self._place)
        group.hold(self.moving_in)
        return group

    def ask_moved_in(self) -> None:
        """Ask whether everything that was kept is to be cleared, in sight."""
        self.moving_in.ask(True)
        self.bring_into_sight(self.moving_in)
        self._let_be_touched(False)  # a second touch as quick as that was meant for the page before
        QTimer.singleShot(GUARD_MS, self, lambda: self._let_be_touched(True))

    def _let_be_touched(self, may: bool) -> None:
        self._scroll.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not may)

    def show_health(self, health: str) -> None:
        """How the hub fares, in one sentence."""
        if health != self._health:
            self._health = health
            self._hub.line.say(self._hub_line())
            self._place()

    def _hub_line(self) -> str:
        told = where_from(self._settings)
        return f"{self._health} {told}" if self._health and self._settings.has_hub else told

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
            form.show_group(getattr(settings, name))
        self._hub.line.say(self._hub_line())
        self.ways.show_settings(settings)
        self._place()

    def bring_into_sight(self, part: QWidget) -> None:
        """Move the page so that this part of it can be seen."""
        self._scroll.ensureWidgetVisible(part)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for group in self._groups:
            group.set_look(look)
        for part in (self._saved, self.undo, self._scroll):
            part.set_look(look)
        self._place()

    def _take(self, group: str, name: str, answer: Any) -> None:
        question = self.forms[group].questions[name]
        try:
            found = changed(self._settings, f"{group}.{name}", answer)
        except Trouble as trouble:
            question.complain(trouble.advice)
            self._place()
            return
        question.complain("")
        self._before, self._settings = self._settings, found
        self._tell(f"{question.title} saved.", undo=True)
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
        self._tell("Taken back.", undo=False)
        self.changed.emit(before)

    def _tell(self, words: str, *, undo: bool) -> None:
        self._saved.say(words)
        self.undo.setVisible(undo)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self._place()

    def _place(self) -> None:
        wide = min(self.width() - 28, round(WIDEST * self._look.text_scale))
        x, y = (self.width() - wide) // 2, 0
        button = self.undo.sizeHint()
        text = self._saved.high(0)
        self._saved.setGeometry(x + 6, y + (button.height() - text) // 2, wide - button.width() - 20, text)
        self.undo.setGeometry(x + wide - button.width(), y, button.width(), button.height())
        y += button.height() + GAP
        for group in self._groups:
            tall = group.high(wide)
            group.setGeometry(x, y, wide, tall)
            y += tall + GAP
        self._scroll.fit(y + 4)
