"""Files that tell how clean the grid is are read right or refused, whatever is in them."""

import gzip
import json
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ihd.carbon_files.answer import read_answer
from ihd.carbon_files.file import LARGEST, read_file
from ihd.carbon_files.found import Found
from ihd.carbon_files.table import read_table
from ihd.energy.carbon.bands import band
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.trouble import FileTrouble

SHARED = Path(__file__).parents[2].parent / "shared"
ANSWERS, NESO = SHARED / "api" / "carbon", SHARED / "data" / "neso_national_intensity_2023.csv.gz"
absent = pytest.mark.skipif(not ANSWERS.exists(), reason="The recorded answers are not on this machine")
HALF_HOUR = 1800
AT = 1_704_067_200  # midnight of 1 January 2024


def unix(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


def period(n: int = 0, **more: object) -> dict[str, object]:
    """The half-hour numbered `n` of an answer."""
    begins, ends = (datetime.fromtimestamp(AT + at * HALF_HOUR, UTC).strftime("%Y-%m-%dT%H:%MZ") for at in (n, n + 1))
    return {"from": begins, "to": ends, "intensity": {"forecast": 100 + n, "actual": 90 + n, "index": "low"}, **more}


def answer(data: object) -> Found:
    return read_answer(json.dumps({"data": data}).encode())


def figures(found: Found) -> list[tuple[int, float | None, float | None, int]]:
    return [((one.start - AT) // HALF_HOUR, one.forecast, one.actual, one.region) for one in found.told]


# the recorded answers


def leaves(told, region=18, dated=None):
    """Each half-hour of a recorded answer, the slow way: whatever has an intensity, with what stands around it."""
    if isinstance(told, list):
        for one in told:
            yield from leaves(one, region, dated)
    elif isinstance(told, dict):
        region, dated = told.get("regionid", region), told if "from" in told else dated
        if "intensity" in told:
            intensity = told["intensity"]
            yield unix(dated["from"]), intensity["forecast"], intensity.get("actual"), region, intensity["index"]
        for name in ("data", "regions"):
            yield from leaves(told.get(name), region, dated)


@absent
@pytest.mark.parametrize(
    ("name", "count", "first"),
    [
        ("national_2023-03-26_bst_starts.json", 46, ("2023-03-26T00:00Z", 166, 144, 18)),
        ("national_2023-10-29_bst_ends.json", 50, ("2023-10-28T23:00Z", 69, 62, 18)),
        ("national_gap_2023-10-20_22.json", None, ("2023-10-20T18:00Z", 70, 105, 18)),
        ("national_null_actual_2023.json", None, ("2023-01-26T07:30Z", 220, 222, 18)),
        ("regional_2019-08-25T1230Z.json", 18, ("2019-08-25T12:30Z", 23, None, 1)),
        ("regional_fw48h_postcode_BS16_2025-10-22T2330Z.json", 9, ("2025-10-22T23:30Z", 162, None, 11)),
    ],
)
def test_each_recorded_answer_is_read_as_it_stands(name, count, first):
    found = read_file(ANSWERS / name)
    told = list(leaves(json.loads((ANSWERS / name).read_bytes())))
    assert [(one.start, one.forecast, one.actual, one.region) for one in found.told] == [each[:4] for each in told]
    assert (unix(first[0]), *first[1:]) == found.told[0][:4]
    assert count in (None, len(found.told))
    assert (found.read, found.skipped, found.notes) == (len(told), 0, ())
    for one, (*_, index) in zip(found.told, told, strict=True):
        assert band(one.grams, int(datetime.fromtimestamp(one.start, UTC).year)).value == index
        assert one.source == "Carbon Intensity API"


@absent
def test_half_hours_that_are_not_told_are_not_there():
    starts = [one.start for one in read_file(ANSWERS / "national_gap_2023-10-20_22.json").told]
    assert unix("2023-10-20T21:30Z") in starts
    assert unix("2023-10-22T19:30Z") in starts
    assert not [at for at in starts if unix("2023-10-20T22:00Z") <= at < unix("2023-10-22T19:30Z")]


@absent
def test_an_actual_that_was_never_told_is_none():
    found = read_file(ANSWERS / "national_null_actual_2023.json").told
    nulls = [one for one in found if one.actual is None]
    first = unix("2023-01-26T13:30Z")
    assert [one.start for one in nulls] == [first + n * HALF_HOUR for n in range(5)]
    assert all(one.forecast for one in nulls)


@absent
@pytest.mark.parametrize("name", ["empty_data.json", "empty_object.json"])
def test_an_answer_that_knows_nothing_is_read_as_nothing(name):
    assert read_file(ANSWERS / name) == Found((), 0, ())


@absent
def test_an_answer_about_something_else_tells_no_half_hour():
    found = read_file(ANSWERS / "factors.json")
    assert (found.told, found.read, found.skipped) == ((), 1, 1)
    assert found.notes == ("1 row without a time in UTC that can be read (row 1)",)


@absent
@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("error_400_datetime.json", "Please enter a valid datetime"),
        ("error_500_outage.json", "Requested resource not found"),
    ],
)
def test_an_error_is_told_as_the_service_told_it(name, says):
    with pytest.raises(FileTrouble, match="answered with an error") as trouble:
        read_file(ANSWERS / name)
    assert says in trouble.value.advice


@pytest.mark.skipif(not NESO.exists(), reason="The data of 2023 are not on this machine")
def test_the_table_of_2023_is_read_packed_or_not(tmp_path):
    found = read_file(NESO)
    assert (len(found.told), found.read, found.notes) == (17_430, 17_430, ())
    assert found.told[0] == Intensity(unix("2022-12-31T23:30Z"), 75, 65, source=NESO.name)
    assert sum(one.actual is None for one in found.told) == 5
    assert max(one.actual or 0 for one in found.told) == 309
    plain = tmp_path / NESO.name.removesuffix(".gz")
    plain.write_bytes(gzip.decompress(NESO.read_bytes()))
    assert [one[:4] for one in read_file(plain).told] == [one[:4] for one in found.told]


# shapes and faults, by hand


def test_a_region_stands_around_its_half_hours_or_in_each_of_them():
    plain = {"intensity": {"forecast": 100, "index": "low"}}
    by_region = {**period(), "regions": [{"regionid": 3, **plain}, {"regionid": 18, **plain}, 7, {**plain}]}
    found = answer([by_region, {**period(1), "regions": None}, {"regionid": 3, "data": [period(2)]}])
    assert figures(found) == [(0, 100, None, 3), (0, 100, None, 18), (2, 102, 92, 3)]
    assert found.read == 5
    assert found.notes == (
        "1 row without a half-hour and its intensity (row 3)",
        "1 row of a region that is not known (row 4)",
    )
    assert figures(answer({"regionid": 5, "data": [period(), None]})) == [(0, 100, 90, 5)]
    assert figures(answer({"data": [period()]})) == []  # a region that is not told is not the nation
    assert figures(answer(period())) == [(0, 100, 90, 18)]


@pytest.mark.parametrize(
    ("broken", "note"),
    [
        (None, "without a half-hour and its intensity"),
        (period(1, intensity=None), "without a half-hour and its intensity"),
        (period(1, intensity=[90]), "without a half-hour and its intensity"),
        (period(1, intensity={"forecast": None, "actual": None}), "without a figure"),
        (period(1, intensity={"max": 320, "average": 266, "min": 180}), "without a figure"),
        (period(1, to=None), "without a time in UTC that can be read"),
        (period(1, **{"from": "2024-01-01T00:30"}), "without a time in UTC that can be read"),
        (period(1, **{"from": 1_704_069_000}), "without a time in UTC that can be read"),
        (period(1, **{"from": "0001-01-01T00:00+14:00"}), "without a time in UTC that can be read"),
        (period(1, **{"from": "2024-01-01T00:30:00.5Z", "to": "2024-01-01T01:00:00.5Z"}), "from one half-hour to"),
        (period(1, **{"from": "2024-01-01T00:10Z", "to": "2024-01-01T00:40Z"}), "from one half-hour to the next"),
        (period(1, to="2024-01-02T00:30Z"), "from one half-hour to the next"),
        (period(1, regionid=19), "of a region that is not known"),
        (period(1, regionid=None), "of a region that is not known"),
        (period(1, regionid=True), "of a region that is not known"),
    ],
)
def test_a_bad_row_costs_itself_and_is_told(broken, note):
    found = answer([period(0), broken, period(2)])
    assert figures(found) == [(0, 100, 90, 18), (2, 102, 92, 18)]
    assert (found.read, found.skipped, len(found.notes)) == (3, 1, 1)
    assert found.notes[0].startswith("1 row ")
    assert note in found.notes[0]
    assert found.notes[0].endswith(" (row 2)")


@pytest.mark.parametrize("absurd", [-1, 2001, True, "90", [90], {}, 10**400, 1e300])
def test_an_absurd_figure_costs_that_figure(absurd):
    found = answer([period(0, intensity={"forecast": 71.5, "actual": absurd})])
    assert figures(found) == [(0, 71.5, None, 18)]
    assert found.notes == ("1 row with a figure that cannot be an intensity, which is not taken (row 1)",)
    assert answer([period(0, intensity={"forecast": absurd, "actual": absurd})]).told == ()


def test_it_does_not_matter_where_a_row_stands():
    """An answer begins with the half-hour that ends as the range asked for begins; by its time it is what it is."""
    rows = [period(n) for n in range(6)]
    mixed = rows[::-1]
    assert answer(mixed).told == answer(rows).told
    assert [one.start for one in answer(mixed).told] == [AT + n * HALF_HOUR for n in range(6)]


def test_a_half_hour_that_is_told_twice_counts_once_and_the_last_word_stands():
    again = period(0, intensity={"forecast": 55, "actual": None})
    found = answer([period(0), period(1), again, again])
    assert figures(found) == [(0, 55, 90, 18), (1, 101, 91, 18)]
    assert (found.read, found.skipped) == (4, 2)
    assert found.notes == ("2 rows that tell of the same half-hour again: the last stands (the first is row 3)",)


def test_a_table_may_have_its_columns_in_any_order_and_cells_that_tell_nothing():
    told = (
        b"Index, Actual ,FROM,to\r\n"
        b"low,,2024-01-01T00:00Z,2024-01-01T00:30Z\r\n"
        b"\r\n"
        b"low,7.5,2024-01-01T00:30+00:00,2024-01-01 01:00Z\n"
        b"x\n"
        b"low,lots,2024-01-01T01:00Z,2024-01-01T01:30Z\n"
    )
    found = read_table(told, "mine")
    assert found.told == (Intensity(AT + HALF_HOUR, None, 7.5, source="mine"),)
    assert (found.read, found.skipped) == (4, 3)
    assert len(found.notes) == 3


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"<html>Bad gateway</html>",
        b"[1, 2]",
        b'{"data": [',
        b'{"data": [1e999]}',
        b'{"results": []}',
        b'{"data": ["\xff"]}',
        b'{"data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b"from,to\n",
        b"from,to,forecast\n\xff\xfe",
        b'from,to,forecast\n"' + b"x" * 200_000 + b'"\n',
        b"null",
        b"\x1f\x8b of which nothing is packed",
    ],
)
def test_what_is_something_else_is_refused_in_plain_words(tmp_path, told):
    file = tmp_path / "some.file"
    file.write_bytes(told)
    with pytest.raises(FileTrouble) as trouble:
        read_file(file)
    assert trouble.value.headline
    assert trouble.value.advice


def test_a_file_that_is_not_there_or_no_file_or_cut_or_endless_is_refused(tmp_path):
    for file in (tmp_path / "none", tmp_path):
        with pytest.raises(FileTrouble, match="cannot be read"):
            read_file(file)
    cut, bomb = tmp_path / "cut.json.gz", tmp_path / "bomb.csv.gz"
    cut.write_bytes(gzip.compress(json.dumps({"data": [period(n) for n in range(99)]}).encode())[:-30])
    with pytest.raises(FileTrouble, match="damaged"):
        read_file(cut)
    bomb.write_bytes(gzip.compress(b"\n" * (LARGEST + 1), 1))
    with pytest.raises(FileTrouble, match="too large"):
        read_file(bomb)


def test_a_packed_answer_with_a_mark_before_it_is_read(tmp_path):
    file = tmp_path / "answer"
    file.write_bytes(gzip.compress(b"\xef\xbb\xbf\r\n" + json.dumps({"data": [period()]}).encode()))
    assert figures(read_file(file)) == [(0, 100, 90, 18)]


def test_what_the_service_says_of_an_error_is_plain_text_of_one_line():
    message = "\x1b[31mBad\r\n\u202egateway" + "!" * 500
    for told, says in (
        ({"error": {"message": message}}, "It said: [31mBad gateway!!!"),
        ({"error": "Nothing"}, "It said: Nothing Ask"),
        ({"error": None}, "It did not say which."),
    ):
        with pytest.raises(FileTrouble) as trouble:
            read_answer(json.dumps(told).encode())
        assert trouble.value.advice.startswith(says)
        assert trouble.value.advice.isprintable()
        assert len(trouble.value.advice) < 300


# wild input

ANY = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=20),
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.dictionaries(
            some.sampled_from(
                ["data", "regions", "regionid", "intensity", "from", "to", "forecast", "actual", "error"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


def is_sound(found: Found) -> None:
    """What must hold whatever was read."""
    assert list(found.told) == sorted(found.told, key=lambda one: (one.start, one.region))
    assert len({(one.region, one.start) for one in found.told}) == len(found.told)
    assert found.skipped >= 0
    assert bool(found.skipped) <= bool(found.notes)
    for one in found.told:
        assert one.start % HALF_HOUR == 0
        assert one.region in range(1, 19)
        assert one.grams is not None
        assert all(each is None or 0 <= each <= 2000 for each in (one.forecast, one.actual))
    assert all(note.isprintable() for note in found.notes)


def is_read_or_refused(told: bytes) -> None:
    refused = []
    for read in (read_answer, lambda text: read_table(text, "wild")):
        try:
            is_sound(read(told))
        except FileTrouble as trouble:
            refused.append(f"{trouble.headline}. {trouble.advice}")
    assert all(words.isprintable() for words in refused)


@given(ANY)
def test_an_answer_of_any_shape_is_read_or_refused(told):
    is_read_or_refused(json.dumps(told).encode())
    is_read_or_refused(json.dumps({"data": told}).encode())


SEEDS = [
    json.dumps({"data": [period(n) for n in range(3)]}).encode(),
    json.dumps({"data": [{**period(), "regions": [{"regionid": 1, "intensity": {"forecast": 1}}]}]}).encode(),
    json.dumps({"data": {"regionid": 11, "data": [period(n) for n in range(2)]}}).encode(),
    b"from,to,forecast,actual,index\n2024-01-01T00:00Z,2024-01-01T00:30Z,75,65,low\n",
]
PIECES = [b"", b"{", b"[", b'"', b",", b"null", b"-1", b"1e9", b"NaN", b"\x00", b"\xff", b"true", b"2024", b"Z", b"\n"]


@settings(max_examples=500)
@given(some.sampled_from(SEEDS), some.integers(0, 2**32), some.integers(1, 6))
def test_a_damaged_file_is_read_or_refused(told, dice, times):
    rolled = random.Random(dice)
    for _ in range(times):
        at = rolled.randrange(len(told) + 1)
        told = told[:at] + rolled.choice(PIECES) + told[at + rolled.choice([0, 1, 1, 5, 40]) :]
    is_read_or_refused(told)
