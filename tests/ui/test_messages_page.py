"""The Messages page: what is new, what asks, what is read out, and text from outside that stays plain."""

import json
from datetime import timedelta

import pytest
from made_homes import LONDON, evening, look
from made_letters import HUB, NOW, asked, everything, message, supplier, told
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihd.energy.command import CommandState, Reason
from ihd.energy.letter import Inbox, inbox
from ihd.energy.news import Alert, MessagesNow
from ihd.energy.told import Told
from ihd.hubs import understand
from ihd.hubs.message import Message
from ihd.ui.pages.messages import MessagesPage
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.text import Text
from ihd.ui.window import Window

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, found: Inbox, size: tuple[int, int] = (800, 480)) -> Window:
    load_fonts()
    window = Window(look(), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_home(evening(unread=found.unread))
    window.show_inbox(found, NOW)
    window.show()
    qtbot.waitExposed(window)
    return window


def page_of(window: Window) -> MessagesPage:
    QTest.mouseClick(window.status.letters_button, LEFT)
    page = window.page_widget("messages")
    assert isinstance(page, MessagesPage)
    return page


def words(page: MessagesPage) -> list[str]:
    return [one.accessibleName() for one in page.findChildren(Text) if one.isVisible() and one.text()]


def test_there_is_no_way_to_messages_before_there_is_one(qtbot):
    window = opened(qtbot, Inbox())
    item = window.status.letters_button
    assert not item.isVisible()
    window.show_inbox(inbox(told(message("first", 5)), HUB, NOW), NOW)
    assert item.isVisible()
    assert item.accessibleName() == "Messages, 1 new"


def test_there_is_a_way_once_there_has_been_an_alert(qtbot):
    window = opened(qtbot, inbox(told(Alert("alert-0001", HUB, NOW, 0x810D)), HUB, NOW))
    assert window.status.letters_button.isVisible()
    assert window.status.letters_button.count == 0
    page = page_of(window)
    assert "Credit on the meter is running low" in words(page)


def test_an_empty_page_says_what_it_is_for(qtbot):
    window = opened(qtbot, Inbox())
    window.open_page("messages")
    assert page_of(window).nothing.isVisible()


def test_the_newest_message_stands_first_with_its_date_in_the_homes_zone_and_who_sent_it(qtbot):
    summer = NOW.replace(month=7, hour=22, minute=30)
    known = told(
        message("old", 5_000, "The old one."),
        message("new", 5, "The new one."),
        supplier(),
    )
    window = opened(qtbot, inbox(known, HUB, NOW))
    page = page_of(window)
    assert [card.body.said for card in page.letters] == ["The new one.", "The old one."]
    assert page.letters[0].head.said == "Today 18:37 · Pretend Energy"
    assert page.letters[1].head.said == "Wed 18 Nov 07:22 · Pretend Energy"
    assert page.contacts.said == "Pretend Energy · 0800 000 000"
    page.show_inbox(inbox(told(message("june", 165 * 1440)), HUB, summer), summer)
    assert page.letters[0].head.said == "Tue 9 Jun 19:42"  # British Summer Time


def test_who_sent_a_message_is_told_only_where_that_is_certain(qtbot):
    one, other = supplier("One Energy"), supplier("Other Energy", meter=f"{HUB}/gas")
    page = page_of(opened(qtbot, inbox(told(message("a", 5), one, other), HUB, NOW)))
    assert page.letters[0].head.said == "Today 18:37"
    before = inbox(told(message("b", 400 * 1440), one), HUB, NOW)
    page.show_inbox(before, NOW)
    assert page.letters[0].head.said == "Fri 17 Oct 2025 19:42"


def test_a_message_is_acknowledged_by_a_touch_and_then_asks_no_more(qtbot):
    known = told(message("asks", 5, wants_answer=True))
    window = opened(qtbot, inbox(known, HUB, NOW))
    card = page_of(window).letters[0]
    with qtbot.waitSignal(window.message_answered) as answered:
        QTest.mouseClick(card.button, LEFT)
    assert answered.args == [f"{HUB}/message-asks"]
    steps = [
        (None, None, "Sending your answer", False),
        (CommandState.WAITING, None, "Your answer is with the hub", False),
        (CommandState.ACCEPTED, None, "Your supplier knows that you have read it.", False),
        (CommandState.REJECTED, Reason.EXPIRED, "Your answer was not taken: it could not be passed on in time.", True),
        (CommandState.REJECTED, Reason.DUPLICATE, "Your answer was not taken: the hub said no.", True),
    ]
    for state, reason, says, may_again in steps:
        window.show_inbox(inbox(asked(known, "asks", state, reason), HUB, NOW), NOW)
        assert card.state.said.startswith(says)
        assert card.button.isVisible() is may_again


def test_an_answer_without_a_last_word_by_its_deadline_may_be_given_again():
    known = asked(told(message("asks", 5, wants_answer=True)), "asks", None)
    [letter] = inbox(known, HUB, NOW + timedelta(hours=4)).letters
    assert (letter.state.value, letter.may_answer) == ("unanswered", True)


def test_a_hub_that_is_not_paired_is_given_no_answer(qtbot):
    page = page_of(opened(qtbot, inbox(told(message("asks", 5, wants_answer=True)), "", NOW)))
    assert not page.letters[0].button.isVisible()
    assert "paired" in page.letters[0].state.said


def test_a_message_that_was_withdrawn_stays_and_asks_no_more(qtbot):
    known = told(message("asks", 5, wants_answer=True), message("other", 9)).after(MessagesNow(HUB, ("message-other",)))
    window = opened(qtbot, inbox(known, HUB, NOW))
    card = page_of(window).letters[0]
    assert card.body.said == "We are changing your meter."
    assert card.state.said == "Your supplier has taken this message back."
    assert not card.button.isVisible()
    assert not card.new.isVisible()
    again = known.after(message("asks", 5, wants_answer=True)).after(
        MessagesNow(HUB, ("message-asks", "message-other"))
    )
    window.show_inbox(inbox(again, HUB, NOW), NOW)
    assert card.button.isVisible()


def test_another_hubs_list_withdraws_nothing():
    known = told(message("asks", 5, wants_answer=True), MessagesNow("other-hub"))
    assert inbox(known, HUB, NOW).letters[0].may_answer


def test_what_asked_until_a_time_asks_no_more_after_it():
    known = told(message("asks", 60, wants_answer=True, until=NOW))
    assert inbox(known, HUB, NOW - timedelta(seconds=1)).letters[0].may_answer
    assert inbox(known, HUB, NOW).letters[0].state.value == "over"


def test_a_number_is_shown_large_until_its_time_and_stands_nowhere_else(qtbot):
    until = NOW + timedelta(minutes=30)
    known = told(message("number", 4, "Please read this out.", number="4071", until=until), supplier())
    window = opened(qtbot, inbox(known, HUB, NOW))
    page = page_of(window)
    card = page.numbers[0]
    assert card.isVisible()
    assert card.number.text() == "4071"
    assert card.number.accessibleName() == "4 0 7 1"
    assert card.line.said == "Pretend Energy · 0800 000 000 · Shown until 19:12"
    assert card.number.font().pixelSize() > 2 * card.line.font().pixelSize()
    assert [text for text in words(page) if "4071" in text] == []
    window.show_inbox(inbox(known, HUB, until), until)
    assert not card.isVisible()
    assert "4071" not in repr(inbox(known, HUB, NOW))


def test_a_number_without_an_end_goes_after_a_day_and_when_it_is_withdrawn():
    known = told(message("number", 4, number="4071"))
    assert inbox(known, HUB, NOW + timedelta(hours=23)).letters[0].number == "4071"
    assert inbox(known, HUB, NOW + timedelta(hours=24)).letters[0].number is None
    assert inbox(known.after(MessagesNow(HUB)), HUB, NOW).letters[0].number is None


def test_a_picture_shows_no_number():
    masked = inbox(told(message("number", 4, number="4071")), HUB, NOW).masked
    assert "4071" not in (masked.letters[0].number or "")


def test_what_is_in_sight_when_the_page_is_opened_is_seen_and_what_is_below_only_once_it_is_scrolled_to(qtbot):
    known = told(*(message(f"{n:02}", 10 + n, "Four words and more. " * 12) for n in range(8)))
    window = opened(qtbot, inbox(known, HUB, NOW))
    seen: list[str] = []
    window.messages_seen.connect(seen.extend)
    page = page_of(window)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] == f"{HUB}/message-00"
    assert f"{HUB}/message-07" not in seen
    for _ in range(30):
        QTest.keyClick(window.status.letters_button, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: f"{HUB}/message-07" in seen)
    assert len(seen) == len(set(seen))
    window.show_inbox(inbox(known.saw(seen), HUB, NOW), NOW)
    assert window.status.letters_button.count == inbox(known.saw(seen), HUB, NOW).unread
    assert page.letters[0].new.isVisible()  # marked until the page is left: else nobody could tell which was new
    QTest.mouseClick(window.nav.items["now"], LEFT)
    assert not page_of(window).letters[0].new.isVisible()


def test_a_message_that_comes_while_nobody_is_there_stays_new(qtbot):
    window = opened(qtbot, inbox(told(message("first", 9)), HUB, NOW))
    seen: list[str] = []
    window.messages_seen.connect(seen.extend)
    page_of(window)
    qtbot.waitUntil(lambda: len(seen) == 1)
    window.show_inbox(inbox(told(message("first", 9), message("second", 1)).saw(seen), HUB, NOW), NOW)
    QApplication.processEvents()
    assert len(seen) == 1
    assert window.status.letters_button.count == 1


def test_a_banner_tells_of_a_message_until_it_was_seen_and_leads_to_it(qtbot):
    window = opened(qtbot, inbox(told(message("first", 9)), HUB, NOW))
    notice = window.banner.notice
    assert notice is not None
    assert (notice.headline, notice.serious) == ("A message from your supplier", False)
    QTest.mouseClick(window.banner, LEFT)
    assert window.page == "messages"
    assert window.banner.notice is None  # it would tell of what stands below it
    window.open_page("now")
    assert window.banner.notice == notice
    window.show_home(evening(unread=0))
    assert window.banner.notice is None


@pytest.mark.parametrize("before", ["carbon", "more"])
@pytest.mark.parametrize("size", [(1280, 800), (640, 400)])
def test_the_arrow_leads_back_to_where_one_came_from(qtbot, before, size):
    window = opened(qtbot, inbox(told(message("first", 9)), HUB, NOW), size)
    window.open_page(before)
    QTest.mouseClick(window.status.letters_button, LEFT)
    page = window.page_widget("messages")
    QTest.mouseClick(page.back, LEFT)
    assert window.page == before


def test_older_messages_come_when_they_are_asked_for(qtbot):
    known = told(*(message(f"{n:02}", 10 + n) for n in range(30)))
    page = page_of(opened(qtbot, inbox(known, HUB, NOW), (1280, 800)))
    assert sum(card.isVisible() for card in page.letters) == 20
    page._scroll.ensureWidgetVisible(page.older)
    QTest.mouseClick(page.older, LEFT)
    assert sum(card.isVisible() for card in page.letters) == 30
    assert not page.older.isVisible()


def test_every_message_is_reached_by_keys_and_brought_into_sight(qtbot):
    window = opened(qtbot, everything())
    page = page_of(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    last = page.letters[-1]
    window.status.letters_button.setFocus(Qt.FocusReason.TabFocusReason)
    met = []
    while last not in met and len(met) < 60:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert [one for one in met if one in page.letters] == page.letters
    top = last.mapTo(page, QPoint(0, 0)).y()
    assert 0 <= top < page.height()
    assert last.accessibleName().startswith("Message. ")


HOSTILE = {
    "markup": "<b>Bold</b> <img src=x onerror=alert(1)> &amp; <script>x</script>",
    "a link": "Ring now: <a href='http://example.com'>http://example.com</a> or tel:0900",
    "control characters": "One\x00\x07\x1b[31mTwo\x7f\nThree\tFour",
    "marks that turn the writing": "Pay \u202e000,1£\u202c at \u2066once\u2069 \u200f!",
    "one endless word": "W" * 512,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("size", [(640, 400), (1280, 800)])
def test_hostile_text_stays_plain_and_within_its_card(qtbot, text, size):
    payload = json.dumps({"messages": [{"id": "message-wild", "at": "2026-11-21T18:00:00Z", "text": text}]}).encode()
    known = Told()
    meaning = understand(Message(f"ihd-hub/1/{HUB}/messages", payload, NOW))
    for news in meaning.news:
        known = known.after(news)
    card = page_of(opened(qtbot, inbox(known, HUB, NOW), size)).letters[0]
    shown = card.body.text()
    assert all(letter.isprintable() or letter == "\u200b" for letter in shown)
    expected = "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
    assert shown.replace("\u200b", "") == expected
    plain = Qt.TextFormat.PlainText
    assert card.body.textFormat() is plain or not ({"<", "&"} & set(shown))
    assert not card.body.openExternalLinks()
    room = card.body.fontMetrics().boundingRect(0, 0, card.body.width(), 100_000, 0x1000, shown)  # Qt.TextWordWrap
    assert room.width() <= card.body.width() + 1
    assert room.height() <= card.body.height()


def test_ten_thousand_characters_can_be_scrolled_to_their_end(qtbot):
    text = ("Ten thousand characters, and each of them can be read. " * 200)[:10_000]
    page = page_of(opened(qtbot, inbox(told(message("long", 5, text)), HUB, NOW), (640, 400)))
    card = page.letters[0]
    assert card.body.accessibleName() == text
    needed = card.body.fontMetrics().boundingRect(0, 0, card.body.width(), 1_000_000, 0x1000, card.body.text())
    assert needed.height() <= card.body.height()
    QTest.keyClick(page, Qt.Key.Key_End)
    assert card.mapTo(page, QPoint(0, card.height())).y() <= page.height()


def test_a_message_far_too_long_for_the_profile_is_refused_whole():
    payload = json.dumps({"messages": [{"id": "message-wild", "at": "2026-11-21T18:00:00Z", "text": "x" * 10_000}]})
    meaning = understand(Message(f"ihd-hub/1/{HUB}/messages", payload.encode(), NOW))
    assert meaning.news == ()
    assert meaning.error == "messages[0].text is longer than 512"


def test_the_contact_line_keeps_its_distance_from_the_first_card(qtbot):
    page = page_of(opened(qtbot, everything()))
    cards = [one for one in (*page.numbers, *page.letters) if one.isVisible()]
    assert min(card.y() for card in cards) - page.contacts.geometry().bottom() - 1 >= 12
