"""A recorder killed while it seals loses no reading and doubles none."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ihd.energy.calendar import unix
from ihd.store.diary import Diary

KILLS = int(os.environ.get("IHD_TEST_KILLS", "8"))
START = datetime(2026, 6, 1, tzinfo=UTC)
METER = "A1/electricity"
EVERY = 300  # seconds from one reading to the next

# Keeps half a day at a time and seals whatever is over, at full speed; says after each batch what is safe now.
# Each batch ends with one reading of a day that is sealed by then.
RECORDER = f"""
import sys
from datetime import datetime, timedelta
from pathlib import Path
from ihd.energy.calendar import unix
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.store import sealing
from ihd.store.diary import Diary
from ihd.store.kept import Batch

start = datetime.fromisoformat({START.isoformat()!r})

def reading(number, late=0):
    at = start + timedelta(seconds={EVERY} * number + late)
    return Reading({METER!r}, Fuel.ELECTRICITY, at, watts=float(number), imported_kwh=number / 1000)

with Diary.open(Path(sys.argv[1])) as diary:
    number = int(sys.argv[2])
    while True:
        told = [reading(number + n) for n in range(144)]
        number += 144
        diary.keep(Batch((*told, reading(max(0, number - 9 * 288), late=100))))
        print(number, flush=True)
        while due := diary.ask(sealing.due, unix(told[-1].at)):
            diary.put(sealing.seal_day, due)
"""


def seal_and_kill(file: Path, begin: int, batches: int, spins: int) -> int:
    """Kill -9 the recorder after so many batches and a moment more. How many readings it said were safe."""
    command = [sys.executable, "-c", RECORDER, str(file), str(begin)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as recorder:
        assert recorder.stdout
        told = [recorder.stdout.readline() for _ in range(batches)]
        sum(range(spins))  # passes the moment without asking a clock
        os.kill(recorder.pid, signal.SIGKILL)
        told += recorder.stdout.readlines()
        assert recorder.wait() == -signal.SIGKILL
    return max((int(line) for line in told if line.endswith("\n")), default=begin)


def test_no_kill_while_it_seals_loses_or_doubles_a_reading(tmp_path: Path) -> None:
    file, dice, safe = tmp_path / "diary.sqlite", random.Random(20261122), 0
    for _ in range(KILLS):
        safe = seal_and_kill(file, safe, dice.randint(1, 6), dice.randint(0, 400_000))
        check_whole(file, safe)
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT count(*) FROM sealed_day").fetchone()[0] > KILLS
    connection.close()


def check_whole(file: Path, safe: int) -> None:
    with Diary.open(file) as diary:
        assert diary.check() == ()
        kept = diary.readings(METER, START, START + timedelta(days=999))
        (meter,) = diary.meters()
    assert meter.readings == len(kept)
    regular = [one for one in kept if unix(one.at) % EVERY == 0]
    numbers = [round((one.at - START).total_seconds() / EVERY) for one in regular]
    assert numbers == list(range(numbers[-1] + 1))
    assert numbers[-1] + 1 >= safe
    assert [one.watts for one in regular] == numbers
    late = [(unix(one.at) - unix(START) - 100) / EVERY for one in kept if unix(one.at) % EVERY]
    expected = {max(0, number - 9 * 288) for number in range(144, numbers[-1] + 2, 144)}
    assert set(late) == expected
    assert len(late) == len(expected)
