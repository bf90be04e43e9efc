"""Which backups stay: no pause, no jump of the clock and no other home's backups ever empty the shelf."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifeboat_parts import NOW, a_home

from ihd.energy.calendar import utc
from ihd.store.backup import make
from ihd.store.backup_shelf import kept, name_of, newest_backup, room, shelf, tidy

MOMENTS = st.integers(315_532_800, 4_102_358_400).map(utc)  # 1980 to 2099
HOME, OTHER = "0123abcd", "ffff0000"


def slowly(made: set[datetime]) -> set[datetime]:
    """The rule as one would do it by hand, for backups that are all of the past."""
    stay = set()
    days = sorted({one.date() for one in made}, reverse=True)[:7]
    weeks = sorted({one.isocalendar()[:2] for one in made}, reverse=True)[:4]
    months = sorted({(one.year, one.month) for one in made}, reverse=True)[:12]
    stay |= {max(one for one in made if one.date() == day) for day in days}
    stay |= {max(one for one in made if one.isocalendar()[:2] == week) for week in weeks}
    return stay | {max(one for one in made if (one.year, one.month) == month) for month in months}


@given(st.sets(MOMENTS, max_size=60))
def test_seven_days_four_weeks_and_twelve_months_stay(made: set[datetime]) -> None:
    assert kept(made, datetime(2100, 1, 1, tzinfo=UTC)) == slowly(made)


def test_after_two_years_of_daily_backups_each_span_has_its_own() -> None:
    last = datetime(2026, 11, 22, 3, 30, tzinfo=UTC)  # a Sunday
    stay = set()
    for day in range(730, -1, -1):
        stay = set(kept(stay | {last - timedelta(days=day)}, last - timedelta(days=day)))
    told = sorted(f"{one:%Y-%m-%d}" for one in stay)
    # by a calendar: seven days up to the 22nd; Sundays 15, 8 and 1 November; the last days of eleven months before
    months = ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]
    months += ["2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"]
    weeks = ["2026-11-01", "2026-11-08", "2026-11-15"]
    assert told == [*months, *weeks, *(f"2026-11-{day}" for day in range(16, 23))]


@given(st.sets(MOMENTS, max_size=60), MOMENTS, MOMENTS)
def test_one_more_backup_costs_at_most_three_whatever_the_clock_says(
    made: set[datetime], new: datetime, now: datetime
) -> None:
    settled = kept(made, now)
    after = kept(settled | {new}, now)
    assert len(settled - after) <= 3


@given(st.sets(MOMENTS, min_size=1, max_size=40), st.lists(MOMENTS, max_size=8))
def test_jumps_of_the_clock_never_empty_the_shelf(made: set[datetime], clock: list[datetime]) -> None:
    stay = set(made)
    for now in clock:
        stay = set(kept(stay | {now}, now))
    days = len({one.date() for one in made | set(clock)})
    assert len({one.date() for one in stay}) >= min(7, days)


@given(st.sets(MOMENTS, max_size=40), st.sets(MOMENTS, max_size=20), MOMENTS)
def test_backups_from_the_future_push_out_none_of_the_past(
    past: set[datetime], future: set[datetime], now: datetime
) -> None:
    past = {one for one in past if one <= now}
    future = {one for one in future if one > now + timedelta(days=1)}
    stay = kept(past | future, now)
    assert stay & past == kept(past, now)
    assert bool(stay & future) == bool(future)


def put(folder: Path, at: datetime, home: str | None = HOME) -> Path:
    file = folder / name_of(at, home, is_encrypted=False)
    file.write_bytes(b"a backup")
    return file


def test_only_this_homes_own_backups_are_ever_removed(tmp_path: Path) -> None:
    old = [put(tmp_path, NOW - timedelta(days=1, minutes=n)) for n in range(5)]
    theirs = [put(tmp_path, NOW - timedelta(days=1, minutes=n), OTHER) for n in range(5)]
    by_hand = [put(tmp_path, NOW - timedelta(days=1, minutes=n), None) for n in range(5)]
    (tmp_path / "ihd-holiday.zip").write_bytes(b"photos")
    assert set(tidy(tmp_path, HOME, NOW)) == set(old[1:])
    assert all(one.exists() for one in [old[0], *theirs, *by_hand, tmp_path / "ihd-holiday.zip"])
    assert len(shelf(tmp_path)) == 11


def test_what_was_backed_up_before_this_household_moved_in_goes(tmp_path: Path) -> None:
    former, ours = put(tmp_path, NOW - timedelta(days=9)), put(tmp_path, NOW - timedelta(days=1))
    assert tidy(tmp_path, HOME, NOW, since=NOW + timedelta(days=400)) == ()  # a mark of a clock that was ahead
    assert tidy(tmp_path, HOME, NOW, since=NOW - timedelta(days=2)) == (former,)
    assert ours.exists()


def test_the_newest_that_is_sound_is_found_among_damaged_ones_and_places_that_are_gone(tmp_path: Path) -> None:
    home = a_home(tmp_path / "home", days=1)
    sound = make(home.diary, tmp_path / name_of(NOW - timedelta(days=1), HOME, is_encrypted=False), NOW, "1.0")
    make(home.diary, tmp_path / name_of(NOW - timedelta(days=2), HOME, is_encrypted=False), NOW, "1.0")
    put(tmp_path, NOW)
    assert newest_backup([tmp_path / "stick that is gone", tmp_path]) == sound
    assert newest_backup([tmp_path / "home"]) is None


@pytest.mark.parametrize("name", ["ihd-2026-13-01-000000.zip", "ihd-2026-11-22-120000.zip.part", "x.zip", "ihd-.zip"])
def test_other_names_are_no_backups(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    assert shelf(tmp_path) == ()


def test_beside_the_diary_the_oldest_go_first_where_there_is_little_room(tmp_path: Path) -> None:
    ours = [put(tmp_path, NOW - timedelta(days=n)) for n in range(7)]  # of 8 bytes each
    ahead = put(tmp_path, NOW + timedelta(days=900))
    assert tidy(tmp_path, HOME, NOW, most=64) == ()
    assert tidy(tmp_path, HOME, NOW, most=56) == (ahead,)
    assert set(tidy(tmp_path, HOME, NOW, most=39)) == set(ours[4:])
    assert set(tidy(tmp_path, HOME, NOW, most=0)) == {ours[3]}  # three stay whatever the room
    assert room(tmp_path) * 10 <= shutil.disk_usage(tmp_path).total


def test_on_a_disk_with_room_all_of_two_years_of_backups_of_35_mb_stay(tmp_path: Path) -> None:
    for day in range(730, -1, -1):
        with put(tmp_path, NOW - timedelta(days=day)).open("rb+") as large:
            large.truncate(35_000_000)  # takes no room on the disk until it is written
        tidy(tmp_path, HOME, NOW - timedelta(days=day), most=1_000_000_000)
    months = {(one.made.year, one.made.month) for one in shelf(tmp_path, HOME)}
    assert len(months) == 12
    assert {one.made for one in shelf(tmp_path, HOME)} >= {NOW - timedelta(days=n) for n in range(7)}
