"""How a dataclass asks the household for its values."""

import re
from dataclasses import field
from typing import Any, NamedTuple

POUNDS = re.compile(r"£?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2})?)?", re.ASCII)


class Question(NamedTuple):
    """What is asked of the household for one field: a title, a sentence of help, and what an answer may be.

    `words` are the answers to choose from, each with what a household calls it. All words are English, and said by
    `tr` where they are shown. What is asked in `pounds` is kept in whole pence.
    """

    title: str
    help: str
    unit: str = ""
    between: tuple[float, float] | None = None
    secret: bool = False
    offers: tuple[float, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    pounds: bool = False


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


def ask_pounds(
    default: int,
    title: str,
    help: str,  # noqa: A002 - the word the household knows
    *,
    unit: str,
    between: tuple[int, int],
) -> Any:
    """A dataclass field of whole pence, for which a page asks in pounds. `unit` and `between` are of the pence."""
    return field(default=default, metadata={"ask": Question(title, help, unit, between, pounds=True)})


def in_pounds(pence: float) -> str:
    """Whole pence as a household writes them: "£160", "£160.50"."""
    pounds, rest = divmod(round(pence), 100)
    return f"£{pounds:,}.{rest:02}" if rest else f"£{pounds:,}"


def pence_of(typed: str) -> int | None:
    """The pence of what was typed as pounds: "160", "£160.50", "1,200.5"; None for anything else."""
    found = POUNDS.fullmatch(typed.strip())
    if found is None:
        return None
    return int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0"))
