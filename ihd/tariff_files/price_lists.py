"""One [[prices]] entry of a tariff file: from when, the standing charge, rates and half-hourly prices."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.tariffs.tariff import Priced, PriceList
from ihd.tariff_files import vat
from ihd.tariff_files.faults import Complaints
from ihd.tariff_files.half_hour_file import half_hours_in
from ihd.tariff_files.lines import Path
from ihd.tariff_files.rates import rate_of
from ihd.tariff_files.shapes import PricesShape, taken
from ihd.wording import tr

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)  # no home's record reaches beyond
MOST_RATES = 1000  # of one entry: each half-hour of a week could have three of its own
SUMMER = timedelta(hours=1)  # a local day may begin this much before the UTC day
APART = "/\\:"  # what a name has that leads to another folder, on any system


class Entry(NamedTuple):
    """A price list, and the place in the file that it was read from."""

    prices: PriceList
    path: Path


class ListReader:
    """Reads the entries of one tariff file, whose files of half-hourly prices are at hand."""

    def __init__(self, files: Mapping[str, str], complaints: Complaints, *, priced: Priced, includes_vat: bool) -> None:
        self._files = files
        self._complaints = complaints
        self._priced = priced
        self._includes_vat = includes_vat
        self._read: dict[str, dict[int, int]] = {}

    def entry(self, told: object, path: Path) -> Entry | None:
        """An entry as it is told at this path; None where something in it is wrong, all of which is then noted."""
        before = len(self._complaints.found)
        rates = told.get("rates") if isinstance(told, dict) else None
        if isinstance(rates, list) and len(rates) > MOST_RATES:
            self._complaints.say(
                (*path, "rates"), tr("there are more than {most} rates in this entry", most=MOST_RATES)
            )
            return None
        found = [
            rate_of(rate, (*path, "rates", n), self._complaints, includes_vat=self._includes_vat)
            for n, rate in enumerate(rates if isinstance(rates, list) else ())
        ]
        shape = taken(told, PricesShape, path, self._complaints)
        if shape is None:
            return None
        if not FIRST_DAY <= shape.first <= LAST_DAY:
            says = tr(
                "{date} does not lie between {first} and {last}", date=shape.first, first=FIRST_DAY, last=LAST_DAY
            )
            self._complaints.say((*path, "from"), says)
        if shape.rates is None and shape.half_hours is None:
            self._complaints.say(path, tr("there is no price here: rates or half_hours are missing"))
        standing = self._standing(shape.standing, (*path, "standing_pence_per_day"))
        half_hours = self._half_hours(shape, path)
        if len(self._complaints.found) > before:
            return None
        made = tuple(rate for rate in found if rate is not None)
        return Entry(PriceList(shape.first, standing, made, half_hours), path)

    def _standing(self, told: Decimal | int | None, path: Path) -> int | None:
        if told is None:
            return 0 if self._priced is Priced.EXPORT else None  # what is given to the grid bears no daily charge
        try:
            return vat.price(told, includes_vat=self._includes_vat)
        except ValueError as error:
            self._complaints.say(path, str(error))
            return None

    def _half_hours(self, shape: PricesShape, path: Path) -> dict[int, int]:
        name, where = shape.half_hours, (*path, "half_hours")
        if name is None:
            return {}
        if not is_beside(name):
            self._complaints.say(where, tr("{name} is no name of a file in the same folder", name=name))
            return {}
        if name not in self._files:
            self._complaints.say(where, tr("there is no file {name} beside the tariff file", name=name))
            return {}
        if name not in self._read:
            text = self._files[name]
            self._read[name] = half_hours_in(text, name, self._complaints, includes_vat=self._includes_vat)
        return self._read[name]


def is_beside(name: str) -> bool:
    """Whether this is the plain name of a file in the same folder."""
    return name.strip(". ") != "" and not set(name) & set(APART) and name.isprintable()


def in_order(entries: list[Entry], complaints: Complaints) -> list[Entry]:
    """The entries in order of their dates, each of which may stand once, with no hole where one takes over."""
    found = sorted(entries, key=lambda one: one.prices.first or date.min)
    for (earlier, at), (later, path) in pairwise(found):
        if earlier.first == later.first:
            complaints.say((*path, "from"), tr("there are two entries from {date}", date=later.first))
        elif later.first and earlier.half_hours and not earlier.rates:
            known_to = utc(max(earlier.half_hours) + HALF_HOUR)
            if known_to < datetime.combine(later.first, time(), UTC) - SUMMER:
                end = f"{known_to:%Y-%m-%d %H:%M} UTC"
                says = tr(
                    "the half-hourly prices end at {end}, before the next entry begins on {date}",
                    end=end,
                    date=later.first,
                )
                complaints.say((*at, "half_hours"), says)
    return found
