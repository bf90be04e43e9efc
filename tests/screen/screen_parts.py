"""A screen of its own with a real pointer and keyboard, a bus for screen readers, and the program on it."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("Xvfb", "xdotool", "dbus-daemon")
SIZE = (800, 480)
QUIET: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
RESTED = 0.15  # seconds in which nothing moved
PATIENCE = 20.0  # seconds that the program may take for anything


def lacking() -> str:
    """What is missing for a real screen; empty if nothing is."""
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        return f"not installed: {', '.join(missing)}"
    look = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"],
        capture_output=True,
        check=False,
    )
    return "" if look.returncode == 0 else "no Atspi for the system's Python (python3-gi gir1.2-atspi-2.0)"


class Screen(NamedTuple):
    """What the program and whoever uses it need to know of a screen."""

    environment: dict[str, str]

    def tool(self, *words: str) -> str:
        """Run xdotool: moves the pointer, presses keys and buttons."""
        run = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=True)
        return run.stdout


@contextmanager
def a_screen(size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """An X server, a session bus with its accessibility bus; all gone at the end."""
    with ExitStack() as open_until_the_end:
        display = open_until_the_end.enter_context(_x_server(size))
        bus = open_until_the_end.enter_context(_bus(display))
        keep = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")}
        yield Screen(
            {
                **keep,
                "DISPLAY": display,
                "DBUS_SESSION_BUS_ADDRESS": bus,
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "PYTHONUNBUFFERED": "1",
                "LC_ALL": "C.UTF-8",
                "IHD_VOICE": "pretend",
            }
        )


@contextmanager
def _x_server(size: tuple[int, int]) -> Iterator[str]:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            display = f":{number.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display}
        until(lambda: subprocess.call(["xdotool", "getmouselocation"], env=environment, **QUIET) == 0)
        yield display
    finally:
        _end(server)


@contextmanager
def _bus(display: str) -> Iterator[str]:
    environment = {**os.environ, "DISPLAY": display}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
        start_new_session=True,  # what it starts, the accessibility bus among it, ends with it
    )
    try:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
    finally:
        _end(daemon, group=True)


def _end(process: subprocess.Popen[Any], *, group: bool = False) -> None:
    try:
        if group:
            os.killpg(process.pid, 15)
        else:
            process.terminate()
        process.wait(10)
    except (subprocess.TimeoutExpired, ProcessLookupError):
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()


class Program:
    """`ihd` on a screen, and a screen reader that looks at it."""

    def __init__(self, screen: Screen, folder: Path, *words: str) -> None:
        self.screen, self.folder = screen, folder
        self.log = (folder / "log.txt").open("w+b")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ihd", "--home", str(folder / "home"), *words],
            env=screen.environment,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
        self._reader = subprocess.Popen(
            [SYSTEM_PYTHON, str(READER)],
            env=screen.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.window = ""

    def close(self) -> str:
        """End both; what the program wrote."""
        assert self._reader.stdin is not None
        self._reader.stdin.close()
        _end(self._reader)
        _end(self.process)
        self.log.seek(0)
        told = self.log.read().decode()
        self.log.close()
        return told

    def take_focus(self) -> None:
        """Give its window the keyboard, as a window manager would."""
        until(lambda: self._windows() or self.process.poll() is not None)
        assert self.process.poll() is None, Path(self.log.name).read_text()
        self.window = self._windows()[0]
        self.screen.tool("windowfocus", "--sync", self.window)

    def _windows(self) -> list[str]:
        run = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            env=self.screen.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return run.stdout.split()

    def ask(self, **asked: Any) -> dict[str, Any]:
        """Ask the screen reader for something."""
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(json.dumps(asked) + "\n")
        self._reader.stdin.flush()
        answer: dict[str, Any] = json.loads(self._reader.stdout.readline())
        return answer

    def tree(self) -> list[dict[str, Any]]:
        """All that is shown, in the order in which it is read."""
        found: list[dict[str, Any]] = self.ask(do="tree")["tree"]
        return found

    def names(self) -> list[str]:
        """The names of all that is shown."""
        return [one["name"] for one in self.tree() if one["name"]]

    def focused(self) -> dict[str, Any] | None:
        """What has the focus."""
        found: dict[str, Any] | None = self.ask(do="focused")["focused"]
        return found

    def find(self, name: str, role: str = "") -> dict[str, Any]:
        """A part of this name, once it is there. It fails with all that is there instead."""
        found = self.ask(do="find", name=name, role=role)
        assert found["found"], f"no {role} {name!r} among:\n" + "\n".join(
            f"{one['role']}: {one['name']} {one['value']} {one['states']}" for one in found["tree"] if one["name"]
        )
        return found

    def place_of(self, name: str, role: str = "") -> list[int]:
        """Where on the screen it is drawn, once it moves no more: left, top, width and height, px."""
        seen: list[tuple[float, list[int]]] = []

        def rests() -> bool:
            seen.append((time.monotonic(), self.find(name, role)["place"]))
            same = [at for at, place in seen if place == seen[-1][1]]
            return seen[-1][0] - same[0] >= RESTED and all(place == seen[-1][1] for at, place in seen if at >= same[0])

        until(rests)
        return seen[-1][1]

    def shows(self, name: str, role: str = "") -> bool:
        """Whether such a part is there by the end of some seconds."""
        return bool(self.find(name, role))


def until(condition: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Wait until something is so, and give it."""
    end = time.monotonic() + patience
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
    return found
