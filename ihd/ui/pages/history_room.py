"""Where the parts of the History page lie, in any room and with words of any size."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.charts.headline import Headline
from ihd.ui.pages.history_choices import HistoryChoices
from ihd.ui.pages.history_foot import HistoryFoot
from ihd.ui.pages.history_stage import HistoryStage, View
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.touchable import TARGET
from ihd.ui.widgets.worth import WorthCard

SMALL = 800, 372  # px, the page on the smallest screen, for which words have their own sizes
MOST_GROWTH = 1.3
MOST_BEFORE = 0.7  # of the page; where choices and headline would take more, the choices come after the chart
ENOUGH = 150  # px of a chart, from which what stands below it is all in sight
SIDE, CHART_SIDE, CHEVRON_SIDE, BELOW = 16, 12, 6, 8  # px; the chart keeps four more for its ring


class Parts(NamedTuple):
    """What lies on the sheet, from top to bottom."""

    choices: HistoryChoices
    before: Glyph
    headline: Headline
    after: Glyph
    stage: HistoryStage
    foot: HistoryFoot
    worth: WorthCard


def arrange(parts: Parts, room: QSize, fit: Callable[[int], None], *, awaits: bool = False) -> None:
    """Fill the room; where large words need more than there is, the sheet grows by `fit` and can be scrolled.

    Where they are so large that the chart would be out of sight, the figure and the chart come first. On a low page
    whose choices take two lines, what turns the page stands beside the first and the figure beside the second.
    `awaits` keeps room for what is worth knowing, which is told with the figures.
    """
    width = room.width()
    parts.headline.stand_aside(False)
    share = min(width / SMALL[0], room.height() / SMALL[1])
    parts.headline.grow(max(1.0, min(MOST_GROWTH, share)))
    inner, chart = width - 2 * SIDE, width - 2 * CHART_SIDE
    choices = parts.choices.high(inner)
    if room.height() < SMALL[1] and choices == 2 * TARGET + BELOW and _turn_beside(parts, width):
        _fill_beneath(parts, choices + _say_beside(parts, width), room, fit)
        return
    side = max(TARGET, parts.before.sizeHint().width())
    middle = width - 2 * (CHEVRON_SIDE + side)
    turning = max(side, parts.headline.heightForWidth(middle))
    choices += max(0, BELOW - (turning - side) // 2)  # so that no finger takes what turns the page for a choice
    foot = parts.foot.high(inner)
    stage = max(parts.stage.least(chart), room.height() - choices - turning - foot - BELOW)
    worth = parts.worth.usual() if awaits else 0 if parts.worth.isHidden() else parts.worth.needed(inner)
    worth += BELOW if worth else 0
    stage = max(parts.stage.least(chart), stage - worth)
    fit(choices + turning + stage + foot + worth + BELOW)
    is_table = parts.stage.view is View.TABLE  # which may be long: below it nobody would find the way out
    is_last = not is_table and choices + turning > MOST_BEFORE * room.height()
    first = 0 if is_last else choices
    parts.choices.setGeometry(SIDE, turning + stage + foot + BELOW if is_last else 0, inner, choices)
    aside = first + (turning - side) // 2
    parts.before.setGeometry(CHEVRON_SIDE, aside, side, side)
    parts.after.setGeometry(width - CHEVRON_SIDE - side, aside, side, side)
    parts.headline.setGeometry(CHEVRON_SIDE + side, first, middle, turning)
    top = first + turning
    parts.stage.setGeometry(CHART_SIDE, top + (foot if is_table else 0), chart, stage)
    parts.foot.setGeometry(SIDE, top + (0 if is_table else stage), inner, foot)
    parts.worth.setGeometry(SIDE, top + stage + foot + BELOW, inner, max(0, worth - BELOW))


def _turn_beside(parts: Parts, width: int) -> bool:
    """Put what turns the page beside the first of two lines of choices, if there is room; whether there is."""
    after = width - CHEVRON_SIDE - TARGET
    before = after - BELOW - TARGET
    if before < SIDE + parts.choices.ends(width - 2 * SIDE)[0] + BELOW:
        return False
    parts.before.setGeometry(before, 0, TARGET, TARGET)
    parts.after.setGeometry(after, 0, TARGET, TARGET)
    return True


def _say_beside(parts: Parts, width: int) -> int:
    """Put the figure beside the second line of choices, or else beneath; the height it takes there, px."""
    left = SIDE + parts.choices.ends(width - 2 * SIDE)[-1] + 2 * BELOW
    beside = QRect(left, TARGET + BELOW // 2, width - SIDE - left, TARGET + BELOW)
    fits = parts.headline.fits_aside(beside.size())
    parts.headline.stand_aside(fits)
    if fits:
        parts.headline.setGeometry(beside)
        return BELOW // 2
    tall = parts.headline.heightForWidth(width - 2 * SIDE)
    parts.headline.setGeometry(SIDE, 2 * TARGET + BELOW + BELOW // 2, width - 2 * SIDE, tall)
    return tall + BELOW


def _fill_beneath(parts: Parts, top: int, room: QSize, fit: Callable[[int], None]) -> None:
    """Fill what is left of a low page. Chart and legend are in sight; what there is no room for is scrolled to."""
    inner, chart = room.width() - 2 * SIDE, room.width() - 2 * CHART_SIDE
    foot, is_table = parts.foot.high(inner), parts.stage.view is View.TABLE
    legend, ways = parts.foot.legend.geometry(), parts.foot.choices.geometry()
    seen = legend.bottom() + 1 if ways.top() > legend.top() else ways.bottom() + 1 + BELOW
    if room.height() - top - foot - BELOW >= ENOUGH:
        seen = foot + BELOW
    stage = max(parts.stage.least(chart), room.height() - top - seen)
    fit(top + stage + foot + BELOW)
    parts.choices.setGeometry(SIDE, 0, inner, 2 * TARGET + BELOW)
    parts.stage.setGeometry(CHART_SIDE, top + (foot if is_table else 0), chart, stage)
    parts.foot.setGeometry(SIDE, top + (0 if is_table else stage), inner, foot)
    parts.worth.setGeometry(SIDE, top + stage + foot + BELOW, inner, 0)


class Sheet(QWidget):
    """What is scrolled. It takes the keys of the page before the scrolling around it can."""

    def __init__(self, take: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._take = take

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self._take(event))
