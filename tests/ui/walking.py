"""Walks over everything that a window shows and tells what a household could not read, reach or hear.

Words must be whole and apart, parts within what they lie on, whatever is touched large enough and apart, and whatever
can be used must have a name, a role and its place in the order of reading.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from looking import Words, withheld, words_of
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget

from ihd.ui.contrast import mixed, ratio

TARGET, APART = 48, 8  # px
AROUND = 1.6  # px that a letter may reach over the edge of its box, where nothing cuts it
LARGE_PX, LARGE_BOLD_PX = 24, 18.66  # px from which text is large (WCAG 2.2, 1.4.3: 18 points, or 14 points bold)
RIM = 2  # px around words, in which what they stand on is seen
ROUGH = 0xF8F8F8  # what is left of a colour, so that those of a gentle slope count together
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window)


class Written(NamedTuple):
    """Words of a widget, and where they are in the window, px."""

    widget: QWidget
    words: Words
    place: QRectF

    def __str__(self) -> str:
        return f"{self.words.text!r} ({name_of(self.widget)})"


def name_of(widget: QWidget) -> str:
    """A widget by its kind, and the nearest kind above it that says more."""
    above = widget.parentWidget()
    return f"{type(widget).__name__} in {type(above).__name__}" if above else type(widget).__name__


class Walk:
    """One window at one moment."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.parts = [one for one in (window, *window.findChildren(QWidget)) if shows(one)]
        self.written: list[Written] = []
        self.faults: list[str] = []
        for part in self.parts:
            found = words_of(part)
            if isinstance(part, QLabel) and part.text() and not part.hasSelectedText() and withheld(part, found):
                self.faults.append(f"does not show all of its words: {part.text()!r} ({name_of(part)})")
            corner = part.mapTo(window, QPoint(0, 0))
            self.written += [Written(part, one, one.ink.translated(corner)) for one in found]

    def layout(self) -> list[str]:
        """What is cut, covered or out of its place."""
        faults = [*self.faults, *self._cut(), *self._outside(), *self._over()]
        return list(dict.fromkeys(faults))

    def _cut(self) -> Iterator[str]:
        for one in self.written:
            if isinstance(one.widget, QLineEdit):
                continue  # what is typed moves along within it
            clip = one.words.clip if not is_viewport(one.widget) else None
            if not covers(QRectF(one.widget.rect()), one.words.ink):
                yield f"cut at the edge of its widget: {one}"
            elif clip is not None and not covers(clip, one.words.ink):
                yield f"cut by its own box: {one}"
            if above := cut_by(one, self.window):
                yield f"cut by {above}: {one}"
            if one.words.text.endswith("…") and one.words.text.rstrip("…") not in told_whole(one.widget):
                yield f"shortened with dots: {one}"

    def _outside(self) -> Iterator[str]:
        writers = {one.widget for one in self.written}
        for part in self.parts[1:]:
            above = part.parentWidget()
            if above is None or is_viewport(above) or is_viewport(part) or part.isWindow():
                continue
            if part in writers and not is_control(part):
                continue  # its words are looked at one by one
            if not above.rect().adjusted(-2, -2, 2, 2).contains(part.geometry()):
                yield f"outside of what it lies on: {name_of(part)} {part.accessibleName()!r}"

    def _over(self) -> Iterator[str]:
        seen = [(one, place) for one in self.written if not (place := self._in_sight(one)).isEmpty()]
        for (one, here), (other, there) in combinations(seen, 2):
            both = here.intersected(there)
            if both.width() > 1.5 and both.height() > 1.5:
                yield f"over each other: {one} and {other}"

    def _in_sight(self, one: Written) -> QRectF:
        """What of these words is not scrolled away or covered, px in the window."""
        corner = one.widget.mapTo(self.window, QPoint(0, 0))
        region = one.widget.visibleRegion().intersected(one.words.ink.toAlignedRect())
        return QRectF(region.boundingRect().translated(corner)).intersected(one.place)

    def touch(self) -> list[str]:
        """What a finger could not hit, or not without hitting another."""
        controls = [one for one in self.parts if is_target(one)]
        small = [one for one in controls if min(one.width(), one.height()) < TARGET]
        faults = [f"too small to touch: {told(one)}" for one in small]
        for one, other in combinations(controls, 2):
            if one.isAncestorOf(other) or other.isAncestorOf(one) or scrolls(one) is not scrolls(other):
                continue
            if not apart(self._place(one), self._place(other)):
                faults.append(f"too near to each other: {told(one)} and {told(other)}")
        return faults

    def _place(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self.window, QPoint(0, 0)), part.size())

    def names(self) -> list[str]:
        """What a screen reader could not name or reach, or would reach out of order."""
        faults = []
        chain = self._chain()
        for one in self.parts:
            if not is_control(one) or not one.isEnabled():
                continue
            node = QAccessible.queryAccessibleInterface(one)
            if not node.text(QAccessible.Text.Name).strip():
                faults.append(f"has no name: {name_of(one)}")
            if node.role() in NO_ROLE:
                faults.append(f"has no role: {told(one)}")
            if not any(reached in chain for reached in with_those_beside(one)):
                faults.append(f"no key leads to it: {told(one)}")
        unsaid = [one for one in self.written if not spoken(one.widget, self.window)]
        return [*faults, *(f"no screen reader is told: {one}" for one in unsaid), *self._disorder(chain)]

    def _chain(self) -> list[QWidget]:
        """Everything that Tab leads to, in its order: found by pressing it until it comes round."""
        self.window.setFocus()
        found: list[QWidget] = []
        while self.window.focusNextPrevChild(True) and (now := self.window.focusWidget()) not in found:
            found.append(now)
        self.window.setFocus()
        for line in self.window.findChildren(QLineEdit):
            line.deselect()
        return found

    def _disorder(self, chain: list[QWidget]) -> Iterator[str]:
        """Blocks are read from above to below, those that begin at one height from left to right."""
        for one, other in pairwise(chain):
            if self._region(one) is self._region(other) and not one.isAncestorOf(other):
                here, there = (self._place(block) for block in parted(one, other))
                level = abs(here.top() - there.top()) < min(here.height(), there.height()) / 2
                if there.left() < here.left() if level else there.top() < here.top() and there.left() < here.right():
                    yield f"read in the wrong order: {told(one)} before {told(other)}"

    def _region(self, part: QWidget) -> QWidget:
        while part.parentWidget() is not self.window and part.parentWidget() is not None:
            part = part.parentWidget()
        return part

    def contrast(self, least: float) -> list[str]:
        """What cannot be read well enough on what it really stands on. `least` is for text of the usual size."""
        picture = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels, faults = memoryview(picture.constBits()).cast("I"), []
        for one in self.written:
            seen = self._in_sight(one)
            if seen.width() < 0.9 * one.place.width() or seen.height() < 0.9 * one.place.height():
                continue
            if not one.widget.isEnabled():
                continue  # what cannot be used now may be pale (WCAG 2.2, 1.4.3)
            needed = least if not is_large(one.words) else 3.0 if least < 7 else 4.5
            found = min(
                ratio(mixed(one.words.colour, ground, one.words.colour.alphaF()), ground)
                for ground in grounds(pixels, picture, seen.toAlignedRect(), one.words.colour)
            )
            if found < needed - 0.05:
                faults.append(f"contrast {found:.2f} of {needed}: {one}")
        return faults


def shows(part: QWidget) -> bool:
    return part.isVisible() and part.width() > 0 and part.height() > 0


def covers(room: QRectF, ink: QRectF) -> bool:
    return room.adjusted(-AROUND, -AROUND, AROUND, AROUND).contains(ink)


def cut_by(one: Written, window: QWidget) -> str:
    """What above its own widget cuts these words; nothing if they are whole, or only need to be scrolled to."""
    ink, part = one.words.ink, one.widget
    while part is not window and (above := part.parentWidget()) is not None:
        ink = ink.translated(part.pos())
        if is_viewport(above):  # how far down they lie is a matter of scrolling
            side = QRectF(ink.left(), 0, ink.width(), 1)
            return "" if covers(QRectF(above.rect()), side) else name_of(above)
        if not covers(QRectF(above.rect()), ink):
            return name_of(above)
        part = above
    return ""


def is_viewport(part: QWidget) -> bool:
    above = part.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is part


def scrolls(part: QWidget) -> QWidget | None:
    """The viewport that a part is scrolled in, if it is."""
    above: QWidget | None = part
    while above is not None and not is_viewport(above):
        above = above.parentWidget()
    return above


def parted(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget]:
    """The blocks that two parts belong to, within the smallest that has both. What scrolls is one block."""
    ways = []
    for part in (one, other):
        way = [part]
        while way[-1].parentWidget() is not None:
            way.append(way[-1].parentWidget())
        ways.append(way[::-1])
    first = next(n for n, (here, there) in enumerate(zip(*ways, strict=False)) if here is not there)
    return ways[0][first], ways[1][first]


def is_control(part: QWidget) -> bool:
    """Whether it is to be used: pressed, typed into or moved by keys."""
    if is_viewport(part):
        return False  # it stands for what it is the middle of
    return isinstance(part, QAbstractButton | QLineEdit) or bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def is_target(part: QWidget) -> bool:
    """Whether it is to be touched. A line to type into stands in a field, which is the target."""
    if isinstance(part, QLineEdit):
        return False
    return isinstance(part, QAbstractButton) and part.isEnabled()


def with_those_beside(part: QWidget) -> list[QWidget]:
    """A part, and those that exclude it: arrows lead from one to the other."""
    if not isinstance(part, QAbstractButton) or not part.autoExclusive():
        return [part]
    return [one for one in part.parentWidget().children() if isinstance(one, QAbstractButton) and one.autoExclusive()]


def told_whole(part: QWidget) -> str:
    """What a screen reader is told of a part, and all that it can be asked about it."""
    node = QAccessible.queryAccessibleInterface(part)
    return f"{node.text(QAccessible.Text.Name)} {node.text(QAccessible.Text.Description)}" if node else ""


def told(part: QWidget) -> str:
    return f"{part.accessibleName()!r} ({name_of(part)})"


def apart(here: QRect, there: QRect) -> bool:
    """Whether 8 px lie between two targets of 48 px: between them, or within them where they are larger than that."""
    across = gap(here.left(), here.right(), there.left(), there.right())
    down = gap(here.top(), here.bottom(), there.top(), there.bottom())
    if across < 0 and down < 0:
        return False  # one lies over the other
    return max(across, down) >= APART


def gap(first: int, last: int, other_first: int, other_last: int) -> float:
    between = max(first, other_first) - min(last, other_last) - 1
    if between < 0:
        return between
    return between + (last - first + 1 - TARGET) / 2 + (other_last - other_first + 1 - TARGET) / 2


def spoken(part: QWidget, window: QWidget) -> bool:
    """Whether the words that a widget writes are in the name of something, be it itself or what it lies on."""
    one: QWidget | None = part
    while one is not None and one is not window:
        node = QAccessible.queryAccessibleInterface(one)
        if node is not None and node.text(QAccessible.Text.Name).strip():
            return True
        one = one.parentWidget()
    return False


def is_large(words: Words) -> bool:
    size = words.font.pixelSize()
    return size >= LARGE_PX or (size >= LARGE_BOLD_PX and words.font.weight() >= 700)


def grounds(pixels, picture: QImage, place: QRect, ink: QColor) -> list[QColor]:
    """The colours that words stand on, as they were drawn: those that are both around their letters and beside them.

    Between the letters alone are the smoothed edges of the ink, and around them alone may be what stands nearby.
    """
    outer = place.adjusted(-RIM, -RIM, RIM, RIM).intersected(picture.rect())
    across = picture.bytesPerLine() // 4
    within: Counter[int] = Counter()
    around: Counter[int] = Counter()
    for y in range(outer.top(), outer.bottom() + 1):
        row = y * across
        left, right = row + outer.left(), row + outer.right() + 1
        if place.top() <= y <= place.bottom():
            within.update(pixels[row + place.left() : row + place.right() + 1])
            around.update(pixels[left : row + place.left()])
            around.update(pixels[row + place.right() + 1 : right])
        else:
            around.update(pixels[left:right])
    common = often(within, 0.1) & often(around, 0.15) or {roughly(around).most_common(1)[0][0]}
    exact = [max((one for one in around if one & ROUGH == colour), key=around.__getitem__) for colour in common]
    colours = [QColor.fromRgb(one & 0xFFFFFF) for one in exact]
    return [one for one in colours if not alike(one, ink)] or colours


def roughly(found: Counter[int]) -> Counter[int]:
    rough: Counter[int] = Counter()
    for colour, count in found.items():
        rough[colour & ROUGH] += count
    return rough


def often(found: Counter[int], share: float) -> set[int]:
    return {colour for colour, count in roughly(found).items() if count >= share * sum(found.values())}


def alike(one: QColor, other: QColor) -> bool:
    return max(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)) < 24
