"""`ihd bench`: how fast and how large it is, beside a rival measured in the same run."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ihd.app import output
from ihd.app.context import Context, wall_clock
from ihd.energy.trouble import FileTrouble, PartTrouble

# The least that Qt from Python can be: one window with one label, which tells when it has been painted.
BARE_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
class Bare(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QApplication.quit()
application = QApplication([])
bare = Bare("1.24 kW")
bare.resize(800, 480)
bare.show()
application.exec()
"""
# The least that keeping half-hours can be: a table with a row for each, in one transaction that is safe on the disk.
BARE_ROWS = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("PRAGMA synchronous = FULL")
connection.execute("CREATE TABLE half_hour (meter INTEGER, start INTEGER, wh INTEGER, PRIMARY KEY (meter, start))")
rows = [(meter, 1800 * n, n * 7919 % 3000) for meter in (1, 2) for n in range(int(sys.argv[2]))]
began = time.perf_counter()
connection.execute("BEGIN IMMEDIATE")
connection.executemany("INSERT INTO half_hour VALUES (?, ?, ?)", rows)
connection.execute("COMMIT")
print(time.perf_counter() - began)
"""
A_YEAR = 17_520  # half-hours
WAIT = 60.0  # seconds that a start may take before it counts as failed


def bench(context: Context, asked: Namespace) -> int:
    """Run the benchmarks that were named, or all."""
    known: dict[str, Callable[[Namespace], Iterator[dict[str, object]]]] = {
        "start": _start,
        "memory": _memory,
        "burst": _burst,
        "reprice": _reprice,
        "writes": _writes,
        "messages": _messages,
        "diary": partial(_diary, context),
        "drag": partial(_drag, context),
        "idle": _idle,
        "week": _week,
    }
    unknown = [name for name in asked.names if name not in known]
    if unknown:
        raise FileTrouble(f"There is no benchmark {unknown[0]}", f"There are: {', '.join(known)}.")
    told: list[dict[str, object]] = []
    for name in asked.names or known:
        output.text(f"Measuring {name} …", sys.stderr)
        for row in known[name](asked):
            told.append(row)
            if context.as_json:
                output.line(row)
    if not context.as_json:
        output.rows(told, as_json=False, empty="")
    return 0


def _row(name: str, value: float, unit: str, n: int, note: str) -> dict[str, object]:
    return {"name": name, "value": round(value, 3), "unit": unit, "n": n, "note": note}


def _start(asked: Namespace) -> Iterator[dict[str, object]]:
    """Time from process start to first paint, ours and a bare window's in turn."""
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        _set_up(folder, port=9)  # nothing answers on the discard port: the page is painted before it is asked
        for turn in range(asked.runs + 1):
            first, second = _time_to_paint(_display(folder)), _time_to_paint([sys.executable, "-c", BARE_WINDOW])
            if turn:  # the first of each warms the page cache
                ours.append(first)
                bare.append(second)
    ratio = statistics.median(one / other for one, other in zip(ours, bare, strict=True))
    yield _row("start", statistics.median(ours) * 1000, "ms", len(ours), "process start to first paint of Now, median")
    yield _row("start.bare", statistics.median(bare) * 1000, "ms", len(bare), "a bare PySide6 window with one label")
    yield _row("start.ratio", ratio, "x", len(ours), "median of the pairs; at most 1.3")


def _time_to_paint(command: list[str]) -> float:
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()) as child:
        assert child.stdout is not None
        told = child.stdout.readline()
        took = time.perf_counter() - began
        child.kill()
    if b"painted" not in told or took > WAIT:
        raise PartTrouble("The window was not painted", f"Try it by hand: {' '.join(command[:6])}")
    return took


def _memory(asked: Namespace) -> Iterator[dict[str, object]]:
    """Resident memory with link and diary running, before and after History was opened."""
    for page, most in (("now", 100), ("history", 150)):
        with _playing_home(rest_after=0) as (folder, environment):
            command = _display(folder, "--page", page)
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
            try:
                time.sleep(asked.settle)
                kept = _readings(folder)
                megabytes = _resident(child.pid) / 1e6
            finally:
                child.terminate()
                child.wait(WAIT)
        note = f"resident {asked.settle:.0f} s after start on page {page}, {kept} readings kept; at most {most}"
        yield _row(f"memory.{page}", megabytes, "MB", 1, note)


@contextmanager
def _playing_home(rest_after: int) -> Iterator[tuple[str, dict[str, str]]]:
    """The folder and the environment for a display whose pretend hub plays to a broker, in processes of their own.

    The display rests after so many minutes without a touch; with 0 never.
    """
    from ihd.brokers.embedded import EmbeddedBroker
    from ihd.pretend.hub_process import HubProcess, Play

    with tempfile.TemporaryDirectory() as folder, EmbeddedBroker() as broker:
        _set_up(folder, broker.port5, broker.user, rest_after)
        play = Play(broker.host, broker.port, broker.user, wall_clock(), time.time(), mqtt5=False)
        with HubProcess(play, broker.password):
            yield folder, _environment() | {"IHD_BROKER_PASSWORD": broker.password}


def _set_up(folder: str, port: int, user: str = "", rest_after: int = 0) -> None:
    from ihd.display_settings import RestSettings
    from ihd.paths import places
    from ihd.settings import DiarySettings, HubSettings, Settings, save

    hub, rest = HubSettings(host="127.0.0.1", port=port, user=user), RestSettings(standby_after=rest_after)
    save(Settings(hub=hub, diary=DiarySettings(save_every=10), rest=rest), places(folder).settings_file)


def _display(folder: str, *more: str) -> list[str]:
    installed = Path(sys.executable).with_name("ihd")
    command = [str(installed)] if installed.exists() else [sys.executable, "-m", "ihd"]
    return [*command, "--home", folder, "--size", "800x480", "--report-start", *more]


def _environment() -> dict[str, str]:
    # Installed programs have their compiled modules beside them; without, every start would compile them again.
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    has_screen = "DISPLAY" in told or "WAYLAND_DISPLAY" in told
    return told if has_screen else told | {"QT_QPA_PLATFORM": "offscreen"}


def _burst(asked: Namespace) -> Iterator[dict[str, object]]:
    """Time to keep a year of two fuels that comes in one burst, and to insert it as bare rows, in turn."""
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(asked.runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            first, second = _time_to_keep(folder), _time_to_insert(folder)
        if turn:  # the first of each warms the page cache
            ours.append(first)
            bare.append(second)
    ratio = statistics.median(one / other for one, other in zip(ours, bare, strict=True))
    note = f"a burst of 2 x {A_YEAR} half-hours to kept on the disk, median; at most 2000"
    yield _row("burst", statistics.median(ours) * 1000, "ms", len(ours), note)
    yield _row("burst.bare", statistics.median(bare) * 1000, "ms", len(bare), "the same as rows of a bare SQLite table")
    yield _row("burst.ratio", ratio, "x", len(ours), "median of the pairs")


def _reprice(asked: Namespace) -> Iterator[dict[str, object]]:
    """Time to reprice years of half-hours on another tariff."""
    from ihd.app.bench_reprice import reprice

    return (_row(*result) for result in reprice(asked.runs))


def _writes(_asked: Namespace) -> Iterator[dict[str, object]]:
    """What an hour of a steady home writes to the disk."""
    from ihd.app.bench_writes import writes

    return (_row(*result) for result in writes())


def _messages(asked: Namespace) -> Iterator[dict[str, object]]:
    """Messages of a burst over a broker to the disk."""
    from ihd.app.bench_messages import messages

    return (_row(*result) for result in messages(asked.runs, asked.messages))


def _diary(context: Context, asked: Namespace) -> Iterator[dict[str, object]]:
    """Size and answers of a diary of many years."""
    from ihd.app.bench_diary import diary

    return (_row(*result) for result in diary(context, asked.years, asked.runs))


def _drag(context: Context, asked: Namespace) -> Iterator[dict[str, object]]:
    """How fast the charts follow a finger."""
    from ihd.app.bench_drag import drag

    return (_row(*result) for result in drag(asked.runs, context.zone))


def _idle(asked: Namespace) -> Iterator[dict[str, object]]:
    """What is taken of a processor while hardly anything happens."""
    from ihd.app.bench_idle import idle

    return (_row(*result) for result in idle(asked.seconds, asked.settle, _playing_home, _display))


def _week(asked: Namespace) -> Iterator[dict[str, object]]:
    """A week of a demo on the screen."""
    from ihd.app.bench_week import week

    return (_row(*result) for result in week(asked.days, asked.speed, _environment()))


def _time_to_keep(folder: str) -> float:
    from ihd.energy.fuel import Direction, Fuel
    from ihd.energy.log import HalfHourLog
    from ihd.paths import places
    from ihd.store.diary import Diary
    from ihd.store.kept import Batch

    start, wh = datetime(2025, 6, 1, tzinfo=UTC), tuple(n * 7919 % 3000 for n in range(A_YEAR))
    with Diary.open(places(folder).diary_file) as diary:
        began = time.perf_counter()
        ledger = diary.ledger()
        for fuel in (Fuel.ELECTRICITY, Fuel.GAS):
            ledger.take_log(HalfHourLog(f"bench/{fuel.value}", fuel, Direction.IMPORT, start, wh))
        diary.keep(Batch((), ledger.changes()))
        return time.perf_counter() - began


def _time_to_insert(folder: str) -> float:
    command = [sys.executable, "-c", BARE_ROWS, str(Path(folder) / "bare.sqlite"), str(A_YEAR)]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=WAIT, check=False)
    if done.returncode:
        raise PartTrouble(
            "The bare table was not written", "Check that the disk of the temporary folder has free space."
        )
    return float(done.stdout)


def _resident(pid: int) -> int:
    """Bytes of memory in use, as Linux counts them."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError as error:
        raise PartTrouble(
            "Memory cannot be read here", "This benchmark needs Linux, and a display that starts."
        ) from error
    return next(int(row.split()[1]) * 1024 for row in status.splitlines() if row.startswith("VmRSS"))


def _readings(folder: str) -> int:
    from ihd.paths import places
    from ihd.store.diary import Diary

    with Diary.open(places(folder).diary_file, readonly=True) as diary:
        return sum(meter.readings for meter in diary.meters())
