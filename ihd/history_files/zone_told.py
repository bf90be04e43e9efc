"""Tells by which clock the times of a table were written: by its headings, a line above it, or a column beside them."""

import re

from ihd.history_files.columns import Times
from ihd.history_files.headings import heading, zone_of
from ihd.history_files.named import Named
from ihd.history_files.sketch import Sketch

LONDON = "Europe/London"
TOLD_ABOVE = re.compile(r"time|zone|clock")
UTC_WORDS = frozenset({"utc", "gmt", "etc/utc", "utc+0", "utc+00:00"})
MOST_LOOKED_AT = 60  # columns


def zone_in(table: Sketch, times: Times, make: Named) -> str:
    """The IANA name of the zone; that of Great Britain where nothing tells another."""
    if make.zone is not None:
        return make.zone
    told = " ".join(heading(table.title(at)) for at in (times.time, times.clock, times.end) if at is not None)
    if (zone := zone_of(told)) is not None:
        return zone
    if _says_utc(table):
        return "UTC"
    language = zone_of(" ".join(map(heading, table.header)))
    return language if language is not None and language != "UTC" else LONDON


def _says_utc(table: Sketch) -> bool:
    """Whether a line above the table says that its times are UTC, or a column of it does in each row."""
    above = (heading(" ".join(row)) for row in table.above)
    if any(TOLD_ABOVE.search(line) and zone_of(line) == "UTC" for line in above):
        return True
    columns = (set(map(heading, table.column(at))) for at in range(min(table.width, MOST_LOOKED_AT)))
    return any(cells and cells <= UTC_WORDS for cells in columns)
