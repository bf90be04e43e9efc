"""The Device page: this machine becomes the home's broker, and shows what to type into the device that is to speak."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.home import Home, HubState
from ihd.energy.trouble import Trouble
from ihd.settings import BrokerSettings, Settings, changed
from ihd.ui.form import Form
from ihd.ui.sentences import Notice
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.device_lines import DeviceLines
from ihd.ui.widgets.facts import Fact, Facts
from ihd.ui.widgets.qr import QrCode, Rows
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.text import Text
from ihd.wording import later, tr, tr_each

EDGE, TOP, GAP = 28, 20, 12
WIDEST = 980  # px at normal text size
CODE_SIDE = 260  # px of the QR code, at most, at normal text size
LEAST_CODE = 190  # px: smaller modules are not read from a hand's distance
BESIDE_FROM = 560  # px at normal text size
ASKED = ("network", "tls", "port", "secure_port")
DEVICES = {"glow": later("Glow display"), "device": later("Another device")}
WHY = later(
    "Your display sends its readings to a broker, as letters go to a post office. "
    "This machine can be that broker: nothing leaves your home."
)
RIGHT_AWAY = BrokerSettings(network=True)  # a device is never on this very machine


class DevicePage(QWidget):
    """Asks how the broker is to listen, then shows the way in for one device."""

    start_wanted = Signal(object)  # BrokerSettings
    card_wanted = Signal(str, bool)  # the account; whether the password is to be seen
    back_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wanted = settings.broker if settings.broker.runs else RIGHT_AWAY
        self._runs = settings.broker.runs
        self._is_starting = False
        self._known: Trouble | None = None  # the home's trouble that was shown
        self._sheet = sheet = QWidget(self)
        self._headline = Text(look, Role.TITLE, ground="background", parent=sheet)
        self._line = Text(look, Role.BODY, "muted", ground="background", parent=sheet)
        for text in (self._headline, self._line):
            text.setWordWrap(True)
        self._banner = Banner(look, sheet)
        self.form = Form(look, self._wanted, sheet, only=ASKED)
        self.form.answered.connect(self._take)
        self.facts = Facts(look, sheet)
        self.device = Choice(look, tr("For which device"), tr_each(DEVICES), sheet)
        self.device.show_answer("glow")
        self.device.chosen.connect(lambda key: self.card_wanted.emit(key, False))
        self.lines = DeviceLines(look, sheet)
        self.code = QrCode(sheet)
        self._heard = Facts(look, self)
        self.reveal = Button(look, tr("Show the password again"), parent=sheet)
        self.reveal.clicked.connect(lambda: self.card_wanted.emit(self.device.answer, True))
        self._scroll = Scroll(look, sheet, self)
        self.back = Button(look, tr("Back"), parent=self)
        self.start = Button(look, tr("Be the broker"), primary=True, parent=self)
        self.done = Button(look, tr("Done"), primary=True, parent=self)
        self.back.clicked.connect(self.back_wanted)
        self.done.clicked.connect(self.done_wanted)
        self.start.clicked.connect(self._start)
        self._show(card=False)

    @property
    def has_card(self) -> bool:
        """Whether it shows what to type into a device."""
        return self._has_card

    @property
    def words(self) -> tuple[str, str]:
        """The headline and the line below it."""
        return self._headline.said, self._line.said

    @property
    def trouble(self) -> Notice | None:
        """What the page tells of the last attempt."""
        return self._banner.notice

    @property
    def heard(self) -> list[str]:
        """What the page says of whether the device has been heard."""
        return self._heard.said

    def opened(self) -> None:
        """The page has come into view. What was shown of a password before is not any more."""
        self._known = None
        self._show(card=False)
        if self._runs:
            self.card_wanted.emit(self.device.answer, False)

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        self._runs = settings.broker.runs
        if self._runs:
            self._wanted = settings.broker
            self.form.show_group(self._wanted)

    def show_limits(self, name: str, limits: Sequence[str]) -> None:
        """Which broker can be run here, and what it cannot do, in sentences."""
        told = [Fact("hub", name), *(Fact("info", limit, "muted") for limit in limits)]
        self.facts.show_facts(told)
        self._place()

    def show_card(self, lines: Sequence[tuple[str, str]], rows: Rows, note: str) -> None:
        """What to type into the device. Without `rows` the password is not among it, and can be asked for."""
        self.lines.show_lines(lines)
        self.code.show_rows(rows)
        self._note = note
        self._show(card=True)

    def show_home(self, home: Home) -> None:
        """Whether the device has been heard by now, or what keeps the broker from running."""
        if home.banner is not None and home.banner is not self._known:
            self._known = home.banner
            self.show_trouble(home.banner)
        live = home.hub.state is HubState.LIVE
        fact = Fact("check", tr("It is heard: its readings arrive."), "low")
        waiting = Fact("waiting", tr("Waiting for its first reading …"))
        self._heard.show_facts([fact if live else waiting] if self._has_card else [])
        self._place()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Why it did not work; None once it may be tried again."""
        self._is_starting = False
        self._show(card=self._has_card and trouble is None)
        self._banner.show_notice(Notice(trouble.headline, trouble.advice) if trouble else None)
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self._headline, self._line, self._banner, self.form, self.facts, self.device, self.lines):
            part.set_look(look)
        for below in (self._heard, self.reveal, self._scroll, self.back, self.start, self.done):
            below.set_look(look)
        self._headline.setFont(look.font(Role.TITLE, 1.25))
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _take(self, name: str, answer: object) -> None:
        question = self.form.questions[name]
        try:
            self._wanted = changed(Settings(broker=self._wanted), f"broker.{name}", answer).broker
        except Trouble as trouble:
            question.complain(trouble.advice)
        else:
            question.complain("")
        self._place()

    def _start(self) -> None:
        if any(question.complaint for question in self.form.questions.values()):
            return
        self._is_starting = True
        self._show(card=False)
        self.start_wanted.emit(self._wanted)

    def _show(self, *, card: bool) -> None:
        self._has_card = card
        self._banner.show_notice(None)
        if card:
            self._is_starting = False
            self._headline.say(tr("Type this into your device"))
            self._line.say(self._note)
        else:
            self._headline.say(
                tr("Starting the broker …") if self._is_starting else tr("Let this machine be the broker")
            )
            self._line.say(tr(WHY))
            self.lines.show_lines(())
            self.code.show_rows(())
            self._heard.show_facts(())
        for asking in (self.form, self.start, self.back):
            asking.setVisible(not card)
            asking.setEnabled(not self._is_starting)
        self.facts.setVisible(not card and bool(self.facts.said))
        for showing in (self.device, self.lines, self.done):
            showing.setVisible(card)
        self.reveal.setVisible(card and self.code.isHidden())
        self.set_look(self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = min(self.width() - 2 * EDGE, round(WIDEST * self._look.text_scale))
        x = (self.width() - wide) // 2
        tall = self.back.sizeHint().height()
        right, foot = x + wide, self.height() - 16 - tall
        for one in (self.done, self.start, self.back):
            if not one.isHidden():
                each = max(150, one.sizeHint().width())
                one.setGeometry(right - each, foot, each, tall)
                right -= each + GAP
        self._scroll.setGeometry(x - 4, TOP, wide + 16, self._place_heard(x, right - x, foot, tall) - GAP - TOP)
        y = 0
        for text, gap in ((self._headline, 4), (self._line, 14)):
            text.setGeometry(4, y, wide, text.high(wide))
            y += text.height() + gap
        if self._banner.notice:
            self._banner.setGeometry(4, y, wide, self._banner.needed(wide))
            y += self._banner.height() + GAP
        y = self._place_card(y, wide) if self._has_card else self._place_form(y, wide)
        self._scroll.fit(y)

    def _place_heard(self, x: int, room: int, foot: int, tall: int) -> int:
        """Lay out whether it is heard, beside the buttons or above them; where the foot begins, px."""
        if self._heard.isHidden():
            return foot
        if self._heard.high(room) <= tall:
            high = self._heard.high(room)
            self._heard.setGeometry(x, foot + (tall - high) // 2, room, high)
            return foot
        wide = self.width() - 2 * x
        high = self._heard.high(wide)
        self._heard.setGeometry(x, foot - GAP - high, wide, high)
        return foot - GAP - high

    def _place_form(self, y: int, wide: int) -> int:
        self.form.setGeometry(4, y, wide, self.form.high(wide))
        y += self.form.height() + GAP
        self.facts.setGeometry(4, y, wide, self.facts.high(wide))
        return y + self.facts.height() + GAP

    def _place_card(self, y: int, wide: int) -> int:
        """The code beside the lines where there is room, else below them."""
        self.device.setGeometry(4, y, min(wide, max(320, self.device.wide())), self.device.high(wide))
        ask = self.reveal.sizeHint()
        is_beside = self.device.width() + 2 * GAP + ask.width() <= wide
        if is_beside:
            top = y + (self.device.height() - ask.height()) // 2
            self.reveal.setGeometry(4 + wide - ask.width(), top, ask.width(), ask.height())
        y += self.device.height() + GAP
        room = self._scroll.height() - y
        side = max(LEAST_CODE, min(round(CODE_SIDE * self._look.text_scale), wide * 2 // 5, room))
        beside = not self.code.isHidden() and wide >= BESIDE_FROM * self._look.text_scale
        each = wide - side - 2 * GAP if beside else wide
        self.lines.setGeometry(4, y, each, self.lines.high(each))
        below = y + self.lines.height() + GAP
        if not self.code.isHidden():
            self.code.setGeometry(
                4 + wide - side if beside else 4 + (wide - side) // 2, y if beside else below, side, side
            )
            below = below if beside else below + side + GAP
        if not self.reveal.isHidden() and not is_beside:
            self.reveal.setGeometry(4, below, min(wide, ask.width()), ask.height())
            below += ask.height() + GAP
        return max(below, y + side + GAP) if beside else below
