"""What the next program has to know if this one stops before the clock was proved right: a line of JSON."""

import json
from collections.abc import Mapping
from dataclasses import astuple
from typing import NamedTuple

from ihd.energy.fuel import Direction
from ihd.energy.register import Held, Register
from ihd.energy.set_right import Since


class ClockNote(NamedTuple):
    """Since when which meters' readings were taken on which basis, in this run of the machine."""

    boot: str
    basis: float
    meters: Mapping[str, Since]


def written(note: ClockNote) -> str:
    """The note as a line; empty where there is nothing to know."""
    if not note.meters:
        return ""
    meters = {
        name: [since.at, {direction.value: astuple(register) for direction, register in since.registers.items()}]
        for name, since in note.meters.items()
    }
    return json.dumps({"boot": note.boot, "basis": note.basis, "meters": meters})


def read(line: str | None, boot: str) -> ClockNote | None:
    """The note in a line of this run of the machine; None of any other: its clock was another."""
    if not line or not boot:
        return None
    try:
        told = json.loads(line)
        if told["boot"] != boot:
            return None
        meters = {
            name: Since(int(at), {Direction(way): _register(*told) for way, told in registers.items()})
            for name, (at, registers) in told["meters"].items()
        }
        return ClockNote(boot, float(told["basis"]), meters)
    except (ValueError, LookupError, TypeError, AttributeError):  # of a version that wrote it in another way
        return None


def _register(at: int, wh: int, used_until: int, held: list[int] | None) -> Register:
    return Register(at, wh, used_until, Held(*held) if held else None)
