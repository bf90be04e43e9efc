"""The headline over a chart: a large figure, what goes with it and the date, on one line where they fit."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.ui.charts.notes import Title
from ihd.ui.charts.span_words import BETWEEN
from ihd.ui.theme import Look, Role

Line = tuple[str, str]  # the large words, then the quiet ones


class Headline(QWidget):
    """Says a title whole, then with the short date, then on two lines or three, whichever is the first that fits."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._factor = look, 1.0
        self._title = self._short = Title("", "", "")
        self._aside = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: Title, short: Title) -> None:
        """Say this title; `short` is the same with its date shortened."""
        self._title, self._short = title, short
        self.setAccessibleName(self.words)
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw it so from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    def grow(self, factor: float) -> None:
        """Grow with the room there is."""
        if factor != self._factor:
            self._factor = factor
            self.updateGeometry()

    def stand_aside(self, aside: bool) -> None:
        """Stand at the right, beneath what turns the page: the date beside the figure, the rest beneath."""
        if aside is not self._aside:
            self._aside = aside
            self.update()

    def fits_aside(self, room: QSize) -> bool:
        """Whether all that is said has so much room there."""
        lines = _aside(self._short)
        tall = sum(self._height(line) for line in lines)
        return tall <= room.height() and all(self._wide(line) <= room.width() for line in lines)

    @property
    def words(self) -> str:
        """The title in full."""
        return "".join(_one_line(self._title)[0])

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(sum(self._height(line) for line in self._lines(width)))

    def sizeHint(self) -> QSize:
        return QSize(240, round(QFontMetricsF(self._large()).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def fits(self) -> bool:
        """Whether what is said fits the width there is."""
        return all(self._wide(line) <= self.width() for line in self._lines(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines = self._lines(self.width())
        top = (self.height() - sum(self._height(line) for line in lines)) / 2
        for line in lines:
            left = (self.width() - self._wide(line)) / (1 if self._aside else 2)
            large, quiet = line
            baseline = top + QFontMetricsF(self._large() if large else self._quiet()).ascent()
            painter.setFont(self._large())
            painter.setPen(self._look.ink("text", "background"))
            painter.drawText(QPointF(left, baseline), large)
            left += QFontMetricsF(self._large()).horizontalAdvance(large)
            painter.setFont(self._quiet())
            painter.setPen(self._look.ink("muted", "background"))
            painter.drawText(QPointF(left, baseline), quiet)
            top += self._height(line)

    def _lines(self, width: float) -> list[Line]:
        if self._aside:
            return _aside(self._short)
        wordings = (
            _one_line(self._title),
            _one_line(self._short),
            _two_lines(self._title),
            _two_lines(self._short),
            _three_lines(self._short),
        )
        fitting = (lines for lines in wordings if all(self._wide(line) <= width for line in lines))
        return next(fitting, wordings[-1])

    def _wide(self, line: Line) -> float:
        large, quiet = QFontMetricsF(self._large()), QFontMetricsF(self._quiet())
        return large.horizontalAdvance(line[0]) + quiet.horizontalAdvance(line[1])

    def _height(self, line: Line) -> float:
        return QFontMetricsF(self._large() if line[0] else self._quiet()).height()

    def _large(self) -> QFont:
        return self._look.font(Role.TITLE, self._factor)

    def _quiet(self) -> QFont:
        return self._look.font(Role.BODY, self._factor)


def _one_line(title: Title) -> list[Line]:
    return [(title.figure, f"{title.beside} — {title.date}" if title.date else title.beside)]


def _two_lines(title: Title) -> list[Line]:
    return [(title.figure, title.beside), ("", title.date)] if title.date else _one_line(title)


def _aside(title: Title) -> list[Line]:
    lines = [(title.figure, f" — {title.date}" if title.date else ""), ("", title.beside.removeprefix(BETWEEN))]
    return [line for line in lines if line != ("", "")]


def _three_lines(title: Title) -> list[Line]:
    lines = [(title.figure, ""), ("", title.beside.removeprefix(BETWEEN)), ("", title.date)]
    return [line for line in lines if line != ("", "")]
