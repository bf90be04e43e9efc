"""All messages collected from hubs of many makes: Glow's are read as they are meant, nobody else's is misread."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ihd.energy.reading import Reading
from ihd.hubs import understand
from ihd.hubs.message import Meaning, Message

CORPUS = Path(__file__).parents[2].parent / "shared" / "payloads" / "hub_messages.jsonl"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="The collected messages are not on this machine")

NOT_TOLD_IF_ZERO = {"unit_rate", "standing_charge"}
MOST_WATTS = 100_000


def rows(*families: str) -> list[Any]:
    if not CORPUS.exists():
        return []
    told = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    return [pytest.param(row, id=f"{row['family']}-{row['variant']}") for row in told if row["family"] in families]


def other_rows() -> list[Any]:
    if not CORPUS.exists():
        return []
    told = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    return [
        pytest.param(row, id=f"{row['family']}-{row['variant']}")
        for row in told
        if row["family"] not in {"glow_local", "glow_cloud"}
    ]


def meaning_of(row: dict[str, Any]) -> Meaning:
    told = row["meaning"].get("timestamp")
    try:
        arrived = datetime.fromisoformat(told).astimezone(UTC)
    except (TypeError, ValueError):
        arrived = datetime(2026, 7, 1, tzinfo=UTC)
    payload = row["payload"] if isinstance(row["payload"], str) else json.dumps(row["payload"])
    return understand(Message(row["topic"], payload.encode(), arrived))


def meant(row: dict[str, Any], name: str) -> float | None:
    """The number meant, with the sentinels of the notes taken for what they are."""
    for quantity in row["meaning"]["quantities"]:
        if quantity["name"] == name:
            value = quantity["value"]
            return None if name in NOT_TOLD_IF_ZERO and not value else value
    return None


def times(value: float | None, factor: int) -> Any:
    return None if value is None else pytest.approx(value * factor, rel=1e-12)


def check_local(reading: Reading, row: dict[str, Any]) -> None:
    power = meant(row, "power")
    if row["meaning"]["fuel"] == "gas" or (power is not None and abs(power) * 1000 > MOST_WATTS):
        power = None
    assert reading.fuel == row["meaning"]["fuel"]
    assert reading.at == datetime.fromisoformat(row["meaning"]["timestamp"])
    assert reading.watts == times(power, 1000)
    assert reading.imported_kwh == meant(row, "import_cumulative")
    assert reading.exported_kwh == meant(row, "export_cumulative")
    assert reading.imported_m3 == meant(row, "import_cumulative_volume")
    assert reading.pence_per_kwh == times(meant(row, "unit_rate"), 100)
    assert reading.standing_pence_per_day == times(meant(row, "standing_charge"), 100)


@pytest.mark.parametrize("row", rows("glow_local"))
def test_a_local_glow_message_is_read_as_meant(row: dict[str, Any]) -> None:
    meaning = meaning_of(row)
    assert meaning.dialect == "glow"
    match row["meaning"]["fuel"]:
        case "none":
            assert meaning.ignored
        case "status":
            assert meaning.status is not None
            assert (meaning.status.rssi, meaning.status.lqi) == (meant(row, "han_rssi"), meant(row, "han_lqi"))
            assert meaning.status.state == meant(row, "han_status")
        case _:
            check_local(meaning.readings[0], row)


@pytest.mark.parametrize("row", rows("glow_cloud"))
def test_a_glow_cloud_message_is_read_as_meant(row: dict[str, Any]) -> None:
    electricity, gas = meaning_of(row).readings
    assert electricity.at == gas.at == datetime.fromisoformat(row["meaning"]["timestamp"])
    assert electricity.imported_kwh == meant(row, "electricity_import_cumulative")
    assert electricity.exported_kwh == meant(row, "electricity_export_cumulative")
    assert electricity.watts == times(meant(row, "electricity_power"), 1000)
    assert gas.imported_m3 == meant(row, "gas_import_cumulative")
    assert (gas.watts, gas.imported_kwh, gas.balance_pence, electricity.balance_pence) == (None,) * 4


@pytest.mark.parametrize("row", other_rows())
def test_the_message_of_another_make_is_never_taken_for_one_of_glow(row: dict[str, Any]) -> None:
    meaning = meaning_of(row)
    assert meaning.dialect not in {"glow", "glow_cloud"}
    if meaning.dialect is None:
        assert (meaning.readings, meaning.status, meaning.error) == ((), None, None)
        assert meaning.ignored


@pytest.mark.parametrize("row", other_rows())
@pytest.mark.parametrize("dialect", ["glow", "glow_cloud"])
def test_the_message_of_another_make_gives_no_reading_even_where_the_dialect_is_forced(
    row: dict[str, Any], dialect: str
) -> None:
    payload = row["payload"] if isinstance(row["payload"], str) else json.dumps(row["payload"])
    meaning = understand(Message(row["topic"], payload.encode(), datetime(2026, 7, 1, tzinfo=UTC)), dialect)
    assert (meaning.readings, meaning.status) == ((), None)
    assert meaning.ignored or meaning.error
