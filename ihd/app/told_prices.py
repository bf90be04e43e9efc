"""What meters and hubs tell of prices, as `ihd tariff` lists and shows it."""

from collections.abc import Iterator
from dataclasses import replace

from ihd.app import output, tariff_words
from ihd.app.context import Context
from ihd.app.pricing import home_prices, typed
from ihd.app.tariffs_known import Source, has_diary
from ihd.energy.calendar import day_of
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.tariffs.plan import Schedule
from ihd.energy.tariffs.tariff import Priced
from ihd.price_settings import PriceSettings
from ihd.store import hub_asking
from ihd.store.diary import Diary

NAME = "What the meter tells"


def rows(context: Context, taken: set[Priced]) -> list[dict[str, object]]:
    """A row for each fuel of which something was told.

    It is in use where the household has put nothing in its place: no tariff (`taken` has their fuels), no price typed.
    """
    if not has_diary(context):
        return []
    with Diary.open(context.places.diary, readonly=True) as diary:
        held = diary.ask(hub_asking.tariffs) or ()
        told = {fuel: diary.prices(fuel).dated for fuel in Fuel}
    found: list[dict[str, object]] = []
    for fuel in (Fuel.ELECTRICITY, Fuel.GAS):
        since = [one.since for one in held if one.fuel is fuel] + [one.since for one in told[fuel] if one.since]
        if since:
            found.append(
                {
                    "name": NAME,
                    "fuel": fuel.value,
                    "in_use": Priced(fuel.value) not in taken and typed(context.settings.prices, fuel)[0] is None,
                    "from": day_of(min(since), context.zone).isoformat(),
                    "until": None,
                    "source": Source.METER.value,
                }
            )
    return found


def show(context: Context, told: list[dict[str, object]]) -> None:
    """Say what applies now of what is told, by these rows."""
    now, zone = context.clock(), context.zone
    for row, schedule in _schedules(context, told):
        current, change = tariff_words.prices_from(schedule, now, zone)
        standing = schedule.plan(day_of(now, zone), zone).standing
        if context.as_json:
            output.line(row | tariff_words.now_told(current, change) | tariff_words.standing_told(standing))
            continue
        output.text(f"{row['name']}\n{str(row['fuel']).capitalize()}{', in use' if row['in_use'] else ''}.")
        output.text(f"Standing charge: {tariff_words.standing_said(standing)}.")
        for words in tariff_words.now_said(current, change, now, zone):
            output.text(words)


def _schedules(context: Context, told: list[dict[str, object]]) -> Iterator[tuple[dict[str, object], Schedule]]:
    with Diary.open(context.places.diary, readonly=True) as diary:
        prices = replace(home_prices(diary, context), typed=PriceSettings(), former=(), own={}, mends=())
    for row in told:
        yield row, prices.schedules[Fuel(str(row["fuel"])), Direction.IMPORT]
