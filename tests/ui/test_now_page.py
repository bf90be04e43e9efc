"""The Now page says what is known of the home, and owns up to what is old, late or not known."""

from datetime import timedelta

import pytest
from made_days import made
from made_homes import (
    HOMES,
    LONDON,
    NOW,
    SIZES,
    evening,
    gas_day,
    giving_back,
    hub_lost,
    look,
    patchy,
    priceless,
    unheard,
)
from made_tills import meter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.energy.fuel import Fuel
from ihd.energy.home import Level, Thresholds
from ihd.energy.insight.habits import Habits
from ihd.energy.insight.usual import Usual
from ihd.energy.prepay import EmergencyCredit
from ihd.ui.pages.now import NowPage
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.ring import share_of

LOW = meter(balance=84_000, emergency=EmergencyCredit.AVAILABLE)


@pytest.fixture
def page(qtbot: QtBot) -> NowPage:
    load_fonts()
    page = NowPage(look(), LONDON)
    qtbot.addWidget(page)
    page.resize(800, 372)
    page.show_home(evening())
    page.show()
    return page


def captions(card) -> list[str]:
    return [wordings[0] for wordings in card.figures.captions]


def test_the_dial_tells_its_number_its_cost_and_its_word(page):
    power = page.dial.power
    assert (power.title, power.numeral, power.unit) == ("Using now", "1.24", "kW")
    assert (power.line, power.word, power.mark.meaning) == ("32p an hour", "Medium", "medium")
    assert page.dial.accessibleName() == "Using now 1.24 kilowatts, medium, 32 pence an hour"


def test_an_old_power_greys_and_says_its_age(page):
    page.show_home(evening(watts_at=NOW - timedelta(minutes=12)))
    power = page.dial.power
    assert (power.title, power.line, power.word) == ("Last known", "as of 18:30:00", "12 min ago")
    assert power.old
    assert power.mark.meaning == "muted"


def test_an_unknown_power_is_a_dash_and_never_a_nought(page):
    page.show_home(unheard())
    power = page.dial.power
    assert (power.numeral, power.unit, power.word, power.mark.share) == ("–", "", "", None)
    assert page.electricity.figures.value == "–"
    assert not page.gas.isVisible()


def test_giving_back_has_its_own_word_icon_and_direction(page):
    page.show_home(giving_back())
    power = page.dial.power
    assert (power.title, power.numeral, power.word, power.icon) == ("Giving back", "1.85", "To the grid", "export")
    assert power.mark.giving
    assert power.line == ""
    assert page.export.isVisible()
    assert page.export.figures.value == "8.5"


def test_without_a_price_the_power_is_told_in_watts_too(page):
    page.show_home(priceless())
    assert page.dial.power.line == "1,240 W"
    assert (page.electricity.figures.value, page.electricity.figures.unit) == ("8.5", "kWh")
    assert "Set your price in Settings" in captions(page.electricity)


@pytest.mark.parametrize(
    ("watts", "share"),
    [(0, 0.0), (250, 0.125), (500, 0.25), (1400, 0.475), (2300, 0.70), (9200, 1.0), (50_000, 1.0), (-250, 0.125)],
)
def test_the_scale_gives_a_quarter_to_low_and_the_last_third_to_high(watts, share):
    assert share_of(watts, Thresholds(500, 2300)) == pytest.approx(share)


def test_money_stands_large_with_energy_and_yesterday_beneath(page):
    figures = page.electricity.figures
    assert figures.value == "£2.93"
    assert captions(page.electricity) == ["8.5 kWh", "yesterday by now £2.40"]
    assert page.electricity.accessibleName() == (
        "Electricity today 2 pounds 93, 8.5 kilowatt-hours, yesterday by now £2.40"
    )
    assert (figures.share, figures.tick) == (1.0, pytest.approx(240 / 292.76, abs=0.001))


@pytest.mark.parametrize(
    ("used", "said"),
    [(5600.0, "12% above usual by 18:30"), (4400.0, "12% below usual by 18:30"), (5100.0, "as usual by 18:30")],
)
def test_beside_its_usual_stands_the_half_hour_up_to_which_that_was_reckoned(page, used, said):
    until = NOW.replace(minute=30, second=0, microsecond=0)
    page.show_home(evening(habits=Habits(NOW.date(), until, used, Usual(5000.0, 5000.0, 5000.0, 8))))
    assert captions(page.electricity) == ["8.5 kWh", said]


def test_gas_says_up_to_when_it_is_told(page):
    assert captions(page.gas) == ["8.3 kWh", "as of 18:30"]
    assert not page.gas.figures.old


def test_late_gas_greys_and_says_its_age(page):
    page.show_home(evening(gas=gas_day(15, 30), gas_is_late=True))
    assert captions(page.gas)[1] == "as of 15:30, 3 hours ago"
    assert page.gas.figures.old


def test_without_a_gas_meter_there_is_no_gas_card_and_no_hole(page):
    page.show_home(evening(gas=None))
    assert not page.gas.isVisible()
    assert page.electricity.geometry().right() == page.bars.geometry().right()


def test_figures_of_a_lost_hub_stay_in_grey_with_their_age(page):
    page.show_home(hub_lost())
    assert page.electricity.figures.value != "–"
    assert page.electricity.figures.old
    assert "as of 14:42, 4 hours ago" in captions(page.electricity)


def test_the_bars_say_what_is_guessed_and_what_is_missing(page):
    page.show_home(patchy())
    assert "3 half-hours estimated, 2 missing" in page.bars.accessibleName()


def test_every_way_that_a_bar_is_known_looks_different(page):
    page.resize(1184, 756)

    def column(**how) -> bytes:
        day = made(now=NOW, as_of=NOW - timedelta(hours=2) if how.pop("late", False) else None, **how)
        page.show_home(evening(electricity=day, hub=evening().hub))
        bars = page.bars.bars
        wide = (bars.width() - 30) / 48
        image = bars.grab().toImage().copy(round(35 * wide), 0, round(wide), bars.height())
        return bytes(image.constBits())

    looks = [column(), column(estimated={35}), column(missing={35}), column(late=True)]
    future = page.bars.bars.grab().toImage()
    assert len(set(looks)) == 4
    assert not future.isNull()


@pytest.mark.parametrize("part", ["dial", "electricity", "bars"])
def test_touching_a_part_asks_for_its_history(page, qtbot, part):
    with qtbot.waitSignal(page.history_wanted) as asked:
        QTest.mouseClick(getattr(page, part), Qt.MouseButton.LeftButton)
    assert asked.args == [Fuel.ELECTRICITY]


def test_touching_gas_asks_for_the_history_of_gas(page, qtbot):
    with qtbot.waitSignal(page.history_wanted) as asked:
        QTest.keyClick(page.gas, Qt.Key.Key_Return)
    assert asked.args == [Fuel.GAS]


def test_the_same_home_told_again_draws_nothing(page, qtbot):
    qtbot.waitExposed(page)
    QTest.qWait(0)
    before = page.dial.power
    page.show_home(evening(at=NOW + timedelta(seconds=1)))
    assert page.dial.power is before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", HOMES)
def test_no_part_lies_over_another(page, size, name):
    page.set_rail(size[0] >= 1000)
    page.resize(size[0], size[1] - 100)
    page.show_home(HOMES[name]())
    parts = [page.dial, page.electricity, page.gas, page.export, page.bars, page.yesterday, page.worth]
    places = [part.geometry() for part in parts if part.isVisible()]
    for n, one in enumerate(places):
        assert one.width() > 100
        assert not [other for other in places[n + 1 :] if one.intersects(other)]


@pytest.mark.parametrize("high", [316, 372])  # with a banner of one line and without
def test_the_button_of_a_credit_stands_clear_of_its_words_and_all_is_in_sight(page, high):
    page.resize(800, high)
    page.show_home(evening(prepayments=(LOW, meter(Fuel.GAS))))
    card = page.credit(Fuel.ELECTRICITY)
    last = [line for line in card.lines if line.isVisible()][-1]
    assert card.button.geometry().top() - last.geometry().bottom() >= 14
    assert page.used.geometry().bottom() < high
    assert page.used.height() >= page.used.needed(page.used.width())


def test_an_upright_page_of_credit_has_room_for_the_day_as_well(page):
    page.resize(720, 1090)
    page.show_home(evening(prepayments=(LOW, meter(Fuel.GAS))))
    assert page.bars.isVisible()
    assert page.used.height() == page.used.needed(page.used.width())
    assert page.bars.height() >= page.bars.needed()


def test_a_power_without_a_level_has_no_word_and_no_colour(page):
    page.show_home(evening(level=None))
    assert (page.dial.power.word, page.dial.power.mark.meaning) == ("", "muted")
    page.show_home(evening(level=Level.LOW))
    assert (page.dial.power.word, page.dial.power.mark.meaning) == ("Low", "low")
