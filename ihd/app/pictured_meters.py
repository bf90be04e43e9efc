"""What the pages of the way to one's meters show in pictures: a made-up network, and what its devices would say."""

import json
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ihd.app.choosing import judged
from ihd.app.offering import meanings, nearby, overheard
from ihd.app.overhearing import Overview, sample
from ihd.energy.home import Home
from ihd.hubs.finding import HERE, Found
from ihd.hubs.message import Message
from ihd.hubs.survey import BROKER_VERSION, Survey
from ihd.hubs.survey_words import hubs, sentences
from ihd.settings import Settings
from ihd.wording import tr

BROKERS = (Found("", HERE, 1883), Found("Mosquitto on homeassistant", "192.168.1.20", 8883, tls=True))
GLOW, SHELLY = "glow/02AA00000001/SENSOR", "shellies/shellyem3-0A0B0C/emeter"
LONDON = ZoneInfo("Europe/London")
READER = "cupboard/reader/state"
SAID: tuple[tuple[int, str, Any], ...] = (  # seconds ago, topic, message
    (
        4,
        f"{GLOW}/electricitymeter",
        {"electricitymeter": {"energy": {"import": {"cumulative": 8123.4}}, "power": {"value": 0.742, "units": "kW"}}},
    ),
    (4, f"{GLOW}/gasmeter", {"gasmeter": {"energy": {"import": {"cumulativevol": 1387.2}}}}),
    (2, "tele/washer/SENSOR", {"ENERGY": {"Total": 231.04, "Power": 412}}),
    *((1, f"{SHELLY}/{n}/power", 200 + 13 * n) for n in range(3)),
    *((1, f"{SHELLY}/{n}/total", 1_000_000 + 20_800 * n) for n in range(3)),
    (1, READER, {"clock": "18:42", "power": {"now": 412.5}, "sum": 8123.402}),
    (3, "garden/pump", "off"),
    (1, "N/c0619ab00000/system/0/Serial", {"value": "c0619ab00000"}),
)


def set_out(window: Any, name: str, home: Home) -> None:
    """Show on this page, which has come into view, what it is for."""
    page = window.page_widget(name)
    if name == "find":
        page.show_found(nearby(BROKERS, Settings()))
        page.show_looking(0.6)
        return
    overview = _heard(home.at)
    if name == "choose":
        page.show_listening(
            tr("Listening at {host}: %n message(s) so far.", "", overview.messages, host="192.168.1.20"), 0.5
        )
        page.show_overheard(overheard(overview, Settings(), frozenset(), {}))
        return
    page.show_meanings(meanings())
    page.rule_changed.connect(lambda rule: page.show_judged(judged(rule, _payload(READER))))
    page.show_samples(overview.samples)
    page.choose(READER, "$.power.now", "power taken", "W")


def _heard(at: datetime) -> Overview:
    survey = Survey("glow")
    survey.take(Message(BROKER_VERSION, b"mosquitto version 2.0.21", at))
    for ago, topic, told in SAID:
        survey.take(Message(topic, json.dumps(told).encode(), at - timedelta(seconds=ago)))
    found, zone = survey.found(), LONDON
    notes = sentences(survey, at, zone)[len(hubs(found)) :]
    samples = tuple(sample(one) for one in survey.others())
    return Overview(at, zone, found, notes, "c0619ab00000", 148, samples)


def _payload(topic: str) -> bytes:
    return next(json.dumps(told).encode() for _, where, told in SAID if where == topic)
