"""The road from the Pair page to a hub that is paired, and back from Settings to one that is not."""

import socket
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ihd.app.context import Context
from ihd.energy.trouble import HubTrouble, Trouble
from ihd.threads import Workers
from ihd.wording import tr

AGAIN_MS = 1500  # between two looks for hubs, while somebody waits for theirs to show up
FIND_FOR = 2.0  # seconds of each look for brokers
CHOOSING = 1  # the page's first step


class Joining(QObject):
    """Belongs to the window's thread; the network is asked on two of its own.

    `own` gives the household's own context, never a demo's; `begin` starts its home anew. Either may raise Trouble.
    """

    def __init__(self, window: Any, own: Callable[[], Context], begin: Callable[[Context], None]) -> None:
        super().__init__()
        self._window, self._own, self._begin = window, own, begin
        self._workers = Workers(self._complain)
        self._page: Any = None
        self._offered: dict[str, Any] = {}
        self._looks = 0
        self._address = ""
        self._parted: Context | None = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(lambda: self._look(self._address))

    def stop(self) -> None:
        """Look no further. Waits for what is being agreed just now."""
        self._looks += 1
        self._again.stop()
        self._workers.stop()

    def opened(self, name: str) -> None:
        """A page of the window has come into view, be it one of this road or not."""
        self._looks += 1  # whatever is being looked for is not waited for any more
        self._again.stop()
        if name == "pair":
            if self._page is None:
                self._page = self._window.page_widget("pair")
                self._page.look_wanted.connect(self._look)
                self._page.code_given.connect(self._pair)
            self._page.opened()

    def _complain(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            raise error
        if self._page is not None:
            self._page.show_trouble(error)

    def _look(self, address: str) -> None:
        self._looks += 1
        self._again.stop()
        self._address = address
        try:
            own = self._own()
        except Trouble as trouble:
            self._complain(trouble)
            return
        self._workers.of("looking").do(_look, own, address, then=partial(self._found, self._looks))

    def _found(self, look: int, what: tuple[Iterable[Any], Trouble | None]) -> None:
        if look != self._looks or self._page.step != CHOOSING:
            return
        found, trouble = what
        self._offered = {one.waiting.hub: one for one in found}
        self._page.show_hubs(tuple(_offer(one) for one in self._offered.values()))
        self._page.show_trouble(trouble)
        self._again.start()

    def _pair(self, hub: str, code: str) -> None:
        try:
            own = self._own()
        except Trouble as trouble:
            self._complain(trouble)
            return
        self._workers.of("pairing").do(_pair, own, self._offered[hub], code, then=self._paired)

    def _paired(self, own: Context) -> None:
        self._page.show_paired(paired_facts(own))
        self._begin(own)

    def unpair(self) -> None:
        """Leave the hub; the Settings page is told how it ended, and says when that has been read."""
        try:
            own = self._own()
        except Trouble as trouble:
            self._window.page_widget("settings").ways.show_parted(trouble.headline, trouble.advice)
            return
        self._workers.of("pairing").do(_unpair, own, then=self._left)

    def _left(self, what: tuple[Context | None, str, str]) -> None:
        self._parted, headline, advice = what
        self._window.page_widget("settings").ways.show_parted(headline, advice)

    def parted_read(self) -> None:
        """What was said of the unpairing has been read: go on without the hub."""
        if self._parted is not None:
            own, self._parted = self._parted, None
            self._begin(own)


def paired_facts(own: Context) -> tuple[Any, ...]:
    """What is worth knowing of a hub that was just paired."""
    from ihd.ui.widgets.facts import Fact

    link = Fact("check", tr("Its readings come over an encrypted link, from this hub alone."), "low")
    return (link, secrets_fact(own))


def secrets_fact(own: Context) -> Any:
    """Where this home's secrets are kept, and what that is worth."""
    from ihd import passwords
    from ihd.ui.widgets.facts import Fact

    kept = passwords.keep(own.places)
    if kept.in_keyring:
        return Fact("lock", tr("Passwords and keys are kept in {where}.", where=kept.where))
    words = tr(
        "There is no keyring here: passwords and keys are kept in {where}. It keeps out other users of "
        "this machine, not somebody who takes its memory card.",
        where=kept.where,
    )
    return Fact("warning", words, "medium")


def _offer(one: Any) -> Any:
    from ihd.ui.pages.pair import HubOffer

    detail = tr("at {host}", "a hub").format(host=one.broker.host)
    if one.waiting.model:
        detail = tr("{model}, at {host}", model=one.waiting.model, host=one.broker.host)
    return HubOffer(one.waiting.hub, one.waiting.name, detail)


def _look(own: Context, address: str) -> tuple[tuple[Any, ...], Trouble | None]:
    from ihd.app.pairing import offers, ways_found, ways_known, ways_to

    try:
        ways = [ways_to(address)] if address else [*ways_known(own.settings), *ways_found(own, FIND_FOR)]
        return offers(ways, own), None
    except HubTrouble as trouble:
        return (), trouble if address else None  # one that was found and does not answer is no news to the household


def _pair(own: Context, offered: Any, code: str) -> Context:
    from ihd.app.pairing import in_words, pair_with

    try:
        return own._replace(settings=pair_with(own, offered, code, socket.gethostname()))
    except Trouble as trouble:
        raise in_words(trouble, own.clock(), own.zone) from trouble


def _unpair(own: Context) -> tuple[Context | None, str, str]:
    from ihd.app.pairing import unpair

    try:
        parted = unpair(own, own.settings.meters.paired)
    except Trouble as trouble:
        return None, trouble.headline, trouble.advice
    advice = "" if parted.told else tr("The hub did not answer: remove this display there as well, on its own screen.")
    return own._replace(settings=parted.settings), tr("Unpaired from {hub}. The history stays.", hub=parted.hub), advice
