"""Every recorded message, against the readings written beside it. A new quirk is a new file, not new code."""

import json
from dataclasses import asdict, fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from ihd.energy.reading import HubStatus, Reading
from ihd.hubs import Dialect, dialects, understand
from ihd.hubs.message import Message

FOLDER = Path(__file__).parent / "payloads"
FILES = sorted(FOLDER.glob("*/*.json"))
LEFT_TO_THE_REST = {"notes", "at", "at_from"}


def message_of(recording: dict[str, Any]) -> Message:
    arrived = datetime.fromisoformat(recording["arrived"])
    payload = recording["payload"].encode()
    return Message(recording["topic"], payload, arrived, retained=recording.get("retained", False))


def dialects_after(recording: dict[str, Any]) -> tuple[Dialect, ...]:
    """All dialects, once they have heard what was said before: some remember what was announced to them."""
    known = dialects()
    for before in recording.get("before", []):
        understand(message_of({**recording, **before, "retained": True}), among=known)
    return known


def same(told: Reading | HubStatus, expected: dict[str, Any]) -> None:
    assert told.at == datetime.fromisoformat(expected["at"])
    assert told.at_from == expected.get("at_from", "payload")
    for name, value in asdict(told).items():
        if name not in LEFT_TO_THE_REST:
            assert value == expected.get(name), name


def plain(told: Any) -> Any:
    """News as a recording has it: what is not told is left out, and `kind` names what it is."""
    if is_dataclass(told):
        found = {one.name: plain(getattr(told, one.name)) for one in fields(told)}
        return {"kind": type(told).__name__} | {name: value for name, value in found.items() if value not in (None, [])}
    if isinstance(told, tuple):
        return [plain(one) for one in told]
    if isinstance(told, datetime):
        return told.isoformat().replace("+00:00", "Z")
    return told.isoformat() if isinstance(told, date) else told


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}-{file.stem}" for file in FILES])
def test_a_recorded_message_means_what_is_written_beside_it(file: Path) -> None:
    recording = json.loads(file.read_text("utf-8"))
    meaning = understand(message_of(recording), among=dialects_after(recording))
    assert meaning.dialect == file.parent.name
    assert recording.get("ignored", "") in (meaning.ignored or "")
    assert (meaning.ignored is not None) == ("ignored" in recording)
    assert recording.get("error", "") in (meaning.error or "")
    assert (meaning.error is not None) == ("error" in recording)
    assert len(meaning.readings) == len(recording.get("readings", []))
    for reading, expected in zip(meaning.readings, recording.get("readings", []), strict=True):
        same(reading, expected)
    assert (meaning.status is not None) == ("status" in recording)
    if meaning.status:
        same(meaning.status, recording["status"])
    assert [plain(one) for one in meaning.news] == recording.get("news", [])
    told = [meaning.status] if meaning.status else meaning.readings
    named = {note.split(":")[0] for one in told for note in one.notes}
    assert named == set(recording.get("notes", []))


@pytest.mark.parametrize("dialect", dialects(), ids=lambda dialect: dialect.name)
def test_every_dialect_has_recordings_and_claims_them(dialect: Any) -> None:
    files = [file for file in FILES if file.parent.name == dialect.name]
    assert files
    for file in files:
        recording = json.loads(file.read_text("utf-8"))
        message = message_of(recording)
        assert [one.name for one in dialects_after(recording) if one.claims(message)] == [dialect.name], file.stem


def test_a_named_dialect_is_asked_even_for_what_it_would_not_claim() -> None:
    recording = json.loads((FOLDER / "glow" / "electricity.json").read_text("utf-8"))
    assert understand(message_of(recording), "glow").readings
    assert understand(message_of(recording), "glow_cloud").readings == ()
    assert understand(message_of(recording), "morse").ignored
