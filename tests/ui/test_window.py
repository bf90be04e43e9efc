"""The window: its pages, the way between them, its banner, and its look that can change at any moment."""

from datetime import timedelta

import pytest
from made_homes import LONDON, NOW, evening, hub_lost, look, patchy
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, Hub, HubState
from ihd.energy.stretch import Scope, Side
from ihd.energy.stretch_spans import Asked
from ihd.energy.trouble import HubTrouble
from ihd.settings import HubSettings, Settings
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.scroll import Mark
from ihd.ui.widgets.status import shape_of
from ihd.ui.widgets.touchable import TARGET
from ihd.ui.window import Window


def opened(qtbot: QtBot, home: Home, size: tuple[int, int] = (800, 480)) -> Window:
    load_fonts()
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_home(home)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return opened(qtbot, evening())


def status_words(window: Window) -> list[str]:
    return [text.text() for text in window.status.texts if text.text()]


def test_a_home_with_a_hub_opens_on_now(window):
    assert window.page == "now"
    assert window.nav.isVisible()


def test_a_first_start_welcomes_and_shows_no_way_elsewhere(qtbot):
    window = opened(qtbot, Home(NOW))
    assert window.page == "welcome"
    assert not window.nav.isVisible()


def test_the_first_start_gives_way_once_there_is_a_home(qtbot):
    window = opened(qtbot, Home(NOW))
    QTest.mouseClick(window.page_widget("welcome").on, Qt.MouseButton.LeftButton)
    window.show_home(evening(pretend=True))
    assert window.page == "now"


def test_after_the_welcome_a_demo_and_a_hub_are_offered(qtbot):
    window = opened(qtbot, Home(NOW))
    QTest.mouseClick(window.page_widget("welcome").on, Qt.MouseButton.LeftButton)
    start = window.page_widget("start")
    with qtbot.waitSignal(window.demo_wanted):
        QTest.mouseClick(start.demo_choice, Qt.MouseButton.LeftButton)
    QTest.mouseClick(start.connect_choice, Qt.MouseButton.LeftButton)
    assert window.page == "find"
    QTest.mouseClick(window.page_widget("find").back, Qt.MouseButton.LeftButton)
    assert window.page == "start"
    QTest.mouseClick(start.back, Qt.MouseButton.LeftButton)
    assert window.page == "welcome"


def test_a_touch_on_the_way_opens_its_page(window, qtbot):
    for name in ("more", "history", "now"):
        with qtbot.waitSignal(window.page_opened) as told:
            QTest.mouseClick(window.nav.items[name], Qt.MouseButton.LeftButton)
        assert told.args == [name]
        assert window.page == name
        assert window.nav.items[name].isChecked()
        assert window.page_widget(name).isVisible()


def test_every_page_is_reached_by_keys_alone(window):
    window.activateWindow()
    window.nav.items["now"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.nav.items["now"], Qt.Key.Key_Right)
    for name in ("history", "cost", "carbon"):
        QTest.keyClick(window.nav.items[name], Qt.Key.Key_Right)
    QTest.keyClick(window.nav.items["more"], Qt.Key.Key_Return)
    assert window.page == "more"
    settings = window.page_widget("more").tiles["settings"]
    settings.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(settings, Qt.Key.Key_Return)
    assert window.page == "settings"
    assert window.nav.items["more"].isChecked()


def test_tab_goes_round_everything_that_can_be_touched(window):
    window.activateWindow()
    met = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget().accessibleName().split(" ")[0].rstrip(","))
    assert {"Using", "Electricity", "Gas", "Today"} <= set(met)
    assert {"Now", "History", "More"} & set(met)


def test_tab_goes_round_history_from_the_bar_and_back(window):
    window.set_fuels((Fuel.ELECTRICITY, Fuel.GAS))
    window.open_page("history")
    window.activateWindow()
    window.nav.items["history"].setFocus(Qt.FocusReason.TabFocusReason)
    met = []
    while "History" not in met:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget().accessibleName())
    met = met[met.index("Show a day") :]
    assert met[:2] == ["Show a day", "Show a week"]
    assert met[5:12] == [
        "Show kilowatt-hours",
        "Show pounds",
        "Show CO₂",
        "Electricity",
        "Gas",
        "Electricity and gas",
        "Previous day",
    ]


def test_the_day_turns_by_key_while_the_bar_has_the_focus(window, qtbot):
    QTest.mouseClick(window.nav.items["history"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.page_widget("history").wanted) as told:
        QTest.keyClick(window.nav.items["history"], Qt.Key.Key_PageUp)
    assert told.args[0].day == NOW.date() - timedelta(days=1)


def test_a_page_that_goes_on_below_the_screen_shows_so(qtbot):
    window = opened(qtbot, Home(NOW))
    window.open_page("start")
    assert not window.page_widget("start").findChild(Mark).isVisible()
    window.show_home(evening())
    window.open_page("settings")
    mark = window.page_widget("settings").findChild(Mark)
    assert mark.isVisible()
    assert mark.geometry().bottom() < window.page_widget("settings").height() / 2
    window.page_widget("settings").bring_into_sight(window.page_widget("settings").forms["diary"])
    assert mark.geometry().bottom() > window.page_widget("settings").height() / 2
    window.resize(1280, 4400)
    qtbot.waitUntil(lambda: not mark.isVisible())


def test_the_focus_ring_shows_for_keys_and_not_for_touch(window):
    window.activateWindow()
    card = window.page_widget("now").electricity
    card.setFocus(Qt.FocusReason.MouseFocusReason)
    plain = card.grab().toImage()
    assert not card.ringed
    card.clearFocus()
    card.setFocus(Qt.FocusReason.TabFocusReason)
    assert card.ringed
    assert card.grab().toImage() != plain


@pytest.mark.parametrize(
    ("size", "rail"),
    [
        ((800, 480), False),
        ((640, 400), False),
        ((720, 1280), False),
        ((1024, 600), True),
        ((1280, 800), True),
        ((1080, 1920), False),
    ],
)
def test_the_way_is_a_rail_where_it_is_wide_and_a_bar_elsewhere(qtbot, size, rail):
    window = opened(qtbot, evening(), size)
    assert window.nav.is_rail is rail
    nav = window.nav.geometry()
    assert (nav.height() == size[1] and nav.left() == 0) if rail else (nav.width() == size[0])


def test_the_status_bar_tells_time_date_and_hub(window):
    assert status_words(window) == ["18:42", "Sat 21 Nov", "Hub live"]
    assert window.status.spoken_hub == "Hub live, strong signal"
    window.show_home(evening(pretend=True, hub=Hub(HubState.SILENT, NOW.replace(hour=14, minute=30))))
    assert status_words(window) == ["18:42", "Sat 21 Nov", "Demo home", "Hub silent since 14:30"]


def test_every_state_of_the_hub_has_its_own_shape():
    shapes = [shape_of(Hub(state))[0] for state in HubState if state is not HubState.CONNECTING]
    assert len(set(shapes)) == len(shapes)
    assert [shape_of(Hub(HubState.LIVE, NOW, bars))[0] for bars in (0, 4)] == ["signal-0", "signal-4"]


def test_trouble_is_a_banner_above_the_page_and_goes_by_itself(window):
    window.show_home(hub_lost())
    assert window.banner.isVisible()
    assert window.banner.accessibleName().startswith("The broker cannot be reached. Is 192.168.1.20")
    page = window.page_widget("now")
    assert page.geometry().top() >= window.banner.geometry().bottom()
    window.show_home(evening())
    assert not window.banner.isVisible()
    assert page.geometry().top() < 50


def test_the_banner_takes_one_line_where_all_of_it_fits(window):
    window.show_home(evening(banner=HubTrouble("The disk is full", "Free some space.")))
    headline, advice = window.banner.texts
    assert window.banner.height() == TARGET
    assert headline.geometry().right() < advice.geometry().left()
    assert abs(headline.geometry().center().y() - advice.geometry().center().y()) <= 2
    window.show_home(evening(banner=HubTrouble("The disk is full", "Free some space, and say so. " * 5)))
    assert window.banner.height() > TARGET
    assert headline.geometry().bottom() < advice.geometry().top() + 2
    assert headline.geometry().left() == advice.geometry().left()


def test_markup_from_outside_stays_plain_text(window):
    window.show_home(evening(banner=HubTrouble("<b>Bold</b> & <img src=x>", "<a href='x'>touch</a>")))
    assert [text.text() for text in window.banner.texts] == ["<b>Bold</b> & <img src=x>", "<a href='x'>touch</a>"]
    assert {text.textFormat() for text in window.banner.texts} == {Qt.TextFormat.PlainText}


def test_the_look_changes_live_on_every_page(window):
    for name in ("settings", "now"):
        window.open_page(name)
        dark = window.grab().toImage()
        window.set_look(look("light"))
        light = window.grab().toImage()
        assert dark.pixelColor(400, 46).lightnessF() < 0.2
        assert light.pixelColor(400, 46).lightnessF() > 0.9
        window.set_look(look())
        assert window.grab().toImage() == dark


def test_a_day_is_asked_for_when_history_opens(window, qtbot):
    window.set_fuels((Fuel.ELECTRICITY, Fuel.GAS))
    wishes = []
    window.page_widget("history").wanted.connect(wishes.append)
    QTest.mouseClick(window.page_widget("now").gas, Qt.MouseButton.LeftButton)
    assert wishes[-1] == Asked(Scope.DAY, NOW.date(), Side.GAS)
    assert window.page == "history"


def test_the_first_paint_is_told_once(qtbot):
    load_fonts()
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.show_home(evening())
    told = []
    window.first_painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.first_painted):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert told == [True]


def test_settings_in_force_reach_a_page_that_is_open_already(window):
    window.open_page("settings")
    window.show_settings(Settings(hub=HubSettings(host="192.168.1.20")))
    assert "192.168.1.20" in window.page_widget("settings").hub_words


def test_trouble_while_connecting_stands_on_the_connect_page(qtbot):
    window = opened(qtbot, Home(NOW))
    window.open_page("connect")
    window.show_home(Home(NOW)._replace(banner=HubTrouble("The keyring is locked", "Unlock it.")))
    assert window.page == "connect"
    assert window.page_widget("connect").trouble.headline == "The keyring is locked"


def test_that_another_program_records_is_said_on_every_page(window):
    window.show_home(patchy())
    window.open_page("settings")
    assert window.banner.isVisible()
    assert window.banner.notice.headline == "Another ihd is recording; this one only shows"


def test_what_stands_at_the_top_has_room_when_it_begins_to_need_two_rows(qtbot):
    window = Window(look("dark", 2.0), LONDON)
    qtbot.addWidget(window)
    window.resize(640, 400)
    window.show()
    window.show_home(evening())
    one_row = window.status.height()
    window.show_home(evening(pretend=True))
    assert window.status.height() > one_row
    assert window.page_widget("now").y() == window.status.height()
    window.show_home(evening())
    assert window.status.height() == one_row


@pytest.mark.parametrize(
    ("size", "larger"),
    [((800, 480), 1.0), ((720, 1280), 1.0), ((640, 400), 1.0), ((1280, 800), 4 / 3), ((1920, 1200), 2.0)],
)
def test_pages_of_one_column_have_larger_words_where_the_window_is_large(qtbot, size, larger):
    window = Window(look(scale=1.25), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.open_page("welcome")
    assert window.page_widget("welcome").headline.font().pixelSize() == pytest.approx(24 * 1.25 * 1.25 * larger, abs=1)
    window.open_page("start")
    window.resize(800, 480)
    assert window.page_widget("start").headline.font().pixelSize() == pytest.approx(24 * 1.25 * 1.25, abs=1)
    window.open_page("welcome")
    assert window.page_widget("welcome").headline.font().pixelSize() == pytest.approx(24 * 1.25 * 1.25, abs=1)
