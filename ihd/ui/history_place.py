"""Where one is on the History page: how much is shown of which side of the home, on which day, and the way back."""

from datetime import date
from typing import NamedTuple

from ihd.energy.stretch import Scope, Side, Stretch
from ihd.energy.stretch_spans import DEEPER, Asked, days_of, turned


class HistoryPlace(NamedTuple):
    """One place. `day` is a local day of what is shown; `trail` are the places that were left for it, the last first.

    `since` is the first day of the record, as far as that is known. Nothing lies after today.
    """

    today: date
    day: date
    scope: Scope = Scope.DAY
    side: Side = Side.ELECTRICITY
    since: date | None = None
    trail: tuple[tuple[Scope, date], ...] = ()

    @property
    def asked(self) -> Asked:
        """The stretch that is shown here."""
        day = self.today if self.scope is Scope.ALL else days_of(self.scope, self.day).first
        return Asked(self.scope, day, self.side)

    def is_of(self, stretch: Stretch) -> bool:
        """Whether this is the stretch that is shown here."""
        same = (stretch.scope, stretch.side) == (self.scope, self.side)
        return same and stretch.first <= self.asked.day <= stretch.last

    @property
    def is_latest(self) -> bool:
        """Whether today is in sight, after which there is nothing."""
        return self.scope is Scope.ALL or days_of(self.scope, self.day).holds(self.today)

    @property
    def is_first(self) -> bool:
        """Whether nothing lies before what is in sight."""
        return self.scope is Scope.ALL or (self.since is not None and days_of(self.scope, self.day).first <= self.since)

    def turned(self, by: int) -> "HistoryPlace":
        """So many days, weeks, months or years on (back, if negative), no farther than there is anything."""
        if (by > 0 and self.is_latest) or (by < 0 and self.is_first):
            return self
        first = turned(self.scope, self.day, by)
        return self._replace(day=self.today if days_of(self.scope, first).holds(self.today) else first)

    def showing(self, scope: Scope) -> "HistoryPlace":
        """So much at once, of the time that is in sight; today, where that is in it."""
        day = self.today if self.scope is not Scope.DAY and self.is_latest else self.day
        return self._replace(scope=scope, day=day, trail=())

    def deeper(self, day: date) -> "HistoryPlace":
        """What the bar that begins on this day stands for; of a half-hour there is nothing below."""
        scope = DEEPER.get(self.scope)
        if scope is None or day > self.today:
            return self
        return self._replace(scope=scope, day=day, trail=((self.scope, self.day), *self.trail))

    def back(self) -> "HistoryPlace":
        """Where one came from."""
        if not self.trail:
            return self
        (scope, day), *rest = self.trail
        return self._replace(scope=scope, day=day, trail=tuple(rest))

    def at_today(self) -> "HistoryPlace":
        """Today, as much of it as is shown now."""
        return self._replace(day=self.today)

    def on(self, today: date) -> "HistoryPlace":
        """The same when it is this day; who was on the day before, or is ahead of it, moves along."""
        moves = self.day == self.today or self.day > today
        return self._replace(today=today, day=today if moves else self.day)
