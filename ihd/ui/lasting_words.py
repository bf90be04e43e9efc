"""How long credit lasts, in words: "Tuesday evening (between Monday night and Wednesday morning)". No Qt."""

from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.home import Lasts
from ihd.ui import words
from ihd.wording import later, tr

NEAR = timedelta(hours=12)  # so near a time is told by the clock
NIGHT = later("night", "of a named day")
PARTS = (  # each until this hour
    (5, NIGHT),
    (12, later("morning", "of a named day")),
    (17, later("afternoon", "of a named day")),
    (22, later("evening", "of a named day")),
    (24, NIGHT),
)
TODAY = {
    "night": later("tonight"),
    "morning": later("this morning"),
    "afternoon": later("this afternoon"),
    "evening": later("this evening"),
}


def sentence(lasts: Lasts, now: datetime, zone: tzinfo) -> str:
    """The whole of it: "Lasts to about Tuesday evening (between Monday night and Wednesday morning)"."""
    if lasts.likely is None:
        if lasts.early is None:
            return tr("Lasts longer than can be said")
        early = when(lasts.early, now, zone)
        return tr("Lasts longer than can be said, though perhaps only to {time}", time=early)
    if lasts.likely <= now:
        return tr("Going by your usual use, it has run out")
    most, ends = _range(lasts, now, zone)
    if ends is None:
        return tr("Lasts to about {time}", time=most)
    return tr("Lasts to about {time} (between {early} and {late})", time=most, early=ends[0], late=ends[1])


def short(lasts: Lasts, now: datetime, zone: tzinfo) -> str:
    """The same for a card: "Lasts to about Tue evening (Mon night to Wed morning)"; empty where it lasts for weeks.

    What runs out soon stands on a card that has much else to say: "Lasts to 21:00–01:00".
    """
    if lasts.likely is None or lasts.likely <= now:
        return ""
    most, ends = _range(lasts, now, zone, short=True)
    if ends and lasts.late and lasts.late - now <= NEAR:
        return tr("Lasts to {early}–{late}", early=ends[0], late=ends[1])
    if ends is None:
        return tr("Lasts to about {time}", time=most)
    return tr("Lasts to about {time} ({early} to {late})", time=most, early=ends[0], late=ends[1])


def _range(lasts: Lasts, now: datetime, zone: tzinfo, *, short: bool = False) -> tuple[str, tuple[str, str] | None]:
    """The likely time, and the two ends of the range, unless words make no difference between them."""
    most = when(lasts.likely or now, now, zone, short=short)
    if lasts.early is None:
        return most, None
    early = when(lasts.early, now, zone, short=short)
    late = when(lasts.late, now, zone, short=short) if lasts.late else tr("much later")
    return most, None if early == most == late else (early, late)


def cut_off(lasts: Lasts, now: datetime, zone: tzinfo) -> str:
    """That friendly hours put the cutting off; empty where they do not."""
    if lasts.likely is None or lasts.cut_off is None or lasts.cut_off <= lasts.likely:
        return ""
    return tr("Friendly hours then keep it on to {time}", time=when(lasts.cut_off, now, zone))


def when(at: datetime, now: datetime, zone: tzinfo, *, short: bool = False) -> str:
    """A time to come, no more exactly than it is known: "21:00", "tonight", "Tuesday evening", "5 December"."""
    if at - now <= NEAR:
        return f"{round_hour(at).astimezone(zone):%H:%M}"
    day, part = _part(at, zone)
    days = (day - now.astimezone(zone).date()).days
    if days <= 0:
        return tr(TODAY[part])
    if days < 7:
        weekday = words.short_weekday(day) if short else words.weekday(day)
        return tr("{weekday} {part}", "a part of a day").format(weekday=weekday, part=tr(part, "of a named day"))
    return words.day_of_month(day, short=short)


def round_hour(at: datetime) -> datetime:
    """The full hour nearest to this time; half past goes to the later."""
    return (at + timedelta(minutes=30)).replace(minute=0, second=0, microsecond=0)


def _part(at: datetime, zone: tzinfo) -> tuple[date, str]:
    """The local day, and the part of it. What is left of a night after midnight belongs to the day before."""
    local = at.astimezone(zone)
    part = next(name for until, name in PARTS if local.hour < until)
    return local.date() - timedelta(days=local.hour < PARTS[0][0]), part
