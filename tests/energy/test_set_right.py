"""Readings taken at a wrong time, told again at the right one: the same as if they had been right from the start."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy import set_right
from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading, TimeSource
from ihd.energy.register import EventKind, Register
from ihd.energy.series import Series
from ihd.energy.set_right import Since, Window, set_back

TRUE = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
METER = "P1"
HOUSE, GIVEN, GAS = (Series(METER, one) for one in (Direction.IMPORT, Direction.EXPORT, Direction.VOLUME))


def reading(seconds, at_from=TimeSource.ARRIVAL, fuel=Fuel.ELECTRICITY, **told):
    return Reading(METER, fuel, TRUE + timedelta(seconds=seconds), at_from, **told)


def days(ledger):
    return {key: day for key, day in ledger.changes().days.items() if day != UtcDay(key[1])}


def taken(window, ledger, readings, off):
    """Take these at their wrong time, and in another ledger at their right one; the ledger that was right all along."""
    true = Ledger()
    for one in readings:
        true.take(one)
        moves = one.at_from is TimeSource.ARRIVAL
        told = replace(one, at=one.at + timedelta(seconds=off)) if moves else one
        window.take(told, one.at.timestamp() - unix(TRUE) if moves else None, ledger.register)
        ledger.take(told)
    return true


@given(
    steps=st.lists(st.tuples(st.integers(1, 4_000), st.integers(0, 40)), min_size=1, max_size=40),
    off=st.integers(-2_000_000, 2_000_000).filter(lambda off: abs(off) >= 30),
)
def test_it_is_as_if_the_clock_had_been_right(steps, off):
    at, wh, readings = 0, 1_000, []
    for seconds, used in steps:
        at, wh = at + seconds, wh + used
        readings.append(reading(at, imported_kwh=wh / 1000, exported_kwh=2 * wh / 1000))
    window, ledger = Window(), Ledger()
    true = taken(window, ledger, readings, off)
    change = window.set_right(float(unix(TRUE)))
    ledger.set_right(change)
    assert days(ledger) == days(true)
    assert {one: ledger.register(one) for one in (HOUSE, GIVEN)} == {one: true.register(one) for one in (HOUSE, GIVEN)}
    assert [one.to - one.at for one in change.moved[METER]] == [-off] * len(readings)
    assert window.set_right(float(unix(TRUE))) is None


def test_what_tells_its_own_time_stays_between_what_moves():
    window, ledger = Window(), Ledger()
    own = [reading(1_000 * n + 500, TimeSource.PAYLOAD, imported_kwh=1 + n / 100) for n in range(6)]
    other = [reading(1_000 * n, imported_kwh=1 + n / 100) for n in range(6)]
    true = taken(window, ledger, sorted([*own, *other], key=lambda one: one.at), -7_200)
    change = window.set_right(float(unix(TRUE)))
    ledger.set_right(change)
    assert days(ledger) == days(true)
    assert change.readings([own[1]]) == [own[1]]


def test_a_rise_that_only_the_wrong_clock_made_unbelievable_is_believed_again():
    window, ledger = Window(), Ledger()
    ledger.take(reading(-86_400, imported_kwh=100.0))
    readings = [reading(10 * n, imported_kwh=130.0 + n / 100) for n in range(6)]
    for one in readings:  # a day's use: in the sixty seconds that the stopped clock says have passed nobody can use it
        told = Reading(METER, one.fuel, one.at - timedelta(seconds=86_340), one.at_from, imported_kwh=one.imported_kwh)
        window.take(told, one.at.timestamp() - unix(TRUE), ledger.register)
        ledger.take(told)
    before = ledger.changes().events
    assert [event.kind for _, event in before] == [EventKind.JUMPED]
    change = window.set_right(float(unix(TRUE)))
    ledger.set_right(change)
    after = ledger.changes()
    assert change.events(before) == []
    assert after.events == ()
    assert sum(sum(day.wh) for day in after.days.values()) == 30_050


def test_what_a_log_tells_of_a_day_and_what_was_there_before_stays():
    window, ledger = Window(), Ledger()
    ledger.take(reading(0, imported_kwh=1.0))
    ledger.take(reading(600, imported_kwh=1.2))
    ledger.take_log(HalfHourLog(METER, Fuel.ELECTRICITY, Direction.IMPORT, TRUE, (77,)))
    readings = [reading(20_000 + 10 * n, imported_kwh=1.2 + n / 100) for n in range(9)]
    for one in readings:
        told = Reading(METER, one.fuel, one.at - timedelta(seconds=19_000), one.at_from, imported_kwh=one.imported_kwh)
        window.take(told, one.at.timestamp() - unix(TRUE), ledger.register)
        ledger.take(told)
    ledger.set_right(window.set_right(float(unix(TRUE))))
    [day] = days(ledger).values()
    assert day.logged_wh[18] == 77
    assert sum(day.wh) == 280
    assert day.wh[18] >= 200


def test_the_oldest_are_let_go_where_there_are_too_many(monkeypatch):
    monkeypatch.setattr(set_right, "MOST_HELD", 50)
    window, ledger = Window(), Ledger()
    taken(window, ledger, [reading(10 * n, imported_kwh=5 + n / 1000) for n in range(120)], -3_600)
    assert len(window) <= 50
    change = window.set_right(float(unix(TRUE)))
    assert change.moved[METER][-1].to == unix(TRUE) + 1_190
    ledger.set_right(change)
    assert sum(sum(day.wh) for day in days(ledger).values()) == 119
    window.clear()
    assert len(window) == 0


def test_gas_is_told_again_by_its_half_hours():
    window, ledger = Window(), Ledger()
    readings = [reading(1_800 * n + 5, fuel=Fuel.GAS, imported_m3=10 + n / 10) for n in range(8)]
    true = taken(window, ledger, readings, 5_400)
    ledger.set_right(window.set_right(float(unix(TRUE))))
    assert days(ledger) == days(true)
    assert ledger.register(GAS) == true.register(GAS)


def test_a_program_that_goes_on_knows_what_the_one_before_held():
    window, ledger, dice = Window(), Ledger(), random.Random(4)
    ledger.take(reading(-5_000, imported_kwh=4.9))
    start = ledger.register(HOUSE)
    wrong = [
        Reading(
            METER,
            Fuel.ELECTRICITY,
            TRUE + timedelta(seconds=10 * n - 900),
            TimeSource.ARRIVAL,
            imported_kwh=5 + n / 100,
        )
        for n in range(20)
    ]
    for one in wrong:
        window.take(one, one.at.timestamp() + 900 - unix(TRUE), ledger.register)
    noted = window.noted()
    assert noted == {METER: Since(unix(TRUE) - 900, {Direction.IMPORT: start})}
    later = Window()
    later.resume(wrong, noted[METER], float(unix(TRUE) - 900))
    right = float(unix(TRUE) + dice.choice((0, 40)))
    mine, theirs = window.set_right(right), later.set_right(right)
    assert (mine.less, mine.more, mine.moved, mine.registers) == (
        theirs.less,
        theirs.more,
        theirs.moved,
        theirs.registers,
    )
    window.take(reading(900, TimeSource.PAYLOAD, imported_kwh=9.0), None, ledger.register)
    assert window.noted() == {}


@pytest.mark.parametrize(("rise", "seconds"), [(0, 60), (100, 60), (30_000, 10_800)])
def test_a_register_in_the_future_goes_on_from_now(rise, seconds):
    now, future = unix(TRUE), unix(TRUE) + 300
    registers = {HOUSE: Register(now + 9_999, 5_000, now + 9_999)}
    told = reading(0, TimeSource.PAYLOAD, imported_kwh=(5_000 + rise) / 1000, exported_kwh=1.0)
    change = set_back(told, registers.get, future)
    assert change.registers == {HOUSE: Register(now - seconds, 5_000, now - seconds)}
    ledger = Ledger(registers)
    ledger.set_right(change)
    ledger.take(told)
    assert sum(sum(day.wh) for day in ledger.changes().days.values()) == rise
    assert set_back(told, {HOUSE: Register(now - 10, 5_000, now - 10)}.get, future) is None
