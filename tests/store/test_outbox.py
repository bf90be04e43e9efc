"""What was asked of meters: kept once, answered once, and a code is not kept longer than it is money."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from household_parts import CODE, CODE_END, START, answer, bytes_of, command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihd.energy.command import CommandState, Reason
from ihd.paths import DiaryPlace
from ihd.store import outbox
from ihd.store.diary import Diary
from ihd.store.kept import Batch

WAITING, ACCEPTED, REJECTED = CommandState.WAITING, CommandState.ACCEPTED, CommandState.REJECTED


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "diary.sqlite"


@pytest.fixture
def diary(place: DiaryPlace) -> Iterator[Diary]:
    with Diary.open(place) as opened:
        yield opened


def after(seconds: int):
    return START + timedelta(seconds=seconds)


def test_what_is_asked_is_kept_before_it_is_sent_and_over_a_restart(place):
    with Diary.open(place) as diary:
        diary.put(outbox.add, command(START))
        diary.put(outbox.add, command(START))
    with Diary.open(place) as diary:
        assert diary.ask(outbox.waiting) == ((command(START), None),)
        assert diary.ask(outbox.find, "c1") == (command(START), None)
        assert diary.ask(outbox.find, "nobody") is None


def test_waiting_is_no_end(diary):
    diary.put(outbox.add, command(START))
    waits = replace(answer("c1", WAITING, after(5)), next_wake=after(1800))
    diary.keep(Batch(news=(waits,), at=START))
    assert diary.ask(outbox.waiting) == ((command(START), waits),)


@pytest.mark.parametrize("state", [ACCEPTED, REJECTED])
def test_a_code_that_is_spent_or_refused_is_money_no_more(file, state):
    with Diary.open(file) as diary:
        diary.put(outbox.add, command(START))
        assert CODE.encode() in bytes_of(file)
        ended = replace(answer("c1", state, after(9)), reason=Reason.DUPLICATE if state is REJECTED else None)
        diary.keep(Batch(news=(ended,), at=START))
        assert diary.ask(outbox.waiting) == ()
        ((kept, told),) = diary.ask(outbox.recent)
        assert (kept.code, told) == (CODE_END, ended)
        diary._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        diary._connection.rollback()
        assert CODE.encode() not in bytes_of(file)


def test_an_answer_to_what_nobody_asked_is_let_go(diary):
    diary.keep(Batch(news=(answer("c1", ACCEPTED, after(9)),), at=START))
    assert diary.ask(outbox.recent) == ()
    diary.put(outbox.add, command(START))
    assert diary.ask(outbox.waiting) == ((command(START), None),)


answers = st.lists(
    st.tuples(st.sampled_from([WAITING, WAITING, ACCEPTED, REJECTED]), st.integers(0, 50)), min_size=1, max_size=8
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers)
def test_the_first_end_stands_and_an_older_word_never_wins(diary, told):
    diary.put(lambda connection: connection.exec_driver_sql("DELETE FROM command"))
    diary.put(outbox.add, command(START))
    expected = None
    for state, seconds in told:
        one = answer("c1", state, after(seconds))
        diary.keep(Batch(news=(one, one), at=START))
        if expected is None or (expected.state is WAITING and expected.at <= one.at):
            expected = one
    assert diary.ask(outbox.find, "c1")[1] == expected


def test_the_same_asked_twice_is_asked_once_while_it_may_still_be_done(diary):
    diary.put(outbox.add, command(START))
    diary.put(outbox.add, command(after(5), "c2"))
    assert [one.id for one, _ in diary.ask(outbox.waiting)] == ["c1"]
    diary.put(outbox.add, command(after(6), "c3", "11112222333344445555"))
    later = command(START + timedelta(days=2), "c4")
    diary.put(outbox.add, later)
    assert [one.id for one, _ in diary.ask(outbox.waiting)] == ["c1", "c3", "c4"]
    assert [one.id for one, _ in diary.ask(outbox.recent)] == ["c4", "c3", "c1"]


def test_the_code_is_in_nobodys_log():
    assert CODE not in repr(command(START))
