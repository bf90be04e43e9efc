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
