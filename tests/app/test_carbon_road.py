"""The Carbon page in front of a real diary: what it shows, what it keeps, and a file that is brought in."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from diary_screen import LONG, opened, press, recorded
from program import TOPIC, electricity

from ihd.app.carbon_road import told
from ihd.app.chores import Going
from ihd.app.context import context
from ihd.energy.calendar import half_hour_of, unix, utc
from ihd.energy.carbon.grid_now import Told
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.settings import load
from ihd.store import intensities
from ihd.store.diary import Diary
from ihd.store.kept import Batch


@pytest.fixture
def recording(qtbot, home, broker, publisher, monkeypatch):
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    return recorded(qtbot, home, publisher)


def forecast(file, grams=140):
    """A saved answer of the service: two days from the half-hour that runs."""
    first = utc(half_hour_of(unix(datetime.now(UTC))))
    half = timedelta(minutes=30)
    rows = [
        {
            "from": f"{first + n * half:%Y-%m-%dT%H:%MZ}",
            "to": f"{first + (n + 1) * half:%Y-%m-%dT%H:%MZ}",
            "intensity": {"forecast": grams if n < 12 else grams // 2, "actual": None},
        }
        for n in range(96)
    ]
    file.write_text(json.dumps({"data": rows}))
    return file


def test_a_home_of_which_nothing_is_foretold_sees_a_usual_day_and_then_the_file_that_it_brings_in(
    qtbot, home, recording, publisher
):
    page = opened(recording, "carbon")
    qtbot.waitUntil(lambda: "not a forecast" in page.ahead.note.said, timeout=LONG)
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_100, 1240), qos=1)
    qtbot.waitUntil(lambda: page.grid.own.said.endswith("an hour"), timeout=LONG)
    file = forecast(home / "fw48h.json")
    (home / "readings.csv").write_text("Consumption (kwh),Start,End\n")
    page.source.bring_in.click()
    qtbot.waitUntil(lambda: bool(page.source.rows), timeout=LONG)
    assert [row.title for row in page.source.rows] == [file.name]
    page.source.rows[0].click()
    qtbot.waitUntil(lambda: page.ahead.note.said.startswith("forecast, updated"), timeout=LONG)
    assert page.grid.number.said == "140"
    assert page.source.news.said.startswith("96 half-hours of Great Britain")
    # Now is told within a few minutes by itself, or at once where the settings change.
    recording.session._lastings.renew()
    qtbot.waitUntil(lambda: recording.session.keeper.home(datetime.now(UTC)).grid is not None, timeout=LONG)


def test_what_can_wait_is_kept_in_the_settings_and_shown_at_once(qtbot, home, recording):
    page = opened(recording, "carbon")
    qtbot.waitUntil(lambda: len(page.times.tiles) == 3, timeout=LONG)
    page.waits.rows[0].energy.more.click()
    page.waits.rows[2].listed.click()
    page.waits.by.options["carbon"].click()
    qtbot.waitUntil(lambda: len(page.times.tiles) == 2, timeout=LONG)
    kept = load(places(str(home)).settings_file).carbon
    assert (kept.appliances, kept.best_by.value) == (("Washing 1.1 120", "Dishwasher 0.9 120"), "carbon")
    assert page.times.tiles[0].title.accessibleName() == "Washing · 1.1 kWh"


def test_a_file_that_tells_nothing_of_the_grid_says_why(qtbot, home, recording):
    page = opened(recording, "carbon")
    file = home / "holiday.txt"
    file.write_text("photographs")
    page.file_chosen.emit(str(file))
    qtbot.waitUntil(lambda: bool(page.source.news.said), timeout=LONG)
    assert "tells nothing of the grid" in page.source.news.said
    file.write_text("{}")
    page.file_chosen.emit(str(file))
    qtbot.waitUntil(lambda: page.source.news.said == "Nothing in that file tells of the grid.", timeout=LONG)


def test_the_grid_is_told_to_the_home_as_soon_as_the_diary_is_open(qtbot, recording):
    def grid():
        return recording.session.keeper.home(datetime.now(UTC)).grid

    qtbot.waitUntil(lambda: grid() is not None, timeout=LONG)
    assert grid().told is Told.TYPICAL
    press(recording.window.nav.items["carbon"])
    assert recording.window.page == "carbon"


def test_own_grams_are_those_of_the_diary_for_each_fuel(tmp_path):
    noon = datetime(2025, 7, 1, 12, tzinfo=UTC)
    here = context(str(tmp_path))
    with Diary.open(here.places.diary_file) as diary:
        ledger = diary.ledger()
        readings = []
        for minute in range(121):
            when, share = noon + timedelta(minutes=minute), minute / 30
            readings.append(Reading("E", Fuel.ELECTRICITY, when, imported_kwh=500 + share))
            readings.append(Reading("G", Fuel.GAS, when, imported_kwh=900 + 2 * share))
        for reading in readings:
            ledger.take(reading)
        diary.keep(Batch(tuple(readings), ledger.changes()))
        actual = [Intensity(unix(noon) + n * 1800, None, 100.0) for n in range(4)]
        diary.put(intensities.keep, actual, unix(noon))
    found = told(Going(lambda _: None, lambda _: None), here, noon + timedelta(days=1))
    electricity, gas = found.weeks
    # 4 kWh at 100 g, and 8 kWh of gas at the 182.96 g of 2025.
    assert (electricity.fuel, electricity.grams, electricity.days[-2].grams) == (Fuel.ELECTRICITY, 400, 400)
    assert (gas.fuel, gas.grams) == (Fuel.GAS, pytest.approx(8 * 182.96))


def test_without_a_diary_there_is_a_usual_day_and_nothing_of_ones_own(tmp_path):
    found = told(Going(lambda _: None, lambda _: None), context(str(tmp_path)), datetime(2025, 7, 1, 12, tzinfo=UTC))
    assert (found.weeks, found.outlook.is_foretold, found.has_price) == ((), False, False)
