"""Between the page of the monthly report and the home: the months there are, how one looks, and its file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from ihd.app.chores import Going
from ihd.app.context import Context
from ihd.app.energy_asked import days_kept
from ihd.app.filing_road import Filing, FilingRoad, folders, free_name
from ihd.app.page_roads import Behind
from ihd.app.report_command import write
from ihd.app.report_reckoning import report_of
from ihd.energy.trouble import Trouble
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.ui import report_words
from ihd.ui.report_offer import ReportAsked, ReportOffer, ReportWritten
from ihd.wording import later, tr

SAVING = later("Saving the report …")
PICTURE = 920  # px of width: sharp on a large screen


class ReportRoad(FilingRoad):
    """Belongs to the window's thread."""

    def __init__(self, page: Any, behind: Behind) -> None:
        super().__init__(page, behind.chores(), behind.context, Filing(_offer, _saved, SAVING), page.show_written)
        self._drawing: Going | None = None
        page.chosen.connect(self._look_at)

    def _look_at(self, month: date) -> None:
        if self._drawing:
            self._drawing.stop()
        self._drawing = self._chores.do(
            _drawn,
            self._context(),
            month,
            then=lambda found: self._page.show_paper(month, *found),
            failed=self._not_drawn,
        )

    def _not_drawn(self, trouble: Trouble | None) -> None:
        if trouble:
            self._page.show_trouble(trouble)

    def stop(self) -> None:
        """Let go of it; nothing half-done is kept."""
        for going in (self._going, self._drawing):
            if going:
                going.stop()


def _offer(going: Going, context: Context) -> ReportOffer:
    near = folders(context)
    going.heed()
    if not is_there(context.places.diary):
        return ReportOffer(places=near)
    with Diary.open(context.places.diary, readonly=True) as diary:
        days = days_kept(context, diary)
    return ReportOffer(days[0].replace(day=1), days[1].replace(day=1), near) if days else ReportOffer(places=near)


def _drawn(going: Going, context: Context, month: date) -> tuple[Any, str]:
    with Diary.open(context.places.diary, readonly=True) as diary:
        return drawn(context, diary, month, going.heed)


def drawn(context: Context, diary: Diary, month: date, heed: Callable[[float], None]) -> tuple[Any, str]:
    """The first page of a month's report as a picture, and its figures as they are said. Raises Trouble."""
    from ihd.ui.report_pdf import picture

    told = report_of(context, diary, month, heed)
    figures = "; ".join([*(" ".join(one) for one in report_words.figures(told)), *report_words.not_in_it(told)])
    spoken = tr("The report of {month}: {figures}", month=report_words.title(told), figures=figures)
    return picture(told, context.zone, PICTURE), spoken


def _saved(going: Going, context: Context, asked: ReportAsked) -> ReportWritten:
    with Diary.open(context.places.diary, readonly=True) as diary:
        told = report_of(context, diary, asked.month, going.heed)
    out = free_name(Path(asked.folder), report_words.file_name(asked.month))
    write(told, out, context)
    return ReportWritten(str(out), out.stat().st_size)
