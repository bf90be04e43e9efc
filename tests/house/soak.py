"""Repaints every page so many times; run as a process of its own, since a bad Qt release ends it without a word."""

import sys
import time
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ihd.app.context import context
from ihd.app.look import look_for
from ihd.app.pictured_pages import set_out
from ihd.app.staging import stage
from ihd.pretend.scenarios import SCENARIOS
from ihd.ui.theme import load_fonts
from ihd.ui.window import Window

PAGES = ("now", "history", "settings", "connect", "welcome")


def memory() -> float:
    """MB resident, as Linux counts them; 0 elsewhere."""
    file = Path("/proc/self/statm")
    return int(file.read_text().split()[1]) * 4096 / 1e6 if file.exists() else 0.0


def main(home: str, times: int) -> None:
    """Open each page and repaint it `times` times, with something new to show each hundredth time."""
    application = QApplication([])
    load_fonts()
    given = context(home)
    staged = stage(given, SCENARIOS["evening"])
    window = Window(look_for(given.settings, "dark", 12), given.zone)
    window.set_fuels(staged.keeper.fuels())
    window.page_opened.connect(lambda name: set_out(window, name, staged, given))
    window.resize(640, 400)
    window.show()
    window.show_home(staged.home)
    picture = QImage(window.size(), QImage.Format.Format_RGB32)
    for page in PAGES:
        began = time.perf_counter()
        window.open_page(page)
        application.processEvents()
        for n in range(times):
            if page in ("now", "history") and n % 100 == 0:
                window.show_home(staged.keeper.home(staged.home.at + timedelta(seconds=n)))
                application.processEvents()
            window.render(picture)
        took = time.perf_counter() - began
        sys.stdout.write(f"{page}: {times} repaints, {1000 * took / times:.2f} ms each, {memory():.0f} MB\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
