"""What is wrong in a tariff file: the line and the reason, in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

from ihd.energy.trouble import FileTrouble
from ihd.tariff_files.lines import Lines, Path
from ihd.wording import tr

MOST = 100  # faults that are looked for: a file with more is not the file that was meant
TOLD = 12  # of them are told in words
LONGEST = 160  # characters of one reason: it may quote what somebody else wrote


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: the line, counted from 1, and the reason. `file` is the file of half-hourly prices that it is in."""

    line: int
    says: str
    file: str | None = None

    def __str__(self) -> str:
        if self.file:
            return tr("{file}, line {line}: {says}", file=self.file, line=self.line, says=self.says)
        return tr("Line {line}: {says}", line=self.line, says=self.says)


class TariffTrouble(FileTrouble):
    """A text is no tariff that prices could be taken from. `faults` has at least one, in order of their lines."""

    def __init__(self, faults: Iterable[Fault], name: str = "") -> None:
        self.faults = tuple(sorted(faults, key=lambda one: (one.file or "", one.line)))
        told = [f"{one}." for one in self.faults[:TOLD]]
        if len(self.faults) > TOLD:
            told.append(tr("And %n more.", "faults", len(self.faults) - TOLD))
        headline = tr("{file} is not a sound tariff", file=name) if name else tr("This text is not a sound tariff")
        super().__init__(headline, "\n".join(told))


class Complaints:
    """The faults found so far in one tariff file, whose lines are known."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.found: list[Fault] = []

    def say(self, path: Path, says: str) -> None:
        """Note a fault of what stands at this path."""
        self._note(Fault(self._lines.of(path), shown(says)))

    def say_in(self, file: str, line: int, says: str) -> None:
        """Note a fault in a file of half-hourly prices."""
        self._note(Fault(line, shown(says), file))

    @property
    def full(self) -> bool:
        """Whether there is no sense in looking for more."""
        return len(self.found) >= MOST

    def _note(self, fault: Fault) -> None:
        if not self.full and fault not in self.found:
            self.found.append(fault)


def shown(words: object) -> str:
    """Words that somebody else had a part in, fit to be shown on one line."""
    plain = "".join(letter if letter.isprintable() else "�" for letter in str(words)[: LONGEST + 1])
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"
