"""A pretend home that has been lived in for a while, and what the command line says of it at a moment of its own."""

import json
from argparse import Namespace
from dataclasses import replace
from datetime import date, timedelta

from ihd.app.context import Context
from ihd.app.cost import cost
from ihd.app.insight import insight
from ihd.app.life import scenario
from ihd.app.opening import begin
from ihd.app.staging import remembered
from ihd.app.usage import usage
from ihd.paths import places
from ihd.settings import Settings
from ihd.store import own_tariffs
from ihd.store.diary import Diary
from ihd.store.own_tariffs import OwnTariff
from ihd.tariff_files import parse

NOW = scenario("evening").start  # Saturday 21 November 2026, 18:42 UTC
COMMANDS = {"usage": usage, "cost": cost, "insight": insight}
NIGHT_AND_DAY = """
name = "Night and day"
fuel = "electricity"
clock = "utc"
prices_include_vat = true

[[prices]]
from = 2024-04-01
standing_pence_per_day = 53.35
rates = [
  { name = "Night", pence = 14.21, from = "00:30", to = "07:30" },
  { name = "Day", pence = 30.40 },
]
"""
CHEAP = NIGHT_AND_DAY.replace("Night and day", "Cheap <b>nights</b>").replace("30.40", "20.10")


def lived_in(folder, days=70, settings=None, now=NOW, *, hub_prices=True):
    """The context of such a home, its clock standing at `now`. Its hub may tell no prices."""
    there = places(str(folder))
    played = scenario("evening")
    with Diary.open(there.diary, pretend=True) as diary:
        batch = remembered(played, played.household(), now, days)
        silent = [replace(one, pence_per_kwh=None, standing_pence_per_day=None) for one in batch.readings]
        diary.keep(batch if hub_prices else replace(batch, readings=tuple(silent)))
    return Context(there, settings or Settings(), lambda: now, as_json=True)


def give_tariff(context, text, *, use):
    """The household gives a tariff file."""
    tariff = parse(text, {})
    with Diary.open(context.places.diary, pretend=True) as diary:
        diary.put(own_tariffs.keep, OwnTariff(tariff.name, tariff.priced, NOW, text, {}, in_use=use))


def keeper_of(context):
    """Who adds up what the home's hub says, as the display has it."""
    with Diary.open(context.places.diary, readonly=True) as diary:
        return begin(context, diary, context.clock())


def says(capsys, context, command, **options):
    """What `ihd COMMAND --json` says, row by row."""
    usual = dict.fromkeys(("meter", "since", "until", "tariff", "at")) | {"fuel": "electricity", "by": "all"}
    capsys.readouterr()
    assert COMMANDS[command](context, Namespace(**{**usual, **options})) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def this_month(context):
    """From the first of the month to the first of the next, as `--from` and `--to` take them."""
    first = context.clock().astimezone(context.zone).date().replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return {"since": first, "until": following}


def days(first: date, last: date):
    """Those days, both included, as `--from` and `--to` take them."""
    return {"since": first, "until": last + timedelta(days=1)}
