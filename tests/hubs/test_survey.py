"""A survey tells what is there: every meter with its topics, in words, however much else is published."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.hubs import dialects
from ihd.hubs.message import Message
from ihd.hubs.rules import Means, Rule
from ihd.hubs.survey import MOST_METERS, MOST_OTHERS, SURVEY_TOPICS, Survey, Tells, survey_topics
from ihd.hubs.survey_words import sentences

NOW = datetime(2026, 7, 2, 13, 30, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
PAYLOADS = Path(__file__).parent / "payloads"
HUB = "C0FFEE0A0B0C"
ELECTRICITY = (
    f"glow/{HUB}/SENSOR/electricitymeter",
    {
        "electricitymeter": {
            "timestamp": "2026-07-02T13:29:50Z",
            "energy": {"export": {"cumulative": 12.5, "units": "kWh"}, "import": {"cumulative": 8123.4}},
            "power": {"value": 0.742, "units": "kW"},
        }
    },
)
GAS = (
    f"glow/{HUB}/SENSOR/gasmeter",
    {"gasmeter": {"timestamp": "2026-07-02T13:00:05Z", "energy": {"import": {"cumulativevol": 1387.2}}}},
)
STATE = (f"glow/{HUB}/STATE", {"software": "v2.0.2", "timestamp": "2026-07-02T13:29:58Z", "han": {"status": "joined"}})
CONFIG = "homeassistant/sensor/cupboard/energy/config"
SENSOR = {
    "name": "Energy",
    "uniq_id": "e1",
    "stat_t": "cupboard/meter",
    "dev_cla": "energy",
    "stat_cla": "total_increasing",
    "unit_of_meas": "kWh",
    "dev": {"ids": ["c1"], "name": "Meter cupboard"},
}


def hear(survey: Survey, *heard: tuple[str, Any], ago: float = 4, retained: bool = False) -> Survey:
    for topic, told in heard:
        payload = told if isinstance(told, bytes) else json.dumps(told).encode()
        survey.take(Message(topic, payload, NOW - timedelta(seconds=ago), retained))
    return survey


def words(survey: Survey) -> tuple[str, ...]:
    return sentences(survey, NOW, LONDON)


def test_a_glow_hub_is_told_with_both_of_its_meters() -> None:
    survey = hear(Survey("glow"), ELECTRICITY, GAS, STATE)
    electricity, gas = survey.found()
    assert (electricity.hub, electricity.fuel, gas.fuel) == (HUB, Fuel.ELECTRICITY, Fuel.GAS)
    assert electricity.tells == {Tells.POWER, Tells.TAKEN, Tells.GIVEN}
    assert gas.tells == {Tells.VOLUME}
    assert electricity.topics == (ELECTRICITY[0],)
    assert electricity.own_meters
    assert electricity.reading.watts == 742
    assert survey.devices() == ()
    assert words(survey) == ("A Glow hub with an electricity and a gas meter, last heard 4 s ago.",)


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (0, "last heard 0 s ago"),
        (89, "last heard 89 s ago"),
        (600, "last heard 10 min ago"),
        (3 * 3600, "last heard at 11:30"),
        (30 * 3600, "last heard on Wed 1 Jul at 08:30"),
        (-50, "last heard 0 s ago"),
    ],
)
def test_when_it_was_last_heard_is_told_as_one_would(ago: float, said: str) -> None:
    assert words(hear(Survey(), ELECTRICITY, ago=ago))[0].endswith(f"{said}.")


def test_what_the_broker_kept_is_not_heard_just_now() -> None:
    survey = hear(Survey(), ELECTRICITY, retained=True)
    assert survey.found()[0].last_heard is None
    assert "kept" in words(survey)[0]
    hear(survey, ELECTRICITY)
    hear(survey, ELECTRICITY, ago=0, retained=True)
    assert survey.found()[0].last_heard == NOW - timedelta(seconds=4)


def test_a_hub_without_meters_is_a_device() -> None:
    survey = hear(Survey(), STATE)
    (device,) = survey.devices()
    assert (device.hub, device.state, survey.found()) == (HUB, "joined", ())
    assert words(survey) == (f"A Glow hub “{HUB}”, no meter of it heard yet, last heard 4 s ago.",)


def test_two_hubs_of_one_make_are_named() -> None:
    other = ELECTRICITY[0].replace(HUB, "C0FFEE0A0B0D")
    survey = hear(Survey(), ELECTRICITY, GAS, (other, ELECTRICITY[1]))
    assert words(survey) == (
        f"A Glow hub “{HUB}” with an electricity and a gas meter, last heard 4 s ago.",
        "A Glow hub “C0FFEE0A0B0D” with an electricity meter, last heard 4 s ago.",
    )


def test_a_plug_that_says_only_that_it_is_there_is_one_of_the_others() -> None:
    survey = hear(Survey(), ("tele/lamp/LWT", b"Online"), ("tele/heater/LWT", b"Online"))
    assert {one.hub for one in survey.devices()} == {"lamp", "heater"}
    assert words(survey)[-1] == "2 other devices publish here that are not meters."


def test_an_announced_sensor_is_told_with_where_it_was_announced() -> None:
    survey = hear(Survey(), (CONFIG, SENSOR), ("cupboard/meter", b"18345.6"))
    (seen,) = survey.found()
    assert set(seen.topics) == {CONFIG, "cupboard/meter"}
    assert not seen.own_meters
    assert words(survey) == (
        "“Meter cupboard”, announced to Home Assistant, with an electricity register, last heard 4 s ago.",
    )


def test_a_value_that_comes_before_its_announcement_is_found_all_the_same() -> None:
    survey = hear(Survey(), ("cupboard/meter", b"18345.6"), ("cupboard/meter/other", b"5"), retained=True)
    assert survey.not_understood == 2
    hear(survey, (CONFIG, SENSOR), retained=True)
    (seen,) = survey.found()
    assert (seen.reading.imported_kwh, seen.last_heard) == (18345.6, None)
    assert [one.topic for one in survey.others()] == ["cupboard/meter/other"]
    assert survey.not_understood == 1


def test_three_phases_are_one_sentence() -> None:
    survey = Survey()
    for phase in range(3):
        hear(survey, (f"shellies/shellyem3-AA/emeter/{phase}/power", b"480.25"))
    assert len(survey.found()) == 3
    assert words(survey) == ("A Shelly energy meter “shellyem3-AA” with 3 phases, last heard 4 s ago.",)


def test_whatever_is_set_up_by_hand_is_heard_too() -> None:
    rule = Rule("shed/clamp", "$.w", "W", Means.POWER_TAKEN, "Shed")
    survey = hear(Survey(rules=[rule]), ("shed/clamp", {"w": 5}))
    assert [(one.dialect, one.meter, one.own_meters) for one in survey.found()] == [("generic", "Shed", True)]


def test_the_broker_says_what_it_is() -> None:
    survey = hear(Survey(), ("$SYS/broker/version", b"mosquitto version 2.0.18\x07"), ("$SYS/broker/uptime", b"5"))
    assert survey.broker == "mosquitto version 2.0.18"
    assert survey.not_understood == 0
    assert words(survey)[-1] == "What is heard here is passed on by mosquitto version 2.0.18."


def test_others_are_counted_and_shown_for_setting_up_by_hand() -> None:
    survey = hear(Survey(), ELECTRICITY, ("home/kitchen/light", b"on"), ("home/hall/meter", b"12.5"))
    hear(survey, ("home/kitchen/light", b"off"), ("garage/door", b"open"))
    assert survey.not_understood == 4
    assert [one.topic for one in survey.others()] == ["home/hall/meter", "garage/door", "home/kitchen/light"]
    assert survey.others()[2].payload == b"off"
    assert words(survey)[-1] == "3 other devices publish here that are not meters."


def test_nothing_known_is_told_as_such() -> None:
    assert words(Survey()) == ("Nothing that is known here as a meter has been heard yet.",)
    assert words(hear(Survey(), ("a/b/c", b"x")))[-1] == "1 other device publishes here that is not a meter."


def test_broken_messages_are_counted() -> None:
    survey = hear(Survey(), (ELECTRICITY[0], b"{"))
    assert (survey.broken, survey.found()) == (1, ())


def test_everything_is_listened_to_and_each_make_s_own_topics_too() -> None:
    listened = survey_topics("energy")
    assert listened[: len(SURVEY_TOPICS)] == list(SURVEY_TOPICS)
    assert "energy/#" in listened
    assert "homeassistant/+/+/config" in listened
    assert all(topic in listened for one in dialects() for topic in one.topics("energy"))
    survey = Survey("energy")
    hear(survey, (CONFIG, SENSOR))
    assert set(survey.topics()) == {*listened, "cupboard/meter"}


def test_a_broker_with_a_hundred_thousand_topics_fills_no_memory() -> None:
    survey = Survey()
    for number in range(3_000):
        hear(survey, (f"junk/{number}/value", b"1"), (f"glow/{number:012x}/SENSOR/electricitymeter", ELECTRICITY[1]))
    assert len(survey.found()) == MOST_METERS
    assert len(survey.others()) == MOST_OTHERS
    assert survey.not_understood == 3_000
    assert words(survey)[-1] == "More than 1,000 other devices publish here that are not meters."
    hear(survey, ("big/one", b"x" * 60_000), ("t" * 5_000, b"1"))
    assert sum(len(one.payload) + len(one.topic) for one in survey.others()) < MOST_OTHERS * 5_000


@given(
    st.lists(
        st.tuples(
            st.one_of(
                st.text(max_size=12),
                st.sampled_from(
                    [
                        ELECTRICITY[0],
                        GAS[0],
                        STATE[0],
                        CONFIG,
                        "cupboard/meter",
                        "$SYS/broker/version",
                        "tele/x/LWT",
                        "/",
                    ]
                ),
            ),
            st.one_of(
                st.binary(max_size=20),
                st.sampled_from([json.dumps(one).encode() for one in (ELECTRICITY[1], GAS[1], STATE[1], SENSOR)]),
            ),
            st.booleans(),
        ),
        max_size=15,
    )
)
@settings(max_examples=150, deadline=2000)
def test_whatever_is_published_the_survey_stays_able_to_speak(heard: list[tuple[str, bytes, bool]]) -> None:
    survey = Survey()
    for topic, payload, retained in heard:
        survey.take(Message(topic, payload, NOW, retained))
        for one in words(survey):
            assert one.endswith((".", survey.broker or "."))
    assert len({(one.dialect, one.meter, one.fuel) for one in survey.found()}) == len(survey.found())
    assert survey.not_understood >= 0


def recordings() -> list[Any]:
    return [pytest.param(file, id=f"{file.parent.name}-{file.stem}") for file in sorted(PAYLOADS.glob("*/*.json"))]


@pytest.mark.parametrize("file", recordings())
def test_every_recorded_meter_is_found_on_the_topic_where_it_was_recorded(file: Path) -> None:
    recording = json.loads(file.read_text("utf-8"))
    survey = Survey()
    for before in recording.get("before", []):
        hear(survey, (before["topic"], before["payload"].encode()), retained=True)
    hear(survey, (recording["topic"], recording["payload"].encode()), retained=recording.get("retained", False))
    expected = {(one["meter"], one["fuel"]) for one in recording.get("readings", [])}
    assert {(one.meter, one.fuel.value) for one in survey.found()} == expected
    assert all(recording["topic"] in one.topics for one in survey.found())
    assert all(words(survey))
