"""Silences of which a log tells some half-hours: the rest gets what is left, and nothing is counted twice."""

from collections import defaultdict
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from log_parts import FIRST, HALF_HOUR, by_the_book, ledger_of, lived, log, logs, reading, readings, told

from ihd.energy.calendar import unix
from ihd.energy.half_hours import Piece, Quality, UtcDay
from ihd.energy.silence import settle


def expected_beside_logs(steps, book):
    """Wh of each half-hour that no log tells of, in exact fractions, straight from what the readings say."""
    silences, heard, found = [], defaultdict(Fraction), defaultdict(Fraction)
    for one, other in pairwise(lived(steps)):
        start, end, wh = unix(one.at), unix(other.at), round((other.imported_kwh - one.imported_kwh) * 1000)
        touched = {}
        for slot in range(start - start % HALF_HOUR, end, HALF_HOUR):
            touched[slot] = min(end, slot + HALF_HOUR) - max(start, slot)
        if len(touched) > 1 and end - start > 300:
            silences.append((wh, touched))
        else:
            for slot, seconds in touched.items():
                heard[slot] += Fraction(wh * seconds, end - start)
                found[slot] = heard[slot]
    for wh, touched in silences:
        left = Fraction(wh)
        for slot in touched.keys() & book.keys():
            rates = [
                Fraction(each * seconds[slot], sum(seconds.values())) for each, seconds in silences if slot in seconds
            ]
            rate = Fraction(wh * touched[slot], sum(touched.values()))
            if not sum(rates):
                rate, rates = touched[slot], [seconds[slot] for _, seconds in silences if slot in seconds]
            left -= max(0, book[slot] - heard[slot]) * Fraction(rate, sum(rates))
        quiet = {slot: seconds for slot, seconds in touched.items() if slot not in book}
        for slot, seconds in quiet.items():
            found[slot] += max(Fraction(0), left) * Fraction(seconds, sum(quiet.values()))
    return {slot: wh for slot, wh in found.items() if slot not in book}


@settings(deadline=None, max_examples=150)
@given(readings, st.lists(logs(), max_size=3))
def test_what_the_log_does_not_tell_of_a_silence_is_what_the_register_says_beyond_it(steps, every):
    half_hours = {each.start: each for each in told(ledger_of(*every, *lived(steps)))}
    for slot, wh in expected_beside_logs(steps, by_the_book(every)).items():
        touching = 2 * len(steps)  # each piece is rounded to whole Wh
        assert half_hours[slot].wh == pytest.approx(float(wh), abs=touching)


@st.composite
def true_lives(draw, apart):
    """(Wh of each 5 minutes, at which of them the register is read, which half-hours the log holds).

    With `apart`, no half-hour holds the end of one silence and the start of another.
    """
    count = draw(st.integers(8, 24))
    dice = draw(st.randoms(use_true_random=False))
    uses = [dice.choice([0, 5, 60, 400]) for _ in range(6 * count)]
    read, half_hour = set(range(len(uses) + 1)), 0
    while half_hour < count - 2:
        first = dice.randint(half_hour, count - 2)
        last = dice.randint(first + 1, count - 1)
        read -= set(range(6 * first + dice.randint(1, 5), 6 * last + dice.randint(1, 5)))
        half_hour = last + (1 if apart else 0)
    return uses, sorted(read), [dice.random() < 0.7 for _ in range(count)]


def true_wh(uses, half_hour):
    return sum(uses[6 * half_hour : 6 * half_hour + 6])


def with_true_log(uses, read, held):
    """The half-hours with a log that agrees with the register, and without it."""
    plain = [reading(300 * at, 1_000_000 + sum(uses[:at])) for at in read]
    burst = log(0, [true_wh(uses, n) if holds else None for n, holds in enumerate(held)])
    return told(ledger_of(*plain, burst)), told(ledger_of(*plain))


@settings(deadline=None, max_examples=150)
@given(true_lives(apart=True))
def test_a_log_that_agrees_with_the_register_never_changes_the_total(life):
    uses, read, held = life
    logged, plain = with_true_log(uses, read, held)
    assert sum(each.wh for each in logged) == sum(uses) == sum(each.wh for each in plain)
    assert all(logged[n].wh == true_wh(uses, n) for n, holds in enumerate(held) if holds)


@settings(deadline=None, max_examples=150)
@given(true_lives(apart=False))
def test_the_total_is_out_by_no_more_than_logged_half_hours_used_in_which_two_silences_meet(life):
    uses, read, held = life
    logged, plain = with_true_log(uses, read, held)
    silences = [(a // 6, (b - 1) // 6) for a, b in pairwise(read) if b - a > 1 and a // 6 != (b - 1) // 6]
    meet = {last for _, last in silences} & {first for first, _ in silences}
    out = abs(sum(each.wh for each in logged) - sum(uses))
    assert out <= sum(true_wh(uses, n) + 1 for n in meet if held[n])
    assert out <= sum(abs(one.wh - other.wh) for one, other in zip(logged, plain, strict=True))


def test_a_burst_after_a_week_of_silence_makes_the_estimated_measured_and_counts_nothing_twice():
    uses = [100 + 37 * (n % 48) for n in range(48 * 7 + 1)]  # Wh of each half-hour; the last is still running
    before, after = reading(0, 5_000_000), reading(48 * 7 * HALF_HOUR + 600, 5_000_000 + sum(uses[:-1]) + 250)
    burst = log(0, uses[:-1])
    estimated = told(ledger_of(before, after), len(uses))
    assert {each.quality(unix(after.at)) for each in estimated} == {Quality.ESTIMATED}
    for stream in ([before, after, burst], [before, burst, after], [burst, before, after, burst]):
        half_hours = told(ledger_of(*stream), len(uses))
        assert [each.wh for each in half_hours] == [*uses[:-1], 250]
        assert {each.quality() for each in half_hours[:-1]} == {Quality.MEASURED}
        assert sum(each.wh for each in half_hours) == sum(each.wh for each in estimated)


def test_a_gap_in_the_log_stays_estimated_and_gets_what_is_left():
    half_hours = told(ledger_of(reading(0, 0), reading(4 * HALF_HOUR, 1000), log(0, [0, None, 700, None])), 4)
    assert [(each.wh, each.quality()) for each in half_hours] == [
        (0, Quality.MEASURED),
        (150, Quality.ESTIMATED),
        (700, Quality.MEASURED),
        (150, Quality.ESTIMATED),
    ]


def test_half_hours_that_used_nothing_leave_all_to_the_others():
    half_hours = told(ledger_of(reading(0, 0), reading(4 * HALF_HOUR, 1000), log(0, [0, 0, 0])), 4)
    assert [each.wh for each in half_hours] == [0, 0, 0, 1000]


def test_a_log_that_tells_more_than_the_register_leaves_nothing_and_takes_nothing():
    half_hours = told(ledger_of(reading(0, 0), reading(2 * HALF_HOUR, 1000), log(0, [1200])), 2)
    assert [each.wh for each in half_hours] == [1200, 0]


def test_a_half_hour_in_which_two_silences_without_use_meet_is_theirs_by_time():
    # neither silence used anything by the register, and yet the log tells of 300 Wh where they meet
    silent = [reading(at, 0) for at in (0, 2 * HALF_HOUR + 600, 5 * HALF_HOUR)]
    assert [each.wh for each in told(ledger_of(*silent, log(2, [300])), 5)] == [0, 0, 300, 0, 0]


def test_a_half_hour_in_which_two_silences_meet_is_theirs_by_what_each_used_there():
    # 1300 Wh in 65 minutes, then 600 in 30: in the half-hour they share 100 and 500 by time; the log tells of 300
    meeting = [reading(0, 0), reading(2 * HALF_HOUR + 300, 1300), reading(3 * HALF_HOUR + 300, 1900)]
    half_hours = told(ledger_of(*meeting, log(2, [300])), 4)
    assert [each.wh for each in half_hours] == [625, 625, 300, 350]
    assert sum(each.wh for each in half_hours) == 1900


def test_a_silence_keeps_all_its_days_in_hand_as_long_as_one_of_them_is():
    week = 7 * 48
    ledger = ledger_of(reading(0, 0), reading(week * HALF_HOUR + 600, 100_000))
    ledger.changes()
    ledger.forget_before(FIRST // 86_400 + 7)
    ledger.take_log(log(0, [250] * week))
    assert told(ledger, week + 1)[week].wh == 100_000 - 250 * week


def test_a_day_since_a_moment_holds_no_half_hour_and_no_silence_from_before_it():
    day = UtcDay(
        10,
        *((n,) * 48 for n in range(1, 6)),
        silences=(Piece(867_600, 870_000, 5, True), Piece(867_601, 880_000, 6, True)),
    )
    cleared = day.since(10 * 86_400 + 2 * HALF_HOUR + 1)
    assert cleared == UtcDay(10, *((0,) * 3 + (n,) * 45 for n in range(1, 6)), silences=day.silences[1:])
    assert day.since(0) == day
    assert day.since(11 * 86_400) == UtcDay(10)


def test_of_a_silence_that_nothing_else_tells_of_each_half_hour_has_its_share_by_time_in_hand_or_not():
    silence = Piece(86_400 - 1000, 86_400 + HALF_HOUR + 1, 7, spread=True)
    assert settle(silence, {}) == {86_400 - HALF_HOUR: 0, 86_400: 0, 86_400 + HALF_HOUR: 0}


def test_a_day_of_a_silence_that_is_not_in_hand_gets_what_those_in_hand_leave():
    silence = Piece(86_400 - HALF_HOUR, 86_400 + HALF_HOUR, 100, spread=True)
    slot, share, seconds = silence.by_half_hour()[0]
    today = UtcDay(0).plus(slot, share, seconds, spread=True).with_silence(silence).with_log(slot, (30,), 0)
    assert settle(silence, {0: today}) == {86_400: 20}  # 70 in place of the 50 by time
