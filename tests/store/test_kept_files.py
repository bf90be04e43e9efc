"""A diary of any version that households have is brought forward and says what it said, with a copy left beside it."""

import gzip
import json
import os
import runpy
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from ihd.energy.trouble import StoreTrouble
from ihd.store import schema, sqlite_file, steps
from ihd.store.database import database
from ihd.store.diary import Diary

KEPT = Path(__file__).parent / "kept"
VERSIONS = (1, 2, 3)
says = runpy.run_path(str(KEPT / "make.py"))["says"]
BRING_UP = (
    "import sys; from pathlib import Path; from ihd.store.diary import Diary; Diary.open(Path(sys.argv[1])).close()"
)


def unpacked(version: int, folder: Path) -> Path:
    """A kept diary where a home would have it."""
    file = folder / "diary.sqlite"
    file.write_bytes(gzip.decompress((KEPT / f"diary-{version}.sqlite.gz").read_bytes()))
    return file


def told(version: int) -> dict[str, Any]:
    """What the code of that version said of it."""
    return json.loads(gzip.decompress((KEPT / f"diary-{version}.json.gz").read_bytes()))


def without_volumes(said: dict[str, Any]) -> dict[str, Any]:
    """What is said but for gas by volume, which is followed since version 3, and then from the first reading on."""
    kept = {part: {k: v for k, v in said[part].items() if " volume" not in k} for part in ("days", "registers")}
    return said | kept


def version_of(file: Path) -> int:
    connection = sqlite3.connect(file)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


def content(file: Path) -> list[str]:
    """All that is in a file, as text; its log is in it by then."""
    connection = sqlite3.connect(file)
    rows = [*connection.iterdump(), str(connection.execute("PRAGMA user_version").fetchone())]
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return rows


@pytest.mark.parametrize("version", VERSIONS)
def test_a_diary_that_was_kept_says_what_it_said(version: int, tmp_path: Path) -> None:
    file, expected = unpacked(version, tmp_path), told(version)
    before = content(file)
    with Diary.open(file, readonly=True) as diary:
        assert says(diary, version) == expected
    assert version_of(file) == version
    for _ in range(2):
        with Diary.open(file) as diary:
            said = says(diary, version)
            assert diary.check() == ()
        if version < 3:
            assert any("volume" in day for day in said["days"])
            said, expected = without_volumes(said), without_volumes(expected)
        assert said == expected
    assert version_of(file) == schema.VERSION
    copy = file.with_name(f"diary.sqlite.before-{schema.VERSION}")
    assert content(copy) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == [file.name, copy.name]


@pytest.mark.parametrize("version", VERSIONS)
def test_the_copy_opens_as_the_diary_it_was(version: int, tmp_path: Path) -> None:
    file = unpacked(version, tmp_path)
    Diary.open(file).close()
    file.with_name(f"diary.sqlite.before-{schema.VERSION}").replace(file)
    with Diary.open(file, readonly=True) as diary:
        assert says(diary, version) == told(version)


def test_only_the_newest_copy_stays_and_one_cut_short_is_made_again(tmp_path: Path) -> None:
    file = unpacked(2, tmp_path)
    for name in ("diary.sqlite.before-2", "diary.sqlite.before-3", f"diary.sqlite.before-{schema.VERSION}.new"):
        (tmp_path / name).write_text("of long ago")
    Diary.open(file).close()
    assert sorted(each.name for each in tmp_path.iterdir()) == [file.name, f"diary.sqlite.before-{schema.VERSION}"]


def test_without_room_for_a_copy_nothing_is_changed(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "ihd-test", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("making a small disk takes Linux and the rights of root")
    try:
        file = unpacked(3, folder)
        before = content(file)
        (folder / "ballast").write_bytes(bytes(400 * 1024 - file.stat().st_size - 60_000))
        with pytest.raises(StoreTrouble, match="The disk is full"):
            Diary.open(file)
        assert content(file) == before
        assert not list(folder.glob("*before*"))
        with Diary.open(file, readonly=True) as diary:
            assert says(diary, 3) == told(3)
        (folder / "ballast").unlink()
        with Diary.open(file) as diary:
            assert says(diary, 3) == told(3)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_kill_at_any_moment_of_the_steps_leaves_it_whole_and_old_or_whole_and_new(tmp_path: Path) -> None:
    old = content(unpacked(1, tmp_path))
    dice, stops = Random(3), [0.0]
    took, new = timed(tmp_path / "whole")
    outcomes = set()
    stops += [took * (0.3 + 0.75 * dice.random()) for _ in range(11)]
    for number, stop in enumerate(stops):
        folder = tmp_path / f"kill {number}"
        folder.mkdir()
        file = unpacked(1, folder)
        with subprocess.Popen([sys.executable, "-c", BRING_UP, str(file)]) as child:
            try:
                child.wait(stop)
            except subprocess.TimeoutExpired:
                os.kill(child.pid, signal.SIGKILL)
        found = content(file)
        assert found in (old, new)
        outcomes.add(found == new)
        with Diary.open(file) as diary:
            assert without_volumes(says(diary, 1)) == without_volumes(told(1))
            assert diary.check() == ()
        assert content(file) == new
    assert outcomes  # which of the two is left to chance


def timed(folder: Path) -> tuple[float, list[str]]:
    """How long a program takes to bring it up, in seconds, and what is in it then."""
    folder.mkdir()
    file = unpacked(1, folder)
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", BRING_UP, str(file)], check=True)
    return time.monotonic() - began, content(file)


KILLED_AT = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from ihd.store.diary import Diary
left = int(sys.argv[2])
@event.listens_for(Engine, "before_cursor_execute")
def count(connection, cursor, statement, *_):
    global left
    if statement.split()[0] in ("CREATE", "INSERT", "UPDATE", "DELETE"):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
Diary.open(Path(sys.argv[1])).close()
"""


@pytest.mark.parametrize("after", [0, 1, 6, 12, 20, 24])
def test_a_kill_between_two_statements_of_the_steps_leaves_it_whole_and_old(after: int, tmp_path: Path) -> None:
    file = unpacked(1, tmp_path)
    old = content(file)
    killed = subprocess.run([sys.executable, "-c", KILLED_AT, str(file), str(after)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert content(file) == old
    with Diary.open(file) as diary:
        assert without_volumes(says(diary, 1)) == without_volumes(told(1))


def test_the_steps_and_the_tables_agree(place) -> None:
    """A diary that went through every step from nothing has the tables that a new one has, on either database."""
    kept_by = database(place)
    with kept_by.writer() as connection, connection.begin():
        kept_by.begin(connection, writes=True)
        kept_by.make_room(connection)
        steps.bring_up(connection, 0)
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, schema.tables) == []
        found = set(inspect(connection).get_table_names())
        assert found == {*schema.tables.tables, "alembic_version"}


def test_in_a_file_they_agree_to_the_letter(tmp_path: Path) -> None:
    """SQLite's tables without row numbers are not seen by the comparison above."""
    shapes = []
    for name in ("stepped", "new"):
        file = tmp_path / f"{name}.sqlite"
        kept_by = database(file)
        if name == "new":
            Diary.open(file).close()
        else:
            with kept_by.writer() as connection, connection.begin():
                kept_by.begin(connection, writes=True)
                steps.bring_up(connection, 0)
        connection = sqlite3.connect(file)
        shapes.append(sorted(row[0] for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL")))
        connection.close()
    assert shapes[0] == shapes[1]


def test_a_diary_that_is_what_it_should_be_is_opened_without_alembic(tmp_path: Path) -> None:
    script = (
        f"import sys; {BRING_UP}; print([name for name in sys.modules if name.split('.')[0] in ('alembic', 'psycopg')])"
    )
    for _ in range(2):  # new, and there already
        told = subprocess.check_output([sys.executable, "-c", script, str(tmp_path / "diary.sqlite")], text=True)
        assert told == "[]\n"
    assert sqlite_file.SqliteFile(tmp_path / "diary.sqlite").is_there()
