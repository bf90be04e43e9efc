"""The best time to run something, against the obvious way of finding it minute by minute."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ihd.energy.best_time import Ahead, Best, Load, Span, best_time
from ihd.energy.judged_by import By
from ihd.energy.slots import PER_UNIT, Slots, slots_of

NOW = 1_795_286_520  # 21 November 2026, 18:42 UTC
SLOT = NOW - 12 * 60  # its half-hour
HALF_HOUR = 1800
values = some.lists(some.none() | some.integers(0, 12).map(lambda one: 25.0 * one), min_size=1, max_size=12)
loads = some.builds(Load, some.sampled_from((0.5, 1.0, 20.0)), some.integers(1, 200), some.booleans())


def slots(*told: float | None, start: int = SLOT) -> Slots:
    return slots_of({start + n * HALF_HOUR: one for n, one in enumerate(told) if one is not None}, start, len(told))


def by_carbon(*told: float | None, kwh: float = 1.0, minutes: int = 60, **more) -> Best | None:
    span = Span(more.pop("earliest", SLOT), more.pop("latest", None))
    return best_time(Ahead(slots(*told)), Load(kwh, minutes, **more), span, By.CARBON, NOW)


def slow_mean(told: list[float | None], minutes: list[int]) -> Fraction | None:
    """The mean over these minutes, counted from the first half-hour, one after another."""
    met = [told[minute // 30] if minute // 30 < len(told) else None for minute in minutes]
    return None if None in met else sum(map(Fraction, met)) / len(met)


def slow_best(told: list[float | None], load: Load, first: int, latest: int | None) -> list[int] | None:
    """The minutes of the best time, found by trying every one."""
    last = 10**6 if latest is None else (latest - SLOT) // 60
    begin = 12  # it is twelve minutes past: whatever begins in the first half-hour begins now
    if load.splittable:
        free = [n for n in range(first, len(told)) if max(30 * n, begin) + 30 <= last and told[n] is not None]
        count = -(-load.minutes // 30)
        tries = []
        for chosen in combinations(free, count):
            ordered = sorted(chosen, key=lambda n: (told[n], n))
            shares = dict(zip(ordered, [30] * (count - 1) + [load.minutes - 30 * (count - 1)], strict=True))
            tries.append([30 * n + minute for n in chosen for minute in range(shares[n])])
    else:
        starts = [n for n in range(first, len(told)) if max(30 * n, begin) + load.minutes <= last]
        tries = [list(range(30 * n, 30 * n + load.minutes)) for n in starts]
    known = [(mean, minutes) for minutes in tries if (mean := slow_mean(told, minutes)) is not None]
    return min(known, key=lambda one: (one[0], one[1]))[1] if known else None


@settings(max_examples=300, deadline=None)
@given(values, loads, some.integers(0, 4), some.none() | some.integers(0, 14))
def test_the_best_time_is_the_one_that_trying_every_minute_finds(told, load, first, last):
    latest = None if last is None else SLOT + last * HALF_HOUR
    found = best_time(Ahead(slots(*told)), load, Span(SLOT + first * HALF_HOUR, latest), By.CARBON, NOW)
    expected = slow_best(told, load, first, latest)
    assert (found is None) == (expected is None)
    if found is None:
        return
    assert found.then.value == pytest.approx(float(slow_mean(told, expected)))
    if not load.splittable:
        assert found.start == SLOT + 60 * expected[0]
        assert found.end == found.start + 60 * load.minutes
    assert sum(end - start for start, end in found.pieces) == 60 * load.minutes
    assert (found.start, found.end) == (found.pieces[0][0], found.pieces[-1][1])
    assert found.start >= SLOT + first * HALF_HOUR
    assert latest is None or found.end <= latest
    at_once = slow_mean(told, list(range(load.minutes)))
    if at_once is not None:
        assert found.at_once.grams == pytest.approx(float(at_once))
        assert found.saving_grams == pytest.approx(load.kwh * (float(at_once) - found.then.value))


@settings(max_examples=150, deadline=None)
@given(values, values, some.integers(30, 90))
def test_both_is_the_mean_of_two_places_between_least_and_most(grams, pence, minutes):
    ahead, load = Ahead(slots(*grams), slots(*pence)), Load(1.0, minutes)
    found = best_time(ahead, load, Span(SLOT), By.BOTH, NOW)
    pairs = [(n, a, b) for n, (a, b) in enumerate(zip(grams, pence, strict=False)) if None not in (a, b)]
    if not pairs:
        assert found is None
        return

    def place(one: float, of: list[float]) -> Fraction:
        return Fraction(one - min(of)) / Fraction((max(of) - min(of)) or 1)

    marks: list[Fraction | None] = [None] * max(len(grams), len(pence))
    for n, a, b in pairs:
        marks[n] = (place(a, [one[1] for one in pairs]) + place(b, [one[2] for one in pairs])) / 2
    tries = [
        (sum(met) / len(met), n)
        for n in range(len(marks))
        if 30 * n + minutes <= 30 * len(marks)
        and None not in (met := [marks[minute // 30] for minute in range(30 * n, 30 * n + minutes)])
    ]
    assert (found is None) == (not tries)
    if found:
        mark, start = min(tries)
        assert found.start == SLOT + start * HALF_HOUR
        assert found.then.value == pytest.approx(float(mark))
        assert 0 <= found.then.value <= 1


def test_of_equal_times_it_is_the_earliest():
    assert by_carbon(200, 100, 100, 100, 100).start == SLOT + HALF_HOUR


def test_a_time_of_which_anything_is_not_known_is_passed_over():
    assert by_carbon(200, 200, 10, None, 10, 150, 150).start == SLOT + 4 * HALF_HOUR
    assert by_carbon(200, None, 10, None) is None
    assert by_carbon(None) is None


def test_a_saving_is_of_the_whole_load_beside_starting_at_once():
    found = by_carbon(200, 220, 90, 110, kwh=2.0)
    assert (found.then.grams, found.at_once.grams) == (100, 210)
    assert found.saving_grams == pytest.approx(220)
    assert found.worth_it
    assert (found.then.pence, found.saving_pence) == (None, None)


@pytest.mark.parametrize(
    ("now", "then", "kwh", "is_worth"),
    [
        (200, 150, 1.0, True),  # 50 g, and a quarter less
        (200, 151, 1.0, False),  # 49 g
        (1000, 905, 1.0, False),  # 95 g, and not a tenth
        (1000, 900, 1.0, True),
        (200, 200, 1.0, False),
        (200, 100, 0.1, False),  # a kettle
    ],
)
def test_a_small_gain_is_not_worth_waiting_for(now, then, kwh, is_worth):
    assert by_carbon(now, now, then, then, kwh=kwh).worth_it is is_worth


def test_what_now_comes_to_is_that_of_the_earliest_known_where_now_is_not():
    found = by_carbon(None, 200, 200, 100, 100)
    assert (found.at_once.grams, found.then.grams) == (200, 100)
    assert by_carbon(None, None, 100, 100).saving_grams == 0


def test_a_load_in_pieces_takes_the_best_half_hours_and_the_last_in_part():
    found = by_carbon(200, 10, 200, 20, 200, minutes=50, splittable=True)
    assert found.pieces == ((SLOT + 1800, SLOT + 3600), (SLOT + 3 * 1800, SLOT + 3 * 1800 + 1200))
    assert found.then.grams == pytest.approx((30 * 10 + 20 * 20) / 50)
    assert by_carbon(200, None, minutes=60, splittable=True) is None


def test_what_cannot_be_over_in_time_is_not_offered():
    # It is 18:42, so an hour that begins now ends at 19:42, though its half-hour began at half past.
    assert by_carbon(10, 10, 99, 99, latest=SLOT + 2 * HALF_HOUR) is None
    assert by_carbon(10, 10, 99, 99, latest=SLOT + 3 * HALF_HOUR).start == SLOT
    assert by_carbon(10, 10, latest=SLOT - HALF_HOUR) is None


def test_the_past_may_be_asked_about():
    found = best_time(Ahead(slots(9, 3, 3, 9)), Load(1, 60), Span(SLOT, SLOT + 7200), By.CARBON, NOW + 86_400)
    assert (found.start, found.at_once.grams) == (SLOT + HALF_HOUR, 6)


def priced(by: By, grams: tuple[float, ...], pence: tuple[float, ...], kwh: float = 1.0) -> Best | None:
    return best_time(Ahead(slots(*grams), slots(*pence)), Load(kwh, 30), Span(SLOT), by, NOW)


def test_by_price_it_is_cheapest_and_tells_of_carbon_too():
    found = priced(By.PRICE, (100, 200, 300), (30, 20, 10))
    assert (found.start, found.then) == (SLOT + 2 * HALF_HOUR, (10, 300, 10))
    assert (found.saving_pence, found.saving_grams, found.worth_it) == (20, -200, True)


def test_a_price_below_nought_is_a_gain_like_any_other():
    found = priced(By.PRICE, (1, 1), (-2, -9))
    assert (found.saving_pence, found.worth_it) == (7, True)


def test_by_both_nothing_is_worth_it_that_costs_the_one_for_the_other():
    found = priced(By.BOTH, (300, 200, 290), (10, 20, 30), kwh=1.0)
    assert found.start == SLOT + HALF_HOUR
    assert (found.saving_grams, found.saving_pence, found.worth_it) == (100, -10, False)
    found = priced(By.BOTH, (300, 200), (30, 29))
    assert (found.start, found.worth_it) == (SLOT + HALF_HOUR, True)
    found = priced(By.BOTH, (200, 300, 255), (30, 10, 10))
    assert (found.start, found.saving_grams, found.worth_it) == (SLOT + 2 * HALF_HOUR, -55, False)


@pytest.mark.parametrize("by", list(By))
def test_what_is_judged_by_something_that_is_not_known_has_no_best_time(by):
    only = {By.CARBON: Ahead(price=slots(1, 2)), By.PRICE: Ahead(carbon=slots(1, 2)), By.BOTH: Ahead(carbon=slots(1))}
    assert best_time(only[by], Load(1, 30), Span(SLOT), by, NOW) is None


def test_slots_are_not_known_outside_of_what_was_told():
    told = slots(1, None, 3)
    assert told.over(SLOT - HALF_HOUR, 5) == (None, PER_UNIT, None, 3 * PER_UNIT, None)
    assert told.end == SLOT + 3 * HALF_HOUR
