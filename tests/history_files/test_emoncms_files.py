"""A feed of emoncms in JSON: it is asked what it counts, nulls are not known, and both changes of a unit are told."""

import json
from dataclasses import replace

import pytest

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.looking import half_hours, look

START = 1_761_433_200  # 2025-10-25T23:00Z


def brought(folder, pairs, measure):
    file = folder / "feed.json"
    file.write_text(json.dumps(pairs))
    series = look(str(file)).series[0]
    assert (series.layout.measure, series.fuel) == (None, None)
    told = replace(
        series, fuel=Fuel.ELECTRICITY, direction=Direction.IMPORT, layout=replace(series.layout, measure=measure)
    )
    made = half_hours(str(file), told)
    return {(at - START) // 1800: wh for at, wh in zip(made.starts, made.counted, strict=True)}


@pytest.mark.parametrize("times", [1, 1000])
def test_a_running_total_is_told_by_what_it_rises(tmp_path, times):
    pairs = [[(START + 1800 * n) * times, None if n == 3 else 50 + 0.25 * n] for n in range(7)]
    assert brought(tmp_path, pairs, Measure.REGISTER_KWH) == dict.fromkeys(range(6), 250)


def test_power_stands_until_the_next_and_no_longer_than_is_known(tmp_path):
    pairs = [[START + 60 * n, 600] for n in range(30)] + [[START + 1800 + 60 * n, None] for n in range(30)]
    assert brought(tmp_path, pairs, Measure.WATTS) == {0: 300}


def test_amounts_are_of_the_usual_step(tmp_path):
    pairs = [[START + 1800 * n, n + 1] for n in (0, 1, 2, 5)]
    assert brought(tmp_path, pairs, Measure.WH) == {0: 1, 1: 2, 2: 3, 5: 6}


def test_a_feed_that_is_cut_off_is_refused(tmp_path):
    file = tmp_path / "feed.json"
    file.write_text("[[1761433200,1],[17614")
    with pytest.raises(FileTrouble, match="not sound JSON"):
        look(str(file))
