"""Pairing, being the broker, and how safe secrets are: what Settings says of them, and the ways in and out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihd.settings import Settings
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.facts import Fact, Facts
from ihd.ui.widgets.text import Text
from ihd.wording import tr

GAP = 12


class HubWays(QWidget):
    """Asks once more before it tells that the household leaves its hub, or is a broker no more."""

    pair_wanted = Signal()
    device_wanted = Signal()
    unpair_wanted = Signal()
    stop_wanted = Signal()  # being the broker
    parted_read = Signal()
    reshaped = Signal()  # it needs another height

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._asked = ""
        self.facts = Facts(look, self)
        self.facts.show_facts(())
        self._told = Text(look, Role.BODY, parent=self)
        self._told.setWordWrap(True)
        self.buttons: dict[str, Button] = {}
        self._add(look, "pair", tr("Pair with a hub"), self.pair_wanted.emit)
        self._add(look, "device", tr("Let devices send here"), self.device_wanted.emit)
        self._add(look, "card", tr("What to type into a device"), self.device_wanted.emit)
        self._add(look, "stop", tr("Let no device send here"), lambda: self._ask("stop"))
        self._add(look, "unpair", tr("Unpair"), lambda: self._ask("unpair"))
        self._add(look, "keep", tr("No, keep it"), lambda: self._ask(""), primary=True)
        self._add(look, "yes", tr("Yes", "a button"), self._do)
        self._add(look, "read", tr("Go on"), self._read, primary=True)
        self._ask("")

    @property
    def words(self) -> str:
        """What it says besides the facts."""
        return self._told.said

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        if settings != self._settings:
            self._settings = settings
            self._ask("")

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """How safe secrets are, and what our own broker cannot do."""
        self.facts.show_facts(facts)
        self.reshaped.emit()

    def show_parted(self, headline: str, advice: str) -> None:
        """How an unpairing ended."""
        self._told.say(f"{headline} {advice}".strip())
        self._show("read")

    def set_look(self, look: Look) -> None:
        self.facts.set_look(look)
        self._told.set_look(look)
        for button in self.buttons.values():
            button.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        y = 0
        for part in (self.facts, self._told):
            if not part.isHidden():
                part.setGeometry(0, y, width, part.high(width))
                y += part.height() + GAP
        x = tall = 0
        for button in self.buttons.values():
            if button.isHidden():
                continue
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + tall + GAP
            button.setGeometry(x, y, min(size.width(), width), size.height())
            x, tall = x + size.width() + GAP, size.height()
        return y + tall if tall else y - GAP

    def _add(self, look: Look, name: str, words: str, does: Callable[[], None], *, primary: bool = False) -> None:
        button = self.buttons[name] = Button(look, words, primary=primary, parent=self)
        button.clicked.connect(lambda _=False: does())

    def _ask(self, what: str) -> None:
        """Ask once more; with nothing to ask, offer what there is."""
        self._asked, hub = what, self._settings.meters.paired
        questions = {
            "unpair": tr(
                "Leave {hub}? Its keys are erased here, and this display’s at the hub. Your history stays.", hub=hub
            ),
            "stop": tr(
                "Let no device send here any more? Those that send their readings to this machine are not heard then."
            ),
        }
        self._told.say(questions.get(what, ""))
        if what:
            self._show("keep", "yes")
        elif hub:
            self._show("unpair")
        elif self._settings.broker.runs:
            self._show("card", "stop")
        else:
            self._show("pair", "device")

    def _do(self) -> None:
        asked, self._asked = self._asked, ""
        if asked == "unpair":
            self._told.say(tr("Telling the hub …"))
            self._show()
            self.unpair_wanted.emit()
        elif asked == "stop":
            self.stop_wanted.emit()

    def _read(self) -> None:
        self._ask("")
        self.parted_read.emit()

    def _show(self, *names: str) -> None:
        had = next((button for button in self.buttons.values() if button.hasFocus()), None)
        for name in names:
            self.buttons[name].show()
        # A button that hides hands its focus to whatever comes next, and the page would move there.
        if had and names:
            self.buttons[names[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        elif had:
            had.clearFocus()
        for name, button in self.buttons.items():
            button.setVisible(name in names)
        self._told.setVisible(bool(self._told.said))
        self.reshaped.emit()


def where_from(settings: Settings) -> str:
    """Where readings come from, in a sentence or two."""
    hub, broker = settings.hub, settings.broker
    if settings.meters.paired:
        told = tr(
            "Paired with {hub} at {host}: over an encrypted link, to this hub alone.",
            hub=settings.meters.paired,
            host=hub.host,
        )
    elif broker.runs and broker.network:
        told = tr(
            "Devices send their readings to this machine. It listens to the home network, on port {port}.",
            port=broker.port,
        )
    elif broker.runs:
        told = tr(
            "Programs on this machine send their readings here. It listens to them alone, on port {port}.",
            port=broker.port,
        )
    elif not hub.host:
        told = tr("No hub has been set up yet.")
    elif hub.tls:
        told = tr(
            "What your hub says comes from the broker at {host}, port {port}, encrypted. Topics begin with {prefix}.",
            host=hub.host,
            port=hub.port,
            prefix=hub.prefix,
        )
    else:
        told = tr(
            "What your hub says comes from the broker at {host}, port {port}, not encrypted. "
            "Topics begin with {prefix}.",
            host=hub.host,
            port=hub.port,
            prefix=hub.prefix,
        )
    return told
