"""Every page is walked at many sizes: nothing is cut, covered, pale, too small to touch, nameless or out of order.

A few of all are walked in each run; IHD_THOROUGH=1 walks every page at every size, theme, language and text size.
"""

import os
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from walking import Walk

from ihd.app.context import Context, context
from ihd.app.screenshot import Drawing, opened
from ihd.app.staging import Stage, stage
from ihd.catalogue import catalogue
from ihd.pretend.scenarios import SCENARIOS
from ihd.wording import speak

THOROUGH = bool(os.environ.get("IHD_THOROUGH"))
SIZES = ((640, 400), (800, 480), (1024, 600), (1280, 800), (720, 1280))
WHOLE_SIZES = ((640, 400), (800, 480), (1280, 800), (720, 1280))
THEMES = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
FIRST = ("connect", "welcome", "find", "choose", "rule", "pair", "device")
MOMENTS = {"hubs": ("dual_band",), "messages": ("messages",), "topup": ("prepay", "supply_off", "smets1")}
PAGES = {
    "now": tuple(name for name in SCENARIOS if name != "first_start"),
    "history": ("evening", "export", "hub_lost"),
    **dict.fromkeys(("settings", "storage", "backups", "import", "preview", "export"), ("evening",)),
    **dict.fromkeys(FIRST, ("first_start",)),
    **MOMENTS,
    "topup-code": ("prepay",),
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
    return str(tmp_path_factory.mktemp("home"))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    yield
    speak(catalogue("en"))


def faults(one: Seen, home: str) -> list[str]:
    speak(catalogue(one.language))
    here, shown = staged(one.moment, home)
    window = opened(here, shown.home, Drawing(one.page, Path(), one.size, one.theme, one.scale), shown)
    walk = Walk(window)
    found = [*walk.layout(), *walk.touch(), *walk.names(), *walk.contrast(THEMES[one.theme])]
    window.close()
    window.deleteLater()
    return found


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.timeout(1200)
def test_a_page_can_be_read_touched_and_heard_in_every_shape(qapp, home, page):
    found: dict[str, list[str]] = {}
    for one in whole(page) if THOROUGH else sample(page):
        for fault in faults(one, home):
            found.setdefault(fault, []).append(" ".join(str(part) for part in one[1:]))
    told = [f"{fault}\n    {len(where)} times, first: {where[0]}" for fault, where in found.items()]
    assert not told, f"{page}:\n" + "\n".join(told)
