"""Which language the household is spoken to in."""

from argparse import Namespace
from typing import Any

from PySide6.QtCore import QTimer

from ihd.display_settings import DisplaySettings
from ihd.wording import Catalogue, language, speak


def speak_in(wanted: str) -> bool:
    """Speak this language, of catalogue.py's LANGUAGES, from now on; whether it is another. English reads no file."""
    if wanted == language():
        return False
    if wanted == "en":
        speak(Catalogue())
    else:
        from ihd.catalogue import catalogue  # whose reader of files the first paint in English does not wait for

        speak(catalogue(wanted))
    return True


def after_choosing(asked: Namespace, before: DisplaySettings, chosen: DisplaySettings) -> Namespace:
    """What the command line asked for, as far as nothing else has been chosen since."""
    others = {name: None for name in ("theme", "language") if getattr(chosen, name) != getattr(before, name)}
    return Namespace(**{**vars(asked), **others})


def switch(window: Any, wanted: str) -> None:
    """Speak this language; the window is made anew for it, once whatever has asked for it is done."""
    if speak_in(wanted):
        QTimer.singleShot(0, window, window.make_anew)
