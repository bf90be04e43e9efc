"""How much an hour of a steady home writes to the disk, beside what a diary that keeps each reading at once would."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ihd.app.context import Context
from ihd.app.file_system import FLEETING, kind_of
from ihd.app.heard import Heard
from ihd.app.keeper import Keeper
from ihd.app.opening import begin
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.energy.trouble import PartTrouble
from ihd.hubs.message import Meaning
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.diary import Diary

START = datetime(2026, 1, 5, 17, 0, 5, tzinfo=UTC)
TELLS_EACH = 10  # seconds between two readings of electricity
GAS_EACH = 180  # readings of electricity between two of gas
HOURS = 6
MOST_MB = 1.0  # what an hour may cost
WAIT = 60.0  # seconds
# The least that keeping readings can be: a table with a number, a text and an index, and a commit for each.
NAIVE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("CREATE TABLE reading (id INTEGER PRIMARY KEY, meter TEXT, at TEXT, watts REAL, kwh REAL)")
connection.execute("CREATE UNIQUE INDEX one ON reading (meter, at)")
for number in range(int(sys.argv[2])):
    at = f"2026-01-05T{number // 360 % 24:02}:{number // 6 % 60:02}:{number % 6 * 10:02}+00:00"
    with connection:
        row = ("bench/electricity", at, 500.0 + number * 7919 % 600, 10000 + number / 1000)
        connection.execute("INSERT INTO reading (meter, at, watts, kwh) VALUES (?, ?, ?, ?)", row)
connection.close()
print(next(row.split()[1] for row in open("/proc/self/io") if row.startswith("write_bytes")))
"""

Result = tuple[str, float, str, int, str]


def writes() -> Iterator[Result]:
    """The rows of the benchmark: megabytes an hour. Raises PartTrouble where the system does not count them."""
    each = Settings().diary.save_every
    ours = _in_a_folder(lambda folder: _recorded(folder, each))
    naive = _in_a_folder(_inserted)
    hours = f"{HOURS} hours of a reading in {TELLS_EACH} s and of gas in half an hour"
    yield "writes", ours, "MB/h", HOURS, f"{hours}, saved every {each} s; at most {MOST_MB:.0f}"
    yield "writes.reading", ours * 1e6 * TELLS_EACH / 3600, "bytes", HOURS, "written for each reading"
    yield "writes.naive", naive, "MB/h", HOURS, "each reading at once into a table with an index, as SQLite comes"
    yield "writes.ratio", ours / naive, "x", HOURS, "ours to that"


def _in_a_folder(work: Callable[[str], int]) -> float:
    """The megabytes an hour that this work writes, in a folder on a disk: what is in memory is never written."""
    elsewhere = Path.cwd() if kind_of(Path(tempfile.gettempdir())) in FLEETING else None
    with tempfile.TemporaryDirectory(dir=elsewhere) as folder:
        return work(folder) / HOURS / 1e6


def _recorded(folder: str, save_every: int) -> int:
    before = _written()
    context = Context(places(folder), Settings())
    with Diary.open(context.places.diary_file) as diary:
        keeper, now = begin(context, diary, START), START
        keeper.see_clock(START, 0.0, 1.0)
        for number in range(HOURS * 3600 // TELLS_EACH):
            now = START + timedelta(seconds=TELLS_EACH * number)
            for reading in _told(number, now):
                keeper.hear(Heard(Meaning("bench", (reading,)), now))
            if number * TELLS_EACH // save_every < (number + 1) * TELLS_EACH // save_every:
                _save(keeper, diary, now)
    return _written() - before


def _inserted(folder: str) -> int:
    command = [sys.executable, "-c", NAIVE, str(Path(folder) / "naive.sqlite"), str(HOURS * 3600 // TELLS_EACH)]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=WAIT, check=False)
    if done.returncode:
        raise PartTrouble("The bare table was not written", "Check that the disk has free space.")
    return int(done.stdout)


def _save(keeper: Keeper, diary: Diary, now: datetime) -> None:
    if batch := keeper.batch(now):
        diary.keep(batch)


def _told(number: int, now: datetime) -> Iterator[Reading]:
    wh = 10_000_000 + number * 3 + number * 7919 % 3
    watts = 500.0 + number * 7919 % 600
    yield Reading("bench/electricity", Fuel.ELECTRICITY, now, hub="bench", watts=watts, imported_kwh=wh / 1000)
    if number % GAS_EACH == 0:
        yield Reading("bench/gas", Fuel.GAS, now, hub="bench", imported_kwh=2000.0 + number / 100)


def _written() -> int:
    """Bytes that this process has had written to disks, as Linux counts them: by whole pages of 4096."""
    try:
        rows = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
        return next(int(row.split()[1]) for row in rows if row.startswith("write_bytes"))
    except (OSError, StopIteration) as error:
        raise PartTrouble("What is written cannot be counted here", "This benchmark needs Linux.") from error
