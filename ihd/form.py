"""How a dataclass asks the household for its values."""

from dataclasses import field
from typing import Any, NamedTuple


class Question(NamedTuple):
    """What is asked of the household for one field: a title, a sentence of help, and what an answer may be.

    `words` are the answers to choose from, each with what a household calls it. All words are English, and said by
    `tr` where they are shown.
    """

    title: str
    help: str
    unit: str = ""
    between: tuple[float, float] | None = None
    secret: bool = False
    offers: tuple[float, ...] = ()
    words: tuple[tuple[str, str], ...] = ()


class Answers:
    """What the household has answered: equal to another that says the same.

    Groups of settings stand on it, as `@dataclass(frozen=True, eq=False, repr=False)`: what a dataclass writes for each
    class anew takes a fifth of a millisecond, for which the first paint waits.
    """

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({told})"


def ask(
    default: Any,
    title: str,
    help: str,  # noqa: A002 - the word the household knows
    *,
    unit: str = "",
    between: tuple[float, float] | None = None,
    secret: bool = False,
    offers: tuple[float, ...] = (),
    words: tuple[tuple[str, str], ...] = (),
) -> Any:
    """A dataclass field that asks for its value. `between` holds the least and the most of a number.

    `offers` are the few parts of a whole (1.25 is 125 %) that a page offers to choose from; `words` are
    answers and what a household calls them.
    """
    return field(default=default, metadata={"ask": Question(title, help, unit, between, secret, offers, words)})
