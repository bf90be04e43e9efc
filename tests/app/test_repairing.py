"""A torn page does not keep a home from being recorded: it is repaired by itself, and what was lost is said."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from program import TOPIC, answers, electricity, heard, ihd, register, running, until

from ihd.app.context import context
from ihd.app.headless import Headless
from ihd.app.heard import Heard
from ihd.app.holding import Holding
from ihd.app.opening import open_home
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.hubs.message import Meaning
from ihd.paths import places
from ihd.store.backup import make
from ihd.store.diary import Diary
from ihd.store.kept import Batch

START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
METER = "02AA00000001/electricity"
HOUSE = Series(METER, Direction.IMPORT)
PAGE = 1024
COUNT = 2_000


def told(first, last):
    return tuple(
        Reading(METER, Fuel.ELECTRICITY, START + timedelta(seconds=10 * n), watts=5.0, imported_kwh=1000 + n / 1000)
        for n in range(first, last)
    )


def record(diary, ledger, readings):
    for reading in readings:
        ledger.take(reading)
    diary.keep(Batch(readings, ledger.changes()))


@pytest.fixture
def file(home):
    where = places(str(home)).diary_file
    with Diary.open(where) as diary:
        record(diary, Ledger(), told(0, COUNT))
    return where


def hurt(file, share=0.5):
    """Tear a page in the middle of the readings."""
    data = bytearray(file.read_bytes())
    page = int(len(data) // PAGE * share)
    data[page * PAGE : (page + 1) * PAGE] = b"\xff" * PAGE
    file.write_bytes(data)


def used(file):
    with Diary.open(file, readonly=True) as diary:
        assert diary.check() == ()
        return sum(sum(day.wh) for day in diary.days(0, 99_999, HOUSE).values())


def test_a_recorder_that_finds_its_diary_torn_repairs_it_and_says_what_is_lost(home, file, broker, publisher):
    hurt(file)
    data = bytearray(file.read_bytes())
    data[PAGE : 3 * PAGE] = bytes(2 * PAGE)  # what tables there are
    file.write_bytes(data)
    with running("record", home=home, password=broker.password) as process:
        said = next(line for line in process.stderr if "repaired" in line)
        assert "Lost: readings of 02AA00000001/electricity" in said
        assert "The damaged file is kept in" in said
        heard(process)
        publisher.publish(TOPIC, electricity(START + timedelta(seconds=10 * COUNT + 300), 1_002_100), qos=1)
        until(lambda: register(home) == 1_002_100)
    assert used(file) == 2_100
    kept = list((file.parent / "set-aside").glob("damaged-*/diary.sqlite"))
    assert [one.read_bytes() for one in kept] == [bytes(data)]
    doctor = {row["part"]: row for row in answers("doctor", home=home, password=broker.password)}
    assert doctor["database"]["state"] == "good"


def test_what_a_backup_has_is_not_lost(home, file, broker):
    (file.parent / "backups").mkdir()
    make(file, file.parent / "backups" / "ihd-2026-11-02-180000.zip", START, "1.0")
    data = bytearray(file.read_bytes())
    data[PAGE:] = bytes(len(data) - PAGE)
    file.write_bytes(data)
    with running("record", home=home, password=broker.password) as process:
        said = next(line for line in process.stderr if "repaired" in line)
        assert "Nothing is lost." in said
        assert "ihd-2026-11-02-180000.zip" in said
        heard(process)
    with Diary.open(file, readonly=True) as diary:
        assert [meter.readings for meter in diary.meters()] == [COUNT]
    assert used(file) == COUNT - 1


def heard_reading(n):
    [reading] = told(n, n + 1)
    return Heard(Meaning("glow", (reading,)), reading.at)


def turn_bad(file):
    """Damage what is kept while it is in use; a word of another program makes SQLite read it again."""
    with Diary.open(file) as other:
        other._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        other._connection.rollback()
        data = file.read_bytes()
        with file.open("r+b") as stream:
            stream.seek(3 * PAGE)
            stream.write(b"\xff" * (len(data) - 3 * PAGE))


def test_a_diary_that_turns_bad_under_a_recorder_is_repaired_and_nothing_heard_is_lost(home, file):
    opened = open_home(context(str(home)), "the test", START, pretend=False)
    loop = Headless(context(str(home)), opened)
    try:
        opened.keeper.hear(heard_reading(COUNT))
        loop._save()
        turn_bad(file)
        opened.keeper.hear(heard_reading(COUNT + 1))
        assert not loop._save()
        assert opened.keeper.remark.headline == "The diary was damaged, and a new one is begun"
        assert loop._save()
        kept = opened.diary.readings(METER, START, START + timedelta(days=9))
        assert kept[-1].imported_kwh == 1000 + (COUNT + 1) / 1000
        assert opened.diary.check() == ()
    finally:
        opened.close()


def test_a_screen_whose_diary_turns_bad_has_it_repaired_too(home, file):
    holding = Holding(context(str(home)), pretend=False)
    opened, _ = holding.open(START)
    try:
        opened.keeper.hear(heard_reading(COUNT))
        assert holding.keep(opened, opened.keeper.batch(START))[1:] == (None, None)
        turn_bad(file)
        opened.keeper.hear(heard_reading(COUNT + 1))
        batch, trouble, remark = holding.keep(opened, opened.keeper.batch(START))
        assert trouble is None
        assert remark.headline == "The diary was damaged, and a new one is begun"
        assert holding.keep(opened, batch)[1:] == (None, None)
    finally:
        holding.close()


def test_a_disk_that_damages_it_again_and_again_is_said_to_be_failing(home, file, broker):
    for _ in range(3):
        hurt(file, 0.1)
        data = bytearray(file.read_bytes())
        data[:2000] = bytes(2000)
        file.write_bytes(data)
        with running("record", home=home, password=broker.password) as process:
            assert next(line for line in process.stderr if "repaired" in line)
            process.terminate()
            process.wait(20)
        for one in (file.parent / "set-aside").glob("damaged-*"):
            shutil.move(one, one.with_name(one.name + f"-{len(list(one.parent.iterdir()))}"))
    file.write_bytes(bytes(20_000))
    ihd("record", home=home, password=broker.password, status=1)
    assert file.read_bytes() == bytes(20_000)
