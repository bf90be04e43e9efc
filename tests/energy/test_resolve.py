"""What stands of each half-hour: sources, silences, gas and mends together, and the same in columns of years."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imported_parts import imported, imports
from log_parts import EVENING, FIRST, HALF_HOUR, MINE, feed, ledger_of, lived, log, logs, reading, readings, told

from ihd.energy.calendar import utc
from ihd.energy.column import CODE, QUALITIES, column
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.gas import GasConversion
from ihd.energy.half_hours import HalfHour, Quality, UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.energy.mends.mend import Mend, MendKind, Put, Reprice, Scale
from ihd.energy.reading import Reading
from ihd.energy.register import limits_of
from ihd.energy.resolve import together
from ihd.energy.series import Series

DAY = 86_400
GAS, VOLUME = Series("A1/gas", Direction.IMPORT), Series("A1/gas", Direction.VOLUME)
OTHER = Series("B2/electricity", Direction.IMPORT)
DAWN = FIRST // DAY * DAY  # the first second of the evening's UTC day
MADE = datetime(2026, 4, 2, tzinfo=UTC)
WH_PER_LITRE = Fraction("1.02264") * Fraction("39.5") / Fraction("3.6")


def mend(*effects, number=1, undone=None):
    return Mend(number, MendKind.DAY, effects, MADE, undone=undone)


def gas_reading(at, m3=None, kwh=None):
    return Reading("A1/gas", Fuel.GAS, EVENING + timedelta(seconds=at), imported_kwh=kwh, imported_m3=m3)


def pushes(litres, *, kwh=False, since=0):
    """What a gas meter tells a minute after each half-hour, and once before: its register in m³, or in kWh by Wh."""
    found, register = [], 4_000_000
    for at, rise in enumerate([0, *litres]):
        register += rise
        amount = {"kwh" if kwh else "m3": register / 1000}
        found.append(gas_reading((since + at) * HALF_HOUR + 60, **amount))
    return found


def wh(ledger, series, count, first=FIRST):
    return [one.wh for one in ledger.half_hours(series, range(first, first + count * HALF_HOUR, HALF_HOUR))]


def by_hand(litres, before=0):
    """Wh of litres in consecutive half-hours of one UTC day: what they add up to is rounded, half a Wh up."""
    found, exact, upto = [], before * WH_PER_LITRE, 0
    upto = (exact + Fraction(1, 2)).__floor__()
    for amount in litres:
        exact += amount * WH_PER_LITRE
        now = (exact + Fraction(1, 2)).__floor__()
        found.append(now - upto)
        upto = now
    return found


# Columns


@st.composite
def lives(draw):
    """A ledger of two meters that heard readings, logs and imports, with mends."""
    what = [*lived(draw(readings)), *draw(st.lists(logs(), max_size=2)), *draw(st.lists(imports(), max_size=2))]
    ledger = ledger_of(*draw(st.permutations(what)))
    for one in draw(st.lists(logs(), max_size=2)):
        ledger.take_log(HalfHourLog(OTHER.meter, one.fuel, one.direction, one.start, one.wh))
    start = FIRST + HALF_HOUR * draw(st.integers(-3, 40))
    effects = st.sampled_from(
        [
            Put(MINE, start, (7, None, 9)),
            Put(OTHER, start, (11,)),
            Scale(MINE, start, start + 5 * HALF_HOUR, Fraction(1, 3)),
            Scale(OTHER, start, None, Fraction(2)),
            Reprice(Fuel.ELECTRICITY, Direction.IMPORT, date(2026, 3, 1), None, 1, 1),
        ]
    )
    mends = [mend(one, number=number) for number, one in enumerate(draw(st.lists(effects, max_size=3)))]
    return ledger.with_mends(mends)


@settings(deadline=None, max_examples=80)
@given(lives(), st.sampled_from([(), (MINE,), (OTHER,), (MINE, OTHER)]), st.data())
def test_a_column_says_what_the_half_hours_say(ledger, series, data):
    start = DAWN + data.draw(st.integers(-50, 100)) * HALF_HOUR
    end = start + data.draw(st.integers(0, 120)) * HALF_HOUR
    now = data.draw(st.none() | st.integers(start - 4000, end + 4000))
    expected = column(ledger.together(series, range(start, end, HALF_HOUR)), start, now)
    assert ledger.column(series, start, end, now) == expected
    assert ledger.column(series, start, end, now) == expected


def test_a_column_holds_the_half_hours_that_begin_within():
    ledger = ledger_of(log(0, [1, 2, 3]))
    assert ledger.column([MINE], FIRST + 1, FIRST + HALF_HOUR + 1).wh == (2,)
    assert ledger.column([MINE], FIRST, FIRST + 2 * HALF_HOUR).wh == (1, 2)
    assert ledger.column([MINE], FIRST, FIRST).wh == ()
    assert ledger.column([MINE], FIRST - DAY, FIRST - DAY + HALF_HOUR) == column([HalfHour(FIRST - DAY)], FIRST - DAY)


def qualities(ledger, series, count, now=None):
    told = ledger.column(series, FIRST, FIRST + count * HALF_HOUR, now)
    return [QUALITIES[code] for code in told.quality]


def test_of_a_half_hour_still_running_only_what_has_passed_is_asked_for():
    ledger = ledger_of(*(reading(at, at) for at in range(0, 601, 60)))
    assert qualities(ledger, [MINE], 2) == [Quality.ESTIMATED, Quality.MISSING]
    assert qualities(ledger, [MINE], 2, FIRST + 660) == [Quality.MEASURED, Quality.MISSING]
    assert qualities(ledger, [MINE], 2, FIRST + 661) == [Quality.ESTIMATED, Quality.MISSING]
    assert qualities(ledger, [MINE], 2, DAWN + DAY) == [Quality.ESTIMATED, Quality.MISSING]


# Several meters


def part(quality):
    seconds = {Quality.MEASURED: (1750, 0), Quality.ESTIMATED: (900, 20), Quality.MISSING: (0, 0)}
    measured, spread = seconds.get(quality, (0, 0))
    given = quality if quality in (Quality.IMPORTED, Quality.CORRECTED) else None
    return HalfHour(FIRST, 5, measured, spread, given=given)


WORST_FIRST = (Quality.ESTIMATED, Quality.IMPORTED, Quality.CORRECTED, Quality.MEASURED, Quality.MISSING)


@given(st.lists(st.sampled_from(list(Quality)), max_size=4))
def test_a_home_of_several_meters_is_known_as_well_as_the_one_known_least_well(every):
    added = together(FIRST, [part(one) for one in every])
    assert added.quality() is min(every, key=WORST_FIRST.index, default=Quality.MISSING)
    assert added.wh == 5 * sum(one is not Quality.MISSING for one in every)


def test_seconds_of_several_meters_are_those_that_all_of_them_were_measured():
    parts = [HalfHour(FIRST, 1, 700, 30), HalfHour(FIRST, 2, 600, 0), HalfHour(FIRST)]
    assert together(FIRST, parts) == HalfHour(FIRST, 3, 600, 30)
    logged = HalfHour(FIRST, 2, HALF_HOUR, logged=True)
    assert together(FIRST, [logged, parts[0]]) == HalfHour(FIRST, 3, 700, 30, logged=True)
    running = [HalfHour(FIRST, 1, 600), HalfHour(FIRST, 1, HALF_HOUR, given=Quality.IMPORTED)]
    assert together(FIRST, running).quality(FIRST + 610) is Quality.MEASURED


@pytest.mark.parametrize(("seconds", "known"), [(1740, Quality.IMPORTED), (1739, Quality.ESTIMATED)])
def test_an_import_beside_a_meter_heard_but_for_a_minute_is_an_import_and_beside_one_heard_less_an_estimate(
    seconds, known
):
    parts = [HalfHour(FIRST, 1, seconds), HalfHour(FIRST, 2, HALF_HOUR, given=Quality.IMPORTED)]
    assert (together(FIRST, parts).wh, together(FIRST, parts).quality()) == (3, known)


def test_columns_of_two_meters_are_added_and_the_less_known_decides():
    ledger = ledger_of(log(0, [1, 2, None]), imported(2, [40]), reading(0, 0))
    ledger.take_log(HalfHourLog(OTHER.meter, Fuel.ELECTRICITY, Direction.IMPORT, EVENING, (10, None, 30)))
    assert ledger.column([MINE, OTHER], FIRST, FIRST + 4 * HALF_HOUR).wh == (11, 2, 70, 0)
    assert qualities(ledger, [MINE, OTHER], 4) == [
        Quality.MEASURED,
        Quality.MEASURED,
        Quality.IMPORTED,
        Quality.MISSING,
    ]
    assert ledger.column([], FIRST, FIRST + HALF_HOUR).quality == bytes([CODE[Quality.MISSING]])
    assert ledger.column([], FIRST, FIRST + HALF_HOUR, FIRST + 60) == ledger.column([], FIRST, FIRST + HALF_HOUR)


# Mends


def test_a_mend_shows_at_once_and_undone_is_gone():
    ledger = ledger_of(log(0, [100, 200, 300]))
    put = mend(Put(MINE, FIRST, (5, None)))
    mended = ledger.with_mends([put])
    assert [(one.wh, one.quality()) for one in told(mended, 3)] == [
        (5, Quality.CORRECTED),
        (0, Quality.MISSING),
        (300, Quality.MEASURED),
    ]
    assert [one.wh for one in told(ledger, 3)] == [100, 200, 300]
    assert told(mended.with_mends([mend(Put(MINE, FIRST, (5, None)), undone=MADE)]), 3) == told(ledger, 3)
    assert told(mended.kept_over({}), 3) == told(mended, 3)


def test_a_mend_stands_over_whatever_comes_later_and_what_it_says_of_days_not_in_hand_is_known():
    ledger = Ledger(mends=[mend(Put(MINE, FIRST, (5,)))])
    feed(ledger, log(0, [100, 200]))
    assert [one.wh for one in told(ledger, 2)] == [5, 200]
    feed(ledger, log(0, [1, 2], revision=1))
    assert [one.wh for one in told(ledger, 2)] == [5, 2]
    far = Ledger(mends=[mend(Put(MINE, FIRST - 9 * DAY, (5,)))])
    assert far.column([MINE], FIRST - 9 * DAY, FIRST - 9 * DAY + HALF_HOUR).wh == (5,)


def test_a_ledger_read_by_other_mends_has_all_that_is_to_be_kept_and_goes_its_own_way():
    ledger = ledger_of(reading(0, 0), log(0, [1]), reading(10, 5), reading(20, 10**9), reading(30, 9))
    other = ledger.with_mends([]).with_gas(GasConversion())
    feed(other, log(1, [7]))
    assert [one.wh for one in told(ledger, 2)] == [1, 0]
    mine, others = ledger.changes(), other.changes()
    assert (mine.registers, mine.events, mine.sources) == (others.registers, others.events, others.sources)
    assert len(mine.events) == 1
    assert mine.days[MINE, FIRST // DAY].with_log(FIRST + HALF_HOUR, (7,), 0) == others.days[MINE, FIRST // DAY]


# What was reckoned is forgotten when something touches it


@settings(deadline=None, max_examples=100)
@given(readings, st.lists(logs(), max_size=2), st.lists(imports(), max_size=2), st.data())
def test_asking_in_between_never_changes_what_is_told_later(steps, every_log, every_import, data):
    stream = list(lived(steps))
    for one in [*every_log, *every_import]:
        stream.insert(data.draw(st.integers(0, len(stream))), one)
    asked = Ledger()
    for one in stream:
        feed(asked, one)
        asked.column([MINE], FIRST, FIRST + 40 * HALF_HOUR)
        told(asked)
    fresh = ledger_of(*stream)
    assert told(asked) == told(fresh)
    assert asked.column([MINE], FIRST, FIRST + 40 * HALF_HOUR) == fresh.column([MINE], FIRST, FIRST + 40 * HALF_HOUR)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(0, 3000), min_size=1, max_size=12), st.lists(st.booleans(), min_size=12, max_size=12))
def test_gas_that_is_asked_for_as_it_comes_ends_as_if_it_had_come_at_once(litres, heard):
    stream = [one for one, is_heard in zip(pushes(litres), [True, *heard], strict=False) if is_heard]
    asked = Ledger()
    for one in stream:
        feed(asked, one)
        wh(asked, GAS, 14)
        asked.column([GAS], FIRST, FIRST + 14 * HALF_HOUR)
    assert wh(asked, GAS, 14) == wh(ledger_of(*stream), GAS, 14)
    assert list(asked.column([GAS], FIRST, FIRST + 14 * HALF_HOUR).wh) == wh(asked, GAS, 14)


def test_a_silence_that_ends_changes_the_day_before_it():
    ledger = ledger_of(reading(0, 0), reading(600, 0), reading(DAY, 0))
    feed(ledger, log(1, [10]))
    assert wh(ledger, MINE, 3) == [0, 10, 0]
    # what the register tells live in the half-hour that the log knows is not of the silence
    late = ledger_of(log(1, [400]), reading(0, 0), reading(HALF_HOUR + 900, 600))
    assert wh(late, MINE, 2) == [200, 400]
    feed(late, reading(HALF_HOUR + 1200, 700))
    assert wh(late, MINE, 2) == wh(
        ledger_of(log(1, [400]), reading(0, 0), reading(HALF_HOUR + 900, 600), reading(HALF_HOUR + 1200, 700)), MINE, 2
    )
    assert wh(late, MINE, 2) == [300, 400]


# Gas


def test_a_gas_meter_that_tells_only_cubic_metres_is_told_in_kwh_and_keeps_its_litres():
    litres = [100, 0, 333, 1]
    ledger = ledger_of(*pushes(litres))
    assert wh(ledger, VOLUME, 5) == [*litres, 0]
    assert wh(ledger, GAS, 5) == [*by_hand(litres), 0]
    assert {one.quality() for one in ledger.half_hours(GAS, range(FIRST, FIRST + 4 * HALF_HOUR, HALF_HOUR))} == {
        Quality.MEASURED
    }
    assert qualities(ledger, [GAS], 5) == [*[Quality.MEASURED] * 4, Quality.MISSING]
    assert set(ledger.series()) == {GAS, VOLUME}
    assert ledger.volumes([GAS, MINE]) == (VOLUME,)
    assert ledger.volumes([Series("A1/gas", Direction.EXPORT)]) == ()
    assert ledger.first_half_hour([GAS]) == EVENING
    assert ledger.last_read([GAS]) == EVENING + timedelta(hours=2, minutes=1)
    assert ledger.last_read([MINE]) is None
    assert ledger.register(GAS) is None
    assert ledger.register(VOLUME).wh == 4_000_434


def test_a_meter_that_tells_kwh_as_well_is_believed_in_kwh_and_both_are_kept():
    ledger = ledger_of(*pushes([100, 200]), *pushes([1111, 2222], kwh=True))
    assert (wh(ledger, GAS, 2), wh(ledger, VOLUME, 2)) == ([1111, 2222], [100, 200])
    assert ledger.column([GAS], FIRST, FIRST + 2 * HALF_HOUR).wh == (1111, 2222)
    assert ledger.series() == (VOLUME, GAS)


def test_where_the_kwh_register_tells_nothing_of_a_half_hour_the_volume_stands_in():
    ledger = ledger_of(*pushes([100, 200, 300]), *pushes([2222, 3333], kwh=True, since=1))
    assert wh(ledger, GAS, 3) == [by_hand([100])[0], 2222, 3333]
    assert ledger.column([GAS], FIRST, FIRST + 3 * HALF_HOUR).wh == tuple(wh(ledger, GAS, 3))


def test_a_measured_volume_stands_before_imported_kwh_and_these_before_an_estimate():
    brought = imported(0, [1000] * 5, meter="A1/gas", fuel=Fuel.GAS)
    later = [gas_reading(at * HALF_HOUR + 60, m3) for at, m3 in ((3, 4000.3), (4, 4000.4))]
    ledger = ledger_of(*pushes([100]), *later, brought)
    assert [(one.wh, one.quality()) for one in ledger.half_hours(GAS, range(FIRST, FIRST + 5 * HALF_HOUR, 1800))] == [
        (by_hand([100])[0], Quality.MEASURED),
        *[(1000, Quality.IMPORTED)] * 2,
        (by_hand([100], before=300)[0], Quality.MEASURED),
        (1000, Quality.IMPORTED),
    ]


def test_an_imported_volume_becomes_kwh_too():
    ledger = ledger_of(imported(0, [100, None, 50], meter="A1/gas", direction=Direction.VOLUME, fuel=Fuel.GAS))
    assert [(one.wh, one.quality()) for one in ledger.half_hours(GAS, range(FIRST, FIRST + 3 * HALF_HOUR, 1800))] == [
        (by_hand([100])[0], Quality.IMPORTED),
        (0, Quality.MISSING),
        (by_hand([50], before=100)[0], Quality.IMPORTED),
    ]
    assert ledger.last_logged([GAS]) == EVENING + timedelta(minutes=90)
    assert qualities(ledger, [GAS], 3) == [Quality.IMPORTED, Quality.MISSING, Quality.IMPORTED]


def test_another_calorific_value_changes_all_of_its_dates_at_once_and_nothing_kept():
    ledger = ledger_of(*pushes([1000, 1000]))
    kept = ledger.changes()
    corrected = ledger.with_gas(GasConversion(((date(2026, 3, 1), Decimal(36)),), zone=ZoneInfo("Europe/London")))
    assert wh(ledger, GAS, 2) == [11_221, 11_220]
    assert wh(corrected, GAS, 2) == [10_226, 10_227]  # of 10,226.4 Wh each
    assert corrected.changes().days == {}
    assert [key for key, _ in kept.days] == [VOLUME]
    assert corrected.kept_over({}).column([GAS], FIRST, FIRST + HALF_HOUR).wh == (10_226,)
    assert wh(corrected.with_mends([]), GAS, 2) == [10_226, 10_227]
    assert wh(ledger.with_mends([mend(Put(VOLUME, FIRST, (0,)))]).with_gas(GasConversion()), GAS, 2) == [0, 11_221]


def test_mends_of_the_litres_come_before_the_conversion_and_mends_of_the_kwh_after():
    ledger = ledger_of(*pushes([100, 200]))
    both = [mend(Scale(VOLUME, DAWN, None, Fraction(2)), Put(GAS, FIRST + HALF_HOUR, (77,)))]
    mended = ledger.with_mends(both)
    assert wh(mended, VOLUME, 2) == [200, 400]
    assert wh(mended, GAS, 2) == [by_hand([200])[0], 77]
    assert mended.column([GAS], FIRST, FIRST + 2 * HALF_HOUR).wh == tuple(wh(mended, GAS, 2))
    assert [QUALITIES[code] for code in mended.column([GAS], FIRST, FIRST + 2 * HALF_HOUR).quality] == [
        Quality.CORRECTED
    ] * 2
    only_mended = Ledger(mends=[mend(Put(VOLUME, FIRST, (100,)))])
    assert wh(only_mended, GAS, 1) == by_hand([100])
    assert only_mended.column([GAS], FIRST, FIRST + HALF_HOUR).wh == tuple(by_hand([100]))


def test_water_and_electricity_have_no_gas_volume():
    ledger = Ledger()
    for fuel in (Fuel.WATER, Fuel.ELECTRICITY):
        ledger.take(Reading("A1/other", fuel, EVENING, imported_m3=5.0))
    assert ledger.series() == ()


def test_a_gas_meter_passes_at_most_16_cubic_metres_an_hour():
    assert limits_of(Fuel.GAS, Direction.VOLUME).most_watts == 16_000
    ledger = ledger_of(
        gas_reading(60, 4000.0), gas_reading(HALF_HOUR + 60, 4017.0), gas_reading(2 * HALF_HOUR + 60, 4001)
    )
    assert wh(ledger, VOLUME, 3) == [500, 500, 0]  # the 17 m³ between are not believed


def test_what_a_log_told_in_part_is_told_by_columns_as_by_half_hours():
    day = UtcDay(DAWN // DAY, tuple(range(48)), (1800,) * 24 + (0,) * 24).with_log(DAWN, (900,), 0)
    ledger = Ledger({}, {(MINE, day.day): day})
    assert ledger.column([MINE], DAWN, DAWN + DAY).wh == (900, *range(1, 48))
    assert [QUALITIES[code] for code in ledger.column([MINE], DAWN, DAWN + DAY).quality] == (
        [Quality.MEASURED] * 24 + [Quality.MISSING] * 24
    )
    assert ledger.first_half_hour([MINE]) == utc(DAWN)


def test_a_day_told_by_a_log_from_end_to_end_is_its_log():
    day = UtcDay(DAWN // DAY, (5,) * 48, (60,) * 48).with_log(DAWN, range(48), 0)
    ledger = Ledger({}, {(MINE, day.day): day})
    assert ledger.column([MINE], DAWN, DAWN + DAY).wh == tuple(range(48))
    assert ledger.column([MINE], DAWN, DAWN + DAY).count(Quality.MEASURED) == 48


def test_a_day_heard_from_end_to_end_is_what_was_heard_and_a_minute_less_still_is():
    for seconds, quality in ((1740, Quality.MEASURED), (1739, Quality.ESTIMATED)):
        day = UtcDay(DAWN // DAY, tuple(range(48)), (1800,) * 47 + (seconds,))
        told_of = Ledger({}, {(MINE, day.day): day}).column([MINE], DAWN, DAWN + DAY)
        assert (told_of.wh, QUALITIES[told_of.quality[47]]) == (day.wh, quality)
        assert told_of.count(Quality.MEASURED) == 48 - (quality is Quality.ESTIMATED)


def test_a_day_in_which_nothing_is_known_begins_at_its_midnight():
    assert Ledger({}, {(MINE, 5): UtcDay(5)}).first_half_hour([MINE]) == utc(5 * DAY)
    assert Ledger().first_half_hour([MINE]) is None
