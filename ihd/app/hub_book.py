"""Follows what hubs tell besides energy: what is known of them now, and what of it waits to be kept."""

from collections.abc import Iterable
from datetime import datetime

from ihd.energy.command import Answer, Command
from ihd.energy.health import Condition, Fault, HubLine, Part, conditions
from ihd.energy.home import HubState
from ihd.energy.log import HalfHourLog
from ihd.energy.news import Firmware, Health, News, Online, TenancyChange
from ihd.energy.reading import Reading
from ihd.energy.told import Told
from ihd.energy.trouble import Trouble
from ihd.energy.watch import Watch
from ihd.hubs.message import Meaning

MOST_UNSAVED_NEWS = 2_000
MOST_UNSAVED_LINES = 500


class HubBook:
    """Belongs to one thread; knows neither link nor disk. `lines` are the last of the log, oldest first."""

    def __init__(self, told: Told, lines: Iterable[HubLine] = ()) -> None:
        self.told = told
        self._unsaved: list[News] = []
        self._lines: list[HubLine] = []
        self._watch = Watch.after(lines)
        self._since: datetime | None = None  # when listening began

    def hear(self, meaning: Meaning, arrived: datetime, *, retained: bool) -> None:
        """Take what a message meant. A retained one is no sign of life."""
        if (hub := _hub_of(meaning)) and not retained:
            self.told = self.told.heard(hub, meaning.dialect, arrived, meaning.status)
        for news in meaning.news:
            before, self.told = self.told, self.told.after(news)
            if isinstance(news, HalfHourLog | TenancyChange | Online):
                continue
            # an answer may be to what another program asked; of software nothing is held here
            is_new = self.told is not before or isinstance(news, Answer | Firmware)
            if is_new and not _same(before, news):
                self._unsaved.append(news)
                del self._unsaved[:-MOST_UNSAVED_NEWS]

    def read(self, reading: Reading, arrived: datetime | None = None) -> None:
        """Take a reading of a meter that counts; `arrived` only if it had not been kept by the broker."""
        self.told = self.told.read(reading, arrived)

    def asked(self, command: Command, answer: Answer | None = None) -> None:
        """Take that something was asked of a meter, and what is known of how it stands."""
        if command.id not in self.told.commands:
            self.told = self.told.asked(command, answer)
        elif answer:
            self.told = self.told.after(answer)

    def saw(self, messages: Iterable[str]) -> None:
        """Take that these messages, by name, were opened on this screen."""
        self.told = self.told.saw(messages)

    def begin_from(self, told: Told) -> None:
        """Go on with what another book knew. What it still holds true is to be kept here."""
        self.told = told
        known = [*(one for hub in told.hubs.values() for one in (hub.info, hub.health) if one)]
        self._unsaved = [*known, *told.tariffs.values(), *told.prepayments.values()]

    def conditions(self, link: HubState, trouble: Trouble | None, now: datetime) -> tuple[Condition, ...]:
        """How each link and device fares at `now`, UTC. What has changed, and has lasted, goes to the log."""
        self._mind_link(link, now)
        found = conditions(link, trouble, self.told.hubs, self.told.when_heard, now, self._since)
        self._watch, lines = self._watch.look(found, now)
        self._write(lines)
        return found

    def note(self, fault: Fault, now: datetime) -> None:
        """Write down that this program began to listen, or ends: in between nobody knows how the rest fared."""
        self._write((HubLine(now, Part.HERE, "", fault),))

    def began(self, at: datetime) -> None:
        """Another program has been listening since then (UTC)."""
        self._since = min(at, self._since) if self._since else at

    def _mind_link(self, link: HubState, now: datetime) -> None:
        if link is not HubState.LIVE:
            self._since = None
        elif self._since is None or self._since > now:  # our own clock may be set back
            self._since = now

    def _write(self, lines: Iterable[HubLine]) -> None:
        self._lines += lines
        del self._lines[:-MOST_UNSAVED_LINES]

    @property
    def lines(self) -> tuple[HubLine, ...]:
        """The lines that are not kept yet, oldest first."""
        return tuple(self._lines)

    def unsaved(self) -> tuple[tuple[News, ...], tuple[HubLine, ...]]:
        """The news and the lines of the log to be kept; asking gives them out."""
        news, lines = tuple(self._unsaved), tuple(self._lines)
        self._unsaved, self._lines = [], []
        return news, lines

    def put_back(self, news: tuple[News, ...], lines: tuple[HubLine, ...]) -> None:
        """Take back what the disk would not take."""
        self._unsaved[:0] = news
        self._lines[:0] = lines


def _same(before: Told, news: News) -> bool:
    """Whether this repeats, time apart, a health that is known: it is told often, and kept once it differs."""
    if not isinstance(news, Health):
        return False
    known = before.hubs.get(news.hub)
    return known is not None and known.health is not None and _plain(known.health) == _plain(news)


def _plain(health: Health) -> object:
    return health.wan, [(link.meter, link.joined, link.band, link.busy) for link in health.links]


def _hub_of(meaning: Meaning) -> str | None:
    if meaning.readings:
        return meaning.readings[0].hub
    if meaning.status:
        return meaning.status.hub
    return next((hub for news in meaning.news if (hub := getattr(news, "hub", None))), None)
