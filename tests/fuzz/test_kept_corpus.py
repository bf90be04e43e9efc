"""The inputs that a coverage-guided run found worth keeping, tried again: nothing breaks, nothing grows."""

import gc
import json
import tracemalloc
from pathlib import Path

import pytest
from fuzz_seeds import seeds
from fuzz_targets import TARGETS, tried

CORPUS = Path(__file__).parent / "corpus"
COLLECTED = Path(__file__).parents[2].parent / "shared" / "payloads" / "hub_messages.jsonl"
LARGEST_FILE, LARGEST_CORPUS = 4_096, 1_000_000  # bytes
MOST_GROWTH = 50_000  # bytes, of what Python itself may keep between two rounds
SHORTEST_TOLD = 40  # characters of a payload that could have been thought of by anybody


def kept(target: str) -> list[bytes]:
    return [file.read_bytes() for file in sorted((CORPUS / target).iterdir())]


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_that_was_kept_breaks_anything(target: str) -> None:
    inputs = kept(target)
    assert inputs
    for data in inputs:
        tried(target, data)


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_to_begin_with_breaks_anything(target: str) -> None:
    for data in seeds(target):
        tried(target, data)


@pytest.mark.parametrize("target", [target for target in TARGETS if target != "pairing"])
def test_memory_stays_flat_however_often_it_is_all_heard(target: str) -> None:
    inputs = kept(target)
    tracemalloc.start()
    try:
        sizes = []
        for _ in range(3):
            for data in inputs:
                TARGETS[target](data)
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[2] - sizes[1] < MOST_GROWTH, sizes


def test_what_is_kept_is_small() -> None:
    sizes = [file.stat().st_size for file in CORPUS.glob("*/*")]
    assert max(sizes) <= LARGEST_FILE
    assert sum(sizes) <= LARGEST_CORPUS


@pytest.mark.skipif(not COLLECTED.exists(), reason="The collected messages are not on this machine")
def test_nobody_else_s_messages_are_kept() -> None:
    told = [str(json.loads(line)["payload"]) for line in COLLECTED.read_text("utf-8").splitlines()]
    payloads = [payload.encode() for payload in told if len(payload) >= SHORTEST_TOLD]
    assert payloads
    for data in (one for target in TARGETS for one in kept(target)):
        assert not any(payload in data for payload in payloads)
