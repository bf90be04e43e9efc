"""What is remembered of a home's backups: when the last were made, tried and rehearsed, and what went wrong."""

import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path

import msgspec

from ihd.paths import Places
from ihd.whole_file import whole

AT_NIGHT = time(3, 30)  # local: the house is asleep, and yesterday is over
AHEAD = timedelta(days=1)  # what is dated further ahead than this was dated by a clock that was wrong
REHEARSE_EVERY = timedelta(days=30)


@dataclass(frozen=True)
class Done:
    """The last time that something was done, UTC, and with which file. The time is None before the first."""

    at: datetime | None = None
    file: str = ""


@dataclass(frozen=True)
class Remembered:
    """One home's backups. `home` names it in the names of their files; `place` is the second place that was in use.

    `troubles` are the headline and the advice of each thing that went wrong when it was last `tried`, and
    `rehearsal_trouble` those of the last rehearsal.
    """

    home: str
    own: Done = field(default_factory=Done)
    second: Done = field(default_factory=Done)
    place: str = ""
    rehearsed: Done = field(default_factory=Done)
    tried: datetime | None = None
    troubles: tuple[tuple[str, str], ...] = ()
    rehearsal_trouble: tuple[str, str] | None = None


def state_file(places: Places) -> Path:
    """Where it is remembered."""
    return places.data / "backups.json"


def remembered(file: Path) -> Remembered:
    """What is remembered in this file; a new home's where there is nothing, or nothing that can be read."""
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(file.read_bytes(), type=Remembered)
    return Remembered(secrets.token_hex(4))


def remember(what: Remembered, file: Path) -> None:
    """Remember this, whole or not at all. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with whole(file) as out:
        out.write(json.dumps(asdict(what), default=datetime.isoformat, indent=1).encode())


def is_due(last: Done, now: datetime, zone: tzinfo) -> bool:
    """Whether a daily backup is due at `now` (UTC): at half past three local time, or as soon as it runs again."""
    if last.at is None or last.at > now + AHEAD:
        return True
    today = datetime.combine(now.astimezone(zone).date(), AT_NIGHT, zone)
    return last.at < (today if today <= now else today - timedelta(days=1))


def own_is_due(known: Remembered, now: datetime, zone: tzinfo) -> bool:
    """Whether a daily backup beside the diary is due at `now` (UTC); also where the last one is there no more."""
    return is_due(known.own, now, zone) or not Path(known.own.file).is_file()


def is_to_rehearse(last: Done, now: datetime) -> bool:
    """Whether the monthly rehearsal is due at `now`, UTC."""
    return last.at is None or not timedelta(0) <= now - last.at < REHEARSE_EVERY
