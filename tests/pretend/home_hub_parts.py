"""What the tests of the pretend home hub are made with: a hub at a scenario's start, and commands to it."""

import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import msgspec

from ihd.energy.calendar import unix, utc
from ihd.energy.command import CommandKind
from ihd.pretend.glow import SUPPLIER
from ihd.pretend.home_hub import HomeHub, Said
from ihd.pretend.home_state import HubState
from ihd.pretend.scenarios import HOME_HUB, SCENARIOS
from ihd.pretend.source import Source
from ihd.pretend.stories import SUPPLIED_SINCE, story
from ihd.pretend.story import Supplier
from ihd.pretend.topup_codes import Issuer
from ihd.profile.asking import Answer
from ihd.profile.topics import Place, place

HOME_HUBS = [name for name, scenario in SCENARIOS.items() if scenario.home_hub]
START = {name: unix(SCENARIOS[name].start) for name in HOME_HUBS}
ISSUER: Issuer = Supplier(SUPPLIER, SUPPLIED_SINCE).issuer
ALL = {"kitchen": frozenset(CommandKind)}


def home_of(name: str) -> Source:
    return SCENARIOS[name].home(SCENARIOS[name].household())


def hub_of(name: str, state: HubState | None = None, rights: Any = None, home: Source | None = None) -> HomeHub:
    home = home or home_of(name)
    return HomeHub(home, story(SCENARIOS[name]), START[name], ALL if rights is None else rights, state=state)


def where(said: Said) -> Place:
    found = place(said.topic)
    assert found is not None
    assert found.channel is not None
    return found


def read(said: Said) -> Any:
    channel = where(said).channel
    assert channel is not None
    return msgspec.json.decode(said.payload, type=channel.shape, strict=True)


def told(said: Iterable[Said], channel: str, name: str = "") -> list[Any]:
    """What was told on this channel, in order."""
    return [read(one) for one in said if (place_ := where(one)).channel.name == channel and place_.name == name]  # type: ignore[union-attr]


def command(kind: CommandKind, at: int, meter: str | None = "electricity", **more: Any) -> bytes:
    """A command made at this unix second, good for two hours."""
    fields = {
        "id": "command-1",
        "kind": kind.value,
        "reply_to": f"ihd-hub/1/{HOME_HUB}/answer/kitchen",
        "made": utc(at).isoformat(),
        "deadline": (utc(at) + timedelta(hours=2)).isoformat(),
        "meter": meter,
    }
    return json.dumps(fields | more).encode()


def ask(hub: HomeHub, payload: bytes, at: int, user: str = "kitchen") -> Answer:
    """The hub's answer to this."""
    answers = told(hub.takes(f"ihd-hub/1/{HOME_HUB}/command/{user}", payload, at), "answer", user)
    assert len(answers) == 1
    answer: Answer = answers[0]
    return answer


def top_up(hub: HomeHub, code: str, at: int, meter: str = "electricity", id_: str = "command-1") -> Answer:
    return ask(hub, command(CommandKind.ADD_CREDIT, at, meter, code=code, id=id_), at)
