"""Follows what hubs tell besides energy: what is known of them now, and what of it waits to be kept."""

from datetime import datetime

from ihd.energy.command import Command
from ihd.energy.health import Condition, HubLine, changed, conditions
from ihd.energy.home import HubState
from ihd.energy.log import HalfHourLog
from ihd.energy.news import Health, News, Online, TenancyChange
from ihd.energy.reading import Reading
from ihd.energy.told import Told
from ihd.energy.trouble import Trouble
from ihd.hubs.message import Meaning

MOST_UNSAVED_NEWS = 2_000


class HubBook:
    """Belongs to one thread; knows neither link nor disk."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self._unsaved: list[News] = []
        self._lines: list[HubLine] = []
        self._were: tuple[Condition, ...] | None = None

    def hear(self, meaning: Meaning, arrived: datetime, *, retained: bool) -> None:
        """Take what a message meant. A retained one is no sign of life."""
        if (hub := _hub_of(meaning)) and not retained:
            self.told = self.told.heard(hub, meaning.dialect, arrived, meaning.status)
        for news in meaning.news:
            before, self.told = self.told, self.told.after(news)
            is_new = self.told is not before and not isinstance(news, HalfHourLog | TenancyChange | Online)
            if is_new and not _same(before, news):
                self._unsaved.append(news)
                del self._unsaved[:-MOST_UNSAVED_NEWS]

    def read(self, reading: Reading) -> None:
        """Take a reading of a meter that counts."""
        self.told = self.told.read(reading)

    def asked(self, command: Command) -> None:
        """Take that something was asked of a meter."""
        if command.id not in self.told.commands:
            self.told = self.told.asked(command)

    def conditions(self, link: HubState, trouble: Trouble | None, now: datetime) -> tuple[Condition, ...]:
        """How each link and device fares at `now`, UTC. What has changed since this was last asked goes to the log."""
        found = conditions(link, trouble, self.told.hubs, self.told.meters, now)
        self._lines += changed(self._were or (), found, now)
        self._were = found
        return found

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
