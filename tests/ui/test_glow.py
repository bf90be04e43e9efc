"""The glow of the screen at rest means one thing at a time, in a word as well as in a colour."""

from datetime import date, timedelta

import pytest
from made_homes import NOW, evening, giving_back

from ihd.energy.cost_told import RateSlot
from ihd.energy.home import Home, Level
from ihd.energy.insight.habits import Habits, Usual
from ihd.ui.resting_words import PRICE, USE, glow, quiet_line


def usually(low: int, high: int, watts: float) -> Home:
    """A home that takes so much now, and from `low` to `high` W as a rule."""
    power = Usual((low + high) // 2, low, high, 8)
    return evening(watts=watts, habits=Habits(date(2026, 11, 21), NOW, power=power))


@pytest.mark.parametrize(
    ("watts", "word", "meaning"),
    [
        (299, "Less than usual", "low"),
        (300, "As usual", "low"),
        (800, "As usual", "low"),
        (801, "More than usual", "medium"),
        (1600, "More than usual", "medium"),
        (1601, "Much more than usual", "high"),
    ],
)
def test_use_is_held_against_the_homes_own_usual(watts, word, meaning):
    assert glow(usually(300, 800, watts), USE, ()) == (meaning, word)


def test_where_nothing_usual_is_known_it_is_the_level_and_without_a_fresh_power_nothing():
    assert glow(evening(), USE, ()) == ("medium", "Medium")
    assert glow(evening(level=Level.HIGH), USE, ()) == ("high", "High")
    assert glow(giving_back(), USE, ()).meaning == "export"
    assert glow(evening(watts_at=NOW - timedelta(minutes=12)), USE, ()) == ("", "")
    assert glow(evening(level=None), USE, ()) == ("", "")
    assert glow(evening(), "off", ()) == ("", "")


def prices(*pence: float | None) -> tuple[RateSlot, ...]:
    """Hours of one price each, the first of which holds now."""
    start = NOW.replace(minute=0)
    hours = [start + timedelta(hours=n) for n in range(len(pence))]
    return tuple(RateSlot(at, at + timedelta(hours=1), one) for at, one in zip(hours, pence, strict=True))


@pytest.mark.parametrize(
    ("now", "word"), [(10.0, "Cheap time"), (20.0, "Price in between"), (30.0, "Dear time"), (None, "")]
)
def test_a_price_is_held_against_the_others_of_its_day(now, word):
    assert glow(evening(), PRICE, prices(now, 10.0, 30.0)).word == word


def test_one_price_all_day_says_so():
    assert glow(evening(), PRICE, prices(24.5, 24.5)) == ("low", "The same price all day")


def test_the_line_leaves_out_what_is_old_or_not_known():
    assert quiet_line(evening()).startswith("1.24 kW · 32p an hour · £")
    old = quiet_line(evening(watts_at=NOW - timedelta(minutes=12)))
    assert "kW " not in old
    assert old.endswith(" today")
    assert quiet_line(evening(electricity=None, gas=None, watts=None)) == ""
