"""`ihd hubs`: what is wrong with each link, in words, with a broker and without."""

import contextlib
import json
import os
import socket
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from program import DEVICE, TOPIC, answers, electricity, ihd, running

from ihd.app import hubs_command
from ihd.app.context import context
from ihd.energy.fuel import Fuel
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.reading import Reading
from ihd.hubs.finding import Found
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

FIELDS = {"part", "name", "fuel", "state", "says", "advice", "last_heard", "rssi", "lqi", "band"}


@pytest.fixture
def now():
    return datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def recorded(home, now):
    """A home that was listened to since yesterday, whose gas meter fell silent three hours ago."""
    yesterday, gas_at = now - timedelta(days=1), now - timedelta(hours=3)
    readings = (
        Reading(f"{DEVICE}/gas", Fuel.GAS, gas_at, hub=DEVICE, imported_kwh=900.0),
        Reading(f"{DEVICE}/electricity", Fuel.ELECTRICITY, now - timedelta(minutes=1), hub=DEVICE, imported_kwh=1000.0),
    )
    lines = (
        HubLine(yesterday, Part.HERE, "", Fault.NONE),
        HubLine(yesterday, Part.BROKER, "", Fault.NONE),
        HubLine(yesterday, Part.METER, f"{DEVICE}/gas", Fault.NONE, Fuel.GAS),
        HubLine(gas_at, Part.METER, f"{DEVICE}/gas", Fault.SILENT, Fuel.GAS),
    )
    with Diary.open(places(str(home)).diary_file) as diary:
        diary.keep(Batch(readings, lines=lines, at=now))
    return home


def rows(home, broker, *words):
    found = answers("hubs", *words, home=home, password=broker.password)
    assert all(set(row) == FIELDS for row in found)
    return {(row["part"], row["fuel"]): row for row in found}


def retained(publisher, now, topic=TOPIC):
    publisher.publish(topic, electricity(now, 1_000_000), qos=1, retain=True).wait_for_publish(10)


def test_each_link_is_a_row_with_what_is_wrong_and_what_to_do(recorded, broker, publisher, now):
    file = places(str(recorded)).diary_file
    told = {"program": "ihd record", "process": os.getpid(), "host": socket.gethostname()}
    file.with_name(file.name + ".holder").write_text(json.dumps(told))
    with running("hubs", "--json", "--wait", "20", home=recorded, password=broker.password) as process:
        for n in range(200):
            publisher.publish(TOPIC, electricity(now + timedelta(seconds=n), 1_000_000 + n), qos=1)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.1)
                break
        found = {(row["part"], row["fuel"]): row for row in map(json.loads, process.stdout)}
    assert found["broker", None]["state"] == "good"
    assert found["hub", None]["state"] == "good"
    assert found["meter", "electricity"]["state"] == "good"
    silent = found["meter", "gas"]
    assert silent["state"] == "silent"
    assert silent["says"].startswith("The hub is connected but the gas meter has said nothing since ")
    assert "half hour" in silent["advice"]
    assert silent["last_heard"] == (now - timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_without_a_recorder_the_same_silence_is_not_known_to_be_one(recorded, broker, publisher, now):
    retained(publisher, now)
    gas = rows(recorded, broker, "--wait", "2")["meter", "gas"]
    assert gas["state"] == "not known"
    assert "listening since" in gas["says"]


def test_with_the_broker_away_it_works_from_the_diary(recorded, broker):
    broker.stop()
    found = rows(recorded, broker, "--wait", "2")
    assert found["broker", None]["state"] in ("lost", "connecting")
    assert found["broker", None]["advice"]
    assert found["meter", "gas"]["state"] == "not known"
    assert found["meter", "gas"]["last_heard"].endswith("Z")


def test_a_password_that_is_refused_is_told_with_what_to_do(recorded, broker):
    told = answers("hubs", "--wait", "5", home=recorded, password="wrong")
    assert told[0]["state"] == "refused"
    assert told[0]["advice"]


def test_people_get_sentences(recorded, broker, publisher, now):
    retained(publisher, now)
    said = ihd("hubs", "--wait", "2", home=recorded, password=broker.password)
    assert "The broker answers." in said
    assert "Gas meter" in said
    assert "{" not in said


def test_the_log_needs_no_hub_and_is_told_newest_first(recorded, now):
    told = answers("hubs", "--log", home=recorded)
    assert [row["says"] for row in told] == [
        "Gas meter silent",
        "Gas meter heard",
        "Broker connected",
        "This display began to listen",
    ]
    assert told[0]["at"] == (now - timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M:%SZ")
    said = ihd("hubs", "--log", home=recorded).splitlines()
    assert said[0].endswith("  Gas meter silent")
    assert ihd("hubs", "--log", home=recorded.parent / "nobody").strip() == "Nothing has been written down yet."


def test_where_no_hub_is_set_up_the_brokers_that_were_found_are_listed(tmp_path, capsys, monkeypatch):
    found = [Found("hall", "192.168.1.20", 8883, True), Found("This machine", "localhost", 1883)]
    monkeypatch.setattr("ihd.hubs.finding.find", lambda seconds, told, **_: found)
    given = context(str(tmp_path), as_json=True)
    assert hubs_command.hubs(given, type("Asked", (), {"wait": 1.0, "log": False})()) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["host"], row["port"], row["tls"]) for row in told] == [
        ("192.168.1.20", 8883, True),
        ("localhost", 1883, False),
    ]
    assert told[0]["says"] == "A broker at 192.168.1.20, port 8883, encrypted."
