"""Backups under a passphrase, in the age format (age-encryption.org/v1): the `age` tool opens them too."""

import os
import re

import pyrage

from ihd.energy.trouble import FileTrouble
from ihd.wording import tr

BEGINNINGS = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")
# What the library says; it has one kind of error for all of these.
WRONG, TOO_MUCH = "decryption failed", "excessive work"
WORK = re.compile(rb"-> scrypt \S{1,64} (\d{1,2})\n")  # how hard it was made: scrypt's N is this power of 2
BLOCK = 128 * 8  # bytes for each of N, as the format has scrypt's r


class WrongPassphrase(FileTrouble):
    """The backup was encrypted under another passphrase."""


def is_encrypted(head: bytes) -> bool:
    """Whether a file that begins so is in the age format."""
    return head.startswith(BEGINNINGS)


def encrypt(plain: bytes, passphrase: str) -> bytes:
    """The bytes under this passphrase. Takes about a second, by intent: whoever guesses shall have to wait.

    The library chooses how hard it is by how fast this machine is, and that takes memory meanwhile: half a gigabyte on
    a fast desktop, and the less the slower the machine.
    """
    secret: bytes = pyrage.passphrase.encrypt(plain, passphrase)
    return secret


def decrypt(secret: bytes, passphrase: str, name: str) -> bytes:
    """The bytes again. Raises FileTrouble where the passphrase is another, or a byte is; `name` is for that message."""
    if _memory_needed(secret) > _memory_here():  # the library would end the whole program
        raise _too_much(name)
    try:
        plain: bytes = pyrage.passphrase.decrypt(secret, passphrase)
    except pyrage.DecryptError as error:
        said = str(error).lower()
        if WRONG in said:
            advice = tr(
                "Try again: capitals and spaces count. Where it is right, the first bytes of {name} are damaged.",
                name=name,
            )
            raise WrongPassphrase(tr("The passphrase does not open this backup"), advice) from error
        if TOO_MUCH in said:
            raise _too_much(name) from error
        advice = tr("{name} was cut short, or its disk is failing. Use another backup.", name=name)
        raise FileTrouble(tr("This backup is damaged"), advice) from error
    return plain


def _memory_needed(secret: bytes) -> int:
    """Bytes that it takes to try a passphrase on this; 0 where that cannot be told."""
    told = WORK.search(secret[:200])
    return BLOCK << int(told[1]) if told else 0


def _memory_here() -> int:
    """Bytes of memory that this machine has, in all; as good as endless where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 1 << 62


def _too_much(name: str) -> FileTrouble:
    advice = tr(
        "{name} was made on a much faster machine. Open it there with `age -d`, and restore what comes out.", name=name
    )
    return FileTrouble(tr("This machine is too small for this backup's passphrase"), advice)
