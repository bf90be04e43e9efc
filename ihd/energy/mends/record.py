"""What a mend is made from: the record as it stands, and what no home can have used."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import NamedTuple

from ihd.energy.calendar import HALF_HOUR
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import HalfHour, Quality
from ihd.energy.mends.mend import Effect, MendKind
from ihd.energy.register import Limits, limits_of
from ihd.energy.series import Series
from ihd.energy.trouble import Trouble


class Proposal(NamedTuple):
    """A mend that can be made. `says` are sentences on what stays unknown."""

    kind: MendKind
    effects: tuple[Effect, ...]
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """The record of one fuel as it stands, with all mends in force so far.

    `half_hours` gives those of a register that start at these unix seconds. `series` are the registers of the fuel
    that count together, the newest first; there is at least one. `now` is in unix seconds.
    """

    half_hours: Callable[[Series, Iterable[int]], Sequence[HalfHour]]
    series: tuple[Series, ...]
    fuel: Fuel
    zone: tzinfo
    now: int

    @property
    def limits(self) -> Limits:
        """What these registers can do."""
        return limits_of(self.fuel, self.series[0].direction)

    @property
    def only(self) -> Series:
        """The one register. Raises Trouble where there are several: what is wrong with one is not with another."""
        if len(self.series) > 1:
            names = ", ".join(one.meter for one in self.series)
            raise Trouble("Several meters count this fuel", f"Say which one with --meter: {names}.")
        return self.series[0]

    def known(self, starts: Sequence[int]) -> dict[Series, Sequence[HalfHour]]:
        """The half-hours that start then, of each register of which any of them is known."""
        told = {one: self.half_hours(one, starts) for one in self.series}
        return {
            one: found for one, found in told.items() if any(each.quality() is not Quality.MISSING for each in found)
        }

    def words(self, wh: int) -> str:
        """An amount of these registers, for people: kWh, or m³ where the gas itself is counted."""
        return f"{plain(wh / 1000)} {'m³' if self.series[0].direction is Direction.VOLUME else 'kWh'}"

    def check_amount(self, wh: int, seconds: int) -> None:
        """Raise Trouble where nobody can have used this in that time."""
        if wh < 0:
            raise Trouble("Nobody uses less than nothing", "Give 0 or more.")
        if wh > self.limits.most_watts * seconds // 3600:
            time = f"{seconds // 60} minutes" if seconds < 7200 else f"{seconds / 3600:.3g} hours"
            advice = "Look at the unit: meters and bills count kWh (1000 Wh), gas meters often m³ or ft³."
            raise Trouble(f"{self.words(wh)} in {time} is more than any home's meter can pass", advice)

    def check_span(self, start: int, end: int) -> None:
        """Raise Trouble for a span (unix seconds) that is none, or not over yet, or not of whole half-hours."""
        if start % HALF_HOUR or end % HALF_HOUR:
            raise Trouble("Half-hours begin on the hour and at half past", "Give such times, such as 07:30.")
        if end <= start:
            raise Trouble("That span ends before it begins", "Give a start that lies before the end.")
        if end > self.now:
            raise Trouble("That is not over yet", "Only what has passed can be set right: wait until then.")


def plain(amount: float, places: int = 3) -> str:
    """A number to so many places, without noughts at its end."""
    return f"{amount:.{places}f}".rstrip("0").rstrip(".")


def largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    """A whole number shared by these weights, which are not all 0: exact, and each within one of its true share."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in by_rest[: total - sum(shares)]:
        shares[at] += 1
    return shares
