"""How a dataclass asks the household for its values."""

import re
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NamedTuple, dataclass_transform

POUNDS = r"£?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2})?)?"


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


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Answers:
    """What a household has answered: a group of settings is a frozen dataclass, whose methods stand here for all.

    `@dataclass` would write and compile them for each group anew, and the first paint wait for it: 6 ms of 150.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __init_subclass__(cls) -> None:
        dataclass(init=False, repr=False, eq=False)(cls)

    def __init__(self, *told: Any, **named: Any) -> None:
        asked = {one.name: one for one in fields(self)}
        given = dict(zip(asked, told, strict=False)) | named
        if len(given) != len(told) + len(named) or not given.keys() <= asked.keys():
            raise TypeError(f"{type(self).__name__} has {', '.join(asked)}, each once")
        vars(self).update({name: given[name] if name in given else _usual(one) for name, one in asked.items()})

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to {name}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete {name}")

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({told})"


def _usual(one: Field[Any]) -> Any:
    """What is so where nothing is answered. Raises TypeError where that cannot be."""
    if one.default_factory is not MISSING:
        return one.default_factory()
    if one.default is MISSING:
        raise TypeError(f"{one.name} is missing")
    return one.default


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
    found = re.fullmatch(POUNDS, typed.strip(), re.ASCII)
    if found is None:
        return None
    return int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0"))
