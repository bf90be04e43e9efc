"""The days that the Export page asks for: no others than those of which something is kept."""

from datetime import date, timedelta

import pytest
from test_storage_pages import opened


@pytest.mark.parametrize(
    ("last", "since"),
    [
        (date(2026, 11, 21), date(2025, 12, 1)),
        (date(2026, 12, 31), date(2026, 1, 1)),
        (date(2024, 2, 29), date(2023, 3, 3)),
    ],
)
def test_twelve_months_begin_with_the_first_of_one_or_with_the_record(qtbot, last, since):
    _, page = opened(qtbot, "export")
    page.show_offer(page._offer._replace(first=date(2023, 3, 3), last=last))
    asked = []
    page.wanted.connect(asked.append)
    page.range.choice.options["months"].click()
    page.begin.click()
    assert (asked[0].since, asked[0].until) == (since, last + timedelta(days=1))


@pytest.mark.parametrize(
    ("since", "until", "asked_for"),
    [
        ("2000-01-01", "2099-12-31", (date(2023, 3, 3), date(2026, 11, 22))),
        ("2026-11-21", "2026-11-21", (date(2026, 11, 21), date(2026, 11, 22))),
        ("2001-01-01", "2023-03-02", None),
        ("2026-11-22", "2030-01-01", None),
        ("0001-01-01", "9999-12-31", None),
    ],
)
def test_days_beyond_the_record_are_in_no_file(qtbot, since, until, asked_for):
    _, page = opened(qtbot, "export")
    asked = []
    page.wanted.connect(asked.append)
    page.range.choice.options["own"].click()
    page.since.input.line.setText(since)
    page.until.input.line.setText(until)
    page.begin.click()
    assert [(one.since, one.until) for one in asked] == ([asked_for] if asked_for else [])
    assert bool(page.until.complaint) == (asked_for is None)
