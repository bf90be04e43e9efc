"""`ihd insight` beside `ihd usage`: the same day has the same figure, and each line says what it is of."""

from argparse import Namespace
from datetime import timedelta

import pytest
from lived_in import NOW, lived_in, says

from ihd.app.insight import insight


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return lived_in(tmp_path_factory.mktemp("home"))


def told(capsys, context, fuel="electricity", at=None):
    """What it says to people: each line by what it begins with."""
    capsys.readouterr()
    assert insight(context._replace(as_json=False), Namespace(fuel=fuel, at=at)) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("fuel", ["electricity", "gas"])
@pytest.mark.parametrize("back", [0, 1, 27])  # today, whose half-hour still runs, and days that have ended
def test_the_day_is_that_of_usage(home, capsys, fuel, back):
    day = NOW.date() - timedelta(days=back)
    (row,) = says(capsys, home, "usage", fuel=fuel, since=day, until=day + timedelta(days=1))
    (found,) = says(capsys, home, "insight", fuel=fuel, at=day if back else None)
    assert found["usual"]["day"] == day.isoformat()
    assert found["usual"]["kwh"] == pytest.approx(row["kwh"])
    (beside,) = (one["now"] for one in found["compare"] if one["with"] == "day")
    assert beside["kwh"] == pytest.approx(row["kwh"])


def test_each_line_says_of_how_much_time_it_is(home, capsys):
    lines = told(capsys, home)
    assert any("the same month last year to the same day" in line for line in lines)
    assert sum("half-hour in 4 weeks" in line for line in lines) == 3
    assert sum("day in 4 weeks" in line for line in lines) == 3
    assert sum(line.endswith("average kWh, 8 weeks") for line in lines) == 2


@pytest.mark.parametrize(("fuel", "tells"), [("electricity", True), ("gas", False)])
def test_what_is_always_on_is_told_of_electricity_alone(home, capsys, fuel, tells):
    assert any(line.startswith("Always on") for line in told(capsys, home, fuel)) == tells
