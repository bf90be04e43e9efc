"""The road from the Device page to a broker of our own that runs, and to what is typed into a device."""

import socket
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from ihd.app.context import Context
from ihd.app.joining import secrets_fact
from ihd.energy.trouble import FileTrouble, HubTrouble, PartTrouble, Trouble
from ihd.settings import BrokerSettings, save
from ihd.threads import Worker
from ihd.wording import later, tr

DOTS = "•" * 12  # in the place of a password, whatever its length
UNDER_MQTT = {
    "glow": later("On the display’s own web page, under MQTT."),
    "device": later("In the device’s own settings, under MQTT. It may say anything but what a meter’s hub says."),
}
BY_TELEPHONE = later("A telephone can read the code.")


class Hosting(QObject):
    """Belongs to the window's thread.

    `own` and `begin` are as for Joining; `held_by` names another program that records, if one does.
    """

    def __init__(
        self,
        window: Any,
        own: Callable[[], Context],
        begin: Callable[[Context], None],
        held_by: Callable[[], str | None],
    ) -> None:
        super().__init__()
        self._window, self._own, self._begin, self._held_by = window, own, begin, held_by
        self._worker: Worker | None = None
        self._page: Any = None
        self._has_settings = False

    def stop(self) -> None:
        """End the thread that was needed, if one was."""
        if self._worker:
            self._worker.stop()
            self._worker = None

    def opened(self, name: str) -> None:
        """A page of the window has come into view, be it one of this road or not."""
        if name == "settings":
            self._do(_safety, then=self._window.page_widget("settings").ways.show_facts)
        if name != "device":
            return
        if self._page is None:
            self._page = self._window.page_widget("device")
            self._page.start_wanted.connect(self._start)
            self._page.card_wanted.connect(self._show_card)
        self._page.opened()
        self._do(_choice, then=lambda told: self._page.show_limits(*told))

    def _do(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None]) -> None:
        if self._worker is None:
            self._worker = Worker("hosting", self._complain)
        try:
            own = self._own()
        except Trouble as trouble:
            self._complain(trouble)
            return
        self._worker.do(work, own, *args, then=then)

    def _complain(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            raise error
        if self._page is not None:
            self._page.show_trouble(error)

    def _start(self, wanted: BrokerSettings) -> None:
        if holder := self._held_by():
            advice = tr(
                "The broker runs in the program that records: {holder}. Stop that one, and try again.", holder=holder
            )
            self._complain(PartTrouble(tr("Another program records here"), advice))
            return
        self._do(_begin, wanted, then=self._begun)

    def _begun(self, own: Context) -> None:
        self._begin(own)
        self._show_card("glow", True)

    def _show_card(self, device: str, has_password: bool) -> None:
        self._do(_card, device, has_password, then=lambda told: self._page.show_card(*told))


def _choice(_own: Context) -> tuple[str, tuple[str, ...]]:
    from ihd.brokers.choice import Kind, choose

    choice = choose()
    if choice.kind is Kind.MOSQUITTO:
        return tr(
            "Mosquitto is installed here. It is run with a configuration of its own, and ends with this program."
        ), ()
    return " ".join((tr("The built-in broker is run."), choice.why)), choice.limits


def _safety(own: Context) -> tuple[Any, ...]:
    """What Settings says of the safety of this home's secrets, and of what its broker cannot do."""
    from ihd.ui.widgets.facts import Fact

    facts = [secrets_fact(own)]
    if own.settings.broker.runs:
        try:
            name, limits = _choice(own)
        except PartTrouble as trouble:
            name, limits = f"{trouble.headline}. {trouble.advice}", ()
        facts += [Fact("hub", name), *(Fact("info", limit, "muted") for limit in limits)]
    return tuple(facts)


def _begin(own: Context, wanted: BrokerSettings) -> Context:
    from ihd import passwords
    from ihd.app.broker import OWN, password_of
    from ihd.app.home_broker import Guest, doors_of
    from ihd.brokers.doors import check_port

    if own.settings.meters.paired:
        raise HubTrouble(
            tr("This display is paired with a hub"), tr("Unpair it first, in Settings: then it can be a broker.")
        )
    kept = passwords.keep(own.places)
    for user in (OWN, *Guest):
        password_of(kept, user)
    doors = doors_of(wanted)
    for port in doors.ports:
        if not own.settings.broker.runs:  # then it is ours that listens there
            check_port(doors.address, port)
    settings = replace(own.settings, broker=replace(wanted, runs=True))
    try:
        save(settings, own.places.settings_file)
    except OSError as error:
        folder = own.places.settings_file.parent
        raise FileTrouble(
            tr("The settings cannot be kept"),
            tr("Make {folder} writable: {strerror}.", folder=folder, strerror=error.strerror),
        ) from error
    return own._replace(settings=settings)


def _card(own: Context, device: str, has_password: bool) -> tuple[Any, Any, str]:
    """The lines to type, the QR code (only with the password), and where to type them."""
    from ihd import passwords
    from ihd.app.broker import password_of
    from ihd.brokers.device_card import DeviceCard, qr
    from ihd.brokers.doors import LOOPBACK, own_address

    broker = own.settings.broker
    host = (own_address() or socket.gethostname()) if broker.network else LOOPBACK
    prefix = own.settings.hub.prefix if device == "glow" else ""
    card = DeviceCard(host, broker.port, device, password_of(passwords.keep(own.places), device), prefix)
    notes = [tr(UNDER_MQTT[device])]
    if broker.tls and device != "glow":
        notes.append(tr("With encryption (TLS) on port {port}.", port=broker.secure_port))
    if not broker.network:
        notes.append(
            tr("The broker listens to this machine alone: let it listen to the home network for other devices.")
        )
    if has_password:
        return card.lines, qr(card), " ".join([*notes, tr(BY_TELEPHONE)])
    note = " ".join(notes)
    return [(words, DOTS if typed == card.password else typed) for words, typed in card.lines], (), note
