"""How commands answer: JSON for scripts, aligned text for people."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import TextIO

from ihd.energy.trouble import FileTrouble, Trouble


def stamp(at: datetime | None) -> str | None:
    """A time as JSON has it: ISO 8601 with Z."""
    if at is None:
        return None
    text = at.astimezone(UTC).isoformat(timespec="milliseconds" if at.microsecond else "seconds")
    return text.replace("+00:00", "Z")


def line(answer: Mapping[str, object], out: TextIO | None = None) -> None:
    """Say one JSON object on a line of its own."""
    import json

    text(json.dumps(_without_dust(answer), allow_nan=False), out)


def _without_dust(value: object) -> object:
    """The same with numbers to a millionth, as floats carry dust beyond that."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, Mapping):
        return {name: _without_dust(one) for name, one in value.items()}
    return [_without_dust(one) for one in value] if isinstance(value, list | tuple) else value


def rows(answers: Iterable[Mapping[str, object]], *, as_json: bool, empty: str) -> None:
    """Say rows: JSON Lines, or a table whose head is the fields' names; `empty` if there are none."""
    if as_json:
        for answer in answers:
            line(answer)
        return
    told = list(answers)
    if not told:
        text(empty)
        return
    heads = list(told[0])
    cells = [[_cell(answer[head]) for head in heads] for answer in told]
    widths = [max(len(row[n]) for row in [heads, *cells]) for n in range(len(heads))]
    for row in [heads, *cells]:
        text("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, list | tuple) and isinstance(value, Sequence):
        return ", ".join(_cell(one) for one in value)
    return str(value)


def text(words: str, out: TextIO | None = None) -> None:
    """Say a line for people. Raises FileTrouble where it cannot be written, as on a full disk."""
    out = out or sys.stdout
    if out is None:  # closed by whoever started us: there is nobody to say it to
        return
    try:
        out.write(words + "\n")
        out.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise FileTrouble("The answer cannot be written", f"{error.strerror}.") from error


def trouble(what: Trouble, *, as_json: bool) -> None:
    """Say a trouble: headline and advice for people, and as JSON if that was asked for."""
    with suppress(FileTrouble):  # where an answer cannot be written, neither can this: the exit status still tells
        text(f"{what.headline}\n{what.advice}", sys.stderr)
        if as_json:
            line({"trouble": {"headline": what.headline, "advice": what.advice}})
