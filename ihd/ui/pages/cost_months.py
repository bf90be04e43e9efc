"""The card of months: small bars of a fuel's last months, and what another tariff would have cost."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.cost_told import MonthBar, OtherTariff
from ihd.energy.day import BarState
from ihd.energy.fuel import Fuel
from ihd.ui import cost_months_words as said
from ihd.ui import words
from ihd.ui.charts.small_bars import SmallBar, SmallBars
from ihd.ui.cost_words import NOTABLE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import TARGET, Touchable, surface

LEAST = 100  # px of bars at normal text size: less says nothing
MARK = 16  # px of the arrow behind a saying


class Saying(Touchable):
    """A short sentence to be touched, with a mark that it leads somewhere."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._wordings: tuple[str, ...] = ("",)
        self._meaning = "low"

    def say(self, *wordings: str, meaning: str) -> None:
        """Say the first of these that fits, in the colour of a meaning."""
        self._wordings, self._meaning = wordings, meaning
        self.setAccessibleName(wordings[0])
        self.setVisible(bool(wordings[0]))
        self.updateGeometry()
        self.update()

    @property
    def said(self) -> str:
        """The full wording."""
        return self._wordings[0]

    def sizeHint(self) -> QSize:
        return QSize(self._wide(self._wordings[0]), TARGET)

    def least(self) -> int:
        """The width of its shortest wording, px."""
        return self._wide(self._wordings[-1])

    def _wide(self, wording: str) -> int:
        return QFontMetrics(self.look.font(Role.STRONG)).horizontalAdvance(wording) + self.look.px(MARK) + 8

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.75 if self.isDown() else 1.0)
        told = next((one for one in self._wordings if self._wide(one) <= self.width()), self._wordings[-1])
        painter.setFont(self.look.font(Role.STRONG))
        ink = self.look.ink(self._meaning)
        painter.setPen(ink)
        side, metrics = self.look.px(MARK), painter.fontMetrics()
        left = self.width() - self._wide(told) + 4
        painter.drawText(left, (self.height() + metrics.ascent() - metrics.descent()) // 2, told)
        go = tinted("right", ink, side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side, (self.height() - side) // 2, go)
        self.paint_ring(painter, 10)


class MonthsCard(QWidget):
    """`opened` tells the first day of a month that was chosen; `elsewhere_wanted` that its saying was touched."""

    opened = Signal(object, object)  # Fuel, datetime.date
    elsewhere_wanted = Signal()

    def __init__(self, look: Look, fuel: Fuel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.fuel = look, fuel
        self._firsts: tuple[date, ...] = ()
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self.saying = Saying(look, self)
        self.saying.hide()
        self.saying.clicked.connect(self.elsewhere_wanted)
        self.bars = SmallBars(look, self)
        self.bars.opened.connect(lambda at: self.opened.emit(self.fuel, self._firsts[at]))

    def show_months(self, months: tuple[MonthBar, ...], likely: float | None = None) -> None:
        """Show these months, the last of which still runs and will likely come to so much, pence."""
        known = [n for n, one in enumerate(months) if one.kwh is not None]
        months = months[known[0] :] if known else ()
        in_money = any(one.pence is not None for one in months)
        self._firsts = tuple(one.first for one in months)
        last = len(months) - 1
        bars = tuple(
            SmallBar(
                one.pence if in_money else one.kwh,
                words.short_month(one.first)[:1] if last > 5 else words.short_month(one.first),
                self.fuel.value,
                BarState.ESTIMATED if one.missing > NOTABLE else BarState.MEASURED,
                ", ".join(said.month_callout(one, running=n == last)),
                said.month_callout(one, running=n == last),
                likely if n == last and in_money and likely and likely > (one.pence or 0.0) else None,
            )
            for n, one in enumerate(months)
        )
        self._title.say(said.months_title(self.fuel, len(months), in_money=in_money))
        self.bars.show_bars(bars, said.months_spoken(self.fuel, months, in_money=in_money), strong=last)
        self._place()

    def show_others(self, others: tuple[OtherTariff, ...]) -> None:
        """Say what the cheapest of these would have saved."""
        wordings = said.headline(others), said.headline_short(others)
        self.saying.say(*wordings, meaning="low" if said.saves(others) else "muted")
        self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self._title, self.saying, self.bars):
            part.set_look(look)
        self._place()
        self.update()

    def high(self, width: int) -> int:
        """The least height it takes at this width, px."""
        return self._head(width - 2 * PAD) + round(LEAST * self._look.text_scale) + PAD

    def _head(self, inner: int) -> int:
        """The height above the bars, px: title and saying beside each other where both fit, else beneath."""
        line = self._title.high(inner)
        if self.saying.isHidden():
            return PAD - 2 + line + 8
        if self._fits(inner):
            return max(TARGET, PAD - 2 + line + 8)
        return PAD - 2 + line + TARGET

    def _fits(self, inner: int) -> bool:
        return self._title.wide() + 16 + self.saying.least() <= inner

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        inner = self.width() - 2 * PAD
        if inner <= 0:
            return
        line, top = self._title.high(inner), PAD - 2
        beside = self._fits(inner)
        self._title.setGeometry(PAD, top, min(inner, self._title.wide()), line)
        if beside:
            room = min(inner - self._title.wide() - 16, self.saying.sizeHint().width())
            self.saying.setGeometry(PAD + inner - room, max(0, top + line // 2 - TARGET // 2), room, TARGET)
        else:
            room = min(inner, self.saying.sizeHint().width())
            self.saying.setGeometry(PAD, top + line, room, TARGET)
        head = self._head(inner)
        self.bars.setGeometry(PAD - 3, head, inner + 6, max(0, self.height() - head - PAD + 6))

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)
