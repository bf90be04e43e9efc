"""An account kept by hand: the last statement, what was topped up and used since, to the last 10^-5 of a pound."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prepaid_parts import LONDON, NOW, POUND, Prices, after, used

from ihd.energy.calendar import unix
from ihd.energy.column import Column
from ihd.energy.fuel import Fuel
from ihd.energy.prepaid.by_hand import ByHand, Entry, ReceiptKind, by_hand
from ihd.energy.prepaid.spent import Spent, spent
from ihd.energy.prepay import PaymentMode
from ihd.energy.tariffs.plan import Tier

STATEMENT, TOP_UP = ReceiptKind.STATEMENT, ReceiptKind.TOP_UP
HUNDRED = used(100)
PRICES = Prices(50)  # so each half-hour costs 5,000


def entry(e5: int, hours_ago: float = 0, kind: ReceiptKind = STATEMENT, **more: object) -> Entry:
    at = after(-hours_ago)
    return Entry(**{"id": 1, "fuel": Fuel.ELECTRICITY, "kind": kind, "at": at, "e5": e5, "made": NOW, **more})


def account(*entries: Entry, column: Column = HUNDRED, prices: Prices = PRICES, now: datetime = NOW) -> ByHand | None:
    return by_hand(entries, Fuel.ELECTRICITY, column, prices, LONDON, now)


def test_what_was_used_since_the_statement_has_gone():
    told = account(entry(420_000, hours_ago=3))
    assert told.e5 == 390_000
    assert (told.energy, told.standing, told.missing, told.age) == (30_000, 0, timedelta(0), timedelta(hours=3))
    assert (told.at, told.fuel, told.top_ups) == (NOW, Fuel.ELECTRICITY, ())


def test_the_charges_of_the_local_days_that_began_since_have_gone():
    told = account(entry(420_000, 24), prices=Prices(50, standing=48))
    assert (told.e5, told.energy, told.standing) == (420_000 - 240_000 - 48_000, 240_000, 48_000)
    june = datetime(2026, 6, 20, 23, 30, tzinfo=UTC)
    stated = entry(420_000, at=june - timedelta(hours=1))
    summer = account(stated, column=used(100, until=june), prices=Prices(50, standing=48), now=june)
    assert (summer.e5, summer.energy, summer.standing) == (420_000 - 10_000 - 48_000, 10_000, 48_000)


def test_what_was_topped_up_since_has_come():
    top_up = entry(2 * POUND, 1, TOP_UP, id=2)
    told = account(entry(420_000, 3), top_up, entry(9 * POUND, 4, TOP_UP, id=3))
    assert told.e5 == 420_000 + 200_000 - 30_000
    assert told.top_ups == (top_up,)


def test_the_last_statement_knows_all_that_was_before_it():
    told = account(entry(100, 9), entry(420_000, 3, id=2), entry(POUND, 4, TOP_UP, id=3), entry(200, 5, id=4))
    assert told.e5 == 390_000
    assert told.statement.id == 2


def test_of_one_moment_what_was_written_down_last_is_later():
    first = entry(420_000, 1), entry(POUND, 1, TOP_UP, id=2)
    assert account(*first).e5 == 420_000 + POUND - 10_000
    other = entry(POUND, 1, TOP_UP), entry(420_000, 1, id=2)
    assert account(*other).e5 == 420_000 - 10_000


def test_what_was_taken_back_and_what_is_still_to_come_count_for_nothing():
    taken_back = entry(7 * POUND, 1, id=2, undone=NOW)
    to_come = entry(8 * POUND, -1, id=3)
    assert account(entry(420_000, 3), taken_back, to_come).e5 == 390_000
    assert account(entry(420_000, 0)).e5 == 420_000


def test_without_a_statement_there_is_no_balance():
    assert account() is None
    assert account(entry(POUND, 1, TOP_UP)) is None
    assert account(entry(POUND, 1, fuel=Fuel.GAS)) is None
    assert account(entry(POUND, 1, undone=NOW)) is None


def test_use_without_a_price_leaves_no_balance():
    told = account(entry(420_000, 3), prices=Prices(None))
    assert (told.e5, told.energy, told.standing) == (None, None, 0)
    unknown = account(entry(420_000, 24), prices=Prices(50, standing=None))
    assert (unknown.e5, unknown.energy, unknown.standing) == (None, 240_000, None)
    assert account(entry(420_000, 3), prices=Prices(50, standing=None)).e5 == 390_000  # no day has begun since


def test_what_is_too_little_to_be_taken_yet_stays_on_the_meter():
    odd = Prices(0.001)  # 100 Wh cost a tenth of 10^-5 of a pound
    assert account(entry(420_000, 2), prices=odd).e5 == 420_000
    assert account(entry(420_000, 5), prices=odd).e5 == 420_000 - 1
    assert (account(entry(420_000, 2), prices=odd).energy, account(entry(420_000, 5), prices=odd).energy) == (0, 1)
    halves = Prices(0.0009, standing=0.0009)  # 37 x 0.09 and 0.9: neither comes to all that both come to
    told = account(entry(420_000, 18.5), prices=halves)
    assert (told.energy, told.standing, told.e5) == (3, 0, 420_000 - 4)
    earned = Prices(-0.001)
    assert account(entry(420_000, 2), prices=earned).e5 == 420_001


def test_the_account_goes_on_as_a_meter_would_tell_it():
    told = account(entry(420_000, 3)).meter
    assert (told.fuel, told.at, told.mode, told.balance) == (Fuel.ELECTRICITY, NOW, PaymentMode.PREPAYMENT, 390_000)
    assert told.meter == "by hand"
    assert told.emergency is None


def went(start: datetime, end: datetime = NOW, column: Column = HUNDRED, prices: Prices = PRICES) -> Spent:
    return spent(column, prices, LONDON, start, end)


E5 = 10**9  # 10^-12 pence


@pytest.mark.parametrize(
    ("minutes", "e5"), [(0, 0), (1, 166), (15, 2_500), (30, 5_000), (45, 7_500), (60, 10_000), (61, 10_166)]
)
def test_the_half_hour_of_the_statement_counts_by_time(minutes, e5):
    told = went(NOW - timedelta(minutes=minutes))
    assert told.energy // E5 == e5
    assert (told.standing, told.missing) == (0, 0)


def test_a_part_of_a_half_hour_costs_whole_billionths_of_a_penny():
    assert went(NOW) == Spent(0, 0, 0)
    assert went(NOW - timedelta(minutes=1)).energy == 5_000 * E5 // 30
    assert isinstance(went(NOW - timedelta(minutes=1)).energy, int)


def test_the_half_hour_that_runs_counts_as_far_as_it_is_known():
    running = used(100, until=after(0.5))  # 100 Wh were used in what has passed of it
    now = NOW + timedelta(minutes=10)
    assert went(NOW, now, running).energy == 5_000 * E5
    assert went(NOW + timedelta(minutes=4), now, running).energy == 3_000 * E5
    assert went(NOW - timedelta(minutes=15), now, running).energy == 7_500 * E5
    assert went(now, now, running) == Spent(0, 0, 0)


def test_standing_charges_are_taken_as_each_local_day_begins():
    prices = Prices(0, standing=48)

    def charged(start: datetime, end: datetime) -> int:
        told = spent(used(0, until=end, days=60), prices, LONDON, start, end)
        return told.standing // E5

    midnight = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
    second = timedelta(seconds=1)
    assert charged(midnight - second, midnight - second) == 0
    assert charged(midnight - second, midnight) == 48_000
    assert charged(midnight, midnight + timedelta(hours=23)) == 0
    assert charged(midnight, midnight + timedelta(hours=24)) == 48_000
    summer = datetime(2026, 6, 20, 22, 59, 59, tzinfo=UTC)
    assert charged(summer, summer + second) == 48_000
    assert charged(summer + second, summer + timedelta(hours=24)) == 0
    autumn = datetime(2026, 10, 24, 23, 0, tzinfo=UTC)  # a day of 25 hours begins
    assert charged(autumn, autumn + timedelta(hours=25) - second) == 0
    assert charged(autumn, autumn + timedelta(hours=25)) == 48_000


def test_each_day_has_the_charge_in_force_on_it():
    prices = Prices(0, standing_of=lambda day: 40 if day < date(2026, 11, 20) else 60)
    told = spent(HUNDRED, prices, LONDON, NOW - timedelta(days=4), NOW)
    assert told.standing == (40 + 40 + 60 + 60) * 1_000 * E5


def test_what_is_not_known_is_told_by_its_seconds():
    gaps = used(100, missing=(1, 4))
    assert went(after(-3), column=gaps) == Spent(20_000 * E5, 0, 3600)
    assert went(NOW - timedelta(minutes=15), column=gaps).missing == 900
    assert went(NOW - timedelta(minutes=40), NOW - timedelta(minutes=20), gaps).missing == 600
    early = used(100, until=after(-2))
    assert went(after(-3), column=early) == Spent(10_000 * E5, 0, 7200)
    assert went(after(-3), column=Column(0, (), b"")) == Spent(0, 0, 10_800)
    late = used(100, days=1)
    assert went(NOW - timedelta(days=2), column=late).missing == 86_400


def test_a_price_that_is_not_known_for_the_first_half_hour_alone_is_enough():
    prices = Prices(None, of=lambda _, place: (Tier("all", None if place == 35 else 50 * 10**9),))
    assert went(NOW - timedelta(minutes=10), prices=prices).energy is None
    assert went(NOW - timedelta(minutes=40), prices=prices).energy is None
    assert went(NOW - timedelta(minutes=10), prices=prices, column=used(0)).energy == 0


@settings(max_examples=60, deadline=None)
@given(
    st.integers(-5 * POUND, 50 * POUND),
    st.lists(st.tuples(st.integers(1, 30 * POUND), st.integers(1, 400)), max_size=5),
    st.integers(1, 400),
    st.lists(st.integers(0, 900), min_size=20, max_size=20),
    st.integers(-5, 60),
    st.integers(0, 80),
)
def test_it_comes_to_what_a_slow_clerk_makes_of_it(stated, top_ups, half_hours_ago, wh, pence, standing):
    start = NOW - timedelta(minutes=30 * half_hours_ago)
    entries = [
        Entry(n, Fuel.ELECTRICITY, TOP_UP, NOW - timedelta(minutes=30 * back), e5, NOW)
        for n, (e5, back) in enumerate(top_ups)
    ]
    entries.append(Entry(99, Fuel.ELECTRICITY, STATEMENT, start, stated, NOW))
    column = used(wh)
    told = account(*entries, column=column, prices=Prices(pence, standing))
    spent_milli = 0  # thousandths of 10^-5 of a pound
    for n in range(half_hours_ago):
        at = start + timedelta(minutes=30 * n)
        spent_milli += column.wh[(unix(at) - column.start) // 1800] * pence * 1000
        local = (at + timedelta(minutes=30)).astimezone(LONDON)
        if (local.hour, local.minute) == (0, 0):
            spent_milli += standing * 1_000_000
    came = sum(one.e5 for one in entries[:-1] if one.at > start)
    assert told.e5 == stated + came - spent_milli // 1000
