"""The Cost page: what it says of a month, of prices and of other tariffs, and where it leads."""

from datetime import date, datetime, timedelta

import pytest
from made_days import LONDON
from made_homes import NOW, SIZES, THEMES, evening, look
from PySide6.QtCore import QPoint, Qt

from ihd.energy.calendar import midnight
from ihd.energy.cost_told import (
    CostTold,
    FuelMonth,
    Likely,
    MonthBar,
    MonthKept,
    OtherTariff,
    PricedBy,
    Rates,
    RateSlot,
)
from ihd.energy.day import BarState
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.ui.pages.cost import CostPage
from ihd.ui.widgets.text import Text

TODAY = date(2026, 11, 21)
LIKELY = Likely(8000.0, 7600.0, 8550.0)
ELECTRICITY = FuelMonth(Fuel.ELECTRICITY, 186.3, 4716.0, 1300.0, 20, 0, LIKELY)
GAS = FuelMonth(Fuel.GAS, 373.6, 2337.0, 500.0, 20, 0, Likely(5400.0, 5100.0, 5750.0))


def kept(*fuels, since=None):
    ends = midnight(TODAY + timedelta(days=1), LONDON)
    return MonthKept(TODAY, midnight(TODAY, LONDON), ends, fuels, tuple(60.0 for _ in fuels), since)


def slots(*told):
    """Slots by the hour at which they begin, today and tomorrow."""
    edges = [
        (midnight(TODAY + timedelta(days=day), LONDON) + timedelta(hours=hour), pence)
        for day in (0, 1)
        for hour, pence in told
    ]
    ends = [*(start for start, _ in edges[1:]), midnight(TODAY + timedelta(days=2), LONDON)]
    return tuple(RateSlot(start, end, pence) for (start, pence), end in zip(edges, ends, strict=True))


NIGHT_AND_DAY = slots((0, 30.4), (0.5, 14.2), (7.5, 30.4))
ECONOMY = Rates(Fuel.ELECTRICITY, PricedBy.OWN, "Economy 7 <b>East</b> Midlands", NIGHT_AND_DAY, 53.35)
GAS_RATE = Rates(Fuel.GAS, PricedBy.TYPED, "", slots((0, 6.29)), 31.4)
OTHERS = (
    OtherTariff("Agile & co", Fuel.ELECTRICITY, date(2025, 11, 21), date(2026, 11, 20), 2757.0, 90_000.0, 83_900.0),
    OtherTariff(
        "Cap", Fuel.ELECTRICITY, date(2025, 11, 21), date(2026, 11, 20), 2757.0, 90_000.0, 92_000.0, 0.04, True
    )._replace(latest=date(2026, 7, 1)),
)


def months(fuel, most=6000.0):
    firsts = [date(2025 + (n + 11) // 12, (n + 11) % 12 + 1, 1) for n in range(12)]
    return fuel, tuple(MonthBar(first, 200.0 + n, most - 100 * n) for n, first in enumerate(firsts))


TOLD = CostTold(NOW, (ECONOMY, GAS_RATE), (months(Fuel.ELECTRICITY), months(Fuel.GAS)), OTHERS)


def shown(qtbot, told=TOLD, *, size=(800, 372), theme="dark", scale=1.0, budget=0, **home):
    page = CostPage(look(theme, scale), LONDON)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show_home(evening(**{"month": kept(ELECTRICITY, GAS), **home}))
    if told:
        page.show_cost(told, budget)
    page.show()
    return page


def texts(page):
    return " | ".join(one.said for one in page.findChildren(Text) if not one.isHidden())


def test_the_month_is_told_with_its_likely_bill_and_its_lines(qtbot):
    page = shown(qtbot)
    home = evening()
    energy = 4716 + home.electricity.pence - home.electricity.standing_pence
    gas = 2337 + home.gas.pence - home.gas.standing_pence
    share = 18.7 / 24
    standing = 1800 + 120 * share
    assert page.month.total == f"£{round(energy + gas + standing) / 100:.2f}"
    names = [name for name, _ in page.month.said]
    kwh = round(186.3 + home.electricity.kwh)
    assert names[0] == f"Electricity, {kwh} kWh"
    assert names[2:] == ["Standing charges, 21 days", "VAT 5% (in the prices)"]
    told = texts(page)
    assert "November so far" in told
    assert "Likely bill £134" in told
    assert "between £127 and £143" in told


def test_a_screen_reader_is_told_the_month_in_one_go(qtbot):
    name = shown(qtbot).month.accessibleName()
    assert name.startswith("November so far: ")
    for part in ("pounds", "Likely bill £134", "between £127 and £143", "Gas, ", "VAT 5%"):
        assert part in name


def test_the_rate_now_and_next_are_told_with_the_name_of_the_tariff(qtbot):
    page = shown(qtbot)
    assert page.rates.said == (
        "30.4p",
        "then 14.2p from 00:30",
        "Gas 6.29p per kWh · standing charges 53.35p and 31.4p a day",
    )
    assert "Economy 7 <b>East</b> Midlands" in page.rates.accessibleName()
    assert page.rates.bar.slots == NIGHT_AND_DAY[:3]
    assert "Today 30.4p from 00:00, 14.2p from 00:30, 30.4p from 07:30" in page.rates.accessibleName()


def test_dear_and_cheap_times_differ_in_colour_and_height(qtbot):
    bar = shown(qtbot).rates.bar
    assert (bar.meaning(14.2), bar.meaning(30.4), bar.meaning(None)) == ("low", "medium", "line")
    picture = bar.grab().toImage()
    ratio = picture.devicePixelRatio()
    at = [round(bar.width() * hour / 24 * ratio) for hour in (4, 12)]
    ground = picture.pixelColor(at[0], 1)
    assert picture.pixelColor(at[1], 1) != ground  # the dear time reaches up to there, the cheap one does not


def test_the_rate_turns_with_the_clock_and_no_word_from_the_diary(qtbot):
    page = shown(qtbot)
    page.show_home(evening(at=NOW + timedelta(hours=6), month=None))
    assert page.rates.said[0] == "14.2p"
    assert page.rates.said[1] == "then 30.4p from 07:30"


def test_where_prices_are_half_hourly_the_cheapest_to_come_is_told(qtbot):
    told = slots(*((n / 2, 20.0 + n % 7 - (12 if n == 45 else 0)) for n in range(48)))
    rates = Rates(Fuel.ELECTRICITY, PricedBy.HUB, "", told, None)
    page = shown(qtbot, TOLD._replace(rates=(rates,)))
    assert "cheapest 11p at 22:30" in page.rates.said[1]
    assert page.rates.said[2] == ""


def test_the_same_price_all_day_needs_no_bar_and_tells_when_it_changes(qtbot):
    turn = RateSlot(datetime(2027, 1, 1, tzinfo=NOW.tzinfo), datetime(2027, 1, 2, tzinfo=NOW.tzinfo), 26.11)
    rates = Rates(Fuel.ELECTRICITY, PricedBy.OWN, "Fixed", slots((0, 24.5)), 60.0, turn)
    page = shown(qtbot, TOLD._replace(rates=(rates,)))
    assert page.rates.said[:2] == ("24.5p", "all day, then 26.11p from 1 January")
    assert page.rates.bar.isHidden()
    assert shown(qtbot, TOLD._replace(rates=(rates._replace(turns=None),))).rates.said[1] == "the same all day"


def test_months_stand_as_bars_the_running_one_with_what_it_will_likely_be(qtbot):
    page = shown(qtbot)
    card = page.months[Fuel.ELECTRICITY]
    bars = card.bars.bars
    home = evening()
    assert len(bars) == 12
    assert bars[0].callout == ("December 2025", "£60.00 · 200 kWh")
    assert bars[-1].callout[0] == "November 2026 so far"
    share = 18.7 / 24
    today = home.electricity.pence - home.electricity.standing_pence
    assert bars[-1].value == pytest.approx(4716 + today + 1300 + 60 * share)
    assert bars[-1].ghost == 8000.0
    assert bars[0].label == "D"
    assert "December £60.00" in card.bars.accessibleName()


def test_a_month_that_is_known_in_part_is_hatched_and_months_before_the_record_are_left_out(qtbot):
    told = (MonthBar(date(2026, 9, 1), None, None, 1.0), MonthBar(date(2026, 10, 1), 90.0, 2000.0, 0.4))
    running = (MonthBar(date(2026, 11, 1), 10.0, 300.0),)
    page = shown(qtbot, TOLD._replace(months=((Fuel.ELECTRICITY, told + running),)))
    first, last = page.months[Fuel.ELECTRICITY].bars.bars
    assert first.state is BarState.ESTIMATED
    assert first.callout[1] == "£20.00 · 90 kWh, 40% not known"
    assert last.state is BarState.MEASURED
    assert "Electricity, 2 months" in texts(page)


def test_a_month_that_is_touched_twice_or_entered_is_opened(qtbot):
    page = shown(qtbot)
    card = page.months[Fuel.ELECTRICITY]
    place = card.bars.bar_place(2).center().toPoint()
    with qtbot.waitSignal(page.month_wanted) as opened:
        for _ in range(2):
            qtbot.mouseClick(card.bars, Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [Fuel.ELECTRICITY, date(2026, 2, 1)]
    with qtbot.waitSignal(page.month_wanted) as opened:
        page.month.click()
    assert opened.args == [Fuel.ELECTRICITY, date(2026, 11, 1)]


def test_what_another_tariff_would_have_cost_leads_to_the_list_of_all(qtbot):
    page = shown(qtbot)
    saying = page.months[Fuel.ELECTRICITY].saying
    assert saying.said == "Agile & co would have cost £61 less in the year to 20 November"
    assert page.elsewhere.entries.said[0][0] == "Agile & co: £61.00 less"
    title, line = page.elsewhere.entries.said[1]
    assert title == "Cap: £20.00 more"
    for part in (
        "21 November 2025 to 20 November 2026",
        "2,757 kWh",
        "4% of the time",
        "nobody's own",
        "are of 1 July 2026",
    ):
        assert part in line
    top = page.elsewhere.mapTo(page, QPoint()).y()
    assert top > page.height() - 60
    saying.click()
    assert page.elsewhere.mapTo(page, QPoint()).y() < top


def test_where_none_would_have_cost_less_that_is_said_and_nothing_where_none_is_known(qtbot):
    page = shown(qtbot, TOLD._replace(others=OTHERS[1:]))
    assert page.months[Fuel.ELECTRICITY].saying.said == "No other tariff known here would have cost less"
    page = shown(qtbot, TOLD._replace(others=()))
    assert page.months[Fuel.ELECTRICITY].saying.isHidden()
    assert page.elsewhere.isHidden()


def test_less_than_a_year_is_told_with_its_days(qtbot):
    short = OTHERS[0]._replace(first=date(2026, 10, 17), ours=9000.0, theirs=8000.0)
    page = shown(qtbot, TOLD._replace(others=(short,)))
    assert page.months[Fuel.ELECTRICITY].saying.said == (
        "Agile & co would have cost £10.00 less in the 35 days to 20 November"
    )


def test_the_tariff_named_is_the_one_that_saves_most_a_day_and_not_over_the_most_days(qtbot):
    short = OTHERS[0]._replace(name="Night owl", first=date(2026, 10, 17), ours=9000.0, theirs=8000.0)
    page = shown(qtbot, TOLD._replace(others=(OTHERS[0], short)))  # £61 in 365 days, and £10 in 35
    assert page.months[Fuel.ELECTRICITY].saying.said.startswith("Night owl would have cost £10.00 less in the 35 days")


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        (14_000, "Likely £6 under your budget of £140"),
        (12_000, "Likely £14 more than your budget of £120"),
        (13_450, "Likely just your budget of £134.50"),
    ],
)
def test_a_budget_is_told_only_where_one_is_set_and_never_blames(qtbot, budget, said):
    page = shown(qtbot, budget=budget)
    assert said in texts(page)
    assert "budget" not in texts(shown(qtbot))


def test_the_sum_of_a_month_says_that_it_is_no_bill(qtbot):
    assert "Reckoned here: this is no bill." in texts(shown(qtbot))


def test_a_prepayment_home_has_no_bill(qtbot):
    paid = Prepayment("E", Fuel.ELECTRICITY, NOW, PaymentMode.PREPAYMENT, balance=500_000)
    told = texts(shown(qtbot, prepayments=(paid,)))
    assert "Spent this month" in told
    assert "Likely £134 by the end of the month" in told
    assert "bill" not in told


def test_without_prices_there_are_dashes_and_a_way_to_tell_them(qtbot):
    bare = FuelMonth(Fuel.ELECTRICITY, 186.3, None, None, 20)
    unpriced = evening().electricity._replace(pence=None, standing_pence=None)
    rates = Rates(Fuel.ELECTRICITY, PricedBy.NONE, "", slots((0, None)), None)
    told = CostTold(NOW, (rates,), ((Fuel.ELECTRICITY, (MonthBar(date(2026, 11, 1), 190.0, None),)),))
    page = shown(qtbot, told, month=kept(bare), electricity=unpriced, gas=None)
    assert page.month.total == "–"
    assert page.month.said[0][1] == "–"
    assert page.rates.said[:2] == ("–", "No price is known yet")
    assert "in kWh" in texts(page)
    assert "0p" not in texts(page)
    with qtbot.waitSignal(page.page_wanted) as wanted:
        qtbot.mouseClick(page.month.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["tariff-choice"]


def test_before_anything_is_known_it_says_so_with_dashes(qtbot):
    page = shown(qtbot, None, month=None)
    assert page.month.total == "–"
    assert page.months[Fuel.ELECTRICITY].isHidden()


def test_what_is_not_in_the_sum_is_said(qtbot):
    gas = FuelMonth(Fuel.GAS, 373.6, None, None, 20)
    page = shown(qtbot, month=kept(ELECTRICITY._replace(missing=7), gas, since=date(2026, 11, 3)))
    told = texts(page)
    assert "Gas is not in it: its price is not known." in told
    assert "Since 3 November, when the record begins." in told
    assert "Nothing is known of 7 half-hours; they are not in it." in told


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_fits_and_can_be_reached_at_every_size(qtbot, size, scale):
    page = shown(qtbot, size=size, scale=scale)
    inside = page.month.parentWidget().rect()
    cards = [page.month, page.rates, *page.months.values(), page.elsewhere]
    for n, card in enumerate(cards):
        assert inside.contains(card.geometry())
        assert card.height() >= card.high(card.width())
        for other in cards[n + 1 :]:
            assert not card.geometry().intersects(other.geometry())


@pytest.mark.parametrize("theme", THEMES)
def test_every_look_is_drawn(qtbot, theme):
    page = shown(qtbot, theme=theme)
    before = page.grab().toImage()
    page.set_look(look("light" if theme == "dark" else "dark"))
    assert page.grab().toImage() != before
