"""The monthly report of homes that have more to tell than a page holds, or of which much is not known."""

import json
import re
import shutil
import subprocess
from argparse import Namespace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lived_in import give_tariff, lived_in
from mend_home import said

from ihd.app.context import Context
from ihd.app.report_command import report
from ihd.app.report_reckoning import report_of
from ihd.energy.carbon.basis import Area, Basis, Gases, Kind, in_words, parts
from ihd.energy.fuel import Fuel
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.store.kept import Batch
from ihd.ui import report_words

SEPTEMBER = date(2026, 9, 1)
AFTER = datetime(2026, 10, 20, 12, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
HEADS = 'name = "Many"\nfuel = "electricity"\nclock = "local"\nprices_include_vat = true\n'
pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
bases = st.builds(
    lambda gases, area, kind, first, more: Basis(
        gases, area, kind, (first, first + more) if kind is Kind.AVERAGE else None
    ),
    st.sampled_from(Gases),
    st.sampled_from(Area),
    st.sampled_from(Kind),
    st.integers(2000, 2090),
    st.integers(0, 9),
)


@pytest.fixture(autouse=True, scope="module")
def _application(qapp):
    """Fonts need one."""


def heard(fuel, start, count, wh=100):
    """A meter that counts so much each half-hour, from then on (UTC)."""
    name = f"H1/{fuel.value}"
    for n in range(count):
        yield Reading(
            name,
            fuel,
            start + n * HALF_HOUR,
            hub="H1",
            imported_kwh=(5_000_000 + wh * n) / 1000,
            pence_per_kwh=25.0,
            standing_pence_per_day=50.0,
        )


def lived(folder, *told):
    there, readings = places(str(folder)), [one for each in told for one in each]
    with Diary.open(there.diary) as diary:
        ledger = diary.ledger()
        for one in readings:
            ledger.take(one)
        diary.keep(Batch(tuple(readings), ledger.changes()))
    return Context(there, Settings(), lambda: AFTER, as_json=True)


def told_of(context, month=SEPTEMBER):
    with Diary.open(context.places.diary, readonly=True) as diary:
        return report_of(context, diary, month, lambda _: None)


def on_paper(file):
    """Each page's words, in one line."""
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.split("\f")[:-1]]


def rates(more):
    """Eight rates of which seven have names wider than the paper."""
    name = "W" * 72
    windows = [
        f'{{ name = "{n} {name} end{n}", pence = {20 + n + more}, from = "{3 * n:02}:00", to = "{3 * n + 3:02}:00" }}'
        for n in range(7)
    ]
    return ", ".join([*windows, f'{{ name = "rest", pence = {27 + more} }}'])


@pdftotext
def test_what_a_page_does_not_hold_goes_on_the_next_and_nothing_is_cut_off(tmp_path, capsys):
    context = lived_in(tmp_path / "home", days=60)
    lists = [
        f"[[prices]]\nfrom = 2026-10-{1 + 4 * at:02}\nstanding_pence_per_day = 50\nrates = [{rates(at)}]\n"
        for at in range(8)
    ]
    give_tariff(context, HEADS + "".join(lists), use=True)
    out = tmp_path / "many.pdf"
    capsys.readouterr()
    assert report(context, Namespace(out=out, month=date(2026, 10, 1), language="en", force=False)) == 0
    pages = on_paper(out)
    assert json.loads(capsys.readouterr().out)["pages"] == len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert page.endswith(f"by ihd, at home. Page {number} of {len(pages)}")
    everything = " ".join(pages)
    assert "All prices include VAT." in pages[-1]
    assert [len(re.findall(rf"end{n}\b", everything)) for n in range(7)] == [9] * 7  # in the table, and in each list
    assert everything.replace(" ", "").count("W" * 72) == 9 * 7


@pdftotext
def test_the_first_page_says_what_its_sums_leave_out(tmp_path, capsys):
    began, gas = datetime(2026, 9, 2, 23, tzinfo=UTC), datetime(2026, 9, 19, 23, tzinfo=UTC)
    context = lived(
        tmp_path / "home",
        heard(Fuel.ELECTRICITY, began, 25 * 48 + 1),  # from 3 September to the end of the 27th
        heard(Fuel.GAS, gas, 8 * 48 + 1),
    )
    out = tmp_path / "half.pdf"
    report(context, Namespace(out=out, month=SEPTEMBER, language="en", force=False))
    first, last = on_paper(out)
    for fuel in ("Electricity", "Gas"):
        assert f"{fuel}: nothing is known of 144 half-hours; they are in no sum." in first
    assert "Gas is known since 20 September 2026." in first
    assert "of what is known" in first
    assert "a day" not in first
    assert "A bar is hatched where a tenth of it or more is not known or is estimated." in last


def test_of_a_month_that_is_known_a_day_is_told_and_nothing_is_left_out(tmp_path):
    begins = datetime(2026, 7, 31, 23, tzinfo=UTC)
    told = told_of(lived(tmp_path, heard(Fuel.ELECTRICITY, begins, 70 * 48)))
    assert report_words.not_in_it(told) == []
    assert report_words.figures(told)[0] == ("In all", "£51.00", "£1.70 a day")  # 30 × (4.8 × 25p + 50p)
    assert not any("hatched" in note for note in report_words.notes(told))


@pytest.mark.parametrize(
    ("amount", "says"),
    [(0.025, "0.025"), (0.05, "0.05"), (2.5, "2.5"), (10.0, "10.0"), (250.0, "250"), (1e4, "10,000")],
)
def test_a_line_across_a_chart_is_labelled_with_what_it_is(amount, says):
    assert report_words.guide(amount) == says


@pytest.mark.parametrize(
    ("pounds", "says"), [(2.5, "£2.50"), (7.5, "£7.50"), (5.0, "£5"), (0.3, "£0.30"), (1e3, "£1,000")]
)
def test_so_is_one_of_money(pounds, says):
    assert report_words.guide_money(pounds) == says


@given(st.dictionaries(bases, st.integers(1, 10**6), min_size=1, max_size=5))
def test_what_carbon_rests_on_is_understood_again(weights):
    same = {(one.gases, one.area, one.kind) for one in weights}
    found = parts(in_words(weights.items()) or "")
    assert {(one.gases, one.area, one.kind) for _, one in found} == same
    assert all((share == "") == (len(found) == 1) for share, _ in found)
    years = [one.years for one in weights if one.years]
    told = [one.years for _, one in found if one.years]
    if years:
        assert min(first for first, _ in told) == min(first for first, _ in years)
        assert max(last for _, last in told) == max(last for _, last in years)


def test_a_name_that_no_disk_takes_is_trouble(tmp_path):
    home = tmp_path / "home"
    lived(home, heard(Fuel.ELECTRICITY, datetime(2026, 9, 1, tzinfo=UTC), 48))
    told = said(home, "report", str(tmp_path / f"{'a' * 300}.pdf"), "--month", "2026-09", status=1)
    assert "cannot be written" in told
