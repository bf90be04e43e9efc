"""`ihd usage` and `ihd meters`: what the diary knows, as rows."""

from argparse import Namespace
from datetime import datetime
from functools import partial

from ihd.app import output
from ihd.app.context import Context
from ihd.app.pricing import typed
from ihd.energy.calendar import HALF_HOUR, day_of, half_hour_of, midnight, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.price import Prices
from ihd.energy.series import Series
from ihd.energy.trouble import FileTrouble
from ihd.energy.usage import By, Use, spans, use
from ihd.store.diary import Diary

LAST_DAY = 100_000  # days since 1970: far beyond any diary


def meters(context: Context, _asked: Namespace) -> int:
    """Say the meters known, a row for each register."""
    with Diary.open(context.places.diary_file, readonly=True) as diary:
        told = [
            {
                "meter": meter.name,
                "fuel": meter.fuel.value,
                "direction": meter.direction.value,
                "first": output.stamp(meter.first),
                "last": output.stamp(meter.last),
                "readings": meter.readings,
                "hub": meter.hub,
            }
            for meter in diary.meters()
        ]
    output.rows(told, as_json=context.as_json, empty="No meter has been heard yet.")
    return 0


def usage(context: Context, asked: Namespace) -> int:
    """Say what was used, by the span that was asked for."""
    now = context.clock()
    with Diary.open(context.places.diary_file, readonly=True) as diary:
        series = _series(diary, asked)
        registers = diary.registers()
        days = {key: day for one in series for key, day in diary.days(0, LAST_DAY, one).items()}
        fuel = _fuel(diary, series, asked)
        exporting = all(one.direction is Direction.EXPORT for one in series)
        told = Prices() if exporting else diary.prices(fuel)
        prices = told if exporting else told.with_typed(*typed(context.settings.prices, fuel))
    ledger = Ledger(registers, days)
    if known := ledger.first_half_hour(series):
        prices = prices.standing_from(midnight(day_of(known, context.zone), context.zone))
    found = partial(ledger.together, series)
    begin, end = _range(context, asked, ledger, series) if days else (now, now)
    as_of = _as_of(ledger, series) if fuel is Fuel.GAS else None
    zone = context.zone
    used = [use(span, found, prices, zone, now, as_of) for span in spans(begin, end, By(asked.by), zone)]
    output.rows([_row(one, context) for one in used], as_json=context.as_json, empty="Nothing has been kept yet.")
    return 0


def _row(one: Use, context: Context) -> dict[str, object]:
    def when(at: datetime) -> str | None:
        return output.stamp(at) if context.as_json else f"{at.astimezone(context.zone):%Y-%m-%d %H:%M}"

    return {
        "start": when(one.start),
        "end": when(one.end),
        "kwh": one.kwh,
        "pence": one.pence,
        "grams": None,
        "carbon_basis": None,
        "measured": one.measured,
        "estimated": one.estimated,
        "missing": one.missing,
    }


def _series(diary: Diary, asked: Namespace) -> tuple[Series, ...]:
    direction = Direction.EXPORT if asked.fuel == "export" else Direction.IMPORT
    fuel = Fuel.ELECTRICITY if asked.fuel == "export" else Fuel(asked.fuel)
    known = diary.meters()
    if asked.meter:
        chosen = [meter for meter in known if meter.name == asked.meter and meter.direction is direction]
        if not chosen:
            names = ", ".join(sorted({meter.name for meter in known})) or "none yet"
            raise FileTrouble(f"There is no meter {asked.meter}", f"The meters known are: {names}.")
    else:
        chosen = [meter for meter in known if meter.fuel is fuel and meter.direction is direction]
    return tuple(Series(meter.name, meter.direction) for meter in chosen)


def _fuel(diary: Diary, series: tuple[Series, ...], asked: Namespace) -> Fuel:
    if not series:
        return Fuel.ELECTRICITY if asked.fuel == "export" else Fuel(asked.fuel)
    return next(meter.fuel for meter in diary.meters() if meter.name == series[0].meter)


def _as_of(ledger: Ledger, series: tuple[Series, ...]) -> datetime:
    """The half-hour up to which gas meters have told."""
    known = [one.at for each in series if (one := ledger.register(each))]
    return utc(half_hour_of(max(known, default=0)))


def _range(context: Context, asked: Namespace, ledger: Ledger, series: tuple[Series, ...]) -> tuple[datetime, datetime]:
    """The range asked for, by default from the first half-hour known to the last."""
    known = [one.at for each in series if (one := ledger.register(each))]
    last = utc(half_hour_of(max(known, default=0) - 1) + HALF_HOUR)
    last = max(last, ledger.last_logged(series) or last)
    begin = midnight(asked.since, context.zone) if asked.since else ledger.first_half_hour(series) or last
    end = midnight(asked.until, context.zone) if asked.until else last
    return begin, end
