"""One local day of prices, half-hour by half-hour: what every kind of tariff comes down to."""

from dataclasses import dataclass, field
from datetime import date, tzinfo
from enum import StrEnum
from typing import NamedTuple, Protocol

from ihd.energy.calendar import HALF_HOUR, local_day, unix


class Per(StrEnum):
    """When the count towards a block begins anew: at local midnight, or on the first of the local month."""

    DAY = "day"
    MONTH = "month"


class Tier(NamedTuple):
    """A rate as it applies in one half-hour.

    `price` is in 10^-9 pence per kWh, VAT included; None where it is not known. `up_to` is how many Wh the count
    numbered `counter`, begun anew `per` day or month, may reach until the next tier takes over; None: all the rest.
    """

    name: str
    price: int | None
    up_to: int | None = None
    counter: int = 0
    per: Per = Per.DAY


Stack = tuple[Tier, ...]  # in order; the last one takes all the rest


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The prices of one local day.

    `slots` has a stack of tiers for each of its 46, 48 or 50 half-hours. `standing` is the standing charge of the
    day in 10^-9 pence, VAT included; None where it is not known. `flat` are the prices where no half-hour has blocks
    and each price is known, else None: the quick way to a day's cost.
    """

    slots: tuple[Stack, ...]
    standing: int | None = None
    flat: tuple[int, ...] | None = field(init=False, compare=False)
    names: tuple[tuple[str, tuple[int, ...]], ...] = field(init=False, compare=False)  # of first tiers: name, places

    def __post_init__(self) -> None:
        if self.slots and self.slots.count(self.slots[0]) == len(self.slots):
            self._same_all_day(self.slots[0], len(self.slots))
            return
        prices = [stack[0].price for stack in self.slots if len(stack) == 1]
        whole = len(prices) == len(self.slots)
        known = tuple(one for one in prices if one is not None)
        object.__setattr__(self, "flat", known if whole and len(known) == len(prices) else None)
        places: dict[str, list[int]] = {}
        for at, stack in enumerate(self.slots):
            places.setdefault(stack[0].name, []).append(at)
        object.__setattr__(self, "names", tuple((name, tuple(each)) for name, each in places.items()))

    def _same_all_day(self, stack: Stack, count: int) -> None:
        """What `__post_init__` sets, at once: a tracker has another such day every day."""
        price = stack[0].price if len(stack) == 1 else None
        object.__setattr__(self, "flat", None if price is None else (price,) * count)
        object.__setattr__(self, "names", ((stack[0].name, tuple(range(count))),))


class Schedule(Protocol):
    """Anything that prices a day: a tariff file, a meter's matrix, what a hub told, or several of them."""

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        """The prices of this local day. What is not known is None in it, never a guess. Cheap to ask again."""


UNKNOWN = Tier("", None)


def unknown_day(day: date, zone: tzinfo) -> DayPlan:
    """A day of which no price is known."""
    start, end = local_day(day, zone)
    return DayPlan(((UNKNOWN,),) * ((unix(end) - unix(start)) // HALF_HOUR))


class NoPrices:
    """The schedule of a home of which no price is known."""

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        return unknown_day(day, zone)


@dataclass(frozen=True, slots=True)
class Layer:
    """A schedule that stands from a local date until another, which is not included; None: without end."""

    schedule: Schedule
    first: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether this day is priced by it."""
        return (self.first is None or self.first <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Layered:
    """Schedules one over another: the first that holds on a day prices it."""

    layers: tuple[Layer, ...]

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        found = next((layer.schedule for layer in self.layers if layer.holds(day)), None)
        return unknown_day(day, zone) if found is None else found.plan(day, zone)


@dataclass(frozen=True, slots=True)
class Filled:
    """A schedule, and another beneath it for what the first does not know: a half-hour's price, a standing charge."""

    first: Schedule
    beneath: Schedule

    def plan(self, day: date, zone: tzinfo) -> DayPlan:
        found = self.first.plan(day, zone)
        if found.standing is not None and UNKNOWN not in (stack[0] for stack in found.slots):
            return found
        other = self.beneath.plan(day, zone)
        slots = tuple(
            theirs if mine[0] == UNKNOWN else mine for mine, theirs in zip(found.slots, other.slots, strict=True)
        )
        return DayPlan(slots, other.standing if found.standing is None else found.standing)
