"""From ticks to settings: as little as need be, and nothing that was not ticked."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ihd.app.choosing import Asked, chosen, door_to, judged, rules_in, settle, with_rule
from ihd.app.context import Context
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.energy.trouble import HubTrouble
from ihd.hubs.survey import Seen
from ihd.passwords import keep
from ihd.paths import places
from ihd.price_settings import PriceSettings
from ihd.settings import BrokerSettings, HubSettings, MeterSettings, RuleSettings, Settings, load
from ihd.ui.offers import Ticked

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HUB = HubSettings("192.168.1.20")
RULE = RuleSettings("cellar/json", "$.power", "W", "power taken", "Main")
BEFORE = Settings(prices=PriceSettings(electricity_pence=28.5))


def seen(meter, *topics, dialect="glow", own=True, fuel=Fuel.ELECTRICITY):
    hub = meter.partition("/")[0]
    return Seen(dialect, meter, fuel, Reading(meter, fuel, NOON, hub=hub), own, hub, topics=topics)


GLOW = seen("A1/electricity", "glow/A1/SENSOR/electricitymeter")
GAS = seen("A1/gas", "glow/A1/SENSOR/gasmeter", fuel=Fuel.GAS)
PLUG = seen("washer/energy", "tele/washer/SENSOR", dialect="tasmota", own=False)


def chose(found, *meters, given=(), settings=BEFORE, hub=HUB, rules=(), asks=False):
    return chosen(settings, hub, found, Ticked(meters, given, asks), rules, "c0619ab00000")


def test_a_glow_home_writes_down_nothing_but_its_broker():
    settings = chose((GLOW, GAS, PLUG), "A1/electricity", "A1/gas")
    assert settings == replace(BEFORE, hub=HUB)


def test_a_hub_whose_topics_begin_otherwise_is_heard_too():
    other = seen("A1/electricity", "home/glow/A1/SENSOR/electricitymeter")
    settings = chose((other,), "A1/electricity")
    assert settings.hub.prefix == "home/glow"
    assert settings.meters == MeterSettings()


def test_a_second_hub_with_words_of_its_own_is_listened_to_where_it_speaks():
    other = seen("B2/electricity", "annex/B2/SENSOR/electricitymeter")
    settings = chose((GLOW, other), "A1/electricity", "B2/electricity")
    assert settings.hub.prefix == "glow"
    assert settings.meters == MeterSettings(topics=("annex/B2/SENSOR/electricitymeter",))


def test_what_is_ticked_besides_is_written_down_with_where_it_is_heard():
    settings = chose((GLOW, PLUG), "A1/electricity", "washer/energy")
    assert settings.meters.counted == ("A1/electricity", "washer/energy")
    assert settings.meters.topics == ("glow/A1/SENSOR/electricitymeter", "tele/washer/SENSOR")


def test_an_own_meter_that_is_not_ticked_does_not_count():
    assert chose((GLOW, GAS), "A1/electricity").meters.counted == ("A1/electricity",)


def test_what_is_given_is_told_and_victron_only_with_consent():
    settings = chose((PLUG,), "washer/energy", given=("washer/energy",))
    assert settings.meters.given == ("washer/energy",)
    assert settings.meters.victron == ""
    assert chose((PLUG,), "washer/energy", asks=True).meters.victron == "c0619ab00000"


def test_a_rule_whose_meter_is_not_ticked_is_let_go():
    mains = seen("Main", "cellar/json", dialect="generic")
    spare = RULE._replace(topic="attic/power", path="", meter="Spare")
    settings = chose((mains, seen("Spare", "attic/power", dialect="generic")), "Main", rules=(RULE, spare))
    assert settings.rules == (RULE,)
    assert settings.meters.counted == ("Main",)
    assert chose((mains,), "Main", rules=(RULE,)).meters.counted == ()


def test_our_own_broker_runs_on_and_another_one_ends_it():
    running = replace(BEFORE, hub=HUB, broker=BrokerSettings(runs=True))
    here = chose((GLOW,), "A1/electricity", settings=running, hub=HubSettings("localhost"))
    assert here == running
    assert not chose((GLOW,), "A1/electricity", settings=running).broker.runs


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.delenv("IHD_BROKER_PASSWORD", raising=False)
    monkeypatch.setattr("ihd.passwords.SystemKeyring.works_here", staticmethod(lambda: False))
    return Context(places(str(tmp_path)), replace(BEFORE, hub=HUB))


def test_a_password_is_kept_told_only_to_its_own_broker_and_forgotten_with_it(own):
    kept = settle(own, own.settings, "s3cret")
    assert door_to(kept, Asked(HUB)).passwords == "s3cret"
    assert door_to(kept, Asked(HubSettings("192.168.1.99"))).passwords is None
    assert door_to(kept, Asked(HUB, "other")).passwords == "other"
    assert "s3cret" not in own.places.settings_file.read_text()
    settle(own, own.settings, None)
    assert keep(own.places).get("hub.password") == "s3cret"
    settle(own, own.settings, "")
    assert keep(own.places).get("hub.password") is None
    assert load(own.places.settings_file) == own.settings


def test_a_display_that_is_paired_is_unpaired_first(own):
    paired = own._replace(settings=replace(own.settings, meters=MeterSettings(paired="hub-1")))
    with pytest.raises(HubTrouble, match="paired"):
        door_to(paired, Asked(HUB))


def test_a_rule_stands_for_one_that_read_the_same():
    other = RULE._replace(unit="kW", topic=" cellar/json ")
    assert with_rule((RULE,), other) == (other._replace(topic="cellar/json"),)
    more = with_rule((RULE,), RULE._replace(path="$.sum", unit="kWh", meaning="register taken"))
    assert len(more) == 2
    assert len(rules_in(BEFORE, more)) == 2


def test_a_rule_in_the_making_is_judged_by_its_parts():
    assert judged(RULE, b'{"power": 412}').words == "412 W taken from the grid"
    assert judged(RULE, b'{"power": 412}').is_value
    assert not judged(RULE, b'{"power": "on"}').is_value
    assert not judged(RULE, None).is_value
    assert judged(RuleSettings("", "", "", "", ""), None).wrong == ()
    for name, wrong in (("topic", "a/#"), ("path", "$..["), ("meter", "")):
        assert [part for part, _ in judged(RULE._replace(**{name: wrong}), b"{}").wrong] == [name]
