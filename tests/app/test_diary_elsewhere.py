"""IHD_DATABASE says where the diary is kept: every command goes there, and no password is ever shown."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from postgres_parts import GUARDED, PASSWORD
from program import TOPIC, answers, electricity, environment, heard, ihd, running, until

from ihd.app.diary_place import placed
from ihd.energy.fuel import Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.trouble import FileTrouble
from ihd.paths import DiaryServer, Places
from ihd.store.diary import Diary
from ihd.store.hold import Held, hold
from ihd.store.kept import Batch

START = datetime(2026, 11, 2, 10, tzinfo=UTC)
ASKED = ("usage", "--from", "2026-11-02", "--to", "2026-11-03", "--by", "day")


def live(place) -> None:
    """Three hours in a home that uses 240 W."""
    ledger = Ledger()
    readings = tuple(
        Reading("A1/electricity", Fuel.ELECTRICITY, START + timedelta(minutes=n), watts=240.0, imported_kwh=n * 0.004)
        for n in range(181)
    )
    for reading in readings:
        ledger.take(reading)
    with Diary.open(place) as diary:
        diary.keep(Batch(readings, ledger.changes()))


def run(*words, home, database, status=0, **more):
    """What the program says on both of its streams, started with this IHD_DATABASE."""
    told = environment(home) | {"IHD_DATABASE": database} | more
    command = [sys.executable, "-m", "ihd", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=told, check=False)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    assert PASSWORD not in done.stdout + done.stderr
    return done.stdout + done.stderr


def test_a_file_named_so_is_the_diary_of_every_command(tmp_path, monkeypatch):
    file, home = tmp_path / "disk" / "ours.sqlite", tmp_path / "home"
    live(file)
    monkeypatch.setattr("program.environment", lambda *told: environment(*told) | {"IHD_DATABASE": f"sqlite:///{file}"})
    (day,) = answers(*ASKED, home=home)
    assert day["kwh"] == pytest.approx(0.72)
    assert answers("meters", home=home)[0]["readings"] == 181
    assert f"181 readings in {file}" in ihd("doctor", home=home, status=0)
    assert not (home / "diary.sqlite").exists()


def test_so_is_a_database_on_a_server(tmp_path, postgres):
    postgres.sql(f"CREATE SCHEMA cottage AUTHORIZATION {GUARDED}")
    address = postgres.address(GUARDED, schema="cottage")
    with_it = address.replace(f"{GUARDED}@", f"{GUARDED}:{PASSWORD}@")
    live(DiaryServer(with_it))
    for database, more in ((with_it, {}), (address, {"PGPASSWORD": PASSWORD})):
        assert "0.72" in run(*ASKED, home=tmp_path, database=database, **more)
    told = run("doctor", home=tmp_path, database=with_it)
    assert "181 readings in the database" in told
    assert "schema cottage" in told
    ihd("settings", "hub.host", "127.0.0.1", home=tmp_path)
    with hold(DiaryServer(with_it), "ihd display"):
        assert "ihd display" in run("record", home=tmp_path, database=with_it, status=1)
    assert not (tmp_path / "diary.sqlite").exists()


def test_the_password_can_be_kept_with_the_other_secrets(tmp_path, postgres):
    address = postgres.address(GUARDED, schema="keyring_home")
    assert "password" in run("meters", home=tmp_path, database=address, status=1)
    ihd("settings", "diary.password", home=tmp_path, given=f"{PASSWORD}\n")
    assert "Nothing has been recorded yet" in run("meters", home=tmp_path, database=address, status=1)


@pytest.mark.parametrize(
    "database",
    [
        "mysql://home:kitchen-7@nas/ihd",
        "postgresql://home:kitchen-7@nowhere.invalid/ihd",
        "kitchen-7",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///a?mode=kitchen-7",
    ],
)
def test_what_cannot_be_used_is_said_in_plain_words(tmp_path, database):
    for words in (("meters",), ("usage", "--by", "day")):
        told = run(*words, home=tmp_path, database=database, status=1)
        assert "IHD_DATABASE" in told or "does not answer" in told


def test_a_recorder_outlives_its_server_and_then_keeps_what_it_heard_meanwhile(
    home, broker, publisher, postgres, monkeypatch
):
    place = postgres.home()
    monkeypatch.setattr("program.environment", lambda *told: environment(*told) | {"IHD_DATABASE": place.address})

    def kept() -> int | None:
        with Diary.open(place, readonly=True) as diary:
            return next((one.wh for one in diary.registers().values()), None)

    with running("record", home=home, password=broker.password) as process:
        heard(process)
        publisher.publish(TOPIC, electricity(START, 5_000), qos=1)
        until(lambda: kept() == 5_000)
        postgres.stop(kill=True)
        try:
            publisher.publish(TOPIC, electricity(START + timedelta(minutes=1), 5_010), qos=1)
            assert any("server does not answer" in line for line in process.stderr)
        finally:
            postgres.start()
        until(lambda: kept() == 5_010)
        with pytest.raises(Held, match="ihd record"):
            hold(place, "ihd")
        process.terminate()
        assert process.wait(20) == 0
    assert not (home / "diary.sqlite").exists()


def test_where_nothing_is_said_the_diary_is_in_the_home(tmp_path, monkeypatch):
    home = Places(tmp_path, tmp_path)
    monkeypatch.delenv("IHD_DATABASE", raising=False)
    assert placed(home).diary == placed(home).diary_file == tmp_path / "diary.sqlite"
    monkeypatch.setenv("IHD_DATABASE", f"sqlite:///{tmp_path}/other.sqlite")
    assert placed(home).diary_file == tmp_path / "other.sqlite"
    monkeypatch.setenv("IHD_DATABASE", "postgresql://home:secret@nas/ihd")
    elsewhere = placed(home)
    assert "secret" not in repr(elsewhere)
    with pytest.raises(FileTrouble, match="by a database server"):
        _ = elsewhere.diary_file
