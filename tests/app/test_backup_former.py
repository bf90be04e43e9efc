"""Once others have moved in, no backup and no copy of a diary tells of those who lived there before."""

import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ihd.app.backup_daily import daily
from ihd.app.backup_former import cleared_at
from ihd.app.context import Context
from ihd.app.tenancy import clear_by_hand, clear_left_files
from ihd.backup_settings import BackupSettings
from ihd.energy.trouble import Trouble
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.backup import check
from ihd.store.diary import Diary

sys.path.append(str(Path(__file__).parents[1] / "store"))
from lifeboat_parts import NOW, a_home


@pytest.fixture
def lived_in(tmp_path):
    return a_home(tmp_path / "home")


def at(home, now, stick=None):
    """The context of a home at this moment, with a second place or none."""
    backups = BackupSettings(folder=str(stick) if stick else "")
    return Context(places(str(home.data)), Settings(backups=backups), lambda: now)


def move_in(context):
    with Diary.open(context.places.diary) as diary:
        clear_by_hand(diary, context.clock())
    clear_left_files(context)


def readings(folder):
    """How many readings each backup there tells of."""
    return [check(one).manifest.readings for one in sorted(folder.glob("ihd-*.zip"))]


def test_backups_go_with_the_diary_also_those_made_after_the_meters_word_and_new_ones_begin(lived_in, tmp_path):
    stick = tmp_path / "stick" / "energy"
    stick.parent.mkdir()
    daily(at(lived_in, NOW, stick))
    own = lived_in.data / "backups"
    assert readings(own) == readings(stick) == [432]  # as lifeboat_parts has it: three days, a reading each ten minutes
    move_in(at(lived_in, NOW + timedelta(minutes=1), stick))
    assert readings(own) == readings(stick) == []
    assert daily(at(lived_in, NOW + timedelta(minutes=5), stick)) == 0  # at once: there is none any more
    assert readings(own) == [0]


def test_a_stick_that_was_elsewhere_is_cleared_once_it_is_back(lived_in, tmp_path):
    stick = tmp_path / "stick" / "energy"
    stick.parent.mkdir()
    daily(at(lived_in, NOW, stick))
    (stick / "ihd-2026-11-01-120000.zip").write_bytes(next(stick.glob("ihd-*.zip")).read_bytes())  # one made by hand
    shutil.move(stick.parent, tmp_path / "pocket")
    move_in(at(lived_in, NOW + timedelta(hours=1), stick))
    with pytest.raises(Trouble, match="not there"):
        daily(at(lived_in, NOW + timedelta(days=1), stick))
    shutil.move(tmp_path / "pocket", stick.parent)
    daily(at(lived_in, NOW + timedelta(days=1), stick))
    assert readings(stick) == [432, 0]


def test_a_backup_that_was_begun_before_does_not_bring_the_former_household_back(lived_in):
    context = at(lived_in, NOW)
    daily(context)
    [begun] = (lived_in.data / "backups").glob("ihd-*.zip")
    content = begun.read_bytes()
    move_in(at(lived_in, NOW + timedelta(seconds=5)))
    begun.write_bytes(content)  # it comes to its end only now
    daily(at(lived_in, NOW + timedelta(days=1)))
    assert readings(begun.parent) == [0]


def test_a_clearing_noted_by_a_clock_that_was_ahead_costs_no_backup_later(lived_in):
    move_in(at(lived_in, datetime(2040, 1, 1, tzinfo=UTC)))
    assert cleared_at(places(str(lived_in.data)), NOW) is None
    daily(at(lived_in, NOW))
    daily(at(lived_in, NOW + timedelta(days=1)))
    assert len(readings(lived_in.data / "backups")) == 2
