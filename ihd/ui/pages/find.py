"""The Find page: the brokers that answer on the home's network, and what to do where none does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.ui.offers import Nearby
from ihd.ui.pages.step import GAP, StepPage
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.row import PLAIN, Row
from ihd.ui.widgets.text import Text
from ihd.wording import later, tr

LOOKING = later("A broker passes on what your meter’s hub says. Looking for one on your home network …")
NOTHING = later(
    "A broker passes on what your meter’s hub says. None has answered: is it switched on, and on the same "
    "network as this device? You can look again, or go another way below."
)
ONE = later("A broker passes on what your meter’s hub says. This one has answered.")
SEVERAL = later("A broker passes on what your meter’s hub says. Touch yours.")


class FindPage(StepPage):
    """Lists what was found, each a touch away; the other ways stand beneath. `broker_wanted` gives a Nearby's hub."""

    broker_wanted = Signal(object)  # HubSettings
    look_wanted = Signal()
    address_wanted = Signal()
    own_broker_wanted = Signal()
    pair_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Find your broker"), (1, 2), Button(look, tr("Look again"), icon="again"), parent)
        self._found: tuple[Nearby, ...] = ()
        self._looking = False
        self.brokers: list[Row] = []
        self._others = Text(look, Role.STRONG, "muted", ground="background", parent=self.sheet)
        self._others.say(tr("Other ways"))
        self.address = self._way(tr("Type the address"), tr("If yours is not listed."), "settings")
        self.pairing = self._way(tr("Pair with a hub"), tr("It shows a code."), "lock")
        self.own = self._way(tr("My home has no broker"), tr("This device can be it."), "plus")
        self.address.clicked.connect(self.address_wanted)
        self.pairing.clicked.connect(self.pair_wanted)
        self.own.clicked.connect(self.own_broker_wanted)
        self.on_wanted.connect(self.look_wanted)
        self.show_looking(0.0)
        self.set_look(look)

    def _way(self, title: str, line: str, icon: str) -> Row:
        return Row(self._look, title, line, icon=icon, mark=PLAIN, parent=self.sheet)

    @property
    def found(self) -> tuple[Nearby, ...]:
        """What stands in the list."""
        return self._found

    @property
    def is_looking(self) -> bool:
        """Whether brokers are being looked for."""
        return self._looking

    def show_looking(self, share: float | None) -> None:
        """How much of the looking is done, 0 to 1; None once it has ended."""
        self._looking = share is not None
        self.steps.show_done(1.0 if share is None else share)
        self.on.setEnabled(share is None)
        self._tell()

    def show_found(self, found: tuple[Nearby, ...]) -> None:
        """These brokers have answered so far. What stands in the list stays where it is."""
        if found == self._found:
            return
        for row, (before, now) in zip(self.brokers, zip(self._found, found, strict=False), strict=False):
            if before != now:
                row.say(now.name, now.line)
        for one in found[len(self.brokers) :]:
            self._add(one)
        for row in self.brokers[len(found) :]:
            row.setParent(None)
            row.deleteLater()
        del self.brokers[len(found) :]
        self._found = found
        self._tell()
        self.place()

    def _add(self, one: Nearby) -> None:
        row = Row(self._look, one.name, one.line, icon="hub", parent=self.sheet)
        at = len(self.brokers)
        row.clicked.connect(lambda: self.broker_wanted.emit(self._found[at].hub))
        self.brokers.append(row)
        row.show()

    def _tell(self) -> None:
        count = len(self._found)
        if count:
            self.say(tr(ONE if count == 1 else SEVERAL))
        else:
            self.say(tr(LOOKING if self._looking else NOTHING))

    def parts(self) -> list[QWidget]:
        return [*self.brokers, self._others, self.address, self.pairing, self.own]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        for row in self.brokers:
            row.setGeometry(x, y, wide, row.high(wide))
            y += row.height() + GAP
        y += 8 if self.brokers else 0
        self._others.setGeometry(x, y, wide, self._others.high(wide))
        y += self._others.height() + 8
        ways = (self.address, self.pairing, self.own)
        spare = wide - GAP * (len(ways) - 1) - sum(row.natural() for row in ways)
        if spare >= 0:  # side by side, each with room for its words on one line
            tall = max(row.high(row.natural()) for row in ways)
            for row in ways:
                each = row.natural() + spare // len(ways)
                row.setGeometry(x, y, each, tall)
                x += each + GAP
            return y + tall + GAP
        for row in ways:
            row.setGeometry(x, y, wide, row.high(wide))
            y += row.height() + GAP
        return y
