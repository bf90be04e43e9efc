"""A page is laid out before it is seen: nothing of it has another place once all has settled."""

import pytest
from made_homes import LONDON, NOW, evening, look
from made_hubs import all_wrong
from made_letters import everything
from made_tills import account, till
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from ihd.app.pictured import set_out
from ihd.ui.pages_made import MADE
from ihd.ui.theme import load_fonts
from ihd.ui.window import Window

OWN = {name.removeprefix("_make_") for name in dir(Window) if name.startswith("_make_") and name != "_make_bars"}
PAGES = sorted(OWN | set(MADE))
ROUNDS = 10  # of whatever has been posted, and of what that posts


@pytest.fixture(params=[((640, 400), 1.0), ((640, 400), 2.0), ((1280, 800), 1.0), ((720, 1280), 1.0)], ids=str)
def window(qtbot, request):
    load_fonts()
    size, scale = request.param
    one = Window(look(scale=scale), LONDON)
    qtbot.addWidget(one)
    home = evening()
    one.resize(*size)
    one.show_home(home)
    one.show_inbox(everything(), NOW)
    one.show_hubs(all_wrong())
    one.show_till(till(account()), NOW)
    one.page_opened.connect(lambda name: set_out(one, name, home))
    one.show()
    qtbot.waitExposed(one)
    return one


def places(window: QWidget) -> dict[QAbstractButton, QRect]:
    targets = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return {one: QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in targets}


def test_what_is_to_be_touched_lies_at_its_place_before_the_first_paint(window):
    moved = {}
    for name in PAGES:
        window.open_page("settings" if name == "now" else "now")
        window.open_page(name)
        first = places(window)
        for _ in range(ROUNDS):
            QCoreApplication.processEvents()
        moved[name] = [one.accessibleName() for one, there in places(window).items() if first.get(one) != there]
    assert {name: names for name, names in moved.items() if names} == {}
