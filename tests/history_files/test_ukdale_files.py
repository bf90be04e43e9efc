"""Channels of UK-DALE: each sample of power stands until the next one, and nothing is made of a gap."""

from pathlib import Path

import pytest
from other_file_parts import SHARED, brought_in, needs_shared, only

from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.looking import half_hours, look

START = 1_704_067_200  # 2024-01-01 00:00 UTC


def kept(folder: Path, rows: list[tuple[object, object]], name: str = "channel_1.dat") -> Path:
    path = folder / name
    path.write_text("".join(f"{at} {watts}\n" for at, watts in rows))
    return path


def test_samples_that_differ_in_distance_count_by_their_time(tmp_path: Path) -> None:
    # 600 W for 20 minutes in steps of 6 s, then 1,200 W for 10 minutes in steps of 10 s: 200 + 200 Wh
    rows = [(START + at, 600) for at in range(0, 1200, 6)] + [(START + at, 1200) for at in range(1200, 1801, 10)]
    path = kept(tmp_path, rows)
    assert only(look(str(path))).layout.measure is Measure.WATTS
    assert brought_in(path) == {"2024-01-01 00:00": 400}


def test_nothing_is_made_of_a_gap(tmp_path: Path) -> None:
    rows = [(START + at, 600) for at in range(0, 3601, 6) if not 2000 < at < 3000]
    path = kept(tmp_path, rows)
    made = half_hours(str(path), only(look(str(path))))
    assert (list(made.starts), list(made.counted)) == ([START], [300])
    assert any("nothing was measured" in note for note in made.notes)


def test_fractions_more_columns_and_rows_of_nonsense_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "mains.dat"
    lines = [f"{START + at}.5 600.25 700.1 239.8\n" for at in range(-1, 1805, 1)]
    lines.insert(900, "nonsense\n")
    path.write_text("".join(lines))
    assert brought_in(path) == {"2024-01-01 00:00": 300}


def test_times_that_go_back_are_left_out(tmp_path: Path) -> None:
    rows: list[tuple[object, object]] = [(START + at, 600) for at in range(0, 1801, 6)]
    rows[100:100] = rows[50:60]
    assert brought_in(kept(tmp_path, rows)) == {"2024-01-01 00:00": 300}


def test_by_another_name_it_is_not_taken_for_watts(tmp_path: Path) -> None:
    path = kept(tmp_path, [(START + at, 600) for at in range(0, 1801, 6)], "feed.txt")
    try:
        found = look(str(path))
    except FileTrouble:
        return
    assert all(one.layout.measure is not Measure.WATTS for one in found.series)


@needs_shared
def test_the_collected_channel_is_read() -> None:
    path = SHARED / "ukdale_channel.dat"
    made = half_hours(str(path), only(look(str(path))))
    assert made.rows_read == 600


@pytest.mark.parametrize("nothing", ["", "\n\n", "1\n2\n3\n"])
def test_a_file_without_samples_is_refused(tmp_path: Path, nothing: str) -> None:
    path = tmp_path / "channel_1.dat"
    path.write_text(nothing)
    with pytest.raises(FileTrouble):
        look(str(path))
