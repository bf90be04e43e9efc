"""What stays in memory is set aside, and what became rubbish is found for all that."""

import gc
import weakref

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.app import settling
from ihd.app.settling import Settling


class Window(QWidget):
    page_opened = Signal(str)
    made_anew = Signal()


class Ring:
    """Rubbish that only looking for it finds: it holds itself."""

    def __init__(self):
        self.own = self


@pytest.fixture
def window(qtbot, monkeypatch):
    monkeypatch.setattr(settling, "SETTLED", 30)
    one = Window()
    qtbot.addWidget(one)
    yield one
    gc.unfreeze()


def test_what_a_page_has_loaded_is_set_aside_once_it_is_all_there(qtbot, window):
    Settling(window)
    at_first = gc.get_freeze_count()
    assert at_first > 10_000
    loaded = [[n] for n in range(20_000)]
    window.page_opened.emit("history")
    qtbot.waitUntil(lambda: gc.get_freeze_count() > at_first + 10_000, timeout=5000)
    assert not any(one is loaded[0] for one in gc.get_objects()), "no look for rubbish goes through it any more"


def test_a_page_that_is_opened_again_sets_nothing_more_aside(qtbot, window):
    one = Settling(window)
    window.page_opened.emit("history")
    qtbot.waitUntil(lambda: not one._timer.isActive(), timeout=5000)
    window.page_opened.emit("history")
    assert not one._timer.isActive()


def test_what_is_made_anew_leaves_no_rubbish_behind(qtbot, window):
    Settling(window)
    ring = Ring()
    gone = weakref.ref(ring)
    window.page_opened.emit("history")
    before = gc.get_freeze_count()
    qtbot.waitUntil(lambda: gc.get_freeze_count() != before, timeout=5000)
    del ring
    gc.collect()
    assert gone() is not None, "it was set aside"
    window.made_anew.emit()
    qtbot.waitUntil(lambda: gone() is None, timeout=5000)
