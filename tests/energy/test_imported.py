"""Imported half-hours stand where nothing better is known, in whatever order all of it comes."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imported_parts import import_book, imported, imports
from log_parts import (
    EVENING,
    FIRST,
    HALF_HOUR,
    METER,
    MINE,
    by_the_book,
    feed,
    in_parts,
    ledger_of,
    lived,
    log,
    logs,
    reading,
    readings,
    told,
)

from ihd.energy.calendar import utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Import, Piece, Quality, UtcDay
from ihd.energy.ledger import Ledger
from ihd.energy.log import MOST_NUMBER, ImportedHalfHours

DAY = 86_400


def steadily(slots, wh=0):
    """Readings every five minutes through these half-hours, the register rising by `wh` each half-hour."""
    first, last = slots.start * HALF_HOUR, slots.stop * HALF_HOUR
    return [reading(at, 1_000_000 + wh * (at - first) // HALF_HOUR) for at in range(first, last + 1, 300)]


def known(*what, count=3):
    return [(one.wh, one.quality()) for one in told(ledger_of(*what), count)]


def test_an_import_stands_where_nothing_is_known_and_says_so():
    assert known(imported(0, [300, None, 0])) == [
        (300, Quality.IMPORTED),
        (0, Quality.MISSING),
        (0, Quality.IMPORTED),
    ]


def test_the_order_of_precedence_is_log_register_import_estimate():
    silence = [reading(0, 0), reading(3 * HALF_HOUR, 900)]
    assert known(*silence) == [(300, Quality.ESTIMATED)] * 3
    assert known(*silence, imported(0, [100])) == [(100, Quality.IMPORTED), *[(400, Quality.ESTIMATED)] * 2]
    assert known(*silence, imported(0, [100]), log(0, [200])) == [
        (200, Quality.MEASURED),
        *[(350, Quality.ESTIMATED)] * 2,
    ]
    heard = steadily(range(3), 60)
    assert known(*heard, imported(0, [100, 100, 100])) == [(60, Quality.MEASURED)] * 3
    assert known(*heard, imported(0, [100, 100, 100]), log(1, [70])) == [
        (60, Quality.MEASURED),
        (70, Quality.MEASURED),
        (60, Quality.MEASURED),
    ]


@pytest.mark.parametrize(("unheard", "stands"), [(60, (50, Quality.MEASURED)), (61, (90, Quality.IMPORTED))])
def test_a_half_hour_heard_but_for_a_minute_is_measured_and_one_heard_less_is_imported(unheard, stands):
    heard = [reading(unheard, 0), *(reading(at, 50) for at in range(300, 1801, 300))]
    assert known(*heard, imported(0, [90]), count=1) == [stands]


def test_the_import_of_the_highest_number_stands_and_beneath_it_the_one_before():
    first, second = imported(0, [100, 100, None], number=4), imported(1, [200, 200], number=7)
    ledger = ledger_of(second, first)
    assert [one.wh for one in told(ledger, 3)] == [100, 200, 200]
    (day,) = ledger.changes().days.values()
    taken_out = Ledger({}, {(MINE, day.day): day.without_import(7)})
    assert told(taken_out, 3) == told(ledger_of(first), 3)
    assert day.without_import(4) == UtcDay(day.day).with_import(FIRST + HALF_HOUR, (200, 200), 7)
    assert day.without_import(5) == day


def test_of_two_words_of_one_import_the_larger_stands():
    for stream in ([imported(0, [5]), imported(0, [6])], [imported(0, [6]), imported(0, [5])]):
        assert [one.wh for one in told(ledger_of(*stream), 1)] == [6]


def test_a_silence_keeps_its_sum_when_an_import_tells_of_some_of_it():
    before, after = reading(0, 0), reading(4 * HALF_HOUR, 1000)
    half_hours = known(before, imported(0, [0, None, 700]), after, count=4)
    assert half_hours == [
        (0, Quality.IMPORTED),
        (150, Quality.ESTIMATED),
        (700, Quality.IMPORTED),
        (150, Quality.ESTIMATED),
    ]


def test_an_import_of_more_than_the_register_says_leaves_nothing_and_takes_nothing():
    assert known(reading(0, 0), reading(2 * HALF_HOUR, 1000), imported(0, [1200]), count=2) == [
        (1200, Quality.IMPORTED),
        (0, Quality.ESTIMATED),
    ]


def test_what_was_heard_at_the_edge_of_a_silence_is_not_taken_off_it_again():
    # 400 Wh are heard live in the first ten minutes; the import knows the whole half-hour, 600 Wh of it
    heard = [reading(at, 400 * at // 600) for at in (0, 300, 600)]
    half_hours = known(*heard, reading(3 * HALF_HOUR, 1400), imported(0, [600]))
    assert half_hours == [(600, Quality.IMPORTED), (400, Quality.ESTIMATED), (400, Quality.ESTIMATED)]


@settings(deadline=None, max_examples=120)
@given(readings, st.lists(logs(), max_size=2), st.lists(imports(), min_size=1, max_size=3), st.data())
def test_any_order_any_repeat_and_any_parts_end_the_same(steps, every_log, every_import, data):
    parts = [part for each in every_log for part in in_parts(data.draw, each)]
    for each in every_import:
        slot = (int(each.start.timestamp()) - FIRST) // HALF_HOUR
        cuts = sorted(data.draw(st.sets(st.integers(1, len(each.wh)), max_size=2)) - {len(each.wh)})
        parts += [imported(slot + a, each.wh[a:b], each.number) for a, b in pairwise([0, *cuts, len(each.wh)])]
    parts += data.draw(st.lists(st.sampled_from(parts), max_size=3))
    stream = list(lived(steps))
    for part in data.draw(st.permutations(parts)):
        stream.insert(data.draw(st.integers(0, len(stream))), part)
    muddled, plain = told(ledger_of(*stream)), told(ledger_of(*lived(steps)))
    assert muddled == told(ledger_of(*every_import, *every_log, *lived(steps)))
    held, brought = by_the_book(every_log), import_book(every_import)
    for one, by_register in zip(muddled, plain, strict=True):
        if one.start in held:
            assert (one.wh, one.quality()) == (held[one.start], Quality.MEASURED)
        elif by_register.measured >= 1740:
            assert one.quality() is Quality.MEASURED
            assert one.wh == by_register.wh or one.spread
        elif one.start in brought:
            assert (one.wh, one.quality()) == (brought[one.start], Quality.IMPORTED)
        else:
            assert (one.measured, one.spread, one.given) == (by_register.measured, by_register.spread, None)


@settings(deadline=None, max_examples=60)
@given(readings, st.lists(imports(), min_size=1, max_size=3), st.data())
def test_restarts_and_a_disk_that_refuses_change_no_half_hour(steps, every, data):
    stream = list(lived(steps))
    for each in every:
        stream.insert(data.draw(st.integers(0, len(stream))), each)
    ledger, kept = Ledger(), {}
    registers = {}
    for each in stream:
        feed(ledger, each)
        changes = ledger.changes()
        if data.draw(st.booleans()):
            ledger.put_back(changes)
            continue
        registers |= changes.registers
        kept |= {key: kept[key].joined(day) if key in kept else day for key, day in changes.days.items()}
        if data.draw(st.booleans()):
            ledger = Ledger(registers, kept)
        else:
            ledger.forget_before(FIRST // DAY + 1)
    assert told(ledger.kept_over(kept)) == told(ledger_of(*stream))


@st.composite
def days(draw):
    """A UTC day of which register, log, imports and silences told."""
    day = UtcDay(100)
    for _ in range(draw(st.integers(0, 4))):
        slot = 100 * DAY + HALF_HOUR * draw(st.integers(0, 45))
        wh = tuple(draw(st.lists(st.none() | st.integers(0, 9), min_size=1, max_size=3)))
        kind = draw(st.sampled_from(["log", "import", "register", "silence"]))
        if kind == "log":
            day = day.with_log(slot, wh, draw(st.integers(0, 2)))
        elif kind == "import":
            day = day.with_import(slot, wh, draw(st.integers(0, 2)))
        elif kind == "register":
            day = day.plus(slot, draw(st.integers(0, 9)), draw(st.integers(1, 1800)), spread=draw(st.booleans()))
        else:
            day = day.with_silence(Piece(slot - draw(st.integers(1, 9)), slot + 2000, draw(st.integers(0, 9)), True))
    return day


@settings(deadline=None)
@given(days(), days(), days())
def test_joining_days_knows_no_order_and_no_repeat(one, other, third):
    assert one.joined(other) == other.joined(one)
    assert one.joined(other).joined(third) == one.joined(other.joined(third))
    assert one.joined(one) == one
    assert one.joined(UtcDay(100)) == one
    assert one.joined(other).joined(other) == one.joined(other)


def test_an_import_lies_in_the_day_under_its_number_and_says_what_it_does_not_know():
    day = UtcDay(3).with_import(3 * DAY + 46 * HALF_HOUR, (None, 0), 9)
    assert day.imports == (Import(9, (0,) * 47 + (1,)),)
    assert UtcDay(3).with_import(3 * DAY, (None, None), 9) == UtcDay(3)
    both = day.with_import(3 * DAY, (7,), 2)
    assert [one.number for one in both.imports] == [2, 9]
    assert [both.told_of(at) for at in (0, 1, 46, 47)] == [7, None, None, 0]


def test_a_day_since_a_moment_has_nothing_imported_from_before_it():
    day = UtcDay(3).with_import(3 * DAY, range(48), 1).with_import(3 * DAY, (5,), 2)
    cleared = day.since(3 * DAY + HALF_HOUR)
    assert cleared == UtcDay(3).with_import(3 * DAY + HALF_HOUR, range(1, 48), 1)


def test_what_was_imported_alone_makes_a_meter_known_and_a_log_gives_it_its_hub():
    ledger = ledger_of(imported(0, [1, 2, None]))
    assert ledger.series() == (MINE,)
    assert ledger.first_half_hour([MINE]) == EVENING
    assert ledger.last_logged([MINE]) == EVENING + timedelta(hours=1)
    assert ledger.changes().sources == {METER: (Fuel.ELECTRICITY, None)}
    assert ledger.changes().sources == {}
    assert not ledger.take_import(imported(0, [None, 2]))
    assert ledger.changes().sources == {}
    ledger.take_log(replace(log(0, [1]), hub="A1"))
    ledger.take_import(imported(5, [1]))
    assert ledger.changes().sources == {METER: (Fuel.ELECTRICITY, "A1")}


def test_the_last_half_hour_told_of_is_a_log_s_or_an_import_s():
    assert ledger_of(imported(0, [1, 2]), log(2, [3])).last_logged([MINE]) == EVENING + timedelta(minutes=90)
    assert ledger_of(imported(2, [1]), log(0, [3])).last_logged([MINE]) == EVENING + timedelta(minutes=90)
    assert ledger_of(*steadily(range(2))).last_logged([MINE]) is None
    assert ledger_of(log(12, [1, 2]), imported(0, [3])).last_logged([MINE]) == EVENING + timedelta(hours=7)
    assert ledger_of(imported(12, [1]), log(0, [3])).last_logged([MINE]) == EVENING + timedelta(hours=6.5)


@given(st.integers(-100, 100), st.integers(1, 200))
def test_an_import_falls_apart_into_its_utc_days(slot, count):
    parts = list(imported(slot, range(count)).by_day())
    assert [wh for _, part in parts for wh in part] == list(range(count))
    assert all(start // DAY == (start + HALF_HOUR * len(part) - 1) // DAY for start, part in parts)
    assert utc(parts[0][0]) == EVENING + timedelta(minutes=30 * slot)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"start": EVENING + timedelta(minutes=10)}, "^a log starts on a half-hour$"),
        ({"start": EVENING.replace(tzinfo=None)}, "^a log starts at a time in UTC$"),
        ({"start": datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/London"))}, "UTC"),
        ({"wh": ()}, "^a log without a half-hour$"),
        ({"wh": (1, -1)}, "-1 Wh"),
        ({"wh": (1.5,)}, r"1\.5 Wh"),
        ({"wh": (37_501,)}, "from 0 to 37500"),
        ({"number": -1}, "number"),
        ({"number": MOST_NUMBER + 1}, "number"),
        ({"number": 1.0}, "number"),
        ({"direction": Direction.VOLUME, "fuel": Fuel.GAS, "wh": (8_001,)}, "from 0 to 8000"),
    ],
)
def test_what_no_meter_can_have_counted_is_refused(wrong, why):
    fields = {"fuel": Fuel.ELECTRICITY, "direction": Direction.IMPORT, "start": EVENING, "wh": (1, None), "number": 1}
    with pytest.raises(ValueError, match=why):
        ImportedHalfHours(METER, source="a file", **{**fields, **wrong})


def test_the_highest_number_and_the_most_a_meter_counts_are_taken():
    assert imported(0, [37_500], number=MOST_NUMBER).wh == (37_500,)
    assert imported(0, [8_000], direction=Direction.VOLUME, fuel=Fuel.GAS).wh == (8_000,)
    assert imported(0, [90_000], fuel=Fuel.GAS).wh == (90_000,)
