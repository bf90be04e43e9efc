"""From nothing set up to the home's own meters, with a real broker, real devices' messages and real clicks."""

import argparse
import json
from datetime import UTC, datetime

import pytest
from program import DEVICE, TOPIC, electricity
from PySide6.QtCore import Qt

from ihd.app.context import context
from ihd.app.display import Display
from ihd.display_settings import FirstStep, StartSettings
from ihd.energy.fuel import Fuel
from ihd.energy.home import HubState
from ihd.paths import places
from ihd.settings import HubSettings, Settings, load, save
from ihd.ui.offers import Nearby
from ihd.ui.pages.step import StepPage

ASKED_ALREADY = Settings(start=StartSettings(FirstStep.DONE))  # so that the first start does not lead on to prices
PLUG, PHASES = "tele/washer/SENSOR", "shellies/shellyem3-0A0B0C"
CUPBOARD = "cupboard/reader"
PORTAL = "c0619ab00000"


@pytest.fixture
def display(qtbot, tmp_path, monkeypatch):
    monkeypatch.delenv("IHD_BROKER_PASSWORD", raising=False)
    asked = argparse.Namespace(
        home=str(tmp_path),
        theme="dark",
        language=None,
        size=(800, 480),
        full_screen=False,
        first_page="now",
        report_start=False,
    )
    save(ASKED_ALREADY, places(str(tmp_path)).settings_file)
    one = Display(context(str(tmp_path)), asked, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    click(qtbot, one.window.page_widget("welcome").on)
    click(qtbot, one.window.page_widget("start").connect_choice)
    assert one.window.page == "find"
    qtbot.waitUntil(lambda: one._ways_in._arriving is not None, timeout=20_000)
    return one


def click(qtbot, button):
    """Bring a button into sight and click on it."""
    assert button.isEnabled()
    above = button.parentWidget()
    while above is not None and not isinstance(above, StepPage):
        above = above.parentWidget()
    if above is not None:
        above._scroll.ensureWidgetVisible(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def hub(broker):
    return HubSettings(broker.host, broker.port5)


def touch(qtbot, display, broker):
    """Touch the broker in the list, as if it had been found."""
    page = display.window.page_widget("find")
    page.show_found((Nearby("Our broker", "In the cupboard.", hub(broker)),))
    click(qtbot, page.brokers[0])


def connect(qtbot, display, broker):
    """Find the broker, be asked for the user name and password, and listen."""
    touch(qtbot, display, broker)
    qtbot.waitUntil(lambda: display.window.page == "connect", timeout=20_000)
    page = display.window.page_widget("connect")
    for name, typed in (("user", broker.user), ("password", broker.password)):
        page.form.questions[name].input.line.setText(typed)
    click(qtbot, page.connect_button)
    qtbot.waitUntil(lambda: display.window.page == "choose", timeout=20_000)
    page = display.window.page_widget("choose")
    qtbot.waitUntil(lambda: "so far" in page.line.said, timeout=20_000)
    return page


def tell(publisher, topic, told):
    payload = told if isinstance(told, bytes) else json.dumps(told).encode()
    publisher.publish(topic, payload, qos=1).wait_for_publish(10)


def plug(publisher, watts, wh):
    tell(publisher, PLUG, {"ENERGY": {"Total": wh / 1000, "Power": watts}})


def phases(publisher, watts, wh):
    for n in range(3):
        tell(publisher, f"{PHASES}/emeter/{n}/power", watts[n])
        tell(publisher, f"{PHASES}/emeter/{n}/total", wh[n])


def glow(publisher, watts=500, wh=1_000_000):
    tell(publisher, TOPIC, electricity(datetime.now(UTC), wh, watts))


def said(page):
    return [card.sentence for card in page.cards.values()]


def row(page, meter, fuel=Fuel.ELECTRICITY):
    return next(card.rows[meter, fuel] for card in page.cards.values() if (meter, fuel) in card.rows)


def heard(qtbot, page, *meters):
    known = lambda: {meter for card in page.cards.values() for meter, _ in card.rows}  # noqa: E731
    qtbot.waitUntil(lambda: set(meters) <= known(), timeout=20_000)


def settings(display):
    return load(places(display._asked.home).settings_file)


def live(qtbot, display):
    qtbot.waitUntil(lambda: display.window.page == "now", timeout=20_000)
    keeper = lambda: display.session.keeper if display.session else None  # noqa: E731
    qtbot.waitUntil(lambda: keeper() is not None and keeper().known.link is HubState.LIVE, timeout=20_000)
    return keeper()


def test_a_broker_that_wants_a_password_asks_for_it_with_the_rest_filled_in(qtbot, display, broker):
    touch(qtbot, display, broker)
    qtbot.waitUntil(lambda: display.window.page == "connect", timeout=20_000)
    page = display.window.page_widget("connect")
    assert page.form.questions["host"].answer == broker.host
    assert page.form.questions["port"].answer == str(broker.port5)
    assert "below" in page.trouble.advice
    click(qtbot, page.back)
    assert display.window.page == "find"
    assert settings(display) == ASKED_ALREADY


def test_a_plug_three_phases_and_a_glow_hub_are_named_and_only_the_home_s_own_are_ticked(
    qtbot, display, broker, publisher
):
    page = connect(qtbot, display, broker)
    glow(publisher)
    plug(publisher, 412, 231_000)
    phases(publisher, (100, 200, 300), (1000, 2000, 3000))
    heard(qtbot, page, f"{DEVICE}/electricity", "washer/energy", "shellyem3-0A0B0C/emeter/2")
    told = " ".join(said(page))
    assert said(page)[0].startswith("A Glow hub with an electricity meter, last heard ")
    assert "A Tasmota energy meter “washer”" in told
    assert "A Shelly energy meter “shellyem3-0A0B0C” with " in told
    assert page.ticked.meters == (f"{DEVICE}/electricity",)
    assert row(page, f"{DEVICE}/electricity").isChecked()
    both = "300 W now, 3.0 kWh on the register"  # told in two messages
    qtbot.waitUntil(lambda: row(page, "shellyem3-0A0B0C/emeter/2").line == both, timeout=10_000)
    assert not row(page, "washer/energy").isChecked()
    qtbot.waitUntil(lambda: row(page, "washer/energy").line == "412 W now, 231.0 kWh on the register", timeout=10_000)


def test_a_glow_home_stays_as_simple_as_it_was(qtbot, display, broker, publisher):
    page = connect(qtbot, display, broker)
    glow(publisher)
    plug(publisher, 412, 231_000)
    heard(qtbot, page, f"{DEVICE}/electricity", "washer/energy")
    click(qtbot, page.on)
    keeper = live(qtbot, display)
    kept = settings(display)
    assert (kept.hub.host, kept.hub.port, kept.hub.user) == (broker.host, broker.port5, broker.user)
    assert (kept.meters.counted, kept.meters.given, kept.meters.topics) == ((), (), ())
    assert broker.password not in places(display._asked.home).settings_file.read_text()
    plug(publisher, 2000, 231_001)
    glow(publisher, 640, 1_000_001)
    qtbot.waitUntil(lambda: keeper.known.power is not None, timeout=10_000)
    assert keeper.known.power.watts == 640
    assert list(keeper.known.fuels) == [f"{DEVICE}/electricity"]


def test_three_phases_make_one_home_meter_and_a_plug_that_is_not_ticked_never_counts(qtbot, display, broker, publisher):
    page = connect(qtbot, display, broker)
    plug(publisher, 412, 231_000)
    phases(publisher, (100, 200, 300), (1000, 2000, 3000))
    meters = [f"shellyem3-0A0B0C/emeter/{n}" for n in range(3)]
    heard(qtbot, page, "washer/energy", *meters)
    assert not page.on.isEnabled()
    assert page.note.said == "Tick the meters of your home first."
    for meter in meters:
        click(qtbot, row(page, meter))
    click(qtbot, page.on)
    keeper = live(qtbot, display)
    kept = settings(display).meters
    assert set(kept.counted) == set(meters)
    assert {topic.rpartition("/emeter")[0] for topic in kept.topics} == {PHASES}
    phases(publisher, (110, 220, 330), (1000, 2000, 3000))
    qtbot.waitUntil(lambda: keeper.known.power is not None and keeper.known.power.watts == 660, timeout=10_000)
    plug(publisher, 3000, 231_500)

    def used():
        phases(publisher, (110, 220, 340), (1002, 2003, 3004))  # again and again, as devices do
        day = keeper.home(datetime.now(UTC)).electricity
        return day is not None and day.kwh == pytest.approx(0.009)

    qtbot.waitUntil(used, timeout=20_000)
    assert keeper.known.power.watts == 670
    assert set(keeper.known.fuels) == set(meters)


def test_a_meter_that_sits_the_other_way_round_counts_what_is_given(qtbot, display, broker, publisher):
    page = connect(qtbot, display, broker)
    plug(publisher, 412, 231_000)
    heard(qtbot, page, "washer/energy")
    card = next(iter(page.cards.values()))
    way = card.ways["washer/energy", Fuel.ELECTRICITY]
    assert way.isHidden()
    click(qtbot, row(page, "washer/energy"))
    assert not way.isHidden()
    click(qtbot, way.options["given"])
    click(qtbot, page.on)
    keeper = live(qtbot, display)
    assert settings(display).meters.given == ("washer/energy",)
    plug(publisher, 500, 231_001)
    qtbot.waitUntil(lambda: keeper.known.power is not None and keeper.known.power.watts == -500, timeout=10_000)


def test_a_rule_made_by_hand_shows_what_it_reads_as_it_comes_and_counts(qtbot, display, broker, publisher):
    page = connect(qtbot, display, broker)
    click(qtbot, page.by_hand)
    rule = display.window.page_widget("rule")
    assert display.window.page == "rule"
    tell(publisher, CUPBOARD, {"time": "now", "now": {"kilowatts": "1.25"}, "sum": 8123.4})
    qtbot.waitUntil(lambda: CUPBOARD in [one.title for one in rule.samples.rows], timeout=20_000)
    click(qtbot, rule.samples.rows[[one.title for one in rule.samples.rows].index(CUPBOARD)])
    qtbot.waitUntil(lambda: [one.title for one in rule.numbers.rows] == ["1.25", "8123.4"], timeout=10_000)
    click(qtbot, rule.numbers.rows[0])
    click(qtbot, next(one for one in rule.meaning.rows if one.title == "Power now"))
    assert not rule.on.isEnabled()
    click(qtbot, rule.unit.options["kW"])
    qtbot.waitUntil(lambda: rule.preview.words == "1.25 kW taken from the grid", timeout=10_000)
    tell(publisher, CUPBOARD, {"now": {"kilowatts": "2.5"}})
    qtbot.waitUntil(lambda: rule.preview.words == "2.50 kW taken from the grid", timeout=10_000)
    click(qtbot, rule.on)
    assert display.window.page == "choose"
    heard(qtbot, page, "Main")
    assert page.ticked.meters == ("Main",)
    assert settings(display) == ASKED_ALREADY
    click(qtbot, page.on)
    keeper = live(qtbot, display)
    (kept,) = settings(display).rules
    assert (kept.topic, kept.path, kept.unit, kept.meaning) == (CUPBOARD, "$.now.kilowatts", "kW", "power taken")
    tell(publisher, CUPBOARD, {"now": {"kilowatts": 3}})
    qtbot.waitUntil(lambda: keeper.known.power is not None and keeper.known.power.watts == 3000, timeout=10_000)


def test_going_back_leaves_everything_as_it_was(qtbot, display, broker, publisher):
    page = connect(qtbot, display, broker)
    glow(publisher)
    heard(qtbot, page, f"{DEVICE}/electricity")
    click(qtbot, page.by_hand)
    click(qtbot, display.window.page_widget("rule").back)
    assert display.window.page == "choose"
    assert page.ticked.meters == (f"{DEVICE}/electricity",)
    click(qtbot, page.back)
    assert display.window.page == "find"
    click(qtbot, display.window.page_widget("find").back)
    assert display.window.page == "start"
    assert display.session is None
    assert load(places(display._asked.home).settings_file) == ASKED_ALREADY


def test_a_broker_whose_hub_is_silent_can_be_kept_and_the_hub_counts_once_it_speaks(qtbot, display, broker, publisher):
    page = connect(qtbot, display, broker)
    qtbot.waitUntil(lambda: not page.keep.isHidden(), timeout=10_000)
    click(qtbot, page.keep)
    keeper = live(qtbot, display)
    glow(publisher, 640)
    qtbot.waitUntil(lambda: keeper.known.power is not None and keeper.known.power.watts == 640, timeout=10_000)


@pytest.fixture
def asked(publisher):
    """What is said to Victron systems."""
    told = []
    publisher.message_callback_add("R/#", lambda _client, _data, message: told.append((message.topic, message.payload)))
    publisher.subscribe("R/#", 1)
    return told


def test_a_victron_system_is_asked_to_go_on_only_once_the_household_agrees(qtbot, display, broker, publisher, asked):
    page = connect(qtbot, display, broker)
    grid = f"N/{PORTAL}/grid/30/Ac"
    tell(publisher, f"{grid}/Power", {"value": 640})
    tell(publisher, f"{grid}/Energy/Forward", {"value": 812.5})
    heard(qtbot, page, f"{PORTAL}/grid-30")
    assert not page.victron.isHidden()
    assert asked == []
    click(qtbot, page.victron.switch)
    qtbot.waitUntil(lambda: asked == [(f"R/{PORTAL}/keepalive", b"")], timeout=10_000)
    click(qtbot, row(page, f"{PORTAL}/grid-30"))
    click(qtbot, page.on)
    live(qtbot, display)
    assert settings(display).meters.victron == PORTAL
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=10_000)
    assert asked[1] == (f"R/{PORTAL}/keepalive", b"")


def test_a_home_that_lives_can_look_elsewhere_and_come_back(qtbot, display, broker, publisher):
    page = connect(qtbot, display, broker)
    glow(publisher)
    heard(qtbot, page, f"{DEVICE}/electricity")
    click(qtbot, page.on)
    keeper = live(qtbot, display)
    before, session = settings(display), display.session
    display.window.open_page("settings")
    display.window.page_widget("settings").hub_wanted.emit()
    assert display.window.page == "find"
    page = display.window.page_widget("find")
    known = Nearby("Our broker", "In the cupboard.", before.hub)
    page.show_found((known,))
    click(qtbot, page.brokers[0])
    qtbot.waitUntil(lambda: display.window.page == "choose", timeout=20_000)
    page = display.window.page_widget("choose")
    qtbot.waitUntil(lambda: "so far" in page.line.said, timeout=20_000)  # with the password that is kept
    plug(publisher, 2000, 231_000)
    heard(qtbot, page, "washer/energy")
    click(qtbot, row(page, "washer/energy"))
    click(qtbot, page.back)
    click(qtbot, display.window.page_widget("find").back)
    assert display.window.page == "settings"
    assert settings(display) == before
    assert display.session is session
    glow(publisher, 640, 1_000_001)
    qtbot.waitUntil(lambda: keeper.known.power is not None and keeper.known.power.watts == 640, timeout=10_000)
    assert list(keeper.known.fuels) == [f"{DEVICE}/electricity"]
