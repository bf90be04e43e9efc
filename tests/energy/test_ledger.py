"""Half-hours built up from readings."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality, UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading
from ihd.energy.register import gives
from ihd.energy.series import Series

MIDNIGHT = datetime(2026, 6, 10, tzinfo=UTC)
MINE = Series("A1/electricity", Direction.IMPORT)


def reading(seconds, kwh, **more):
    return Reading("A1/electricity", Fuel.ELECTRICITY, MIDNIGHT + timedelta(seconds=seconds), imported_kwh=kwh, **more)


def slots(ledger, count=48, series=MINE):
    first = int(MIDNIGHT.timestamp())
    return ledger.half_hours(series, [first + 1800 * n for n in range(count)])


def test_a_steady_kilowatt_is_half_a_kilowatt_hour_in_each_half_hour():
    ledger = Ledger()
    for second in range(0, 7201, 10):
        ledger.take(reading(second, 100 + second / 3600))
    told = slots(ledger, 4)
    assert [slot.wh for slot in told] == [500, 500, 500, 500]
    assert {slot.quality() for slot in told} == {Quality.MEASURED}


def test_half_hours_before_the_first_and_after_the_last_reading_are_missing():
    ledger = Ledger()
    for second in range(1800, 3601, 10):
        ledger.take(reading(second, 5.0))
    assert [slot.quality() for slot in slots(ledger, 3)] == [Quality.MISSING, Quality.MEASURED, Quality.MISSING]


def test_a_silence_of_hours_is_spread_and_called_estimated():
    ledger = Ledger()
    ledger.take(reading(0, 10.0))
    ledger.take(reading(1800, 10.2))
    ledger.take(reading(9000, 11.0))  # two hours later
    ledger.take(reading(10800, 11.1))
    told = slots(ledger, 6)
    assert [slot.wh for slot in told] == [200, 200, 200, 200, 200, 100]
    states = [slot.quality() for slot in told]
    assert states == [Quality.MEASURED, *[Quality.ESTIMATED] * 4, Quality.MEASURED]


def test_a_half_hour_that_is_still_running_is_measured_as_far_as_it_has_come():
    ledger = Ledger()
    for second in range(0, 601, 10):
        ledger.take(reading(second, 5.0))
    running = slots(ledger, 1)[0]
    now = int(MIDNIGHT.timestamp()) + 605
    assert running.quality(now) is Quality.MEASURED
    assert running.quality() is Quality.ESTIMATED


def test_export_is_a_register_of_its_own():
    ledger = Ledger()
    ledger.take(reading(0, 10.0, exported_kwh=3.0))
    ledger.take(reading(1800, 10.0, exported_kwh=3.4))
    given_back = slots(ledger, 1, Series("A1/electricity", Direction.EXPORT))[0]
    assert (slots(ledger, 1)[0].wh, given_back.wh) == (0, 400)


def test_a_home_gives_once_its_register_for_that_has_moved_from_nothing_or_half_hours_tell_of_it():
    ledger = Ledger()
    ledger.take(reading(0, 10.0))
    assert not gives(ledger.series(), ledger.register)
    ledger.take(reading(10, 10.0, exported_kwh=0.0))  # a smart meter tells it in every home
    assert not gives(ledger.series(), ledger.register)
    ledger.take(reading(20, 10.0, exported_kwh=0.001))
    assert gives(ledger.series(), ledger.register)
    logged = Ledger()
    logged.take_log(HalfHourLog("A1/electricity", Fuel.ELECTRICITY, Direction.EXPORT, MIDNIGHT, (0, 300)))
    assert gives(logged.series(), logged.register)


readings = st.lists(st.tuples(st.integers(1, 20_000), st.integers(0, 3_000)), min_size=2, max_size=30)


@given(readings, st.data())
def test_a_ledger_that_is_put_away_and_taken_up_again_goes_on_as_if_nothing_had_been(steps, data):
    whole, cut = Ledger(), Ledger()
    kept_registers, kept_days = {}, {}
    second, wh = 0, 1_000_000
    for seconds, more in steps:
        second, wh = second + seconds, wh + more
        one = reading(second, wh / 1000)
        whole.take(one)
        cut.take(one)
        if data.draw(st.booleans()):
            changes = cut.changes()
            kept_registers |= changes.registers
            kept_days |= changes.days
            cut = Ledger(kept_registers, kept_days)
    count = second // 1800 + 1
    assert slots(cut, count) == slots(whole, count)


@given(readings, st.integers(0, 40_000))
def test_forgetting_old_days_never_costs_energy_however_old_the_readings_are(steps, today):
    whole, forgetful = Ledger(), Ledger()
    kept = {}
    second, wh = 0, 1_000_000
    for seconds, more in steps:
        second, wh = second + 5 * seconds, wh + more
        whole.take(reading(second, wh / 1000))
        forgetful.take(reading(second, wh / 1000))
        kept |= forgetful.changes().days
        forgetful.forget_before(today)
    assert kept == whole.changes().days


def test_days_are_let_go_but_for_the_register_s_own_and_the_one_before_it():
    ledger = Ledger()
    for day in range(4):
        ledger.take(reading(86_400 * day + 60, 10.0 + day))
        ledger.take(reading(86_400 * day + 120, 10.1 + day))
    ledger.take(reading(86_400 * 4 - 60, 13.2))
    ledger.changes()
    first = int(MIDNIGHT.timestamp())
    days = [first + 86_400 * day for day in range(4)]
    quiet = Ledger(
        {MINE: ledger.register(MINE)},
        {(MINE, at // 86_400): UtcDay(at // 86_400, (7,) * 48, (1800,) * 48) for at in days},
    )
    assert [one.wh for one in quiet.half_hours(MINE, days)] == [7, 7, 7, 7]
    quiet.forget_before(first // 86_400 + 9)
    assert [one.wh for one in quiet.half_hours(MINE, days)] == [0, 0, 7, 7]


def test_a_ledger_over_the_days_of_the_diary_follows_its_registers_on():
    ledger = Ledger()
    ledger.take(reading(0, 10.0))
    kept = ledger.kept_over({})
    assert kept.last_read([MINE]) == MIDNIGHT
    kept.take(reading(1800, 10.3))
    assert [one.wh for one in slots(kept, 2)] == [300, 0]


def test_what_happened_is_told_again_in_the_order_in_which_it_happened():
    ledger = Ledger()
    ledger.take(reading(0, 10.0))
    for again in range(3):
        ledger.take(reading(10 + 20 * again, 9999.0))
        ledger.take(reading(20 + 20 * again, 10.0))
        if again == 1:
            unkept = ledger.changes()
    assert [event.at - int(MIDNIGHT.timestamp()) for _, event in unkept.events] == [10, 30]
    ledger.put_back(unkept)
    assert [event.at - int(MIDNIGHT.timestamp()) for _, event in ledger.changes().events] == [10, 30, 50]


def test_changes_that_could_not_be_kept_are_told_again():
    ledger = Ledger()
    ledger.take(reading(0, 10.0))
    ledger.take(reading(10, 10.1))
    changes = ledger.changes()
    assert not ledger.changes().days
    ledger.put_back(changes)
    assert ledger.changes() == changes
