"""The display speaks: what is said, by which program, and when it is quiet."""

import shutil
import stat
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from made_homes import LONDON, evening, look
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.app import voice_here
from ihd.app.aloud import Aloud, hint
from ihd.app.voices import PretendVoice, SpokenBy, Utterance, desktop_options, espeak_options, voice
from ihd.display_settings import Speech, SpeechSettings
from ihd.settings import Settings
from ihd.ui import access
from ihd.ui.by_key import ByKey
from ihd.ui.window import Window


class Heard:
    """A window with a voice that remembers."""

    def __init__(self, qtbot: QtBot, mode: Speech) -> None:
        access.install()
        self.asked = SpeechSettings(mode=mode)
        self.voice = PretendVoice()
        self.home = evening()
        self.window = Window(look(), LONDON)
        qtbot.addWidget(self.window)
        self.keys = ByKey(self.window, self._again)
        self.aloud = Aloud(self.window, lambda: self.asked, lambda: self.home, lambda: LONDON, lambda: self.voice)
        self.window.show_settings(Settings())
        self.window.show_home(self.home)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.aloud.look(0)

    def _again(self) -> None:
        self.aloud.again()

    @property
    def said(self) -> list[str]:
        return [one.words for one in self.voice.said]


def test_it_is_silent_until_it_is_asked_to_speak(qtbot):
    heard = Heard(qtbot, Speech.OFF)
    heard.window.open_page("more")
    QTest.keyClick(heard.window, Qt.Key.Key_F9)
    heard.aloud.look(100)
    assert heard.said == []
    assert heard.aloud.voice is None


def test_it_says_what_is_used_now_and_the_page_that_is_opened(qtbot):
    heard = Heard(qtbot, Speech.BASICS)
    assert heard.said == ["Using now 1.24 kilowatts, medium, 32 pence an hour"]
    heard.window.open_page("more")
    assert len(heard.said) == 1  # the basics alone
    heard.window.open_page("now")
    assert heard.said[-1].startswith("Now. Using now 1.24 kilowatts")
    assert "Electricity today: 2 pounds 93" in heard.said[-1]


def test_with_everything_on_it_says_what_has_the_focus(qtbot):
    heard = Heard(qtbot, Speech.ALL)
    heard.window.open_page("more")
    page = heard.window.page_widget("more")
    qtbot.waitUntil(lambda: page.isAncestorOf(heard.window.focusWidget()))  # what the page begins with
    assert heard.said[-2].startswith("More")
    heard.window.nav.items["history"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: heard.said[-1] == "History, page")
    heard.window.nav.items["more"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: heard.said[-1] == "More, page, chosen")


def test_one_key_interrupts_it_and_repeats_the_last(qtbot):
    heard = Heard(qtbot, Speech.BASICS)
    heard.window.activateWindow()
    assert heard.voice.is_speaking
    QTest.keyClick(heard.window, Qt.Key.Key_F9)
    assert not heard.voice.is_speaking
    QTest.keyClick(heard.window, Qt.Key.Key_F9)
    assert heard.said == ["Using now 1.24 kilowatts, medium, 32 pence an hour"] * 2


def test_a_touch_on_the_time_does_the_same(qtbot):
    heard = Heard(qtbot, Speech.BASICS)
    clock = heard.window.status.texts[0]
    QTest.mouseClick(clock, Qt.MouseButton.LeftButton)
    assert not heard.voice.is_speaking
    QTest.mouseClick(clock, Qt.MouseButton.LeftButton)
    assert len(heard.said) == 2


def test_at_rest_nothing_is_said_though_the_focus_goes_there(qtbot):
    heard = Heard(qtbot, Speech.ALL)
    heard.window.open_page("more")
    heard.window.open_page("standby")
    qtbot.waitUntil(heard.window.page_widget("standby").hasFocus)
    heard.aloud.look(200)
    assert heard.said[-1] == "More"
    assert not heard.voice.is_speaking


def test_it_is_quiet_at_once_when_it_is_turned_off(qtbot):
    heard = Heard(qtbot, Speech.ALL)
    heard.asked = replace(heard.asked, mode=Speech.OFF)
    heard.aloud.look(1)
    assert not heard.voice.is_speaking
    assert heard.aloud.voice is None


@pytest.fixture
def spoken_file(tmp_path, monkeypatch) -> Path:
    """A program called espeak-ng, and one called spd-say, that write down how they are run and what they are to say."""
    out = tmp_path / "said.txt"
    for name in ("espeak-ng", "spd-say"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(
            f'#!/bin/sh\n{{ printf "%s|" "$0" "$@"; case $1 in -v) cat;; esac; echo; }} >>{out}\n', encoding="utf-8"
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.delenv(voice_here.CHOSEN, raising=False)
    return out


def test_words_are_never_taken_for_options_nor_run(qtbot, qapp, spoken_file):
    wild = "-w /tmp/x $(touch /tmp/y) ; `id` | \"quoted\" 'and' £2"
    for name in ("espeak-ng", "spd-say"):
        speaks = voice(name)
        assert speaks is not None
        speaks.say(Utterance(wild, "cy", 200))
        qtbot.waitUntil(lambda speaks=speaks: not speaks.is_speaking)
        qtbot.waitUntil(lambda name=name: spoken_file.exists() and f"/{name}|" in spoken_file.read_text())
    espeak, desktop = (line.split("|", 1)[1] for line in spoken_file.read_text().splitlines())
    assert espeak == f"-v|cy|-s|200|-b|1|--stdin|{wild}"
    assert desktop == f"--wait|--language|cy|--rate|20|--|{wild}|"


def test_one_thing_is_said_after_another_and_hushing_forgets_the_rest(qtbot, qapp, spoken_file):
    speaks = voice("espeak-ng")
    assert speaks is not None
    for words in ("one", "two"):
        speaks.say(Utterance(words))
    qtbot.waitUntil(lambda: spoken_file.exists() and spoken_file.read_text().endswith("|two\n"))
    qtbot.waitUntil(lambda: not speaks.is_speaking)
    for words in ("three", "four", "five"):
        speaks.say(Utterance(words))
    speaks.hush()
    assert not speaks.is_speaking
    assert "five" not in spoken_file.read_text()


def test_the_first_voice_that_is_here_is_taken_and_settings_say_so_if_there_is_none(monkeypatch, spoken_file, tmp_path):
    assert voice_here.found() == "espeak-ng"
    assert hint() == ""
    monkeypatch.setenv(voice_here.CHOSEN, "spd-say")
    assert voice_here.found() == "spd-say"
    monkeypatch.delenv(voice_here.CHOSEN)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert voice_here.found() == ""
    assert "espeak-ng" in hint()
    assert voice(voice_here.found()) is None


def test_the_real_voice_takes_these_options(qapp):
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed")
    for language in ("en", "cy"):
        options = espeak_options(Utterance("", language, 160))
        run = subprocess.run(
            ["espeak-ng", "-q", "-x", *options], input="[[h]] £2.93 Trydan".encode(), capture_output=True, check=True
        )
        assert run.stdout.strip()


def test_rates_go_from_slow_to_fast():
    rates = [int(desktop_options(Utterance("", rate=rate))[-1]) for rate in (80, 160, 400)]
    assert rates == sorted(rates)
    assert rates[1] == 0
    assert isinstance(voice("espeak-ng"), SpokenBy | None)
