"""Real use on a real screen: each task by pointer, by keys alone, and by a screen reader's tree alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hands import WAYS, Hands
from screen_parts import Program, Screen, a_screen, lacking

from ihd.pretend.glow import MPAN, SUPPLIER
from ihd.pretend.stories import SUPPLIED_SINCE
from ihd.pretend.story import Supplier
from ihd.pretend.topup_codes import POUNDS

HARMLESS = "GetApplicationBusAddress"  # Qt's own remark on what a newer bus asks it
CODE = Supplier(SUPPLIER, SUPPLIED_SINCE).issuer.code(MPAN, 10, 77, POUNDS)  # ten pounds, good once


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    if missing := lacking():
        pytest.skip(f"no real screen: {missing}")
    with a_screen() as one:
        yield one


@pytest.fixture(params=WAYS)
def using(request, screen, tmp_path) -> Callable[..., object]:
    @contextmanager
    def begin(*words: str) -> Iterator[tuple[Program, Hands]]:
        program = Program(screen, tmp_path, *words)
        try:
            program.take_focus()
            yield program, WAYS[request.param](program)
        finally:
            told = program.close()
        assert [line for line in told.splitlines() if HARMLESS not in line] == []

    return begin


def test_a_meter_is_topped_up(using):
    with using("demo", "--scenario", "top_up") as (program, hands):
        hands.use("Top up", "page tab")
        hands.use("Top up: electricity")
        program.find("0 of 20 digits typed")
        hands.type(CODE)
        program.find("20 of 20 digits typed")
        hands.use("=Done")
        hands.use("=Send it", "push button")
        program.find("£14.20")
        hands.use("Now", "page tab")
        assert program.shows("Electricity credit £14.20 left")


def test_a_message_of_the_supplier_is_acknowledged(using):
    with using("demo", "--scenario", "messages") as (program, hands):
        hands.use("Messages, 4 new", "push button")
        hands.use("I have read this")
        assert program.shows("Your supplier knows that you have read it")


def test_the_first_start_leads_to_a_home(using):
    with using() as (program, hands):
        assert program.shows("Welcome", "heading")
        hands.use("=125%", "radio button")
        hands.use("=Next", "push button")
        hands.use("demo home")
        assert program.shows("Using now")
        assert program.shows("Demo home")


def test_a_day_is_looked_up(using):
    with using("demo") as (program, hands):
        program.find("Electricity today")
        hands.use("History", "page tab")
        assert program.shows("Saturday 21 November: ", "chart")
        hands.use("Previous day")
        assert program.shows("Friday 20 November: ", "chart")
        hands.use("Show as a table")
        assert program.shows("12:30")


def test_the_language_is_switched(using):
    with using("demo") as (program, hands):
        hands.use("More", "page tab")
        hands.use("Settings")
        hands.use("=Cymraeg", "radio button")
        assert program.shows("=Gosodiadau", "heading")
        assert program.shows("=Nawr", "page tab")
