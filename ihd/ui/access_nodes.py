"""Parts of the screen as a screen reader meets them: what is pressed, what is a figure, what groups others."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from ihd.ui.breaking import plain
from ihd.ui.way_on import TAB, in_reading_order, is_viewport

Text, Role = QAccessible.Text, QAccessible.Role
PRESS, FOCUS = "Press", "SetFocus"


RoleOf = Callable[[Any], QAccessible.Role]


class Node(QAccessibleWidget):
    """One part, by its own accessible name.

    Qt asks for it while the part is still being made, so that what the part is must be found out each time: by
    `role_of`, where it is not always the same.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role, role_of: RoleOf | None = None) -> None:
        super().__init__(widget, role, "")
        self._widget: Any = widget
        self._role_of = role_of

    def role(self) -> QAccessible.Role:
        return self._role_of(self._widget) if self._role_of else super().role()

    def text(self, kind: QAccessible.Text) -> str:
        if kind is Text.Name and (name := self.named()):
            return name
        return super().text(kind)

    def state(self) -> QAccessible.State:
        told = super().state()
        if self._widget.focusProxy() is not None:  # the focus is in what stands for it
            told.focused = told.focusable = 0
        return told

    def named(self) -> str:
        """What it is called, without the signs that only tell where its line may end."""
        return plain(str(self._widget.accessibleName()))


class Group(Node):
    """Holds others, in the order in which they are read."""

    def childCount(self) -> int:
        return len(self.inner_parts())

    def child(self, index: int) -> Any:
        inner = self.inner_parts()
        return QAccessible.queryAccessibleInterface(inner[index]) if 0 <= index < len(inner) else None

    def indexOfChild(self, node: Any) -> int:
        inner, thing = self.inner_parts(), node.object()
        return inner.index(thing) if thing in inner else -1

    def inner_parts(self) -> list[QWidget]:
        """What is on it, in order."""
        return [one for one in in_reading_order(self._widget) if getattr(one, "said", True)]


class Leaf(Group):
    """One node, whatever lies on it: what is drawn in several parts is told once."""

    def childAt(self, x: int, y: int) -> Any:
        for one in self.inner_parts():
            node = QAccessible.queryAccessibleInterface(one)
            if node.rect().contains(x, y):
                return node
        return None

    def inner_parts(self) -> list[QWidget]:
        """What can be used of itself on it."""
        parts = [one for one in self._widget.findChildren(QWidget) if one.isVisibleTo(self._widget)]
        parts = [one for one in parts if isinstance(one, QAbstractButton) or one.focusPolicy() & TAB]
        return [one for one in parts if not is_viewport(one)]


class Plain(Leaf):
    """Whatever else is ours: one node if it has a name, by what is on it; else what is on it is told one by one."""

    def role(self) -> QAccessible.Role:
        if not self._widget.accessibleName():
            return Role.Client
        return Role.Grouping if super().inner_parts() else Role.StaticText

    def inner_parts(self) -> list[QWidget]:
        """What can be used on it, or all that is on it."""
        return super().inner_parts() if self._widget.accessibleName() else Group.inner_parts(self)


class Said(Leaf):
    """Words alone: a heading, or what is told of something drawn."""

    def named(self) -> str:
        return super().named() or plain(str(getattr(self._widget, "said", "")))


class Hidden(Node):
    """Drawn for the eye alone: the words beside it say the same."""

    def state(self) -> QAccessible.State:
        told = super().state()
        told.invisible = 1
        return told


class Press(Leaf):
    """Something to press, to tick or to choose."""

    def text(self, kind: QAccessible.Text) -> str:
        # Without one of its own Qt describes a part by its tool tip, which is its name once more.
        return str(self._widget.accessibleDescription()) if kind is Text.Description else super().text(kind)

    def state(self) -> QAccessible.State:
        told, button = super().state(), self._widget
        told.checkable = int(button.isCheckable())
        told.checked = int(button.isChecked())
        told.pressed = int(button.isDown())
        if self.role() is Role.PageTab:
            told.selectable, told.selected = 1, int(button.isChecked())
        return told

    def actionNames(self) -> list[str]:
        return [PRESS, FOCUS] if self._widget.isEnabled() else []

    def doAction(self, name: str) -> None:
        if name == PRESS:
            self._widget.click()
        elif name == FOCUS:
            self._widget.setFocus()


class Figure(Press):
    """A figure: its name stays, its value is what changes. It is told as its description too, which all can read."""

    def role(self) -> QAccessible.Role:
        return super().role() if self._widget.isEnabled() else Role.StaticText

    def text(self, kind: QAccessible.Text) -> str:
        title, value = heard(self._widget)
        if kind is Text.Name:
            return title
        if kind in (Text.Value, Text.Description):
            return value
        return super().text(kind)


def heard(widget: Any) -> tuple[str, str]:
    """The name of a figure and its value, out of the sentence that it is told by."""
    told, title = widget.accessibleName(), getattr(widget, "heading", "")
    if not title or not told.startswith(title):
        return told, ""
    return title, told[len(title) :].lstrip(" :,.")
