"""What the pretend home hub does with commands: once, in time, for those who may, and as the meter says."""

import json
from datetime import timedelta
from typing import Any

import pytest
from home_hub_parts import ISSUER, START, ask, command, home_of, hub_of, read, told, top_up
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.command import CommandKind, CommandState, Reason
from ihd.energy.prepay import Supply
from ihd.pretend.glow import MPAN, MPRN
from ihd.pretend.home_hub import HomeHub
from ihd.pretend.home_state import HubState
from ihd.pretend.prepay_terms import POUND
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.pretend.stories import demo_codes
from ihd.pretend.topup_codes import POUNDS
from ihd.profile.asking import Receipt

NOW = START["prepay"]
TEN_POUNDS = ISSUER.code(MPAN, 10, 100, POUNDS)
GAS_TEN_POUNDS = ISSUER.code(MPRN, 10, 101, POUNDS)
COMMANDS = f"ihd-hub/1/{HOME_HUB}/command/kitchen"


def balance(hub: HomeHub, meter: str = "electricity") -> int:
    return hub.state.accounts[meter].meter.balance


def restarted(hub: HomeHub, name: str = "prepay") -> HomeHub:
    return hub_of(name, HubState.from_json(hub.state.to_json()))


def test_a_top_up_is_answered_with_the_meters_own_figures() -> None:
    hub = hub_of("prepay")
    before = balance(hub)
    answer = top_up(hub, TEN_POUNDS, NOW)
    assert (answer.state, answer.reason) == (CommandState.ACCEPTED, None)
    assert (answer.credited, answer.balance) == (10 * POUND, before + 10 * POUND)
    assert answer.receipt == Receipt(balance=10 * POUND)
    assert answer.supply is Supply.ON


def test_the_receipt_says_where_the_money_went() -> None:
    hub = hub_of("emergency_credit")
    answer = top_up(hub, TEN_POUNDS, NOW)
    assert answer.receipt == Receipt(accumulated_debt=62_000, emergency_credit=370_000, balance=568_000)
    assert answer.balance == 568_000


def test_after_a_top_up_the_new_state_is_told_at_once_and_is_newer() -> None:
    hub = hub_of("prepay")
    before = told(hub.opens(NOW), "prepayment", "electricity")[-1]
    said = hub.takes(COMMANDS, command(CommandKind.ADD_CREDIT, NOW, code=TEN_POUNDS), NOW + 7)
    after = told(said, "prepayment", "electricity")[-1]
    assert after.at == before.at + timedelta(seconds=7)
    assert after.top_ups[0].amount == 10 * POUND
    assert after.top_ups[0].code_end == TEN_POUNDS[-4:]
    assert [alert.code for alert in told(said, "alerts")[-1].alerts] == [0x810E]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("73950067887105178605", Reason.NOT_RECOGNISED),
        ("1" * 40, Reason.NOT_RECOGNISED),
        (GAS_TEN_POUNDS, Reason.OTHER_METER),
        (ISSUER.code(MPAN, 15, 9, POUNDS), Reason.DUPLICATE),
        (ISSUER.code(MPAN, 101, 102, POUNDS), Reason.TOO_LARGE),
        (ISSUER.code(MPAN, 10, 103, 2), Reason.ERROR),
    ],
)
def test_a_refused_code_changes_no_money_and_tells_none(code: str, reason: Reason) -> None:
    hub = hub_of("prepay")
    before = balance(hub)
    answer = top_up(hub, code, NOW)
    assert (answer.state, answer.reason) == (CommandState.REJECTED, reason)
    assert (answer.credited, answer.balance, answer.receipt) == (None, None, None)
    assert balance(hub) == before


def test_over_the_greatest_balance_is_refused_and_so_is_everything_while_locked() -> None:
    hub = hub_of("prepay")
    for number in range(2):
        top_up(hub, ISSUER.code(MPAN, 100, 110 + number, POUNDS), NOW, id_=f"command-{number}")
    over = top_up(hub, ISSUER.code(MPAN, 100, 112, POUNDS), NOW, id_="command-3")
    assert over.reason is Reason.OVER_BALANCE
    for number in range(5):
        top_up(hub, "1" * 20, NOW, id_=f"wrong-code-{number}")
    assert top_up(hub, TEN_POUNDS, NOW, id_="command-4").reason is Reason.LOCKED


def test_every_code_of_the_demo_is_judged_as_it_says() -> None:
    text = demo_codes().removeprefix("Codes to try. ")
    codes = {name: code.replace(" ", "").rstrip(".") for name, code in (one.split(": ") for one in text.split("; "))}
    hub = hub_of("top_up")
    reasons = [top_up(hub, code, NOW, id_=f"command-{name[:3]}-{code[:4]}").reason for name, code in codes.items()]
    assert reasons == [None, None, Reason.OTHER_METER, Reason.DUPLICATE, Reason.TOO_LARGE]
    assert top_up(hub, codes["gas £20"], NOW, "gas", id_="command-gas").state is CommandState.WAITING


def test_the_older_meters_take_codes_of_their_own() -> None:
    hub = hub_of("smets1")
    answer = top_up(hub, ISSUER.smets1_code(MPAN, 1_000, 31, 60), NOW)
    assert (answer.state, answer.credited) == (CommandState.ACCEPTED, 10 * POUND)
    refused = ask(hub, command(CommandKind.ACTIVATE_EMERGENCY, NOW, id="command-2"), NOW)
    assert refused.reason is Reason.NOT_POSSIBLE


def test_the_same_command_is_done_once_and_answered_each_time() -> None:
    hub = hub_of("prepay")
    first = top_up(hub, TEN_POUNDS, NOW)
    assert top_up(hub, TEN_POUNDS, NOW + 5) == first
    assert top_up(restarted(hub), TEN_POUNDS, NOW + 9) == first
    other_wish = ask(hub, command(CommandKind.ENABLE_SUPPLY, NOW), NOW)
    assert other_wish == first


def test_gas_waits_for_its_meter_and_then_is_answered_again() -> None:
    hub = hub_of("prepay")
    hub.opens(NOW)
    before = balance(hub, "gas")
    waiting = top_up(hub, GAS_TEN_POUNDS, NOW, "gas")
    assert waiting.state is CommandState.WAITING
    assert waiting.next_wake is not None
    assert timedelta(0) < waiting.next_wake - utc(NOW) <= timedelta(seconds=HALF_HOUR)
    wake = int(waiting.next_wake.timestamp())
    assert told(hub.speaks(wake - 1), "answer", "kitchen") == []
    assert balance(hub, "gas") == before
    done = told(hub.speaks(wake + 10), "answer", "kitchen")
    assert [(one.state, one.at) for one in done] == [(CommandState.ACCEPTED, waiting.next_wake)]
    assert balance(hub, "gas") - before > 9 * POUND
    assert told(hub.speaks(wake + 2 * HALF_HOUR), "answer", "kitchen") == []


def test_what_waits_survives_a_restart_and_keeps_its_code_no_longer_than_needed() -> None:
    hub = hub_of("prepay")
    hub.opens(NOW)
    top_up(hub, GAS_TEN_POUNDS, NOW, "gas")
    assert GAS_TEN_POUNDS.encode() in hub.state.to_json()
    again = restarted(hub)
    repeated = told(again.opens(NOW + 60), "answer", "kitchen")
    assert [one.state for one in repeated] == [CommandState.WAITING]
    (done,) = told(again.speaks(NOW + HALF_HOUR), "answer", "kitchen")
    assert done.state is CommandState.ACCEPTED
    assert GAS_TEN_POUNDS.encode() not in again.state.to_json()


def test_an_answer_is_told_again_until_the_broker_has_it() -> None:
    hub = hub_of("prepay")
    answer = top_up(hub, TEN_POUNDS, NOW)
    again = restarted(hub)
    (said,) = (one for one in again.opens(NOW + 60) if one.answers)
    assert read(said) == answer
    assert said.answers == ("kitchen", "command-1")
    again.answer_heard(said.answers, said.payload)
    assert told(restarted(again).opens(NOW + 90), "answer", "kitchen") == []


def test_after_its_deadline_nothing_is_done_any_more() -> None:
    hub = hub_of("prepay")
    late = command(CommandKind.ADD_CREDIT, NOW, code=TEN_POUNDS, deadline=utc(NOW - 1).isoformat())
    assert ask(hub, late, NOW).reason is Reason.EXPIRED
    soon = utc(NOW + 300)
    waits = command(CommandKind.ADD_CREDIT, NOW, "gas", code=GAS_TEN_POUNDS, deadline=soon.isoformat(), id="command-2")
    assert ask(hub, waits, NOW).state is CommandState.WAITING
    before = balance(hub, "gas")
    (over,) = told(hub.speaks(NOW + HALF_HOUR), "answer", "kitchen")
    assert (over.state, over.reason) == (CommandState.REJECTED, Reason.EXPIRED)
    assert over.at > soon
    assert balance(hub, "gas") < before


def test_a_gas_meter_that_is_not_heard_leaves_a_command_waiting_until_its_deadline() -> None:
    start = START["dual_band"]  # its gas meter is next heard at 21:00
    hub = hub_of("dual_band")
    hub.opens(start)
    waits = command(CommandKind.ACTIVATE_EMERGENCY, start, "gas")
    assert ask(hub, waits, start).state is CommandState.WAITING
    answers = told(hub.speaks(start + 2 * HALF_HOUR), "answer", "kitchen")
    assert [one.reason for one in answers] == [Reason.NOT_POSSIBLE]


def test_only_those_who_may_are_heard() -> None:
    rights = {"kitchen": frozenset({CommandKind.ACKNOWLEDGE}), "hall": frozenset(CommandKind)}
    hub = hub_of("prepay", rights=rights)
    before = balance(hub)
    payload = command(CommandKind.ADD_CREDIT, NOW, code=TEN_POUNDS)
    assert ask(hub, payload, NOW).reason is Reason.NOT_ALLOWED
    assert ask(hub, payload, NOW, user="stranger").reason is Reason.NOT_ALLOWED
    assert balance(hub) == before
    assert ask(hub, payload, NOW, user="hall").state is CommandState.ACCEPTED


@pytest.mark.parametrize("reply_to", ["ihd-hub/1/pretend-hub-01/answer/hall", "evil", "ihd-hub/1/other/info", ""])
def test_an_answer_goes_to_nobody_but_the_user_who_asked(reply_to: str) -> None:
    hub = hub_of("prepay")
    hub.opens(NOW)
    said = hub.takes(COMMANDS, command(CommandKind.ADD_CREDIT, NOW, code=TEN_POUNDS, reply_to=reply_to), NOW, b"\x00 7")
    (answer,) = (one for one in said if one.answers)
    assert answer.topic == f"ihd-hub/1/{HOME_HUB}/answer/kitchen"
    assert answer.correlation == b"\x00 7"
    assert all(one.topic != reply_to for one in said)


def test_an_armed_supply_is_turned_on_and_what_was_not_used_is_not_counted() -> None:
    hub, home, start = hub_of("supply_off"), home_of("supply_off"), START["supply_off"]
    off_since = SCENARIOS["supply_off"].off_since
    assert off_since is not None
    missed = home.at(start + 60).import_wh - home.at(int(off_since.timestamp())).import_wh
    hub.opens(start)
    on = ask(hub, command(CommandKind.ENABLE_SUPPLY, start), start + 60)
    assert (on.state, on.supply) == (CommandState.ACCEPTED, Supply.ON)
    live = told(hub.speaks(start + 90), "live", "electricity")[-1]
    assert live.watts == home.at(start + 90).watts
    assert live.imported == home.at(start + 90).import_wh - missed
    again = ask(hub, command(CommandKind.ENABLE_SUPPLY, start, id="command-2"), start + 90)
    assert again.reason is Reason.NOT_POSSIBLE


def test_gas_is_refused_to_be_turned_on_without_waiting() -> None:
    assert ask(hub_of("prepay"), command(CommandKind.ENABLE_SUPPLY, NOW, "gas"), NOW).reason is Reason.NOT_POSSIBLE


def test_emergency_credit_is_given_where_it_is_on_offer() -> None:
    assert ask(hub_of("prepay"), command(CommandKind.ACTIVATE_EMERGENCY, NOW), NOW).reason is Reason.NOT_POSSIBLE
    hub = hub_of("prepay_low")
    given = ask(hub, command(CommandKind.ACTIVATE_EMERGENCY, NOW), NOW)
    assert given.state is CommandState.ACCEPTED
    assert hub.state.accounts["electricity"].meter.emergency_left == 10 * POUND
    assert hub.state.alerts[0].code == 0x81AB


def test_a_message_is_acknowledged_and_wants_no_answer_any_more() -> None:
    hub = hub_of("messages")
    hub.opens(NOW)
    payload = command(CommandKind.ACKNOWLEDGE, NOW, None, message="note-2026-1121")
    said = hub.takes(COMMANDS, payload, NOW)
    assert told(said, "answer", "kitchen")[0].state is CommandState.ACCEPTED
    assert not any(one.wants_answer for one in told(said, "messages")[-1].messages)
    assert told(said, "alerts")[-1].alerts[0].code == 0x81A6
    unknown = command(CommandKind.ACKNOWLEDGE, NOW, None, message="note-of-nobody", id="command-2")
    assert ask(hub, unknown, NOW).reason is Reason.NOT_POSSIBLE


def test_the_codes_of_the_supplier_before_are_strange_to_the_new_one() -> None:
    hub = hub_of("supplier_change")
    assert top_up(hub, TEN_POUNDS, START["supplier_change"]).reason is Reason.NOT_RECOGNISED


@pytest.mark.parametrize("lacks", ["meter", "code"])
def test_a_command_that_lacks_something_is_refused(lacks: str) -> None:
    whole: dict[str, Any] = json.loads(command(CommandKind.ADD_CREDIT, NOW, code=TEN_POUNDS))
    del whole[lacks]
    assert ask(hub_of("prepay"), json.dumps(whole).encode(), NOW).state is CommandState.REJECTED


def test_a_command_that_cannot_be_read_is_refused_by_its_id_if_it_has_one() -> None:
    hub = hub_of("prepay")
    assert ask(hub, b'{"id": "command-1", "kind": "dance"}', NOW).reason is Reason.ERROR
    assert hub.takes(COMMANDS, b'{"kind": "add_credit"}', NOW) == []
    assert top_up(hub, TEN_POUNDS, NOW).state is CommandState.ACCEPTED


WORDS = st.text(max_size=40)
VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | WORDS, st.lists, max_leaves=3)
PAYLOADS = st.binary(max_size=200) | st.dictionaries(
    st.sampled_from(["id", "kind", "reply_to", "made", "deadline", "meter", "code", "message", "x"]), VALUES
).map(lambda told: json.dumps(told).encode())
TOPICS = WORDS | st.sampled_from(
    [COMMANDS, f"ihd-hub/1/{HOME_HUB}/log-request/kitchen", f"ihd-hub/1/{HOME_HUB}/info", "ihd-hub/1/other/command/a"]
)
FUZZED = hub_of("prepay")


@settings(max_examples=200, deadline=None)
@given(TOPICS, PAYLOADS)
def test_whatever_is_published_the_hub_goes_on(topic: str, payload: bytes) -> None:
    before = FUZZED.state.accounts
    for said in FUZZED.takes(topic, payload, NOW):
        assert said.answers or said.retain
        read(said)
    assert FUZZED.state.accounts == before


def test_a_user_who_floods_is_refused_and_forgets_nobody_elses_commands() -> None:
    hub = hub_of("prepay")
    first = top_up(hub, TEN_POUNDS, NOW)
    for number in range(2_010):
        answer = ask(hub, command(CommandKind.ENABLE_SUPPLY, NOW, id=f"flood-{number:05d}"), NOW)
    assert answer.reason is Reason.ERROR
    assert len(hub.state.asked) == 2_000
    assert top_up(hub, TEN_POUNDS, NOW) == first
