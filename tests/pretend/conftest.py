"""A broker of the pretend home, shared by the tests of a file."""

from collections.abc import Iterator

import pytest

from ihd.pretend.broker import PretendBroker


@pytest.fixture(scope="module")
def broker() -> Iterator[PretendBroker]:
    with PretendBroker() as one:
        yield one
