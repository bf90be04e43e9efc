"""Files of real measurements, played again; and everything else refused with a line and a reason."""

import contextlib
import gzip
from datetime import UTC, datetime
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import unix
from ihd.energy.trouble import FileTrouble
from ihd.pretend.replay import BASE_WH, Replay, load

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
AGAIN = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def saved(folder: Path, text: str | bytes, name: str = "played.csv") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def refused(folder: Path, text: str | bytes) -> str:
    with pytest.raises(FileTrouble) as trouble:
        load(saved(folder, text))
    assert trouble.value.advice
    return trouble.value.headline


def told(replay: Replay) -> list[tuple[int, int | None, int]]:
    moments = replay.telling(unix(replay.start) - 1, unix(replay.end))
    return [(one.at, one.watts, one.import_wh - BASE_WH) for one in moments]


def test_power_holds_until_the_next_row(tmp_path: Path) -> None:
    replay = load(saved(tmp_path, "unix,watts\n1000000000,3600\n1000000010,720\n1000000110,0\n"))
    assert told(replay) == [(1000000000, 3600, 0), (1000000010, 720, 10), (1000000110, 0, 30)]
    assert (unix(replay.start), unix(replay.end)) == (1000000000, 1000000110)
    assert replay.at(1000000060).import_wh - BASE_WH == 20
    assert replay.at(999_999_999).import_wh == BASE_WH
    assert replay.at(2_000_000_000).import_wh - BASE_WH == 30


def test_moments_are_told_once_however_the_time_is_cut(tmp_path: Path) -> None:
    replay = load(saved(tmp_path, "unix,watts\n" + "".join(f"{1000000000 + 6 * row},{row}\n" for row in range(50))))
    cut = [0, 999999999, 1000000000, 1000000001, 1000000012, 1000000100, 1000000294, 1000009999]
    parts = [one for after, until in pairwise(cut) for one in replay.telling(after, until)]
    assert [one.at for one in parts] == [1000000000 + 6 * row for row in range(50)]


@AGAIN
@given(st.lists(st.tuples(st.integers(1, 400), st.integers(-4000, 9000)), min_size=2, max_size=40))
def test_registers_are_the_exact_sum_of_what_was_taken_and_given(tmp_path: Path, rows: list[tuple[int, int]]) -> None:
    text, at, taken, given_back, before = "unix,watts\n", 1_365_897_600, Fraction(), Fraction(), 0
    for index, (step, watts) in enumerate(rows):
        if index:
            taken += Fraction(max(0, before) * step, 3600)
            given_back += Fraction(max(0, -before) * step, 3600)
        at, before = at + step, watts
        text += f"{at},{watts}\n"
    last = load(saved(tmp_path, text)).at(at)
    assert last.import_wh - BASE_WH == int(taken)
    assert (last.export_wh or 0) == int(given_back)
    assert (last.export_wh is None) == all(watts >= 0 for _step, watts in rows)


def test_half_hours_step_when_they_are_over(tmp_path: Path) -> None:
    text = "timestamp_gmt,kwh\n2013-03-30T23:30:00Z,0.25\n2013-03-31T00:00:00Z,1.1234\n"
    replay = load(saved(tmp_path, text))
    start = unix(datetime(2013, 3, 30, 23, 30, tzinfo=UTC))
    assert told(replay) == [(start, None, 0), (start + 1800, None, 250), (start + 3600, None, 1373)]
    assert replay.at(start + 3599).import_wh - BASE_WH == 250


def test_fractions_of_a_watt_hour_are_carried(tmp_path: Path) -> None:
    rows = "".join(f"2013-01-01T{hour:02}:{minute}:00Z,0.0004\n" for hour in range(24) for minute in ("00", "30"))
    assert told(load(saved(tmp_path, "timestamp,kwh\n" + rows)))[-1][2] == 19  # 48 x 0.4 Wh = 19.2


@pytest.mark.parametrize("gap", ["", "2013-01-01T00:30:00Z,\n2013-01-01T01:00:00Z,\n"])
def test_a_gap_is_left_and_what_comes_after_it_is_not_spread_over_it(tmp_path: Path, gap: str) -> None:
    text = f"timestamp,kwh\n2013-01-01T00:00:00Z,0.5\n{gap}2013-01-01T01:30:00Z,0.25\n"
    start = unix(datetime(2013, 1, 1, tzinfo=UTC))
    assert told(load(saved(tmp_path, text))) == [
        (start, None, 0),
        (start + 1800, None, 500),
        (start + 5400, None, 500),
        (start + 7200, None, 750),
    ]


@pytest.mark.parametrize("stamp", ["2013-06-01 00:00", "2013-06-01T01:00:00+01:00", "2013-06-01T00:00:00Z"])
def test_times_may_be_written_in_several_ways(tmp_path: Path, stamp: str) -> None:
    assert load(saved(tmp_path, f"timestamp,kwh\n{stamp},0.5\n")).start == datetime(2013, 6, 1, tzinfo=UTC)


def test_a_packed_file_is_the_same(tmp_path: Path) -> None:
    text = "unix,watts\r\n1000000000,100\r\n1000000060,200\r\n"
    packed = saved(tmp_path, gzip.compress(text.encode(), mtime=0), "played.csv.gz")
    assert told(load(packed)) == told(load(saved(tmp_path, "\ufeff" + text)))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "line 1: the first line is"),
        ("time,power\n1,2\n", "line 1: the first line is “time,power”"),
        ("unix,watts\n", "line 1: it ends before"),
        ("unix,watts\n1000000000,5\n", "line 2: it ends before"),
        ("unix,watts\n1000000000,5\n1000000000,6\n", "line 3: its time does not come after"),
        ("unix,watts\n1000000000,5\n1000000006,\n", "line 3: the power “” is not a number"),
        ("unix,watts\n1000000000,5\n1000000006,nan\n", "line 3: the power “nan” cannot be"),
        ("unix,watts\n1000000000,5\n1000000006,1e400\n", "line 3: the power “1e400” cannot be"),
        ("unix,watts\n1000000000,5\n1e99,5\n", "line 3: the time “1e99” cannot be"),
        ("unix,watts\n1000000000,5,7\n", "line 2: there are 3 values, not 2"),
        ("timestamp,kwh\n2013-01-01T00:10:00Z,0.1\n", "line 2: “2013-01-01T00:10:00Z” is not the start of a half-hour"),
        ("timestamp,kwh\n2013-13-01T00:00:00Z,0.1\n", "line 2: “2013-13-01T00:00:00Z” is not a date and time"),
        ("timestamp,kwh\n0001-01-01T00:00:00Z,0.1\n", "line 2: the year 1 cannot be"),
        ("timestamp,kwh\n2013-01-01T00:00:00Z,-0.1\n", "line 2: the energy “-0.1” cannot be"),
        ("timestamp,kwh\n2013-01-01T00:00:00Z,1e-999999999\n", ""),
        (
            "timestamp,kwh\n2013-01-01T00:30:00Z,0.1\n2013-01-01T00:00:00Z,0.1\n",
            "line 3: its half-hour does not come after",
        ),
        ("timestamp,kwh\n2013-01-01T00:30:00Z,\n", "line 2: it ends before"),
        (b"\x1f\x8b\x08\x00rubbish", "damaged"),
        (gzip.compress(b"unix,watts\n" + b"1000000000,1\n" * 9, mtime=0)[:-12], "damaged"),
        (b"unix,watts\n\xff\xfe\x00", "not a text file"),
    ],
)
def test_what_cannot_be_played_is_refused_with_line_and_reason(tmp_path: Path, text: str | bytes, why: str) -> None:
    if why:
        assert why in refused(tmp_path, text)
    else:
        load(saved(tmp_path, text))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(FileTrouble, match="cannot be read"):
            load(path)


@AGAIN
@given(
    st.one_of(
        st.binary(max_size=200), st.binary(max_size=200).map(gzip.compress), st.text(max_size=200).map(str.encode)
    )
)
def test_rubbish_is_refused_and_nothing_worse(tmp_path: Path, rubbish: bytes) -> None:
    refused(tmp_path, rubbish)


VALUES = st.one_of(
    st.text(max_size=12), st.sampled_from(["1000000000", "1e9", "-0", "inf", "1_0", "٣", '"', "\x00", "0x1"])
)


@AGAIN
@given(st.sampled_from(["unix,watts", "timestamp,kwh"]), st.lists(st.lists(VALUES, max_size=3), max_size=6))
def test_rubbish_under_a_good_first_line_is_played_or_refused(
    tmp_path: Path, header: str, rows: list[list[str]]
) -> None:
    text = "\n".join([header, *(",".join(row) for row in rows)])
    file = saved(tmp_path, text.encode("utf-8", "surrogatepass"))
    with contextlib.suppress(FileTrouble):
        registers = [register for _at, _watts, register in told(load(file))]
        assert registers == sorted(registers)


def real(name: str) -> Path:
    file = SHARED / name
    if not file.exists():
        pytest.skip(f"{name} is not beside this project")
    return file


def test_a_real_day_of_power_is_8724_watt_hours() -> None:
    replay = load(real("ukdale_house1_6s_2013-04-14.csv"))
    last = replay.at(unix(replay.end))
    assert last.import_wh - BASE_WH == pytest.approx(8_724, rel=0.001)
    assert len(told(replay)) == 13_960


def test_a_real_home_of_half_hours_adds_up() -> None:
    file = real("lcl_MAC000002_halfhourly.csv.gz")
    with gzip.open(file, "rt") as text:
        rows = [line.strip().split(",") for line in text][1:]
    replay = load(file)
    assert replay.at(unix(replay.end)).import_wh - BASE_WH == int(sum(Fraction(kwh) for _at, kwh in rows if kwh) * 1000)
    assert replay.start == datetime.fromisoformat(rows[0][0])
    assert unix(replay.end) == unix(datetime.fromisoformat(rows[-1][0])) + 1800
