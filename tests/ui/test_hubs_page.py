"""The page of the hub's health, touched as a finger touches it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from made_homes import LONDON, evening, hub_lost, look
from made_hubs import NOW, REPORTS, TUESDAY, all_wrong, meter, silent_gas, well
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.home import Hub, HubState
from ihd.energy.hub_report import HubReport
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.ui.hub_words import summary, told
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.text import Text
from ihd.ui.window import Window


@pytest.fixture
def window(qtbot):
    load_fonts()
    one = Window(look(), LONDON)
    qtbot.addWidget(one)
    one.resize(800, 480)
    one.show_home(evening())
    one.show()
    qtbot.waitExposed(one)
    return one


def touch(part: QWidget) -> None:
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def touch_at(window: QWidget, where: QPoint) -> None:
    """As a finger does, which knows nothing of widgets."""
    part = window.childAt(where) or window
    QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=part.mapFrom(window, where))


def middle(part: QWidget, window: QWidget) -> QPoint:
    return part.mapTo(window, part.rect().center())


def texts(page: QWidget) -> str:
    return "\n".join(one.said for one in page.findChildren(Text) if one.isVisible())


def test_touching_how_the_hub_stands_opens_its_health(window):
    touch_at(window, middle(window.status.texts[-1], window))
    assert window.page == "hubs"


@pytest.mark.parametrize("before", ["now", "settings"])
def test_the_arrow_leads_back_to_where_one_came_from(window, before):
    window.open_page(before)
    touch(window.status.hub_button)
    page = window.page_widget("hubs")
    assert page.back.accessibleName() == "Back"
    assert page.back.geometry().right() < page.summary.geometry().left()
    touch(page.back)
    assert window.page == before


def test_touching_the_banner_of_a_lost_hub_opens_its_health(window):
    window.show_home(hub_lost())
    touch_at(window, middle(window.banner.texts[0], window))
    assert window.page == "hubs"


def test_a_trouble_that_no_page_tells_more_of_cannot_be_touched(window):
    window.show_home(evening(banner=StoreTrouble("The disk is full", "Free some space.")))
    touch_at(window, middle(window.banner.texts[0], window))
    assert window.page == "now"
    assert not window.banner.isEnabled()


def test_the_banner_can_be_reached_and_pressed_by_key(window):
    window.show_home(evening(hub=Hub(HubState.SILENT, NOW - timedelta(minutes=5))))
    window.banner.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.banner, Qt.Key.Key_Return)
    assert window.page == "hubs"


def test_settings_tell_how_the_hub_fares_and_lead_to_its_health(window):
    window.show_hubs(silent_gas())
    window.open_page("settings")
    page = window.page_widget("settings")
    page.bring_into_sight(page.health_button)
    touch(page.health_button)
    assert window.page == "hubs"


def test_a_silent_gas_meter_is_told_first_with_what_to_do(window):
    window.open_page("hubs")
    page = window.page_widget("hubs")
    window.show_hubs(silent_gas())
    assert page.summary.said == "Gas meter: silent"
    assert page.cards[0].says.said == "The hub is connected but the gas meter has said nothing since Tue 14:30."
    assert "half hour" in page.cards[0].advice.said
    assert page.cards[0].details.said == "868 MHz · −91 dBm, weak · last heard Tue 14:30"
    assert page.log.lines[:1] == [("Tue 17 Nov 14:30", "Gas meter silent")]


def test_it_is_told_anew_as_it_changes(window):
    window.open_page("hubs")
    page = window.page_widget("hubs")
    window.show_hubs(silent_gas())
    window.show_hubs(well())
    assert page.summary.said == "All is well: the electricity and gas meters are heard."
    assert all(card.word.said in ("Connected", "Live", "Up", "Heard") for card in page.cards if card.isVisible())
    window.show_hubs(HubReport(NOW))
    assert not any(card.isVisible() for card in page.cards)
    assert "No hub has been set up yet." in texts(page)


def test_a_log_without_lines_says_so(window):
    window.show_hubs(well())
    window.open_page("hubs")
    assert "Nothing has happened yet" in texts(window.page_widget("hubs"))


def test_no_meter_point_number_is_shown_whole(window):
    number = "1900012345678"
    gas = replace(meter(Fuel.GAS, Fault.SILENT, TUESDAY), name=f"CH-4F21/{number}")
    other = replace(gas, name="CH-4F21/7400008209")
    line = HubLine(TUESDAY, Part.METER, gas.name, Fault.SILENT, Fuel.GAS)
    window.show_hubs(HubReport(NOW, (gas, other), (line, replace(line, name=other.name))))
    window.open_page("hubs")
    said = texts(window.page_widget("hubs"))
    assert number not in said
    assert "7400008209" not in said
    assert "…5678" in said
    assert "…8209" in said


def test_the_question_whether_somebody_moved_in_is_answered_no_with_one_touch(qtbot, window):
    window.show_hubs(all_wrong())
    window.open_page("hubs")
    page = window.page_widget("hubs")
    assert page.question.isVisible()
    with qtbot.waitSignal(window.nobody_moved_in, timeout=1000):
        touch(page.question.no)
    window.show_hubs(well())
    assert not page.question.isVisible()


def test_a_yes_only_leads_to_the_second_question(qtbot, window):
    window.show_hubs(all_wrong())
    window.open_page("hubs")
    with qtbot.assertNotEmitted(window.moved_in):
        touch(window.page_widget("hubs").question.yes)
    assert window.page == "settings"
    asking = window.page_widget("settings").moving_in
    assert asking.is_asking
    qtbot.waitUntil(asking.clear.isEnabled)
    sheet = window.page_widget("settings")._scroll
    qtbot.waitUntil(lambda: not sheet.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents))
    with qtbot.waitSignal(window.moved_in, timeout=1000):
        touch(asking.clear)


@pytest.mark.parametrize("scale", [1.0, 1.4, 2.0])
@pytest.mark.parametrize("size", [(640, 400), (800, 480), (1280, 800), (720, 1280)])
def test_two_touches_in_one_place_never_clear_anything(qtbot, size, scale):
    load_fonts()
    window = Window(look(scale=scale), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_home(evening())
    window.open_page("settings")
    window.show()
    qtbot.waitExposed(window)
    page = window.page_widget("settings")
    page.bring_into_sight(page.moving_in)
    spots = [(x, y) for x in (2, page.moving_in.begin.width() // 2) for y in (2, page.moving_in.begin.height() - 3)]
    with qtbot.assertNotEmitted(window.moved_in):
        for x, y in spots:
            where = page.moving_in.begin.mapTo(window, QPoint(x, y))
            for _ in range(3):
                touch_at(window, where)
            page.moving_in.ask(False)
            page.bring_into_sight(page.moving_in)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(640, 400), (800, 480), (1280, 800), (720, 1280)])
def test_a_yes_touched_twice_clears_nothing(qtbot, size, scale):
    load_fonts()
    window = Window(look(scale=scale), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_home(evening())
    window.show_hubs(all_wrong())
    window.open_page("hubs")
    window.show()
    qtbot.waitExposed(window)
    yes = window.page_widget("hubs").question.yes
    window.page_widget("hubs")._scroll.ensureWidgetVisible(yes)
    where = middle(yes, window)
    with qtbot.assertNotEmitted(window.moved_in):
        for _ in range(4):
            touch_at(window, where)
    assert window.page == "settings"


def test_the_question_is_asked_in_words_and_taken_back_when_the_page_is_left(window):
    window.open_page("settings")
    asking = window.page_widget("settings").moving_in
    touch(asking.begin)
    for word in ("history", "messages", "codes", "names", "prices", "paired", "cannot be undone"):
        assert word in asking.question.said
    window.open_page("now")
    window.open_page("settings")
    assert not asking.is_asking


def test_keep_everything_keeps_it(qtbot, window):
    window.open_page("settings")
    asking = window.page_widget("settings").moving_in
    touch(asking.begin)
    with qtbot.assertNotEmitted(window.moved_in):
        touch(asking.keep)
    assert asking.begin.isVisible()
    assert not asking.clear.isVisible()


def test_prices_that_may_be_old_and_a_new_home_are_told_calmly(window):
    window.show_home(evening(supplier_since=TUESDAY.replace(day=3), supplier="X"))
    assert window.banner.notice.headline == "Prices may be old"
    assert "3 November" in window.banner.notice.advice
    assert not window.banner.notice.serious
    window.show_home(evening(remark=Trouble("A new home begins here", "All from before was cleared.")))
    assert window.banner.notice[:3] == ("A new home begins here", "All from before was cleared.", False)
    window.show_home(evening())
    assert window.banner.notice is None


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("part", [part for part in Part if part is not Part.HERE])
def test_every_fault_of_every_part_has_words_of_its_own(part, fault):
    report = all_wrong()
    one = next(each for each in report.conditions if each.part is part)
    said = told(replace(one, fault=fault, last_heard=TUESDAY, trouble=None), report.conditions, NOW, LONDON)
    assert said.title
    assert said.word
    assert said.says.endswith(".")
    assert "{" not in said.spoken
    assert "None" not in said.spoken or said.word == "None"


@pytest.mark.parametrize("name", REPORTS)
def test_everything_is_told_to_a_screen_reader(window, name):
    window.show_hubs(REPORTS[name]())
    window.open_page("hubs")
    for card in window.page_widget("hubs").cards:
        if card.isVisible():
            assert card.title.said in card.accessibleName()
            assert card.says.said.rstrip(".") in card.accessibleName()


def test_a_meter_that_was_heard_this_morning_is_waited_for_and_not_called_unheard():
    gas = meter(Fuel.GAS, Fault.UNKNOWN, NOW - timedelta(hours=7), since=NOW)
    said = summary(HubReport(NOW, (*well().conditions[:4], gas)), LONDON)
    assert said == "Heard: the electricity meter. Waiting for the gas meter."
