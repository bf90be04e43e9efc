"""Words from outside are words and nothing more: no markup, no links, no signs that cannot be seen, and they fit."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from looking import bare, words_of
from made_homes import LONDON, evening, look
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ihd.energy.trouble import Trouble
from ihd.ui.sentences import Notice
from ihd.ui.theme import Role
from ihd.ui.unseen import UNSEEN, harmless
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.entries import Entry, EntryRow
from ihd.ui.widgets.facts import Fact, Facts
from ihd.ui.widgets.text import Text
from ihd.ui.window import Window

WILD = (
    "<b>bold</b> <img src='http://x.invalid/a.png'> &amp; &lt;",
    "<a href='http://x.invalid'>touch me</a>",
    "turned \u202egnorw\u202c \u2067round\u2069 \u200fabout",
    "bell\a null\0 escape\x1b[31m tab\there",
    "&File && more",
    "W" * 400,
    "<html>" + "w" * 90 + "</html>",
)
pieces = st.sampled_from([*WILD, "supplier", "£12.50", "\u202e", "\x07", "</", "&#65;", "日本", " "])
wild = st.lists(pieces, min_size=1, max_size=4).map(" ".join)


def hidden_in(text: str) -> set[str]:
    return {one for one in text if ord(one) in UNSEEN}


def is_plain(label: QLabel) -> bool:
    """Whether Qt cannot take it for markup, which needs one of two signs."""
    return label.textFormat() is Qt.TextFormat.PlainText or not set("<&") & set(label.text())


def seen(widget: QWidget) -> str:
    return "".join(one.text for one in words_of(widget))


@settings(max_examples=60, deadline=None)
@given(wild | st.text(max_size=60))
@example("<b>")
def test_a_text_is_shown_letter_by_letter_and_nothing_in_it_is_done(qapp, told):
    text = Text(look(), Role.BODY)
    text.setWordWrap(True)
    text.say(told)
    text.resize(400, text.high(400))
    assert not hidden_in(text.text()) | hidden_in(text.accessibleName())
    assert is_plain(text)
    assert not text.openExternalLinks()
    if told in WILD:
        assert bare(seen(text)) == bare(harmless(told))


@given(st.text())
def test_what_can_be_seen_is_left_as_it_is(told):
    assert harmless(told) == harmless(harmless(told))
    assert [one for one in told if one.isprintable()] == [
        one for one in harmless(told) if one.isprintable()
    ] or "\t" in told


@pytest.mark.parametrize("told", WILD)
def test_every_part_that_shows_words_from_outside_shows_them_as_they_are(qtbot, told):
    banner, facts, row, button = Banner(look()), Facts(look()), EntryRow(look(), "Undo", "undo"), Button(look(), told)
    for part in (banner, facts, row, button):
        qtbot.addWidget(part)
        part.resize(600, 400)
    banner.show_notice(Notice(told, told))
    facts.show_facts((Fact("info", told),))
    row.show_entry(Entry("1", told, told), is_first=True)
    for part in (banner, facts, row):
        labels = part.findChildren(QLabel)
        assert labels
        for label in labels:
            assert is_plain(label)
            assert not hidden_in(label.text())


@pytest.mark.parametrize("told", WILD)
def test_a_page_that_is_told_such_words_keeps_its_shape(qtbot, told):
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.resize(640, 400)
    window.show_home(evening(banner=Trouble(told, told), held_by=told, supplier=told))
    window.show()
    assert (window.width(), window.height()) == (640, 400)
    assert window.banner.geometry().right() <= window.width()
    assert window.banner.height() < window.height() / 2
