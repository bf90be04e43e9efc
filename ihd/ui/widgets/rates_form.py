"""Asks for prices as a bill has them: of electricity and gas, and where there is one of the night."""

import re
from dataclasses import fields, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ihd.ui.form import Form
from ihd.ui.tariff_offers import NIGHT, TypedRates
from ihd.ui.theme import Look
from ihd.ui.widgets.field import Field
from ihd.ui.widgets.stack import Stack
from ihd.wording import tr

PRICES = ("electricity_pence", "electricity_standing", "gas_pence", "gas_standing")
TIMES = ("night_from", "night_to")
TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]?([03]0)")


class RatesForm(Stack):
    """Prices in fields. `told` says that something was answered, or asked besides."""

    told = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(gap=18, parent=parent)
        self.rates = TypedRates()
        self.forms = [Form(look, self.rates, only=names) for names in (PRICES, ("night",), NIGHT)]
        self.hold(self.forms)
        for form in self.forms:
            form.answered.connect(self._take)
        for name, question in self.questions.items():
            if isinstance(entry := question.input, Field):
                entry.line.textEdited.connect(partial(self._type, name))
                if name in TIMES:
                    entry.line.setInputMethodHints(Qt.InputMethodHint.ImhTime)
        self.forms[2].hide()

    @property
    def questions(self) -> dict[str, Any]:
        """Every question, by its name."""
        return {name: one for form in self.forms for name, one in form.questions.items()}

    def show_rates(self, rates: TypedRates) -> None:
        """Show these as typed."""
        self.rates = rates
        for form in self.forms:
            form.show_group(rates)
        self.forms[2].setVisible(rates.night)

    @property
    def wrong(self) -> str:
        """What keeps these from being used; nothing once they can be."""
        if any(one.complaint for one in self.questions.values() if not one.isHidden()):
            return tr("Something above cannot be right.")
        if not self.rates.electricity_pence and not self.rates.gas_pence:
            return tr("Type the price of a unit.")
        if self.rates.night and not self.rates.night_pence:
            return tr("Type the price of the night.")
        if self.rates.night and self.rates.night_from == self.rates.night_to:
            return tr("The night must begin and end at different times.")
        return ""

    def _type(self, name: str, text: str) -> None:
        """What is being typed counts at once: a button that is shut takes no touch, which would have ended it."""
        try:
            self.rates = replace(self.rates, **{name: _read(name, text)})
        except ValueError:
            return  # it is said once the field is left: more may be coming
        self.questions[name].complain("")
        self.told.emit()

    def _take(self, name: str, answer: Any) -> None:
        question = self.questions[name]
        try:
            self.rates = replace(self.rates, **{name: _read(name, answer)})
            question.complain("")
        except ValueError as error:
            question.complain(str(error))
        self.forms[2].setVisible(self.rates.night)
        self.told.emit()


def _read(name: str, answer: Any) -> Any:
    """An answer as it is kept. Raises ValueError, which says what it must be."""
    if isinstance(answer, bool):
        return answer
    if name in TIMES:
        found = TIME.fullmatch(str(answer).strip())
        if not found:
            raise ValueError(tr("A time on the hour or the half-hour, such as 00:30."))
        return f"{int(found[1]):02}:{found[2]}"
    asked = next(one for one in fields(TypedRates) if one.name == name).metadata["ask"]
    low, high = asked.between
    try:
        value = float(str(answer).replace(",", ".") or 0)
    except ValueError:
        raise ValueError(tr("A number, such as 24.5.")) from None
    if not low <= value <= high:
        raise ValueError(tr("A number from {low} to {high}.", low=f"{low:g}", high=f"{high:g}"))
    return value
