"""What of a household can wait: which appliances are listed, what each takes and for how long, changed by touch."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.appliances import LEAST_KWH, LEAST_MINUTES, MOST_KWH, USUAL, Appliance
from ihd.energy.best_time import LONGEST
from ihd.energy.judged_by import By
from ihd.ui.pages.settings_group import Group
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.stack import Stack
from ihd.ui.widgets.switch import Switch
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET
from ihd.wording import later, tr

GAP = 8  # px
VALUE = 76  # px at normal text size, between less and more
BEFORE_STEPS = 150  # px at normal text size, that a name has before its steps go beneath it
STEP_MINUTES = 30
WORDS = {By.BOTH: later("Both", "carbon and price"), By.CARBON: later("Cleanest"), By.PRICE: later("Cheapest")}
COMMENTS = {By.BOTH: "carbon and price", By.CARBON: "", By.PRICE: ""}


def stepped(kwh: float, up: bool) -> float:
    """The next amount of energy: by 0.1 kWh, from 3 kWh on by 0.5, from 10 kWh on by 1."""
    below = kwh if up else kwh - 1e-9
    by = 0.1 if below < 3 else 0.5 if below < 10 else 1.0
    return round(min(MOST_KWH, max(LEAST_KWH, kwh + (by if up else -by))), 1)


def length(minutes: int) -> str:
    """How long something runs: "2 h", "1½ h"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("{n} min", n=rest)
    return tr("{n} h", n=hours) if not rest else tr("{hours} h {minutes} min", hours=hours, minutes=rest)


class Stepper(QWidget):
    """A value between less and more."""

    moved = Signal(bool)  # up

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name = look, name
        self.less = Glyph(look, "minus", tr("{name}, less", name=name), parent=self)
        self.more = Glyph(look, "plus", tr("{name}, more", name=name), parent=self)
        self.value = Text(look, Role.BODY, parent=self)
        self.less.clicked.connect(lambda: self.moved.emit(False))
        self.more.clicked.connect(lambda: self.moved.emit(True))

    def say(self, words: str) -> None:
        """Show this value."""
        self.value.say(words)
        self.value.setAccessibleName(f"{self._name}: {words}")
        for button in (self.less, self.more):
            button.setAccessibleDescription(words)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.less, self.value, self.more):
            part.set_look(look)

    def wide(self) -> int:
        """The width it takes, px."""
        return 2 * TARGET + max(round(VALUE * self._look.text_scale), self.value.wide() + 12)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        tall = max(TARGET, self.value.fontMetrics().height())
        self.less.setGeometry(0, (tall - TARGET) // 2, TARGET, TARGET)
        self.more.setGeometry(width - TARGET, (tall - TARGET) // 2, TARGET, TARGET)
        wide, line = self.value.wide(), self.value.fontMetrics().height()
        self.value.setGeometry((width - wide) // 2, (tall - line) // 2, wide, line)
        return tall


class ApplianceRow(QWidget):
    """One appliance: whether it is listed, its energy and its time. `changed`: somebody has changed one of them."""

    changed = Signal()

    def __init__(self, look: Look, one: Appliance, *, listed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.appliance = look, one
        name = tr(one.name)
        self.listed = Switch(look, tr("List {name}", name=name), self)
        self.listed.setChecked(listed)
        self.listed.clicked.connect(lambda: self._change(self.appliance))
        self.name = Text(look, Role.STRONG, parent=self)
        self.name.setWordWrap(True)
        self.name.say(name)
        self.energy = Stepper(look, tr("{name}, energy", name=name), self)
        self.time = Stepper(look, tr("{name}, time", name=name), self)
        self.energy.moved.connect(self._use)
        self.time.moved.connect(self._take)
        self._tell()

    def _use(self, up: bool) -> None:
        self._change(self.appliance._replace(kwh=stepped(self.appliance.kwh, up)))

    def _take(self, up: bool) -> None:
        minutes = self.appliance.minutes + (STEP_MINUTES if up else -STEP_MINUTES)
        self._change(self.appliance._replace(minutes=max(LEAST_MINUTES, min(LONGEST, minutes))))

    def _change(self, one: Appliance) -> None:
        self.appliance = one
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self.energy.say(f"{self.appliance.kwh:g} kWh")
        self.time.say(length(self.appliance.minutes))
        for stepper in (self.energy, self.time):
            stepper.setVisible(self.listed.isChecked())

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.listed, self.name, self.energy, self.time):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        switch = self.listed.sizeHint()
        steppers = [one for one in (self.energy, self.time) if not one.isHidden()]
        room = sum(one.wide() + GAP for one in steppers)
        left = switch.width() + 12
        beside = width - left - room >= BEFORE_STEPS * self._look.text_scale
        words = width - left - (room if beside else 0)
        first = max(switch.height(), self.name.high(words), TARGET)
        self.listed.setGeometry(0, (first - switch.height()) // 2 + 1, switch.width(), switch.height())
        self.name.setGeometry(left, (first - self.name.high(words)) // 2 + 1, words, self.name.high(words))
        x, y = (width - room + GAP, 1) if beside else (0, first + 1 + GAP)
        tall = 0
        for one in steppers:
            wide = min(width, one.wide())
            if x and x + wide > width:
                x, y = 0, y + tall + GAP
            tall = one.high(wide)
            one.setGeometry(x, y, wide, tall)
            x += wide + GAP
        return max(first, y + tall) + 1

    def paintEvent(self, _: QPaintEvent) -> None:
        fill(QPainter(self), QRectF(0, 0, self.width(), 1), self._look.colour("line"))


class Waits(Group):
    """Which appliances are listed, and what the times are judged by. `changed` tells both."""

    changed = Signal(object, object)  # a tuple of Appliance, By

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        help_ = tr("Turn on what you have. Kilowatt-hours stand in its booklet; these are usual ones.")
        super().__init__(look, tr("What can wait"), help_, parent)
        words = {by.value: tr(word, COMMENTS[by]) for by, word in WORDS.items()}
        self.by = Choice(look, tr("Best time by"), words)
        self.by.chosen.connect(lambda _: self._tell())
        self.rows: list[ApplianceRow] = []
        self._stack = Stack(self.by)
        self.hold(self._stack)

    def show_listed(self, listed: tuple[Appliance, ...], by: By) -> None:
        """Show these as listed, and beneath them what else could be."""
        names = {one.name for one in listed}
        wanted = [(one, True) for one in listed] + [(one, False) for one in USUAL if one.name not in names]
        self.by.show_answer(by.value)
        shown = {row.appliance.name for row in self.rows if row.listed.isChecked()}
        if self.rows and shown == names:
            return  # it is what was changed here
        self.rows = [ApplianceRow(self._look, one, listed=is_listed) for one, is_listed in wanted]
        for row in self.rows:
            row.changed.connect(self._tell)
        self._stack.hold((self.by, *self.rows))

    def _tell(self) -> None:
        listed = tuple(row.appliance for row in self.rows if row.listed.isChecked())
        self.changed.emit(listed, By(self.by.answer or By.BOTH))
