"""Our own keyboard: what its keys type, when it comes and goes, and that it covers nothing that is typed into."""

from collections.abc import Callable

import pytest
from made_homes import LONDON, SIZES, look
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ihd.display_settings import Keyboard as When
from ihd.ui.keyboard_shown import KeyboardShown
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.keyboard import GAP, Key
from ihd.ui.widgets.keyboard_layers import (
    ACCENTS,
    ACTS,
    DONE,
    ERASE,
    LAYERS,
    LETTERS,
    NUMBERS,
    PAD,
    SHIFT,
    SIGNS,
    SPACE,
)
from ihd.ui.widgets.touchable import TARGET
from ihd.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def finger() -> Callable[[QWidget], None]:
    """Touches the middle of a widget, as a touch screen tells it."""
    screen = QTest.createTouchDevice()

    def touch(part: QWidget) -> None:
        window = part.window()
        at = part.mapTo(window, part.rect().center())
        QTest.touchEvent(window, screen).press(0, at, window).commit()
        QTest.touchEvent(window, screen).release(0, at, window).commit()

    return touch


class Typing:
    """A window on a page with fields, with a keyboard."""

    def __init__(self, qtbot: QtBot, when: When, page: str, size: tuple[int, int], scale: float) -> None:
        load_fonts()
        self.when = when
        self.window = Window(look(scale=scale), LONDON)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.shown = KeyboardShown(self.window, lambda: self.when)
        self.window.open_page(page)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def line(self, name: str) -> QLineEdit:
        field: QLineEdit = self.window.page_widget("connect").form.questions[name].input.line
        return field

    def key(self, name: str) -> Key:
        assert self.shown.keyboard
        return self.shown.keyboard.keys[name]

    def press(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.key(name), LEFT)


@pytest.fixture
def make(qtbot: QtBot) -> Callable[..., Typing]:
    def made(
        when: When = When.ALWAYS, page: str = "connect", size: tuple[int, int] = (800, 480), scale: float = 1.0
    ) -> Typing:
        return Typing(qtbot, when, page, size, scale)

    return made


@pytest.fixture
def typing(make: Callable[..., Typing]) -> Typing:
    one = make()
    one.line("user").setFocus()
    return one


@pytest.mark.parametrize("layer", [LETTERS, ACCENTS, NUMBERS, SIGNS, PAD])
@pytest.mark.parametrize("capital", [False, True])
def test_each_key_types_the_character_that_it_shows(typing: Typing, layer: str, capital: bool) -> None:
    keyboard = typing.shown.keyboard
    assert keyboard
    keyboard.show_layer(layer)
    if capital and SHIFT not in keyboard.keys:
        pytest.skip("this layer has no capital letters")
    if capital:
        typing.press(SHIFT, SHIFT)
    shown = [spot.key for row in LAYERS[layer].rows for spot in row if spot.key not in ACTS]
    typing.press(*shown)
    wanted = "".join(" " if key == SPACE else key for key in shown)
    assert typing.line("user").text() == (wanted.upper() if capital else wanted)


def test_whatever_a_password_may_hold_can_be_typed() -> None:
    typed = {spot.key for layer in LAYERS.values() for row in layer.rows for spot in row}
    printable = {chr(code) for code in range(33, 127)}
    assert {one.lower() for one in printable} <= typed
    assert set("£€ŵŷâêîôû") <= typed


@pytest.mark.parametrize("size", [(640, 400), *SIZES])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_key_can_be_touched_and_none_is_next_to_another(
    make: Callable[..., Typing], size: tuple[int, int], scale: float
) -> None:
    one = make(size=size, scale=scale)
    one.line("host").setFocus()
    keyboard = one.shown.keyboard
    assert keyboard
    for layer in LAYERS:
        keyboard.show_layer(layer)
        places = [key.geometry() for key in keyboard.keys.values()]
        for place in places:
            assert keyboard.rect().contains(place)
            assert place.width() >= TARGET
            assert place.height() >= TARGET
            around = place.adjusted(-GAP, -GAP, GAP, GAP)
            assert [other for other in places if other.intersects(around)] == [place]


@pytest.mark.parametrize("size", [(640, 400), (800, 480), (720, 1280), (1280, 800)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_typed_into_stays_in_sight_above_the_keys(
    qtbot: QtBot, make: Callable[..., Typing], size: tuple[int, int], scale: float
) -> None:
    one = make(size=size, scale=scale)
    for name in ("host", "port", "user", "password", "ca_file", "prefix"):
        line = one.line(name)
        line.setFocus()
        keyboard = one.shown.keyboard
        assert keyboard

        def is_above(line: QLineEdit = line, keyboard: QWidget = keyboard) -> bool:
            field = line.parentWidget()
            place = QRect(field.mapTo(one.window, QPoint(0, 0)), field.size())
            return bool(place.top() >= 0 and place.bottom() < keyboard.y() and not line.visibleRegion().isEmpty())

        qtbot.waitUntil(is_above, timeout=5_000)
        assert keyboard.geometry().bottom() == one.window.rect().bottom()


def test_a_finger_on_a_field_brings_the_keyboard_and_done_takes_it_away(
    qtbot: QtBot, make: Callable[..., Typing], finger: Callable[[QWidget], None]
) -> None:
    one = make(When.AUTO)
    line = one.line("port")
    finger(line)
    qtbot.waitUntil(lambda: one.shown.is_open, timeout=5_000)
    assert line.hasFocus()
    for _ in "1883":
        finger(one.key(ERASE))
    for key in "8884":
        finger(one.key(key))
    assert line.text() == "8884"
    with qtbot.waitSignal(one.window.page_widget("connect").form.answered) as told:
        finger(one.key(DONE))
    assert told.args == ["port", "8884"]
    assert not one.shown.is_open
    assert not line.hasFocus()
    assert one.window.page_widget("connect").height() == one.window.height()


def test_a_mouse_brings_no_keyboard_unless_it_is_always_wanted(qtbot: QtBot, make: Callable[..., Typing]) -> None:
    one = make(When.AUTO)
    QTest.mouseClick(one.line("host"), LEFT)
    assert one.line("host").hasFocus()
    assert not one.shown.is_open
    one.when = When.ALWAYS
    QTest.mouseClick(one.line("host"), LEFT)
    assert one.shown.is_open


def test_a_keyboard_that_is_never_wanted_never_comes(
    make: Callable[..., Typing], finger: Callable[[QWidget], None]
) -> None:
    one = make(When.NEVER)
    finger(one.line("host"))
    one.line("user").setFocus()
    assert not one.shown.is_open
    assert one.shown.keyboard is None


def test_real_keys_send_the_keyboard_away_and_go_on_typing(
    qtbot: QtBot, make: Callable[..., Typing], finger: Callable[[QWidget], None]
) -> None:
    one = make(When.AUTO)
    line = one.line("user")
    finger(line)
    qtbot.waitUntil(lambda: one.shown.is_open, timeout=5_000)
    one.press("a")
    QTest.keyClick(line, Qt.Key.Key_B)
    assert not one.shown.is_open
    assert line.hasFocus()
    assert line.text() == "ab"


def test_the_keyboard_goes_with_its_page(make: Callable[..., Typing]) -> None:
    one = make()
    one.line("host").setFocus()
    assert one.shown.is_open
    one.window.open_page("find")
    assert not one.shown.is_open


def test_a_password_shows_dots_and_no_key_tells_that_it_was_touched(make: Callable[..., Typing]) -> None:
    one = make()
    line = one.line("password")
    line.setFocus()
    key, other = one.key("s"), one.key("d")
    QTest.mousePress(key, LEFT)
    assert key.grab().toImage() != other.grab().toImage()  # another letter
    pressed = key.grab().toImage()
    QTest.mouseRelease(key, LEFT)
    assert key.grab().toImage() == pressed
    assert line.text() == "s"
    assert line.displayText() != "s"
    one.line("user").setFocus()
    QTest.mousePress(key, LEFT)
    assert key.grab().toImage() != pressed
    QTest.mouseRelease(key, LEFT)


def test_numbers_are_typed_on_a_pad_from_which_letters_are_a_touch_away(make: Callable[..., Typing]) -> None:
    one = make()
    one.line("port").setFocus()
    assert one.shown.keyboard
    assert one.shown.keyboard.layer == PAD
    one.press(LETTERS)
    assert one.shown.keyboard.layer == LETTERS
    one.line("host").setFocus()
    assert one.shown.keyboard.layer == LETTERS


def test_a_capital_is_for_one_letter_unless_its_key_is_held_down_by_a_second_touch(typing: Typing) -> None:
    typing.press(SHIFT, "a", "b", SHIFT, SHIFT, "c", "d", SHIFT, "e")
    assert typing.line("user").text() == "AbCDe"
    assert typing.key("a").accessibleName() == "a"
    typing.press(SHIFT)
    assert typing.key("a").accessibleName() == "Capital A"


def test_the_key_that_takes_back_repeats_while_it_is_held(qtbot: QtBot, typing: Typing) -> None:
    line = typing.line("user")
    line.setText("a" * 12)
    QTest.mousePress(typing.key(ERASE), LEFT)
    qtbot.waitUntil(lambda: len(line.text()) <= 8, timeout=10_000)
    QTest.mouseRelease(typing.key(ERASE), LEFT)


def test_every_key_has_a_name_that_can_be_said(typing: Typing) -> None:
    keyboard = typing.shown.keyboard
    assert keyboard
    assert keyboard.accessibleName() == "Keyboard"
    for layer in LAYERS:
        keyboard.show_layer(layer)
        for key in keyboard.keys.values():
            name = key.accessibleName()
            assert name.isalnum() or len(name) > 1
            assert key.focusPolicy() is Qt.FocusPolicy.NoFocus
