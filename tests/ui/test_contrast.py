"""Contrast, computed from what is drawn: 4.5:1 for text, 3:1 for what is large, 7:1 in the theme made for it."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_homes import HOMES, LONDON, NOW, THEMES, evening, look
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from ihd.app.pictured import set_out
from ihd.energy.home import Home
from ihd.ui.contrast import mixed, ratio, readable
from ihd.ui.theme import Role, load_fonts
from ihd.ui.widgets.text import Text
from ihd.ui.window import Window

MEANINGS = ("low", "medium", "high", "export", "electricity", "gas", "accent", "muted", "text")
ALONE = ("welcome", "connect", "find", "choose", "rule")
LEAST = {"dark": 4.5, "light": 4.5, "contrast": 7.0}


def opened(qtbot: QtBot, theme: str, home: Home, page: str = "") -> Window:
    load_fonts()
    window = Window(look(theme), LONDON)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_home(home)
    window.page_opened.connect(lambda name: set_out(window, name, home))
    if page:
        window.open_page(page)
    window.show()
    qtbot.waitExposed(window)
    return window


def ground_beneath(image, place: QRect) -> QColor:
    """The colour that fills most of where a text stands: what it stands on."""
    inside = place.intersected(image.rect())
    points = [(x, y) for x in range(inside.left(), inside.right(), 2) for y in range(inside.top(), inside.bottom(), 2)]
    return QColor(Counter(image.pixel(x, y) for x, y in points).most_common(1)[0][0])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("page", "home"), [*(("now", name) for name in HOMES), ("settings", "evening"), *((page, "") for page in ALONE)]
)
def test_every_text_can_be_read_on_what_it_stands_on(qtbot, theme, page, home):
    window = opened(qtbot, theme, HOMES[home]() if home else Home(NOW), page)
    image = window.grab().toImage()
    texts = [text for text in window.findChildren(Text) if text.isVisible() and text.text()]
    seen = 0
    for text in texts:
        place = QRect(text.mapTo(window, QPoint(0, 0)), text.size())
        if text.visibleRegion().boundingRect() != text.rect() and page in ("settings", *ALONE):
            continue  # scrolled out of sight
        ink = text.palette().color(QPalette.ColorRole.WindowText)
        assert ratio(ink, ground_beneath(image, place)) >= LEAST[theme], text.text()
        seen += 1
    assert seen >= 5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("meaning", MEANINGS)
def test_a_word_on_its_own_soft_ground_can_be_read(theme, meaning):
    one = look(theme)
    assert ratio(one.ink(meaning, one.soft(meaning)), one.soft(meaning)) >= LEAST[theme]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("meaning", ["low", "medium", "high", "export"])
def test_the_words_of_the_dial_can_be_read_on_its_glow(theme, meaning):
    one = look(theme)
    for ground in ("background", "surface"):
        lit = mixed(one.colour(meaning), one.colour(ground), 0.13)
        assert ratio(one.ink("text", ground), lit) >= LEAST[theme]
        # The small title stands where the glow has mostly faded; it must do even in its middle.
        assert ratio(one.ink("muted", ground), mixed(one.colour(meaning), one.colour(ground), 0.07)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_marks_and_bars_stand_out_from_their_ground(theme):
    one = look(theme)
    for meaning in ("electricity", "gas", "low", "medium", "high", "accent", "muted"):
        for ground in ("background", "surface"):
            assert ratio(one.ink(meaning, ground, 3.0), one.colour(ground)) >= 3
    assert ratio(one.ink("on_accent", "accent"), one.colour("accent")) >= LEAST[theme]
    assert ratio(one.ink("on_text", "text"), one.colour("text")) >= LEAST[theme]


def test_black_on_white_is_twenty_one_to_one():
    # The two ends of WCAG's scale, and the grey (#767676) that it is known to call 4.54:1 on white.
    assert ratio(QColor("black"), QColor("white")) == pytest.approx(21)
    assert ratio(QColor("white"), QColor("white")) == pytest.approx(1)
    assert ratio(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF), st.sampled_from([3.0, 4.5]))
def test_any_colour_can_be_made_readable_on_any_ground(front, ground, least):
    found = readable(QColor.fromRgb(front), QColor.fromRgb(ground), least)
    assert ratio(found, QColor.fromRgb(ground)) >= least


def test_a_colour_that_can_be_read_is_left_alone():
    one = look("dark")
    assert one.ink("text") == one.colour("text")


def test_text_grows_with_its_scale_and_figures_keep_their_width(qapp):
    small, large = look().font(Role.BODY), look(scale=2.0).font(Role.BODY)
    assert large.pixelSize() == 2 * small.pixelSize()
    load_fonts()
    assert evening().level is not None
