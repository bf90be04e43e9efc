"""The log: a line for each change that lasts, with the true time of its beginning, and none for a flicker."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.energy.health import Condition, Fault, HubLine, Part
from ihd.energy.watch import SETTLES, SIGNAL_SETTLES, Watch

START = datetime(2026, 11, 17, 14, 30, tzinfo=UTC)
GAS = "H1/gas"


def gas(fault: Fault, heard: datetime | None = None) -> Condition:
    return Condition(Part.METER, GAS, fault, heard, Fuel.GAS)


def seen(*looks: tuple[float, Condition], watch: Watch | None = None) -> list[HubLine]:
    """The lines written after looks at so many seconds."""
    watch, lines = watch or Watch(), []
    for seconds, condition in looks:
        watch, new = watch.look((condition,), START + timedelta(seconds=seconds))
        lines += new
    return lines


def test_a_change_is_written_once_it_has_lasted_with_the_time_at_which_it_began():
    looks = [(0, gas(Fault.NONE)), (12, gas(Fault.NONE)), *((100 + n, gas(Fault.NOT_JOINED)) for n in range(40))]
    lines = seen(*looks)
    assert [(line.fault, line.at) for line in lines] == [
        (Fault.NONE, START),
        (Fault.NOT_JOINED, START + timedelta(seconds=100)),
    ]


def test_a_silence_began_with_the_last_word():
    word = START - timedelta(minutes=76)
    lines = seen((0, gas(Fault.SILENT, word)), (10, gas(Fault.SILENT, word)))
    assert [line.at for line in lines] == [word]


def test_a_link_that_flickers_does_not_fill_the_log():
    before = Watch.after([HubLine(START, Part.METER, GAS, Fault.NONE, Fuel.GAS)])
    looks = [(n, gas(Fault.NOT_JOINED if n % 7 else Fault.NONE)) for n in range(1, 600)]
    assert seen(*looks, watch=before) == []


def test_a_signal_at_the_edge_does_not_fill_it_either():
    before = Watch.after([HubLine(START, Part.METER, GAS, Fault.NONE, Fuel.GAS)])
    looks = [(300 * n, gas(Fault.WEAK if n % 2 else Fault.NONE)) for n in range(1, 100)]
    assert seen(*looks, watch=before) == []
    stays = [(1 + 60 * n, gas(Fault.WEAK)) for n in range(30)]
    assert [line.at for line in seen(*stays, watch=before)] == [START + timedelta(seconds=1)]


def test_what_is_not_known_is_no_change():
    before = Watch.after([HubLine(START, Part.METER, GAS, Fault.SILENT, Fuel.GAS)])
    looks = [*((n, gas(Fault.UNKNOWN)) for n in range(1, 60)), *((n, gas(Fault.SILENT)) for n in range(60, 120))]
    assert seen(*looks, watch=before) == []


def test_a_clock_set_back_does_not_stop_the_log():
    before = Watch.after([HubLine(START, Part.METER, GAS, Fault.NONE, Fuel.GAS)])
    looks = [(5000, gas(Fault.NOT_JOINED)), (0, gas(Fault.NOT_JOINED)), (20, gas(Fault.NOT_JOINED))]
    assert [line.fault for line in seen(*looks, watch=before)] == [Fault.NOT_JOINED]


def slowly(looks: list[tuple[int, Fault]]) -> list[Fault]:
    """By the rule, second by second: a fault that has stood unbroken for as long as it must, and is another."""
    written, stood = [], 0
    for n, (second, fault) in enumerate(looks):
        if n == 0 or looks[n - 1][1] is not fault:
            stood = second
        if fault is Fault.UNKNOWN or (written and written[-1] is fault):
            continue
        signal = fault is Fault.WEAK or (fault is Fault.NONE and written and written[-1] is Fault.WEAK)
        if second - stood >= (SIGNAL_SETTLES if signal else SETTLES).total_seconds():
            written.append(fault)
    return written


steps = st.tuples(st.integers(1, 1500), st.sampled_from([Fault.NONE, Fault.SILENT, Fault.WEAK, Fault.UNKNOWN]))


@given(st.lists(steps, max_size=40))
def test_it_writes_what_a_slow_reading_of_the_rule_would(given_steps):
    looks, second = [], 0
    for length, fault in given_steps:
        looks += [(second, fault), (second + length - 1, fault)]
        second += length
    found = seen(*((at, gas(fault)) for at, fault in looks))
    assert [line.fault for line in found] == slowly(looks)
