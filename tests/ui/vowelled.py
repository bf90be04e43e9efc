"""A language that nobody speaks: English with a mark over every vowel. What was never translated shows at a glance."""

import re
from collections.abc import Iterator, Mapping

from ihd.wording import ENDINGS, Catalogue

MARKED = str.maketrans("aeiouAEIOU", "àèìòùÀÈÌÒÙ")
KEPT = re.compile(r"\{\w*\}|%n")  # places for values
ENGLISH = re.compile(r"[A-Za-z’']*[aeiouAEIOU][A-Za-z’']*")


def marked(text: str) -> str:
    """The text with its vowels marked, its places for values as they are."""
    kept = list(KEPT.finditer(text))
    parts, at = [], 0
    for one in kept:
        parts += [text[at : one.start()].translate(MARKED), one[0]]
        at = one.end()
    return "".join([*parts, text[at:].translate(MARKED)])


class _Everything(Mapping[tuple[str, str], tuple[str, ...]]):
    """Knows every text there can be."""

    def __getitem__(self, asked: tuple[str, str]) -> tuple[str, ...]:
        text = asked[0]
        if "%n" not in text:
            return (marked(text),)
        one = re.sub(ENDINGS, lambda found: found[2] or "", text)
        many = re.sub(ENDINGS, lambda found: found[1] or found[3] or "", text)
        return marked(one), marked(many)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(())

    def __len__(self) -> int:
        return 0


VOWELLED = Catalogue("qps", _Everything())


def english_in(text: str, names: frozenset[str]) -> list[str]:
    """The words of a text that no translator was asked for; `names` are values, which nobody translates."""
    return [word for word in ENGLISH.findall(text) if len(word.strip("’'")) > 1 and word.strip("’'") not in names]
