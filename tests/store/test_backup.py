"""A backup is the diary as it stood, whoever records meanwhile; one that is not what it was never passes for sound."""

import io
import json
import random
import shutil
import subprocess
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy
from hypothesis import given, settings
from hypothesis import strategies as st
from lifeboat_parts import LATER, METER, NOW, SETTINGS, START, a_home, all_rows, lives_on, recording

from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.paths import DiaryPlace
from ihd.store import backup_file, schema
from ihd.store.backup import Locked, check, make, put_copy
from ihd.store.backup_cipher import WrongPassphrase
from ihd.store.diary import Diary
from ihd.store.restoring import HomeFiles, restore


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A backup of a small home."""
    folder = tmp_path_factory.mktemp("home")
    home = a_home(folder, days=1)
    return make(home.diary, folder / "sound.zip", NOW, "1.0", settings_file=home.settings).file.read_bytes()


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory, sound: bytes) -> bytes:
    folder = tmp_path_factory.mktemp("encrypted")
    (folder / "sound.zip").write_bytes(sound)
    return put_copy(folder / "sound.zip", folder / "sound.age", "battery horse").file.read_bytes()


def test_a_backup_says_what_it_holds_and_every_row_comes_back(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    made = make(home.diary, tmp_path / "out.zip", NOW, "1.2.3", settings_file=home.settings)
    told = made.manifest
    # household_parts: three days from 10:00 on 2 November, a reading each ten minutes
    assert (told.meters, told.readings, told.program, told.made) == (1, 3 * 144, "1.2.3", NOW)
    assert told.first == told.made.replace(day=2, hour=10)
    assert told.last == told.made.replace(day=5, hour=9, minute=50)
    assert made.bytes == made.file.stat().st_size
    assert check(made.file) == made
    with zipfile.ZipFile(made.file) as archive:  # any program that knows ZIP files can look into it
        assert archive.namelist() == ["manifest.json", "diary.sqlite", "settings.toml"]
        assert archive.read("settings.toml").decode() == SETTINGS
        assert json.loads(archive.read("manifest.json"))["made"] == "2026-11-22T12:00:00Z"
        (tmp_path / "taken.sqlite").write_bytes(archive.read("diary.sqlite"))
    assert all_rows(tmp_path / "taken.sqlite") == all_rows(home.diary)


def test_backups_taken_while_a_program_records_are_each_whole(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite"
    with recording(file) as recorder:
        assert recorder.stdout
        seen = 0
        for number in range(12):
            safe = int(recorder.stdout.readline())
            while safe < seen:  # it goes on while it is backed up
                safe = int(recorder.stdout.readline())
            made = make(file, tmp_path / "out.zip", NOW, "1.0")
            seen = check_whole(made.file, safe, tmp_path / f"{number}")
        assert recorder.poll() is None


def check_whole(backup: Path, safe: int, folder: Path) -> int:
    """A backup holds every reading up to one that was safe by then, and their energy; the last one that it holds."""
    folder.mkdir()
    restored = restore(backup, HomeFiles(folder / "diary.sqlite", folder), NOW, "1.0")
    with Diary.open(folder / "diary.sqlite", readonly=True) as diary:
        kept = diary.readings(METER, START, START + timedelta(days=99))
        used = sum(sum(day.wh) for day in diary.days(0, 99_999).values())
    assert [round((one.at - START).total_seconds() / 10) for one in kept] == list(range(len(kept)))
    assert len(kept) > safe
    assert used == 13 * (len(kept) - 1)
    assert restored.backup.manifest.readings == len(kept)
    return len(kept)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_flipped_bit_is_never_taken_for_sound(sound: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(sound) - 1) | st.integers(len(sound) - 300, len(sound) - 1) | st.integers(0, 80))
    broken = bytearray(sound)
    broken[at] ^= 1 << data.draw(st.integers(0, 7))
    refuse(bytes(broken))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_file_that_was_cut_is_never_taken_for_sound(sound: bytes, data: st.DataObject) -> None:
    refuse(sound[: data.draw(st.integers(0, len(sound) - 1))])


def refuse(content: bytes) -> None:
    file = Path("/nowhere/backup.zip")
    with pytest.raises(FileTrouble, match=r"damaged|no backup"):
        backup_file.read(io.BytesIO(content), file)


def test_what_is_refused_leaves_the_home_alone(tmp_path: Path, sound: bytes) -> None:
    home = a_home(tmp_path / "home")
    before = all_rows(home.diary)
    dice = random.Random(20261122)
    for _ in range(20):
        broken = bytearray(sound)
        broken[dice.randrange(len(sound))] ^= 1 << dice.randrange(8)
        (tmp_path / "broken.zip").write_bytes(broken)
        with pytest.raises(FileTrouble):
            restore(tmp_path / "broken.zip", home, LATER, "1.0")
    assert all_rows(home.diary) == before
    assert not (tmp_path / "home" / "restoring").exists()
    assert not (tmp_path / "home" / "set-aside").exists()


def test_an_encrypted_backup_opens_with_its_passphrase_alone(tmp_path: Path, encrypted: bytes, sound: bytes) -> None:
    file = tmp_path / "some.age"
    file.write_bytes(encrypted)
    assert encrypted.startswith(b"age-encryption.org/v1\n")
    assert b"manifest" not in encrypted
    with pytest.raises(Locked):
        check(file)
    with pytest.raises(WrongPassphrase, match="does not open"):
        check(file, "battery hors")
    assert check(file, "battery horse").manifest.readings == 144
    file.write_bytes(encrypted[:2000] + bytes([encrypted[2000] ^ 4]) + encrypted[2001:-1])
    with pytest.raises(FileTrouble, match="damaged"):
        check(file, "battery horse")


def test_a_passphrase_that_takes_more_memory_than_there_is_is_refused_in_words(
    tmp_path: Path, encrypted: bytes
) -> None:
    file, lines = tmp_path / "some.age", encrypted.split(b"\n")
    words = lines[1].split(b" ")  # -> scrypt SALT N
    lines[1] = b" ".join([*words[:-1], b"40"])  # 2 to the power of 40, at a kilobyte each
    file.write_bytes(b"\n".join(lines))
    with pytest.raises(FileTrouble, match="too small for this backup's passphrase"):
        check(file, "battery horse")


@pytest.mark.parametrize("content", [b"", b"PK", b"hello " * 500, b"PK\x03\x04" + b"x" * 500], ids=repr)
def test_a_file_of_something_else_is_no_backup(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "holiday.zip"
    file.write_bytes(content[:3000])
    with pytest.raises(FileTrouble, match="This file is no backup"):
        check(file)


def test_other_archives_folders_and_databases_are_no_backups(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("manifest.json", "{}")
    with pytest.raises(FileTrouble, match=r"damaged|no backup"):
        check(tmp_path / "photos.zip")
    with pytest.raises(FileTrouble, match="There is no such backup"):
        check(tmp_path)
    engine = sqlalchemy.create_engine(f"sqlite:///{tmp_path / 'photos.sqlite'}", poolclass=sqlalchemy.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE photos (name)")
    with pytest.raises(StoreTrouble, match="not a diary"):
        check(tmp_path / "photos.sqlite")


def rewritten(sound: bytes, **changes: object) -> bytes:
    """A backup that proves itself and says something else: such as only another program could have made."""
    with zipfile.ZipFile(io.BytesIO(sound)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(parts.pop("manifest.json")) | changes
    manifest = backup_file.msgspec.convert(told, backup_file.Manifest)
    out = io.BytesIO()
    backup_file.write(out, manifest, parts)
    return out.getvalue()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"diary_version": schema.VERSION + 1}, "made by a newer version"),
        ({"format": 2}, "made by a newer version"),
        ({"kind": "another program's"}, "no backup"),
        ({"readings": 143}, "not what it was"),
        ({"counted": {"H1/electricity import": 1}}, "not what it was"),
        ({"parts": {}}, "no backup"),
    ],
    ids=["newer diary", "newer form", "another's", "another count", "another sum", "no diary"],
)
def test_a_backup_that_does_not_fit_is_refused(
    tmp_path: Path, sound: bytes, changes: dict[str, object], words: str
) -> None:
    file = tmp_path / "backup.zip"
    file.write_bytes(rewritten(sound, **changes))
    for refused in (check, lambda one: restore(one, HomeFiles(tmp_path / "d.sqlite", tmp_path), NOW, "1.0")):
        with pytest.raises(FileTrouble, match=words):
            refused(file)
    assert not (tmp_path / "d.sqlite").exists()


def test_a_damaged_diary_is_not_backed_up_and_the_last_backup_stays(tmp_path: Path) -> None:
    home, out = a_home(tmp_path / "home"), tmp_path / "out.zip"
    make(home.diary, out, NOW, "1.0")
    before = out.read_bytes()
    assert isinstance(home.diary, Path)
    whole = home.diary.read_bytes()
    for broken in (whole[:8192] + b"\xff" * (len(whole) - 8192), whole[: len(whole) // 2]):
        home.diary.write_bytes(broken)
        with pytest.raises(StoreTrouble, match="damaged"):
            make(home.diary, out, LATER, "1.0")
        assert out.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["home", "out.zip"]


def test_a_name_that_is_taken_by_something_else_is_left_alone(tmp_path: Path) -> None:
    home, photo = a_home(tmp_path / "home"), tmp_path / "photo.zip"
    photo.write_bytes(b"a photo of the meter")
    for taken in (photo, home.diary, tmp_path):
        assert isinstance(taken, Path)
        with pytest.raises(FileTrouble):
            make(home.diary, taken, NOW, "1.0")
    assert photo.read_bytes() == b"a photo of the meter"
    with pytest.raises(FileTrouble, match="There is no such folder"):
        make(home.diary, tmp_path / "no" / "where.zip", NOW, "1.0")


def test_a_disk_that_is_full_or_protected_leaves_the_backup_that_is_there(tmp_path: Path) -> None:
    disk = tmp_path / "stick"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "ihd-test", str(disk)]
    try:
        failed = subprocess.run(mount, check=False, capture_output=True).returncode != 0
    except OSError:
        failed = True
    if failed:
        pytest.skip("making a small disk takes Linux and the rights of root")
    try:
        home, out = a_home(tmp_path / "home", days=1), disk / "out.zip"
        before = make(home.diary, out, NOW, "1.0")
        (disk / "ballast").write_bytes(bytes(shutil.disk_usage(disk).free - 4096))
        with pytest.raises(FileTrouble, match="There is no room for the backup") as told:
            make(home.diary, out, LATER, "1.0")
        assert "as they were" in told.value.advice
        assert check(out) == before
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(FileTrouble, match="may not be written there"):
            make(home.diary, out, LATER, "1.0")
        assert check(out) == before
        assert sorted(one.name for one in disk.iterdir()) == ["ballast", "out.zip"]
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_home_moves_between_a_file_and_a_server_by_its_backup(place: DiaryPlace, tmp_path: Path) -> None:
    here = a_home(tmp_path / "here")
    made = make(here.diary, tmp_path / "one.zip", NOW, "1.0", settings_file=here.settings)
    there = HomeFiles(place, tmp_path / "there", tmp_path / "there" / "settings.toml")
    assert restore(made.file, there, NOW, "1.0").set_aside is None
    assert all_rows(place) == all_rows(here.diary)
    lives_on(there)
    later = all_rows(place)
    back = make(place, tmp_path / "two.zip", LATER, "1.0", settings_file=there.settings)
    first = all_rows(here.diary)
    undo = restore(back.file, here, LATER, "1.0").set_aside
    assert all_rows(here.diary) == later != first
    assert undo
    restore(undo, there, LATER, "1.0")
    assert all_rows(place) == first
    lives_on(there)  # numbers that a server gives by itself go on after those that came with the backup


def test_a_sealed_day_that_is_damaged_is_found_by_whoever_checks(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    engine = sqlalchemy.create_engine(f"sqlite:///{home.diary}", poolclass=sqlalchemy.NullPool)
    with engine.begin() as connection:
        changed = connection.exec_driver_sql("UPDATE sealed_day SET packed = x'00ff00ff'")
        assert changed.rowcount
    made = make(home.diary, tmp_path / "out.zip", NOW, "1.0")
    with pytest.raises(FileTrouble, match="The diary in this backup is damaged"):
        check(made.file)
    there = HomeFiles(tmp_path / "there" / "diary.sqlite", tmp_path / "there")
    with pytest.raises(FileTrouble, match="The diary in this backup is damaged"):
        restore(made.file, there, NOW, "1.0")
