"""Local times that mark the end of a row, over both changes of the clocks: as the clock shows it, or reckoned on."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from file_parts import kept

from ihd.history_files.looking import half_hours, look

LONDON = ZoneInfo("Europe/London")
CHANGES = {"March": datetime(2026, 3, 29, tzinfo=UTC), "October": datetime(2026, 10, 25, tzinfo=UTC)}
SECONDS = [900, 1800, 3600]


def rows(change: str, seconds: int, *, reckoned: bool) -> list[tuple[datetime, str, int]]:
    """The beginning of each row (UTC) of two days about a change, its end as the file has it, and its Wh."""
    first, length = CHANGES[change] - timedelta(days=1), timedelta(seconds=seconds)
    told = []
    for n in range(2 * 86_400 // seconds):
        start = first + n * length
        shown = start.astimezone(LONDON).replace(tzinfo=None)
        end = shown + length if reckoned else (start + length).astimezone(LONDON)
        told.append((start, f"{end:%d/%m/%Y %H:%M}", 1000 + 2 * (37 * n % 101)))
    return told


def by_half_hour(some: list[tuple[datetime, str, int]], seconds: int) -> dict[int, float]:
    """Wh of each half-hour, added up or halved by hand."""
    found: dict[int, float] = {}
    for start, _, wh in some:
        parts = 2 if seconds == 3600 else 1
        for n in range(parts):
            slot = (int(start.timestamp()) + n * 1800) // 1800 * 1800
            found[slot] = found.get(slot, 0) + wh / parts
    return found


@pytest.mark.parametrize("newest_first", [False, True], ids=["up", "down"])
@pytest.mark.parametrize("reckoned", [False, True], ids=["shown", "reckoned"])
@pytest.mark.parametrize("seconds", SECONDS)
@pytest.mark.parametrize("change", CHANGES)
def test_every_half_hour_is_there_once_and_where_it_was(tmp_path, change, seconds, reckoned, newest_first):
    some = rows(change, seconds, reckoned=reckoned)
    lines = [f"{end},{wh / 1000}" for _, end, wh in some]
    text = "\n".join(["Interval end,kWh", *(reversed(lines) if newest_first else lines)])
    file = kept(tmp_path, f"{text}\n", "electricity.csv")
    made = half_hours(file, look(file).series[0])
    assert dict(zip(made.starts, made.counted, strict=True)) == by_half_hour(some, seconds)
    assert not [note for note in made.notes if "repeat" in note or "skip" in note]


def test_two_o_clock_stands_twice_in_october_where_ends_are_reckoned():
    told = [end for _, end, _ in rows("October", 1800, reckoned=True)]
    assert (told.count("25/10/2026 02:00"), told.count("25/10/2026 01:00")) == (2, 1)
