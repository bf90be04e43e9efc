"""What the Cost page says of a home is what the command line says of it, to the penny."""

from datetime import date

import pytest
from lived_in import CHEAP, NIGHT_AND_DAY, NOW, days, give_tariff, keeper_of, lived_in, says, this_month

from ihd.app.cost_reckoning import cost_told
from ihd.app.months import reckon
from ihd.energy.cost_told import PricedBy
from ihd.energy.fuel import Fuel
from ihd.energy.insight.month import month_so_far
from ihd.price_settings import PriceSettings
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.ui.cost_words import bill_lines

FUELS = (Fuel.ELECTRICITY, Fuel.GAS)
TYPED = Settings(prices=PriceSettings(27.5, 60.1, 6.25, 31.4))


@pytest.fixture(scope="module", params=["typed", "two rates"])
def home(request, tmp_path_factory):
    """Ten weeks of a home: priced by what was typed, or by a tariff of two rates."""
    context = lived_in(tmp_path_factory.mktemp("home"), settings=TYPED)
    if request.param == "two rates":
        give_tariff(context, NIGHT_AND_DAY, use=True)
    give_tariff(context, CHEAP, use=False)
    return context


def month(context):
    keeper = keeper_of(context)
    with Diary.open(context.places.diary, readonly=True) as diary:
        keeper.month = reckon(context, diary, NOW)
    return month_so_far(keeper.home(NOW))


def told(context):
    with Diary.open(context.places.diary, readonly=True) as diary:
        return cost_told(context, diary, NOW)


def test_the_month_so_far_is_what_usage_and_cost_say_of_it(home, capsys):
    found = month(home)
    used = {fuel: says(capsys, home, "usage", fuel=fuel.value, **this_month(home))[0] for fuel in FUELS}
    spent = {fuel: says(capsys, home, "cost", fuel=fuel.value, **this_month(home))[0] for fuel in FUELS}
    assert found.pence == pytest.approx(sum(one["pence"] for one in used.values()), abs=1e-6)
    assert [one.fuel for one in found.fuels] == list(FUELS)
    for one in found.fuels:
        assert one.kwh == pytest.approx(used[one.fuel]["kwh"], abs=1e-9)
        assert one.energy == pytest.approx(spent[one.fuel]["energy_pence"], abs=1e-6)
        assert one.standing == pytest.approx(spent[one.fuel]["standing_pence"], abs=1e-6)
        assert one.days == 21
    assert found.first == date(2026, 11, 1)
    assert found.since is None


def test_the_lines_of_the_bill_add_up_to_the_month_to_the_penny(home):
    found = month(home)
    *sums, vat = [round(float(money.removeprefix("£").replace(",", "")) * 100) for _, money in bill_lines(found)]
    assert sum(sums) == round(found.pence)
    assert vat == round(found.pence / 21)


def test_the_likely_bill_is_what_insight_says_of_both_fuels(home, capsys):
    likely = [says(capsys, home, "insight", fuel=fuel.value)[0]["likely_month"] for fuel in FUELS]
    found = month(home).likely
    assert found.pence == pytest.approx(sum(one["likely"]["pence"] for one in likely))
    assert found.low == pytest.approx(sum(one["low"]["pence"] for one in likely))
    assert found.high == pytest.approx(sum(one["high"]["pence"] for one in likely))
    assert found.low < found.pence < found.high


def test_each_month_is_what_cost_says_of_it(home, capsys):
    months = dict(told(home).months)
    for fuel in FUELS:
        rows = says(capsys, home, "cost", fuel=fuel.value, by="month", since=date(2025, 12, 1), until=date(2026, 12, 1))
        assert len(months[fuel]) == len(rows) == 12
        assert [one.kwh for one in months[fuel]] == pytest.approx([row["kwh"] for row in rows])
        assert [one.pence for one in months[fuel]] == pytest.approx([row["pence"] for row in rows])
        assert [one.first for one in months[fuel]][-1] == date(2026, 11, 1)


def test_another_tariff_is_compared_by_what_both_cost_over_the_same_days(home, capsys):
    others = told(home).others
    assert [one.fuel for one in others].count(Fuel.GAS) == 1
    for one in others:
        span = days(one.first, one.last)
        ours = says(capsys, home, "cost", fuel=one.fuel.value, **span)[0]
        theirs = says(capsys, home, "cost", fuel=one.fuel.value, tariff=one.name, **span)[0]
        assert one.kwh == pytest.approx(ours["kwh"])
        assert one.ours == pytest.approx(ours["pence"])
        assert one.theirs == pytest.approx(theirs["pence"])
        assert (one.last, one.days) == (date(2026, 11, 20), 70)
    cheap = next(one for one in others if one.name == "Cheap <b>nights</b>")
    assert cheap.less > 100
    assert not cheap.is_example
    assert any(one.is_example for one in others)


def test_the_rates_of_the_day_are_those_in_force_and_say_where_they_come_from(home):
    electricity, gas = told(home).rates
    assert (gas.priced_by, gas.slots[0].pence, gas.standing) == (PricedBy.TYPED, 6.25, 31.4)
    if electricity.priced_by is PricedBy.TYPED:
        assert {one.pence for one in electricity.slots} == {27.5}
        return
    assert (electricity.priced_by, electricity.name) == (PricedBy.OWN, "Night and day")
    today = [(f"{one.start:%H:%M}", one.pence) for one in electricity.slots[:3]]
    assert today == [("00:00", 30.4), ("00:30", 14.21), ("07:30", 30.4)]
    assert electricity.standing == 53.35


def test_a_home_without_prices_is_told_kilowatt_hours_and_no_pounds(tmp_path):
    context = lived_in(tmp_path, days=40, hub_prices=False)
    found = month(context)
    assert found.pence is None
    assert found.likely is None
    assert found.without == FUELS
    assert all(one.kwh > 0 for one in found.fuels)
    answer = told(context)
    assert [one.priced_by for one in answer.rates] == [PricedBy.NONE, PricedBy.NONE]
    assert answer.others == ()
    assert all(one.pence is None for _, months in answer.months for one in months)


def test_a_fuel_without_a_price_is_left_out_of_the_sum_and_named(tmp_path):
    context = lived_in(tmp_path, days=40, hub_prices=False, settings=Settings(prices=PriceSettings(27.5, 60.1)))
    found = month(context)
    assert found.without == (Fuel.GAS,)
    assert found.pence == pytest.approx(found.fuels[0].pence)
    assert found.likely == found.fuels[0].likely
