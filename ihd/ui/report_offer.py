"""What the page of the monthly report is told: which months there are, where a file may go, and what was written."""

from datetime import date
from typing import NamedTuple

from ihd.ui.diary_told import Place


class ReportOffer(NamedTuple):
    """The first and the last month of the record, each by its first day; None while nothing is kept."""

    first: date | None = None
    last: date | None = None
    places: tuple[Place, ...] = ()


class ReportAsked(NamedTuple):
    """A month, by its first day, and the folder in which the file is wanted."""

    month: date
    folder: str


class ReportWritten(NamedTuple):
    """The file, and how large it is."""

    file: str
    bytes: int
