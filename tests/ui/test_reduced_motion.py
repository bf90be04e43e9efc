"""With less movement nothing glides: a sheet that is flung stays where the finger let it go."""

import pytest
from made_homes import look
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QScroller, QWidget

from ihd.app.look import look_for
from ihd.display_settings import DisplaySettings
from ihd.settings import Settings
from ihd.ui.widgets.scroll import Scroll


@pytest.mark.parametrize("still", [True, False])
def test_a_sheet_that_is_flung_glides_on_unless_less_movement_is_wanted(qtbot, still):
    sheet = QWidget()
    scroll = Scroll(look()._replace(still=still), sheet)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.fit(5000)
    scroll.show()
    qtbot.waitExposed(scroll)
    bar, scroller = scroll.verticalScrollBar(), QScroller.scroller(scroll.viewport())
    scroller.handleInput(QScroller.Input.InputPress, QPointF(200, 280), 1000)
    for step in range(1, 15):
        scroller.handleInput(QScroller.Input.InputMove, QPointF(200, 280 - 15 * step), 1000 + 8 * step)
    scroller.handleInput(QScroller.Input.InputRelease, QPointF(200, 60), 1000 + 8 * 15)
    let_go = bar.value()
    qtbot.waitUntil(lambda: scroller.state() is QScroller.State.Inactive)
    assert (bar.value() - let_go < 20) is still


def test_the_setting_is_part_of_the_look():
    assert not look_for(Settings(), "dark", 12).still
    assert look_for(Settings(display=DisplaySettings(reduced_motion=True)), "dark", 12).grown(1.5).still
