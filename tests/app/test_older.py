"""A home that is opened again knows whether it kept days long before."""

from datetime import UTC, datetime, timedelta

import pytest

from ihd.app.context import context
from ihd.app.opening import begin
from ihd.energy.day import BarState
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.store.diary import Diary

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)


def kept(diary, own, since, until, meter="A1/electricity"):
    """Have a steady home told each minute in this span, and keep it."""
    keeper = begin(own, diary, since)
    for minute in range(int((until - since).total_seconds()) // 60):
        at = since + timedelta(minutes=minute)
        told = 100 + (at - datetime(2026, 1, 1, tzinfo=UTC)).total_seconds() / 3.6e6
        keeper._read(Reading(meter, Fuel.ELECTRICITY, at, watts=1000, imported_kwh=told))
    diary.keep(keeper.batch(until))


@pytest.mark.parametrize(("days", "state"), [(None, BarState.BEFORE), (100, BarState.MISSING)], ids=["new", "old"])
def test_before_a_new_meter_is_heard_the_morning_is_missing_only_where_the_record_is_older(
    place, tmp_path, days, state
):
    own = context(str(tmp_path))
    with Diary.open(place) as diary:
        if days:
            kept(diary, own, NOW - timedelta(days=days), NOW - timedelta(days=days, hours=-2), "the old one")
        kept(diary, own, NOW - timedelta(hours=2), NOW)
        day = begin(own, diary, NOW).home(NOW).electricity
    assert {bar.state for bar in day.bars[:33]} == {state}
