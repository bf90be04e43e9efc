"""The clock of the pretend home: which of its seconds belongs to a second of ours."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class PretendClock:
    """Runs `speed` times as fast as ours from `start` (UTC), where it stood at our unix second `began`.

    It holds no time of its own: two programs that are given the same three values agree.
    """

    start: datetime
    speed: float
    began: float

    def at(self, now: float) -> datetime:
        """The pretend time, UTC, at our unix second `now`. Before it began it stands at its start."""
        return self.start + timedelta(seconds=max(0.0, now - self.began) * self.speed)

    def second(self, now: float) -> float:
        """The same as unix seconds of the pretend home."""
        return self.start.timestamp() + max(0.0, now - self.began) * self.speed

    def until(self, second: float, now: float) -> float:
        """Our seconds from `now` until the pretend home's unix second; 0 if it has passed."""
        due = self.began + (second - self.start.timestamp()) / self.speed
        return max(0.0, due - now)
