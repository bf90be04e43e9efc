"""An import or its undoing that is killed at any moment is done whole or not at all."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from test_imports import A_LONG_TIME, METER, NOW, half_hours, told

from ihd.store import imports
from ihd.store.diary import Diary

KILLS = int(os.environ.get("IHD_TEST_KILLS", "4"))
A_WHILE = 48 * 900  # half-hours: more days than are written at once

# Brings in and takes out again, as fast as it can, and says when each is done.
BUSY = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_imports import NOW, told
from test_imports_kill import A_WHILE
from ihd.store import imports
from ihd.store.diary import Diary
print("open", flush=True)
with Diary.open(Path(sys.argv[1])) as diary:
    while True:
        made = diary.put(imports.bring_in, told(0, [7] * A_WHILE), NOW)[0]
        if made:
            print("in", made.number, flush=True)
        for one in diary.ask(imports.all_imports):
            if one.undone is None and one.number > 1:
                diary.put(imports.undo, one.number, NOW)
                print("out", one.number, flush=True)
"""


def test_no_kill_leaves_half_an_import(tmp_path: Path) -> None:
    file, dice = tmp_path / "diary.sqlite", random.Random(2026)
    with Diary.open(file) as diary:
        diary.put(imports.bring_in, told(10, [5] * 100), NOW)
    for _ in range(KILLS):
        said = busy_and_killed(file, dice.randint(0, 4), dice.randint(0, 6_000_000))
        with Diary.open(file) as diary:
            assert diary.check() == ()
            log = {one.number: one.undone is None for one in diary.ask(imports.all_imports)}
            for what, number in (line.split() for line in said if line.endswith("\n") and " " in line):
                assert number == number.strip()
                assert int(number) in log
                assert what == "in" or not log[int(number)]
            check_whole(diary, sum(log.values()) - 1)


def busy_and_killed(file: Path, lines: int, spins: int) -> list[str]:
    words = [sys.executable, "-c", BUSY, str(file), str(Path(__file__).parent)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as busy:
        assert busy.stdout
        said = [busy.stdout.readline() for _ in range(lines)]
        sum(range(spins))  # passes the moment without asking a clock
        os.kill(busy.pid, signal.SIGKILL)
        return said + busy.stdout.readlines()


def check_whole(diary: Diary, in_force: int) -> None:
    """That the half-hours are those of the first import, and of the second if it is in force."""
    assert in_force in (0, 1)
    assert set(diary.fuels()) == {METER}
    assert {len(day.imports) for day in diary.days(*A_LONG_TIME).values()} <= {1, 2}
    found = half_hours(diary, A_WHILE)
    if in_force:
        assert {one.wh for one in found} == {7}
    else:
        assert [one.wh for one in found[:120]] == [0] * 10 + [5] * 100 + [0] * 10
        assert sum(one.wh for one in found) == 500
