"""What the household is told is whole in every language: gathered by Qt's own tool, and nothing is missing in it."""

import ast
import re
import shutil
import string
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from ihd.catalogue import FORMS, LANGUAGES, catalogue

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "resources" / "translations"
OTHERS = [name for name in LANGUAGES if name != "en"]
HOW_MANY = {"cy": 5}  # Welsh counts none, one, two to five, six, more; as Qt has it


class Told(NamedTuple):
    """One message of a file: in English, in that language, and whether it counts."""

    source: str
    comment: str
    forms: tuple[str, ...]
    counts: bool
    state: str

    @property
    def key(self) -> tuple[str, str]:
        return self.source, self.comment


def messages(file: Path) -> list[Told]:
    found = []
    for one in ET.parse(file).iter("message"):
        translation = one.find("translation")
        assert translation is not None
        forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
        source, comment = one.findtext("source", ""), one.findtext("comment", "")
        found.append(Told(source, comment, forms, one.get("numerus") == "yes", translation.get("type", "")))
    return found


def named(text: str) -> set[str]:
    """The values that a text is filled with."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.fixture(scope="module")
def gathered(tmp_path_factory) -> dict[str, list[Told]]:
    """What the program says today, brought into copies of the files that are kept."""
    folder = tmp_path_factory.mktemp("words")
    files = [Path(shutil.copy(KEPT / f"ihd_{language}.ts", folder)) for language in OTHERS]
    script = ["sh", str(ROOT / "packaging" / "words.sh"), *map(str, files)]
    subprocess.run(script, check=True, env={"PYTHON": sys.executable, "PATH": "/usr/bin:/bin"})
    return {language: messages(file) for language, file in zip(OTHERS, files, strict=True)}


@pytest.mark.parametrize("language", OTHERS)
def test_the_kept_files_have_every_text_and_no_other(gathered, language):
    kept = {one.key for one in messages(KEPT / f"ihd_{language}.ts")}
    today = {one.key for one in gathered[language]}
    assert not today - kept, f"not yet in the file: run packaging/words.sh\n{sorted(today - kept)}"
    assert not kept - today, f"said no more: run packaging/words.sh\n{sorted(kept - today)}"


def test_no_text_stands_where_it_is_not_gathered(gathered):
    """Within the braces of an f-string lupdate does not look."""
    known = {one.source for one in gathered[OTHERS[0]]}
    for file in (ROOT / "ihd").rglob("*.py"):
        for one in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id in ("tr", "later"):
                text = one.args[0] if one.args else None
                assert not isinstance(text, ast.Constant) or text.value in known, f"{file}:{one.lineno}"


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_unfinished(gathered, language):
    left = [one.source for one in gathered[language] if one.state or not all(one.forms)]
    assert not left, f"{len(left)} texts are not translated, such as:\n" + "\n".join(left[:20])


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_values_of_its_english_and_no_others(gathered, language):
    for one in gathered[language]:
        for form in filter(None, one.forms):
            assert named(form) == named(one.source), one
            if "%n" in form:
                assert "%n" in one.source, one
        if one.counts and all(one.forms):
            assert any("%n" in form for form in one.forms), one


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_counted_has_every_form_and_nothing_else_has(gathered, language):
    for one in gathered[language]:
        assert len(one.forms) == (HOW_MANY[language] if one.counts else 1), one
        # A comment and a value, but no number: say `tr(text, comment).format(value=...)`, as lupdate takes whatever
        # comes third for one. And what counts stands where its number is given, not in a constant.
        assert one.counts == ("%n" in one.source), one


@pytest.mark.parametrize("language", OTHERS)
def test_a_form_is_found_for_every_number(language):
    assert {FORMS[language](n) for n in range(200)} == set(range(HOW_MANY[language]))


@pytest.mark.parametrize("language", OTHERS)
def test_signs_and_ends_of_sentences_stay(gathered, language):
    for one in gathered[language]:
        for form in filter(None, one.forms):
            assert form == form.strip() or one.source != one.source.strip(), one
            ends = re.search(r"[.?!…:]$", one.source)
            assert not ends or form.endswith((ends[0], ".", "?", "!", "…", ":")), one


@pytest.mark.parametrize("language", OTHERS)
def test_the_program_reads_what_is_finished(language):
    said = catalogue(language).said
    finished = [one for one in messages(KEPT / f"ihd_{language}.ts") if all(one.forms) and not one.state]
    assert all(said[one.key] == one.forms for one in finished)
