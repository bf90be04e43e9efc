"""What a Home Assistant discovery message announces: which of its sensors are meters, and how each is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ihd.hubs.dialects.counted import Counted, counted
from ihd.hubs.told import as_text

# The short forms that matter here; Home Assistant's own list also has those of lamps and locks.
SHORT = {
    "avty": "availability",
    "avty_t": "availability_topic",
    "avty_tpl": "availability_template",
    "cmps": "components",
    "dev": "device",
    "dev_cla": "device_class",
    "ids": "identifiers",
    "mdl": "model",
    "mf": "manufacturer",
    "lrst_t": "last_reset_topic",
    "lrst_val_tpl": "last_reset_value_template",
    "p": "platform",
    "pl_avail": "payload_available",
    "pl_not_avail": "payload_not_available",
    "stat_cla": "state_class",
    "stat_t": "state_topic",
    "t": "topic",
    "uniq_id": "unique_id",
    "unit_of_meas": "unit_of_measurement",
    "val_tpl": "value_template",
}
BASE = "~"
SHARED = (  # what a device may say once for all of its components
    "availability",
    "availability_topic",
    "availability_template",
    "payload_available",
    "payload_not_available",
    "state_topic",
)
LONGEST_TOPIC = 512  # characters
LONGEST_ID = 128


class Presence(NamedTuple):
    """Where a device says whether it is there, and the words it says it with."""

    topic: str
    here: str
    gone: str
    template: str | None


@dataclass(frozen=True, slots=True)
class Announced:
    """One sensor that is announced as a meter's, and what it counts."""

    device: str
    object_id: str
    name: str
    topic: str
    template: str | None
    counts: Counted
    presence: tuple[Presence, ...] = ()

    @property
    def meter(self) -> str:
        return f"{self.device}/{self.object_id}"


class Refused(NamedTuple):
    """A sensor that is announced and is no meter, with the reason in words."""

    name: str
    reason: str


def announcements(words: list[str], told: Mapping[str, Any]) -> Iterator[Announced | Refused]:
    """Everything that one message announces; `words` are those of its topic after the prefix, without "config".

    Raises ValueError where a whole device is announced without saying what it has.
    """
    config = _whole(told, told.get(BASE))
    if words[0] != "device":
        yield _judge(words[0], config, "_".join(words[1:]))
        return
    components = config.get("components")
    if not isinstance(components, dict):
        raise ValueError("A device is announced without its components")
    shared = {key: config[key] for key in (*SHARED, "device") if key in config}
    for key, part in components.items():
        if isinstance(part, dict):
            own = _whole(part, part.get(BASE, told.get(BASE)))
            if own.keys() != {"platform"}:  # that alone takes the component back
                yield _judge(str(own.get("platform")), shared | own, key)


def _whole(told: Mapping[str, Any], base: Any) -> dict[str, Any]:
    """A message with its short forms and the base of its topics written out."""
    whole = {SHORT.get(key, key): value for key, value in told.items()}
    for key, value in whole.items():
        if key.endswith("topic") and isinstance(value, str) and isinstance(base, str):
            whole[key] = _on_base(value, base)
    if isinstance(whole.get("device"), dict):
        whole["device"] = _whole(whole["device"], None)
    if "availability" in whole:
        places = whole["availability"] if isinstance(whole["availability"], list) else [whole["availability"]]
        whole["availability"] = [_whole(place, base) for place in places if isinstance(place, dict)]
    return whole


def _on_base(topic: str, base: str) -> str:
    if topic.startswith(BASE):
        return base + topic[1:]
    return topic[:-1] + base if topic.endswith(BASE) else topic


def _judge(platform: str, config: Mapping[str, Any], topic_id: str) -> Announced | Refused:
    """The sensor as a meter's, or why it is none."""
    unique = _text(config.get("unique_id"), LONGEST_ID) or _text(topic_id, LONGEST_ID) or "sensor"
    name = as_text(config.get("name")) or unique
    device = _device(config) or unique
    if platform != "sensor":
        gas_alarm = platform == "binary_sensor" and config.get("device_class") == "gas"
        return Refused(name, "it is a gas alarm" if gas_alarm else f"a {as_text(platform) or 'thing'} is no meter")
    topic, template = config.get("state_topic"), config.get("value_template")
    if not isinstance(topic, str) or not 0 < len(topic) <= LONGEST_TOPIC or "#" in topic or "+" in topic:
        return Refused(name, "it does not say on which topic it is told")
    if not isinstance(template, str | None):
        return Refused(name, "its template is no text")
    said = " ".join(str(part) for part in (config.get("name"), unique, topic_id, topic, template))
    try:
        counts = counted(config, said, _of_device(config))
    except ValueError as error:
        return Refused(name, str(error))
    return Announced(device, unique, name, topic, template, counts, _presence(config))


def _device(config: Mapping[str, Any]) -> str | None:
    """The device by its name, else by its own identifier."""
    device = config.get("device")
    if not isinstance(device, dict):
        return None
    ids = device.get("identifiers")
    first = ids[0] if isinstance(ids, list) and ids else ids
    return as_text(device.get("name")) or _text(first, LONGEST_ID)


def _of_device(config: Mapping[str, Any]) -> str:
    """What a device says that it is."""
    device = config.get("device")
    parts = [device.get(key) for key in ("name", "model", "manufacturer")] if isinstance(device, dict) else []
    return " ".join(part for part in parts if isinstance(part, str))


def _presence(config: Mapping[str, Any]) -> tuple[Presence, ...]:
    places = list(config.get("availability") or ())
    if "availability_topic" in config:
        template = config.get("availability_template")
        places.append({**config, "topic": config["availability_topic"], "value_template": template})
    found = []
    for place in places[:4]:
        topic, template = place.get("topic"), place.get("value_template")
        if isinstance(topic, str) and 0 < len(topic) <= LONGEST_TOPIC and isinstance(template, str | None):
            here, gone = place.get("payload_available", "online"), place.get("payload_not_available", "offline")
            found.append(Presence(topic, str(here)[:LONGEST_ID], str(gone)[:LONGEST_ID], template))
    return tuple(found)


def _text(told: Any, most: int) -> str | None:
    """An identifier as plain text. One that is longer than any real one is none: cut short it might name two."""
    text = "".join(letter for letter in str(told) if letter.isprintable()).strip()
    return text if isinstance(told, str | int) and 0 < len(text) <= most else None
