"""The road from nothing set up to the home's own meters: a broker is looked for and listened to, meters are ticked."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ihd.app.choosing import Asked, chosen, door_to, is_own, judged, rules_in, same_place, settle, with_rule
from ihd.app.context import Context
from ihd.app.offering import meanings, nearby, overheard
from ihd.app.overhearing import Overhearing, Overview
from ihd.energy.contact import ContactKind
from ihd.energy.trouble import Trouble
from ihd.hubs.broker import LinkKind, LinkState
from ihd.hubs.finding import Found, find
from ihd.settings import HubSettings, RuleSettings, Settings
from ihd.threads import Mailbox, Workers
from ihd.ui.offers import Ticked
from ihd.wording import tr

FIND_FOR, LISTEN_FOR = 6.0, 12.0  # seconds
BEAT_MS = 400  # how often a page is told what is new
PAGES = ("find", "connect", "choose", "rule")
LISTENING = ("choose", "rule")


class Arriving(QObject):
    """Belongs to the window's thread; brokers are looked for on one thread of its own, and listened to on another.

    `own` gives the household's own context, never a demo's; `begin` starts its home anew. Either may raise Trouble.
    Nothing is kept before the household says that it is done.
    """

    def __init__(self, window: Any, own: Callable[[], Context], begin: Callable[[Context], None]) -> None:
        super().__init__()
        self._window, self._own, self._begin = window, own, begin
        self._workers = Workers(self._complain)
        self._pages: dict[str, Any] = {}
        self._at: str = window.page
        self._look = 0  # counts the looks for brokers; an older one is not waited for
        self._looked_at = 0.0
        self._before: tuple[Found, ...] = ()
        self._found: list[Found] = []
        self._posted = Mailbox(self._take)
        self._overhearing: Overhearing | None = None
        self._asked = Asked(HubSettings())
        self._overview: Overview | None = None
        self._order: dict[str, int] = {}
        self._settings = Settings()
        self._rules: tuple[RuleSettings, ...] = ()
        self._new: frozenset[str] = frozenset()
        self._live_at: float | None = None
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._on_beat)

    def stop(self) -> None:
        """Look and listen no further."""
        self._look += 1
        self._hang_up()
        self._beat.stop()
        self._workers.stop()

    def opened(self, name: str) -> None:
        """A page of the window has come into view, be it one of this road or not."""
        before, self._at = self._at, name
        if name != "find":
            self._look += 1
        if name not in LISTENING:
            self._hang_up()
        if name not in PAGES:
            self._beat.stop()
            return
        page = self._page(name)
        if name == "find":
            page.opened()
            self._look_for_brokers()
        elif name == "rule":
            page.begin()
            page.opened()
        elif name == "choose" and before != "rule":
            page.opened()
        if self._overhearing:
            self._overhearing.watch("" if name == "rule" else None)
        self._beat.start()

    def _page(self, name: str) -> Any:
        if name not in self._pages:
            page = self._pages[name] = self._window.page_widget(name)
            match name:
                case "find":
                    page.look_wanted.connect(self._look_for_brokers)
                    page.broker_wanted.connect(lambda hub: self._listen(Asked(hub)))
                case "choose":
                    page.chosen.connect(self._done)
                    page.longer_wanted.connect(self._listen_again)
                    page.victron_wanted.connect(self._allow)
                case "rule":
                    page.show_meanings(meanings())
                    page.rule_changed.connect(self._judge)
                    page.rule_wanted.connect(self._add_rule)
        return self._pages[name]

    def _complain(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            raise error
        if self._at in PAGES:
            self._page(self._at).show_trouble(error)

    def _look_for_brokers(self) -> None:
        self._look += 1
        look = self._look
        self._looked_at, self._before, self._found = time.monotonic(), tuple(self._found), []
        self._page("find").show_trouble(None)
        self._page("find").show_looking(0.0)
        self._workers.of("finding").do(
            partial(find, goes_on=lambda: look == self._look, met=partial(self._own().met, ContactKind.LOOKING)),
            FIND_FOR,
            lambda one: self._posted.post((look, one)),
            then=lambda _: self._looked(look),
        )

    def _take(self, what: tuple[int, Found]) -> None:
        look, one = what
        if look == self._look:
            self._found.append(one)
            self._show_found((*self._before, *self._found))

    def _looked(self, look: int) -> None:
        if look == self._look:
            self._page("find").show_looking(None)
            self._show_found(tuple(self._found))

    def _show_found(self, found: tuple[Found, ...]) -> None:
        try:
            settings = self._own().settings
        except Trouble as trouble:
            self._complain(trouble)
            return
        self._page("find").show_found(nearby(tuple(dict.fromkeys(found)), settings))

    def typed(self, hub: HubSettings, password: str) -> None:
        """Listen at a broker whose address was typed; what is typed is kept once the meters are chosen."""
        try:
            known = self._own().settings.hub
        except Trouble as trouble:
            self._complain(trouble)
            return
        # An empty field leaves the password alone that is kept for this very account.
        self._listen(Asked(hub, None if not password and same_place(known, hub) else password))

    def _listen(self, asked: Asked) -> None:
        try:
            own = self._own()
        except Trouble as trouble:
            self._complain(trouble)
            return
        self._hang_up()
        self._asked, self._settings, self._rules = asked, own.settings, own.settings.rules
        self._new, self._order, self._overview, self._live_at = frozenset(), {}, None, None
        self._workers.of("overhearing").do(door_to, own, asked, then=partial(self._go_in, own))

    def _go_in(self, own: Context, door: Any) -> None:
        if self._at not in ("find", "connect"):
            return  # the household went another way meanwhile
        self._page("choose").begin()
        worker = self._workers.of("overhearing")
        self._overhearing = Overhearing(door, self._asked.hub.prefix, own, worker, self._link_changed)
        self._overhearing.listen(rules_in(self._settings, self._rules))
        self._window.open_page("choose")
        self._on_beat()

    def _hang_up(self) -> None:
        if self._overhearing:
            self._overhearing.stop()
            self._overhearing = None

    def _link_changed(self, state: LinkState) -> None:
        if state.peer and state.kind is not LinkKind.LOST:
            self._own().met(ContactKind.HUB, state.peer)
        if state.kind is LinkKind.CONNECTED:
            self._live_at = self._live_at or time.monotonic()
            self._page("choose").show_trouble(None)
        elif state.trouble and self._live_at:
            self._page("choose").show_trouble(state.trouble)
        elif state.trouble:
            self._turned_away(state.trouble)

    def _turned_away(self, trouble: Trouble) -> None:
        """Never let in: ask for what may be wrong, with all that is known filled in."""
        self._hang_up()
        page = self._page("connect")
        page.show_hub(self._asked.hub)
        self._window.open_page("connect")
        page.show_trouble(_said_here(trouble))

    def _on_beat(self) -> None:
        now = time.monotonic()
        if self._at == "find" and self._page("find").is_looking:
            self._page("find").show_looking(min(1.0, (now - self._looked_at) / FIND_FOR))
        if self._at not in LISTENING or self._overhearing is None:
            return
        self._overhearing.look(self._show)
        host = tr("this device") if is_own(self._settings, self._asked.hub) else self._asked.hub.host
        if self._live_at is None:
            self._page("choose").show_listening(tr("Connecting to {host} …", host=host), 0.0)
            return
        share = min(1.0, (now - self._live_at) / LISTEN_FOR)
        count = self._overview.messages if self._overview else 0
        words = tr("Listening at {host}: %n message(s) so far.", "", count, host=host)
        if share >= 1:
            words = tr("%n message(s) heard at {host}.", "", count, host=host)
        self._page("choose").show_listening(words, share)

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        told = overheard(overview, self._settings, self._new, self._order)
        self._page("choose").show_overheard(told)
        if self._at == "rule":
            page = self._page("rule")
            page.show_samples(overview.samples)
            page.show_judged(self._judgement(page.rule))

    def _listen_again(self) -> None:
        self._live_at = time.monotonic()
        if self._overhearing:
            self._overhearing.listen(rules_in(self._settings, self._rules))
        self._on_beat()

    def _allow(self, yes: bool) -> None:
        if self._overhearing and self._overview:
            self._overhearing.allow(self._overview.portal if yes else "")

    def _judge(self, rule: RuleSettings) -> None:
        if self._overhearing:
            self._overhearing.watch(rule.topic)
        self._page("rule").show_judged(self._judgement(rule))

    def _judgement(self, rule: RuleSettings) -> Any:
        heard = self._overview.watched if self._overview else None
        return judged(rule, heard.payload if heard and heard.topic == rule.topic.strip() else None)

    def _add_rule(self, rule: RuleSettings) -> None:
        try:
            self._rules = with_rule(self._rules, rule)
        except Trouble as trouble:
            self._complain(trouble)
            return
        self._new |= {self._rules[-1].meter}
        if self._overhearing:
            self._overhearing.listen(rules_in(self._settings, self._rules))
        self._window.open_page("choose")

    def _done(self, ticked: Ticked) -> None:
        found, portal = (self._overview.found, self._overview.portal) if self._overview else ((), "")
        try:
            own = self._own()
        except Trouble as trouble:
            self._complain(trouble)
            return
        settings = chosen(own.settings, self._asked.hub, found, ticked, self._rules, portal)
        moved = not same_place(own.settings.hub, settings.hub)
        password = self._asked.password if self._asked.password is not None or not moved else ""
        self._workers.of("overhearing").do(settle, own, settings, password, then=self._settled)

    def _settled(self, own: Context) -> None:
        self._hang_up()
        self._begin(own)
        self._window.open_page("now")


def _said_here(trouble: Trouble) -> Trouble:
    """What is in the way, for a page that has the fields on it, and where nothing is tried by itself."""
    advice = trouble.advice.replace(" in Settings", " below")
    for by_itself in ("Nothing to do: it is tried again by itself.", "It is tried again by itself."):
        advice = advice.replace(by_itself, "Then try again.")
    return Trouble(trouble.headline, advice)
