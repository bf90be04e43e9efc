"""A supplier's message from a hub's first word to the supplier's knowing that it was read, through a real broker."""

import argparse
import json
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import paho.mqtt.client as mqtt
import pytest
from program import answers, environment, heard, ihd, until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.app.asking import keep
from ihd.app.broker import Door
from ihd.app.commands import acknowledge
from ihd.app.context import context
from ihd.app.display import Display
from ihd.app.reaching import Reach, await_answer
from ihd.energy.command import CommandKind, CommandState
from ihd.energy.told import Told
from ihd.hubs.broker import Broker
from ihd.paths import places
from ihd.pretend.clock import PretendClock
from ihd.pretend.held_tariffs import GAS
from ihd.pretend.home_hub import HomeHub
from ihd.pretend.home_hub_line import Door as HubDoor
from ihd.pretend.home_hub_line import HomeHubLine
from ihd.pretend.meter_alerts import GAS_METER_NOT_FOUND, MESSAGE_ACKNOWLEDGED
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.pretend.stories import story
from ihd.pretend.story import Before, Note
from ihd.settings import DiarySettings, Settings, save
from ihd.store import hub_asking, outbox
from ihd.store.diary import Diary

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)
ASKS = "note-2026-asks"
LEFT = Qt.MouseButton.LeftButton
COMMANDS = f"ihd-hub/1/{HOME_HUB}/command/+"


def new_hub(broker, state=None):
    """A pretend hub of this very moment: a message that asks, one with a number, and an alert of before."""
    now = datetime.now(UTC).replace(microsecond=0)
    notes = (
        Note(ASKS, now - timedelta(minutes=9), "Please confirm that you got this.", wants_answer=True),
        Note(
            "note-2026-number",
            now - timedelta(minutes=4),
            "Read this to us.",
            until=now + timedelta(hours=1),
            number="4071",
        ),
    )
    scenario = SCENARIOS["messages"]
    told = replace(story(scenario), notes=notes, before=(Before(now - timedelta(hours=1), GAS_METER_NOT_FOUND, GAS),))
    rights = {broker.user: frozenset(CommandKind)}
    return HomeHub(scenario.home(scenario.household()), told, int(now.timestamp()), rights, state=state)


@contextmanager
def playing(hub, broker):
    """The hub on the broker; its state is its own to keep."""
    over = threading.Event()
    line = HomeHubLine(HubDoor(broker.host, broker.port5, broker.user, broker.password), HOME_HUB, lambda _: None)
    began = time.time()
    clock = PretendClock(datetime.fromtimestamp(int(began), UTC), 1.0, began)
    thread = threading.Thread(target=line.play, args=(hub, clock, time.time, over.wait))
    thread.start()
    try:
        yield hub
    finally:
        over.set()
        thread.join(20)


def times_acknowledged(hub):
    """How often the meter has told that a message was acknowledged, and by which commands."""
    alerts = [one for one in hub.state.alerts if one.code == MESSAGE_ACKNOWLEDGED]
    return len(alerts), {asked.command.id for asked in hub.state.asked}


def door_to(broker):
    return Door(Broker(broker.host, broker.port5, broker.user), broker.password, HOME_HUB)


class PairedHome:
    """A home whose display is paired with the hub on this broker."""

    def __init__(self, folder, broker):
        self.context = context(str(folder))
        self._broker = broker

    def prepare(self):
        return door_to(self._broker)

    def begin(self):
        """The hub plays by itself."""

    def stop(self):
        """So does the broker."""


@contextmanager
def displayed(qtbot, folder, broker):
    home = PairedHome(folder, broker)
    one = Display(home.context, ASKED, home)
    qtbot.addWidget(one.window)
    one.open()
    try:
        yield one
    finally:
        one.stop()


@contextmanager
def recording(folder, broker):
    """A paired program that records; whoever wants may kill it."""
    here = Path(__file__).with_name("paired_program.py")
    words = [str(folder), broker.host, str(broker.port5), broker.user, HOME_HUB]
    told = environment(folder, broker.password)
    with subprocess.Popen(
        [sys.executable, str(here), *words], env=told, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as process:
        try:
            heard(process)
            yield process
        finally:
            process.kill()


@pytest.fixture
def folder(tmp_path):
    """A home that knows of no broker by itself; it saves every second."""
    save(Settings(diary=DiarySettings(save_every=1)), places(str(tmp_path)).settings_file)
    return tmp_path


@pytest.fixture
def sent(broker):
    """The ids of the commands that go over the broker, in order. In MQTT 5, as displays speak it."""
    found = []
    client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, "listener", protocol=mqtt.MQTTv5)
    client.username_pw_set(broker.user, broker.password)
    client.on_message = lambda _client, _none, message: found.append(json.loads(message.payload)["id"])
    client.on_connect = lambda client, *_: client.subscribe(COMMANDS, 1)
    client.connect(broker.host, broker.port5)
    client.loop_start()
    yield found
    client.disconnect()
    client.loop_stop()
    client._reset_sockets()  # paho leaves the pair that wakes its loop to the collector, which warns of it


def kept(folder, question):
    file = places(str(folder)).diary_file
    if not file.exists():
        return ()
    with Diary.open(file, readonly=True) as diary:
        return diary.ask(question) or ()


def test_a_message_is_shown_answered_by_a_click_and_known_to_the_supplier(qtbot, folder, broker):
    with playing(new_hub(broker), broker) as hub, displayed(qtbot, folder, broker) as display:
        window = display.window
        way = window.status.letters_button
        qtbot.waitUntil(lambda: way.isVisible() and way.count == 2, timeout=20_000)
        assert window.banner.notice.headline == "2 messages from your supplier"
        QTest.mouseClick(way, LEFT)
        page = window.page_widget("messages")
        assert page.numbers[0].number.text() == "4071"
        card = page.letters[1]
        assert card.body.said == "Please confirm that you got this."
        said = [line.words for line in page.alerts.told]
        assert said == ["The hub looked for the gas meter and did not find it"]
        page._scroll.ensureWidgetVisible(card.button)
        QTest.mouseClick(card.button, LEFT)
        QTest.mouseClick(card.button, LEFT)  # an impatient finger
        qtbot.waitUntil(lambda: card.state.said == "Your supplier knows that you have read it.", timeout=20_000)
        qtbot.waitUntil(lambda: "A message was answered" in [one.words for one in page.alerts.told], timeout=20_000)
        qtbot.waitUntil(lambda: way.count == 0, timeout=20_000)
        number, commands = times_acknowledged(hub)
        assert (number, len(commands)) == (1, 1)
    assert set(kept(folder, hub_asking.seen)) == {f"{HOME_HUB}/{ASKS}", f"{HOME_HUB}/note-2026-number"}
    with displayed(qtbot, folder, broker) as again:
        qtbot.waitUntil(again.window.status.letters_button.isVisible, timeout=20_000)
        assert again.window.status.letters_button.count == 0
        assert again.window.banner.notice is None or "supplier" not in again.window.banner.notice.headline


def test_an_answer_is_given_exactly_once_though_the_program_is_killed_as_it_gives_it(folder, broker, sent):
    hub = new_hub(broker)
    with recording(folder, broker) as program:
        with playing(hub, broker):
            until(lambda: [one.id for one in kept(folder, hub_asking.messages) if one.wants_answer] == [ASKS])
        command = acknowledge(ASKS, HOME_HUB, datetime.now(UTC))
        keep(places(str(folder)).diary_file, command, pretend=False)
        until(lambda: command.id in sent)
        program.kill()
    with playing(new_hub(broker, hub.state), broker) as hub:
        with recording(folder, broker) as program:
            until(lambda: sent.count(command.id) > 1)
            program.kill()  # once more, whether or not the answer has come
        with recording(folder, broker):
            [(_, answer)] = until(lambda: [one for one in kept(folder, outbox.recent) if one[1]])
            assert answer.state is CommandState.ACCEPTED
        assert times_acknowledged(hub) == (1, {command.id})
    assert len(sent) > 1


def test_the_command_line_lists_messages_and_acknowledges_one_through_the_program_that_records(folder, broker):
    with playing(new_hub(broker), broker) as hub, recording(folder, broker):
        until(lambda: len(kept(folder, hub_asking.messages)) == 2)
        first, second = answers("messages", home=folder)
        assert (first["id"], second["id"]) == ("note-2026-number", ASKS)
        assert (second["hub"], second["text"]) == (HOME_HUB, "Please confirm that you got this.")
        assert (second["wants_answer"], second["state"], second["number"]) == (True, "wants_answer", None)
        [told] = answers("messages", "acknowledge", ASKS, "--wait", 30, home=folder)
        assert told == {"id": ASKS, "state": "accepted", "reason": None}
        assert times_acknowledged(hub)[0] == 1
        [again] = answers("messages", "acknowledge", ASKS, home=folder)
        assert again["state"] == "accepted"
        assert times_acknowledged(hub)[0] == 1
        assert "Your supplier knows that you have read it." in ihd("messages", home=folder)
        assert "There is no message nothing" in trouble("messages", "acknowledge", "nothing", home=folder)
        assert "asks for no answer" in trouble("messages", "acknowledge", "note-2026-number", home=folder)


def trouble(*words, home):
    [told] = answers(*words, home=home, status=1)
    return " ".join(told["trouble"].values())


def test_the_command_line_hears_what_no_program_has_kept_and_masks_a_number(home, broker):
    with playing(new_hub(broker), broker):
        until(lambda: len(answers("messages", "--wait", 5, home=home, password=broker.password)) == 2)
        [number] = [one for one in answers("messages", home=home, password=broker.password) if one["number"]]
        assert number["number"] == "****"
        [bare] = [
            one for one in answers("messages", "--unmasked", home=home, password=broker.password) if one["number"]
        ]
        assert bare["number"] == "4071"
        told = ihd("messages", home=home, password=broker.password)
        assert "4071" not in told
        assert "Read this to your supplier: ••••" in told
        refused = ihd("messages", "acknowledge", ASKS, home=home, password=broker.password, status=1)
        assert refused == ""


def test_a_command_of_the_line_waits_for_its_answer_at_the_hub_itself(home, broker):
    here = context(str(home))
    with playing(new_hub(broker), broker) as hub:
        command = acknowledge(ASKS, HOME_HUB, datetime.now(UTC))
        keep(here.places.diary_file, command, pretend=False)
        reached = Reach(Told(), HOME_HUB, door_to(broker), pretend=False)
        answer = await_answer(here, reached, command, 20)
        assert answer is not None
        assert answer.state is CommandState.ACCEPTED
        assert times_acknowledged(hub) == (1, {command.id})
    [(_, known)] = kept(home, outbox.recent)
    assert known == answer


def test_a_home_that_never_heard_of_a_message_says_so(home, broker):
    assert answers("messages", "--wait", 0.2, home=home, password=broker.password) == []
    assert "There are no messages." in ihd("messages", "--wait", 0.2, home=home, password=broker.password)
    with closing(Diary.open(places(str(home)).diary_file)):
        pass
    assert answers("messages", "--wait", 0.2, home=home, password=broker.password) == []
