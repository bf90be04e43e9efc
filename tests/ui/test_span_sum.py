"""Several bars pointed at together: their sum, and what of it is not known."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.day import BarState
from ihd.energy.stretch import Amount, Part, Scope, Side, Stretch
from ihd.ui.charts.span_sum import as_one, bars_within

START, HALF = datetime(2026, 11, 21, tzinfo=UTC), timedelta(minutes=30)
MAYBE = st.none() | st.integers(0, 3000)


def day(wh: list[int | None], state: BarState = BarState.MEASURED, usual: tuple[Amount | None, ...] = ()) -> Stretch:
    parts = tuple(
        Part(
            START + n * HALF, START + (n + 1) * HALF, Amount(one, one, None), BarState.MISSING if one is None else state
        )
        for n, one in enumerate(wh)
    )
    return Stretch(Scope.DAY, START.date(), START.date(), Side.ELECTRICITY, parts, usual=usual)


@given(st.lists(MAYBE, min_size=1, max_size=48), st.data())
def test_what_is_known_is_summed_and_the_rest_is_told_to_be_missing(wh: list[int | None], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(wh) - 1))
    last = data.draw(st.integers(first, len(wh) - 1))
    one = as_one(day(wh), first, last)
    chosen = wh[first : last + 1]
    known = [each for each in chosen if each is not None]
    (part,) = one.parts
    assert (part.start, part.end) == (START + first * HALF, START + (last + 1) * HALF)
    assert part.amount == (Amount(sum(known), sum(known), None) if known else Amount())
    assert part.state is (BarState.MEASURED if known else BarState.MISSING)
    assert round(part.missing * len(chosen)) == len(chosen) - len(known)


def test_it_is_estimated_where_more_than_a_tenth_is() -> None:
    for estimated, state in ((9, BarState.MEASURED), (30, BarState.ESTIMATED)):
        told = day([50, estimated, 50])
        middle = told.parts[1]._replace(state=BarState.ESTIMATED)
        one = as_one(told._replace(parts=(told.parts[0], middle, told.parts[2])), 0, 2)
        assert one.parts[0].state is state


def test_what_is_still_to_come_or_not_in_yet_is_not_missing() -> None:
    nothing = day([None, None])
    for states, told in (
        ((BarState.LATE, BarState.FUTURE), BarState.LATE),
        ((BarState.FUTURE, BarState.FUTURE), BarState.FUTURE),
        ((BarState.LATE, BarState.MISSING), BarState.LATE),
    ):
        parts = tuple(part._replace(state=state) for part, state in zip(nothing.parts, states, strict=True))
        assert as_one(nothing._replace(parts=parts), 0, 1).parts[0].state is told


def test_what_is_usual_is_summed_only_where_all_of_it_is_known() -> None:
    usual = (Amount(2, None, 1), Amount(3, 4, 1), None)
    told = day([1, 1, 1], usual=usual)
    assert as_one(told, 0, 1).usual == (Amount(5, None, 2),)
    assert as_one(told, 1, 2).usual == (Amount(),)
    assert as_one(told, 0, 1).before == ()


def test_what_is_missing_or_still_to_come_is_not_in_what_the_rest_is_held_against() -> None:
    told = day([1, None, 3, None], usual=(Amount(2), Amount(30), Amount(4), Amount(500)))
    assert as_one(told, 0, 3).parts[0].amount.kwh == 4
    assert as_one(told, 0, 3).usual == (Amount(6),)
    assert as_one(told, 1, 1).usual == (Amount(30),)
    assert as_one(told._replace(gas=day([None, None, 5, None]).parts), 0, 3).usual == (Amount(4),)


def test_the_bars_of_a_time_are_those_it_touches() -> None:
    told = day([1] * 48)
    assert bars_within(told, START + 2 * HALF, START + 5 * HALF) == (2, 4)
    assert bars_within(told, START + timedelta(minutes=10), START + timedelta(minutes=40)) == (0, 1)
    assert bars_within(told, START - timedelta(hours=2), START) is None
