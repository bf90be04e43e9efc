"""A release of PySide6 dropped a reference to None at nearly every call, and soon ended the process."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPAINTS = 2_000


@pytest.mark.timeout(900)
def test_every_page_can_be_repainted_two_thousand_times_and_then_holds_what_it_held(tmp_path):
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("soak.py")), str(tmp_path), str(REPAINTS)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    line = rf"^(\w+): {REPAINTS} repaints, .* each, (\S+) MB, (\S+) objects, (\S+) of None$"
    told = re.findall(line, done.stdout, re.MULTILINE)
    assert [page for page, *_ in told] == ["now", "history", "settings", "connect", "welcome"]
    for page, memory, objects, none in told:
        assert float(memory) < 5, page
        assert int(objects) < REPAINTS / 20, page
        assert int(none) > -REPAINTS / 20, page  # the bad release lost some hundreds at each repaint
