"""Which broker can be run on this machine, and what each cannot do, in words for Settings."""

from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec

from ihd.brokers import mosquitto
from ihd.energy.trouble import PartTrouble
from ihd.wording import later, tr

EMBEDDED_LIMITS = (
    later(
        "It cannot hold a device to its own topics: whoever has a password may hear everything, and pass for your "
        "meter."
    ),
    later(
        "So a hub that is paired by a code needs Mosquitto: here the pairing account, which all know, would open all."
    ),
    later("What it keeps for those who are away is gone when it stops, as it does when this program ends."),
    later("Each time that a device is let in or shut out, everybody is cut off for a moment."),
    later("MQTT 5 has a port of its own, without encryption; the encrypted port speaks MQTT 3.1.1."),
    later("It does not say why it refuses somebody, and cuts off whoever asks how it fares ($SYS)."),
)


class Kind(StrEnum):
    """The brokers that we can run."""

    MOSQUITTO = "mosquitto"
    EMBEDDED = "built-in"


@dataclass(frozen=True, slots=True)
class Choice:
    """The better broker that can be run here; why not Mosquitto (if so), and what this one cannot do: sentences."""

    kind: Kind
    why: str = ""
    limits: tuple[str, ...] = ()


def choose() -> Choice:
    """Mosquitto if it can be run here, else the built-in broker. Raises PartTrouble if neither can."""
    lacking = mosquitto.missing()
    if not lacking:
        return Choice(Kind.MOSQUITTO)
    if find_spec("iotcore") is None:
        raise PartTrouble(tr("There is no broker to run"), lacking)
    return Choice(Kind.EMBEDDED, lacking, tuple(tr(one) for one in EMBEDDED_LIMITS))
