"""The table of what a display must show names each requirement once, and a test that is there for each that is met."""

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "requirements.md"
EXPECTED = {
    "IHD-G": 8,
    "IHD-C": 14,
    "IHD-E": 7,
    "IHD-GA": 4,
    "IHD-A": 4,
    "PPM": 12,
    "PREP": 15,
}
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


class Line(NamedTuple):
    """One requirement: where it is met, or why it is not, and the tests that prove it."""

    id: str
    words: str
    where: str
    tests: tuple[tuple[str, str], ...]


def lines() -> list[Line]:
    found = []
    for row in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if re.match(r"\| *(IHD|PPM|PREP)-", row):
            assert len(cells) == 4, row
            found.append(Line(cells[0], cells[1], cells[2], tuple(NAMED.findall(cells[3]))))
    return found


def functions(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_each_requirement_stands_in_the_table_once() -> None:
    expected = [f"{family}-{number:02}" for family, most in EXPECTED.items() for number in range(1, most + 1)]
    assert [line.id for line in lines()] == expected


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.id)
def test_what_is_met_has_a_test_and_what_is_not_says_why(line: Line) -> None:
    assert line.words
    why = line.where.partition("not met: ")[2]
    assert line.tests or why, "neither a test nor a reason"
    for file, name in line.tests:
        assert (ROOT / file).is_file(), file
        assert name in functions(file), f"{file} has no {name}"


def test_every_test_that_the_table_names_was_understood() -> None:
    assert len(NAMED.findall(TABLE.read_text(encoding="utf-8"))) == sum(len(line.tests) for line in lines())
    assert "::" not in NAMED.sub("", TABLE.read_text(encoding="utf-8"))
