"""The layers of our own keyboard: which keys lie where, how wide they are, and what they are called."""

from typing import NamedTuple

from ihd.wording import later, tr

SHIFT, ERASE, SPACE, DONE = "shift", "erase", "space", "done"
LETTERS, NUMBERS, SIGNS, ACCENTS, PAD = "letters", "numbers", "signs", "accents", "pad"  # layers, and ways to them
ACTS = (SHIFT, ERASE, DONE, LETTERS, NUMBERS, SIGNS, ACCENTS)


class Spot(NamedTuple):
    """A key: what it types, or what it does, and how many letters wide it is."""

    key: str
    wide: float = 1.0


class Layer(NamedTuple):
    """Rows of keys, each as wide as so many letters."""

    columns: int
    rows: tuple[tuple[Spot, ...], ...]


def _row(keys: str) -> tuple[Spot, ...]:
    return tuple(Spot(key) for key in keys)


def _between(first: str, keys: str) -> tuple[Spot, ...]:
    return (Spot(first, 1.5), *_row(keys), Spot(ERASE, 1.5))


def _last(way: str, before: str, after: str, more: str = "") -> tuple[Spot, ...]:
    others = (*_row(before), Spot(SPACE, 5.0 - len(before + after) + (0 if more else 1)), *_row(after), Spot(DONE, 2.5))
    return (Spot(way, 1.5), *((Spot(more),) if more else ()), *others)


LAYERS = {
    LETTERS: Layer(
        10,
        (
            _row("qwertyuiop"),
            _row("asdfghjkl"),
            _between(SHIFT, "zxcvbnm"),
            _last(NUMBERS, "-", ".", ACCENTS),
        ),
    ),
    ACCENTS: Layer(
        10,
        (
            _row("âêîôûŵŷáéí"),
            _row("äëïöüẅÿóú"),
            _between(SHIFT, "àèìòùẁỳ"),
            _last(LETTERS, "’", "'"),
        ),
    ),
    NUMBERS: Layer(
        10,
        (
            _row("1234567890"),
            _row("@#£&*()-+="),
            _between(SIGNS, "_/:;'\"!"),
            _last(LETTERS, ",", "?."),
        ),
    ),
    SIGNS: Layer(
        10,
        (
            _row("[]{}<>\\|~`"),
            _row("^%$€°¬¦–"),
            _between(NUMBERS, "_/:;'\"!"),
            _last(LETTERS, ",", "?."),
        ),
    ),
    PAD: Layer(
        4,
        (
            (*_row("123"), Spot(ERASE)),
            _row("456."),
            _row("789:"),
            (Spot(LETTERS), Spot("0"), Spot(DONE, 2.0)),
        ),
    ),
}

FACES = {LETTERS: "ABC", NUMBERS: "123", SIGNS: "#+=", ACCENTS: "âŵ"}
DRAWN = {ERASE: "erase", SHIFT: "shift"}  # by an icon
SPOKEN = {
    SHIFT: later("Capital letters"),
    ERASE: later("Delete the last character"),
    SPACE: later("Space"),
    DONE: later("Done"),
    LETTERS: later("Letters"),
    NUMBERS: later("Numbers"),
    SIGNS: later("More signs"),
    ACCENTS: later("Welsh letters"),
    ".": later("Full stop"),
    ",": later("Comma"),
    ":": later("Colon"),
    ";": later("Semicolon"),
    "-": later("Hyphen"),
    "–": later("Dash"),
    "_": later("Underscore"),
    "'": later("Apostrophe"),
    "’": later("Curly apostrophe"),
    '"': later("Quotation mark"),
    "`": later("Backtick"),
    "!": later("Exclamation mark"),
    "?": later("Question mark"),
    "/": later("Slash"),
    "\\": later("Backslash"),
    "|": later("Upright line"),
    "¦": later("Broken line"),
    "(": later("Opening bracket"),
    ")": later("Closing bracket"),
    "[": later("Opening square bracket"),
    "]": later("Closing square bracket"),
    "{": later("Opening curly bracket"),
    "}": later("Closing curly bracket"),
    "<": later("Less than"),
    ">": later("Greater than"),
    "@": later("At sign"),
    "#": later("Hash"),
    "£": later("Pound sign"),
    "$": later("Dollar sign"),
    "€": later("Euro sign"),
    "&": later("And sign"),
    "*": later("Star"),
    "+": later("Plus"),
    "=": later("Equals"),
    "%": later("Per cent"),
    "^": later("Caret"),
    "~": later("Tilde"),
    "°": later("Degree sign"),
    "¬": later("Not sign"),
}


def face(key: str, *, capital: bool = False) -> str:
    """What stands on a key; nothing where an icon does."""
    if key in (SPACE, DONE):
        return tr(SPOKEN[key])
    if key in DRAWN:
        return ""
    return FACES.get(key) or (key.upper() if capital else key)


def spoken(key: str, *, capital: bool = False) -> str:
    """What a screen reader calls a key."""
    if key in SPOKEN:
        return tr(SPOKEN[key])
    return tr("Capital {letter}", letter=key.upper()) if capital and key.isalpha() else key
