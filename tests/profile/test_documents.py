"""The profile's documents: made from its source, sound by their own rules, of one mind with what reads messages."""

import json
import re
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ihd.hubs import understand
from ihd.hubs.message import Message
from ihd.paths import resource
from ihd.profile.documents import ALL, documents, write
from ihd.profile.topics import CHANNELS, Channel, place

FOLDER = resource("hub-profile", "1")
MADE = documents()
SCHEMAS = {name: document for name, document in MADE.items() if name.endswith(".schema.json")}
ASYNCAPI = MADE["asyncapi.json"]
ARRIVED = datetime(2026, 11, 21, 19, 1, tzinfo=UTC)
# In the rules by hand, an example is a topic in a line of its own and then its message.
README = resource("hub-profile", "README.md").read_text("utf-8")
EXAMPLES = re.findall(r"^`(ihd-hub/1/\S+)`\n\n```json\n(.*?)```", README, re.DOTALL | re.MULTILINE)
RECORDINGS = Path(__file__).parents[1] / "hubs" / "payloads" / "ihd_hub"


def channel_of(topic: str) -> Channel:
    where = place(topic)
    assert where is not None
    assert where.channel is not None, topic
    return where.channel


def validator(channel: Channel) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[f"{channel.name}.schema.json"])


def is_read(channel: Channel, told: Any) -> bool:
    try:
        msgspec.json.decode(json.dumps(told), type=channel.shape)
    except msgspec.ValidationError:
        return False
    return True


def test_the_files_that_come_with_the_program_are_those_made_from_its_source(tmp_path: Path) -> None:
    write(tmp_path)
    told = {file.name: file.read_text("utf-8") for file in FOLDER.iterdir()}
    assert told == {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}, (
        "python -m ihd.profile.documents"
    )


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_sound_and_refers_to_nothing_that_is_not_in_it(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    for reference in references(schema):
        assert reference.startswith("#/$defs/")
        assert reference.removeprefix("#/$defs/") in schema["$defs"]


def references(document: Any) -> list[str]:
    if isinstance(document, dict):
        own = [document["$ref"]] if isinstance(document.get("$ref"), str) else []
        return own + [one for value in document.values() for one in references(value)]
    return [one for value in document for one in references(value)] if isinstance(document, list) else []


def test_the_schemas_speak_to_makers_of_hubs_and_not_of_our_sources() -> None:
    text = json.dumps(MADE)
    assert not re.search(r"gb-metering|\b(PREP|IHD|PPM|TAR|CH|UTR)-\d", text)


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.name)
def test_the_rules_have_an_example_of_every_channel(channel: Channel) -> None:
    assert [topic for topic, _ in EXAMPLES if channel_of(topic) == channel]


@pytest.mark.parametrize(("topic", "text"), EXAMPLES, ids=[topic for topic, _ in EXAMPLES])
def test_an_example_of_the_rules_is_sound_and_understood(topic: str, text: str) -> None:
    channel, told = channel_of(topic), json.loads(text)
    validator(channel).validate(told)
    assert is_read(channel, told)
    meaning = understand(Message(topic, text.encode(), ARRIVED))
    assert meaning.error is None
    assert bool(meaning.readings or meaning.news) == channel.from_hub


def recorded(*, sound: bool) -> list[Any]:
    found = []
    for file in sorted(RECORDINGS.glob("*.json")):
        told = json.loads(file.read_text("utf-8"))
        where = place(told["topic"])
        if where and where.channel and told["payload"].startswith("{") and bool(told.get("news")) == sound:
            found.append(pytest.param(where.channel, told["payload"], id=file.stem))
    return found


@pytest.mark.parametrize(("channel", "payload"), recorded(sound=True))
def test_what_is_understood_fits_its_schema(channel: Channel, payload: str) -> None:
    validator(channel).validate(json.loads(payload))


# What either side may be handed: within the limits, at them, just beyond, and of another kind. Left out are numbers
# such as 1.0, which JSON Schema calls whole and the profile does not, and days that only the calendar does not have.
BESIDE = [None, True, "", "x", "a b", "on", "gas", "import", "litres", "2026-11-21T18:30:00Z", "2026-11-21T18:30:00"]
BESIDE += ["2026-11-21T19:30:00+01:00", "21/11/2026", "2026-11-21", "12.5", "8605", "a" * 33, "a" * 65, "é" * 513]
BESIDE += [
    -1,
    0,
    1,
    7,
    8,
    48,
    49,
    1440,
    1441,
    10_000,
    10_001,
    -100_001,
    4_294_967_295,
    10**10,
    10**12 + 1,
    -(10**12),
    0.5,
]
BESIDE += [39.5, [], [1], [1.5], [[1]], {}, {"meter": "gas"}]


@given(st.data())
@settings(max_examples=500)
def test_schemas_and_reader_agree_on_what_is_sound(data: st.DataObject) -> None:
    topic, text = data.draw(st.sampled_from(EXAMPLES))
    channel, told = channel_of(topic), json.loads(text)
    for _ in range(data.draw(st.integers(1, 2))):
        way = data.draw(st.sampled_from(paths(told)))
        inner = told
        for step in way[:-1]:
            inner = inner[step]
        if data.draw(st.integers(0, 4)):
            inner[way[-1]] = deepcopy(data.draw(st.sampled_from(BESIDE)))
        elif isinstance(inner, dict):
            inner.pop(way[-1])
        if not paths(told):
            break
    assert validator(channel).is_valid(told) == is_read(channel, told)


def paths(told: Any, so_far: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    named = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    return [so_far] * bool(so_far) + [path for name, value in named for path in paths(value, (*so_far, name))]


def at(reference: str) -> Any:
    """What a reference within the AsyncAPI document leads to."""
    found: Any = ASYNCAPI
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found


def test_every_reference_of_the_asyncapi_document_leads_somewhere() -> None:
    told = references(ASYNCAPI)
    assert told
    for reference in told:
        assert reference.startswith("#/")
        assert at(reference)


def test_the_asyncapi_document_has_the_parts_that_version_3_wants() -> None:
    assert ASYNCAPI["asyncapi"] == "3.0.0"
    assert {"title", "version"} <= set(ASYNCAPI["info"])
    allowed = {"asyncapi", "id", "info", "servers", "defaultContentType", "channels", "operations", "components"}
    assert set(ASYNCAPI) <= allowed
    for server in ASYNCAPI["servers"].values():
        assert {"host", "protocol"} <= set(server)
        assert "://" not in server["host"]
        assert set(re.findall(r"\{(\w+)\}", server["host"])) == set(server["variables"])


def test_each_channel_names_its_parameters_and_its_message() -> None:
    channels = ASYNCAPI["channels"]
    assert set(channels) == {channel.name for channel in ALL} | {"availability"}
    assert len({channel["address"] for channel in channels.values()}) == len(channels)
    for name, channel in channels.items():
        assert channel["address"].startswith("ihd-hub/1/{hub}/")
        assert set(re.findall(r"\{(\w+)\}", channel["address"])) == set(channel["parameters"])
        assert list(channel["messages"]) == [name]
        assert at(channel["messages"][name]["$ref"])["payload"]


def test_each_operation_says_who_speaks_and_whether_the_broker_keeps_it() -> None:
    retained = {channel.name: channel.retained for channel in ALL} | {"availability": True}
    heard = {channel.name for channel in ALL if not channel.from_hub}
    assert {"command", "log-request"} <= heard
    for name, operation in ASYNCAPI["operations"].items():
        assert operation["action"] == ("receive" if name in heard else "send")
        assert operation["channel"] == {"$ref": f"#/channels/{name}"}
        assert operation["messages"] == [{"$ref": f"#/channels/{name}/messages/{name}"}]
        assert operation["bindings"]["mqtt"]["qos"] in {0, 1, 2}
        assert operation["bindings"]["mqtt"]["retain"] is retained[name]


def test_a_command_is_replied_to_on_the_channel_of_answers() -> None:
    operations = ASYNCAPI["operations"]
    assert [name for name, operation in operations.items() if "reply" in operation] == ["command"]
    reply = operations["command"]["reply"]
    assert reply["channel"] == {"$ref": "#/channels/answer"}
    assert "address" not in reply  # the rules forbid it beside a channel that has one
    assert reply["messages"] == [{"$ref": "#/channels/answer/messages/answer"}]
    for name in ("command", "answer"):
        message = ASYNCAPI["components"]["messages"][name]
        assert message["correlationId"]["location"] == "$message.payload#/id"


def test_the_schemas_within_the_asyncapi_document_are_those_of_the_files() -> None:
    inside = ASYNCAPI["components"]["schemas"]
    for document in SCHEMAS.values():
        for name, part in document["$defs"].items():
            alike = json.loads(json.dumps(inside[name]).replace("#/components/schemas/", "#/$defs/"))
            assert alike == part
