"""Reads one written number, with the decimal mark and the thousands that its file uses."""

import re
from collections import Counter
from collections.abc import Iterable
from math import isfinite

# How the makers of files say that nothing is known of an interval.
NOTHING = frozenset(
    (
        "",
        "null",
        "none",
        "nan",
        "n/a",
        "na",
        "#n/a",
        "?",
        "-",
        "--",
        "–",
        "—",
        "n.a.",
        "nil",
        "undef",
        "\\n",
        "no data",
        "no reading",
        "missing",
        "unknown",
        "unavailable",
        "not available",
        "invalid",
        "invalid value",
    )
)
SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'’")
UNIT = re.compile(r"(?<=[\d.,\s])\s*(kwh|wh|kw|w|m3|m³)$", re.IGNORECASE)
PLAIN = re.compile(r"[+-]?(?:\d{1,18}(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
MAYBE_POINT, MAYBE_COMMA = "1.234", "1,234"
LEAST, MOST = -1e12, 1e12


def number(word: str, decimal: str) -> float | None:
    """The number that this word is; None where it says that nothing is known. Raises ValueError for what is none."""
    if decimal == "." and PLAIN.fullmatch(word):
        return _sane(float(word))
    if word.strip().lower() in NOTHING:
        return None
    bare = UNIT.sub("", word.strip()).translate(SPACES)
    thousands = "," if decimal == "." else "."
    whole, mark, rest = bare.partition(decimal)
    if thousands in whole:
        first, *groups = whole.lstrip("+-").split(thousands)
        if not 1 <= len(first) <= 3 or first.startswith("0") or any(len(group) != 3 for group in groups):
            raise ValueError(word)
        whole = whole.replace(thousands, "")
    bare = whole + ("." if mark else "") + rest
    if not PLAIN.fullmatch(bare):
        raise ValueError(word)
    return _sane(float(bare))


def unit_beside(word: str) -> str:
    """The unit that is written behind a number, in small letters; empty where none is."""
    found = UNIT.search(word.rstrip())
    return found[1].lower() if found else ""


def _sane(value: float) -> float:
    if not isfinite(value) or not LEAST <= value <= MOST:
        raise ValueError(value)
    return value


def decimal_of(words: Iterable[str], delimiter: str) -> tuple[str, bool]:
    """The decimal mark of a column, and whether its words leave no doubt: 1,234 alone can be read in two ways.

    So can 1.234 where no comma parts the columns: beside whole numbers such as 295 its point parts thousands.
    """
    bare = [UNIT.sub("", word.strip()).translate(SPACES) for word in words]
    votes = Counter(vote for word in bare if (vote := _vote(word)))
    if votes["."] or votes[","]:
        return max(".,", key=lambda mark: votes[mark]), not (votes["."] and votes[","])
    if votes[MAYBE_COMMA]:
        return ("." if delimiter == "," else ","), False
    if votes[MAYBE_POINT] and delimiter != ",":
        return ("," if any(word.isdecimal() and word.strip("0") for word in bare) else "."), False
    return ".", True


def doubtful(words: Iterable[str]) -> str:
    """The first of these words that can be read in two ways; empty where there is none."""
    return next((word for word in words if "." in word or "," in word), "")


def _vote(word: str) -> str | None:
    """The decimal mark that this word shows, or that its mark is either that or parts thousands."""
    points, commas = word.count("."), word.count(",")
    if (not points and not commas) or not any(letter.isdecimal() for letter in word):
        return None
    if points and commas:
        return max(".,", key=word.rindex)
    mark, other = (".", ",") if points else (",", ".")
    if points + commas > 1:
        return other
    before, _, after = word.lstrip("+-").partition(mark)
    if len(after) != 3 or len(before) > 3 or before in ("", "0") or before.startswith("0"):
        return mark
    return MAYBE_POINT if points else MAYBE_COMMA
