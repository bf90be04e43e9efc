"""What is told of the grid ahead: measured before forecast before typical, never mixed, and what that means."""

import csv
import gzip
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from ihd.energy.appliances import LISTED, USUAL, Appliance, appliance, appliances
from ihd.energy.calendar import unix, utc
from ihd.energy.carbon.bands import Band
from ihd.energy.carbon.carbon_told import Asked, carbon_told
from ihd.energy.carbon.clean_hours import SHOWN, clean_hours, grid_now
from ihd.energy.carbon.grid_now import Advice, Told
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.carbon.outlook import AHEAD, USUAL_AHEAD, Outlook, outlook
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.carbon.typical import DAYS, YEAR, typical
from ihd.energy.judged_by import By
from ihd.energy.slots import Slots, slots_of
from ihd.energy.tariffs.ahead import prices_ahead
from ihd.energy.tariffs.plan import DayPlan, NoPrices, Tier

LONDON = ZoneInfo("Europe/London")
NESO = Path(__file__).parents[2].parent / "shared" / "data" / "neso_national_intensity_2023.csv.gz"
NOW = unix(datetime(2026, 11, 21, 18, 42, tzinfo=UTC))
SLOT, HALF_HOUR = NOW - 12 * 60, 1800
EAST_MIDLANDS = 9


def foretold(*grams: float | None, region: int = NATIONAL, start: int = SLOT, **more) -> list[Intensity]:
    return [Intensity(start + n * HALF_HOUR, one, region=region, **more) for n, one in enumerate(grams)]


def seen(*told: Intensity, region: int = NATIONAL) -> Outlook:
    return outlook(told, region, NOW, LONDON)


@pytest.mark.skipif(not NESO.exists(), reason="The half-hours of 2023 are not on this machine")
def test_a_typical_day_is_the_mean_of_its_month():
    met = defaultdict(list)
    with gzip.open(NESO, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            at = datetime.fromisoformat(row["from"]).astimezone(LONDON)
            if at.year == YEAR:
                met[at.month, at.hour, at.minute].append(float(row["actual"] or row["forecast"]))
    for (month, hour, minute), told in met.items():
        start = unix(datetime(2027, month, 15, hour, minute, tzinfo=LONDON))
        assert typical(start, LONDON) == round(sum(told) / len(told))


def test_a_typical_day_has_48_half_hours_in_each_month_by_the_clock_on_the_wall():
    assert [len(day) for day in DAYS] == [48] * 12
    assert all(50 <= grams <= 250 for day in DAYS for grams in day)
    # In July the clock on the wall is an hour ahead of UTC.
    assert typical(unix(datetime(2026, 7, 1, 12, tzinfo=UTC)), LONDON) == DAYS[6][26]
    assert typical(unix(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)), LONDON) == DAYS[11][47]


def test_what_turned_out_stands_before_what_was_foretold_and_that_before_what_is_usual():
    ahead = seen(Intensity(SLOT, 200, 180), *foretold(150, start=SLOT + HALF_HOUR))
    assert [(slot.grams, slot.told) for slot in ahead.slots[:2]] == [(180, Told.ACTUAL), (150, Told.FORECAST)]
    assert (ahead.slots[2].grams, ahead.slots[2].told) == (typical(SLOT + 2 * HALF_HOUR, LONDON), Told.TYPICAL)
    assert len(ahead.slots) == AHEAD
    assert ahead.is_foretold
    assert ahead.foretold_until == SLOT + 2 * HALF_HOUR


def test_nothing_usual_is_held_against_what_was_told():
    assert seen(*foretold(200, 150)).carbon.values[:3] == (200_000_000, 150_000_000, None)


def test_where_nobody_foretells_it_is_one_usual_day():
    ahead = seen()
    assert not ahead.is_foretold
    assert ahead.foretold_until is None
    assert ahead.updated is None
    known = [value for value in ahead.carbon.values if value is not None]
    assert len(known) == USUAL_AHEAD


def test_region_and_nation_are_never_mixed():
    nation = foretold(200, 210, 220, fetched=5)
    own = seen(*nation, *foretold(90, region=EAST_MIDLANDS, fetched=3), region=EAST_MIDLANDS)
    assert (own.region, own.updated, own.carbon.values[:2]) == (EAST_MIDLANDS, 3, (90_000_000, None))
    none_of_own = seen(*nation, *foretold(None, region=EAST_MIDLANDS), region=EAST_MIDLANDS)
    assert (none_of_own.region, none_of_own.updated, none_of_own.slots[0].grams) == (NATIONAL, 5, 200)
    assert seen(*foretold(90, start=SLOT - HALF_HOUR)).is_foretold is False


def test_a_usual_day_goes_by_the_bands_of_its_own_year():
    # 190 g is high in 2026, and moderate by the table of 2023.
    assert seen(*foretold(190)).slots[0].band is Band.HIGH
    assert (seen().slots[0].grams, seen().slots[0].band) == (190, Band.MODERATE)


def carbon(*grams: float | None) -> Slots:
    return slots_of({SLOT + n * HALF_HOUR: one for n, one in enumerate(grams) if one is not None}, SLOT, len(grams))


def test_the_cleanest_stretch_reaches_as_far_as_it_is_clean():
    clean = clean_hours(seen(*foretold(*[160] * 8, 100, 80, 70, 60, 70, 80, 100, *[140] * 8)), NOW)
    # Best are 80, 70, 60 and 70, or 70, 60, 70 and 80; a quarter of the way from 60 to 160 is 85.
    assert (clean.start, clean.end) == (SLOT + 9 * HALF_HOUR, SLOT + 14 * HALF_HOUR)
    assert clean.worth_it


def test_the_cleanest_stretch_ends_where_nothing_is_known():
    clean = clean_hours(seen(*foretold(None, 90, 90, 90, 90, None, 80)), NOW)
    assert (clean.start, clean.end, clean.worth_it) == (SLOT + HALF_HOUR, SLOT + 5 * HALF_HOUR, False)
    assert clean_hours(seen(*foretold(90, 90, None)), NOW) is None


@pytest.mark.parametrize(
    ("beside", "within", "longer"),
    [
        (95, 50, False),  # in 2026 from 90 g on it is moderate
        (85, 50, True),
        (50, 20, True),  # low and very low are both clean
        (120, 100, True),  # nothing in sight is low
        (175, 150, False),
    ],
)
def test_the_cleanest_stretch_takes_in_no_hours_of_a_worse_word_than_it_has_itself(beside, within, longer):
    found = clean_hours(seen(*foretold(*[280] * 8, beside, beside, *[within] * 6, beside, *[280] * 9)), NOW)
    first, last = (8, 17) if longer else (10, 16)
    assert (found.start, found.end) == (SLOT + first * HALF_HOUR, SLOT + last * HALF_HOUR)


@given(some.lists(some.none() | some.integers(0, 400), min_size=1, max_size=SHOWN + 8))
def test_the_cleanest_stretch_is_known_throughout_and_two_hours_or_more(grams):
    assume(any(one is not None for one in grams))  # else it goes by a usual day
    clean = clean_hours(seen(*foretold(*grams)), NOW)
    runs = [grams[n : n + 4] for n in range(min(len(grams) - 3, SHOWN))]
    assert (clean is None) == all(None in run for run in runs)
    if clean:
        within = grams[(clean.start - SLOT) // HALF_HOUR : (clean.end - SLOT) // HALF_HOUR]
        assert len(within) >= 4
        assert None not in within


def test_now_is_told_to_wait_where_clearly_cleaner_hours_come():
    told = grid_now(seen(*foretold(*[230] * 6, *[80] * 6, *[230] * 10)), None, NOW)
    assert (told.grams, told.band, told.told, told.advice) == (230, Band.VERY_HIGH, Told.FORECAST, Advice.WAIT)
    assert told.cleaner == (utc(SLOT + 6 * HALF_HOUR), utc(SLOT + 12 * HALF_HOUR))
    assert told.is_cheaper is False


@pytest.mark.parametrize(
    ("pence", "is_cheaper"),
    [
        ([30] * 6 + [20] * 6, True),
        ([30] * 6 + [28] * 6, False),
        ([30] * 6 + [20] * 3 + [35] * 3, False),
        ([30] * 8, False),
        ([None] + [20] * 11, False),
        ([0] * 12, False),
    ],
)
def test_what_is_cleaner_is_called_cheaper_only_where_it_is_so_throughout(pence, is_cheaper):
    ahead = seen(*foretold(*[230] * 6, *[80] * 6, *[230] * 10))
    assert grid_now(ahead, carbon(*pence), NOW).is_cheaper is is_cheaper


def test_now_is_a_good_time_where_it_is_among_the_cleanest():
    told = grid_now(seen(*foretold(*[80] * 6, *[200] * 12)), None, NOW)
    assert (told.advice, told.cleaner) == (Advice.GOOD, None)
    nearly = grid_now(seen(*foretold(*[110] * 6, *[200] * 6, *[100] * 6)), None, NOW)
    assert (nearly.advice, nearly.cleaner) == (Advice.GOOD, None)
    begun = grid_now(seen(*foretold(120, *[80] * 4, *[300] * 12)), None, NOW)
    assert begun.advice is Advice.GOOD  # the stretch that begins with the next half-hour holds this one too


def test_now_is_as_good_as_any_where_all_hours_are_alike():
    assert grid_now(seen(*foretold(*[150] * 20)), None, NOW).advice is Advice.ANY
    assert grid_now(seen(*foretold(*[160] * 4, *[140] * 20)), None, NOW).advice is Advice.ANY
    assert grid_now(seen(*foretold(150)), None, NOW).advice is None


def test_an_appliance_is_written_down_with_its_energy_and_its_time():
    assert appliance("Washing machine 0.8 150") == Appliance("Washing machine", 0.8, 150)
    for one in USUAL:
        assert appliance(str(one)) == one


@pytest.mark.parametrize(
    "words", ["", "Washing", "Washing 1", "1 60", "A 0 60", "A 1 5", "A 999 60", "A x 60", "A nan 60"]
)
def test_what_is_no_appliance_is_left_out(words):
    with pytest.raises(ValueError):  # noqa: PT011 - in whatever words it is refused
        appliance(words)
    assert appliances((words, "Car 20 180")) == (Appliance("Car", 20, 180),)


def test_a_name_is_plain_and_short():
    for name in ("x" * 41, "a\x07b"):
        with pytest.raises(ValueError, match="name"):
            appliance(f"{name} 1 60")


def test_the_usual_appliances_stand_in_where_none_is_written_down():
    assert appliances(()) == LISTED


class Cheaper:
    """20p from midnight to seven, then 30p; from December on nobody knows."""

    def plan(self, day, zone):
        if day.month == 12:
            return NoPrices().plan(day, zone)
        count = len(NoPrices().plan(day, zone).slots)
        first = Tier("First", 10**9, 2000)
        return DayPlan(
            tuple(((Tier("Night", 20 * 10**9),) if n < 14 else (first, Tier("Day", 30 * 10**9))) for n in range(count))
        )


def test_prices_ahead_are_those_of_each_local_day_and_the_last_block():
    told = prices_ahead(Cheaper(), SLOT, 48, LONDON)
    assert [None if one is None else one / 10**6 for one in told.values] == [30.0] * 11 + [20.0] * 14 + [30.0] * 23
    assert prices_ahead(NoPrices(), SLOT, 2, LONDON).values == (None, None)
    over = prices_ahead(Cheaper(), unix(datetime(2026, 11, 30, 23, 30, tzinfo=UTC)), 2, LONDON)
    assert over.values == (30_000_000, None)


def told(price: Slots | None, by: By, *what: Appliance):
    ahead = seen(*foretold(*[200] * 10, *[100] * 86))
    return carbon_told(ahead, price, Asked(EAST_MIDLANDS, what or LISTED, by), utc(NOW))


def test_the_page_is_told_when_to_start_each_appliance_within_a_day():
    found = told(None, By.BOTH)
    assert (found.by, found.has_price, found.region, found.grid.region) == (By.CARBON, False, EAST_MIDLANDS, NATIONAL)
    assert [when.best.start for when in found.times] == [SLOT + 10 * HALF_HOUR] * 3
    assert found.clean.start == SLOT + 10 * HALF_HOUR
    priced = told(carbon(*[30] * 96), By.BOTH, Appliance("Days on end", 5, 30 * 60))
    assert (priced.by, priced.has_price, priced.times[0].best) == (By.BOTH, True, None)
