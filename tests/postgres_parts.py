"""A private PostgreSQL server in a folder of its own, for as long as a test run lasts."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from ihd.paths import DiaryServer

OWNER, GUARDED, PASSWORD = "home", "guarded", "kitchen-7"
DATABASE = "postgres"
HBA = f"local all {GUARDED} scram-sha-256\nlocal all all trust\n"
UNPRIVILEGED = ("postgres", "nobody")
# It is left to the diary to have what it keeps on the disk: a server of this kind forgets the last moment in a crash.
SETTINGS = ("listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Postgres:
    """The server. It listens on a socket in its folder and nowhere else."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.folder, self.files = folder, folder / "data"
        self._programs = programs
        self._as_user = _as_somebody_else(folder)
        self._homes = count(1)
        self._server: subprocess.Popen[bytes] | None = None
        make = ["-D", self.files, "--username", OWNER, "-A", "trust", "-E", "UTF8", "--locale", "C", "--no-sync"]
        self._run("initdb", *make)
        (self.files / "pg_hba.conf").write_text(HBA)

    def home(self, schema: str | None = None) -> DiaryServer:
        """A place for the diary of a home that no other test has."""
        return DiaryServer(self.address(schema=schema or f"home_{next(self._homes)}"))

    def address(self, user: str = OWNER, database: str = DATABASE, **told: str) -> str:
        """The address of a database of this server's."""
        parts = "".join(f"&{name}={value}" for name, value in told.items())
        return f"postgresql://{user}@/{database}?host={self.folder}{parts}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [self._programs / "postgres", "-D", self.files, "-k", self.folder]
        command += [word for setting in SETTINGS for word in ("-c", setting)]
        with (self.folder / "log").open("ab") as log:
            self._server = subprocess.Popen([*self._as_user, *command], stdout=log, stderr=log, cwd=self.folder)
        deadline = time.monotonic() + 60
        while not self._answers():
            said = (self.folder / "log").read_text(errors="replace")
            assert self._server.poll() is None, said
            assert time.monotonic() < deadline, said
            time.sleep(0.02)

    def stop(self, *, kill: bool = False) -> None:
        """Stop it as a crash would, or a little more gently: either way every connection breaks."""
        if self._server:
            self._server.send_signal(signal.SIGQUIT if kill else signal.SIGINT)
            self._server.wait(60)
            self._server = None

    def sql(self, statement: str, database: str = DATABASE) -> list[tuple[object, ...]]:
        """Run a statement as the owner; its rows."""
        import psycopg

        with psycopg.connect(host=str(self.folder), user=OWNER, dbname=database, autocommit=True) as connection:
            rows = connection.execute(statement)
            return rows.fetchall() if rows.description else []

    def _answers(self) -> bool:
        ask = [self._programs / "pg_isready", "-q", "-h", self.folder, "-U", OWNER, "-d", DATABASE]
        return subprocess.run(ask, check=False).returncode == 0

    def _run(self, program: str, *words: object) -> None:
        command = [*self._as_user, self._programs / program, *words]
        done = subprocess.run(list(map(str, command)), check=False, capture_output=True, text=True, cwd=self.folder)
        assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def a_server() -> Iterator[Postgres]:
    """A server that runs; the test that asks is skipped where PostgreSQL is not installed."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="ihd-pg-"))
    try:
        server = Postgres(programs, folder)
        server.start()
        try:
            server.sql(f"CREATE ROLE {GUARDED} LOGIN PASSWORD '{PASSWORD}'")
            server.sql(f"GRANT CREATE ON DATABASE {DATABASE} TO {GUARDED}")
            yield server
        finally:
            server.stop(kill=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """Where its programs are: Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    ours = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3].split(".")[0]))
    return ours[-1].parent if ours else None


def _as_somebody_else(folder: Path) -> list[str]:
    """What a command begins with so as not to run as root, which PostgreSQL refuses; the folder becomes theirs."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return []
    known = {one.pw_name: one for one in pwd.getpwall()}
    user = next((known[name] for name in UNPRIVILEGED if name in known), None)
    if user is None or not shutil.which("setpriv"):
        pytest.skip("PostgreSQL refuses to run as root, and there is no other user to run it as")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--pdeathsig=QUIT"]
