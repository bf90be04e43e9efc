"""Tables as spreadsheets, suppliers and scripts leave them: no half-hour is lost, doubled, or read in another unit."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZipFile
from zoneinfo import ZoneInfo

import pytest
from file_parts import by_time, kept

from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.looking import half_hours, look

LONDON = ZoneInfo("Europe/London")
FIRST = datetime(2025, 10, 25, 23, tzinfo=UTC)  # a local midnight; this day has 50 half-hours, the next 48
TOLD = {FIRST + timedelta(minutes=30 * n): 100 + 611 * n % 1900 for n in range(98)}
TRUTH = {f"{at:%Y-%m-%dT%H:%MZ}": wh for at, wh in TOLD.items()}


def table(folder, head, row, told=None):
    """A file with a row for each half-hour, by its local beginning, its local end and its Wh."""
    each = ((at.astimezone(LONDON), (at + timedelta(minutes=30)).astimezone(LONDON), wh) for at, wh in TOLD.items())
    return kept(folder, head + "\n" + "\n".join(row(*one) for one in (told or each)) + "\n")


def test_two_meters_told_in_turn_are_kept_apart_by_their_numbers(tmp_path):
    file = table(
        tmp_path, "MPAN,Start,kWh", lambda at, _, wh: "\n".join(f"120000000000{m},{at},{wh / 1000 + m}" for m in (1, 2))
    )
    assert [by_time(file, which) for which in (0, 1)] == [
        {at: wh + 1000 * more for at, wh in TRUTH.items()} for more in (1, 2)
    ]


@pytest.mark.parametrize("head", ["Meter Serial Number", "Type", "Device"])
def test_words_that_stand_by_turns_at_the_same_time_part_the_rows(tmp_path, head):
    file = table(
        tmp_path, f"{head},Start,kWh", lambda at, _, wh: f"Import,{at},{wh / 1000}\nExport,{at},{wh / 1000 + 1}"
    )
    assert by_time(file) == TRUTH
    assert [one.direction.value for one in look(file).series] == ["import", "export"]


def test_a_day_in_each_row_is_known_by_headings_with_a_unit_or_with_an_end(tmp_path):
    day = [f"{n // 2:02}:{n % 2 * 30:02}" for n in range(49)]
    amounts = ",".join(f"{n / 1000}" for n in range(100, 148))
    for heads in ([f"{at} (kWh)" for at in day[:48]], [f"{at}-{end}" for at, end in pairwise(day)]):
        file = kept(tmp_path, f"Date,{','.join(heads)}\n13/05/2025,{amounts}\n14/05/2025,{amounts}\n")
        told = by_time(file, measure=Measure.KWH)
        assert list(told.values()) == [*range(100, 148)] * 2
        assert next(iter(told)) == "2025-05-12T23:00Z"


def test_a_day_of_46_half_hours_in_fifty_columns_counts_on(tmp_path):
    rows = [f"30/03/2025,{','.join(map(str, range(1, 47)))},,,,", f"31/03/2025,{','.join(map(str, range(1, 49)))},,"]
    file = kept(tmp_path, f"Date,{','.join(f'HH{n}' for n in range(1, 51))}\n" + "\n".join(rows) + "\n")
    assert list(by_time(file, measure=Measure.WH).values()) == [*range(1, 47), *range(1, 49)]


def test_rows_without_any_order_are_half_hours_all_the_same(tmp_path):
    shuffled = sorted(TOLD.items(), key=lambda one: one[0].timestamp() // 1800 * 7919 % 101)
    file = kept(tmp_path, "Start,kWh\n" + "\n".join(f"{at.isoformat()},{wh / 1000}" for at, wh in shuffled))
    assert by_time(file) == TRUTH


def test_a_date_alone_among_half_hours_is_midnight(tmp_path):
    file = table(tmp_path, "Start,kWh", lambda at, _, wh: f"{at:%Y-%m-%d %H:%M},{wh / 1000}".replace(" 00:00", ""))
    assert by_time(file) == TRUTH


@pytest.mark.parametrize("before", [True, False])
def test_the_total_of_a_day_among_half_hours_is_left_out(tmp_path, before):
    def row(at, end, wh):
        told, total = f"{at:%Y-%m-%d %H:%M},{wh / 1000}", f"{at:%Y-%m-%d},31.4"
        if before:
            return f"{total}\n{told}" if (at.hour, at.minute) == (0, 0) else told
        return f"{told}\n{total}" if (end.hour, end.minute) == (0, 0) else told

    file = table(tmp_path, "Start,kWh", row)
    made = half_hours(file, look(file).series[0])
    assert by_time(file) == TRUTH
    assert any("total of a day" in note for note in made.notes)


@pytest.mark.parametrize("style", ["%H:%M - {end:%H:%M}", "%H%M", "%H:%M to {end:%H:%M}"])
def test_a_time_of_day_may_tell_its_end_or_have_no_sign(tmp_path, style):
    file = table(
        tmp_path, "Date,Time,kWh", lambda at, end, wh: f"{at:%d/%m/%Y},{at.strftime(style).format(end=end)},{wh / 1000}"
    )
    assert by_time(file) == TRUTH


def test_many_rows_of_a_day_without_a_time_of_day_are_refused(tmp_path):
    file = table(tmp_path, "Date,kWh", lambda at, _, wh: f"{at:%d/%m/%Y},{wh / 1000}")
    with pytest.raises(FileTrouble, match="many rows of the same day"):
        look(file)


@pytest.mark.parametrize("zeros", ["", "000", "000000", "000000000"])
def test_unix_times_may_be_in_parts_of_a_second(tmp_path, zeros):
    file = table(tmp_path, "time,kWh", lambda at, _, wh: f"{at.timestamp():.0f}{zeros},{wh / 1000}")
    assert by_time(file) == TRUTH


def test_points_that_part_thousands_beside_whole_numbers_are_no_decimals(tmp_path):
    file = table(tmp_path, "Start;Wh", lambda at, _, wh: f"{at};{wh:,}".replace(",", "."))
    found = look(file)
    assert by_time(file) == TRUTH
    assert any('"1.' in note for note in found.notes)


def test_a_dash_for_nothing_raises_no_doubt_of_the_decimals(tmp_path):
    file = table(tmp_path, "Start,kWh", lambda at, _, wh: f"{at},{wh / 1000 if wh % 5 else 'n.a.'}")
    assert not any("two ways" in note for note in look(file).notes)
    assert by_time(file) == {at: wh for at, wh in TRUTH.items() if wh % 5}


def test_dates_in_lines_above_a_table_do_not_begin_it(tmp_path):
    head = "Customer,A Person\nFrom,25/10/2025\nTo,01/11/2025\nMeter,12345\n\nDate and time,Usage (kWh)"
    file = table(tmp_path, head, lambda at, _, wh: f"{at:%d/%m/%Y %H:%M},{wh / 1000}")
    assert by_time(file) == TRUTH
    assert look(file).series[0].name == "Usage (kWh)"


def test_grams_of_carbon_for_a_kwh_are_no_kwh(tmp_path):
    file = table(tmp_path, "Start,kWh,gCO2/kWh", lambda at, _, wh: f"{at},{wh / 1000},123")
    assert [one.name for one in look(file).series] == ["kWh"]


@pytest.mark.parametrize("style", ["{at:%d/%m/%Y %H:%M} - {end:%H:%M}", "{at:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}"])
def test_a_cell_may_tell_from_when_until_when(tmp_path, style):
    file = table(tmp_path, "Period,kWh", lambda at, end, wh: f"{style.format(at=at, end=end)},{wh / 1000}")
    assert by_time(file) == TRUTH
    assert not any("start or the end" in note for note in look(file).notes)


def test_an_end_that_looks_like_a_distance_from_utc_is_not_taken_for_one(tmp_path):
    file = table(tmp_path, "Period,kWh", lambda at, end, wh: f"{at:%d/%m/%Y %H:%M}-{end:%H:%M},{wh / 1000}")
    with pytest.raises(FileTrouble, match="begins and ends in one cell"):
        look(file)


def test_words_in_single_quotes_are_read_without_them(tmp_path):
    assert by_time(table(tmp_path, "'Start','kWh'", lambda at, _, wh: f"'{at}','{wh / 1000}'")) == TRUTH


def test_the_number_of_a_row_is_no_amount(tmp_path):
    numbers = {at: n for n, at in enumerate(TOLD, 1)}
    file = table(tmp_path, "id,Start,state", lambda at, _, wh: f"{numbers[at.astimezone(UTC)]},{at},{wh / 1000}")
    assert [one.name for one in look(file).series] == ["state"]


def test_the_only_file_of_an_archive_is_read_and_other_archives_are_named(tmp_path):
    file = table(tmp_path, "Start,kWh", lambda at, _, wh: f"{at},{wh / 1000}")

    def packed(*names):
        with ZipFile(tmp_path / "packed.zip", "w", ZIP_DEFLATED) as archive:
            for name in names:
                archive.write(file, name)
        return str(tmp_path / "packed.zip")

    assert by_time(packed("year/electricity.csv", "__MACOSX/year/._electricity.csv")) == TRUTH
    with pytest.raises(FileTrouble, match="other than one readable file"):
        look(packed("electricity.csv", "gas.csv"))
    with pytest.raises(FileTrouble, match="is a spreadsheet"):
        look(packed("[Content_Types].xml", "xl/workbook.xml"))


@pytest.mark.parametrize("head", ["Consumption (kWh)", "Presumed use (kWh)"])
def test_a_few_amounts_that_happen_to_rise_are_no_running_total(tmp_path, head):
    rows = "".join(f"2025-05-13 0{n}:00,0.{n}\n2025-05-13 0{n}:30,0.{n}5\n" for n in range(1, 4))
    file = kept(tmp_path, f"Start,{head}\n{rows}")
    assert list(by_time(file).values()) == [100, 150, 200, 250, 300, 350]


def test_a_few_totals_that_rise_may_be_of_each_day_or_a_running_total_and_are_asked_for(tmp_path):
    file = kept(tmp_path, "Date,Total (kWh)\n13/05/2025,6.1\n14/05/2025,7.2\n15/05/2025,8.3\n")
    found = look(file)
    assert found.series[0].layout.measure is None
    assert any("running total" in note for note in found.notes)


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_counter_that_starts_anew_each_day_is_no_use_of_each_row(tmp_path, newest_first):
    rows, day = [], 0
    for n, (at, wh) in enumerate(TOLD.items(), 1):
        day = wh if n in (1, 51) else day + wh
        rows.append(f"{at.isoformat()},{day / 1000}")
    file = kept(tmp_path, "Time,Today's use (kWh)\n" + "\n".join(rows[::-1] if newest_first else rows))
    found = look(file)
    assert found.series[0].layout.measure is None
    assert any("start anew" in note for note in found.notes)


@pytest.mark.parametrize("above", ["All times are in UTC\n\nStart,", "Site,Home\nTime zone,GMT\n\nStart,", "Start,"])
def test_a_line_above_or_a_column_may_say_that_its_times_are_utc(tmp_path, above):
    column, word = ("", "") if "\n" in above else ("Zone,", "UTC,")
    file = table(
        tmp_path, f"{above}{column}kWh", lambda at, _, wh: f"{at.astimezone(UTC):%Y-%m-%d %H:%M},{word}{wh / 1000}"
    )
    assert by_time(file) == TRUTH


def test_a_year_of_two_digits_may_stand_first(tmp_path):
    days = [FIRST + timedelta(hours=12, days=n) for n in range(5)]
    file = kept(tmp_path, "Start,kWh\n" + "".join(f"{at:%y-%m-%d},4.8\n" for at in days))
    assert set(by_time(file).values()) == {96, 100}
    assert sorted(by_time(file))[0] == "2025-10-25T23:00Z"


def test_a_cell_may_hold_an_iso_interval(tmp_path):
    file = table(tmp_path, "Interval,kWh", lambda at, end, wh: f"{at.isoformat()}/{end.isoformat()},{wh / 1000}")
    assert by_time(file) == TRUTH


@pytest.mark.parametrize("heads", [["00:00", *(f"{n // 2:02}:{n % 2 * 30:02}" for n in range(47))], range(1, 32)])
def test_columns_of_times_that_are_no_day_are_refused(tmp_path, heads):
    rows = "".join(f"{n}/05/2025,{',0.1' * (len(heads) - 1)}\n" for n in (13, 14))
    with pytest.raises(FileTrouble, match="over its columns"):
        look(kept(tmp_path, f"Date,{','.join(map(str, heads))}\n{rows}"))


@pytest.mark.parametrize("unit", ["MWh", "CCF", "100 ft3", "x 0.1 kWh"])
def test_a_unit_that_is_not_read_is_refused_and_not_taken_for_another(tmp_path, unit):
    with pytest.raises(FileTrouble, match="unit that is not read"):
        look(table(tmp_path, f"Start,Usage ({unit})", lambda at, _, wh: f"{at},{wh}"))


def test_an_amount_that_cannot_be_read_does_not_move_the_hour_that_comes_twice(tmp_path):
    first = [f"{at:%Y-%m-%dT%H:%MZ}" for at in TOLD][2:4]  # 01:00 and 01:30 of summer time

    def row(at, _, wh):
        told = f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}" not in first
        return f"{at:%Y-%m-%d %H:%M},{wh / 1000 if told else '(0.1)'}"

    file = table(tmp_path, "Start,kWh", row)
    assert by_time(file) == {at: wh for at, wh in TRUTH.items() if at not in first}
