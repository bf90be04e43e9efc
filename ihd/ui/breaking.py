"""Where text may go on in the next line: within a long word from outside, and never within an amount. No Qt here."""

import re

BREAK = "\u200b"  # a space without width: a line may end there
TOGETHER = "\u00a0"  # a space where no line may end
LONGEST_WORD = 12  # characters that stand in one line however large they are
MOST = 120  # characters that are shown of it

_AMOUNT = re.compile(r"(\d) (?=(?:s|min|W|kW|kWh|m³)\b)")
_AFTER = re.compile(r"(?<=[/._,:;{}=&?-])(?=\w)(?!(?<=\d[.,])\d)")
_LONG = re.compile(rf"[^\s{BREAK}]{{{LONGEST_WORD}}}(?=[^\s{BREAK}])")


def breakable(text: str) -> str:
    """The same words, with leave to break after their signs, and within what is long all the same."""
    kept = _AMOUNT.sub(lambda amount: amount[1] + TOGETHER, text)
    return _LONG.sub(lambda long: long[0] + BREAK, _AFTER.sub(BREAK, kept))


def plain(text: str) -> str:
    """The words as they were before."""
    return text.replace(BREAK, "").replace(TOGETHER, " ")


def shortened(text: str, most: int = MOST) -> str:
    """The beginning and the end of it, where it is too long to be shown whole."""
    if len(text) <= most:
        return text
    end = most // 3
    return f"{text[: most - end - 1]}…{text[-end:]}"
