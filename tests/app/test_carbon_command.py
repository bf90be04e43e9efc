"""`ihd carbon` brings in what is known of the grid, and `ihd usage` reckons with it."""

import gzip
import json
from datetime import UTC, datetime, timedelta

import pytest
from program import answers, ihd

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOON = datetime(2023, 7, 1, 12, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)


def at(n: int) -> str:
    return (NOON + n * HALF_HOUR).strftime("%Y-%m-%dT%H:%MZ")


def period(n: int, **figures: float | None) -> dict[str, object]:
    return {"from": at(n), "to": at(n + 1), "intensity": figures}


@pytest.fixture
def lived(tmp_path):
    """A home that used 1 kWh of electricity in each of five half-hours from noon on, 2 kWh of gas, and gave 3 kWh."""
    with Diary.open(places(str(tmp_path)).diary_file) as diary:
        ledger = diary.ledger()
        readings = []
        for minute in range(151):
            when, share = NOON + timedelta(minutes=minute), minute / 30
            readings += [
                Reading("E", Fuel.ELECTRICITY, when, imported_kwh=500 + share, exported_kwh=40 + 3 * share),
                Reading("G", Fuel.GAS, when, imported_kwh=900 + 2 * share),
            ]
        for reading in readings:
            ledger.take(reading)
        diary.keep(Batch(tuple(readings), ledger.changes()))
    return tmp_path


def read(home, told: object, name: str = "answer.json") -> dict[str, object]:
    file = home / name
    file.write_text(told if isinstance(told, str) else json.dumps({"data": told}))
    (answer,) = answers("carbon", "read", file, home=home)
    return answer


def usage(home, *words) -> list[tuple[float, str]]:
    return [(one["grams"], one["carbon_basis"]) for one in answers("usage", *words, home=home)]


def test_each_figure_of_use_carries_its_basis_and_a_total_says_what_it_is_mixed_of(lived):
    read(lived, [period(0, forecast=90, actual=100), period(1, forecast=110, actual=120), period(3, forecast=160)])
    actual, forecast, average = "CO2, national, actual", "CO2, national, forecast", "CO2e, national, average 2023"
    rows = [(100, actual), (120, actual), (224.99, average), (160, forecast), (224.99, average)]
    assert usage(lived, "--by", "half-hour") == rows
    assert usage(lived, "--by", "all") == [(829.98, f"mixed: 40 % {actual}; 40 % {average}; 20 % {forecast}")]
    ((grams, basis),) = usage(lived, "--by", "all", "--fuel", "gas")
    assert grams == pytest.approx(10 * 182.93)
    assert basis == average
    assert usage(lived, "--by", "all", "--fuel", "export") == [(None, None)]
    assert "mixed: 40 % CO2, national, actual;" in ihd("usage", "--by", "all", home=lived)


def test_a_home_may_be_reckoned_with_its_region(lived):
    read(lived, [period(0, forecast=90, actual=100), period(1, forecast=90, actual=100)])
    read(lived, {"regionid": 11, "data": [period(1, forecast=33.5)]})
    ihd("settings", "carbon.region", "11", home=lived)
    assert usage(lived, "--by", "half-hour")[:2] == [(100, "CO2, national, actual"), (33.5, "CO2, regional, forecast")]
    (shown,) = answers("carbon", "show", home=lived)
    assert (shown["start"], shown["forecast"], shown["actual"]) == ("2023-07-01T12:30:00Z", 33.5, None)
    assert len(answers("carbon", "show", "--region", "18", home=lived)) == 2
    (told,) = answers("settings", "carbon.region", "19", home=lived, status=1)
    assert "between 0 and 18" in told["trouble"]["advice"]


def test_what_is_known_is_shown_by_local_days_with_the_word_of_its_year(tmp_path):
    table = "from,to,forecast,actual,index\n"
    table += "".join(f"{at(n)},{at(n + 1)},{190 + n},{'' if n == 23 else 205},\n" for n in range(20, 30))
    packed = tmp_path / "mine.csv.gz"
    packed.write_bytes(gzip.compress(table.encode()))
    (told,) = answers("carbon", "read", packed, home=tmp_path)
    assert told == {
        "file": str(packed),
        "rows_read": 10,
        "rows_kept": 10,
        "rows_skipped": 0,
        "first": "2023-07-01T22:00:00Z",
        "last": "2023-07-02T03:00:00Z",
        "notes": [],
    }
    shown = answers("carbon", "show", "--from", "2023-07-02", "--to", "2023-07-03", home=tmp_path)
    assert [one["start"] for one in shown][:2] == ["2023-07-01T23:00:00Z", "2023-07-01T23:30:00Z"]  # midnight in summer
    assert len(shown) == 8
    assert (shown[0]["forecast"], shown[0]["actual"], shown[0]["index"]) == (212, 205, "high")  # in 2023 from 200 on
    assert (shown[1]["forecast"], shown[1]["actual"], shown[1]["index"]) == (213, None, "high")
    assert {one["source"] for one in shown} == {"mine.csv.gz"}
    assert list(shown[0]) == ["start", "end", "forecast", "actual", "index", "source", "fetched"]
    assert "2023-07-02 00:00" in ihd("carbon", "show", "--from", "2023-07-02", home=tmp_path)
    assert "Nothing is known of London" in ihd("carbon", "show", "--region", "13", home=tmp_path)


def test_what_was_left_out_of_a_file_is_said_and_reading_it_again_changes_nothing(tmp_path):
    told = [period(0, forecast=90), period(1, forecast=-3), period(0, forecast=91), {}]
    for _ in range(2):
        answer = read(tmp_path, told)
        assert [answer[f"rows_{name}"] for name in ("read", "kept", "skipped")] == [4, 1, 3]
        assert len(answer["notes"]) == 4
    (shown,) = answers("carbon", "show", home=tmp_path)
    assert shown["forecast"] == 91
    said = ihd("carbon", "read", tmp_path / "answer.json", home=tmp_path)
    assert said.startswith("Rows read: 4, kept: 1, skipped: 3.\n")


def test_a_demo_home_takes_in_a_file_too(tmp_path):
    Diary.open(places(str(tmp_path)).diary_file, pretend=True).close()
    assert read(tmp_path, [period(0, forecast=90)])["rows_kept"] == 1


def test_a_file_that_tells_nothing_is_trouble_and_makes_no_diary(tmp_path):
    (tmp_path / "page.html").write_text("<html>Bad gateway</html>")
    (told,) = answers("carbon", "read", tmp_path / "page.html", home=tmp_path, status=1)
    assert "from,to,forecast" in told["trouble"]["advice"]
    assert read(tmp_path, [])["first"] is None
    assert not places(str(tmp_path)).diary_file.exists()


def test_the_regions_are_listed_and_only_they_can_be_asked_for(tmp_path):
    told = answers("carbon", "regions", home=tmp_path)
    assert (len(told), told[10]) == (18, {"region": 11, "name": "South West England"})
    for wrong in ("0", "19", "x"):
        ihd("carbon", "show", "--region", wrong, home=tmp_path, status=2)
