"""The screen rests when nobody touches it, and wakes at a touch that does nothing else, or at a serious word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from made_homes import LONDON, NOW, evening
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.app.backlight import Backlight
from ihd.app.context import Context
from ihd.app.resting import Rest
from ihd.display_settings import RestSettings
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.energy.prepay import PaymentMode, Prepayment, Supply
from ihd.energy.trouble import Trouble
from ihd.paths import places
from ihd.settings import Settings
from ihd.ui.theme import Look, load_fonts, palette
from ihd.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
SOON = 0.0005  # seconds that a minute of the settings takes here


class Screen:
    """A window with its rest."""

    def __init__(self, qtbot: QtBot, folder: Path, **rest: Any) -> None:
        load_fonts()
        minute = rest.pop("minute", SOON)
        light = rest.pop("light", folder / "no such light")
        self.settings = replace(Settings(), rest=RestSettings(**rest))
        self.window = Window(Look(palette("dark")), LONDON)
        qtbot.addWidget(self.window)
        self.window.resize(800, 480)
        self.window.show_home(evening())
        self.window.show()
        qtbot.waitExposed(self.window)
        context = Context(places(str(folder)), self.settings, lambda: NOW)
        self.rest = Rest(self.window, lambda: context, lambda: None, Backlight(light), minute)
        self.rest.begin()

    def touch(self, x: int = 5, y: int = 470) -> None:
        QTest.mouseClick(self.window.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def credit_low(home: Home) -> Home:
    """The same home with a red notice."""
    off = Prepayment("hub/electricity", Fuel.ELECTRICITY, home.at, PaymentMode.PREPAYMENT, supply=Supply.OFF)
    return home._replace(prepayments=(off,))


def test_it_rests_as_a_clock_when_nobody_touches_it(qtbot, tmp_path):
    screen = Screen(qtbot, tmp_path)
    qtbot.waitUntil(lambda: screen.window.page == "standby")
    page = screen.window.page_widget("standby")
    assert page.resting.time == "18:42"
    assert "1.24 kW · 32p an hour" in page.resting.line
    assert page.size() == screen.window.size()
    assert not screen.window.nav.isVisible()


def test_the_touch_that_wakes_it_does_nothing_else(qtbot, tmp_path):
    screen = Screen(qtbot, tmp_path)
    more = screen.window.nav.items["more"]
    at = more.mapTo(screen.window, more.rect().center())
    qtbot.waitUntil(lambda: screen.rest.is_resting)
    screen.rest._minute = 60.0
    screen.touch(at.x(), at.y())
    assert screen.window.page == "now"

    def has_opened() -> bool:
        screen.touch(at.x(), at.y())
        return screen.window.page == "more"

    qtbot.waitUntil(has_opened)  # once the touch that woke it is over for certain


def test_a_key_wakes_it_and_does_nothing_else(qtbot, tmp_path):
    screen = Screen(qtbot, tmp_path)
    screen.window.activateWindow()
    screen.window.nav.items["history"].setFocus()
    qtbot.waitUntil(lambda: screen.rest.is_resting)
    screen.rest._minute = 60.0
    QTest.keyClick(screen.window.windowHandle(), Qt.Key.Key_Return)
    assert screen.window.page == "now"


def test_it_never_rests_where_the_settings_say_so(qtbot, tmp_path):
    screen = Screen(qtbot, tmp_path, standby_after=0, minute=0.01)
    qtbot.wait(60)
    assert not screen.rest.is_resting


@pytest.mark.parametrize("page", ["reading-card", "pair"])
def test_it_does_not_rest_while_somebody_is_in_the_middle_of_something(qtbot, tmp_path, page):
    screen = Screen(qtbot, tmp_path, minute=60.0)
    screen.window.open_page(page)
    screen.rest._minute = SOON
    screen.rest._look()
    qtbot.wait(60)
    assert screen.window.page == page
    screen.window.open_page("now")
    qtbot.waitUntil(lambda: screen.rest.is_resting)


def test_serious_news_wakes_it_once(qtbot, tmp_path):
    screen = Screen(qtbot, tmp_path)
    qtbot.waitUntil(lambda: screen.rest.is_resting)
    screen.window.show_home(evening()._replace(banner=Trouble("A file could not be written", "Try again.")))
    assert screen.rest.is_resting
    screen.window.show_home(credit_low(evening()))
    assert not screen.rest.is_resting
    assert screen.window.page == "now"
    qtbot.waitUntil(lambda: screen.rest.is_resting)  # nobody came
    screen.window.show_home(credit_low(evening()))
    assert screen.rest.is_resting


def test_the_clock_goes_on_past_midnight_by_itself_and_moves_a_little(qtbot, tmp_path):
    screen = Screen(qtbot, tmp_path)
    qtbot.waitUntil(lambda: screen.rest.is_resting)
    page = screen.window.page_widget("standby")
    shifts = set()
    start = datetime(2026, 11, 21, 23, 58, tzinfo=UTC)
    for minute in range(9):
        screen.window.show_home(evening()._replace(at=start + timedelta(minutes=minute)))
        shifts.add(page.shift)
    assert page.resting.time == "00:06"
    assert len(shifts) == 9
    assert all(max(abs(x), abs(y)) <= 2 for x, y in shifts)


def test_it_can_dim_the_page_in_sight_and_nobody_finds_yesterdays_in_the_morning(qtbot, tmp_path):
    screen = Screen(qtbot, tmp_path, clock=False, minute=60.0)
    screen.window.open_page("more")
    screen.rest._minute = SOON
    screen.rest._look()
    qtbot.waitUntil(lambda: screen.rest.is_resting)
    assert screen.window.page == "more"
    screen.window.show_home(evening())
    assert screen.window.page == "more"
    screen.window.show_home(evening()._replace(at=NOW + timedelta(hours=8)))
    assert screen.window.page == "now"


def test_the_light_behind_the_screen_is_dimmed_and_given_back(qtbot, tmp_path):
    light = tmp_path / "backlight" / "panel"
    light.mkdir(parents=True)
    (light / "brightness").write_text("200")
    (light / "max_brightness").write_text("255")
    screen = Screen(qtbot, tmp_path, light=light.parent, brightness=20)
    qtbot.waitUntil(lambda: screen.rest.is_resting)
    assert (light / "brightness").read_text() == "51"
    screen.rest._minute = 60.0
    screen.touch()
    assert (light / "brightness").read_text() == "200"


def test_a_light_that_may_not_be_set_is_left_alone(tmp_path):
    light = tmp_path / "panel"
    light.mkdir()
    (light / "brightness").write_text("no number")
    (light / "max_brightness").write_text("255")
    assert not Backlight(tmp_path).dim(0.5)
    assert not Backlight(tmp_path / "nowhere").is_there
