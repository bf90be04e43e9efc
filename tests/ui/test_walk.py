"""Every page is walked at many sizes: nothing is cut, covered, pale, too small to touch, nameless or out of order.

A few of all are walked in each run; IHD_THOROUGH=1 walks every page at every size, theme, language and text size.
"""

import os
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, product
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication
from walking import Walk

from ihd.app.context import Context, context
from ihd.app.look import look_for
from ihd.app.screenshot import Drawing, opened
from ihd.app.staging import Stage, stage
from ihd.catalogue import catalogue
from ihd.pretend.scenarios import SCENARIOS
from ihd.ui import access
from ihd.ui.pages_made import MADE
from ihd.ui.widgets.text import Text
from ihd.ui.window import Window
from ihd.wording import speak

THOROUGH = bool(os.environ.get("IHD_THOROUGH"))
SIZES = ((640, 400), (800, 480), (1024, 600), (1280, 800), (720, 1280))
WHOLE_SIZES = ((640, 400), (800, 480), (1280, 800), (720, 1280))
THEMES = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
FIRST = ("welcome", "start", "tariff-choice", "region", "connect", "find", "choose", "rule", "pair", "device")
EVENING = ("cost", "carbon", "more", "settings", "meters", "reading-card", "about", "connections", "report", "standby")
DIARY = ("storage", "backups", "import", "preview", "export")
PAGES = {
    "now": tuple(name for name in SCENARIOS if name != "first_start"),
    "history": ("evening", "export", "hub_lost"),
    **dict.fromkeys((*EVENING, *DIARY), ("evening",)),
    **dict.fromkeys(FIRST, ("first_start",)),
    "hubs": ("dual_band",),
    "messages": ("messages",),
    "topup": ("prepay", "supply_off", "smets1"),
    "topup-code": ("prepay",),
    **dict.fromkeys(("tariff-alone", "region-alone"), ("evening",)),
}


class Seen(NamedTuple):
    """One page at one moment, and how it is shown."""

    page: str
    moment: str
    size: tuple[int, int]
    theme: str = "dark"
    scale: float = 1.0
    language: str = "en"


def sample(page: str) -> Iterator[Seen]:
    """Each page at each size once, in turn in each theme, language and text size, and once large where it is narrow."""
    moments = PAGES[page]
    for n, size in enumerate(SIZES):
        theme = tuple(THEMES)[(n + len(page)) % 3]
        yield Seen(page, moments[n % len(moments)], size, theme, 1.0, "cy" if n % 2 else "en")
    yield Seen(page, moments[0], (640, 400), "dark", 2.0, "cy")
    yield Seen(page, moments[-1], (800, 480), "contrast", 2.0)


def whole(page: str) -> Iterator[Seen]:
    """Everything there is of a page."""
    for one in product(PAGES[page], WHOLE_SIZES, THEMES, (1.0, 2.0), ("en", "cy")):
        yield Seen(page, *one)


@lru_cache(maxsize=4)
def staged(moment: str, home: str) -> tuple[Context, Stage]:
    here = context(home)
    return here, stage(here, SCENARIOS[moment])


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> str:
    access.install()
    return str(tmp_path_factory.mktemp("home"))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(catalogue("en"))


def faults(page: str, ways: list[Seen], home: str) -> Iterator[tuple[str, Seen]]:
    """What is wrong, and how it was shown. One window is turned to and fro, as a household may do."""
    for (moment, language), each in groupby(sorted(ways, key=world), key=world):
        speak(catalogue(language))
        here, shown = staged(moment, home)
        window = opened(here, shown.home, Drawing(page, Path()), shown)
        for one in each:
            window.set_look(look_for(here.settings, one.theme, 18, one.scale))
            window.resize(*one.size)
            for _ in range(3):  # layouts settle in steps
                QCoreApplication.processEvents()
            walk = Walk(window)
            for fault in (*walk.layout(), *walk.touch(), *walk.contrast(THEMES[one.theme]), *walk.names()):
                yield fault, one
        window.close()
        window.deleteLater()


def world(one: Seen) -> tuple[str, str]:
    return one.moment, one.language


def test_no_page_is_left_out():
    own = {name.removeprefix("_make_") for name in dir(Window) if name.startswith("_make_") and name != "_make_bars"}
    assert (own | set(MADE)) - set(PAGES) == set()


@pytest.mark.parametrize("page", ["find", "connect", "choose", "rule", "pair", "hubs", "connections", "settings"])
def test_where_a_broker_is_spoken_of_it_is_said_what_one_is(qapp, home, page):
    here, shown = staged(PAGES[page][0], home)
    window = opened(here, shown.home, Drawing(page, Path(), (720, 1280)), shown)
    said = " ".join(" ".join(one.text() for one in window.page_widget(page).findChildren(Text)).split())
    assert "roker" not in said or "passes on what your" in said or "comes from the broker" in said
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.timeout(1200)
def test_a_page_can_be_read_touched_and_heard_in_every_shape(qapp, home, page):
    found: dict[str, list[str]] = {}
    for fault, one in faults(page, list(whole(page) if THOROUGH else sample(page)), home):
        found.setdefault(fault, []).append(" ".join(str(part) for part in one[1:]))
    told = [f"{fault}\n    {len(where)} times, first: {where[0]}" for fault, where in found.items()]
    assert not told, f"{page}:\n" + "\n".join(told)
