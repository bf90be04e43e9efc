"""Colours by meaning, sizes by role and the fonts, from resources/themes."""

import tomllib
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

from ihd.paths import resource
from ihd.ui.contrast import mixed, readable

# PySide6 6.8.0, the last for Raspberry Pi OS bookworm, makes no tag from a name; its figures keep their own widths.
TAGS_HAVE_NAMES = hasattr(QFont.Tag, "fromString")
FAMILY = "Inter"
WITHOUT_DESKTOP = ("offscreen", "eglfs", "linuxfb", "vnc", "minimal")  # bare screens: no system to say light or dark


class Role(Enum):
    """What a text is for: its size in pixels at 800x480, and its weight."""

    NUMERAL = (74, 700)
    VALUE = (32, 700)
    TITLE = (24, 700)
    LEAD = (20, 500)
    BODY = (16, 400)
    STRONG = (16, 700)
    CAPTION = (14, 400)
    LABEL = (13, 500)
    SMALL = (13, 400)


TIGHT = (Role.NUMERAL, Role.VALUE, Role.TITLE)  # large type is set a little closer


class Palette(NamedTuple):
    """The colours of one theme, by meaning.

    `soft` is the share of a colour behind words of that colour; `contrast` what text must reach on its ground.
    """

    background: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    electricity: str
    gas: str
    export: str
    low: str
    medium: str
    high: str
    accent: str
    on_accent: str
    on_text: str
    soft: float
    contrast: float


class Look(NamedTuple):
    """How everything is drawn at the moment: the palette, a factor on every text size, and whether nothing glides."""

    palette: Palette
    text_scale: float = 1.0
    still: bool = False

    def colour(self, meaning: str, alpha: float = 1.0) -> QColor:
        """The colour for a meaning ("electricity", "muted", ...), more or less see-through."""
        colour = QColor(getattr(self.palette, meaning))
        colour.setAlphaF(alpha)
        return colour

    def soft(self, meaning: str) -> QColor:
        """The colour for the ground behind words of that colour: opaque, mixed with the surface."""
        return mixed(self.colour(meaning), self.colour("surface"), self.palette.soft)

    def ink(self, meaning: str, ground: str | QColor = "surface", least: float | None = None) -> QColor:
        """The colour for words of a meaning on a ground, dark or light enough to be read there."""
        under = self.colour(ground) if isinstance(ground, str) else ground
        return readable(self.colour(meaning), under, least or self.palette.contrast)

    def grown(self, factor: float) -> "Look":
        """The same look with all its texts larger."""
        return self._replace(text_scale=self.text_scale * factor)

    def px(self, size: float) -> int:
        """A length that grows with the text, as an icon beside words does, px."""
        return round(size * self.text_scale)

    def font(self, role: Role, factor: float = 1.0) -> QFont:
        """The font for a role; `factor` grows it with the room there is."""
        size, weight = role.value
        return QFont(_font(max(10, round(size * factor * self.text_scale)), weight, role in TIGHT))


@lru_cache(maxsize=256)  # copies of one font share what Qt has found out about it
def _font(size: int, weight: int, tight: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    if TAGS_HAVE_NAMES:
        font.setFeature(QFont.Tag("tnum"), 1)
    if tight:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.02 * size)
    return font


def load_fonts() -> None:
    """Use Inter as it is installed, else the copy that the font package brings. Needs a running QGuiApplication."""
    if not QFontDatabase.hasFamily(FAMILY):
        from importlib.resources import files

        for file in files("fontpkg_inter").joinpath("files").iterdir():
            if "Italic" not in file.name:
                QFontDatabase.addApplicationFont(str(file))


def palette(name: str) -> Palette:
    """The palette of this name: "light", "dark" or "contrast"."""
    told = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Palette(**{one: told[one] for one in Palette._fields})


def automatic(hour: int) -> str:
    """ "light" or "dark", as the system says; where it does not say, by the local hour."""
    by_hour = "light" if 7 <= hour < 19 else "dark"
    if QGuiApplication.platformName() in WITHOUT_DESKTOP:
        return by_hour
    said = "dark" if QGuiApplication.palette().window().color().lightness() < 128 else "light"
    if said == by_hour:
        return said
    scheme = QGuiApplication.styleHints().colorScheme()  # asked last: ihd.ui.paint tells what a word of Qt costs
    return by_hour if scheme is QtCore.Qt.ColorScheme.Unknown else said
