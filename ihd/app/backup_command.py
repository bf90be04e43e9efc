"""`ihd backup` and `ihd restore`: one file with the diary and the settings, made, checked, and put back."""

import shlex
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from ihd import __version__, passwords
from ihd.app import output, progress
from ihd.app.backup_passphrase import opening, to_encrypt
from ihd.app.broker import PASSWORD
from ihd.app.context import Context
from ihd.app.hub_keys import HubKeys
from ihd.energy.trouble import Trouble
from ihd.settings import Settings, load
from ihd.store import backup_shelf, restoring
from ihd.store.backup import Backup, check, make

ANEW = "Secrets are never in a backup."


def backup(context: Context, asked: Namespace) -> int:
    """Back up this home, or say whether a backup is sound."""
    if asked.daily:
        from ihd.app.backup_daily import daily

        return daily(context, at_once=asked.now)
    if asked.check:
        with progress.told("Reading the backup") as heed:
            sound = opening(context, asked, lambda phrase: check(asked.check, phrase, heed))
        _say(context, sound, "is sound", ())
        return 0
    if asked.out is None:
        raise Trouble("No place was named", "Say where the backup goes: `ihd backup /media/usb`.")
    phrase, now = to_encrypt(context, asked), context.clock()
    out = Path(asked.out).expanduser().absolute()
    if out.is_dir() or asked.out.endswith("/"):
        out /= backup_shelf.name_of(now, None, is_encrypted=phrase is not None)
    made = make(
        context.places.diary,
        out,
        now,
        __version__,
        settings_file=context.places.settings_file,
        passphrase=phrase,
    )
    if context.settings.backups.folder and out.parent == Path(context.settings.backups.folder):
        from ihd.app.backup_places import mark

        mark(out.parent)
    _say(context, made, "is made", ())
    return 0


def restore(context: Context, asked: Namespace) -> int:
    """Put a backup in the place of this home's diary and settings."""
    places, now = context.places, context.clock()
    home = restoring.HomeFiles(places.diary, places.data, None if asked.diary_only else places.settings_file)
    file = asked.file.expanduser().absolute()
    with progress.told("Restoring") as heed:
        done = opening(
            context,
            asked,
            lambda phrase: restoring.restore(file, home, now, __version__, passphrase=phrase, heed=heed),
        )
    notes = [
        "The settings are those of the backup." if done.with_settings else "The settings here were left as they were."
    ]
    if done.set_aside:
        again = (
            f"To go back: ihd restore {shlex.quote(str(done.set_aside))}"
            if done.set_aside.suffix == ".zip"
            else "It was damaged."
        )
        notes.append(f"What was here before is kept in {done.set_aside}. {again}")
    notes += to_do_again(context, load(places.settings_file))
    more = {"set_aside": str(done.set_aside) if done.set_aside else None, "settings": done.with_settings}
    _say(context, done.backup, "is restored", notes, more)
    return 0


def to_do_again(context: Context, settings: Settings) -> list[str]:
    """What a backup does not bring along, because it is secret, and this machine does not have."""
    hub = settings.meters.paired
    if hub and HubKeys(context.places, hub).load() is None:
        return [f"{ANEW} Pair with your hub anew: ihd pair"]
    if settings.hub.user and not hub and not passwords.keep(context.places).get(PASSWORD):
        return [f"{ANEW} Give the broker's password anew: ihd settings hub.password"]
    if settings.broker.runs:
        return [f"{ANEW} If this is another machine, give each device its password anew, from the screen."]
    return []


def _say(
    context: Context, one: Backup, what: str, notes: Sequence[str], more: Mapping[str, object] | None = None
) -> None:
    told = one.manifest
    if context.as_json:
        output.line({**fields(one), **(more or {}), "notes": list(notes)})
        return
    output.text(f"{one.file} {what}.")
    size = f"{in_words(one.bytes)}{', encrypted' if one.is_encrypted else ''}"
    span = ""
    if told.first and told.last:
        first, last = (f"{at.astimezone(context.zone):%-d %B %Y}" for at in (told.first, told.last))
        span = f", {first} to {last}" if first != last else f", of {first}"
    meters = f"{told.meters} meter{'' if told.meters == 1 else 's'}"
    output.text(f"{meters}, {told.readings:,} reading{'' if told.readings == 1 else 's'}{span}; {size}.")
    output.text(f"SHA-256 {one.sha256}")
    for note in notes:
        output.text(note)


def in_words(size: int) -> str:
    """A size in bytes, for people."""
    return f"{max(1, round(size / 1e3)):,} kB" if size < 1e6 else f"{size / 1e6:,.1f} MB"


def fields(one: Backup) -> dict[str, object]:
    """A backup as JSON has it."""
    told = one.manifest
    return {
        "file": str(one.file),
        "bytes": one.bytes,
        "meters": told.meters,
        "readings": told.readings,
        "first": output.stamp(told.first),
        "last": output.stamp(told.last),
        "sha256": one.sha256,
        "made": output.stamp(told.made),
        "encrypted": one.is_encrypted,
    }
