"""A week of a demo on the screen at high speed: whether memory grows, anything warns, or a frame takes too long."""

import gc
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta

from ihd.app.frames import Frame
from ihd.energy.trouble import PartTrouble
from ihd.paths import places

MOST_GROWTH, MOST_WARNINGS, MOST_FRAME = 5, 0, 50  # %, lines, ms
EACH = 10  # seconds between two readings of electricity
Result = tuple[str, float, str, int, str]


def week(days: float, speed: float, environment: dict[str, str]) -> Iterator[Result]:
    """The rows of the benchmark. Raises PartTrouble if the display does not live to the end."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "ihd.app.bench_week", folder, str(days), str(speed)]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if done.returncode:
            said = done.stderr.strip().splitlines()
            raise PartTrouble("The display did not live through it", said[-1] if said else f"exit {done.returncode}")
        told = json.loads(done.stdout)
        kept = _kept(folder, told["began"])
    memory = [one / 1e6 for one in told["memory"]]
    warned = done.stderr.strip().splitlines()
    frames = [Frame(*one) for one in told["frames"]]
    own = sorted(one.took - one.waited for one in frames)
    first, n = memory[0], len(frames)
    note = f"{days:g} days of demo time, {speed:g} times as fast, {told['opened']} pages opened"
    yield "week.readings", kept, "", kept, f"kept of {days * 86400 / EACH:.0f}; {note}"
    yield "week.memory.first", first, "MB", 1, "resident after the first day, each page opened"
    yield "week.memory.last", memory[-1], "MB", 1, "the same at the end; by days: " + _listed(memory)
    yield "week.memory.growth", (memory[-1] / first - 1) * 100, "%", len(memory), f"at most {MOST_GROWTH}"
    yield "week.warnings", len(warned), "", len(warned), "; ".join([f"at most {MOST_WARNINGS}", *warned[:1]])
    slowest = "the slowest frame of Now, from the start of what changes it to the end of the paint"
    yield "week.frame", own[-1], "ms", n, f"{slowest}, less its waits for a processor in use; at most {MOST_FRAME}"
    yield "week.frame.p99", own[n * 99 // 100], "ms", n, "of a hundred frames all but one are as fast"
    yield "week.frame.median", own[n // 2], "ms", n, "of two frames one"
    yield "week.frame.clock", max(one.took for one in frames), "ms", n, "the slowest with those waits"
    yield "week.frame.work", max(one.worked for one in frames), "ms", n, "the most work of one"
    yield "week.late", told["held_up"], "ms", 1, "how late at most Now was for what is due each 20 ms, with all waits"
    yield "week.behind", told["behind"] / 60, "min", 1, "of demo time at most between a reading and its sight"


def _listed(memory: list[float]) -> str:
    return ", ".join(f"{one:.1f}" for one in memory)


def _kept(folder: str, since: int) -> int:
    """How many readings of electricity there are from this unix second on."""
    from ihd.energy.calendar import utc
    from ihd.energy.fuel import Direction, Fuel
    from ihd.store.diary import Diary

    with Diary.open(places(folder).diary_file, readonly=True) as diary:
        taken = [one for one in diary.meters() if (one.fuel, one.direction) == (Fuel.ELECTRICITY, Direction.IMPORT)]
        return sum(
            len(diary.readings(one.name, utc(since), one.last + timedelta(seconds=1))) for one in taken if one.last
        )


def main() -> None:
    """The other process: its arguments are the folder, the days and the speed."""
    gc.disable()  # as the program itself begins
    import ihd.app.display  # noqa: F401 - before Qt: it sees to what Qt does to Python's import
    from ihd.app.week_lived import live

    folder, days, speed = sys.argv[1:]
    json.dump(live(folder, float(days), float(speed))._asdict(), sys.stdout)


if __name__ == "__main__":
    main()
