"""Half-hours held in memory add up to what the ledger says, whatever comes in whatever order."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imported_parts import imports
from log_parts import EVENING, MINE, feed, logs
from use_parts import LONDON

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.column import CODE, Column
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.history import History, Sum
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import NoPrices
from ihd.energy.usage import By, spans, uses

GAS = Series("A1/gas", Direction.IMPORT)
FIRST_DAY = unix(EVENING) // DAY
CODES = {name: CODE[Quality(name)] for name in ("measured", "estimated", "imported", "corrected", "missing")}


def column(day: int, *told: tuple[int, str]) -> Column:
    """From the start of a UTC day on: these half-hours, then nothing known to the end of that day."""
    rest = 48 - len(told)
    quality = bytes([CODES[name] for _, name in told] + [CODES["missing"]] * rest)
    return Column(day * DAY, (*(wh for wh, _ in told), *[0] * rest), quality)


def whole_day(day: int, wh: int, name: str = "measured") -> Column:
    return column(day, *[(wh, name)] * 48)


def between(first: int, last: int) -> tuple[datetime, datetime]:
    """From one half-hour of 1970 to another."""
    return utc(first * HALF_HOUR), utc(last * HALF_HOUR)


def test_half_hours_are_added_up_and_counted_by_how_they_are_known():
    history = History()
    history.put(column(10, (5, "measured"), (7, "estimated"), (11, "imported"), (13, "corrected")), 99 * DAY)
    cut = [between(480, 481), between(481, 484), between(480, 490), between(484, 490)]
    assert history.sums(cut, 99 * DAY) == [
        Sum(*cut[0], 5, 1, 0, 0, 0, 0),
        Sum(*cut[1], 31, 0, 1, 0, 1, 1),
        Sum(*cut[2], 36, 1, 1, 6, 1, 1),
        Sum(*cut[3], None, 0, 0, 6, 0, 0),
    ]


def test_whole_days_and_parts_of_days_add_up():
    history = History()
    for day in (10, 11, 12):
        history.put(whole_day(day, day), 99 * DAY)
    cut = [between(480 + 47, 480 + 48 * 2 + 1), between(480, 480 + 48 * 3), between(480 + 50, 480 + 60)]
    assert [one.wh for one in history.sums(cut, 99 * DAY)] == [10 + 48 * 11 + 12, 48 * 33, 110]


def test_what_nobody_has_put_is_missing_on_every_side():
    history = History()
    empty = between(0, 48)
    assert history.sums([empty], 99 * DAY) == [Sum(*empty, None, 0, 0, 48, 0, 0)]
    assert history.column(0, DAY) == Column(0, (), b"")
    history.put(whole_day(10, 1), 99 * DAY)
    history.put(whole_day(13, 3), 99 * DAY)
    history.put(whole_day(8, 2), 99 * DAY)
    (one,) = history.sums([between(0, 20 * 48)], 99 * DAY)
    assert (one.wh, one.measured, one.missing) == (48 * 6, 144, 20 * 48 - 144)
    held = history.column(0, 99 * DAY)
    assert (held.start, held.end) == (8 * DAY, 14 * DAY)
    assert held.wh == (2,) * 48 + (0,) * 48 + (1,) * 48 + (0,) * 96 + (3,) * 48
    assert history.column(10 * DAY + 1, 10 * DAY + 3600) == Column(10 * DAY + 1800, (1,), bytes([CODES["measured"]]))


def test_a_day_that_is_put_again_takes_the_place_of_what_was_held():
    history = History()
    history.put(whole_day(10, 4), 99 * DAY)
    history.put(whole_day(11, 4), 99 * DAY)
    history.put(column(10, (6, "estimated")), 99 * DAY)
    (one,) = history.sums([between(480, 480 + 96)], 99 * DAY)
    assert one[2:] == (6 + 48 * 4, 48, 1, 47, 0, 0)


def test_nothing_counts_after_now():
    history = History()
    history.put(whole_day(10, 4), 99 * DAY)
    cut = between(480, 480 + 48)
    assert history.sums([cut], 10 * DAY + HALF_HOUR + 1)[0][2:] == (8, 2, 0, 0, 0, 0)
    assert history.sums([cut], 10 * DAY)[0][2:] == (None, 0, 0, 0, 0, 0)
    assert history.sums([cut], 9 * DAY)[0][2:] == (None, 0, 0, 0, 0, 0)


def test_a_day_that_still_ran_is_to_be_put_again():
    history = History()
    noon = 10 * DAY + DAY // 2
    history.put(whole_day(9, 1), noon)
    history.put(whole_day(10, 1), noon)
    assert history.touched([MINE], {}) == {10}
    history.put(whole_day(10, 1), 11 * DAY)
    assert history.touched([MINE], {}) == set()


@pytest.mark.parametrize(
    "wrong", [Column(1800, (0,) * 48, bytes(48)), Column(DAY, (0,) * 47, bytes(47))], ids=["start", "length"]
)
def test_parts_of_days_are_refused(wrong):
    with pytest.raises(ValueError, match="whole UTC days"):
        History().put(wrong, 0)


def test_nothing_put_is_nothing_held():
    history = History()
    history.put(Column(5 * DAY, (), b""), 0)
    assert history.column(0, 99 * DAY) == Column(0, (), b"")


def test_only_the_days_of_these_registers_and_of_their_silences_are_touched():
    ledger, history = Ledger(), History()
    start = datetime(2026, 5, 4, 12, tzinfo=UTC)
    for days, kwh in ((0, 100.0), (3, 130.0)):
        at = start + timedelta(days=days)
        ledger.take(Reading(MINE.meter, Fuel.ELECTRICITY, at, imported_kwh=kwh))
        ledger.take(Reading(GAS.meter, Fuel.GAS, at, imported_m3=kwh))
        ledger.take(Reading("B", Fuel.ELECTRICITY, at + timedelta(days=9), imported_kwh=kwh))
    changed, first = ledger.changes().days, unix(start) // DAY
    assert history.touched([MINE], changed) == {first, first + 1, first + 2, first + 3}
    assert history.touched([GAS], changed) >= {first, first + 3}
    assert history.touched([MINE._replace(meter="nobody")], changed) == set()
    middle = {key: day for key, day in changed.items() if key == (MINE, first + 1)}
    assert history.touched([MINE], middle) == {first, first + 1, first + 2, first + 3}


gaps = st.sampled_from([10, 300, 1000, 1800, 2000, 9000, 30_000, 90_000, 200_000])
rises = st.lists(st.tuples(gaps, st.integers(0, 900), st.integers(0, 400)), min_size=1, max_size=6)
happenings = st.lists(rises | logs() | imports(), min_size=1, max_size=8)


def heard(steps: list[tuple[int, int, int]], begin: int, wh: int) -> list[Reading]:
    """Readings of both meters from `begin` on, `wh` on their registers before the first."""
    told, at = [], begin
    for seconds, electricity, gas in steps:
        at, wh = at + seconds, wh + electricity
        told.append(Reading(MINE.meter, Fuel.ELECTRICITY, utc(at), imported_kwh=wh / 1000))
        told.append(Reading(GAS.meter, Fuel.GAS, utc(at), imported_m3=(wh + gas) / 1000))
        wh += gas
    return told


@given(happenings, st.sampled_from(list(By)), st.integers(0, 1700))
@settings(max_examples=40, deadline=None)
def test_whatever_happens_it_says_what_the_ledger_says(what, by, late):
    ledger, held = Ledger(), {(MINE,): History(), (GAS,): History(), (MINE, GAS): History()}
    at, wh = unix(EVENING), 1_000_000
    for happening in what:
        if isinstance(happening, list):
            told = heard(happening, at, wh)
            at, wh = unix(told[-1].at), round(told[-1].imported_m3 * 1000)
            feed(ledger, *told)
        else:
            feed(ledger, happening)
        now = at + late
        changed = ledger.changes().days
        for series, history in held.items():
            for day in history.touched(series, changed):
                history.put(ledger.column(series, day * DAY, (day + 1) * DAY, now), now)
            check(ledger, series, history, now, by)


def check(ledger, series, history, now, by):
    start, end = FIRST_DAY * DAY - DAY // 2, now + DAY
    right = ledger.column(series, start, end, now)
    kept = history.column(start, end)
    assert right.part(kept.start, kept.end) == kept or not kept.wh
    cut = list(spans(utc(start), utc(end), by, LONDON))
    found = history.sums(cut, now)
    for one, use in zip(found, uses(right, cut, NoPrices(), LONDON, utc(now)), strict=True):
        assert (None if one.wh is None else one.wh / 1000) == use.kwh
        assert one[:2] == (use.start, use.end)
        assert one[3:] == (use.measured, use.estimated, use.missing, use.imported, use.corrected)
