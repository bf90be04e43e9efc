"""What was used, what it cost and how that is known, span by span."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from costing_parts import HALF_HOUR, LONDON, MadeSchedule, flat
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.carbon.grams import Grams
from ihd.energy.column import CODE, Column
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import NoPrices, Tier
from ihd.energy.usage import By, Use, spans, untold, uses

P = 10**9  # a penny in units of a price
START = datetime(2026, 3, 29, tzinfo=UTC)  # the clocks go forward: a local day of 23 hours
MEASURED, ESTIMATED, IMPORTED, CORRECTED, MISSING = (
    Quality.MEASURED,
    Quality.ESTIMATED,
    Quality.IMPORTED,
    Quality.CORRECTED,
    Quality.MISSING,
)


def column(wh, quality, start=START):
    return Column(int(start.timestamp()), tuple(wh), bytes(CODE[one] for one in quality))


def halves(*cuts):
    """Spans from one half-hour after the start to another."""
    return [(START + HALF_HOUR * a, START + HALF_HOUR * b) for a, b in pairwise(cuts)]


class Told:
    """A carbon that says which Wh it was asked for."""

    def grams(self, column):
        return Grams(float(sum(column.wh)), f"{len(column.wh)} half-hours")


def test_each_way_of_knowing_is_counted():
    known = column([1, 2, 0, 4, 5], [MEASURED, ESTIMATED, MISSING, IMPORTED, CORRECTED])
    told = uses(known, halves(0, 3, 5, 7), flat(10 * P), LONDON, START + timedelta(days=9), carbon=Told())
    assert told == [
        Use(*halves(0, 3)[0], 0.003, 0.03, 1, 1, 1, 0, 0, 3.0, "3 half-hours"),
        Use(*halves(3, 5)[0], 0.009, 0.09, 0, 0, 0, 1, 1, 9.0, "2 half-hours"),
        Use(*halves(5, 7)[0], None, None, 0, 0, 2, 0, 0, None, None),  # beyond what is known
    ]


def test_nothing_used_is_nothing_and_nothing_known_is_not_known():
    known = column([0, 0, 0, 0], [MEASURED, MEASURED, MISSING, MISSING])
    told = uses(known, halves(0, 2, 4), flat(10 * P, 46 * P), LONDON, START + timedelta(days=9))
    assert [(one.kwh, one.pence, one.missing) for one in told] == [(0.0, 2.0, 0), (None, None, 2)]
    assert told[0].grams is told[0].carbon_basis is None


def test_without_a_price_there_is_energy_and_no_money():
    known = column([1000, 500], [MEASURED, MEASURED])
    (told,) = uses(known, halves(0, 2), NoPrices(), LONDON, START + timedelta(days=9))
    assert (told.kwh, told.pence) == (1.5, None)
    half_known = MadeSchedule(((Tier("Day", 10 * P),), (Tier("", None),)), (46 * P,))
    told = uses(known, halves(0, 1, 2), half_known, LONDON, START + timedelta(days=9))
    assert sorted((one.pence is None, one.kwh) for one in told) == [(False, 0.5), (True, 1.0)]


def test_the_half_hour_that_runs_counts_as_far_as_it_has_come_and_those_after_it_not_at_all():
    now = START + HALF_HOUR + timedelta(minutes=15)
    known = column([100, 40, 7], [MEASURED, MEASURED, MEASURED])
    told = uses(known, halves(0, 1, 2, 3), flat(10 * P, 46 * P), LONDON, now)
    assert [(one.kwh, one.pence, one.measured, one.missing) for one in told] == [
        (0.1, 2.0, 1, 0),
        (0.04, 0.9, 1, 0),
        (None, None, 0, 0),
    ]
    (whole,) = uses(known, [(START, START + timedelta(days=2))], flat(10 * P, 46 * P), LONDON, now)
    assert (whole.kwh, whole.pence, whole.measured, whole.missing) == (0.14, 2.9, 2, 0)
    (later,) = uses(known, [(now + timedelta(days=1), now + timedelta(days=2))], flat(P), LONDON, now)
    assert (later.kwh, later.missing) == (None, 0)


def test_nothing_is_charged_before_the_local_day_on_which_the_record_begins():
    since = START + timedelta(hours=12)
    known = column([0] * 24 + [1000], [MISSING] * 24 + [MEASURED])
    whole = [(START - timedelta(days=400), START + timedelta(hours=23))]
    (told,) = uses(known, whole, flat(10 * P, 46 * P), LONDON, START + timedelta(days=9), since=since)
    assert told.pence == 10 + 46
    (all_of_it,) = uses(known, whole, flat(10 * P, 46 * P), LONDON, START + timedelta(days=9))
    assert all_of_it.pence == 10 + 46 * 401


def test_blocks_count_from_before_the_first_span():
    known = column([900, 900], [MEASURED, MEASURED])
    schedule = MadeSchedule(((Tier("First", 20 * P, 1000), Tier("After", 28 * P)),))
    (told,) = uses(known, halves(1, 2), schedule, LONDON, START + timedelta(days=9))
    assert told.pence == pytest.approx(0.1 * 20 + 0.8 * 28)


def test_progress_is_passed_on():
    heard = []
    uses(column([], []), halves(0, 1), NoPrices(), LONDON, START + timedelta(days=9), progress=heard.append)
    assert heard[-1] == 1.0


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 900), st.sampled_from(list(Quality))), max_size=120),
    st.sampled_from(By),
    st.integers(-10, 130 * 1800),
    st.integers(1, 140),
)
def test_rows_of_every_length_add_up_to_the_same_counts_and_energy(told, by, seconds, count):
    known = column([wh if one is not MISSING else 0 for wh, one in told], [one for _, one in told])
    now, end = START + timedelta(seconds=seconds), START + HALF_HOUR * count
    rows = uses(known, list(spans(START, end, by, LONDON)), NoPrices(), LONDON, now)
    passed = max(0, min(count, -(-seconds // 1800)))
    counted = told[:passed]
    for quality, found in (
        (MEASURED, [row.measured for row in rows]),
        (ESTIMATED, [row.estimated for row in rows]),
        (IMPORTED, [row.imported for row in rows]),
        (CORRECTED, [row.corrected for row in rows]),
        (MISSING, [row.missing - (passed - len(counted)) * (row is rows[0]) for row in rows]),
    ):
        assert sum(found) == sum(one is quality for _, one in counted)
    wh = sum(wh for wh, one in counted if one is not MISSING)
    assert sum(row.kwh or 0 for row in rows) * 1000 == pytest.approx(wh)


def test_a_half_hour_heard_of_and_not_told_is_missing_unless_something_was_used_in_it():
    known = column([0, 5, 0], [MEASURED, MEASURED, ESTIMATED])
    for place, quality in ((0, [MISSING, MEASURED, ESTIMATED]), (2, [MEASURED, MEASURED, MISSING])):
        assert untold(known, START + HALF_HOUR * place) == column([0, 5, 0], quality)
    for place in (-1, 1, 3):
        assert untold(known, START + HALF_HOUR * place) is known
