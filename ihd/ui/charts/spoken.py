"""How a chart, which paints itself, is told to a screen reader: a chart with a summary and the value pointed at."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Text = QAccessible.Text


class Spoken(QWidget):
    """A widget that is spoken as a chart: its accessible name sums it up, its value is what is pointed at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken_value = ""
        self._interface: ChartInterface | None = None
        install()

    @property
    def spoken_value(self) -> str:
        """What is pointed at, as it is said; empty while nothing is."""
        return self._spoken_value

    def interface(self) -> "ChartInterface":
        """What the screen reader asks. Kept here: Qt holds no reference that Python knows of."""
        if self._interface is None:
            self._interface = ChartInterface(self)
        return self._interface

    def say_value(self, words: str) -> None:
        """Tell what is pointed at now. A screen reader hears of it if it differs."""
        if words != self._spoken_value:
            self._spoken_value = words
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, words))


class ChartInterface(QAccessibleWidget):
    """A chart as the accessibility tree sees it."""

    def __init__(self, chart: Spoken) -> None:
        super().__init__(chart, QAccessible.Role.Chart, chart.accessibleName())
        self._chart = chart

    def text(self, kind: QAccessible.Text) -> str:
        if kind is Text.Name:
            return self._chart.accessibleName()
        if kind in (Text.Value, Text.Description):
            return self._chart.spoken_value
        return super().text(kind)


def _make(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    return thing.interface() if isinstance(thing, Spoken) else None


@cache
def install() -> None:
    """Have Qt ask here how a chart is told. Once is enough for a process."""
    QAccessible.installFactory(_make)
