"""The language that the household is spoken to in: what stands in the code in English, as it is said in that language.

`tr` and `later` are written so that Qt's lupdate finds them: text, comment and number are positional. One process
speaks one language at a time, as Qt's own translators do, so the catalogue in force is the single value in the whole
program that is not handed over; threads only read it.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

ENDINGS = r"(?<=\w)\((\w+)\)|\(([^()|]*)\|([^()|]*)\)"  # "day(s)", "entr(y|ies)", "(is|are)"
NOTHING: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType({})


def one_or_more(n: int) -> int:
    """The form of English: 0 for one, 1 for none or more."""
    return 0 if n == 1 else 1


class Catalogue(NamedTuple):
    """What is said in one language.

    `said` is found by the English text and its comment; a text that counts has several forms, of which `form` tells the
    place for a number.
    """

    language: str = "en"
    said: Mapping[tuple[str, str], tuple[str, ...]] = NOTHING
    form: Callable[[int], int] = one_or_more


class _Voice:
    """The catalogue in force."""

    catalogue = Catalogue()


def speak(catalogue: Catalogue) -> None:
    """Speak by this catalogue from now on."""
    _Voice.catalogue = catalogue


def language() -> str:
    """The language in force: "en", or another's ISO 639-1 code."""
    return _Voice.catalogue.language


def tr(text: str, comment: str = "", n: int | None = None, /, **values: object) -> str:
    """What this English text is in the language in force, with `{names}` filled in by the values.

    With a number, "%n" stands for it, and English itself has both its forms in one: "%n day(s)", "%n entr(y|ies)",
    "%n (is|are) new". The comment tells two meanings of one text apart, and helps who translates. What has no
    translation is said in English.
    """
    forms = _Voice.catalogue.said.get((text, comment))
    if n is None:
        said = forms[0] if forms else text
    elif forms:
        said = forms[min(_Voice.catalogue.form(n), len(forms) - 1)].replace("%n", f"{n:,}")
    else:
        said = _english(text, n).replace("%n", f"{n:,}")
    return said.format(**values) if values else said


def tr_each(texts: Mapping[str, str]) -> dict[str, str]:
    """The same of each of these that `later` marked, by its key."""
    return {key: tr(text) for key, text in texts.items()}


def later(text: str, comment: str = "", /) -> str:  # noqa: ARG001 - lupdate reads the comment
    """Marks a text that is said elsewhere, by `tr(that, comment)`, as one to be translated. Gives it back as it is."""
    return text


def _english(text: str, n: int) -> str:
    def ending(found: re.Match[str]) -> str:
        more, one, many = found.groups()
        return (one or "" if n == 1 else many or "") if more is None else "" if n == 1 else more

    return re.sub(ENDINGS, ending, text)
