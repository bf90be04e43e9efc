"""The whole first start by touch alone, with a demo and with a real broker; and what a kill in between leaves."""

import argparse
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fingers import Finger
from program import DEVICE, TOPIC, electricity
from pytestqt.qtbot import QtBot

from ihd.app.context import context
from ihd.app.display import Display
from ihd.app.tariffs_known import own
from ihd.brokers.embedded import EmbeddedBroker
from ihd.catalogue import catalogue
from ihd.display_settings import FirstStep, Language, StartSettings, Theme
from ihd.energy.home import HubState
from ihd.energy.tariffs.tariff import Clock, Priced
from ihd.paths import places
from ihd.settings import CarbonSettings, HubSettings, Settings, load, save
from ihd.tariff_files import parse
from ihd.ui.tariff_offers import Way
from ihd.ui.widgets.keyboard import Keyboard
from ihd.wording import language, speak

LONG = 20_000
NOWHERE = HubSettings(host="127.0.0.1", port=1)  # where nothing listens


@pytest.fixture
def finger() -> Iterator[Finger]:
    yield Finger()
    speak(catalogue("en"))


@pytest.fixture
def shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Display]:
    """The display of the home in this folder, as it comes up."""
    monkeypatch.delenv("IHD_BROKER_PASSWORD", raising=False)

    def show(home: Path) -> Display:
        asked = argparse.Namespace(
            home=str(home),
            theme=None,
            language=None,
            size=(800, 480),
            full_screen=False,
            first_page="now",
            report_start=False,
        )
        one = Display(context(str(home)), asked, None)
        qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
        one.open()
        one.window.activateWindow()
        qtbot.waitUntil(one.window.isActiveWindow)
        qtbot.waitUntil(lambda: one._page_roads is not None and one._page_roads._starting is not None, timeout=LONG)
        return one

    return show


def kept(home: Path) -> Settings:
    return load(places(str(home)).settings_file)


def page(display: Display, name: str, qtbot: QtBot):
    """The page of this name, once it is in sight."""
    qtbot.waitUntil(lambda: display.window.page == name, timeout=LONG)
    return display.window.page_widget(name)


def write(qtbot: QtBot, finger: Finger, display: Display, line, text: str) -> None:
    """Touch a field, clear it, and type into it."""
    finger(line)
    qtbot.waitUntil(
        lambda: (board := display.window.findChild(Keyboard)) is not None and board.isVisible(), timeout=LONG
    )
    while line.text():
        finger(display.window.findChild(Keyboard).keys["erase"])
    finger.type(display.window, text)


def lived(display: Display) -> bool:
    keeper = display.session.keeper if display.session else None
    return keeper is not None and keeper.known.link is HubState.LIVE


def test_a_demo_is_three_touches_away(qtbot, tmp_path, shown, finger):
    one = shown(tmp_path)
    finger(page(one, "welcome", qtbot).questions["text_scale"].input.options["1.25"])
    finger(page(one, "welcome", qtbot).on)
    finger(page(one, "start", qtbot).demo_choice)
    qtbot.waitUntil(lambda: lived(one), timeout=60_000)
    assert one.window.page == "now"
    assert one.window.look.text_scale == 1.25
    assert kept(tmp_path).display.text_scale == 1.25
    assert not places(str(tmp_path)).diary_file.exists()


def test_the_language_is_taken_into_use_at_once_and_the_steps_go_on_in_it(qtbot, tmp_path, shown, finger):
    one = shown(tmp_path)
    before = page(one, "welcome", qtbot)
    finger(before.questions["language"].input.options["cy"])
    qtbot.waitUntil(lambda: one.window.page_widget("welcome") is not before, timeout=LONG)
    assert language() == "cy"
    assert kept(tmp_path).display.language is Language.WELSH
    again = page(one, "welcome", qtbot)
    assert again.questions["language"].input.answer == "cy"
    finger(again.on)
    finger(page(one, "start", qtbot).connect_choice)
    finger(page(one, "find", qtbot).address)
    host = page(one, "connect", qtbot).form.questions["host"]
    write(qtbot, finger, one, host.input.line, "tŷ.lan")
    assert host.answer == "tŷ.lan"


def test_a_home_is_set_up_from_the_welcome_to_now_by_touch_alone(
    qtbot: QtBot, tmp_path: Path, shown, finger: Finger, broker: EmbeddedBroker, publisher
) -> None:
    one = shown(tmp_path)
    window = one.window
    welcome = page(one, "welcome", qtbot)
    finger(welcome.questions["theme"].input.options["light"])
    assert window.look.palette.background == "#F3F5F8"  # of the light theme
    finger(welcome.on)
    finger(page(one, "start", qtbot).connect_choice)
    finger(page(one, "find", qtbot).address)
    form = page(one, "connect", qtbot).form
    typed = {"host": broker.host, "port": str(broker.port5), "user": broker.user, "password": broker.password}
    for name, text in typed.items():
        write(qtbot, finger, one, form.questions[name].input.line, text)
        assert form.questions[name].answer == text
    finger(window.page_widget("connect").connect_button)
    choose = page(one, "choose", qtbot)
    qtbot.waitUntil(lambda: "so far" in choose.line.said, timeout=LONG)  # it listens
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_000, 500), qos=1).wait_for_publish(10)
    meter = f"{DEVICE}/electricity"
    qtbot.waitUntil(lambda: meter in {one for card in choose.cards.values() for one, _ in card.rows}, timeout=LONG)
    finger(choose.on)

    prices = page(one, "tariff-choice", qtbot)
    assert prices.way is Way.METER
    qtbot.waitUntil(lambda: bool(prices.presets.picks.rows), timeout=LONG)
    assert kept(tmp_path).start.next is FirstStep.PRICES
    finger(prices.rows[Way.PRESET])
    finger(prices.presets.picks.rows[1])
    finger(prices.on)
    region = page(one, "region", qtbot)
    assert kept(tmp_path).start.next is FirstStep.REGION
    write(qtbot, finger, one, region.postcode.input.line, "NG7")
    assert region.region == 9  # East Midlands
    finger(region.on)
    page(one, "now", qtbot)
    qtbot.waitUntil(lambda: lived(one), timeout=LONG)

    settings = kept(tmp_path)
    assert settings.display.theme is Theme.LIGHT
    assert settings.carbon == CarbonSettings(9, "NG7")
    assert settings.start.next is FirstStep.DONE
    assert settings.hub.host == broker.host
    used = [tariff for tariff in own(context(str(tmp_path))) if tariff.in_use]
    assert {tariff.priced for tariff in used} == {Priced.ELECTRICITY, Priced.GAS}
    assert all("April to June 2026" in tariff.name for tariff in used)


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """A home whose first start has come as far as the prices. Its hub is silent."""
    home = tmp_path / "home"
    save(Settings(hub=NOWHERE, start=StartSettings(FirstStep.PRICES)), places(str(home)).settings_file)
    return home


def as_killed(home: Path) -> Path:
    """A copy of what is on the disk at this moment: what a kill would leave."""
    left = home.with_name(f"{home.name}-left")
    shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(home, left)
    return left


def test_a_kill_after_the_look_keeps_it_and_begins_again_at_the_welcome(qtbot, tmp_path, shown, finger):
    home = tmp_path / "home"
    one = shown(home)
    finger(page(one, "welcome", qtbot).questions["theme"].input.options["contrast"])
    left = as_killed(home)
    again = shown(left)
    assert again.window.page == "welcome"
    assert again.window.look.palette.background == "#000000"  # of high contrast
    assert kept(left).start.next is FirstStep.UNASKED


def test_a_kill_before_the_prices_were_chosen_asks_them_at_the_next_start(qtbot, waiting, shown, finger):
    one = shown(waiting)
    prices = page(one, "tariff-choice", qtbot)
    finger(prices.rows[Way.TYPED])
    write(qtbot, finger, one, prices.rates.questions["electricity_pence"].input.line, "24.5")
    again = shown(as_killed(waiting))
    page(again, "tariff-choice", qtbot)
    assert kept(waiting).prices == Settings().prices


def test_a_kill_after_the_prices_asks_the_region_and_nothing_twice(qtbot, waiting, shown, finger):
    one = shown(waiting)
    prices = page(one, "tariff-choice", qtbot)
    finger(prices.rows[Way.TYPED])
    write(qtbot, finger, one, prices.rates.questions["electricity_pence"].input.line, "24.5")
    write(qtbot, finger, one, prices.rates.questions["electricity_standing"].input.line, "53.7")
    finger(prices.on)
    page(one, "region", qtbot)
    left = as_killed(waiting)
    assert (kept(left).prices.electricity_pence, kept(left).prices.electricity_standing) == (24.5, 53.7)
    again = shown(left)
    finger(page(again, "region", qtbot).on)  # skipped
    page(again, "now", qtbot)
    assert kept(left).start.next is FirstStep.DONE
    assert kept(left).carbon == CarbonSettings()
    third = shown(as_killed(left))
    qtbot.waitUntil(lambda: third.session is not None, timeout=LONG)
    assert third.window.page == "now"


def test_every_step_can_be_gone_back_and_left_out(qtbot, waiting, shown, finger):
    one = shown(waiting)
    prices = page(one, "tariff-choice", qtbot)
    finger(prices.rows[Way.LATER])
    finger(prices.on)
    region = page(one, "region", qtbot)
    finger(region.back)
    finger(page(one, "tariff-choice", qtbot).back)
    page(one, "now", qtbot)  # and it leads on no more, until the next start
    assert kept(waiting).start.next is FirstStep.REGION
    assert kept(waiting).prices == Settings().prices


def test_a_cheaper_night_becomes_a_tariff_of_the_home(qtbot, waiting, shown, finger):
    one = shown(waiting)
    prices = page(one, "tariff-choice", qtbot)
    finger(prices.rows[Way.TYPED])
    questions = prices.rates.questions
    finger(questions["night"].input)
    typed = {"electricity_pence": "29.45", "electricity_standing": "53.9", "night_pence": "13.13", "night_to": "7.00"}
    assert not prices.on.isEnabled()
    for name, text in typed.items():
        write(qtbot, finger, one, questions[name].input.line, text)
    finger(prices.on)
    page(one, "region", qtbot)
    (tariff,) = own(context(str(waiting)))
    found = parse(tariff.text, tariff.files)
    assert tariff.in_use
    assert found.clock is Clock.UTC
    night, day = found.lists[0].rates
    assert (night.start, night.end) == (30, 7 * 60)
    assert (night.price, day.price) == (13_130_000_000, 29_450_000_000)
    assert kept(waiting).prices == Settings().prices


def test_a_tariff_file_that_is_not_sound_is_refused_with_its_line(qtbot, waiting, shown, finger, tmp_path):
    file = tmp_path / "odd.toml"
    file.write_text('name = "Odd"\nfuel = "steam"\n')
    one = shown(waiting)
    prices = page(one, "tariff-choice", qtbot)
    qtbot.waitUntil(lambda: one.session is not None and one.session.keeper is not None, timeout=LONG)
    prices.chosen.emit(Way.FILE, str(file))
    qtbot.waitUntil(lambda: prices.banner.notice is not None, timeout=LONG)
    assert "Line 2" in f"{prices.banner.notice.headline} {prices.banner.notice.advice}"
    assert one.window.page == "tariff-choice"
    assert own(context(str(waiting))) == ()


def test_the_first_steps_can_be_taken_again_and_keep_what_is_not_answered(qtbot, waiting, shown, finger):
    save(replace(kept(waiting), start=StartSettings(FirstStep.DONE)), places(str(waiting)).settings_file)
    one = shown(waiting)
    one.window.open_page("settings")
    finger(page(one, "settings", qtbot).again)
    finger(page(one, "welcome", qtbot).on)
    prices = page(one, "tariff-choice", qtbot)
    finger(prices.rows[Way.LATER])
    finger(prices.on)
    finger(page(one, "region", qtbot).on)
    page(one, "now", qtbot)
    assert replace(kept(waiting), start=StartSettings()) == Settings(hub=NOWHERE)


def test_a_preset_says_its_months_and_that_it_is_nobodys_own(qtbot, waiting, shown, finger):
    one = shown(waiting)
    prices = page(one, "tariff-choice", qtbot)
    qtbot.waitUntil(lambda: bool(prices.presets.picks.rows), timeout=LONG)
    finger(prices.rows[Way.PRESET])
    first = prices.presets.picks.rows[0]
    assert first.title == "July to September 2026"
    assert "26.11p per kWh and 57.19p a day" in first.line
    assert "not your own tariff" in prices.presets._why.said.replace("\n", " ")
    prices.presets.region.options["Midlands"].click()
    assert [row.title for row in prices.presets.picks.rows] == ["October to December 2025", "July to September 2025"]


@pytest.fixture
def set_up(waiting: Path) -> Path:
    """A home whose first start is behind it."""
    save(replace(kept(waiting), start=StartSettings(FirstStep.DONE)), places(str(waiting)).settings_file)
    return waiting


def from_settings(display: Display, finger: Finger, qtbot: QtBot, name: str):
    """Prices or region, as Settings leads there."""
    display.window.open_page("settings")
    settings = page(display, "settings", qtbot)
    # What is told late stands above the buttons: why the hub is silent, and where the secrets are.
    qtbot.waitUntil(lambda: "did not answer" in settings.hub_words and bool(settings.ways.facts.said), timeout=LONG)
    finger(settings.tariff_button if name == "tariff-choice" else settings.region_button)
    return page(display, name, qtbot)


@pytest.mark.parametrize("name", ["tariff-choice", "region"])
def test_asked_by_settings_a_step_is_none_and_leads_back_there(qtbot, set_up, shown, finger, name):
    one = shown(set_up)
    asked = from_settings(one, finger, qtbot, name)
    assert not asked.steps.isVisible()
    assert not asked.back.isVisible()
    assert asked.on.words == "Save"
    finger(asked.arrow)
    page(one, "settings", qtbot)
    assert kept(set_up) == replace(Settings(hub=NOWHERE), start=StartSettings(FirstStep.DONE))


def test_prices_and_region_saved_from_settings_lead_back_there(qtbot, set_up, shown, finger):
    one = shown(set_up)
    prices = from_settings(one, finger, qtbot, "tariff-choice")
    finger(prices.rows[Way.TYPED])
    write(qtbot, finger, one, prices.rates.questions["electricity_pence"].input.line, "24.5")
    write(qtbot, finger, one, prices.rates.questions["electricity_standing"].input.line, "53.7")
    finger(prices.on)
    page(one, "settings", qtbot)
    assert kept(set_up).prices.electricity_pence == 24.5
    region = from_settings(one, finger, qtbot, "region")
    write(qtbot, finger, one, region.postcode.input.line, "N")
    assert not region.on.isEnabled()
    write(qtbot, finger, one, region.postcode.input.line, "NG7")
    finger(region.on)
    page(one, "settings", qtbot)
    assert kept(set_up).carbon == CarbonSettings(9, "NG7")
    again = from_settings(one, finger, qtbot, "region")
    write(qtbot, finger, one, again.postcode.input.line, "")
    finger(again.on)
    page(one, "settings", qtbot)
    assert kept(set_up).carbon == CarbonSettings()


def test_what_was_typed_and_left_is_not_there_when_settings_leads_back(qtbot, set_up, shown, finger):
    one = shown(set_up)
    region = from_settings(one, finger, qtbot, "region")
    write(qtbot, finger, one, region.postcode.input.line, "NG7")
    finger(region.arrow)
    assert from_settings(one, finger, qtbot, "region").postcode.answer == ""


def test_a_step_that_settings_has_asked_is_not_asked_again_and_another_is(qtbot, waiting, shown, finger):
    one = shown(waiting)
    finger(page(one, "tariff-choice", qtbot).back)  # the first start, left midway
    page(one, "now", qtbot)
    finger(from_settings(one, finger, qtbot, "region").on)
    page(one, "settings", qtbot)
    assert kept(waiting).start.next is FirstStep.PRICES
    finger(from_settings(one, finger, qtbot, "tariff-choice").on)
    page(one, "settings", qtbot)
    assert kept(waiting).start.next is FirstStep.REGION
    again = shown(as_killed(waiting))
    assert page(again, "region", qtbot).steps.isVisible()
