"""A built-in broker, shared by the tests of a file."""

from collections.abc import Iterator

import pytest

from ihd.brokers.embedded import EmbeddedBroker


@pytest.fixture(scope="module")
def broker() -> Iterator[EmbeddedBroker]:
    with EmbeddedBroker() as one:
        yield one
