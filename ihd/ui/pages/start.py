"""The second step: one's own home, a demo home, or a home that was backed up."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.ui.pages.step import StepPage
from ihd.ui.theme import Look
from ihd.ui.widgets.big_choice import BigChoice
from ihd.ui.widgets.button import Button
from ihd.wording import tr

STEPS = 4  # look, hub, prices, region
SIDE_BY_SIDE_FROM = 560  # px at normal text size
TALLEST = 210  # px at normal text size


class StartPage(StepPage):
    """Two ways to begin; a third, small, for who had a display before."""

    connect_wanted = Signal()
    demo_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, look: Look, _: tzinfo, parent: QWidget | None = None) -> None:
        restore = Button(look, tr("Restore a backup"), icon="restore")
        super().__init__(look, tr("See what your home uses, as it uses it"), (2, STEPS), restore, parent)
        self.restore = restore
        self.connect_choice = BigChoice(
            look,
            "hub",
            tr("Connect to my hub"),
            tr("Your meter’s hub sends its readings over your home network."),
            primary=True,
            parent=self.sheet,
        )
        self.demo_choice = BigChoice(
            look,
            "now",
            tr("Look at a demo home"),
            tr("A pretend household, live within seconds. Nothing to set up."),
            parent=self.sheet,
        )
        self.connect_choice.clicked.connect(self.connect_wanted)
        self.demo_choice.clicked.connect(self.demo_wanted)
        self.on_wanted.connect(self.restore_wanted)
        self.set_look(look)

    def place(self) -> None:
        # On a small screen with large words there is room for the ways alone.
        has_room = self.wide() >= SIDE_BY_SIDE_FROM * self._look.text_scale
        line = tr("Electricity now, today and half-hour by half-hour, read from your own meter.")
        self.line.say(line if has_room else "")
        self.note.say(tr("Nothing leaves your home.") if has_room else "")
        super().place()

    def parts(self) -> list[QWidget]:
        return [self.connect_choice, self.demo_choice]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        beside = wide >= SIDE_BY_SIDE_FROM * self._look.text_scale
        each = (wide - 16) // 2 if beside else wide
        tall = max(self.connect_choice.high(each), self.demo_choice.high(each))
        if beside:
            tall = max(tall, round(min(TALLEST * self._look.text_scale, self.height() * 0.42)))
        self.connect_choice.setGeometry(x, y, each, tall)
        self.demo_choice.setGeometry(*((x + wide - each, y) if beside else (x, y + tall + 12)), each, tall)
        return y + (tall if beside else 2 * tall + 12)
