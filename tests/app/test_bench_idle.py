"""The benchmark of what the display takes of a processor while hardly anything happens, in a few seconds."""

import os
import time

import pytest

from ihd.app.bench import _display, _playing_home
from ihd.app.bench_idle import idle, spent
from ihd.energy.trouble import PartTrouble


def test_what_a_process_takes_is_counted_as_the_system_counts_it():
    before, worked = spent(os.getpid()), time.process_time()
    while time.process_time() - worked < 0.3:
        pass
    after = spent(os.getpid())
    assert 0.2 <= after.work - before.work <= 1.0
    assert after.at - before.at >= after.work - before.work - 0.05
    assert after.woken >= before.woken


def test_a_process_that_is_not_there_is_told():
    with pytest.raises(PartTrouble):
        spent(2**22 + 1)  # no process has a number beyond that


def test_the_benchmark_has_its_rival_beside_it():
    """Nothing is waited for here: the shortest time after which a screen rests is a minute."""
    rows = list(idle(2.0, 2.0, _playing_home, _display, rest_after=0))
    names = [f"idle.{name}{what}" for name in ("now", "standby", "bare") for what in ("", ".woken")]
    assert [row[0] for row in rows] == names
    assert all(value >= 0 and note for _, value, _, _, note in rows)
    told = {row[0]: row[1] for row in rows}
    assert told["idle.now.woken"] > told["idle.bare.woken"], "a home is heard behind the one, nothing behind the other"
