"""Which of a home's prices is in force on a day: what is typed today never prices what was used before."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from program import answers, ihd

from ihd.app.pricing import HomePrices
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.price import Price, Prices
from ihd.energy.trouble import FileTrouble
from ihd.paths import places
from ihd.price_settings import FormerPrices, PriceSettings, with_former
from ihd.settings import Settings, dated, load, save

LONDON = ZoneInfo("Europe/London")
FIRST, SECOND = date(2026, 11, 1), date(2026, 11, 16)
NOTHING, CHEAP, DEAR = PriceSettings(), PriceSettings(20.0, 50.0), PriceSettings(30.0, 60.0)


def priced(prices: HomePrices, day: date) -> tuple[float | None, float | None]:
    plan = prices.schedules[Fuel.ELECTRICITY, Direction.IMPORT].plan(day, LONDON)
    price, standing = plan.slots[0][0].price, plan.standing
    return None if price is None else price / 10**9, None if standing is None else standing / 10**9


def test_what_is_typed_later_leaves_the_days_before_as_they_were():
    former = (FormerPrices(FIRST, CHEAP), FormerPrices(SECOND, NOTHING))
    told = {Fuel.ELECTRICITY: Prices((Price(25.0, 55.0, datetime(2026, 10, 1, tzinfo=UTC)),))}
    prices = HomePrices(LONDON, DEAR, former, told)
    days = (date(2026, 10, 31), FIRST, date(2026, 11, 15), SECOND)
    assert [priced(prices, day) for day in days] == [(20.0, 50.0), (25.0, 55.0), (25.0, 55.0), (30.0, 60.0)]


def test_where_nothing_was_told_either_the_first_that_was_typed_stands_in():
    prices = HomePrices(LONDON, DEAR, (FormerPrices(FIRST, NOTHING), FormerPrices(SECOND, CHEAP)))
    assert [priced(prices, day) for day in (date(2026, 10, 31), FIRST, SECOND)] == [(20, 50), (20, 50), (30, 60)]
    assert priced(HomePrices(LONDON, NOTHING, (FormerPrices(FIRST, NOTHING),)), FIRST) == (None, None)


def test_prices_that_are_typed_twice_in_a_day_leave_what_stood_before_that_day():
    once = with_former((), CHEAP, DEAR, FIRST)
    assert once == (FormerPrices(FIRST, CHEAP),)
    assert with_former(once, DEAR, NOTHING, FIRST) == once
    assert with_former(once, DEAR, DEAR, SECOND) == once
    assert with_former(once, DEAR, CHEAP, SECOND) == (*once, FormerPrices(SECOND, DEAR))


def test_former_prices_are_kept_with_the_settings(tmp_path):
    file = tmp_path / "settings.toml"
    settings = dated(Settings(prices=CHEAP), Settings(prices=DEAR), FIRST)
    save(settings, file)
    assert load(file) == settings
    assert load(file).former_prices == (FormerPrices(FIRST, CHEAP),)


@pytest.mark.parametrize(
    "broken",
    [
        'until = "soon"',
        "electricity_pence = 20.0",
        "until = 2026-11-01\nprice = 1",
        "until = 2026-11-01\ngas_pence = []",
    ],
)
def test_a_former_price_that_cannot_be_read_is_told(tmp_path, broken):
    file = places(str(tmp_path)).settings_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"[[former_prices]]\n{broken}\n")
    with pytest.raises(FileTrouble, match="former price"):
        load(file)
    ihd("settings", home=tmp_path, status=1)


def test_the_command_line_notes_until_when_a_price_stood(tmp_path):
    ihd("settings", "prices.electricity_pence", "30", home=tmp_path)
    ihd("settings", "prices.electricity_pence", "35", home=tmp_path)
    kept = load(places(str(tmp_path)).settings_file)
    assert kept.prices == PriceSettings(35.0)
    assert [one.prices for one in kept.former_prices] == [PriceSettings()]
    assert [row["value"] for row in answers("settings", "prices.electricity_pence", home=tmp_path)] == [35.0]
