"""A hub to be paired with, on a real Mosquitto of its own: passwords, rights, TLS, and a doorkeeper at work."""

import random
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TypeVar

from link_parts import Speaker, is_open, wait_until

from ihd.brokers.certificates import kept, renew
from ihd.brokers.doors import Doors, Papers
from ihd.brokers.mosquitto import ManagedMosquitto
from ihd.hubs.broker import Broker
from ihd.hubs.credentials import Paired
from ihd.hubs.pairing import pair, waiting_hubs
from ihd.pretend.doorkeeper import Doorkeeper, Line
from ihd.profile.hub_memory import HubMemory
from ihd.profile.pairing_gate import Door, Gate
from ihd.profile.pairing_words import hub_rights

HUB = "hub-C0FFEE"
HUB_USER, HUB_PASSWORD = "the-hub", "the-hubs-own-password"
SPY, SPY_PASSWORD = "spy", "reads-everything"
Answer = TypeVar("Answer")


def now() -> datetime:
    return datetime.now(UTC)


def two_free_ports() -> tuple[int, int]:
    """Below those that the system hands out by itself, so that nobody is given one before the broker has it."""
    first, second = islice((port for port in random.sample(range(20_000, 32_000), 100) if not is_open(port)), 2)
    return first, second


class House:
    """The hub. `later` moves its clock; `do` lets its doorkeeper do something, on the one thread that it works on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.papers: Papers = kept(folder / "papers", ["localhost"], now())
        port, secure_port = two_free_ports()
        self.doors = Doors(port=port, secure_port=secure_port)
        self.mosquitto = ManagedMosquitto(folder / "mosquitto", self.doors, self.papers)
        self.memory = ""
        self._ahead = timedelta()
        self._jobs: SimpleQueue[Callable[[Doorkeeper], None]] = SimpleQueue()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._speakers: list[Speaker] = []
        self._mishap: BaseException | None = None

    @property
    def door(self) -> Door:
        return Door(int(self.doors.secure_port or 0), self.papers.fingerprint)

    @property
    def broker(self) -> Broker:
        """Where a display that has just found the hub would begin."""
        return Broker("127.0.0.1", int(self.doors.secure_port or 0), tls=True)

    def start(self) -> None:
        self.mosquitto.admit(HUB_USER, HUB_PASSWORD, hub_rights(HUB))
        self.mosquitto.admit(SPY, SPY_PASSWORD, [("readwrite", "#")])
        self.mosquitto.start()
        self.start_hub()

    def start_hub(self) -> None:
        memory = HubMemory.from_json(self.memory) if self.memory else None
        self.gate = Gate(HUB, "Hall cupboard", self.door)
        line = Line("127.0.0.1", int(self.doors.port or 0), HUB_USER, HUB_PASSWORD)
        self.keeper = Doorkeeper(line, self.gate, self.mosquitto, self._keep, memory)
        self._ending.clear()
        self.keeper.start()
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()
        wait_until(lambda: self.keeper.is_listening)

    def stop_hub(self) -> None:
        self._ending.set()
        if self._thread:
            self._thread.join(10)
            self._thread = None
            self.keeper.stop()

    def stop(self) -> None:
        for speaker in self._speakers:
            speaker.stop()
        self.stop_hub()
        self.mosquitto.stop()
        assert self._mishap is None, self._mishap

    def later(self, by: timedelta) -> None:
        self._ahead += by

    def time(self) -> datetime:
        return now() + self._ahead

    def do(self, job: Callable[[Doorkeeper], Answer]) -> Answer:
        answers: SimpleQueue[Answer] = SimpleQueue()
        self._jobs.put(lambda keeper: answers.put(job(keeper)))
        return answers.get(timeout=15)

    def show_code(self) -> str:
        shown = self.do(lambda keeper: keeper.open(self.time()))
        assert shown is not None
        return shown.code

    def paired(self, name: str = "Kitchen", broker: Broker | None = None) -> Paired:
        code = self.show_code()
        wait_until(lambda: bool(waiting_hubs(self.broker, now, wanted=HUB)))  # a busy broker lets in a little later
        return pair(broker or self.broker, HUB, code, name, now)

    def met(self) -> bool:
        return bool(self.keeper.displays) and all(one.is_met for one in self.keeper.displays)

    def speaker(self, user: str = HUB_USER, password: str = HUB_PASSWORD) -> Speaker:
        self._speakers.append(Speaker(int(self.doors.port or 0), user, password))
        return self._speakers[-1]

    def spy(self) -> Speaker:
        spy = self.speaker(SPY, SPY_PASSWORD)
        spy.listen_to_all()
        return spy

    def next_papers(self) -> Papers:
        """A new certificate, made and not shown yet."""
        return renew(self.folder / "next", ["localhost"], now())

    def show(self, papers: Papers) -> None:
        """Let the broker prove itself with this certificate from now on, and only the hub knows."""
        shutil.copy(papers.key, self.papers.key)
        shutil.copy(papers.certificate, self.papers.certificate)
        self.papers = Papers(self.papers.certificate, self.papers.key, papers.fingerprint)
        self.mosquitto.reload()

    def _keep(self, text: str) -> None:
        self.memory = text

    def _work(self) -> None:
        try:
            while not self._ending.wait(0.01):
                while True:
                    try:
                        self._jobs.get_nowait()(self.keeper)
                    except Empty:
                        break
                self.keeper.work(self.time())
        except BaseException as mishap:
            self._mishap = mishap
            raise
