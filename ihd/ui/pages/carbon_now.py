"""The cards of the Carbon page on this moment and the next: the grid now, and the best times to start."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.carbon.carbon_told import CarbonTold, When
from ihd.energy.carbon.grid_now import GridNow, Told
from ihd.ui import carbon_words, words
from ihd.ui.breaking import TOGETHER, plain
from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.band_steps import BandSteps
from ihd.ui.widgets.chip import Glyph
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.stack import lay_beside
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, surface
from ihd.wording import tr

PAD, GAP, EDGE = 16, 8, 10  # px: of a card, between tiles, within a tile
ICON, STEPS = 16, 16  # px at normal text size
BIG = 0.6  # of the numeral's size
TILE = 140  # px at normal text size: the least width of a tile


class GridCard(QWidget):
    """The grid at this moment: a number, its band in word, colour and shape, and what the home's own power comes to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told: GridNow | None = None
        self._watts: float | None = None
        self._is_old = True
        self._icon, self._steps = Icon("carbon", self), BandSteps(look, self)
        self.title = Text(look, Role.CAPTION, "muted", parent=self)
        self.number = Text(look, Role.NUMERAL, parent=self)
        self.unit = Text(look, Role.BODY, "muted", parent=self)
        self.band = Text(look, Role.STRONG, parent=self)
        self.own = Text(look, Role.CAPTION, "muted", parent=self)
        self.unit.say(carbon_words.UNIT)
        self.unit.setAccessibleName(tr("grams of CO2 for each kilowatt-hour"))
        for text in (self.title, self.band, self.own):
            text.setWordWrap(True)
        self._texts = (self.title, self.number, self.unit, self.band, self.own)
        self.set_look(look)

    def show_grid(self, told: GridNow) -> None:
        """Show the grid of this moment."""
        self._told = told
        self.title.say(carbon_words.title(told)[0])
        self.number.say(carbon_words.intensity(told.grams))
        self.number.setAccessibleName(words.DASH if told.grams is None else f"{self.number.said} {carbon_words.UNIT}")
        self.band.say(carbon_words.advice(told))
        self.band.mean(carbon_words.meaning(told.band))
        self.number.mean("muted" if told.told is Told.TYPICAL else "text")
        self._steps.show_steps(carbon_words.STEPS[told.band] if told.band else 0, carbon_words.meaning(told.band))
        self._tell_own()

    def show_power(self, watts: float | None, *, is_old: bool) -> None:
        """Show what this power of the home comes to; `is_old` is too old to be called now."""
        self._watts, self._is_old = watts, is_old
        self._tell_own()

    def _tell_own(self) -> None:
        if self._told is not None:
            self.own.say(carbon_words.own_power(self._watts, self._told, is_old=self._is_old))
        self._icon.show_icon("carbon", self._look.ink(self._meaning, "surface", LARGE))

    @property
    def _meaning(self) -> str:
        return carbon_words.meaning(self._told.band if self._told else None)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (*self._texts, self._steps):
            part.set_look(look)
        self.number.setFont(look.font(Role.NUMERAL, BIG))
        self._icon.show_icon("carbon", look.ink(self._meaning, "surface", LARGE))
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 3
        icon, steps = self._look.px(ICON), self._look.px(STEPS)
        line = self.title.fontMetrics().height()
        self._icon.setGeometry(PAD, y + (line - icon) // 2, icon, icon)
        y = self._below(self.title, PAD + icon + 8, y, inner - icon - 8) + 2
        wide = self.number.wide()
        number, unit = self.number.fontMetrics(), self.unit.fontMetrics()
        self.number.setGeometry(PAD, y, min(inner, wide), number.height())
        if wide + 8 + self.unit.wide() <= inner:
            self.unit.setGeometry(PAD + wide + 8, y + number.ascent() - unit.ascent(), inner - wide - 8, unit.height())
            y += number.height()
        else:
            y += number.height()
            self.unit.setGeometry(PAD, y, inner, unit.height())
            y += unit.height() + 2
        first = self.band.fontMetrics().height()
        self._steps.setGeometry(PAD, y + (first - steps) // 2, round(steps * 1.25), steps)
        y = self._below(self.band, PAD + round(steps * 1.25) + 8, y, inner - round(steps * 1.25) - 8) + 3
        return self._below(self.own, PAD, y, inner) + PAD - 3

    def _below(self, text: Text, x: int, y: int, wide: int) -> int:
        text.setGeometry(x, y, wide, text.high(wide))
        return y + text.height()

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class TimeTile(QWidget):
    """When to start one appliance: by the clock, as a delay to set on the machine, and what that saves."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = Text(look, Role.SMALL, "muted", ground="raised", parent=self)
        self.time = Text(look, Role.TITLE, ground="raised", parent=self)
        self.delay = Text(look, Role.CAPTION, ground="raised", parent=self)
        self.saves = Text(look, Role.CAPTION, "low", ground="raised", parent=self)
        self._texts = (self.title, self.time, self.delay, self.saves)
        self._wordings: list[tuple[str, ...]] = [("",)] * len(self._texts)
        for text in self._texts:
            text.setWordWrap(True)

    def show_time(self, one: When, now: datetime, zone: tzinfo) -> None:
        """Show when to start this one."""
        name = tr(one.appliance.name)
        self._wordings = [
            (tr("{name} · {energy}", name=name, energy=f"{one.appliance.kwh:g}{TOGETHER}kWh"),),
            (carbon_words.starts(one, now, zone),),
            carbon_words.delay(one, now, zone),
            carbon_words.saves(one, now),
        ]
        self.setAccessibleName(plain(", ".join(told[0] for told in self._wordings if told[0])))
        self.high(self.width())

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for text in self._texts:
            text.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = max(1, width - 2 * EDGE), 10
        for text, told in zip(self._texts, self._wordings, strict=True):
            fits = (one for one in told if text.fontMetrics().horizontalAdvance(one) + 2 <= inner)
            text.say(next(fits, told[-1]))
            text.setAccessibleName(plain(told[0]))
            text.setVisible(bool(told[0]))
            if told[0]:
                text.setGeometry(EDGE, y, inner, text.high(inner))
                y += text.height() + 1
        return y + 9

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look, "raised", 12)


class TimesCard(QWidget):
    """The best times to start, a tile each. `change_wanted`: somebody wants others listed."""

    change_wanted = Signal()

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self.title = Text(look, Role.CAPTION, "muted", parent=self)
        self.title.say(tr("Best time to start"))
        self.change = Glyph(look, "settings", tr("Change what is listed"), parent=self)
        self.change.clicked.connect(self.change_wanted)
        self.tiles: list[TimeTile] = []

    def show_times(self, told: CarbonTold, now: datetime) -> None:
        """Show these."""
        for gone in self.tiles[len(told.times) :]:
            gone.setParent(None)
            gone.deleteLater()
        del self.tiles[len(told.times) :]
        while len(self.tiles) < len(told.times):
            self.tiles.append(TimeTile(self._look, self))
            self.tiles[-1].show()
        for tile, one in zip(self.tiles, told.times, strict=True):
            tile.show_time(one, now, self._zone)
        self.title.setAccessibleDescription(carbon_words.judged_by(told))

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.title.set_look(look)
        self.change.set_look(look)
        for tile in self.tiles:
            tile.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner = width - 2 * PAD
        line = self.title.high(inner - TARGET)
        self.title.setGeometry(PAD, PAD - 3, inner - TARGET, line)
        self.change.setGeometry(width - TARGET - 4, max(0, PAD - 3 + (line - TARGET) // 2), TARGET, TARGET)
        top = max(PAD - 3 + line + GAP, self.change.geometry().bottom() - 6)
        return lay_beside(self.tiles, PAD, top, inner, round(TILE * self._look.text_scale), GAP) + 10

    def stand_in_a_row(self, width: int) -> bool:
        """Whether the tiles stand side by side on a card of this width, px: two of five are no reason to go beneath."""
        column, inner = round(TILE * self._look.text_scale), width - 2 * PAD
        return (inner + GAP) // (column + GAP) >= min(3, len(self.tiles))

    def stretch(self, height: int) -> None:
        """Let the tiles of a single row reach to the foot of a card of this height, px."""
        if len({tile.y() for tile in self.tiles}) == 1:
            for tile in self.tiles:
                tile.resize(tile.width(), max(tile.height(), height - tile.y() - 10))

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
