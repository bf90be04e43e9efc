"""How well a colour can be read on its ground, by the rule of WCAG 2.2 (relative luminance, section 1.4.3)."""

from functools import lru_cache

from PySide6.QtGui import QColor

MIDDLE = 0.18  # luminance above which black can be read better than white
LARGE = 3.0  # enough for large numerals, icons, bars and outlines


def luminance(colour: QColor) -> float:
    """Relative luminance: 0 is black, 1 is white."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def ratio(one: QColor, other: QColor) -> float:
    """The contrast of two opaque colours, from 1 (none) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(front: QColor, back: QColor, share: float) -> QColor:
    """Both colours in one, opaque: `share` of the front one."""

    def mix(one: int, other: int) -> int:
        return round(one * share + other * (1 - share))

    return QColor(mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue()))


def readable(front: QColor, ground: QColor, least: float) -> QColor:
    """The front colour, moved towards black or white only as far as it must be to reach this contrast."""
    return QColor(_readable(front.name(), ground.name(), least))


@lru_cache(maxsize=512)  # asked at every repaint, of a handful of colours
def _readable(front: str, ground: str, least: float) -> str:
    colour, under = QColor(front), QColor(ground)
    towards = QColor("black") if luminance(under) > MIDDLE else QColor("white")
    for step in range(21):
        tried = mixed(towards, colour, step / 20)
        if ratio(tried, under) >= least:
            return tried.name()
    return towards.name()
