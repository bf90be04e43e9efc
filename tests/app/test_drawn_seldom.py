"""While nothing is heard the display hardly draws: the minute and the ages move, nothing else."""

import argparse
from datetime import UTC, datetime, timedelta

import pytest

from ihd.app.context import context
from ihd.app.display import Display

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)
NOON = datetime(2026, 1, 5, 12, 0, 30, tzinfo=UTC)


class Drawn:
    """A display whose clock is set by hand, and how often it has drawn."""

    def __init__(self, qtbot, home):
        self.now, self.times = NOON, 0
        self.display = Display(context(str(home))._replace(clock=lambda: self.now), ASKED, None)
        qtbot.addWidget(self.display.window, before_close_func=lambda _: self.display.stop())
        self.display.window.home_shown.connect(lambda _: setattr(self, "times", self.times + 1))

    def ticks(self, seconds):
        """How often it draws while so many seconds pass."""
        before = self.times
        for _ in range(seconds):
            self.now += timedelta(seconds=1)
            self.display._on_tick()
        return self.times - before


@pytest.fixture
def drawn(qtbot, tmp_path):
    one = Drawn(qtbot, tmp_path)
    one.ticks(1)
    return one


def test_it_draws_each_ten_seconds_and_when_the_minute_turns(drawn):
    assert drawn.ticks(9) == 0
    assert drawn.ticks(1) == 1, "ages have moved"
    assert drawn.ticks(9) == 0
    assert drawn.ticks(9) == 1, "ages, at one second to the minute"
    assert drawn.now.second == 59
    assert drawn.ticks(1) == 1, "the clock shows another minute"
    assert drawn.ticks(120) == 12


def test_what_is_heard_is_drawn_at_once(drawn):
    before = drawn.times
    drawn.display._changed()
    assert drawn.times == before + 1 or drawn.display._new


def test_a_clock_that_is_set_back_is_shown_at_once(drawn):
    drawn.now -= timedelta(hours=1)
    assert drawn.ticks(1) == 1


def test_a_home_that_goes_is_shown_at_the_next_second(drawn):
    drawn.display._leave()
    assert drawn.ticks(1) == 1
