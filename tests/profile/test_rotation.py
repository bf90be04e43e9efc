"""Keys that move on: every change arrives once and in order, whatever is lost, repeated, forged or killed."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.trouble import FileTrouble
from ihd.profile.displays import PairedDisplay
from ihd.profile.hub_memory import HubMemory
from ihd.profile.pairing_words import MOST_STEPS, KeyChange, Keys, PairingTrouble, Taken, read, write
from ihd.profile.rotation import Ratchet, hear_keys

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=30)
KEY = bytes(range(32))
RATCHET = Ratchet("hub-C0FFEE", "display-1", KEY)


def paired() -> PairedDisplay:
    return PairedDisplay("Kitchen", NOW, RATCHET)


def change(number: int) -> KeyChange:
    return KeyChange(until=LATER, password=f"password-number-{number:03d}")


def in_force(hub: PairedDisplay) -> PairedDisplay:
    while due := hub.due(NOW):
        hub = hub.put_in_force(due.counter)
    return hub


def heard(hub: PairedDisplay, payload: bytes | None) -> PairedDisplay:
    after = hub.after(payload or b"")
    assert after is not None
    return after


def test_a_change_goes_to_the_display_and_its_word_back_puts_it_in_force() -> None:
    hub = paired().with_change(change(1))
    news = hear_keys(RATCHET, hub.keys_message())
    assert news.changes == (change(1),)
    assert hub.due(NOW) is None
    hub = heard(hub, news.answer)
    due = hub.due(NOW)
    assert due is not None
    assert (due.counter, due.change) == (1, change(1))
    hub = hub.put_in_force(1)
    settled = hear_keys(news.ratchet, hub.keys_message())
    assert (settled.changes, settled.is_settled, settled.ratchet) == ((), True, news.ratchet)
    assert hub.ratchet == news.ratchet
    assert hub.ratchet.key != KEY
    assert b"password-number" not in hub.keys_message()


@given(
    st.lists(st.sampled_from(("change", "hear", "answer", "stale", "lose", "hub restarts", "in force")), max_size=25)
)
@settings(max_examples=60, deadline=None)
def test_the_display_has_every_change_once_and_in_order_whatever_is_lost_or_comes_late(events: list[str]) -> None:
    hub, display, made = paired(), RATCHET, 0
    taken: list[KeyChange] = []
    answers: list[bytes] = []
    told: list[bytes] = [b""]
    for event in events:
        if event == "change" and len(hub.changes) < MOST_STEPS:
            made += 1
            hub = hub.with_change(change(made))
            told.append(hub.keys_message())
        elif event in {"hear", "stale"}:
            news = hear_keys(display, hub.keys_message() if event == "hear" else told[len(told) // 2])
            taken += news.changes
            display = news.ratchet
            answers += [news.answer] if news.answer else []
        elif event == "answer" and answers:
            hub = heard(hub, answers.pop())
        elif event == "lose":
            answers.clear()
        elif event == "hub restarts":
            hub = HubMemory.from_json(HubMemory(displays=(hub,)).to_json()).displays[0]
        elif event == "in force":
            hub = in_force(hub)
    taken += hear_keys(display, hub.keys_message()).changes
    display = hear_keys(display, hub.keys_message()).ratchet
    hub = in_force(heard(hub, display.taken()))
    assert taken == [change(number) for number in range(1, made + 1)]
    assert (hub.ratchet, hub.changes, hub.in_force) == (display, (), made)
    assert made == 0 or hear_keys(display, hub.keys_message()).is_settled


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_word_about_keys_that_was_touched_is_not_taken(data: st.DataObject) -> None:
    hub = paired().with_change(change(1))
    payload = bytearray(hub.keys_message())
    payload[data.draw(st.integers(0, len(payload) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        news = hear_keys(RATCHET, bytes(payload))
    except PairingTrouble:
        return
    assert news.changes in ((), (change(1),))  # a field's name that is no field's name any more hides what it held
    assert not news.is_settled


@given(st.binary(max_size=200) | st.dictionaries(st.text(), st.integers()).map(lambda one: json.dumps(one).encode()))
def test_whatever_is_said_about_keys_only_the_trouble_that_is_meant_is_raised(payload: bytes) -> None:
    hub = paired().with_change(change(1))
    try:
        news = hear_keys(RATCHET, payload)
        assert (news.changes, news.ratchet, news.is_settled) == ((), RATCHET, False)
    except PairingTrouble:
        pass
    assert hub.after(payload) == hub


def test_the_hub_believes_only_its_display_and_only_what_that_says_of_now() -> None:
    hub = paired().with_change(change(1)).with_change(change(2))
    turned = RATCHET.at(2)
    assert heard(hub, RATCHET.taken()).is_met
    assert heard(hub, turned.taken()).ratchet == turned
    later = heard(hub, turned.taken())
    assert heard(later, RATCHET.taken()) == later
    strangers = (replace(turned, key=bytes(32)), replace(turned, user="display-2"), replace(turned, hub="hub-2"))
    assert all(hub.after(one.taken()) == hub for one in strangers)
    assert hub.after(RATCHET.at(3).taken()) == hub
    marked = read(turned.taken(), Taken)
    assert hub.after(write(Taken(counter=1, mark=marked.mark))) == hub
    assert hub.after(write(Taken(counter=2, mark=marked.mark, leaving=True))) == hub
    assert hub.after(write(Taken(counter=2**31, mark=marked.mark))) == hub  # at once, not after so many turns
    assert hub.after(turned.taken(leaving=True)) is None
    assert hub.after(RATCHET.taken(leaving=True)) is None


def test_a_step_is_not_taken_out_of_its_turn_or_for_another() -> None:
    keys = read(paired().with_change(change(1)).with_change(change(2)).keys_message(), Keys)
    first, second = keys.steps
    for steps in ([second], [second, first], [first, first.__class__(counter=2, box=first.box)]):
        with pytest.raises(PairingTrouble):
            hear_keys(RATCHET, write(Keys(steps=steps)))
    with pytest.raises(PairingTrouble):
        hear_keys(replace(RATCHET, user="display-2"), write(Keys(steps=[first])))
    with pytest.raises(PairingTrouble):
        hear_keys(RATCHET, write(Keys(settled=replace(RATCHET, key=bytes(32)).settled())))
    assert not hear_keys(RATCHET, write(Keys(settled=RATCHET.at(5).settled()))).is_settled


def test_a_display_that_takes_no_changes_is_not_given_more_than_eight() -> None:
    hub = paired()
    for number in range(MOST_STEPS):
        hub = hub.with_change(change(number))
    assert len(hub.keys_message()) < 4096
    with pytest.raises(PairingTrouble, match="Kitchen has not taken"):
        hub.with_change(change(9))


def test_old_keys_stand_until_their_time_is_over_and_the_change_still_waits_for_the_display() -> None:
    hub = paired().with_change(change(1))
    assert hub.due(LATER - timedelta(seconds=1)) is None
    due = hub.due(LATER)
    assert due is not None
    hub = hub.put_in_force(due.counter)
    assert hear_keys(RATCHET, hub.keys_message()).changes == (change(1),)
    assert heard(hub, RATCHET.next().taken()).changes == ()


def test_a_farewell_is_a_change_like_another() -> None:
    hub = paired().with_change(KeyChange(until=LATER, unpaired=True))
    news = hear_keys(RATCHET, hub.keys_message())
    assert [one.unpaired for one in news.changes] == [True]
    due = heard(hub, news.answer).due(NOW)
    assert due is not None
    assert due.change.unpaired


def test_a_stolen_key_opens_no_earlier_change_and_is_in_no_text() -> None:
    hub = paired().with_change(change(1))
    (step,) = read(hub.keys_message(), Keys).steps
    with pytest.raises(PairingTrouble):
        replace(RATCHET.next(), counter=0).unsealed(step)
    for shown in (repr(RATCHET), repr(hub), repr(change(1)), repr(HubMemory(displays=(hub,)))):
        assert "password-number" not in shown
        assert KEY.hex() not in shown
        assert repr(KEY) not in shown


@pytest.mark.parametrize("text", ["", "{", "[]", '{"gate":7}', '{"displays":[{}]}', "[" * 9999])
def test_a_memory_that_is_none_is_told(text: str) -> None:
    with pytest.raises(FileTrouble, match="cannot be read"):
        HubMemory.from_json(text)
