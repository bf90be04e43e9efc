"""The Tab key goes through a page as the eye does, whatever came or went."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QLineEdit, QWidget

from ihd.ui.widgets.touchable import Touchable

KINDS = (Touchable, QLineEdit)
Touched = Touchable | QLineEdit


def touched(parts: Iterable[QWidget]) -> list[Touched]:
    """What can be reached by key within these parts, in order."""
    return [
        each
        for part in parts
        for each in ([part] if isinstance(part, KINDS) else part.findChildren(QWidget))
        if isinstance(each, KINDS)
    ]


def put_in_order(order: list[Touched]) -> None:
    """Let the Tab key go through them so."""
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)
