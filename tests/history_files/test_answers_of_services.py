"""Answers of n3rgy and Glowmarkt: their stamps, units and gaps, in each of their forms."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from other_file_parts import SHARED, brought_in, needs_shared, only

from ihd.energy.calendar import utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.json_file import LARGEST
from ihd.history_files.looking import half_hours, look

ROWS = [("2024-01-01 00:30", 0.12), ("2024-01-01 01:00", 0.08), ("2024-01-01 01:30", 0)]
WH = {"2024-01-01 00:00": 120, "2024-01-01 00:30": 80, "2024-01-01 01:00": 0}
FIRST_FORM: dict[str, Any] = {
    "resource": "/2234567891000/electricity/consumption/1",
    "responseTimestamp": "2024-01-05T10:11:12.123Z",
    "start": "202401010000",
    "end": "202401020000",
    "granularity": "halfhour",
    "values": [{"value": value, "timestamp": at} for at, value in ROWS],
    "availableCacheRange": {"start": "202301010000", "end": "202401020000"},
    "unit": "kWh",
}
SECOND_FORM: dict[str, Any] = {
    **{name: told for name, told in FIRST_FORM.items() if name != "values"},
    "resource": "/mpxn/1234567891000/utility/electricity/readingtype/consumption?granularity=halfhour",
    "devices": [{"deviceId": "01", "values": [{"primaryValue": value, "timestamp": at} for at, value in ROWS]}],
}
GLOW: dict[str, Any] = {
    "status": "OK",
    "name": "electricity consumption",
    "resourceTypeId": "ea02304a",
    "query": {"period": "PT30M", "function": "sum"},
    "data": [[1_704_067_200, 0.12], [1_704_069_000, 0.08], [1_704_070_800, 0]],
    "units": "kWh",
    "classifier": "electricity.consumption",
}


def kept(folder: Path, told: object) -> Path:
    path = folder / "readings.json"
    path.write_text(told if isinstance(told, str) else json.dumps(told, indent=1), "utf-8")
    return path


@pytest.mark.parametrize(
    "told", [FIRST_FORM, SECOND_FORM, GLOW, [FIRST_FORM], [GLOW]], ids=["v1", "v2", "glow", "v1s", "glows"]
)
def test_half_hours_are_brought_in_from_their_starts(tmp_path: Path, told: object) -> None:
    path = kept(tmp_path, told)
    series = only(look(str(path)))
    assert (series.fuel, series.direction, series.layout.measure) == (Fuel.ELECTRICITY, Direction.IMPORT, Measure.KWH)
    assert brought_in(path) == WH


def test_answers_for_several_weeks_are_one_series(tmp_path: Path) -> None:
    later = {**FIRST_FORM, "values": [{"value": 0.5, "timestamp": "2024-03-01 00:00"}]}
    assert brought_in(kept(tmp_path, [FIRST_FORM, later])) == {**WH, "2024-02-29 23:30": 500}
    more = {**GLOW, "data": [[1_709_249_400, 0.5]]}
    assert brought_in(kept(tmp_path, [GLOW, more])) == {**WH, "2024-02-29 23:30": 500}


def test_utc_knows_no_change_of_the_clock(tmp_path: Path) -> None:
    days = {"2024-03-31": 0.1, "2024-10-27": 0.2}
    stamps = [
        (f"{day} {hour:02}:{minute}", kwh) for day, kwh in days.items() for hour in (0, 1, 2) for minute in ("00", "30")
    ]
    told = {**FIRST_FORM, "values": [{"value": kwh, "timestamp": at} for at, kwh in stamps]}
    made = brought_in(kept(tmp_path, told))
    assert len(made) == 12
    assert {at: wh for at, wh in made.items() if at[11:] == "01:00"} == {
        "2024-03-31 01:00": 100,
        "2024-10-27 01:00": 200,
    }


@pytest.mark.parametrize("nothing", ["invalid value", None, "", {}, True])
def test_a_bad_reading_says_nothing_and_is_not_0(tmp_path: Path, nothing: object) -> None:
    values = [{"value": 0.12, "timestamp": ROWS[0][0]}, {"value": nothing, "timestamp": ROWS[1][0], "status": "bad"}]
    assert brought_in(kept(tmp_path, {**FIRST_FORM, "values": values})) == {"2024-01-01 00:00": 120}
    assert brought_in(kept(tmp_path, {**GLOW, "data": [[1_704_067_200, 0.12], [1_704_069_000, nothing]]})) == {
        "2024-01-01 00:00": 120
    }


def test_gas_in_cubic_metres_is_a_volume_and_in_kwh_is_energy(tmp_path: Path) -> None:
    resource = FIRST_FORM["resource"].replace("electricity", "gas")
    for told in ({**FIRST_FORM, "resource": resource}, {**GLOW, "classifier": "gas.consumption"}):
        for unit, direction in (("m3", Direction.VOLUME), ("kWh", Direction.IMPORT)):
            path = kept(tmp_path, {**told, "unit": unit, "units": unit})
            assert only(look(str(path))).fuel is Fuel.GAS
            assert only(look(str(path))).direction is direction
            assert brought_in(path) == WH  # litres of 0.12 m³, or Wh of 0.12 kWh


def test_what_was_given_to_the_grid_is_export(tmp_path: Path) -> None:
    told = {**FIRST_FORM, "resource": FIRST_FORM["resource"].replace("consumption", "production")}
    assert only(look(str(kept(tmp_path, told)))).direction is Direction.EXPORT


def test_a_unit_that_is_missing_or_not_known_is_asked_for(tmp_path: Path) -> None:
    for unit in (None, "therms"):
        assert only(look(str(kept(tmp_path, {**FIRST_FORM, "unit": unit})))).layout.measure is None
        assert only(look(str(kept(tmp_path, {**GLOW, "units": unit})))).layout.measure is None


def test_two_devices_are_two_series(tmp_path: Path) -> None:
    other = {"deviceId": "02", "values": [{"primaryValue": 1, "timestamp": ROWS[0][0]}]}
    path = kept(tmp_path, {**SECOND_FORM, "devices": [*SECOND_FORM["devices"], other]})
    assert len(look(str(path)).series) == 2
    assert brought_in(path, 0) == WH
    assert brought_in(path, 1) == {"2024-01-01 00:00": 1000}


def test_answers_in_two_units_are_not_mixed(tmp_path: Path) -> None:
    for one, other in ((FIRST_FORM, {**FIRST_FORM, "unit": "Wh"}), (GLOW, {**GLOW, "units": "Wh"})):
        with pytest.raises(FileTrouble, match="differ"):
            look(str(kept(tmp_path, [one, other])))


def test_hours_and_days_of_glowmarkt_are_shared_over_their_half_hours(tmp_path: Path) -> None:
    told = {**GLOW, "query": {"period": "PT1H"}, "data": [[1_704_067_200, 0.3], [1_704_070_800, 0.5]]}
    assert list(brought_in(kept(tmp_path, told)).values()) == [150, 150, 250, 250]
    told["data"] = [[1_704_067_200.0, 0.3], [1_704_070_800.0, 0.5]]  # as some programs write whole numbers
    assert list(brought_in(kept(tmp_path, told)).values()) == [150, 150, 250, 250]


@pytest.mark.parametrize(
    "told",
    [
        {**GLOW, "classifier": "electricity.consumption.cost", "units": "pence"},
        {**GLOW, "units": "pence"},
        {**GLOW, "query": {"period": "P1M"}, "data": [[1_704_067_200, 300], [1_706_745_600, 280]]},
        {**GLOW, "query": {"period": "PT1H"}},  # the rows are half-hours
        {**GLOW, "data": []},
        {**FIRST_FORM, "granularity": "day"},
        {**FIRST_FORM, "values": []},
        {**FIRST_FORM, "values": [{"standingCharges": [], "prices": [{"timestamp": "2024-01-01 00:30", "value": 20}]}]},
    ],
)
def test_costs_prices_and_other_steps_are_refused(tmp_path: Path, told: object) -> None:
    with pytest.raises(FileTrouble):
        look(str(kept(tmp_path, told)))


def test_json_that_is_cut_off_nested_or_vast_is_refused(tmp_path: Path) -> None:
    text = json.dumps(FIRST_FORM)
    deep = '{"responseTimestamp": ' + "[" * 200_000 + "]" * 200_000 + "}"
    vast = text + " " * LARGEST
    for told in (text[:-5], deep, vast):
        with pytest.raises(FileTrouble):
            look(str(kept(tmp_path, told)))


@needs_shared
def test_the_collected_answer_covers_both_days() -> None:
    made = brought_in(SHARED / "glowmarkt_readings.json")
    assert len(made) == 48 + 50
    assert made["2013-10-25 23:00"] == 244
    assert made["2013-10-27 23:30"] == 178


OCTOPUS: dict[str, Any] = {
    "count": 3,
    "next": None,
    "previous": None,
    "results": [  # the newest first, through the hour that the clocks repeat
        {"consumption": 0.3, "interval_start": "2024-10-27T01:00:00Z", "interval_end": "2024-10-27T01:30:00+00:00"},
        {"consumption": 0.2, "interval_start": "2024-10-27T01:30:00+01:00", "interval_end": "2024-10-27T01:00:00Z"},
        {"consumption": 0.1, "interval_start": "2024-10-27T01:00:00+0100", "interval_end": "2024-10-27T01:30:00+0100"},
    ],
}
IN_WH = {"2024-10-27 00:00": 100, "2024-10-27 00:30": 200, "2024-10-27 01:00": 300}


@pytest.mark.parametrize(
    "told",
    [
        OCTOPUS,
        OCTOPUS["results"],
        [{**OCTOPUS, "results": OCTOPUS["results"][:1]}, {**OCTOPUS, "results": OCTOPUS["results"][1:]}],
    ],
    ids=["a page", "its rows", "two pages"],
)
def test_octopus_tells_neither_fuel_nor_unit_and_is_read_once_both_are_said(tmp_path: Path, told: object) -> None:
    path = kept(tmp_path, told)
    found = look(str(path))
    series = only(found)
    assert (series.fuel, series.direction, series.layout.measure) == (None, None, None)
    assert any("names no unit" in note for note in found.notes)
    said = replace(series, fuel=Fuel.ELECTRICITY, layout=replace(series.layout, measure=Measure.KWH))
    made = half_hours(str(path), said)
    assert dict(zip([f"{utc(at):%Y-%m-%d %H:%M}" for at in made.starts], made.counted, strict=True)) == IN_WH


def test_octopus_rows_without_a_time_or_an_amount_are_left_unknown(tmp_path: Path) -> None:
    rows = [*OCTOPUS["results"][1:], {"consumption": 1.0, "interval_start": "2024-10-27T09:00", "interval_end": None}]
    rows[0] = {**rows[0], "consumption": None}
    path = kept(tmp_path, {**OCTOPUS, "results": rows})
    series = only(look(str(path)))
    made = half_hours(str(path), replace(series, layout=replace(series.layout, measure=Measure.KWH)))
    assert (list(made.counted), made.rows_read, made.rows_skipped) == ([100], 3, 2)


@pytest.mark.parametrize(
    "told",
    [
        {**OCTOPUS, "count": 0, "results": []},
        {**OCTOPUS, "results": "soon"},
        {**OCTOPUS, "results": [{"value_exc_vat": 16.46, "value_inc_vat": 17.283, "valid_to": None}]},
    ],
    ids=["empty", "no rows", "prices"],
)
def test_an_answer_of_octopus_without_readings_says_what_to_ask_for(tmp_path: Path, told: object) -> None:
    with pytest.raises(FileTrouble) as caught:
        look(str(kept(tmp_path, told)))
    assert "Ask" in caught.value.advice
