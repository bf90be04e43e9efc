"""A real broker, a home in a folder of its own, and a client that publishes."""

import sys
from pathlib import Path

import paho.mqtt.client as mqtt
import pytest

from ihd.brokers.embedded import EmbeddedBroker
from ihd.paths import places
from ihd.settings import DiarySettings, HubSettings, Settings, save

# Where the guests of a broker are, the house that is paired with, a household that has lived, and homes made by hand.
sys.path += [str(Path(__file__).parents[1] / room) for room in ("hubs", "brokers", "store", "ui")]


@pytest.fixture
def broker():
    with EmbeddedBroker() as one:
        yield one


@pytest.fixture
def home(tmp_path, broker):
    """A folder whose settings name the broker; it saves every second, so that tests need not wait."""
    hub = HubSettings(host=broker.host, port=broker.port5, user=broker.user)
    save(Settings(hub=hub, diary=DiarySettings(save_every=1)), places(str(tmp_path)).settings_file)
    return tmp_path


@pytest.fixture
def publisher(broker):
    """A connected client that publishes with QoS 1 and connects again by itself."""
    client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    client.username_pw_set(broker.user, broker.password)
    client.reconnect_delay_set(1, 1)
    client.connect(broker.host, broker.port)
    client.loop_start()
    yield client
    client.disconnect()
    client.loop_stop()
    client._reset_sockets()  # paho leaves the pair that wakes its loop to the collector, which warns of it
