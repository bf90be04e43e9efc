"""The pages of storage, backups, imports and export: what they say, what they ask, and what they tell when touched."""

from datetime import UTC, date, datetime, timedelta

import pytest
from made_homes import LONDON, NOW, SIZES, evening, look
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from test_fit import SCALES, cut, shown

from ihd.app import pictured_diary
from ihd.app.pictured import DIARY, set_out
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import Trouble
from ihd.settings import Settings
from ihd.ui.diary_told import (
    BackupKept,
    Backups,
    Exported,
    ExportOffer,
    ImportKept,
    Option,
    Place,
    Preview,
    Query,
    Restored,
    Sample,
    Storage,
)
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.text import Text
from ihd.ui.window import Window

WRONG = Trouble("The second place is not there", "Put the stick in, or choose another folder. Backups here go on.")
ENCRYPTED = BackupKept("k", NOW - timedelta(days=40), 9_000_000, "on a stick", is_encrypted=True)
BROUGHT = ImportKept(
    3,
    NOW,
    "a-file-with-a-rather-long-name-as-suppliers-give-them-2024-01-01-2024-12-31.csv",
    Fuel.ELECTRICITY,
    Direction.IMPORT,
    datetime(2024, 1, 1, tzinfo=UTC),
    datetime(2025, 1, 1, tzinfo=UTC),
    17_568,
    3_412_118,
)


def opened(qtbot, name, size=(800, 480), scale=1.0, *, empty=False):
    load_fonts()
    window = Window(look(scale=scale), LONDON)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_settings(Settings())
    window.show_home(evening())
    if not empty:
        window.page_opened.connect(lambda page: set_out(window, page, evening()))
    window.open_page(name)
    window.show()
    qtbot.waitExposed(window)
    return window, window.page_widget(name)


def busy(name, page):
    """Everything that may stand on a page besides what stands there always."""
    if name == "backups":
        page.show_restored(Restored(NOW, "k", "/home/energy/.local/share/ihd/set-aside", ("Pair with your hub anew.",)))
        page.show_going("Making a backup. Recording goes on.")
        page.show_trouble(WRONG)
        page.ask_restore(ENCRYPTED)
        page.done.show()
        page.place()
    elif name == "import":
        page.show_brought_in(BROUGHT)
        page.show_going("Taking it out again …")
        page.show_trouble(WRONG)
    elif name == "preview":
        wide = Sample((), (tuple(f"column {n} 12345" for n in range(12)),), (3, 4), (11,))
        page.show_preview(pictured_diary.preview()._replace(trouble=WRONG, sample=wide, missing="Say what it counts."))
        page.show_keeping(is_keeping=True)
        page.show_going(0.4)
    elif name == "export":
        page.show_exported(Exported("/media/home/KINGSTON/ihd-electricity.csv", 17_520, 1_200_000, NOW, NOW, 3412.0))
        page.show_going("Writing the file …", 0.5)
        page.range.choice.options["own"].click()
        page.since.complain("Type the year, the month and the day: 2024-03-01.")
        page.show_trouble(WRONG)
    else:
        told = pictured_diary.storage(NOW)._replace(free=1, faults=("page 3 is damaged",), is_here=False, trouble=WRONG)
        page.show_storage(told)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", DIARY)
def test_no_words_are_cut_where_much_happens_at_once(qtbot, size, scale, name):
    window, page = opened(qtbot, name, size, scale)
    busy(name, page)
    qtbot.wait(1)
    assert [text.text() for text in shown(window, Text) if text.text() and cut(text)] == []


@pytest.mark.parametrize("name", DIARY)
def test_whatever_stands_on_a_page_lies_on_it_and_over_nothing_else(qtbot, name):
    window, page = opened(qtbot, name, (640, 400), 2.0)
    busy(name, page)
    parts = [part for part in page.parts() if not part.isHidden()]
    assert all(page.sheet.rect().contains(part.geometry()) for part in parts)
    for n, part in enumerate(parts):
        assert not [other for other in parts[n + 1 :] if other.geometry().intersects(part.geometry())]
    assert window.page == name


@pytest.mark.parametrize("name", [name for name in DIARY if name != "preview"])
def test_escape_and_the_arrow_lead_back_to_where_one_came_from(qtbot, name):
    window, _ = opened(qtbot, "settings")
    window.open_page(name)
    page = window.page_widget(name)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page == "settings"
    window.open_page(name)
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.page == "settings"


@pytest.mark.parametrize("name", ["storage", "backups", "import", "export"])
def test_settings_leads_to_each_page_and_stays_marked_as_where_one_is(qtbot, name):
    window, page = opened(qtbot, "settings", empty=True)
    page.diary_buttons[name].click()
    assert window.page == name
    assert window.nav.items["more"].isChecked()


def test_the_tab_key_goes_through_a_page_as_the_eye_does(qtbot):
    _, page = opened(qtbot, "export", (800, 1400))
    page.back.setFocus()
    met = []
    for _ in range(12):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        focused = page.window().focusWidget()
        if not page.isAncestorOf(focused):
            break
        met.append(focused)
    # Of each group of choices the chosen one: Tab leads from group to group, and the arrow keys within one.
    assert [one.accessibleName().partition(". ")[0] for one in met] == [
        "Half-hours",
        "Electricity",
        "Spreadsheet (CSV)",
        "All of it",
        "KINGSTON",
        "Documents",
        "Another folder…",
        "Export",
    ]
    tops = [one.mapTo(page, QPoint(0, 0)).y() for one in met]
    assert tops == sorted(tops)


def test_empty_pages_say_what_they_are_for(qtbot):
    _, storage = opened(qtbot, "storage", empty=True)
    storage.show_storage(Storage("/diary", NOW, 4096, 10**9, None, (), faults=()))
    assert storage.cards[0].says.said.startswith("Nothing yet.")
    assert "heard" in storage.meters.line.said
    _, backups = opened(qtbot, "backups", empty=True)
    backups.show_backups(Backups(NOW))
    assert backups.how_it_is.title == "The first backup is made tonight."
    assert "listed here" in backups.kept.line.said
    _, brought = opened(qtbot, "import", empty=True)
    brought.show_files(())
    brought.show_imports((), NOW)
    assert brought.found.said.startswith("No file of readings was found.")
    assert "taken out again" in brought.before.line.said
    _, export = opened(qtbot, "export", empty=True)
    export.show_offer(ExportOffer(places=(Place("/a", "Documents"),)))
    assert export.asking.line.said.startswith("Nothing has been kept yet.")
    assert not export.begin.isEnabled()


def test_little_room_a_damaged_diary_and_nobody_recording_each_say_what_to_do(qtbot):
    _, page = opened(qtbot, "storage", empty=True)
    page.show_storage(Storage("/diary", NOW, 10**8, 10**7, NOW, (), faults=("day 3 is damaged",)))
    assert [card.word.said for card in page.cards] == ["", "Little left", "Damaged", "Nobody"]
    assert page.cards[2].says.said == "Day 3 is damaged."
    assert all(card.advice.said for card in page.cards[1:])


def test_a_restore_is_asked_for_plainly_and_done_only_after_yes(qtbot):
    _, page = opened(qtbot, "backups")
    wanted = []
    page.restore_wanted.connect(lambda *told: wanted.append(told))
    page.shelf.rows[1].button.click()
    assert page.question.headline.said == "Restore the backup of today 03:30?"
    for words in ("not in that backup", "kept aside", "settings"):
        assert words in page.question.line.said
    assert not page.question.yes.isEnabled()  # a second touch as quick as that was meant for something else
    page.with_settings.input.click()
    assert "settings" not in page.question.line.said
    qtbot.waitUntil(page.question.yes.isEnabled, timeout=5_000)
    page.question.no.click()
    assert wanted == []
    page.shelf.rows[1].button.click()
    qtbot.waitUntil(page.question.yes.isEnabled, timeout=5_000)
    page.question.yes.click()
    assert wanted == [("h0", False, "")]


def test_an_encrypted_backup_asks_for_its_passphrase_in_dots(qtbot):
    _, page = opened(qtbot, "backups")
    page.ask_restore(ENCRYPTED)
    assert page.phrase.isVisible()
    assert page.phrase.input.line.echoMode() is page.phrase.input.line.EchoMode.Password
    page.ask_restore(ENCRYPTED._replace(is_encrypted=False))
    assert not page.phrase.isVisible()


def test_a_shelf_that_is_long_is_shown_whole_when_asked_for(qtbot):
    _, page = opened(qtbot, "backups")
    assert len(page.shelf.rows) == 5
    page.more.click()
    assert len(page.shelf.rows) == 8
    assert page.more.isHidden()


def test_what_the_household_answers_in_the_preview_is_told_by_its_key(qtbot):
    _, page = opened(qtbot, "preview")
    told = []
    page.answered.connect(lambda *answer: told.append(answer))
    page.questions["unit"].choice.options["wh"].click()
    assert told == [("unit", "wh")]


def test_a_file_cannot_be_brought_in_before_what_is_missing_is_answered(qtbot):
    _, page = opened(qtbot, "preview")
    assert page.on.isEnabled()
    page.show_preview(pictured_diary.preview()._replace(missing="Say first what it counts."))
    assert not page.on.isEnabled()
    assert page.note.said == "Say first what it counts."
    nothing_new = pictured_diary.preview()
    page.show_preview(nothing_new._replace(sum=nothing_new.sum._replace(new=0)))
    assert not page.on.isEnabled()


def test_a_question_keeps_its_place_and_its_focus_when_the_file_was_read_again(qtbot):
    _, page = opened(qtbot, "preview")
    option = page.questions["unit"].choice.options["wh"]
    option.setFocus()
    page.show_preview(pictured_diary.preview())
    assert page.questions["unit"].choice.options["wh"] is option
    assert page.window().focusWidget() is option


def test_the_columns_that_are_read_are_in_sight_before_others(qtbot):
    _, page = opened(qtbot, "preview", (640, 400))
    rows = (tuple(f"a rather long word {n}" for n in range(20)),)
    page.show_preview(Preview("a.csv", "A table", sample=Sample((), rows, (17,), (19,))))
    seen = [n for n, _ in page.sample.columns(500)]
    assert {17, 19} <= set(seen)
    assert seen == sorted(seen)


def test_answers_with_long_words_stand_one_below_another(qtbot):
    _, page = opened(qtbot, "preview")
    options = (Option("a", "02AA00000001/electricity", "What it told itself stands first."), Option("b", "Another"))
    query = Query("meter", "Which meter it is of", "", options, "a", is_list=True)
    page.show_preview(pictured_diary.preview()._replace(queries=(query,)))
    told = []
    page.answered.connect(lambda *answer: told.append(answer))
    page.questions["meter"].list.rows[1].click()
    assert told == [("meter", "b")]


@pytest.mark.parametrize(
    ("chosen", "since", "until"),
    [
        ("all", None, None),
        ("year", date(2026, 1, 1), date(2026, 11, 22)),
        ("last-year", date(2025, 1, 1), date(2026, 1, 1)),
        ("months", date(2025, 12, 1), date(2026, 11, 22)),
        ("own", date(2023, 3, 3), date(2026, 11, 22)),
    ],
)
def test_a_range_of_days_is_told_from_its_first_day_to_the_one_after_its_last(qtbot, chosen, since, until):
    _, page = opened(qtbot, "export")
    asked = []
    page.wanted.connect(asked.append)
    page.range.choice.options[chosen].click()
    page.begin.click()
    assert (asked[0].since, asked[0].until) == (since, until)
    assert (asked[0].what, asked[0].fuel, asked[0].format) == ("half-hour", "electricity", "csv")


def test_everything_asks_neither_for_a_fuel_nor_for_days(qtbot):
    _, page = opened(qtbot, "export")
    page.what.choice.options["full"].click()
    assert [part.isVisible() for part in (page.fuel, page.format, page.range)] == [False, False, False]


def test_a_fuel_that_is_not_kept_is_not_offered(qtbot):
    _, page = opened(qtbot, "export")
    assert [key for key, option in page.fuel.choice.options.items() if not option.isHidden()] == ["electricity", "gas"]
    assert QRect(QPoint(0, 0), page.fuel.choice.size()).contains(page.fuel.choice.options["gas"].geometry())


def test_work_that_goes_on_can_be_stopped_and_holds_the_rest(qtbot):
    _, page = opened(qtbot, "backups")
    page.show_going("Making a backup. Recording goes on.")
    assert not page.now.isEnabled()
    assert page.going.bar.share is None
    with qtbot.waitSignal(page.stop_wanted):
        page.going.cancel.click()
    page.show_going("")
    assert page.now.isEnabled()
    assert page.going.isHidden()
