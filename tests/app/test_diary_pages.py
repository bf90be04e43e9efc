"""Storage, imports and exports from the screen: a real window, real clicks, a real diary."""

import csv
from datetime import UTC, date, datetime

import pytest
from diary_screen import LONG, brought, opened, press, previewed, recorded, written

from ihd.paths import places


@pytest.fixture
def recording(qtbot, home, broker, publisher, monkeypatch):
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    return recorded(qtbot, home, publisher)


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


def test_storage_tells_the_day_at_home_on_which_the_record_begins(qtbot, home, recording):
    file = written(home / "octopus.csv", first=datetime(2024, 6, 30, 23, tzinfo=UTC))  # midnight in summer
    preview = previewed(qtbot, recording, file)
    preview.questions["counts"].choice.options["electricity"].click()
    qtbot.waitUntil(preview.on.isEnabled, timeout=LONG)
    press(preview.on)
    qtbot.waitUntil(lambda: recording.window.page == "import", timeout=LONG)
    page = opened(recording, "storage")
    qtbot.waitUntil(lambda: page.cards[2].word.said == "Sound", timeout=LONG)
    assert page.cards[0].says.said == "Everything since 1 July 2024."


def test_half_hours_are_exported_and_the_file_reads_back(qtbot, home, recording, tmp_path):
    out = tmp_path / "stick"
    out.mkdir()
    file = written(home / "octopus.csv")
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
    page.begin.click()
    qtbot.waitUntil(page.done.isVisible, timeout=LONG)
    (made,) = out.iterdir()
    rows = list(csv.DictReader(made.read_text().splitlines()))
    assert len(rows) == 96
    assert {row["kwh"] for row in rows} == {"0.25"}
    page.begin.click()
    qtbot.waitUntil(lambda: len(list(out.iterdir())) == 2, timeout=LONG)  # nothing is written over


def test_an_export_that_is_stopped_leaves_nothing_behind(qtbot, home, recording, tmp_path):
    out = tmp_path / "stick"
    out.mkdir()
    page = opened(recording, "export")
    qtbot.waitUntil(lambda: bool(page._offer.fuels), timeout=LONG)
    page.add_place(str(out))
    page.what.choice.options["full"].click()
    page.begin.click()
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
    page.begin.click()
    assert page.since.complaint
    assert page.going.isHidden()


def test_everything_goes_into_a_file_and_into_another_home(qtbot, home, recording, tmp_path, broker):
    out = tmp_path / "stick"
    out.mkdir()
    page = opened(recording, "export")
    qtbot.waitUntil(lambda: bool(page._offer.fuels), timeout=LONG)
    page.add_place(str(out))
    page.what.choice.options["full"].click()
    page.begin.click()
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
