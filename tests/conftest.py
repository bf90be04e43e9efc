"""What every test may ask for."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from postgres_parts import Postgres, a_server

from ihd.paths import DiaryPlace
from ihd.wording import Catalogue, speak

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server for as long as these tests run. Whoever stops it starts it again."""
    with a_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> DiaryPlace:
    """Where no diary is yet: in a file, and once more on a server."""
    if request.param == "sqlite":
        return tmp_path / "home" / "diary.sqlite"
    home: DiaryPlace = request.getfixturevalue("postgres").home()
    return home


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """What one test has said in another language is no other test's language."""
    yield
    speak(Catalogue())


@pytest.fixture(autouse=True)
def _widgets_go() -> Iterator[None]:
    """Let the widgets of a test go with it: Qt deletes none outside of its own loop, and thousands of tests add up."""
    yield
    if qt := sys.modules.get("PySide6.QtCore"):
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete)
