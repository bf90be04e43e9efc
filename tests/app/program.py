"""The program as people start it, and what a hub would tell it."""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ihd.paths import places
from ihd.store.diary import Diary

SHARED = Path(__file__).parents[2].parent / "shared"
DEVICE = "02AA00000001"


def ihd(*words, home=None, given="", password=None, status=0):
    """Run ihd to its end; what it said on stdout."""
    done = subprocess.run(
        [sys.executable, "-m", "ihd", *map(str, words)],
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment(home, password),
        check=False,
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def answers(*words, **more):
    """The JSON Lines that ihd answers."""
    return [json.loads(line) for line in ihd(*words, "--json", **more).splitlines()]


def environment(home=None, password=None):
    told = {name: value for name, value in os.environ.items() if not name.startswith("IHD_")}
    told["QT_QPA_PLATFORM"] = "offscreen"
    if home:
        told["IHD_HOME"] = str(home)
    if password:
        told["IHD_BROKER_PASSWORD"] = password
    return told


@contextmanager
def running(*words, home, password):
    """Ihd in the background; it is killed at the end if it still runs."""
    with subprocess.Popen(
        [sys.executable, "-m", "ihd", *words],
        env=environment(home, password),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def heard(process):
    """Wait until the recorder listens."""
    for line in process.stderr:
        if "Link: live" in line:
            return
    raise AssertionError("the recorder never listened")


def until(true, seconds=30.0):
    """Wait for a condition; the test fails if it does not come true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.02)
    pytest.fail("what was waited for did not happen")


def electricity(at: datetime, wh: int, watts: int = 500) -> bytes:
    """An electricity message as the hub sends it, from round numbers."""
    told = {
        "timestamp": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "energy": {
            "import": {"cumulative": wh / 1000, "units": "kWh", "price": {"unitrate": 0.25, "standingcharge": 0.5}}
        },
        "power": {"value": watts / 1000, "units": "kW"},
    }
    return json.dumps({"electricitymeter": told}).encode()


TOPIC = f"glow/{DEVICE}/SENSOR/electricitymeter"


def register(home):
    """The electricity register that the diary holds, in Wh; None while there is none."""
    file = places(str(home)).diary_file
    if not file.exists():
        return None
    with Diary.open(file, readonly=True) as diary:
        return next((one.wh for one in diary.registers().values()), None)
