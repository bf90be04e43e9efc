"""A home with a past behind the History page, put together as in life but from half-hours made up here."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ihd.energy.calendar import HALF_HOUR, midnight, unix, utc
from ihd.energy.carbon.reckoning import HomeCarbon, NotClaimed
from ihd.energy.column import CODE, Column
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.price import Price, Prices
from ihd.energy.stretch import Curve, Side, Stretch
from ihd.energy.stretch_cells import Known
from ihd.energy.stretch_maker import both, make_stretch
from ihd.energy.stretch_spans import Asked
from ihd.energy.usage import charged_from
from ihd.ui.pages.history import HistoryPage
from ihd.ui.theme import Look, load_fonts, palette
from ihd.ui.widgets.touchable import Touchable

LONDON = ZoneInfo("Europe/London")
SATURDAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)  # 37 half-hours have passed
SINCE = date(2025, 9, 1)
FLAT = Prices((Price(30.0, 50.0),))
WH = {Side.ELECTRICITY: 200, Side.GAS: 600, Side.EXPORT: 100}


class Past:
    """200 Wh of electricity in each half-hour and 1,060 from 17:00, 600 Wh of gas, 100 Wh given back."""

    def __init__(self, now: datetime = NOW, prices: Prices = FLAT, missing: tuple[int, ...] = ()) -> None:
        self.now, self.prices, self._missing = now, prices, missing

    def known(self, side: Side) -> Known:
        start = midnight(SINCE, LONDON)
        starts = range(unix(start), unix(self.now), HALF_HOUR)
        wh = [self._wh(side, utc(at).astimezone(LONDON)) for at in starts]
        gone = {unix(midnight(SATURDAY, LONDON)) + HALF_HOUR * n for n in self._missing}
        lost, heard = CODE[Quality.MISSING], CODE[Quality.MEASURED]
        quality = bytes(lost if at in gone else heard for at in starts)
        held = tuple(0 if at in gone else each for at, each in zip(starts, wh, strict=True))
        schedule = charged_from(Prices() if side is Side.EXPORT else self.prices, start, LONDON)
        fuel = Fuel.GAS if side is Side.GAS else Fuel.ELECTRICITY
        carbon = NotClaimed() if side is Side.EXPORT else HomeCarbon(fuel)
        return Known(Column(unix(start), held, quality), schedule, carbon, start, self.now)

    def _wh(self, side: Side, clock: datetime) -> int:
        peak = side is Side.ELECTRICITY and (clock.hour, clock.minute) == (17, 0)
        return 1060 if peak else WH[side]

    def stretch(self, asked: Asked) -> Stretch:
        sides = (Side.ELECTRICITY, Side.GAS) if asked.side is Side.BOTH else (asked.side,)
        told = [make_stretch(asked, self.known(side), LONDON, self.now) for side in sides]
        return told[0] if len(told) == 1 else both(*told)

    def curve(self, day: date) -> Curve:
        start = unix(midnight(day, LONDON))
        at = tuple(range(start, min(start + 86_400, unix(self.now)), 60))
        until = unix(self.now) if unix(self.now) < start + 86_400 else None
        return Curve(day, at, tuple(400 + n % 100 for n in range(len(at))), until=until)


class Opened:
    """A History page in a window, opened on the Saturday, every wish it uttered, and a past that answers them."""

    def __init__(
        self, qtbot: QtBot, look: Look | None = None, size: tuple[int, int] = (800, 372), past: Past | None = None
    ) -> None:
        load_fonts()
        self.past = past or Past()
        self.window = QWidget()
        self.window.resize(*size)
        self.page = HistoryPage(look or Look(palette("dark")), LONDON, self.window)
        self.page.setGeometry(QRect(0, 0, *size))
        self.page.make_charts()
        self.wishes: list[Asked] = []
        self.answers = True
        self.page.wanted.connect(self._answer)
        self.page.curve_wanted.connect(lambda day: self.page.show_curve(self.past.curve(day)))
        qtbot.addWidget(self.window)
        self.page.set_today(self.past.now.astimezone(LONDON).date())
        self.page.set_fuels((Fuel.ELECTRICITY, Fuel.GAS))
        self.window.show()
        qtbot.waitExposed(self.window)
        self.page.opened()

    def _answer(self, asked: Asked) -> None:
        self.wishes.append(asked)
        if self.answers:
            self.page.show_stretch(self.past.stretch(asked), self.past.now)

    def button(self, name: str) -> Touchable:
        return next(one for one in self.page.findChildren(Touchable) if one.accessibleName() == name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.button("Show a day"), key)

    @property
    def headline(self) -> str:
        return self.page.headline.words

    @property
    def legend(self) -> str:
        return self.page.foot.legend.words


A_DAY = timedelta(days=1)
