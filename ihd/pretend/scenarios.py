"""Moments in a pretend home worth showing: an evening, a hub that falls silent, a sunny noon, credit running out."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ihd.energy.calendar import unix, utc
from ihd.pretend.glow import DEVICE
from ihd.pretend.household import Household
from ihd.pretend.source import GasSeldom, GasStops, Source

HOME_HUB = "pretend-hub-01"  # the name of the hub that speaks the hub profile

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
    `home_hub` means that the hub is one of the hub profile, which tells the story of this name; else it is a Glow.
    `off_since` is since when there has been no electricity, `unheard_since` since when the hub has not been heard, and
    `gas_each` of how many half-hours the gas meter is heard in one. `foretold` says that somebody foretells the grid.
    """

    name: str
    start: datetime
    title: str
    seed: int = COOKING
    solar: bool = False
    silent_after: int | None = None
    gas_stops_at: datetime | None = None
    first_start: bool = False
    home_hub: bool = False
    off_since: datetime | None = None
    unheard_since: datetime | None = None
    gas_each: int = 1
    foretold: bool = True

    @property
    def device(self) -> str:
        """The name of its hub."""
        return HOME_HUB if self.home_hub else DEVICE

    def household(self) -> Household:
        """The household of this scenario, complete."""
        return Household(self.seed, solar=self.solar)

    def home(self, household: Household) -> Source:
        """That household as its hub can hear it."""
        if self.gas_each > 1:
            return GasSeldom(household, self.gas_each)
        return GasStops(household, self.gas_stops_at) if self.gas_stops_at else household

    def gas_heard(self, household: Household, at: datetime) -> datetime | None:
        """When the gas meter was last heard at this moment, both UTC, if that is not its last word."""
        heard = self.home(household).at(unix(at)).gas_at
        return utc(heard) if heard is not None and (self.gas_stops_at or self.gas_each > 1) else None


_EVENING = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
_LATER = datetime(2026, 11, 21, 20, 40, tzinfo=UTC)

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
            foretold=False,
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
        Scenario("prepay", _EVENING, "A home that pays before it uses, with enough on both meters", home_hub=True),
        Scenario("prepay_low", _EVENING, "Credit is running out, and emergency credit is on offer", home_hub=True),
        Scenario("emergency_credit", _EVENING, "Emergency credit is being used", home_hub=True),
        Scenario("friendly_hours", _EVENING, "All credit is used, and the power stays on until Monday", home_hub=True),
        Scenario("debts", _EVENING, "Debts are taken by the hour, by the day and from each top-up", home_hub=True),
        Scenario(
            "supply_off",
            _EVENING,
            "The power went off, credit was added, and it can be turned on again",
            home_hub=True,
            off_since=_EVENING - timedelta(minutes=52),
        ),
        Scenario("top_up", _EVENING, "A prepayment home with top-up codes to try", home_hub=True),
        Scenario("messages", _EVENING, "The supplier has sent messages, and one wants an answer", home_hub=True),
        Scenario("supplier_change", _EVENING, "Another supplier since an hour, its prices soon to come", home_hub=True),
        Scenario("tenancy_change", _EVENING, "After half a minute the home has other occupants", home_hub=True),
        Scenario(
            "payment_change",
            _EVENING,
            "After half a minute electricity is paid before it is used, and by bill again after two minutes",
            home_hub=True,
        ),
        Scenario(
            "dual_band", _LATER, "The gas meter is far away and seldom heard, on 868 MHz", home_hub=True, gas_each=6
        ),
        Scenario(
            "burst",
            _EVENING,
            "After a week of silence the hub tells what it missed",
            home_hub=True,
            unheard_since=_EVENING - timedelta(days=7),
        ),
        Scenario("smets1", _EVENING, "Older meters that tell less, with top-up codes of their own", home_hub=True),
    )
}
