"""Mosquitto as we run it: who comes in, what each may hear and say, what outlives a restart, and its troubles."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from broker_parts import LOOPBACK, Guest, free_port, needs_mosquitto, wait_until
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ihd.brokers import mosquitto as room
from ihd.brokers.accounts import NAME, PAIR, Access, Right
from ihd.brokers.doors import EVERYWHERE, Doors, Papers
from ihd.brokers.mosquitto import ManagedMosquitto
from ihd.energy.trouble import FileTrouble, PartTrouble

EVERYTHING = [("readwrite", "#")]


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[ManagedMosquitto]:
    needs_mosquitto()
    with ManagedMosquitto(tmp_path / "broker", Doors(port=free_port())) as one:
        one.admit("ihd", "the display", EVERYTHING)
        yield one


def guest(
    broker: ManagedMosquitto, user: str | None, password: str | None, *topics: str, host: str = LOOPBACK
) -> Guest:
    assert broker.doors.port is not None
    return Guest(broker.doors.port, user, password, topics or ("#",), host=host)


def display(broker: ManagedMosquitto) -> Guest:
    return guest(broker, "ihd", "the display")


def one_who_stays(broker: ManagedMosquitto) -> Guest:
    assert broker.doors.port is not None
    return Guest(broker.doors.port, "ihd", "the display", ("glow/live",), stays="away for a while")


@pytest.mark.parametrize(
    ("user", "password"),
    [("ihd", "another"), ("ihd", None), ("nobody", "the display"), ("IHD", "the display"), (None, None), ("ihd", "")],
)
def test_nobody_comes_in_without_his_own_password(
    broker: ManagedMosquitto, user: str | None, password: str | None
) -> None:
    with guest(broker, user, password) as stranger:
        assert stranger.is_refused()


@pytest.mark.parametrize("address", ["127.0.0.2", EVERYWHERE])
def test_nor_on_any_other_address(tmp_path: Path, address: str) -> None:
    needs_mosquitto()
    with ManagedMosquitto(tmp_path, Doors(address, free_port(address))) as broker:
        broker.admit("ihd", "the display", EVERYTHING)
        with guest(broker, "ihd", "the display", host=broker.host) as known:
            known.ready()
        with guest(broker, None, None, host="127.0.0.2") as stranger:
            assert stranger.is_refused()


def test_it_listens_on_its_own_address_alone(broker: ManagedMosquitto) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", broker.doors.port), timeout=5)


def test_each_says_and_hears_only_what_it_has_a_right_to(broker: ManagedMosquitto) -> None:
    broker.admit("glow", "hub", [("write", "glow/#"), ("read", "told/glow")])
    broker.admit("tasmota", "plug", [(Access.WRITE, "tele/+/SENSOR")])
    with display(broker) as all_, guest(broker, "glow", "hub") as glow, guest(broker, "tasmota", "plug") as tasmota:
        for one in (all_, glow, tasmota):
            one.ready()
        tasmota.say("glow/C0FFEE/SENSOR/electricitymeter", b"forged")
        tasmota.say("tele/one/two/SENSOR", b"forged")
        tasmota.say("tele/plug/STATE", b"forged")
        tasmota.say("tele/plug/SENSOR", b"true")
        glow.say("told/glow", b"forged")
        glow.say("glow/C0FFEE", b"true")
        all_.say("told/glow", b"for it")
        all_.say("told/tasmota", b"for nobody")
        all_.say("end", b"end")
        wait_until(lambda: ("end", b"end") in all_.heard and bool(glow.heard))
        assert [topic for topic, payload in all_.heard if payload == b"true"] == ["tele/plug/SENSOR", "glow/C0FFEE"]
        assert b"forged" not in all_.payloads
        assert glow.heard == [("told/glow", b"for it")]
        assert tasmota.heard == []


def test_one_without_rights_can_do_nothing_even_if_nobody_else_is_let_in(tmp_path: Path) -> None:
    needs_mosquitto()
    with ManagedMosquitto(tmp_path, Doors(port=free_port())) as broker:
        broker.admit("mute", "quiet", [])
        with guest(broker, "mute", "quiet") as mute:
            mute.ready()
            mute.say("glow/x", b"forged", retain=True)
        broker.admit("ihd", "the display", EVERYTHING)
        with display(broker) as all_:
            all_.ready()
            all_.say("end", b"end")
            wait_until(lambda: bool(all_.heard))
            assert all_.heard == [("end", b"end")]


def test_the_pairing_account_opens_the_pairing_topics_alone(broker: ManagedMosquitto) -> None:
    broker.admit(PAIR, PAIR, [("write", "ihd/1/+/pair/ask"), ("read", "ihd/1/+/pair/answer")])
    with display(broker) as all_, guest(broker, PAIR, PAIR) as anybody:
        all_.ready()
        anybody.ready()
        anybody.say("ihd/1/hub/pair/answer", b"forged")
        anybody.say("ihd/1/hub/live", b"forged")
        anybody.say("ihd/1/hub/pair/ask", b"asked")
        all_.say("ihd/1/hub/live", b"private")
        all_.say("ihd/1/hub/pair/answer", b"answered")
        wait_until(lambda: bool(anybody.heard) and b"answered" in all_.payloads)
        assert anybody.payloads == [b"answered"]
        assert all_.payloads == [b"asked", b"private", b"answered"]


def test_who_is_expelled_is_cut_off_and_stays_out_and_others_notice_nothing(broker: ManagedMosquitto) -> None:
    broker.admit("glow", "hub", EVERYTHING)
    with display(broker) as other, guest(broker, "glow", "hub") as glow:
        other.ready()
        glow.ready()
        broker.expel("glow")
        with guest(broker, "glow", "hub") as again:
            assert again.is_refused()
        wait_until(lambda: "refused" in glow.told)  # cut off, tried again by itself, and refused
        assert other.told == ["ready"]
    assert set(broker.accounts()) == {"ihd"}
    broker.expel("glow")


def test_a_new_password_takes_the_place_of_the_old_at_once(broker: ManagedMosquitto) -> None:
    with display(broker) as old:
        old.ready()
        broker.admit("ihd", "renewed", EVERYTHING)
        with guest(broker, "ihd", "renewed") as new:
            new.ready()
        wait_until(lambda: "refused" in old.told)


def test_new_rights_hold_at_once_for_who_is_connected(broker: ManagedMosquitto) -> None:
    broker.admit("glow", "hub", EVERYTHING)
    broker.admit("watcher", "watch", [("read", "#")])
    with guest(broker, "watcher", "watch") as watcher, display(broker) as speaker:
        watcher.ready()
        speaker.ready()
        speaker.say("a/1", b"heard")
        wait_until(lambda: watcher.payloads == [b"heard"])
        broker.admit("watcher", "watch", [("read", "b/#")])
        speaker.say("a/1", b"unheard")
        speaker.say("b/1", b"heard too")
        wait_until(lambda: len(watcher.heard) > 1)
        assert watcher.payloads == [b"heard", b"heard too"]
        assert watcher.told == ["ready"]


def test_accounts_and_what_was_retained_or_queued_outlive_a_restart(broker: ManagedMosquitto) -> None:
    broker.admit("glow", "hub", [("write", "glow/#")])
    with one_who_stays(broker) as before:
        before.ready()
    with guest(broker, "glow", "hub") as glow:
        glow.ready()
        glow.say("glow/tariff", b"kept", retain=True)
        for number in range(2_000):  # twice what Mosquitto would queue by itself
            glow.paho.publish("glow/live", b"%d" % number, qos=1)
        glow.say("glow/live", b"last")
    broker.stop()
    assert not broker.is_running
    again = ManagedMosquitto(broker._folder, broker.doors)
    assert again.accounts() == {"ihd": (Right(Access.READWRITE, "#"),), "glow": (Right(Access.WRITE, "glow/#"),)}
    with again:
        with display(again) as all_:
            wait_until(lambda: ("glow/tariff", b"kept") in all_.heard)
        with one_who_stays(broker) as after:
            wait_until(lambda: b"last" in after.payloads)
            assert after.payloads == [*(b"%d" % number for number in range(2_000)), b"last"]


def test_it_can_be_stopped_and_started_twice_and_after_its_own_end(broker: ManagedMosquitto) -> None:
    broker.start()
    with display(broker) as client:
        client.ready()
        assert broker._process is not None
        os.kill(broker._process.pid, signal.SIGKILL)
        wait_until(lambda: not broker.is_running)
        broker.admit("late", "comer", EVERYTHING)  # while it does not run
        broker.start()
        client.ready(2)
        with guest(broker, "late", "comer") as late:
            late.ready()
    broker.stop()
    broker.stop()


def test_files_are_shut_to_others_and_no_password_is_in_them(broker: ManagedMosquitto) -> None:
    broker.admit("glow", "open-sesame", EVERYTHING)
    broker.stop()
    files = [file for file in broker._folder.rglob("*") if file.is_file()]
    assert {file.name for file in files} == {"accounts.json", "mosquitto.conf", "mosquitto.db", "passwords", "rights"}
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert broker._folder.stat().st_mode & 0o777 == 0o700
    assert not any(b"open-sesame" in file.read_bytes() for file in files)
    assert "$7$" not in repr(broker._accounts())


def test_what_a_kill_left_of_a_password_is_swept_away(broker: ManagedMosquitto) -> None:
    broker.stop()
    (broker._folder / "hashing").mkdir()
    (broker._folder / "hashing" / "one").write_text("one:open-sesame")
    broker.start()
    assert not (broker._folder / "hashing").exists()


def test_a_folder_of_any_name_will_do(tmp_path: Path) -> None:
    needs_mosquitto()
    with ManagedMosquitto(tmp_path / "Müller's # home", Doors(port=free_port())) as broker:
        broker.admit("ihd", "the display", EVERYTHING)
        with display(broker) as client:
            client.ready()


def test_a_folder_whose_name_would_be_another_line_of_its_configuration_is_refused(tmp_path: Path) -> None:
    needs_mosquitto()
    with pytest.raises(PartTrouble, match="folder"):
        ManagedMosquitto(tmp_path / "a\nallow_anonymous true", Doors(port=free_port())).start()


def test_a_port_that_is_taken_is_told_with_the_usual_reason(tmp_path: Path) -> None:
    needs_mosquitto()
    with socket.socket() as other:
        other.bind((LOOPBACK, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PartTrouble, match=f"port {port}") as told:
            ManagedMosquitto(tmp_path, Doors(port=port)).start()
        assert "systemctl" in told.value.advice


@pytest.mark.parametrize(
    ("doors", "headline"),
    [
        (Doors("192.0.2.77", 20_000), "no address 192.0.2.77"),
        (Doors("kitchen", 20_000), "no address"),
        (Doors(port=70_000), "port 70000"),
        (Doors(port=None), "port of its own"),
        (Doors(port=20_000, secure_port=20_000), "certificate"),
    ],
)
def test_doors_that_cannot_be_are_told(tmp_path: Path, doors: Doors, headline: str) -> None:
    needs_mosquitto()
    with pytest.raises(PartTrouble, match=headline):
        ManagedMosquitto(tmp_path, doors).start()


def test_where_it_is_not_installed_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(room, "SYSTEM_FOLDERS", str(tmp_path))
    broker = ManagedMosquitto(tmp_path, Doors(port=free_port()))
    for attempt in (broker.start, lambda: broker.admit("ihd", "the display", EVERYTHING)):
        with pytest.raises(PartTrouble) as told:
            attempt()
        assert "apt install mosquitto" in told.value.advice


def test_what_it_says_when_it_will_not_start_is_told(tmp_path: Path) -> None:
    needs_mosquitto()
    (tmp_path / "none.pem").write_text("no certificate at all")
    broker = ManagedMosquitto(
        tmp_path, Doors(secure_port=free_port(), port=None), Papers(tmp_path / "none.pem", tmp_path / "none.pem", "")
    )
    with pytest.raises(PartTrouble, match="did not start") as told:
        broker.start()
    assert "It says" in told.value.advice
    assert not broker.is_running


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": {}}', '{"a:b": {"secret": "$7$", "rights": []}}', "\xff"])
def test_a_list_of_accounts_that_is_not_sound_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "accounts.json").write_text(content, "latin-1")
    with pytest.raises(FileTrouble, match="accounts"):
        ManagedMosquitto(tmp_path, Doors()).accounts()


BAD_NAMES = ["", "a:b", "#a", " a", "a ", "a\nb", "a\0b", "é", "a" * 65, "a\ntopic readwrite #", "$SYS", "-a"]
BAD_PASSWORDS = ["", "a:b", " a", "a\nb", "a\0b", "a" * 201, "\ud800"]
BAD_FILTERS = [
    "",
    "a#",
    "#/a",
    "a/#/b",
    "a+",
    "+a/b",
    "a\nb",
    "a\0b",
    " a",
    "a ",
    "a" * 1001,
    "$share/g/#",
    "a\ruser b",
]


@pytest.mark.parametrize(
    ("user", "password", "rights"),
    [
        *((name, "x", EVERYTHING) for name in BAD_NAMES),
        *(("a", password, EVERYTHING) for password in BAD_PASSWORDS),
        *(("a", "x", [("read", one)]) for one in BAD_FILTERS),
        ("a", "x", [("", "#")]),
    ],
)
def test_what_its_files_cannot_hold_is_refused_and_changes_nothing(
    tmp_path: Path, user: str, password: str, rights: list[tuple[str, str]]
) -> None:
    broker = ManagedMosquitto(tmp_path, Doors())
    with pytest.raises(PartTrouble):
        broker.admit(user, password, rights)
    assert list(tmp_path.iterdir()) == []


def test_a_refused_password_is_not_told(tmp_path: Path) -> None:
    with pytest.raises(PartTrouble) as told:
        ManagedMosquitto(tmp_path, Doors()).admit("ihd", "open:sesame", EVERYTHING)
    assert "sesame" not in f"{told.value!r} {told.value.headline} {told.value.advice}"


line = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=12)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.from_regex(NAME, fullmatch=True), line, line)
@example("user topic", "topic readwrite #", "user nobody")
@example("a", "#", "# a/%u/%c")
def test_whatever_is_accepted_works(broker: ManagedMosquitto, user: str, password: str, topic: str) -> None:
    topic = topic.replace("+", "-").replace("#", "-")
    try:
        broker.admit(user, password, [("readwrite", topic)])
    except PartTrouble:
        return
    with guest(broker, user, password, topic) as client:
        client.ready()
        if not topic.startswith("$"):
            client.say(topic + "/more", b"forged")
            client.say(topic, b"echo")
            wait_until(lambda: client.heard == [(topic, b"echo")])
    broker.expel(user)
