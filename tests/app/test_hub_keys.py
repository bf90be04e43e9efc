"""What was agreed with a hub, kept by several programs of one home: nothing older comes back, nor what was erased."""

from dataclasses import replace
from pathlib import Path

import pytest

from ihd.app.hub_keys import HubKeys
from ihd.energy.trouble import PartTrouble
from ihd.hubs.credentials import Paired
from ihd.paths import places

AGREED = Paired("hub-C0FFEE", "display-1", "192.168.1.30", 8883, ("ab" * 32,), ("pass-word-0",), b"\1" * 32)
LATER = replace(AGREED, passwords=("pass-word-1",), key=b"\2" * 32, counter=1)


@pytest.fixture
def keys(tmp_path: Path) -> HubKeys:
    one = HubKeys(places(str(tmp_path / "home")), AGREED.hub)
    one.begin(AGREED)
    return one


def test_a_change_is_kept_and_an_older_one_of_another_program_does_not_undo_it(keys: HubKeys) -> None:
    keys.follow(LATER)
    keys.follow(AGREED)
    assert keys.load() == LATER


def test_what_was_erased_is_not_brought_back_by_a_program_that_had_it_still(keys: HubKeys) -> None:
    keys.forget()
    keys.follow(LATER)
    assert keys.load() is None


def test_a_change_of_the_pairing_before_does_not_touch_the_new_one(keys: HubKeys) -> None:
    again = replace(AGREED, user="display-2", passwords=("other-word",))
    keys.begin(again)
    keys.follow(LATER)
    assert keys.load() == again


def test_what_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    keys = HubKeys(places(str(tmp_path / "home")), AGREED.hub)
    with pytest.raises(PartTrouble):
        keys.begin(AGREED)


def test_no_secret_is_in_the_words_for_a_value(keys: HubKeys) -> None:
    from ihd.app.broker import paired_door

    told = f"{paired_door(keys)!r} {keys!r} {AGREED!r}"
    assert "pass-word" not in told
    assert AGREED.key.hex() not in told
    assert repr(AGREED.key) not in told
