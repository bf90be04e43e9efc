"""Text from outside that may be one long word, such as a topic: where it may go on in the next line. No Qt here."""

import re

BREAK = "\u200b"  # a space without width: a line may end there
LONGEST_WORD = 14  # characters that stand in one line however large they are
MOST = 120  # characters that are shown of it

_AFTER = re.compile(r"(?<=[/._,:;{}=&?-])(?=\w)")
_LONG = re.compile(rf"[^\s{BREAK}]{{{LONGEST_WORD}}}(?=[^\s{BREAK}])")


def breakable(text: str) -> str:
    """The same words, with leave to break after their signs, and within what is long all the same."""
    return _LONG.sub(lambda long: long[0] + BREAK, _AFTER.sub(BREAK, text))


def shortened(text: str, most: int = MOST) -> str:
    """The beginning and the end of it, where it is too long to be shown whole."""
    if len(text) <= most:
        return text
    end = most // 3
    return f"{text[: most - end - 1]}…{text[-end:]}"
