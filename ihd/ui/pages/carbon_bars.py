"""The cards of the Carbon page with bars: the grid's next hours, and the home's own carbon by day."""

from datetime import tzinfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.carbon.carbon_told import CarbonTold
from ihd.energy.carbon.clean_hours import SHOWN
from ihd.energy.carbon.grid_now import Told
from ihd.energy.carbon.outlook import Slot
from ihd.energy.carbon.own_week import OwnDay, OwnWeek
from ihd.energy.day import BarState
from ihd.energy.fuel import Fuel
from ihd.ui import carbon_week_words, carbon_words, words
from ihd.ui.charts.small_bars import SmallBar, SmallBars
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import tr

PAD = 16
LEAST = 104  # px at normal text size, of the bars
LABEL_HOURS = 3


class BarsGround(QWidget):
    """A card with a title, a note at its right or beneath, lines of words, and bars that take what is left."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._titles: tuple[str, ...] = ("",)
        self.title = Text(look, Role.CAPTION, "muted", parent=self)
        self.note = Text(look, Role.CAPTION, "muted", parent=self)
        self.value = Text(look, Role.TITLE, parent=self)
        self.line = Text(look, Role.CAPTION, "muted", parent=self)
        self.bars = SmallBars(look, self)
        for text in (self.title, self.note, self.value, self.line):
            text.setWordWrap(True)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.title, self.note, self.value, self.line, self.bars):
            part.set_look(look)
        self.update()

    def high(self, width: int) -> int:
        """The least height it takes at this width, px."""
        return self._place(width, 0)

    def fill(self, height: int) -> None:
        """Let the bars take what is left of this height, px."""
        self._place(self.width(), height)

    def _place(self, width: int, height: int) -> int:
        inner, y = max(1, width - 2 * PAD), PAD - 3
        note = self.note.wide() if self.note.said else 0
        fits = (one for one in self._titles if self.title.fontMetrics().horizontalAdvance(one) + note + 26 <= inner)
        told = next(fits, None)
        self.title.say(told or self._titles[0])
        self.title.setAccessibleName(self._titles[0])
        beside = inner - note - 12 if told is not None and note else inner
        self.title.setGeometry(PAD, y, beside, self.title.high(beside))
        if told is not None:
            self.note.setGeometry(width - PAD - note, y, note, self.note.fontMetrics().height())
        y += self.title.height()
        for text in (() if told is not None else (self.note,)) + (self.value, self.line):
            text.setVisible(bool(text.said))
            if text.said:
                text.setGeometry(PAD, y + 2, inner, text.high(inner))
                y += 2 + text.height()
        tall = max(round(LEAST * self._look.text_scale), height - y - 8 - 10)
        self.bars.setGeometry(PAD - 4, y + 8, inner + 8, tall)
        return y + 8 + tall + 10

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class AheadCard(BarsGround):
    """The next 18 hours of the grid, coloured by band, the cleanest stretch in a frame."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._zone = zone

    def show_ahead(self, told: CarbonTold) -> None:
        """Show these hours."""
        self._titles = carbon_words.ahead_title(told, self._zone)
        source = carbon_words.source(told, self._zone)
        self.note.say(source[0])
        slots = told.outlook.slots[:SHOWN]
        bars = tuple(self._bar(n, slot) for n, slot in enumerate(slots))
        spoken = tr("{title}, {source}", title=self._titles[0], source=source[0])
        self.bars.show_bars(bars, spoken, window=self._window(told, slots))

    def _window(self, told: CarbonTold, slots: tuple[Slot, ...]) -> tuple[int, int] | None:
        if told.clean is None or not carbon_words.is_framed(told) or not slots:
            return None
        first, last = ((at - slots[0].start) // HALF_HOUR for at in (told.clean.start, told.clean.end))
        return first, min(len(slots), last) - 1

    def _bar(self, place: int, slot: Slot) -> SmallBar:
        at = utc(slot.start).astimezone(self._zone)
        label = ""
        if place == 0:
            label = tr("now", "beneath the first bar of the hours ahead")
        elif at.minute == 0 and at.hour % LABEL_HOURS == 0:
            label = words.clock(at, self._zone)
        when, told = words.half_hour(at, self._zone), tr(carbon_words.TOLD[slot.told])
        amount = f"{slot.grams:.0f} {carbon_words.UNIT}"
        band = carbon_words.band(slot.band)
        spoken = tr("{when}: {amount}, {band}, {how}", when=when, amount=amount, band=band, how=told)
        state = BarState.ESTIMATED if slot.told is Told.TYPICAL else BarState.MEASURED
        callout = (tr("{grams} g · {band}", grams=f"{slot.grams:.0f}", band=band), f"{when} · {told}")
        return SmallBar(slot.grams, label, carbon_words.meaning(slot.band), state, spoken, callout)


class WeekCard(BarsGround):
    """The home's own carbon of one fuel, a bar a day, with the basis on which it was reckoned."""

    def show_week(self, week: OwnWeek) -> None:
        """Show these days."""
        self._titles = (carbon_week_words.title(week),)
        self.value.say(carbon_week_words.total(week))
        self.line.say(carbon_week_words.basis(week))
        self.bars.show_bars(
            tuple(self._bar(one, week.fuel) for one in week.days),
            carbon_week_words.spoken(week),
            strong=len(week.days) - 1,
        )

    def _bar(self, one: OwnDay, fuel: Fuel) -> SmallBar:
        state = BarState.MISSING if one.grams is None else BarState.MEASURED if one.is_whole else BarState.ESTIMATED
        told = carbon_week_words.day(one)
        callout = (carbon_words.grams(one.grams), words.long_date(one.day))
        return SmallBar(one.grams, words.short_weekday(one.day), fuel.value, state, told, callout)
