"""The files that Mosquitto reads, made from what the home wants of it."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from ihd.brokers.accounts import Account
from ihd.brokers.doors import Doors, Papers
from ihd.brokers.private_file import keep_private, private_folder
from ihd.energy.trouble import PartTrouble
from ihd.wording import tr

CONFIG, PASSWORDS, RIGHTS, ACCOUNTS = "mosquitto.conf", "passwords", "rights", "accounts.json"
HASHING = "hashing"  # a folder that holds a password for as long as it takes to hash it
MOST_QUEUED = 5_000  # messages; with Mosquitto's own 1,000 a burst of 2,000 lost half of them without a word
MOST_QUEUED_BYTES = 64 * 1024 * 1024  # for each who is away; a Pi has little memory
MOST_PACKET = 17 * 1024 * 1024  # bytes; a little above what the built-in broker takes
MOST_GUESTS = 200
SAVE_EVERY = 300  # seconds between saves of what is retained or queued; at a stop it is saved too
FORGET_AFTER = "2m"  # months after which what is queued for one who never comes back is dropped
HASH_WITHIN = 20.0  # seconds


def config(folder: Path, doors: Doors, papers: Papers | None) -> str:
    """The text of `mosquitto.conf`. Nobody comes in without a password, not even from this machine."""
    lines = ["# Written by ihd each time that it starts Mosquitto: changes made here are lost.", ""]
    if doors.port is not None:
        lines += [f"listener {doors.port} {doors.address}", ""]
    if doors.secure_port is not None and papers:
        lines += [f"listener {doors.secure_port} {doors.address}", f"certfile {papers.certificate}"]
        lines += [f"keyfile {papers.key}", ""]
    lines += [
        "per_listener_settings false",
        "allow_anonymous false",
        f"password_file {folder / PASSWORDS}",
        f"acl_file {folder / RIGHTS}",
        "",
        "persistence true",
        f"persistence_location {folder}{os.sep}",
        f"autosave_interval {SAVE_EVERY}",
        f"persistent_client_expiration {FORGET_AFTER}",
        "",
        f"max_queued_messages {MOST_QUEUED}",
        f"max_queued_bytes {MOST_QUEUED_BYTES}",
        "max_inflight_messages 100",
        f"max_packet_size {MOST_PACKET}",
        f"max_connections {MOST_GUESTS}",
        "",
        "log_dest stderr",
        "log_type error",
        "log_type warning",
        "log_type information",
        "connection_messages false",
    ]
    if os.geteuid() == 0:  # it would otherwise become another user, who cannot read these files
        lines += ["", "user root"]
    return "\n".join(lines) + "\n"


def write_config(folder: Path, doors: Doors, papers: Papers | None) -> Path:
    """Write `mosquitto.conf`. Raises PartTrouble if it cannot be, or if a path has letters that it cannot hold."""
    told = [str(folder), *([str(papers.certificate), str(papers.key)] if papers else [])]
    if not all(path.isprintable() and path == path.strip() for path in told):
        raise PartTrouble(
            tr("Mosquitto cannot use that folder"),
            tr("Its name has letters that it cannot read: {folder}", folder=folder),
        )
    keep_private(folder / CONFIG, config(folder, doors, papers))
    return folder / CONFIG


def write_accounts(folder: Path, accounts: Iterable[Account]) -> None:
    """Write the password file and the list of rights. Raises PartTrouble if they cannot be."""
    everyone = sorted(accounts, key=lambda one: one.user)
    keep_private(folder / RIGHTS, "\n".join(_rights(one) for one in everyone))
    keep_private(folder / PASSWORDS, "".join(f"{one.user}:{one.secret}\n" for one in everyone))


def _rights(account: Account) -> str:
    return "".join([f"user {account.user}\n", *(f"topic {access} {topic}\n" for access, topic in account.rights)])


def hashed(program: str, password: str, folder: Path) -> str:
    """The password as Mosquitto keeps it, salted and hashed by its own `program`. Raises PartTrouble if it fails."""
    sweep(folder)
    file = private_folder(folder / HASHING) / "one"
    try:
        keep_private(file, f"one:{password}\n")  # in a file: what is said on a command line, all users can see
        subprocess.run([program, "-U", str(file)], check=True, capture_output=True, timeout=HASH_WITHIN)
        user, _, secret = file.read_text(encoding="utf-8").rstrip("\n").partition(":")
    except (OSError, subprocess.SubprocessError) as error:
        raise PartTrouble(
            tr("Mosquitto's password program failed"), tr("Install Mosquitto again. ({error})", error=error)
        ) from error
    finally:
        sweep(folder)
    if user != "one" or not secret.startswith("$"):
        raise PartTrouble(tr("Mosquitto's password program failed"), tr("Install Mosquitto again, 2.0 or newer."))
    return secret


def sweep(folder: Path) -> None:
    """Remove what was left of a password when we were killed in the midst of hashing it."""
    shutil.rmtree(folder / HASHING, ignore_errors=True)
