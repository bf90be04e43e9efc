"""Readers of a P1 port: units are only taken where the numbers show them, and no tariff passes for the whole."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hub_parts import ARRIVED, changed, claimants, places, said, wild
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.reading import TimeSource
from ihd.hubs.dialects.p1 import p1_time

DONGLE: dict[str, Any] = {
    "timestamp": "251104192210W",
    "energy_delivered_tariff1": 4210.117,
    "energy_delivered_tariff2": 6120.9,
    "energy_returned_tariff1": 12.5,
    "energy_returned_tariff2": 31.007,
    "power_delivered": 0.412,
    "power_returned": 0,
    "gas": 2210.557,
    "gas_ts": "251104190000W",
}
READER: dict[str, Any] = {
    "timestamp": "2025-11-04T18:22:10Z",
    "electricity_delivered_1": "4210.117",
    "electricity_delivered_2": "6120.900",
    "electricity_returned_1": "12.500",
    "electricity_returned_2": "31.007",
    "electricity_currently_delivered": "0.412",
    "electricity_currently_returned": "0.000",
    "extra_device_timestamp": "2025-11-04T18:00:00Z",
    "extra_device_delivered": "2210.557",
}
WHOLE = {
    "P1-Dongle-Pro/all": DONGLE,
    "dsmr/json": READER,
    "loft/p1": {"timestamp": "251104192210W", "readings": DONGLE},
}
FIELDS = {
    "P1-Dongle-Pro/energy_delivered_tariff1",
    "P1-Dongle-Pro/energy_returned_tariff2",
    "P1-Dongle-Pro/power_delivered",
    "P1-Dongle-Pro/power_returned",
    "P1-Dongle-Pro/gas_delivered",
    "P1-Dongle-Pro/water",
    "dsmr/reading/electricity_delivered_2",
    "dsmr/reading/electricity_currently_delivered",
    "dsmr/reading/extra_device_delivered",
    "dsmr/consumption/gas/delivered",
}
kilo = st.decimals(min_value=Decimal("0.001"), max_value=Decimal("99999.999"), places=3)


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("240216170332W", datetime(2024, 2, 16, 16, 3, 32, tzinfo=UTC)),
        ("240716170332S", datetime(2024, 7, 16, 15, 3, 32, tzinfo=UTC)),
        ("241027023000S", datetime(2024, 10, 27, 0, 30, tzinfo=UTC)),  # the hour that comes twice
        ("241027023000W", datetime(2024, 10, 27, 1, 30, tzinfo=UTC)),
        ("2024-02-16T17:03:32+01:00", datetime(2024, 2, 16, 16, 3, 32, tzinfo=UTC)),
    ],
)
def test_a_time_of_the_meter_is_dutch_and_belgian_wall_time(told: str, meant: datetime) -> None:
    assert p1_time(told, ARRIVED, []) == (meant, TimeSource.PAYLOAD)


@pytest.mark.parametrize("told", ["240216170332", "2024-02-16 17:03:32", None, ""])
def test_a_local_time_without_its_zone_is_no_time_and_no_flaw(told: str | None) -> None:
    notes: list[str] = []
    assert p1_time(told, ARRIVED, notes) == (ARRIVED, TimeSource.ARRIVAL)
    assert notes == []


@given(kilo, kilo, kilo, kilo, st.sampled_from(["P1-Dongle-Pro/all", "cellar/p1"]))
def test_the_registers_of_both_tariffs_are_added_up_exactly(
    one: Decimal, two: Decimal, back_one: Decimal, back_two: Decimal, topic: str
) -> None:
    payload = (
        f'{{"energy_delivered_tariff1":{one},"energy_delivered_tariff2":{two},'
        f'"energy_returned_tariff1":{back_one},"energy_returned_tariff2":{back_two}}}'
    )
    whole_numbers = all(number % 1 == 0 for number in (one, two, back_one, back_two))
    readings = said(topic, payload).readings
    if whole_numbers:
        assert readings == ()
        return
    assert Decimal(str(readings[0].imported_kwh)) == one + two
    assert Decimal(str(readings[0].exported_kwh)) == back_one + back_two


@given(st.integers(0, 55_000), st.integers(0, 55_000))
def test_power_has_the_sign_of_the_difference(taken: int, given_back: int) -> None:
    payload = {"power_delivered": taken / 1000, "power_returned": given_back / 1000, "energy_delivered_tariff1": 1.5}
    readings = said("P1-Dongle-Pro/all", payload).readings
    sure = taken % 1000 or given_back % 1000 or (taken == 0 and given_back == 0)
    assert (readings[0].watts if readings else None) == (pytest.approx(taken - given_back) if sure else None)


@given(st.integers(1, 10**9), st.sampled_from(sorted(FIELDS)))
def test_a_whole_number_alone_is_never_read_since_it_may_be_wh_or_kwh(number: int, topic: str) -> None:
    meaning = said(topic, str(number))
    assert meaning.readings == ()
    assert "set it up by hand" in (meaning.ignored or "")


@given(kilo, st.sampled_from(["energy_delivered_tariff1", "power_delivered", "power_returned", "gas_delivered"]))
def test_what_the_meter_prints_comes_through_as_printed(number: Decimal, field: str) -> None:
    meaning = said(f"P1-Dongle-Pro/{field}", str(number))
    if field.startswith("power") and number > 100:
        assert meaning.ignored
        return
    (reading,) = meaning.readings
    told = {
        "energy_delivered_tariff1": reading.imported_kwh,
        "power_delivered": (reading.watts or 0) / 1000,
        "power_returned": -(reading.watts or 0) / 1000,
        "gas_delivered": reading.imported_m3,
    }
    assert told[field] == pytest.approx(float(number), rel=1e-12)


def test_a_tariff_that_comes_alone_never_passes_for_the_whole() -> None:
    told = [said(f"P1-Dongle-Pro/energy_delivered_tariff{tariff}", "100.117").readings[0] for tariff in (1, 2)]
    whole = said("P1-Dongle-Pro/all", DONGLE).readings[0]
    assert len({reading.meter for reading in (*told, whole)}) == 3


def test_a_single_tariff_home_has_a_second_register_of_nothing() -> None:
    (reading,) = said(
        "P1-Dongle-Pro/all", {"energy_delivered_tariff1": 100.117, "energy_delivered_tariff2": 0}
    ).readings
    assert reading.imported_kwh == 100.117


@pytest.mark.parametrize(
    ("topic", "payload"),
    [
        ("home/sensor/LWT", "Online"),
        ("home/readings", {"readings": {"temperature": 4}}),
        ("home/current_l1", "4"),
        ("home/gas", "2210.557"),
        ("power_delivered", "0.412"),
        ("dsmr", "1"),
        ("reading/electricity_delivered_1x", "1.5"),
        ("roof/inverter/power_delivered", "0.412"),
        ("Solar/power_delivered", "0.412"),
    ],
)
def test_what_may_be_anybody_else_s_is_not_claimed(topic: str, payload: Any) -> None:
    assert claimants(topic, payload) == []


@pytest.mark.parametrize("topic", ["dsmr/day-consumption/electricity_merged", "dsmr/meter-stats/rejected_telegrams"])
def test_counters_of_a_day_and_statistics_are_never_read(topic: str) -> None:
    assert said(topic, "3.117").ignored


@given(st.sampled_from(sorted(WHOLE)), wild, st.booleans(), st.data())
def test_one_field_replaced_by_anything_raises_nothing(
    topic: str, value: Any, retained: bool, data: st.DataObject
) -> None:
    place = data.draw(st.sampled_from(list(places(WHOLE[topic]))))
    said(topic, changed(WHOLE[topic], place, value), retained=retained)


@given(st.sampled_from(sorted(FIELDS | set(WHOLE))), st.binary(max_size=60) | st.text(max_size=30))
def test_any_bytes_raise_nothing(topic: str, payload: bytes | str) -> None:
    said(topic, payload)
