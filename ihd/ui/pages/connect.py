"""The Connect page: where the broker is, and how it knows us."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.trouble import Trouble
from ihd.form import Question
from ihd.settings import HubSettings, Settings, changed
from ihd.ui.form import Form
from ihd.ui.pages.step import FOOT_FROM
from ihd.ui.sentences import Notice
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.text import Text
from ihd.wording import later, tr

EDGE = 32
WIDEST = 860  # px at normal text size
PASSWORD = Question(
    later("Password"), later("Kept in this device’s keyring; if it has none, in a private file."), secret=True
)
NO_ADDRESS = later("Type the address of your broker, such as 192.168.1.20.")


class ConnectPage(QWidget):
    """Asks for the hub's settings and the password; tells them once each can be right."""

    connect_wanted = Signal(object, str)  # HubSettings, password
    back_wanted = Signal()

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._sheet = QWidget(self)
        self._headline = Text(look, Role.TITLE, ground="background", parent=self._sheet)
        self._headline.say(tr("Connect to your broker"))
        self._line = Text(look, Role.BODY, "muted", ground="background", parent=self._sheet)
        self._line.say(tr("A broker passes on what your meter’s hub says. Its address is enough for most homes."))
        for text in (self._headline, self._line):
            text.setWordWrap(True)
        self._banner = Banner(look, self._sheet)
        self.form = Form(look, settings.hub, self._sheet)
        self.form.add("password", str, PASSWORD)
        self._in_order()
        self.form.answered.connect(self._check)
        self._scroll = Scroll(look, self._sheet, self)
        self.back = Button(look, tr("Back"), parent=self)
        self.connect_button = Button(look, tr("Connect"), primary=True, parent=self)
        self.back.clicked.connect(self.back_wanted)
        self.connect_button.clicked.connect(self._connect)
        self.set_look(look)

    def _in_order(self) -> None:
        """The password beside the user name, and the keys' order with it."""
        order = ["host", "port", "user", "password", "tls", "ca_file", "prefix"]
        self.form.questions = {name: self.form.questions[name] for name in order}
        before: QWidget | None = None
        for question in self.form.questions.values():
            line = getattr(question.input, "line", question.input)
            if before is not None:
                QWidget.setTabOrder(before, line)
            before = line

    def opened(self) -> None:
        """The page has come into view: where no address stands, one can be typed at once."""
        host = self.form.questions["host"]
        if not host.answer:
            host.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        if settings != self._settings:
            self._settings = settings
            self.form.show_group(settings.hub)

    def show_hub(self, hub: HubSettings) -> None:
        """Put these answers in the fields: they are known, and something is missing or wrong."""
        self.form.show_group(hub)

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Why it did not work; None once it may be tried again."""
        self._banner.show_notice(Notice(trouble.headline, trouble.advice) if trouble else None)
        self._place()

    @property
    def trouble(self) -> Notice | None:
        """What the page tells of the last attempt."""
        return self._banner.notice

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self._headline, self._line, self._banner, self.form, self._scroll, self.back, self.connect_button):
            part.set_look(look)
        self._headline.setFont(look.font(Role.TITLE, 1.25))
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._connect()
        else:
            super().keyPressEvent(event)

    def _check(self, name: str, answer: Any) -> Settings | None:
        """The settings with this answer, if it can be right; else the reason stands beneath the field."""
        if name == "password":
            return self._settings
        question = self.form.questions[name]
        try:
            if name == "host" and not answer:
                raise Trouble(tr(NO_ADDRESS), tr(NO_ADDRESS))
            found = changed(self._settings, f"hub.{name}", answer)
        except Trouble as trouble:
            question.complain(trouble.advice)
            self._place()
            return None
        if question.complaint:
            question.complain("")
            self._place()
        return found

    def _connect(self) -> None:
        answers = {one.name: self.form.questions[one.name].answer for one in fields(HubSettings)}
        checked = {name: self._check(name, answer) for name, answer in answers.items()}
        wrong = [name for name, found in checked.items() if found is None]
        if wrong:
            question = self.form.questions[wrong[0]]
            question.input.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(question)
            return
        found = {name: getattr(settings.hub, name) for name, settings in checked.items() if settings}
        self.show_trouble(None)
        self.connect_wanted.emit(HubSettings(**found), self.form.questions["password"].answer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        button = self.connect_button.sizeHint()
        is_low = self.height() < FOOT_FROM
        foot = button.height() + 24 + 16
        self._ground_buttons(self._sheet if is_low else self)
        self._scroll.setGeometry(0, 0, self.width(), self.height() - (0 if is_low else foot))
        wide = min(self.width() - 2 * EDGE, round(WIDEST * self._look.text_scale))
        x, y = (self.width() - wide) // 2, 26
        for text, gap in ((self._headline, 6), (self._line, 20)):
            text.setGeometry(x, y, wide, text.high(wide))
            y += text.height() + gap
        if self._banner.notice:
            self._banner.setGeometry(x, y, wide, self._banner.needed(wide))
            y += self._banner.height() + 18
        tall = self.form.high(wide)
        self.form.setGeometry(x, y, wide, tall)
        self._scroll.fit(y + tall + 20 + (foot if is_low else 0))
        top, right = (y + tall + 20 if is_low else self.height() - button.height() - 24), x + wide
        wider = max(180, button.width())
        self.connect_button.setGeometry(right - wider, top, wider, button.height())
        back = max(140, self.back.sizeHint().width())
        self.back.setGeometry(right - wider - 12 - back, top, back, button.height())

    def _ground_buttons(self, ground: QWidget) -> None:
        """Let the buttons stay in sight, or end the sheet on a low page, as above a keyboard."""
        for button in (self.back, self.connect_button):
            if button.parentWidget() is not ground:
                button.setParent(ground)
                button.show()
