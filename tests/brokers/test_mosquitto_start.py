"""When a Mosquitto counts as started: it answers once its port is open, but ends if it is told to reload then."""

import shutil
import sys
import time
from pathlib import Path

import pytest
from broker_parts import free_port, needs_mosquitto

from ihd.brokers import mosquitto as room
from ihd.brokers.doors import Doors
from ihd.brokers.mosquitto import ManagedMosquitto

SLOW = """#!{python}
import re, signal, socket, sys, time
port = int(re.search(r"^listener (\\d+)", open(sys.argv[-1]).read(), re.MULTILINE)[1])
door = socket.create_server(("127.0.0.1", port))
time.sleep(0.5)
signal.signal(signal.SIGHUP, lambda *_: print("Reloading config.", file=sys.stderr, flush=True))
print({words!r}, file=sys.stderr, flush=True)
while True:
    door.accept()
"""


def one_that_is_slow(folder: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> ManagedMosquitto:
    """A stand-in that heeds signals half a second after its port is open."""
    needs_mosquitto()
    programs = folder / "programs"
    programs.mkdir()
    (programs / "mosquitto").write_text(SLOW.format(python=sys.executable, words=words))
    (programs / "mosquitto").chmod(0o755)
    hashing = shutil.which("mosquitto_passwd", path=room.SYSTEM_FOLDERS) or shutil.which("mosquitto_passwd")
    assert hashing
    (programs / "mosquitto_passwd").symlink_to(hashing)
    monkeypatch.setenv("PATH", str(programs), prepend=":")
    return ManagedMosquitto(folder / "broker", Doors(port=free_port()))


def test_it_counts_as_started_only_when_it_heeds_what_it_is_told(tmp_path, monkeypatch):
    with one_that_is_slow(tmp_path, monkeypatch, "mosquitto version 2.0.11 running") as broker:
        broker.admit("ihd", "the display", [("readwrite", "#")])
        assert broker.is_running


def test_one_that_says_it_in_other_words_is_taken_to_run_after_a_while(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "SAYS_WITHIN", 0.8)
    began = time.monotonic()
    with one_that_is_slow(tmp_path, monkeypatch, "mosquitto, at your service") as broker:
        broker.admit("ihd", "the display", [("readwrite", "#")])
        assert broker.is_running
    assert time.monotonic() - began < room.START_WITHIN
