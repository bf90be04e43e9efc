"""A page out of sight costs nothing when the look changes: it takes the new one on when it is next used."""

import pytest
from made_homes import LONDON, evening, look
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ihd.ui.window import Window


def paper(page):
    """The colours that a page is drawn in."""
    picture = page.grab().toImage()
    return {QColor(picture.pixel(x, y)).name() for x in range(0, 700, 7) for y in range(0, 300, 7)}


def test_a_page_takes_on_the_look_that_it_missed_when_it_is_opened(qtbot):
    window = Window(look("dark"), LONDON)
    qtbot.addWidget(window)
    window.resize(800, 480)
    window.show_home(evening())
    window.show()
    window.open_page("settings")
    in_dark = paper(window)
    window.open_page("now")
    window.set_look(look("light"))
    window.open_page("settings")
    in_light = paper(window)
    assert look("dark").colour("background").name() in in_dark
    assert look("light").colour("background").name() in in_light
    assert look("dark").colour("surface").name() in in_dark
    assert look("dark").colour("surface").name() not in in_light
    again = Window(look("light"), LONDON)
    qtbot.addWidget(again)
    again.resize(800, 480)
    again.show_home(evening())
    again.show()
    again.open_page("settings")
    assert paper(again) == in_light, "as one that was made in this look"


def test_a_page_that_is_asked_for_by_name_has_the_look_of_the_window(qtbot):
    window = Window(look("dark"), LONDON)
    qtbot.addWidget(window)
    window.show_home(evening())
    page = window.page_widget("settings")
    told = []
    take = page.set_look
    page.set_look = lambda one: (told.append(one), take(one))
    window.set_look(look("light"))
    window.set_look(look("contrast"))
    assert told == [], "it is out of sight"
    assert window.page_widget("settings") is page
    assert window.page_widget("settings") is page
    assert told == [window.look], "once, the last"


def is_whole(part):
    """Whether all of a part is in sight."""
    return part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("page", ["welcome", "settings"])
@pytest.mark.parametrize("size", [(640, 400), (800, 480), (720, 1280)])
def test_a_text_size_stays_in_sight_when_it_has_been_chosen(qtbot, page, size):
    window = Window(look("dark"), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_home(evening())
    window.open_page(page)
    window.show()
    qtbot.waitExposed(window)
    shown = window.page_widget(page)
    question = (shown.questions if page == "welcome" else shown.forms["display"].questions)["text_scale"]
    options = question.input.options
    for scale in (1.25, 2.0, 1.0):
        option = options[f"{scale:g}"]
        shown._scroll.ensureWidgetVisible(option, 0, 24)
        assert is_whole(option)
        shown.changed.connect(lambda _, scale=scale: window.set_look(look("dark", scale)))
        qtbot.mouseClick(option, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda option=option: is_whole(option))
        shown.changed.disconnect()
