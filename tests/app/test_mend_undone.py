"""Mends are undone and done again: nothing is ever lost, nor left behind."""

import io
import json
import shutil
from contextlib import redirect_stdout

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mend_home import BYS, FUELS, beneath, days, everything, live, quick, said, trouble
from program import answers, ihd

from ihd.app.cli import run


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A home that is only copied."""
    home = tmp_path_factory.mktemp("lived")
    live(home)
    return home


@pytest.fixture
def home(lived, tmp_path):
    shutil.copytree(lived, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="module")
def once(lived, tmp_path_factory):
    """A home that several tests leave as it was."""
    home = tmp_path_factory.mktemp("once")
    shutil.copytree(lived, home, dirs_exist_ok=True)
    return home


# --- the log ----------------------------------------------------------------------------------------------------------


def test_the_log_tells_of_what_was_undone_and_it_can_be_done_again(home):
    ihd("mend", "day", "--date", "2025-03-28", "--kwh", "8.4", home=home)
    mended = days(home)
    told = ihd("mend", "undo", "1", home=home)
    assert "ihd mend redo 1" in told
    (row, _) = answers("mend", "list", home=home)
    assert (row["state"], row["does"], row["command"]) == ("undone", "8.4 kWh", None)
    assert row["undone"] >= row["made"]
    assert "undone already" in trouble(home, "undo", "1")
    ihd("mend", "redo", "1", home=home)
    assert "in force already" in trouble(home, "redo", "1")
    assert days(home) == mended


def test_what_does_not_go_together_is_refused_also_when_it_is_done_again(home):
    span = ("--from", "2025-03-28", "--to", "2025-03-30")
    quick("mend", "unit", *span, "--times", "2", home=home)
    assert "ihd mend undo 1" in trouble(home, "unit", "--from", "2025-03-29", "--times", "3")
    quick("mend", "undo", "1", home=home)
    quick("mend", "unit", *span, "--times", "3", home=home)
    assert "ihd mend undo 2" in trouble(home, "redo", "1")


# --- undone, nothing is left of it ------------------------------------------------------------------------------------

DATES = st.integers(27, 31).map(lambda day: f"2025-03-{day}")
AMOUNTS = st.integers(0, 20_000).map(lambda wh: str(wh / 1000))
FUEL = st.sampled_from(FUELS).map(lambda fuel: ("--fuel", fuel))
KINDS = st.one_of(
    st.tuples(FUEL, DATES, AMOUNTS).map(lambda told: ("day", *told[0], "--date", told[1], "--kwh", told[2])),
    st.tuples(FUEL, DATES).map(lambda told: ("day", *told[0], "--date", told[1], "--leave-out")),
    st.tuples(FUEL, DATES, st.sampled_from(["2", "1/1000", "7/3"])).map(
        lambda told: ("unit", *told[0], "--from", told[1], "--times", told[2])
    ),
    st.tuples(FUEL, DATES, AMOUNTS).map(lambda told: ("price", *told[0], "--from", told[1], "--pence", told[2])),
    st.tuples(FUEL, DATES).map(
        lambda told: ("spike", *told[0], "--from", f"{told[1]}T03:30", "--to", f"{told[1]}T05:00")
    ),
    st.just(("exchange", "--closing-kwh", "5025.56", "--opening-kwh", "0.1")),
)
MORE = st.lists(st.one_of(KINDS, st.integers(1, 6).map(lambda n: ("undo", str(n)))), min_size=1, max_size=6)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=MORE, mixed=st.randoms(use_true_random=False))
def test_whatever_was_mended_once_all_is_undone_every_answer_is_as_it_was_to_the_byte(once, words, mixed):
    before, kept = everything(once), beneath(once)
    for each in words:
        with redirect_stdout(io.StringIO()):
            run(["mend", *each, "--home", str(once)])
    listed = [json.loads(line) for line in said(once, "mend", "list").splitlines()]
    numbers = [one["id"] for one in listed if one["state"] == "in force"]
    mixed.shuffle(numbers)
    for number in numbers:
        said(once, "mend", "undo", str(number))
    assert everything(once) == before
    assert beneath(once) == kept


@pytest.mark.parametrize(
    "words",
    [
        ("day", "--date", "2025-03-28", "--kwh", "8.4"),
        ("unit", "--from", "2025-03-28", "--times", "2"),
        ("price", "--from", "2025-03-28", "--pence", "9", "--standing", "8"),
        ("exchange", "--closing-kwh", "5025.56", "--opening-kwh", "0.1"),
    ],
)
def test_a_mend_and_its_undo_are_one_step_there_and_one_back(once, words):
    before = everything(once, FUELS[:1], BYS)
    (made,) = [json.loads(said(once, "mend", *words))]
    after = everything(once, FUELS[:1], BYS)
    assert after != before
    said(once, "mend", "undo", str(made["id"]))
    assert everything(once, FUELS[:1], BYS) == before
    said(once, "mend", "redo", str(made["id"]))
    assert everything(once, FUELS[:1], BYS) == after
    said(once, "mend", "undo", str(made["id"]))


def test_undoing_in_any_order_ends_alike(home):
    for words in (
        ("unit", "--from", "2025-03-28", "--times", "2"),
        ("day", "--date", "2025-03-28", "--kwh", "8.4"),
        ("day", "--date", "2025-03-28", "--leave-out"),
    ):
        said(home, "mend", *words)
    seen = []
    for order in (("1", "2"), ("2", "1")):
        for number in order:
            said(home, "mend", "undo", number)
        seen.append(everything(home))
        for number in order:
            said(home, "mend", "redo", number)
    assert seen[0] == seen[1]
