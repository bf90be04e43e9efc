"""Where the parts of the History page lie, in any room and with words of any size."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize
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

    Where they are so large that the chart would be out of sight, the figure and the chart come first. `awaits` keeps
    room for what is worth knowing, which is told with the figures.
    """
    width = room.width()
    share = min(width / SMALL[0], room.height() / SMALL[1])
    parts.headline.grow(max(1.0, min(MOST_GROWTH, share)))
    inner, chart = width - 2 * SIDE, width - 2 * CHART_SIDE
    choices = parts.choices.high(inner)
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


class Sheet(QWidget):
    """What is scrolled. It takes the keys of the page before the scrolling around it can."""

    def __init__(self, take: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._take = take

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self._take(event))
