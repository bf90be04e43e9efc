"""How long a frame takes, and how much memory a process has, as Linux counts them."""

import time
from pathlib import Path
from typing import NamedTuple

WAITED = Path("/proc/thread-self/schedstat")


class Frame(NamedTuple):
    """Milliseconds from the start of the event that draws to the end of what paints.

    `took` is on the clock, `waited` how much of that another thread or program had the processor, `worked` of work.
    """

    took: float
    waited: float
    worked: float


def moment() -> Frame:
    """Now, as three counts in milliseconds of this thread."""
    waited = int(WAITED.read_text(encoding="ascii").split()[1])
    return Frame(time.perf_counter() * 1e3, waited / 1e6, time.thread_time() * 1e3)


def between(earlier: Frame, later: Frame) -> Frame:
    """What lies between two moments."""
    return Frame(*(after - before for before, after in zip(earlier, later, strict=True)))


def resident() -> int:
    """Bytes of memory that this process has in use, as Linux counts them."""
    rows = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(row.split()[1]) * 1024 for row in rows if row.startswith("VmRSS"))
