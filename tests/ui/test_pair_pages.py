"""The Pair and the Device page under fingers and keys, and what Settings says of both."""

from collections.abc import Iterator

import pytest
from made_homes import LONDON, NOW, SIZES, evening, look
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from test_fit import cut, shown

from ihd.brokers.device_card import DeviceCard, qr
from ihd.energy.home import Home, Hub, HubState
from ihd.energy.trouble import HubTrouble, PartTrouble
from ihd.settings import BrokerSettings, MeterSettings, Settings
from ihd.ui.pages.pair import HubOffer
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.facts import Fact
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, Touchable
from ihd.ui.window import Window

HALL = HubOffer("hub-C0FFEE", "Hall cupboard", "Trio, at 192.168.1.30")
OTHER = HubOffer("hub-BEEF01", "Next door", "at 192.168.1.31")
CARD = DeviceCard("192.168.1.20", 1883, "glow", "wk3p-9ahc-m4xe-7tbu", "glow")
WRONG = HubTrouble("That code is not right", "Look at the hub again. Tries left: 2.")


@pytest.fixture(params=[(800, 480), (640, 400), (720, 1280)])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return request.param


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    load_fonts()
    one = Window(look(), LONDON)
    qtbot.addWidget(one)
    one.resize(800, 480)
    one.show_home(Home(NOW))
    one.show()
    qtbot.waitExposed(one)
    return one


def opened(window: Window, name: str):
    window.open_page(name)
    page = window.page_widget(name)
    page.opened()
    return page


def press(part: QWidget) -> None:
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def typed(page, digits: str) -> None:
    for digit in digits:
        press(page.keypad.keys[digit])


def test_a_hub_is_chosen_its_code_is_typed_and_the_page_says_how_it_went(qtbot: QtBot, window: Window, size) -> None:
    window.resize(*size)
    with qtbot.waitSignal(window.page_opened):
        page = opened(window, "pair")
    assert "choose “Pair a display”" in page.words[1]
    page.show_hubs((HALL, OTHER))
    press(page.hubs[0])
    assert page.words[0] == "Type the code on your hub"
    typed(page, "4821773")
    assert not page.pair.isEnabled()
    typed(page, "0")
    assert page.boxes.accessibleName() == "8 of 8 digits typed"
    with qtbot.waitSignal(page.code_given) as told:
        press(page.pair)
    assert told.args == ["hub-C0FFEE", "48217730"]
    assert page.words[0].startswith("Pairing with Hall cupboard")
    assert not page.back.isEnabled()
    page.show_paired((Fact("check", "Encrypted"),))
    assert page.words[0] == "Paired with Hall cupboard"
    with qtbot.waitSignal(page.done_wanted):
        press(page.show_home)


def test_a_refused_code_is_told_and_typed_anew(window: Window) -> None:
    page = opened(window, "pair")
    page.show_hubs((HALL,))
    press(page.hubs[0])
    typed(page, "11111111")
    press(page.keypad.keys["check"])
    page.show_trouble(WRONG)
    assert page.trouble.advice == "Look at the hub again. Tries left: 2."
    assert page.boxes.typed == ""
    typed(page, "2")
    assert page.trouble is None


def test_the_code_is_typed_on_a_keyboard_as_well(qtbot: QtBot, window: Window) -> None:
    page = opened(window, "pair")
    page.show_hubs((HALL,))
    window.activateWindow()
    page.hubs[0].setFocus()
    QTest.keyClick(page.hubs[0], Qt.Key.Key_Return)
    QTest.keyClicks(page, "4821x77301")
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    QTest.keyClicks(page, "9")
    with qtbot.waitSignal(page.code_given) as told:
        QTest.keyClick(page, Qt.Key.Key_Enter)
    assert told.args[1] == "48217739"


def test_hubs_come_and_go_while_one_looks_and_an_address_can_be_typed(qtbot: QtBot, window: Window) -> None:
    page = opened(window, "pair")
    for offers in ((HALL,), (HALL, OTHER), (OTHER,), ()):
        page.show_hubs(offers)
        assert [choice.accessibleName().split(".")[0] for choice in page.hubs] == [offer.name for offer in offers]
    with qtbot.waitSignal(page.look_wanted) as told:
        page.address.input.line.setText("192.168.1.30")
        QTest.keyClick(page.address.input.line, Qt.Key.Key_Return)
    assert told.args == ["192.168.1.30"]


def test_what_a_hub_calls_itself_is_plain_text_however_long(window: Window) -> None:
    page = opened(window, "pair")
    page.show_hubs((HubOffer("hub-C0FFEE", "<b>Hall</b> & " + "W" * 60, "<img src=x>"),))
    press(page.hubs[0])
    assert page.words[1].startswith("<b>Hall</b> & ")
    assert page.hubs[0].width() <= window.width()


def test_back_leads_from_the_code_to_the_hubs_and_from_there_away(qtbot: QtBot, window: Window) -> None:
    page = opened(window, "pair")
    page.show_hubs((HALL,))
    press(page.hubs[0])
    with qtbot.waitSignal(page.look_wanted):
        press(page.back)
    press(page.back)
    assert window.page == "welcome"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_typed_is_in_sight_however_large_the_words(qtbot: QtBot, window: Window, size, scale) -> None:
    window.set_look(look(scale=scale))
    window.resize(*size)
    page = opened(window, "pair")
    page.show_hubs((HALL,))
    page.hubs[0].click()
    typed(page, "4821")
    seen = page.boxes.visibleRegion().boundingRect()
    assert seen.height() == page.boxes.height()
    assert all(min(key.width(), key.height()) >= 48 for key in page.keypad.keys.values())
    assert not page.keypad.geometry().intersects(page.pair.geometry())


def modules(image, code: QWidget, window: QWidget, count: int) -> list[list[bool]]:
    """The code as a telephone sees it: the middle of each module in the picture of the window."""
    corner = code.mapTo(window, QPoint(0, 0))
    side = min(code.width(), code.height()) // count * count
    left, top = corner.x() + (code.width() - side) / 2, corner.y() + (code.height() - side) / 2
    step = side / count
    middle = [(n + 0.5) * step for n in range(count)]
    return [[image.pixelColor(int(left + x), int(top + y)).lightness() < 128 for x in middle] for y in middle]


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_the_qr_code_is_dark_on_light_in_every_theme_and_says_the_card(window: Window, theme) -> None:
    window.set_look(look(theme))
    window.resize(1280, 800)
    page = opened(window, "device")
    page.show_card(CARD.lines, qr(CARD), "In its page.")
    window.repaint()
    rows = qr(CARD)
    assert modules(window.grab().toImage(), page.code, window, len(rows)) == [list(row) for row in rows]


def test_the_broker_is_started_as_it_was_asked_for(qtbot: QtBot, window: Window) -> None:
    page = opened(window, "device")
    page.show_limits("Mosquitto is installed.", ())
    press(page.form.questions["tls"].input)
    port = page.form.questions["port"]
    port.input.line.setText("80")
    QTest.keyClick(port.input.line, Qt.Key.Key_Return)
    assert "between 1024 and 65535" in port.complaint
    press(page.start)
    assert page.words[0] == "Let this machine be the broker"
    port.input.line.setText("2883")
    QTest.keyClick(port.input.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.start_wanted) as told:
        press(page.start)
    assert told.args == [BrokerSettings(network=True, tls=True, port=2883)]
    assert page.words[0] == "Starting the broker …"
    page.show_trouble(PartTrouble("Another program listens on port 2883 already", "Choose another."))
    assert page.trouble.headline.endswith("already")
    assert page.start.isEnabled()


def test_the_card_shows_its_password_only_when_it_is_asked_for_and_that_it_is_heard(
    qtbot: QtBot, window: Window
) -> None:
    window.show_settings(Settings(broker=BrokerSettings(runs=True, network=True)))
    window.open_page("device")
    page = window.page_widget("device")
    with qtbot.waitSignal(page.card_wanted) as told:
        page.opened()
    assert told.args == ["glow", False]
    page.show_card([(words, "…" if words == "Password" else answer) for words, answer in CARD.lines], (), "Here.")
    assert not page.code.isVisible()
    with qtbot.waitSignal(page.card_wanted) as told:
        press(page.reveal)
    assert told.args == ["glow", True]
    page.show_card(CARD.lines, qr(CARD), "Here.")
    assert ("Password", CARD.password) in page.lines.lines
    window.show_home(Home(NOW, hub=Hub(HubState.WAITING)))
    assert page.heard == ["Waiting for its first reading …"]
    window.show_home(evening())
    assert page.heard == ["It is heard: its readings arrive."]
    with qtbot.waitSignal(page.done_wanted):
        press(page.done)
    assert window.page == "now"
    window.open_page("device")
    page.opened()
    assert CARD.password not in str(page.lines.lines)


def test_another_device_has_a_card_of_its_own(qtbot: QtBot, window: Window) -> None:
    page = opened(window, "device")
    page.show_card(CARD.lines, qr(CARD), "Here.")
    with qtbot.waitSignal(page.card_wanted) as told:
        press(page.device.options["device"])
    assert told.args == ["device", False]


def test_a_broker_that_does_not_start_is_told_once_on_the_page(window: Window) -> None:
    page = opened(window, "device")
    page.show_card(CARD.lines, qr(CARD), "Here.")
    taken = PartTrouble("Another program listens on port 1883 already", "End it.")
    window.show_home(Home(NOW, hub=Hub(HubState.CONNECTING), banner=taken))
    assert page.trouble.headline == taken.headline
    press(page.start)
    window.show_home(Home(NOW, hub=Hub(HubState.CONNECTING), banner=taken))
    assert page.trouble is None


def ways(window: Window):
    window.show_home(evening())
    window.open_page("settings")
    one = window.page_widget("settings").ways
    window.page_widget("settings").bring_into_sight(one)
    return one


def test_settings_leads_to_pairing_and_to_being_the_broker(window: Window) -> None:
    press(ways(window).buttons["pair"])
    assert window.page == "pair"
    press(window.page_widget("pair").back)
    press(ways(window).buttons["device"])
    assert window.page == "device"


def test_unpairing_is_asked_twice_and_says_how_it_ended(qtbot: QtBot, window: Window) -> None:
    window.show_settings(Settings(meters=MeterSettings(paired="hub-C0FFEE")))
    one = ways(window)
    assert "Paired with hub-C0FFEE" in window.page_widget("settings").hub_words
    press(one.buttons["unpair"])
    assert "Leave hub-C0FFEE?" in one.words
    press(one.buttons["keep"])
    assert one.words == ""
    press(one.buttons["unpair"])
    with qtbot.waitSignal(window.unpair_wanted):
        press(one.buttons["yes"])
    one.show_parted("Unpaired from hub-C0FFEE.", "The hub did not answer.")
    assert one.words == "Unpaired from hub-C0FFEE. The hub did not answer."
    with qtbot.waitSignal(window.parted_read):
        press(one.buttons["read"])


def test_being_the_broker_is_stopped_after_a_question_and_its_limits_stand_in_settings(
    qtbot: QtBot, window: Window
) -> None:
    window.show_settings(Settings(broker=BrokerSettings(runs=True)))
    one = ways(window)
    one.show_facts((Fact("warning", "There is no keyring here."), Fact("info", "It knows no rights.")))
    assert one.facts.said == ["There is no keyring here.", "It knows no rights."]
    window.page_widget("settings").bring_into_sight(one.buttons["stop"])
    press(one.buttons["stop"])
    with qtbot.waitSignal(window.settings_wanted) as told:
        press(one.buttons["yes"])
    assert not told.args[0].broker.runs


LIMITS = ("It cannot hold a device to its own topics: whoever has a password may hear everything.",) * 4
STEPS = {
    "looking": ("pair", lambda page: page.show_trouble(WRONG)),
    "choosing": ("pair", lambda page: page.show_hubs((HALL, OTHER))),
    "paired": ("pair", lambda page: page.show_paired((Fact("check", "Its readings come over an encrypted link."),))),
    "asking": ("device", lambda page: page.show_limits("The built-in broker is run.", LIMITS)),
    "refused": ("device", lambda page: page.show_trouble(PartTrouble("Another program listens", "End it, or choose."))),
    "hidden": ("device", lambda page: page.show_card(CARD.lines, (), "In the device’s own settings, under MQTT.")),
}


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("step", STEPS)
def test_every_step_fits_every_screen(window: Window, size, scale, step) -> None:
    window.set_look(look(scale=scale))
    window.resize(*size)
    name, act = STEPS[step]
    act(opened(window, name))
    QTest.qWait(0)
    texts = [text for text in shown(window, Text) if text.text()]
    assert texts
    assert [text.text() for text in texts if cut(text)] == []
    touched = shown(window, Touchable)
    assert [one.accessibleName() for one in touched if min(one.width(), one.height()) < TARGET] == []
    assert all(one.accessibleName() for one in touched)
