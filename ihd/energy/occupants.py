"""What of a hub's words is for those to see who live in the home now."""

from datetime import datetime, timedelta

from ihd.energy.log import HalfHourLog
from ihd.energy.news import Alert, Firmware, News, SupplierMessage
from ihd.energy.prepay import Prepayment
from ihd.energy.reading import Reading
from ihd.energy.told import account_since

CLOCKS_DIFFER = timedelta(minutes=5)  # a reading that has just come tells of now, by however slow a clock


def of_these(news: News, since: datetime | None) -> News | None:
    """The part of the news that is from after `since` (UTC), when the home got its occupants; None if none of it is.

    Hubs and brokers keep and repeat what was told long before, a year of half-hours even. A tariff, a device or a
    supplier is nobody's own, and stands until another one does.
    """
    if since is None:
        return news
    if isinstance(news, HalfHourLog):
        return news.begun_by(since)
    if isinstance(news, Prepayment):
        return account_since(news, since) if news.at >= since else None
    if isinstance(news, SupplierMessage | Alert | Firmware) and news.at < since:
        return None
    return news


def is_of_these(reading: Reading, since: datetime | None, *, retained: bool) -> bool:
    """Whether a reading is from after `since`. One that the broker had kept may be of any age."""
    return since is None or reading.at >= (since if retained else since - CLOCKS_DIFFER)
