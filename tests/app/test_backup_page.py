"""Backups from the screen: made, restored, moved to a new machine, and encrypted, on a real diary."""

from datetime import UTC, datetime, timedelta

import pytest
from diary_screen import LONG, backed_up, connected, opened, press, recorded, restored, shown
from program import TOPIC, electricity, register

from ihd.paths import places
from ihd.settings import load


@pytest.fixture
def recording(qtbot, home, broker, publisher, monkeypatch):
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    return recorded(qtbot, home, publisher)


def test_a_backup_is_made_and_restored_and_what_was_there_can_be_had_back(qtbot, home, recording, publisher):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: page.how_it_is.title.startswith("The first backup"), timeout=LONG)
    backed_up(qtbot, page)
    assert page.how_it_is.title == "Your history is backed up."
    publisher.publish(TOPIC, electricity(datetime.now(UTC) - timedelta(seconds=20), 1_000_500, 900), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_500, timeout=LONG)
    page.shelf.rows[0].button.click()
    assert "kept aside" in page.question.line.said
    restored(qtbot, page)
    assert register(home) == 1_000_000
    qtbot.waitUntil(lambda: connected(recording), timeout=LONG)
    page.undo.click()
    restored(qtbot, page)
    assert register(home) == 1_000_500
    qtbot.waitUntil(lambda: connected(recording), timeout=LONG)


def test_the_answer_no_leaves_everything_as_it_is(qtbot, home, recording):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: bool(page.facts.said), timeout=LONG)
    backed_up(qtbot, page)
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
    backed_up(qtbot, page, 2)
    assert len(list((tmp_path / "stick").glob("*.zip.age"))) == 1


def test_a_new_machine_takes_a_home_over_from_a_backup(qtbot, recording, tmp_path):
    page = opened(recording, "backups")
    qtbot.waitUntil(lambda: bool(page.facts.said), timeout=LONG)
    backed_up(qtbot, page)
    file = page._told.shelf[0].key
    recording.stop()
    new = tmp_path / "new"
    one = shown(qtbot, new)
    one.window.open_page("start")
    press(one.window.page_widget("start").restore)
    one._on_tick()  # there is no home yet: nothing leads away from here
    assert one.window.page == "backups"
    page = one.window.page_widget("backups")
    page.file_wanted.emit(file)
    restored(qtbot, page)
    qtbot.waitUntil(lambda: connected(one), timeout=60_000)
    assert register(new) == 1_000_000
    assert page.undo.isHidden()  # nothing was here before
