"""The first paint of the Now page does no work that can wait."""

import subprocess
import sys

import pytest
from PySide6 import __version_info__

FIRST_PAINT = """
import sys
from datetime import UTC, datetime
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
from ihd.energy.home import Home, Hub, HubState
from ihd.ui.theme import Look, automatic, palette
from ihd.ui.window import Window

application = QApplication([])
window = Window(Look(palette(automatic(21))), UTC)
window.resize(*map(int, sys.argv[1:]))
window.show_home(Home(at=datetime(2026, 11, 21, 21, tzinfo=UTC), hub=Hub(HubState.CONNECTING)))
window.open_page("now")
window.first_painted.connect(application.quit)
window.show()
application.exec()
print("Qt" in vars(QtCore))
"""


@pytest.mark.skipif(__version_info__ < (6, 10), reason="older PySide6 makes its enumerations in other ways")
@pytest.mark.parametrize("size", [(800, 480), (1280, 800), (720, 1280)])
def test_the_first_paint_needs_none_of_the_enumerations_that_take_15_ms_to_make(size: tuple[int, int]) -> None:
    command = [sys.executable, "-c", FIRST_PAINT, *map(str, size)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "False"
