"""Over any span whose ends fall on readings, half-hours add up to what the register says."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from imported_parts import imported
from log_parts import EVENING, FIRST, HALF_HOUR, METER, MINE, ledger_of, log

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.gas import GasConversion
from ihd.energy.reading import Reading
from ihd.energy.register import EventKind
from ihd.energy.series import Series

GAS_METER = "A1/gas"
STEP = 300  # seconds: the lives below are made of pieces of five minutes
EACH = HALF_HOUR // STEP
LIMIT = 6000  # Wh in five minutes: no home uses more (75 kW)
ROLLOVER = 100_000_000  # Wh: a register of five digits of kWh


@st.composite
def lives(draw, most=LIMIT):
    """(Wh of each five minutes over some half-hours, at which of them the register is read).

    The first and the last half-hour begin and end with a reading, and some of those between do.
    """
    count = draw(st.integers(2, 60))
    dice = draw(st.randoms(use_true_random=False))
    uses = [dice.choice([0, 1, 7, 60, 400, most]) for _ in range(EACH * count)]
    often = dice.choice([1.0, 0.8, 0.3, 0.03])
    read = {0, len(uses)} | {at for at in range(len(uses)) if dice.random() < often}
    return uses, sorted(read)


def on_half_hours(read):
    return [at for at in read if at % EACH == 0]


def readings(uses, read, base=1_000_000, modulus=None):
    found = []
    for at in read:
        wh = base + sum(uses[:at])
        told = (wh % modulus if modulus else wh) / 1000
        found.append(Reading(METER, Fuel.ELECTRICITY, EVENING + timedelta(seconds=STEP * at), imported_kwh=told))
    return found


def summed(ledger, series, start, end):
    """The Wh of half-hours between two of the steps, by the ledger, asked for in both ways."""
    starts = range(FIRST + STEP * start, FIRST + STEP * end, HALF_HOUR)
    wh = sum(one.wh for one in ledger.half_hours(series, starts))
    assert wh == sum(ledger.column([series], starts.start, starts.stop).wh)
    return wh


def spans(ends):
    return [(start, end) for start in ends for end in ends if start < end]


@settings(deadline=None, max_examples=100)
@given(lives())
def test_the_sum_is_the_difference_of_the_register_however_long_it_was_silent(life):
    uses, read = life
    ledger = ledger_of(*readings(uses, read))
    assert ledger.changes().events == ()
    for start, end in spans(on_half_hours(read)):
        assert summed(ledger, MINE, start, end) == sum(uses[start:end])


@settings(deadline=None, max_examples=60)
@given(lives(), st.integers(0, 30_000))
def test_a_register_that_rolls_over_loses_nothing(life, before):
    uses, read = life
    ledger = ledger_of(*readings(uses, read, base=ROLLOVER - before, modulus=ROLLOVER))
    rolled = sum(uses) >= before > 0
    assert [event.kind for _, event in ledger.changes().events] == [EventKind.ROLLED_OVER] * rolled
    for start, end in spans(on_half_hours(read)):
        assert summed(ledger, MINE, start, end) == sum(uses[start:end])


@settings(deadline=None, max_examples=60)
@given(lives(), lives(), st.integers(0, 40_000_000))
def test_of_a_meter_that_was_exchanged_all_is_there_but_what_nobody_read(life, other, fresh):
    (uses, read), (later, often) = life, other
    often = sorted({*often, EACH, 2 * EACH})  # three readings that agree make the new register known
    gone = on_half_hours(read)[-1] + EACH  # the new meter is first read half an hour after the last word of the old
    old = readings(uses, read, base=50_000_000)
    moved = [
        Reading(one.meter, one.fuel, one.at + timedelta(seconds=STEP * gone), imported_kwh=one.imported_kwh)
        for one in readings(later, often, base=fresh)
    ]
    ledger = ledger_of(*old, *moved)
    ((_, event),) = ledger.changes().events
    assert (event.kind, event.before, event.after) == (EventKind.REPLACED, 50_000_000 + sum(uses), fresh)
    # it is believed with its third reading, and what it told with the second is spread from the first to that one
    ends = on_half_hours(read), [gone + at for at in on_half_hours(often) if at in (0, *often[2:])]
    for start, end in spans(ends[0]):
        assert summed(ledger, MINE, start, end) == sum(uses[start:end])
    for start, end in spans(ends[1]):
        assert summed(ledger, MINE, start, end) == sum(later[start - gone : end - gone])
    for start in ends[0]:
        for end in ends[1]:
            assert summed(ledger, MINE, start, end) == sum(uses[start:]) + sum(later[: end - gone])


@settings(deadline=None, max_examples=80)
@given(lives(), st.data())
def test_logs_and_imports_that_are_true_change_no_sum(life, data):
    uses, read = life
    read = [at for at in read if at % EACH == 0]  # where two silences meet in a half-hour, nobody knows its parts
    true = [sum(uses[at : at + EACH]) for at in range(0, len(uses), EACH)]
    dice = data.draw(st.randoms(use_true_random=False))
    held, brought = ([wh if dice.random() < 0.4 else None for wh in true] for _ in range(2))
    what = [log(0, held), imported(0, brought), *readings(uses, read)]
    ledger = ledger_of(*what) if dice.random() < 0.5 else ledger_of(*what[2:], *what[:2])
    for start, end in spans(read):
        assert summed(ledger, MINE, start, end) == sum(uses[start:end])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 3000), min_size=1, max_size=60), st.randoms(use_true_random=False))
def test_gas_adds_up_in_litres_and_in_kwh_to_within_a_wh_a_day(litres, dice):
    pushed = [0, *(at for at in range(1, len(litres)) if dice.random() < 0.7), len(litres)]
    ledger = ledger_of(
        *(
            Reading(
                GAS_METER,
                Fuel.GAS,
                EVENING + timedelta(seconds=HALF_HOUR * at + 60),
                imported_m3=(5_000_000 + sum(litres[:at])) / 1000,
            )
            for at in pushed
        )
    )
    volume, energy = Series(GAS_METER, Direction.VOLUME), Series(GAS_METER, Direction.IMPORT)
    each = GasConversion().wh_per_litre(0)
    for start, end in spans([EACH * at for at in pushed]):
        used = sum(litres[start // EACH : end // EACH])
        assert summed(ledger, volume, start, end) == used
        days = (FIRST + STEP * end - 1) // 86_400 - (FIRST + STEP * start) // 86_400 + 1
        assert abs(summed(ledger, energy, start, end) - used * each) <= days
