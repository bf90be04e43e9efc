"""Which language the household is spoken to in."""

from ihd.wording import Catalogue, language, speak


def speak_in(wanted: str) -> None:
    """Speak this language, of catalogue.py's LANGUAGES, from now on. English reads no file."""
    if wanted == language():
        return
    if wanted == "en":
        speak(Catalogue())
        return
    from ihd.catalogue import catalogue  # whose reader of files the first paint in English does not wait for

    speak(catalogue(wanted))
