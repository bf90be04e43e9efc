"""What hubs tell is kept once, the newest stands, and what was kept is what is told."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from household_parts import HUB, METER, START, news, tariff
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.mark import Divides
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import Alert, Firmware, Health, HubInfo, SupplierChange, SupplierMessage, Wan
from ihd.energy.prepay import Prepayment
from ihd.energy.told import Told
from ihd.paths import DiaryPlace
from ihd.store import forgetting, hub_asking
from ihd.store.diary import Diary
from ihd.store.hub_keeping import MOST_LINES
from ihd.store.kept import Batch


@pytest.fixture
def diary(place: DiaryPlace) -> Iterator[Diary]:
    with Diary.open(place) as opened:
        yield opened


def keep(diary: Diary, *told: object) -> None:
    diary.keep(Batch(news=told, at=START))


def everything(diary: Diary) -> tuple:
    """All that the diary tells of hubs."""
    newest = [diary.ask(hub_asking.newest, kind) for kind in (HubInfo, Health, Prepayment, SupplierChange)]
    asked = (hub_asking.tariffs, hub_asking.messages, hub_asking.alerts, hub_asking.marks)
    return (*newest, *(diary.ask(question) for question in asked))


def test_what_was_kept_is_what_is_told(diary):
    told = news(START)
    keep(diary, *told)
    by_kind = {type(one): one for one in told}
    assert diary.ask(hub_asking.newest, HubInfo) == (by_kind[HubInfo],)
    assert diary.ask(hub_asking.newest, Health) == (by_kind[Health],)
    assert diary.ask(hub_asking.newest, Prepayment) == (by_kind[Prepayment],)
    assert diary.ask(hub_asking.newest, SupplierChange) == (by_kind[SupplierChange],)
    assert diary.ask(hub_asking.tariffs) == (by_kind[MeterTariff],)
    assert diary.ask(hub_asking.messages) == (by_kind[SupplierMessage],)
    assert diary.ask(hub_asking.alerts) == (by_kind[Alert],)
    marks = diary.ask(hub_asking.marks)
    assert {(mark.kind, mark.detail) for mark in marks} == {
        (Divides.SUPPLIER, by_kind[SupplierChange].name),
        (Divides.FIRMWARE, by_kind[Firmware].version),
    }


def test_keeping_it_again_changes_nothing(diary):
    keep(diary, *news(START))
    before = everything(diary)
    for _ in range(3):
        keep(diary, *news(START))
    assert everything(diary) == before


def of(seconds: int, kind: int) -> object:
    """A word of each kind whose time stands in what it says, so that words of two times differ."""
    at = START + timedelta(seconds=seconds)
    told = news(START)
    prepayment = next(one for one in told if isinstance(one, Prepayment))
    return (
        Health(HUB, at, Wan.UP if seconds % 2 else Wan.DOWN),
        SupplierMessage("m", HUB, at, f"Text {seconds}"),
        Alert("a", HUB, at, 0x8000 + seconds),
        SupplierChange(HUB, METER, at, f"Supplier {seconds}"),
        tariff(at, seconds),
        replace(prepayment, at=at, balance=seconds),
    )[kind]


words = st.builds(of, st.integers(0, 40), st.integers(0, 5))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_the_diary_and_the_memory_agree_whatever_the_order(diary, told, dice: random.Random):
    diary.forget_all(START, "the test")
    shuffled = [*told, *told[::2]]
    dice.shuffle(shuffled)
    for at in range(0, len(shuffled), 3):
        keep(diary, *shuffled[at : at + 3])
    memory = Told()
    for one in told:
        memory = memory.after(one)
    assert diary.ask(hub_asking.newest, Health) == tuple(hub.health for hub in memory.hubs.values() if hub.health)
    assert diary.ask(hub_asking.newest, Prepayment) == tuple(memory.prepayments.values())
    assert diary.ask(hub_asking.newest, SupplierChange) == tuple(memory.suppliers.values())
    assert diary.ask(hub_asking.messages) == tuple(memory.messages.values())
    assert diary.ask(hub_asking.alerts) == tuple(memory.alerts.values())
    tariffs = sorted({one.since: one for one in told if isinstance(one, MeterTariff)}.items())
    assert diary.ask(hub_asking.tariffs) == tuple(one for _, one in tariffs)


def test_a_balance_is_written_where_it_differs(diary):
    told = next(one for one in news(START) if isinstance(one, Prepayment))
    for minute, balance in enumerate((500, 500, 500, 400, 400, 500)):
        keep(diary, replace(told, at=START + timedelta(minutes=minute), balance=balance))
    assert [balance for _, balance in diary.ask(hub_asking.balances, METER)] == [500, 400, 500]


def test_what_cannot_be_read_any_more_was_never_told(diary):
    keep(diary, *news(START))
    diary.put(lambda connection: connection.exec_driver_sql("UPDATE told SET value = '{' WHERE kind = 'health'"))
    diary.put(lambda connection: connection.exec_driver_sql("UPDATE tariff SET value = '[]'"))
    assert diary.ask(hub_asking.newest, Health) == ()
    assert diary.ask(hub_asking.tariffs) == ()
    assert diary.ask(hub_asking.newest, HubInfo)


def line(n: int, fault: Fault, name: str = METER) -> HubLine:
    return HubLine(START + timedelta(minutes=n), Part.METER, name, fault, Fuel.ELECTRICITY, "Headline")


def test_the_log_is_told_newest_first_and_the_last_of_each_oldest_first(diary):
    lines = (line(0, Fault.NONE), line(1, Fault.SILENT), line(2, Fault.NONE, "H1/gas"), line(3, Fault.NONE))
    for one in lines:
        diary.keep(Batch(lines=(one,), at=START))
    assert diary.ask(hub_asking.lines) == lines[::-1]
    assert diary.ask(hub_asking.lines, 2) == lines[:1:-1]
    assert diary.ask(hub_asking.last_lines) == lines[2:]


def test_the_log_does_not_grow_for_ever(diary):
    for batch in range(4):
        lines = tuple(line(batch * 1500 + n, Fault.SILENT if n % 2 else Fault.NONE) for n in range(1500))
        diary.keep(Batch(lines=lines, at=START))
    kept = diary.ask(hub_asking.lines, 99_999)
    assert len(kept) == MOST_LINES
    assert kept[0] == line(5999, Fault.SILENT)


def test_a_no_is_remembered_for_that_hub_and_that_word(diary):
    at = START + timedelta(days=2)
    diary.put(forgetting.note_refused, int(at.timestamp()), HUB)
    assert diary.ask(hub_asking.was_refused, HUB, at)
    assert not diary.ask(hub_asking.was_refused, "H2", at)
    assert not diary.ask(hub_asking.was_refused, HUB, at + timedelta(days=1))
    assert diary.ask(hub_asking.last_tenancy) is None
