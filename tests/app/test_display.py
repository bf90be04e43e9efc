"""The display as it runs: a real broker, a real window, real clicks."""

import argparse
import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from program import DEVICE, TOPIC, electricity, register
from PySide6.QtCore import Qt

from ihd.app.context import context
from ihd.app.display import Display
from ihd.display_settings import FirstStep
from ihd.energy.home import HubState
from ihd.paths import places
from ihd.settings import DiarySettings, HubSettings, Settings, load
from ihd.ui import words
from ihd.ui.tariff_offers import Way
from ihd.ui.widgets.touchable import Touchable

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)


@pytest.fixture
def display(qtbot, home, broker, monkeypatch):
    """A display that is connected, and hears its hub."""
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    one = Display(context(str(home)), ASKED, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    return one


def dial(display):
    return display.window.page_widget("now").dial.accessibleName()


def connected(display):
    keeper = display.session.keeper if display.session else None
    return keeper is not None and keeper.known.link is HubState.LIVE


ROUNDS = 3  # of a hundred readings; one is enough, since the machine may be busy with something else meanwhile


def test_a_reading_is_on_the_dial_within_300_ms_at_the_99th_percentile_and_kept(qtbot, home, display, publisher):
    qtbot.waitUntil(lambda: connected(display), timeout=20_000)
    start = datetime.now(UTC) - timedelta(seconds=350)  # each reading a second after the last, none from the future

    def took(n: int) -> float:
        watts = 1000 + 10 * n
        began = time.perf_counter()
        publisher.publish(TOPIC, electricity(start + timedelta(seconds=n), 1_000_000 + n, watts), qos=1)
        qtbot.waitUntil(lambda: f"{watts / 1000:.2f}" in dial(display), timeout=5_000)
        return time.perf_counter() - began

    rounds = (sorted(took(100 * one + n) for n in range(100)) for one in range(ROUNDS))
    told = []
    for times in rounds:
        told.append(f"median {times[50] * 1000:.0f} ms, p99 {times[98] * 1000:.0f} ms")
        if times[98] < 0.3:
            break
    else:
        pytest.fail("; ".join(told))
    qtbot.waitUntil(lambda: register(home) is not None, timeout=10_000)


def test_the_first_start_offers_a_broker_or_a_demo_and_the_demo_lives(qtbot, tmp_path):
    one = Display(context(str(tmp_path)), ASKED, None)
    qtbot.addWidget(one.window)
    one.open()
    assert one.window.page == "welcome"
    one.window.demo_wanted.emit()
    try:
        qtbot.waitUntil(lambda: connected(one), timeout=20_000)
        qtbot.waitUntil(lambda: "1.24" in dial(one), timeout=20_000)
        assert one.window.page == "now"
        assert not places(str(tmp_path)).diary_file.exists()
    finally:
        one.stop()


@pytest.fixture
def second(qtbot, home, display, publisher):
    """A second display of the same home, once the first has kept a reading."""
    qtbot.waitUntil(lambda: connected(display), timeout=20_000)
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_000, 1240), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_000, timeout=20_000)
    one = Display(context(str(home)), ASKED, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitUntil(lambda: connected(one), timeout=20_000)
    return one


def test_a_second_display_shows_and_says_who_records(qtbot, second, publisher):
    assert "process" in second.session.keeper.known.held_by
    assert second.window.banner.notice
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_010, 2480), qos=1)
    qtbot.waitUntil(lambda: "2.48" in dial(second), timeout=20_000)


def test_a_display_records_on_when_the_one_that_recorded_has_gone(qtbot, home, display, second, publisher):
    display.stop()
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_020, 2480), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_020, timeout=20_000)
    assert second.session.keeper.known.held_by is None
    qtbot.waitUntil(lambda: second.window.banner.notice is None, timeout=5_000)
    assert "2.48" in dial(second)


def test_history_shows_the_day_that_was_lived(qtbot, home, display, publisher):
    qtbot.waitUntil(lambda: connected(display), timeout=20_000)
    for ago, register_wh in ((20, 1_000_000), (5, 1_000_010)):
        told = json.loads(electricity(datetime.now(UTC) - timedelta(seconds=ago), register_wh, 1240))
        told["electricitymeter"]["energy"]["export"] = {"cumulative": 0.0, "units": "kWh"}  # as in every home
        publisher.publish(TOPIC, json.dumps(told).encode(), qos=1)
    qtbot.waitUntil(lambda: "1.24" in dial(display), timeout=20_000)
    display.window.open_page("history")
    page = display.window.page_widget("history")
    today = words.long_date(datetime.now(display.context.zone).date())
    qtbot.waitUntil(lambda: today in page.headline.words, timeout=10_000)
    qtbot.waitUntil(lambda: page.stage.has_charts and len(page.stage.bars.states) in (46, 48, 50), timeout=40_000)
    offered = {one.accessibleName() for one in page.findChildren(Touchable) if one.isVisible()}
    assert "Show pounds" in offered
    assert "Given back" not in offered, "the hub tells of a register that stands at 0"


def test_prices_that_a_hub_tells_stand_on_the_page_of_prices_as_soon_as_they_are_heard(qtbot, display, publisher):
    qtbot.waitUntil(lambda: connected(display), timeout=20_000)
    display.window.open_page("tariff-choice")
    meter = display.window.page_widget("tariff-choice").rows[Way.METER]
    qtbot.waitUntil(lambda: "not told any prices yet" in meter.accessibleName(), timeout=10_000)
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_000, 1240), qos=1)
    qtbot.waitUntil(lambda: "25.00p per kWh" in meter.accessibleName(), timeout=10_000)


def test_what_was_heard_last_is_saved_when_the_window_closes(qtbot, home, display, publisher):
    rarely = Settings(hub=display.context.settings.hub, diary=DiarySettings(save_every=60))
    display.window.settings_wanted.emit(rarely)
    qtbot.waitUntil(lambda: connected(display), timeout=20_000)
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 7_000_000, 1240), qos=1)
    qtbot.waitUntil(lambda: "1.24" in dial(display), timeout=20_000)
    display.stop()
    assert register(home) == 7_000_000


def test_the_name_of_the_meter_is_the_hubs(home, display, qtbot, publisher):
    qtbot.waitUntil(lambda: connected(display), timeout=20_000)
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_000, 1240), qos=1)
    qtbot.waitUntil(lambda: display.session.keeper.fuels() != (), timeout=20_000)
    assert list(display.session.keeper.known.fuels) == [f"{DEVICE}/electricity"]


def test_settings_that_cannot_be_saved_are_told_on_the_page_one_is_on(qtbot, home, display):
    qtbot.waitUntil(lambda: connected(display), timeout=20_000)
    places(str(home)).settings_file.with_suffix(".new").mkdir()  # where the new settings would be written first
    display.window.open_page("settings")
    display.window.settings_wanted.emit(display.context.settings)
    qtbot.waitUntil(lambda: display.window.banner.notice is not None, timeout=5_000)
    assert display.window.banner.notice.headline == "The settings could not be saved"
    assert display.window.page == "settings"
    places(str(home)).settings_file.with_suffix(".new").rmdir()
    display.window.settings_wanted.emit(display.context.settings)
    qtbot.waitUntil(lambda: display.window.banner.notice is None, timeout=5_000)


def test_what_is_typed_to_connect_is_kept_in_the_folder_that_was_asked_for(qtbot, tmp_path, broker):
    asked = argparse.Namespace(**{**vars(ASKED), "home": str(tmp_path)})
    one = Display(context(str(tmp_path)), asked, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    one.window.open_page("connect")
    one.window.connect_wanted.emit(HubSettings(broker.host, broker.port5, broker.user), broker.password)
    qtbot.waitUntil(lambda: one.window.page == "choose", timeout=20_000)
    qtbot.mouseClick(one.window.page_widget("choose").keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: connected(one), timeout=20_000)
    assert load(places(str(tmp_path)).settings_file).hub.port == broker.port5
    for step in ("tariff-choice", "region"):  # what has still to be asked; as it stands it may be left out
        qtbot.waitUntil(lambda step=step: one.window.page == step, timeout=20_000)
        qtbot.mouseClick(one.window.page_widget(step).on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: one.window.page == "now", timeout=20_000)
    assert load(places(str(tmp_path)).settings_file).start.next is FirstStep.DONE
