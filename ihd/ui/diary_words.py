"""The diary in the household's words: sizes, dates, how it fares, and what a restore or an import has done. No Qt."""

from datetime import datetime, timedelta, tzinfo

from ihd.energy.fuel import Direction, Fuel
from ihd.ui import words
from ihd.ui.diary_told import (
    BackupKept,
    Backups,
    Exported,
    ImportKept,
    MeterKept,
    Restored,
    Storage,
    Sum,
)
from ihd.ui.hub_words import Told

LITTLE_ROOM = 200 * 1000 * 1000  # bytes free, below which the page warns
OLD = timedelta(days=2)  # after which a daily backup is late


def size(count: int | None) -> str:
    """A size on a disk, in the units that shops and systems use: "12.4 MB"."""
    if count is None:
        return words.DASH
    if count < 1000:
        return "1 byte" if count == 1 else f"{count} bytes"
    told, unit = count / 1000, "kB"
    for larger in ("MB", "GB", "TB"):
        if round(told, 1) >= 1000:
            told, unit = told / 1000, larger
    return f"{told:.1f} {unit}" if told < 100 else f"{told:.0f} {unit}"


def date_of(at: datetime | None, zone: tzinfo) -> str:
    """A local date with its year: "3 March 2024"; a dash where there is none."""
    if at is None:
        return words.DASH
    day = at.astimezone(zone)
    return f"{day.day} {words.MONTHS[day.month - 1]} {day.year}"


def short_day(at: datetime, zone: tzinfo) -> str:
    """A local date with its year, short: "3 Mar 2024"."""
    day = at.astimezone(zone)
    return f"{day.day} {words.MONTHS[day.month - 1][:3]} {day.year}"


def when(at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """When something was done: "today 03:30", "Fri 03:30", "3 Mar 2024 03:30"; "not yet" before the first time."""
    if at is None:
        return "not yet"
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    days = (today - local.date()).days
    if days in (0, 1):
        return f"{('today', 'yesterday')[days]} {words.clock(at, zone)}"
    if 0 < days < 7:
        return f"{words.DAYS[local.weekday()]} {words.clock(at, zone)}"
    return f"{short_day(at, zone)} {words.clock(at, zone)}"


def span(first: datetime, end: datetime, zone: tzinfo) -> str:
    """The local days that begin and end it, `end` not included: "1 Jan 2023 – 31 Dec 2023"."""
    last = end - timedelta(seconds=1)
    one, other = short_day(first, zone), short_day(last, zone)
    return one if one == other else f"{one} {words.DASH} {other}"


def counts(fuel: Fuel, direction: Direction) -> str:
    """What a register counts: "Electricity used", "Electricity given to the grid", "Gas by volume"."""
    if direction is Direction.EXPORT:
        return "Electricity given to the grid"
    told = fuel.value.capitalize()
    return f"{told} by volume" if direction is Direction.VOLUME else f"{told} used"


def number(count: int, one: str, many: str = "") -> str:
    """So many of something: "1 half-hour", "17,520 half-hours"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def storage_cards(told: Storage, zone: tzinfo) -> tuple[Told, ...]:
    """The cards of the Storage page: what is kept, the room there is, the health, and who records."""
    return _kept(told, zone), _room(told), _health(told), _recorder(told)


def _kept(told: Storage, zone: tzinfo) -> Told:
    if told.meters is None:
        return Told("history", "muted", "Kept", "", "Counting …")
    if told.since is None:
        line = "Nothing yet. What your meters tell from now on is kept, for as long as you like."
        return Told("history", "muted", "Kept", "", line)
    readings = sum(meter.readings for meter in told.meters)
    names = {meter.name for meter in told.meters}
    details = f"{number(readings, 'reading')} of {number(len(names), 'meter')}"
    return Told("history", "accent", "Kept", "", f"Everything since {date_of(told.since, zone)}.", "", details)


def _room(told: Storage) -> Told:
    if told.bytes is None:
        return Told("storage", "muted", "Room", "", "A database server keeps the diary, and looks after its room.")
    says = f"The diary takes {size(told.bytes)}."
    if told.free is None:
        return Told("storage", "muted", "Room", "", says)
    details = f"{size(told.free)} free beside it"
    if told.free < LITTLE_ROOM:
        advice = "Remove files that are not needed, or move to a larger card with a backup."
        return Told("warning", "medium", "Room", "Little left", says, advice, details)
    return Told("storage", "low", "Room", "Enough", says, "", details)


def _health(told: Storage) -> Told:
    if told.faults is None:
        return Told("waiting", "muted", "Health", "", "Reading all of it …")
    if told.faults:
        advice = "Restore the last backup: Settings, Backups. What is here now is kept aside."
        return Told("warning", "high", "Health", "Damaged", _sentence(told.faults[0]), advice)
    return Told("check", "low", "Health", "Sound", "All of it was read just now, and nothing is wrong.")


def _recorder(told: Storage) -> Told:
    if told.is_here:
        return Told("live", "low", "Recording", "Here", "This display keeps what the meters tell.")
    if told.recorder:
        return Told("live", "accent", "Recording", "Elsewhere", _sentence(told.recorder), "This display only shows.")
    advice = "Choose your hub in Settings, and this display records."
    return Told("silent", "medium", "Recording", "Nobody", "No program records now.", advice)


def _sentence(said: str) -> str:
    """What a program said, as a sentence of its own."""
    told = said[:1].upper() + said[1:]
    return told if told.endswith((".", "!", "?")) else f"{told}."


def meter_lines(meter: MeterKept, zone: tzinfo) -> tuple[str, str]:
    """A meter in a list: its name, and what is kept of it."""
    told = [counts(meter.fuel, meter.direction), number(meter.readings, "reading")]
    if meter.first and meter.last:
        told.append(span(meter.first, meter.last + timedelta(seconds=1), zone))
    return meter.name, " · ".join(told)


def backup_facts(told: Backups, zone: tzinfo, *, has_second: bool) -> list[tuple[str, str]]:
    """The last backup, the last one in the second place, and the last rehearsal."""
    facts = [("Last backup", told.last), ("Second place", told.second), ("Last rehearsal", told.rehearsed)]
    said = [(name, when(at, told.at, zone)) for name, at in facts if has_second or name != "Second place"]
    return [(name, at[:1].upper() + at[1:]) for name, at in said]


def backup_headline(told: Backups, *, is_daily: bool) -> str:
    """How the backups stand, in a sentence."""
    if told.trouble:
        return "The last backup did not work."
    if told.last is None:
        return "The first backup is made tonight." if is_daily else "Nothing has been backed up yet."
    if told.at - told.last > OLD and is_daily:
        return "The last backup is old."
    return "Your history is backed up." if is_daily else "Backups are made only when you ask."


def backup_lines(one: BackupKept, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """A backup in a list: when it was made, and its size and place."""
    told = [size(one.bytes), one.place]
    if one.is_encrypted:
        told.append("encrypted")
    if one.is_by_hand:
        told.append("made by hand")
    made = when(one.made, now, zone)
    return made[:1].upper() + made[1:], " · ".join(told)


def restore_question(one: BackupKept, now: datetime, zone: tzinfo, *, with_settings: bool) -> tuple[str, str]:
    """What is asked before a backup is restored, and what will happen."""
    what = "diary and settings" if with_settings else "diary"
    line = (
        f"The {what} become what they were then. What was recorded since is not in that backup. The present ones are "
        "kept aside first, so that you can go back to them. The display starts anew; it takes less than a minute."
    )
    if not with_settings:
        line = line.replace("become what they were", "becomes what it was").replace(
            "present ones are", "present one is"
        )
        line = line.replace("to them", "to it")
    return f"Restore the backup of {when(one.made, now, zone)}?", line


def restored_lines(told: Restored, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """What was restored, and where what was there before is."""
    kept = f"What was here before is kept in {told.kept_in}." if told.kept_in else ""
    return f"Restored: the backup of {when(told.made, now, zone)}.", " ".join([kept, *told.notes]).strip()


def amount(counted: int, direction: Direction) -> str:
    """What an import came to: "3,412 kWh", or "1,204 m³" of a volume."""
    if direction is Direction.VOLUME:
        return f"{counted / 1000:,.0f} m³"
    return words.energy(counted / 1000)


def import_lines(one: ImportKept, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """An import in a list: the file, and what it brought."""
    told = [counts(one.fuel, one.direction), amount(one.counted, one.direction), span(one.first, one.last, zone)]
    told.append("taken out again" if one.is_undone else f"brought in {when(one.made, now, zone)}")
    return one.file, " · ".join(told)


def brought_in(one: ImportKept, zone: tzinfo) -> tuple[str, str]:
    """What has just been brought in."""
    told = number(one.half_hours, "half-hour"), amount(one.counted, one.direction), span(one.first, one.last, zone)
    return f"{one.file} is brought in.", f"{', '.join(told)}."


def sum_facts(told: Sum, zone: tzinfo) -> list[tuple[str, str]]:
    """What a file comes to: its days, its energy, and how much of it is new."""
    end = told.last - timedelta(seconds=1)
    days = [("First day", short_day(told.first, zone)), ("Last day", short_day(end, zone))]
    if told.records:
        return [*days, ("Records", f"{told.records:,}")]
    total = words.energy(told.kwh)
    if told.m3 is not None:
        total = f"{told.m3:,.0f} m³" + (f", about {words.energy(told.kwh)}" if told.kwh is not None else "")
    new = f"{told.new:,}" if told.new == told.half_hours else f"{told.new:,} of {told.half_hours:,}"
    return [*days, ("In all", total), ("New half-hours", new)]


def exported_lines(told: Exported, zone: tzinfo) -> tuple[str, str]:
    """What was written, and where."""
    parts = [number(told.rows, "row"), size(told.bytes)]
    if told.first and told.last:
        parts.insert(1, span(told.first, max(told.last, told.first + timedelta(seconds=1)), zone))
    if told.kwh is not None:
        parts.insert(1, words.energy(told.kwh))
    return "The file is written.", f"{told.file}: {', '.join(parts)}."
