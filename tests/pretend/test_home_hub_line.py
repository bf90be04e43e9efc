"""The pretend home hub on a real broker: heard, asked and answered, killed and begun again."""

import json
import os
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from home_hub_line_parts import BELOW, NOW, Display, credit, playing
from pretend_parts import wait_until

from ihd.brokers.embedded import EmbeddedBroker
from ihd.energy.calendar import utc
from ihd.pretend import kept_state
from ihd.pretend.clock import PretendClock
from ihd.pretend.home_hub import HomeHub
from ihd.pretend.home_hub_line import Door, HomeHubLine
from ihd.pretend.home_state import HubState
from ihd.pretend.hub_process import HubProcess, Play
from ihd.pretend.prepay_terms import POUND
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.pretend.stories import story


@pytest.fixture
def own_broker() -> Iterator[EmbeddedBroker]:
    """A broker of this test alone: what is retained, and who was asked, must not meet another test's."""
    with EmbeddedBroker() as one:
        yield one


def test_whoever_comes_later_finds_what_stands_and_no_reading(own_broker: EmbeddedBroker) -> None:
    with Display(own_broker) as first, playing(own_broker):
        wait_until(lambda: len(first.payloads("meter/electricity/live")) >= 1)
        wait_until(first.is_online)
        with Display(own_broker) as second:
            wait_until(lambda: bool(second.payloads("meter/gas/prepayment")) and second.is_online())
            found = {one.topic.removeprefix(f"{BELOW}/") for one in second.heard if one.retain}
    kinds = ["info", "health", "availability", "messages", "alerts", "tenancy", "firmware"]
    by_meter = [f"meter/{meter}/{kind}" for meter in ("electricity", "gas") for kind in ("tariff", "supplier")]
    assert found >= {*kinds, *by_meter, "meter/electricity/prepayment"}
    assert not any("live" in topic or "log" in topic or "answer" in topic for topic in found)


def test_gas_is_answered_when_its_meter_wakes(own_broker: EmbeddedBroker) -> None:
    with Display(own_broker) as display, playing(own_broker, speed=600):
        wait_until(display.is_online)
        display.ask(credit("command-1", 201, "gas", deadline=utc(NOW + 86_400).isoformat()))
        wait_until(lambda: display.answers("command-1")[-1:] == ["accepted"])
        assert display.answers("command-1")[0] == "waiting"
        waiting, *_, done = display.told("answer/ihd")
        assert done["at"] >= waiting["next_wake"]
        assert done["credited"] == POUND


def test_what_lies_at_the_broker_is_no_command(own_broker: EmbeddedBroker) -> None:
    with Display(own_broker) as display:
        display.ask(credit("command-0", 202), retain=True)
        wait_until(lambda: bool(display.payloads("command/ihd")))
        with playing(own_broker):
            wait_until(display.is_online)
            display.ask(credit("command-1", 203))
            wait_until(lambda: display.answers("command-1") == ["accepted"])
    assert display.answers("command-0") == []


def test_after_the_broker_was_away_everything_is_told_again() -> None:
    with EmbeddedBroker() as broker, Display(broker) as display, playing(broker):
        wait_until(display.is_online)
        broker.stop()
        broker.start()
        wait_until(lambda: display.ready > 1)
        already = len(display.heard)
        wait_until(lambda: any(one.topic == f"{BELOW}/info" for one in display.heard[already:]))
        display.ask(credit("command-1", 204))
        wait_until(lambda: display.answers("command-1")[-1:] == ["accepted"])


def test_nothing_is_answered_before_it_is_written_down(own_broker: EmbeddedBroker) -> None:
    kept: list[HubState] = []
    lag = threading.Event()

    def keep(state: HubState) -> None:
        if any(asked.command.id == "command-1" for asked in state.asked) and not lag.is_set():
            time.sleep(0.3)  # a slow disk
            assert display.answers("command-1") == []
            lag.set()
        kept.append(state)

    with Display(own_broker) as display, playing(own_broker, keep=keep):
        wait_until(display.is_online)
        display.ask(credit("command-1", 205))
        wait_until(lambda: display.answers("command-1") == ["accepted"])
    assert lag.is_set()
    assert kept[-1].asked[0].told


def order(broker: EmbeddedBroker, file: Path, began: float, speed: float = 1.0) -> Play:
    start = SCENARIOS["prepay"].start
    return Play(
        broker.host, broker.port5, broker.user, start, began, speed, "prepay", state_file=str(file), hub=HOME_HUB
    )


def kill(process: HubProcess) -> None:
    assert process._process is not None
    process._process.kill()
    process._process.wait()
    process.stop()


def test_a_hub_that_is_killed_at_any_moment_does_each_command_exactly_once(tmp_path: Path) -> None:
    file, began = tmp_path / "hub.json", time.time()
    with EmbeddedBroker() as broker, Display(broker) as display:
        for turn, delay in enumerate((0.0, 0.002, 0.01, 0.03, 0.05, 0.06, 0.08, 0.12)):
            hub = HubProcess(order(broker, file, began), broker.password)
            hub.start()
            wait_until(lambda turn=turn: display.payloads("availability").count(b"online") > turn)
            id_ = f"command-{turn}"
            display.ask(credit(id_, 300 + turn))
            time.sleep(delay)  # not waited for: the kill is to come anywhere
            kill(hub)
            display.ask(credit(id_, 300 + turn))  # as a display does that has had no answer
        with HubProcess(order(broker, file, began), broker.password):
            ids = [f"command-{turn}" for turn in range(8)]
            wait_until(lambda: all(display.answers(id_)[-1:] == ["accepted"] for id_ in ids))
        assert all(set(display.answers(id_)) == {"accepted"} for id_ in ids)
    state = kept_state.kept(file)
    assert state is not None
    meter = state.accounts["electricity"].meter
    home = SCENARIOS["prepay"].household()
    used = (state.accounts["electricity"].wh - home.import_wh(NOW)) * 24_500
    assert meter.balance * 1_000 - meter.rest == (1_243_000 + 8 * POUND) * 1_000 - used
    assert meter.counters.count(303) == 1


def test_what_waits_for_gas_outlives_kills_and_is_done_once(tmp_path: Path) -> None:
    file, began = tmp_path / "hub.json", time.time()
    with EmbeddedBroker() as broker, Display(broker) as display:
        hub = HubProcess(order(broker, file, began), broker.password)
        hub.start()
        wait_until(display.is_online)
        far = utc(NOW + 10 * 86_400).isoformat()
        display.ask(credit("command-1", 400, "gas", deadline=far))
        wait_until(lambda: display.answers("command-1") == ["waiting"])
        kill(hub)
        display.ask(credit("command-2", 401, "gas", deadline=far))  # asked of a hub that is away
        with HubProcess(order(broker, file, began, 900.0), broker.password):
            wait_until(lambda: display.answers("command-1")[-1:] == ["accepted"])
            wait_until(lambda: display.answers("command-2")[-1:] == ["accepted"])
    state = kept_state.kept(file)
    assert state is not None
    assert [state.accounts["gas"].meter.counters.count(one) for one in (400, 401)] == [1, 1]


def test_a_kill_is_told_by_the_broker(tmp_path: Path) -> None:
    with EmbeddedBroker() as broker, Display(broker) as display:
        hub = HubProcess(order(broker, tmp_path / "hub.json", time.time()), broker.password)
        hub.start()
        wait_until(display.is_online)
        kill(hub)
        wait_until(lambda: display.payloads("availability")[-1] == b"offline")


def test_what_a_hub_remembers_is_for_its_owners_eyes_and_whole(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "hub.json"
    assert kept_state.kept(file) is None
    place = SCENARIOS["prepay"]
    hub = HomeHub(place.home(place.household()), story(place), NOW, {})
    kept_state.keep(hub.state, file)
    assert kept_state.kept(file) == hub.state
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["hub.json"]
    file.write_bytes(file.read_bytes()[:-20])
    assert kept_state.kept(file) is None


def test_the_rights_that_a_play_gives_are_all_there_are(own_broker: EmbeddedBroker, tmp_path: Path) -> None:
    play = order(own_broker, tmp_path / "hub.json", time.time())
    limited = Play.from_json(json.dumps(json.loads(play.to_json()) | {"rights": {"ihd": ["acknowledge_message"]}}))
    with Display(own_broker) as display, HubProcess(limited, own_broker.password):
        wait_until(display.is_online)
        display.ask(credit("command-1", 500))
        wait_until(lambda: display.answers("command-1") == ["rejected"])
        assert display.told("answer/ihd")[0]["reason"] == "not_allowed"


def test_a_home_hub_falls_silent_when_its_scenario_says_so(own_broker: EmbeddedBroker) -> None:
    place, over = SCENARIOS["prepay"], threading.Event()
    hub = HomeHub(place.home(place.household()), story(place), NOW, {})
    line = HomeHubLine(Door(own_broker.host, own_broker.port5, own_broker.user, own_broker.password), HOME_HUB, _none)
    shown = [0.0]

    def wait(seconds: float) -> bool:
        time.sleep(0.001)
        shown[0] += seconds if own_broker and display.is_online() else 0.0
        return shown[0] > 90 or over.is_set()

    with Display(own_broker) as display:
        clock = PretendClock(place.start, 1.0, 0.0)
        line.play(hub, clock, lambda: shown[0], wait, silent_after=30)
        wait_until(lambda: display.payloads("availability")[-1] == b"offline")
        last = max(one["at"] for one in display.told("meter/electricity/live"))
        assert last == (place.start + timedelta(seconds=30)).isoformat().replace("+00:00", "Z")


def _none(_: HubState) -> None:
    """Keep nothing."""
