"""A paired home that pays before it uses: a hub of its own on a Mosquitto with rights and TLS, and codes for it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from program import answers, environment, ihd, until

sys.path.append(str(Path(__file__).parents[1] / "hubs"))  # where the house to pair with stands

from pairing_house import HUB, HUB_PASSWORD, HUB_USER, House

from ihd.energy.command import CommandKind
from ihd.paths import places
from ihd.pretend import kept_state
from ihd.pretend.glow import MPAN, MPRN, SUPPLIER
from ihd.pretend.hub_process import HubProcess, Play
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.prepay_terms import POUND
from ihd.pretend.stories import SUPPLIED_SINCE
from ihd.pretend.story import Supplier
from ihd.pretend.topup_codes import POUNDS
from ihd.store import outbox
from ihd.store.diary import Diary

ISSUER = Supplier(SUPPLIER, SUPPLIED_SINCE).issuer
ALL = tuple(CommandKind)


def code(counter: int, pounds: int = 10, fuel: str = "electricity", value_class: int = POUNDS) -> str:
    """A code of this home's supplier, good once, told apart by its counter."""
    return ISSUER.code(MPAN if fuel == "electricity" else MPRN, pounds, counter, value_class)


class PayingHome:
    """The house, the folder of the display that is paired with it, and the hub as a process that can be killed."""

    def __init__(self, folder: Path) -> None:
        self.house = House(folder / "house")
        self.own = folder / "own"
        self.state_file = folder / "hub.json"
        self.hub: HubProcess | None = None
        self.user = ""

    def start(self, rights: tuple[CommandKind, ...] = ALL) -> None:
        self.house.start()
        ihd("settings", "diary.save_every", "1", home=self.own)
        door = f"127.0.0.1:{self.house.doors.secure_port}"
        ihd("pair", HUB, "--broker", door, "--name", "Kitchen", home=self.own, given=f"{self.house.show_code()}\n")
        self.user = self.house.keeper.displays[0].user
        self.start_hub(rights=rights)
        until(self.state_file.exists)

    def start_hub(self, speed: float = 1.0, rights: tuple[CommandKind, ...] = ALL) -> None:
        """Let the hub play from now on, or where it left off; its meters' time may run faster than ours."""
        kept = kept_state.kept(self.state_file)
        now = datetime.now(UTC).replace(microsecond=0)
        start = max(now, datetime.fromtimestamp(kept.at, UTC)) if kept else now
        play = Play(
            "127.0.0.1",
            int(self.house.doors.port or 0),
            HUB_USER,
            start,
            datetime.now(UTC).timestamp(),
            speed,
            "prepay",
            hub=HUB,
            state_file=str(self.state_file),
            rights={self.user: [kind.value for kind in rights]},
        )
        self.hub = HubProcess(play, HUB_PASSWORD)
        self.hub.start()

    def kill_hub(self) -> None:
        assert self.hub is not None
        assert self.hub._process is not None
        self.hub._process.kill()
        self.hub._process.wait()
        self.hub.stop()

    def kill_broker(self) -> None:
        process = self.house.mosquitto._process
        assert process is not None
        process.kill()
        process.wait()

    def start_broker(self) -> None:
        self.house.mosquitto.stop()
        self.house.mosquitto.start()

    def stop(self) -> None:
        if self.hub:
            self.hub.stop()
        self.house.stop()

    def meter(self, name: str = "electricity") -> PrepayMeter:
        """The meter as the hub has written it down."""
        state = kept_state.kept(self.state_file)
        assert state is not None
        return state.accounts[name].meter

    def has_taken(self, id_: str) -> bool:
        """Whether the hub has written this command down."""
        state = kept_state.kept(self.state_file)
        return state is not None and any(asked.command.id == id_ for asked in state.asked)

    def times_applied(self, counter: int, name: str = "electricity") -> int:
        """How often the code of this counter was taken, by the meter's own memory."""
        return self.meter(name).counters.count(counter)

    def credited(self, since: PrepayMeter, name: str = "electricity") -> int:
        """What was put on the meter since then, in tens of pounds: what is used in a test is less than half of that."""
        return round((self.meter(name).worth - since.worth) / (10 * POUND))

    def asked(self) -> list[str]:
        """The ids of what was asked, newest first, as this display has written them down."""
        if not places(str(self.own)).diary_file.exists():  # nothing was ever asked
            return []
        with Diary.open(places(str(self.own)).diary_file, readonly=True) as diary:
            return [command.id for command, _ in diary.ask(outbox.recent) or ()]

    def send(self, counter: int, fuel: str = "electricity", *more: str, status: int = 0) -> dict[str, object]:
        (told,) = answers(
            "topup", "send", "--fuel", fuel, code(counter, fuel=fuel), *more, home=self.own, status=status
        )
        return told

    def listed(self, *more: str) -> list[dict[str, object]]:
        return answers("topup", "list", *more, home=self.own)

    @contextmanager
    def sending(self, counter: int, fuel: str = "electricity", wait: int = 40) -> Iterator[subprocess.Popen[str]]:
        """`ihd topup send` in the background, killed at the end if it still runs."""
        words = ["topup", "send", "--fuel", fuel, code(counter, fuel=fuel), "--wait", str(wait), "--json"]
        with subprocess.Popen(
            [sys.executable, "-m", "ihd", *words],
            env=environment(self.own),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    def next_asked(self, known: int) -> str:
        """The id of the next thing asked, once it is kept."""

        def newest() -> str:
            if not places(str(self.own)).diary_file.exists():
                return ""
            found = self.asked()
            return found[0] if len(found) > known else ""

        return str(until(newest))
