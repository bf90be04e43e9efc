"""`ihd cost`: what a range of energy costs, on the tariff in use or on another."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from ihd.app import output, progress
from ihd.app.context import Context
from ihd.app.energy_asked import EnergyAsked, energy_asked
from ihd.app.pricing import in_force
from ihd.app.tariffs_known import known as tariff_known
from ihd.energy import exact
from ihd.energy.calendar import unix
from ihd.energy.costing import Cost, RateCost, costs, energy_of
from ihd.energy.fuel import Direction
from ihd.energy.half_hours import Quality
from ihd.energy.tariffs.plan import Schedule
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Priced, Tariff
from ihd.energy.trouble import FileTrouble
from ihd.energy.usage import By, charged_from
from ihd.store.diary import Diary
from ihd.ui import words

SHORT = (By.HALF_HOUR, By.HOUR)  # rows of so little money that it is told in pence
UNKNOWN = "no price known"


class Row(NamedTuple):
    """What a span cost, and whether any half-hour of it is known."""

    cost: Cost
    is_known: bool

    @property
    def energy(self) -> int | None:
        """What the energy cost, in 10^-12 pence; None where it is not known."""
        return self.cost.energy if self.is_known else None

    @property
    def all_of_it(self) -> int | None:
        """The energy with the standing charge, in 10^-12 pence; None where the energy's cost is not known."""
        return None if self.energy is None else self.energy + (self.cost.standing or 0)


def cost(context: Context, asked: Namespace) -> int:
    """Say what the energy asked for costs, by the span that was asked for."""
    tariff = tariff_known(context, asked.tariff) if asked.tariff else None
    asked.fuel = asked.fuel or (tariff.priced.value if tariff else "electricity")
    now = context.clock()
    with Diary.open(context.places.diary, readonly=True) as diary:
        known = energy_asked(context, diary, asked, now)
        if known is None:
            output.rows((), as_json=context.as_json, empty="Nothing has been kept yet.")
            return 0
        schedule = _schedule(context, diary, known, tariff)
    by = By(asked.by)
    with progress.told("Reckoning") as reckoned:
        spans = known.spans(by, context.zone)
        charged = charged_from(schedule, known.since, context.zone)
        told = costs(known.column, spans, charged, context.zone, now, reckoned)
    rows = [_row(known, one, charged, context) for one in told]
    if context.as_json:
        output.rows(map(_answer, rows), as_json=True, empty="")
    else:
        _say(context, rows, by, earned=known.direction is Direction.EXPORT)
    return 0


def _schedule(context: Context, diary: Diary, known: EnergyAsked, tariff: Tariff | None) -> Schedule:
    """The prices asked for. Raises FileTrouble where the tariff is not for what the registers count."""
    if tariff is None:
        return in_force(context, diary, known.fuel, known.direction)
    counted = Priced.EXPORT.value if known.direction is Direction.EXPORT else known.fuel.value
    if tariff.priced.value != counted:
        advice = f"Leave --fuel and --meter out, or name a tariff for {counted}."
        raise FileTrouble(f"{tariff.name} is a tariff for {tariff.priced.value}, not for {counted}", advice)
    return TariffSchedule(tariff)


def _row(known: EnergyAsked, told: Cost, schedule: Schedule, context: Context) -> Row:
    part = known.column.part(unix(told.start), unix(min(told.end, context.clock())))
    cost = told._replace(energy=energy_of(told, part, schedule, context.zone))
    return Row(cost, part.count(Quality.MISSING) < len(part.wh))


def _answer(row: Row) -> dict[str, object]:
    told = row.cost
    return {
        "start": output.stamp(told.start),
        "end": output.stamp(told.end),
        "kwh": told.wh / 1000 if row.is_known else None,
        "energy_pence": _pence(row.energy),
        "standing_pence": _pence(told.standing),
        "pence": _pence(row.all_of_it),
        "rates": {rate.name: {"kwh": rate.wh / 1000, "pence": _pence(rate.cost)} for rate in told.rates},
    }


def _pence(units: int | None) -> float | None:
    return None if units is None else exact.pence(units)


def _say(context: Context, rows: Sequence[Row], by: By, *, earned: bool) -> None:
    """The rows as a table, with their sum."""

    def line(start: str, end: str, row: Row, *, in_pence: bool) -> dict[str, object]:
        return {
            "from": start,
            "to": end,
            "kWh": row.cost.wh / 1000 if row.is_known else None,
            "energy": _money(row.energy, in_pence=in_pence),
            "standing charge": _money(row.cost.standing, in_pence=in_pence),
            "together": _money(row.all_of_it, in_pence=in_pence),
            "rates": "; ".join(_rate(rate, in_pence=in_pence) for rate in row.cost.rates),
        }

    def when(at: datetime) -> str:
        return f"{at.astimezone(context.zone):%Y-%m-%d %H:%M}"

    if not rows:
        output.text("Nothing is known of this time yet.")
        return
    in_pence = by in SHORT
    lines = [line(when(row.cost.start), when(row.cost.end), row, in_pence=in_pence) for row in rows]
    whole = added(rows)
    output.rows([*lines, line("all of it", "", whole, in_pence=False)], as_json=False, empty="")
    output.text("This is what you are paid for it." if earned else "Prices include VAT.")
    if whole.is_known and whole.energy is None:
        output.text("No price is known for some of this energy, so it has no sum.")


def added(rows: Sequence[Row]) -> Row:
    """What these rows come to together."""
    rates: dict[str, RateCost] = {}
    for rate in (rate for row in rows for rate in row.cost.rates):
        before = rates.get(rate.name, RateCost(rate.name, 0, 0))
        spent = None if before.cost is None or rate.cost is None else before.cost + rate.cost
        rates[rate.name] = RateCost(rate.name, before.wh + rate.wh, spent)
    told = [row.cost for row in rows]
    energy = [one.energy for one in told if one.energy is not None]
    standing = [one.standing for one in told if one.standing is not None]
    whole = Cost(
        told[0].start,
        told[-1].end,
        sum(one.wh for one in told),
        sum(energy) if energy and not any(one.wh and one.energy is None for one in told) else None,
        sum(standing) if standing else None,
        tuple(rates.values()),
    )
    return Row(whole, any(row.is_known for row in rows))


def _rate(rate: RateCost, *, in_pence: bool) -> str:
    if rate.cost is None:
        return f"{rate.name or UNKNOWN}: {rate.wh / 1000:.3f} kWh"
    return f"{rate.name or 'Other'} {rate.wh / 1000:.3f} kWh {_money(rate.cost, in_pence=in_pence)}"


def _money(units: int | None, *, in_pence: bool) -> str | None:
    if units is None:
        return None
    return f"{exact.pence(units):.2f}p" if in_pence else words.money(exact.pennies(units))
