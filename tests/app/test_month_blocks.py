"""Blocks that count through the month: the screen has the same money as the command line, on any day of it."""

import json
from contextlib import redirect_stdout
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from history_parts import shown
from program import ihd

from ihd.app.cli import run
from ihd.app.context import context
from ihd.app.opening import begin
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.log import HalfHourLog
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

BLOCKS = """
name = "Ten cheap ones a month"
fuel = "electricity"

[[prices]]
from = 2025-01-01
standing_pence_per_day = 48
rates = [{ name = "First", pence = 10, up_to_kwh = 10, per = "month" }, { name = "Rest", pence = 30 }]
"""
START = datetime(2025, 5, 31, 23, tzinfo=UTC)  # the first of June by the clock on the wall
NOON = datetime(2025, 6, 20, 11, tzinfo=UTC)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home that uses 0.1 kWh in each half-hour, from the first of June to noon of the 20th."""
    folder = tmp_path_factory.mktemp("home")
    ledger = Ledger()
    half_hours = int((NOON - START) / timedelta(minutes=30))
    ledger.take_log(HalfHourLog("A1/electricity", Fuel.ELECTRICITY, Direction.IMPORT, START, (100,) * half_hours))
    reading = Reading("A1/electricity", Fuel.ELECTRICITY, NOON, watts=1000.0, imported_kwh=500.0)
    ledger.take(reading)
    with Diary.open(places(str(folder)).diary_file) as diary:
        diary.keep(Batch((reading,), ledger.changes()))
    (folder / "blocks.toml").write_text(BLOCKS)
    ihd("tariff", "add", folder / "blocks.toml", "--use", home=folder)
    return folder


def pence(home, day):
    """What `ihd usage` says of a day that has passed."""
    words = ["usage", "--from", f"{day}", "--to", f"{day + timedelta(days=1)}", "--home", str(home), "--json"]
    with redirect_stdout(StringIO()) as out:
        assert run(words) == 0
    return json.loads(out.getvalue())["pence"]


def test_today_and_the_power_now_are_priced_by_the_block_that_the_month_has_reached(home):
    asked = context(str(home))
    with Diary.open(asked.places.diary_file, readonly=True) as diary:
        keeper = begin(asked, diary, NOON)
    for now in (NOON, NOON + timedelta(seconds=1)):
        told = keeper.home(now)
        assert told.pence_per_hour == 30.0
        assert told.electricity.pence == pytest.approx(2.4 * 30 + 24, abs=0.01)
        keeper.batch(now)  # after which it lets go of what it need not hold


@pytest.mark.parametrize(("day", "expected"), [(2, 48 + 48), (3, 0.4 * 10 + 4.4 * 30 + 48), (12, 4.8 * 30 + 48)])
def test_a_past_day_costs_in_the_history_what_it_costs_on_the_command_line(home, day, expected):
    asked, that_day = context(str(home)), date(2025, 6, day)
    with Diary.open(asked.places.diary_file, readonly=True) as diary:
        keeper = begin(asked, diary, datetime(2025, 7, 20, tzinfo=UTC))
        made = shown(asked, diary, keeper, that_day, NOON)
    assert made.so_far.pence == pytest.approx(expected)
    assert pence(home, that_day) == pytest.approx(expected)
