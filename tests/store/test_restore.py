"""A restore brings back every row or changes nothing, and what was there before can be had again."""

import gzip
import resource
from pathlib import Path
from typing import Any

import pytest
from lifeboat_parts import LATER, METER, NOW, SETTINGS, a_home, all_rows, lives_on, recording

from ihd.energy.trouble import FileTrouble, StoreTrouble, Trouble
from ihd.store.backup import check, make
from ihd.store.diary import Diary
from ihd.store.restoring import HomeFiles, finish_left, restore


def state(home: HomeFiles) -> tuple[Any, str]:
    assert home.settings
    return all_rows(home.diary), home.settings.read_text()


def test_what_was_there_is_set_aside_and_can_be_had_again(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    first = state(home)
    backup = make(home.diary, tmp_path / "back.zip", NOW, "1.0", settings_file=home.settings)
    lives_on(home)
    second = state(home)
    done = restore(backup.file, home, LATER, "1.0")
    assert state(home) == first
    assert (done.backup, done.with_settings) == (backup, True)
    assert done.set_aside
    assert done.set_aside.parent == tmp_path / "home" / "set-aside"
    assert restore(done.set_aside, home, LATER, "1.0").set_aside
    assert state(home) == second


def test_settings_are_left_alone_where_they_are_not_wanted_or_not_in_it(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    rows = all_rows(home.diary)
    make(home.diary, tmp_path / "both.zip", NOW, "1.0", settings_file=home.settings)
    make(home.diary, tmp_path / "diary.zip", NOW, "1.0")
    lives_on(home)
    later = state(home)[1]
    assert not restore(tmp_path / "diary.zip", home, LATER, "1.0").with_settings
    assert state(home) == (rows, later)
    assert not restore(tmp_path / "both.zip", HomeFiles(home.diary, home.data), LATER, "1.0").with_settings
    assert state(home) == (rows, later)
    restore(tmp_path / "both.zip", home, LATER, "1.0")
    assert state(home) == (rows, SETTINGS)


def test_a_diarys_own_file_can_be_restored_too(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    rows = all_rows(home.diary)
    assert isinstance(home.diary, Path)
    copy = tmp_path / "kept.sqlite"
    copy.write_bytes(home.diary.read_bytes())
    lives_on(home)
    restore(copy, home, LATER, "1.0")
    assert all_rows(home.diary) == rows


def test_nothing_is_restored_while_another_program_records_or_has_the_diary_open(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    backup = make(home.diary, tmp_path / "back.zip", NOW, "1.0")
    there = HomeFiles(tmp_path / "there" / "diary.sqlite", tmp_path / "there")
    assert isinstance(there.diary, Path)
    with recording(there.diary) as recorder:
        assert recorder.stdout
        recorder.stdout.readline()
        with pytest.raises(StoreTrouble, match=rf"ihd record \(process {recorder.pid}\)"):
            restore(backup.file, there, NOW, "1.0")
        assert not (tmp_path / "there" / "restoring").exists()
    with Diary.open(there.diary, readonly=True) as reader:
        reader.registers()
        with pytest.raises(StoreTrouble, match="Another program has the diary open"):
            restore(backup.file, there, NOW, "1.0")
        assert {name for name, _ in reader.registers()} == {METER}
    restore(backup.file, there, NOW, "1.0")
    assert all_rows(there.diary) == all_rows(home.diary)


@pytest.mark.parametrize("pretend", [True, False], ids=["demo into real", "real into demo"])
def test_a_demo_home_and_a_real_one_never_mix(tmp_path: Path, pretend: bool) -> None:
    for folder, is_pretend in ((tmp_path / "from", pretend), (tmp_path / "to", not pretend)):
        folder.mkdir()
        Diary.open(folder / "diary.sqlite", pretend=is_pretend).close()
    backup = make(tmp_path / "from" / "diary.sqlite", tmp_path / "back.zip", NOW, "1.0")
    with pytest.raises(StoreTrouble, match="demo home"):
        restore(backup.file, HomeFiles(tmp_path / "to" / "diary.sqlite", tmp_path / "to"), NOW, "1.0")
    fresh = HomeFiles(tmp_path / "new" / "diary.sqlite", tmp_path / "new")
    if pretend:
        with pytest.raises(StoreTrouble, match="demo home"):
            restore(backup.file, fresh, NOW, "1.0")
    else:
        restore(backup.file, fresh, NOW, "1.0")


def test_a_damaged_diary_is_set_aside_as_it_is_and_replaced(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    rows = all_rows(home.diary)
    backup = make(home.diary, tmp_path / "back.zip", NOW, "1.0")
    assert isinstance(home.diary, Path)
    broken = home.diary.read_bytes()[:4096] + b"\xff" * 50_000
    home.diary.write_bytes(broken)
    (tmp_path / "home" / "diary.sqlite-wal").write_bytes(b"left behind")
    done = restore(backup.file, home, LATER, "1.0")
    assert all_rows(home.diary) == rows
    assert done.set_aside
    assert (done.set_aside / "diary.sqlite").read_bytes() == broken
    assert (done.set_aside / "settings.toml").read_text() == SETTINGS


def test_settings_that_are_not_sound_are_refused_before_anything_changes(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    (tmp_path / "wrong.toml").write_text("[diary\n")
    backup = make(home.diary, tmp_path / "back.zip", NOW, "1.0", settings_file=tmp_path / "wrong.toml")
    before = state(home)
    with pytest.raises(FileTrouble):
        restore(backup.file, home, LATER, "1.0")
    assert state(home) == before


def test_a_disk_with_no_room_for_it_changes_nothing(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    backup = make(home.diary, tmp_path / "back.zip", NOW, "1.0", settings_file=home.settings)
    lives_on(home)
    before = state(home)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limit[1]))  # each file; the diary is larger
    try:
        with pytest.raises(Trouble):
            restore(backup.file, home, LATER, "1.0")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert state(home) == before
    assert not (tmp_path / "home" / "restoring").exists()


@pytest.mark.parametrize("version", [1, 2, 3])
def test_the_diary_of_an_older_version_is_backed_up_as_it_is_and_restored_as_it_would_be_opened(
    tmp_path: Path, version: int
) -> None:
    old, opened = tmp_path / "old.sqlite", tmp_path / "opened.sqlite"
    for file in (old, opened):
        file.write_bytes(gzip.decompress((Path(__file__).parent / "kept" / f"diary-{version}.sqlite.gz").read_bytes()))
    backup = make(old, tmp_path / "old.zip", NOW, "1.0")
    assert backup.manifest.diary_version == version
    assert check(backup.file) == backup
    Diary.open(opened).close()
    there = HomeFiles(tmp_path / "there" / "diary.sqlite", tmp_path / "there")
    restore(backup.file, there, NOW, "1.0")
    assert all_rows(there.diary) == all_rows(opened)


def test_a_restore_that_was_ready_is_finished_by_whoever_comes_next(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    backup = make(home.diary, tmp_path / "back.zip", NOW, "1.0", settings_file=home.settings)
    new = state(home)
    lives_on(home)
    work = home.data / "restoring"
    scratch = HomeFiles(work / "diary.sqlite", work, work / "settings.toml")
    restore(backup.file, scratch, NOW, "1.0")
    (work / "ready").touch()
    finish_left(home)
    finish_left(home)
    assert state(home) == new
    assert not work.exists()
