"""What goes wrong outside is told in plain words with advice, and the diary goes on when it is mended."""

import itertools
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
import sqlalchemy
from sqlalchemy.exc import DBAPIError

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import UtcDay
from ihd.energy.ledger import Changes
from ihd.energy.reading import Reading
from ihd.energy.register import Register
from ihd.energy.series import Series
from ihd.energy.trouble import StoreTrouble
from ihd.store import schema
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
HOUSE = Series("A1/electricity", Direction.IMPORT)


def batch(first: int, count: int = 1) -> Batch:
    """Readings numbered from `first`, and half-hours that say the same."""
    readings = tuple(
        Reading("A1/electricity", Fuel.ELECTRICITY, NOON + timedelta(seconds=10 * number), imported_kwh=number / 1000)
        for number in range(first, first + count)
    )
    at, last = int(readings[-1].at.timestamp()), first + count - 1
    register = Register(at, last, at)
    return Batch(readings, Changes({HOUSE: register}, {(HOUSE, at // 86_400): UtcDay(at // 86_400, (last,) * 48)}, ()))


def kept(diary: Diary) -> list[int]:
    readings = diary.readings("A1/electricity", NOON, NOON + timedelta(days=99))
    return [round(reading.imported_kwh * 1000) for reading in readings]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "diary.sqlite"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte. Only root can make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "ihd-test", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("making a small disk takes Linux and the rights of root")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def run_sql(file: Path, statement: str) -> None:
    engine = sqlalchemy.create_engine(f"sqlite:///{file}", poolclass=sqlalchemy.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)


def fill(diary: Diary, numbers: Iterator[int]) -> int:
    """Keep batches until the disk is full; the number of the batch that did not fit."""
    number = 0
    with pytest.raises(StoreTrouble, match="The disk is full"):  # noqa: PT012 - which of them it is
        for number in numbers:
            diary.keep(batch(number * 200, 200))
    return number


def test_a_full_disk_loses_only_what_did_not_fit_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    file = small_disk / "diary.sqlite"
    with Diary.open(file) as diary:
        diary.keep(batch(0))
        ballast = small_disk / "ballast"
        ballast.write_bytes(bytes(100_000))
        failed = fill(diary, itertools.count(1))
        assert kept(diary) == [0, *range(200, failed * 200)]
        ballast.unlink()
        diary.keep(batch(failed * 200, 200))
        assert kept(diary)[-1] == failed * 200 + 199
        assert diary.check() == ()


def test_a_diary_at_its_limit_says_that_the_disk_is_full(file: Path) -> None:
    with Diary.open(file) as diary:
        diary._connection.exec_driver_sql("PRAGMA max_page_count = 30")
        diary._connection.rollback()
        failed = fill(diary, itertools.count())  # it is opened anew after that, and has no limit any more
        assert kept(diary) == list(range(failed * 200))
        diary.keep(batch(failed * 200, 200))
        assert kept(diary) == list(range(failed * 200 + 200))
        assert diary.check() == ()


def test_a_disk_that_turns_read_only_is_told_and_still_read(small_disk: Path) -> None:
    file = small_disk / "diary.sqlite"
    with Diary.open(file) as diary:
        diary.keep(batch(0, 3))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(StoreTrouble, match=r"read but not written|cannot be opened"):
        Diary.open(file)
    with Diary.open(file, readonly=True) as diary:
        assert kept(diary) == [0, 1, 2]
    with pytest.raises(StoreTrouble, match="read but not written"):
        Diary.open(small_disk / "new folder" / "diary.sqlite")
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    with Diary.open(file) as diary:
        diary.keep(batch(3))
        assert kept(diary) == [0, 1, 2, 3]


def test_a_reader_cannot_write(file: Path) -> None:
    Diary.open(file).close()
    with Diary.open(file, readonly=True) as diary, pytest.raises(StoreTrouble, match="read but not written"):
        diary.keep(batch(0))


@pytest.mark.parametrize("noise", [b"not a database at all", b"x" * 5000, Random(5).randbytes(5000)])
@pytest.mark.parametrize("readonly", [True, False])
def test_a_file_of_something_else_is_refused_and_left_alone(file: Path, noise: bytes, readonly: bool) -> None:
    file.write_bytes(noise)
    with pytest.raises(StoreTrouble, match="not a diary") as trouble:
        Diary.open(file, readonly=readonly)
    assert str(file) in trouble.value.advice
    assert file.read_bytes() == noise


def test_the_database_of_another_program_is_refused_and_left_alone(file: Path) -> None:
    run_sql(file, "CREATE TABLE photos (name)")
    before = file.read_bytes()
    with pytest.raises(StoreTrouble, match="not a diary"):
        Diary.open(file)
    assert file.read_bytes() == before


def test_a_diary_of_a_newer_version_is_refused_with_advice(file: Path) -> None:
    Diary.open(file).close()
    run_sql(file, f"PRAGMA user_version = {schema.VERSION + 1}")
    for readonly in (True, False):
        with pytest.raises(StoreTrouble, match="newer version") as trouble:
            Diary.open(file, readonly=readonly)
        assert "Update" in trouble.value.advice


def test_a_damaged_diary_says_so(file: Path) -> None:
    with Diary.open(file) as diary:
        for number in range(20):
            diary.keep(batch(number * 200, 200))
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StoreTrouble, match="damaged"):
        Diary.open(file)
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreTrouble, match="damaged"), Diary.open(file, readonly=True) as diary:
        kept(diary)


def test_a_damaged_day_is_found_and_told(file: Path) -> None:
    with Diary.open(file) as diary:
        diary.keep(batch(1))
    run_sql(file, "UPDATE day SET half_hours = x'0230ff'")
    with Diary.open(file) as diary:
        assert len(diary.check()) == 1
        with pytest.raises(StoreTrouble, match="damaged"):
            diary.days(0, 99_999)
        assert kept(diary) == [1]


def test_a_demo_home_and_a_real_one_never_mix(tmp_path: Path) -> None:
    for pretend, words in ((True, "This folder holds a demo home"), (False, "This folder holds a real home")):
        file = tmp_path / f"{pretend}.sqlite"
        with Diary.open(file, pretend=pretend) as diary:
            assert diary.is_pretend is pretend
        with pytest.raises(StoreTrouble) as trouble:
            Diary.open(file, pretend=not pretend)
        assert trouble.value.headline == words
        assert "folder" in trouble.value.advice
        Diary.open(file, pretend=pretend).close()
        with Diary.open(file, readonly=True) as diary:
            assert diary.is_pretend is pretend


def test_reading_where_nothing_was_recorded_makes_no_file(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "diary.sqlite"
    with pytest.raises(StoreTrouble, match="Nothing has been recorded yet"):
        Diary.open(file, readonly=True)
    assert list(tmp_path.iterdir()) == []
    empty = tmp_path / "empty.sqlite"
    empty.touch()
    with pytest.raises(StoreTrouble, match="Nothing has been recorded yet"):
        Diary.open(empty, readonly=True)
    assert empty.stat().st_size == 0


def test_a_folder_that_cannot_be_made_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for file in (tmp_path / "file" / "diary.sqlite", tmp_path):
        with pytest.raises(StoreTrouble, match="cannot be opened"):
            Diary.open(file)


def test_a_reader_sees_each_batch_whole_while_another_writes(file: Path) -> None:
    with Diary.open(file) as writer:
        writer.keep(batch(0))
        with Diary.open(file, readonly=True) as reader:
            for number in range(1, 30):
                writer.keep(batch(number))
                assert kept(reader) == list(range(number + 1))
                [day] = reader.days(0, 99_999).values()
                assert set(day.wh) == {number}
                assert reader.registers()[HOUSE].wh == number


def test_an_open_reader_does_not_let_the_log_grow_for_ever(file: Path) -> None:
    log = file.with_name("diary.sqlite-wal")
    with Diary.open(file) as writer:
        writer.keep(batch(0))
        with Diary.open(file, readonly=True) as reader:
            for number in range(1, 400):
                writer.keep(batch(number * 200, 200))
                reader.latest(Fuel.ELECTRICITY)
            assert log.stat().st_size < 6_000_000  # the log is reused from about 4 MB on
            assert file.stat().st_size > 500_000


def test_another_writer_is_waited_for_and_then_told_of(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ihd.store.sqlite_file.PATIENCE", 0.05)
    with Diary.open(file) as one, Diary.open(file) as other:
        with one._asked(writes=True), pytest.raises(StoreTrouble, match="Another program"):
            other.keep(batch(0))
        other.keep(batch(0))
        assert kept(one) == [0]


def test_a_mistake_of_ours_is_not_called_trouble(file: Path) -> None:
    with Diary.open(file) as diary, pytest.raises(DBAPIError), diary._asked() as connection:
        connection.exec_driver_sql("SELECT nonsense")
    with Diary.open(file) as diary:
        nameless = Reading("A1", Fuel.ELECTRICITY, NOON, watts=float("nan"))
        with pytest.raises(ValueError, match="NaN"):
            diary.keep(Batch((nameless,)))
        diary.keep(batch(0))
        assert kept(diary) == [0]
