"""The examples in the docstrings of insights and bills say what is so."""

import doctest
from importlib import import_module

import pytest

ROOMS = {
    "insight": ("always_on", "compare", "likely", "part", "patterns", "peaks", "profile", "usual"),
    "bills": ("bill", "check", "lines"),
}


@pytest.mark.parametrize("name", [f"ihd.energy.{room}.{name}" for room, names in ROOMS.items() for name in names])
def test_an_example_is_so(name):
    found = doctest.testmod(import_module(name))
    assert found.attempted > 0
    assert found.failed == 0
