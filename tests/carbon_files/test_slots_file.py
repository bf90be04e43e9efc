"""A file of half-hours is read whole, or refused with the line that is wrong."""

import gzip
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ihd.carbon_files.slots import MOST, read_slots
from ihd.energy.slots import PER_UNIT
from ihd.energy.trouble import FileTrouble

START = int(datetime(2026, 11, 21, 18, 30, tzinfo=UTC).timestamp())


def read(folder, text: str | bytes, name: str = "slots.csv"):
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_slots(file)


def test_half_hours_may_stand_in_any_order_with_gaps_and_in_any_zone(tmp_path):
    told = "start,value\n2026-11-21T20:00Z,231.5\n2026-11-21T18:30,-4\n2026-11-21T20:00+01:00,\n"
    assert read(tmp_path, told) == (START, (-4 * PER_UNIT, None, None, 231_500_000))


def test_it_may_be_packed_and_begin_with_a_mark(tmp_path):
    told = b"\xef\xbb\xbfStart, Value\r\n2026-11-21T18:30Z,7\r\n\r\n"
    assert read(tmp_path, gzip.compress(told), "slots.csv.gz").values == (7 * PER_UNIT,)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("", "start,value"),
        ("start,pence\n", "start,value"),
        ("start,value\n", "no half-hour"),
        ("start,value\n2026-11-21T18:30Z,x\n", "Line 2"),
        ("start,value\n2026-11-21T18:30Z,1\nsoon,2\n", "Line 3"),
        ("start,value\n2026-11-21T18:30Z\n", "Line 2"),
        ("start,value\n2026-11-21T18:30Z,1,2\n", "Line 2"),
        ("start,value\n2026-11-21T18:45Z,1\n", "not the start of a half-hour"),
        ("start,value\n2026-11-21T18:30Z,1\n2026-11-21T18:30Z,1\n", "again in line 3"),
        ("start,value\n2026-11-21T18:30Z,inf\n", "Line 2"),
        ("start,value\n2026-11-21T18:30Z,1e9\n", "cannot be"),
        ("start,value\n1999-11-21T18:30Z,1\n", "Line 2"),
        ("start,value\n2020-01-01T00:00Z,1\n2026-01-01T00:00Z,1\n", "too long"),
        ('start,value\n"2026-11-21T18:30Z,1\n', "CSV"),
        (b"start,value\n\xff\xfe,1\n", "no text"),
    ],
)
def test_what_is_wrong_is_refused_and_named(tmp_path, told, says):
    with pytest.raises(FileTrouble) as refused:
        read(tmp_path, told)
    assert says in refused.value.headline
    assert refused.value.advice


@settings(max_examples=60, deadline=None)
@given(some.text(max_size=60), some.text(max_size=20))
def test_whatever_stands_in_a_file_is_read_or_refused(tmp_path_factory, first, second):
    folder = tmp_path_factory.mktemp("slots")
    for told in (first, f"start,value\n{first},{second}\n2026-11-21T18:30Z,1\n"):
        try:
            found = read(folder, told.encode("utf-8", "surrogatepass"))
        except FileTrouble:
            continue
        assert 1 <= len(found.values) <= MOST
