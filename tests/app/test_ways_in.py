"""Pairing, leaving and being the broker from the screen: a real window, real clicks, a real Mosquitto."""

import argparse
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from broker_parts import Guest, free_port
from link_parts import needs_mosquitto
from pairing_house import HUB, House
from program import TOPIC, electricity, register
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.app.broker import secret_of
from ihd.app.context import Context, context
from ihd.app.display import Display
from ihd.display_settings import FirstStep, StartSettings
from ihd.energy.home import HubState
from ihd.hubs.credentials import entry
from ihd.passwords import keep
from ihd.paths import places
from ihd.settings import BrokerSettings, DiarySettings, Settings, load, save

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)
LIVE = f"ihd-hub/1/{HUB}/meter/electricity/live"


ASKED_ALREADY = StartSettings(FirstStep.DONE)  # so that the first start does not lead on to prices


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    needs_mosquitto()
    house = House(tmp_path / "house")
    house.start()
    yield house
    house.stop()


@pytest.fixture
def own(tmp_path: Path) -> Context:
    """A home where nothing has been set up."""
    save(Settings(diary=DiarySettings(save_every=1), start=ASKED_ALREADY), places(str(tmp_path / "own")).settings_file)
    return context(str(tmp_path / "own"))


def shown(qtbot: QtBot, own: Context) -> Display:
    one = Display(context(str(own.places.data)), ASKED, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitExposed(one.window)
    return one


def press(part: object) -> None:
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def state(display: Display) -> HubState | None:
    keeper = display.session.keeper if display.session else None
    return keeper.known.link if keeper else None


def secret(own: Context, name: str) -> str | None:
    return keep(own.places).get(name)


def looked(qtbot: QtBot, display: Display, house: House):
    """The Pair page, once the hub has shown up on it by its address."""
    display.window.open_page("pair")
    page = display.window.page_widget("pair")
    page.address.input.line.setText(f"127.0.0.1:{house.doors.secure_port}")
    QTest.keyClick(page.address.input.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.hubs), timeout=30_000)
    return page


def typed(page, code: str) -> None:
    for digit in code:
        press(page.keypad.keys[digit])
    press(page.pair)


def settings(own: Context) -> Settings:
    return load(own.places.settings_file)


def test_a_hub_is_paired_left_and_its_keys_are_gone(qtbot: QtBot, own: Context, house: House) -> None:
    display = shown(qtbot, own)
    code = house.show_code()
    page = looked(qtbot, display, house)
    press(page.hubs[0])
    typed(page, f"{(int(code) + 1) % 10**8:08d}")
    qtbot.waitUntil(lambda: page.trouble is not None, timeout=30_000)
    assert "Tries left: 2." in page.trouble.advice
    typed(page, code)
    qtbot.waitUntil(lambda: page.words[0] == "Paired with Hall cupboard", timeout=30_000)
    assert any("no keyring here" in fact for fact in page.facts.said)
    press(page.show_home)
    assert display.window.page == "now"
    qtbot.waitUntil(lambda: state(display) is HubState.LIVE, timeout=20_000)
    assert display.session.paired == HUB
    told = {"at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "fuel": "electricity", "imported": 7_000}
    house.speaker().say(json.dumps(told | {"watts": 1240}).encode(), LIVE)
    qtbot.waitUntil(lambda: register(own.places.data) == 7_000, timeout=20_000)
    assert settings(own).meters.paired == HUB
    assert secret(own, entry(HUB))

    display.window.open_page("settings")
    ways = display.window.page_widget("settings").ways
    for name in ("unpair", "yes"):
        display.window.page_widget("settings").bring_into_sight(ways.buttons[name])
        press(ways.buttons[name])
    qtbot.waitUntil(lambda: ways.words.startswith(f"Unpaired from {HUB}"), timeout=30_000)
    assert "did not answer" not in ways.words
    display.window.page_widget("settings").bring_into_sight(ways.buttons["read"])
    press(ways.buttons["read"])
    qtbot.waitUntil(lambda: display.window.page == "welcome", timeout=20_000)
    assert secret(own, entry(HUB)) is None
    assert not settings(own).has_hub
    assert register(own.places.data) == 7_000


def test_a_hub_that_lets_go_is_told_and_what_was_kept_is_shown_still(qtbot: QtBot, own: Context, house: House) -> None:
    display = shown(qtbot, own)
    code = house.show_code()
    page = looked(qtbot, display, house)
    press(page.hubs[0])
    typed(page, code)
    qtbot.waitUntil(lambda: state(display) is HubState.LIVE and house.met(), timeout=30_000)
    user = house.keeper.displays[0].user
    house.do(lambda keeper: keeper.unpair(user, house.time()))
    press(page.show_home)
    qtbot.waitUntil(lambda: display.window.banner.notice is not None, timeout=20_000)
    assert display.window.banner.notice.headline == "The hub has unpaired this display"
    assert secret(own, entry(HUB)) is None
    display.stop()
    again = shown(qtbot, own)
    qtbot.waitUntil(lambda: again.window.banner.notice is not None, timeout=20_000)
    assert again.window.banner.notice.headline == "This display is not paired with your hub any more"
    assert again.session.keeper is not None


def test_this_machine_becomes_the_broker_and_a_device_with_the_card_is_heard(qtbot: QtBot, own: Context) -> None:
    display = shown(qtbot, own)
    display.window.open_page("device")
    page = display.window.page_widget("device")
    qtbot.waitUntil(lambda: bool(page.facts.said), timeout=20_000)
    port = free_port()
    for name in ("network",):
        press(page.form.questions[name].input)
    line = page.form.questions["port"].input.line
    line.setText(str(port))
    QTest.keyClick(line, Qt.Key.Key_Return)
    press(page.start)
    qtbot.waitUntil(lambda: page.has_card, timeout=30_000)
    told = dict(page.lines.lines)
    assert (told["Server"], told["Port"], told["User name"]) == ("127.0.0.1", str(port), "glow")
    assert page.code.isVisible()
    assert settings(own).broker == BrokerSettings(runs=True, network=False, port=port)
    qtbot.waitUntil(lambda: state(display) is HubState.LIVE, timeout=20_000)
    with Guest(port, "glow", told["Password"], ("glow/#",)) as glow:
        glow.ready().say(TOPIC, electricity(datetime.now(UTC), 1_000_000, 1240))
        qtbot.waitUntil(lambda: page.heard == ["It is heard: its readings arrive."], timeout=20_000)
        press(page.done)
        qtbot.waitUntil(lambda: "1.24" in display.window.page_widget("now").dial.accessibleName(), timeout=20_000)
    display.window.open_page("device")
    assert told["Password"] not in str(page.lines.lines)
    press(page.reveal)
    qtbot.waitUntil(lambda: ("Password", told["Password"]) in page.lines.lines, timeout=20_000)

    display.window.open_page("settings")
    one = display.window.page_widget("settings")
    qtbot.waitUntil(lambda: len(one.ways.facts.said) >= 2, timeout=20_000)
    for name in ("stop", "yes"):
        one.bring_into_sight(one.ways.buttons[name])
        press(one.ways.buttons[name])
    qtbot.waitUntil(lambda: display.window.page == "welcome", timeout=20_000)
    with pytest.raises(ConnectionRefusedError):
        Guest(port, "glow", told["Password"]).__enter__()


def test_a_port_that_is_taken_is_told_on_the_page_and_nothing_is_kept(qtbot: QtBot, own: Context) -> None:
    import socket

    display = shown(qtbot, own)
    display.window.open_page("device")
    page = display.window.page_widget("device")
    with socket.create_server(("127.0.0.1", 0)) as other:
        press(page.form.questions["network"].input)
        line = page.form.questions["port"].input.line
        line.setText(str(other.getsockname()[1]))
        QTest.keyClick(line, Qt.Key.Key_Return)
        press(page.start)
        qtbot.waitUntil(lambda: page.trouble is not None, timeout=20_000)
    assert page.trouble.headline.startswith("Another program listens on port")
    assert not settings(own).has_hub


def test_a_paired_display_neither_connects_elsewhere_nor_becomes_a_broker(qtbot: QtBot, own: Context) -> None:
    from dataclasses import replace

    paired = replace(settings(own), meters=replace(settings(own).meters, paired=HUB))
    save(paired, own.places.settings_file)
    display = shown(qtbot, own)
    display.window.open_page("device")
    page = display.window.page_widget("device")
    press(page.start)
    qtbot.waitUntil(lambda: page.trouble is not None, timeout=20_000)
    assert page.trouble.headline == "This display is paired with a hub"
    assert secret(own, secret_of("glow")) is None
    assert settings(own) == paired
