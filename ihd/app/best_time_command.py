"""`ihd best-time`: when to run something that can wait, by how clean the grid is, by the price, or by both."""

from argparse import Namespace
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from ihd.app import output
from ihd.app.best_time_options import Moment
from ihd.app.carbon_ahead import electricity_ahead, grid_ahead
from ihd.app.carbon_known import region_of
from ihd.app.context import Context
from ihd.energy.best_time import Ahead, Best, Load, Span, best_time
from ihd.energy.calendar import HALF_HOUR, half_hour_of, unix, utc
from ihd.energy.carbon.outlook import outlook
from ihd.energy.judged_by import By
from ihd.energy.trouble import FileTrouble
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.ui import words
from ihd.wording import later, tr

FORECAST, TYPICAL, FILE = "forecast", "typical", "file"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the hours ahead, and how the carbon of them is."""

    ahead: Ahead
    told: str


def best(context: Context, asked: Namespace) -> int:
    """Say when to start. Raises Trouble where that cannot be told."""
    now = context.clock()
    known = _from_file(asked) if asked.slots else _from_home(context, now)
    span = _span(asked, known, now, context.zone)
    load = Load(asked.kwh, asked.minutes, asked.splittable)
    found = best_time(known.ahead, load, span, asked.by, unix(now))
    if found is None:
        raise _no_time(asked, known)
    why = _why(found, asked.by, known.told, now, context.zone)
    if context.as_json:
        output.line(_answer(found, asked.by, known.told, why))
    else:
        start, end = (words.moment(utc(at), now, context.zone) for at in (found.start, found.end))
        output.text(tr("Start at {start}; it ends at {end}.", start=start, end=end))
        output.text(why)
    return 0


def _from_file(asked: Namespace) -> Known:
    from ihd.carbon_files.slots import read_slots

    if asked.by is By.BOTH:
        raise FileTrouble("A file tells of one thing alone", "Say --by carbon or --by price with --slots.")
    slots = read_slots(asked.slots)
    return Known(Ahead(carbon=slots) if asked.by is By.CARBON else Ahead(price=slots), FILE)


def _from_home(context: Context, now: datetime) -> Known:
    if is_there(context.places.diary):
        with Diary.open(context.places.diary, readonly=True) as diary:
            ahead, price = grid_ahead(context, diary, now), electricity_ahead(context, diary, now)
    else:
        ahead, price = outlook((), region_of(context.settings), unix(now), context.zone), None
    return Known(Ahead(ahead.carbon, price), FORECAST if ahead.is_foretold else TYPICAL)


def _span(asked: Namespace, known: Known, now: datetime, zone: tzinfo) -> Span:
    """When it may run. Raises FileTrouble where that is at no time, or all of it has passed."""
    earliest = half_hour_of(unix(now))
    if asked.not_before is not None:
        begin = unix(_moment(asked.not_before, now, zone))
        earliest = begin + -begin % HALF_HOUR
    latest = None
    if asked.finish_before is not None:
        after = now if asked.not_before is None else _moment(asked.not_before, now, zone)
        latest = unix(_moment(asked.finish_before, after, zone))
    slots = known.ahead.carbon or known.ahead.price
    if asked.slots and slots is not None and slots.end <= earliest:
        raise FileTrouble(
            f"All half-hours of {asked.slots} are over by then", "Say --not-before to ask about the past."
        )
    return Span(earliest, latest)


def _moment(told: Moment, now: datetime, zone: tzinfo) -> datetime:
    """The moment, UTC: of a time of day, the next after `now`, UTC."""
    if isinstance(told, datetime):
        return (told if told.tzinfo else told.replace(tzinfo=zone)).astimezone(UTC)
    return next(at for at in _daily(told, now, zone) if at >= now)


def _daily(told: time, now: datetime, zone: tzinfo) -> list[datetime]:
    today = now.astimezone(zone).date()
    days = [today + timedelta(days=n) for n in range(3)]
    return [datetime.combine(day, told, told.tzinfo or zone).astimezone(UTC) for day in days]


def _no_time(asked: Namespace, known: Known) -> FileTrouble:
    if asked.by is not By.CARBON and known.ahead.price is None:
        advice = "Type your prices in Settings, or add your tariff with `ihd tariff add`."
        return FileTrouble("No price is known of the hours ahead", advice)
    headline = f"There is no time known in which {asked.minutes} minutes fit"
    return FileTrouble(headline, "Let it begin earlier, or end later; half-hours that are not known are passed over.")


def _answer(found: Best, by: By, told: str, why: str) -> dict[str, object]:
    return {
        "start": output.stamp(utc(found.start)),
        "end": output.stamp(utc(found.end)),
        "value": found.then.value,
        "value_now": found.at_once.value,
        "saving_pence": found.saving_pence,
        "saving_grams": found.saving_grams,
        "worth_it": found.worth_it,
        "why": why,
        "by": by.value,
        "told": told,
        "pieces": [{"start": output.stamp(utc(start)), "end": output.stamp(utc(end))} for start, end in found.pieces],
        "grams_per_kwh": found.then.grams,
        "grams_per_kwh_now": found.at_once.grams,
        "pence_per_kwh": found.then.pence,
        "pence_per_kwh_now": found.at_once.pence,
    }


def _why(found: Best, by: By, told: str, now: datetime, zone: tzinfo) -> str:
    """What speaks for that time, in a sentence or two. The mix is what is told of: nobody can see what is saved."""
    if not found.worth_it:
        said = tr("Starting now is about as good as any time that is known.")
        return f"{said} {_typical(now, zone)}".strip() if told == TYPICAL else said
    when, parts = words.moment(utc(found.start), now, zone), []
    then, at_once = found.then, found.at_once
    if by is not By.PRICE and _is_less(then.grams, at_once.grams):
        figures = {"then": f"{then.grams:.0f}", "now": f"{at_once.grams:.0f}", "when": when}
        foretold = later("The grid’s forecast mix is cleaner at {when} ({then} g/kWh) than now ({now} g/kWh).")
        plain = later("The grid’s mix is cleaner at {when} ({then} g/kWh) than now ({now} g/kWh).")
        parts.append(tr(foretold if told == FORECAST else plain, **figures))
    if by is not By.CARBON and _is_less(then.pence, at_once.pence):
        figures = {"then": f"{then.pence:.2f}p", "now": f"{at_once.pence:.2f}p", "when": when}
        parts.append(tr("A kWh is cheaper at {when} ({then}) than now ({now}).", **figures))
    if told == TYPICAL and by is not By.PRICE:
        parts.append(_typical(now, zone))
    return " ".join(parts)


def _is_less(then: float | None, at_once: float | None) -> bool:
    return then is not None and at_once is not None and then < at_once


def _typical(now: datetime, zone: tzinfo) -> str:
    month = words.month(now.astimezone(zone).date())
    return tr("This goes by a typical {month} day: it is no forecast.", month=month)
