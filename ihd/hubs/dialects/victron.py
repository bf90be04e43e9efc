"""Victron GX: the grid meter of a Venus OS system."""

import re

from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading, TimeSource
from ihd.hubs.dialects.forms import BATTERY, SOLAR, named, object_in
from ihd.hubs.dialects.measures import EXPORTED, IMPORTED, WATTS, outcome
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import read_object

TOPIC = re.compile(r"N/([^/]+)/([a-z0-9_]+)/([^/]+)/(.+)", re.DOTALL)
END_OF_ALL = re.compile(r"N/[^/]+/(full_publish_completed|keepalive)")
PORTAL = re.compile(r"[0-9A-Za-z]{1,32}", re.ASCII)

KEEP_ALIVE_SECONDS = 30  # a GX falls silent 60 s after the last one
ONLY_CHANGES = b'{ "keepalive-options" : ["suppress-republish"] }'
EVERYTHING = b""

NOT_THE_GRID = {
    "pvinverter": SOLAR,
    "solarcharger": SOLAR,
    "multi": "An inverter: it is not what the home takes from the grid",
    "vebus": "An inverter: it is not what the home takes from the grid",
    "inverter": "An inverter: it is not what the home takes from the grid",
    "battery": BATTERY,
    "genset": "A generator: it is not what the home takes from the grid",
    "acload": "The meter of one load: it is not the home's",
    "evcharger": "A car charger: it is not the home's meter",
    "system": "Victron's own sums: the grid meter itself is read",
    "settings": "A setting, not what a meter says",
}


class Victron:
    """What a GX device publishes of the grid meter: power in W, registers in kWh, each on a topic of its own."""

    name = "victron"
    own_meters = False

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        """All of every GX device; it says nothing unless it is asked to: see `keep_alive`."""
        return ["N/+/#"]

    def claims(self, message: Message) -> bool:
        """A value on a topic of that shape, or nothing at all on it: the device has gone."""
        if END_OF_ALL.fullmatch(message.topic):
            return True
        if not TOPIC.fullmatch(message.topic):
            return False
        return not message.payload.strip() or "value" in object_in(message.payload, "value")

    def parse(self, message: Message) -> Meaning:
        """One reading with one field, or the reason why there is none. Raises ValueError where it is broken."""
        match = TOPIC.fullmatch(message.topic)
        if match is None:
            return Meaning(self.name, ignored="The GX device speaks of itself, not of a meter")
        portal, service, instance, path = match.groups()
        if service != "grid":
            return Meaning(self.name, ignored=NOT_THE_GRID.get(service, "Not the grid meter"))
        if not message.payload.strip():
            return Meaning(self.name, ignored="The grid meter has left the system")
        value = read_object(message.payload).get("value")
        notes: list[str] = []
        watts = imported = exported = None
        match path:
            case "Ac/Power":
                watts = WATTS.take(value, None, notes)
            case "Ac/Energy/Forward":
                imported = IMPORTED.take(value, None, notes)
            case "Ac/Energy/Reverse":
                exported = EXPORTED.take(value, None, notes)
            case _:
                return Meaning(self.name, ignored="A part of what the grid meter says: its sums are read")
        hub = named(portal)
        reading = Reading(
            f"{hub}/grid-{named(instance)}",
            Fuel.ELECTRICITY,
            message.arrived,
            TimeSource.ARRIVAL,
            hub,
            watts,
            imported,
            exported,
            notes=tuple(notes),
        )
        return outcome(self.name, [reading], retained=message.retained, otherwise="The grid meter tells no value")

    def keep_alive(self, portal: str, *, everything: bool = False) -> tuple[str, bytes]:
        """The topic and payload that keep a GX device talking, to be published every `KEEP_ALIVE_SECONDS`.

        It is the only thing that is ever published to a device, and only if the household agreed. With `everything`
        the device tells all its values once more: for the first time, since it keeps nothing with the broker. Raises
        ValueError for what is no portal's name. Source: Victron's description of its MQTT plug-in, dbus-flashmq.
        """
        if not PORTAL.fullmatch(portal):
            raise ValueError("This is no name of a Victron portal")
        return f"R/{portal}/keepalive", EVERYTHING if everything else ONLY_CHANGES
