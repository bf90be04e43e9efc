"""Makes the profile's documents from its source: a JSON Schema for each message, and an AsyncAPI document of them all.

`python -m ihd.profile.documents resources/hub-profile/1` writes them anew.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.json import schema_components

from ihd.profile.pairing_words import PAIRING_CHANNELS, SEALED
from ihd.profile.reports import VERSION
from ihd.profile.topics import CHANNELS, OFFLINE, ONLINE, QOS, ROOT, Channel, availability

DRAFT = "https://json-schema.org/draft/2020-12/schema"
URN = "urn:ihd-hub:1"
NOTHING = {"type": "null"}
MQTT_BINDING = "0.2.0"
ASYNCAPI_FILE = "asyncapi.json"
OUR_SOURCES = re.compile(
    r" \((?:gb-metering [^)]*|[A-Z]+-(?:[A-Z]+-)?\d[^)]*)\)"
)  # of the code's readers, not a hub's maker
BETWEEN_WORDS = re.compile(r"(?<!^)(?=[A-Z])")
Document = dict[str, Any]

PARAMETERS: Document = {
    "hub": {"description": "The hub's own name, 4 to 32 letters, digits, - or _, on no other hub."},
    "meter": {"description": "The meter's name within the hub, 1 to 32 letters, digits, - or _. It never changes."},
    "user": {"description": "The name under which the hub let this display in."},
    "session": {"description": "A name that a display makes up for one try to pair."},
}
ALL = (*CHANNELS, *PAIRING_CHANNELS)
ANSWERED = "command"  # the one thing asked for that has an answer of its own
INTRODUCTION = (
    "What a hub or a bridge publishes for a home's energy display, and what a display may ask of it. "
    "It is told from the hub's side: it sends reports and receives commands. README.md beside it has the rules."
)


def documents() -> dict[str, Document]:
    """Every document by its file's name."""
    shapes = {channel.name: channel.shape for channel in ALL}
    shapes |= {BETWEEN_WORDS.sub("-", shape.__name__).lower(): shape for shape in SEALED}
    schemas = {f"{name}.schema.json": json_schema(name, shape) for name, shape in shapes.items()}
    return {**schemas, ASYNCAPI_FILE: asyncapi()}


def json_schema(name: str, shape: type[Struct]) -> Document:
    """The JSON Schema (2020-12) of one kind of message, with all that it refers to."""
    (reference,), parts = schema_components([shape])
    head = {"$schema": DRAFT, "$id": f"{URN}:{name}"}
    return {**head, **reference, "$defs": _for_makers(parts)}


def asyncapi() -> Document:
    """All channels as an AsyncAPI 3.0.0 document, which stands alone."""
    shapes = [*(channel.shape for channel in ALL), *SEALED]
    references, parts = schema_components(shapes, ref_template="#/components/schemas/{name}")
    payloads = dict(zip(ALL, references, strict=False))  # what is sealed has no channel
    return {
        "asyncapi": "3.0.0",
        "id": URN,
        "info": {"title": "Hub profile of ihd", "version": VERSION, "description": INTRODUCTION},
        "defaultContentType": "application/json",
        "servers": {"home": _server()},
        "channels": {
            **{channel.name: _channel(channel.name, _address(channel)) for channel in ALL},
            "availability": _channel("availability", availability("{hub}")),
        },
        "operations": {
            **{channel.name: _operation(channel) for channel in ALL},
            "availability": _sends("availability", retained=True),
        },
        "components": {
            "parameters": PARAMETERS,
            "messages": {
                **{channel.name: _message(channel, payload) for channel, payload in payloads.items()},
                "availability": _availability(),
            },
            "schemas": _for_makers(parts),
        },
    }


def _server() -> Document:
    will = {"topic": availability("{hub}"), "qos": QOS, "message": OFFLINE.decode(), "retain": True}
    return {
        "host": "{broker}",
        "protocol": "secure-mqtt",
        "protocolVersion": "5.0",
        "description": "The hub's own broker or the home's. MQTT 3.1.1 will do. TLS, with the certificate of pairing.",
        "variables": {"broker": {"default": "hub.local:8883", "description": "Its name or address, and its port."}},
        "bindings": {"mqtt": {"lastWill": will, "bindingVersion": MQTT_BINDING}},
    }


def _channel(name: str, address: str) -> Document:
    named = [parameter for parameter in PARAMETERS if f"{{{parameter}}}" in address]
    return {
        "address": address,
        "messages": {name: {"$ref": f"#/components/messages/{name}"}},
        "parameters": {parameter: {"$ref": f"#/components/parameters/{parameter}"} for parameter in named},
    }


def _address(channel: Channel) -> str:
    return f"{ROOT}/{{hub}}/{channel.address}"


def _operation(channel: Channel) -> Document:
    if channel.from_hub:
        return _sends(channel.name, retained=channel.retained)
    taken = {**_sends(channel.name, retained=False), "action": "receive"}
    if channel.name == ANSWERED:
        taken["reply"] = {
            "channel": {"$ref": "#/channels/answer"},
            "messages": [{"$ref": "#/channels/answer/messages/answer"}],
        }
    return taken


def _sends(name: str, *, retained: bool) -> Document:
    return {
        "action": "send",
        "channel": {"$ref": f"#/channels/{name}"},
        "messages": [{"$ref": f"#/channels/{name}/messages/{name}"}],
        "bindings": {"mqtt": {"qos": QOS, "retain": retained, "bindingVersion": MQTT_BINDING}},
    }


def _message(channel: Channel, payload: Document) -> Document:
    words = _plain((channel.shape.__doc__ or "").split("\n")[0])
    message: Document = {"name": channel.name, "summary": words, "payload": payload}
    if channel.name in (ANSWERED, "answer"):
        message["correlationId"] = {
            "location": "$message.payload#/id",
            "description": "The id that the display made; as MQTT 5 correlation data too.",
        }
    if channel.name == ANSWERED:
        message["bindings"] = {
            "mqtt": {
                "responseTopic": f"{ROOT}/{{hub}}/answer/{{user}}",
                "correlationData": {"type": "string", "description": "The id, in ASCII."},
                "bindingVersion": MQTT_BINDING,
            }
        }
    return message


def _availability() -> Document:
    return {
        "name": "availability",
        "summary": "Whether the hub is there. Retained, and its last will.",
        "contentType": "text/plain",
        "payload": {"type": "string", "enum": [ONLINE.decode(), OFFLINE.decode()]},
    }


def _for_makers(parts: Any) -> Any:
    """The same schemas without the sources that descriptions name for readers of the code, in one order for all.

    Where a part may be null, versions of msgspec differ on which of the two comes first.
    """
    if isinstance(parts, dict):
        return {
            name: _plain(value) if name == "description" and isinstance(value, str) else _for_makers(value)
            for name, value in parts.items()
        }
    if isinstance(parts, list):
        return sorted((_for_makers(one) for one in parts), key=lambda one: one == NOTHING)
    return parts


def _plain(words: str) -> str:
    return OUR_SOURCES.sub("", words)


def write(folder: Path) -> None:
    """Write every document into this folder, which is made if it is not there. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in documents().items():
        text = json.dumps(document, indent=2, ensure_ascii=False)
        (folder / name).write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
