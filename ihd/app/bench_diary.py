"""How large a diary of many years is, and how soon it answers, also while it is written, beside a plain table."""

import gc
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from ihd.app import progress
from ihd.app.bench_home import END, HOUSE, Built, build
from ihd.app.bench_plain import PLAIN_TABLE, SAMPLE
from ihd.app.context import Context
from ihd.app.history_held import HeldHistory
from ihd.energy.calendar import DAY, local_day, midnight, unix, utc
from ihd.energy.fuel import Fuel
from ihd.energy.trouble import PartTrouble
from ihd.energy.usage import By
from ihd.store import kept_readings
from ihd.store.diary import Diary

Result = tuple[str, float, str, int, str]  # name, value, unit, how many, note
Question = Callable[[], object]

ASKED = 40  # times a run that each question is asked
WAIT = 120.0  # seconds
DAY_LIMIT, CHART_LIMIT, YEAR_LIMIT, OPEN_LIMIT = 4, 2, 5, 50  # ms
# Records a reading at a time as fast as an eager hub tells them, and seals: whenever all is sealed it puts the rows of
# a day back beside its block, so that there is something to be sealed anew.
WRITER = """
import sys, time
from pathlib import Path
from ihd.app.bench_home import HOUSE, SOURCES, as_told
from ihd.energy.calendar import DAY, utc
from ihd.energy.reading import Reading
from ihd.store import kept_readings, sealing
from ihd.store.diary import Diary
from ihd.store.kept import Batch

with Diary.open(Path(sys.argv[1])) as diary:
    ledger, at, wh = diary.ledger(), int(sys.argv[2]), diary.registers()[HOUSE].wh
    fuel, day, turn = SOURCES[HOUSE.meter].fuel, at // DAY - 20, 0
    print("writing", flush=True)
    while True:
        at, wh, turn = at + 10, wh + 2, turn + 1
        reading = Reading(HOUSE.meter, fuel, utc(at), watts=720.0, imported_kwh=wh / 1000)
        ledger.take(reading)
        diary.keep(Batch((reading,), ledger.changes()))
        if turn % 10 == 0:
            if due := diary.ask(sealing.due, at):
                diary.put(sealing.seal_day, due)
            else:
                day -= 1
                late = diary.ask(kept_readings.between, 1, day * DAY, (day + 1) * DAY)
                diary.keep(Batch(tuple(as_told(HOUSE, late))))
        time.sleep(0.02)
"""


def diary(context: Context, years: float, runs: int) -> Iterator[Result]:
    """Build a diary of so many years, and measure it."""
    with tempfile.TemporaryDirectory() as folder:
        file, began = Path(folder) / "diary.sqlite", time.perf_counter()
        with progress.told(f"Building {years:g} years of a home") as told:
            built = build(file, years, told)
        took = time.perf_counter() - began
        yield "diary.build", took, "s", built.readings, f"{years:g} years of two fuels, sealed day by day"
        yield from _sizes(file, built, years)
        plain = _plain(folder)
        yield from _beside(plain, built)
        yield _open(file, runs)
        yield from _questions(context, file, built, runs)
        yield from _plain_times(plain)


def _sizes(file: Path, built: Built, years: float) -> Iterator[Result]:
    note = f"the file: {built.readings} readings, {built.sealed} of them sealed, half-hours of two fuels"
    yield "diary.size", file.stat().st_size / 1e6, "MB", 1, note + ("; at most 45" if years == 10 else "")
    note = "pages of the database for each reading of a sealed day; at most 1.3"
    yield "diary.sealed", built.sealed_bytes / built.sealed, "bytes", built.sealed, note


def _plain(folder: str) -> dict[str, float]:
    command = [sys.executable, "-c", PLAIN_TABLE, str(Path(folder) / "plain.sqlite"), str(SAMPLE)]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=WAIT, check=False)
    if done.returncode:
        raise PartTrouble("The plain table was not written", "Check that the temporary folder has free space.")
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _beside(plain: dict[str, float], built: Built) -> Iterator[Result]:
    note = "a plain table: text times, floats, id and a unique index"
    yield "diary.sealed.plain", plain["bytes"], "bytes", SAMPLE, note
    yield (
        "diary.sealed.ratio",
        built.sealed_bytes / built.sealed / plain["bytes"],
        "x",
        1,
        "ours beside the plain table",
    )


def _plain_times(plain: dict[str, float]) -> Iterator[Result]:
    note = f"a plain table of {SAMPLE / 8640:.0f} days: "
    yield "diary.day.plain", plain["day"], "ms", 5, note + "the rows of a day"
    yield (
        "diary.month.plain",
        plain["month"],
        "ms",
        5,
        note + "GROUP BY day over all of it; ten years are 118 times as much",
    )


def _open(file: Path, runs: int) -> Result:
    """Time to open the database when nothing of it is in memory, and to ask what a recorder goes on from."""
    took = []
    for _ in range(runs):
        _forget(file)
        began = time.perf_counter()
        with Diary.open(file) as diary:
            diary.ledger()
        took.append(time.perf_counter() - began)
    where = "none of it in the page cache" if hasattr(os, "posix_fadvise") else "in the page cache"
    note = f"to open the file, {where}, and read every register, median; at most {OPEN_LIMIT}"
    return "diary.open", statistics.median(took) * 1000, "ms", runs, note


def _forget(file: Path) -> None:
    """Let the system forget what it holds of this file in memory, where it can be told to."""
    if hasattr(os, "posix_fadvise"):
        handle = os.open(file, os.O_RDONLY)
        try:
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def _questions(context: Context, file: Path, built: Built, runs: int) -> Iterator[Result]:
    """Each question asked of a quiet diary and of one that is written and sealed meanwhile, in turn."""
    with Diary.open(file, readonly=True) as opened:
        began = time.perf_counter()
        held = HeldHistory(context, opened, (HOUSE,), Fuel.ELECTRICITY)
        held.read(utc(built.days.stop * DAY))
        took = (time.perf_counter() - began) * 1000
        yield "diary.half_hours.read", took, "ms", 1, "all half-hours of a fuel read from the file into memory, once"
        asked = _asked(context, opened, held, built)
        quiet: dict[str, list[float]] = {name: [] for name in asked}
        busy: dict[str, list[float]] = {name: [] for name in asked}
        for question, _ in asked.values():
            _time(question, ASKED)  # warms it
        for turn in range(runs):
            for name, (question, _) in asked.items():
                quiet[name] += _time(question, ASKED)
            with _written(file, built, turn):
                for name, (question, _) in asked.items():
                    busy[name] += _time(question, ASKED)
    for name, (_, note) in asked.items():
        yield f"diary.{name}", statistics.median(quiet[name]), "ms", len(quiet[name]), note
    for name in asked:
        ratio = statistics.median(busy[name]) / statistics.median(quiet[name])
        yield (
            f"diary.{name}.busy",
            ratio,
            "x",
            len(busy[name]),
            "while a recorder writes and days are sealed; at most 2",
        )


def _asked(context: Context, opened: Diary, held: HeldHistory, built: Built) -> dict[str, tuple[Question, str]]:
    """What is asked, each time of another day, month or year, and what it is."""
    dice, zone = random.Random(1), context.zone
    now, last = utc(built.days.stop * DAY), END.year - 1
    first = date(1970, 1, 1) + timedelta(days=built.days.start)

    def day() -> object:
        one = first + timedelta(days=dice.randrange(1, len(built.days) - 20))
        start, end = local_day(one, zone)
        return opened.ask(kept_readings.curve, HOUSE.meter, unix(start), unix(end))

    def newest() -> object:
        return opened.ask(kept_readings.curve, HOUSE.meter, (built.days.stop - 1) * DAY, built.days.stop * DAY)

    def sums(start: date, end: date, by: By) -> object:
        return held.sums(midnight(start, zone), midnight(end, zone), by, now)

    def month() -> object:
        start = date(dice.randint(first.year, last), dice.randint(1, 11), 1)
        return sums(start, start.replace(month=start.month + 1), By.DAY)

    def year() -> object:
        start = date(dice.randint(first.year, last), 1, 1)
        return sums(start, start.replace(year=start.year + 1), By.MONTH)

    def half_hours() -> object:
        start = date(dice.randint(first.year, last), 1, 1)
        ends = (midnight(one, zone) for one in (start, start.replace(year=start.year + 1)))
        return held.half_hours.column(*map(unix, ends))

    charts = f"held half-hours along the local calendar, median; at most {CHART_LIMIT}"
    return {
        "day": (day, f"the raw curve of a sealed local day out of the file, median; at most {DAY_LIMIT}"),
        "day.rows": (newest, f"the raw curve of the newest day, which is rows still; at most {DAY_LIMIT}"),
        "month_by_day": (month, charts),
        "year_by_month": (year, charts),
        "years_by_month": (lambda: sums(first, END, By.MONTH), f"all {len(built.days)} days: {charts}"),
        "year_of_half_hours": (half_hours, f"each half-hour of a year, median; at most {YEAR_LIMIT}"),
    }


def _time(question: Question, times: int) -> list[float]:
    gc.collect()  # what was asked before has left is not this one's work
    took = []
    for _ in range(times):
        began = time.perf_counter()
        question()
        took.append((time.perf_counter() - began) * 1000)
    return took


@contextmanager
def _written(file: Path, built: Built, turn: int) -> Iterator[None]:
    """Have another process record into the diary and seal days of it meanwhile."""
    at = built.days.stop * DAY + turn * DAY // 48
    command = [sys.executable, "-c", WRITER, str(file), str(at)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        told = writer.stdout.readline()
        if told != b"writing\n":
            raise PartTrouble("The diary could not be written while it was read", "Try the benchmark again.")
        try:
            yield
        finally:
            writer.send_signal(signal.SIGTERM)
            writer.wait(WAIT)
