"""Whatever is wrong in a tariff file is told with its line and the reason."""

import pytest
from tariff_texts import HOURLY, SOUND, csv_of, faults, with_line

from ihd.tariff_files import TariffTrouble, parse, read

DAY = ["2025-03-01T00:00Z", "2025-03-01T00:30Z", "2025-03-01T01:00Z"]


@pytest.mark.parametrize(
    ("number", "line", "says"),
    [
        (1, "name = ", "not TOML"),
        (1, 'name = ""', "name must be a name"),
        (1, 'name = "  "', "name must be a name"),
        (1, 'name = "a\\u202Eb"', "cannot be shown"),
        (1, f'name = "{"x" * 81}"', "name must be a name"),
        (1, "name = 5", "name must be a name"),
        (2, 'fuel = "water"', '"electricity", "gas" or "export"'),
        (3, 'clock = "gmt"', '"utc" or "local"'),
        (3, 'clok = "utc"', "clok is not known here"),
        (4, 'prices_include_vat = "yes"', "true or false"),
        (5, "supplier.name = 1", "supplier is not known here"),
        (7, 'from = "2025-04-01"', "a date without quotes"),
        (7, "from = 2025-04-31", "a date is written as 2024-04-01"),
        (7, "from = 01-04-2025", "a date is written as 2024-04-01"),
        (7, "from = 2025-04-01T00:00:00", "a date without quotes"),
        (7, "from = 1925-04-01", "does not lie between"),
        (7, "from = 2025-10-01", "two entries from 2025-10-01"),
        (8, 'standing_pence_per_day = "48.21"', "a number without quotes"),
        (8, "standing_pence_per_day = nan", "NaN is not a price"),
        (8, "standing_pence = 48.21", "standing_pence is not known here"),
        (10, '  { name = "Night", pence = "12.34", from = "23:30", to = "06:30" },', "pence must be a number"),
        (10, '  { name = "Night", pence = true, from = "23:30", to = "06:30" },', "pence must be a number"),
        (10, '  { name = "Night", pence = inf, from = "23:30", to = "06:30" },', "is not a price"),
        (10, '  { name = "Night", pence = 1e99999999999999999999, from = "23:30", to = "06:30" },', "is not a price"),
        (10, '  { name = "Night", pence = 1000001, from = "23:30", to = "06:30" },', "is not a price"),
        (10, '  { name = "Night", pence = 1.2345678901, from = "23:30", to = "06:30" },', "more than 9 decimal places"),
        (10, '  { name = "Night", from = "23:30", to = "06:30" },', "pence is missing"),
        (10, '  { pence = 1, from = "23:30", to = "06:30" },', "name is missing"),
        (10, '  { name = "Night", pence = 1, from = "23:30" },', "to is missing"),
        (10, '  { name = "Night", pence = 1, to = "23:30" },', "from is missing"),
        (10, '  { name = "Night", pence = 1, from = "23:45", to = "06:30" },', "not on a half-hour"),
        (10, '  { name = "Night", pence = 1, from = "25:00", to = "06:30" },', "is not a time"),
        (10, '  { name = "Night", pence = 1, from = "half past", to = "06:30" },', "is not a time"),
        (10, '  { name = "Night", pence = 1, from = 23, to = "06:30" },', "from must be a time"),
        (10, '  { name = "Night", pence = 1, from = 23:30:00, to = "06:30" },', "from must be a time"),
        (10, '  { name = "Night", pence = 1, from = "24:00", to = "06:30" },', "begins at 24:00"),
        (10, '  { name = "Night", pence = 1, from = "06:30", to = "06:30" },', "the same time"),
        (11, '  { name = "Weekend", pence = 20, days = ["sat", "sunday"] },', "days must be a list of days"),
        (11, '  { name = "Weekend", pence = 20, days = [] },', "days must be a list of days"),
        (11, '  { name = "Weekend", pence = 20, days = "sat" },', "days must be a list of days"),
        (12, '  { name = "Winter", pence = 33.5, months = [11, 13] },', "numbers from 1 to 12"),
        (12, '  { name = "Winter", pence = 33.5, months = ["nov"] },', "numbers from 1 to 12"),
        (12, "  5,", "must be a table"),
        (20, '  { name = "First", pence = 19.5, up_to_kwh = 2.5 },', "per is missing"),
        (20, '  { name = "First", pence = 19.5, per = "day" },', "up_to_kwh, which is missing"),
        (20, '  { name = "First", pence = 19.5, up_to_kwh = 2.5, per = "week" },', '"day" or "month"'),
        (20, '  { name = "First", pence = 19.5, up_to_kwh = 0, per = "day" },', "not an amount of energy"),
        (20, '  { name = "First", pence = 19.5, up_to_kwh = -inf, per = "day" },', "not an amount of energy"),
        (20, '  { name = "First", pence = 19.5, up_to_kwh = 2.0001, per = "day" },', "more than 3 decimal places"),
        # what only shows in all of it together
        (
            21,
            '  { name = "Next", pence = 25.0, up_to_kwh = 2, per = "day" },',
            '"Next" has to reach beyond the 2.5 kWh',
        ),
        (12, '  { name = "All", pence = 25.0 },', ""),
    ],
)
def test_a_fault_is_told_with_its_line(number, line, says):
    text = with_line(number, line)
    if line.startswith('  { name = "All"'):  # then the rate after it never applies
        assert faults(text) == [(13, '"Day" can never apply: "All" before it takes all the rest')]
        return
    (found,) = [one for one in faults(text) if one[0] == (17 if "two entries" in says else number)]
    assert says in found[1]


def test_an_entry_has_at_most_a_thousand_rates():
    many = "".join(f'{{ name = "{n}", pence = 1, from = "00:00", to = "00:30" }},\n' for n in range(1001))
    assert faults(with_line(10, many)) == [(9, "there are more than 1000 rates in this entry")]


def test_a_half_hour_that_no_rate_covers_is_told():
    text = with_line(13, "")
    ((line, says),) = faults(text)
    assert line == 9
    assert "no rate covers" in says


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "prices is missing"),
        ('name = "x"\nfuel = "gas"\n', 1, "prices is missing"),
        ('name = "x"\nfuel = "gas"\nprices = []\n', 3, "[[prices]]"),
        ('name = "x"\nfuel = "gas"\n[prices]\nfrom = 2025-01-01\n', 3, "[[prices]]"),
        ('name = "x"\nfuel = "gas"\n\n[[prices]]\nfrom = 2025-01-01\n', 4, "rates or half_hours are missing"),
        ('name = "x"\nfuel = "gas"\n[[prices]]\nrates = [{ name = "a", pence = 1 }]\n', 3, "from is missing"),
        ('name = "x"\nfuel = "gas"\n[[prices]]\nfrom = 2025-01-01\nrates = []\n', 5, "at least one rate"),
        ('name = "x"\nfuel = "gas"\n[[prices]]\nfrom = 2025-01-01\nrates = 5\n', 5, "at least one rate"),
        ('name = "x"\nname = "y"\n', 2, "not TOML"),
        ('name = "x"\n[[prices]]\nrates = [\n  {name = "x"},\n', 5, "not TOML"),
    ],
)
def test_what_is_missing_is_told_where_it_should_stand(text, line, says):
    assert any(at == line and says in why for at, why in faults(text)), faults(text)


def test_all_faults_are_told_at_once_in_order():
    text = with_line(20, '  { name = "First", pence = "x" },', with_line(11, "  7,", with_line(3, "clok = 1")))
    assert [line for line, _ in faults(text)] == [3, 11, 20]
    with pytest.raises(TariffTrouble) as trouble:
        parse(text, {})
    assert "Line 3: clok is not known here" in trouble.value.advice


def test_lines_are_those_of_the_file_with_comments_and_tables_of_its_own():
    text = """# a tariff
name = "x"
fuel = "gas"

[[prices]]       # the first
from = 2025-01-01

[[prices.rates]]
name = "a"
pence = 5

# the second
[[prices]]
from = 2025-02-01
[[prices.rates]]
name = "a"
days = ["mon"]
pence = 5
[[prices.rates]]
name = "b"
pence = 1
colour = "red"
"""
    assert faults(text) == [(22, faults(text)[0][1])]
    assert "colour is not known here" in faults(text)[0][1]
    later = text.replace('colour = "red"', "months = [\n  1,\n  # a comment\n  13,\n]")
    assert [line for line, _ in faults(later)] == [25]


def test_a_price_without_vat_has_room_for_it():
    ((line, says),) = faults(with_line(4, "prices_include_vat = false"))
    assert (line, "more than 7 decimal places" in says) == (13, True)


@pytest.mark.parametrize(
    "name", ["../prices.csv", "/etc/passwd", "a/b.csv", "..", "", "C:x.csv", "a\\\\b.csv", "a\\u0000"]
)
def test_prices_are_taken_from_the_same_folder_only(name, tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "prices.csv").write_text(csv_of(DAY))
    (inside / "t.toml").write_text(HOURLY.replace("prices.csv", name))
    with pytest.raises(TariffTrouble) as trouble:
        read(inside / "t.toml")
    assert [(one.line, one.file) for one in trouble.value.faults] == [(6, None)]


def test_a_file_of_prices_that_is_absent_is_told_where_it_is_named(tmp_path):
    assert faults(HOURLY) == [(6, "there is no file prices.csv beside the tariff file")]
    (tmp_path / "t.toml").write_text(HOURLY)
    (tmp_path / "prices.csv").mkdir()
    with pytest.raises(TariffTrouble, match=r"t\.toml is not a sound tariff"):
        read(tmp_path / "t.toml")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "start,pence"),
        ("start;pence\n", 1, "start,pence"),
        ("start,pence\n", 1, "no price in this file"),
        (csv_of(["2025-03-01T00:00Z", "yesterday", "2025-03-01T01:00Z"]), 3, "is not a time"),
        (csv_of(["2025-03-01"]), 2, "is not a time of a price"),
        (csv_of(["1925-03-01T00:00Z"]), 2, "is not a time of a price"),
        (csv_of(["2025-03-01T00:15Z"]), 2, "not the start of a half-hour"),
        (csv_of(["2025-03-01T00:00:00.5Z"]), 2, "not the start of a half-hour"),
        (csv_of([*DAY, "2025-03-01T01:30+01:00"]), 5, "for the second time, after line 3"),
        (csv_of(DAY, ["1", "x", "1"]), 3, "is not a price"),
        (csv_of(DAY, ["1", "", "1"]), 3, "is not a price"),
        (csv_of(DAY, ["1", "nan", "1"]), 3, "is not a price"),
        (csv_of(DAY, ["1", "1,5", "1"]), 3, "this one has 3 parts"),
        (csv_of(DAY, ["1", "1.0000000001", "1"]), 3, "more than 9 decimal places"),
        ('start,pence\n2025-03-01T00:00Z,"1"2\n', 2, "not CSV"),
    ],
)
def test_a_row_that_is_wrong_is_told_with_file_and_line(text, line, says):
    with pytest.raises(TariffTrouble) as trouble:
        parse(HOURLY, {"prices.csv": text})
    (found,) = trouble.value.faults
    assert (found.file, found.line) == ("prices.csv", line)
    assert says in found.says
    assert f"prices.csv, line {line}: " in trouble.value.advice


def test_a_file_that_is_wrong_throughout_is_not_told_row_by_row():
    with pytest.raises(TariffTrouble) as trouble:
        parse(HOURLY, {"prices.csv": csv_of(["nonsense"] * 5000)})
    assert len(trouble.value.faults) == 10


def test_a_gap_between_half_hourly_prices_is_told():
    ((line, says),) = faults(HOURLY, {"prices.csv": csv_of([DAY[0], DAY[2]])})
    assert line == 6
    assert "00:30 UTC" in says


def test_a_hole_before_the_next_entry_is_told():
    after = '[[prices]]\nfrom = 2025-03-02\nrates = [{ name = "a", pence = 1 }]\n'
    ((line, says),) = faults(HOURLY + after, {"prices.csv": csv_of(DAY)})
    assert line == 6
    assert "end at 2025-03-01 01:30 UTC, before the next entry begins on 2025-03-02" in says
    whole = [f"2025-03-01T{n // 2:02}:{n % 2 * 30:02}Z" for n in range(48)]
    assert faults(HOURLY + after, {"prices.csv": csv_of(whole)}) == []


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path):
    (tmp_path / "t.toml").write_bytes(SOUND.encode().replace(b"Weekend", b"Week\xffend"))
    with pytest.raises(TariffTrouble) as trouble:
        read(tmp_path / "t.toml")
    assert [one.line for one in trouble.value.faults] == [11]
    (tmp_path / "t.toml").write_text(HOURLY)
    (tmp_path / "prices.csv").write_bytes(b"start,pence\n\xff\n")
    with pytest.raises(TariffTrouble) as trouble:
        read(tmp_path / "t.toml")
    assert [(one.file, one.line) for one in trouble.value.faults] == [("prices.csv", 2)]
