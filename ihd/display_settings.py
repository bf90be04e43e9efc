"""How the screen looks and rests, what it says aloud, and in which language."""

from enum import StrEnum

from ihd.form import Answers, ask
from ihd.wording import later


class Theme(StrEnum):
    """How the screen is coloured."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Language(StrEnum):
    """What the household is spoken to in, by its ISO 639-1 code."""

    ENGLISH = "en"
    WELSH = "cy"


class Keyboard(StrEnum):
    """When our own keyboard is shown: once a field was touched, at every field, or never."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Speech(StrEnum):
    """What is said aloud."""

    OFF = "off"
    BASICS = "basics"
    ALL = "all"


class Ambient(StrEnum):
    """What the glow around the screen at rest means: one thing at a time."""

    USE = "use"
    PRICE = "price"
    CARBON = "carbon"
    OFF = "off"


class FirstStep(StrEnum):
    """What the first start has still to ask."""

    UNASKED = "unasked"
    PRICES = "prices"
    REGION = "region"
    DONE = "done"


class StartSettings(Answers):
    """How far the first start has come, so that it goes on where it was left."""

    next: FirstStep = ask(FirstStep.UNASKED, later("Next"), later("What the first start has still to ask."))


class DisplaySettings(Answers):
    """How the screen looks, and what counts as much."""

    language: Language = ask(
        Language.ENGLISH,
        later("Language"),
        later("What the screen says and how it writes numbers and days."),
        words=(("en", "English"), ("cy", "Cymraeg")),
    )
    text_scale: float = ask(
        1.0,
        later("Text size"),
        later("How large the words are, up to twice the usual."),
        between=(1.0, 2.0),
        offers=(1.0, 1.25, 1.5, 1.75, 2.0),
    )
    theme: Theme = ask(
        Theme.AUTO,
        later("Colours"),
        later("Automatic follows the time of day."),
        words=(
            ("auto", later("Automatic")),
            ("light", later("Light")),
            ("dark", later("Dark")),
            ("contrast", later("High contrast")),
        ),
    )
    keyboard: Keyboard = ask(
        Keyboard.AUTO,
        later("Keyboard on the screen"),
        later("Automatic shows it when a field is touched with a finger, not when a mouse or keyboard is used."),
        words=(("auto", later("Automatic")), ("always", later("Always")), ("never", later("Never"))),
    )
    reduced_motion: bool = ask(
        False, later("Less movement"), later("Changes show at once instead of gliding into place.")
    )
    medium_watts: int = ask(500, later("Medium from"), later("Below this is low."), unit="W", between=(50, 20000))
    high_watts: int = ask(
        2300, later("High from"), later("A kettle alone is about 2,500 W."), unit="W", between=(100, 50000)
    )


class SpeechSettings(Answers):
    """What is said aloud, on this machine alone."""

    mode: Speech = ask(
        Speech.OFF,
        later("Speak"),
        later("Only the basics: what is used now, today so far, and what needs attention."),
        words=(
            ("off", later("Off")),
            ("basics", later("Only the basics")),
            ("all", later("Everything")),
        ),
    )
    rate: int = ask(
        160, later("Speed"), later("Words a minute: 160 is calm."), unit=later("words a minute"), between=(80, 400)
    )


class RestSettings(Answers):
    """What the screen does when nobody touches it."""

    standby_after: int = ask(
        10,
        later("Rest after"),
        later("Minutes without a touch, until the screen dims."),
        between=(0, 240),
        words=(
            ("0", later("Never")),
            ("2", later("2 minutes")),
            ("10", later("10 minutes")),
            ("30", later("30 minutes")),
            ("60", later("1 hour")),
        ),
    )
    brightness: int = ask(
        30, later("Brightness at rest"), later("Part of the full brightness."), unit="%", between=(1, 100)
    )
    clock: bool = ask(True, later("Rest as a clock"), later("Off: the page in sight stays, only dimmer."))
    ambient: Ambient = ask(
        Ambient.USE,
        later("Glow at rest"),
        later("A soft colour with its word: use beside your usual, the price, or how clean the grid is."),
        words=(
            ("use", later("Use")),
            ("price", later("Price")),
            ("carbon", later("Carbon")),
            ("off", later("Off")),
        ),
    )
