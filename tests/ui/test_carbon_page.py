"""The Carbon page: what it says of a forecast and of a usual day, and what it tells when it is touched."""

from datetime import UTC, datetime, timedelta

import pytest
from made_homes import LONDON, look
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.energy.appliances import LISTED, Appliance
from ihd.energy.calendar import HALF_HOUR, unix
from ihd.energy.carbon.basis import Area, Basis, Gases, Kind, average
from ihd.energy.carbon.carbon_told import Asked, CarbonTold, carbon_told
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.outlook import outlook
from ihd.energy.carbon.own_week import OwnDay, OwnWeek
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.day import BarState
from ihd.energy.fuel import Fuel
from ihd.energy.judged_by import By
from ihd.energy.slots import Slots, slots_of
from ihd.ui.diary_told import FileOffer
from ihd.ui.pages.carbon import CarbonPage
from ihd.ui.pages.carbon_waits import stepped
from ihd.ui.theme import load_fonts

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
SLOT = unix(NOW) - 12 * 60
EVENING = [220.0] * 10 + [80.0] * 8 + [170.0] * 30  # clean from 23:30 to 03:30
EAST_MIDLANDS = 9
ACTUAL = Basis(Gases.CO2, Area.NATIONAL, Kind.ACTUAL)


def told(
    grams: list[float] | None = None,
    pence: list[float] | None = None,
    region: int = NATIONAL,
    appliances: tuple[Appliance, ...] = LISTED,
    by: By = By.BOTH,
    weeks: tuple[OwnWeek, ...] = (),
) -> CarbonTold:
    """What the page is told of these half-hours from half past six in the evening."""
    rows = [Intensity(SLOT + n * HALF_HOUR, one, fetched=SLOT) for n, one in enumerate(grams or ())]
    ahead = outlook(rows, region, unix(NOW), LONDON)
    price: Slots | None = None
    if pence:
        price = slots_of({SLOT + n * HALF_HOUR: one for n, one in enumerate(pence)}, SLOT, len(pence))
    return carbon_told(ahead, price, Asked(region, appliances, by), NOW)._replace(weeks=weeks)


@pytest.fixture
def page(qtbot):
    load_fonts()
    made = CarbonPage(look(), LONDON)
    qtbot.addWidget(made)
    made.resize(800, 372)
    made.show_listed(LISTED, By.BOTH)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(tile) -> list[str]:
    return [text.accessibleName() for text in (tile.title, tile.time, tile.delay, tile.saves) if text.said]


def test_a_forecast_is_called_one_with_its_age_and_the_cleanest_stretch_is_framed(page):
    page.show_carbon(told(EVENING), NOW)
    assert (page.grid.title.said, page.grid.number.said) == ("Grid now · Great Britain", "220")
    assert page.grid.band.said == "High — wait if you can"
    assert page.ahead.title.said == "Next 18 hours · cleanest 23:30 – 03:30"
    assert page.ahead.note.said == "forecast, updated 18:30"
    assert page.ahead.bars._window == (10, 17)
    assert [bar.meaning for bar in page.ahead.bars.bars[8:12]] == ["high", "high", "low", "low"]
    assert all(bar.state is BarState.MEASURED for bar in page.ahead.bars.bars)


def test_what_is_usual_is_never_called_a_forecast(page):
    page.show_carbon(told(), NOW)
    assert page.ahead.note.said == "typical for a November day, not a forecast"
    assert all(bar.state is BarState.ESTIMATED for bar in page.ahead.bars.bars)
    assert "typical" in page.ahead.bars.bars[0].spoken
    assert "Nobody has foretold these hours" in page.source.line.said
    assert "CC BY 4.0" in page.source.attribution.said


def test_a_forecast_that_ends_soon_says_up_to_when_it_reaches(page):
    page.show_carbon(told(EVENING[:12]), NOW)
    assert page.ahead.note.said == "forecast until 00:30, then typical"
    states = [bar.state for bar in page.ahead.bars.bars]
    assert states == [BarState.MEASURED] * 12 + [BarState.ESTIMATED] * 24


def test_the_best_time_is_told_by_the_clock_as_a_delay_and_by_what_it_saves(page):
    page.show_carbon(told(EVENING, [30.0] * 10 + [20.0] * 38), NOW)
    assert said(page.times.tiles[0]) == [
        "Washing · 1 kWh",
        "23:30",
        "in 4 h 48 min, ready 01:30",
        "saves 10p, about 140 g",
    ]
    assert said(page.times.tiles[2])[3] == "saves £2.00, about 2.8 kg"


def test_where_nothing_is_gained_now_is_as_good_as_any(page):
    page.show_carbon(told([150.0] * 48), NOW)
    assert said(page.times.tiles[0]) == ["Washing · 1 kWh", "Now", "now is as good as any"]
    assert page.grid.band.said == "Medium — now is as good as any"
    assert page.ahead.title.said == "Next 18 hours"
    assert page.ahead.bars._window is None


def test_where_hours_ahead_are_too_few_the_time_is_a_dash(page):
    page.show_carbon(told([150.0, 160.0]), NOW)
    assert said(page.times.tiles[0])[1:] == ["–", "not known"]


@pytest.mark.parametrize(
    ("grams", "words"),
    [
        ([80.0] * 6 + [200.0] * 20, "Low — a good time"),
        ([160.0] * 6 + [60.0] * 20, "Medium — cleaner later"),
        ([300.0] * 6 + [60.0] * 20, "Very high — wait if you can"),
        ([150.0], "Medium"),
    ],
)
def test_the_band_says_what_it_means_for_what_can_wait(page, grams, words):
    page.show_carbon(told(grams), NOW)
    assert page.grid.band.said == words


@pytest.mark.parametrize(
    ("watts", "is_old", "words"),
    [
        (1240.0, False, "You: 273 g an hour"),
        (-800.0, False, "You: giving back"),
        (None, False, "You: not known just now"),
        (1240.0, True, "You: not known just now"),
        (12_000.0, False, "You: 2.6 kg an hour"),
    ],
)
def test_the_homes_own_power_comes_to_grams_an_hour(page, watts, is_old, words):
    page.show_carbon(told(EVENING), NOW)
    page.show_power(watts, is_old=is_old)
    assert page.grid.own.said == words


def test_what_costs_more_says_so(page):
    page.show_carbon(told(EVENING, [20.0] * 10 + [24.0] * 38, by=By.CARBON), NOW)
    assert said(page.times.tiles[0])[3] == "saves about 140 g, costs 4p more"
    page.show_carbon(told([150.0] * 48, [30.0] * 10 + [20.0] * 38, by=By.PRICE), NOW)
    assert said(page.times.tiles[0])[3] == "saves 10p"


def test_a_time_far_ahead_has_its_weekday(page):
    page.show_carbon(told([200.0] * 42 + [80.0] * 6), NOW)
    assert said(page.times.tiles[0])[1:3] == ["Sun 15:30", "in 20 h 48 min, ready 17:30"]


def test_of_a_region_without_a_forecast_it_says_that_it_is_the_nations(page):
    page.show_carbon(told(EVENING, region=EAST_MIDLANDS), NOW)
    assert page.source.line.said == "The forecast is for all of Great Britain: none is known of East Midlands."


def week(fuel: Fuel, *grams: float | None, bases: tuple[tuple[Basis, float], ...]) -> OwnWeek:
    first = NOW.date() - timedelta(days=6)
    days = tuple(OwnDay(first + timedelta(days=n), one, is_whole=n != 1) for n, one in enumerate(grams))
    known = [one for one in grams if one is not None]
    return OwnWeek(fuel, days, sum(known) if known else None, bases)


def test_own_grams_are_told_by_day_with_what_they_go_by(page):
    electricity = week(
        Fuel.ELECTRICITY, 900, 500, None, 1400, 1300, 1200, 700, bases=((ACTUAL, 0.996), (average(2025), 0.004))
    )
    gas = week(Fuel.GAS, *[7000] * 7, bases=((average(2025), 1.0),))
    page.show_carbon(told(EVENING, weeks=(electricity, gas)), NOW)
    first, second = page.weeks
    assert (first.value.said, second.value.said) == ("6.0 kg CO₂", "49.0 kg CO₂")
    assert first.line.said == (
        "Reckoned >99% by what Great Britain’s grid turned out to have, "
        "<1% by the official average of 2025, which counts other greenhouse gases too."
    )
    states = [bar.state for bar in first.bars.bars]
    assert states[:4] == [BarState.MEASURED, BarState.ESTIMATED, BarState.MISSING, BarState.MEASURED]
    assert first.bars.bars[2].spoken == "Tuesday: not known"
    assert first.bars.bars[1].spoken == "Monday: 500 g, some of it missing"
    assert first.bars.accessibleName() == "Your electricity, last 7 days: 6.0 kg CO₂; most on Wednesday"


def test_a_week_of_which_nothing_is_known_says_so(page):
    page.show_carbon(told(EVENING, weeks=(week(Fuel.ELECTRICITY, *[None] * 7, bases=()),)), NOW)
    assert (page.weeks[0].value.said, page.weeks[0].line.said) == ("–", "Nothing is known of these days yet.")
    assert page.weeks[1].isHidden()


def test_what_can_wait_is_changed_by_touch(page):
    heard = []
    page.resize(800, 1700)  # whatever is to be touched is in sight
    page.show_carbon(told(EVENING), NOW)
    page.listed.connect(lambda listed, by: heard.append((listed, by)))
    row = page.waits.rows[0]
    QTest.mouseClick(row.energy.more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(row.time.less, Qt.MouseButton.LeftButton)
    assert heard[-1] == ((Appliance("Washing", 1.1, 90), *LISTED[1:]), By.BOTH)
    assert (row.energy.value.said, row.time.value.said) == ("1.1 kWh", "1 h 30 min")
    dryer = next(row for row in page.waits.rows if row.appliance.name == "Tumble dryer")
    assert dryer.energy.isHidden()
    QTest.mouseClick(dryer.listed, Qt.MouseButton.LeftButton)
    assert [one.name for one in heard[-1][0]] == ["Washing", "Dishwasher", "Car", "Tumble dryer"]
    assert dryer.energy.isVisible()
    page.waits.by.options["price"].click()
    assert heard[-1][1] is By.PRICE


def test_where_all_is_turned_off_the_usual_ones_are_listed_again(page):
    for row in page.waits.rows:
        if row.listed.isChecked():
            row.listed.click()
    page.show_listed(LISTED, By.BOTH)
    assert [row.appliance.name for row in page.waits.rows if row.listed.isChecked()] == [one.name for one in LISTED]


@pytest.mark.parametrize(
    ("kwh", "up", "next_"), [(1.0, True, 1.1), (3.0, False, 2.9), (3.0, True, 3.5), (10.0, False, 9.5), (20, True, 21)]
)
def test_energy_goes_in_steps_that_grow_with_it(kwh, up, next_):
    assert stepped(kwh, up) == next_
    assert stepped(0.1, False) == 0.1
    assert stepped(100, True) == 100


def test_the_gear_leads_down_to_what_can_wait(page):
    page.show_carbon(told(EVENING), NOW)
    assert not page.waits.visibleRegion().contains(page.waits.rect().center())
    QTest.mouseClick(page.times.change, Qt.MouseButton.LeftButton)
    assert page.waits.by.visibleRegion().contains(page.waits.by.rect().center())


def test_a_file_is_looked_for_and_chosen(page):
    heard = []
    page.files_wanted.connect(lambda: heard.append("looked for"))
    page.file_chosen.connect(heard.append)
    page.source.bring_in.click()
    assert "Looking" in page.source.news.said
    page.show_files((FileOffer("/media/stick/fw48h.json", "fw48h.json", "On a stick"),))
    page.source.rows[0].click()
    assert heard == ["looked for", "/media/stick/fw48h.json"]
    page.show_done("96 half-hours of Great Britain.")
    assert page.source.news.said == "96 half-hours of Great Britain."
    assert page.source.other.isHidden()
    page.show_files(())
    assert "No such file" in page.source.news.said


def test_the_tab_key_goes_down_the_page(page):
    page.show_carbon(told(EVENING), NOW)
    page.times.change.setFocus()
    tops = []
    for _ in range(9):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        focused = page.window().focusWidget()
        tops.append(focused.mapTo(page._sheet, focused.rect().topLeft()).y())
    assert tops == sorted(tops)
    assert len(set(tops)) > 3


def test_a_bar_says_its_time_its_grams_its_band_and_how_it_is_known(page):
    page.show_carbon(told(EVENING), NOW)
    bars = page.ahead.bars
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Right)
    assert bars.spoken_value == "18:30 – 19:00: 220 g CO₂/kWh, High, forecast"
    assert [bar.label for bar in bars.bars if bar.label][:3] == ["now", "21:00", "00:00"]
