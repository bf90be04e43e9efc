"""The pages look as they were approved: each is drawn anew and laid beside its picture in docs/pictures.

Another release of Qt may smooth a letter otherwise, so a few pixels may differ a little; a part that moved, or is of
another colour, may not. The difference is drawn where the failure says. To approve: sh packaging/pictures.sh, and look.
"""

import re
import tempfile
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget

from ihd.app.context import Context, context
from ihd.app.screenshot import Drawing, opened
from ihd.app.staging import Stage, stage
from ihd.pretend.scenarios import SCENARIOS

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SMALL = (800, 480)
CHOSEN = (  # the page and its moment, its size and theme
    *((page, "evening", SMALL, "dark") for page in ("now", "history", "cost", "carbon", "more", "settings", "meters")),
    *((page, "evening", SMALL, "dark") for page in ("storage", "backups", "reading-card")),
    *((page, "first_start", SMALL, "dark") for page in ("welcome", "start", "pair", "choose")),
    ("topup", "prepay", SMALL, "dark"),
    ("messages", "messages", SMALL, "dark"),
    ("now", "evening", (720, 1280), "light"),
    ("now", "evening", (1280, 800), "dark"),
    ("history", "evening", (1280, 800), "light"),
)
NEAR = 40  # of 255: how far a channel of a pixel may be off before it counts as another
MOST = 0.004  # of all pixels may be others: letters that a release of Qt smooths in another way
BLOCK = 16  # px: and nowhere so many together
MOST_OF_A_BLOCK = 0.5


@lru_cache(maxsize=2)
def staged(moment: str, home: str) -> tuple[Context, Stage]:
    here = context(home)
    return here, stage(here, SCENARIOS[moment])


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> str:
    return str(tmp_path_factory.mktemp("home"))


def differing(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """The pixels that are plainly others."""
    wide, found = one.width(), []
    for y in range(one.height()):
        here, there = row_of(one, y), row_of(other, y)
        if here == there:
            continue
        found += [(x, y) for x in range(wide) if not near(here[4 * x : 4 * x + 3], there[4 * x : 4 * x + 3])]
    return found


def near(one: bytes, other: bytes) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def row_of(picture: QImage, y: int) -> bytes:
    start = y * picture.bytesPerLine()
    return bytes(memoryview(picture.constBits())[start : start + 4 * picture.width()])


def crowded(pixels: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The corners of the blocks in which most is other than it was."""
    count: dict[tuple[int, int], int] = {}
    for x, y in pixels:
        corner = x // BLOCK * BLOCK, y // BLOCK * BLOCK
        count[corner] = count.get(corner, 0) + 1
    return [corner for corner, n in count.items() if n > MOST_OF_A_BLOCK * BLOCK * BLOCK]


def draw_difference(approved: QImage, pixels: list[tuple[int, int]], name: str) -> Path:
    told = approved.copy()
    for x, y in pixels:
        told.setPixelColor(x, y, QColor("magenta"))
    out = Path(tempfile.gettempdir()) / f"ihd-difference-{name}"
    told.save(str(out))
    return out


def named(page: str, size: tuple[int, int], theme: str) -> str:
    return f"{page}-{size[0]}x{size[1]}-{theme}.png"


@pytest.mark.parametrize(("page", "moment", "size", "theme"), CHOSEN, ids=[named(one[0], *one[2:]) for one in CHOSEN])
def test_a_page_looks_as_it_was_approved(qapp, home, page, moment, size, theme):
    name = named(page, size, theme)
    approved = QImage(str(PICTURES / name)).convertToFormat(QImage.Format.Format_RGB32)
    assert not approved.isNull(), f"{name} is not in docs/pictures: draw it with packaging/pictures.sh"
    here, shown = staged(moment, home)
    window = opened(here, shown.home, Drawing(page, Path(), size, theme), shown)
    drawn = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    window.close()
    window.deleteLater()
    assert drawn.size() == approved.size()
    pixels = differing(drawn, approved)
    if len(pixels) > MOST * drawn.width() * drawn.height() or crowded(pixels):
        out = draw_difference(drawn, pixels, name)
        pytest.fail(f"{len(pixels)} pixels of {name} are others than approved: see {out}")


def test_a_difference_is_found_and_a_smoothed_letter_is_not(qapp):
    one = QImage(64, 64, QImage.Format.Format_RGB32)
    one.fill(QColor("#0C0F14"))
    other = one.copy()
    other.setPixelColor(3, 3, QColor("#1C1F24"))
    assert differing(one, other) == []
    for x in range(16, 32):
        for y in range(16, 32):
            other.setPixelColor(x, y, QColor("#FFC247"))
    pixels = differing(one, other)
    assert len(pixels) == 256
    assert crowded(pixels) == [(16, 16)]


def test_pictures_of_now_and_of_cost_tell_one_likely_bill(qapp, home):
    here, shown = staged("evening", home)
    window = opened(here, shown.home, Drawing("now", Path(), (1280, 800), "dark"), shown)
    told = likely_of(window, "now")
    window.open_page("cost")
    assert told == likely_of(window, "cost")
    assert len(told) == 1
    window.close()


def likely_of(window: QWidget, page: str) -> set[str]:
    """What is told to be likely on a page, without the range of it."""
    texts = [one.text() for one in window.page_widget(page).findChildren(QLabel) if one.isVisible()]
    return {found[1] for one in texts if (found := re.search(r"[Ll]ikely (?:bill )?(£\d+)$", one))}
