"""Where a diary of the tests is kept: in a file, and once more on a server."""

from pathlib import Path

import pytest

from ihd.paths import DiaryPlace


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> DiaryPlace:
    """Where no diary is yet."""
    if request.param == "sqlite":
        return tmp_path / "home" / "diary.sqlite"
    home: DiaryPlace = request.getfixturevalue("postgres").home()
    return home
