"""A Tasmota serial bridge at the P1 port of a meter: OBIS text inside `SerialReceived`, a line or a piece at a time."""

from ihd.energy.obis import Line, kinds, read_lines
from ihd.hubs.dialects.measures import outcome
from ihd.hubs.dialects.obis import readings
from ihd.hubs.dialects.tasmota import place_of, topics
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import read_object

MOST_DEVICES = 32  # whose connected meters are remembered: no home has more, and a flood of topics must not fill us


class TasmotaP1:
    """What a bridge passes on. It remembers which channel is gas: the meter says so on another line."""

    name = "tasmota_p1"
    own_meters = False

    def __init__(self) -> None:
        self._kinds: dict[str, dict[str, int]] = {}

    def topics(self, prefix: str) -> list[str]:  # noqa: ARG002
        return topics()

    def claims(self, message: Message) -> bool:
        """A result of a serial bridge that holds at least one whole line of OBIS text."""
        if place_of(message.topic).ending != "RESULT":
            return False
        try:
            return bool(_lines(message.payload))
        except ValueError:
            return False

    def parse(self, message: Message) -> Meaning:
        """The readings in the whole lines. Raises ValueError where it is broken."""
        device = place_of(message.topic).device
        if device is None:
            raise ValueError("The topic does not name the device")
        lines = _lines(message.payload)
        told = readings(lines, device, message.arrived, self._known(device, lines))
        return outcome(
            self.name, told, retained=message.retained, otherwise="A part of a telegram with nothing to keep in it"
        )

    def _known(self, device: str, lines: tuple[Line, ...]) -> dict[str, int]:
        if told := kinds(lines):
            self._kinds[device] = {**self._kinds.get(device, {}), **told}
            while len(self._kinds) > MOST_DEVICES:
                del self._kinds[next(iter(self._kinds))]
        return self._kinds.get(device, {})


def _lines(payload: bytes) -> tuple[Line, ...]:
    try:
        told = read_object(payload)
    except ValueError:  # the bridge writes the meter's line ends into its JSON as they are, which JSON does not allow
        told = read_object(payload.strip().replace(b"\r", b"").replace(b"\n", b"\\n"))
    text = told.get("SerialReceived")
    return read_lines(text) if isinstance(text, str) else ()
