"""The pretend hub on a real broker: in step with its clock, and through everything that befalls a broker."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import paho.mqtt.client as mqtt
import pytest
from pretend_parts import Listener, wait_until

from ihd.brokers.embedded import EmbeddedBroker
from ihd.energy.calendar import unix
from ihd.pretend.clock import PretendClock
from ihd.pretend.household import Household
from ihd.pretend.hub import PretendHub
from ihd.pretend.hub_process import HubProcess, Play
from ihd.pretend.replay import BASE_WH, load
from ihd.pretend.scenarios import SCENARIOS
from ihd.pretend.source import Source

EVENING = SCENARIOS["evening"].start
START = unix(EVENING)


class Wrist:
    """A watch that only runs while the hub waits, and says when it is time to stop."""

    def __init__(self, lasts: float) -> None:
        self.shown = 0.0
        self.lasts = lasts

    def now(self) -> float:
        return self.shown

    def wait(self, seconds: float) -> bool:
        time.sleep(0.001)
        self.shown += seconds
        return self.shown > self.lasts


def hub(broker: EmbeddedBroker, *, mqtt5: bool = True) -> PretendHub:
    port = broker.port5 if mqtt5 else broker.port
    return PretendHub(broker.host, port, broker.user, broker.password, mqtt5=mqtt5)


def play(
    broker: EmbeddedBroker, home: Source, lasts: float, speed: float = 1, **options: int
) -> list[tuple[str, bytes]]:
    """All that is heard of a hub that plays for so many seconds of its own watch."""
    watch = Wrist(lasts)
    with Listener(broker) as listener:
        listener.ready()
        hub(broker).play(home, PretendClock(EVENING, speed, 0.0), watch.now, watch.wait, **options)
        listener.paho.publish("glow/over", b"over", qos=1)
        wait_until(lambda: listener.payloads[-1:] == [b"over"])
        return listener.heard[:-1]


def stamps(heard: Iterable[tuple[str, bytes]], meter: str = "electricitymeter") -> list[int]:
    told = [json.loads(payload)[meter]["timestamp"] for topic, payload in heard if topic.endswith(meter)]
    return [unix(datetime.fromisoformat(one)) for one in told]


@pytest.mark.parametrize("speed", [60, 600])
def test_every_moment_is_told_in_order_at_any_speed(broker: EmbeddedBroker, speed: int) -> None:
    heard = play(broker, Household(7), 1_800 / speed, speed)
    times = stamps(heard)
    assert times[:3] == [START, START + 10, START + 20]
    assert times == list(range(START, times[-1] + 1, 10))
    assert times[-1] > START + 600
    assert len(stamps(heard, "gasmeter")) == len(times)


def test_the_registers_told_are_the_homes_own(broker: EmbeddedBroker) -> None:
    home = Household(7)
    for topic, payload in play(broker, home, 10, 60):
        if topic.endswith("electricitymeter"):
            told = json.loads(payload)["electricitymeter"]
            second = unix(datetime.fromisoformat(told["timestamp"]))
            assert round(told["energy"]["import"]["cumulative"] * 1000) == home.import_wh(second)
            assert round(told["power"]["value"] * 1000) == home.watts(second)


def test_the_hub_says_how_it_is_each_half_minute(broker: EmbeddedBroker) -> None:
    heard = play(broker, Household(7), 10, 60)
    states = [json.loads(payload) for topic, payload in heard if topic.endswith("/STATE")]
    assert 5 < len(states) < 25
    assert {one["han"]["status"] for one in states} == {"joined"}


def test_it_falls_silent_when_the_scenario_says_so(broker: EmbeddedBroker) -> None:
    heard = play(broker, Household(7), 100, silent_after=20)
    assert stamps(heard) == [START, START + 10, START + 20]
    last = [json.loads(payload)["timestamp"] for topic, payload in heard if topic.endswith("/STATE")][-1]
    assert unix(datetime.fromisoformat(last)) <= START + 20


def test_a_replay_is_told_row_by_row_and_ends_by_itself(broker: EmbeddedBroker, tmp_path: Path) -> None:
    file = tmp_path / "played.csv"
    file.write_text("unix,watts\n" + "".join(f"{START + 6 * row},{1000 + row}\n" for row in range(700)))
    home = load(file)
    heard = play(broker, home, 1e9, 3_000)
    assert list(dict.fromkeys(stamps(heard))) == [START + 6 * row for row in range(700)]
    assert stamps(heard, "gasmeter") == []
    last = json.loads([payload for topic, payload in heard if topic.endswith("electricitymeter")][-1])
    wanted = sum((1000 + row) * 6 for row in range(699)) // 3600
    assert round(last["electricitymeter"]["energy"]["import"]["cumulative"] * 1000) == BASE_WH + wanted


def test_the_older_mqtt_will_do(broker: EmbeddedBroker) -> None:
    watch = Wrist(30)
    with Listener(broker, mqtt.MQTTv5) as listener:
        listener.ready()
        hub(broker, mqtt5=False).play(Household(7), PretendClock(EVENING, 1, 0.0), watch.now, watch.wait)
        wait_until(lambda: len(stamps(listener.heard)) >= 3)


def test_with_a_wrong_password_it_says_nothing_and_can_still_be_stopped(broker: EmbeddedBroker) -> None:
    watch = Wrist(20)
    with Listener(broker) as listener:
        listener.ready()
        intruder = PretendHub(broker.host, broker.port5, broker.user, "wrong")
        intruder.play(Household(7), PretendClock(EVENING, 1, 0.0), watch.now, watch.wait)
        assert listener.heard == []


def order(broker: EmbeddedBroker, speed: float = 600, **more: str) -> Play:
    return Play(broker.host, broker.port5, broker.user, EVENING, time.time(), speed, **more)


def test_the_broker_may_go_and_come_and_the_registers_have_moved_on() -> None:
    home = SCENARIOS["evening"].household()
    with EmbeddedBroker() as broker, Listener(broker) as listener, HubProcess(order(broker), broker.password):
        for times in range(1, 4):
            listener.ready(times)
            already = len(listener.heard)
            wait_until(lambda already=already: len(listener.heard) > already + 20)
            broker.stop()
            wait_until(lambda times=times: listener.told.count("cut off") >= times)
            broker.start()
        listener.ready(4)
        already = len(listener.heard)
        wait_until(lambda: len(listener.heard) > already + 20)
        told = [json.loads(payload)["electricitymeter"] for topic, payload in listener.heard if "electric" in topic]
    for one in told:
        second = unix(datetime.fromisoformat(one["timestamp"]))
        assert round(one["energy"]["import"]["cumulative"] * 1000) == home.import_wh(second)
    # What the broker had not acknowledged is sent again and may come a moment late; what it never got is not made up.
    times_told = stamps(listener.heard)
    assert times_told[-1] == max(times_told)
    assert any(after - before > 10 for before, after in pairwise(sorted(times_told)))


def test_a_hub_that_starts_before_its_broker_tells_everything_from_the_start() -> None:
    watch = Wrist(0)
    with EmbeddedBroker() as broker, contextlib.ExitStack() as later:
        broker.stop()
        speaker, listener = hub(broker), Listener(broker)

        def wait(seconds: float) -> bool:
            watch.wait(seconds)
            if watch.shown > 120 and not broker.is_running:
                broker.start()
                later.enter_context(listener).ready()
            return len(stamps(listener.heard)) > 20

        speaker.play(Household(7), PretendClock(EVENING, 1, 0.0), watch.now, wait)
        times = stamps(listener.heard)
    assert times == list(range(times[0], times[-1] + 1, 10))
    assert times[0] == START


def test_what_to_play_survives_the_way_to_the_other_process() -> None:
    play_this = Play("127.0.0.1", 1883, "ihd", datetime(2026, 6, 1, 11, tzinfo=UTC), 1_700_000_000.25, 60.5, "export")
    assert Play.from_json(play_this.to_json()) == play_this
    replay = Play("h", 1, "u", EVENING, 1.0, replay="/tmp/ü £.csv", mqtt5=False)
    assert Play.from_json(replay.to_json()) == replay


def test_the_scenario_comes_with_its_silences() -> None:
    lost = Play("h", 1, "u", EVENING, 1.0, scenario="hub_lost")
    assert lost.silent_after == 20
    late = SCENARIOS["gas_late"]
    home = Play("h", 1, "u", late.start, 1.0, scenario="gas_late").home
    assert home.at(unix(late.start)).gas_at == late.home(late.household()).at(unix(late.start)).gas_at


def is_over(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@on_linux
def test_the_process_ends_with_whoever_began_it_and_never_shows_the_password() -> None:
    program = """
import sys, time
from datetime import UTC, datetime
from ihd.brokers.embedded import EmbeddedBroker
from ihd.pretend.hub_process import HubProcess, Play
broker = EmbeddedBroker(password="open sesame")
broker.start()
start = datetime(2026, 11, 21, 18, tzinfo=UTC)
hub = HubProcess(Play(broker.host, broker.port5, broker.user, start, time.time()), "open sesame")
hub.start()
print(hub._process.pid, broker._broker._process.pid, flush=True)
time.sleep(600)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        processes = [int(one) for one in parent.stdout.readline().split()]
        assert len(processes) == 2
        for process in processes:
            assert b"sesame" not in Path(f"/proc/{process}/cmdline").read_bytes()
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        wait_until(lambda: all(is_over(process) for process in processes))


def test_stopping_is_quick_and_safe_twice(broker: EmbeddedBroker) -> None:
    process = HubProcess(order(broker), broker.password)
    process.stop()
    with Listener(broker) as listener:
        listener.ready()
        process.start()
        process.start()
        wait_until(lambda: len(listener.heard) > 10)
        process.stop()
        process.stop()
    assert not process.is_running
    assert "IHD_BROKER_PASSWORD" not in os.environ
