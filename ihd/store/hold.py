"""Exactly one program records into a diary; a second one is told who does."""

import json
import os
import socket
from abc import ABC, abstractmethod
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import NamedTuple, Self

from filelock import BaseFileLock, FileLock, Timeout

from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryPlace, DiaryServer
from ihd.store.troubles import file_trouble

SOMEONE = "another program"  # holds the diary, and has not said who it is


class Held(StoreTrouble):
    """Another program records into this diary.

    `holder` says which, as in "ihd record (process 1234), since 18:02 on 4 May".
    """

    def __init__(self, holder: str) -> None:
        super().__init__(f"Already recording: {holder}", "This one only shows. Stop the other to record from here.")
        self.holder = holder


class Hold(ABC):
    """The right to record into one diary, until it is released or the process ends in whatever way."""

    @abstractmethod
    def release(self) -> None:
        """Let another program record. Releasing twice does no harm."""

    @abstractmethod
    def renew(self) -> None:
        """Take it again if it was lost, as when a server was started anew.

        Raises Held where another program has it by now, and StoreTrouble where it cannot be had.
        """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


class FileHold(Hold):
    """A lock of the operating system's beside the diary's file: it ends with the process, and not before."""

    def __init__(self, lock: BaseFileLock, sidecar: Path) -> None:
        self._lock = lock
        self._sidecar = sidecar

    def release(self) -> None:
        if self._lock.is_locked:
            with suppress(OSError):
                self._sidecar.unlink()
            self._lock.release()

    def renew(self) -> None:
        """Nothing: it is never lost."""


class Holder(NamedTuple):
    """A program that records, as it said itself; `since` is UTC."""

    program: str
    process: int
    host: str
    since: datetime

    def words(self, zone: tzinfo | None) -> str:
        """Who that is, as in "ihd record (process 1234), since 18:02 on 4 May"."""
        since = self.since.astimezone(zone)
        there = "" if self.host == socket.gethostname() else f" on {self.host}"
        return f"{self.program} (process {self.process}{there}), since {since:%H:%M} on {since.day} {since:%B}"


def hold(where: DiaryPlace, who: str, zone: tzinfo | None = None) -> Hold:
    """Take hold of the diary that is kept there as the program `who` ("ihd record").

    Raises Held if another program has it: at once, without waiting. `zone` is whose time that trouble tells, the
    system's if none is given. The lock is the operating system's or the server's, so it ends with the process,
    `kill -9` too.
    """
    if isinstance(where, DiaryServer):
        from ihd.store.server_hold import hold_server  # most homes have none

        return hold_server(where, who, zone)
    sidecar = where.with_name(where.name + ".holder")
    lock = FileLock(where.with_name(where.name + ".lock"), timeout=0, thread_local=False)
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise Held(_holder(sidecar, zone)) from None
    except OSError as error:
        raise file_trouble(error, where) from error
    _say(sidecar, who)
    return FileHold(lock, sidecar)


def is_held(where: DiaryPlace) -> bool:
    """Whether another program seems to record into the diary that is kept there, without getting in its way.

    Raises StoreTrouble where a server does not say.
    """
    if isinstance(where, DiaryServer):
        from ihd.store.server_hold import is_server_held

        return is_server_held(where)
    sidecar = where.with_name(where.name + ".holder")
    try:
        told = json.loads(sidecar.read_text("utf-8"))
        if told["host"] == socket.gethostname():
            os.kill(int(told["process"]), 0)
    except PermissionError:
        return True  # it runs, as another user
    except (OSError, ValueError, LookupError, TypeError):
        return False
    return True


def _say(sidecar: Path, who: str) -> None:
    """Put down who holds the diary. A disk too full for that is no reason not to record."""
    told = {"program": who, "process": os.getpid(), "host": socket.gethostname()}
    fresh = sidecar.with_name(sidecar.name + ".new")
    with suppress(OSError):
        sidecar.unlink(missing_ok=True)  # of one that was killed
        fresh.write_text(json.dumps(told), "utf-8")
        fresh.replace(sidecar)


def _holder(sidecar: Path, zone: tzinfo | None) -> str:
    """Who holds it, as it said itself; the file's own time tells since when."""
    try:
        told = json.loads(sidecar.read_text("utf-8"))
        since = datetime.fromtimestamp(sidecar.stat().st_mtime, UTC)
        return Holder(told["program"], told["process"], told["host"], since).words(zone)
    except (OSError, ValueError, LookupError, TypeError):
        return SOMEONE
