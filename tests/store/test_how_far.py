"""How far a check and a restore are is told as they go, and what is raised there ends them with nothing changed."""

import pytest
from lifeboat_parts import LATER, NOW

from ihd.app.bench_home import build
from ihd.energy.calendar import utc
from ihd.store.backup import check, make
from ihd.store.restoring import HomeFiles, restore


class Enough(Exception):
    """Somebody wants it to end."""


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A home of some weeks, most days of which are sealed, and a backup of it."""
    home = HomeFiles(tmp_path_factory.mktemp("home") / "diary.sqlite", tmp_path_factory.mktemp("data"))
    built = build(home.diary, 0.05, lambda _: None)
    return home, make(home.diary, home.data / "back.zip", utc(built.days.stop * 86_400), "1.0").file


def test_a_check_tells_how_far_it_is(lived):
    told = []
    check(lived[1], heed=told.append)
    assert told == sorted(told)
    assert told[0] == 0
    assert 0.9 < told[-1] <= 1


def test_a_restore_that_is_not_wanted_any_more_changes_nothing(lived):
    home, file = lived
    before = home.diary.read_bytes()

    def heed(share):
        if share > 0.5:
            raise Enough

    with pytest.raises(Enough):
        restore(file, home, LATER, "1.0", heed=heed)
    assert home.diary.read_bytes() == before
    assert not (home.data / "restoring").exists()
    assert restore(file, home, NOW, "1.0").set_aside
