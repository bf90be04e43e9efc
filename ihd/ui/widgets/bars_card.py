"""A card with the day so far, half-hour by half-hour."""

from datetime import tzinfo

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.home import Home
from ihd.ui import sentences
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD, Card
from ihd.ui.widgets.day_bars import DayBars
from ihd.ui.widgets.text import Text
from ihd.wording import tr


class BarsCard(Card):
    """Today's electricity as bars, with what is not plainly measured said in words."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Today, half-hour by half-hour"), parent)
        self._zone = zone
        self.tells_cleaner = True  # where no card beside it does
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._title.say(tr("Today, half-hour by half-hour"), tr("Today by half-hours"), tr("Today"))
        self._note = Text(look, Role.CAPTION, "muted", parent=self)
        self._note.say("kWh")
        self.bars = DayBars(look, zone, self)

    @property
    def heading(self) -> str:
        """What the bars are, whatever they show at the moment."""
        return self._title.said

    def show_home(self, home: Home, *, old: bool) -> None:
        """Draw today's electricity; `old` greys it."""
        self.bars.show_day(home.electricity, old=old)
        self.setAccessibleName(sentences.spoken_bars(home.electricity, self._zone))
        self._tell(sentences.bars_told(home.electricity), home)

    def _tell(self, told: str, home: Home) -> None:
        """What is not plainly measured, else when power is cleaner, else what the bars count."""
        notes, meaning = (told or ("kWh" if home.electricity else ""),), "muted"
        if not told and self.tells_cleaner and home.grid is not None and home.grid.cleaner is not None:
            from ihd.ui.carbon_words import cleaner, stretch  # the first paint knows no grid yet

            start, end = home.grid.cleaner
            times = stretch(start, end, self._zone)
            notes, meaning = (f"{cleaner(home.grid)} {times}",), "low"
        self._note.mean(meaning)
        if notes[0] != self._note.said:
            self._note.say(*notes)
            self._place()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for part in (self._title, self._note, self.bars):
            part.set_look(look)
        self._place()

    def needed(self) -> int:
        """The least height, px."""
        return round(122 * max(1.0, self.look.text_scale * 0.85))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        inner, line, top = self.width() - 2 * PAD, self._title.high(0), PAD - 2
        note = min(inner, self._note.wide())
        beside = inner - note - 12
        self._title.setGeometry(PAD, top, max(0, beside), line)
        self._note.setGeometry(self.width() - PAD - note, top, note, line)
        if beside < self._title.wide(2):
            self._title.setGeometry(PAD, top, inner, line)
            top += line + 2
            self._note.setGeometry(PAD, top, inner, line)
        self.bars.setGeometry(PAD, top + line + 8, inner, self.height() - top - line - 8 - 12)
