"""Brokers to talk to, and links and speakers that end with the test."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from link_parts import PASSWORD, USER, Ear, Listen, Mosquitto, Speaker, needs_mosquitto

from ihd.hubs.link import Broker, Link
from ihd.hubs.message import Message

SOON = 0.05  # seconds between attempts, where the household would wait 1 to 30


@pytest.fixture
def mosquitto(tmp_path: Path) -> Iterator[Mosquitto]:
    needs_mosquitto()
    broker = Mosquitto(tmp_path)
    broker.start()
    yield broker
    broker.stop()


@pytest.fixture
def listen() -> Iterator[Listen]:
    """Start links that end with the test."""
    links: list[Link] = []

    def start(
        broker: Broker,
        password: str | None = PASSWORD,
        topics: tuple[str, ...] = ("glow/#",),
        deliver: Callable[[Message], None] | None = None,
    ) -> Ear:
        ear = Ear()
        ear.link = Link(
            broker,
            password,
            topics,
            deliver or ear.heard.append,
            ear.states.append,
            lambda: datetime.now(UTC),
            wait=lambda _failures: SOON,
        )
        links.append(ear.link)
        ear.link.start()
        return ear

    yield start
    for link in links:
        link.stop()


@pytest.fixture
def speak() -> Iterator[Callable[..., Speaker]]:
    """Make speakers that end with the test."""
    speakers: list[Speaker] = []

    def start(port: int, user: str = USER, password: str = PASSWORD) -> Speaker:
        speakers.append(Speaker(port, user, password))
        return speakers[-1]

    yield start
    for speaker in speakers:
        speaker.stop()
