"""Voices that say words aloud on this machine: espeak-ng, or whatever voice the desktop's speech service has."""

import shutil
from collections import deque
from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QProcess

from ihd.app.voice_here import DESKTOP, ESPEAK, PRETEND

NAMES = {"en": "en-gb", "cy": "cy"}  # espeak-ng's voices
CALM = 160  # words a minute, which the desktop's service calls 0
MOST_WAITING = 4


class Utterance(NamedTuple):
    """Plain words, the language that they are in, and how fast they are said, in words a minute."""

    words: str
    language: str = "en"
    rate: int = CALM


class Voice(Protocol):
    """Says one thing after another. Nothing waits for it."""

    def say(self, what: Utterance, *, at_once: bool = False) -> None:
        """Say this after what is being said, or at once in its place."""

    def hush(self) -> None:
        """Stop, and forget what waits."""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""


class PretendVoice:
    """A voice that only remembers what it was to say, and speaks until it is hushed."""

    def __init__(self) -> None:
        self.said: list[Utterance] = []
        self.is_speaking = False

    def say(self, what: Utterance, *, at_once: bool = False) -> None:  # noqa: ARG002 - it is always ready
        self.said.append(what)
        self.is_speaking = True

    def hush(self) -> None:
        self.is_speaking = False


class SpokenBy(QObject):
    """A voice that is a program: one run for each thing that is said. No shell; the words are never an option."""

    def __init__(self, program: str, options: Callable[[Utterance], list[str]], *, on_input: bool) -> None:
        super().__init__()
        self._program, self._options, self._on_input = program, options, on_input
        self._waiting: deque[Utterance] = deque(maxlen=MOST_WAITING)
        self._run = QProcess(self)
        self._run.finished.connect(self._next)
        self._run.errorOccurred.connect(self._failed)
        self._run.setStandardOutputFile(QProcess.nullDevice())
        self._run.setStandardErrorFile(QProcess.nullDevice())  # a machine without loudspeakers complains each time

    @property
    def is_speaking(self) -> bool:
        return self._run.state() is not QProcess.ProcessState.NotRunning

    def say(self, what: Utterance, *, at_once: bool = False) -> None:
        if at_once:
            self.hush()
        self._waiting.append(what)
        if not self.is_speaking:
            self._next()

    def hush(self) -> None:
        self._waiting.clear()
        if self.is_speaking:
            self._run.kill()
            self._run.waitForFinished(200)

    def _next(self, *_: object) -> None:
        if not self._waiting or self.is_speaking:
            return
        what = self._waiting.popleft()
        options = self._options(what)
        self._run.start(self._program, options if self._on_input else [*options, "--", what.words])
        if self._on_input:
            self._run.write(what.words.encode())
            self._run.closeWriteChannel()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # it has been taken away since
            self._waiting.clear()


def espeak_options(what: Utterance) -> list[str]:
    """How espeak-ng is run: its markup stays off, and the words come on its input."""
    return ["-v", NAMES.get(what.language, "en-gb"), "-s", str(what.rate), "-b", "1", "--stdin"]


def desktop_options(what: Utterance) -> list[str]:
    """How spd-say is run: it waits until all is said, and takes its rate from -100 to 100."""
    rate = max(-100, min(100, round((what.rate - CALM) / 2)))
    return ["--wait", "--language", what.language, "--rate", str(rate)]


def voice(name: str) -> Voice | None:
    """The voice of this name, as `found` gives it; None for none."""
    if name == PRETEND:
        return PretendVoice()
    if name == ESPEAK:
        return SpokenBy(shutil.which(ESPEAK) or ESPEAK, espeak_options, on_input=True)
    if name == DESKTOP:
        return SpokenBy(shutil.which(DESKTOP) or DESKTOP, desktop_options, on_input=False)
    return None
