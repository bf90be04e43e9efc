"""JSON made for a Victron system by `dbus-mqtt-grid`: the grid meter, or solar panels, in one object."""

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.dialects.forms import SOLAR, named, object_in
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, WATTS, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import part, read_object

FAMILY = {"grid", "pv", "ev", "evcharger"}
# Names that nobody else gives: where one stands beside the power, the power is in W, as that program asks for.
OWN_WORDS = {"energy_forward", "energy_reverse", "L1", "L2", "L3"}


class VenusGrid:
    """Messages on a topic of the household's own choice, known by their content alone."""

    name = "venus_mqtt_grid"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """None is usual: the household chose it."""
        return []

    def claims(self, message: Message) -> bool:
        """One object with a power and one of this family's own words."""
        told = object_in(message.payload, *FAMILY)
        inner = next(iter(told.values()), None)
        if len(told) != 1 or FAMILY.isdisjoint(told) or not isinstance(inner, dict):
            return False
        return "power" in inner and not OWN_WORDS.isdisjoint(inner)

    def parse(self, message: Message) -> Meaning:
        """One reading, or the reason why there is none. Raises ValueError where it is broken."""
        told = read_object(message.payload)
        if "pv" in told:
            return Meaning(self.name, ignored=SOLAR)
        if "grid" not in told:
            return Meaning(self.name, ignored="A car charger: it is not the home's meter")
        notes: list[str] = []
        grid = part(told, "grid", notes)
        if OWN_WORDS.isdisjoint(grid):
            return Meaning(
                self.name, ignored="Whether the power is in W or kW is not in the message: set it up by hand"
            )
        hub = named(message.topic)
        reading = Reading(
            f"{hub}/grid",
            Fuel.ELECTRICITY,
            message.arrived,
            TimeSource.ARRIVAL,
            hub,
            WATTS.take(grid.get("power"), None, notes),
            IMPORTED.take(grid.get("energy_forward"), None, notes),
            EXPORTED.take(grid.get("energy_reverse"), None, notes),
            notes=tuple(notes),
        )
        return outcome(self.name, [reading], retained=message.retained, otherwise="The grid meter tells no value")
