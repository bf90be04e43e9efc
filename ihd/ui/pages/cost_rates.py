"""The card of prices: the rate now and what comes next, over a bar of the rates of today."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.calendar import day_of
from ihd.energy.cost_told import Rates, RateSlot
from ihd.energy.fuel import Fuel
from ihd.energy.insight.rates import prices_of, slot_at, slots_of
from ihd.ui import cost_rate_words as said
from ihd.ui import words
from ihd.ui.breaking import breakable
from ihd.ui.paint import fill
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.card import PAD, Card
from ihd.ui.widgets.text import Text
from ihd.wording import tr

FEW, MANY = 14, 40  # px: the height of the bar where a day has few prices, and where each half-hour has its own
LEAST = 0.4  # of that height has the cheapest time, so that a price is told by height as well as by colour
APART = 10.0  # px between the times beneath
NEEDLE = 3.0


class RateBar(QWidget):
    """The rates of a day from midnight to midnight, the dear ones taller, with a mark at the moment."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._slots: tuple[RateSlot, ...] = ()
        self._now: datetime | None = None

    def show_rates(self, slots: tuple[RateSlot, ...], now: datetime) -> None:
        """Show the slots of one day."""
        if (slots, now) != (self._slots, self._now):
            self._slots, self._now = slots, now
            self.update()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.update()

    @property
    def slots(self) -> tuple[RateSlot, ...]:
        """What is shown."""
        return self._slots

    def high(self, _width: int) -> int:
        """The height it takes, px."""
        return self._bar() + 4 + QFontMetrics(self._look.font(Role.SMALL)).height()

    def _bar(self) -> int:
        return MANY if len(list(prices_of(self._slots))) > said.SEVERAL else FEW

    def meaning(self, pence: float | None) -> str:
        """The colour of a price among those of the day, by its meaning."""
        known = list(prices_of(self._slots))
        if pence is None or not known:
            return "line"
        if known[0] == known[-1]:
            return "electricity"
        share = (pence - known[0]) / (known[-1] - known[0])
        dear = "high" if len(known) > 2 else "medium"
        return "low" if share < 1 / 3 else dear if share > 2 / 3 else "medium"

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self._slots:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall, known = self._bar(), list(prices_of(self._slots))
        for slot in self._slots:
            left, right = self._x(slot.start), self._x(slot.end)
            part = 1.0
            if slot.pence is None:
                part = 0.15
            elif known[-1] > known[0]:
                part = LEAST + (1 - LEAST) * (slot.pence - known[0]) / (known[-1] - known[0])
            high = round(tall * part)
            bar = QRectF(left, tall - high, max(1.0, right - left - 1), high)
            fill(painter, bar, self._look.colour(self.meaning(slot.pence)), min(4.0, bar.width() / 3))
        self._paint_times(painter, tall)
        if self._now and self._slots[0].start <= self._now < self._slots[-1].end:
            x = self._x(self._now)
            fill(painter, QRectF(x - NEEDLE / 2 - 2, -1, NEEDLE + 4, tall + 4), self._look.colour("surface"), 2)
            fill(painter, QRectF(x - NEEDLE / 2, 0, NEEDLE, tall + 3), self._look.colour("text"), 1.5)

    def _x(self, at: datetime) -> float:
        start, end = self._slots[0].start, self._slots[-1].end
        return self.width() * ((at - start) / (end - start))

    def _paint_times(self, painter: QPainter, tall: int) -> None:
        """The hours at which the price changes, as many as there is room for; the ends of the day go without saying."""
        painter.setFont(self._look.font(Role.SMALL))
        painter.setPen(self._look.ink("muted"))
        metrics = painter.fontMetrics()
        free = 0.0
        for slot in self._slots[1:] if self._bar() == FEW else self._sixths():
            told = words.clock(slot.start, self._zone)
            wide = metrics.horizontalAdvance(told)
            left = min(max(0.0, self._x(slot.start) - wide / 2), self.width() - wide)
            if left >= free:
                painter.drawText(QPointF(left, tall + 4 + metrics.ascent()), told)
                free = left + wide + APART

    def _sixths(self) -> list[RateSlot]:
        return [one for one in self._slots if not one.start.astimezone(self._zone).hour % 6 and not one.start.minute]


class RateCard(Card):
    """Touched it leads to where prices are told."""

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._zone = zone
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._tariff = Text(look, Role.CAPTION, "muted", parent=self)
        self._price = Text(look, Role.VALUE, parent=self)
        self._unit = Text(look, Role.STRONG, "muted", parent=self)
        self._next = Text(look, Role.BODY, "muted", parent=self)
        self._others = Text(look, Role.CAPTION, "muted", parent=self)
        for text in (self._next, self._others):
            text.setWordWrap(True)
        self._tariff.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = RateBar(look, zone, self)
        self.bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title.say(tr(said.RATE_NOW))
        self._price.say(words.DASH)
        self._price.mean("muted")

    def show_rates(self, told: tuple[Rates, ...], now: datetime) -> None:
        """Show these prices as they are at `now`, UTC; none while nobody has looked."""
        rates = next((one for one in told if one.fuel is Fuel.ELECTRICITY), None)
        slot = slot_at(rates.slots, now) if rates else None
        pence = slot.pence if slot else None
        today = slots_of(rates.slots, day_of(now, self._zone), self._zone) if rates else ()
        self._price.say(said.price(pence))
        self._price.mean("muted" if pence is None else "text")
        self._unit.say("" if pence is None else tr("per kWh"))
        name = said.tariff(rates) if rates else ""
        self._tariff.say(*([breakable(name), ""] if name else [""]))
        nexts = [said.rate_next(rates, now, self._zone), said.cheapest(rates, now, self._zone)] if rates else []
        unknown = tr(said.NO_PRICE) if rates else ""
        follows = " · ".join(one for one in nexts if one) if pence is not None else unknown
        self._next.say(follows)
        self._others.say(said.other_prices(told, now))
        several = len(list(prices_of(today))) > 1
        self.bar.show_rates(today if several else (), now)
        self.bar.setVisible(several)
        figure = said.per_kwh(pence) if pence is not None else ""
        spoken = [self._title.said, figure, name, follows, said.day_told(today, self._zone), self._others.said]
        self.setAccessibleName(". ".join(one for one in spoken if one))
        self._place()

    @property
    def said(self) -> tuple[str, str, str]:
        """The price, what follows it, and the other prices."""
        return self._price.said, self._next.said, self._others.said

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for part in (self._title, self._tariff, self._price, self._unit, self._next, self._others, self.bar):
            part.set_look(look)
        self._place()

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        inner, y = width - 2 * PAD, PAD - 2
        line = self._title.high(inner)
        left = min(inner, self._title.wide())
        self._title.setGeometry(PAD, y, left, line)
        self._tariff.setGeometry(PAD + left + 16, y, max(0, inner - left - 16), line)
        y += line + 2
        y = self._put_price(y, inner)
        if not self.bar.isHidden():
            tall = self.bar.high(inner)
            self.bar.setGeometry(PAD, y + 6, inner, tall)
            y += 6 + tall
        self._others.setVisible(bool(self._others.said))
        if self._others.said:
            self._others.setGeometry(PAD, y + 4, inner, self._others.high(inner))
            y += 4 + self._others.height()
        return y + PAD - 2

    def _put_price(self, y: int, inner: int) -> int:
        """The price, its unit and what follows on one line, what follows beneath where that is too long."""
        tall, wide = self._price.high(inner), self._price.wide()
        self._price.setGeometry(PAD - 1, y, wide, tall)
        base = y + self._price.fontMetrics().ascent()
        unit = self._unit.wide() if self._unit.said else 0
        self._unit.setGeometry(PAD + wide + 4, base - self._unit.fontMetrics().ascent(), unit, self._unit.high(unit))
        left = wide + 4 + unit + 14
        if self._next.wide() <= inner - left:
            top = base - self._next.fontMetrics().ascent()
            self._next.setGeometry(PAD + left, top, self._next.wide(), self._next.fontMetrics().height())
            return y + tall
        self._next.setGeometry(PAD, y + tall + 1, inner, self._next.high(inner))
        return y + tall + 1 + self._next.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self.width() > 2 * PAD:
            self.high(self.width())
