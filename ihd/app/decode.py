"""`ihd decode`: says what recorded messages mean, touching nothing."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import UTC, datetime

from ihd.app import output
from ihd.app.context import Context
from ihd.app.news_fields import hidden, news_fields
from ihd.energy.reading import HubStatus, Reading
from ihd.energy.trouble import FileTrouble
from ihd.hubs import dialects, understand
from ihd.hubs.message import Meaning, Message

LONGEST_LINE = 16 * 1024 * 1024
LONGEST_LIST = 48  # of a news' values told one by one to people: a day's half-hours


def decode(context: Context, asked: Namespace) -> int:
    """Read JSON Lines of messages on stdin; say what each means, in order."""
    if sys.stdin is None:  # closed by whoever started us
        raise FileTrouble("There is nothing to read", "Give recorded messages on standard input, a line each.")
    told = _meanings(sys.stdin.buffer, asked, context)
    if context.as_json:
        for answer in told:
            output.line(answer)
    else:
        for answer in told:
            output.text(_in_words(answer))
    return 0


def _meanings(lines: Iterable[bytes], asked: Namespace, context: Context) -> Iterable[dict[str, object]]:
    known = dialects()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            message = _message(line, context)
        except (ValueError, LookupError, TypeError, RecursionError, OverflowError) as error:
            meaning = Meaning(error=f"This line is not a recorded message: {error}")
        else:
            meaning = understand(message, asked.dialect, known)
        yield _answer(number, meaning, unmasked=asked.unmasked)


def _message(line: bytes, context: Context) -> Message:
    if len(line) > LONGEST_LINE:
        raise ValueError("it is too long")
    told = json.loads(line)
    if not isinstance(told, dict) or not isinstance(told.get("topic"), str):
        raise ValueError('it needs a "topic" and a "payload"')
    payload = told.get("payload", "")
    if not isinstance(payload, str):
        raise TypeError('its "payload" has to be text')
    arrived = told.get("arrived")
    at = context.clock() if arrived is None else datetime.fromisoformat(arrived)
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return Message(told["topic"], payload.encode("utf-8", "surrogatepass"), at.astimezone(UTC))


def _answer(number: int, meaning: Meaning, *, unmasked: bool) -> dict[str, object]:
    answer: dict[str, object] = {
        "line": number,
        "dialect": meaning.dialect,
        "readings": [reading_fields(one, unmasked=unmasked) for one in meaning.readings],
        "ignored": meaning.ignored,
        "error": meaning.error,
    }
    if meaning.status:
        answer["status"] = _status(meaning.status)
    if meaning.news:
        answer["news"] = [news_fields(one, unmasked=unmasked) for one in meaning.news]
    return answer


def reading_fields(reading: Reading, *, unmasked: bool) -> dict[str, object]:
    """A reading with the field names of the command line's contract. The meter point number shows its last four."""
    mpxn = reading.mpxn
    return {
        "meter": reading.meter,
        "fuel": reading.fuel.value,
        "at": output.stamp(reading.at),
        "at_from": reading.at_from.value,
        "watts": reading.watts,
        "imported_kwh": reading.imported_kwh,
        "exported_kwh": reading.exported_kwh,
        "imported_m3": reading.imported_m3,
        "pence_per_kwh": reading.pence_per_kwh,
        "standing_pence_per_day": reading.standing_pence_per_day,
        "balance_pence": reading.balance_pence,
        "quality": reading.quality,
        "supplier": reading.supplier,
        "mpxn": mpxn if unmasked or mpxn is None else hidden(mpxn),
        "notes": list(reading.notes),
    }


def _status(status: HubStatus) -> dict[str, object]:
    return {
        "hub": status.hub,
        "state": status.state,
        "software": status.software,
        "hardware": status.hardware,
        "rssi": status.rssi,
        "lqi": status.lqi,
        "at": output.stamp(status.at),
        "notes": list(status.notes),
    }


def _in_words(answer: dict[str, object]) -> str:
    head = f"{answer['line']:>4}  {answer['dialect'] or '–'}"
    if answer["error"]:
        return f"{head}  cannot be read: {answer['error']}"
    if answer["ignored"]:
        return f"{head}  ignored: {answer['ignored']}"
    found = answer["readings"] or answer.get("news") or [answer.get("status")]
    parts = []
    for one in found if isinstance(found, list) else []:
        told = {name: value for name, value in one.items() if value not in (None, "", [])}
        parts.append(", ".join(f"{name} {_brief(value)}" for name, value in told.items()))
    return f"{head}  " + "\n      ".join(parts)


def _brief(value: object) -> object:
    """A long list, such as a year of half-hours, by its length."""
    return f"({len(value)} of them)" if isinstance(value, list) and len(value) > LONGEST_LIST else value
