"""A former household is cleared whole, for good, and nothing of the new one with it."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from household_parts import CODE, HUB, METER, SECRETS, START, SUPPLIER, bytes_of, command, found, live, tariff
from place_parts import every_row

from ihd.energy.calendar import unix
from ihd.energy.fuel import Fuel
from ihd.energy.mark import BY_HAND, Divides
from ihd.energy.news import HubInfo, SupplierChange
from ihd.energy.prepay import Prepayment
from ihd.paths import DiaryPlace
from ihd.store import forgetting, hub_asking, outbox, schema
from ihd.store.diary import Diary
from ihd.store.kept import Batch

MOVED = START + timedelta(days=7)
KILLS = 14


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "diary.sqlite"


def rows(place: DiaryPlace) -> dict[str, int]:
    """How many rows each table of ours holds; Alembic's own says which version it is, and nothing of anybody."""
    return {name: len(kept) for name, kept in every_row(place).items() if name != "alembic_version"}


def test_the_household_was_there_to_begin_with(place):
    with Diary.open(place) as diary:
        live(diary)
    assert found(place, *SECRETS) == set(SECRETS)
    assert all(count for name, count in rows(place).items() if name not in ("event", "seen", "intensity"))


def test_somebody_who_has_just_moved_in_begins_with_nothing(place):
    with Diary.open(place) as diary:
        live(diary)
        assert diary.ask(forgetting.holds_before, unix(MOVED))
        diary.forget_all(MOVED, BY_HAND)
        assert found(place, *SECRETS) == set()  # while it is still open, its log included
        assert diary.meters() == ()
        assert diary.span() is None
        assert not diary.prices(Fuel.ELECTRICITY).dated
        assert [(mark.at, mark.kind, mark.name) for mark in diary.ask(hub_asking.marks)] == [
            (MOVED, Divides.TENANCY, BY_HAND)
        ]
        assert diary.check() == ()
        assert not diary.is_pretend
    assert found(place, *SECRETS) == set()
    assert {name for name, count in rows(place).items() if count} == {"meta", "mark"}


def test_what_a_clock_that_was_ahead_has_dated_goes_too(place):
    with Diary.open(place) as diary:
        live(diary, MOVED + timedelta(days=30))
        diary.forget_all(MOVED, BY_HAND)
    assert found(place, *SECRETS) == set()
    assert {name for name, count in rows(place).items() if count} == {"meta", "mark"}


def test_what_the_meter_dates_after_the_change_stays(place):
    with Diary.open(place) as diary:
        live(diary)
        live(diary, MOVED, who="New Power", text="Welcome")
        after = diary.readings(METER, MOVED, MOVED + timedelta(days=9))
        first = unix(MOVED) // 86_400
        days = diary.days(first, 99_999).items()  # with those before that a silence reaches back to
        half_hours = {key: day.since(unix(MOVED)) for key, day in days if key[1] >= first}
        register = diary.registers()
        diary.forget_before(MOVED, HUB)
        assert diary.readings(METER, START, MOVED + timedelta(days=9)) == after
        assert diary.days(0, 99_999) == half_hours
        assert diary.registers() == register
        assert [one.text for one in diary.ask(hub_asking.messages)] == ["Welcome"]
        assert [one.name for one in diary.ask(hub_asking.newest, SupplierChange)] == ["New Power"]
        assert diary.ask(hub_asking.last_tenancy) == MOVED
        assert diary.check() == ()
    assert found(place, *SECRETS) <= {"OldCodeEnd"}  # told anew, of a payment since then


def test_the_half_hour_in_which_they_moved_is_nobodys(place):
    at = START + timedelta(days=1, minutes=47)
    with Diary.open(place) as diary:
        live(diary)
        diary.forget_before(at, HUB)
        (first, day), *_ = sorted(diary.days(0, 99_999).items(), key=lambda each: each[0][1])
    assert first[1] == unix(at) // 86_400
    assert day.wh[: (unix(at) % 86_400) // 1800 + 1] == (0,) * ((unix(at) % 86_400) // 1800 + 1)
    assert any(day.wh)


def test_the_tariff_in_force_is_the_meters_and_stays(place):
    with Diary.open(place) as diary:
        old, held, next_one = (tariff(START + timedelta(days=n), 100 + n) for n in (-400, -30, 20))
        diary.keep(Batch(news=(old, held, next_one), at=START))
        diary.forget_before(MOVED, HUB)
        assert diary.ask(hub_asking.tariffs) == (held, next_one)


def test_a_hub_alone_is_no_household(place):
    with Diary.open(place) as diary:
        told = (HubInfo(HUB, "Model"), SupplierChange(HUB, METER, START, SUPPLIER), tariff(START))
        diary.keep(Batch(news=told, at=START))
        assert not diary.ask(forgetting.holds_before, unix(MOVED))
        live(diary)
        assert diary.ask(forgetting.holds_before, unix(MOVED))


def test_a_command_of_the_new_household_goes_on(place):
    with Diary.open(place) as diary:
        live(diary)
        theirs = command(MOVED + timedelta(minutes=5), "c2", "11112222333344445555")
        diary.put(outbox.add, theirs)
        diary.forget_before(MOVED, HUB)
        assert [one for one, _ in diary.ask(outbox.waiting)] == [theirs]
    assert found(place, CODE) == set()


def test_a_full_log_keeps_nothing_of_what_was_cleared(file):
    """Many small batches, so that the former household's words lie in old pages of the write-ahead log."""
    with Diary.open(file) as diary:
        for day in range(12):
            live(diary, START + timedelta(days=day), 1, text=f"Dear Mrs Formerly {day}")
        diary.forget_before(START + timedelta(days=40), HUB)
        assert found(file, *SECRETS) == set()
        assert b"Formerly" not in bytes_of(file)


@pytest.mark.parametrize("goes_on", [True, False])
def test_somebody_who_reads_meanwhile_does_not_stop_it_and_the_rest_goes_later(file, goes_on):
    with Diary.open(file) as diary:
        live(diary)
        reader = sqlite3.connect(file)
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM message").fetchone() == (1,)
        diary.forget_all(MOVED, BY_HAND)
        assert diary.ask(forgetting.owes_clearing)
        assert diary.meters() == ()
        if goes_on:  # with the next batch
            reader.close()
            diary.keep(Batch(news=(tariff(MOVED),), at=MOVED))
            assert not diary.ask(forgetting.owes_clearing)
            assert found(file, *SECRETS) == set()
    reader.close()
    with Diary.open(file) as diary:
        assert not diary.ask(forgetting.owes_clearing)
        assert found(file, *SECRETS) == set()


def test_a_disk_that_is_full_after_the_clearing_does_not_bring_it_back(file):
    with Diary.open(file) as diary:
        live(diary, days=30)
        pages = diary._connection.exec_driver_sql("PRAGMA page_count").scalar()
        diary._connection.rollback()
        diary.forget_before(START + timedelta(days=1), HUB)
        kept = diary.meters()
        diary._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages // 8}")
        diary._connection.rollback()
        diary.forget_all(MOVED, BY_HAND)
        assert kept
        assert diary.meters() == ()


CLEARER = f"""
import sys
from datetime import datetime
from pathlib import Path
from ihd.store.diary import Diary

with Diary.open(Path(sys.argv[1])) as diary:
    print("open", flush=True)
    if sys.argv[2] == "all":
        diary.forget_all(datetime.fromisoformat({MOVED.isoformat()!r}), "by hand")
    else:
        diary.forget_before(datetime.fromisoformat({MOVED.isoformat()!r}), {HUB!r})
    print("cleared", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def lived(tmp_path_factory) -> Path:
    """A diary of some weeks, which takes a while to clear."""
    file = tmp_path_factory.mktemp("lived") / "diary.sqlite"
    with Diary.open(file) as diary:
        for week in range(4):
            live(diary, START - timedelta(days=7 * week), 7)
    return file


def test_a_kill_at_any_moment_leaves_all_or_nothing(lived, tmp_path):
    whole = rows(lived)
    dice, seen = random.Random(1121), {"whole": 0, "cleared": 0}
    for n in range(KILLS):
        file = tmp_path / str(n) / "diary.sqlite"
        file.parent.mkdir()
        shutil.copy(lived, file)
        how = ("all", "before")[n % 2]
        with subprocess.Popen(
            [sys.executable, "-c", CLEARER, str(file), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as clearer:
            assert clearer.stdout.readline() == "open\n"
            if n:
                sum(range(dice.randint(0, 3_000_000)))  # passes the moment without asking a clock
            else:
                assert clearer.stdout.readline() == "cleared\n"
            os.kill(clearer.pid, signal.SIGKILL)
            said = clearer.stdout.read()
        counts = rows(file)
        if counts["message"]:
            seen["whole"] += 1
            assert "cleared" not in said
            assert counts == whole
            continue
        seen["cleared"] += 1
        left = {name for name, count in counts.items() if count} - {"meta"}
        assert left <= {"mark", "tariff"}
        with Diary.open(file) as diary:
            assert diary.check() == ()
            assert diary.ask(hub_asking.last_tenancy) == MOVED
            assert found(file, *SECRETS) == set()
    assert seen["cleared"]


def test_nothing_is_kept_that_forgetting_does_not_know(file):
    """A table that comes later has to be cleared too."""
    dated = {table.name for table, _ in forgetting.DATED}
    known = dated | set(forgetting.KEPT)
    assert {table.name for table in schema.tables.sorted_tables} - known == {
        "meter",
        "day",
        "sealed_day",
        "tariff",
        "mend",
        "own_tariff_prices",
    }


def test_a_demo_home_stays_one(file):
    with Diary.open(file, pretend=True) as diary:
        live(diary)
        diary.forget_all(MOVED, BY_HAND)
    with Diary.open(file, pretend=True) as diary:
        assert diary.is_pretend
        assert diary.ask(hub_asking.newest, Prepayment) == ()
