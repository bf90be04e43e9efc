"""When the screen rests and when it wakes: after some minutes without a touch, and at a touch or a serious word."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ihd.app.backlight import Backlight
from ihd.app.context import Context
from ihd.energy.calendar import day_of
from ihd.energy.cost_told import RateSlot
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.home import Home
from ihd.energy.insight.rates import rate_slots
from ihd.energy.tariffs.plan import NoPrices
from ihd.ui.resting_words import resting
from ihd.ui.sentences import notice
from ihd.ui.touches import Touches

MINUTE = 60.0  # seconds
# Somebody is in the middle of something there, or reads it out on the telephone.
HELD = ("welcome", "start", "find", "connect", "choose", "rule", "pair", "device", "preview", "reading-card")
HELD_TOO = ("tariff-choice", "region")


class Rest(QObject):
    """Belongs to the window's thread, from `begin` on. `minute` is how many seconds a minute of the settings takes."""

    def __init__(
        self,
        window: Any,
        context: Callable[[], Context],
        session: Callable[[], Any],
        backlight: Backlight | None = None,
        minute: float = MINUTE,
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._session = window, context, session
        self._backlight = backlight or Backlight()
        self._minute = minute
        self._touched = time.monotonic()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._known = ""  # the notice that stood when the rest began
        self._veil: Any = None
        self._prices: tuple[date | None, tuple[RateSlot, ...]] = (None, ())
        self._day: date | None = None
        self._touches: Any = None

    def begin(self) -> None:
        """Watch over the window, which has to be on the screen."""
        self._touches = Touches(self._window.windowHandle(), self)
        self._touches.touched.connect(self._touch)
        self._window.home_shown.connect(self.see)
        self._look()

    @property
    def is_resting(self) -> bool:
        """Whether the screen rests at the moment."""
        return bool(self._touches and self._touches.is_asleep)

    def _touch(self) -> None:
        self._touched = time.monotonic()
        if self.is_resting:
            self.wake()
        elif not self._timer.isActive():
            self._look()

    def _look(self) -> None:
        """See whether it is time to rest; else come back then."""
        after = self._context().settings.rest.standby_after * self._minute
        left = after - (time.monotonic() - self._touched)
        if self.is_resting:
            return
        if after and left <= 0 and not self._is_held():
            self.rest()
        else:
            self._timer.start(max(20, round(1000 * (left if after and left > 0 else after or self._minute))))

    def _is_held(self) -> bool:
        """Whether somebody is in the middle of something that must not go from under their hands."""
        page = self._window.page
        if page == "topup":
            return bool(self._window.page_widget("topup").is_typing)
        return page in (*HELD, *HELD_TOO) or not self._window.has_home

    def rest(self) -> None:
        """Rest now, in the way that the settings say."""
        self._touches.is_asleep = True
        self._timer.stop()
        home, self._day = self._window.home, None
        if home:
            self._known, self._day = self._serious(home), day_of(home.at, self._context().zone)
        settings = self._context().settings.rest
        lit = self._backlight.dim(settings.brightness / 100)
        if settings.clock:
            if home:
                self._tell(home, lit=lit)
            self._window.open_page("standby")
        elif not lit:
            self._draw_veil(settings.brightness / 100)

    def wake(self) -> None:
        """Be as bright as before; a clock gives way to the Now page."""
        if not self.is_resting:
            return
        self._touches.is_asleep = False
        self._touched = time.monotonic()
        self._backlight.restore()
        if self._veil:
            self._veil.deleteLater()
            self._veil = None
        if self._window.page == "standby":
            self._window.open_page("now")
        self._look()

    def stop(self) -> None:
        """Give the light back. May be called twice."""
        self._timer.stop()
        self._backlight.restore()

    def see(self, home: Home) -> None:
        """Take what the home is like by now: it is shown at rest, and what is serious wakes."""
        if not self.is_resting:
            return
        serious = self._serious(home)
        if serious and serious != self._known:
            self._window.open_page("now")
            self.wake()
        elif self._window.page == "standby":
            self._tell(home, lit=self._backlight.is_dimmed)
        elif day_of(home.at, self._context().zone) != self._day:
            self._window.open_page("now")  # nobody shall find yesterday's page in the morning
        self._known = serious
        self._day = day_of(home.at, self._context().zone)

    def _serious(self, home: Home) -> str:
        """What must not wait until somebody touches the screen: credit that runs out, a supply that is off."""
        told = notice(home, self._context().zone)
        return told.headline if told and (told.urgent or told.page == "topup") else ""

    def _tell(self, home: Home, *, lit: bool) -> None:
        settings, zone = self._context().settings.rest, self._context().zone
        self._day = day_of(home.at, zone)
        told = resting(home, settings.ambient.value, self._slots(self._day), zone)
        self._window.page_widget("standby").show_resting(told, 1.0 if lit else settings.brightness / 100)

    def _slots(self, day: date) -> tuple[RateSlot, ...]:
        """The prices of electricity on this local day."""
        session = self._session()
        if self._context().settings.rest.ambient.value != "price" or session is None or session.keeper is None:
            return ()
        if self._prices[0] != day:
            plan = session.keeper.known.prices.get((Fuel.ELECTRICITY, Direction.IMPORT), NoPrices())
            self._prices = day, rate_slots(plan, day, 1, self._context().zone)
        return self._prices[1]

    def _draw_veil(self, brightness: float) -> None:
        from ihd.ui.pages.standby import Veil

        self._veil = Veil(self._window)
        self._veil.brightness = brightness
        self._veil.setGeometry(self._window.rect())
        self._veil.show()
        self._veil.raise_()
