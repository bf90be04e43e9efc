"""What a former household has left in files beside the diary goes: backups, homes set aside, copies of old versions."""

import gzip
import os
from datetime import datetime, timedelta
from pathlib import Path

from lifeboat_parts import LATER, NOW, a_home, lives_on

from ihd.store.backup import make
from ihd.store.backup_shelf import name_of
from ihd.store.diary import Diary
from ihd.store.leaving import clear_left
from ihd.store.restoring import HomeFiles, restore

HOME = "0123abcd"


def a_home_with_a_past(folder: Path) -> HomeFiles:
    """A home that has been brought forward, backed up, damaged and restored, and in which a rehearsal was stopped."""
    folder.mkdir()
    old = gzip.decompress((Path(__file__).parent / "kept" / "diary-3.sqlite.gz").read_bytes())
    (folder / "diary.sqlite").write_bytes(old)
    home = a_home(folder)
    (folder / "backups").mkdir()
    backup = make(home.diary, folder / "backups" / name_of(NOW, HOME, is_encrypted=False), NOW, "1.0")
    make(home.diary, folder / "backups" / name_of(LATER, None, is_encrypted=False), NOW, "1.0")
    (folder / "backups" / ".ihd-of-one-that-was-stopped.zip.1.part").write_bytes(b"readings")
    restore(backup.file, home, NOW, "1.0")
    broken = (folder / "diary.sqlite").read_bytes()
    (folder / "diary.sqlite").write_bytes(broken[:8192] + b"\xff" * (len(broken) - 8192))
    assert (restore(backup.file, home, LATER, "1.0").set_aside or folder).name.startswith("damaged-")
    (folder / "rehearsal-x1").mkdir()
    (folder / "rehearsal-x1" / "diary.sqlite").write_bytes(old)
    lives_on(home)
    return home


def files(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())


def test_every_copy_of_the_diary_goes_and_nothing_else(tmp_path: Path) -> None:
    home = a_home_with_a_past(tmp_path / "home")
    (home.data / "holiday.zip").write_bytes(b"photos")
    before = files(home.data)
    assert any("before-4" in one for one in before)
    assert sum("set-aside" in one for one in before) >= 2  # of a sound diary, and of a damaged one
    assert clear_left(home.diary, home.data) >= 6
    left = [one for one in files(home.data) if not one.startswith("diary.sqlite.lock")]
    assert left == ["diary.sqlite", "holiday.zip", "settings.toml"]
    with Diary.open(home.diary, readonly=True) as diary:
        assert diary.check() == ()


def test_what_was_made_since_then_stays(tmp_path: Path) -> None:
    home = a_home_with_a_past(tmp_path / "home")
    moved_in = datetime.fromtimestamp(NOW.timestamp(), NOW.tzinfo)
    for number, one in enumerate(sorted((home.data / "backups").iterdir())):
        at = (moved_in + timedelta(days=number - 1)).timestamp()
        os.utime(one, (at, at))
    clear_left(home.diary, home.data, moved_in)
    assert len(list((home.data / "backups").iterdir())) == 2


def test_a_home_without_a_past_has_nothing_to_clear(tmp_path: Path) -> None:
    assert clear_left(tmp_path / "none" / "diary.sqlite", tmp_path / "none") == 0
