"""How long credit lasts: all that is taken from it, emergency credit, friendly hours, and what is not known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prepaid_parts import LONDON, NOW, POUND, Prices, after, meter, used

from ihd.energy.calendar import unix
from ihd.energy.column import Column
from ihd.energy.fuel import Fuel
from ihd.energy.insight.profile import hours_of_week, profile
from ihd.energy.prepaid.runway import Lasting, Note, Runway, holds, runway
from ihd.energy.prepaid.spread import ratios
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, Friendly, Limits, PaymentMode, Prepayment, Supply, TimeDebt
from ihd.energy.tariffs.plan import Per, Schedule, Stack, Tier

HALF_HOUR = timedelta(minutes=30)
FIVE_PENCE = used(100, days=112)  # each half-hour, at 50 p a kWh


def lasts(of: Prepayment, column: Column = FIVE_PENCE, prices: Schedule | None = None, now: datetime = NOW) -> Runway:
    told = runway(of, column, prices or Prices(50), LONDON, now)
    assert told is not None
    return told


def runs_out(
    credit: int,
    each: int,
    *,
    lent: int = 0,
    standing: int = 0,
    debts: Sequence[TimeDebt] = (),
    suspends: bool = False,
    now: datetime = NOW,
) -> datetime:
    """The end of the half-hour in which it has gone, by hand: so much a half-hour, each charge as it falls due."""
    owed, at = [debt.left for debt in debts], now
    start = now - timedelta(minutes=now.minute % 30)
    share = 1 - (now - start) / HALF_HOUR
    at = start
    while True:
        if at > now and not (suspends and credit <= 0):
            local = at.astimezone(LONDON)
            midnight = local.time() == time(0)
            due = standing if midnight else 0
            for n, debt in enumerate(debts):
                if midnight if debt.period is DebtPeriod.DAILY else at.minute == 0:
                    part = min(owed[n], debt.rate)
                    owed[n] -= part
                    due += part
            credit -= due
        credit -= round(each * share)
        share, at = 1.0, at + HALF_HOUR
        if credit + lent <= 0:
            return at


def test_a_home_of_even_use_runs_out_when_it_is_used_up():
    told = lasts(meter(420_000 - 1))
    assert (told.likely, told.early, told.late) == (after(42), after(41.5), after(42))
    assert told.cut_off == after(42)
    assert told.notes == ()
    assert (told.fuel, told.days) == (Fuel.ELECTRICITY, 112)


def test_of_the_half_hour_that_runs_only_what_is_left_counts():
    now = NOW + timedelta(minutes=20)
    told = lasts(meter(11_666, at=now), now=now)
    assert told.likely == after(1.5)
    assert lasts(meter(11_668, at=now), now=now).likely == after(2)
    assert lasts(meter(1, at=now), now=now).early == now  # never before now


def test_the_standing_charge_is_taken_as_each_local_day_begins():
    prices = Prices(50, standing=48)
    assert lasts(meter(60_000 - 1), prices=prices).likely == after(6)  # midnight: 12 half-hours
    assert lasts(meter(60_000 + 48_001), prices=prices).likely == after(6.5)
    assert lasts(meter(65_000 + 48_001), prices=prices).likely == after(7)


def test_in_summer_the_local_day_begins_at_23_utc():
    june = datetime(2026, 6, 20, 18, 0, tzinfo=UTC)
    told = runway(meter(50_001, at=june), used(100, until=june), Prices(50, standing=48), LONDON, june)
    assert told.likely == june + timedelta(hours=5.5)
    charge_first = runway(meter(97_999, at=june), used(100, until=june), Prices(50, standing=48), LONDON, june)
    assert charge_first.likely == june + timedelta(hours=5.5)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 400_000),
    st.integers(0, 50),
    st.lists(
        st.builds(
            TimeDebt, st.integers(0, 30).map(lambda n: n * 1000), st.integers(0, 9_000), st.sampled_from(DebtPeriod)
        ),
        max_size=2,
    ),
    st.integers(0, 29),
)
def test_whatever_is_taken_it_lasts_as_long_as_a_slow_clerk_says(balance, standing, debts, minute):
    now = NOW + timedelta(minutes=minute)
    told = lasts(
        meter(10 * balance + 5, at=now, time_debts=tuple(debts)), prices=Prices(50, standing=standing), now=now
    )
    expected = runs_out(10 * balance + 5, 5_000, standing=standing * 1000, debts=debts, now=now)
    # rounding the part of the first half-hour may fall on the other side of what is left
    assert abs(told.likely - expected) <= (HALF_HOUR if minute else timedelta(0))


def test_a_debt_is_taken_until_it_is_paid_off():
    hourly = TimeDebt(7_500, 3_000, DebtPeriod.HOURLY)
    # 3,000 at 19:00 and 20:00, 1,500 at 21:00, and nothing more
    assert lasts(meter(100_000 + 7_499, time_debts=(hourly,))).likely == after(10)
    assert lasts(meter(100_000 + 7_501, time_debts=(hourly,))).likely == after(10.5)
    last = TimeDebt(3_001, 3_000, DebtPeriod.HOURLY)
    assert lasts(meter(100_000 + 3_001, time_debts=(last,))).likely == after(10)
    assert lasts(meter(100_000 + 3_002, time_debts=(last,))).likely == after(10.5)
    daily = TimeDebt(5_000, 3_000, DebtPeriod.DAILY)
    assert lasts(meter(480_000 + 5_000 - 1, time_debts=(daily,))).likely == after(48)
    assert lasts(meter(480_000 + 5_001, time_debts=(daily,))).likely == after(48.5)


@pytest.mark.parametrize("minute", [0, 30, 60, 90, 120, 150])
def test_hourly_debts_are_taken_on_the_hour(minute):
    now = NOW + timedelta(minutes=minute)
    until_hour = 2 - minute // 30 % 2
    told = meter(5_000 * (until_hour + 1) + 999, at=now, time_debts=(TimeDebt(POUND, 1_000, DebtPeriod.HOURLY),))
    ends = now + (until_hour + 1) * HALF_HOUR  # the debt is taken as the last of these begins
    assert lasts(told, now=now).likely == ends
    assert lasts(replace(told, balance=told.balance + 2), now=now).likely == ends + HALF_HOUR


def test_a_time_debt_without_a_rate_takes_nothing():
    debts = (
        TimeDebt(POUND, 0, DebtPeriod.HOURLY),
        TimeDebt(POUND, 0, DebtPeriod.DAILY),
        TimeDebt(0, 5, DebtPeriod.DAILY),
    )
    assert lasts(meter(419_999, time_debts=debts)).likely == after(42)


def test_it_counts_down_to_where_the_meter_cuts_off():
    assert lasts(meter(219_999, limits=Limits(disablement=-200_000))).likely == after(42)
    assert lasts(meter(219_999, limits=Limits(disablement=100_000))).likely == after(12)


def lent(state: EmergencyCredit, left: int | None, **more: object) -> Prepayment:
    limits = Limits(emergency_limit=5 * POUND, emergency_threshold=POUND)
    return meter(**{"balance": 99_999, "limits": limits, "emergency": state, "emergency_balance": left, **more})


def test_emergency_credit_that_is_switched_on_is_used_after_the_balance():
    selected = lasts(lent(EmergencyCredit.SELECTED, 5 * POUND))
    assert selected.likely == after(60)
    assert selected.with_emergency is None
    in_use = lasts(lent(EmergencyCredit.IN_USE, 99_999, balance=0))
    assert in_use.likely == after(10)
    below = lasts(lent(EmergencyCredit.IN_USE, 99_999, balance=-50_000))
    assert below.likely == after(10)
    assert lasts(lent(EmergencyCredit.EXHAUSTED, 0, balance=1)).likely == after(0.5)
    assert lasts(lent(EmergencyCredit.IN_USE, None)).likely == after(10)


@pytest.mark.parametrize("state", [EmergencyCredit.AVAILABLE, EmergencyCredit.UNAVAILABLE])
def test_emergency_credit_on_offer_is_told_beside(state):
    told = lasts(lent(state, None, balance=100_001))
    assert told.likely == after(10.5)
    assert told.with_emergency == Lasting(after(60.5), after(60), after(60.5), after(60.5))


def test_emergency_credit_that_is_not_going_to_be_offered_is_not_told():
    assert holds(lent(EmergencyCredit.UNAVAILABLE, None, balance=POUND)) == (POUND, 0, 0)
    assert holds(lent(EmergencyCredit.UNAVAILABLE, None, balance=POUND + 1)) == (POUND + 1, 0, 5 * POUND)
    assert holds(lent(EmergencyCredit.AVAILABLE, 7, limits=Limits())) == (99_999, 0, 0)
    assert holds(lent(EmergencyCredit.UNAVAILABLE, None, balance=POUND, limits=Limits(5 * POUND))) == (POUND, 0, 0)
    assert holds(meter(POUND)) == (POUND, 0, 0)
    for nothing in (None, 0, -1):
        assert holds(lent(EmergencyCredit.EXHAUSTED, nothing)) == (99_999, 0, 0)
    assert holds(lent(EmergencyCredit.IN_USE, 1)) == (99_999, 1, 0)
    assert lasts(lent(EmergencyCredit.UNAVAILABLE, None, balance=POUND)).with_emergency is None


def test_charges_that_wait_while_emergency_credit_is_in_use_are_not_taken_from_it():
    prices, debt = Prices(50, standing=48), (TimeDebt(50 * POUND, 1_000, DebtPeriod.HOURLY),)
    waits = lent(EmergencyCredit.SELECTED, 5 * POUND, balance=30_005, time_debts=debt, suspend_debt_emergency=True)
    expected = runs_out(30_005, 5_000, lent=5 * POUND, standing=48_000, debts=debt, suspends=True)
    assert lasts(waits, prices=prices).likely == expected
    goes_on = runs_out(30_005, 5_000, lent=5 * POUND, standing=48_000, debts=debt)
    assert goes_on < expected
    for told in (False, None):
        assert lasts(replace(waits, suspend_debt_emergency=told), prices=prices).likely == goes_on


def test_where_only_emergency_credit_is_left_nothing_is_charged_if_charges_wait():
    waits = lent(EmergencyCredit.IN_USE, 119_999, balance=0, suspend_debt_emergency=True)
    assert lasts(waits, prices=Prices(50, standing=48)).likely == after(12)
    taken = replace(waits, suspend_debt_emergency=False)
    assert lasts(taken, prices=Prices(50, standing=48)).likely == after(7.5)


def test_friendly_hours_put_off_the_cutting_off():
    sunday = Friendly(7, 0, 24 * 60), Friendly(1, 0, 10 * 60)
    told = lasts(meter(99_999, friendly=sunday))
    assert (told.likely, told.cut_off) == (after(10), datetime(2026, 11, 23, 10, 0, tzinfo=UTC))
    early = lasts(meter(49_999, friendly=sunday))
    assert (early.likely, early.cut_off) == (after(5), after(5))
    always = tuple(Friendly(day, 0, 1440) for day in range(1, 8))
    assert lasts(meter(99_999, friendly=always)).cut_off is None


def test_what_is_gone_lasts_no_longer():
    sunday = Friendly(6, 0, 1440), Friendly(7, 0, 600)
    for balance in (0, -POUND):
        told = lasts(meter(balance, friendly=sunday))
        assert told[1:5] == (NOW, NOW, NOW, datetime(2026, 11, 22, 10, 0, tzinfo=UTC))


def test_what_lasts_for_months_has_no_end_that_can_be_told():
    told = lasts(meter(70 * 48 * 5_000 + 1))
    assert told[1:5] == (None, None, None, None)
    last = lasts(meter(70 * 48 * 5_000 - 1))
    assert last[1:4] == (NOW + timedelta(days=70), NOW + timedelta(days=70) - HALF_HOUR, NOW + timedelta(days=70))
    perhaps = lasts(meter(70 * 48 * 5_000 + 1), used(100, days=14))
    assert (perhaps.likely, perhaps.late) == (None, None)
    assert NOW + timedelta(days=35) < perhaps.early < NOW + timedelta(days=70)


@pytest.mark.parametrize(
    "of",
    [
        meter(None),
        replace(meter(), mode=PaymentMode.CREDIT),
        meter(supply=Supply.OFF),
        meter(supply=Supply.ARMED),
    ],
)
def test_nothing_is_said_of_a_meter_that_has_not_told_its_credit_or_is_off(of):
    assert runway(of, FIVE_PENCE, Prices(50), LONDON, NOW) is None


def test_nothing_is_said_without_two_weeks_of_use_or_a_price():
    assert runway(meter(), used(100, days=13), Prices(50), LONDON, NOW) is None
    assert runway(meter(), Column(0, (), b""), Prices(50), LONDON, NOW) is None
    assert runway(meter(), FIVE_PENCE, Prices(None), LONDON, NOW) is None
    assert runway(meter(supply=Supply.ON), used(100, days=14), Prices(50), LONDON, NOW) is not None


def test_with_few_weeks_the_range_is_wider_and_says_so():
    wide = lasts(meter(420_000 - 1), used(100, days=14))
    assert wide.notes == (Note.FEW_DAYS,)
    assert wide.early < lasts(meter(420_000 - 1), used(100, days=28)).early < after(41.5)
    assert wide.late > lasts(meter(420_000 - 1), used(100, days=28)).late
    assert wide.likely == after(42)
    assert lasts(meter(), used(100, days=28)).notes == ()


def test_without_a_standing_charge_it_says_so():
    told = lasts(meter(419_999), prices=Prices(50, standing=None))
    assert (told.likely, told.notes) == (after(42), (Note.NO_STANDING,))
    today = Prices(50, standing_of=lambda day: None if day < date(2026, 11, 22) else 0)
    assert lasts(meter(419_999), prices=today).notes == ()  # that of today has been taken


def test_the_price_of_each_half_hour_counts():
    night = Prices(None, of=lambda _, place: (Tier("night", 10 * 10**9) if place < 14 else Tier("day", 50 * 10**9),))
    # 12 half-hours at 5 p, 14 at 1 p, then 5 p again
    assert lasts(meter(60_000 + 14_000 - 1), prices=night).likely == after(13)
    assert lasts(meter(60_000 + 14_000 + 1), prices=night).likely == after(13.5)
    dearer = Prices(None, of=lambda day, _: (Tier("all", (25 if day < date(2026, 11, 22) else 50) * 10**9),))
    assert lasts(meter(30_000 + 5_000 - 1), prices=dearer).likely == after(6.5)


def test_prices_that_nobody_has_told_yet_are_like_the_last_ones():
    def known(until: date) -> Prices:
        def of(day: date, place: int) -> Stack:
            return (Tier("all", ((10 if place < 14 else 50) * 10**9) if day < until else None),)

        return Prices(None, of=of)

    told = lasts(meter(60_000 + 14_000 - 1), prices=known(date(2026, 11, 22)))
    assert (told.likely, told.notes) == (after(13), (Note.PRICES_GUESSED,))
    assert lasts(meter(60_000), prices=known(date(2026, 11, 15))).notes == (Note.PRICES_GUESSED,)
    assert runway(meter(), FIVE_PENCE, known(date(2026, 11, 14)), LONDON, NOW) is None


def test_a_half_hour_whose_price_was_never_told_costs_what_others_do():
    gap = Prices(None, of=lambda _, place: (Tier("all", None if place in (36, 37) else 50 * 10**9),))
    told = lasts(meter(20_000 - 1), prices=gap)
    assert (told.likely, told.notes) == (after(2), (Note.PRICES_GUESSED,))


@pytest.mark.parametrize(
    ("stack", "pence"),
    [
        ((Tier("first", 20 * 10**9, 1_200), Tier("rest", 60 * 10**9)), 50),  # 1.2 of 4.8 kWh a day
        ((Tier("first", 20 * 10**9, 4_800), Tier("rest", 60 * 10**9)), 20),
        ((Tier("first", 20 * 10**9, 9_600), Tier("rest", 60 * 10**9)), 20),
        ((Tier("first", 20 * 10**9, 0), Tier("rest", 60 * 10**9)), 60),
        (
            (Tier("a", 20 * 10**9, 72_000, 0, Per.MONTH), Tier("b", 80 * 10**9, None, 0, Per.MONTH)),
            50,  # 72 of the 144 kWh of thirty days
        ),
        ((Tier("a", 10 * 10**9, 1_200), Tier("b", 50 * 10**9, 2_400), Tier("c", 70 * 10**9)), 50),
        ((Tier("a", 50 * 10**9, 1_200), Tier("b", 50 * 10**9, 600), Tier("c", 50 * 10**9)), 50),
    ],
)
def test_a_block_tariff_counts_as_it_does_on_average(stack, pence):
    cost = 100 * pence
    told = lasts(meter(20 * cost - 5), prices=Prices(None, of=lambda *_: stack))
    assert told.likely == after(10)


def test_a_block_whose_price_is_not_known_has_none():
    stack = Tier("first", 20 * 10**9, 1_200), Tier("rest", None)
    assert runway(meter(), FIVE_PENCE, Prices(None, of=lambda *_: stack), LONDON, NOW) is None


def test_in_a_home_that_uses_nothing_the_charges_alone_count():
    told = lasts(meter(48_000), used(0), Prices(50, standing=24))
    assert told.likely == after(30.5)  # the second midnight
    blocks = Prices(None, of=lambda *_: (Tier("first", 20 * 10**9, 1_200), Tier("rest", 60 * 10**9)))
    assert lasts(meter(1), used(0), blocks).likely is None


def test_what_was_used_since_the_meter_told_its_balance_has_gone():
    told = meter(120_000 - 1, at=after(-2))
    assert lasts(told).likely == after(10)
    assert lasts(told).notes == ()
    with_standing = meter(200_000 + 48_000 + 15_000 - 1, at=after(-20))
    assert lasts(with_standing, prices=Prices(50, standing=48)).likely == after(1.5)
    assert lasts(replace(with_standing, balance=248_000), prices=Prices(50, standing=48)).likely == NOW
    odd = meter(117_499, at=after(-2) - timedelta(minutes=15))
    assert lasts(odd).likely == after(9.5)
    odd = meter(122_499, at=after(-2) - timedelta(minutes=15))
    assert lasts(odd).likely == after(10)


def test_what_went_since_came_from_what_was_lent_once_the_balance_was_gone():
    lent_since = lent(EmergencyCredit.IN_USE, 119_999, balance=10_000, at=after(-3))
    assert lasts(lent_since).likely == after(10)
    selected = lent(EmergencyCredit.SELECTED, 99_999, balance=50_000, at=after(-3))
    assert lasts(selected).likely == after(12)
    some_left = lent(EmergencyCredit.SELECTED, 99_999, balance=80_000, at=after(-3))
    assert lasts(some_left).likely == after(15)
    gone = lent(EmergencyCredit.IN_USE, 10_000, balance=0, at=after(-3))
    assert lasts(gone).likely == NOW


def test_a_balance_from_the_future_is_taken_as_it_stands():
    assert lasts(meter(419_999, at=after(2))).likely == after(42)


def test_what_is_usual_stands_in_for_use_that_is_not_known():
    told = meter(130_000 - 1, at=after(-3))
    known = used(100, missing=(1, 2, 3, 4))
    assert lasts(told, known).likely == after(10)
    assert lasts(told, known).notes == ()  # two hours are no more than gas may be late
    less = used(100, missing=(1, 2, 3, 4, 5))
    assert lasts(told, less).likely == after(10)
    assert lasts(told, less).notes == (Note.USE_MISSING,)
    late = replace(used(100, until=after(-2.5)))
    assert lasts(told, late).notes == (Note.USE_MISSING,)
    assert lasts(told, late).likely == after(10)


def test_use_without_a_price_since_the_balance_is_taken_as_usual():
    since = Prices(
        None, of=lambda day, place: (Tier("all", None if day == date(2026, 11, 21) and place < 36 else 50 * 10**9),)
    )
    told = lasts(meter(119_999, at=after(-2)), prices=since)
    assert told.likely == after(10)
    assert told.notes == (Note.PRICES_GUESSED,)


def test_days_that_are_not_alike_are_expected_as_each_was():
    week = [50] * 48 * 5 + [200] * 48 * 2
    monday = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
    weekly = used(week, until=monday, days=84)
    told = runway(meter(5 * 48 * 2_500 + 48 * 10_000 - 1, at=monday), weekly, Prices(50), LONDON, monday)
    assert abs(told.likely - (monday + timedelta(days=6))) <= timedelta(hours=2)


def test_the_season_of_a_year_ago_is_expected_by_half():
    """Use rose by half at this time a year ago; half of that is to be expected, and time alone ends what is left."""
    days = 420
    year_ago = days - 364
    each = [100] * 48 * year_ago + [150] * 48 * (days - year_ago - 120) + [100] * 48 * 120
    told = runway(meter(48 * 10 * 5_000, at=NOW), used(each, days=days), Prices(50), LONDON, NOW)
    flat = runway(meter(48 * 10 * 5_000, at=NOW), used(100, days=days), Prices(50), LONDON, NOW)
    # the last Wh falls on the edge of a half-hour: a float's last bit decides on which side of it
    assert flat.likely in (NOW + timedelta(days=10), NOW + timedelta(days=10, minutes=30))
    assert NOW + timedelta(days=7) < told.likely < NOW + timedelta(days=9.5)


def by_the_half_hour(balance: int, column: Column, pence: int, standing: int) -> tuple[datetime, datetime, datetime]:
    """Likely, early and late, each way in which use may go followed by itself from 18:00 on."""
    expected = profile(column, unix(NOW), LONDON)
    wh = [expected.hours[hour] for hour in hours_of_week(unix(NOW), 70 * 48, LONDON)]

    def end(path: Sequence[float]) -> int:
        used = charged = 0.0
        for n, each in enumerate(wh):
            charged += standing if n % 48 == 12 else 0
            used += each * pence
            if used * (path[n] if n < len(path) else path[-1]) + charged >= balance:
                return n + 1
        raise AssertionError("it lasts for longer than is looked at")

    about = end([1.0])
    season = expected.season(about)
    ends = sorted(end([season * ratio for ratio in path]) for path in ratios(expected, about))
    tenth = max(1, sum(10 * n <= len(ends) + 1 for n in range(1, 100)))
    middle, first, last = ends[(len(ends) - 1) // 2], ends[tenth - 1], ends[-tenth]
    return NOW + middle * HALF_HOUR, NOW + (first - 1) * HALF_HOUR, NOW + last * HALF_HOUR


UNEVEN = [(n * 37 + n // 48 * 53) % 190 for n in range(48 * 13)]
GREW = used([60 + n % 90 + n // 200 for n in range(420 * 48)], days=420)


@pytest.mark.parametrize(
    ("column", "balance"),
    [
        (used(UNEVEN, days=15), 40_001),
        (used(UNEVEN, days=16), 400_001),
        *[(used(UNEVEN, days=days), 400_001) for days in range(22, 28)],
        (used(UNEVEN, days=41), 16_003),
        (used(UNEVEN, days=70), 160_001),
        (used(UNEVEN, days=72), 3_000_001),
        (used(UNEVEN, days=27), 100_001),
        (GREW, 160_001),
        (GREW, 2_400_001),
    ],
)
def test_the_range_leaves_out_a_tenth_of_the_ways_it_may_go_at_either_end(column, balance):
    told = lasts(meter(balance), column, Prices(50, standing=48))
    assert told[1:4] == by_the_half_hour(balance, column, 50, 48_000)
    switched_on = meter(1, emergency=EmergencyCredit.SELECTED, emergency_balance=balance - 1)
    assert lasts(switched_on, column, Prices(50, standing=48))[1:4] == told[1:4]
