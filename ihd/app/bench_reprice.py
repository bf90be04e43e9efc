"""How long it takes to reprice years of half-hours on another tariff, beside two who would do it otherwise."""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from ihd.energy.calendar import HALF_HOUR, midnight, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.costing import Cost, costs
from ihd.energy.exact import PRICE_PER_PENNY
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Clock, Priced, PriceList, Rate, Tariff
from ihd.energy.trouble import PartTrouble
from ihd.energy.usage import By, spans

Result = tuple[str, float, str, int, str]  # name, value, unit, how many runs, note

ZONE = ZoneInfo("Europe/London")
START, A_YEAR_LATER, END = date(2015, 1, 1), date(2016, 1, 1), date(2025, 1, 1)
FUELS = 2
TEN_YEARS = 175_344  # half-hours
CHEAP, DEAR, ELSE = "9.5", "41.25", "27.03"  # pence per kWh: half past midnight to half past five, from four to seven
CHEAP_FROM, CHEAP_TO, DEAR_FROM, DEAR_TO = 30, 330, 960, 1140  # minutes of the local day
STANDING = 53 * PRICE_PER_PENNY
WAIT = 60.0  # seconds
# Sums by the month in floats, all at once. The clocks change at 01:00 UTC: a look at each such hour tells all.
BY_NUMPY = f"""
import sys, time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo
import numpy
zone, first, count = ZoneInfo("Europe/London"), int(sys.argv[1]), int(sys.argv[2])
kwh = numpy.arange(count) * 7919 % 900 / 1000
began = time.perf_counter()
starts = first + 1800 * numpy.arange(count)
looks = range(first - first % 86400 - 82800, first + 1800 * count, 86400)
shift = [datetime.fromtimestamp(look, UTC).astimezone(zone).utcoffset().seconds for look in looks]
local = starts + numpy.array(shift)[(starts - looks[0]) // 86400]
minute = local % 86400 // 60
price = numpy.select([(minute >= {CHEAP_FROM}) & (minute < {CHEAP_TO}), (minute >= {DEAR_FROM}) & (minute < {DEAR_TO})],
                     [{CHEAP}, {DEAR}], {ELSE})
months = local.astype("datetime64[s]").astype("datetime64[M]").astype(int)
pence = numpy.bincount(months - months[0], kwh * price)
print(time.perf_counter() - began, *pence)
"""


def reprice(runs: int) -> Iterator[Result]:
    """Time to say by the month what two fuels cost, on three rates and on half-hourly prices."""
    whole, year = made_column(END), made_column(A_YEAR_LATER)
    half_hourly = half_hourly_tariff(whole)
    took: dict[str, list[float]] = {name: [] for name in ("ten", "half-hourly", "year", "plain", "numpy")}
    for turn in range(runs + 1):
        once = {
            "ten": _time_to_reprice(whole, three_rates(), END),
            "half-hourly": _time_to_reprice(whole, half_hourly, END),
            "year": _time_to_reprice(year, half_hourly, A_YEAR_LATER),
            "plain": _time_of_a_plain_loop(year) * FUELS * len(whole.wh) / len(year.wh),
            "numpy": by_numpy(whole)[0] * FUELS,
        }
        if turn:  # the first of each warms up
            for name, seconds in once.items():
                took[name].append(seconds)
    yield _in_ms(
        "reprice.ten_years", took["ten"], "ten years of two fuels on three rates, by month, median; at most 1500"
    )
    yield _in_ms("reprice.ten_years.half_hourly", took["half-hourly"], "the same on half-hourly prices; at most 1500")
    yield _in_ms("reprice.year", took["year"], "a year of two fuels on half-hourly prices, median; at most 150")
    note = "a plain loop in Decimal with astimezone, three rates: a year of one fuel, scaled to ten of two"
    yield _in_ms("reprice.rival", took["plain"], note)
    yield _in_ms("reprice.numpy", took["numpy"], "numpy on three rates: in floats, and the import not counted")
    for name, rival in (("reprice.ratio", "plain"), ("reprice.ratio.numpy", "numpy")):
        pairs = zip(took["ten"], took[rival], strict=True)
        yield name, statistics.median(one / other for one, other in pairs), "x", runs, "median of the pairs"


def _in_ms(name: str, seconds: list[float], note: str) -> Result:
    return name, statistics.median(seconds) * 1000, "ms", len(seconds), note


def made_column(end: date) -> Column:
    """Half-hours of made-up energy from 2015 until this local date."""
    start = unix(midnight(START, ZONE))
    count = (unix(midnight(end, ZONE)) - start) // HALF_HOUR
    return Column(start, tuple(n * 7919 % 900 for n in range(count)), bytes([CODE[Quality.MEASURED]]) * count)


def _price(pence: str) -> int:
    return int(Decimal(pence) * PRICE_PER_PENNY)


def _tariff(told: PriceList) -> Tariff:
    return Tariff("Tried", Priced.ELECTRICITY, Clock.LOCAL, (told,))


def three_rates() -> Tariff:
    """The tariff of a home with an electric car."""
    rates = (
        Rate("Car", _price(CHEAP), CHEAP_FROM, CHEAP_TO),
        Rate("Peak", _price(DEAR), DEAR_FROM, DEAR_TO),
        Rate("Day", _price(ELSE)),
    )
    return _tariff(PriceList(None, STANDING, rates))


def half_hourly_tariff(column: Column) -> Tariff:
    """Another price for each half-hour of the column, from -10p to 35p by 0.01p."""
    prices = {
        at: (n * 104_729 % 4500 - 1000) * 10**7 for n, at in enumerate(range(column.start, column.end, HALF_HOUR))
    }
    return _tariff(PriceList(None, STANDING, (), prices))


def by_month(column: Column, tariff: Tariff, end: date) -> list[Cost]:
    """What each month cost, reckoned as `ihd cost` does."""
    cut = list(spans(utc(column.start), midnight(end, ZONE), By.MONTH, ZONE))
    return costs(column, cut, TariffSchedule(tariff), ZONE)


def _time_to_reprice(column: Column, tariff: Tariff, end: date) -> float:
    gc.collect()  # what the run before has left is not this one's work
    began = time.perf_counter()
    for _ in range(FUELS):
        by_month(column, tariff, end)
    return time.perf_counter() - began


def plain_loop(column: Column) -> dict[tuple[int, int], Decimal]:
    """Pence of each month on the three rates, as one would write it down at first."""
    cheap, dear, other, found = Decimal(CHEAP), Decimal(DEAR), Decimal(ELSE), dict[tuple[int, int], Decimal]()
    for n, wh in enumerate(column.wh):
        at = datetime.fromtimestamp(column.start + n * HALF_HOUR, ZONE)
        minute = at.hour * 60 + at.minute
        pence = cheap if CHEAP_FROM <= minute < CHEAP_TO else dear if DEAR_FROM <= minute < DEAR_TO else other
        month = at.year, at.month
        found[month] = found.get(month, Decimal(0)) + Decimal(wh) / 1000 * pence
    return found


def _time_of_a_plain_loop(column: Column) -> float:
    began = time.perf_counter()
    plain_loop(column)
    return time.perf_counter() - began


def by_numpy(column: Column) -> list[float]:
    """The seconds that numpy takes, and its pence of each month on the three rates."""
    command = [sys.executable, "-c", BY_NUMPY, str(column.start), str(len(column.wh))]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=WAIT, check=False)
    if done.returncode:
        raise PartTrouble("The rival did not run", "It needs numpy, which comes with the display's charts.")
    return [float(word) for word in done.stdout.split()]
