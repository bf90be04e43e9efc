"""Secrets, kept in the system keyring, or where there is none in a file that only its owner can read."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from ihd.energy.trouble import PartTrouble
from ihd.paths import Places
from ihd.wording import tr

CREDENTIALS_FOLDER = "CREDENTIALS_DIRECTORY"  # systemd's, of a unit with LoadCredential= or SetCredential=
WAIT = 10.0  # seconds for another program that changes the file of secrets just now
# Others are never used: some ask for a password on a terminal that a wall display does not have, or keep plain text.
TRUSTED = ("SecretService", "macOS", "Windows", "kwallet", "libsecret")


class Passwords(Protocol):
    """Somewhere to keep a secret under a name."""

    where: str
    in_keyring: bool

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, secret: str) -> None: ...

    def remove(self, name: str) -> None:
        """Forget this secret. Does nothing where there is none."""
        ...


class SystemKeyring:
    """The keyring of the desktop session."""

    where = "the system keyring"
    in_keyring = True

    def __init__(self, service: str) -> None:
        self._service = service

    @staticmethod
    def works_here() -> bool:
        """Whether a keyring that is known to be safe answers."""
        import keyring

        backend = keyring.get_keyring()
        chosen = getattr(backend, "backends", [backend])
        return any(one in f"{type(b).__module__}.{type(b).__name__}" for b in chosen[:1] for one in TRUSTED)

    def get(self, name: str) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(self._service, name)
        except KeyringError as error:
            raise PartTrouble(tr("The keyring is locked"), tr("Unlock it, or sign in to the desktop again.")) from error

    def set(self, name: str, secret: str) -> None:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(self._service, name, secret)
        except KeyringError as error:
            raise PartTrouble(tr("The keyring would not take the password"), tr("Unlock it and try again.")) from error

    def remove(self, name: str) -> None:
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            keyring.delete_password(self._service, name)
        except PasswordDeleteError:  # also raised where there is none
            if self.get(name) is not None:
                raise PartTrouble(
                    tr("The keyring would not forget the password"), tr("Unlock it and try again.")
                ) from None
        except KeyringError as error:
            raise PartTrouble(
                tr("The keyring would not forget the password"), tr("Unlock it and try again.")
            ) from error


class SecretsFile:
    """A file of secrets for a machine without a keyring: it keeps out other users, not whoever holds the card."""

    in_keyring = False

    def __init__(self, file: Path) -> None:
        self._file = file
        self.where = f"a private file ({file})"

    def get(self, name: str) -> str | None:
        secret = self._read().get(name)
        return secret if isinstance(secret, str) else None

    def set(self, name: str, secret: str) -> None:
        with self._alone():
            self._write(self._read() | {name: secret})

    def remove(self, name: str) -> None:
        if self.get(name) is None:
            return
        with self._alone():
            secrets = self._read()
            if name in secrets:
                del secrets[name]
                self._write(secrets)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """A display and a recorder change it at the same moment when their hub changes their keys."""
        from filelock import FileLock  # loaded with the first change

        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self._file.with_suffix(".lock"), timeout=WAIT):
                yield
        except OSError as error:  # filelock's Timeout among them
            raise PartTrouble(
                tr("The password cannot be kept"),
                tr("Make {folder} writable: {error}", folder=self._file.parent, error=error),
            ) from error

    def _write(self, secrets: dict[str, object]) -> None:
        try:
            new = self._file.with_suffix(".new")
            new.unlink(missing_ok=True)
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
                json.dump(secrets, out)
                out.flush()
                os.fsync(out.fileno())
            new.replace(self._file)
        except OSError as error:
            raise PartTrouble(
                tr("The password cannot be kept"),
                tr("Make {folder} writable: {error}", folder=self._file.parent, error=error),
            ) from error

    def _read(self) -> dict[str, object]:
        try:
            if self._file.stat().st_mode & 0o077:
                raise PartTrouble(
                    tr("The file of secrets is open to others"), tr("Run: chmod 600 {file}", file=self._file)
                )
            told = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise PartTrouble(
                tr("The file of secrets cannot be read"), tr("Remove {file}: {error}", file=self._file, error=error)
            ) from error
        return told if isinstance(told, dict) else {}


class Installed:
    """Secrets that whoever installed this machine put into a folder, one a file; others are kept elsewhere.

    systemd makes such a folder for a service, names it in CREDENTIALS_DIRECTORY, and lets the service read it alone.
    """

    def __init__(self, folder: Path, others: Passwords) -> None:
        self._folder, self._others = folder, others
        self.in_keyring = others.in_keyring
        self.where = f"{others.where}, or as this machine was installed with ({folder})"

    def get(self, name: str) -> str | None:
        given = self._given(name)
        return given if given is not None else self._others.get(name)

    def set(self, name: str, secret: str) -> None:
        self._check(name)
        self._others.set(name, secret)

    def remove(self, name: str) -> None:
        self._check(name)
        self._others.remove(name)

    def _given(self, name: str) -> str | None:
        if Path(name).name != name:
            return None
        try:
            return (self._folder / name).read_text(encoding="utf-8").removesuffix("\n")
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise PartTrouble(
                tr("A secret of this machine cannot be read"), tr("Look at {file}.", file=self._folder / name)
            ) from error

    def _check(self, name: str) -> None:
        if self._given(name) is not None:
            advice = tr("Whoever installed it can change {file}.", file=self._folder / name)
            raise PartTrouble(tr("This machine was installed with its own password"), advice)


def keep(places: Places) -> Passwords:
    """Where this home's secrets are kept on this machine."""
    has_keyring = SystemKeyring.works_here()
    kept: Passwords = SystemKeyring(f"ihd:{places.data}") if has_keyring else SecretsFile(places.secrets_file)
    folder = os.environ.get(CREDENTIALS_FOLDER)
    return Installed(Path(folder), kept) if folder else kept
