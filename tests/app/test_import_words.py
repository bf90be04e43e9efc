"""What people are told of how a file was read, and what they may do about it."""

import pytest
from import_parts import LONG_AGO, octopus, refused, table
from program import ihd

HOURS = "".join(f"03/04/2024 {n:02}:30;0,5\n" for n in range(24))
TELEGRAM = (
    "/ISk5\\2MT382-1000\r\n\r\n0-0:1.0.0(240110120000W)\r\n1-0:1.8.1(000010.000*kWh)\r\n1-0:1.8.2(000020.000*kWh)\r\n"
    "1-0:2.8.1(000000.000*kWh)\r\n1-0:2.8.2(000000.000*kWh)\r\n!\r\n"
)


@pytest.fixture
def fresh(tmp_path):
    return tmp_path / "fresh"


def told(home, file, *words):
    return ihd("import", file, "--fuel", "electricity", "--dry-run", *words, home=home)


def test_a_table_is_told_by_its_headings_and_with_the_options_that_change_how_it_is_read(fresh, tmp_path):
    file = tmp_path / "x.csv"
    file.write_text("when;used (kWh)\n" + HOURS)
    words = told(fresh, file)
    assert 'Read "used (kWh)" as kWh. Each row is an hour, and "when" is its start, by the clocks of London.' in words
    assert "Dates have the day first. A comma stands before the decimals." in words
    assert "set it right with --unit, --stamps, --zone, --date-order or --decimal." in words
    assert 'and "when" is its end, in UTC all year' in told(fresh, file, "--stamps", "end", "--zone", "UTC")
    assert "Dates have the month first" in told(fresh, file, "--date-order", "month-first")


def test_only_what_is_open_is_offered_to_be_set_right(fresh, tmp_path):
    words = told(fresh, octopus(tmp_path / "e.csv", LONG_AGO, [1, 2, 3]))
    assert 'Each row is from "Start" until "End".' in words
    assert "set it right with --unit.\n" in words


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("w", "as W, the mean power over each row."),
        ("wh-register", "as Wh, a running total as the meter shows it. Each row is what the meter showed at"),
    ],
)
def test_power_and_running_totals_are_told_for_what_they_are(fresh, tmp_path, unit, words):
    file = table(tmp_path / "x.csv", LONG_AGO, [250 * n for n in range(1, 49)], header="time,value")
    assert words in told(fresh, file, "--unit", unit)


def test_columns_without_a_heading_are_told_by_their_number(fresh, tmp_path):
    file = tmp_path / "x.csv"
    file.write_text("".join(f"2024-01-10T{n:02}:00:00Z,0.5\n" for n in range(24)))
    assert "Read column 2 as kWh. Each row is an hour, and column 1 is its start." in told(fresh, file, "--unit", "kwh")


def test_whoever_is_asked_for_the_unit_is_told_what_each_means(fresh, tmp_path):
    file = table(tmp_path / "x.csv", LONG_AGO, [250] * 48, header="time,value")
    words = refused(fresh, file, "--fuel", "electricity")
    assert "For a running total, as the meter shows it: kwh-register" in words


def test_numbers_that_never_fall_are_said_to_be_why_the_unit_is_asked(fresh, tmp_path):
    file = table(tmp_path / "x.csv", LONG_AGO, list(range(100, 148)), header="time,kWh")
    words = refused(fresh, file, "--fuel", "electricity")
    assert "The numbers never fall" in words
    assert "--unit" in words


def test_one_telegram_is_said_to_be_too_little_before_anything_is_asked_in_vain(fresh, tmp_path):
    file = tmp_path / "one.txt"
    file.write_bytes(TELEGRAM.encode())
    assert "One telegram alone tells no use" in refused(fresh, file)
    assert "One telegram alone tells no use" in refused(fresh, file, "--series", "electricity import")
