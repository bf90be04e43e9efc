"""`ihd carbon`: how clean the grid was and is foretold to be: what is known of it, and what a file tells of it."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from ihd.app import output
from ihd.app.asking import put
from ihd.app.carbon_known import is_pretend, region_of
from ihd.app.context import Context
from ihd.energy.calendar import HALF_HOUR, midnight, unix, utc
from ihd.energy.carbon.bands import band
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.regions import REGIONS
from ihd.store import intensities
from ihd.store.diary import Diary


def carbon(context: Context, asked: Namespace) -> int:
    """Show what is known, bring in a file, or list the regions."""
    if asked.what == "read":
        return _read(context, asked.file)
    if asked.what == "regions":
        told = [{"region": number, "name": name} for number, name in REGIONS.items()]
        output.rows(told, as_json=context.as_json, empty="")
        return 0
    return _show(context, asked)


def _show(context: Context, asked: Namespace) -> int:
    """Say each half-hour known of the region that was asked for, else of the one in the settings."""
    region = asked.region or region_of(context.settings)
    start = unix(midnight(asked.since, context.zone)) if asked.since else 0
    end = unix(midnight(asked.until, context.zone)) if asked.until else intensities.END_OF_TIME
    with Diary.open(context.places.diary, readonly=True) as diary:
        known = diary.ask(intensities.between, region, start, end) or ()
    empty = f"Nothing is known of {REGIONS[region]} in this time: `ihd carbon read` brings in a file."
    output.rows((_row(one, context) for one in known), as_json=context.as_json, empty=empty)
    return 0


def _row(one: Intensity, context: Context) -> dict[str, object]:
    def when(at: datetime) -> str | None:
        return output.stamp(at) if context.as_json else f"{at.astimezone(context.zone):%Y-%m-%d %H:%M}"

    start = utc(one.start)
    return {
        "start": when(start),
        "end": when(utc(one.start + HALF_HOUR)),
        "forecast": one.forecast,
        "actual": one.actual,
        "index": None if one.grams is None else band(one.grams, start.year).value,
        "source": one.source,
        "fetched": None if one.fetched is None else when(utc(one.fetched)),
    }


def _read(context: Context, file: Path) -> int:
    """Bring in a saved answer or a table, plain or packed, as fetched now. Raises FileTrouble and StoreTrouble."""
    from ihd.carbon_files.file import read_file

    found = read_file(file)
    where = context.places.diary
    if found.told:
        now = unix(context.clock())
        put(where, intensities.keep, found.told, now, pretend=is_pretend(where))
    told = {
        "file": str(file),
        "rows_read": found.read,
        "rows_kept": len(found.told),
        "rows_skipped": found.skipped,
        "first": output.stamp(utc(found.told[0].start)) if found.told else None,
        "last": output.stamp(utc(found.told[-1].start + HALF_HOUR)) if found.told else None,
        "notes": found.notes,
    }
    if context.as_json:
        output.line(told)
        return 0
    output.text(f"Rows read: {found.read}, kept: {len(found.told)}, skipped: {found.skipped}.")
    for note in found.notes:
        output.text(f"{note}.")
    return 0
