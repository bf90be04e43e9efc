"""Victron GX: the grid meter alone is read, and the keep-alive is all that could ever be published."""

from typing import Any

import pytest
from hub_parts import claimants, said, wild
from hypothesis import given
from hypothesis import strategies as st

from ihd.hubs.dialects.victron import KEEP_ALIVE_SECONDS, Victron

PATHS = ["Ac/Power", "Ac/Energy/Forward", "Ac/Energy/Reverse", "Ac/L1/Power", "Connected", "DeviceInstance"]
SERVICES = ["grid", "pvinverter", "battery", "vebus", "system", "settings", "solarcharger", "tank", "something"]


def test_the_fields_of_one_grid_meter_come_one_by_one_and_are_one_meter() -> None:
    told = [
        said("N/c0619ab00000/grid/30/Ac/Power", {"value": -812.5}).readings[0],
        said("N/c0619ab00000/grid/30/Ac/Energy/Forward", {"value": 5120.3}).readings[0],
        said("N/c0619ab00000/grid/30/Ac/Energy/Reverse", {"value": 820.75}).readings[0],
    ]
    assert {reading.meter for reading in told} == {"c0619ab00000/grid-30"}
    assert [(one.watts, one.imported_kwh, one.exported_kwh) for one in told] == [
        (-812.5, None, None),
        (None, 5120.3, None),
        (None, None, 820.75),
    ]


def test_two_grid_meters_of_one_system_are_two() -> None:
    told = [said(f"N/c0619ab00000/grid/{instance}/Ac/Power", {"value": 5}).readings[0] for instance in (30, 31)]
    assert told[0].meter != told[1].meter


@pytest.mark.parametrize("service", sorted(set(SERVICES) - {"grid"}))
def test_no_other_device_of_the_system_is_the_home_s_meter(service: str) -> None:
    meaning = said(f"N/c0619ab00000/{service}/20/Ac/Power", {"value": 936})
    assert meaning.dialect == "victron"
    assert meaning.ignored


@pytest.mark.parametrize(
    ("topic", "payload"),
    [
        ("N/c0619ab00000/grid/30/Ac/Power", "812"),
        ("N/c0619ab00000/grid/30/Ac/Power", {"power": 812}),
        ("N/c0619ab00000/grid/30", {"value": 812}),
        ("R/c0619ab00000/grid/30/Ac/Power", ""),
        ("W/c0619ab00000/hub4/0/AcPowerSetpoint", {"value": -200}),
        ("home/N/c0619ab00000/grid/30/Ac/Power", {"value": 812}),
    ],
)
def test_what_is_not_in_victron_s_form_is_not_claimed(topic: str, payload: Any) -> None:
    assert "victron" not in claimants(topic, payload)


def test_the_keep_alive_is_what_victron_describes() -> None:
    assert Victron().keep_alive("c0619ab9929a") == (
        "R/c0619ab9929a/keepalive",
        b'{ "keepalive-options" : ["suppress-republish"] }',
    )
    assert Victron().keep_alive("c0619ab9929a", everything=True) == ("R/c0619ab9929a/keepalive", b"")
    assert KEEP_ALIVE_SECONDS < 60


@pytest.mark.parametrize("portal", ["", "+", "#", "a/b", "../W/a", "c0619ab\n", "é", "a" * 33])
def test_a_keep_alive_can_go_nowhere_else(portal: str) -> None:
    with pytest.raises(ValueError, match="portal"):
        Victron().keep_alive(portal)


@given(st.text(max_size=60))
def test_whatever_a_portal_is_called_the_topic_is_a_keep_alive_or_nothing(portal: str) -> None:
    try:
        topic, _ = Victron().keep_alive(portal)
    except ValueError:
        return
    assert topic.split("/") == ["R", portal, "keepalive"]


@given(
    st.sampled_from(SERVICES),
    st.sampled_from(PATHS),
    wild,
    st.booleans(),
    st.sampled_from(["value", "min", "x"]),
)
def test_any_value_raises_nothing(service: str, path: str, value: Any, retained: bool, name: str) -> None:
    meaning = said(f"N/c0619ab00000/{service}/30/{path}", {name: value}, retained=retained)
    if meaning.dialect == "victron":
        assert meaning.error is None


@given(st.text(max_size=30), st.binary(max_size=60))
def test_any_bytes_raise_nothing(rest: str, payload: bytes) -> None:
    said(f"N/{rest}", payload)
    said(f"N/c0619ab00000/grid/30/{rest}", payload, "victron")
