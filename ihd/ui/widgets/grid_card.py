"""A card with how clean the grid is now, and when it is to be cleaner."""

from datetime import tzinfo

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.carbon.grid_now import GridNow, Told
from ihd.ui import carbon_words
from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD, Card
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.text import Text
from ihd.wording import tr

ICON = 16  # px at normal text size
GAP = 24  # px between what is and what comes


class GridCard(Card):
    """Leads to the Carbon page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Grid now"), parent)
        self._grid: GridNow | None = None
        self._icon = Icon("carbon", self)
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._value = Text(look, Role.VALUE, parent=self)
        self._unit = Text(look, Role.BODY, "muted", parent=self)
        self._band = Text(look, Role.STRONG, parent=self)
        self._when_title = Text(look, Role.CAPTION, "muted", parent=self)
        self._when = Text(look, Role.TITLE, "low", parent=self)
        self._title.say(tr("Grid now"))

    @property
    def heading(self) -> str:
        """What the card is about."""
        return self._title.said

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its words, in reading order."""
        return self._title, self._value, self._unit, self._band, self._when_title, self._when

    def show_grid(self, grid: GridNow, zone: tzinfo) -> bool:
        """Show this; whether that is anything new."""
        if self._grid is not None and grid._replace(at=self._grid.at) == self._grid:
            return False
        self._grid = grid
        band = carbon_words.band(grid.band)
        said = (
            tr("{band} · typical", "of the grid: no forecast").format(band=band) if grid.told is Told.TYPICAL else band
        )
        self._value.say(carbon_words.intensity(grid.grams))
        self._unit.say(tr("g CO₂/kWh"))
        self._band.say(said, band)
        self._band.mean(carbon_words.meaning(grid.band) if grid.band else "muted")
        later = carbon_words.cleaner(grid)
        when = carbon_words.stretch(*grid.cleaner, zone) if grid.cleaner else carbon_words.good_time(grid)
        self._when_title.say(later)
        self._when.say(when)
        told = [tr("Grid now"), f"{self._value.said} {self._unit.said}", said, f"{later} {when}".strip()]
        self.setAccessibleName(", ".join(one for one in told if one))
        self._tint()
        self._place()
        return True

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for text in self.texts:
            text.set_look(look)
        self._tint()
        self._place()

    def _tint(self) -> None:
        meaning = carbon_words.meaning(self._grid.band) if self._grid and self._grid.band else "muted"
        self._icon.show_icon("carbon", self.look.ink(meaning, "surface", LARGE))

    def _now_wide(self) -> int:
        return max(self._value.wide() + 8 + self._unit.wide(), self._band.wide(), self._title.wide() + 30)

    def _beside(self, width: int) -> bool:
        later = max(self._when.wide(), self._when_title.wide())
        return self._now_wide() + GAP + later <= width - 2 * PAD

    def needed(self, width: int) -> int:
        """The height that it takes at this width, px."""
        now = self._title.high(0) + self._value.high(0) + self._band.high(0) + 4
        if not self._when.said or self._beside(width):
            return now + 2 * PAD - 4
        return now + self._when.high(0) + (self._when_title.high(0) if self._when_title.said else 0) + 8 + 2 * PAD - 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        side, inner = self.look.px(ICON), self.width() - 2 * PAD
        y = max(PAD - 2, (self.height() - self.needed(self.width())) // 2 + PAD - 2)
        self._icon.setGeometry(PAD, y + (self._title.high(0) - side) // 2, side, side)
        self._title.setGeometry(PAD + side + 8, y, inner - side - 8, self._title.high(0))
        y += self._title.high(0)
        tall = self._value.high(0)
        self._value.setGeometry(PAD, y, self._value.wide(), tall)
        base = y + self._value.fontMetrics().ascent() - self._unit.fontMetrics().ascent()
        self._unit.setGeometry(PAD + self._value.wide() + 6, base, self._unit.wide(), self._unit.high(0))
        y += tall + 2
        beside = self._beside(self.width())
        self._band.setGeometry(PAD, y, self._now_wide() if beside else inner, self._band.high(0))
        y += self._band.high(0) + 8
        self._place_later(y, inner, beside=beside)

    def _place_later(self, y: int, inner: int, *, beside: bool) -> None:
        """What comes: at the right, or beneath."""
        title, when = self._when_title, self._when
        for text in (title, when):
            text.setVisible(bool(text.said))
        first = title.high(0) if title.said else 0
        if beside:
            y = (self.height() - first - when.high(0)) // 2
            right = self.width() - PAD
            title.setGeometry(right - title.wide(), y, title.wide(), title.high(0))
            when.setGeometry(right - when.wide(), y + first, when.wide(), when.high(0))
        else:
            title.setGeometry(PAD, y, inner, title.high(0))
            when.setGeometry(PAD, y + first, inner, when.high(0))
