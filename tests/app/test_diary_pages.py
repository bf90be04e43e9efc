"""Storage, backups, imports and exports from the screen: a real window, real clicks, a real diary."""

import argparse
import csv
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from program import TOPIC, electricity, register
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.app.context import context
from ihd.app.display import Display
from ihd.energy.fuel import Direction
from ihd.energy.home import HubState
from ihd.paths import places
from ihd.settings import load
from ihd.store import imports
from ihd.store.diary import Diary

ASKED = argparse.Namespace(
    home=None, theme="dark", size=(800, 480), full_screen=False, first_page="now", report_start=False
)
FIRST = datetime(2024, 1, 1, tzinfo=UTC)
LONG = 20_000  # ms


@pytest.fixture
def display(qtbot, home, broker, monkeypatch):
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    one = Display(context(str(home)), argparse.Namespace(**{**vars(ASKED), "home": str(home)}), None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitUntil(lambda: connected(one), timeout=LONG)
    return one


@pytest.fixture
def recording(qtbot, home, display, publisher):
    """A display that has kept a reading of an electricity meter."""
    publisher.publish(TOPIC, electricity(datetime.now(UTC) - timedelta(minutes=1), 1_000_000, 1240), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_000, timeout=LONG)
    return display


def connected(display):
    keeper = display.session.keeper if display.session else None
    return keeper is not None and keeper.known.link is HubState.LIVE


def press(part):
    assert part.isEnabled()
    assert part.isVisible()
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def opened(display, name):
    display.window.open_page(name)
    return display.window.page_widget(name)


def written(file: Path, days=2, wh=250, head="Consumption (kwh),Start,End"):
    """A file as Octopus gives it: `wh` in each half-hour of so many days."""
    rows = [FIRST + n * timedelta(minutes=30) for n in range(48 * days)]
    lines = [f"{wh / 1000},{at:%Y-%m-%dT%H:%M:%SZ},{at + timedelta(minutes=30):%Y-%m-%dT%H:%M:%SZ}" for at in rows]
    file.write_text("\n".join([head, *lines]) + "\n")
    return file


def brought(home):
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        return diary.ask(imports.all_imports)


def counted(home, day=FIRST):
    """The Wh of a UTC day, of all meters."""
    number = int(day.timestamp()) // 86400
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        days = diary.days(number, number)
    return sum(
        one.given or 0
        for (series, n), kept in days.items()
        if n == number and series.direction is Direction.IMPORT
        for one in kept.half_hours()
    )


def previewed(qtbot, display, file):
    """The Preview page, once that file has been read; it was touched in the list of those that were found."""
    page = opened(display, "import")
    qtbot.waitUntil(lambda: any(row.title == file.name for row in page.rows), timeout=LONG)
    press(next(row for row in page.rows if row.title == file.name))
    preview = display.window.page_widget("preview")
    assert display.window.page == "preview"
    qtbot.waitUntil(lambda: bool(preview.questions), timeout=LONG)
    return preview


def test_a_file_that_is_found_is_previewed_brought_in_and_taken_out_again(qtbot, home, recording):
    file = written(home / "octopus.csv")
    preview = previewed(qtbot, recording, file)
    preview.questions["counts"].choice.options["electricity"].click()
    qtbot.waitUntil(preview.on.isEnabled, timeout=LONG)
    assert dict(preview.facts.said) == {
        "First day": "1 Jan 2024",
        "Last day": "2 Jan 2024",
        "In all": "24.0 kWh",
        "New half-hours": "96",
    }
    assert brought(home) == ()
    press(preview.on)
    page = recording.window.page_widget("import")
    qtbot.waitUntil(lambda: recording.window.page == "import" and page.done.isVisible(), timeout=LONG)
    (one,) = brought(home)
    assert (one.half_hours, one.counted, one.undone) == (96, 24_000, None)
    press(page.undo)
    qtbot.waitUntil(lambda: brought(home)[0].undone is not None, timeout=LONG)
    qtbot.waitUntil(page.done.isHidden, timeout=LONG)
    assert "taken out again" in page.entries.said[0][1]


def test_what_was_understood_wrongly_is_changed_and_the_file_read_again(qtbot, home, recording):
    file = written(home / "whole.csv", wh=250_000, head="Used,Start,End")
    preview = previewed(qtbot, recording, file)
    assert not preview.on.isEnabled()
    assert preview.note.said.startswith("Say first")
    preview.questions["counts"].choice.options["electricity"].click()
    preview.questions["unit"].choice.options["wh"].click()
    qtbot.waitUntil(preview.on.isEnabled, timeout=LONG)
    assert dict(preview.facts.said)["In all"] == "24.0 kWh"
    preview.questions["unit"].choice.options["kwh"].click()
    qtbot.waitUntil(lambda: preview.banner.notice is not None, timeout=LONG)
    assert not preview.on.isEnabled()
    assert "--" not in preview.banner.notice.advice
    assert brought(home) == ()


def test_a_file_that_is_left_before_it_is_brought_in_leaves_nothing_behind(qtbot, home, recording):
    file = written(home / "electricity.csv", days=400)
    page = opened(recording, "import")
    qtbot.waitUntil(lambda: any(row.title == file.name for row in page.rows), timeout=LONG)
    press(page.rows[0])
    preview = recording.window.page_widget("preview")
    qtbot.waitUntil(lambda: 0 < preview.steps.done < 1 or bool(preview.facts.said), timeout=LONG)
    press(preview.back)
    assert recording.window.page == "import"
    assert brought(home) == ()


def test_a_file_that_is_stopped_while_it_is_brought_in_leaves_nothing_behind(qtbot, home, recording):
    file = written(home / "electricity.csv", days=400)
    preview = previewed(qtbot, recording, file)
    qtbot.waitUntil(preview.on.isEnabled, timeout=LONG)
    press(preview.on)
    assert preview.back.words == "Cancel"
    press(preview.back)
    qtbot.waitUntil(lambda: preview.back.words == "Back", timeout=LONG)
    road = recording._diary_pages._roads["import"]
    done = []
    road._chores.do(lambda going: going.heed(), then=lambda _: done.append(1), failed=lambda _: done.append(0))
    qtbot.waitUntil(lambda: done == [1], timeout=LONG)  # whatever was going on has ended
    assert brought(home) == ()
    assert recording.window.page == "preview"
    assert preview.on.isEnabled()


def test_a_file_that_nobody_can_read_says_so_and_what_to_do(qtbot, home, recording):
    file = home / "letter.txt"
    file.write_text("Dear household,\nthank you for your letter.\n")
    page = opened(recording, "import")
    qtbot.waitUntil(lambda: page.found.said.startswith("No file"), timeout=LONG)
    page.chosen.emit(str(file))
    preview = recording.window.page_widget("preview")
    qtbot.waitUntil(lambda: preview.banner.notice is not None, timeout=LONG)
    assert "letter.txt" in preview.banner.notice.headline
    assert not preview.on.isEnabled()
    press(preview.back)
    assert recording.window.page == "import"


def test_storage_tells_what_is_kept_that_it_is_sound_and_who_records(qtbot, home, recording):
    page = opened(recording, "storage")
    qtbot.waitUntil(lambda: page.cards[2].word.said == "Sound", timeout=LONG)
    assert page.cards[0].details.said == "1 reading of 1 meter"
    assert page.cards[1].says.said.startswith("The diary takes ")
    assert page.cards[3].word.said == "Here"
    assert page.place_group.line.accessibleName() == str(places(str(home)).diary_file)


def test_a_backup_is_made_and_restored_and_what_was_there_can_be_had_back(qtbot, home, recording, publisher):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: page.how_it_is.title.startswith("The first backup"), timeout=LONG)
    press(page.now)
    assert page.going.isVisible()
    qtbot.waitUntil(page.done.isVisible, timeout=60_000)
    qtbot.waitUntil(lambda: len(page.shelf.rows) == 1, timeout=LONG)
    assert page.how_it_is.title == "Your history is backed up."
    publisher.publish(TOPIC, electricity(datetime.now(UTC) - timedelta(seconds=20), 1_000_500, 900), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_500, timeout=LONG)
    page.shelf.rows[0].button.click()
    assert page.has_question
    assert "kept aside" in page.question.line.said
    qtbot.waitUntil(page.question.yes.isEnabled, timeout=LONG)
    page.question.yes.click()
    qtbot.waitUntil(lambda: page.done.isVisible() and page.undo.isVisible(), timeout=60_000)
    assert register(home) == 1_000_000
    qtbot.waitUntil(lambda: connected(recording), timeout=LONG)
    page.undo.click()
    qtbot.waitUntil(lambda: page.has_question, timeout=LONG)
    qtbot.waitUntil(page.question.yes.isEnabled, timeout=LONG)
    page.question.yes.click()
    qtbot.waitUntil(lambda: register(home) == 1_000_500, timeout=60_000)
    qtbot.waitUntil(lambda: connected(recording), timeout=LONG)


def test_the_answer_no_leaves_everything_as_it_is(qtbot, home, recording):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: bool(page.facts.said), timeout=LONG)
    press(page.now)
    qtbot.waitUntil(lambda: len(page.shelf.rows) == 1, timeout=60_000)
    page.shelf.rows[0].button.click()
    press(page.question.no)
    assert not page.has_question
    assert register(home) == 1_000_000
    assert not (home / "set-aside").exists()


def test_how_backups_are_made_is_kept_as_soon_as_it_is_answered(qtbot, home, recording, tmp_path):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: bool(page.facts.said), timeout=LONG)
    page.form.questions["daily"].input.click()
    field = page.form.questions["folder"].input
    field.line.setText(str(tmp_path / "stick"))
    field.finished.emit(str(tmp_path / "stick"))
    assert load(places(str(home)).settings_file).backups.daily is False
    assert load(places(str(home)).settings_file).backups.folder == str(tmp_path / "stick")


def test_a_passphrase_is_kept_and_the_second_place_encrypted(qtbot, home, recording, tmp_path):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: bool(page.facts.said), timeout=LONG)
    field = page.form.questions["folder"].input
    field.finished.emit(str(tmp_path / "stick"))
    page.form.questions["encrypt"].input.click()
    page.new_phrase.input.line.setText("short")
    page.keep_phrase.click()
    assert page.new_phrase.complaint
    page.new_phrase.input.line.setText("a long winding road")
    page.keep_phrase.click()
    qtbot.waitUntil(lambda: page._told is not None and bool(page._told.phrase_in), timeout=LONG)
    page.now.click()
    qtbot.waitUntil(page.done.isVisible, timeout=60_000)
    assert len(list((tmp_path / "stick").glob("*.zip.age"))) == 1
    qtbot.waitUntil(lambda: len(page.shelf.rows) == 2, timeout=LONG)


def test_half_hours_are_exported_and_the_file_reads_back(qtbot, home, recording, tmp_path):
    out = tmp_path / "stick"
    out.mkdir()
    file = written(home / "octopus.csv")
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        (name,) = diary.fuels()
    assert name
    preview = previewed(qtbot, recording, file)
    preview.questions["counts"].choice.options["electricity"].click()
    qtbot.waitUntil(preview.on.isEnabled, timeout=LONG)
    press(preview.on)
    qtbot.waitUntil(lambda: recording.window.page == "import", timeout=LONG)
    page = opened(recording, "export")
    qtbot.waitUntil(lambda: page._offer.first == date(2024, 1, 1), timeout=LONG)
    page.add_place(str(out))
    page.range.choice.options["own"].click()
    page.until.input.line.setText("2024-01-02")
    page.export.click()
    qtbot.waitUntil(page.done.isVisible, timeout=LONG)
    (made,) = out.iterdir()
    rows = list(csv.DictReader(made.read_text().splitlines()))
    assert len(rows) == 96
    assert {row["kwh"] for row in rows} == {"0.25"}
    page.export.click()
    qtbot.waitUntil(lambda: len(list(out.iterdir())) == 2, timeout=LONG)  # nothing is written over


def test_an_export_that_is_stopped_leaves_nothing_behind(qtbot, home, recording, tmp_path):
    out = tmp_path / "stick"
    out.mkdir()
    page = opened(recording, "export")
    qtbot.waitUntil(lambda: bool(page._offer.fuels), timeout=LONG)
    page.add_place(str(out))
    page.what.choice.options["full"].click()
    page.export.click()
    assert page.going.isVisible()
    press(page.going.cancel)
    qtbot.waitUntil(page.going.isHidden, timeout=LONG)
    assert list(out.iterdir()) == []


def test_days_that_cannot_be_are_refused_beside_their_field(qtbot, recording, tmp_path):
    page = opened(recording, "export")
    qtbot.waitUntil(lambda: bool(page._offer.fuels), timeout=LONG)
    page.add_place(str(tmp_path))
    page.range.choice.options["own"].click()
    page.since.input.line.setText("yesterday")
    page.export.click()
    assert page.since.complaint
    assert page.going.isHidden()


def test_everything_goes_into_a_file_and_into_another_home(qtbot, home, recording, tmp_path, broker):
    out = tmp_path / "stick"
    out.mkdir()
    page = opened(recording, "export")
    qtbot.waitUntil(lambda: bool(page._offer.fuels), timeout=LONG)
    page.add_place(str(out))
    page.what.choice.options["full"].click()
    page.export.click()
    qtbot.waitUntil(page.done.isVisible, timeout=LONG)
    (made,) = out.iterdir()
    recording.window.page_widget("import")
    opened(recording, "import").chosen.emit(str(made))
    preview = recording.window.page_widget("preview")
    qtbot.waitUntil(lambda: bool(preview.facts.said), timeout=LONG)
    assert preview.on.isEnabled()
    press(preview.on)
    qtbot.waitUntil(lambda: recording.window.page == "import", timeout=LONG)
    assert recording.window.page_widget("import").done.title == "Nothing was new."


def test_a_new_machine_takes_a_home_over_from_a_backup(qtbot, recording, tmp_path):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: bool(page.facts.said), timeout=LONG)
    press(page.now)
    qtbot.waitUntil(lambda: len(page.shelf.rows) == 1, timeout=60_000)
    file = page._told.shelf[0].key
    recording.stop()
    new = tmp_path / "new"
    one = Display(context(str(new)), argparse.Namespace(**{**vars(ASKED), "home": str(new)}), None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitExposed(one.window)
    press(one.window.page_widget("welcome").restore)
    one._on_tick()  # there is no home yet: nothing leads away from here
    assert one.window.page == "backups"
    page = one.window.page_widget("backups")
    page.file_wanted.emit(file)
    qtbot.waitUntil(lambda: page.has_question, timeout=LONG)
    qtbot.waitUntil(page.question.yes.isEnabled, timeout=LONG)
    page.question.yes.click()
    qtbot.waitUntil(lambda: connected(one), timeout=60_000)
    assert register(new) == 1_000_000
    assert page.undo.isHidden()  # nothing was here before
