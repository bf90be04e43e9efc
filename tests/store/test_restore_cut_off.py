"""A restore or a backup that is cut off at any moment, before each of its steps, leaves a home that is whole."""

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lifeboat_parts import LATER, NOW, a_home, all_rows, lives_on

from ihd.store.backup import check, make
from ihd.store.restoring import HomeFiles, finish_left, is_unfinished, restore

KILLS = int(os.environ.get("IHD_TEST_KILLS", "4"))  # at random moments; each step is killed in any case
# Does what it is asked, each time in a child of its own, whose number it tells: that of a warm program starts at once.
DOER = """
import os, sys
from datetime import datetime, UTC
from pathlib import Path
from ihd.store.backup import make
from ihd.store.restoring import HomeFiles, finish_left, restore
folder = Path(sys.argv[1])
home = HomeFiles(folder / "home" / "diary.sqlite", folder / "home", folder / "home" / "settings.toml")
now = datetime(2026, 12, 24, 12, tzinfo=UTC)
CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate", "shutil.copyfile", "sqlite3.connect")

def die_before(step):
    # gone, as by a power cut, before that one of the changes that this program makes to files
    def seen(event, args):
        nonlocal step
        if event in CHANGES or (event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)):
            step -= 1
            if step < 0:
                os._exit(9)
    sys.addaudithook(seen)

for what in sys.stdin:
    what, _, step = what.strip().partition(" ")
    child = os.fork()
    if child == 0:
        if step:
            die_before(int(step))
        if what == "backup":
            make(home.diary, folder / "out.zip", now, "1.0", settings_file=home.settings)
        elif what == "finish":
            finish_left(home)
        else:
            restore(folder / "back.zip", home, now, "1.0")
        os._exit(0)
    print(child, flush=True)
    sys.stdin.readline()
    print(os.waitpid(child, 0)[1], flush=True)
"""


@contextmanager
def doer(folder: Path) -> Iterator[Callable[[str, int | None], bool]]:
    """Begins a backup or a restore of the home in this folder and kills it -9 a moment later; whether it was done."""
    with subprocess.Popen(
        [sys.executable, "-c", DOER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as warm:
        assert warm.stdin
        assert warm.stdout
        hears, says = warm.stdin, warm.stdout

        def do_and_kill(what: str, spins: int | None) -> bool:
            print(what, file=hears, flush=True)
            child = int(says.readline())
            if spins is not None:
                sum(range(spins))  # passes the moment without asking a clock
                os.kill(child, signal.SIGKILL)
            print("killed", file=hears, flush=True)
            return int(says.readline()) == 0

        yield do_and_kill
        hears.close()


def state(home: HomeFiles) -> tuple[Any, str]:
    assert home.settings
    return all_rows(home.diary), home.settings.read_text()


def test_a_backup_killed_at_any_moment_leaves_a_sound_one(tmp_path: Path) -> None:
    home, dice = a_home(tmp_path / "home"), random.Random(20261122)
    make(home.diary, tmp_path / "out.zip", NOW, "1.0", settings_file=home.settings)
    rows = state(home)
    with doer(tmp_path) as do_and_kill:
        for _ in range(KILLS):
            is_done = do_and_kill("backup", dice.randint(0, 2_000_000))
            assert check(tmp_path / "out.zip").manifest.made in ((LATER,) if is_done else (NOW, LATER))
            assert state(home) == rows


def test_a_restore_killed_at_any_moment_leaves_the_old_or_the_new_home_whole(tmp_path: Path) -> None:
    home, dice = a_home(tmp_path / "home"), random.Random(20261122)
    make(home.diary, tmp_path / "back.zip", NOW, "1.0", settings_file=home.settings)
    new = state(home)
    lives_on(home)
    old = state(home)
    shutil.copytree(home.data, tmp_path / "old")
    seen = []
    with doer(tmp_path) as do_and_kill:
        for _ in range(KILLS):
            shutil.rmtree(home.data)
            shutil.copytree(tmp_path / "old", home.data)
            is_done = do_and_kill("restore", dice.randint(0, 6_000_000))
            assert all_rows(home.diary) in (old[0], new[0])  # whole, before anything is finished
            was_ready = is_unfinished(home.data)
            if was_ready:
                finish_left(home)
            found = state(home)
            assert found in (old, new)
            assert found == new or not (was_ready or is_done)
            seen.append(found == new)
    assert not all(seen)


def test_a_restore_cut_off_before_each_of_its_steps_leaves_the_old_or_the_new_home_whole(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home", days=1)
    make(home.diary, tmp_path / "back.zip", NOW, "1.0", settings_file=home.settings)
    new = state(home)
    lives_on(home)
    old = state(home)
    shutil.copytree(home.data, tmp_path / "old")
    found = []
    with doer(tmp_path) as do_and_kill:
        is_done = False
        while not is_done:
            shutil.rmtree(home.data)
            shutil.copytree(tmp_path / "old", home.data)
            is_done = do_and_kill(f"restore {len(found)}", None)
            if was_ready := is_unfinished(home.data):
                assert all_rows(home.diary) in (old[0], new[0])  # whole, before anything is finished
                finish_left(home)
            found.append(state(home) == new)
            assert found[-1] or state(home) == old
            assert found[-1] or not (was_ready or is_done)
    assert found == sorted(found)  # from one step on it is the new one, and never the old again
    assert found.count(False) > 10


def test_a_restore_that_is_finished_is_cut_off_before_each_step_and_finished_again(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home", days=1)
    make(home.diary, tmp_path / "back.zip", NOW, "1.0", settings_file=home.settings)
    new = state(home)
    lives_on(home)
    work = home.data / "restoring"
    restore(tmp_path / "back.zip", HomeFiles(work / "diary.sqlite", work, work / "settings.toml"), NOW, "1.0")
    (work / "ready").touch()
    shutil.copytree(home.data, tmp_path / "ready")
    with doer(tmp_path) as do_and_kill:
        step, is_done = 0, False
        while not is_done:
            shutil.rmtree(home.data)
            shutil.copytree(tmp_path / "ready", home.data)
            is_done = do_and_kill(f"finish {step}", None)
            step += 1
            if step % 2:  # by the next one, or by one that is cut off as well
                do_and_kill("finish 4", None)
            finish_left(home)
            assert state(home) == new
            assert not work.exists()
    assert step > 5
