"""A page out of sight costs nothing when the look changes: it takes the new one on when it is next used."""

from made_homes import LONDON, evening, look
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
