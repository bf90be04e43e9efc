"""How each tile of the More page stands, in a line. No Qt here."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from ihd.energy.fuel import Fuel
from ihd.ui import words
from ihd.wording import tr


def messages(unread: int, *, is_empty: bool) -> str:
    """How many messages are new."""
    if is_empty:
        return tr("None yet")
    return tr("%n new", "messages", unread) if unread else tr("Nothing new")


def backups(last: datetime | None, now: datetime, zone: tzinfo) -> str:
    """When the last backup was made."""
    if last is None:
        return tr("None made yet")
    return tr("Last one {time}", "a backup").format(time=words.moment(last, now, zone))


def meters(fuels: Sequence[Fuel]) -> str:
    """What the home has meters for."""
    told = [words.fuel(one) for one in fuels]
    if len(told) == 2:
        both = tr("{first} and {second}", "two fuels").format(first=told[0], second=told[1])
        return both[:1].upper() + both[1:]
    return words.fuel_first(fuels[0]) if fuels else tr("None heard yet")
