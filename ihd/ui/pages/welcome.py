"""The first step: the language, the size of the words and the colours, taken into use as they are touched."""

from dataclasses import fields
from typing import Any, get_type_hints

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.settings import Settings, changed
from ihd.ui.form import Asked
from ihd.ui.pages.start import STEPS
from ihd.ui.pages.step import StepPage
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.look_sample import LookSample
from ihd.ui.widgets.stack import lay_below
from ihd.wording import later, tr

ASKED = ("language", "text_scale", "theme")
BESIDE_FROM = 640  # px at normal text size
COLUMN, ROW, LOW_ROW = 20, 12, 6  # px between; a question ends with some room of its own
NOTE = later("What you touch is taken into use at once. It can be changed later, in Settings.")
HEADLINE = "Welcome · Croeso"  # in both languages: neither has been chosen yet


class WelcomePage(StepPage):
    """Three questions and a sample. `changed` tells the settings with one of them answered."""

    changed = Signal(object)  # Settings

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, HEADLINE, (1, STEPS), Button(look, tr("Next"), primary=True), parent)
        self._settings = settings
        kinds = get_type_hints(type(settings.display))
        asked = {one.name: one.metadata["ask"] for one in fields(settings.display)}
        self.questions = {name: Asked(look, name, kinds[name], asked[name], self.sheet) for name in ASKED}
        for question in self.questions.values():
            question.explain("")
            question.answered.connect(self._take)
        self.sample = LookSample(look, self.sheet)
        self.back.hide()
        self.show_settings(settings)
        self.set_look(look)

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        self._settings = settings
        for name, question in self.questions.items():
            question.show_answer(getattr(settings.display, name))

    def _take(self, name: str, answer: Any) -> None:
        self._settings = changed(self._settings, f"display.{name}", answer)
        self.changed.emit(self._settings)

    def place(self) -> None:
        # On a small screen with large words there is room for the questions alone.
        has_room = self.wide() >= BESIDE_FROM * self._look.text_scale
        self.note.say(tr(NOTE) if has_room else "")
        super().place()

    def parts(self) -> list[QWidget]:
        return [*self.questions.values(), self.sample]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        language, *others = self.questions.values()
        y -= 18  # there is no line beneath the headline
        if wide >= BESIDE_FROM * self._look.text_scale:
            each = (wide - COLUMN) // 2
            tall = max(language.high(each), self.sample.high(each))
            language.setGeometry(x, y, each, tall)
            self.sample.setGeometry(x + each + COLUMN, y, each, tall)
            return lay_below(others, x, y + tall + LOW_ROW, wide, LOW_ROW)
        return lay_below((language, self.sample, *others), x, y, wide, ROW)
