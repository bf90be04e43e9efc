"""A register followed from reading to reading."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.register import ELECTRICITY, GAS, EventKind, begin, follow

START = 1_700_000_400  # 2023-11-14T22:20:00Z, in the middle of a half-hour


def run(readings, limits=ELECTRICITY):
    """Follow (at, wh) pairs; every piece and event."""
    register = begin(*readings[0])
    pieces, events = [], []
    for at, wh in readings[1:]:
        step = follow(register, at, wh, limits)
        register = step.register
        pieces += step.pieces
        events += [step.event] if step.event else []
    return register, pieces, events


@st.composite
def believable_readings(draw):
    """A register read at uneven times, never rising faster than 20 kW."""
    at, wh = START, draw(st.integers(0, 99_000_000))
    readings = [(at, wh)]
    for _ in range(draw(st.integers(1, 40))):
        seconds = draw(st.integers(1, 90_000))
        at += seconds
        wh += draw(st.integers(0, 20_000 * seconds // 3600))
        readings.append((at, wh))
    return readings


@given(believable_readings(), st.sampled_from([ELECTRICITY, GAS]))
def test_the_energy_of_all_half_hours_is_the_difference_of_the_register(readings, limits):
    _, pieces, events = run(readings, limits)
    told = sum(wh for piece in pieces for _, wh, _ in piece.by_half_hour())
    assert told == readings[-1][1] - readings[0][1]
    assert not events


@given(believable_readings())
def test_pieces_of_electricity_leave_no_moment_out_and_none_twice(readings):
    _, pieces, _ = run(readings)
    assert pieces[0].start == readings[0][0]
    assert pieces[-1].end == readings[-1][0]
    assert all(first.end == second.start for first, second in pairwise(pieces))


@given(believable_readings())
def test_a_piece_is_shared_by_the_second_and_adds_up(readings):
    for piece in run(readings)[1]:
        shares = list(piece.by_half_hour())
        assert sum(wh for _, wh, _ in shares) == piece.wh
        assert sum(seconds for _, _, seconds in shares) == piece.end - piece.start
        for slot, wh, seconds in shares:
            assert slot % HALF_HOUR == 0
            assert abs(wh - piece.wh * seconds / (piece.end - piece.start)) <= 1


@given(believable_readings(), st.data())
def test_repeats_and_late_readings_change_nothing(readings, data):
    register, _, _ = run(readings)
    at, wh = data.draw(st.sampled_from(readings))
    assert follow(register, at, wh + data.draw(st.integers(-5, 5)), ELECTRICITY).register is register


def test_a_long_silence_is_spread_and_marked():
    _, pieces, _ = run([(START, 1000), (START + 4 * HALF_HOUR, 3000)])
    assert [piece.spread for piece in pieces] == [True]


def test_silence_within_one_half_hour_is_still_measured():
    start = START - START % HALF_HOUR
    _, pieces, _ = run([(start, 1000), (start + HALF_HOUR, 3000)])
    assert [piece.spread for piece in pieces] == [False]


def test_an_exchanged_meter_is_an_event_and_no_use():
    readings = [(START, 48_211_003), (START + 10, 48_211_010)]
    readings += [(START + 600 + 10 * n, 12 + 3 * n) for n in range(6)]
    register, pieces, events = run(readings)
    assert [(event.kind, event.before, event.after) for event in events] == [(EventKind.REPLACED, 48_211_010, 12)]
    assert register.wh == 27
    assert sum(piece.wh for piece in pieces) == 7 + 15


def test_a_register_past_its_last_digit_goes_on():
    # Five digits of kWh: 99,999.990 and then 0.015 is 25 Wh.
    register, pieces, events = run([(START, 99_999_990), (START + 10, 15)])
    assert [event.kind for event in events] == [EventKind.ROLLED_OVER]
    assert sum(piece.wh for piece in pieces) == 25
    assert register.wh == 15


def test_a_jump_no_home_could_make_is_held_back_and_noted():
    # 50,000 kWh in ten seconds, and it stays there.
    readings = [(START, 6_000_000)] + [(START + 10 * n, 56_000_000 + n) for n in range(1, 7)]
    _, pieces, events = run(readings)
    assert [event.kind for event in events] == [EventKind.JUMPED]
    assert sum(piece.wh for piece in pieces) == 5


def test_a_register_that_is_strange_for_a_moment_loses_nothing():
    # After a restart a real bridge said 978438, 7439, 1150, 478439 and then the truth again.
    readings = [(START, 978_400)]
    readings += [(START + 10 * n, wh) for n, wh in enumerate([978_438, 7_439, 1_150, 478_439, 978_450], 1)]
    register, pieces, events = run(readings)
    assert sum(piece.wh for piece in pieces) == 50
    assert register.wh == 978_450
    assert [event.kind for event in events] == [EventKind.GLITCH]


def test_energy_is_never_negative_and_never_more_than_a_home_can_take():
    strange = [0, 10**9, 5, 10**12, 7, 9, 11, 13, 15, 10**8, 17]
    _, pieces, _ = run([(START + 10 * n, wh) for n, wh in enumerate(strange)])
    assert all(0 <= piece.wh <= 75_000 * 120 // 3600 for piece in pieces)


def test_gas_belongs_to_the_half_hour_before_it_is_told():
    # The hub repeats the register every 10 s; the meter wakes on the half-hour and its push is passed on 11 s later.
    half = START - START % HALF_HOUR + HALF_HOUR
    readings = [(half + 10 * n, 1_000_000) for n in range(181)]
    readings += [(half + HALF_HOUR + 11 + 10 * n, 1_004_200) for n in range(20)]
    _, pieces, _ = run(readings, GAS)
    by_slot = {}
    for piece in pieces:
        assert not piece.spread
        for slot, wh, _ in piece.by_half_hour():
            by_slot[slot] = by_slot.get(slot, 0) + wh
    assert by_slot[half] == 4_200
    assert by_slot[half + HALF_HOUR] == 0


DAY_START = START - START % HALF_HOUR


@given(
    uses=st.lists(st.integers(0, 20_000), min_size=12, max_size=12),
    delays=st.lists(st.integers(0, 850), min_size=13, max_size=13),
    silence=st.tuples(st.integers(870, 1790), st.integers(1, 9), st.integers(0, 8), st.integers(870, 1790)),
)
def test_gas_is_booked_where_it_was_used_however_late_its_push_and_around_silences(uses, delays, silence):
    """Against a meter that is followed by hand: it tells after each half-hour, late; once the hub is not heard."""
    into, first, more, until = silence
    deaf = range(DAY_START + first * HALF_HOUR + into, DAY_START + min(first + more, 12) * HALF_HOUR + until)
    readings = []
    for at in range(DAY_START + 870, DAY_START + 13 * HALF_HOUR, 10):
        told = [use for n, use in enumerate(uses) if at >= DAY_START + (n + 1) * HALF_HOUR + delays[n]]
        if at not in deaf:
            readings.append((at, 1_000_000 + sum(told)))
    _, pieces, events = run(readings, GAS)
    booked = [0] * 13
    for piece in pieces:
        for slot, wh, _ in piece.by_half_hour():
            booked[(slot - DAY_START) // HALF_HOUR] += wh
    unheard = [n for n in range(12) if DAY_START + (n + 1) * HALF_HOUR in deaf]
    heard = [n for n in range(12) if n not in unheard]
    assert [booked[n] for n in heard] == [uses[n] for n in heard]
    assert sum(booked[n] for n in unheard) == sum(uses[n] for n in unheard)
    assert booked[12] == 0
    assert not events
