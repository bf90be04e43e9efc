"""Typing a top-up code: its digits in groups and a keypad beside them, with a word on each code before it is sent."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.till import Account
from ihd.energy.topup_code import LENGTH, OLD_LENGTHS, Verdict, check, code_in
from ihd.ui import account_words, topup_words, words
from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.code_groups import CodeGroups
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.keypad import GAP as KEY_GAP
from ihd.ui.widgets.keypad import ROWS, Keypad
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, surface
from ihd.wording import tr

EDGE, GAP, PAD = 16, 12, 16
KEY = 56  # px, the least height of a key
TALLEST_KEY = 104
KEYPAD_SHARE, WIDEST_KEYPAD = 0.375, 460  # of the width beside the code; px
BACK = 44  # px between the edge and the title, for the way back
ICON = 18


class Worth(QWidget):
    """What is on the meter now: three amounts side by side, those that are known."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cells = [
            (Text(look, Role.CAPTION, "muted", parent=self), Text(look, Role.TITLE, parent=self)) for _ in range(3)
        ]

    def show_amounts(self, told: list[tuple[str, str]]) -> None:
        """Show these, each with its name."""
        for (name, value), (title, amount) in zip(self._cells, [*told, ("", ""), ("", ""), ("", "")], strict=False):
            name.say(title)
            value.say(amount)
            name.setVisible(bool(title))
            value.setVisible(bool(title))
        self.setVisible(bool(told))

    def set_look(self, look: Look) -> None:
        self._look = look
        for name, value in self._cells:
            name.set_look(look)
            value.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height that it takes at this width, px; lays it out there."""
        x, y, row = PAD, PAD - 4, 0
        for name, value in self._cells:
            if name.isHidden():
                continue
            wide = max(name.wide(), value.wide())
            if x > PAD and x + wide > width - PAD:
                x, y = PAD, y + row + 8
            row = name.high(0) + value.high(0)
            name.setGeometry(x, y, name.wide(), name.high(0))
            value.setGeometry(x, y + name.high(0), value.wide(), value.high(0))
            x += wide + 26
        return y + row + PAD - 4

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class Typing(QWidget):
    """Takes a code, digit by digit. `complete` tells one that can be right; `left` that it is not wanted after all."""

    complete = Signal(str)
    left = Signal()
    told = Signal()  # something else stands here than before, and may need more room

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fuel, self._smets1 = Fuel.ELECTRICITY, False
        self.typed = ""
        self.back = Glyph(look, "back", tr("Back"), parent=self)
        self.title = Text(look, Role.TITLE, ground="background", parent=self)
        self.hint = Text(look, Role.BODY, "muted", ground="background", parent=self)
        self.groups = CodeGroups(look, self)
        self.line = Text(look, Role.CAPTION, "muted", ground="background", parent=self)
        self._verdict = Icon("", self)
        self.worth = Worth(look, self)
        self.last = Text(look, Role.CAPTION, "muted", ground="background", parent=self)
        for text in (self.title, self.hint, self.line, self.last):
            text.setWordWrap(True)
        self.keypad = Keypad(look, self)
        self.keypad.pressed.connect(self.type)
        self.keypad.erased.connect(self.erase)
        self.keypad.done.connect(self.finish)
        self.back.clicked.connect(self.left)

    def show_account(self, account: Account, now: datetime, zone: tzinfo) -> None:
        """The meter that the code is for."""
        self._fuel, self._smets1 = account.fuel, account.smets1
        self.title.say(tr("Top up {fuel}", fuel=words.fuel(account.fuel)))
        if self._smets1:
            self.hint.say(tr("Type the 20, 40 or 60 digits from your receipt or text message."))
        else:
            self.hint.say(tr("Type the 20 digits from your receipt or text message."))
        self.worth.show_amounts(account_words.amounts(account, now, zone))
        self.last.say(account_words.last(account, now, zone))
        self.last.setVisible(bool(self.last.said))
        self._tell()

    def set_look(self, look: Look) -> None:
        self._look = look
        texts = (self.title, self.hint, self.line, self.last)
        for part in (*texts, self.back, self.groups, self.worth, self.keypad):
            part.set_look(look)
        self._tell()

    def begin(self, typed: str = "") -> None:
        """Begin anew, or with these digits."""
        self.typed = typed
        self._tell()

    def type(self, digits: str) -> None:
        """Add these digits, as many as a code can have."""
        self.typed = (self.typed + digits)[: self._most]
        self._tell()

    def paste(self, text: str) -> None:
        """Take a whole code from a message: whatever else is in it is left out."""
        digits = code_in(text)
        if digits:
            self.begin(digits[: self._most])

    def erase(self) -> None:
        """Take the last digit back."""
        self.typed = self.typed[:-1]
        self._tell()

    def finish(self) -> None:
        """Tell the code, if it can be right."""
        if self._verdict_of.ok:
            self.complete.emit(self.typed)

    @property
    def _most(self) -> int:
        return OLD_LENGTHS[-1] if self._smets1 else LENGTH

    @property
    def _verdict_of(self) -> Verdict:
        return check(self.typed, self._smets1)

    def _tell(self) -> None:
        verdict, count = self._verdict_of, len(self.typed)
        length = next((one for one in OLD_LENGTHS if one >= count), OLD_LENGTHS[-1]) if self._smets1 else LENGTH
        self.groups.show_typed(self.typed, length)
        self.line.say(topup_words.typed(verdict, count, smets1=self._smets1))
        wrong = count == LENGTH and not verdict.ok and not self._smets1
        self.line.mean("text" if verdict.ok or wrong else "muted")
        drawing, meaning = ("check", "low") if verdict.ok else ("cross", "high") if wrong else ("", "muted")
        self._verdict.show_icon(drawing, self._look.ink(meaning, "background", LARGE))
        self._verdict.setVisible(bool(drawing))
        self.keypad.set_complete(verdict.ok)
        self.told.emit()

    def high(self, width: int, room: int) -> int:
        """The height that it takes at this width, px, where there is room for so much; lays it out there."""
        least = ROWS * KEY + (ROWS - 1) * KEY_GAP
        if room > width:
            bottom = self._place_words(EDGE, width - 2 * EDGE, room)
            tall = max(least, min(room - bottom - EDGE, ROWS * TALLEST_KEY + (ROWS - 1) * KEY_GAP))
            self.keypad.setGeometry(EDGE, max(bottom, room - EDGE - tall), width - 2 * EDGE, tall)
            return max(room, bottom + tall + EDGE)
        wide = round(min(WIDEST_KEYPAD, max(3 * KEY + 2 * KEY_GAP, width * KEYPAD_SHARE)))
        tall = max(least, min(room - EDGE, ROWS * TALLEST_KEY + (ROWS - 1) * KEY_GAP))
        self.keypad.setGeometry(width - EDGE - wide, 0, wide, tall)
        return max(self._place_words(EDGE, width - 2 * EDGE - wide - EDGE, room), tall + EDGE)

    def _place_words(self, x: int, wide: int, within: int) -> int:
        """Everything but the keys, in a column; where it ends. The digits stay in sight: the hint goes first."""
        room = wide - BACK
        high = self.title.high(room)
        tall = max(TARGET, high)
        self.back.setGeometry(x - 12, (tall - TARGET) // 2, TARGET, TARGET)
        self.title.setGeometry(x + BACK, (tall - high) // 2, room, high)
        y = tall + 2
        hint = self.hint.high(wide) + GAP
        told = y + hint + self.groups.high(wide) + self.line.high(wide) <= within
        self.hint.setVisible(told)
        if told:
            self.hint.setGeometry(x, y, wide, hint - GAP)
            y += hint
        self.groups.setGeometry(x, y, wide, self.groups.high(wide))
        y += self.groups.height() + 10
        icon = 0 if self._verdict.isHidden() else self._look.px(ICON) + 8
        high = self.line.high(wide - icon)
        self._verdict.setGeometry(x, y, max(0, icon - 8), max(0, icon - 8))
        self.line.setGeometry(x + icon, y, wide - icon, high)
        y += high + GAP
        for part in (self.worth, self.last):
            if not part.isHidden():
                part.setGeometry(x, y, wide, part.high(wide))
                y += part.height() + GAP
        return y
