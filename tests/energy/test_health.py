"""Each link is judged by itself, so that the right one is mended; nothing is called silent that was not listened to."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.energy.health import Condition, Fault, HubKnown, Meters, Part, conditions
from ihd.energy.home import HubState
from ihd.energy.news import Busy, Health, MeterLink, Wan
from ihd.energy.reading import HubStatus, Reading
from ihd.energy.trouble import HubTrouble

NOW = datetime(2026, 11, 17, 18, 0, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)
ELECTRICITY, GAS = "H1/electricity", "H1/gas"


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def hub(heard: datetime | None = NOW, **more: object) -> HubKnown:
    return HubKnown("H1", "ihd_hub", heard, **more)


def heard(**meters: datetime) -> Meters:
    fuels = {"electricity": Fuel.ELECTRICITY, "gas": Fuel.GAS}
    readings = {f"H1/{name}": Reading(f"H1/{name}", fuels[name], at, hub="H1") for name, at in meters.items()}
    return Meters(readings, {name: one.at for name, one in readings.items()})


def judge(
    known: HubKnown | None = None,
    meters: Meters | None = None,
    link: HubState = HubState.LIVE,
    since: datetime | None = YESTERDAY,
) -> dict[tuple[Part, str], Condition]:
    hubs = {known.hub: known} if known else {}
    found = conditions(link, None, hubs, meters or Meters({}, {}), NOW, since)
    return {one.key: one for one in found}


def health(at: datetime = NOW, wan: Wan | None = Wan.UP, **link: object) -> Health:
    told = {"joined": True, "last_heard": NOW, **link}
    return Health("H1", at, wan, (MeterLink(GAS, Fuel.GAS, **told),))


def test_the_hub_is_connected_but_the_gas_meter_has_said_nothing_since_tuesday():
    tuesday = ago(hours=28)
    found = judge(hub(), heard(electricity=ago(seconds=8), gas=tuesday), since=ago(days=3))
    assert found[Part.HUB, "H1"].fault is Fault.NONE
    assert found[Part.METER, ELECTRICITY].fault is Fault.NONE
    assert (found[Part.METER, GAS].fault, found[Part.METER, GAS].last_heard) == (Fault.SILENT, tuesday)


@pytest.mark.parametrize(
    ("minutes", "fault"),
    [(0, Fault.NONE), (74, Fault.NONE), (76, Fault.SILENT), (3000, Fault.SILENT)],  # two pushes missed and a quarter
)
def test_a_gas_meter_may_miss_one_word_but_not_two(minutes, fault):
    assert judge(hub(), heard(gas=ago(minutes=minutes)), since=ago(days=9))[Part.METER, GAS].fault is fault


def test_of_a_silent_hub_the_meters_are_not_blamed():
    found = judge(hub(ago(hours=3)), heard(electricity=ago(hours=3), gas=ago(hours=3)))
    assert found[Part.HUB, "H1"].fault is Fault.SILENT
    assert {found[Part.METER, name].fault for name in (ELECTRICITY, GAS)} == {Fault.UNKNOWN}


@pytest.mark.parametrize("link", [HubState.LOST, HubState.REFUSED, HubState.CONNECTING])
def test_of_a_lost_broker_the_hub_is_not_blamed_and_nothing_is_called_well(link):
    found = judge(hub(ago(hours=3)), heard(electricity=ago(hours=3)), link)
    assert found[Part.HUB, "H1"].fault is Fault.UNKNOWN
    assert found[Part.METER, ELECTRICITY].fault is Fault.UNKNOWN
    assert found[Part.BROKER, ""].fault not in (Fault.NONE, Fault.UNKNOWN)


def test_what_keeps_the_broker_away_is_told_with_it():
    trouble = HubTrouble("It refuses us", "Check the password.")
    found = conditions(HubState.REFUSED, trouble, {}, Meters({}, {}), NOW)
    assert [(one.fault, one.trouble) for one in found] == [(Fault.REFUSED, trouble)]


def test_nothing_is_called_silent_for_what_it_did_not_say_while_nobody_listened():
    found = judge(hub(ago(hours=9)), heard(electricity=ago(hours=9), gas=ago(hours=9)), since=ago(seconds=5))
    assert found[Part.HUB, "H1"].fault is Fault.UNKNOWN
    found = judge(hub(NOW), heard(electricity=ago(hours=9), gas=ago(hours=9)), since=ago(minutes=10))
    assert found[Part.METER, ELECTRICITY].fault is Fault.SILENT
    assert found[Part.METER, GAS].fault is Fault.UNKNOWN
    found = judge(hub(NOW), heard(gas=ago(hours=9)), since=ago(minutes=76))
    assert found[Part.METER, GAS].fault is Fault.SILENT


def test_the_hubs_own_fresh_word_that_it_has_not_heard_the_meter_counts_at_once():
    told = hub(health=health(last_heard=ago(hours=9)))
    assert judge(told, since=ago(seconds=5))[Part.METER, GAS].fault is Fault.SILENT
    old = hub(health=health(ago(hours=8), last_heard=ago(hours=9)))
    assert judge(old, since=ago(seconds=5))[Part.METER, GAS].fault is Fault.UNKNOWN


def test_a_hub_that_left_the_broker_is_off_whatever_it_said_last():
    assert judge(hub(ago(seconds=1), online=False))[Part.HUB, "H1"].fault is Fault.OFFLINE
    assert judge(hub(None, online=True))[Part.HUB, "H1"].fault is Fault.NEVER_HEARD


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ({"joined": False}, Fault.NOT_JOINED),
        ({"rssi": -86}, Fault.WEAK),
        ({"rssi": -85}, Fault.NONE),
        ({"last_heard": ago(hours=3), "busy": Busy.CRITICAL}, Fault.BUSY),
        ({"last_heard": ago(hours=3), "busy": Busy.REGULATED}, Fault.BUSY),
        ({"last_heard": ago(hours=3), "busy": Busy.LIMITED}, Fault.SILENT),
        ({"busy": Busy.REGULATED}, Fault.NONE),  # told only where gas is late (CH-02)
        ({"last_heard": None}, Fault.NEVER_HEARD),
    ],
)
def test_a_meters_radio_link_is_judged_by_what_the_hub_tells_of_it(link, fault):
    assert judge(hub(health=health(**link)))[Part.METER, GAS].fault is fault


def test_the_way_to_the_supplier_is_told_only_while_the_hub_tells_it():
    assert judge(hub(health=health(wan=Wan.DOWN)))[Part.WAN, "H1"].fault is Fault.DOWN
    assert judge(hub(health=health(wan=Wan.UP)))[Part.WAN, "H1"].fault is Fault.NONE
    assert (Part.WAN, "H1") not in judge(hub(health=health(ago(minutes=16))))
    assert (Part.WAN, "H1") not in judge(hub(ago(hours=1), health=health()))
    assert (Part.WAN, "H1") not in judge(hub(health=health(wan=None)))


@pytest.mark.parametrize(
    ("state", "rssi", "fault"),
    [
        ("joined", -70, Fault.NONE),
        ("scanning", None, Fault.NOT_JOINED),
        ("joined", -90, Fault.WEAK),
        (None, None, Fault.NONE),
    ],
)
def test_a_glow_hub_tells_of_its_own_link(state, rssi, fault):
    glow = HubKnown("H1", "glow", NOW, HubStatus("H1", NOW, state=state, rssi=rssi))
    found = judge(glow)[Part.HUB, "H1"]
    assert (found.fault, found.rssi) == (fault, rssi)


def test_a_device_that_speaks_each_five_minutes_is_not_silent_in_between():
    known = HubKnown("H1")
    for minute in range(0, 30, 5):
        known = known.heard_at(ago(minutes=30) + timedelta(minutes=minute), "tasmota", None)
    last = known.heard
    assert last == ago(minutes=5)
    assert judge(known)[Part.HUB, "H1"].fault is Fault.NONE
    assert judge(known._replace(heard=ago(minutes=13)))[Part.HUB, "H1"].fault is Fault.SILENT


def test_one_long_silence_does_not_make_the_next_one_longer():
    known = HubKnown("H1")
    for at in (ago(hours=5), *(ago(minutes=20) + timedelta(seconds=10 * n) for n in range(5))):
        known = known.heard_at(at, "glow", None)
    assert known.patience == timedelta(minutes=2)


moments = st.integers(0, 200_000).map(lambda seconds: ago(seconds=seconds))


@given(
    link=st.sampled_from(HubState),
    when=st.none() | moments,
    online=st.none() | st.booleans(),
    gas=moments,
    electricity=moments,
    since=st.none() | moments,
    told=st.none() | st.builds(health, moments, st.sampled_from([None, *Wan]), last_heard=st.none() | moments),
)
def test_a_fault_has_one_cause_and_what_is_called_well_was_heard(link, when, online, gas, electricity, since, told):
    found = judge(hub(when, online=online, health=told), heard(gas=gas, electricity=electricity), link, since)
    broker, the_hub = found[Part.BROKER, ""].fault, found[Part.HUB, "H1"]
    meters = [one for one in found.values() if one.part is Part.METER]
    if broker is not Fault.NONE:
        assert the_hub.fault is Fault.UNKNOWN
    if the_hub.fault is not Fault.NONE:
        assert all(one.fault is Fault.UNKNOWN for one in meters)
    for one in (the_hub, *meters):
        if one.fault is Fault.NONE:
            assert NOW - one.last_heard <= timedelta(minutes=75)


def test_the_strength_of_a_link_is_the_meters_own_or_that_of_its_hub_or_not_known():
    told = hub(health=health(rssi=-70, lqi=180), status=HubStatus("H1", NOW, rssi=-60, lqi=200))
    found = judge(told)
    assert (found[Part.METER, GAS].rssi, found[Part.METER, GAS].lqi) == (-70, 180)
    assert (found[Part.HUB, "H1"].rssi, found[Part.HUB, "H1"].lqi) == (-60, 200)
    assert (judge(hub())[Part.HUB, "H1"].rssi, judge(hub())[Part.HUB, "H1"].lqi) == (None, None)
    assert judge(meters=heard(gas=NOW))[Part.METER, GAS].fault is Fault.NONE


def test_in_a_burst_the_next_word_tells_no_more_than_the_last_but_what_the_hub_says_of_itself_counts():
    first = HubKnown("H1").heard_at(NOW, "glow", None)
    soon = NOW + timedelta(milliseconds=30)
    assert first.heard_at(soon, "glow", None) is first
    assert first.heard_at(soon, "tasmota", None).dialect == "tasmota"
    assert first.heard_at(soon, "glow", HubStatus("H1", soon)).status == HubStatus("H1", soon)
    assert first.heard_at(NOW - timedelta(seconds=1), "glow", None).heard == NOW - timedelta(seconds=1)
    assert first.heard_at(NOW + timedelta(milliseconds=300), "glow", None).heard == NOW + timedelta(milliseconds=300)
