"""`ihd export`: the same figures as `ihd usage`, and the readings as they were heard, in files of other programs."""

import csv
import json
from datetime import UTC, datetime, timedelta

import pytest
from arro3.io import read_parquet
from mend_home import GAS, METER, START, live, quick, said
from program import answers, ihd

from ihd.energy.calendar import unix
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.store import sealing
from ihd.store.diary import Diary
from ihd.store.kept import Batch

FIELDS = ["start", "end", "kwh", "pence", "grams", "carbon_basis", "measured", "estimated", "missing"]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home that is only read; some of its days are sealed."""
    home = tmp_path_factory.mktemp("lived")
    live(home)
    with Diary.open(places(str(home)).diary_file) as diary:
        while day := diary.ask(sealing.due, unix(START + timedelta(days=99))):
            diary.put(sealing.seal_day, day)
    quick("mend", "day", "--date", "2025-03-28", "--kwh", "8.4", home=home)
    return home


def exported(home, out, *words):
    (told,) = quick("export", str(out), *words, home=home)
    return told


def objects(file):
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("fuel", ["electricity", "gas", "export"])
@pytest.mark.parametrize("by", ["half-hour", "hour", "day", "week", "month", "year", "all"])
def test_every_span_says_what_usage_says(home, tmp_path, fuel, by):
    rows = quick("usage", "--fuel", fuel, "--by", by, home=home)
    told = exported(home, tmp_path / "out.jsonl", "--fuel", fuel, "--by", by)
    assert objects(tmp_path / "out.jsonl") == rows
    assert (told["rows"], told["first"], told["last"]) == (len(rows), rows[0]["start"], rows[-1]["end"])
    assert told["kwh"] == pytest.approx(sum(row["kwh"] for row in rows if row["kwh"] is not None))


def test_half_hours_of_electricity_are_what_is_meant_if_nothing_is_said(home, tmp_path):
    (told,) = answers("export", tmp_path / "out.csv", home=home)
    rows = quick("usage", "--by", "half-hour", home=home)
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    assert list(found[0])[: len(FIELDS)] == FIELDS
    assert [(row["start"], float(row["kwh"]) if row["kwh"] else None, int(row["measured"])) for row in found] == [
        (row["start"], row["kwh"], row["measured"]) for row in rows
    ]
    assert told == {
        "file": str(tmp_path / "out.csv"),
        "rows": 288,
        "first": "2025-03-27T00:00:00Z",
        "last": "2025-04-02T00:00:00Z",
        "kwh": told["kwh"],
    }
    assert "out.csv" in ihd("export", tmp_path / "out.csv", "--force", home=home)


def test_a_range_and_a_meter_may_be_named(home, tmp_path):
    span = ("--from", "2025-03-28", "--to", "2025-03-30", "--by", "day")
    told = exported(home, tmp_path / "out.jsonl", *span, "--meter", METER)
    assert objects(tmp_path / "out.jsonl") == quick("usage", *span, home=home)
    assert (told["rows"], told["first"]) == (2, "2025-03-28T00:00:00Z")
    assert "There is no meter" in said(home, "export", str(tmp_path / "a.csv"), "--meter", "no such", status=1)
    backwards = ("--from", "2025-03-30", "--to", "2025-03-28")
    for words in ((), ("--raw",)):
        assert "There is no day" in said(home, "export", str(tmp_path / "a.csv"), *backwards, *words, status=1)
    assert [one.name for one in tmp_path.iterdir()] == ["out.jsonl"]


def kept(home, *meters):
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        return sorted(
            (one for meter in meters for one in diary.readings(meter, START, START + timedelta(days=99))),
            key=lambda one: one.at,
        )


def test_readings_are_told_as_they_were_heard_sealed_or_not(home, tmp_path):
    told = exported(home, tmp_path / "raw.jsonl", "--raw")
    readings = kept(home, METER, GAS)
    assert objects(tmp_path / "raw.jsonl") == [
        {
            "at": f"{one.at:%Y-%m-%dT%H:%M:%SZ}",
            "meter": one.meter,
            "fuel": one.fuel.value,
            "hub": "H1",
            "watts": one.watts,
            "imported_kwh": one.imported_kwh,
            "exported_kwh": one.exported_kwh,
            "imported_m3": one.imported_m3,
        }
        for one in readings
    ]
    assert told["rows"] == len(readings) == 1146
    assert told["kwh"] is None
    gas = exported(home, tmp_path / "gas.jsonl", "--raw", "--fuel", "gas", "--from", "2025-03-28", "--to", "2025-03-29")
    assert gas["rows"] == 48


def test_parquet_holds_the_same_rows(home, tmp_path):
    exported(home, tmp_path / "raw.parquet", "--raw", "--fuel", "electricity")
    table = read_parquet(tmp_path / "raw.parquet").read_all()
    readings = kept(home, METER)
    assert table.column("at").to_pylist() == [one.at for one in readings]
    assert table.column("imported_kwh").to_pylist() == [one.imported_kwh for one in readings]
    exported(home, tmp_path / "day.parquet", "--by", "day")
    rows = quick("usage", home=home)
    assert read_parquet(tmp_path / "day.parquet").read_all().column("kwh").to_pylist() == [row["kwh"] for row in rows]


def test_a_meter_with_a_name_that_a_spreadsheet_would_run_is_disarmed(tmp_path):
    name = '=HYPERLINK("http://x","y")'
    with Diary.open(places(str(tmp_path)).diary_file) as diary:
        diary.keep(Batch((Reading(name, Fuel.ELECTRICITY, datetime(2025, 1, 1, tzinfo=UTC), hub="-1", watts=-5.0),)))
    exported(tmp_path, tmp_path / "raw.csv", "--raw")
    with (tmp_path / "raw.csv").open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["meter"], row["hub"], row["watts"]) == (f"'{name}", "'-1", "-5.0")


def test_nothing_is_written_where_there_is_nothing(tmp_path):
    home = tmp_path / "home"
    assert "Nothing has been recorded yet" in said(home, "export", str(tmp_path / "a.csv"), status=1)
    with Diary.open(places(str(home)).diary_file):
        pass
    for words in ((), ("--raw",), ("--by", "day", "--fuel", "gas")):
        assert "nothing to export" in said(home, "export", str(tmp_path / "a.csv"), *words, status=1)
    assert [one.name for one in tmp_path.iterdir()] == ["home"]


def test_a_file_is_replaced_only_when_that_is_asked_for(home, tmp_path):
    out = tmp_path / "out.csv"
    out.write_text("mine")
    assert "--force" in said(home, "export", str(out), status=1)
    assert "--format" in said(home, "export", str(tmp_path / "out"), status=1)
    assert out.read_text() == "mine"
    exported(home, out, "--force")
    exported(home, tmp_path / "out", "--format", "csv")
    assert out.read_bytes() == (tmp_path / "out").read_bytes()
