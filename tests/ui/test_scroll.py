"""A sheet that scrolls: what is being read stays in its place while something above it changes."""

import pytest
from made_homes import look
from PySide6.QtWidgets import QWidget

from ihd.ui.widgets.scroll import Scroll

PARTS, HIGH = 10, 100


class Sheet:
    """Ten parts, one below another."""

    def __init__(self, qtbot):
        self.sheet = QWidget()
        self.parts = [QWidget(self.sheet) for _ in range(PARTS)]
        self.scroll = Scroll(look(), self.sheet)
        qtbot.addWidget(self.scroll)
        self.scroll.resize(300, 200)
        self.scroll.show()
        self.lay_out([HIGH] * PARTS)

    def lay_out(self, heights):
        y = 0
        for part, high in zip(self.parts, heights, strict=True):
            part.setGeometry(0, y, 300, high)
            y += high
        self.scroll.fit(y)

    def in_view(self, number):
        return self.parts[number].y() - self.scroll.verticalScrollBar().value()


@pytest.mark.parametrize("change", [90, -60])
def test_what_is_read_stays_where_something_above_it_has_another_height(qtbot, change):
    one = Sheet(qtbot)
    one.scroll.verticalScrollBar().setValue(450)
    before = one.in_view(5)
    one.lay_out([HIGH, HIGH + change, *[HIGH] * 8])
    assert one.in_view(5) == before
    one.lay_out([HIGH] * PARTS)
    assert (one.in_view(5), one.scroll.verticalScrollBar().value()) == (before, 450)


def test_what_changes_below_moves_nothing(qtbot):
    one = Sheet(qtbot)
    one.scroll.verticalScrollBar().setValue(450)
    one.lay_out([*[HIGH] * 7, 3 * HIGH, HIGH, HIGH])
    assert one.scroll.verticalScrollBar().value() == 450


def test_at_its_beginning_a_sheet_stays_there(qtbot):
    one = Sheet(qtbot)
    one.lay_out([3 * HIGH, *[HIGH] * 9])
    assert one.scroll.verticalScrollBar().value() == 0


def test_a_part_that_is_gone_holds_nothing(qtbot):
    one = Sheet(qtbot)
    one.scroll.verticalScrollBar().setValue(450)
    one.parts[5].deleteLater()
    qtbot.waitUntil(lambda: len(one.sheet.children()) == PARTS - 1)
    one.parts[5] = QWidget(one.sheet)
    one.lay_out([HIGH, 2 * HIGH, *[HIGH] * 8])
    assert one.scroll.verticalScrollBar().value() == 450
