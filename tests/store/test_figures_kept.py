"""Every figure of energy and money is the same whatever order things came in, how often, and who was restarted."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import DAY, unix
from ihd.energy.costing import costs
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog, ImportedHalfHours
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import Per
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Clock, Priced, PriceList, Rate, Tariff
from ihd.energy.usage import By, spans, uses
from ihd.store.diary import Diary
from ihd.store.kept import Batch

LONDON = ZoneInfo("Europe/London")
START = datetime(2026, 3, 28, 18, tzinfo=UTC)  # the clocks go forward in the night
COUNT = 40  # half-hours
MINE = (Series("A1/electricity", Direction.IMPORT),)
PENNY = 10**9
PRICES = TariffSchedule(
    Tariff(
        "Three rates and a block",
        Priced.ELECTRICITY,
        Clock.LOCAL,
        (
            PriceList(
                None,
                60 * PENNY,
                (
                    Rate("Night", 9 * PENNY, 30, 330),
                    Rate("Peak", 45 * PENNY, 16 * 60, 19 * 60),
                    Rate("First", 20 * PENNY, up_to=1500, per=Per.DAY),
                    Rate("Rest", 31 * PENNY),
                ),
            ),
        ),
    )
)


@st.composite
def streams(draw):
    """Readings of a register as it went on, and half-hours of the meter's log and of a file beside them."""
    readings, seconds, wh = [], 100, 1_000_000
    steps = st.tuples(st.sampled_from([10, 60, 300, 1000, 2000, 9000, 30_000]), st.integers(0, 900))
    for more, rise in [(0, 0), *draw(st.lists(steps, min_size=1, max_size=12))]:
        seconds, wh = seconds + more, wh + rise
        at = START + timedelta(seconds=seconds)
        readings.append(Reading(MINE[0].meter, Fuel.ELECTRICITY, at, imported_kwh=wh / 1000))
    told = []
    for number in range(draw(st.integers(1, 3))):
        first = START + timedelta(minutes=30) * draw(st.integers(0, COUNT - 1))
        values = tuple(draw(st.lists(st.none() | st.integers(0, 900), min_size=1, max_size=12)))
        if draw(st.booleans()):
            told.append(HalfHourLog(MINE[0].meter, Fuel.ELECTRICITY, Direction.IMPORT, first, values, number % 2))
        elif any(value is not None for value in values):
            told.append(
                ImportedHalfHours(MINE[0].meter, Fuel.ELECTRICITY, Direction.IMPORT, first, values, "a file", number)
            )
    return readings, told


def muddled(draw, readings, told):
    """The same in another order, some of it twice, with restarts (None) in between."""
    stream = list(readings)
    for place in sorted(draw(st.lists(st.integers(1, len(readings)), max_size=4)), reverse=True):
        stream.insert(place, readings[draw(st.integers(0, place - 1))])  # a repeat of one that came already
    twice = told + draw(st.lists(st.sampled_from(told), max_size=2)) if told else []
    for what in [*draw(st.permutations(twice)), *([None] * draw(st.integers(0, 3)))]:
        stream.insert(draw(st.integers(0, len(stream))), what)
    return stream


def take(ledger, what):
    if isinstance(what, Reading):
        ledger.take(what)
    elif isinstance(what, HalfHourLog):
        ledger.take_log(what)
    else:
        ledger.take_import(what)


def figures(stream, now):
    """All rows of energy and money that a diary tells which has heard this."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "diary.sqlite"
        diary = Diary.open(file)
        ledger = diary.ledger()
        for what in stream:
            if what is None:
                diary.close()
                diary = Diary.open(file)
                ledger = diary.ledger()
                continue
            take(ledger, what)
            readings = (what,) if isinstance(what, Reading) else ()
            diary.keep(Batch(readings, ledger.changes()))
        kept = Ledger(diary.registers(), diary.days(unix(START) // DAY - 1, unix(START) // DAY + 9))
        diary.close()
    column = kept.column(MINE, unix(START), unix(now), unix(now))
    return [
        (uses(column, cut, PRICES, LONDON, now), costs(column, cut, PRICES, LONDON, now))
        for cut in (list(spans(START, now, by, LONDON)) for by in (By.HALF_HOUR, By.DAY, By.ALL))
    ]


@settings(deadline=None, max_examples=20)
@given(streams(), st.integers(600, COUNT * 1800), st.data())
def test_no_figure_depends_on_the_order_of_arrival_on_repeats_or_on_restarts(stream, seconds, data):
    readings, told = stream
    now = START + timedelta(seconds=seconds)
    assert figures(muddled(data.draw, readings, told), now) == figures([*readings, *told], now)
