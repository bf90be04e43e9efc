"""Homes to be backed up, a recorder that never pauses, and what a diary holds, row by row."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from household_parts import live
from sqlalchemy import Connection, select

from ihd.paths import DiaryPlace
from ihd.store import schema
from ihd.store.diary import Diary
from ihd.store.restoring import HomeFiles

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 12, 24, 12, 0, tzinfo=UTC)
START = datetime(2026, 6, 30, 22, 0, tzinfo=UTC)
METER = "A1/electricity"
SETTINGS = "[diary]\nsave_every = 50\n"

# Records at full speed, and says after each batch which reading is safe now. Reading n stands at 8,000,000 + 13 n Wh.
RECORDER = f"""
import sys
from datetime import datetime, timedelta
from pathlib import Path
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.store.diary import Diary
from ihd.store.hold import hold
from ihd.store.kept import Batch

start, file, number = datetime.fromisoformat({START.isoformat()!r}), Path(sys.argv[1]), 0
with hold(file, "ihd record"), Diary.open(file) as diary:
    ledger = diary.ledger()
    while True:
        readings = []
        for number in range(number, number + 3):
            at, wh = start + timedelta(seconds=10 * number), 8_000_000 + 13 * number
            readings.append(Reading({METER!r}, Fuel.ELECTRICITY, at, watts=float(number), imported_kwh=wh / 1000))
            ledger.take(readings[-1])
        diary.keep(Batch(tuple(readings), ledger.changes()))
        print(number, flush=True)
        number += 1
"""


@contextmanager
def recording(file: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that records into this file until the block ends."""
    with subprocess.Popen([sys.executable, "-c", RECORDER, str(file)], stdout=subprocess.PIPE, text=True) as recorder:
        try:
            yield recorder
        finally:
            recorder.kill()


def a_home(folder: Path, days: int = 3) -> HomeFiles:
    """A home whose household has lived in it for so many days, with settings."""
    folder.mkdir(parents=True, exist_ok=True)
    home = HomeFiles(folder / "diary.sqlite", folder, folder / "settings.toml")
    folder.joinpath("settings.toml").write_text(SETTINGS)
    with Diary.open(home.diary) as diary:
        live(diary, days=days)
    return home


def lives_on(home: HomeFiles) -> None:
    """The household of this home goes on living, for two days in December."""
    with Diary.open(home.diary) as diary:
        live(diary, datetime(2026, 12, 1, 10, tzinfo=UTC), days=2, text="later")
    assert home.settings
    home.settings.write_text("[diary]\nsave_every = 20\n")


def all_rows(place: DiaryPlace) -> dict[str, list[Any]]:
    """All that a diary holds, table by table."""

    def told(connection: Connection) -> dict[str, list[Any]]:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in schema.tables.sorted_tables
        }

    with Diary.open(place, readonly=True) as diary:
        assert diary.check() == ()
        rows = diary.ask(told)
    assert rows is not None
    return rows
