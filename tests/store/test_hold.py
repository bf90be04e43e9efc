"""One program records into a diary; a second is told who, and gets its turn however the first one ends."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ihd.energy.trouble import StoreTrouble
from ihd.store.hold import SOMEONE, Held, hold

HOLDER = """
import sys
from pathlib import Path
from ihd.store.hold import hold
with hold(Path(sys.argv[1]), "ihd record"):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_program(file: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that holds the diary until its input ends."""
    command = [sys.executable, "-c", HOLDER, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        yield holder


def test_a_second_program_is_told_who_records(tmp_path: Path) -> None:
    file = tmp_path / "new" / "diary.sqlite"
    with another_program(file) as holder:
        with pytest.raises(Held) as refused:
            hold(file, "ihd", UTC)
        since = datetime.fromtimestamp(file.with_name("diary.sqlite.holder").stat().st_mtime, UTC)
        words = f"ihd record (process {holder.pid}), since {since:%H:%M} on {since.day} {since:%B}"
        assert refused.value.holder == words
        assert words in refused.value.headline
        assert isinstance(refused.value, StoreTrouble)
        assert holder.stdin
        holder.stdin.close()
        assert holder.wait() == 0
    hold(file, "ihd").release()


def test_a_kill_frees_the_diary_at_once(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite"
    with another_program(file) as holder:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        with hold(file, "ihd"), pytest.raises(Held, match=re.escape(f"ihd (process {os.getpid()})")):
            hold(file, "ihd record")


def test_a_hold_may_be_released_twice_and_taken_again(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite"
    with hold(file, "ihd") as first:
        first.release()
        with hold(file, "ihd"):
            first.release()
            with pytest.raises(Held):
                hold(file, "ihd")


def test_two_diaries_have_a_recorder_each(tmp_path: Path) -> None:
    with hold(tmp_path / "one.sqlite", "ihd"), hold(tmp_path / "two.sqlite", "ihd"):
        pass


@pytest.mark.parametrize("said", ["", "[]", "{}", '{"program": 1}', "\x00", None])
def test_a_holder_that_did_not_say_who_it_is_still_holds(tmp_path: Path, said: str | None) -> None:
    file = tmp_path / "diary.sqlite"
    with hold(file, "ihd"):
        sidecar = file.with_name("diary.sqlite.holder")
        sidecar.unlink()
        if said is not None:
            sidecar.write_text(said)
        with pytest.raises(Held) as refused:
            hold(file, "ihd")
    assert refused.value.holder == SOMEONE


def test_a_holder_on_another_machine_is_named_with_it(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite"
    with hold(file, "ihd"):
        told = {"program": "ihd record", "process": 12, "host": "kitchen"}
        file.with_name("diary.sqlite.holder").write_text(json.dumps(told))
        with pytest.raises(Held, match=r"ihd record \(process 12 on kitchen\), since "):
            hold(file, "ihd")


def test_a_folder_that_cannot_be_made_is_trouble_not_a_crash(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with pytest.raises(StoreTrouble) as trouble:
        hold(in_the_way / "diary.sqlite", "ihd")
    assert not isinstance(trouble.value, Held)


def test_asking_who_holds_it_loads_no_database_library() -> None:
    script = "import sys, ihd.store, ihd.store.kept, ihd.store.hold; print('sqlalchemy' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", script], text=True) == "False\n"
