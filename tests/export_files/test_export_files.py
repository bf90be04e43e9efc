"""Rows arrive in a file whole or not at all, in a form that other programs read as it was meant."""

import csv
import errno
import gzip
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from arro3.io import read_parquet
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.trouble import FileTrouble
from ihd.export_files import format_of, parquet, write
from ihd.export_files.delimited import harmless
from ihd.export_files.fields import Field, Format, Kind

FIELDS = (Field("at", Kind.TIME), Field("name", Kind.TEXT), Field("count", Kind.WHOLE), Field("kwh", Kind.NUMBER))
NOON = datetime(2026, 7, 1, 13, 0, tzinfo=timezone(timedelta(hours=1)))  # 12:00 UTC
ROWS = [(NOON, "Küche, oben", 3, 0.25), (None, None, None, None), (NOON, 'a "b"\nc', -7, -1.5)]


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_csv_is_read_back_by_any_reader_of_rfc_4180(tmp_path: Path) -> None:
    write(tmp_path / "out.csv", Format.CSV, FIELDS, ROWS)
    text = (tmp_path / "out.csv").read_bytes().decode("utf-8")
    assert text.startswith("at,name,count,kwh\r\n2026-07-01T12:00:00Z,")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["at", "name", "count", "kwh"],
        ["2026-07-01T12:00:00Z", "Küche, oben", "3", "0.25"],
        ["", "", "", ""],
        ["2026-07-01T12:00:00Z", 'a "b"\nc', "-7", "-1.5"],
    ]


def test_json_lines_have_null_for_what_is_not_known(tmp_path: Path) -> None:
    write(tmp_path / "out.jsonl", Format.JSONL, FIELDS, ROWS)
    told = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert told[0] == {"at": "2026-07-01T12:00:00Z", "name": "Küche, oben", "count": 3, "kwh": 0.25}
    assert told[1] == dict.fromkeys(("at", "name", "count", "kwh"))


def test_parquet_keeps_each_type_and_what_is_not_known(tmp_path: Path) -> None:
    write(tmp_path / "out.parquet", Format.PARQUET, FIELDS, ROWS)
    table = read_parquet(tmp_path / "out.parquet").read_all()
    assert [str(table.schema.field(one.name).type) for one in FIELDS] == [
        'arro3.core.DataType<Timestamp(ms, "UTC")>\n',
        "arro3.core.DataType<Utf8>\n",
        "arro3.core.DataType<Int64>\n",
        "arro3.core.DataType<Float64>\n",
    ]
    assert [table.column(n).to_pylist() for n in range(4)] == [
        [NOON.astimezone(UTC), None, NOON.astimezone(UTC)],
        ["Küche, oben", None, 'a "b"\nc'],
        [3, None, -7],
        [0.25, None, -1.5],
    ]


def test_parquet_is_written_group_by_group_with_no_more_rows_in_memory(tmp_path: Path) -> None:
    fetched = 0

    def rows() -> Iterator[tuple[int]]:
        nonlocal fetched
        for fetched in range(1, 3 * parquet.GROUP + 11):
            yield (fetched,)

    write(tmp_path / "out.parquet", Format.PARQUET, (Field("n", Kind.WHOLE),), rows())
    groups = list(read_parquet(tmp_path / "out.parquet"))
    assert sum(len(one["n"]) for one in groups) == fetched == 3 * parquet.GROUP + 10


def test_a_file_without_rows_is_a_file(tmp_path: Path) -> None:
    for kind in Format:
        write(tmp_path / f"out.{kind.value}", kind, FIELDS, [])
    assert (tmp_path / "out.csv").read_text() == "at,name,count,kwh\n"
    assert (tmp_path / "out.jsonl").read_text() == ""
    assert read_parquet(tmp_path / "out.parquet").read_all().num_rows == 0


def test_a_name_that_ends_in_gz_is_packed_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.csv.gz", "two.csv.gz"):
        write(tmp_path / name, format_of(tmp_path / name), FIELDS, ROWS)
    one, two = ((tmp_path / name).read_bytes() for name in ("one.csv.gz", "two.csv.gz"))
    assert one == two
    assert gzip.decompress(one).startswith(b"at,name")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")'])
def test_no_text_is_run_by_a_spreadsheet_and_numbers_stay_numbers(tmp_path: Path, text: str) -> None:
    write(tmp_path / "out.csv", Format.CSV, FIELDS, [(NOON, text, -3, -0.5)])
    (row,) = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_bytes().decode(), newline="")))[1:]
    assert row[1:] == [f"'{text}", "-3", "-0.5"]


@given(st.text())
def test_a_harmless_text_is_the_same_or_has_an_apostrophe_before_it(text: str) -> None:
    shown = harmless(text)
    assert shown in (text, f"'{text}")
    assert not shown[:1] or shown[0] not in "=+-@\t\r"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.csv", Format.CSV), ("A.CSV", Format.CSV), ("a.ndjson", Format.JSONL), ("a.b.parquet", Format.PARQUET)],
)
def test_the_ending_says_the_format(name: str, kind: Format) -> None:
    assert format_of(Path(name)) is kind


@pytest.mark.parametrize("name", ["a", "a.txt", "a.gz", ".csv.txt", "a.xlsx"])
def test_an_ending_that_says_nothing_is_asked_about(name: str) -> None:
    with pytest.raises(FileTrouble) as trouble:
        format_of(Path(name))
    assert "--format" in trouble.value.advice


# --- whole or not at all ----------------------------------------------------------------------------------------------


def breaking() -> Iterator[tuple[object, ...]]:
    yield ROWS[0]
    raise FileTrouble("The diary is damaged", "Restore a backup.")


@pytest.mark.parametrize("kind", list(Format))
def test_what_goes_wrong_half_way_leaves_nothing_and_the_old_file_as_it_was(tmp_path: Path, kind: Format) -> None:
    out = tmp_path / f"out.{kind.value}"
    out.write_text("before")
    with pytest.raises(FileTrouble, match="The diary is damaged"):
        write(out, kind, FIELDS, breaking(), replace=True)
    assert names(tmp_path) == [out.name]
    assert out.read_text() == "before"


@pytest.mark.parametrize("kind", list(Format))
def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path, kind: Format) -> None:
    out = tmp_path / f"out.{kind.value}"
    out.write_text("before")
    with pytest.raises(FileTrouble) as trouble:
        write(out, kind, FIELDS, ROWS)
    assert "--force" in trouble.value.advice
    assert out.read_text() == "before"
    write(out, kind, FIELDS, ROWS, replace=True)
    assert out.read_bytes() != b"before"
    assert names(tmp_path) == [out.name]


@pytest.mark.parametrize("there", ["folder", "link to nowhere", "pipe"])
def test_only_ordinary_files_are_written(tmp_path: Path, there: str) -> None:
    out = tmp_path / "out.csv"
    if there == "folder":
        out.mkdir()
    elif there == "pipe":
        os.mkfifo(out)
    else:
        out.symlink_to(tmp_path / "no" / "such")
    with pytest.raises(FileTrouble):
        write(out, Format.CSV, FIELDS, ROWS, replace=True)
    assert names(tmp_path) == ["out.csv"]


FULL = """
import resource, sys
from pathlib import Path
from ihd.energy.trouble import FileTrouble
from ihd.export_files import format_of, write
from ihd.export_files.fields import Field, Kind
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
out = Path(sys.argv[1])
try:
    rows = ((n, f"word {n * 7919}") for n in range(400_000))
    write(out, format_of(out), (Field("n", Kind.WHOLE), Field("w", Kind.TEXT)), rows)
except FileTrouble as trouble:
    print(trouble.headline)
"""


@pytest.mark.parametrize("kind", list(Format))
def test_a_disk_that_takes_no_more_leaves_nothing(tmp_path: Path, kind: Format) -> None:
    out = tmp_path / f"out.{kind.value}"
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(out)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "The file cannot be written\n"
    assert done.stderr == ""
    assert names(tmp_path) == []


def test_a_full_disk_is_told_in_its_own_words(tmp_path: Path) -> None:
    def rows() -> Iterator[tuple[object, ...]]:
        yield ROWS[0]
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(FileTrouble, match="The disk is full"):
        write(tmp_path / "out.csv", Format.CSV, FIELDS, rows())
    assert names(tmp_path) == []
