"""What every test may ask for."""

import os
from collections.abc import Iterator

import pytest
from postgres_parts import Postgres, a_server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server for as long as these tests run. Whoever stops it starts it again."""
    with a_server() as server:
        yield server
