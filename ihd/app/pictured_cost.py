"""What the pages of cost and of the report show in pictures: a year of the pretend home, through the real road."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from ihd.app.context import Context
from ihd.app.cost_reckoning import cost_told
from ihd.app.staging import Stage, remembered
from ihd.energy.calendar import day_of
from ihd.energy.home import Home, HubState
from ihd.paths import places
from ihd.pretend.scenarios import Scenario
from ihd.store.diary import Diary
from ihd.ui.diary_told import Place
from ihd.ui.report_offer import ReportOffer
from ihd.wording import tr

ONE_DAY = timedelta(days=1)
YEAR = 396  # days: thirteen months
BUDGET = 16_000  # pence


def _places() -> tuple[Place, ...]:
    return (
        Place("/media/stick", "KINGSTON", tr("{size} free", size="14.8 GB")),
        Place("/home/home/Documents", tr("Documents"), tr("{size} free", size="21.3 GB")),
    )


@contextmanager
def lived_in(context: Context, of: Scenario, home: Home) -> Iterator[tuple[Context, Diary]]:
    """The pretend home of a scenario with a diary of more than a year, in a folder that goes again."""
    with tempfile.TemporaryDirectory(prefix="ihd-picture-") as folder:
        where = places(folder)
        with Diary.open(where.diary, pretend=True) as diary:
            diary.keep(remembered(of, of.household(), home.at, YEAR))
            yield context._replace(places=where, clock=lambda: home.at), diary


def show_cost(window: Any, staged: Stage, context: Context) -> None:
    """The Cost page of the home that is on the stage."""
    page = window.page_widget("cost")
    if staged.home.hub.state is HubState.NONE:
        return
    with lived_in(context, staged.scenario, staged.home) as (there, diary):
        page.show_home(staged.home)  # its month as Now tells it
        page.show_cost(cost_told(there, diary, staged.home.at), BUDGET)


def show_report(window: Any, staged: Stage, context: Context) -> None:
    """The page of the report, with the last month that has ended."""
    from ihd.app.report_road import drawn

    page, now = window.page_widget("report"), staged.home.at
    if staged.home.hub.state is HubState.NONE:
        return
    first = day_of(now - YEAR * ONE_DAY, context.zone).replace(day=1)
    with lived_in(context, staged.scenario, staged.home) as (there, diary):
        page.chosen.connect(lambda month: page.show_paper(month, *drawn(there, diary, month, lambda _: None)))
        page.show_offer(ReportOffer(first, day_of(now, context.zone).replace(day=1), _places()))
