"""Draws the questions of any dataclass: a title, a field for its kind, a sentence of help, and what is wrong."""

from collections.abc import Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, get_type_hints

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.form import Question, in_pounds, pence_of
from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.field import Field
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.switch import Switch
from ihd.ui.widgets.text import Text
from ihd.wording import tr

TWO_COLUMNS_FROM = 660  # px of width at normal text size
GAP, BETWEEN = 20, 22  # px: between columns, and between rows
MARK = 18
Input = Field | Choice | Switch


class Asked(QWidget):
    """One question with its field. `answered` tells what was answered, as it was typed or chosen."""

    answered = Signal(str, object)

    def __init__(self, look: Look, name: str, kind: Any, asked: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self._look, self._is_pounds = name, look, asked.pounds
        self._title = Text(look, Role.STRONG, parent=self)
        self._title.setWordWrap(True)
        self._title.say(tr(asked.title))
        self._help = Text(look, Role.CAPTION, "muted", parent=self)
        self._help.setWordWrap(True)
        self._help.say(tr(asked.help))
        self._wrong = Text(look, Role.CAPTION, "high", parent=self)
        self._wrong.setWordWrap(True)
        self._mark = Icon("warning", self)
        self.input: Input = self._make(kind, asked)
        self.complain("")

    def _make(self, kind: Any, asked: Question) -> Input:
        if kind is bool:
            switch = Switch(self._look, f"{tr(asked.title)}. {tr(asked.help)}", self)
            switch.clicked.connect(lambda on: self.answered.emit(self.name, on))
            return switch
        if words := _choices(kind, asked):
            choice = Choice(self._look, tr(asked.title), words, self)
            choice.chosen.connect(lambda key: self.answered.emit(self.name, key))
            return choice
        field = Field(
            self._look,
            tr(asked.title),
            unit=tr(asked.unit) if asked.unit and not asked.pounds else "",
            step=step_of(kind, asked),
            parent=self,
        )
        field.line.setAccessibleDescription(tr(asked.help))
        field.finished.connect(self._typed)
        if asked.secret:
            field.hide_typing()
        if kind in (int, float):
            field.take_numbers()
        return field

    def _typed(self, text: str) -> None:
        answer = self._read(text)
        if isinstance(answer, int) and isinstance(self.input, Field):
            self.input.rewrite(in_pounds(answer))
        self.answered.emit(self.name, answer)

    def _read(self, text: str) -> Any:
        """What was typed, pounds as the pence that are kept; what cannot be read as pounds is no number at all."""
        if not self._is_pounds:
            return text
        pence = pence_of(text)
        return f"£{text.removeprefix('£')}" if pence is None else pence

    @property
    def title(self) -> str:
        """What is asked, in a word or two."""
        return self._title.said

    @property
    def answer(self) -> Any:
        """What stands in the field, as typed or chosen."""
        if isinstance(self.input, Switch):
            return self.input.isChecked()
        return self.input.answer if isinstance(self.input, Choice) else self._read(self.input.text)

    def show_answer(self, value: Any) -> None:
        """Show this as the answer that is in force."""
        if isinstance(self.input, Switch):
            self.input.setChecked(bool(value))
        elif isinstance(self.input, Choice):
            self.input.show_answer(_plain(value))
        else:
            self.input.show_text(in_pounds(value) if self._is_pounds else _plain(value))

    def explain(self, help: str) -> None:  # noqa: A002 - as a question calls it
        """Say this beneath the field."""
        self._help.say(help)

    @property
    def complaint(self) -> str:
        """What is wrong with the answer; empty if nothing is."""
        return self._wrong.said

    def complain(self, why: str) -> None:
        """Say what is wrong with the answer; nothing if it is empty."""
        self._wrong.say(why)
        self._wrong.setVisible(bool(why))
        self._mark.setVisible(bool(why))
        if isinstance(self.input, Field):
            self.input.mark_wrong(bool(why))

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._title, self._help, self._wrong, self.input):
            part.set_look(look)
        self._mark.show_icon("warning", look.ink("high", "surface", LARGE))

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        if isinstance(self.input, Switch):
            side = self.input.sizeHint()
            text = width - side.width() - 8
            self._title.setGeometry(0, 2, text, self._title.high(text))
            y = self._title.geometry().bottom() + 3
            self.input.setGeometry(width - side.width(), 0, side.width(), side.height())
        else:
            text = width
            self._title.setGeometry(0, 0, width, self._title.high(width))
            y = self._title.geometry().bottom() + 7
            tall = self.input.high(width) if isinstance(self.input, Choice) else self.input.high()
            wide = min(width, max(self.input.wide(), 320)) if isinstance(self.input, Choice) else width
            self.input.setGeometry(0, y, wide, tall)
            y += tall + 5
        self._help.setGeometry(0, y, text, self._help.high(text) if self._help.said else 0)
        y += self._help.height()
        if self.complaint:
            mark = round(MARK * self._look.text_scale)
            inner = width - mark - 8
            self._wrong.setGeometry(mark + 8, y + 4, inner, self._wrong.high(inner))
            self._mark.setGeometry(0, y + 4 + (self._wrong.high(0) - mark) // 2, mark, mark)
            y += self._wrong.height() + 4
        return max(y, self.input.geometry().bottom() + 1)


def _choices(kind: Any, asked: Question) -> dict[str, str]:
    """The words to choose between, by their answers; none where the answer is typed."""
    if asked.words:
        return {answer: tr(words) for answer, words in asked.words}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {one.value: one.value.capitalize() for one in kind}
    # A step up that made the texts larger would move away from under the finger.
    return {_plain(part): f"{part:.0%}" for part in asked.offers}


def _plain(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def step_of(kind: Any, asked: Question) -> float | None:
    """How far one touch moves a number; None for what is typed only."""
    if kind not in (int, float) or not asked.between:
        return None
    low, high = asked.between
    if kind is float:
        return 0.1 if high - low <= 10 else 0.5
    return None if high > 50_000 else 50 if high > 1000 else 5


class Form(QWidget):
    """All questions of a dataclass, in two columns where there is room. `answered(name, answer)` tells each answer."""

    answered = Signal(str, object)

    def __init__(
        self, look: Look, group: object, parent: QWidget | None = None, *, only: Sequence[str] | None = None
    ) -> None:
        """`only` names the questions that are asked, where not all are."""
        super().__init__(parent)
        self._look = look
        kinds = get_type_hints(type(group))
        self.questions: dict[str, Asked] = {}
        for one in fields(group):  # type: ignore[arg-type]
            if only is not None and one.name not in only:
                continue
            self.add(one.name, kinds[one.name], one.metadata["ask"])
        self.show_group(group)

    def add(self, name: str, kind: Any, asked: Question) -> None:
        """Ask one more question."""
        question = Asked(self._look, name, kind, asked, self)
        question.answered.connect(self.answered)
        question.set_look(self._look)
        self.questions[name] = question

    def show_group(self, group: object) -> None:
        """Show the answers that are in force."""
        for one in fields(group):  # type: ignore[arg-type]
            if one.name in self.questions:
                self.questions[one.name].show_answer(getattr(group, one.name))

    def set_look(self, look: Look) -> None:
        self._look = look
        for question in self.questions.values():
            question.set_look(look)

    def high(self, width: int) -> int:
        """The height it takes at this width, px; lays it out there."""
        columns = 2 if width >= TWO_COLUMNS_FROM * self._look.text_scale and len(self.questions) > 1 else 1
        each = (width - GAP * (columns - 1)) // columns
        y = 0
        asked = list(self.questions.values())
        for first in range(0, len(asked), columns):
            row = asked[first : first + columns]
            tall = max(question.high(each) for question in row)
            for n, question in enumerate(row):
                question.setGeometry(n * (each + GAP), y, each, tall)
            y += tall + BETWEEN
        return max(0, y - BETWEEN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.high(self.width())
