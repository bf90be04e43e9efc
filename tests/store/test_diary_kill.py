"""A recorder killed at any moment leaves a whole diary with everything it had said was kept."""

import os
import random
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.series import Series
from ihd.store.diary import Diary
from ihd.store.hold import hold

KILLS = int(os.environ.get("IHD_TEST_KILLS", "12"))
START = datetime(2026, 6, 30, 22, 0, tzinfo=UTC)
METER = "A1/electricity"
HOUSE = Series(METER, Direction.IMPORT)

# Records as the program does, at full speed, and says after each batch which reading is safe now.
RECORDER = f"""
import sys
from datetime import datetime, timedelta
from pathlib import Path
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.store.diary import Diary
from ihd.store.hold import hold
from ihd.store.kept import Batch

start = datetime.fromisoformat({START.isoformat()!r})
file = Path(sys.argv[1])
with hold(file, "ihd record"), Diary.open(file) as diary:
    ledger = diary.ledger()
    last = diary.latest(Fuel.ELECTRICITY)
    number = round((last.at - start).total_seconds() / 10) + 1 if last else 0
    while True:
        readings = []
        for number in range(number, number + 1 + number % 7):
            at = start + timedelta(seconds=10 * number)
            wh = 8_000_000 + 13 * number + number % 10
            readings.append(Reading({METER!r}, Fuel.ELECTRICITY, at, watts=float(number), imported_kwh=wh / 1000))
            ledger.take(readings[-1])
        diary.keep(Batch(tuple(readings), ledger.changes()))
        print(number, flush=True)
        number += 1
"""


def register_wh(number: int) -> int:
    return 8_000_000 + 13 * number + number % 10


def record_and_kill(file: Path, batches: int, spins: int) -> int:
    """Kill -9 the recorder after so many batches and a moment more. The last reading that it said was safe, or -1."""
    with subprocess.Popen([sys.executable, "-c", RECORDER, str(file)], stdout=subprocess.PIPE, text=True) as recorder:
        assert recorder.stdout
        told = [recorder.stdout.readline() for _ in range(batches)]
        sum(range(spins))  # passes the moment without asking a clock
        os.kill(recorder.pid, signal.SIGKILL)
        told += recorder.stdout.readlines()
        assert recorder.wait() == -signal.SIGKILL
    return max((int(line) for line in told if line.endswith("\n")), default=-1)


def test_no_kill_loses_a_kept_reading_or_a_watt_hour(tmp_path: Path) -> None:
    file, dice, safe = tmp_path / "diary.sqlite", random.Random(20261121), -1
    for round_number in range(KILLS):
        batches = 0 if round_number in (0, 7) else dice.randint(1, 25)
        spins = dice.randint(0, 9_000_000) if batches == 0 else dice.randint(0, 200_000)
        safe = max(safe, record_and_kill(file, batches, spins))
        if safe >= 0:
            check_whole(file, safe)
    assert safe > KILLS


def check_whole(file: Path, safe: int) -> None:
    with hold(file, "the test"), Diary.open(file) as diary:
        assert diary.check() == ()
        kept = diary.readings(METER, START, START + timedelta(days=99))
        numbers = [round((reading.at - START).total_seconds() / 10) for reading in kept]
        assert numbers == list(range(numbers[-1] + 1))
        assert numbers[-1] >= safe
        assert [round(reading.imported_kwh * 1000) for reading in kept] == [register_wh(number) for number in numbers]
        register = diary.registers()[HOUSE]
        assert (register.at, register.wh) == (unix(kept[-1].at), register_wh(numbers[-1]))
        used = sum(sum(day.wh) for day in diary.days(0, 99_999).values())
        assert used == register_wh(numbers[-1]) - register_wh(0)
        assert diary.latest(Fuel.ELECTRICITY) == kept[-1]
