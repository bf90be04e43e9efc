"""The More page and what it leads to: meters, the card to be read out, network connections, About."""

from datetime import UTC, datetime, timedelta

import pytest
from made_homes import LONDON, NOW, SIZES, evening, look
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import Walk

from ihd.energy.contact import Contact, ContactKind, Met
from ihd.energy.fuel import Fuel
from ihd.energy.meter_face import Dial, MeterFace
from ihd.ui.about_words import AboutTold, Library
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.touchable import TARGET
from ihd.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
LIGHT = MeterFace(
    "hub/electricity",
    Fuel.ELECTRICITY,
    "hub",
    "1312345678907",  # gb-metering MP-03
    NOW - timedelta(days=400),
    NOW,
    Dial(NOW, 2188.267, "kWh"),
    before=(Dial(datetime(2026, 11, 1, tzinfo=UTC), 2003.1, "kWh"),),
)
GAS = MeterFace("hub/gas", Fuel.GAS, "hub", "3938424403", taken=Dial(NOW - timedelta(hours=3), 569.5, "m³"), kwh=6379.0)
HUB = Met(Contact(ContactKind.HUB, "192.168.1.20", 1883, "192.168.1.20"), NOW, NOW, 14)
ABOUT = AboutTold("1.2.3", "3.13.1", "6.11.3", "kitchen", "hub-1", (Library("paho-mqtt", "2.1.0", "EPL-2.0"),))


def opened(qtbot: QtBot, page: str, size: tuple[int, int] = (800, 480), scale: float = 1.0) -> Window:
    load_fonts()
    window = Window(look(scale=scale), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_home(evening())
    window.open_page("more")
    window.open_page(page)
    told = window.page_widget(page)
    if page in ("meters", "reading-card"):
        told.show_meters((LIGHT, GAS), NOW)
    elif page == "connections":
        told.show_met((HUB,), (HUB,), NOW)
    elif page == "about":
        told.show_about(ABOUT)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.mark.parametrize("name", ["messages", "meters", "settings", "hubs", "storage", "connections", "about"])
def test_each_tile_leads_to_its_page_and_back_leads_here_again(qtbot, name):
    window = opened(qtbot, "more")
    tile = window.page_widget("more").tiles[name]
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert window.page == name
    assert window.nav.items["more"].isChecked()
    back = getattr(window.page_widget(name), "back", None)
    if back is not None:
        QTest.mouseClick(back, LEFT)
        assert window.page == "more"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", ["more", "meters", "reading-card", "connections", "about"])
def test_nothing_is_cut_or_too_near_and_all_can_be_read(qtbot, page, size, scale):
    window = opened(qtbot, page, size, scale)
    qtbot.wait(1)
    walk = Walk(window)
    assert walk.layout() + walk.touch() == []


def test_the_tiles_say_how_each_stands(qtbot):
    window = opened(qtbot, "more")
    page = window.page_widget("more")
    page.show_lines({"messages": "2 new"})
    assert page.tiles["messages"].accessibleName() == "Messages. 2 new"
    assert all(tile.height() >= TARGET for tile in page.tiles.values())


def test_a_meter_is_shown_as_it_shows_itself(qtbot):
    window = opened(qtbot, "meters")
    light, gas = window.page_widget("meters").cards
    assert light.figure.digits.said == "02188"
    assert light.figure.rest.said == ".267 kWh"
    assert gas.figure.digits.said == "00569"
    assert "which is 6,379 kWh" in gas.line.said
    assert "3 hours ago" in gas.line.said
    assert ("MPRN", "•••• 4403") in gas.facts.said


def test_the_card_of_a_meter_fills_the_window(qtbot):
    window = opened(qtbot, "meters")
    page = window.page_widget("meters")
    page.card_wanted.connect(lambda meter: window.page_widget("reading-card").choose(meter))
    QTest.mouseClick(page.cards[1].button, LEFT)
    card = window.page_widget("reading-card")
    card.show_meters((LIGHT, GAS), NOW)
    assert window.page == "reading-card"
    assert not window.nav.isVisible()
    assert card.face == GAS
    assert "shows more by now" in card.card.warning.said
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert window.page == "meters"


def test_the_supply_number_is_whole_only_when_asked_for_and_only_for_a_minute(qtbot):
    card = opened(qtbot, "reading-card").page_widget("reading-card").card
    assert card.number.said == "•••• 8907"
    card._hides.setInterval(30)
    QTest.mouseClick(card.button, LEFT)
    assert card.number.said == "13 1234 5678 907"
    qtbot.waitUntil(lambda: card.number.said == "•••• 8907")


def test_another_meter_hides_the_number_again(qtbot):
    window = opened(qtbot, "reading-card")
    page = window.page_widget("reading-card")
    QTest.mouseClick(page.card.button, LEFT)
    QTest.mouseClick(page.choice.options["hub/gas"], LEFT)
    assert page.card.number.said == "•••• 4403"
    assert page.headline.said == "Gas reading"


def test_the_card_is_read_out_digit_by_digit(qtbot):
    page = opened(qtbot, "reading-card").page_widget("reading-card")
    assert page.card.accessibleName().startswith("Electricity meter: 0 2, 1 8, 8 kilowatt-hours")
    assert page.entries.said == [("1 Nov 2026 00:00", "02003.100 kWh")]


def test_a_connection_beyond_the_home_is_named(qtbot):
    page = opened(qtbot, "connections").page_widget("connections")
    assert page.verdict.said == ["Nothing has left your home."]
    away = Met(Contact(ContactKind.HUB, "broker.example", 8883, "93.184.216.34"), NOW, NOW)
    page.show_met((), (HUB, away), NOW)
    assert page.verdict.said == ["These were outside your home network: broker.example"]
    assert "outside your home" in page.kept.said[1][1]


def test_about_says_what_it_is_built_of_and_whose_data_it_shows(qtbot):
    page = opened(qtbot, "about").page_widget("about")
    assert ("Version", "1.2.3") in page.facts.said
    assert ("paho-mqtt 2.1.0", "EPL-2.0") in page.libraries.said
    assert any("CC BY 4.0" in line for _, line in page.sources.said)


def test_an_envelope_leads_to_the_messages_and_back_to_where_one_was(qtbot):
    window = opened(qtbot, "more")
    button = window.status.letters_button
    window.status.show_letters(there=True, count=12)
    assert button.accessibleName() == "Messages, 12 new"
    assert min(button.width(), button.height()) >= TARGET
    QTest.mouseClick(button, LEFT)
    assert window.page == "messages"


@pytest.mark.parametrize("by_key", [True, False])
@pytest.mark.parametrize("name", ["region", "export"])
def test_back_from_a_page_of_settings_one_is_where_one_was(qtbot, name, by_key):
    window = opened(qtbot, "settings")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page_widget("settings")
    way = page.region_button if name == "region" else page.diary_buttons[name]
    page.bring_into_sight(way)
    height = way.mapTo(window, way.rect().topLeft()).y()
    if by_key:
        way.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(way, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(way, LEFT)
    assert window.page == name
    QTest.keyClick(window.page_widget(name), Qt.Key.Key_Escape)
    assert window.page == "settings"
    QApplication.processEvents()  # the page has come to rest
    assert way.mapTo(window, way.rect().topLeft()).y() == height
    assert way.hasFocus()
    assert way.ringed is by_key


def test_settings_opened_by_its_tile_begins_at_its_top(qtbot):
    window = opened(qtbot, "settings")
    page = window.page_widget("settings")
    page.bring_into_sight(page.region_button)
    page.region_button.click()
    window.open_page("more")
    window.open_page("settings")
    assert page.back.visibleRegion().contains(page.back.rect().center())
