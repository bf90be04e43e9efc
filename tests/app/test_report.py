"""The monthly report: the figures of the command line on paper, plain text only, and whole or not at all."""

import json
import shutil
import subprocess
from argparse import Namespace
from datetime import date
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lived_in import NIGHT_AND_DAY, NOW, give_tariff, lived_in, says
from program import ihd
from PySide6.QtGui import QPainter, QPdfWriter

from ihd.app.cli import parser
from ihd.app.report_command import report
from ihd.app.report_reckoning import price_lines, report_of
from ihd.energy.fuel import Fuel
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.trouble import FileTrouble
from ihd.store.diary import Diary
from ihd.tariff_files import parse
from ihd.ui import words
from ihd.ui.report_paper import WIDTH, Paper
from ihd.ui.report_words import plain
from ihd.ui.unseen import harmless
from ihd.wording import Catalogue, speak

OCTOBER = date(2026, 10, 1)
MARKED = NIGHT_AND_DAY.replace('name = "Night and day"', 'name = "Night <b>and</b> day & <img src=x>"')
WILD = st.sampled_from(["<b>", "</p>", "&amp;", "\u202e", "\u2066", "\x07", "\x1b[2J", "\t", "Night", " 12p", "\u200f"])
pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")


@pytest.fixture(autouse=True, scope="module")
def _application(qapp):
    """Fonts need one."""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    context = lived_in(tmp_path_factory.mktemp("home"), days=200)
    give_tariff(context, MARKED, use=True)
    return context


def bare(text):
    return "".join(text.split())


def written(context, out, month=OCTOBER, language="en", **more):
    assert report(context, Namespace(**{"out": out, "month": month, "language": language, "force": False, **more})) == 0
    return out


def either_side(pence):
    """Money to the penny below and above: lines are rounded so that they add up to their sum."""
    return [words.money(floor(pence)), words.money(ceil(pence))]


def read_back(file):
    """The words of the file, in one line."""
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


@pdftotext
def test_its_figures_are_those_of_usage_and_cost(home, tmp_path, capsys):
    told = read_back(written(home, tmp_path / "october.pdf"))
    month = {"since": OCTOBER, "until": date(2026, 11, 1)}
    together = 0.0
    for fuel in ("electricity", "gas"):
        used, spent = (says(capsys, home, command, fuel=fuel, **month)[0] for command in ("usage", "cost"))
        together += used["pence"]
        assert words.energy(used["kwh"]) in told
        assert f"{words.money(used['pence'])} with standing charge" in told
        assert any(f"standing charge {money}" in told for money in either_side(spent["standing_pence"]))
        assert used["carbon_basis"] == "CO2e, national, average 2025"
        kilograms = f"{used['grams'] / 1000:,.0f} kg"
        assert f"{kilograms}, by the official average of 2025, which counts other greenhouse gases too" in told
        assert f"{used['measured']:,} measured" in told
        for rate in spent["rates"].values():
            assert any(f"{rate['kwh']:,.3f} kWh {money}" in told for money in either_side(rate["pence"]))
    assert f"Together {words.money(together)}" in told
    assert f"of which VAT 5% {words.money(together / 21)}" in told


@pdftotext
def test_prices_are_told_with_their_days_and_the_record_with_its_gaps(home, tmp_path):
    told = read_back(written(home, tmp_path / "october.pdf"))
    assert "October 2026" in told
    assert "Energy at home, 1 October to 31 October 2026" in told
    assert "Electricity, 1 October to 31 October 2026" in told
    assert "Day 30.4p, Night 14.21p per kWh; standing charge 53.35p a day" in told
    assert "This is a pretend home." in told
    assert "Made on 21 November 2026 at 18:42" in told
    assert "Page 2 of 2" in told


@pdftotext
def test_the_name_of_a_tariff_stays_plain_text(home, tmp_path):
    assert "Electricity: Night <b>and</b> day & <img src=x>" in read_back(written(home, tmp_path / "marked.pdf"))


def test_control_characters_and_marks_that_turn_the_writing_round_are_left_out():
    assert plain("Night\x1b[31m\n \u202eand\u2066 day\x00") == "Night[31m and day"


@given(st.lists(st.text() | WILD).map("".join))
def test_a_name_from_outside_is_one_line_of_what_can_be_seen(told):
    assert plain(told).isprintable()
    assert plain(plain(told)) == plain(told)
    assert bare(plain(told)) == bare("".join(one for one in told if one.isprintable()))


@pdftotext
@settings(max_examples=12, deadline=None)
@given(st.lists(WILD, min_size=1, max_size=6).map("".join))
def test_on_paper_nothing_stands_that_cannot_be_seen_and_markup_is_only_letters(tmp_path_factory, told):
    file = tmp_path_factory.mktemp("paper") / "told.pdf"
    writer = QPdfWriter(str(file))
    painter = QPainter(writer)
    paper = Paper(painter, writer.newPage)
    paper.painter.scale(writer.width() / WIDTH, writer.width() / WIDTH)
    paper.say(10, 10, f"[{told}]", 9)
    paper.wrap(10, 100, 400, f"[{told}]", 9)
    painter.end()
    read = read_back(file)
    assert bare(read) == 2 * bare(f"[{harmless(told)}]")


@pdftotext
def test_a_month_that_still_runs_says_so(home, tmp_path):
    told = read_back(written(home, tmp_path / "november.pdf", month=date(2026, 11, 9)))
    assert "1 November to 21 November 2026, so far" in told
    assert "The month had not ended when this was made." in told


@pdftotext
def test_its_fonts_are_in_the_file_and_it_has_a_title(home, tmp_path):
    out = written(home, tmp_path / "october.pdf")
    fonts = subprocess.run(["pdffonts", str(out)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts
    assert all(line.startswith("Inter") or "+Inter" in line for line in fonts)
    assert all(line.split()[-5] == "yes" for line in fonts)  # emb
    info = subprocess.run(["pdfinfo", str(out)], capture_output=True, text=True, check=True).stdout
    assert "October 2026" in info
    assert "595 x 842" in info or "A4" in info


@pdftotext
def test_it_speaks_the_language_in_force(home, tmp_path):
    speak(Catalogue("cy", {("October", ""): ("Hydref",), ("Prices in force", ""): ("Prisiau mewn grym",)}))
    try:
        told = read_back(written(home, tmp_path / "hydref.pdf", language="cy"))
    finally:
        speak(Catalogue())
    assert "Hydref 2026" in told
    assert "Prisiau mewn grym" in told


def test_each_day_of_the_month_and_thirteen_months_are_drawn(home):
    with Diary.open(home.places.diary, readonly=True) as diary:
        told = report_of(home, diary, OCTOBER, lambda _: None)
    electricity, gas = told.fuels
    assert (electricity.fuel, gas.fuel) == (Fuel.ELECTRICITY, Fuel.GAS)
    assert [one.day.day for one in electricity.days] == list(range(1, 32))
    assert sum(one.kwh for one in electricity.days) == pytest.approx(electricity.kwh)
    assert sum(one.pence for one in electricity.days) == pytest.approx(electricity.pence)
    assert len(electricity.months) == 13
    assert electricity.months[-1].kwh == pytest.approx(electricity.kwh)
    assert electricity.months[0].kwh is None
    assert sum(electricity.profile) * 31 == pytest.approx(electricity.kwh, rel=0.01)
    assert len(electricity.usual) == 48
    assert told.days == pytest.approx(31 + 1 / 24)  # the clocks went back


def test_in_the_month_in_which_the_record_begins_nothing_before_it_is_missing(tmp_path):
    context = lived_in(tmp_path, days=30)  # since 22 October
    with Diary.open(context.places.diary, readonly=True) as diary:
        told = report_of(context, diary, OCTOBER, lambda _: None)
    assert told.since == date(2026, 10, 22)
    # ten days, on one of which the clocks go back
    assert [(sum(one.known), one.known.missing) for one in told.fuels] == [(482, 0)] * 2


def test_prices_that_change_each_day_are_told_by_the_lowest_and_the_highest(home):
    each = (
        '[[prices]]\nfrom = 2026-10-{:02d}\nstanding_pence_per_day = 50\nrates = [{{ name = "All day", pence = {} }}]'
    )
    days = "\n".join(each.format(day, day) for day in range(1, 32))
    tracker = parse(f'name = "Tracker"\nfuel = "electricity"\nclock = "local"\nprices_include_vat = true\n{days}\n', {})
    (line,) = price_lines(TariffSchedule(tracker), OCTOBER, date(2026, 10, 31), home)
    assert line.many
    assert [price for _, price in line.rates] == [1.0, 31.0]
    assert line.standing == 50.0


def test_the_same_prices_are_one_line_though_the_clocks_change_which_of_them_a_day_begins_with(home):
    text = NIGHT_AND_DAY.replace('"00:30"', '"00:00"')  # UTC: in summer a day begins with the last hour of the day rate
    (line,) = price_lines(TariffSchedule(parse(text, {})), OCTOBER, date(2026, 10, 31), home)
    assert (line.first, line.last, dict(line.rates)) == (OCTOBER, date(2026, 10, 31), {"Night": 14.21, "Day": 30.4})


def test_a_weekend_rate_is_one_line_and_a_new_price_list_another(home):
    text = """
name = "Weekends"
fuel = "electricity"
clock = "local"
prices_include_vat = true

[[prices]]
from = 2026-01-01
standing_pence_per_day = 50.0
rates = [{ name = "Weekend", pence = 20.0, days = ["sat", "sun"] }, { name = "Day", pence = 30.0 }]

[[prices]]
from = 2026-10-15
standing_pence_per_day = 55.0
rates = [{ name = "Weekend", pence = 21.0, days = ["sat", "sun"] }, { name = "Day", pence = 31.0 }]
"""
    first, second = price_lines(TariffSchedule(parse(text, {})), OCTOBER, date(2026, 10, 31), home)
    assert (first.last, second.first) == (date(2026, 10, 14), date(2026, 10, 15))
    assert dict(first.rates) == {"Day": 30.0, "Weekend": 20.0}
    assert dict(second.rates) == {"Day": 31.0, "Weekend": 21.0}


def test_a_month_of_which_nothing_is_kept_is_trouble_and_leaves_no_file(home, tmp_path):
    with pytest.raises(FileTrouble):
        written(home, tmp_path / "early.pdf", month=date(2020, 1, 1))
    with pytest.raises(FileTrouble):
        written(home, tmp_path / "late.pdf", month=date(2027, 1, 1))
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_written_over_unless_it_is_asked_for(home, tmp_path):
    out = tmp_path / "october.pdf"
    out.write_text("mine")
    with pytest.raises(FileTrouble):
        written(home, out)
    assert out.read_text() == "mine"
    assert written(home, out, force=True).read_bytes().startswith(b"%PDF")


def test_the_command_writes_the_month_that_was_asked_for(tmp_path):
    context = lived_in(tmp_path / "home", days=60, now=NOW.replace(year=2024))
    out = tmp_path / "october.pdf"
    told = json.loads(ihd("report", out, "--month", "2024-10", "--json", home=context.places.data))
    assert told["file"] == str(out)
    assert (told["month"], told["pages"], told["bytes"]) == ("2024-10", 2, out.stat().st_size)


@pytest.mark.parametrize("word", ["2026", "2026-13", "october", "2026-10-01"])
def test_what_is_no_month_is_wrong_usage(word, capsys):
    with pytest.raises(SystemExit) as ended:
        parser(["report"]).parse_args(["report", "out.pdf", "--month", word])
    assert ended.value.code == 2
    assert "month" in capsys.readouterr().err


def test_without_a_month_it_is_the_last_that_has_ended(home, tmp_path, capsys):
    written(home, tmp_path / "last.pdf", month=None)
    assert json.loads(capsys.readouterr().out)["month"] == "2026-10"
    assert NOW.month == 11
