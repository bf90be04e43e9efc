"""The Pair page: choose the hub that offers it, type the code on its screen, and learn how it ended."""

from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.trouble import Trouble
from ihd.form import Question
from ihd.ui.form import Asked
from ihd.ui.sentences import Notice
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.big_choice import BigChoice
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.code_boxes import CodeBoxes
from ihd.ui.widgets.facts import Fact, Facts
from ihd.ui.widgets.keypad import Keypad
from ihd.ui.widgets.scroll import Scroll
from ihd.ui.widgets.steps import Steps
from ihd.ui.widgets.text import Text
from ihd.wording import later, tr

EDGE, TOP, GAP = 28, 20, 12
MARK_ROOM = 12  # px beside the words for the mark of a sheet that goes on
WIDEST = 980  # px at normal text size
PAD_WIDE, PAD_HIGH = 340, 440  # px of the keypad at normal text size, at most
CHOOSE, CODE, PAIRING, DONE = 1, 2, 3, 4  # the steps
ADDRESS = Question(
    later("The hub’s address"), later("Only if it does not show up by itself, such as 192.168.1.20 or hub.local:8883.")
)
NEVER_SENT = later("The code is never sent: it only proves that hub and display both know it.")


class HubOffer(NamedTuple):
    """A hub that waits to be paired: its id, what it calls itself, and where it was heard."""

    hub: str
    name: str
    detail: str


class PairPage(QWidget):
    """Four steps. It is told the hubs that wait and how it went; it tells what is wanted."""

    look_wanted = Signal(str)  # an address that was typed; empty: wherever hubs can be found
    code_given = Signal(str, str)  # the hub's id, the eight digits
    back_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._offers: tuple[HubOffer, ...] = ()
        self.chosen: HubOffer | None = None
        self._sheet = sheet = QWidget(self)
        self.steps = Steps(look, DONE, self)
        self._headline = Text(look, Role.TITLE, ground="background", parent=sheet)
        self._line = Text(look, Role.BODY, "muted", ground="background", parent=sheet)
        for text in (self._headline, self._line):
            text.setWordWrap(True)
        self._banner = Banner(look, sheet)
        self.boxes = CodeBoxes(look, (4, 4), sheet)
        self.facts = Facts(look, sheet)
        self.hubs: list[BigChoice] = []
        self.address = Asked(look, "address", str, ADDRESS, sheet)
        self.address.set_look(look)
        self.address.answered.connect(lambda _name, answer: self.look_wanted.emit(answer))
        self._scroll = Scroll(look, sheet, self)
        self.keypad = Keypad(look, self)
        self.back = Button(look, tr("Back"), parent=self)
        self.pair = Button(look, tr("Pair"), primary=True, parent=self)
        self.show_home = Button(look, tr("Show my home"), primary=True, parent=self)
        self.keypad.pressed.connect(self._type)
        self.keypad.erased.connect(self._erase)
        self.keypad.done.connect(self._pair)
        self.back.clicked.connect(self._go_back)
        self.pair.clicked.connect(self._pair)
        self.show_home.clicked.connect(self.done_wanted)
        self._go(CHOOSE)

    @property
    def step(self) -> int:
        """The step that is being done."""
        return self.steps.step

    @property
    def words(self) -> tuple[str, str]:
        """The headline and the line below it."""
        return self._headline.said, self._line.said

    @property
    def trouble(self) -> Notice | None:
        """What the page tells of the last attempt."""
        return self._banner.notice

    def opened(self) -> None:
        """The page has come into view: look for hubs."""
        self._go(CHOOSE)
        self.setFocus()
        self.look_wanted.emit(self.address.answer)

    def show_hubs(self, offers: tuple[HubOffer, ...]) -> None:
        """These hubs wait to be paired."""
        if offers != self._offers:
            self._offers = offers
            for choice in self.hubs:
                choice.setParent(None)
                choice.deleteLater()
            self.hubs = [self._hub_choice(offer) for offer in offers]
        if self.step == CHOOSE:
            self._go(CHOOSE, self.trouble)

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Why it did not work. A code that was refused is to be typed anew."""
        self.boxes.show_typed("")
        self._go(CODE if self.step == PAIRING else self.step, _notice(trouble))

    def show_paired(self, facts: tuple[Fact, ...]) -> None:
        """It is paired; these are worth knowing."""
        self._go(DONE)
        self.facts.show_facts(facts)
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self._headline, self._line, self._banner, self.boxes, self.facts, self.address, self._scroll):
            part.set_look(look)
        for below in (self.steps, self.keypad):
            below.set_look(look)
        for button in (self.back, self.pair, self.show_home, *self.hubs):
            button.set_look(look)
        self._headline.setFont(look.font(Role.TITLE, 1.25))
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        elif self.step != CODE:
            super().keyPressEvent(event)
        elif len(typed) == 1 and typed in "0123456789":
            self._type(typed)
        elif event.key() == Qt.Key.Key_Backspace:
            self._erase()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pair()
        else:
            super().keyPressEvent(event)

    def _hub_choice(self, offer: HubOffer) -> BigChoice:
        choice = BigChoice(self._look, "hub", offer.name, offer.detail, parent=self._sheet)
        choice.clicked.connect(lambda: self._choose(offer))
        choice.set_look(self._look)
        choice.show()
        return choice

    def _choose(self, offer: HubOffer) -> None:
        self.chosen = offer
        self.boxes.show_typed("")
        self._go(CODE)
        self.setFocus()

    def _type(self, digit: str) -> None:
        if len(self.boxes.typed) < self.boxes.length:
            self.boxes.show_typed(self.boxes.typed + digit)
            self._go(CODE)

    def _erase(self) -> None:
        self.boxes.show_typed(self.boxes.typed[:-1])
        self._go(CODE)

    def _pair(self) -> None:
        if self.step == CODE and self.chosen and len(self.boxes.typed) == self.boxes.length:
            self._go(PAIRING)
            self.code_given.emit(self.chosen.hub, self.boxes.typed)

    def _go_back(self) -> None:
        if self.step == CODE:
            self.opened()
        elif self.step != PAIRING:
            self.back_wanted.emit()

    def _go(self, step: int, notice: Notice | None = None) -> None:
        """Show this step."""
        self.steps.show_step(step)
        headline, line = self._says(step)
        self._headline.say(headline)
        self._line.say(line)
        self._banner.show_notice(notice)
        name = ""
        if self.chosen:
            name = tr("Hub {hub}, {detail}", hub=self.chosen.hub, detail=self.chosen.detail)
        self.facts.show_facts((Fact("lock", tr(NEVER_SENT)), Fact("hub", name)) if step == CODE else ())
        typed = len(self.boxes.typed) == self.boxes.length
        self.keypad.setEnabled(step == CODE)
        self.keypad.set_complete(typed)
        self.pair.setEnabled(step == CODE and typed)
        self.back.setEnabled(step != PAIRING)
        self.show_home.setVisible(step == DONE)
        self.back.setVisible(step != DONE)
        for part in (self.boxes, self.keypad, self.pair):
            part.setVisible(step in (CODE, PAIRING))
        for choosing in (self.address, *self.hubs):
            choosing.setVisible(step == CHOOSE)
        self.set_look(self._look)

    def _says(self, step: int) -> tuple[str, str]:
        name = self.chosen.name if self.chosen else tr("your hub")
        if step == CHOOSE and self._offers:
            return tr("Which hub is yours?"), tr("It shows a code on its screen, which you type next.")
        if step == CHOOSE:
            return tr("Looking for your hub …"), tr(
                "On the hub, choose “Pair a display”. It then shows up here by itself."
            )
        if step == CODE:
            return tr("Type the code on your hub"), tr(
                "{hub} shows eight digits, which prove that it is yours.", hub=name
            )
        if step == PAIRING:
            return tr("Pairing with {hub} …", hub=name), tr("This takes a few seconds.")
        return tr("Paired with {hub}", hub=name), tr(
            "From now on its readings come here, and nobody can listen in between."
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._keep_in_sight)  # a sheet can be moved once it is in view

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """The keypad beside the words where it is wide, below them where it is high."""
        wide = min(self.width() - 2 * EDGE, round(WIDEST * self._look.text_scale))
        x = (self.width() - wide) // 2
        self.steps.setGeometry(x, TOP, wide, 6)
        top, bottom = TOP + 6 + GAP, self.height() - 16
        left, tallest = wide, round(PAD_HIGH * self._look.text_scale)
        if not self.keypad.isHidden():
            if self.width() > self.height():
                pad = min(round(PAD_WIDE * self._look.text_scale), wide * 2 // 5)
                left, bottom = wide - pad - 2 * GAP, min(bottom, top + tallest)
                self.keypad.setGeometry(x + wide - pad, top, pad, bottom - top)
            else:
                tall = min(tallest, max(self.keypad.least(), self.height() * 2 // 5))
                foot = bottom - self.pair.sizeHint().height() - GAP
                self.keypad.setGeometry(x, foot - tall, wide, tall)
        foot = self._place_buttons(x, left, bottom)
        if not self.keypad.isHidden() and self.keypad.y() > top:
            foot = self.keypad.y() - GAP
        self._scroll.setGeometry(x - 4, top, left + 4 + MARK_ROOM, foot - top)
        self._place_sheet(left)

    def _place_buttons(self, x: int, wide: int, bottom: int) -> int:
        """Lay the buttons side by side at the bottom; the height where they begin, px."""
        tall = self.back.sizeHint().height()
        shown = [one for one in (self.back, self.pair, self.show_home) if not one.isHidden()]
        right = x + wide
        for one in reversed(shown):
            each = min(max(150, one.sizeHint().width()), (wide - GAP * (len(shown) - 1)) // len(shown))
            one.setGeometry(right - each, bottom - tall, each, tall)
            right -= each + GAP
        return bottom - tall - GAP

    def _place_sheet(self, wide: int) -> None:
        y = 4
        for text, gap in ((self._headline, 4), (self._line, 14)):
            text.setGeometry(4, y, wide, text.high(wide))
            y += text.height() + gap
        if self._banner.notice:
            self._banner.setGeometry(4, y, wide, self._banner.needed(wide))
            y += self._banner.height() + GAP
        parts: list[CodeBoxes | BigChoice | Facts | Asked] = [self.boxes, *self.hubs, self.facts, self.address]
        for part in parts:
            if not part.isHidden():
                part.setGeometry(4, y, wide, part.high(wide))
                y += part.height() + GAP
        self._scroll.fit(y)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """On a small screen with large words, what is typed is seen before all else."""
        if self.step in (CODE, PAIRING):
            unread = self._banner if self._banner.notice and not self.boxes.typed else self.boxes
            self._scroll.ensureWidgetVisible(unread, 0, GAP)


def _notice(trouble: Trouble | None) -> Notice | None:
    return Notice(trouble.headline, trouble.advice) if trouble else None
