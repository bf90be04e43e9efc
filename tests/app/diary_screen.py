"""A display in front of a real home, as the tests of the pages of the diary use it."""

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path

from program import TOPIC, electricity, register
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.app.context import context
from ihd.app.display import Display
from ihd.energy.home import HubState
from ihd.paths import places
from ihd.store import imports
from ihd.store.diary import Diary

FIRST = datetime(2024, 1, 1, tzinfo=UTC)
LONG = 20_000  # ms


def shown(qtbot, home):
    """A display of this home, on the screen."""
    asked = argparse.Namespace(
        home=str(home),
        theme="dark",
        language=None,
        size=(800, 480),
        full_screen=False,
        first_page="now",
        report_start=False,
    )
    one = Display(context(str(home)), asked, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitExposed(one.window)
    return one


def recorded(qtbot, home, publisher):
    """A display that has kept a reading of an electricity meter."""
    one = shown(qtbot, home)
    qtbot.waitUntil(lambda: connected(one), timeout=LONG)
    publisher.publish(TOPIC, electricity(datetime.now(UTC) - timedelta(minutes=1), 1_000_000, 1240), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_000, timeout=LONG)
    return one


def connected(display):
    keeper = display.session.keeper if display.session else None
    return keeper is not None and keeper.known.link is HubState.LIVE


def press(part):
    assert part.isEnabled()
    assert part.isVisible()
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def opened(display, name):
    display.window.open_page(name)
    return display.window.page_widget(name)


def written(file: Path, days=2, wh=250, head="Consumption (kwh),Start,End", first=FIRST):
    """A file as Octopus gives it: `wh` in each half-hour of so many days."""
    rows = [first + n * timedelta(minutes=30) for n in range(48 * days)]
    lines = [f"{wh / 1000},{at:%Y-%m-%dT%H:%M:%SZ},{at + timedelta(minutes=30):%Y-%m-%dT%H:%M:%SZ}" for at in rows]
    file.write_text("\n".join([head, *lines]) + "\n")
    return file


def brought(home):
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        return diary.ask(imports.all_imports)


def previewed(qtbot, display, file):
    """The Preview page, once that file has been read; it was touched in the list of those that were found."""
    page = opened(display, "import")
    qtbot.waitUntil(lambda: any(row.title == file.name for row in page.rows), timeout=LONG)
    press(next(row for row in page.rows if row.title == file.name))
    preview = display.window.page_widget("preview")
    assert display.window.page == "preview"
    qtbot.waitUntil(lambda: bool(preview.questions), timeout=LONG)
    return preview


def backed_up(qtbot, page, files=1):
    """Touch “Back up now”, and wait until the backup stands in the list."""
    page.now.click()
    assert page.going.isVisible()
    qtbot.waitUntil(lambda: page.done.isVisible() or page.banner.notice is not None, timeout=60_000)
    assert page.banner.notice is None
    qtbot.waitUntil(lambda: len(page.shelf.rows) == files, timeout=LONG)


def restored(qtbot, page):
    """Say yes, once that may be touched, and wait until the backup is in the diary's place."""
    qtbot.waitUntil(lambda: page.has_question, timeout=LONG)
    qtbot.waitUntil(page.question.yes.isEnabled, timeout=LONG)
    page.question.yes.click()
    qtbot.waitUntil(lambda: page.done.isVisible() or page.banner.notice is not None, timeout=60_000)
    assert page.banner.notice is None
