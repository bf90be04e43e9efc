"""The broker of our own: run by whoever records, with a password for each device, and no way in without one."""

import json
import shutil
import signal
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from broker_parts import Guest, free_port, needs_mosquitto
from program import TOPIC, answers, electricity, heard, ihd, register, running, until

from ihd.app.broker import own_broker, password_of, secret_of
from ihd.app.context import Context, context
from ihd.app.doctor import home_broker
from ihd.app.home_broker import HomeBroker
from ihd.brokers.choice import Kind
from ihd.brokers.doors import check_port, own_address
from ihd.energy.trouble import PartTrouble
from ihd.passwords import keep
from ihd.paths import places

LIVE = "ihd-hub/1/hub-C0FFEE/meter/electricity/live"


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def own(tmp_path: Path, port: int) -> Path:
    """The folder of a display that is its home's broker."""
    home = tmp_path / "own"
    for name, value in (("diary.save_every", "1"), ("broker.port", port), ("broker.runs", "yes")):
        ihd("settings", name, value, home=home)
    return home


@pytest.fixture(params=list(Kind))
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Kind:
    """With Mosquitto, and as on a machine where it is not installed."""
    if request.param is Kind.MOSQUITTO:
        needs_mosquitto()
    else:
        monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    return request.param


@pytest.fixture
def broker(own: Path, kind: Kind) -> Iterator[HomeBroker]:
    one = HomeBroker(context(str(own)))
    assert one.choice.kind is kind
    one.start()
    yield one
    one.stop()


def secret(given: Context, user: str) -> str:
    return keep(given.places).get(secret_of(user)) or ""


def is_open(port: int) -> bool:
    try:
        check_port("127.0.0.1", port)
    except PartTrouble:
        return True
    return False


def test_each_comes_in_with_its_own_password_and_nobody_without(broker: HomeBroker, own: Path, port: int) -> None:
    given = context(str(own))
    for user in ("ihd", "glow", "device"):
        with Guest(port, user, secret(given, user)) as guest:
            guest.ready()
    strangers = [(None, None), ("glow", "guess"), ("glow", secret(given, "device")), ("pair", "pair"), ("", "")]
    for user, password in strangers:
        with Guest(port, user, password) as stranger:
            assert stranger.is_refused()


def test_it_listens_on_this_machine_alone_unless_the_network_is_wanted(broker: HomeBroker, port: int) -> None:
    address = own_address()
    if address is None:
        pytest.skip("This machine is on no network")
    check_port(address, port)
    assert is_open(port)


def test_a_device_cannot_pass_for_the_meter_with_mosquitto(own: Path, port: int) -> None:
    needs_mosquitto()
    given = context(str(own))
    broker = HomeBroker(given)
    broker.start()
    try:
        with Guest(port, "ihd", secret(given, "ihd"), ("#",)) as ours:
            ours.ready()
            with Guest(port, "device", secret(given, "device")) as device, Guest(port, "glow", secret(given, "glow")):
                device.ready()
                device.say(TOPIC, b"forged")
                device.say("SMART/HILD/C0FFEE", b"forged")
                device.say(LIVE, b"forged")
                device.say("tele/plug/SENSOR", b"mine")
                until(lambda: ("tele/plug/SENSOR", b"mine") in ours.heard)
            with Guest(port, "glow", secret(given, "glow"), ("#",)) as glow:
                glow.ready().say("tele/plug/SENSOR", b"forged")
                glow.say(TOPIC, b"the meter's")
                until(lambda: b"the meter's" in ours.payloads)
                assert "tele/plug/SENSOR" not in [topic for topic, _ in glow.heard]
        assert b"forged" not in ours.payloads
    finally:
        broker.stop()


def test_encryption_is_offered_where_it_is_wanted(own: Path, kind: Kind) -> None:
    secure = free_port()
    for name, value in (("broker.tls", "yes"), ("broker.secure_port", secure)):
        ihd("settings", name, value, home=own)
    given = context(str(own))
    broker = HomeBroker(given)
    broker.start()
    try:
        papers = places(str(own)).data / "broker" / "papers" / "certificate.pem"
        with Guest(secure, "glow", secret(given, "glow"), host="localhost", trusts=papers) as glow:
            glow.ready()
    finally:
        broker.stop()


def test_passwords_are_made_once_and_for_each_its_own(own: Path) -> None:
    given = context(str(own))
    made = [password_of(keep(given.places), user) for user in ("ihd", "glow", "device")]
    assert len(set(made)) == 3
    assert min(map(len, made)) >= 16
    assert made == [password_of(keep(given.places), user) for user in ("ihd", "glow", "device")]
    assert own_broker(given).passwords == made[0]


def test_whoever_records_is_the_broker_and_keeps_what_a_device_says(own: Path, port: int) -> None:
    with running("record", home=own, password=None) as recorder:
        heard(recorder)
        with Guest(port, "glow", secret(context(str(own)), "glow"), ("glow/#",)) as glow:
            glow.ready().say(TOPIC, electricity(datetime.now(UTC), 1_000_000))
            until(lambda: register(own) == 1_000_000)
            told = answers("now", home=own)
            assert told[0]["hub"]["state"] in ("live", "waiting")  # another program comes in as well
        recorder.terminate()
        recorder.wait(20)
        assert not is_open(port)


def test_the_broker_ends_with_the_recorder_even_when_it_is_killed(own: Path, port: int) -> None:
    with running("record", home=own, password=None) as recorder:
        heard(recorder)
        assert is_open(port)
        recorder.send_signal(signal.SIGKILL)
        recorder.wait()
        until(lambda: not is_open(port))


def test_a_port_that_is_taken_is_told_with_what_to_do(own: Path, port: int) -> None:
    with running("record", home=own, password=None) as recorder:
        heard(recorder)
        other = own.parent / "other"
        for name, value in (("broker.port", port), ("broker.runs", "yes")):
            ihd("settings", name, value, home=other)
        (told,) = answers("record", home=other, status=1)
        assert told["trouble"]["headline"] == f"Another program listens on port {port} already"
        assert "systemctl" in told["trouble"]["advice"]


def test_no_password_is_in_any_file_but_that_of_secrets_nor_said_anywhere(own: Path, port: int) -> None:
    needs_mosquitto()
    with running("record", home=own, password=None) as recorder:
        heard(recorder)
        recorder.terminate()
        said = [recorder.stderr.read(), recorder.stdout.read()]
    said.append(ihd("settings", home=own))
    ihd("screenshot", "device", own / "page.png", home=own)
    ihd("screenshot", "device", own.parent / "page.png", home=own.parent / "nobody")
    assert (own / "page.png").read_bytes() == (own.parent / "page.png").read_bytes()  # what it shows is nobody's
    passwords = list(json.loads(places(str(own)).secrets_file.read_text()).values())
    assert len(passwords) == 3
    files = [file for file in own.rglob("*") if file.is_file() and file.name != "secrets.json"]
    assert any(file.name == "passwords" for file in files)  # Mosquitto's, which holds their hashes
    for password in passwords:
        assert not [words for words in said if password in words]
        assert not [file for file in files if password.encode() in file.read_bytes()]


def test_the_doctor_says_who_runs_it_that_nobody_does_and_what_holds_its_port(own: Path, port: int) -> None:
    given = context(str(own))
    assert home_broker(given)[:2] == ("warning", "Nobody runs it now")
    with socket.create_server(("127.0.0.1", port)), pytest.raises(PartTrouble, match=f"listens on port {port} already"):
        home_broker(given)
    with running("record", home=own, password=None) as recorder:
        heard(recorder)
        state, says, _ = home_broker(given)
        assert state == "good"
        assert f"this machine alone on port {port}, run by ihd record (process {recorder.pid})" in says
    assert home_broker(context(str(own.parent / "another"))).state == "absent"
