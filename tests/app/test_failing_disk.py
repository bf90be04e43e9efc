"""A recorder on a disk that runs full, or turns read-only and comes back: it goes on, and saves all once it can.

Only root can make such disks; elsewhere these tests are skipped.
"""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from program import TOPIC, electricity, heard, register, running, until

from ihd.energy.fuel import Direction
from ihd.energy.series import Series
from ihd.paths import places
from ihd.settings import DiarySettings, HubSettings, Settings, save
from ihd.store.diary import Diary

START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
HOUSE = Series("02AA00000001/electricity", Direction.IMPORT)


def told(*words):
    """Run a program of the system; whether it did what it was told."""
    return bool(shutil.which(words[0])) and not subprocess.run(words, check=False, capture_output=True).returncode


@pytest.fixture
def card(tmp_path):
    """A file system of its own, that turns read-only at the first error as a memory card's does."""
    image, folder = tmp_path / "card.img", tmp_path / "card"
    folder.mkdir()
    with image.open("wb") as file:
        file.truncate(16 * 1024 * 1024)
    if not (
        told("mkfs.ext4", "-q", str(image)) and told("mount", "-o", "loop,errors=remount-ro", str(image), str(folder))
    ):
        pytest.skip("making a disk takes Linux and the rights of root")
    yield folder
    while told("umount", "--lazy", str(folder)):
        """Each time that it was mounted."""


def set_up(folder, broker):
    hub = HubSettings(host=broker.host, port=broker.port5, user=broker.user)
    save(Settings(hub=hub, diary=DiarySettings(save_every=1)), places(str(folder)).settings_file)


def tell(publisher, first, last):
    for n in range(first, last):
        sent = publisher.publish(TOPIC, electricity(START + timedelta(seconds=10 * n), 1_000_000 + 3 * n), qos=1)
    sent.wait_for_publish(10)


def says(process, words):
    return next(line for line in process.stderr if words in line)


def kept(folder):
    with Diary.open(places(str(folder)).diary_file, readonly=True) as diary:
        assert diary.check() == ()
        readings = diary.readings(HOUSE.meter, START, START + timedelta(days=9))
        used = sum(sum(day.wh) for day in diary.days(0, 99_999, HOUSE).values())
        return [round((one.at - START).total_seconds()) // 10 for one in readings], used


def test_a_card_that_runs_full_costs_nothing_once_there_is_room(card, broker, publisher):
    set_up(card, broker)
    with running("record", home=card, password=broker.password) as process:
        heard(process)
        tell(publisher, 0, 50)
        until(lambda: register(card) == 1_000_147)
        ballast = card / "ballast"
        with ballast.open("wb") as file:
            try:
                while file.write(b"x" * 65_536):
                    file.flush()
            except OSError:
                """It is full now."""
        tell(publisher, 50, 4_000)
        assert "The disk is full" in says(process, "The disk")
        ballast.unlink()
        tell(publisher, 4_000, 4_010)
        until(lambda: register(card) == 1_000_000 + 3 * 4_009)
        process.terminate()
        assert process.wait(20) == 0
    assert kept(card) == (list(range(4_010)), 3 * 4_009)


def test_a_card_that_turns_read_only_and_is_mended_costs_nothing(card, broker, publisher, tmp_path):
    source = next(
        row.split()[0] for row in Path("/proc/self/mounts").read_text().splitlines() if row.split()[1] == str(card)
    )
    error = Path("/sys/fs/ext4", Path(source).name, "trigger_fs_error")
    if not error.exists():
        pytest.skip("this system cannot be told that a disk fails")
    set_up(card, broker)
    with running("record", home=card, password=broker.password) as process:
        heard(process)
        tell(publisher, 0, 50)
        until(lambda: register(card) == 1_000_147)
        error.write_text("1")
        tell(publisher, 50, 400)
        assert says(process, "Check that the disk") or True
        assert told("umount", "--lazy", str(card))
        mended = shutil.copy(tmp_path / "card.img", tmp_path / "mended.img")  # who has it open keeps the old one
        subprocess.run(["e2fsck", "-fy", mended], check=False, capture_output=True)
        assert told("mount", "-o", "loop", mended, str(card))
        tell(publisher, 400, 410)
        until(lambda: register(card) == 1_000_000 + 3 * 409)
        process.terminate()
        assert process.wait(20) == 0
    assert kept(card) == (list(range(410)), 3 * 409)


@pytest.fixture
def read_only(tmp_path, broker):
    """A home with a diary of ten readings, on a disk that cannot be written."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not told("mount", "-t", "tmpfs", "-o", "size=8m", "ihd-test", str(folder)):
        pytest.skip("making a disk takes Linux and the rights of root")
    set_up(folder, broker)
    yield folder
    told("umount", "--lazy", str(folder))


def test_a_recorder_that_starts_on_a_read_only_disk_holds_what_it_hears_until_it_can_be_written(
    read_only, broker, publisher
):
    with running("record", home=read_only, password=broker.password) as process:
        heard(process)
        tell(publisher, 0, 10)
        until(lambda: register(read_only) == 1_000_027)
        process.terminate()
        process.wait(20)
    assert told("mount", "-o", "remount,ro", str(read_only))
    with running("record", home=read_only, password=broker.password) as process:
        assert "read but not written" in next(iter(process.stderr))
        heard(process)
        tell(publisher, 10, 100)
        assert told("mount", "-o", "remount,rw", str(read_only))
        until(lambda: register(read_only) == 1_000_000 + 3 * 99)
        process.terminate()
        assert process.wait(20) == 0
    assert kept(read_only) == (list(range(100)), 3 * 99)
