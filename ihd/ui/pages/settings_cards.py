"""Which settings stand on which card of the Settings page, in the order in which a household looks for them."""

from typing import NamedTuple

from ihd.wording import later


class CardOf(NamedTuple):
    """A card: its title and line, the group of settings, and which of them; none names all."""

    title: str
    line: str
    group: str
    only: tuple[str, ...] | None = None


CARDS = {
    "display": CardOf(
        later("Language and look"),
        later("What the screen says, and how large and in which colours."),
        "display",
        ("language", "text_scale", "theme", "keyboard", "reduced_motion"),
    ),
    "prices": CardOf(
        later("Prices"),
        later("What energy costs, VAT included, from the day on which it was typed. 0 means: take what the hub tells."),
        "prices",
    ),
    "levels": CardOf(
        later("Low, medium and high"),
        later("Where the words on the dial begin. Left as they are, those that your supplier has set count."),
        "display",
        ("medium_watts", "high_watts"),
    ),
    "rest": CardOf(later("When nobody is near"), later("The screen dims, and wakes when it is touched."), "rest"),
    "speech": CardOf(later("Speech"), later("Said by this machine itself; nothing is sent anywhere."), "speech"),
    "diary": CardOf(later("Diary"), later("How readings are kept."), "diary"),
}
HUB_AFTER = "speech"  # the cards of the hub, of pairing and of the region stand below this one
DIARY_WAYS = {
    "storage": (later("Storage"), "storage"),
    "backups": (later("Backups"), "backup"),
    "import": (later("Bring in"), "bring-in"),
    "export": (later("Export"), "take-out"),
}
