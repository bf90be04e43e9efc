"""What is chosen while the display runs is in force at once: language, colours, text size, and how energy is paid."""

import argparse
from dataclasses import replace

import pytest

from ihd.app.context import context
from ihd.app.display import Display
from ihd.app.life import Pretence, PretendLife
from ihd.app.options import LANGUAGES
from ihd.catalogue import LANGUAGES as KNOWN
from ihd.display_settings import Language, Theme
from ihd.energy.fuel import Fuel
from ihd.paths import places
from ihd.settings import Settings, load, save
from ihd.wording import language, tr

ASKED = argparse.Namespace(
    home=None, theme=None, language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)
WELSH = {"language": Language.WELSH}


def chosen(display, **answers) -> Settings:
    settings = display.context.settings
    return replace(settings, display=replace(settings.display, **answers))


@pytest.fixture
def demo(qtbot, tmp_path):
    """A demo home on the screen, as `ihd demo` shows it."""
    own = context(str(tmp_path))
    life = PretendLife(own, Pretence("prepay"))
    one = Display(life.context, argparse.Namespace(**vars(ASKED)), life)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitUntil(lambda: one.session is not None and one.session.keeper is not None, timeout=20_000)
    return one


def test_what_may_be_asked_for_is_what_there_is():
    assert set(LANGUAGES) == set(KNOWN) == {one.value for one in Language}


def test_a_language_that_is_chosen_is_spoken_at_once(qtbot, demo):
    demo.window.open_page("settings")
    before = demo.window.page_widget("settings")
    demo.window.settings_wanted.emit(chosen(demo, **WELSH))
    qtbot.waitUntil(lambda: demo.window.page_widget("settings") is not before, timeout=5_000)
    assert (language(), demo.window.page) == ("cy", "settings")
    assert demo.window.nav.items["history"].accessibleName() == tr("History")
    demo.window.open_page("now")
    qtbot.waitUntil(lambda: "kW" in demo.window.page_widget("now").dial.power.unit, timeout=20_000)
    demo.window.settings_wanted.emit(chosen(demo, language=Language.ENGLISH))
    qtbot.waitUntil(lambda: language() == "en" and demo.window.page == "now", timeout=5_000)
    qtbot.waitUntil(lambda: "Using now" in demo.window.page_widget("now").dial.accessibleName(), timeout=20_000)


def test_every_page_is_wired_again_in_the_new_language(qtbot, demo):
    for page in ("hubs", "storage", "export", "settings"):
        demo.window.open_page(page)
    demo.window.settings_wanted.emit(chosen(demo, **WELSH))
    qtbot.waitUntil(lambda: language() == "cy", timeout=5_000)
    demo.window.open_page("storage")
    storage = demo.window.page_widget("storage")
    qtbot.waitUntil(lambda: bool(storage.meters.line.said), timeout=20_000)
    demo.window.open_page("now")


def test_a_home_begins_in_the_language_of_its_settings_unless_another_is_asked_for(qtbot, tmp_path):
    settings = Settings()
    save(replace(settings, display=replace(settings.display, **WELSH)), places(str(tmp_path)).settings_file)
    for asked, spoken in ((None, "cy"), ("en", "en")):
        one = Display(context(str(tmp_path)), argparse.Namespace(**{**vars(ASKED), "language": asked}), None)
        qtbot.addWidget(one.window)
        one.open()
        assert language() == spoken
        one.stop()


def test_colours_and_text_size_that_are_chosen_are_in_force_at_once(qtbot, tmp_path):
    asked = argparse.Namespace(**{**vars(ASKED), "theme": "dark", "home": str(tmp_path)})
    one = Display(context(str(tmp_path)), asked, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    before = one.window.look
    one.window.settings_wanted.emit(chosen(one, theme=Theme.LIGHT, text_scale=1.5))
    after = one.window.look
    assert after.palette != before.palette
    assert after.text_scale == pytest.approx(1.5 * before.text_scale)
    assert load(places(str(tmp_path)).settings_file).display.theme is Theme.LIGHT
    one.window.settings_wanted.emit(chosen(one, theme=Theme.CONTRAST))
    assert one.window.look.palette not in (before.palette, after.palette)


def test_a_home_that_prepays_has_its_page_as_soon_as_its_meter_is_heard(qtbot, demo):
    qtbot.waitUntil(
        lambda: "topup" in demo.window.nav.items and demo.window.nav.items["topup"].isVisible(), timeout=30_000
    )
    meter = next(iter(demo.session.keeper.home(demo._now()).prepayments))
    assert meter.balance is not None


def test_credit_comes_first_once_it_is_paid_before_use_and_the_day_once_it_is_not(qtbot, tmp_path):
    own = context(str(tmp_path))
    life = PretendLife(own, Pretence("payment_change", speed=6.0))
    one = Display(life.context, argparse.Namespace(**vars(ASKED)), life)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    now, ways = one.window.page_widget("now"), one.window.nav.items

    def pays_first() -> bool:
        return now.credit(Fuel.ELECTRICITY).isVisible() and not now.electricity.isVisible()

    qtbot.waitUntil(lambda: now.electricity.isVisible() and bool(one.window.home.prepayments), timeout=40_000)
    assert not pays_first()
    assert not ways["topup"].isVisible()
    qtbot.waitUntil(pays_first, timeout=40_000)
    assert "£15.00" in now.credit(Fuel.ELECTRICITY).accessibleName()
    qtbot.waitUntil(ways["topup"].isVisible, timeout=5_000)
    one.window.open_page("topup")
    one.window.open_page("now")
    qtbot.waitUntil(lambda: not pays_first(), timeout=40_000)
    assert now.electricity.isVisible()
    qtbot.waitUntil(lambda: not ways["topup"].isVisible(), timeout=5_000)
