"""`ihd mend` refuses what cannot be, and says what to do."""

import pytest
from mend_home import live, trouble
from program import answers

from ihd.app.cli import run


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """A home that no test changes for good."""
    home = tmp_path_factory.mktemp("once")
    live(home)
    return home


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("day", "--date", "2025-03-28", "--kwh", "-3"), "less than nothing"),
        (("day", "--date", "2025-03-28", "--kwh", "5000"), "more than any home"),
        (("day", "--date", "2099-01-01", "--kwh", "5"), "not over yet"),
        (("day", "--date", "2024-03-28", "--kwh", "5"), "Nothing was recorded then"),
        (("day", "--date", "2025-03-28", "--kwh", "5", "--meter", "none"), "There is no meter none"),
        (("day", "--date", "2025-05-28", "--leave-out"), "Nothing is known"),
        (("exchange", "--closing-kwh", "5025.46", "--opening-m3", "0"), "of one unit"),
        (("exchange", "--at", "2025-03-28", "--closing-kwh", "5025.46"), "Nothing was noticed on this meter then"),
        (("exchange", "--fuel", "gas", "--closing-kwh", "5025.46"), "No exchange"),
        (("exchange", "--closing-kwh", "1"), "cannot have ended"),
        (("exchange",), "Nothing is known of either meter"),
        (("spike", "--from", "2025-03-28", "--to", "2025-03-27"), "ends before it begins"),
        (("spike", "--from", "2025-03-28T10:10", "--to", "2025-03-29"), "half past"),
        (("unit", "--from", "2025-03-28"), "either a factor or two units"),
        (("unit", "--from", "2025-03-28", "--times", "2", "--told", "wh", "--is", "kwh"), "either a factor"),
        (("unit", "--from", "2025-03-28", "--told", "wh"), "either a factor or two units"),
        (("unit", "--from", "2025-03-28", "--told", "m3", "--is", "kwh"), "Electricity has no volume"),
        (("unit", "--from", "2025-03-28", "--told", "wh", "--is", "wh"), "Times 1"),
        (("price", "--from", "2025-03-28"), "No price was given"),
        (("price", "--from", "2025-03-28", "--pence", "0.12345678901"), "9 decimal places"),
        (("undo", "7"), "There is no mend 7"),
        (("redo", "7"), "There is no mend 7"),
    ],
)
def test_nonsense_is_refused_with_what_to_do(once, words, says):
    assert says in trouble(once, *words)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("day", "--kwh", "3"),
        ("day", "--date", "2025-13-01", "--kwh", "3"),
        ("day", "--date", "2025-03-28", "--kwh", "3", "--leave-out"),
        ("day", "--date", "2025-03-28", "--kwh", "3e99999999"),
        ("day", "--date", "2025-03-28", "--kwh", "nan"),
        ("day", "--date", "2025-03-28", "--kwh", "three"),
        ("day", "--date", "2025-03-28", "--half-hours", "1,,2"),
        ("day", "--date", "2025-03-28", "--kwh", "1", "--note", "x" * 501),
        ("spike", "--from", "2025-03-28T10:00Z", "--to", "2025-03-29"),
        ("spike", "--from", "1999-03-28T10:00", "--to", "2025-03-29"),
        ("unit", "--from", "2025-03-28", "--times", "1/0"),
        ("unit", "--from", "2025-03-28", "--times", "1e9999999"),
        ("undo",),
        ("undo", "0"),
        ("undo", "first"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(once, words, capsys):
    with pytest.raises(SystemExit) as ended:
        run(["mend", *words, "--home", str(once)])
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_where_nothing_has_been_recorded_there_is_nothing_to_mend(tmp_path):
    for words in (("list",), ("undo", "1"), ("day", "--date", "2025-03-28", "--kwh", "3")):
        (told,) = answers("mend", *words, home=tmp_path, status=1)
        assert told["trouble"]["headline"] == "Nothing has been recorded yet"
