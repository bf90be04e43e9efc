"""The one that records seals a day at a time, and no trouble with that stops it."""

import sqlite3
from datetime import UTC, datetime, timedelta

from ihd.app.idling import seal_a_day
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.store.diary import Diary
from ihd.store.kept import Batch
from ihd.store.sealing import KEEP_ROWS

START = datetime(2026, 11, 2, tzinfo=UTC)
METER = "H1/electricity"
DAYS = KEEP_ROWS + 3  # two of which are over for long enough
NOW = START + timedelta(days=DAYS)


def keep(diary: Diary) -> None:
    times = [START + timedelta(hours=n) for n in range(24 * DAYS)]
    diary.keep(Batch(tuple(Reading(METER, Fuel.ELECTRICITY, at, watts=300.0) for at in times)))


def test_it_seals_one_day_at_a_time_until_there_is_none(tmp_path):
    with Diary.open(tmp_path / "diary.sqlite") as diary:
        assert not seal_a_day(diary, NOW)
        keep(diary)
        assert [seal_a_day(diary, NOW) for _ in range(4)] == [True, True, False, False]
        assert len(diary.readings(METER, START, NOW)) == 24 * DAYS


def test_a_diary_that_cannot_be_written_is_left_as_it_is(tmp_path):
    file = tmp_path / "diary.sqlite"
    with Diary.open(file) as diary:
        keep(diary)
    with Diary.open(file, readonly=True) as diary:
        assert not seal_a_day(diary, NOW)
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT count(*) FROM sealed_day").fetchone() == (0,)
    connection.close()
