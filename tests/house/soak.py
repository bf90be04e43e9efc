"""Repaints every page so many times; run as a process of its own, since a bad Qt release ends it without a word."""

import gc
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ihd.app.context import context
from ihd.app.look import look_for
from ihd.app.pictured_pages import set_out
from ihd.app.staging import stage
from ihd.pretend.scenarios import SCENARIOS
from ihd.ui.theme import load_fonts
from ihd.ui.window import Window

SETTLED = 300  # repaints after which a page has made all that it makes once
PAGES = ("now", "history", "settings", "connect", "welcome")


class Held(NamedTuple):
    """What the process holds: MB resident, as Linux counts them (0 elsewhere), objects, and references to None."""

    memory: float
    objects: int
    none: int


def held() -> Held:
    """What it holds once all that nobody can reach is gone. References to None always count the same from 3.12 on."""
    gc.collect()
    file = Path("/proc/self/statm")
    memory = int(file.read_text().split()[1]) * 4096 / 1e6 if file.exists() else 0.0
    return Held(memory, len(gc.get_objects()), sys.getrefcount(None))


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
        began, first = time.perf_counter(), held()
        window.open_page(page)
        application.processEvents()
        for n in range(times):
            if page in ("now", "history") and n % 100 == 0:
                window.show_home(staged.keeper.home(staged.home.at + timedelta(seconds=n)))
                application.processEvents()
            window.render(picture)
            if n == SETTLED:
                first = held()
        took, last = time.perf_counter() - began, held()
        sys.stdout.write(f"{page}: {times} repaints, {1000 * took / times:.2f} ms each, ")
        sys.stdout.write(f"{last.memory - first.memory:.1f} MB, {last.objects - first.objects} objects, ")
        sys.stdout.write(f"{last.none - first.none} of None\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
