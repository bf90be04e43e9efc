"""Half-hourly prices from a CSV text with the columns start (UTC) and pence."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from io import StringIO

from ihd.energy.calendar import HALF_HOUR
from ihd.tariff_files import vat
from ihd.tariff_files.faults import Complaints
from ihd.wording import tr

HEADER = ["start", "pence"]
FIRST_YEAR, LAST_YEAR = 2000, 2099
MOST_TOLD = 10  # faults of one file: more of them have one cause


def half_hours_in(text: str, name: str, complaints: Complaints, *, includes_vat: bool) -> dict[int, int]:
    """10^-9 pence per kWh, VAT included, by the start of the half-hour (unix seconds), in order of time.

    Rows may stand in any order. What is wrong is noted, with the line in the file of this name.
    """
    found: dict[int, int] = {}
    first_on: dict[int, int] = {}  # the line on which a half-hour was first told
    told_before = len(complaints.found)
    for line, start, pence in _rows(text, name, complaints):
        if len(complaints.found) - told_before >= MOST_TOLD:
            break
        try:
            at, price = _start(start), vat.price(_number(pence), includes_vat=includes_vat)
        except ValueError as error:
            complaints.say_in(name, line, str(error))
            continue
        if at in found:
            says = tr("{start} stands here for the second time, after line {line}", start=start, line=first_on[at])
            complaints.say_in(name, line, says)
        found[at] = price
        first_on[at] = line
    if not found and len(complaints.found) == told_before:
        complaints.say_in(name, 1, tr("there is no price in this file"))
    return dict(sorted(found.items()))


def _rows(text: str, name: str, complaints: Complaints) -> Iterator[tuple[int, str, str]]:
    """Each row with its line, until one that cannot be read at all."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = [word.strip() for word in next(reader, [])]
        if header != HEADER:
            complaints.say_in(name, 1, tr("the first line must be start,pence"))
            return
        for row in reader:
            if len(row) == len(HEADER):
                yield reader.line_num, row[0].strip(), row[1].strip()
            elif row:
                says = tr("a row has a start and a price; this one has %n part(s)", "", len(row))
                complaints.say_in(name, reader.line_num, says)
    except csv.Error as error:
        complaints.say_in(name, max(1, reader.line_num), tr("this is not CSV: {error}", error=error))


def _start(word: str) -> int:
    """The start of a half-hour in unix seconds; a time without a zone is UTC. Raises ValueError with the reason."""
    try:
        at = datetime.fromisoformat(word)
    except ValueError as error:
        raise ValueError(tr('"{word}" is not a time, such as 2024-04-01T00:30Z', word=word)) from error
    if not FIRST_YEAR <= at.year <= LAST_YEAR or len(word) <= len("2024-04-01"):
        raise ValueError(tr('"{word}" is not a time of a price, such as 2024-04-01T00:30Z', word=word))
    seconds = (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
    if seconds % HALF_HOUR:
        raise ValueError(tr('"{word}" is not the start of a half-hour', word=word))
    return int(seconds)


def _number(word: str) -> Decimal:
    try:
        return Decimal(word)
    except InvalidOperation as error:
        raise ValueError(tr('"{word}" is not a price in pence', word=word)) from error
