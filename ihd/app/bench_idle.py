"""What the display takes of a processor while nothing happens but a reading each ten seconds, beside a bare label."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from ihd.energy.trouble import PartTrouble

MOST = 1.0  # % of one core
REST_AFTER = 1  # minute, the shortest there is
WAIT = 60.0  # seconds that ending may take
WOKEN = re.compile(r"^voluntary_ctxt_switches:\s*(\d+)", re.MULTILINE)
# The least that Qt from Python can do: a window with one label, whose text is another each ten seconds.
BARE_LABEL = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
bare = QLabel("1.24 kW")
bare.resize(800, 480)
bare.show()
timer = QTimer(interval=10_000)
timer.timeout.connect(lambda: bare.setText("1.25 kW" if bare.text() == "1.24 kW" else "1.24 kW"))
timer.start()
application.exec()
"""
Result = tuple[str, float, str, int, str]
Home = Callable[[int], AbstractContextManager[tuple[str, dict[str, str]]]]


class Spent(NamedTuple):
    """What a process has taken up to a moment: seconds of a processor, and how often it slept and was woken."""

    at: float
    work: float
    woken: int


def idle(
    seconds: float, settle: float, home: Home, display: Callable[[str], list[str]], rest_after: int = REST_AFTER
) -> Iterator[Result]:
    """The rows of the benchmark: all three run at once, so that the machine is the same to them.

    `home` is given after how many minutes the display rests, 0 for never, and makes a folder and an environment for it;
    `display` tells the command for such a folder.
    """
    with ExitStack() as ends:
        pids = {}
        for name, minutes in (("now", 0), ("standby", rest_after)):
            folder, environment = ends.enter_context(home(minutes))
            pids[name] = ends.enter_context(_started(display(folder), environment))
        pids["bare"] = ends.enter_context(_started([sys.executable, "-c", BARE_LABEL], environment))
        time.sleep(settle + 60 * rest_after)
        before = {name: spent(pid) for name, pid in pids.items()}
        time.sleep(seconds)
        found = {name: (before[name], spent(pid)) for name, pid in pids.items()}
    notes = {
        "now": f"on the Now page; at most {MOST:.0f}",
        "standby": f"at rest; at most {MOST:.0f}",
        "bare": "a bare PySide6 window with one label, which changes each 10 s",
    }
    for name, (first, last) in found.items():
        took = last.at - first.at
        share = (last.work - first.work) / took * 100
        yield f"idle.{name}", share, "%", round(took), f"of one core, a reading in 10 s, {notes[name]}"
        yield f"idle.{name}.woken", (last.woken - first.woken) / took, "/s", round(took), "how often any thread woke"


@contextmanager
def _started(command: list[str], environment: dict[str, str]) -> Iterator[int]:
    """The number of a process that is ended with the block."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        yield child.pid
    finally:
        child.terminate()
        child.wait(WAIT)


def spent(pid: int) -> Spent:
    """What this process has taken so far, as Linux counts it. Raises PartTrouble if it is not there."""
    process = Path(f"/proc/{pid}")
    try:
        after_name = (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        threads = [(one / "status").read_text(encoding="ascii") for one in process.glob("task/*")]
    except OSError as error:
        raise PartTrouble("A processor's use cannot be read here", "This benchmark needs Linux.") from error
    work = (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")
    return Spent(time.monotonic(), work, sum(int(WOKEN.findall(status)[0]) for status in threads))
