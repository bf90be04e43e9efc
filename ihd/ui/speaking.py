"""When something is said aloud: changes once a minute at most, nothing twice in one, nothing at rest. No Qt here.

The rules are those of the accessible displays of Geo (gb-metering IHD-A-02): what is used is said when it changes while
the display is awake; while it stays high it is said again after a minute, and then every ten.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ihd.energy.home import Level

QUIET = 60.0  # seconds: between two changes, and until the same is said again
HIGH_AGAIN, HIGH_EACH = 60.0, 600.0  # seconds
CHANGED = 0.25  # of the power that was said last, from which another is worth saying
LEAST_CHANGE = 150.0  # watts
FLUTTER = 50.0  # watts: around a threshold the level alone is no news


class Item(NamedTuple):
    """Something that can be said. One `key` is one thing, whatever its words; what is urgent waits for nothing."""

    key: str
    words: str
    urgent: bool = False


class Scene(NamedTuple):
    """What there is to be said of at one moment: the power, and what needs attention.

    `watts` is signed, None if it is not known or old. `rests` is whether the screen does.
    """

    power: Item
    watts: float | None
    level: Level | None
    attention: tuple[Item, ...] = ()
    rests: bool = False
    tells_power: bool = True  # on a page that shows it


@dataclass(frozen=True)
class Speaking:
    """What has been said. `look` and `say` give what follows, and what is to be said now. Seconds only ever run on."""

    watts: float | None = None  # that were said last
    level: Level | None = None
    high_since: float | None = None
    high_said: int = 0  # how often since then
    quiet_until: float = 0.0
    said: tuple[tuple[Item, float], ...] = ()  # the last of each key
    last: str = ""

    def look(self, seconds: float, scene: Scene) -> tuple["Speaking", list[Item]]:
        """What has changed by itself and is to be said now."""
        if scene.rests:
            return replace(self, high_since=None, high_said=0), []
        after, told = self, list[Item]()
        for item in self._news(scene.attention, seconds):
            if item.urgent or seconds >= after.quiet_until:
                after = after.after_saying(item, seconds)
                told.append(item)
        after = after.at_level(seconds, scene.level)
        if scene.tells_power and seconds >= after.quiet_until and after.is_worth_saying(seconds, scene):
            counted = after.high_said + (1 if scene.level is Level.HIGH else 0)
            after = replace(after, watts=scene.watts, level=scene.level, high_said=counted)
            after = after.after_saying(scene.power, seconds)
            told.append(scene.power)
        return replace(after, said=after.still(scene.attention)), told

    def say(self, seconds: float, item: Item) -> "Speaking":
        """Say at once what was asked for by a touch or a key."""
        return replace(self.after_saying(item, seconds), quiet_until=self.quiet_until)

    def _news(self, items: Sequence[Item], seconds: float) -> list[Item]:
        known = {one.key: (one, at) for one, at in self.said}
        found = []
        for item in items:
            before = known.get(item.key)
            if before is None or (before[0].words != item.words and seconds - before[1] >= QUIET):
                found.append(item)
        return found

    def still(self, attention: Sequence[Item]) -> tuple[tuple[Item, float], ...]:
        """What was said, without that which has gone since: if it comes back it is news."""
        there = {one.key for one in attention}
        return tuple(one for one in self.said if one[0].key in there)

    def after_saying(self, item: Item, seconds: float) -> "Speaking":
        """What there is once this has been said."""
        said = (*(one for one in self.said if one[0].key != item.key), (item, seconds))
        return replace(self, said=said, last=item.words, quiet_until=seconds + QUIET)

    def at_level(self, seconds: float, level: Level | None) -> "Speaking":
        """What there is at this level: it is counted since when it has been high."""
        if level is not Level.HIGH:
            return self if self.high_since is None else replace(self, high_since=None, high_said=0)
        return self if self.high_since is not None else replace(self, high_since=seconds)

    def is_worth_saying(self, seconds: float, scene: Scene) -> bool:
        """Whether the power is another than the one said last, or has been high for long."""
        if scene.watts is None:
            return False
        if self.watts is None:
            return True
        change = abs(scene.watts - self.watts)
        if scene.level is not self.level and change >= FLUTTER:
            return True
        if scene.level is Level.HIGH and self.high_since is not None and self.high_said:
            return seconds - self.high_since >= HIGH_AGAIN + (self.high_said - 1) * HIGH_EACH
        return change >= max(LEAST_CHANGE, CHANGED * abs(self.watts))
