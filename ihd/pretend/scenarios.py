"""Moments in a pretend home worth showing: an evening, a hub that falls silent, a sunny noon."""

from dataclasses import dataclass
from datetime import UTC, datetime

from ihd.pretend.household import Household
from ihd.pretend.source import GasStops, Source

# Chosen among thousands so that the kettle, the oven and the sun do what each title promises at that moment.
# A change to the habits moves them all; tests/pretend/test_scenarios.py says what each has to show.
COOKING = 7189
SLEEPING = 7
GETTING_UP = 20
AFTER_DINNER = 18
SUNNY = 3


@dataclass(frozen=True, slots=True)
class Scenario:
    """A moment from which the demo goes on. `start` and `gas_stops_at` are in UTC.

    `silent_after` is how many seconds of the pretend home later the hub says nothing more, not even of itself.
    `first_start` means that no hub has been set up yet. `solar` means that there are panels on the roof.
    """

    name: str
    start: datetime
    title: str
    seed: int = COOKING
    solar: bool = False
    silent_after: int | None = None
    gas_stops_at: datetime | None = None
    first_start: bool = False

    def household(self) -> Household:
        """The household of this scenario, complete."""
        return Household(self.seed, solar=self.solar)

    def home(self, household: Household) -> Source:
        """That household as its hub can hear it."""
        return GasStops(household, self.gas_stops_at) if self.gas_stops_at else household


_EVENING = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)

SCENARIOS: dict[str, Scenario] = {
    one.name: one
    for one in (
        Scenario("evening", _EVENING, "A Saturday evening in November, dinner on the hob"),
        Scenario("night", datetime(2026, 11, 22, 2, 14, tzinfo=UTC), "Two in the morning, everyone asleep", SLEEPING),
        Scenario(
            "winter_morning",
            datetime(2026, 1, 20, 7, 20, tzinfo=UTC),
            "A Tuesday morning in January, heating on and the kettle boiling",
            GETTING_UP,
        ),
        Scenario(
            "gas_late",
            datetime(2026, 11, 23, 20, 5, tzinfo=UTC),
            "The gas meter was last heard hours ago",
            AFTER_DINNER,
            gas_stops_at=datetime(2026, 11, 23, 13, 40, tzinfo=UTC),
        ),
        Scenario("hub_lost", _EVENING, "The hub falls silent after 20 seconds", silent_after=20),
        Scenario("first_start", _EVENING, "No hub has been set up yet", first_start=True),
        Scenario(
            "export",
            datetime(2026, 6, 13, 11, 10, tzinfo=UTC),
            "A sunny noon in June, the roof gives more than the home needs",
            SUNNY,
            solar=True,
        ),
    )
}
