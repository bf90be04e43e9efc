"""The numbers in a message that nobody understands, each with its path: to set a meter up by touching one."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ihd.hubs.message import MAX_PAYLOAD
from ihd.hubs.told import as_number, read_json

MOST = 60  # numbers of one message
DEEPEST = 8
PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class Suggestion(NamedTuple):
    """A number as it was told, and the JSON Path to it; the path is empty where the message is the number alone."""

    told: str
    path: str


def suggestions(payload: bytes) -> tuple[Suggestion, ...]:
    """The numbers in a payload, in its own order. It never raises."""
    if len(payload) > MAX_PAYLOAD:
        return ()
    bare = payload.decode("utf-8", "replace").strip().strip('"')
    if _is_number(bare):
        return (Suggestion(bare, ""),)
    try:
        found = list(_numbers(read_json(payload), "$", 0))
    except ValueError:
        return ()
    return tuple(found[:MOST])


def _numbers(told: Any, path: str, depth: int) -> Iterator[Suggestion]:
    if depth > DEEPEST:
        return
    if isinstance(told, dict):
        for name, inner in told.items():
            if step := _step(name):
                yield from _numbers(inner, path + step, depth + 1)
    elif isinstance(told, list):
        for n, inner in enumerate(told[:MOST]):
            yield from _numbers(inner, f"{path}[{n}]", depth + 1)
    elif _is_number(told):
        yield Suggestion(str(told).strip(), path)


def _step(name: str) -> str:
    """The step into a field of this name; "" for a name that no path of ours can hold."""
    if PLAIN_NAME.fullmatch(name):
        return f".{name}"
    return f"['{name}']" if name.isprintable() and not {"'", "\\"} & set(name) else ""


def _is_number(told: Any) -> bool:
    number = as_number(told)
    return number is not None and abs(number) < 1e15 and len(str(told)) <= 24
