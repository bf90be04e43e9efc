"""Pieces of energy and the days they fall on, to the second and to the watt-hour."""

import pytest

from ihd.energy.half_hours import NOTHING, HalfHour, Piece, Quality, UtcDay

DAY, HALF_HOUR = 86_400, 1800


def with_first(*values: int) -> tuple[int, ...]:
    return (*values, *NOTHING[len(values) :])


def test_a_piece_has_no_share_in_a_half_hour_that_it_only_borders_on() -> None:
    piece = Piece(HALF_HOUR + 600, 2 * HALF_HOUR, 7)
    assert [piece.share_in(slot) for slot in (0, HALF_HOUR, 2 * HALF_HOUR)] == [(0, 0), (7, 1200), (0, 0)]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (DAY, 2 * DAY, [1]),
        (DAY, 2 * DAY + 1, [1, 2]),
        (2 * DAY - 1, 2 * DAY, [1]),
        (2 * DAY - 1, 2 * DAY + 1, [1, 2]),
        (2 * DAY, 2 * DAY + 1, [2]),
    ],
)
def test_a_piece_touches_the_days_that_hold_one_of_its_seconds(start: int, end: int, days: list[int]) -> None:
    assert list(Piece(start, end, 7).days()) == days


@pytest.mark.parametrize(
    ("start", "end", "met"),
    [
        (0, HALF_HOUR, False),
        (0, HALF_HOUR + 1, True),
        (HALF_HOUR, HALF_HOUR + 1, True),
        (3 * HALF_HOUR - 1, 9 * HALF_HOUR, True),
        (3 * HALF_HOUR, 9 * HALF_HOUR, False),
        (0, 9 * HALF_HOUR, True),
    ],
)
def test_pieces_meet_where_both_touch_a_half_hour(start: int, end: int, met: bool) -> None:
    piece, other = Piece(HALF_HOUR + 600, 2 * HALF_HOUR + 600, 7), Piece(start, end, 7)
    assert (piece.meets(other), other.meets(piece)) == (met, met)


def test_what_is_added_to_a_day_was_measured_or_spread_and_never_both_nor_beyond_the_half_hour() -> None:
    spread = UtcDay(0).plus(HALF_HOUR, 5, 600, spread=True)
    assert spread == UtcDay(0, with_first(0, 5), NOTHING, with_first(0, 600))
    both = spread.plus(HALF_HOUR, 7, 1200, spread=False)
    assert both == UtcDay(0, with_first(0, 12), with_first(0, 1200), with_first(0, 600))
    full = both.plus(HALF_HOUR, 1, 700, spread=False).plus(HALF_HOUR, 1, 1300, spread=True)
    assert full == UtcDay(0, with_first(0, 14), with_first(0, HALF_HOUR), with_first(0, HALF_HOUR))


def test_a_log_is_kept_as_its_wh_and_one_more_than_its_revision() -> None:
    day = UtcDay(0).with_log(HALF_HOUR, (5, None, 0), 3)
    assert day == UtcDay(0, logged_wh=with_first(0, 5, 0, 0), logged=with_first(0, 4, 0, 4))


def test_a_half_hour_that_is_told_is_known_from_end_to_end_and_says_who_told() -> None:
    day = UtcDay(0).plus(0, 9, 60, spread=False).plus(HALF_HOUR, 9, 60, spread=True)
    day = day.with_log(0, (5,), 0).with_import(HALF_HOUR, (7,), 0)
    assert day[0] == HalfHour(0, 5, HALF_HOUR, logged=True)
    assert day[HALF_HOUR] == HalfHour(HALF_HOUR, 7, HALF_HOUR, given=Quality.IMPORTED)
    assert day[2 * HALF_HOUR] == HalfHour(2 * HALF_HOUR)


def test_a_silence_is_known_once_and_in_its_order() -> None:
    first, later, longer = Piece(0, 9000, 5, True), Piece(60, 9000, 4, True), Piece(60, 9060, 3, True)
    day = UtcDay(0).with_silence(longer).with_silence(first).with_silence(later)
    assert day.silences == (first, later, longer)
    assert day.with_silence(later) == day
    alike = [Piece(0, 9000, wh, True) for wh in range(99)]
    assert UtcDay(0, silences=tuple(alike[1::2])).joined(UtcDay(0, silences=tuple(alike[::2]))).silences == tuple(alike)


def test_of_a_half_hour_still_to_come_anything_heard_is_enough() -> None:
    assert HalfHour(HALF_HOUR, 1, 1).quality(0) is Quality.MEASURED
    assert HalfHour(HALF_HOUR, 1, 0, 1).quality(HALF_HOUR) is Quality.MEASURED
    assert HalfHour(HALF_HOUR).quality(0) is Quality.MISSING
