"""Reads what is said in other languages out of Qt Linguist's files in resources/translations."""

from xml.etree import ElementTree as ET

from ihd.paths import resource
from ihd.wording import Catalogue

LANGUAGES = {"en": "English", "cy": "Cymraeg"}  # each by its own name, which is never translated


def welsh_form(n: int) -> int:
    """The place of a form in Qt's order for Welsh: none, one, two to five, six, more (Qt's table of numerus forms)."""
    if n in (0, 1):
        return n
    return 2 if 2 <= n <= 5 else 3 if n == 6 else 4


FORMS = {"cy": welsh_form}


def catalogue(language: str) -> Catalogue:
    """What is said in this language, of LANGUAGES; of English nothing, as it stands in the code."""
    if language not in FORMS:
        return Catalogue()
    tree = ET.fromstring(resource("translations", f"ihd_{language}.ts").read_bytes())  # noqa: S314 - a file of ours
    said = {}
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("vanished", "obsolete"):
            continue
        forms = tuple(one.text or "" for one in translation.iter("numerusform")) or (translation.text or "",)
        if all(forms):
            said[message.findtext("source", ""), message.findtext("comment", "")] = forms
    return Catalogue(language, said, FORMS[language])
