"""Changes an input by the JSON in it, which bytes changed at random would mostly break."""

import json
import random
from collections.abc import Iterator
from typing import Any

from fuzz_targets import BETWEEN_MESSAGES, BETWEEN_PARTS

WILD: tuple[Any, ...] = (
    *(
        None,
        True,
        "",
        "null",
        "---",
        [],
        {},
        [[]],
        0,
        -1,
        1,
        0.001,
        412,
        23412.871,
        4210117,
        99_999_999,
        10**12,
        10**40,
    ),
    *(1e308, -8388.608, 8388608, 2**32, 4294967295.9, float("nan"), float("-inf"), "1e9", "-5", "0.412", "04210.117"),
    *("6252.217", "2025-11-04T18:22:10Z", "2025-11-04T18:22:10", "251104192210W", "1970-01-01T00:00:00Z", 1762280536),
    *(
        1762280536123,
        "W",
        "Wh",
        "kWh",
        "MWh",
        "m³",
        "VA",
        "producing",
        "online",
        "\u202egas\u0000",
        "\ud800",
        "x" * 300,
    ),
)


def changed(data: bytes, seed: int) -> bytes | None:
    """The input with one thing changed within the JSON of one of its messages; None where there is none."""
    dice = random.Random(seed)
    pieces = data.split(BETWEEN_MESSAGES)
    at = dice.randrange(len(pieces))
    head, between, payload = pieces[at].rpartition(BETWEEN_PARTS)
    try:
        told = json.loads(payload)
        places = list(_places(told))
    except (ValueError, RecursionError):
        return None
    if not places:
        return None
    _change(places, dice)
    pieces[at] = head + between + json.dumps(told, ensure_ascii=dice.random() < 0.5).encode("utf-8", "replace")
    if dice.random() < 0.1:
        pieces.append(dice.choice(pieces))
    return BETWEEN_MESSAGES.join(pieces)


def _change(places: list[tuple[Any, Any]], dice: random.Random) -> None:
    holder, key = dice.choice(places)
    other, other_key = dice.choice(places)
    what = dice.randrange(5)
    if what == 0:
        holder[key], other[other_key] = other[other_key], holder[key]
    elif what == 1 and isinstance(holder, dict):
        del holder[key]
    elif what == 2 and isinstance(holder, dict) and isinstance(other_key, str):
        holder[other_key] = holder.pop(key)
    elif what == 3 and isinstance(holder[key], int | float) and not isinstance(holder[key], bool):
        holder[key] *= dice.choice((-1, 0.001, 1000, 1e9))
    else:
        holder[key] = dice.choice(WILD)


def _places(told: Any) -> Iterator[tuple[Any, Any]]:
    inner = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for key, value in list(inner):
        yield told, key
        yield from _places(value)
