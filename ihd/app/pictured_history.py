"""What the History page shows in pictures: the pretend home's past, kept in a diary and asked for as it is in life."""

import atexit
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ihd.app.context import Context
from ihd.app.history_past import Past, Reading
from ihd.app.staging import Stage, remembered
from ihd.energy.calendar import local_day, unix, utc
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading as Told
from ihd.energy.register import gives
from ihd.energy.stretch import Curve, Scope, Stretch
from ihd.energy.stretch_spans import Asked
from ihd.store.diary import Diary
from ihd.store.kept import Batch
from ihd.ui.charts.measure import Measure

DAYS = 75  # what is usual, and a week more
YEARS_DAYS = 800
LONG = (Scope.YEAR, Scope.ALL)
EACH = timedelta(seconds=10)
POINTED = 34  # the half-hour from 17:00


def show_history(window: Any, staged: Stage, context: Context) -> None:
    """Answer what the page asks for."""
    page, shown = window.page_widget("history"), Pictured(staged, context)
    page.wanted.connect(lambda asked: page.show_stretch(shown.stretch(asked), staged.home.at))
    page.curve_wanted.connect(lambda day: page.show_curve(shown.curve(day)))
    page.set_export(shown.gives)
    page.make_charts()
    page.opened()
    page.stage.bars.select(POINTED)


def bring_to(page: Any, what: str) -> None:
    """Bring the page to what a picture shows: a scope, a measure, a side of the home, the table or the close-up."""
    choices = page.choices
    chosen = {one.value: chip for one, chip in (*choices.scopes.items(), *choices.sides.items())}
    chosen |= {"pounds": choices.measures[Measure.MONEY], "co2": choices.measures[Measure.CARBON]}
    chosen |= {"table": page.foot.table, "curve": page.foot.close_up}
    page.stage.bars.select(None)
    chosen[what].click()


class Pictured:
    """The past of the home on the stage, kept in a diary of its own: of the years only once they are asked for."""

    def __init__(self, staged: Stage, context: Context) -> None:
        self._staged, self._context = staged, context
        self._household = staged.scenario.household()
        self._begin(DAYS)

    def _begin(self, days: int) -> None:
        folder = TemporaryDirectory(prefix="ihd-picture-")
        atexit.register(folder.cleanup)
        self._days, self._past = days, Past()
        self._diary = Diary.open(Path(folder.name) / "diary.sqlite", pretend=True)
        atexit.register(self._diary.close)
        scenario = self._staged.scenario
        if not scenario.first_start:
            self._diary.keep(remembered(scenario, self._household, scenario.start, days))

    @property
    def gives(self) -> bool:
        """Whether the home gives electricity back."""
        registers = self._diary.registers()
        return gives(registers, registers.get)

    def stretch(self, asked: Asked) -> Stretch:
        """The stretch that is asked for."""
        if asked.scope in LONG and self._days < YEARS_DAYS:
            self._begin(YEARS_DAYS)
        told: Stretch | Reading = Reading(0.0)
        while isinstance(told, Reading):
            hand = self._staged.keeper.in_hand()
            told = self._past.stretch(self._diary, hand, self._context, asked, self._staged.home.at)
        return told

    def curve(self, day: date) -> Curve:
        """The power of a day, as a hub would have told it each ten seconds."""
        start, end = local_day(day, self._context.zone)
        hand, now = self._staged.keeper.in_hand(), self._staged.home.at
        meter = next(name for name, fuel in hand.known.fuels.items() if fuel is Fuel.ELECTRICITY)
        told = [
            Told(meter, Fuel.ELECTRICITY, utc(at), watts=float(self._household.watts(at)))
            for at in range(unix(start), unix(min(end, now)), EACH.seconds)
        ]
        self._diary.keep(Batch(tuple(told), self._diary.ledger().changes()))
        return self._past.curve(self._diary, hand, self._context, day, now)
