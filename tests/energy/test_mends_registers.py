"""Mends of registers that broke off: what was used meanwhile, what is noticed, and what does not go together."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mend_parts import OLD, OURS, record, run

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.mends.apply import last_put
from ihd.energy.mends.mend import Effect, Mend, MendKind, Put, Reprice, Scale
from ihd.energy.mends.registers import Break, clash, exchange, likely, of_event, reset, rollover, unmended
from ihd.energy.reading import Reading
from ihd.energy.register import Event, EventKind
from ihd.energy.series import Series
from ihd.energy.trouble import Trouble

START = 20_000 * DAY
TEN, HALF_PAST, ELEVEN = (START + n * HALF_HOUR for n in (20, 21, 22))
GIVEN = Series("ours", Direction.EXPORT)
MADE = datetime(2026, 3, 1, tzinfo=UTC)
# The old meter stood at 8000 kWh at 10:20, the new one at 0.3 kWh at 11:10.
GAP = Break(OURS, TEN + 1200, 8_000_000, ELEVEN + 600, 300)
KNOWN = {OURS: run(TEN, 50, None, 20)}


# --- what was used meanwhile ------------------------------------------------------------------------------------------


def test_an_exchange_is_what_the_old_meter_still_counted_and_the_new_one_since_on_top_of_what_is_known():
    kind, (put,), says = exchange(record(KNOWN), GAP, 8_000_200, 0)
    assert (kind, says) == (MendKind.EXCHANGE, ())
    # 500 Wh over 50 minutes: 10 before half past ten, 30 until eleven, 10 after
    assert put == Put(OURS, TEN, (50 + 100, 300, 20 + 100))


def test_where_the_time_of_the_exchange_is_known_each_part_falls_on_its_side():
    _, (put,), _ = exchange(record(KNOWN), GAP, 8_000_200, 0, at=HALF_PAST)
    assert put == Put(OURS, TEN, (50 + 200, 225, 20 + 75))


@pytest.mark.parametrize(("at", "put"), [(GAP.since, (50, 240, 80)), (GAP.at, (90, 120, 60))])
def test_an_exchange_at_the_last_or_first_reading_has_only_one_side(at, put):
    closing, opening = (GAP.before, 0) if at == GAP.since else (8_000_200, GAP.after)
    _, (found,), _ = exchange(record(KNOWN), GAP, closing, opening, at=at)
    whole = 300 if at == GAP.since else 200
    assert found.wh == (50 + whole // 5, whole * 3 // 5, 20 + whole // 5)
    assert sum(found.wh) == 70 + whole


def test_what_is_not_known_of_either_meter_is_left_out_and_said():
    found = exchange(record(KNOWN), GAP, 8_000_200, None)
    assert sum(found.effects[0].wh) == 70 + 200
    assert found.says == ("What was used since the start of the new meter is not known, and left out.",)
    found = exchange(record(KNOWN), GAP, None, 0, at=HALF_PAST)
    assert found.effects == (Put(OURS, HALF_PAST, (225, 20 + 75)),)
    assert found.says == ("What was used up to the end of the old meter is not known, and left out.",)


def test_a_reset_begins_at_nothing_unless_it_is_said():
    assert reset(record(KNOWN), GAP) == (
        MendKind.RESET,
        (Put(OURS, TEN, (50 + 60, 180, 20 + 60)),),
        ("What was used up to the end of the old meter is not known, and left out.",),
    )
    assert sum(reset(record(KNOWN), GAP, 8_000_001, 299).effects[0].wh) == 70 + 2


def test_a_register_that_ran_over_went_on_from_its_last_digit():
    gap = Break(OURS, TEN, 99_999_900, HALF_PAST, 100)
    assert rollover(record(KNOWN), gap, 5) == (MendKind.ROLLOVER, (Put(OURS, TEN, (50 + 200,)),), ())


def test_an_exchange_between_two_readings_at_once_falls_into_the_second_before():
    gap = of_event(OURS, Event(EventKind.REPLACED, HALF_PAST, 8_000_000, 300), None)
    assert gap == Break(OURS, HALF_PAST - 1, 8_000_000, HALF_PAST, 300)
    assert exchange(record(KNOWN), gap, 8_000_004, 300).effects == (Put(OURS, TEN, (54,)),)
    assert of_event(OURS, Event(EventKind.REPLACED, HALF_PAST, 1, 2), TEN) == Break(OURS, TEN, 1, HALF_PAST, 2)


def test_a_gas_meter_tells_of_the_half_hours_before():
    gap = Break(OURS, TEN + 60, 8_000_000, ELEVEN + 60, 300)
    assert exchange(record(KNOWN, fuel=Fuel.GAS), gap, 8_000_300, 0).effects == (Put(OURS, TEN, (350, 300)),)
    gap = Break(OURS, HALF_PAST + 60, 8_000_000, HALF_PAST + 90, 300)
    assert exchange(record(KNOWN, fuel=Fuel.GAS), gap, 8_000_300, 0).effects == (Put(OURS, TEN, (650,)),)


@pytest.mark.parametrize(
    ("closing", "opening", "at", "says"),
    [
        (None, None, None, "Nothing is known of either meter"),
        (7_999_999, 0, None, "cannot have ended at 7999.999 kWh"),
        (8_000_000, 301, None, "cannot have begun at 0.301 kWh"),
        (8_000_000, 0, GAP.since - 1, "not exchanged then"),
        (8_000_000, 0, GAP.at + 1, "not exchanged then"),
        (8_075_000, 0, None, "75.3 kWh in 51 minutes is more than any home"),
    ],
)
def test_an_exchange_that_cannot_be_is_refused(closing, opening, at, says):
    with pytest.raises(Trouble, match=says) as found:
        exchange(record(KNOWN), GAP, closing, opening, at)
    assert found.value.advice


def test_an_exchange_in_a_half_hour_that_still_runs_is_refused():
    with pytest.raises(Trouble, match="not over yet"):
        exchange(record(KNOWN, now=ELEVEN + 1799), GAP, 8_000_200, 0)
    assert exchange(record(KNOWN, now=ELEVEN + 1800), GAP, 8_000_200, 0).effects


@pytest.mark.parametrize(
    ("before", "after", "digits", "says"),
    [
        (99_999_900, 100, 2, "No register has 2 digits"),
        (99_999_900, 100, 10, "No register has 10 digits"),
        (99_999_900, 100, 4, "did not run over"),
        (100, 99_999_900, 5, "did not run over"),
        (100_000_000, 100, 5, "did not run over"),
        (50_000_000, 100, 5, "more than any home"),
    ],
)
def test_a_register_that_did_not_run_over_is_told_so(before, after, digits, says):
    with pytest.raises(Trouble, match=says):
        rollover(record(KNOWN), Break(OURS, TEN, before, HALF_PAST, after), digits)


@settings(max_examples=50)
@given(
    st.integers(0, 3 * DAY),
    st.integers(1, 2 * DAY),
    st.integers(0, 5000),
    st.integers(0, 5000),
    st.none() | st.floats(0, 1),
)
def test_the_energy_of_an_exchange_is_exact_however_long_it_took(since, seconds, old, new, share):
    gap = Break(OURS, START + since, 10_000, START + since + seconds, new)
    at = None if share is None else gap.since + int(seconds * share)
    told = record({OURS: run(START, *range(6 * 48))})
    if old + new > 75_000 * 60 // 3600:  # in a minute that is more than any home
        gap = Break(OURS, gap.since, gap.before, gap.at + DAY, new)
        at = None
    (put,) = exchange(told, gap, 10_000 + old, 0, at).effects
    first = (put.start - START) // HALF_HOUR
    beneath = sum(n if 0 <= n < 6 * 48 else 0 for n in range(first, first + len(put.wh)))
    assert sum(put.wh) == beneath + old + new


def test_the_sum_of_a_mended_ledger_is_the_difference_of_both_registers():
    ledger = Ledger()
    for minute, kwh in [
        (0, 8000.0),
        (10, 8000.1),
        (20, 8000.2),
        (70, 0.3),
        (80, 0.4),
        (90, 0.5),
        (100, 0.6),
        (150, 1.0),
    ]:
        at = datetime.fromtimestamp(TEN + 60 * minute, UTC)
        ledger.take(Reading("ours", Fuel.ELECTRICITY, at, imported_kwh=kwh))
    ((series, event),) = unmended(ledger.changes().events, ())
    gap = of_event(series, event, TEN + 1200)
    assert gap == Break(OURS, TEN + 1200, 8_000_200, TEN + 4200, 300)
    told = record({OURS: {}})
    told = type(told)(ledger.half_hours, (series,), told.fuel, told.zone, told.now)
    mend = Mend(1, MendKind.EXCHANGE, exchange(told, gap, 8_000_900, 100).effects, MADE)
    slots = range(TEN, TEN + 6 * HALF_HOUR, HALF_HOUR)
    used = sum(one.wh for one in ledger.with_mends([mend]).half_hours(series, slots))
    assert used == (8_000_900 - 8_000_000) + (1_000 - 100)


# --- what is noticed --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "kind", "detail"),
    [
        (8_000_000, 300, MendKind.EXCHANGE, None),
        (9_950_000, 30_000, MendKind.ROLLOVER, 4),
        (99_990_000, 100_000, MendKind.ROLLOVER, 5),
        (999_990_000, 0, MendKind.ROLLOVER, 6),
        (99_990_000, 1_000_001, MendKind.EXCHANGE, None),
        (98_990_000, 100, MendKind.EXCHANGE, None),
        (8_000_000, 8_010, MendKind.UNIT, Fraction(1000)),
        (8_000_000, 8_001_000_000, MendKind.UNIT, Fraction(1, 1000)),
        (8_000_000, 8_100_000_000, MendKind.EXCHANGE, None),
        (0, 5_000_000, MendKind.EXCHANGE, None),
    ],
)
def test_what_most_likely_happened_is_told_by_both_figures(before, after, kind, detail):
    assert likely(Event(EventKind.REPLACED, TEN, before, after)) == (kind, detail)


def mend(number: int, *effects: Effect, kind: MendKind = MendKind.DAY, undone: datetime | None = None) -> Mend:
    return Mend(number, kind, effects, MADE, undone=undone)


def test_an_event_is_told_of_until_a_mend_has_to_do_with_it():
    event = Event(EventKind.REPLACED, HALF_PAST + 60, 8_000_000, 300)
    events = [
        (OURS, event),
        (OURS, Event(EventKind.GLITCH, TEN, 1, 2)),
        (OURS, Event(EventKind.ROLLED_OVER, TEN, 2, 1)),
    ]
    price = Reprice(Fuel.ELECTRICITY, Direction.IMPORT, date(2026, 1, 1), None, 1, 1)
    others = [
        mend(1, price),
        mend(2, Put(OLD, HALF_PAST, (1,))),
        mend(3, Put(OURS, ELEVEN, (1,))),
        mend(4, Put(OURS, HALF_PAST, (1,)), undone=MADE),
        mend(5, Scale(OURS, START - 9 * DAY, None, Fraction(2))),
        mend(6, Scale(OLD, event.at, None, Fraction(2))),
        mend(7, Put(OURS, TEN - HALF_HOUR, (1,))),
    ]
    assert unmended(events, others) == ((OURS, event),)
    for effect in (
        Put(OURS, HALF_PAST, (1,)),
        Put(OURS, TEN, (1,)),
        Scale(OURS, event.at - DAY, None, Fraction(2)),
        Scale(OURS, START - 9 * DAY, event.at + DAY, Fraction(2)),
    ):
        assert unmended(events, [mend(1, price, effect)]) == ()
    assert unmended([(OURS, Event(EventKind.JUMPED, TEN, 1, 2))], ()) != ()


# --- what does not go together ----------------------------------------------------------------------------------------

PUT, NEXT = Put(OURS, TEN, (1, 2)), Put(OURS, ELEVEN, (1,))
TWICE, ON = Scale(OURS, TEN, ELEVEN, Fraction(2)), Scale(OURS, START, None, Fraction(2))
PRICE = Reprice(Fuel.ELECTRICITY, Direction.IMPORT, date(2026, 1, 1), None, 1, 1)
EXCHANGE, RESET = MendKind.EXCHANGE, MendKind.RESET


@pytest.mark.parametrize(
    ("new", "other", "clashes"),
    [
        (mend(2, PUT), mend(1, PUT), False),  # a day is set right once more
        (mend(2, PUT), mend(1, ON), False),
        (mend(2, ON), mend(1, PUT), True),  # would change what is right already
        (mend(1, PUT), mend(2, ON), True),  # so would it, done again
        (mend(1, ON), mend(2, PUT), False),
        (mend(2, TWICE), mend(1, ON), True),
        (mend(1, TWICE), mend(2, ON), True),
        (mend(2, TWICE), mend(1, NEXT), False),
        (mend(2, TWICE), mend(1, Put(OLD, TEN, (1,))), False),
        (mend(2, PUT, kind=RESET), mend(1, PUT, kind=EXCHANGE), True),
        (mend(2, NEXT, kind=RESET), mend(1, PUT, kind=EXCHANGE), False),
        (mend(2, PUT, kind=EXCHANGE), mend(1, PUT), False),
        (mend(2, PUT), mend(1, PUT, kind=EXCHANGE), False),
        (mend(2, PRICE), mend(1, PRICE), False),
        (mend(2, ON), mend(1, PRICE), False),
        (mend(2, ON), mend(1, PUT, undone=MADE), False),
        (mend(2, ON), mend(2, PUT), False),  # itself
    ],
)
def test_two_mends_that_would_both_count_are_not_in_force_together(new, other, clashes):
    assert clash(new, [other]) == (other if clashes else None)


def test_use_reaches_to_the_last_half_hour_that_a_mend_tells_of():
    mends = [mend(1, Put(OURS, TEN, (1, 2, None)), ON, PRICE), mend(2, Put(OURS, ELEVEN, (1,)), undone=MADE)]
    assert last_put(mends, {OURS}) == ELEVEN
    assert last_put(mends, {OLD}) is None
    assert last_put([mend(1, Put(GIVEN, TEN, (0,)))], [GIVEN]) == HALF_PAST
