"""Statistics of Home Assistant: an hour is the rise of its sum, shared over two half-hours, in local time."""

from dataclasses import replace
from pathlib import Path

import pytest
from other_file_parts import brought_in, by_time, only

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.looking import half_hours, look

HEADER = "statistic_id\tstart\tunit\tmin\tmax\tmean\tsum\tstate\tdelta"
ENERGY = "sensor.grid_energy"


def row(start: str, total: str, sensor: str = ENERGY, unit: str = "kWh") -> str:
    return f"{sensor}\t{start}\t{unit}\t\t\t\t{total}\t6913.045\t"


def kept(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "export.tsv"
    path.write_text("\n".join((header, *rows, "")), "utf-8")
    return path


MORNING = [row("01.01.2024 00:00", "50.0"), row("01.01.2024 01:00", "50.3"), row("01.01.2024 02:00", "50.8")]
WH = {"2024-01-01 01:00": 150, "2024-01-01 01:30": 150, "2024-01-01 02:00": 250, "2024-01-01 02:30": 250}


def test_the_rise_of_the_sum_is_the_use_of_the_hour(tmp_path: Path) -> None:
    path = kept(tmp_path, *MORNING)
    series = only(look(str(path)))
    assert (series.name, series.fuel, series.direction) == (ENERGY, Fuel.ELECTRICITY, Direction.IMPORT)
    assert series.layout.measure is Measure.KWH
    assert brought_in(path) == WH
    assert any("even" in note for note in half_hours(str(path), series).notes)


@pytest.mark.parametrize("delimiter", ["\t", ";", ",", "|"])
def test_any_delimiter_and_order_of_columns_will_do(tmp_path: Path, delimiter: str) -> None:
    rows = [line.split("\t") for line in (HEADER, *MORNING)]
    turned = [delimiter.join(reversed(cells)) for cells in rows]
    assert brought_in(kept(tmp_path, *turned[1:], header=turned[0])) == WH


def test_a_decimal_comma_is_understood(tmp_path: Path) -> None:
    assert brought_in(kept(tmp_path, *(line.replace("50.", "50,") for line in MORNING))) == WH


@pytest.mark.parametrize("form", ["01/01/2024 {}", "2024-01-01 {}", "2024-01-01T{}:00Z"])
def test_other_forms_of_dates_are_understood(tmp_path: Path, form: str) -> None:
    hours = ["00:00", "01:00", "02:00"]
    rows = [row(form.format(hour), total) for hour, total in zip(hours, ("50.0", "50.3", "50.8"), strict=True)]
    assert brought_in(kept(tmp_path, *rows)) == WH


def test_the_month_comes_first_where_a_date_can_only_be_read_so(tmp_path: Path) -> None:
    rows = [row("01/31/2024 23:00", "1"), row("02/01/2024 00:00", "1.2"), row("02/01/2024 01:00", "1.6")]
    assert brought_in(kept(tmp_path, *rows))["2024-02-01 00:30"] == 100


def test_sensors_are_told_apart_and_those_that_count_nothing_are_left_out(tmp_path: Path) -> None:
    rows = [line for one in MORNING for line in (one, "sensor.temp\t01.01.2024 00:00\t°C\t20\t21\t20.5\t\t\t")]
    gas = [
        row("01.01.2024 00:00", "7.0", "sensor.gas_meter", "m³"),
        row("01.01.2024 01:00", "7.2", "sensor.gas_meter", "m³"),
    ]
    money = [row("01.01.2024 00:00", "7.0", "sensor.grid_cost", "GBP")]
    solar = [
        row("01.01.2024 00:00", "7.0", "sensor.solar_energy"),
        row("01.01.2024 01:00", "7.2", "sensor.solar_energy"),
    ]
    path = kept(tmp_path, *rows, *gas, *money, *solar, row("01.01.2024 00:00", "1", "sensor.grid_export"))
    found = look(str(path))
    assert {one.name: (one.fuel, one.direction) for one in found.series} == {
        ENERGY: (Fuel.ELECTRICITY, Direction.IMPORT),
        "sensor.gas_meter": (Fuel.GAS, Direction.VOLUME),
        "sensor.solar_energy": (Fuel.ELECTRICITY, None),
        "sensor.grid_export": (Fuel.ELECTRICITY, Direction.EXPORT),
    }
    assert any("1 " in note for note in found.notes)
    made = {one.name: by_time(half_hours(str(path), one)) for one in found.series}
    assert made[ENERGY] == WH
    assert made["sensor.gas_meter"] == {"2024-01-01 01:00": 100, "2024-01-01 01:30": 100}


@pytest.mark.parametrize(("unit", "total"), [("Wh", "300"), ("MWh", "0.0003"), ("kWh", "0.3"), ("MJ", "1.08")])
def test_each_unit_comes_to_what_it_is(tmp_path: Path, unit: str, total: str) -> None:
    path = kept(tmp_path, row("01.01.2024 00:00", "0", unit=unit), row("01.01.2024 01:00", total, unit=unit))
    assert brought_in(path) == {"2024-01-01 01:00": 150, "2024-01-01 01:30": 150}


def test_an_hour_that_is_missing_is_shared_with_the_next(tmp_path: Path) -> None:
    path = kept(tmp_path, MORNING[0], MORNING[2])
    assert set(brought_in(path).values()) == {200}
    assert list(brought_in(path)) == list(WH)


def test_both_changes_of_the_clock(tmp_path: Path) -> None:
    spring = ["31.03.2024 00:00", "31.03.2024 02:00", "31.03.2024 03:00"]  # 00:00, 01:00 and 02:00 UTC
    autumn = ["27.10.2024 00:00", "27.10.2024 01:00", "27.10.2024 01:00", "27.10.2024 02:00"]  # 23:00 to 02:00 UTC
    totals = ["1.0", "1.2", "1.6", "5.0", "5.2", "5.6", "6.4"]
    rows = [row(at, total) for at, total in zip(spring + autumn, totals, strict=True)]
    made = brought_in(kept(tmp_path, *rows))
    assert {
        at: wh for at, wh in made.items() if at[11:] in {"00:00", "01:00", "02:00"} and at[5:10] in {"03-31", "10-27"}
    } == {
        "2024-03-31 01:00": 100,
        "2024-03-31 02:00": 200,
        "2024-10-27 00:00": 100,
        "2024-10-27 01:00": 200,
        "2024-10-27 02:00": 400,
    }


def test_a_time_that_the_clock_jumps_over_is_left_out(tmp_path: Path) -> None:
    path = kept(
        tmp_path, row("31.03.2024 00:00", "1.0"), row("31.03.2024 01:00", "1.1"), row("31.03.2024 02:00", "1.2")
    )
    made = half_hours(str(path), only(look(str(path))))
    assert made.rows_skipped == 1
    assert sum(made.counted) == 200


def test_a_sum_that_falls_is_a_new_beginning(tmp_path: Path) -> None:
    path = kept(tmp_path, *MORNING, row("01.01.2024 03:00", "0.0"), row("01.01.2024 04:00", "0.4"))
    assert brought_in(path) == {**WH, "2024-01-01 04:00": 200, "2024-01-01 04:30": 200}


def test_rises_are_taken_where_there_is_no_sum(tmp_path: Path) -> None:
    header = "statistic_id\tstart\tunit\tdelta"
    rows = [f"{ENERGY}\t01.01.2024 01:00\tkWh\t0.3", f"{ENERGY}\t01.01.2024 02:00\tkWh\t0.5"]
    assert brought_in(kept(tmp_path, *rows, header=header)) == WH


def test_a_unit_that_is_not_told_is_asked_for(tmp_path: Path) -> None:
    rows = [line.replace("kWh", "") for line in MORNING]
    assert only(look(str(kept(tmp_path, *rows)))).layout.measure is None


def test_a_file_of_means_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="no use"):
        look(str(kept(tmp_path, "sensor.temp\t01.01.2024 00:00\t°C\t20\t21\t20.5\t\t\t")))


def test_the_sums_of_its_own_tables_stand_at_the_end_of_their_hour(tmp_path: Path) -> None:
    rows = "".join(f"{n},7,{1761433200.0 + 3600 * n},{90 + n},{5 + n * 0.4:.1f}\n" for n in range(4))
    file = tmp_path / "statistics.csv"
    file.write_text("id,metadata_id,start_ts,state,sum\n" + rows)
    found = look(str(file))
    assert [(one.name, one.layout.measure) for one in found.series] == [("7", None)]
    series = replace(found.series[0], layout=replace(found.series[0].layout, measure=Measure.REGISTER_KWH))
    made = half_hours(str(file), series)
    assert [*made.starts] == [1761433200 + 3600 + 1800 * n for n in range(6)]
    assert [*made.counted] == [200] * 6


def test_statistics_of_five_minutes_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "statistics.csv"
    rows = "".join(f"sensor.grid,kWh,{1761433200.0 + 300 * n},{5 + n}\n" for n in range(30))
    file.write_text("statistic_id,unit_of_measurement,start_ts,sum\n" + rows)
    with pytest.raises(FileTrouble, match="not by the hour"):
        look(str(file))
