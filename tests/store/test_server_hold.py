"""One program records into a diary on a server too, and a second gets its turn however the first one ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from postgres_parts import Postgres
from server_parts import batch, kept

from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryServer
from ihd.store.diary import Diary
from ihd.store.hold import SOMEONE, Held, hold, is_held

HOLDER = """
import sys
from ihd.paths import DiaryServer
from ihd.store.hold import hold
with hold(DiaryServer(sys.argv[1]), "ihd record"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def home(postgres: Postgres) -> DiaryServer:
    return postgres.home()


@contextmanager
def another_program(home: DiaryServer) -> Iterator[subprocess.Popen[str]]:
    """A program that holds the diary until its input ends."""
    command = [sys.executable, "-c", HOLDER, home.address]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        yield holder


def hold_when_free(home: DiaryServer) -> None:
    """Take it and let it go, once the server has seen that the other program is gone."""
    deadline = datetime.now(UTC).timestamp() + 30
    while True:
        try:
            return hold(home, "ihd").release()
        except Held:
            assert datetime.now(UTC).timestamp() < deadline


def test_a_second_program_is_told_who_records(home: DiaryServer) -> None:
    assert not is_held(home)
    before = datetime.now(UTC)
    with another_program(home) as holder:
        assert is_held(home)
        with pytest.raises(Held) as refused:
            hold(home, "ihd", UTC)
        words = {
            f"ihd record (process {holder.pid}), since {at:%H:%M} on {at.day} {at:%B}"
            for at in (before, datetime.now(UTC))
        }
        assert refused.value.holder in words
        assert holder.stdin
        holder.stdin.close()
        assert holder.wait() == 0
    hold_when_free(home)


def test_a_kill_frees_the_diary(home: DiaryServer) -> None:
    with another_program(home) as holder:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        hold_when_free(home)


def test_homes_on_one_server_have_a_recorder_each_and_one_that_shows_needs_none(postgres: Postgres) -> None:
    one, other = postgres.home(), postgres.home()
    with hold(one, "ihd") as first, hold(other, "ihd record"), Diary.open(one) as diary:
        diary.keep(batch(0))
        with Diary.open(one, readonly=True) as shown:
            assert kept(shown) == [0]
        first.release()
        first.release()
        assert not is_held(one)
        assert is_held(other)
        hold(one, "ihd").release()


def test_a_server_that_is_started_anew_gives_it_back_to_who_had_it(home: DiaryServer, postgres: Postgres) -> None:
    with hold(home, "ihd record") as mine:
        mine.renew()
        postgres.stop()
        try:
            with pytest.raises(StoreTrouble, match="does not answer"):
                mine.renew()
        finally:
            postgres.start()
        mine.renew()
        with pytest.raises(Held, match="ihd record"):
            hold(home, "ihd")
    assert not is_held(home)


def test_or_says_who_has_taken_it_since(home: DiaryServer, postgres: Postgres) -> None:
    with hold(home, "ihd record") as mine:
        postgres.stop()
        postgres.start()
        with another_program(home):
            with pytest.raises(Held, match="ihd record"):
                mine.renew()
            assert is_held(home)
        hold_when_free(home)
        mine.renew()
        assert is_held(home)


def test_a_holder_that_does_not_say_who_it_is_still_holds(home: DiaryServer, postgres: Postgres) -> None:
    with hold(home, "a name without a process, and longer than the sixty-three bytes that a server takes"):
        with pytest.raises(Held) as refused:
            hold(home, "ihd")
        assert refused.value.holder == SOMEONE


def test_where_there_is_no_server_it_is_trouble_and_not_held(postgres: Postgres) -> None:
    nowhere = DiaryServer(f"postgresql://home@/ihd?host={postgres.folder}/none")
    for ask in (lambda: hold(nowhere, "ihd"), lambda: is_held(nowhere)):
        with pytest.raises(StoreTrouble, match="does not answer") as trouble:
            ask()
        assert not isinstance(trouble.value, Held)
