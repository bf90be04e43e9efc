"""What a screen reader is told: kinds, names, values and changes, in the order in which they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_homes import LONDON, NOW, evening, look
from made_letters import everything
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ihd.ui import access
from ihd.ui.access_changes import Changes
from ihd.ui.by_key import ByKey, title_of
from ihd.ui.reading import Box, reading_order
from ihd.ui.window import Window

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def window(qtbot) -> Window:
    access.install()
    one = Window(look(), LONDON)
    qtbot.addWidget(one)
    one.resize(800, 480)
    ByKey(one)
    one.show_home(evening())
    one.show_inbox(everything(), NOW)
    one.show()
    qtbot.waitExposed(one)
    return one


def told(widget: QWidget) -> list[tuple[QAccessible.Role, str, str]]:
    """Everything on a widget that is told, in the order of the tree."""

    def walk(node):
        if not node.state().invisible:
            yield node.role(), node.text(Text.Name), node.text(Text.Value)
            for n in range(node.childCount()):
                assert node.indexOfChild(node.child(n)) == n
                yield from walk(node.child(n))

    return list(walk(QAccessible.queryAccessibleInterface(widget)))


def test_a_figure_is_one_part_with_a_name_that_stays_and_a_value(window):
    parts = told(window.page_widget("now"))
    assert parts[0][:2] == (Role.Grouping, "Now")
    figures = [(name, value) for role, name, value in parts if role is Role.Button]
    assert figures[0] == ("Using now", "1.24 kilowatts, medium, 32 pence an hour")
    assert [name for name, _ in figures[1:3]] == ["Electricity today", "Gas today"]
    assert figures[1][1].startswith("2 pounds 93")
    window.show_home(evening(watts=3400.0))
    assert ("Using now", "3.40 kilowatts, medium, 32 pence an hour") in [part[1:] for part in told(window)]


def test_the_ways_between_pages_are_tabs_of_which_one_is_chosen(window):
    nav = QAccessible.queryAccessibleInterface(window.nav)
    assert nav.role() is Role.PageTabList
    tabs = [nav.child(n) for n in range(nav.childCount())]
    assert [tab.text(Text.Name) for tab in tabs if tab.state().selected] == ["Now"]
    window.open_page("more")
    assert [tab.text(Text.Name) for tab in tabs if tab.state().selected] == ["More"]


def test_a_page_is_named_by_its_title_and_begins_with_a_heading(window):
    window.open_page("messages")
    page = window.page_widget("messages")
    parts = told(page)
    assert parts[0][1] == title_of(page) == "Messages"
    assert (Role.Heading, "Messages", "") in parts
    items = [name for role, name, _ in parts if role is Role.ListItem]
    letters = [name for name in items if name.startswith(("New message", "Message"))]
    assert len(letters) == len(everything().letters)


def test_the_tree_can_be_acted_on(window):
    node = QAccessible.queryAccessibleInterface(window.nav.items["more"])
    node.actionInterface().doAction("Press")
    assert window.page == "more"


def test_a_figure_tells_of_a_change_once_a_minute_at_most(window, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(lambda event: heard.append(event.type())))
    changes = Changes(window)
    for second in range(0, 200, 5):
        window.show_home(evening(watts=1000.0 + 10 * second))
        changes.look(float(second))
    values = [one for one in heard if one is QAccessible.Event.ValueChanged]
    assert len(values) == 3


boxes = st.builds(
    lambda left, top, wide, high, n: Box(left, top, left + wide, top + high, n),
    st.integers(0, 800),
    st.integers(0, 800),
    st.integers(1, 300),
    st.integers(1, 300),
    st.integers(0, 50),
)


@given(st.lists(boxes, max_size=20))
def test_whatever_lies_where_all_of_it_is_read_once(parts):
    assert sorted(reading_order(parts)) == sorted(parts)


@given(st.integers(1, 6), st.integers(1, 6), st.randoms())
def test_a_grid_is_read_row_by_row(rows, columns, chance):
    grid = [
        Box(x * 110, y * 60, x * 110 + 100, y * 60 + 50, y * columns + x) for y in range(rows) for x in range(columns)
    ]
    mixed = grid[:]
    chance.shuffle(mixed)
    assert reading_order(mixed) == grid


def test_columns_of_uneven_cards_are_read_one_after_the_other():
    left = [Box(0, 0, 100, 200, 0), Box(0, 210, 100, 300, 1)]
    right = [Box(110, 0, 200, 90, 2), Box(110, 100, 200, 300, 3)]
    assert reading_order([right[1], left[1], right[0], left[0]]) == left + right


def test_the_keys_of_the_window_lead_to_pages_and_back(window, qtbot):
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert window.page == "history"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page == "now"
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.page == "more"
    window.open_page("about")
    qtbot.waitUntil(lambda: window.page_widget("about").isAncestorOf(window.focusWidget()))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page == "more"
