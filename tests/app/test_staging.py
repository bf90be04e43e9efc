"""A scenario of the demo, put together for a picture: its past and the hub's first words fit each other."""

from pathlib import Path

import pytest

from ihd.app.context import context
from ihd.app.staging import remembered, stage
from ihd.energy.fuel import Fuel
from ihd.energy.home import HubState
from ihd.pretend.scenarios import SCENARIOS

WITH_A_HUB = [name for name, scenario in SCENARIOS.items() if not scenario.first_start]
MOST_OF_A_DAY = {Fuel.ELECTRICITY: 25.0, Fuel.GAS: 120.0}  # kWh; a register that jumps makes far more


@pytest.mark.parametrize("name", WITH_A_HUB)
def test_a_scenario_opens_on_a_home_that_has_been_lived_in(name: str, tmp_path: Path) -> None:
    scenario = SCENARIOS[name]
    home = stage(context(str(tmp_path)), scenario).home
    assert home.hub.state in {HubState.LIVE, HubState.SILENT}
    assert home.watts is not None
    for day in (home.electricity, home.gas):
        assert day is not None
        assert day.kwh is not None
        assert 0 <= day.kwh < MOST_OF_A_DAY[day.fuel]
        assert day.pence is not None


@pytest.mark.parametrize("name", WITH_A_HUB)
def test_what_a_demo_remembers_ends_where_its_hub_was_last_heard(name: str) -> None:
    scenario = SCENARIOS[name]
    until = scenario.unheard_since or scenario.start
    batch = remembered(scenario, scenario.household(), scenario.start, 1)
    assert max(reading.at for reading in batch.readings) == until
    last = {reading.meter: reading for reading in sorted(batch.readings, key=lambda one: one.at)}
    assert len(last) == len({series.meter for series in batch.changes.registers})
    for reading in last.values():
        told = [one for series, one in batch.changes.registers.items() if series.meter == reading.meter]
        wh = round((reading.imported_kwh or 0) * 1_000)
        assert wh in [one.wh for one in told]
