"""What the pretend home hub publishes: all of it sound, in each scenario, and as its title promises."""

import json
from datetime import timedelta
from functools import cache
from itertools import groupby, pairwise
from typing import Any

import jsonschema
import pytest
from home_hub_parts import HOME_HUBS, START, home_of, hub_of, read, told, where

from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.news import Band, Busy
from ihd.energy.prepay import EmergencyCredit, PaymentMode, Supply
from ihd.hubs import understand
from ihd.hubs.message import Message
from ihd.paths import resource
from ihd.pretend.habits import LONDON
from ihd.pretend.home_hub import Said
from ihd.pretend.home_state import HubState, begin
from ihd.pretend.prepay_terms import POUND
from ihd.pretend.scenarios import SCENARIOS
from ihd.pretend.stories import story

AN_HOUR_AND_MORE = 4_000


@cache
def heard(name: str) -> tuple[Said, ...]:
    """All that is said in a scenario's first hour and a bit; what it remembers after that is as it was written down."""
    hub = hub_of(name)
    said = (*hub.opens(START[name]), *hub.speaks(START[name] + AN_HOUR_AND_MORE))
    assert HubState.from_json(hub.state.to_json()) == hub.state
    return said


def each_kind(name: str) -> list[Said]:
    """The same, without most of the readings: one is like another."""
    said = heard(name)
    return [one for number, one in enumerate(said) if not one.topic.endswith("electricity/live") or number % 40 < 2]


@cache
def schema(channel: str) -> Any:
    text = resource("hub-profile", "1", f"{channel}.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


@pytest.mark.parametrize("name", HOME_HUBS)
def test_every_message_is_as_the_profile_has_it(name: str) -> None:
    channels = set()
    for said in each_kind(name):
        channel = where(said).channel
        assert channel is not None
        assert channel.from_hub
        assert said.retain == channel.retained
        assert type(read(said)) is channel.shape
        schema(channel.name).validate(json.loads(said.payload))
        channels.add(channel.name)
    usual = {"info", "health", "live", "tariff", "prepayment", "supplier", "messages", "alerts", "tenancy", "firmware"}
    assert channels - {"burst"} == (usual - {"firmware"} if name == "smets1" else usual)


@pytest.mark.parametrize("name", HOME_HUBS)
def test_the_display_understands_every_message(name: str) -> None:
    for said in each_kind(name):
        meaning = understand(Message(said.topic, said.payload, utc(START[name] + AN_HOUR_AND_MORE)))
        assert meaning.error is None, said
        assert meaning.ignored is None or b":[]" in said.payload, said
        assert not any(reading.notes for reading in meaning.readings)


@pytest.mark.parametrize("name", HOME_HUBS)
def test_a_scenario_is_told_the_same_each_time(name: str) -> None:
    hub = hub_of(name)
    again = (*hub.opens(START[name]), *hub.speaks(START[name] + 300), *hub.speaks(START[name] + 600))
    assert again == heard(name)[: len(again)]
    assert len(again) > 60


def test_electricity_is_told_every_ten_seconds_and_gas_when_its_meter_wakes() -> None:
    electricity = [one.at for one in told(heard("prepay"), "live", "electricity")]
    assert {after - before for before, after in pairwise(electricity)} <= {timedelta(seconds=10), timedelta(0)}
    gas = [one.at for one in told(heard("prepay"), "live", "gas")]
    assert {after - before for before, after in pairwise(gas)} == {timedelta(seconds=HALF_HOUR)}
    assert len(gas) == 3


def test_the_registers_are_the_households_own() -> None:
    home = home_of("prepay")
    for one in told(heard("prepay"), "live", "electricity"):
        moment = home.at(int(one.at.timestamp()))
        assert (one.watts, one.imported) == (moment.watts, moment.import_wh)
    for one in told(heard("prepay"), "live", "gas"):
        moment = home.at(int(one.at.timestamp()))
        assert one.imported == moment.gas_wh
        assert abs(one.litres - (moment.gas_litres or 0)) < one.litres / 10_000


def test_what_stands_is_told_again_only_when_it_is_news() -> None:
    said = heard("messages")
    assert [len(one.messages) for one in told(said, "messages")] == [4, 5, 4]
    for channel in ("info", "tenancy", "alerts"):
        assert len(told(said, channel)) <= 2
    assert len(told(said, "tariff", "electricity")) == 1
    healthy = [one.at for one in told(said, "health")]
    assert all(after - before <= timedelta(minutes=5) for before, after in pairwise(healthy))
    paid = [one.at for one in told(said, "prepayment", "electricity")]
    assert all(after - before >= timedelta(seconds=60) for before, after in pairwise(paid))


def test_a_night_costs_what_its_kilowatt_hours_and_one_standing_charge_do() -> None:
    hub, home, start = hub_of("prepay"), home_of("prepay"), START["prepay"]
    end = start + 8 * 3600
    hub.speaks(end)
    meter, begun = hub.state.accounts["electricity"].meter, 1_243 * 1_000
    used = home.at(end).import_wh - home.at(start).import_wh
    assert (meter.balance * 1_000 - meter.rest) == (begun - 61_640) * 1_000 - used * 24_500
    gas = hub.state.accounts["gas"].meter
    burnt = (home.at(end).gas_wh or 0) - (home.at(start).gas_wh or 0)
    assert (gas.balance * 1_000 - gas.rest) == (1_820_000 - 31_430) * 1_000 - burnt * 5_900


def test_a_hub_that_was_away_catches_up_to_the_same_balance() -> None:
    stayed, away, later = hub_of("debts"), hub_of("debts"), START["debts"] + 8 * 3600
    stayed.speaks(later)
    back = hub_of("debts", HubState.from_json(away.state.to_json()))
    back.opens(later)
    for name in ("electricity", "gas"):
        assert back.state.accounts[name] == stayed.state.accounts[name]


def test_a_price_by_blocks_rises_within_the_day_and_begins_anew_at_midnight() -> None:
    hub = hub_of("supplier_change")  # its new tariff has blocks at weekends, and it is a Saturday
    hub.opens(START["supplier_change"])
    prices = [one.price for one in told(hub.speaks(START["supplier_change"] + 14 * 3600), "live", "electricity")]
    changes = [after for before, after in pairwise([0, *prices]) if before != after]
    assert changes == [24_500, 27_400, 21_500, 9_800, 21_500]


def state_of(name: str) -> tuple[Any, Any]:
    """What the electricity and the gas meter tell of payment at the scenario's start."""
    return told(heard(name), "prepayment", "electricity")[0], told(heard(name), "prepayment", "gas")[0]


def test_prepay_has_enough_on_both_meters() -> None:
    for one in state_of("prepay"):
        assert one.mode is PaymentMode.PREPAYMENT
        assert one.balance > one.low_credit
        assert (one.supply, one.emergency) == (Supply.ON, EmergencyCredit.UNAVAILABLE)


def test_prepay_low_is_below_its_threshold_with_emergency_credit_on_offer() -> None:
    electricity, _ = state_of("prepay_low")
    assert 0 < electricity.balance < electricity.low_credit
    assert electricity.emergency is EmergencyCredit.AVAILABLE
    assert electricity.emergency_balance is None


def test_emergency_credit_is_in_use() -> None:
    first, *_, last = told(heard("emergency_credit"), "prepayment", "electricity")
    assert first.emergency is EmergencyCredit.IN_USE
    assert 0 < last.emergency_balance < first.emergency_balance < first.emergency_limit
    assert first.balance == last.balance == 0


def test_friendly_hours_keep_the_power_on_until_monday() -> None:
    first, *_, last = told(heard("friendly_hours"), "prepayment", "electricity")
    assert first.supply is last.supply is Supply.ON
    assert last.balance < first.balance < 0
    assert first.friendly_until.astimezone(LONDON).strftime("%A %H:%M") == "Monday 10:00"


def test_debts_are_of_every_kind_and_go_down() -> None:
    first, *_, last = told(heard("debts"), "prepayment", "electricity")
    assert min(first.payment_debt, first.payment_debt_share, first.accumulated_debt) > 0
    assert {debt.period.value for debt in first.time_debts} == {"hourly", "daily"}
    assert sum(debt.left for debt in last.time_debts) < sum(debt.left for debt in first.time_debts)


def test_the_supply_is_off_and_armed_and_nothing_is_used() -> None:
    electricity, gas = state_of("supply_off")
    assert (electricity.supply, gas.supply) == (Supply.ARMED, Supply.ON)
    live = told(heard("supply_off"), "live", "electricity")
    assert {one.watts for one in live} == {0}
    off_since = SCENARIOS["supply_off"].off_since
    assert off_since is not None
    assert {one.imported for one in live} == {home_of("supply_off").at(int(off_since.timestamp())).import_wh}


def test_messages_come_and_go() -> None:
    first, second, last = told(heard("messages"), "messages")
    assert sum(one.wants_answer for one in first.messages) == 1
    assert {one.id for one in second.messages} - {one.id for one in first.messages} == {"note-2026-1122"}
    assert "4071" in [one.number for one in first.messages]
    assert "4071" not in [one.number for one in last.messages]


def test_another_supplier_comes_first_and_its_prices_later() -> None:
    said = heard("supplier_change")
    change, old, new = told(said, "supplier", "electricity")[-1], *told(said, "tariff", "electricity")
    assert change.name == "Other Pretend Power"
    assert old.since < change.at < new.since
    assert new.blocks
    assert new.special_days


def test_other_occupants_come_after_half_a_minute() -> None:
    before, after = told(heard("tenancy_change"), "tenancy")
    assert before.at < utc(START["tenancy_change"])
    assert after.at == utc(START["tenancy_change"] + 30)


def test_electricity_is_paid_before_it_is_used_for_a_while_and_gas_never() -> None:
    said = heard("payment_change")
    modes = [one.mode for one in told(said, "prepayment", "electricity")]
    assert [mode for mode, _ in groupby(modes)] == [PaymentMode.CREDIT, PaymentMode.PREPAYMENT, PaymentMode.CREDIT]
    assert {one.mode for one in told(said, "prepayment", "gas")} == {PaymentMode.CREDIT}
    first = next(one for one in told(said, "prepayment", "electricity") if one.mode is PaymentMode.PREPAYMENT)
    assert first.at == utc(START["payment_change"] + 30)
    assert first.balance == 1_500_000


def test_a_home_that_begins_later_is_paid_for_as_it_is_by_then() -> None:
    start = START["payment_change"]
    for later, mode in ((20, PaymentMode.CREDIT), (60, PaymentMode.PREPAYMENT), (600, PaymentMode.CREDIT)):
        scenario = SCENARIOS["payment_change"]
        state = begin(story(scenario), scenario.home(scenario.household()), start + later)
        assert state.accounts["electricity"].meter.terms.mode is mode


def test_dual_band_has_a_weak_link_that_is_often_busy_and_gas_that_is_late() -> None:
    said = heard("dual_band")
    links = [{link.meter: link for link in one.links} for one in told(said, "health")]
    assert {one["gas"].busy for one in links} == set(Busy)
    assert {(one["gas"].band, one["electricity"].band) for one in links} == {(Band.MHZ_868, Band.GHZ_2_4)}
    assert all(one["gas"].rssi < -90 < one["electricity"].rssi for one in links)
    assert utc(START["dual_band"]) - links[0]["gas"].last_heard > timedelta(minutes=75)
    assert len(told(said, "live", "gas")) == 2


def test_older_meters_tell_less() -> None:
    electricity, _ = state_of("smets1")
    assert (electricity.supply, electricity.friendly, electricity.max_top_up) == (None, [], None)
    info = told(heard("smets1"), "info")[0]
    assert (info.smets, info.can) == ("SMETS1", ["add_credit"])
    assert all(one.litres is None for one in told(heard("smets1"), "live", "gas"))
    assert {link.rssi for one in told(heard("smets1"), "health") for link in one.links} == {None}


def test_money_is_told_as_meters_count_it() -> None:
    assert state_of("prepay")[0].balance == round(12.43 * POUND)
