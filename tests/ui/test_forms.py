"""Forms ask what a dataclass declares, keep what can be right, and refuse the rest beneath its field."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some
from made_homes import look
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ihd.display_settings import Theme
from ihd.energy.trouble import HubTrouble
from ihd.form import in_pounds, pence_of
from ihd.price_settings import PriceSettings
from ihd.settings import HubSettings, Settings
from ihd.ui.form import Form
from ihd.ui.pages.connect import ConnectPage
from ihd.ui.pages.settings import SettingsPage
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.field import Field
from ihd.ui.widgets.switch import Switch


@pytest.fixture
def connect(qtbot: QtBot) -> ConnectPage:
    load_fonts()
    page = ConnectPage(look(), Settings())
    qtbot.addWidget(page)
    page.resize(800, 480)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    load_fonts()
    page = SettingsPage(look(), Settings(hub=HubSettings(host="192.168.1.20")))
    qtbot.addWidget(page)
    page.resize(800, 372)
    page.show()
    qtbot.waitExposed(page)
    return page


def type_into(question, text: str) -> None:
    question.input.line.setFocus()
    question.input.line.selectAll()
    QTest.keyClicks(question.input.line, text)
    QTest.keyClick(question.input.line, Qt.Key.Key_Tab)


def test_a_form_asks_every_question_with_its_help_and_unit(qtbot):
    form = Form(look(), PriceSettings(electricity_pence=28.5))
    qtbot.addWidget(form)
    assert list(form.questions) == [one.name for one in fields(PriceSettings)]
    asked = form.questions["electricity_pence"]
    assert asked.answer == "28.5"
    assert asked.input.line.accessibleName() == "Electricity, p per kWh"
    assert asked.input.line.accessibleDescription() == "Price of a unit."


def test_each_kind_of_value_has_its_kind_of_field(page, connect):
    kinds = {name: type(one.input) for name, one in page.forms["display"].questions.items()}
    assert kinds["theme"] is Choice
    assert kinds["text_scale"] is Choice
    assert type(page.forms["levels"].questions["medium_watts"].input) is Field
    assert type(connect.form.questions["tls"].input) is Switch


def test_the_password_is_never_shown(connect):
    line = connect.form.questions["password"].input.line
    assert line.echoMode() is QLineEdit.EchoMode.Password


def test_connecting_tells_the_settings_and_the_password(connect, qtbot):
    type_into(connect.form.questions["host"], "192.168.1.20")
    type_into(connect.form.questions["port"], "8883")
    type_into(connect.form.questions["user"], "ada")
    type_into(connect.form.questions["password"], "sesame")
    connect.form.questions["tls"].input.click()
    with qtbot.waitSignal(connect.connect_wanted) as told:
        QTest.mouseClick(connect.connect_button, Qt.MouseButton.LeftButton)
    assert told.args == [HubSettings(host="192.168.1.20", port=8883, user="ada", tls=True), "sesame"]


def test_an_address_can_be_typed_at_once_where_none_stands(connect):
    connect.back.setFocus()
    connect.opened()
    assert connect.form.questions["host"].input.line.hasFocus()
    type_into(connect.form.questions["host"], "192.168.1.20")
    connect.back.setFocus()
    connect.opened()
    assert connect.back.hasFocus()


def test_an_empty_address_is_refused_beneath_its_field(connect, qtbot):
    with qtbot.assertNotEmitted(connect.connect_wanted):
        QTest.mouseClick(connect.connect_button, Qt.MouseButton.LeftButton)
    assert connect.form.questions["host"].complaint == "Type the address of your broker, such as 192.168.1.20."
    assert connect.form.questions["host"].input.line.hasFocus()


@pytest.mark.parametrize("port", ["0", "65536", "abc", "", "18.5"])
def test_a_port_that_cannot_be_is_refused(connect, qtbot, port):
    type_into(connect.form.questions["host"], "broker.local")
    type_into(connect.form.questions["port"], port)
    if not port:
        connect.form.questions["port"].input.line.clear()
    with qtbot.assertNotEmitted(connect.connect_wanted):
        connect.connect_button.click()
    assert connect.form.questions["port"].complaint


def test_a_mended_answer_is_no_longer_complained_of(connect):
    type_into(connect.form.questions["port"], "99999")
    assert connect.form.questions["port"].complaint
    type_into(connect.form.questions["port"], "1883")
    assert connect.form.questions["port"].complaint == ""


def test_enter_connects_and_escape_goes_back(connect, qtbot):
    type_into(connect.form.questions["host"], "broker.local")
    with qtbot.waitSignal(connect.connect_wanted):
        QTest.keyClick(connect.form.questions["host"].input.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(connect.back_wanted):
        QTest.keyClick(connect.form.questions["host"].input.line, Qt.Key.Key_Escape)


def test_a_refusal_by_the_broker_is_told_on_the_page_until_the_next_attempt(connect):
    connect.show_trouble(HubTrouble("The broker refused us", "Check the user name and password."))
    assert connect.trouble.headline == "The broker refused us"
    type_into(connect.form.questions["host"], "broker.local")
    connect.connect_button.click()
    assert connect.trouble is None


def test_a_price_is_kept_as_soon_as_its_field_is_left(page, qtbot):
    with qtbot.waitSignal(page.changed) as told:
        type_into(page.forms["prices"].questions["electricity_pence"], "28.5")
    assert told.args[0].prices.electricity_pence == 28.5
    assert told.args[0].hub.host == "192.168.1.20"


@pytest.mark.parametrize(
    ("typed", "pence", "shown"),
    [
        ("160", 16_000, "£160"),
        ("£160", 16_000, "£160"),
        ("160.50", 16_050, "£160.50"),
        ("160.5", 16_050, "£160.50"),
        ("£1,200.05", 120_005, "£1,200.05"),
        ("99.", 9_900, "£99"),
    ],
)
def test_a_budget_is_typed_and_shown_in_pounds_and_kept_in_pence(page, qtbot, typed, pence, shown):
    question = page.forms["prices"].questions["budget_pence_per_month"]
    assert question.input.text == "£0"
    with qtbot.waitSignal(page.changed) as told:
        type_into(question, typed)
    assert told.args[0].prices.budget_pence_per_month == pence
    assert question.input.text == shown
    page.undo.click()
    assert question.input.text == "£0"


def test_a_budget_that_enter_has_kept_is_not_kept_again_when_its_field_is_left(page, qtbot):
    question = page.forms["prices"].questions["budget_pence_per_month"]
    question.input.line.setFocus()
    question.input.line.selectAll()
    QTest.keyClicks(question.input.line, "160")
    with qtbot.waitSignal(page.changed):
        QTest.keyClick(question.input.line, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(page.changed):
        QTest.keyClick(question.input.line, Qt.Key.Key_Tab)


def test_a_budget_out_of_bounds_is_refused_in_pounds(page):
    question = page.forms["prices"].questions["budget_pence_per_month"]
    type_into(question, "10000.01")
    assert question.complaint == "Budget for a month lies between £0 and £10,000."


@given(some.integers(0, 10**12))
def test_pence_are_read_from_the_pounds_that_they_are_shown_as(pence):
    assert pence_of(in_pounds(pence)) == pence
    assert pence_of(f"{pence // 100}.{pence % 100:02}") == pence


@given(some.text(max_size=12))
def test_what_is_read_as_pounds_is_what_a_till_would_take_it_for(typed):
    found = pence_of(typed)
    if found is not None:
        assert Decimal(found) == 100 * Decimal(typed.strip().removeprefix("£").replace(",", ""))


@pytest.mark.parametrize(
    ("group", "name", "answer"),
    [
        ("prices", "electricity_pence", "-1"),
        ("prices", "electricity_pence", "nan"),
        ("prices", "gas_pence", "501"),
        ("prices", "gas_pence", "dear"),
        ("prices", "budget_pence_per_month", "-5"),
        ("prices", "budget_pence_per_month", "1_000"),
        ("prices", "budget_pence_per_month", "160,50"),
        ("prices", "budget_pence_per_month", "1.005"),
        ("levels", "high_watts", "400"),
        ("diary", "timezone", "Europe/Londres"),
        ("diary", "timezone", "../../etc/passwd"),
        ("diary", "save_every", "0"),
    ],
)
def test_what_cannot_be_is_refused_and_not_kept(page, qtbot, group, name, answer):
    question = page.forms[group].questions[name]
    with qtbot.assertNotEmitted(page.changed):
        type_into(question, answer)
    assert question.complaint


def test_the_text_size_is_one_touch_and_a_size_between_is_told_as_none(page, qtbot):
    size = page.forms["display"].questions["text_scale"].input
    assert [option.word for option in size.options.values() if option.isChecked()] == ["100%"]
    page.bring_into_sight(size)
    with qtbot.waitSignal(page.changed) as told:
        QTest.mouseClick(size.options["1.75"], Qt.MouseButton.LeftButton)
    assert told.args[0].display.text_scale == 1.75
    page.show_settings(replace(told.args[0], display=replace(told.args[0].display, text_scale=1.3)))
    assert size.answer == ""


def test_a_choice_is_kept_at_once(page, qtbot):
    theme = page.forms["display"].questions["theme"].input
    page.bring_into_sight(theme)
    with qtbot.waitSignal(page.changed) as told:
        QTest.mouseClick(theme.options["light"], Qt.MouseButton.LeftButton)
    assert told.args[0].display.theme is Theme.LIGHT


def test_the_last_change_can_be_taken_back(page, qtbot):
    question = page.forms["prices"].questions["gas_pence"]
    type_into(question, "6.2")
    assert page.undo.isVisible()
    with qtbot.waitSignal(page.changed) as told:
        page.undo.click()
    assert told.args[0].prices.gas_pence == 0
    assert question.answer == "0"
    assert not page.undo.isVisible()


def test_what_was_taken_back_by_touch_stays_so_and_leaves_no_field_in_use(page, qtbot):
    page.activateWindow()
    question = page.forms["prices"].questions["electricity_pence"]
    page.bring_into_sight(question)
    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(question.input.steps[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.undo, Qt.MouseButton.LeftButton)
    assert question.answer == "0"
    assert not question.input.line.hasFocus()
    with qtbot.assertNotEmitted(page.changed):
        page.hub_button.setFocus()


def test_steps_are_kept_once_they_have_come_to_rest(page, qtbot):
    field = page.forms["prices"].questions["electricity_pence"].input
    page.bring_into_sight(field)
    with qtbot.waitSignal(page.changed) as told:
        for _ in range(3):
            QTest.mouseClick(field.steps[1], Qt.MouseButton.LeftButton)
    assert told.args[0].prices.electricity_pence == 1.5


def test_settings_from_elsewhere_are_shown_but_not_over_what_is_being_typed(page):
    question = page.forms["prices"].questions["gas_pence"]
    question.input.line.setFocus()
    question.input.line.setText("6")
    found = Settings(hub=HubSettings(host="10.0.0.5"))
    page.show_settings(replace(found, prices=PriceSettings(electricity_pence=30.0)))
    assert question.answer == "6"
    assert page.forms["prices"].questions["electricity_pence"].answer == "30"
    assert "10.0.0.5" in page.hub_words


def test_the_hub_is_changed_on_the_connect_page(page, qtbot):
    with qtbot.waitSignal(page.hub_wanted):
        page.hub_button.click()
