"""Whether a top-up code can be right, and what it claims to be worth; only the meter knows what it is."""

import unicodedata
from typing import NamedTuple

from ihd.wording import later, tr

LENGTH = 20
OLD_LENGTHS = (20, 40, 60)  # the makers of SMETS1 meters have codes of their own (gb-metering UTR-13)
# The first 19 digits hold 57 bits above this base: a counter, a class and value, and the supplier's seal (4.1).
BASE = 7_394_156_990_786_306_048
LAST = BASE + (1 << 57) - 1
VALUE_BITS = 13
SEAL_BITS = 32
PENCE_PER_UNIT = {0: 1, 1: 100}  # class 00 counts pence, 01 pounds; what others mean is not known (UTR-05)
SCATTER = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)
FIRST_POWER = 4  # unlike the textbook's, this check runs from the left and begins at the fourth power (4.2)
ORDER = 8
OTHER_HYPHENS = "‐‑‒–—−"  # what letters and messages make of a hyphen
HIDDEN = "•"


class Verdict(NamedTuple):
    """Whether a code can be right, and why. `claims_pence` is what it says of itself, never money that is there.

    `digits` is the code as it is sent to the meter: without spaces and hyphens; empty where it has other characters.
    """

    ok: bool
    claims_pence: int | None
    why: str
    digits: str

    def __repr__(self) -> str:
        return f"Verdict(ok={self.ok}, why={self.why!r})"  # a code is money


def check(text: str, smets1: bool = False) -> Verdict:
    """Judge a code as typed, with spaces and hyphens. A SMETS1 meter's is checked for its length alone."""
    digits, stranger = _digits(text)
    if stranger:
        return Verdict(
            False, None, tr("A top-up code has digits only, and this has {stranger}.", stranger=stranger), digits
        )
    if not digits:
        return Verdict(False, None, tr("Type the digits of the top-up code."), digits)
    wrong = _wrong_of_smets1(digits) if smets1 else _wrong(digits)
    if wrong:
        return Verdict(False, None, wrong, digits)
    if smets1:
        return Verdict(True, None, tr("The length is right. Only the meter can tell whether the code is."), digits)
    claims = _claim(int(digits[:-1]) - BASE)
    why = tr("This can be a top-up code. Only the meter can tell what it is worth.")
    if claims is not None:
        told = later("This can be a top-up code. It says {amount}. Only the meter can tell what it is worth.")
        why = tr(told, amount=_pounds(claims))
    return Verdict(True, claims, why, digits)


def _wrong_of_smets1(digits: str) -> str:
    if len(digits) in OLD_LENGTHS:
        return ""
    return tr("This has %n digit(s). The code for a SMETS1 meter has 20, 40 or 60.", "", len(digits))


def _wrong(digits: str) -> str:
    if len(digits) != LENGTH:
        return _length_words(digits)
    if not BASE <= int(digits[:-1]) <= LAST:
        return tr("That does not look like a smart top-up code. They begin with 73, 74 or 75.")
    if _remainder(digits):
        return tr("One of the digits is wrong, or two have changed places. Check them against the receipt.")
    return ""


def grouped(code: str) -> str:
    """The code in groups of four, as it is read out."""
    digits, _ = _digits(code)
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def masked(code: str) -> str:
    """The code as it may be shown: all but its last four digits hidden. Of a code of four or fewer, all."""
    digits, _ = _digits(code)
    kept = digits[-4:] if len(digits) > 4 else ""
    hidden = HIDDEN * (len(digits) - len(kept)) + kept
    return " ".join(hidden[at : at + 4] for at in range(0, len(hidden), 4))


def _digits(text: str) -> tuple[str, str]:
    """The digits, and words for the first character that is none of digit, space or hyphen."""
    found = []
    for letter in text:
        if letter in "0123456789":
            found.append(letter)
        elif not (letter.isspace() or letter == "-" or letter in OTHER_HYPHENS):
            shown = letter.isprintable() and not unicodedata.combining(letter)
            return "", f"“{letter}”" if shown else tr("a character that cannot be seen")
    return "".join(found), ""


def _length_words(digits: str) -> str:
    count = len(digits)
    if count in OLD_LENGTHS:
        return tr(
            "This has %n digits, as only some older (SMETS1) meters take. A smart meter's code has 20.", "", count
        )
    has = tr("This has %n digit(s), and a top-up code has 20:", "what is wrong follows", count)
    if count < LENGTH:
        return " ".join((has, tr("%n (is|are) missing.", "digits", LENGTH - count)))
    return " ".join((has, tr("%n too many.", "digits", count - LENGTH)))


def _claim(held: int) -> int | None:
    """Pence that the code says it is worth; None where its class of value is not known."""
    value = held >> SEAL_BITS & (1 << VALUE_BITS) - 1
    factor = PENCE_PER_UNIT.get(held >> SEAL_BITS + VALUE_BITS & 0b11)
    return None if factor is None else value * factor


def _remainder(digits: str) -> int:
    """0 where the check digit fits: each digit, scattered by a power that grows along the code, is combined in turn."""
    told = 0
    for at, digit in enumerate(digits):
        scattered = int(digit)
        for _ in range((FIRST_POWER + at) % ORDER):
            scattered = SCATTER[scattered]
        told = _combined(told, scattered)
    return told


def _combined(a: int, b: int) -> int:
    """Two symmetries of a pentagon, one after the other: 0 to 4 are its turns, 5 to 9 its reflections."""
    if a < 5:
        return (a + b) % 5 if b < 5 else 5 + (a + b - 5) % 5
    return 5 + (a - 5 - b) % 5 if b < 5 else (a - b) % 5


def _pounds(amount: int) -> str:
    return f"£{amount // 100:,}.{amount % 100:02}"
