"""What can be chosen above the chart of the History page: how much at once, in which measure, and of what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.energy.stretch import Scope, Side
from ihd.ui.charts.measure import Measure
from ihd.ui.history_choice_words import HOW_MUCH, MEASURES, SCOPES, SIDES
from ihd.ui.pages.history_rows import Choices
from ihd.ui.theme import Look
from ihd.ui.widgets.chip import Chip, Glyph
from ihd.wording import tr

MEANING = {Side.BOTH: "text"}  # the colour of the others is that of their own name


class HistoryChoices(Choices):
    """Each choice is told by a signal; what is chosen is set by whoever heard it."""

    scope_chosen = Signal(object)
    measure_chosen = Signal(object)
    side_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.scopes = {one: Chip(look, tr(word, HOW_MUCH), tr(name)) for one, (word, name) in SCOPES.items()}
        self.measures = {one: Chip(look, one.value, tr(name)) for one, name in MEASURES.items()}
        self.sides = {
            one: Glyph(look, one.value, tr(name), meaning=MEANING.get(one, one.value)) for one, name in SIDES.items()
        }
        super().__init__(list(self.scopes.values()), [*self.measures.values(), *self.sides.values()], parent)
        for scope, chip in self.scopes.items():
            chip.clicked.connect(lambda _=False, one=scope: self.scope_chosen.emit(one))
        for measure, chip in self.measures.items():
            chip.clicked.connect(lambda _=False, one=measure: self.measure_chosen.emit(one))
        for side, glyph in self.sides.items():
            glyph.clicked.connect(lambda _=False, one=side: self.side_chosen.emit(one))

    def show_chosen(self, scope: Scope, measure: Measure, side: Side) -> None:
        """Show what is chosen."""
        for one, chip in self.scopes.items():
            chip.setChecked(one is scope)
        for which, chip in self.measures.items():
            chip.setChecked(which is measure)
        for each, glyph in self.sides.items():
            glyph.setChecked(each is side)

    def offer(self, sides: Sequence[Side]) -> bool:
        """Offer these sides of the home, where there is more than one; whether anything is different."""
        shown = set(sides) if len(sides) > 1 else set()
        changed = False
        for side, glyph in self.sides.items():
            changed = changed or glyph.isHidden() is (side in shown)
            glyph.setVisible(side in shown)
        return changed
