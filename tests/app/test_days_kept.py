"""Which days an export and a report are offered of: the household's own, whatever day UTC has."""

import csv
from datetime import UTC, date, datetime, timedelta

import pytest
from diary_screen import LONG, opened, shown
from mend_home import quick, said

from ihd.app.context import Context
from ihd.app.energy_asked import days_kept
from ihd.energy.calendar import day_of
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.store.kept import Batch

AFTER = datetime(2026, 11, 20, 12, tzinfo=UTC)


def lived(home, first, last):
    """A home whose meter was heard each half-hour from `first` to `last`, UTC."""
    there, at, told = places(str(home)), first, []
    with Diary.open(there.diary) as diary:
        ledger = diary.ledger()
        while at <= last:
            told.append(Reading("H1/electricity", Fuel.ELECTRICITY, at, hub="H1", imported_kwh=5000 + len(told) / 10))
            ledger.take(told[-1])
            at += timedelta(minutes=30)
        diary.keep(Batch(tuple(told), ledger.changes()))
    return Context(there, Settings(), lambda: AFTER)


def kept(context):
    with Diary.open(context.places.diary, readonly=True) as diary:
        return days_kept(context, diary)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2026-06-30T23:00Z", "2026-07-31T23:00Z", (date(2026, 7, 1), date(2026, 7, 31))),
        ("2026-07-01T00:00Z", "2026-07-31T22:30Z", (date(2026, 7, 1), date(2026, 7, 31))),
        ("2026-06-30T22:00Z", "2026-07-31T23:30Z", (date(2026, 6, 30), date(2026, 8, 1))),
        ("2026-03-28T23:00Z", "2026-03-29T23:00Z", (date(2026, 3, 28), date(2026, 3, 29))),  # forward
        ("2026-10-24T23:00Z", "2026-10-26T00:00Z", (date(2026, 10, 25), date(2026, 10, 25))),  # back
        ("2026-01-31T23:30Z", "2026-02-01T00:00Z", (date(2026, 1, 31), date(2026, 1, 31))),
    ],
)
def test_they_are_the_days_at_home_of_which_something_is_known(tmp_path, first, last, days):
    context = lived(tmp_path, datetime.fromisoformat(first), datetime.fromisoformat(last))
    assert kept(context) == days
    rows = [row for row in quick("usage", "--by", "half-hour", home=tmp_path) if row["kwh"] is not None]
    starts = [day_of(datetime.fromisoformat(row["start"]), context.zone) for row in rows]
    assert (min(starts), max(starts)) == days


def test_of_nothing_there_is_no_day(tmp_path):
    with Diary.open(places(str(tmp_path)).diary):
        pass
    assert kept(Context(places(str(tmp_path)), Settings(), lambda: AFTER)) is None


def test_the_form_and_the_file_have_the_same_days_at_home(qtbot, home, tmp_path):
    lived(home, datetime(2025, 6, 30, 23, tzinfo=UTC), datetime(2025, 7, 4, 23, tzinfo=UTC))
    out = tmp_path / "stick"
    out.mkdir()
    display = shown(qtbot, home)
    page = opened(display, "export")
    qtbot.waitUntil(lambda: page._offer.first is not None, timeout=LONG)
    assert "1 Jul 2025 – 4 Jul 2025" in page.range.line.said
    page.add_place(str(out))
    page.range.choice.options["own"].click()
    assert (page.since.answer, page.until.answer) == ("2025-07-01", "2025-07-04")
    page.until.input.line.setText("2025-07-02")
    page.begin.click()
    qtbot.waitUntil(page.done.isVisible, timeout=LONG)
    (made,) = out.iterdir()
    assert made.name == "ihd-electricity-half-hours-2025-07-01-to-2025-07-02.csv"
    rows = list(csv.DictReader(made.read_text().splitlines()))
    assert (rows[0]["start"], rows[-1]["end"], len(rows)) == ("2025-06-30T23:00:00Z", "2025-07-02T23:00:00Z", 96)
    said(home, "export", str(out / "same.csv"), "--from", "2025-07-01", "--to", "2025-07-03")
    assert (out / "same.csv").read_bytes() == made.read_bytes()
    month = opened(display, "report")
    qtbot.waitUntil(lambda: month._offer.first is not None, timeout=LONG)
    assert (month._offer.first, month._offer.last) == (date(2025, 7, 1), date(2025, 7, 1))
