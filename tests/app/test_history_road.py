"""The History page's figures from a real diary: those of the command line, live, and as soon as anything changes."""

import json
from argparse import Namespace
from contextlib import redirect_stdout
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from history_parts import shown
from program import ihd

from ihd.app.context import context as home_context
from ihd.app.heard import Heard
from ihd.app.history_hand import MOST_DAYS, Moved
from ihd.app.history_past import Past, Reading
from ihd.app.opening import begin
from ihd.energy.calendar import local_day, unix
from ihd.energy.day import BarState
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading as Told
from ihd.energy.series import Series
from ihd.energy.stretch import Scope, Side
from ihd.energy.stretch_spans import Asked
from ihd.hubs.message import Meaning
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

ELECTRICITY, GAS = "A1/electricity", "A1/gas"
NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
SATURDAY = date(2026, 11, 21)
DAYS = 420  # more than is read at once
TARIFF = """
name = "Night and day {fuel}"
fuel = "{fuel}"
[[prices]]
from = 2025-09-01
standing_pence_per_day = 53.7
rates = [{{ name = "Night", pence = 9.5, from = "00:00", to = "07:00" }}, {{ name = "Day", pence = 31.7 }}]
"""


def logs(until, days=DAYS):
    """What the meters' own logs tell of so many days up to a moment."""
    start = until - timedelta(days=days)
    starts = [start + timedelta(minutes=30) * n for n in range(days * 48)]
    for meter, fuel in ((ELECTRICITY, Fuel.ELECTRICITY), (GAS, Fuel.GAS)):
        wh = tuple(200 + (at.hour * 7 + at.weekday() * 31 + at.day) % 150 for at in starts)
        yield HalfHourLog(meter, fuel, Direction.IMPORT, start, wh)
    given = tuple(300 if 10 <= at.hour < 14 else 0 for at in starts)
    yield HalfHourLog(ELECTRICITY, Fuel.ELECTRICITY, Direction.EXPORT, start, given)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home whose logs reach to 18:30, with tariffs in use, and a grid of which a fortnight is known."""
    folder = tmp_path_factory.mktemp("home")
    ledger, until = Ledger(), NOW.replace(minute=30)
    for half in (until - timedelta(days=DAYS // 2), until):
        for one in logs(half, DAYS // 2):
            ledger.take_log(one)
    told = Told(ELECTRICITY, Fuel.ELECTRICITY, NOW - timedelta(seconds=10), watts=640.0, imported_kwh=5000.0)
    with Diary.open(places(str(folder)).diary_file) as diary:
        ledger.take(told)
        diary.keep(Batch((told,), ledger.changes()))
    for fuel in ("electricity", "gas", "export"):
        (folder / f"{fuel}.toml").write_text(TARIFF.format(fuel=fuel))
        ihd("tariff", "add", folder / f"{fuel}.toml", "--use", home=folder)
    start = datetime(2026, 11, 8, tzinfo=UTC)
    rows = [
        f"{start + timedelta(minutes=30 * n):%Y-%m-%dT%H:%MZ},{100 + n % 90},{110 + n % 80}" for n in range(48 * 13)
    ]
    (folder / "grid.csv").write_text("from,forecast,actual\n" + "\n".join(rows))
    return folder


@pytest.fixture(scope="module")
def context(home):
    return home_context(str(home))._replace(clock=lambda: NOW)


@pytest.fixture
def opened(context):
    with Diary.open(context.places.diary_file, readonly=True) as diary:
        yield diary, begin(context, diary, NOW)


def command(context, *words):
    """The rows that a command answers, at the moment of the tests."""
    from ihd.app import usage

    asked = Namespace(fuel="electricity", meter=None, since=None, until=None, by="all")
    asked.__dict__.update(dict(zip(words[::2], words[1::2], strict=True)))
    with redirect_stdout(StringIO()) as out:
        assert usage.usage(context._replace(as_json=True), asked) == 0
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize("side", [Side.ELECTRICITY, Side.GAS, Side.EXPORT])
@pytest.mark.parametrize(
    ("scope", "day"),
    [
        (Scope.DAY, SATURDAY),
        (Scope.DAY, date(2026, 10, 25)),
        (Scope.DAY, date(2026, 3, 29)),
        (Scope.WEEK, SATURDAY),
        (Scope.MONTH, SATURDAY),
        (Scope.MONTH, date(2026, 3, 3)),
        (Scope.YEAR, date(2025, 5, 5)),
        (Scope.YEAR, SATURDAY),
        (Scope.ALL, SATURDAY),
    ],
)
def test_each_total_is_that_of_the_command_to_the_penny(context, opened, scope, day, side):
    told = shown(context, *opened, day, NOW, scope=scope, side=side)
    until = told.last + timedelta(days=1)
    (row,) = command(context, "fuel", side.value, "since", told.first, "until", until)
    assert (told.so_far.kwh, told.so_far.pence, told.so_far.grams) == (row["kwh"], row["pence"], row["grams"])
    assert told.basis == row["carbon_basis"]
    assert told.so_far.pence is not None


def test_each_month_of_the_year_is_that_of_the_command(context, opened):
    told = shown(context, *opened, SATURDAY, NOW, scope=Scope.YEAR)
    rows = command(context, "since", date(2026, 1, 1), "until", date(2026, 12, 31), "by", "month")
    begun = [part.amount for part in told.parts if part.state is not BarState.FUTURE]
    assert [(one.kwh, one.pence) for one in begun] == [(row["kwh"], row["pence"]) for row in rows[: len(begun)]]


def test_both_fuels_are_the_sum_of_each(context, opened):
    each = [shown(context, *opened, SATURDAY, NOW, side=side) for side in (Side.ELECTRICITY, Side.GAS)]
    both = shown(context, *opened, SATURDAY, NOW, side=Side.BOTH)
    assert both.side is Side.BOTH
    assert both.so_far.kwh == pytest.approx(sum(one.so_far.kwh for one in each))
    assert both.so_far.pence == pytest.approx(sum(one.so_far.pence for one in each))
    assert len(both.parts) == len(both.gas) == 48


def test_what_has_just_been_heard_is_in_today_before_it_is_kept(context, home, opened):
    diary, keeper = opened
    past = Past()
    before = shown(context, diary, keeper, SATURDAY, NOW, past=past)
    for seconds, kwh in ((10, 5001.0), (20, 5001.5)):
        told = Told(ELECTRICITY, Fuel.ELECTRICITY, NOW + timedelta(seconds=seconds), watts=900.0, imported_kwh=kwh)
        keeper.hear(Heard(Meaning("glow", (told,)), NOW + timedelta(seconds=seconds)))
    after = shown(context, diary, keeper, SATURDAY, NOW + timedelta(seconds=21), past=past)
    assert after.so_far.kwh == pytest.approx(before.so_far.kwh + 1.5)


def test_half_hours_that_come_late_change_days_that_were_at_hand(tmp_path):
    context = home_context(str(tmp_path))._replace(clock=lambda: NOW)
    with Diary.open(context.places.diary_file) as diary:
        keeper = begin(context, diary, NOW)
        for one in logs(NOW.replace(minute=30) - timedelta(days=3), 30):
            keeper.take_log(one, NOW)
        diary.keep(keeper.batch(NOW))
        past, day = Past(), date(2026, 11, 10)
        week = shown(context, diary, keeper, day, NOW, scope=Scope.WEEK, past=past)
        late = HalfHourLog(
            ELECTRICITY, Fuel.ELECTRICITY, Direction.IMPORT, datetime(2026, 11, 10, 10, tzinfo=UTC), (9000,), revision=2
        )
        keeper.take_log(late, NOW)
        diary.keep(keeper.batch(NOW))
        changed = shown(context, diary, keeper, day, NOW, scope=Scope.WEEK, past=past)
        at = next(part.amount.kwh for part in week.parts[1:2])
        assert changed.parts[1].amount.kwh > at + 8
        earlier = HalfHourLog(
            ELECTRICITY, Fuel.ELECTRICITY, Direction.IMPORT, datetime(2026, 9, 1, 10, tzinfo=UTC), (100,) * 48
        )
        keeper.take_log(earlier, NOW)
        diary.keep(keeper.batch(NOW))
        assert shown(context, diary, keeper, day, NOW, scope=Scope.WEEK, past=past).since == date(2026, 9, 1)


def test_a_mend_that_was_made_elsewhere_is_seen_once_it_is_taken_into_use(home, context, opened):
    diary, keeper = opened
    past = Past()
    before = shown(context, diary, keeper, date(2026, 6, 3), NOW, past=past)
    assert shown(context, diary, keeper, date(2026, 6, 3), NOW, past=past) is before  # it is at hand
    from ihd.app.pricing import home_prices

    keeper.take_given(home_prices(diary, context))
    assert shown(context, diary, keeper, date(2026, 6, 3), NOW, past=past) is not before


def test_years_are_read_in_several_goes_and_others_may_come_between(context, opened):
    diary, keeper = opened
    past, asked = Past(), Asked(Scope.ALL, SATURDAY, Side.ELECTRICITY)
    first = past.stretch(diary, keeper.in_hand(), context, asked, NOW)
    assert isinstance(first, Reading)
    assert 0 < first.share < 1
    assert not isinstance(past.stretch(diary, keeper.in_hand(), context, asked, NOW), Reading)


def test_of_a_gas_meter_that_tells_late_the_rest_of_the_day_is_not_in_yet(context, opened):
    told = shown(context, *opened, SATURDAY, NOW, side=Side.GAS)
    assert told.as_of == NOW.replace(minute=30)
    assert told.parts[37].state is BarState.LATE
    assert told.parts[36].state is BarState.MEASURED


def test_a_home_without_a_diary_of_its_own_has_nothing_to_show(tmp_path):
    context = home_context(str(tmp_path))._replace(clock=lambda: NOW)
    with Diary.open(context.places.diary_file) as diary:
        told = shown(context, diary, begin(context, diary, NOW), SATURDAY, NOW, scope=Scope.ALL, side=Side.BOTH)
    assert (told.so_far.kwh, told.since) == (None, None)


def test_the_curve_of_a_day_is_what_is_kept_and_what_is_on_its_way(tmp_path):
    context = home_context(str(tmp_path))._replace(clock=lambda: NOW)
    start = unix(local_day(SATURDAY, context.zone)[0])
    with Diary.open(context.places.diary_file) as diary:
        keeper = begin(context, diary, NOW)
        for n in range(3):
            at = NOW - timedelta(seconds=60 - 10 * n)
            power = Told(ELECTRICITY, Fuel.ELECTRICITY, at, watts=100.0 + n, imported_kwh=1.0)
            keeper.hear(Heard(Meaning("glow", (power,)), at))
        diary.keep(keeper.batch(NOW))
        told = Told(ELECTRICITY, Fuel.ELECTRICITY, NOW - timedelta(seconds=5), watts=900.0, imported_kwh=1.0)
        keeper.hear(Heard(Meaning("glow", (told,)), NOW))
        curve = Past().curve(diary, keeper.in_hand(), context, SATURDAY, NOW)
    assert curve.watts == (100, 101, 102, 900)
    assert curve.at[-1] == unix(NOW) - 5
    assert curve.at[0] > start


def test_of_very_many_days_that_have_changed_it_is_only_remembered_that_they_have():
    moved = Moved()
    assert moved.give() == ({}, True)
    series = Series(ELECTRICITY, Direction.IMPORT)
    moved.days({(series, 1): UtcDay(1)})
    assert moved.give() == ({(series, 1): UtcDay(1)}, False)
    moved.days({(series, number): UtcDay(number) for number in range(MOST_DAYS + 1)})
    assert moved.give() == ({}, True)
