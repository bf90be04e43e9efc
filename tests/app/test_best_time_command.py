"""`ihd best-time` says when to run what can wait, by a file, by what the home knows, or by a usual day."""

from datetime import UTC, datetime, timedelta

import pytest
from program import answers, ihd

from ihd.energy.calendar import half_hour_of, unix, utc
from ihd.energy.carbon.intensity import Intensity
from ihd.paths import places
from ihd.price_settings import PriceSettings
from ihd.settings import Settings, save
from ihd.store import intensities
from ihd.store.diary import Diary

HALF_HOUR = timedelta(minutes=30)
CONTRACT = ["start", "end", "value", "value_now", "saving_pence", "saving_grams", "worth_it", "why"]


def begun() -> datetime:
    """The half-hour that runs."""
    return utc(half_hour_of(unix(datetime.now(UTC))))


def stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def slots(folder, *values, first: datetime | None = None):
    first = first or begun()
    rows = [f"{stamp(first + n * HALF_HOUR)},{value}" for n, value in enumerate(values)]
    file = folder / "slots.csv"
    file.write_text("\n".join(["start,value", *rows]))
    return file


def best(folder, *words, kwh=1, minutes=60, **more):
    return answers("best-time", "--kwh", kwh, "--minutes", minutes, *words, home=folder, **more)[0]


def test_a_file_tells_the_best_time_in_the_words_of_the_contract(tmp_path):
    # Three half-hours are spare, so that whichever of them runs by the time it is asked, the answer is the same.
    file = slots(tmp_path, 200, 200, 200, 200, 200, 80, 60, 200, 200)
    told = best(tmp_path, "--slots", file, kwh=2)
    assert list(told)[:8] == CONTRACT
    start = datetime.fromisoformat(told["start"])
    assert file.read_text().splitlines()[6].startswith(told["start"])
    assert datetime.fromisoformat(told["end"]) - start == timedelta(hours=1)
    assert (told["value"], told["value_now"], told["saving_grams"], told["saving_pence"]) == (70, 200, 260, None)
    assert told["worth_it"] is True
    assert "70 g/kWh" in told["why"]


def test_a_load_that_may_be_split_takes_the_best_half_hours(tmp_path):
    file = slots(tmp_path, 200, 200, 200, 10, 200, 30, 200)
    told = best(tmp_path, "--slots", file, "--splittable", "--by", "price")
    assert (told["value"], told["saving_pence"], len(told["pieces"])) == (20, 180, 2)


def test_the_past_is_asked_about_only_where_that_is_said(tmp_path):
    first = datetime(2023, 1, 26, tzinfo=UTC)
    file = slots(tmp_path, 200, 150, 100, 100, "", 10, first=first)
    refused = best(tmp_path, "--slots", file, status=1)["trouble"]
    assert "--not-before" in refused["advice"]
    told = best(tmp_path, "--slots", file, "--not-before", "2023-01-26T00:10Z")
    assert (told["start"], told["value"], told["value_now"]) == ("2023-01-26T01:00:00Z", 100, 125)
    told = best(tmp_path, "--slots", file, "--not-before", "2023-01-26", "--finish-before", "2023-01-26T01:45")
    assert (told["start"], told["value"]) == ("2023-01-26T00:30:00Z", 125)


def test_where_no_time_fits_it_says_so(tmp_path):
    file = slots(tmp_path, 200, 200, 200, "", 200, "", 200)
    told = best(tmp_path, "--slots", file, minutes=120, status=1)
    assert "120 minutes" in told["trouble"]["headline"]


def test_a_home_of_which_nothing_is_known_goes_by_a_usual_day_and_says_so(tmp_path):
    told = best(tmp_path, kwh=20, minutes=180)
    assert told["told"] == "typical"
    assert "no forecast" in told["why"]
    assert told["pence_per_kwh"] is None
    assert best(tmp_path, "--by", "price", status=1)["trouble"]["headline"].startswith("No price")


def test_a_forecast_and_prices_in_the_home_are_both_reckoned_with(tmp_path):
    save(Settings(prices=PriceSettings(25.0, 48.0)), places(str(tmp_path)).settings_file)
    first = unix(begun())
    grams = [300.0] * 6 + [100.0] * 4 + [300.0] * 10
    with Diary.open(places(str(tmp_path)).diary_file) as diary:
        diary.put(intensities.keep, [Intensity(first + n * 1800, one) for n, one in enumerate(grams)], first)
    told = best(tmp_path, "--by", "both")
    assert (told["told"], told["grams_per_kwh"], told["grams_per_kwh_now"]) == ("forecast", 100, 300)
    assert (told["pence_per_kwh"], told["saving_pence"], told["saving_grams"]) == (25, 0, 200)
    assert told["worth_it"] is True
    assert "forecast" in told["why"]
    people = ihd("best-time", "--kwh", 1, "--minutes", 60, home=tmp_path)
    assert people.startswith("Start at ")


@pytest.mark.parametrize(
    "words",
    [
        ("--kwh", "0", "--minutes", "60"),
        ("--kwh", "1", "--minutes", "0"),
        ("--kwh", "1"),
        ("--kwh", "1", "--minutes", "60", "--by", "mood"),
        ("--kwh", "1", "--minutes", "60", "--not-before", "soon"),
        ("--kwh", "1", "--minutes", "60", "--finish-before", "1492-10-12"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(tmp_path, words):
    ihd("best-time", *words, home=tmp_path, status=2)


def test_a_file_of_one_thing_cannot_be_judged_by_both(tmp_path):
    file = slots(tmp_path, 1, 2, 3, 4)
    assert best(tmp_path, "--slots", file, "--by", "both", status=1)["trouble"]["advice"]
