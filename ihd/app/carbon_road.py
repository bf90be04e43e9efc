"""Between the Carbon page and the home: what is known of the grid, what can wait, and a file that is brought in."""

from argparse import Namespace
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from ihd.app.carbon_ahead import electricity_ahead, grid_ahead
from ihd.app.carbon_files_found import bring_in, files
from ihd.app.carbon_known import region_of
from ihd.app.chores import Going
from ihd.app.context import Context
from ihd.app.energy_asked import energy_asked
from ihd.energy.appliances import Appliance, appliances
from ihd.energy.calendar import day_of, unix
from ihd.energy.carbon.carbon_told import Asked, CarbonTold, carbon_told
from ihd.energy.carbon.intensity import Intensities
from ihd.energy.carbon.outlook import outlook
from ihd.energy.carbon.own_week import DAYS, OwnWeek, own_week
from ihd.energy.carbon.reckoning import HomeCarbon
from ihd.energy.fuel import Fuel
from ihd.energy.judged_by import By
from ihd.energy.trouble import Trouble
from ihd.settings import Settings
from ihd.store import intensities
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.ui.diary_told import FileOffer

EACH = 300  # seconds: half-hours begin with one of them
POWER_MS = 5000  # the home's own grams of this moment
CHOSEN_MS = 600  # after the last touch, what was chosen is kept: several steps are one change


class CarbonRoad:
    """Belongs to the window's thread; what is slow is done by its chores."""

    def __init__(self, page: Any, behind: Any) -> None:
        self._page, self._behind = page, behind
        self._chores = behind.chores()
        self._asked: tuple[object, ...] = ()
        self._told: CarbonTold | None = None
        self._timer = QTimer(interval=POWER_MS)  # none of the page's: that may go before this road does
        self._timer.timeout.connect(self._show_power)
        self._chosen: tuple[tuple[Appliance, ...], By] | None = None
        self._keep = QTimer(interval=CHOSEN_MS, singleShot=True)
        self._keep.timeout.connect(self._kept)
        self._is_over = False
        page.listed.connect(self._choose)
        page.files_wanted.connect(self._look_for_files)
        page.file_chosen.connect(self._bring_in)

    def look(self) -> None:
        """The page is in sight: show what is known, and see whether that has changed."""
        context, now = self._behind.context(), self._behind.now()
        if self._chosen is None:
            self._page.show_listed(appliances(context.settings.carbon.appliances), context.settings.carbon.best_by)
        self._show_power()
        self._timer.start()
        if self._told:
            self._page.show_carbon(self._told, now)
        due = unix(now) // EACH, context.settings.carbon, context.settings.prices
        if due != self._asked:
            self._asked = due
            self._chores.do(told, context, now, then=self._show, failed=self._failed)

    def stop(self) -> None:
        """Let go of the page."""
        self._timer.stop()
        self._keep.stop()
        self._keep_chosen()
        self._is_over = True

    def _show(self, found: CarbonTold) -> None:
        if not self._is_over:
            self._told = found
            self._page.show_carbon(found, self._behind.now())

    def _failed(self, trouble: Trouble | None) -> None:
        if trouble and not self._is_over:
            self._page.show_done(f"{trouble.headline}. {trouble.advice}")

    def _show_power(self) -> None:
        session, now = self._behind.session(), self._behind.now()
        if not self._page.isVisible():
            self._timer.stop()
        elif session is not None and session.keeper is not None:
            home = session.keeper.home(now)
            self._page.show_power(home.watts, is_old=home.power_is_old)

    def _choose(self, listed: tuple[Appliance, ...], by: By) -> None:
        self._chosen = listed, by
        self._keep.start()

    def _kept(self) -> None:
        self._keep_chosen()
        self.look()

    def _keep_chosen(self) -> None:
        if self._chosen is None:
            return
        (listed, by), self._chosen = self._chosen, None
        settings = self._behind.context().settings
        chosen = replace(settings.carbon, appliances=tuple(str(one) for one in listed), best_by=by)
        self._behind.use(replace(settings, carbon=chosen))

    def _look_for_files(self) -> None:
        self._chores.do(files, self._behind.context(), then=self._show_files, failed=self._failed)

    def _show_files(self, found: tuple[FileOffer, ...]) -> None:
        if not self._is_over:
            self._page.show_files(found)

    def _bring_in(self, file: str) -> None:
        self._chores.do(bring_in, self._behind.context(), Path(file), then=self._brought_in, failed=self._failed)

    def _brought_in(self, words: str) -> None:
        if self._is_over:
            return
        self._page.show_done(words)
        self._asked = ()
        self.look()


def told(going: Going, context: Context, now: datetime) -> CarbonTold:
    """All that the page shows at `now`, UTC. Raises Trouble."""
    going.heed()
    asked = wanted(context.settings)
    if not is_there(context.places.diary):
        return carbon_told(outlook((), asked.region, unix(now), context.zone), None, asked, now)
    with Diary.open(context.places.diary, readonly=True) as diary:
        ahead, price = grid_ahead(context, diary, now), electricity_ahead(context, diary, now)
        found = carbon_told(ahead, price, asked, now)
        going.heed()
        return found._replace(weeks=_weeks(context, diary, now))


def wanted(settings: Settings) -> Asked:
    """What the household has asked for."""
    return Asked(region_of(settings), appliances(settings.carbon.appliances), settings.carbon.best_by)


def _weeks(context: Context, diary: Diary, now: datetime) -> tuple[OwnWeek, ...]:
    """The last days of each fuel that the home has."""
    today, fuels = day_of(now, context.zone), set(diary.fuels().values())
    first, last = today - timedelta(days=DAYS - 1), today + timedelta(days=1)
    found = []
    for fuel in (Fuel.ELECTRICITY, Fuel.GAS):
        asked = Namespace(fuel=fuel.value, meter=None, since=first, until=last)
        known = energy_asked(context, diary, asked, now) if fuel in fuels else None
        if known is not None:
            run = diary.ask(intensities.run, region_of(context.settings), unix(known.start), unix(known.end))
            carbon = HomeCarbon(fuel, run or Intensities())
            found.append(own_week(known.column, carbon, today, context.zone, now))
    return tuple(found)
