"""The Rule page: which message tells of a meter that is not known here, where in it, and what the number means."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.form import Question
from ihd.settings import RuleSettings
from ihd.ui.contrast import LARGE
from ihd.ui.form import Asked
from ihd.ui.offers import Judged, Meant, Sample
from ihd.ui.pages.step import GAP, StepPage
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.icon import Icon
from ihd.ui.widgets.pick_list import Pick, PickList
from ihd.ui.widgets.text import Text
from ihd.ui.widgets.touchable import surface
from ihd.wording import later, tr

MOST_SAMPLES = 12  # in the list at once; typing a part of the topic narrows it down
BETWEEN, PAD = 24, 16  # px
PINNED_FROM = 440  # px of height at normal text size from which what is read stays in sight
TOPIC = Question(later("Which message?"), later("Touch one that was heard, or type a part of its topic."))
PATH = Question(
    later("Where in it?"),
    later("Touch the number that you know from the meter. Empty where the message is one number."),
)
METER = Question(later("What shall the meter be called?"), later("Two numbers of one meter share its name."))
MEANS, UNIT = later("What does the number mean?"), later("What is its unit?")
STEPS = (
    later("Choose a message first."),
    later("Say what the number means."),
    later("Choose its unit."),
    later("This cannot be read yet."),
)


class Preview(QWidget):
    """What comes of the latest message, as it comes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._judged = Judged()
        self._title = Text(look, Role.CAPTION, "muted", parent=self)
        self._title.say(tr("Reads now as"))
        self._words = Text(look, Role.LEAD, parent=self)
        self._words.setWordWrap(True)
        self._icon = Icon("waiting", self)
        self.show_judged(Judged())

    @property
    def words(self) -> str:
        return self._words.said

    def show_judged(self, judged: Judged) -> bool:
        """Show this; whether its height may be another one."""
        before = self._words.high(self._inner(self.width()))
        self._judged = judged
        self._words.say(judged.words or tr("Nothing yet."))
        self._words.mean("text" if judged.is_value else "muted")
        self.setAccessibleName(tr("Reads now as: {words}", words=self._words.said))
        self._mark()
        return before != self._words.high(self._inner(self.width()))

    def _mark(self) -> None:
        icon, meaning = ("check", "low") if self._judged.is_value else ("waiting", "muted")
        if self._judged.words and not self._judged.is_value:
            icon, meaning = "warning", "medium"
        self._icon.show_icon(icon, self._look.ink(meaning, "surface", LARGE))

    def set_look(self, look: Look) -> None:
        self._look = look
        self._title.set_look(look)
        self._words.set_look(look)
        self._mark()
        self.update()

    def _inner(self, width: int) -> int:
        return max(1, width - 2 * PAD - self._look.px(24) - 14)

    def high(self, width: int) -> int:
        """The height it takes at this width, px."""
        return 2 * PAD - 4 + self._title.high(width) + 2 + self._words.high(self._inner(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        icon, inner = self._look.px(24), self._inner(self.width())
        left, title = PAD + icon + 14, self._title.high(self.width())
        self._icon.setGeometry(PAD, (self.height() - icon) // 2, icon, icon)
        self._title.setGeometry(left, PAD - 4, inner, title)
        self._words.setGeometry(left, PAD - 2 + title, inner, self._words.high(inner))

    def paintEvent(self, _: QPaintEvent) -> None:
        surface(QPainter(self), QRectF(self.rect()), self._look)


class RulePage(StepPage):
    """Asks for one rule. `rule_changed` tells it as it stands at each change; `rule_wanted` once it is to be used."""

    rule_changed = Signal(object)  # RuleSettings
    rule_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Set up a meter by hand"), (2, 2), Button(look, tr("Use this"), primary=True), parent)
        self._meanings: dict[str, Meant] = {}
        self._samples: tuple[Sample, ...] = ()
        self._judged = Judged()
        self.topic = Asked(look, "topic", str, TOPIC, self.sheet)
        self.samples = PickList(look, tr("Messages"), self.sheet)
        self.path = Asked(look, "path", str, PATH, self.sheet)
        self.numbers = PickList(look, tr("Numbers in the message"), self.sheet)
        self._means = self._title(tr(MEANS))
        self.meaning = PickList(look, tr(MEANS), self.sheet)
        self._unit = self._title(tr(UNIT))
        self.unit: Choice | None = None
        self.meter = Asked(look, "meter", str, METER, self.sheet)
        self.preview = Preview(look, self.sheet)
        self._connect()
        self.say(tr("For a device that is not known here. What it says is shown as it comes."))
        self._changed()
        self.set_look(look)

    def _title(self, words: str) -> Text:
        text = Text(self._look, Role.STRONG, ground="background", parent=self.sheet)
        text.setWordWrap(True)
        text.say(words)
        return text

    def _connect(self) -> None:
        self.samples.picked.connect(self._pick_topic)
        self.numbers.picked.connect(self._pick_path)
        self.meaning.picked.connect(self._pick_meaning)
        for field in (self.topic, self.path, self.meter):
            field.input.line.textEdited.connect(self._changed)  # type: ignore[union-attr]
            self.keep_in_sight(field.input.line)  # type: ignore[union-attr]
        self.on_wanted.connect(lambda: self.rule_wanted.emit(self.rule))

    def show_meanings(self, meanings: tuple[Meant, ...]) -> None:
        """A number can mean one of these."""
        self._meanings = {one.key: one for one in meanings}
        self.meaning.show_picks(tuple(Pick(one.key, one.words, one.line) for one in meanings))
        self.place()

    def choose(self, topic: str, path: str, meaning: str, unit: str) -> None:
        """Answer all that is asked but the name."""
        self._pick_topic(topic)
        self._pick_path(path)
        self._pick_meaning(meaning)
        if self.unit:
            self.unit.show_answer(unit)
        self._changed()

    def begin(self) -> None:
        """Ask anew."""
        for field in (self.topic, self.path, self.meter):
            field.show_answer("")
        self.meaning.show_picked("")
        self._offer_units()
        self._changed()

    @property
    def rule(self) -> RuleSettings:
        """The rule as it stands."""
        unit = self.unit.answer if self.unit else ""
        return RuleSettings(self.topic.answer, self.path.answer, unit, self.meaning.chosen, self.meter.answer)

    def show_samples(self, samples: tuple[Sample, ...]) -> None:
        """These are the latest messages that nobody understands."""
        self._samples = samples
        self._list()

    def show_judged(self, judged: Judged) -> None:
        """What the rule makes of the latest message, and what is wrong with it."""
        before, self._judged = self._judged, judged
        wrong = dict(judged.wrong)
        for field in (self.topic, self.path, self.meter):
            why = wrong.get(field.name, "")
            field.complain(why if field.answer else "")
        changed = self.preview.show_judged(judged)
        self.hold_back(self._missing())
        if changed or judged.wrong != before.wrong:
            self.place()

    def _missing(self) -> str:
        """What is to be answered next; empty if nothing is."""
        rule = self.rule
        for given, words in zip((rule.topic, rule.meaning, rule.unit), STEPS, strict=False):
            if not given:
                return tr(words)
        return "" if self._judged.is_value and not self._judged.wrong else tr(STEPS[-1])

    def _pick_topic(self, topic: str) -> None:
        again = topic == self.topic.answer
        self._fill(self.topic, "" if again else topic)  # once more lets go of it
        self._fill(self.path, "")
        self._changed()

    def _pick_path(self, path: str) -> None:
        self._fill(self.path, path)
        self._changed()

    def _fill(self, field: Asked, text: str) -> None:
        field.input.line.setText(text)  # type: ignore[union-attr]

    def _pick_meaning(self, key: str) -> None:
        known = {one.meter for one in self._meanings.values()}
        self.meaning.show_picked(key)
        if self.meter.answer in known | {""}:
            self._fill(self.meter, self._meanings[key].meter)
        self._offer_units()
        self._changed()

    def _offer_units(self) -> None:
        if self.unit:
            self.unit.setParent(None)
            self.unit.deleteLater()
            self.unit = None
        meant = self._meanings.get(self.meaning.chosen)
        if meant:
            self.unit = Choice(self._look, tr(UNIT), {unit: unit for unit in meant.units}, self.sheet)
            self.unit.chosen.connect(self._changed)
            self.unit.set_look(self._look)
            self.unit.show()

    def _changed(self) -> None:
        self._list()
        self.rule_changed.emit(self.rule)
        self.hold_back(self._missing())
        self.place()

    def _list(self) -> None:
        """List the messages whose topic has what was typed; once it is one of them, that one, and its numbers."""
        typed = self.topic.answer
        exact = [one for one in self._samples if one.topic == typed]
        near = exact or [one for one in self._samples if typed.casefold() in one.topic.casefold()]
        changed = self.samples.show_picks(
            tuple(Pick(one.topic, one.topic, one.text) for one in near[:MOST_SAMPLES]), more=len(near) - MOST_SAMPLES
        )
        self.samples.show_picked(typed if exact else "")
        numbers = exact[0].numbers if exact else ()
        picks = tuple(Pick(one.path, one.told, one.path or tr("The whole message")) for one in numbers[:MOST_SAMPLES])
        changed |= self.numbers.show_picks(picks, more=len(numbers) - MOST_SAMPLES)
        self.numbers.show_picked(self.path.answer if exact else None)
        if changed:
            self.place()

    def parts(self) -> list[QWidget]:
        unit = [self.unit] if self.unit else []
        first = (self.topic, self.samples, self.path, self.numbers, self._means, self.meaning, self._unit)
        return [*first, *unit, self.meter, self.preview]

    def pinned(self) -> QWidget | None:
        stays = bool(self.rule.topic) and self.height() >= PINNED_FROM * self._look.text_scale
        ground = self if stays else self.sheet
        if self.preview.parent() is not ground:
            self.preview.setParent(ground)
            self.preview.show()
        return self.preview if stays else None

    def lay_out(self, x: int, y: int, wide: int) -> int:
        y = self._lay(self.topic, x, y, wide, GAP)
        y = self._lay(self.samples, x, y, wide, BETWEEN)
        y = self._lay(self.path, x, y, wide, GAP)
        y = self._lay(self.numbers, x, y, wide, BETWEEN)
        y = self._lay(self._means, x, y, wide, GAP)
        y = self._lay(self.meaning, x, y, wide, BETWEEN)
        self._unit.setVisible(self.unit is not None)
        if self.unit:
            y = self._lay(self._unit, x, y, wide, GAP)
            side = min(wide, max(320, self.unit.wide()))
            self.unit.setGeometry(x, y, side, self.unit.high(side))
            y += self.unit.height() + BETWEEN
        y = self._lay(self.meter, x, y, wide, BETWEEN)
        return y if self.preview.parent() is self else self._lay(self.preview, x, y, wide, 0)

    def _lay(self, part: Asked | PickList | Text | Preview, x: int, y: int, wide: int, gap: int) -> int:
        tall = part.high(wide)
        part.setGeometry(x, y, wide, tall)
        return y + tall + (gap if tall else 0)
