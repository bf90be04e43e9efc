"""The pretend hub in a process of its own, as a real one is a thing apart; it ends when whoever began it does."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from ihd.energy.calendar import unix, utc
from ihd.energy.command import CommandKind
from ihd.pretend.clock import PretendClock
from ihd.pretend.glow import DEVICE
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.pretend.source import Source

PASSWORD = "IHD_BROKER_PASSWORD"  # noqa: S105 - the name of the environment variable that carries it


@dataclass(frozen=True, slots=True)
class Play:
    """What to play, and to whom: a scenario, or the file of a `replay` in its place.

    `start` (UTC) is where the clock stands at our unix second `began`; it runs `speed` times as fast as ours. A home
    hub is called `hub`, remembers in `state_file`, and takes from each user what `rights` says; where nothing is said,
    from the broker's user everything. With a `ca_file` its link is encrypted.
    """

    host: str
    port: int
    user: str
    start: datetime
    began: float
    speed: float = 1.0
    scenario: str = "evening"
    replay: str | None = None
    prefix: str = "glow"
    device: str = DEVICE
    mqtt5: bool = True
    hub: str = HOME_HUB
    state_file: str | None = None
    rights: dict[str, list[str]] | None = None
    ca_file: str = ""

    @property
    def is_home_hub(self) -> bool:
        """Whether the hub is one of the hub profile; else it is a Glow."""
        return self.replay is None and SCENARIOS[self.scenario].home_hub

    @property
    def clock(self) -> PretendClock:
        """The clock to play by."""
        return PretendClock(self.start, self.speed, self.began)

    @property
    def home(self) -> Source:
        """The home whose meters are told. Raises FileTrouble if its file cannot be read."""
        if self.replay is not None:
            from ihd.pretend.replay import load

            return load(Path(self.replay))
        scenario = SCENARIOS[self.scenario]
        return scenario.home(scenario.household())

    @property
    def silent_after(self) -> int | None:
        """After how many seconds of the pretend home the hub says nothing more."""
        return None if self.replay is not None else SCENARIOS[self.scenario].silent_after

    def to_json(self) -> str:
        """As text for the other process."""
        return json.dumps(asdict(self) | {"start": unix(self.start)})

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Back from that text."""
        told = json.loads(text)
        return cls(**(told | {"start": utc(told["start"])}))


class HubProcess:
    """A pretend hub that plays in a process of its own. The password goes through its environment alone."""

    def __init__(self, play: Play, password: str) -> None:
        self._play = play
        self._password = password
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Whether it plays; a replay ends by itself."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Begin to play. Does nothing if it plays already."""
        if self.is_running:
            return
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ihd.pretend.hub_process", self._play.to_json()],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env=os.environ | {PASSWORD: self._password},
        )

    def stop(self) -> None:
        """End it, what it has begun to say said. Does nothing if it does not play."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin:
            process.stdin.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def run(play: Play, password: str) -> None:
    """Play until the end, or until our standard input closes."""
    over = threading.Event()
    # A thread, since Windows knows no other way to wait on a pipe with a limit. It touches nothing but this event.
    threading.Thread(target=_await_end_of_input, args=(over,), daemon=True).start()
    if play.is_home_hub:
        _play_home_hub(play, password, over.wait)
        return
    from ihd.pretend.hub import PretendHub

    hub = PretendHub(play.host, play.port, play.user, password, play.prefix, play.device, mqtt5=play.mqtt5)
    hub.play(play.home, play.clock, time.time, over.wait, play.silent_after)


def _play_home_hub(play: Play, password: str, wait: Callable[[float], bool]) -> None:
    from ihd.pretend import kept_state
    from ihd.pretend.home_hub import HomeHub
    from ihd.pretend.home_hub_line import Door, HomeHubLine
    from ihd.pretend.stories import story

    file = Path(play.state_file) if play.state_file else None
    told = play.rights if play.rights is not None else {play.user: list(CommandKind)}
    rights = {user: frozenset(CommandKind(kind) for kind in kinds) for user, kinds in told.items()}
    hub = HomeHub(
        play.home,
        story(SCENARIOS[play.scenario]),
        unix(play.start),
        rights,
        hub=play.hub,
        state=kept_state.kept(file) if file else None,
    )
    door = Door(play.host, play.port, play.user, password, play.mqtt5, play.ca_file)
    line = HomeHubLine(door, play.hub, lambda state: kept_state.keep(state, file) if file else None)
    line.play(hub, play.clock, time.time, wait, play.silent_after)


def _await_end_of_input(over: threading.Event) -> None:
    # Read past Python's own buffer, whose lock would still be held by this thread when the process ends.
    while os.read(0, 4096):
        pass
    over.set()


def main() -> None:
    """The other process: its first argument says what to play."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to whoever began us, who then closes our input
    run(Play.from_json(sys.argv[1]), os.environ.pop(PASSWORD))


if __name__ == "__main__":
    main()
