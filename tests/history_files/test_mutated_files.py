"""Damaged and changed files of every kind: a clear refusal or a right import, never a crash or a silent wrong unit.

`IHD_MUTATED_FILES=20000 pytest tests/history_files/test_mutated_files.py` tries so many; a file that fails is named by
its kind and number, which make it again.
"""

import os
import time
from pathlib import Path

import pytest
from mutated_parts import TIMES, WH, says_unit, specimens
from mutating import mutated
from other_file_parts import SHARED

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.trouble import FileTrouble
from ihd.history_files.looking import half_hours, look

FILES = int(os.environ.get("IHD_MUTATED_FILES", "300"))
LONGEST = 10.0  # seconds that any file may take; each has some kB
# A wrong unit, or what is told twice, makes all half-hours so many times too large or too small.
FACTORS = [factor for one in (2, 3.6, 10, 11.1, 28.3168, 29.307, 60, 100, 1000) for factor in (one, 1 / one)]
ENOUGH = 5  # different amounts that both know of, before anything is said of a factor: one row may have been changed

Made = dict[str, dict[int, int]]
KINDS = specimens()
COLLECTED = {path.name: (path.name, path.read_bytes()) for path in sorted(SHARED.iterdir())} if SHARED.is_dir() else {}


def brought_in(path: Path) -> Made:
    """The half-hours of each series whose unit is known. Whatever is said of the file can be shown on a terminal."""
    found = look(str(path))
    assert found.series
    assert_plain(*found.notes, *found.header, *(cell for row in found.sample for cell in row))
    names = [one.name.casefold() for one in found.series]
    assert len(set(names)) == len(names)
    assert_plain(*(one.name for one in found.series))
    made: Made = {}
    for series in found.series[:3]:
        if series.layout.measure is None:
            continue
        told = half_hours(str(path), series)
        assert_plain(*told.notes)
        starts = list(told.starts)
        assert starts == sorted(set(starts))
        assert all(start % HALF_HOUR == 0 for start in starts)
        assert all(wh >= 0 for wh in told.counted)
        assert 0 <= told.rows_kept <= told.rows_read
        made[series.name] = dict(zip(starts, told.counted, strict=True))
    return made


def assert_plain(*words: str) -> None:
    for word in words:
        assert word.isprintable(), word


def tried(path: Path, told: bytes) -> Made | FileTrouble:
    path.write_bytes(told)
    began = time.monotonic()
    try:
        outcome: Made | FileTrouble = brought_in(path)
    except FileTrouble as trouble:
        outcome = trouble
    assert time.monotonic() - began < LONGEST
    if isinstance(outcome, FileTrouble):
        assert outcome.headline
        assert outcome.advice
        assert_plain(outcome.headline, *outcome.advice.splitlines())
    return outcome


def factor_between(right: Made, made: Made) -> float | None:
    """By how much most half-hours of a series differ from those of the unchanged file, where that is a known factor."""
    for name, told in made.items():
        known = right.get(name) or (next(iter(right.values())) if len(right) == len(made) == 1 else {})
        both = [start for start in told.keys() & known.keys() if known[start] and told[start]]
        if len({known[start] for start in both}) < ENOUGH:
            continue
        ratios = [told[start] / known[start] for start in both]
        for factor in FACTORS:
            if sum(abs(ratio / factor - 1) < 0.03 for ratio in ratios) > len(ratios) * 0.6:
                return factor
    return None


def try_all(kinds: dict[str, tuple[str, bytes]], kind: str, folder: Path, files: int = FILES) -> None:
    name, told = kinds[kind]
    path = folder / name
    right = tried(path, told)
    count = max(1, files // len(kinds))
    for number in range(count):
        changed, changes = mutated(f"{kind} {number}", told)
        where = f"{kind} number {number}: {', '.join(changes)}"
        try:
            made = tried(path, changed)
        except Exception as error:
            raise AssertionError(where) from error
        if isinstance(made, dict) and isinstance(right, dict) and says_unit(name, changed) == says_unit(name, told):
            assert factor_between(right, made) is None, where


pytestmark = pytest.mark.timeout(max(180, FILES // 4))


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_changed_file_is_refused_or_right(kind: str, tmp_path: Path) -> None:
    try_all(KINDS, kind, tmp_path)


@pytest.mark.parametrize("kind", list(KINDS))
def test_each_unchanged_file_is_right(kind: str, tmp_path: Path) -> None:
    name, told = KINDS[kind]
    made = tried(tmp_path / name, told)
    assert isinstance(made, dict), made
    expected = dict(zip((int(at.timestamp()) for at in TIMES), WH, strict=True))
    series = next((one for key, one in made.items() if "export" not in key), {})
    assert len(series) >= 6
    hourly = kind in {"home-assistant", "datadis"}
    for start, wh in series.items():
        pair = start - start % (2 * HALF_HOUR)
        assert wh == pytest.approx(
            (expected[pair] + expected[pair + HALF_HOUR]) / 2 if hourly else expected[start], abs=1
        )


@pytest.mark.skipif(not COLLECTED, reason="The collected files are not on this machine")
@pytest.mark.parametrize("kind", list(COLLECTED))
def test_a_changed_collected_file_is_refused_or_right(kind: str, tmp_path: Path) -> None:
    try_all(COLLECTED, kind, tmp_path, FILES // 3)  # some of them are large


@pytest.mark.parametrize("kind", [kind for kind, (_, told) in KINDS.items() if b"kWh" in told])
def test_another_unit_in_its_own_words_is_taken_at_its_word(kind: str, tmp_path: Path) -> None:
    name, told = KINDS[kind]
    right, made = tried(tmp_path / name, told), tried(tmp_path / name, told.replace(b"kWh", b"Wh"))
    assert isinstance(right, dict)
    if isinstance(made, FileTrouble):
        return
    for (series, of_kwh), of_wh in zip(right.items(), made.values(), strict=False):
        if "gas" not in series:  # of a P1 port, which stays in m³
            assert sum(of_wh.values()) == pytest.approx(sum(of_kwh.values()) / 1000, abs=1)
