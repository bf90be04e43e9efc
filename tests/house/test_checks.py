"""The house's style, its types and the direction of its imports, held by the tools that pyproject.toml sets up."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BESIDE_PYTHON = str(Path(sys.executable).parent)


def complaints(program: str, *arguments: str) -> str:
    """What the tool has to say against the project; nothing if it passes."""
    found = shutil.which(program, path=BESIDE_PYTHON)
    assert found, f"{program} is missing: install the project with its extra `test`"
    done = subprocess.run([found, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_the_linter_has_nothing_to_say() -> None:
    assert not (said := complaints("ruff", "check", ".")), said


def test_every_file_is_formatted() -> None:
    assert not (said := complaints("ruff", "format", "--check", "--diff", ".")), said


@pytest.mark.timeout(900)
def test_the_types_hold_strictly() -> None:
    assert not (said := complaints("mypy")), said


def test_imports_only_go_down() -> None:
    assert not (said := complaints("lint-imports")), said
