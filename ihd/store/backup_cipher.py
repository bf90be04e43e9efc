"""Backups under a passphrase, in the age format (age-encryption.org/v1): the `age` tool opens them too."""

import pyrage

from ihd.energy.trouble import FileTrouble

BEGINNINGS = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")
# What the library says; it has one kind of error for all of these.
WRONG, TOO_MUCH = "decryption failed", "excessive work"


class WrongPassphrase(FileTrouble):
    """The backup was encrypted under another passphrase."""


def is_encrypted(head: bytes) -> bool:
    """Whether a file that begins so is in the age format."""
    return head.startswith(BEGINNINGS)


def encrypt(plain: bytes, passphrase: str) -> bytes:
    """The bytes under this passphrase. Takes about a second, by intent: whoever guesses shall have to wait."""
    secret: bytes = pyrage.passphrase.encrypt(plain, passphrase)
    return secret


def decrypt(secret: bytes, passphrase: str, name: str) -> bytes:
    """The bytes again. Raises FileTrouble where the passphrase is another, or a byte is; `name` is for that message."""
    try:
        plain: bytes = pyrage.passphrase.decrypt(secret, passphrase)
    except pyrage.DecryptError as error:
        said = str(error).lower()
        if WRONG in said:
            advice = f"Try again: capitals and spaces count. Where it is right, the first bytes of {name} are damaged."
            raise WrongPassphrase("The passphrase does not open this backup", advice) from error
        if TOO_MUCH in said:
            advice = (
                f"{name} was made on a much faster machine. Open it there with `age -d`, and restore what comes out."
            )
            raise FileTrouble("This machine is too slow for this backup's passphrase", advice) from error
        advice = f"{name} was cut short, or its disk is failing. Use another backup."
        raise FileTrouble("This backup is damaged", advice) from error
    return plain
