"""Where the bars and the page lie in the window, in any shape of it."""

from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QSize

from ihd.ui.page_names import WITHOUT_NAV
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.nav import Nav
from ihd.ui.widgets.status import Status
from ihd.ui.widgets.touchable import TARGET

RAIL_FROM = 1000  # px of width from which the way between the pages is a rail
STATUS_LEFT = 20  # px
UPRIGHT_EDGE, RAIL_EDGE = 14, 20  # px beside the banner
ABOVE = 8  # px between what can be touched and the banner's own target below it

NATURAL = (1280, 800)  # px up to which texts have the size of their role; larger windows scale them up
COLUMN = (960, 600)  # px that a page of one column fills; its texts grow with a window that is larger than that

Page = Any  # with a `set_rail`, if it is Now's


class Frame(NamedTuple):
    """What lies in the window while a page of this name is in sight. `foot` is our own keyboard, if it is open."""

    nav: Nav
    status: Status
    banner: Banner
    foot: Page | None
    page: Page | None
    name: str


def growth(room: QSize, *, column: bool = False) -> float:
    """How much larger than usual the texts are in a window of this size; `column`: on a page of one column."""
    width, height = room.width(), room.height()
    long, short = max(width, height), min(width, height)
    grown = max(1.0, min(long / NATURAL[0], short / (720 if height > width else NATURAL[1])))
    return max(grown, min(width / COLUMN[0], height / COLUMN[1])) if column else grown


def arrange(frame: Frame, room: QSize) -> None:
    """Lay out what lies in the window: the bars for this page, and the page in the room that they leave."""
    width, height = room.width(), room.height()
    rail = width >= RAIL_FROM and width > height
    nav = frame.name not in WITHOUT_NAV and (rail or not frame.foot)
    if frame.foot:
        foot = frame.foot.high(height)
        frame.foot.setGeometry(0, height - foot, width, foot)
        height -= foot
    area = _place_nav(frame.nav, QSize(width, height), rail=rail, shown=nav)
    frame.status.setVisible(nav)
    frame.status.left = STATUS_LEFT
    top = frame.status.needed(area.width()) if nav else 0
    frame.status.setGeometry(area.x(), 0, area.width(), top)
    has_banner = bool(frame.banner.notice) and nav
    if has_banner:
        top = _place_banner(frame.banner, area, top, rail=rail)
    frame.banner.setVisible(has_banner)
    if frame.page is not None:
        if frame.name == "now":
            frame.page.set_rail(rail)
        frame.page.setGeometry(area.x(), top, area.width(), area.height() - top)


def _place_nav(bar: Nav, room: QSize, *, rail: bool, shown: bool) -> QRect:
    """The way between the pages at the left as a rail, else at the bottom; what it leaves."""
    width, height = room.width(), room.height()
    bar.setVisible(shown)
    bar.set_rail(rail)
    thick = bar.thickness() if shown else 0
    if rail:
        bar.setGeometry(0, 0, thick, height)
        return QRect(thick, 0, width - thick, height)
    bar.setGeometry(0, height - thick, width, thick)
    return QRect(0, 0, width, height - thick)


def _place_banner(banner: Banner, area: QRect, top: int, *, rail: bool) -> int:
    """The banner below `top`; the y below it."""
    edge = RAIL_EDGE if rail else UPRIGHT_EDGE
    wide = area.width() - 2 * edge + (4 if rail else 0)
    high = banner.needed(wide, (area.height() - top) // 2)
    top += max(0, ABOVE - (high - TARGET) // 2)  # what can be touched above it keeps its distance
    banner.setGeometry(area.x() + edge, top, wide, high)
    return top + high + (10 if rail else 12)
