"""Topping up on the screen: real clicks, a real broker, and a pretend hub in a process of its own."""

import argparse
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from paying_parts import code
from program import until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.app.broker import Door
from ihd.app.context import context
from ihd.app.display import Display
from ihd.brokers.embedded import EmbeddedBroker
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import EmergencyCredit, Supply
from ihd.hubs.broker import Broker
from ihd.paths import places
from ihd.pretend import kept_state
from ihd.pretend.clock import PretendClock
from ihd.pretend.hub_process import HubProcess, Play
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.pretend.stories import USED_COUNTER
from ihd.settings import DiarySettings, Settings, save
from ihd.ui.pages.topup import Step, TopupPage
from ihd.ui.widgets.keypad import DONE

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)
LEFT = Qt.MouseButton.LeftButton


class Paying:
    """A home whose display is paired with a pretend hub; both live by one clock, which may run fast."""

    def __init__(self, folder: Path, broker: EmbeddedBroker, scenario: str, speed: float) -> None:
        self._folder, self._broker, self._scenario = folder, broker, scenario
        self._clock = PretendClock(SCENARIOS[scenario].start, speed, time.time())
        self._file = folder / "hub.json"
        save(Settings(diary=DiarySettings(save_every=1)), places(str(folder)).settings_file)
        self.context = context(str(folder))._replace(clock=self.now)
        self._hub: HubProcess | None = None

    def now(self) -> datetime:
        return self._clock.at(time.time())

    def prepare(self) -> Door:
        broker = self._broker
        return Door(Broker(broker.host, broker.port5, broker.user), broker.password, HOME_HUB)

    def begin(self) -> None:
        if self._hub is None:
            self.start_hub()

    def start_hub(self) -> None:
        broker, clock = self._broker, self._clock
        play = Play(
            broker.host,
            broker.port5,
            broker.user,
            clock.start,
            clock.began,
            clock.speed,
            self._scenario,
            state_file=str(self._file),
        )
        self._hub = HubProcess(play, broker.password)
        self._hub.start()

    def kill_hub(self) -> None:
        assert self._hub is not None
        assert self._hub._process is not None
        self._hub._process.kill()
        self._hub._process.wait()
        self._hub.stop()

    def stop(self) -> None:
        """The display has gone; the hub goes on."""

    def end(self) -> None:
        if self._hub:
            self._hub.stop()

    def meter(self, name: str = "electricity") -> PrepayMeter:
        state = kept_state.kept(self._file)
        assert state is not None
        return state.accounts[name].meter


@pytest.fixture
def at_home(tmp_path: Path, broker: EmbeddedBroker) -> Iterator[Callable[..., Paying]]:
    made: list[Paying] = []

    def make(scenario: str = "top_up", speed: float = 1.0) -> Paying:
        made.append(Paying(tmp_path, broker, scenario, speed))
        return made[-1]

    yield make
    for one in made:
        one.end()


@contextmanager
def displayed(qtbot: QtBot, home: Paying) -> Iterator[Display]:
    one = Display(home.context, ASKED, home)
    qtbot.addWidget(one.window)
    one.open()
    try:
        qtbot.waitUntil(one.window.nav.items["topup"].isVisible, timeout=20_000)
        yield one
    finally:
        one.stop()


def opened(display: Display) -> TopupPage:
    QTest.mouseClick(display.window.nav.items["topup"], LEFT)
    page: TopupPage = display.window.page_widget("topup")
    return page


def card(page: TopupPage, fuel: Fuel):  # type: ignore[no-untyped-def]
    return next(one for one in page.accounts.cards if one.fuel is fuel)


def agree(page: TopupPage) -> None:
    QTest.mouseClick(page.saying.buttons[-1], LEFT)


def top_up(page: TopupPage, digits: str, fuel: Fuel = Fuel.ELECTRICITY) -> None:
    QTest.mouseClick(card(page, fuel).top_up, LEFT)
    for digit in digits:
        QTest.mouseClick(page.typing.keypad.keys[digit], LEFT)
    QTest.mouseClick(page.typing.keypad.keys[DONE], LEFT)
    agree(page)


def says(page: TopupPage, words: str) -> Callable[[], bool]:
    return lambda: words in page.saying.accessibleName()


def test_a_code_typed_on_the_screen_is_on_the_meter_and_on_now(qtbot: QtBot, at_home: Callable[..., Paying]) -> None:
    home = at_home()
    with displayed(qtbot, home) as display:
        page = opened(display)
        top_up(page, code(21))
        qtbot.waitUntil(says(page, "£10.00 added. New balance £14.20."), timeout=20_000)
        assert home.meter().counters.count(21) == 1
        agree(page)
        assert page.step is Step.ACCOUNTS
        qtbot.waitUntil(lambda: card(page, Fuel.ELECTRICITY).value.said.startswith("£14."), timeout=20_000)
        QTest.mouseClick(display.window.nav.items["now"], LEFT)
        assert display.window.page_widget("now").credit(Fuel.ELECTRICITY).value.said.startswith("£14.")
        opened(display)
        top_up(page, code(USED_COUNTER, 15))
        qtbot.waitUntil(says(page, "Already used. Your credit may be on the meter already."), timeout=20_000)


def test_gas_that_waits_is_done_once_though_display_and_hub_are_killed_and_its_end_is_told(
    qtbot: QtBot, at_home: Callable[..., Paying]
) -> None:
    home = at_home(speed=150)
    with displayed(qtbot, home) as display:
        page = opened(display)
        top_up(page, code(23, 20, "gas"), Fuel.GAS)
        qtbot.waitUntil(says(page, "The gas meter fetches it when it wakes, by "), timeout=20_000)
        home.kill_hub()
        top_up_again(page, code(23, 20, "gas"))
        qtbot.waitUntil(says(page, "This has been sent already"), timeout=20_000)
    home.start_hub()
    with displayed(qtbot, home) as display:
        page = opened(display)
        lines = page.accounts.past
        qtbot.waitUntil(lambda: any("£20.00 accepted" in line.how for line in lines.told), timeout=60_000)
        ours = [line for line in lines.told if code(23, 20, "gas")[-4:] in line.what]
        assert len(ours) == 1
    until(lambda: home.meter("gas").counters.count(23) == 1)


def top_up_again(page: TopupPage, digits: str) -> None:
    agree(page)
    top_up(page, digits, Fuel.GAS)


def test_emergency_credit_is_lent_after_a_question(qtbot: QtBot, at_home: Callable[..., Paying]) -> None:
    home = at_home("prepay_low")
    with displayed(qtbot, home) as display:
        page = opened(display)
        qtbot.waitUntil(card(page, Fuel.ELECTRICITY).emergency.isVisible, timeout=20_000)
        QTest.mouseClick(card(page, Fuel.ELECTRICITY).emergency, LEFT)
        agree(page)
        qtbot.waitUntil(says(page, "Emergency credit is switched on"), timeout=20_000)
    assert home.meter().emergency in (EmergencyCredit.SELECTED, EmergencyCredit.IN_USE)


def test_the_power_is_turned_on_from_the_screen_after_a_word_on_safety(
    qtbot: QtBot, at_home: Callable[..., Paying]
) -> None:
    home = at_home("supply_off")
    with displayed(qtbot, home) as display:
        page = opened(display)
        qtbot.waitUntil(card(page, Fuel.ELECTRICITY).enable.isVisible, timeout=20_000)
        QTest.mouseClick(card(page, Fuel.ELECTRICITY).enable, LEFT)
        assert says(page, "cookers, heaters and irons")()
        agree(page)
        qtbot.waitUntil(says(page, "The power is on"), timeout=20_000)
        assert home.meter().supply is Supply.ON
        qtbot.waitUntil(lambda: display.window.banner.notice is None, timeout=20_000)
