"""The charts of History: their libraries are loaded while the page can be seen, and never on the window's thread."""

import subprocess
import sys
from datetime import UTC

import pytest
from pytestqt.qtbot import QtBot

from ihd.app.chart_loading import ChartLoading
from ihd.ui.pages.history import HistoryPage
from ihd.ui.theme import Look, load_fonts, palette

OPENED = """
import sys, threading
from datetime import UTC
from PySide6.QtWidgets import QApplication
from ihd.app.chart_loading import ChartLoading
from ihd.ui.pages.history import HistoryPage
from ihd.ui.theme import Look, load_fonts, palette

class Watch:
    seen = {}
    def find_spec(self, name, path=None, target=None):
        self.seen[name] = threading.current_thread() is threading.main_thread()

sys.meta_path.insert(0, Watch())
application = QApplication([])
load_fonts()
page = HistoryPage(Look(palette("dark")), UTC)
page.show()
loading = ChartLoading(page)
loading.begin()
assert not page.stage.has_charts
while not page.stage.has_charts:
    application.processEvents()
loading.stop()
print([name for name in ("numpy", "pyqtgraph") if Watch.seen.get(name) is not False])
"""


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    load_fonts()
    page = HistoryPage(Look(palette("dark")), UTC)
    qtbot.addWidget(page)
    return page


def test_the_libraries_of_charts_are_loaded_beside_the_window() -> None:
    done = subprocess.run([sys.executable, "-c", OPENED], check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_a_page_that_is_made_again_has_its_charts_at_once(qtbot: QtBot, page: HistoryPage) -> None:
    first = ChartLoading(page)
    first.begin()
    qtbot.waitUntil(lambda: page.stage.has_charts, timeout=60_000)
    again = HistoryPage(Look(palette("dark")), UTC)
    qtbot.addWidget(again)
    ChartLoading(again).begin()
    assert again.stage.has_charts
    first.stop()


def test_a_page_that_is_let_go_meanwhile_is_not_told(page: HistoryPage) -> None:
    loading = ChartLoading(page)
    loading.begin()
    before = page.stage.has_charts  # in a process that has had them before
    loading.stop()
    loading.stop()
    assert page.stage.has_charts is before
