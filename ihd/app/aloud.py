"""What the display says aloud: joins what is on the screen, the rules of when to speak, and a voice."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from ihd.app.voice_here import ADVICE, found
from ihd.app.voices import Utterance, Voice, voice
from ihd.display_settings import Speech, SpeechSettings
from ihd.energy.home import Home
from ihd.ui.speaking import Item, Speaking
from ihd.ui.speaking_words import basics, in_words, plain, scene, spoken_part
from ihd.wording import language, tr

RESTING = "standby"
POWER_PAGES = ("now",)
Kind, Text = QAccessible.Role, QAccessible.Text
ROLES = {
    Kind.Button: "button",
    Kind.Heading: "heading",
    Kind.PageTab: "tab",
    Kind.CheckBox: "check",
    Kind.RadioButton: "radio",
    Kind.EditableText: "edit",
    Kind.Chart: "chart",
    Kind.AlertMessage: "alert",
}


class Aloud(QObject):
    """Belongs to the window's thread. Silent, and without a voice, while the settings say so."""

    def __init__(
        self,
        window: Any,
        asked: Callable[[], SpeechSettings],
        home: Callable[[], Home | None],
        zone: Callable[[], Any],
        make: Callable[[], Voice | None] = lambda: voice(found()),
    ) -> None:
        super().__init__(window)
        self._window, self._asked, self._home, self._zone, self._make = window, asked, home, zone, make
        self._speaking = Speaking()
        self._seconds = 0.0
        self.voice: Voice | None = None
        self._mode = Speech.OFF
        self._just_opened = self._rests = False
        window.page_opened.connect(self._page_opened)

    def look(self, seconds: float) -> None:
        """See whether there is something to say. To be called each second, with a count of them that only runs on."""
        self._seconds = seconds
        self._take_mode(self._asked().mode)
        self._just_opened = False
        if self.voice is None or (home := self._home()) is None:
            return
        page = self._window.page
        seen = scene(home, self._zone(), rests=page == RESTING, tells_power=page in POWER_PAGES)
        if seen.rests:
            self.voice.hush()
        self._speaking, told = self._speaking.look(seconds, seen)
        for item in told:
            self._say(item.words, at_once=item.urgent)

    def _take_mode(self, mode: Speech) -> None:
        if mode is self._mode:
            return
        self._mode = mode
        application = QApplication.instance()
        if mode is Speech.OFF:
            self.stop()
            self.voice = None
        elif self.voice is None:
            self.voice = self._make()
            self._speaking = Speaking()
            if isinstance(application, QApplication):
                application.focusChanged.connect(self._focus_moved)

    def again(self) -> None:
        """Be quiet if something is being said; else say the last once more, or the basics."""
        if self.voice is None:
            return
        if self.voice.is_speaking:
            self.voice.hush()
            return
        home = self._home()
        last = self._speaking.last or (basics(home, self._zone()) if home else "")
        if last:
            self._say(last, at_once=True)

    def stop(self) -> None:
        """Be quiet. May be called twice."""
        if self.voice is not None:
            self.voice.hush()

    def _page_opened(self, name: str) -> None:
        self._rests = name == RESTING
        if self.voice is None or self._rests:
            self.stop()
            return
        home = self._home()
        self._just_opened = True
        title = self._window.page_widget(name).accessibleName()
        told = basics(home, self._zone()) if name in POWER_PAGES and home else ""
        if self._mode is Speech.ALL or told:
            self._ask(f"{title}. {told}" if title and told else title or told)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._mode is not Speech.ALL or self._rests or now is None:
            return
        if not isValid(self._window) or now.window() is not self._window:
            return
        self._ask(told_of(now), at_once=not self._just_opened)  # what a new page begins with follows its title
        self._just_opened = False

    def _ask(self, words: str, *, at_once: bool = True) -> None:
        if words:
            self._speaking = self._speaking.say(self._seconds, Item(words, words))
            self._say(words, at_once=at_once)

    def _say(self, words: str, *, at_once: bool) -> None:
        if self.voice is not None and (told := plain(in_words(plain(words)))):
            self.voice.say(Utterance(told, language(), self._asked().rate), at_once=at_once)


def told_of(part: QWidget) -> str:
    """What has the focus, as it is said."""
    node = QAccessible.queryAccessibleInterface(part)
    if node is None:
        return ""
    name, role, state = node.text(Text.Name), ROLES.get(node.role(), ""), ""
    if role == "check":
        state = "ticked" if node.state().checked else "unticked"
    elif role in ("radio", "tab") and node.state().checked:
        state = "checked"
    value = node.text(Text.Value)
    if isinstance(part, QLineEdit):
        secret = part.echoMode() is not QLineEdit.EchoMode.Normal
        value = "" if secret else part.text()
        state = "" if part.text() else "empty"
    help_told = node.text(Text.Description)
    return ". ".join(one for one in (spoken_part(name, role, state, value), help_told) if one and one != value)


def hint() -> str:
    """What Settings says where no voice is installed; empty where one is."""
    return "" if found() else tr("No voice is installed here. {advice}", advice=tr(ADVICE))
