"""The made-up grid of a demo: the same whenever it is asked, and worth waiting for on the demo's evening."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from ihd.app.context import context
from ihd.app.staging import stage
from ihd.energy.calendar import unix
from ihd.energy.carbon.grid_now import Advice, Told
from ihd.energy.carbon.intensity import is_intensity
from ihd.pretend.grid import intensities
from ihd.pretend.scenarios import SCENARIOS

LONDON = ZoneInfo("Europe/London")


def test_what_is_foretold_at_one_moment_is_what_was_at_a_later_one():
    now = unix(SCENARIOS["evening"].start)
    later = {one.start: one for one in intensities(now + 6 * 3600, LONDON)}
    for one in intensities(now, LONDON):
        assert is_intensity(one.forecast)
        if one.start in later:
            assert later[one.start].forecast == one.forecast


def test_what_has_passed_turned_out_and_what_is_to_come_has_not():
    now = unix(SCENARIOS["evening"].start)
    told = intensities(now, LONDON)
    assert all((one.actual is None) == (one.start + 3600 > now) for one in told)
    assert told[-1].start - now > timedelta(hours=47).total_seconds()


@pytest.mark.parametrize(
    ("name", "told", "advice"),
    [
        ("evening", Told.FORECAST, Advice.WAIT),
        ("night", Told.FORECAST, Advice.GOOD),
        ("export", Told.FORECAST, Advice.GOOD),
        ("winter_morning", Told.TYPICAL, Advice.ANY),
    ],
)
def test_the_scenarios_show_each_kind_of_moment(tmp_path, name, told, advice):
    grid = stage(context(str(tmp_path)), SCENARIOS[name]).home.grid
    assert (grid.told, grid.advice) == (told, advice)
