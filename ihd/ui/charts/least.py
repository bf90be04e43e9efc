"""The least room that a chart needs, and the font of its numbers: known before the libraries of charts are loaded."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF

from ihd.ui.theme import Look, Role


def label_font(look: Look) -> QFont:
    """The quiet font of numbers and hours."""
    font = look.font(Role.LABEL)
    font.setWeight(QFont.Weight.Normal)
    return font


def least_room(look: Look) -> QSize:
    """The least size of a chart of a day or of longer."""
    return QSize(240, 40 + round(4 * QFontMetricsF(label_font(look)).height()))
