"""The small card at the finger that says what is pointed at, in two lines."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ihd.ui.charts.span_words import BETWEEN
from ihd.ui.theme import Look, Role

ROUNDING = 12.0
PADDING = 12.0
AWAY = 14.0  # px between the line under the finger and the callout
BENEATH = 0.95  # the second line, of the size of the first

Words = tuple[str, str]
NO_WORDS: Words = ("", "")


def said(words: Words) -> str:
    """Both lines as they are said."""
    return ", ".join(line for line in words if line).replace(BETWEEN, ", ")


def place_callout(
    words: Words, line: float, room: QRectF, look: Look, *, away: float = AWAY, below: bool = False, right: bool = False
) -> QRectF:
    """Where the callout lies, in px: left of the line where there is room, else right, and always within the room.

    With `right` it is right of the line where there is room, else left.
    `away` is how far from the line; `below` puts it to the foot of the room, for bars that hang down.
    """
    strong, plain = _metrics(look)
    lines = _wrapped(words[1], plain, room.width() - 2 * PADDING - 2)
    inner = max([strong.horizontalAdvance(words[0]), *(plain.horizontalAdvance(one) for one in lines)])
    width = min(room.width(), inner + 2 * PADDING + 2)
    tall = strong.height() + len(lines) * plain.height() + 1.2 * PADDING
    sides = [line - away - width, line + away]
    if right:
        sides.reverse()
    left = next(
        (side for side in sides if room.left() <= side <= room.right() - width), sides[0] if right else sides[1]
    )
    left = max(room.left(), min(left, room.right() - width))
    top = room.bottom() - tall if below else room.top()
    return QRectF(round(left), round(max(room.top(), top)), round(width), round(tall))


def draw_callout(painter: QPainter, box: QRectF, words: Words, look: Look) -> None:
    """Draw the callout with these words in its box."""
    strong, plain = _metrics(look)
    painter.setPen(QPen(look.colour("line"), 1))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ROUNDING, ROUNDING)
    inside = box.adjusted(PADDING, 0.6 * PADDING, 0, 0)
    _write(painter, inside, words[0], look.font(Role.STRONG), look.ink("text", "raised"))
    inside.translate(0, strong.height())
    for one in _wrapped(words[1], plain, box.width() - 2 * PADDING):
        _write(painter, inside, one, _beneath(look), look.ink("muted", "raised"))
        inside.translate(0, plain.height())


def _wrapped(words: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """The words on as many lines as they need, broken at the dots between their parts where they can be."""
    lines: list[str] = []
    for part in words.split(BETWEEN):
        joined = BETWEEN.join((lines[-1], part)) if lines else part
        if lines and metrics.horizontalAdvance(joined) > room + 1:
            lines.append(part)
        else:
            lines[-1:] = [joined]
    return [one for one in lines if one]


def _beneath(look: Look) -> QFont:
    return look.font(Role.BODY, BENEATH)


def _metrics(look: Look) -> tuple[QFontMetricsF, QFontMetricsF]:
    return QFontMetricsF(look.font(Role.STRONG)), QFontMetricsF(_beneath(look))


def _write(painter: QPainter, place: QRectF, words: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
