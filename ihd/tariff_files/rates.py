"""One rate of a tariff file: its price, its window, its days and months, its block."""

import re
from collections.abc import Callable
from decimal import Context, Decimal, Inexact

from ihd.energy.tariffs.plan import Per
from ihd.energy.tariffs.tariff import Rate
from ihd.tariff_files import vat
from ihd.tariff_files.faults import Complaints
from ihd.tariff_files.lines import Path
from ihd.tariff_files.shapes import DAYS, RateShape, taken
from ihd.wording import tr

TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")
DAY_MINUTES = 24 * 60
WATT_HOUR = Decimal("0.001")
MOST_KWH = 1_000_000  # no home uses as much in a month


def rate_of(told: object, path: Path, complaints: Complaints, *, includes_vat: bool) -> Rate | None:
    """A rate as it is told at this path; None where something in it is wrong, all of which is then noted."""
    shape = taken(told, RateShape, path, complaints)
    if shape is None:
        return None
    before = len(complaints.found)

    def tried(key: str, make: Callable[[], int | None]) -> int | None:
        try:
            return make()
        except ValueError as error:
            complaints.say((*path, key), str(error))
            return None

    price = tried("pence", lambda: vat.price(shape.pence, includes_vat=includes_vat))
    start = tried("from", lambda: _minute(shape.start))
    end = tried("to", lambda: _minute(shape.end))
    up_to = tried("up_to_kwh", lambda: _watt_hours(shape.up_to_kwh))
    _check_window(shape, start, end, path, complaints)
    _check_block(shape, path, complaints)
    if price is None or len(complaints.found) > before:
        return None
    all_day = (start, end) == (0, DAY_MINUTES)
    return Rate(
        name=shape.name.strip(),
        price=price,
        start=None if all_day else start,
        end=None if all_day or end is None else end % DAY_MINUTES,
        days=frozenset(DAYS.index(day) for day in shape.days or ()),
        months=frozenset(shape.months or ()),
        up_to=up_to,
        per=Per(shape.per) if shape.per else None,
    )


def _check_window(shape: RateShape, start: int | None, end: int | None, path: Path, complaints: Complaints) -> None:
    if (shape.start is None) != (shape.end is None):
        there, absent = ("from", "to") if shape.end is None else ("to", "from")
        complaints.say((*path, there), tr("a window has both from and to: {absent} is missing", absent=absent))
    elif start is not None and start == end:
        says = tr("from and to are the same time; leave both out for a rate that has no window")
        complaints.say((*path, "to"), says)
    elif start == DAY_MINUTES:
        complaints.say((*path, "from"), tr('no window begins at 24:00; the day begins at "00:00"'))


def _check_block(shape: RateShape, path: Path, complaints: Complaints) -> None:
    if shape.up_to_kwh is not None and shape.per is None:
        complaints.say((*path, "up_to_kwh"), tr('per is missing: whether a block of energy is "day" or "month"'))
    if shape.per is not None and shape.up_to_kwh is None:
        complaints.say((*path, "per"), tr("per goes with up_to_kwh, which is missing"))


def _minute(told: str | None) -> int | None:
    """A time as minutes since midnight; 24:00 is the end of the day. Raises ValueError with the reason."""
    if told is None:
        return None
    found = TIME.fullmatch(told)
    minutes = int(found[1]) * 60 + int(found[2]) if found else 0
    if not found or int(found[2]) > 59 or minutes > DAY_MINUTES:
        raise ValueError(tr('"{told}" is not a time such as "00:30"', told=told))
    if minutes % 30:
        raise ValueError(tr('"{told}" is not on a half-hour, where prices change', told=told))
    return minutes


def _watt_hours(kwh: Decimal | int | None) -> int | None:
    """A number of kWh as whole Wh. Raises ValueError with the reason."""
    if kwh is None:
        return None
    told = Decimal(kwh)
    if not told.is_finite() or not 0 < told <= MOST_KWH:
        raise ValueError(tr("{told} is not an amount of energy in kWh", told=told))
    try:
        return int(told.quantize(WATT_HOUR, context=Context(traps=[Inexact])).scaleb(3))
    except Inexact as error:
        says = tr("{told} is not a whole number of watt-hours: it has more than 3 decimal places", told=told)
        raise ValueError(says) from error
