"""What is kept of a paired hub: whole, shown nowhere, and never good for a link without a pin."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ihd.energy.trouble import PartTrouble
from ihd.hubs.credentials import Paired, entry
from ihd.hubs.key_changes import farewell, greeting, hear, keys_topic, taken_topic
from ihd.profile.displays import PairedDisplay
from ihd.profile.pairing_words import KeyChange
from ihd.profile.rotation import Ratchet

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
KEY = bytes(range(1, 33))
PAIRED = Paired("hub-C0FFEE", "display-1", "hub.local", 8883, ("ab" * 32,), ("first-password-1234",), KEY, name="Hall")
HUB = PairedDisplay("Kitchen", NOW, Ratchet("hub-C0FFEE", "display-1", KEY))


def change(number: int, **more: str) -> KeyChange:
    return KeyChange(until=NOW + timedelta(days=number), password=f"password-number-{number}", **more)


def test_it_comes_back_from_the_keyring_as_it_went_in() -> None:
    changing = replace(PAIRED, former_until=NOW, passwords=("b", "a"), pins=("1", "2"), counter=7)
    assert [Paired.from_json(one.to_json()) for one in (PAIRED, changing)] == [PAIRED, changing]
    assert entry(PAIRED.hub) == "hub.hub-C0FFEE"


def test_no_secret_is_in_its_text() -> None:
    for secret in ("first-password-1234", KEY.hex(), repr(KEY)):
        assert secret not in f"{PAIRED!r}{PAIRED}{PAIRED.broker!r}"


@pytest.mark.parametrize(
    "broken",
    ["", "{}", "[]", "7", *(json.dumps(json.loads(PAIRED.to_json()) | one) for one in (
        {"pins": []}, {"pins": [""]}, {"passwords": []}, {"key": "x"}, {"key": None}, {"user": ""}, {"more": 1},
        {"former_until": "soon"}, {"pins": None},
    ))],
)  # fmt: skip
def test_what_was_spoilt_is_told_and_never_half_used(broken: str) -> None:
    with pytest.raises(PartTrouble, match="cannot be read"):
        Paired.from_json(broken)


def test_its_broker_is_pinned_and_encrypted() -> None:
    broker = replace(PAIRED, pins=("ab" * 32, "cd" * 32)).broker
    assert broker.is_encrypted
    assert broker.trusted
    assert broker.pins == {"ab" * 32, "cd" * 32}


def test_changes_stand_before_what_was_until_the_hub_says_they_are_in_force() -> None:
    hub = HUB.with_change(change(1)).with_change(change(2, fingerprint="cd" * 32))
    heard = hear(PAIRED, hub.keys_message(), NOW)
    assert heard.paired is not None
    assert heard.paired.passwords == ("password-number-2", "password-number-1", "first-password-1234")
    assert heard.paired.pins == ("cd" * 32, "ab" * 32)
    assert (heard.paired.counter, heard.paired.former_until) == (2, NOW + timedelta(days=2))
    after = hub.after(heard.answer or b"")
    assert after is not None
    settled = hear(heard.paired, after.put_in_force(2).keys_message(), NOW)
    assert settled.answer is None
    assert settled.paired is not None
    assert (settled.paired.passwords, settled.paired.pins) == (("password-number-2",), ("cd" * 32,))


def test_what_was_is_forgotten_once_its_time_is_over() -> None:
    heard = hear(PAIRED, HUB.with_change(change(1)).keys_message(), NOW).paired
    assert heard is not None
    assert len(heard.at(NOW + timedelta(hours=23)).passwords) == 2
    assert heard.at(NOW + timedelta(days=1)).passwords == ("password-number-1",)


def test_nothing_follows_from_an_empty_word() -> None:
    heard = hear(PAIRED, b"", NOW)
    assert (heard.paired, heard.answer) == (PAIRED, None)


def test_what_the_display_says_is_understood_by_the_hub() -> None:
    assert keys_topic(PAIRED) == "ihd-hub/1/hub-C0FFEE/keys/display-1"
    assert taken_topic(PAIRED) == "ihd-hub/1/hub-C0FFEE/keys/display-1/taken"
    met = HUB.after(greeting(PAIRED))
    assert met is not None
    assert met.is_met
    assert HUB.after(farewell(PAIRED)) is None
