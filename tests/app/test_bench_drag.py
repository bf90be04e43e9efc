"""The benchmark of the charts under a finger: what it drags, and that the rival is beside it in the same run."""

from zoneinfo import ZoneInfo

from program import answers

from ihd.ui.charts.dragged import made_curve

LONDON = ZoneInfo("Europe/London")


def test_a_day_and_a_week_of_a_reading_every_ten_seconds_are_what_is_dragged():
    day, week = made_curve(1, LONDON), made_curve(7, LONDON)
    assert len(day.at) == 8640
    assert len(week.at) == 60_480
    assert {later - one for one, later in zip(day.at, day.at[1:], strict=False)} == {10}
    assert max(week.watts) > 8000, "a shower, as tall spikes are what takes the longest to draw"
    assert made_curve(1, LONDON) == day


def test_the_benchmark_has_its_rival_beside_it(tmp_path):
    rows = {row["name"]: row["value"] for row in answers("bench", "drag", "--runs", "1", home=tmp_path)}
    for span in ("day", "week"):
        for size in ("800x480", "1280x800"):
            name = f"drag.{span}.{size}"
            assert rows[f"{name}.plain"] > 0
            assert abs(rows[f"{name}.ratio"] - rows[name] / rows[f"{name}.plain"]) < 0.01
            assert abs(rows[f"{name}.fps"] * rows[name] - 1000) < 10
    assert rows["drag.bars.800x480"] > 0
