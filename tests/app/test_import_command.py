"""`ihd import`: past readings out of files, asked about where a file leaves something open, and counted once."""

import gzip
import json
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from import_parts import BEFORE, LONG_AGO, brought, octopus, refused, table
from mend_home import GAS, METER, START, beneath, days, everything, live, quick, said
from program import answers, environment, ihd, until

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A home that is only copied."""
    home = tmp_path_factory.mktemp("lived")
    live(home)
    return home


@pytest.fixture
def home(lived, tmp_path):
    shutil.copytree(lived, tmp_path / "home", dirs_exist_ok=True)
    return tmp_path / "home"


@pytest.fixture
def fresh(tmp_path):
    """Where nothing has been kept yet."""
    return tmp_path / "fresh"


# --- what is kept, and what is said of it -----------------------------------------------------------------------------


def test_a_file_is_brought_in_as_people_type_it_and_taken_out_again(fresh, tmp_path):
    file = octopus(tmp_path / "electricity.csv", LONG_AGO, ["0.25", "0", "1.5", "0.125"])
    (told,) = answers("import", file, "--fuel", "electricity", home=fresh)
    contract = ("format", "fuel", "meter", "rows_read", "rows_kept", "rows_skipped", "first", "last", "kwh")
    assert {name: told[name] for name in contract} == {
        "format": "octopus",
        "fuel": "electricity",
        "meter": "imported/electricity",
        "rows_read": 4,
        "rows_kept": 4,
        "rows_skipped": 0,
        "first": "2024-01-10T00:00:00Z",
        "last": "2024-01-10T02:00:00Z",
        "kwh": 1.875,
    }
    assert any("imported/electricity" in note for note in told["notes"])
    assert "To take this back, type `ihd imports undo 1`." in told["notes"]
    rows = answers("usage", "--by", "half-hour", home=fresh)
    assert [(row["start"], row["kwh"], row["imported"]) for row in rows] == [
        ("2024-01-10T00:00:00Z", 0.25, 1),
        ("2024-01-10T00:30:00Z", 0, 1),
        ("2024-01-10T01:00:00Z", 1.5, 1),
        ("2024-01-10T01:30:00Z", 0.125, 1),
    ]
    (logged,) = answers("imports", home=fresh)
    assert (logged["number"], logged["file"], logged["half_hours"], logged["kwh"]) == (1, "electricity.csv", 4, 1.875)
    assert logged["undone"] is None
    assert "is taken out" in ihd("imports", "undo", "1", home=fresh)
    assert answers("usage", home=fresh) == answers("meters", home=fresh) == []
    (logged,) = answers("imports", "list", home=fresh)
    assert logged["undone"] is not None


def test_people_are_told_in_a_table_and_in_sentences(fresh, tmp_path):
    told = ihd("import", octopus(tmp_path / "electricity.csv", LONG_AGO, [1, 2]), "--fuel", "electricity", home=fresh)
    assert "octopus" in told
    assert "Each row is from" in told
    assert "ihd imports undo 1" in told
    assert "electricity.csv" in ihd("imports", home=fresh)


def test_the_same_file_again_says_nothing_new_and_changes_nothing(fresh, tmp_path):
    file = octopus(tmp_path / "electricity.csv", LONG_AGO, [0.1] * 96)
    brought(fresh, file, "--fuel", "electricity")
    before = beneath(fresh)
    packed = tmp_path / "another name.csv.gz"
    packed.write_bytes(gzip.compress(file.read_bytes()))
    for again in (file, packed):
        told = brought(fresh, again, "--fuel", "electricity")
        assert (told["rows_read"], told["rows_kept"], told["rows_skipped"], told["kwh"]) == (96, 0, 96, 0)
        assert told["number"] is None
        assert "Nothing new: all of it was brought in before." in told["notes"]
        assert beneath(fresh) == before


def test_a_file_that_overlaps_adds_what_is_new(fresh, tmp_path):
    brought(fresh, octopus(tmp_path / "a.csv", LONG_AGO, [1] * 96), "--fuel", "electricity")
    second = octopus(tmp_path / "b.csv", LONG_AGO + timedelta(days=1), [1] * 40 + [2] * 56)
    told = brought(fresh, second, "--fuel", "electricity")
    assert (told["rows_kept"], told["half_hours"], told["kwh"]) == (56, 56, 112)
    assert "40 of 96 half-hours were brought in before." in told["notes"]
    assert [row["kwh"] for row in quick("usage", home=fresh)] == [48, 56, 96]
    said(fresh, "imports", "undo", "1")
    assert [row["kwh"] for row in quick("usage", home=fresh)] == [56, 96]


def test_what_the_meter_told_itself_stands_and_nothing_is_counted_twice(home, tmp_path):
    before = days(home)
    file = octopus(tmp_path / "e.csv", BEFORE, [0.5] * 48 * 4)  # two days before the record, and its first two
    told = brought(home, file, "--fuel", "electricity")
    assert told["meter"] == METER
    after = days(home)
    assert {day: after[day] for day in before} == before
    assert [after[day][0] for day in after if day not in before] == [24, 24]


def test_undone_everything_says_what_it_said_before_to_the_byte(home, tmp_path):
    before, kept = everything(home), beneath(home)
    files = [
        (octopus(tmp_path / "e.csv", BEFORE, [0.5] * 400), "--fuel", "electricity"),
        (octopus(tmp_path / "x.csv", BEFORE, [0.1] * 300), "--fuel", "export"),
        (table(tmp_path / "g.csv", BEFORE, [0.2] * 300), "--fuel", "gas", "--unit", "m3"),
        (table(tmp_path / "k.csv", BEFORE, [2.5] * 300), "--fuel", "gas", "--unit", "kwh", "--meter", "another"),
    ]
    for number, words in enumerate(files, 1):
        assert brought(home, *words)["number"] == number
    assert everything(home) != before
    for number in (3, 1, 4, 2):
        said(home, "imports", "undo", str(number))
    assert everything(home) == before
    kept.pop("history_import")
    left = beneath(home)
    assert len(left.pop("history_import")) == 4
    assert left == kept


def test_an_import_that_is_not_there_or_is_undone_is_said(home, tmp_path):
    assert "There is no import 1" in said(home, "imports", "undo", "1", status=1)
    brought(home, octopus(tmp_path / "e.csv", BEFORE, [1]), "--fuel", "electricity")
    said(home, "imports", "undo", "1")
    assert "undone already" in said(home, "imports", "undo", "1", status=1)


def test_gas_by_volume_is_counted_as_gas(home, tmp_path):
    told = brought(home, table(tmp_path / "g.csv", BEFORE, [0.1] * 48), "--fuel", "gas", "--unit", "m3")
    assert (told["meter"], told["m3"]) == (GAS, 4.8)
    assert told["kwh"] == pytest.approx(4.8 * 11.2, rel=0.05)  # a cubic metre is about 11.2 kWh
    rows = quick("usage", "--fuel", "gas", "--from", "2025-03-25", "--to", "2025-03-26", home=home)
    assert [row["m3"] for row in rows] == [4.8]
    assert rows[0]["kwh"] == pytest.approx(told["kwh"], abs=0.001)


# --- asked, never guessed ---------------------------------------------------------------------------------------------


def test_what_the_file_does_not_say_is_asked_by_the_option_that_says_it(fresh, tmp_path):
    bare = table(tmp_path / "x.csv", LONG_AGO, [250] * 48, header="time,value")
    assert "--unit" in refused(fresh, bare, "--fuel", "electricity")
    assert "--fuel" in refused(fresh, bare, "--unit", "wh")
    assert brought(fresh, bare, "--unit", "wh", "--fuel", "electricity")["kwh"] == 12


def test_several_series_are_asked_about_by_name(fresh, tmp_path):
    two = tmp_path / "two.csv"
    lines = ["Timestamp,Electricity consumption (kWh),Gas consumption (kWh)"]
    lines += [f"2024-01-10T{n // 2:02}:{n % 2 * 30:02}:00Z,0.5,2" for n in range(48)]
    two.write_text("\n".join(lines) + "\n")
    told = refused(fresh, two)
    assert "--series" in told
    assert '"Gas consumption (kWh)"' in told
    assert brought(fresh, two, "--series", "gas consumption (kWh)")["kwh"] == 96
    assert brought(fresh, two, "--fuel", "electricity")["kwh"] == 24
    assert "There is no series water in this file" in refused(fresh, two, "--series", "water")


def test_several_meters_are_asked_about_as_both_would_count(home, tmp_path):
    with Diary.open(places(str(home)).diary_file) as diary:
        diary.keep(Batch((Reading("H2/electricity", Fuel.ELECTRICITY, START, hub="H2", watts=5.0),)))
    file = octopus(tmp_path / "e.csv", BEFORE, [1] * 10)
    told = refused(home, file, "--fuel", "electricity")
    assert "--meter" in told
    assert METER in told
    assert "H2/electricity" in told
    assert brought(home, file, "--fuel", "electricity", "--meter", METER)["meter"] == METER


def test_a_meter_that_was_never_heard_is_fine_and_what_follows_is_said(home, tmp_path):
    file = octopus(tmp_path / "e.csv", BEFORE, [1] * 10)
    told = brought(home, file, "--fuel", "electricity", "--meter", "The shed")
    assert any("added up" in note for note in told["notes"])
    assert "counts gas" in refused(home, file, "--fuel", "electricity", "--meter", GAS)


def test_export_goes_to_the_same_meter(home, tmp_path):
    told = brought(home, octopus(tmp_path / "e.csv", BEFORE, [1] * 10), "--fuel", "export")
    assert (told["meter"], told["direction"], told["fuel"]) == (METER, "export", "electricity")
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        assert diary.days(0, 20_172, Series(METER, Direction.IMPORT)) == {}


def test_more_than_any_home_uses_is_a_wrong_unit(fresh, tmp_path):
    file = table(tmp_path / "x.csv", LONG_AGO, [250] * 48, header="time,value")
    assert "No home uses as much" in refused(fresh, file, "--unit", "kwh", "--fuel", "electricity")
    some = table(tmp_path / "y.csv", LONG_AGO, [30] * 40 + [250] * 8, header="time,value")  # as a night's Wh would be
    assert "No home uses as much" in refused(fresh, some, "--unit", "kwh", "--fuel", "electricity")
    assert not (fresh / "diary.sqlite").exists()


def test_one_absurd_half_hour_is_left_out_and_said(fresh, tmp_path):
    file = table(tmp_path / "x.csv", LONG_AGO, [1] * 150 + [9_999] + [1] * 49)
    told = brought(fresh, file, "--fuel", "electricity")
    assert told["kwh"] == 199
    assert any("more than any home" in note for note in told["notes"])


def test_electricity_has_no_volume(fresh, tmp_path):
    file = table(tmp_path / "x.csv", LONG_AGO, [1], header="time,value")
    assert "Electricity has no volume" in refused(fresh, file, "--unit", "m3", "--fuel", "electricity")


def test_what_a_file_says_by_its_name_alone_may_be_typed_over(fresh, tmp_path):
    told = brought(fresh, octopus(tmp_path / "british gas.csv", LONG_AGO, [1]), "--fuel", "electricity")
    assert told["fuel"] == "electricity"


def test_a_dry_run_shows_how_it_would_be_read_and_touches_nothing(home, fresh, tmp_path):
    file = octopus(tmp_path / "e.csv", BEFORE, [0.5] * 48)
    before = beneath(home)
    told = brought(home, file, "--fuel", "electricity", "--dry-run")
    assert (told["rows_kept"], told["kwh"], told["number"]) == (48, 24, None)
    layout = told["layout"]
    assert (layout["unit"], layout["stamps"], layout["zone"]) == ("kWh", "start", "Europe/London")
    assert beneath(home) == before
    assert brought(fresh, file, "--fuel", "electricity", "--dry-run")["rows_kept"] == 48
    assert not fresh.exists()
    brought(home, file, "--fuel", "electricity")
    assert brought(home, file, "--fuel", "electricity", "--dry-run")["rows_kept"] == 0


def test_how_a_file_is_read_may_be_set_right(fresh, tmp_path):
    file = tmp_path / "x.csv"
    file.write_text("when;kwh\n" + "".join(f"03/04/2024 {n:02}:30;0,5\n" for n in range(24)))
    told = brought(fresh, file, "--fuel", "electricity", "--date-order", "month-first", "--zone", "UTC", "--dry-run")
    assert told["first"].startswith("2024-03-04T")
    assert told["layout"]["date_order"] == "month first"
    ends = brought(fresh, file, "--fuel", "electricity", "--zone", "UTC", "--stamps", "end", "--dry-run")
    assert ends["layout"]["stamps"] == "end"


def test_a_file_that_is_none_is_refused_in_a_sentence(fresh, tmp_path):
    for name, held in (("a", b""), ("b", b"\x00\xff" * 400), ("c", b"hello\nworld\n"), ("d.gz", b"\x1f\x8b\x08broken")):
        file = tmp_path / name
        file.write_bytes(held)
        assert refused(fresh, file, "--fuel", "electricity")
    ihd("import", tmp_path / "not there.csv", home=fresh, status=1)
    assert refused(fresh, tmp_path)
    assert "not of the kind" in refused(fresh, octopus(tmp_path / "e.csv", LONG_AGO, [1]), "--format", "esb")
    assert not (fresh / "diary.sqlite").exists()


def test_a_pretend_home_stays_one(tmp_path):
    with Diary.open(places(str(tmp_path)).diary_file, pretend=True):
        pass
    brought(tmp_path, octopus(tmp_path / "e.csv", LONG_AGO, [1]), "--fuel", "electricity")
    with Diary.open(places(str(tmp_path)).diary_file, pretend=True) as diary:
        assert diary.is_pretend


# --- large files, and those who lose patience -------------------------------------------------------------------------


# What a shell runs in the background ignores the keyboard's interrupt, and so would all that is started from there.
HEEDS_INTERRUPTS = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from ihd.app.cli import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_whoever_stops_it_finds_nothing_of_it(home, tmp_path, end):
    file = tmp_path / "long.csv"
    with file.open("w") as out:
        out.write("timestamp,watts\n")
        out.writelines(f"{1_700_000_000 + 10 * n},{n % 3000}\n" for n in range(120_000))
    before = beneath(home)
    words = [sys.executable, "-c", HEEDS_INTERRUPTS, "import", str(file), "--fuel", "electricity", "--unit", "w"]
    with subprocess.Popen(words, env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        until(lambda: str(file) in open_files(process.pid) or process.poll() is not None)
        process.send_signal(end)
        said_on = process.communicate(timeout=60)[1]
    assert process.returncode in (130, -end)
    assert b"Traceback" not in said_on
    assert beneath(home) == before
    assert json.loads(said(home, "import", str(file), "--fuel", "electricity", "--unit", "w"))["number"] == 1


def open_files(process: int) -> list[str]:
    found = []
    for one in Path(f"/proc/{process}/fd").iterdir():
        with suppress(OSError):
            found.append(str(one.readlink()))
    return found
