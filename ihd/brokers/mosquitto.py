"""Mosquitto, run by us: its configuration, its accounts with their rights, and its process, which ends with ours."""

import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from ihd.brokers.accounts import (
    Account,
    Right,
    check_name,
    check_password,
    load_accounts,
    rights_of,
    save_accounts,
)
from ihd.brokers.doors import Doors, Papers
from ihd.brokers.mosquitto_files import ACCOUNTS, hashed, sweep, write_accounts, write_config
from ihd.brokers.private_file import private_folder
from ihd.energy.trouble import PartTrouble
from ihd.wording import tr

START_WITHIN = 10.0  # seconds
SAYS_WITHIN = 2.0  # after it answers; one that words it otherwise is taken to run then
STOP_WITHIN = 10.0  # it saves what it retained
RELOAD_WITHIN = 5.0
SYSTEM_FOLDERS = "/usr/sbin:/usr/local/sbin:/sbin"  # where it is on Debian, and where a desktop's path does not lead
RUNNING = b" running"  # what it says once it heeds signals; asked to reload before, it would end, though it answers
RELOADING = b"Reloading config"  # what it says just before it does; from then on it serves nobody by the old rules

# A shell that becomes Mosquitto, and leaves behind a watcher that waits for the end of its input. Only we hold the
# other end, so it ends when we do, however that happens; then the watcher ends its group: Mosquitto and itself.
ENDS_WITH_US = 'exec 3<&0; (read -r _ <&3; kill 0) & exec "$@" </dev/null 3<&-'


def missing() -> str:
    """What is lacking for Mosquitto to be run here, in words; nothing if it can be."""
    if sys.platform == "win32":
        return tr("On Windows it is not run by this program.")
    if not _program("mosquitto") or not _program("mosquitto_passwd"):
        return tr("Mosquitto is not installed. On a Raspberry Pi or Debian: sudo apt install mosquitto")
    return ""


class ManagedMosquitto:
    """A Mosquitto with all its files under a folder of its own, which is shut to others.

    Its accounts and what it retained are still there after a restart. Changes of accounts are taken up at once by one
    that runs; who is connected with an account that is gone, or whose password is another now, is cut off.
    Nobody comes in without a password, be it from this machine or from another.
    """

    def __init__(self, folder: Path, doors: Doors, papers: Papers | None = None) -> None:
        self.host = doors.own_side
        self.doors = doors
        self._papers = papers
        self._folder = folder.absolute()
        self._process: subprocess.Popen[bytes] | None = None
        self._says = -1

    def start(self) -> None:
        """Start, and return once it answers. Does nothing if it runs.

        Raises PartTrouble if it is not installed, a port is taken, or it does not start; FileTrouble if its accounts
        cannot be read.
        """
        if self.is_running:
            return
        if lacking := missing():
            raise PartTrouble(tr("Mosquitto cannot be run here"), lacking)
        self._close()
        self.doors.check(self._papers)
        sweep(private_folder(self._folder))
        write_accounts(self._folder, self._accounts().values())
        self._launch(write_config(self._folder, self.doors, self._papers))
        self._await_answer()

    def stop(self) -> None:
        """Stop, with what it retained saved. Does nothing if it does not run."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(STOP_WITHIN)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._close()

    @property
    def is_running(self) -> bool:
        """Whether its process lives."""
        return self._process is not None and self._process.poll() is None

    def accounts(self) -> dict[str, tuple[Right, ...]]:
        """Who is let in, with their rights. Raises FileTrouble if the list cannot be read."""
        return {one.user: one.rights for one in self._accounts().values()}

    def admit(self, user: str, password: str, rights: Iterable[tuple[str, str]]) -> None:
        """Let this user in, with these rights ("read", "write" or "readwrite", and a topic filter) and no others.

        One who was let in before has these in place of what he had. Raises PartTrouble if it cannot be.
        """
        check_name(user)
        check_password(password)
        wanted = rights_of(rights)
        if lacking := missing():
            raise PartTrouble(tr("Mosquitto cannot be run here"), lacking)
        secret = hashed(str(_program("mosquitto_passwd")), password, private_folder(self._folder))
        self._change(self._accounts() | {user: Account(user, secret, wanted)})

    def expel(self, user: str) -> None:
        """Let this user in no more, and cut off who is connected by that name. Does nothing if there is none."""
        accounts = self._accounts()
        if accounts.pop(user, None):
            self._change(accounts)

    def reload(self) -> None:
        """Let one that runs take up its files again, a new certificate among them."""
        if self._process is None or not self.is_running:
            return
        self._heard()
        self._process.send_signal(signal.SIGHUP)
        told, until = b"", time.monotonic() + RELOAD_WITHIN
        while RELOADING not in told and time.monotonic() < until and self.is_running:
            select.select([self._says], [], [], 0.1)
            told += self._heard()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _accounts(self) -> dict[str, Account]:
        return load_accounts(self._folder / ACCOUNTS)

    def _change(self, accounts: dict[str, Account]) -> None:
        save_accounts(accounts, self._folder / ACCOUNTS)
        write_accounts(self._folder, accounts.values())
        self.reload()

    def _launch(self, config: Path) -> None:
        self._says, its_end = os.pipe()
        os.set_blocking(self._says, False)
        os.set_blocking(its_end, False)  # what nobody reads is lost, where it would else bring Mosquitto to a halt
        command = ["/bin/sh", "-c", ENDS_WITH_US, "sh", str(_program("mosquitto")), "-c", str(config)]
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=its_end, start_new_session=True
            )
        finally:
            os.close(its_end)

    def _await_answer(self) -> None:
        told, until, enough = b"", time.monotonic() + START_WITHIN, None
        while enough is None or (RUNNING not in told and time.monotonic() < enough):
            told += self._heard()
            if not self.is_running or (enough is None and time.monotonic() > until):
                said = (told + self._heard()).decode(errors="replace").strip().splitlines()
                self.stop()
                advice = (
                    tr("It says: {said}", said=said[-1]) if said else tr("Look through {folder}.", folder=self._folder)
                )
                raise PartTrouble(tr("Mosquitto did not start"), advice)
            if enough is None and all(self._answers(port) for port in self.doors.ports):
                enough = time.monotonic() + SAYS_WITHIN
            else:
                time.sleep(0.01)

    def _answers(self, port: int) -> bool:
        try:
            socket.create_connection((self.host, port), timeout=1).close()
        except OSError:
            return False
        return self.is_running

    def _heard(self) -> bytes:
        told = b""
        while self._says >= 0:
            try:
                more = os.read(self._says, 65_536)
            except BlockingIOError:
                break
            if not more:
                break
            told += more
        return told

    def _close(self) -> None:
        process, self._process = self._process, None
        if process and process.stdin:
            process.stdin.close()  # its watcher ends
        if self._says >= 0:
            os.close(self._says)
            self._says = -1


def _program(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", os.defpath), SYSTEM_FOLDERS]))
