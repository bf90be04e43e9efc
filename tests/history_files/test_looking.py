"""Looking at files, and reading large ones: what is refused, how far it is, stopping, and how much memory it takes."""

import gzip
import os
import tracemalloc
from dataclasses import replace

import pytest
from file_parts import by_time, kept

from ihd.energy.calendar import utc
from ihd.energy.fuel import Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import DateOrder, Measure, Stamps
from ihd.history_files.looking import Cancelled, half_hours, look

T0 = 1_704_067_200  # 2024-01-01T00:00Z


def samples(count):
    return "unix,watts\n" + "".join(f"{T0 + 10 * at},{at % 700}\n" for at in range(count))


def test_a_packed_file_is_read_like_a_plain_one(tmp_path):
    text = "Start,Usage (kWh)\n2024-01-01 00:00,0.1\n2024-01-01 00:30,0.2\n"
    packed = tmp_path / "past.csv.gz"
    packed.write_bytes(gzip.compress(text.encode()))
    assert by_time(str(packed)) == by_time(kept(tmp_path, text)) == {"2024-01-01T00:00Z": 100, "2024-01-01T00:30Z": 200}


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (b"", "is empty"),
        (b"   \n\n", "is empty"),
        (b"PK\x03\x04 a spreadsheet", "damaged"),
        (bytes(range(256)) * 40, "no kind that is known"),
        (b"the quick brown fox\njumps over the lazy dog\n", "no kind that is known"),
        (b"name,kWh\nkettle,1\noven,2\n", "no kind that is known"),
        (b"Start,Words\n2024-01-01 00:00,fox\n2024-01-01 00:30,dog\n", "tells of no amounts"),
        (b"from,to,forecast,actual,index\n2023-01-01T00:00Z,2023-01-01T00:30Z,75,65,low\n", "tells of no amounts"),
    ],
    ids=["nothing", "blanks", "spreadsheet", "bytes", "prose", "no times", "no numbers", "carbon"],
)
def test_what_nobody_can_read_is_refused_with_advice(tmp_path, told, says):
    file = tmp_path / "odd.csv"
    file.write_bytes(told)
    with pytest.raises(FileTrouble, match=says) as trouble:
        look(str(file))
    assert trouble.value.advice.endswith((".", "it."))


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FileTrouble, match="cannot be read"):
        look(str(tmp_path / "none.csv"))


def test_progress_only_rises_and_ends_at_the_whole(tmp_path):
    file = kept(tmp_path, samples(40_000))
    told = []
    half_hours(file, look(file).series[0], told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(set(told)) > 4


def test_reading_stops_soon_after_it_was_asked_to(tmp_path):
    file = kept(tmp_path, samples(40_000))
    told = []
    with pytest.raises(Cancelled):
        half_hours(file, look(file).series[0], told.append, lambda: len(told) > 3)
    assert told[-1] < 0.9


def test_memory_grows_with_half_hours_and_not_with_rows(tmp_path):
    file = kept(tmp_path, samples(40_000))
    series = look(file).series[0]
    tracemalloc.start()
    half_hours(file, series)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12_000_000  # the rows themselves would take more than 20 MB; those remembered take up to 8


def test_a_line_without_an_end_is_refused(tmp_path):
    file = kept(tmp_path, "Start,Usage (kWh)\n2024-01-01 00:00,0.1\n2024-01-01 00:30,0.2\n" + "9" * 400_000)
    with pytest.raises(FileTrouble, match="too long"):
        half_hours(file, look(file).series[0])


def test_dates_are_day_first_unless_a_middle_field_is_more_than_12(tmp_path):
    text = "Date,Usage (kWh)\n{}\n"
    day_first = kept(tmp_path, text.format("01/02/2024,1\n02/02/2024,2"), "a.csv")
    assert look(day_first).series[0].layout.date_order is DateOrder.DAY_FIRST
    assert any("day first" in note for note in look(day_first).notes)
    month_first = kept(tmp_path, text.format("12/12/2024,1\n12/13/2024,2"), "b.csv")
    assert look(month_first).series[0].layout.date_order is DateOrder.MONTH_FIRST
    assert utc(half_hours(month_first, look(month_first).series[0]).starts[0]).date().isoformat() == "2024-12-12"


def test_the_other_order_of_dates_that_shows_only_far_into_the_file_is_found(tmp_path):
    rows = [
        f"{1 + at // 2880:02}/{{}}".format(f"{1 + at % 2880 // 96:02}/2024 {at % 96 // 4:02}:{at % 4 * 15:02},1")
        for at in range(14_400)
    ]
    assert any(row.split("/")[1] > "12" for row in rows)
    file = kept(tmp_path, "Start,Usage (Wh)\n" + "\n".join(rows) + "\n")
    assert look(file).series[0].layout.date_order is DateOrder.MONTH_FIRST


def test_a_chosen_order_that_cannot_be_is_told_with_its_line(tmp_path):
    file = kept(tmp_path, "Date,Usage (kWh)\n12/12/2024,1\n12/13/2024,2\n")
    series = look(file).series[0]
    with pytest.raises(FileTrouble, match="Line 3") as trouble:
        half_hours(file, replace(series, layout=replace(series.layout, date_order=DateOrder.DAY_FIRST)))
    assert "order of day and month" in trouble.value.advice


def test_the_hour_that_march_skips_is_left_out_and_said(tmp_path):
    file = kept(tmp_path, "Start,Usage (kWh)\n2024-03-31 00:30,0.1\n2024-03-31 01:00,0.2\n2024-03-31 02:00,0.3\n")
    series = look(file).series[0]
    assert by_time(file) == {"2024-03-31T00:30Z": 100, "2024-03-31T01:00Z": 300}
    assert any("skip in March" in note for note in half_hours(file, series).notes)
    assert by_time(file, zone="UTC") == {"2024-03-31T00:30Z": 100, "2024-03-31T01:00Z": 200, "2024-03-31T02:00Z": 300}


def test_an_october_without_the_hour_that_is_twice_is_pointed_at(tmp_path):
    rows = [f"2024-10-27 {at // 2:02}:{at % 2 * 30:02},0.1" for at in range(8)]
    file = kept(tmp_path, "Start,Usage (kWh)\n" + "\n".join(rows))
    assert any("October stands in the file only once" in note for note in half_hours(file, look(file).series[0]).notes)
    assert len(by_time(file)) == 8


def test_rows_with_a_cell_more_than_the_header_names_are_refused(tmp_path):
    file = kept(tmp_path, "Start,Usage (kWh)\n2024-01-01 00:00,0,123\n2024-01-01 00:30,0,250\n")
    with pytest.raises(FileTrouble, match="more columns than its header names"):
        look(file)


@pytest.mark.parametrize(
    "heads", [[f"{at // 2:02}:{at % 2 * 30:02}" for at in range(48)], [f"HH{at}" for at in range(1, 51)]]
)
def test_a_day_in_each_row_is_read_across(tmp_path, heads):
    days = {"26/10/2024": 48, "27/10/2024": 50} if len(heads) == 50 else {"26/10/2024": 48, "28/10/2024": 48}
    rows = [
        ",".join(["1200000000000", day, *(f"0.{at:03}" for at in range(1, 1 + n)), *[""] * (len(heads) - n)])
        for day, n in days.items()
    ]
    file = kept(tmp_path, ",".join(["MPAN", "Reading Date", *heads]) + "\n" + "\n".join(rows) + "\n")
    series = look(file).series
    assert (len(series), series[0].layout.measure) == (1, None)
    made = half_hours(file, replace(series[0], layout=replace(series[0].layout, measure=Measure.KWH)))
    assert list(made.counted) == [wh for n in days.values() for wh in range(1, n + 1)]
    assert (made.starts[0], made.rows_read, made.rows_skipped) == (1_729_897_200, sum(days.values()), 0)


def test_gmt_in_a_heading_is_all_year_but_gmt_or_bst_is_the_clock_on_the_wall(tmp_path):
    row = "2024-07-01 00:00,0.1\n2024-07-01 00:30,0.1\n"
    assert "2024-07-01T00:00Z" in by_time(kept(tmp_path, f"Start (GMT),Usage (kWh)\n{row}"))
    assert "2024-06-30T23:00Z" in by_time(kept(tmp_path, f"Start (GMT/BST),Usage (kWh)\n{row}"))


def test_only_what_was_used_is_taken_and_what_was_given_is_offered_as_such(tmp_path):
    file = kept(
        tmp_path,
        "Start,Export (kWh),Cost (£),Import (kWh)\n2024-01-01 00:00,0.5,0.1,0.2\n2024-01-01 00:30,0.5,0.1,0.2\n",
    )
    assert [(one.name, str(one.direction)) for one in look(file).series] == [
        ("Export (kWh)", "export"),
        ("Import (kWh)", "import"),
    ]
    assert set(by_time(file, 1).values()) == {200}


def test_a_file_below_zero_throughout_is_what_was_given(tmp_path):
    file = kept(tmp_path, "Start,Energy (kWh)\n2024-01-01 00:00,-0.5\n2024-01-01 00:30,0\n2024-01-01 01:00,-0.2\n")
    assert look(file).series[0].direction == "export"
    assert list(by_time(file).values()) == [500, 0, 200]


def test_a_total_that_never_falls_is_read_as_a_running_one(tmp_path):
    rows = "".join(f"2024-01-01 {at // 2:02}:{at % 2 * 30:02},{100 + at / 10}\n" for at in range(24))
    file = kept(tmp_path, "Time,Total energy (kWh)\n" + rows)
    assert look(file).series[0].layout.measure is Measure.REGISTER_KWH
    assert set(by_time(file).values()) == {100}


def test_numbers_that_never_fall_are_asked_for(tmp_path):
    rows = "".join(f"2024-01-01 {at // 2:02}:{at % 2 * 30:02},{100 + at / 10}\n" for at in range(24))
    found = look(kept(tmp_path, "Time,Energy (kWh)\n" + rows))
    assert found.series[0].layout.measure is None
    assert any("running total" in note for note in found.notes)


def test_what_the_household_chooses_stands(tmp_path):
    file = kept(tmp_path, "When,Something\n2024-01-01 00:00,500\n2024-01-01 00:30,250\n")
    series = look(file).series[0]
    assert (series.layout.measure, series.fuel) == (None, None)
    assert by_time(file, measure=Measure.WH) == {"2024-01-01T00:00Z": 500, "2024-01-01T00:30Z": 250}
    assert by_time(file, measure=Measure.WATTS, stamps=Stamps.END) == {
        "2023-12-31T23:30Z": 250,
        "2024-01-01T00:00Z": 125,
    }


def test_rows_that_cannot_be_read_are_counted_and_the_first_is_shown(tmp_path):
    file = kept(tmp_path, "Start,Usage (kWh)\n2024-01-01 00:00,0.1\n2024-01-01 00:30,0.2\nTotal,0.3\nrubbish\n")
    made = half_hours(file, look(file).series[0])
    assert (made.rows_read, made.rows_kept, made.rows_skipped) == (4, 2, 2)
    assert any('2 rows could not be read: skipped. The first is line 4: "Total"' in note for note in made.notes)


def test_each_home_of_a_long_file_is_found_however_far_down(tmp_path):
    rows = "".join(
        f"MAC{home:06},2013-{1 + at // 1344:02}-{1 + at % 1344 // 48:02} {at % 48 // 2:02}:{at % 2 * 30:02}:00, 0.1 \n"
        for home in (2, 3, 4)
        for at in range(3 * 1344)
    )
    file = kept(tmp_path, "LCLid,DateTime,KWH/hh (per half hour) \n" + rows)
    assert [one.name for one in look(file).series] == ["MAC000002", "MAC000003", "MAC000004"]
    made = half_hours(file, look(file).series[2])
    assert (made.rows_read, sum(made.counted)) == (3 * 1344, 3 * 134_400)


def test_the_name_of_a_supplier_says_nothing_of_the_fuel(tmp_path):
    text = "Start Time,End Time,Consumption (kWh)\n2024-01-01 00:00,2024-01-01 00:30,0.1\n"
    assert look(kept(tmp_path, text, "british_gas.csv")).series[0].fuel is None
    assert look(kept(tmp_path, text, "british gas electricity.csv")).series[0].fuel is Fuel.ELECTRICITY


def test_control_characters_of_a_file_never_reach_what_is_shown(tmp_path):
    file = kept(tmp_path, "Start,Us\x1b[31mage (kWh)\n2024-01-01 00:00,0.1\n2024-01-01 00:30,0.2\n", "a\x07b.csv")
    found = look(file)
    shown = [
        *found.header,
        *found.notes,
        *(one.name for one in found.series),
        *(cell for row in found.sample for cell in row),
    ]
    assert all(word.isprintable() for word in shown)


def test_what_never_ends_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    for path, what in ((tmp_path / "pipe.csv", "no ordinary file"), (tmp_path, "a folder")):
        with pytest.raises(FileTrouble, match=what):
            look(str(path))
