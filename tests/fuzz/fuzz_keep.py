"""Keeps, of many inputs, the few and short ones that together reach every line and jump that all of them reach."""

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from fuzz_targets import TARGETS

import ihd

BROKE = "broke-"  # begins the name of what once broke something: that is kept for good
OURS = str(Path(ihd.__file__).parent)
Jump = tuple[CodeType, int, int]


def keep(target: str, found: Path, kept: Path, longest: int, most: int) -> str:
    """Put the best inputs of `found` and `kept` into `kept`, in place of what was there; says what was done."""
    files = [*found.iterdir(), *kept.glob("*")]
    inputs = sorted(
        {file.read_bytes() for file in files if file.stat().st_size <= longest}, key=lambda one: (len(one), one)
    )
    reached = {data: jumps(target, data) for data in inputs}
    left = set[Jump]().union(*reached.values())
    whole = len(left)
    chosen: list[bytes] = []
    while left and len(chosen) < most:
        best = max(inputs, key=lambda data: (len(reached[data] & left) / (len(data) + 64), data))
        chosen.append(best)
        left -= reached[best]
        inputs = [data for data in inputs if reached[data] & left]
    kept.mkdir(parents=True, exist_ok=True)
    for file in kept.glob("*"):
        if not file.name.startswith(BROKE):
            file.unlink()
    for data in chosen:
        (kept / sha256(data).hexdigest()[:16]).write_bytes(data)
    size = sum(map(len, chosen))
    return (
        f"{target}: kept {len(chosen)} of {len(reached)} inputs, {size:,} bytes, "
        f"reaching {whole - len(left):,} of {whole:,} jumps"
    )


def jumps(target: str, data: bytes) -> set[Jump]:
    """Which steps from line to line of our own code an input takes."""
    seen: set[Jump] = set()

    def enter(frame: FrameType, _event: str, _arg: Any) -> Callable[..., Any] | None:
        if not frame.f_code.co_filename.startswith(OURS):
            return None
        before = frame.f_lineno

        def step(inner: FrameType, event: str, _arg: Any) -> Callable[..., Any]:
            nonlocal before
            if event == "line":
                seen.add((inner.f_code, before, inner.f_lineno))
                before = inner.f_lineno
            return step

        return step

    sys.settrace(enter)
    try:
        TARGETS[target](data)
    finally:
        sys.settrace(None)
    return seen
