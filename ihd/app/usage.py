"""`ihd usage` and `ihd meters`: what the diary knows, as rows."""

from argparse import Namespace
from datetime import datetime

from ihd.app import output, progress
from ihd.app.carbon_known import carbon_for
from ihd.app.context import Context
from ihd.app.energy_asked import EnergyAsked, energy_asked
from ihd.app.pricing import in_force
from ihd.energy.fuel import Fuel
from ihd.energy.usage import By, Use, uses
from ihd.store.diary import Diary


def meters(context: Context, _asked: Namespace) -> int:
    """Say the meters known, a row for each register."""
    with Diary.open(context.places.diary, readonly=True) as diary:
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
    with Diary.open(context.places.diary, readonly=True) as diary:
        known = energy_asked(context, diary, asked, now)
        used = _used(context, diary, known, By(asked.by), now) if known else []
    told = [_row(one, context) | _volume(one, known) for one in used]
    empty = "Nothing is known of this time yet." if known else "Nothing has been kept yet."
    output.rows(told, as_json=context.as_json, empty=empty)
    return 0


def _used(context: Context, diary: Diary, known: EnergyAsked, by: By, now: datetime) -> list[Use]:
    schedule = in_force(context, diary, known.fuel, known.direction)
    carbon = carbon_for(diary, context.settings, known.fuel, known.direction, known.start, known.end)
    cut, zone = known.spans(by, context.zone), context.zone
    with progress.told("Reckoning") as reckoned:
        return uses(known.column, cut, schedule, zone, now, since=known.since, carbon=carbon, progress=reckoned)


def _volume(one: Use, known: EnergyAsked | None) -> dict[str, object]:
    return {"m3": known.m3(one.start, one.end)} if known and known.fuel is Fuel.GAS else {}


def _row(one: Use, context: Context) -> dict[str, object]:
    def when(at: datetime) -> str | None:
        return output.stamp(at) if context.as_json else f"{at.astimezone(context.zone):%Y-%m-%d %H:%M}"

    return {
        "start": when(one.start),
        "end": when(one.end),
        "kwh": one.kwh,
        "pence": one.pence,
        "grams": one.grams,
        "carbon_basis": one.carbon_basis,
        "measured": one.measured,
        "estimated": one.estimated,
        "missing": one.missing,
        "imported": one.imported,
        "corrected": one.corrected,
    }
