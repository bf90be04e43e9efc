"""What is to be touched stays where it was first seen: what comes to be known later moves nothing under a finger."""

import argparse
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from ihd.app.context import context
from ihd.app.display import Display
from ihd.app.life import Pretence, PretendLife
from ihd.energy.fuel import Fuel
from ihd.ui.tariff_offers import Way

WITHIN = 8  # px at the edge of a target, where no finger aims
TOLD: dict[str, Callable[[Any], bool]] = {  # whether a page knows by now what it is to show
    "more": lambda page: page.tiles["meters"].line == "Electricity and gas",
    "history": lambda page: page.stage.has_charts and bool(page.stage.bars.states),
    "cost": lambda page: not page.months[Fuel.ELECTRICITY].isHidden(),
    "carbon": lambda page: not page.weeks[0].isHidden(),
    "meters": lambda page: len(page.cards) == 2 and all(card.face.since for card in page.cards),
    "report": lambda page: page.paper.picture is not None,
    "storage": lambda page: bool(page.entries.rows),
    "backups": lambda page: page.how_it_is.title != "Looking …",
    "export": lambda page: bool(page.places.answer),
    "tariff-choice": lambda page: "per kWh" in page.rows[Way.METER].line and bool(page.presets.picked),
}


class Eyes(QObject):
    """Sees each target of a window as it is first drawn."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.window = window
        self.seen: dict[QAbstractButton, QRect] = {}

    def eventFilter(self, what: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(what, QAbstractButton) and what.window() is self.window:
            self.seen.setdefault(what, place(what, self.window))
        return False

    def moved(self) -> list[str]:
        """What can be hit by now where something else was aimed at."""
        now = {one: place(one, self.window) for one in self.window.findChildren(QAbstractButton) if one.isVisible()}
        return [
            f"{other.accessibleName()!r} where {one.accessibleName()!r} was"
            for one, before in self.seen.items()
            for other, there in now.items()
            if min(before.width(), before.height()) > 2 * WITHIN  # more of it was in sight than its edge
            and other is not one
            and not (one.isAncestorOf(other) or other.isAncestorOf(one))
            and there.intersects(before.adjusted(WITHIN, WITHIN, -WITHIN, -WITHIN))
        ]


def place(part: QWidget, window: QWidget) -> QRect:
    """Where it can be seen, px in the window."""
    return part.visibleRegion().boundingRect().translated(part.mapTo(window, QPoint(0, 0)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> str:
    return str(tmp_path_factory.mktemp("demo"))


@pytest.mark.parametrize("size", [(640, 400), (1280, 800), (720, 1280)])
def test_nothing_comes_under_a_finger_that_was_aimed_at_something_else(qtbot, qapp, folder, size):
    life = PretendLife(context(folder), Pretence("export"), folder)
    asked = argparse.Namespace(
        home=None, theme="dark", language=None, size=size, full_screen=False, first_page="now", report_start=False
    )
    display = Display(life.context, asked, life)
    window = display.window
    qtbot.addWidget(window, before_close_func=lambda _: display.stop())
    display.open()
    qtbot.waitUntil(lambda: window.home is not None and window.home.electricity is not None, timeout=30_000)
    eyes = Eyes(window)
    qapp.installEventFilter(eyes)
    moved = {}
    for name, is_told in TOLD.items():
        eyes.seen.clear()
        window.open_page(name)
        page = window.page_widget(name)
        qtbot.waitUntil(lambda: bool(eyes.seen) and is_told(page), timeout=30_000)  # noqa: B023 - called at once
        qapp.processEvents()
        moved[name] = eyes.moved()
    qapp.removeEventFilter(eyes)
    assert {name: one for name, one in moved.items() if one} == {}
