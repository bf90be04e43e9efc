"""A Victron system is asked to go on every 30 seconds, for everything at first, and only if it may be."""

from datetime import UTC, datetime, timedelta

import pytest

from ihd.hubs.keep_alive import KeepAlive, portal_of
from ihd.hubs.message import Message

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
PORTAL = "c0619ab00000"
ALL, CHANGES = b"", b'{ "keepalive-options" : ["suppress-republish"] }'  # as Victron's own description has them


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def said(alive: KeepAlive, clock: Clock, seconds: int) -> list[tuple[int, bytes]]:
    """What it says in so many seconds, asked four times a second as a link does."""
    told = []
    for quarter in range(4 * seconds):
        clock.now = NOON + timedelta(seconds=quarter / 4)
        if due := alive.due():
            assert due[0] == f"R/{PORTAL}/keepalive"
            told.append((quarter // 4, due[1]))
    return told


def test_it_asks_for_everything_and_then_every_thirty_seconds(clock: Clock) -> None:
    assert said(KeepAlive(clock, PORTAL), clock, 95) == [(0, ALL), (30, CHANGES), (60, CHANGES), (90, CHANGES)]


def test_a_new_link_begins_again_with_everything(clock: Clock) -> None:
    alive = KeepAlive(clock, PORTAL)
    assert alive.due() is not None
    alive.begin_again()
    assert alive.due() == (f"R/{PORTAL}/keepalive", ALL)
    assert alive.due() is None


def test_nobody_is_asked_without_leave_and_no_more_once_it_is_taken_back(clock: Clock) -> None:
    alive = KeepAlive(clock)
    assert alive.due() is None
    alive.ask(PORTAL)
    assert alive.due() == (f"R/{PORTAL}/keepalive", ALL)
    alive.ask("")
    clock.now = NOON + timedelta(hours=1)
    assert alive.due() is None


@pytest.mark.parametrize("portal", ["#", "a/b", "+", "x" * 40, "port al", "\0"])
def test_what_is_no_portal_is_never_asked(clock: Clock, portal: str) -> None:
    assert KeepAlive(clock, portal).due() is None


def test_a_clock_that_is_set_back_does_not_silence_it(clock: Clock) -> None:
    alive = KeepAlive(clock, PORTAL)
    assert alive.due() is not None
    clock.now = NOON - timedelta(hours=5)
    assert alive.due() is not None


@pytest.mark.parametrize(
    ("topic", "payload", "portal"),
    [
        (f"N/{PORTAL}/system/0/Serial", b'{"value": "c0619ab00000"}', PORTAL),
        (f"N/{PORTAL}/grid/30/Ac/Power", b'{"value": 640}', PORTAL),
        ("N/por tal/grid/30/Ac/Power", b'{"value": 640}', ""),
        (f"N/{PORTAL}/grid/30/Ac/Power", b"640", ""),
        ("tele/washer/SENSOR", b'{"value": 640}', ""),
    ],
)
def test_a_portal_is_known_by_what_it_says(topic: str, payload: bytes, portal: str) -> None:
    assert portal_of(Message(topic, payload, NOON)) == portal
