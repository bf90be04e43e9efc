"""The benchmark of a week on the screen, on a few hours of one, and that what grows or halts is found by it."""

import pytest
from program import answers

NAMES = (
    "readings",
    "memory.first",
    "memory.last",
    "memory.growth",
    "warnings",
    "frame",
    "frame.p99",
    "frame.median",
    "frame.clock",
    "frame.work",
    "late",
    "behind",
)
HOURS = 4


def test_hours_of_a_demo_are_lived_through_on_the_screen(tmp_path):
    rows = answers("bench", "week", "--days", str(HOURS / 24), "--speed", "2400", home=tmp_path)
    assert [row["name"] for row in rows] == [f"week.{name}" for name in NAMES]
    told = {row["name"].removeprefix("week."): row["value"] for row in rows}
    # The home goes on for the moment that it takes to end.
    assert told["readings"] == pytest.approx(HOURS * 360, rel=0.1), "each reading was heard over the broker and kept"
    assert told["memory.first"] > 30
    assert told["memory.growth"] == pytest.approx(100 * (told["memory.last"] / told["memory.first"] - 1), abs=0.01)
    assert told["warnings"] == 0, rows
    assert 0 < told["frame.median"] <= told["frame.p99"] <= told["frame"] <= told["frame.clock"]
    assert rows[5]["n"] > 5, "frames were drawn"
