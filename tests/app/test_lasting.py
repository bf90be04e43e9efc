"""How long credit lasts is reckoned beside the screen: once an hour, after a top-up, and from the diary's weeks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ihd.app.context import Context, context
from ihd.app.lasting import Lastings
from ihd.energy.fuel import Fuel
from ihd.energy.home import Lasts
from ihd.energy.prepay import EmergencyCredit, PaymentMode, Prepayment
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch
from ihd.threads import Worker

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ELECTRICITY = Prepayment("E", Fuel.ELECTRICITY, NOW, PaymentMode.PREPAYMENT, balance=99_999)
GAS = Prepayment("G", Fuel.GAS, NOW, PaymentMode.PREPAYMENT, balance=99_999)


def live(file: Path) -> None:
    """A home that used 0.2 kWh an hour for three weeks, at 50 p a kWh."""
    with Diary.open(file) as diary:
        ledger = diary.ledger()
        readings = [
            Reading("E", Fuel.ELECTRICITY, NOW - n * HOUR / 2, imported_kwh=500 - n / 10, pence_per_kwh=50.0)
            for n in range(21 * 48, -1, -1)
        ]
        for reading in readings:
            ledger.take(reading)
        diary.keep(Batch(tuple(readings), ledger.changes(), (), (), NOW))


class Shown:
    """A home's diary on a store thread, and what the screen is told of it."""

    def __init__(self, qtbot: QtBot, there: Context) -> None:
        self.qtbot = qtbot
        self.store = Worker("store", self._complain)
        self.changes = 0
        self.lastings = Lastings(there, self.store, self._changed)
        self.diaries: list[Diary] = []
        self.store.do(Diary.open, there.places.diary_file, then=self.diaries.append)
        qtbot.waitUntil(lambda: bool(self.diaries))

    def _changed(self) -> None:
        self.changes += 1

    def _complain(self, error: BaseException) -> None:
        raise error

    def now(self, *paid: Prepayment, now: datetime = NOW) -> tuple[Lasts, ...]:
        return self.lastings.lasts(self.diaries[0], paid, now)

    def settled(self, *paid: Prepayment, now: datetime = NOW) -> tuple[Lasts, ...]:
        """What is told once it has been reckoned anew, which this asks for."""
        before = self.changes
        self.now(*paid, now=now)
        self.qtbot.waitUntil(lambda: self.changes > before)
        return self.now(*paid, now=now)

    def stop(self) -> None:
        self.store.do(self.diaries[0].close)
        self.store.stop()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path):
    live(places(str(tmp_path)).diary_file)
    one = Shown(qtbot, context(str(tmp_path)))
    yield one
    one.stop()


def test_it_is_told_once_it_has_been_reckoned(shown):
    assert shown.now(ELECTRICITY) == ()
    (told,) = shown.settled(ELECTRICITY, now=NOW + HOUR)
    assert told.fuel is Fuel.ELECTRICITY
    assert NOW + 9 * HOUR < told.likely <= NOW + 11 * HOUR
    assert told.early <= told.likely <= told.late


def test_it_is_reckoned_anew_each_hour_and_not_before(shown):
    (first,) = shown.settled(ELECTRICITY)
    less = replace(ELECTRICITY, balance=50_000)
    almost = NOW + HOUR - timedelta(seconds=1)
    assert shown.now(less, now=almost) == (first,)
    (later,) = shown.settled(less, now=NOW + HOUR)
    assert later.likely < first.likely
    assert shown.changes == 2


@pytest.mark.parametrize(
    "told",
    [
        replace(ELECTRICITY, balance=300_000),
        replace(ELECTRICITY, emergency=EmergencyCredit.SELECTED, emergency_balance=500_000),
    ],
)
def test_money_that_comes_in_is_told_at_once(shown, told):
    (first,) = shown.settled(ELECTRICITY)
    (after,) = shown.settled(told, now=NOW + timedelta(minutes=1))
    assert after.likely > first.likely + 15 * HOUR


def test_changed_settings_and_a_new_household_are_reckoned_with(shown, tmp_path):
    shown.settled(ELECTRICITY)
    shown.lastings.renew()
    shown.settled(ELECTRICITY)
    shown.lastings.use(context(str(tmp_path)))
    shown.settled(ELECTRICITY)
    assert shown.changes == 3


def test_a_meter_of_which_no_use_is_kept_lasts_nobody_knows_how_long(shown):
    told = shown.settled(ELECTRICITY, GAS)
    assert [one.fuel for one in told] == [Fuel.ELECTRICITY]


def test_what_is_not_paid_before_it_is_used_any_more_is_forgotten(shown):
    shown.settled(ELECTRICITY)
    assert shown.now() == ()
    assert shown.now(GAS) == ()
