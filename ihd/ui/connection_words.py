"""The network connections that were made, in the household's words. No Qt here."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from ihd.energy.contact import Contact, ContactKind, Met
from ihd.ui import words
from ihd.wording import later, tr

KINDS = {
    ContactKind.HUB: later("The broker, which passes on what your hub says"),
    ContactKind.PAIRING: later("Pairing"),
    ContactKind.LOOKING: later("Looking for hubs on your network (mDNS)"),
    ContactKind.DIARY: later("The database that keeps your history"),
}


def verdict(met: Sequence[Met]) -> tuple[str, bool]:
    """What all of them come to, in a sentence, and whether all is within the home."""
    if not met:
        return tr("No connection has been made yet."), True
    outside = [one for one in met if one.contact.is_at_home is False]
    unsure = [one for one in met if one.contact.is_at_home is None]
    if outside:
        hosts = ", ".join(dict.fromkeys(one.contact.host for one in outside))
        return tr("These were outside your home network: {hosts}", hosts=hosts), False
    if unsure:
        hosts = ", ".join(dict.fromkeys(one.contact.host for one in unsure))
        return tr("It is not known whether these are within your home: {hosts}", hosts=hosts), False
    return tr("Nothing has left your home."), True


def where(contact: Contact) -> str:
    """Host and port, and the number of the host where that is another."""
    at = f"{contact.host}:{contact.port}"
    return at if contact.address in ("", contact.host) else f"{at} ({contact.address})"


def entry(met: Met, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """One connection in a list: what it is for and where, then when and how often."""
    title = tr("{what} · {where}", "a network connection").format(
        what=tr(KINDS[met.contact.kind]), where=where(met.contact)
    )
    home = met.contact.is_at_home
    place = tr("outside your home") if home is False else tr("within your home") if home else tr("not known where")
    last = tr("last {time}", "a connection was made").format(time=words.moment(met.last, now, zone))
    since = words.day_of_year(met.first.astimezone(zone).date(), short=True)
    times = tr("%n time(s) since {date}", "", met.times, date=since)
    return title, f"{place} · {last} · {times}"
