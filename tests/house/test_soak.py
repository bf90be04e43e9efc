"""A release of PySide6 dropped a reference to None at nearly every call, and ended the process after some thousands."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPAINTS = 20_000


@pytest.mark.timeout(900)
def test_every_page_can_be_repainted_twenty_thousand_times_in_flat_memory(tmp_path):
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("soak.py")), str(tmp_path), str(REPAINTS)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = re.findall(r"^(\w+): (\d+) repaints, .* ([0-9.]+) MB$", done.stdout, re.MULTILINE)
    assert [page for page, _, _ in told] == ["now", "history", "settings", "connect", "welcome"]
    assert {int(times) for _, times, _ in told} == {REPAINTS}
    # Each page adds its own widgets, and History a chart library; what leaks a little at each repaint adds far more.
    assert float(told[-1][2]) - float(told[1][2]) < 25
