"""Reads an answer of the Carbon Intensity API (JSON), national or regional, in each of the shapes that it has."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ihd.carbon_files.found import Found, Gatherer, Row
from ihd.energy.carbon.regions import NATIONAL
from ihd.energy.trouble import FileTrouble
from ihd.wording import tr

SOURCE = "Carbon Intensity API"
LONGEST_WORDS = 200  # characters of what the service says of an error


def read_answer(told: bytes) -> Found:
    """The half-hours of an answer; none where it knows of none: the service then says `{}`, or an empty list.

    Raises FileTrouble for what is no JSON, is no such answer, or tells of an error.
    """
    try:
        answer = msgspec.json.decode(told)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise FileTrouble(
            tr("This is not JSON, or it is damaged"), tr("Save the service's answer again, whole.")
        ) from error
    if not isinstance(answer, dict) or not (not answer or "data" in answer or "error" in answer):
        advice = tr('It should be an object with "data" in it, as the service gives it.')
        raise FileTrouble(tr("This is no answer of the Carbon Intensity API"), advice)
    if "error" in answer:
        raise FileTrouble(tr("The Carbon Intensity API answered with an error"), _said(answer["error"]))
    gatherer = Gatherer(SOURCE)
    for row in _rows(answer.get("data")):
        gatherer.take(row)
    return gatherer.found()


def _rows(told: Any) -> Iterator[Row | None]:
    """The rows, wherever they stand: in the list of a nation or a region, or by region in each of its half-hours."""
    for one in _listed(told):
        if not isinstance(one, dict):
            yield None
        elif "regions" in one:
            for region in _listed(one["regions"]):
                yield _row(region, region.get("regionid"), one) if isinstance(region, dict) else None
        elif "data" in one:
            for period in _listed(one["data"]):
                yield _row(period, one.get("regionid"), period) if isinstance(period, dict) else None
        else:
            yield _row(one, one.get("regionid", NATIONAL), one)


def _row(one: dict[str, Any], region: object, dated: dict[str, Any]) -> Row:
    return Row(region, dated.get("from"), dated.get("to"), one.get("intensity"))


def _listed(told: Any) -> list[Any]:
    """A list as it is; an object, which some shapes have in its place, as a list of one; nothing as none."""
    if told is None:
        return []
    return told if isinstance(told, list) else [told]


def _said(error: Any) -> str:
    """What the service says of an error, as plain text of one line."""
    message = error.get("message") if isinstance(error, dict) else error
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in str(message)).split())
    told = words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]}…"
    return f"It said: {told} Ask it again later." if message else "It did not say which. Ask it again later."
