"""A pretend home brought to life: its broker, its hub as a process of its own, and a diary with a past."""

import math
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ihd.app.broker import Door
from ihd.app.contact_log import CONTACTS, ContactLog
from ihd.app.context import Context
from ihd.brokers.embedded import EmbeddedBroker
from ihd.energy.calendar import half_hour_of, unix, utc
from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.hubs.broker import Broker
from ihd.paths import places
from ihd.pretend.clock import PretendClock
from ihd.pretend.hub_process import HubProcess, Play
from ihd.pretend.scenarios import SCENARIOS, Scenario
from ihd.settings import Settings

PAST_DAYS = 35


@dataclass(frozen=True, slots=True)
class Pretence:
    """What is to be played: a scenario or, in its place, a file of measurements; and how fast."""

    scenario: str = "evening"
    replay: Path | None = None
    speed: float = 1.0


class PretendLife:
    """Everything behind a demo. `context` is its home: in the folder given, or in one that goes when it ends."""

    def __init__(self, context: Context, asked: Pretence, folder: str | None = None) -> None:
        self._asked = asked
        self._ends = ExitStack()
        self._broker: EmbeddedBroker | None = None
        self._hub: HubProcess | None = None
        self.scenario = scenario(asked.scenario)
        if not folder:
            folder = self._ends.enter_context(tempfile.TemporaryDirectory(prefix="ihd-demo-"))
        self._places = places(folder)
        self._clock = PretendClock(self._start(), asked.speed, began=math.inf)  # it stands until the hub begins
        own = context.settings
        settings = replace(Settings(), display=own.display, speech=own.speech, rest=own.rest, prices=own.prices)
        self.context = Context(
            self._places,
            settings,
            self.now,
            context.as_json,
            word=self._clock.start.timestamp,  # a clock of our own making is right from its start
            contacts=ContactLog(self._places.data / CONTACTS),
        )

    def now(self) -> datetime:
        """The pretend time, UTC."""
        return self._clock.at(time.time())

    @property
    def has_ended(self) -> bool:
        """Whether the hub's process is over, as that of one that plays a file is at the file's end."""
        return self._hub is not None and not self._hub.is_running

    def prepare(self) -> Door:
        """Give the home its past and start its broker. Slow: about a second."""
        if not self._asked.replay:
            self._remember()
        self._broker = self._ends.enter_context(EmbeddedBroker())
        broker = self._broker
        paired = self.scenario.device if self.scenario.home_hub and not self._asked.replay else ""
        return Door(Broker(broker.host, broker.port5, broker.user), broker.password, paired)

    def begin(self) -> None:
        """Let the hub speak, now that somebody listens: whoever comes later would miss its first words."""
        if self._hub is None and self._broker is not None:
            self._clock = replace(self._clock, began=time.time())
            self._hub = self._ends.enter_context(HubProcess(self._play(self._broker), self._broker.password))

    def stop(self) -> None:
        """End the hub, the broker, and the folder if it was made for this. May be called twice."""
        self._ends.close()

    def _play(self, broker: EmbeddedBroker) -> Play:
        clock = self._clock
        replay = str(self._asked.replay) if self._asked.replay else None
        return Play(
            broker.host,
            broker.port5,
            broker.user,
            clock.start,
            clock.began,
            clock.speed,
            self.scenario.name,
            replay,
            hub=self.scenario.device,
            state_file=str(self._hub_file),
        )

    @property
    def _hub_file(self) -> Path:
        """Where a hub of the profile remembers what it was asked."""
        return self._places.data / f"pretend-hub-{self.scenario.name}.json"

    def _start(self) -> datetime:
        if self._asked.replay:
            from ihd.pretend.replay import load

            return load(self._asked.replay).start
        if not self._places.diary_file.exists():
            return self.scenario.start
        # A demo home that was kept goes on after its last reading: its meters cannot run backwards.
        return max(self.scenario.start, self._last_kept() + timedelta(seconds=10), self._hub_lived_until())

    def _hub_lived_until(self) -> datetime:
        from ihd.pretend import kept_state

        kept = kept_state.kept(self._hub_file) if self.scenario.home_hub else None
        return utc(kept.at) if kept else self.scenario.start

    def _last_kept(self) -> datetime:
        from ihd.store.diary import Diary

        try:
            with Diary.open(self._places.diary_file, readonly=True) as diary:
                return max([meter.last for meter in diary.meters() if meter.last], default=self.scenario.start)
        except StoreTrouble:
            return self.scenario.start  # whatever is wrong with it is told when it is opened to record

    def _remember(self) -> None:
        """Five weeks of half-hours up to the scenario's moment, for the history page; only into an empty diary."""
        from ihd.app.staging import remembered
        from ihd.store.diary import Diary

        with Diary.open(self._places.diary_file, pretend=True) as diary:
            if not diary.registers():
                diary.keep(remembered(self.scenario, self.scenario.household(), self._clock.start, PAST_DAYS))
                self._foretell(diary)

    def _foretell(self, diary: Any) -> None:
        """Have somebody foretell the grid, if the scenario has that."""
        from ihd.pretend.grid import intensities
        from ihd.store.intensities import keep

        if self.scenario.foretold:
            now = unix(self._clock.start)
            diary.put(keep, intensities(now, self.context.zone), half_hour_of(now))


def scenario(name: str) -> Scenario:
    """The scenario of this name. Raises FileTrouble if there is none."""
    if name not in SCENARIOS:
        raise FileTrouble(f"There is no scenario {name}", f"There are: {', '.join(SCENARIOS)}.")
    return SCENARIOS[name]
