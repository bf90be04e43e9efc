"""Between the Export page and the home: what there is to be exported, where to, and the file that is written."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ihd.app.chores import Chores, Going
from ihd.app.context import Context
from ihd.app.energy_asked import days_kept
from ihd.app.filing_road import Filing, FilingRoad, folders, free_name
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.register import gives
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.imports import all_imports
from ihd.ui.diary_told import ExportAsked, Exported, ExportOffer
from ihd.wording import later

WRITING = later("Writing the file …")
ENDS = {"csv": "csv", "jsonl": "jsonl", "parquet": "parquet"}
WORDS = {"half-hour": "half-hours", "hour": "hours", "day": "days", "month": "months", "raw": "readings"}


class ExportRoad(FilingRoad):
    """Belongs to the window's thread."""

    def __init__(self, page: Any, chores: Chores, own: Callable[[], Context]) -> None:
        super().__init__(page, chores, own, Filing(_offer, _write, WRITING), page.show_exported)


def _offer(going: Going, context: Context) -> ExportOffer:
    near = folders(context)
    going.heed()
    if not is_there(context.places.diary):
        return ExportOffer(places=near)
    with Diary.open(context.places.diary, readonly=True) as diary:
        counted, days = diary.fuels().values(), days_kept(context, diary)
        registers = diary.registers()
        has_sun = gives(registers, registers.get) or _gave(diary)
    known = [fuel.value for fuel in (Fuel.ELECTRICITY, Fuel.GAS) if fuel in counted]
    fuels = (*known, *(["export"] if has_sun else []))
    first, last = days or (None, None)
    return ExportOffer(fuels, first, last, near)


def _gave(diary: Diary) -> bool:
    """Whether a file that was brought in tells of what was given."""
    found = diary.ask(all_imports) or ()
    return any(one.direction is Direction.EXPORT and one.undone is None for one in found)


def _write(going: Going, context: Context, wanted: ExportAsked) -> Exported:
    from ihd.app.export_command import write_rows
    from ihd.app.export_full import write_full

    is_full, is_raw = wanted.what == "full", wanted.what == "raw"
    out = free_name(Path(wanted.folder), _name(wanted, context.clock().astimezone(context.zone).date()))
    asked = Namespace(
        out=out,
        full=is_full,
        raw=is_raw,
        by=None if is_full or is_raw else wanted.what,
        format=None if is_full else wanted.format,
        fuel=None if is_full or is_raw else wanted.fuel,
        meter=None,
        since=wanted.since,
        until=wanted.until,
        force=False,
    )
    done = (write_full if is_full else write_rows)(context, asked, going.heed)
    return Exported(str(out), done.rows, out.stat().st_size, done.first, done.last, done.kwh)


def _name(wanted: ExportAsked, today: date) -> str:
    if wanted.what == "full":
        return f"ihd-everything-{today}.jsonl.gz"
    days = f"until-{today}"
    if wanted.since and wanted.until:
        days = f"{wanted.since}-to-{wanted.until - timedelta(days=1)}"  # the last day that is in it, as on the page
    what = "readings" if wanted.what == "raw" else f"{wanted.fuel}-{WORDS[wanted.what]}"
    return f"ihd-{what}-{days}.{ENDS[wanted.format]}"
