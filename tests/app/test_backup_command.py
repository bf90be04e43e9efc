"""Backups by hand and by themselves, as people and services meet them: with files, sticks, passphrases and clocks."""

import argparse
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from program import TOPIC, answers, electricity, heard, ihd, register, running, until

from ihd import passwords
from ihd.app import backup_options
from ihd.app.backup_command import backup
from ihd.app.backup_daily import daily
from ihd.app.backup_health import backup_health
from ihd.app.backup_passphrase import PASSPHRASE
from ihd.app.backup_state import Done, Remembered, is_due, remember, remembered, state_file
from ihd.app.context import Context
from ihd.app.lifeboat import Lifeboat
from ihd.app.opening import open_home
from ihd.backup_settings import BackupSettings
from ihd.energy.trouble import Trouble
from ihd.paths import places
from ihd.settings import Settings, load, save
from ihd.store.backup import check
from ihd.store.restoring import HomeFiles, restore

sys.path.append(str(Path(__file__).parents[1] / "store"))
from lifeboat_parts import NOW, a_home, all_rows, lives_on

NIGHT = datetime(2026, 11, 23, 3, 31, tzinfo=UTC)


def at(home: HomeFiles, now: datetime = NOW, **backups: object) -> Context:
    """The context of a home at this moment, with these settings of backups."""
    return Context(places(str(home.data)), Settings(backups=BackupSettings(**backups)), lambda: now)


@pytest.fixture
def lived_in(tmp_path):
    return a_home(tmp_path / "home")


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def test_a_home_that_is_recorded_is_backed_up_and_moves_to_another_machine(home, broker, publisher, tmp_path):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        publisher.publish(TOPIC, electricity(datetime(2026, 11, 2, 10, tzinfo=UTC), 5_000), qos=1)
        until(lambda: register(home) == 5_000)
        stick = tmp_path / "stick"
        stick.mkdir()
        [made] = answers("backup", stick, home=home)
        assert (made["meters"], made["readings"], made["first"], made["last"]) == (
            1,
            1,
            "2026-11-02T10:00:00Z",
            "2026-11-02T10:00:00Z",
        )
        assert Path(made["file"]).parent == stick
        assert answers("backup", "check", made["file"], home=home) == [made]
        [refused] = answers("restore", made["file"], home=home, status=1)
        assert f"ihd record (process {process.pid})" in refused["trouble"]["headline"]
    there = tmp_path / "new" / "home"
    [restored] = answers("restore", made["file"], home=there)
    assert {**restored, "set_aside": None, "settings": True} == restored
    assert {**restored, **made, "notes": restored["notes"]} == restored
    assert "hub.password" in restored["notes"][-1]
    assert register(there) == 5_000
    assert load(places(str(there)).settings_file) == load(places(str(home)).settings_file)


def test_a_passphrase_is_asked_for_and_never_taken_from_the_command_line(lived_in, tmp_path):
    out, words = tmp_path / "out.age", tmp_path / "words"
    words.write_text("battery horse\n")
    one = argparse.ArgumentParser(allow_abbrev=False)
    backup_options.backup(one)
    with pytest.raises(SystemExit):
        one.parse_args([str(out), "--encrypt", "--passphrase", "secret"])
    [refused] = answers("backup", out, "--encrypt", home=lived_in.data, status=1)
    assert refused["trouble"]["headline"] == "No passphrase was given"
    assert answers("backup", out, "--passphrase-file", words, home=lived_in.data)[0]["encrypted"] is True
    [wrong] = answers("restore", out, home=lived_in.data, given="battery\n", status=1)
    assert wrong["trouble"]["headline"] == "The passphrase does not open this backup"
    ihd("settings", "backups.passphrase", home=lived_in.data, given="battery horse\n")
    assert answers("restore", out, home=lived_in.data)[0]["encrypted"] is True
    assert "battery horse" not in (lived_in.data / "settings.toml").read_text()


def test_one_file_or_folder_is_named(lived_in):
    one = argparse.ArgumentParser()
    backup_options.backup(one)
    assert one.parse_args(["check", "a"]).check == Path("a")
    with pytest.raises(SystemExit):
        one.parse_args(["a", "b"])
    with pytest.raises(Trouble, match="No place was named"):
        backup(at(lived_in), one.parse_args([]))
    made = one.parse_args(["check"])  # a place of that name
    assert (made.out, made.check) == ("check", None)


def test_a_restore_that_was_stopped_is_finished_by_the_next_command(lived_in, tmp_path):
    ihd("backup", tmp_path / "back.zip", home=lived_in.data)
    before = all_rows(lived_in.diary)
    lives_on(lived_in)
    work = lived_in.data / "restoring"
    restore(tmp_path / "back.zip", HomeFiles(work / "diary.sqlite", work, work / "settings.toml"), NOW, "1.0")
    (work / "ready").touch()
    assert answers("settings", "diary.save_every", home=lived_in.data)[0]["value"] == 50
    assert all_rows(lived_in.diary) == before
    assert not work.exists()


def test_a_daily_backup_lies_beside_the_diary_is_rehearsed_and_told(lived_in):
    context = at(lived_in)
    assert backup_health(context)[0] == "warning"
    assert daily(context) == 0
    [own] = (lived_in.data / "backups").iterdir()
    assert check(own).manifest.readings == 3 * 144
    known = remembered(state_file(context.places))
    assert (known.own.at, known.rehearsed, known.troubles) == (NOW, Done(NOW, str(own)), ())
    assert backup_health(context)[0] == "good"
    daily(context)  # nothing is due any more
    assert names(lived_in.data / "backups") == [own.name]
    assert not [one for one in names(lived_in.data) if one.startswith("rehearsal")]
    assert backup_health(at(lived_in, NOW + timedelta(days=3)))[0] == "warning"
    assert backup_health(at(lived_in, NOW + timedelta(days=30)))[0] == "bad"
    own.unlink()
    assert backup_health(context)[0] == "bad"


def test_a_stick_that_is_pulled_out_is_told_of_and_its_place_is_not_written_to(lived_in, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    folder = stick / "energy"
    daily(at(lived_in, folder=str(folder)))
    assert [one.rpartition("-")[0] for one in names(folder)][1:] == ["ihd-2026-11-22-120000"]
    shutil.move(stick, tmp_path / "pocket")
    folder.mkdir(parents=True)  # as an empty place where it was mounted
    tomorrow = at(lived_in, NIGHT, folder=str(folder))
    with pytest.raises(Trouble, match="The second place for backups is not there"):
        daily(tomorrow)
    assert names(folder) == []
    assert len(names(lived_in.data / "backups")) == 2
    state, says, advice = backup_health(tomorrow)
    assert (state, "not there" in says, str(folder) in advice) == ("warning", True, True)
    shutil.rmtree(stick)
    shutil.move(tmp_path / "pocket", stick)
    assert daily(tomorrow) == 0
    assert len(names(folder)) == 3
    assert backup_health(tomorrow)[0] == "good"


def test_the_second_place_is_encrypted_or_nothing_goes_there(lived_in, tmp_path):
    context = at(lived_in, folder=str(tmp_path / "stick"), encrypt=True)
    with pytest.raises(Trouble, match="There is no passphrase for the backups"):
        daily(context)
    assert not (tmp_path / "stick").exists()
    passwords.keep(context.places).set(PASSPHRASE, "battery horse")
    assert daily(context) == 0
    [locked] = (tmp_path / "stick").glob("*.age")
    assert check(locked, "battery horse").manifest.readings == 432


def test_a_disk_that_fails_one_part_of_it_spares_the_others_and_is_remembered(lived_in, tmp_path):
    (lived_in.data / "backups").write_text("a file where the folder should be")
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(Trouble):
        daily(at(lived_in, folder=str(stick / "energy")))
    assert len(list((stick / "energy").glob("ihd-*.zip"))) == 1
    known = remembered(state_file(at(lived_in).places))
    assert (known.second.at, known.own.at, len(known.troubles)) == (NOW, None, 1)


def test_doctor_says_how_many_there_are_and_what_they_take(lived_in):
    daily(at(lived_in))
    daily(at(lived_in, NIGHT))
    size = sum(one.stat().st_size for one in (lived_in.data / "backups").iterdir())
    says = backup_health(at(lived_in, NIGHT))[1]
    assert f"2 beside the diary since 22 November 2026 ({size / 1000:.0f} kB)" in says


def test_a_clock_that_was_never_set_makes_no_backup(lived_in):
    with pytest.raises(Trouble, match="The clock is not set"):
        daily(at(lived_in, datetime(1970, 1, 1, 0, 5, tzinfo=UTC)))


def test_a_rehearsal_that_fails_is_told_until_one_succeeds(lived_in):
    daily(at(lived_in))
    file = state_file(at(lived_in).places)
    known = remembered(file)
    remember(Remembered(known.home, known.own, rehearsal_trouble=("This backup is damaged", "Use another.")), file)
    state, says, _ = backup_health(at(lived_in))
    assert (state, "could not be restored in a rehearsal" in says) == ("bad", True)
    daily(at(lived_in, NIGHT))
    assert backup_health(at(lived_in, NIGHT))[0] == "good"


@pytest.mark.parametrize(
    ("last", "now", "is_so"),
    [
        (None, NOW, True),
        (datetime(2026, 11, 22, 3, 31, tzinfo=UTC), datetime(2026, 11, 23, 3, 29, tzinfo=UTC), False),
        (datetime(2026, 11, 22, 3, 31, tzinfo=UTC), datetime(2026, 11, 23, 3, 31, tzinfo=UTC), True),
        (datetime(2026, 11, 20, 9, 0, tzinfo=UTC), NOW, True),  # it was switched off
        (datetime(2031, 1, 1, tzinfo=UTC), NOW, True),  # the clock was ahead
        (NOW + timedelta(hours=2), NOW, False),
        (datetime(2026, 6, 20, 2, 31, tzinfo=UTC), datetime(2026, 6, 21, 2, 29, tzinfo=UTC), False),  # in summer
        (datetime(2026, 6, 20, 2, 31, tzinfo=UTC), datetime(2026, 6, 21, 2, 31, tzinfo=UTC), True),
    ],
)
def test_a_backup_is_due_each_local_night_or_as_soon_as_the_machine_runs_again(lived_in, last, now, is_so):
    assert is_due(Done(last), now, at(lived_in).zone) is is_so


def watched(lifeboat, opened, now):
    """Let the program look after its backups until one has been made or has failed; the trouble that it told."""
    told = [lifeboat.tend(opened, now)]
    assert lifeboat.is_at_work
    until(lambda: told.append(lifeboat.tend(opened, now)) or not lifeboat.is_at_work)
    return [one for one in told if one]


def test_the_program_that_records_has_it_done_beside_its_work_and_tells_a_failure_once(lived_in, tmp_path):
    now = datetime.now(UTC)
    settings = Settings(backups=BackupSettings(folder=str(tmp_path / "stick" / "energy")))
    save(settings, lived_in.settings)
    context = Context(places(str(lived_in.data)), settings)
    opened = open_home(context, "the test", now, pretend=False)
    try:
        lifeboat = Lifeboat(context, settle=0)
        assert [one.headline for one in watched(lifeboat, opened, now)] == ["The second place for backups is not there"]
        assert len(names(lived_in.data / "backups")) == 1
        assert opened.keeper.remark
        lifeboat.tell(opened.keeper, now + timedelta(days=2))
        assert opened.keeper.remark is None
        (tmp_path / "stick").mkdir()
        again = Lifeboat(context, settle=0)
        assert watched(again, opened, now) == []
        assert len(names(tmp_path / "stick" / "energy")) == 2
        assert again.tend(opened, now) is None
        assert not again.is_at_work
    finally:
        opened.close()


def test_a_backup_that_is_being_made_is_stopped_with_the_program_and_leaves_nothing_half_done(lived_in):
    context = Context(places(str(lived_in.data)), Settings())
    opened = open_home(context, "the test", NOW, pretend=False)
    try:
        lifeboat = Lifeboat(context, settle=0)
        lifeboat.tend(opened, datetime.now(UTC))
        assert lifeboat.is_at_work
        lifeboat.stop()
        assert not lifeboat.is_at_work
    finally:
        opened.close()
    for one in (lived_in.data / "backups").glob("ihd-*"):
        assert check(one).manifest.meters == 1
