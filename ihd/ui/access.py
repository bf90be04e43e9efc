"""Has Qt ask here how each of our own parts is told to a screen reader: what kind of thing it is, its name, its value.

It is installed after the first paint, as nothing that is drawn depends on it. A part is known by the names of its
classes, so that none needs to be loaded for this.
"""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from shiboken6 import createdByPython, isValid

from ihd.ui.access_nodes import Figure, Group, Hidden, Leaf, Node, Plain, Press, Said
from ihd.ui.theme import Role as TextRole

Role = QAccessible.Role
ROLES: dict[str, tuple[type[Node], QAccessible.Role]] = {
    "Banner": (Press, Role.AlertMessage),
    "NavItem": (Press, Role.PageTab),
    "Option": (Press, Role.RadioButton),
    "Switch": (Press, Role.CheckBox),
    "Dial": (Figure, Role.Button),
    "Card": (Figure, Role.Button),
    "Touchable": (Press, Role.Button),
    "Window": (Group, Role.Window),
    "Nav": (Group, Role.PageTabList),
    "Choice": (Group, Role.Grouping),
    "Keypad": (Group, Role.Grouping),
    "PickList": (Group, Role.List),
    "Entries": (Group, Role.List),
    "EntryRow": (Leaf, Role.ListItem),
    "LetterCard": (Leaf, Role.ListItem),
    "HistoryTable": (Group, Role.List),
    "_Line": (Leaf, Role.ListItem),
    "Form": (Group, Role.Grouping),
    "Asked": (Group, Role.Grouping),
    "Icon": (Hidden, Role.Graphic),
    "Badge": (Hidden, Role.Graphic),
    "Mark": (Hidden, Role.Graphic),
}
TOGGLES = ("Chip", "Glyph")  # each is reached by Tab, and stays down where it can be chosen
MARKED = {"tick": Role.CheckBox, "pick": Role.RadioButton}  # rows, by what touching them does
FIGURES = ("Worth", "Pairs", "Stack")  # in which large type is a figure, and heads nothing
PAGE = "Page"  # how the name of every page's class ends


@cache
def install() -> None:
    """Have Qt ask here from now on. Once is enough for a process."""
    QAccessible.installFactory(_make)


def _make(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    # Qt asks of parts that it is still making, too: what Python held of such a one would be of the wrong kind for good.
    if not isinstance(thing, QWidget) or not isValid(thing) or not createdByPython(thing):
        return None
    node = _node(thing)
    if node is not None:
        part: Any = thing
        part.told_by = node  # what Qt holds, Python must hold too
    return node


def _node(widget: Any) -> Node | None:
    names = [kind.__name__ for kind in type(widget).__mro__]
    if "interface" in dir(type(widget)):
        return None  # a chart, which has an interface of its own
    if "Text" in names:
        return Said(widget, Role.StaticText, _role_of_words)
    kind, role = next((ROLES[name] for name in names if name in ROLES), (None, Role.NoRole))
    if kind is Press:
        return Press(widget, role, lambda part: _role_of_press(part, names, role))
    return kind(widget, role) if kind else _other(widget, names[0])


def _role_of_words(text: Any) -> QAccessible.Role:
    heads = text.role is TextRole.TITLE and type(text.parent()).__name__ not in FIGURES
    return Role.Heading if heads else Role.StaticText


def _role_of_press(button: Any, names: list[str], usual: QAccessible.Role) -> QAccessible.Role:
    if "Row" in names:
        return MARKED.get(button.mark, usual)
    if usual is Role.Button and button.isCheckable():
        return usual if any(name in names for name in TOGGLES) else Role.CheckBox
    return usual


def _other(widget: QWidget, name: str) -> Node | None:
    if name.endswith(PAGE):
        return Group(widget, Role.Grouping)
    if type(widget) is QWidget:
        return Group(widget, Role.Client)  # a sheet, on which others lie
    of_qt = next(kind for kind in type(widget).__mro__ if kind.__module__.startswith("PySide6"))
    return Plain(widget, Role.Client) if of_qt is QWidget else None  # tables and lines to type into are known to Qt
