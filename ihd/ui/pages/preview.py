"""The Preview page: what is in a file and how it would be read, to be set right before anything of it is kept."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.ui import diary_words
from ihd.ui.breaking import breakable
from ihd.ui.diary_told import Preview, Query
from ihd.ui.pages.settings_group import Group
from ihd.ui.pages.step import GAP, StepPage
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.facts import Fact, Facts
from ihd.ui.widgets.pairs import Pairs
from ihd.ui.widgets.pick_list import Pick
from ihd.ui.widgets.sample import SampleTable
from ihd.ui.widgets.stack import Stack, lay_below
from ihd.ui.widgets.titled import Titled, TitledList
from ihd.wording import later, tr

READING = later("Reading the file …")
KEEPING = later("Bringing it in …")
NOTHING_YET = later("Nothing has been kept yet.")
NOTHING_NEW = later("All of it was brought in before.")
SET_RIGHT = later("Change what was understood wrongly: the file is read again at once.")
FIRST_ROWS = later("As they stand in the file. The columns that are read are marked.")


class PreviewPage(StepPage):
    """`answered` tells the name of a question and its answer; `on_wanted` that the file is to be brought in."""

    answered = Signal(str, str)

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(
            look, tr("Looking into the file …"), (1, 1), Button(look, tr("Bring in"), primary=True), parent
        )
        self._zone = zone
        self._told = Preview("", "")
        self._is_keeping = False
        self.facts = Pairs(look)
        self.sum = Group(look, tr("What it comes to"), "", self.sheet)
        self.sum.hold(self.facts)
        self.notes = Facts(look, self.sheet)
        self.questions: dict[str, Titled | TitledList] = {}
        self._asked: dict[str, Query] = {}
        self._stack = Stack(gap=18)
        self.how = Group(look, tr("How it is read"), tr(SET_RIGHT), self.sheet)
        self.how.hold(self._stack)
        self.sample = SampleTable(look)
        self.rows = Group(look, tr("Its first rows"), tr(FIRST_ROWS), self.sheet)
        self.rows.hold(self.sample)
        self.show_preview(self._told)
        self.set_look(look)

    def begin(self) -> None:
        """Forget the file that was shown before."""
        self._is_keeping = False
        self.headline.say(tr("Looking into the file …"))
        self.show_trouble(None)
        self.show_preview(Preview("", ""))
        self.show_going(0.0)
        self.opened()

    def show_preview(self, told: Preview) -> None:
        """Show what was found, and what the file comes to once it has been read."""
        self._told = told
        if told.file:
            self.headline.say(breakable(told.file))
            self.headline.setAccessibleName(told.file)
        for part, seen in (
            (self.sum, told.sum is not None),
            (self.how, bool(told.queries)),
            (self.rows, bool(told.sample.rows)),
        ):
            part.setVisible(seen)
        if told.sum:
            self.facts.say(diary_words.sum_facts(told.sum, self._zone))
        self.notes.show_facts([Fact("info", note) for note in told.notes])
        self._show_queries(told.queries)
        self.sample.show_sample(told.sample)
        self.show_trouble(told.trouble)
        self._hold()

    def show_going(self, share: float | None) -> None:
        """How much of the file is read; None once it has ended."""
        self.steps.show_done(1.0 if share is None else share)
        if share is not None:
            self.say(f"{tr(KEEPING if self._is_keeping else READING)} {share:.0%}")
        elif self._told.file:
            self.say(f"{self._told.kind}. {tr(NOTHING_YET)}" if self._told.kind else tr(NOTHING_YET))
        if share is not None:
            self.hold_back(tr(KEEPING if self._is_keeping else READING))
        else:
            self._hold()

    def show_keeping(self, *, is_keeping: bool) -> None:
        """Whether the file is being brought in just now: nothing can be changed then, only stopped."""
        self._is_keeping = is_keeping
        for question in self.questions.values():
            question.setEnabled(not is_keeping)
        self.back.say(tr("Cancel") if is_keeping else tr("Back"))
        self.place()

    def _hold(self) -> None:
        told = self._told
        nothing_new = told.sum is not None and told.sum.new == 0
        why = told.missing or (tr(READING) if told.sum is None and not told.trouble else "")
        self.hold_back(why or (tr(NOTHING_NEW) if nothing_new else tr("It cannot be read so.") if told.trouble else ""))

    def _show_queries(self, queries: tuple[Query, ...]) -> None:
        shape = {query.name: (query.title, query.help, query.options, query.is_list) for query in queries}
        before = {name: (q.title, q.help, q.options, q.is_list) for name, q in self._asked.items()}
        self._asked = {query.name: query for query in queries}
        if shape != before or list(shape) != list(self.questions):
            self.questions = {
                query.name: self.questions[query.name]
                if shape[query.name] == before.get(query.name)
                else self._make(query)
                for query in queries
            }
            self._stack.hold(list(self.questions.values()))
            self.set_look(self._look)
        for query in queries:
            question = self.questions[query.name]
            if isinstance(question, Titled):
                question.show_answer(query.answer)
            else:
                question.show_picks(tuple(Pick(*option) for option in query.options), query.answer)

    def _make(self, query: Query) -> Titled | TitledList:
        made: Titled | TitledList
        if query.is_list:
            made = TitledList(self._look, query.title, query.help, ground="raised")
        else:
            made = Titled(self._look, query.title, {one.key: one.words for one in query.options}, query.help)
        made.answered.connect(lambda key, name=query.name: self.answered.emit(name, key))
        return made

    def parts(self) -> list[QWidget]:
        return [self.sum, self.notes, self.how, self.rows]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        return lay_below(self.parts(), x, y, wide, GAP)
