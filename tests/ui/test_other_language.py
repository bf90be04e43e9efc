"""Another language: nothing that a page says was forgotten, and the window takes one on while it is open."""

import re
from pathlib import Path

import pytest
from looking import words_of
from made_homes import LONDON, evening, look
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from vowelled import VOWELLED, english_in, marked

from ihd.app.context import context
from ihd.app.options import PAGES, WITHOUT_NAV
from ihd.app.screenshot import Drawing, opened
from ihd.app.staging import stage
from ihd.pretend.scenarios import SCENARIOS
from ihd.settings import Settings
from ihd.ui.window import Window
from ihd.wording import speak

MOMENTS = {"topup": "prepay", "topup-code": "prepay", "messages": "messages", "hubs": "dual_band"}
FIRST = ("welcome", "start", "find", "connect", "choose", "rule", "pair", "device", "tariff-choice", "region")
# Names and values that come from outside, and what each language is called in itself.
NAMES = frozenset(
    {"ihd", "Welcome", "Croeso", "English", "Cymraeg", "CO", "Qt", "Python", "kitchen", "Main", "glow", "washer"}
    | {"Pretend", "Energy", "Home", "Hub", "Mosquitto", "homeassistan", "homeassistant", "on", "mosquitto", "version"}
    | {"Shelly", "Tasmota", "Trio", "II", "Hall", "cupboard", "USB", "STICK", "KINGSTON"}
    | {"Consumption", "Start", "End"}
)
TECHNICAL = re.compile(  # paths, files, hosts, topics, passwords and messages of machines
    r"\{.*\}|\S*[\w-]*(?:[./_$@][\w-]+|[/\\{}\d])\S*|\b\w{4}(?:-\w{4}){3}\b"
)
OF_OTHERS = re.compile(
    r"\s*[\w.-]+ \d+\.[\w.]+(?:\. .*)?|.*\b(?:MIT|BSD|Apache|LGPL|GPL|MPL|PSFL?|ISC)\b.*"
)  # what we use
OUTSIDE = (  # tariffs by their names, and whole sentences of a supplier
    "Price cap, electricity",
    "Price cap, gas",
    "Please read this number to us when you call.",
    "Please confirm that you got this message.",
    "We will be working on your street on 26 November from 9am to 1pm. Your electricity may be off.",
    "Your meter was read. There is nothing for you to do.",
)


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> str:
    return str(tmp_path_factory.mktemp("home"))


def texts_of(part: QWidget) -> list[str]:
    """What a widget tells, to the eye and to a screen reader; not what somebody has typed into it."""
    told = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
    if isinstance(part, QLabel):
        told.append(part.text())
    elif part.isVisible() and not isinstance(part, QLineEdit):
        told += [one.text for one in words_of(part)]
    return told


def forgotten(window: QWidget) -> set[str]:
    found = set[str]()
    for part in [window, *window.findChildren(QWidget)]:
        for text in texts_of(part):
            plain = text.replace("\u200b", "")
            if OF_OTHERS.fullmatch(plain):
                continue
            for sentence in OUTSIDE:
                plain = plain.replace(sentence, "")
            if english_in(TECHNICAL.sub("", plain), NAMES):
                found.add(text)
    return found


@pytest.mark.parametrize("page", [*PAGES, "topup-code", *WITHOUT_NAV])
def test_nothing_on_a_page_is_left_in_english(qapp, home, page):
    speak(VOWELLED)
    moment = MOMENTS.get(page, "first_start" if page in FIRST else "evening")
    here = context(home)
    shown = stage(here, SCENARIOS[moment])
    window = opened(here, shown.home, Drawing(page, Path(), (1280, 800), "dark"), shown)
    assert not (left := forgotten(window)), "\n".join(sorted(left))
    window.close()
    window.deleteLater()


@pytest.fixture
def window(qtbot) -> Window:
    one = Window(look(), LONDON)
    qtbot.addWidget(one)
    one.resize(800, 480)
    one.show_settings(Settings())
    one.show_home(evening())
    one.show()
    return one


def test_what_is_in_sight_stays_in_sight_in_the_other_language(qtbot, window):
    window.open_page("settings")
    before = window.page_widget("settings")
    opened_pages, anew = [], []
    window.page_opened.connect(opened_pages.append)
    window.made_anew.connect(lambda: anew.append(True))
    speak(VOWELLED)
    window.make_anew()
    assert (window.page, opened_pages, anew) == ("settings", ["settings"], [True])
    assert window.page_widget("settings") is not before
    assert window.nav.items["history"].accessibleName() == marked("History")
    window.open_page("now")
    assert window.page_widget("now").dial.accessibleName().startswith(marked("Using now"))


def test_the_focus_and_what_was_scrolled_to_stay(qtbot, window):
    window.open_page("settings")
    controls = window.page_widget("settings").form.questions if hasattr(window.page_widget("settings"), "form") else {}
    reachable = [
        one for one in window.page_widget("settings").findChildren(QWidget) if one.focusPolicy() and one.isVisible()
    ]
    assert reachable or controls
    reachable[2].setFocus(Qt.FocusReason.TabFocusReason)
    name = reachable[2].accessibleName()
    speak(VOWELLED)
    window.make_anew()
    now = window.focusWidget()
    assert now is not reachable[2]
    assert now.accessibleName() == marked(name)


def test_old_pages_are_gone_after_fifty_changes(qtbot, window):
    for page in ("settings", "history", "now"):
        window.open_page(page)
    qtbot.wait(20)
    before = len(QApplication.allWidgets())
    for n in range(50):
        speak(VOWELLED)
        window.make_anew()
        if n % 10 == 9:
            qtbot.wait(1)
    qtbot.waitUntil(lambda: len(QApplication.allWidgets()) <= before + 5, timeout=3_000)
