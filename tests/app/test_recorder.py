"""The recorder under everything that goes wrong: kills, lost brokers, rubbish, a second recorder."""

import json
import signal
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from program import DEVICE, TOPIC, answers, electricity, heard, ihd, register, running, until

from ihd.app.asking import keep
from ihd.energy.command import Command, CommandKind
from ihd.energy.fuel import Fuel
from ihd.paths import places
from ihd.store import outbox
from ihd.store.diary import Diary

START = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


def half_hours(home):
    return [(row["start"], row["kwh"]) for row in answers("usage", "--by", "half-hour", home=home)]


def test_what_was_kept_survives_kill_9_and_the_energy_of_the_rest_comes_back(home, broker, publisher):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        for n in range(30):
            publisher.publish(TOPIC, electricity(START + timedelta(seconds=10 * n), 1_000_000 + n), qos=1)
        until(lambda: register(home) == 1_000_029)
        publisher.publish(TOPIC, electricity(START + timedelta(seconds=300), 1_000_040), qos=1).wait_for_publish(5)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert register(home) in (1_000_029, 1_000_040)
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        publisher.publish(TOPIC, electricity(START + timedelta(seconds=600), 1_000_100), qos=1)
        until(lambda: register(home) == 1_000_100)
    assert sum(kwh for _, kwh in half_hours(home)) == 0.1
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        assert diary.check() == ()


def test_a_stop_saves_what_is_new(home, broker, publisher):
    ihd("settings", "diary.save_every", "60", home=home)
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        publisher.publish(TOPIC, electricity(START, 5_000), qos=1).wait_for_publish(5)
        time.sleep(0.5)  # the message is on its way: there is nothing to see from outside until it is saved
        process.terminate()
        assert process.wait(20) == 0
    assert register(home) == 5_000


def test_a_burst_is_kept_when_it_has_ended_and_waits_for_no_save(home, broker, publisher):
    ihd("settings", "diary.save_every", "60", home=home)
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        for n in range(1_500):
            publisher.publish(TOPIC, electricity(START + timedelta(seconds=10 * n), 1_000_000 + n), qos=1)
        until(lambda: register(home) == 1_001_499)


def test_an_answer_on_a_broker_that_anyone_may_write_to_ends_no_command(home, broker, publisher):
    now = datetime.now(UTC).replace(microsecond=0)
    meant = ("answer-me-1", CommandKind.ADD_CREDIT, "HUB1", "HUB1/electricity", Fuel.ELECTRICITY)
    keep(
        places(str(home)).diary_file,
        Command(*meant, now, now + timedelta(hours=1), code="73950067887105178605"),
        pretend=False,
    )
    forged = {"id": "answer-me-1", "at": now.strftime("%Y-%m-%dT%H:%M:%SZ"), "state": "accepted", "credited": 1_250_000}
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        publisher.publish("ihd-hub/1/HUB1/answer/anyone", json.dumps(forged), qos=1)
        publisher.publish(TOPIC, electricity(START, 5_000), qos=1)
        until(lambda: register(home) == 5_000)
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        assert [(one.id, answer) for one, answer in diary.ask(outbox.waiting)] == [("answer-me-1", None)]


def test_a_second_recorder_says_who_holds_the_diary_and_does_not_write(home, broker):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        ihd("record", home=home, password=broker.password, status=1)
        told = answers("record", home=home, password=broker.password, status=1)
        assert f"process {process.pid}" in told[0]["trouble"]["headline"]


def test_a_broker_that_stops_and_starts_ten_times_costs_no_energy(home, broker, publisher):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        told, wh = 0, 2_000_000
        publisher.publish(TOPIC, electricity(START, wh), qos=1)
        until(lambda: register(home) == wh)
        for _ in range(10):
            for _ in range(40):
                told, wh = told + 10, wh + 7
                publisher.publish(TOPIC, electricity(START + timedelta(seconds=told), wh), qos=1)
            broker.stop()
            for _ in range(20):  # the meter goes on while nobody can hear it
                told, wh = told + 10, wh + 7
            broker.start()
            until(publisher.is_connected)
            heard(process)
        told, wh = told + 10, wh + 7
        publisher.publish(TOPIC, electricity(START + timedelta(seconds=told), wh), qos=1)
        until(lambda: register(home) == wh)
    # An undisturbed run has 7 Wh for each 10 s from its first reading to its last.
    undisturbed = {}
    for second in range(0, told, 10):
        slot = START + timedelta(seconds=second // 1800 * 1800)
        undisturbed[slot] = undisturbed.get(slot, 0) + 7
    kept = half_hours(home)
    assert round(sum(kwh for _, kwh in kept) * 1000) == sum(undisturbed.values())
    assert len(kept) == len(undisturbed)


def rubbish(n):
    """The n-th broken message: nothing in it can be used, though some of it is sound JSON."""
    good = electricity(START, 9_999_999).replace(b'"value": 0.5', b'"value": "?"')
    kinds = (
        good[: n % len(good)],
        b'{"electricitymeter":' * (n % 3000),
        b"\0" * (n % 500 + 1),
        good.replace(b'"cumulative": 9999.999', b'"cumulative": NaN'),
        good.replace(b"9999.999", b"9" * (n % 5000 + 20)),
        good.replace(b"9999.999", b'{"a":[1,2,{}]}'),
        good.replace(b"2026", b"%d" % (n * 7919)).replace(b"9999.999", b'"n/a"'),
        b"\xff\xfe" + good,
        b'"' + good,
        b"[" * (n % 4000) + b"]" * (n % 4000),
        good.replace(b'"?"', b"1e308").replace(b"9999.999", b"-1e308"),
        b"null",
    )
    return kinds[n % len(kinds)]


def resident(pid):
    rows = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmRSS")) / 1024


def test_ten_thousand_broken_messages_leave_it_recording_and_every_good_one_kept(home, broker, publisher):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        good = 0
        before = None
        for n in range(10_000):
            topic = f"glow/{DEVICE}/SENSOR/{('electricitymeter', 'gasmeter', 'other')[n % 3]}"
            publisher.publish(topic, rubbish(n), qos=1)
            if n % 100 == 0:
                good += 1
                sent = publisher.publish(
                    TOPIC, electricity(START + timedelta(seconds=10 * good), 3_000_000 + good), qos=1
                )
            if n % 2500 == 0:
                publisher.publish(TOPIC, b"[" * 10_000_000, qos=1)
            if n % 500 == 0:
                sent.wait_for_publish(30)
            if n == 2_000:
                until(lambda: register(home) == 3_000_000 + 21)
                before = resident(process.pid)
        until(lambda: register(home) == 3_000_000 + 100)
        assert resident(process.pid) < before + 15
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        assert [meter.readings for meter in diary.meters()] == [good]
