"""The machine's own clock: a count of seconds that no setting of it moves, and whether the network has set it."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

Count = Callable[[], float]
Word = Callable[[], float | None]

TIMESYNC = Path("/run/systemd/timesync")
SYNCHRONISED = TIMESYNC / "synchronized"
BOOT = Path("/proc/sys/kernel/random/boot_id")


def running_on() -> float:
    """Seconds since some moment before the program began, which go on while the machine sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":  # there Python's own stands still during sleep
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def this_run() -> str:
    """Names this run of the machine, from its start to its end; empty where the system has no name for it."""
    try:
        return BOOT.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def network_word() -> float | None:
    """When the network last told this machine the time, in unix seconds of its own clock.

    0 if it has not since the machine started; None where nobody here knows.
    """
    try:
        return SYNCHRONISED.stat().st_mtime
    except OSError:
        return 0.0 if TIMESYNC.exists() else None
