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
from ihd.wording import tr

LITTLE_ROOM = 200 * 1000 * 1000  # bytes free, below which the page warns
OLD = timedelta(days=2)  # after which a daily backup is late


def size(count: int | None) -> str:
    """A size on a disk, in the units that shops and systems use: "12.4 MB"."""
    if count is None:
        return words.DASH
    if count < 1000:
        return tr("%n byte(s)", "", count)
    told, unit = count / 1000, "kB"
    for larger in ("MB", "GB", "TB"):
        if round(told, 1) >= 1000:
            told, unit = told / 1000, larger
    return f"{told:.1f} {unit}" if told < 100 else f"{told:.0f} {unit}"


def date_of(at: datetime | None, zone: tzinfo) -> str:
    """A local date with its year: "3 March 2024"; a dash where there is none."""
    if at is None:
        return words.DASH
    return words.day_of_year(at.astimezone(zone))


def short_day(at: datetime, zone: tzinfo) -> str:
    """A local date with its year, short: "3 Mar 2024"."""
    return words.day_of_year(at.astimezone(zone), short=True)


def when(at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """When something was done: "today 03:30", "Fri 03:30", "3 Mar 2024 03:30"; "not yet" before the first time."""
    if at is None:
        return tr("not yet")
    local, today, time = at.astimezone(zone), now.astimezone(zone).date(), words.clock(at, zone)
    days = (today - local.date()).days
    if days == 0:
        return tr("today {time}", time=time)
    if days == 1:
        return tr("yesterday {time}", time=time)
    if 0 < days < 7:
        return tr("{weekday} {time}", weekday=words.weekday(local), time=time)
    return tr("{date} {time}", date=short_day(at, zone), time=time)


def span(first: datetime, end: datetime, zone: tzinfo) -> str:
    """The local days that begin and end it, `end` not included: "1 Jan 2023 – 31 Dec 2023"."""
    last = end - timedelta(seconds=1)
    one, other = short_day(first, zone), short_day(last, zone)
    return one if one == other else f"{one} {words.DASH} {other}"


def counts(fuel: Fuel, direction: Direction) -> str:
    """What a register counts: "Electricity used", "Electricity given to the grid", "Gas by volume"."""
    if direction is Direction.EXPORT:
        return tr("Electricity given to the grid")
    if direction is Direction.VOLUME:
        return tr("{fuel} by volume", fuel=words.fuel_first(fuel))
    return tr("{fuel} used", fuel=words.fuel_first(fuel))


def readings(count: int) -> str:
    """So many readings: "1 reading", "17,520 readings"."""
    return tr("%n reading(s)", "", count)


def storage_cards(told: Storage, zone: tzinfo) -> tuple[Told, ...]:
    """The cards of the Storage page: what is kept, the room there is, the health, and who records."""
    return _kept(told, zone), _room(told), _health(told), _recorder(told)


def _kept(told: Storage, zone: tzinfo) -> Told:
    title = tr("Kept", "what is in the diary")
    if told.meters is None:
        return Told("history", "muted", title, "", tr("Counting …"))
    if told.since is None:
        line = tr("Nothing yet. What your meters tell from now on is kept, for as long as you like.")
        return Told("history", "muted", title, "", line)
    count, names = sum(meter.readings for meter in told.meters), {meter.name for meter in told.meters}
    details = tr("{readings} of %n meter(s)", "", len(names), readings=readings(count))
    says = tr("Everything since {date}.", date=date_of(told.since, zone))
    return Told("history", "accent", title, "", says, "", details)


def _room(told: Storage) -> Told:
    title = tr("Room", "on the disk")
    if told.bytes is None:
        return Told("storage", "muted", title, "", tr("A database server keeps the diary, and looks after its room."))
    says = tr("The diary takes {size}.", size=size(told.bytes))
    if told.free is None:
        return Told("storage", "muted", title, "", says)
    details = tr("{size} free beside it", size=size(told.free))
    if told.free < LITTLE_ROOM:
        advice = tr("Remove files that are not needed, or move to a larger card with a backup.")
        return Told("warning", "medium", title, tr("Little left", "room on the disk"), says, advice, details)
    return Told("storage", "low", title, tr("Enough", "room on the disk"), says, "", details)


def _health(told: Storage) -> Told:
    title = tr("Health", "of the diary")
    if told.faults is None:
        return Told("waiting", "muted", title, "", tr("Reading all of it …"))
    if told.faults:
        advice = tr("Restore the last backup: Settings, Backups. What is here now is kept aside.")
        return Told("warning", "high", title, tr("Damaged"), _sentence(told.faults[0]), advice)
    return Told(
        "check", "low", title, tr("Sound", "not damaged"), tr("All of it was read just now, and nothing is wrong.")
    )


def _recorder(told: Storage) -> Told:
    title = tr("Recording")
    if told.is_here:
        says = tr("This display keeps what the meters tell.")
        return Told("live", "low", title, tr("Here", "who records"), says)
    if told.recorder:
        word, says = tr("Elsewhere", "who records"), tr("This display only shows.")
        return Told("live", "accent", title, word, _sentence(told.recorder), says)
    advice = tr("Choose your hub in Settings, and this display records.")
    return Told("silent", "medium", title, tr("Nobody", "who records"), tr("No program records now."), advice)


def _sentence(said: str) -> str:
    """What a program said, as a sentence of its own."""
    told = said[:1].upper() + said[1:]
    return told if told.endswith((".", "!", "?")) else f"{told}."


def meter_lines(meter: MeterKept, zone: tzinfo) -> tuple[str, str]:
    """A meter in a list: its name, and what is kept of it."""
    told = [counts(meter.fuel, meter.direction), readings(meter.readings)]
    if meter.first and meter.last:
        told.append(span(meter.first, meter.last + timedelta(seconds=1), zone))
    return meter.name, " · ".join(told)


def backup_facts(told: Backups, zone: tzinfo, *, has_second: bool) -> list[tuple[str, str]]:
    """The last backup, the last one in the second place, and the last rehearsal."""
    facts = [(tr("Last backup"), told.last)]
    if has_second:
        facts.append((tr("Second place", "for backups"), told.second))
    facts.append((tr("Last rehearsal"), told.rehearsed))
    return [(name, words.first_up(when(at, told.at, zone))) for name, at in facts]


def backup_headline(told: Backups, *, is_daily: bool) -> str:
    """How the backups stand, in a sentence."""
    if told.trouble:
        return tr("The last backup did not work.")
    if told.last is None:
        return tr("The first backup is made tonight.") if is_daily else tr("Nothing has been backed up yet.")
    if told.at - told.last > OLD and is_daily:
        return tr("The last backup is old.")
    return tr("Your history is backed up.") if is_daily else tr("Backups are made only when you ask.")


def backup_lines(one: BackupKept, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """A backup in a list: when it was made, and its size and place."""
    told = [size(one.bytes), one.place]
    if one.is_encrypted:
        told.append(tr("encrypted"))
    if one.is_by_hand:
        told.append(tr("made by hand"))
    return words.first_up(when(one.made, now, zone)), " · ".join(told)


def restore_question(one: BackupKept, now: datetime, zone: tzinfo, *, with_settings: bool) -> tuple[str, str]:
    """What is asked before a backup is restored, and what will happen."""
    question = tr("Restore the backup of {time}?", time=when(one.made, now, zone))
    if with_settings:
        return question, tr(
            "The diary and settings become what they were then. What was recorded since is not in that backup. The "
            "present ones are kept aside first, so that you can go back to them. The display starts anew; it takes "
            "less than a minute."
        )
    return question, tr(
        "The diary becomes what it was then. What was recorded since is not in that backup. The present one is kept "
        "aside first, so that you can go back to it. The display starts anew; it takes less than a minute."
    )


def restored_lines(told: Restored, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """What was restored, and where what was there before is."""
    kept = tr("What was here before is kept in {folder}.", folder=told.kept_in) if told.kept_in else ""
    restored = tr("Restored: the backup of {time}.", time=when(told.made, now, zone))
    return restored, " ".join([kept, *told.notes]).strip()


def amount(counted: int, direction: Direction) -> str:
    """What an import came to: "3,412 kWh", or "1,204 m³" of a volume."""
    if direction is Direction.VOLUME:
        return f"{counted / 1000:,.0f} m³"
    return words.energy(counted / 1000)


def import_lines(one: ImportKept, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """An import in a list: the file, and what it brought."""
    told = [counts(one.fuel, one.direction), amount(one.counted, one.direction), span(one.first, one.last, zone)]
    made = when(one.made, now, zone)
    told.append(tr("taken out again") if one.is_undone else tr("brought in {time}", time=made))
    return one.file, " · ".join(told)


def brought_in(one: ImportKept, zone: tzinfo) -> tuple[str, str]:
    """What has just been brought in."""
    told = (
        tr("%n half-hour(s)", "", one.half_hours),
        amount(one.counted, one.direction),
        span(one.first, one.last, zone),
    )
    return tr("{file} is brought in.", file=one.file), f"{', '.join(told)}."


def sum_facts(told: Sum, zone: tzinfo) -> list[tuple[str, str]]:
    """What a file comes to: its days, its energy, and how much of it is new."""
    end = told.last - timedelta(seconds=1)
    days = [(tr("First day"), short_day(told.first, zone)), (tr("Last day"), short_day(end, zone))]
    if told.records:
        return [*days, (tr("Records"), f"{told.records:,}")]
    total = words.energy(told.kwh)
    if told.m3 is not None:
        total = f"{told.m3:,.0f} m³"
        if told.kwh is not None:
            total = tr("{volume}, about {energy}", volume=total, energy=words.energy(told.kwh))
    new = f"{told.new:,}"
    if told.new != told.half_hours:
        new = tr("{new} of {all}", "half-hours").format(new=new, all=f"{told.half_hours:,}")
    return [*days, (tr("In all"), total), (tr("New half-hours"), new)]


def exported_lines(told: Exported, zone: tzinfo) -> tuple[str, str]:
    """What was written, and where."""
    parts = [tr("%n row(s)", "", told.rows), size(told.bytes)]
    if told.first and told.last:
        parts.insert(1, span(told.first, max(told.last, told.first + timedelta(seconds=1)), zone))
    if told.kwh is not None:
        parts.insert(1, words.energy(told.kwh))
    return tr("The file is written."), f"{told.file}: {', '.join(parts)}."
