"""What arrived over MQTT, and when; and what it turned out to mean."""

from dataclasses import dataclass
from datetime import datetime

from ihd.energy.news import News
from ihd.energy.reading import HubStatus, Reading

MAX_PAYLOAD = 65_536  # bytes; the longest message of any hub known is some 2 KB
# Only a burst of our own profile is longer: up to 20,000 half-hours of at most nine digits and a comma are 200 KB.
MAX_BURST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Message:
    """One MQTT message. `arrived` is in UTC; `retained` says the broker kept it for us, so it may be old."""

    topic: str
    payload: bytes
    arrived: datetime
    retained: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a message means: readings, a status, news, or the reason why it is nothing for us. Never more than one.

    `dialect` names who understood it. `ignored` tells why it holds nothing to keep; `error` why a message that
    should have been understood was not.
    """

    dialect: str | None = None
    readings: tuple[Reading, ...] = ()
    status: HubStatus | None = None
    news: tuple[News, ...] = ()
    ignored: str | None = None
    error: str | None = None
