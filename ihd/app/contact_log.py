"""Every network connection that was made, in a small file under the home: a line for each, with how often."""

import threading
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from ihd.energy.calendar import unix, utc

Contact = Any  # of energy/contact.py, for which the first paint does not wait
Met = Any
CONTACTS = "connections.json"
MOST = 100  # the oldest go
WRITE_EACH = 600  # seconds, for what only happened once more; what is new is written at once


class ContactLog:
    """May be told from any thread. A file that cannot be read or written is no reason to speak to nobody."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._met: dict[Contact, Met] | None = None
        self._run: dict[Contact, Met] = {}
        self._written = 0

    def note(self, contact: Contact, at: datetime) -> None:
        """Put down that this connection was made at `at`, UTC."""
        from ihd.energy.contact import Met

        with self._lock:
            known = self._known()
            is_new = contact not in known
            known[contact] = known[contact].again(at) if contact in known else Met(contact, at, at)
            mine = self._run.get(contact)
            self._run[contact] = mine.again(at) if mine else Met(contact, at, at)
            if len(known) > MOST:
                del known[min(known, key=lambda one: known[one].last)]
            if is_new or not 0 <= unix(at) - self._written < WRITE_EACH:
                self._written = unix(at)
                self._write(known.values())

    def all(self) -> tuple[Met, ...]:
        """All of them, by this program and others of ours, the newest first."""
        with self._lock:
            kept = {one.contact: one for one in self._read()}
            found = {**kept, **(self._met or {})}
        return tuple(sorted(found.values(), key=lambda one: one.last, reverse=True))

    def of_this_run(self) -> tuple[Met, ...]:
        """Those of this program since it was started."""
        with self._lock:
            return tuple(self._run.values())

    def _known(self) -> dict[Contact, Met]:
        if self._met is None:
            self._met = {one.contact: one for one in self._read()}
        return self._met

    def _read(self) -> list[Met]:
        import json  # no start waits for it

        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
            return [_met(one) for one in told][:MOST]
        except (OSError, ValueError, TypeError, KeyError, OverflowError):
            return []

    def _write(self, met: Iterable[Met]) -> None:
        import json

        from ihd.whole_file import whole

        told = [[*one.contact, unix(one.first), unix(one.last), one.times] for one in met]
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with whole(self._file) as stream:
                stream.write(json.dumps(told).encode())


def _met(told: list[object]) -> Met:
    from ihd.energy.contact import Contact, ContactKind, Met

    kind, host, port, address, first, last, times = told
    contact = Contact(ContactKind(str(kind)), str(host), int(str(port)), str(address))
    return Met(contact, utc(int(str(first))), utc(int(str(last))), int(str(times)))
