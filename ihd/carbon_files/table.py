"""Reads a table (CSV) of half-hours, with the head `from,to,forecast,actual,index` under which they are passed on."""

import csv

from ihd.carbon_files.found import Found, Gatherer, Row
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.trouble import FileTrouble
from ihd.wording import tr

NEEDED = ("from", "to")
FIGURES = ("forecast", "actual")
TOLD_AS_NOTHING = ("", "null", "none", "nan", "-")


def read_table(told: bytes, source: str) -> Found:
    """The half-hours of a table, all of the whole nation; times are UTC as the table says with Z or an offset.

    `source` names it. Raises FileTrouble for what is no such table.
    """
    try:
        rows = csv.reader(told.decode("utf-8").splitlines())
        names = [name.strip().lower() for name in next(rows, [])]
        if not all(name in names for name in NEEDED) or not any(name in names for name in FIGURES):
            raise _no_table()
        gatherer = Gatherer(source)
        for cells in rows:
            if cells:
                gatherer.take(_row(dict(zip(names, cells, strict=False))))
    except (csv.Error, UnicodeDecodeError) as error:
        raise _no_table() from error
    return gatherer.found()


def _row(cells: dict[str, str]) -> Row:
    figures = {name: _number(cells.get(name, "")) for name in FIGURES}
    begins, ends = (cells.get(name, "").strip() for name in NEEDED)
    return Row(NATIONAL, begins, ends, figures)


def _number(cell: str) -> float | str | None:
    """A cell as a number; None where it stands for nothing told, and as it is where it is no number."""
    word = cell.strip()
    if word.lower() in TOLD_AS_NOTHING:
        return None
    try:
        return float(word)
    except ValueError:
        return word


def _no_table() -> FileTrouble:
    advice = tr(
        "It should be a saved answer of the Carbon Intensity API, or a table with the head from,to,forecast,actual."
    )
    return FileTrouble(tr("This file tells nothing of the grid's carbon"), advice)
