"""TOML text as nested tables whose lines are known; what is not TOML is told with its line."""

import re
import tomllib
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from ihd.tariff_files.faults import Fault, TariffTrouble, shown
from ihd.tariff_files.lines import Lines, TooDeep, lines_of
from ihd.wording import tr

MOST_LETTERS = 500_000  # some five thousand price lists; whatever is longer is not a tariff
LONGEST_LINE = 4_000  # letters: beyond, a key of many parts costs the standard library time and memory without end
AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
DATE = re.compile(r"=\s*[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]")


class Document(NamedTuple):
    """What a text says, and where."""

    told: dict[str, Any]
    lines: Lines


def document(text: str) -> Document:
    """The tables of this text. Numbers with a point are exact. Raises TariffTrouble where it is not TOML."""
    _check_size(text)
    try:
        lines = lines_of(text)
        return Document(tomllib.loads(text, parse_float=_number), lines)
    except TooDeep as deep:
        raise TariffTrouble([Fault(deep.line, tr("this is nested deeper than any tariff"))]) from None
    except RecursionError as error:
        raise TariffTrouble([Fault(1, tr("this is nested deeper than any tariff"))]) from error
    except ValueError as error:
        raise TariffTrouble([_not_toml(text, str(error))]) from error


def _not_toml(text: str, said: str) -> Fault:
    """What the standard library says of a text. Of a date that cannot be it only says that something is odd."""
    at = AT_LINE.search(said)
    written = text.split("\n")
    line = int(at[1]) if at and at[1] else len(written)
    what = shown(AT_LINE.sub("", said))
    if DATE.search(written[min(line, len(written)) - 1]):
        return Fault(line, tr("this is not TOML: {what}; a date is written as 2024-04-01", what=what))
    return Fault(line, tr("this is not TOML: {what}", what=what))


def _check_size(text: str) -> None:
    if len(text) > MOST_LETTERS:
        says = tr("this has more than {most} letters: it is not a tariff file", most=MOST_LETTERS)
        raise TariffTrouble([Fault(1, says)])
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise TariffTrouble([Fault(number, tr("this line has more than {most} letters", most=LONGEST_LINE))])


def _number(word: str) -> Decimal:
    """A number with a point, exactly; one whose exponent is beyond all bounds is none."""
    try:
        return Decimal(word)
    except InvalidOperation:
        return Decimal("NaN")
