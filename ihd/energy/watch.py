"""Writes down what changes on the links, once the change has lasted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ihd.energy.health import Condition, Fault, HubLine, Part

SETTLES = timedelta(seconds=10)  # a link that flickers shall not fill the log
SIGNAL_SETTLES = timedelta(minutes=15)  # a signal at the edge goes to and fro with every report
PASSING = (Fault.UNKNOWN, Fault.CONNECTING)  # nothing to write down: it is not known yet, or not any more
SINCE_HEARD = (Fault.SILENT, Fault.BUSY, Fault.OFFLINE)  # these began with the last word

Key = tuple[Part, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """A change that has not lasted yet: to what, first seen when, and since when it has been so (UTC)."""

    fault: Fault
    seen: datetime
    began: datetime


@dataclass(frozen=True, slots=True)
class Watch:
    """What was last written down of each link and device, and what is about to be."""

    written: Mapping[Key, HubLine] = field(default_factory=dict)
    turning: Mapping[Key, Turn] = field(default_factory=dict)

    @classmethod
    def after(cls, lines: Iterable[HubLine]) -> "Watch":
        """A watch that goes on after these lines, oldest first."""
        return cls({(line.part, line.name): line for line in lines})

    def look(self, found: Iterable[Condition], now: datetime) -> tuple["Watch", tuple[HubLine, ...]]:
        """The watch after a look at `now` (UTC), and the lines to be written down."""
        written, turning = dict(self.written), dict[Key, Turn]()
        lines = []
        for condition in found:
            before = written.get(condition.key)
            if condition.fault in PASSING or (before and before.fault is condition.fault):
                continue
            turn = self._turn(condition, before, now)
            if timedelta(0) <= now - turn.seen < _settles(before, condition.fault):
                turning[condition.key] = turn
                continue
            detail = condition.trouble.headline if condition.trouble else ""
            line = HubLine(turn.began, condition.part, condition.name, turn.fault, condition.fuel, detail)
            written[condition.key] = line
            lines.append(line)
        if not lines and turning == self.turning:
            return self, ()
        return Watch(written, turning), tuple(lines)

    def _turn(self, condition: Condition, before: HubLine | None, now: datetime) -> Turn:
        turn = self.turning.get(condition.key)
        if turn and turn.fault is condition.fault:
            return turn
        began = now
        if condition.fault in SINCE_HEARD and condition.last_heard and condition.last_heard < now:
            began = max(condition.last_heard, before.at) if before else condition.last_heard
        return Turn(condition.fault, now, began)


def _settles(before: HubLine | None, fault: Fault) -> timedelta:
    """How long a change must last."""
    is_signal = fault is Fault.WEAK or (before is not None and before.fault is Fault.WEAK and fault is Fault.NONE)
    return SIGNAL_SETTLES if is_signal else SETTLES
