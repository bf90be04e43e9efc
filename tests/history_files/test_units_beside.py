"""Tables whose numbers carry their own units: what stands beside a number holds for it, whatever the others are in."""

import pytest
from file_parts import by_time, kept

from ihd.history_files.found import Measure
from ihd.history_files.looking import look

STARTS = [f"2024-06-01 {hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 30)]


def table(*cells, head="Consumption"):
    """A day of these cells, one after another and again."""
    rows = [f"{start},{cells[at % len(cells)]}" for at, start in enumerate(STARTS)]
    return f"Electricity start,{head}\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    ("cells", "wh"),
    [
        (("0.25 kWh", "0.5 kWh"), (250, 500)),
        (("250 Wh", "500 Wh"), (250, 500)),
        (("250 Wh", "0.5 kWh"), (250, 500)),
        (("500 W", "1 kW"), (250, 500)),
    ],
)
def test_the_unit_is_told_by_the_cells(tmp_path, cells, wh):
    told = by_time(kept(tmp_path, table(*cells)))
    assert list(told.values()) == [*wh] * 24


def test_a_heading_gives_way_to_the_cells(tmp_path):
    told = by_time(kept(tmp_path, table("250 Wh", "500 Wh", head="Consumption kWh")))
    assert sum(told.values()) == 24 * 750


def test_a_cell_of_another_kind_is_left_out_and_told_of(tmp_path):
    text = table("0.25 kWh", "0.5 kWh").replace("00:30,0.5 kWh", "00:30,0.5 kW", 1)
    file = kept(tmp_path, text)
    assert look(file).series[0].layout.measure is Measure.KWH
    assert sum(by_time(file).values()) == 24 * 750 - 500
