"""A damaged diary comes back: what could be read is there, what was not is told, and no energy is there twice."""

import os
import random
import shutil
import sqlite3
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from household_parts import live
from sqlalchemy.exc import DBAPIError

from ihd.energy.calendar import DAY, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.trouble import StoreTrouble
from ihd.store import mending, sealing
from ihd.store.backup import check, make
from ihd.store.diary import Diary
from ihd.store.hold import hold
from ihd.store.kept import Batch
from ihd.store.restoring import HomeFiles
from ihd.store.salvage import salvage

FIRST = datetime(2026, 6, 1, tzinfo=UTC)
DAYS = 6
NOW = FIRST + timedelta(days=DAYS, hours=1)
METER = "A1/electricity"
HOUSE = Series(METER, Direction.IMPORT)
THOROUGH = "IHD_THOROUGH" in os.environ  # tries far more kinds of damage, some minutes long
EACH = 20  # seconds between two readings
PAGE = 1024


def wh(number):
    return 4_000_000 + 9 * number + number % 5


def told(first, last):
    return tuple(
        Reading(
            METER,
            Fuel.ELECTRICITY,
            FIRST + timedelta(seconds=EACH * n),
            watts=float(n % 900),
            imported_kwh=wh(n) / 1000,
        )
        for n in range(first, last)
    )


COUNT = DAYS * DAY // EACH
BACKED_UP = 5 * DAY // EACH + 1_000  # how many readings the backup knows


def record(diary, ledger, first, last):
    readings = told(first, last)
    for reading in readings:
        ledger.take(reading)
    diary.keep(Batch(readings, ledger.changes()))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A diary of six days, three of them sealed, with a backup of an hour into the last; its log is not tidied away."""
    folder = tmp_path_factory.mktemp("home")
    file = folder / "diary.sqlite"
    with Diary.open(file) as diary:
        live(diary)
        ledger = diary.ledger()
        record(diary, ledger, 0, BACKED_UP)
        while due := diary.ask(sealing.due, unix(NOW)):
            diary.put(sealing.seal_day, due)
        make(file, folder / "backup.zip", NOW, "1.0")
        for first in range(BACKED_UP, COUNT, 300):
            record(diary, ledger, first, min(COUNT, first + 300))
        whole = folder / "whole"
        whole.mkdir()
        for one in folder.glob("diary.sqlite*"):
            shutil.copy(one, whole / one.name)
    return folder


@pytest.fixture
def home(made, tmp_path):
    """A home with a copy of that diary, all of it in the one file."""
    shutil.copy(made / "diary.sqlite", tmp_path / "diary.sqlite")
    return HomeFiles(tmp_path / "diary.sqlite", tmp_path)


def repaired(home, backup=None):
    with hold(home.diary, "the test"):
        return salvage(home, NOW, backup and check(backup))


def is_damaged(file):
    """Whether the damage shows: bytes that were changed may be where nothing is."""
    try:
        with Diary.open(file) as diary:
            return bool(diary.check()) or not diary.readings(METER, utc(0), utc(2**31))
    except (StoreTrouble, DBAPIError, ValueError):  # a word that nobody knows is damage too
        return True


def numbers(diary):
    readings = diary.readings(METER, utc(0), utc(2**31))
    assert all(
        round(one.imported_kwh * 1000) == wh(round((one.at - FIRST).total_seconds()) // EACH) for one in readings
    )
    return [round((one.at - FIRST).total_seconds()) // EACH for one in readings]


def energy(diary):
    return sum(sum(day.wh) for day in diary.days(0, 99_999, HOUSE).values())


def goes_on(diary):
    """Record the next hour as a recorder does that starts on this diary."""
    record(diary, diary.ledger(), COUNT + 30, COUNT + 100)


def holds_no_more_than_was_used(diary):
    """Nothing twice: no half-hour has more than the register told, and the end adds up."""
    for (_, number), day in diary.days(0, 99_999, HOUSE).items():
        first = (number * DAY - unix(FIRST)) // EACH
        for slot, value in enumerate(day.wh):
            start = first + slot * 1800 // EACH
            end = wh(min(COUNT + 99, start + 1800 // EACH))
            assert value <= max(0, end - wh(start)) + 9 * 31
    assert energy(diary) <= wh(COUNT + 99) - wh(0)


def spoil(file, where, how):
    data = bytearray(file.read_bytes())
    how(data, where)
    file.write_bytes(data)


def pages_of(file, table):
    with sqlite3.connect(file) as connection:
        try:
            rows = connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,)).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell which pages a table has")
    connection.close()
    return [row[0] for row in rows]


def zeroed(data, page):
    data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)


def test_an_intact_diary_comes_through_as_it_was(home, made):
    with Diary.open(home.diary) as diary:
        before = numbers(diary), energy(diary), diary.registers(), diary.days(0, 99_999), diary.prices(Fuel.ELECTRICITY)
        mends = diary.ask(mending.all_mends)
    found = repaired(home)
    assert found.lost == ()
    with Diary.open(home.diary) as diary:
        assert before == (
            numbers(diary),
            energy(diary),
            diary.registers(),
            diary.days(0, 99_999),
            diary.prices(Fuel.ELECTRICITY),
        )
        assert diary.ask(mending.all_mends) == mends
        assert diary.check() == ()


TABLES = ("reading", "sealed_day", "day", "register", "meter", "price", "meta", "mend")
PARTS = ("first", "middle", "last", "all")
EVERY = [(table, which, backup) for table in TABLES for which in PARTS for backup in (True, False)]
SOME = [one for number, one in enumerate(EVERY) if number % 5 == 0 or (one[0] == "day" and one[1] == "all")]


@pytest.mark.parametrize(("table", "which", "with_backup"), EVERY if THOROUGH else SOME)
def test_a_table_that_lost_pages_is_filled_up_as_far_as_it_goes(home, made, table, which, with_backup):
    pages = pages_of(home.diary, table)
    gone = {"first": pages[:1], "middle": pages[len(pages) // 2 :][:1], "last": pages[-1:], "all": pages}[which]
    for page in gone:
        spoil(home.diary, page, zeroed)
    before = home.diary.read_bytes()
    found = repaired(home, made / "backup.zip" if with_backup else None)
    assert (found.set_aside / "diary.sqlite").read_bytes() == before
    with Diary.open(home.diary) as diary:
        assert diary.check() == ()
        kept = numbers(diary)
        if with_backup:
            assert set(range(BACKED_UP)) <= set(kept)
        if table not in ("reading", "sealed_day", "meter"):
            assert kept == list(range(COUNT))
            assert energy(diary) == wh(COUNT - 1) - wh(0)
        if len(kept) < COUNT:
            assert any(one.what == "readings" for one in found.lost) or table == "meter"
        goes_on(diary)
        holds_no_more_than_was_used(diary)


@pytest.mark.parametrize("seed", range(400 if THOROUGH else 6))
def test_bytes_that_flip_anywhere_cost_no_more_than_their_pages(home, made, seed):
    dice = random.Random(seed)
    size = home.diary.stat().st_size
    hurt = [dice.randrange(size) for _ in range(dice.choice((1, 5, 40)))]
    for at in hurt:
        spoil(home.diary, at, lambda data, place: data.__setitem__(place, data[place] ^ (1 << dice.randrange(8))))
    if not is_damaged(home.diary):
        return
    repaired(home, made / "backup.zip" if seed % 2 else None)
    with Diary.open(home.diary) as diary:
        assert diary.check() == ()
        goes_on(diary)


@pytest.mark.parametrize("share", [0.15, 0.8])
def test_a_file_cut_short_gives_what_is_left_of_it(home, made, share):
    size = home.diary.stat().st_size
    with home.diary.open("rb+") as file:
        file.truncate(int(size * share))
    found = repaired(home, made / "backup.zip")
    with Diary.open(home.diary) as diary:
        assert diary.check() == ()
        assert set(range(BACKED_UP)) <= set(numbers(diary))
        goes_on(diary)
        holds_no_more_than_was_used(diary)
    assert found.set_aside.exists()


@pytest.mark.parametrize("share", [0.0, 0.4, 0.77])
def test_a_log_cut_short_costs_the_newest_alone_and_nothing_twice(made, tmp_path, share):
    for one in (made / "whole").iterdir():
        shutil.copy(one, tmp_path / one.name)
    log = tmp_path / "diary.sqlite-wal"
    (tmp_path / "diary.sqlite-shm").unlink()
    with log.open("rb+") as file:
        file.truncate(int(log.stat().st_size * share))
    home = HomeFiles(tmp_path / "diary.sqlite", tmp_path)
    if is_damaged(home.diary):
        repaired(home, made / "backup.zip")
    with Diary.open(home.diary) as diary:
        assert diary.check() == ()
        kept = numbers(diary)
        assert kept == list(range(len(kept)))
        goes_on(diary)
        assert energy(diary) == wh(COUNT + 99) - wh(kept[0] if kept else COUNT + 30)


def test_what_is_no_diary_and_has_no_backup_is_left_alone(tmp_path):
    file = tmp_path / "diary.sqlite"
    file.write_bytes(random.Random(3).randbytes(60_000))
    before = file.read_bytes()
    with pytest.raises(StoreTrouble, match="damaged"):
        repaired(HomeFiles(file, tmp_path))
    assert file.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir() if one.suffix != ".lock") == ["diary.sqlite"]


def test_a_diary_of_nothing_but_zeros_gives_way_to_a_new_one(home):
    home.diary.write_bytes(bytes(home.diary.stat().st_size))
    found = repaired(home)
    assert found.is_new
    assert not any((found.set_aside / "diary.sqlite").read_bytes())
    with Diary.open(home.diary) as diary:
        assert diary.meters() == ()
        goes_on(diary)


def test_a_diary_gone_from_end_to_end_comes_back_out_of_the_backup(home, made):
    home.diary.write_bytes(bytes(home.diary.stat().st_size))
    found = repaired(home, made / "backup.zip")
    assert found.readings >= BACKED_UP
    with Diary.open(home.diary) as diary:
        assert numbers(diary) == list(range(BACKED_UP))
        goes_on(diary)
        assert energy(diary) == wh(COUNT + 99) - wh(0)


def test_a_sealed_day_whose_bytes_are_wrong_is_told_and_taken_from_the_backup(home, made):
    with sqlite3.connect(home.diary) as connection:
        this = "meter = (SELECT id FROM meter WHERE name = ?) AND day = ?"
        spoilt = f"UPDATE sealed_day SET packed = zeroblob(length(packed)) WHERE {this}"
        connection.execute(spoilt, (METER, unix(FIRST) // DAY + 1))
    connection.close()
    copy = home.diary.read_bytes()
    assert repaired(home, made / "backup.zip").lost == ()
    with Diary.open(home.diary) as diary:
        assert numbers(diary) == list(range(COUNT))
    home.diary.write_bytes(copy)
    [lost] = repaired(home).lost
    assert (lost.meter, lost.what, lost.count) == (METER, "readings", DAY // EACH)
    assert lost.first == FIRST + timedelta(days=1)
    with Diary.open(home.diary) as diary:
        assert Counter(one // (DAY // EACH) for one in numbers(diary)) == dict.fromkeys((0, 2, 3, 4, 5), DAY // EACH)
        assert energy(diary) == wh(COUNT - 1) - wh(0)
