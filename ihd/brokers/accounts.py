"""Who may come in to a broker, and what each may hear and say; nobody may anything that is not written here."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from ihd.brokers.private_file import keep_private
from ihd.energy.trouble import FileTrouble, PartTrouble
from ihd.wording import tr

PAIR = "pair"  # the account of a hub that has no other yet; its password is known to all, its rights are next to none

# Mosquitto's files are lines, of which a colon ends the name and a hash begins a comment.
NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._@+-]{0,62}[A-Za-z0-9])?")
MOST_FILTER = 1_000  # characters; longer ones than any hub's are a mistake
MOST_PASSWORD = 200  # bytes


class Access(StrEnum):
    """What may be done with a topic. Each is Mosquitto's own word."""

    READ = "read"
    WRITE = "write"
    READWRITE = "readwrite"
    DENY = "deny"  # goes before whatever else is allowed; since Mosquitto 2.0


class Right(NamedTuple):
    """Leave to hear or to say what is under a topic filter ("glow/#"). Its letters are meant as they stand."""

    access: Access
    topic: str


@dataclass(frozen=True, slots=True)
class Account:
    """A user as the broker knows him: the hash of the password and never the password."""

    user: str
    secret: str
    rights: tuple[Right, ...]

    def __repr__(self) -> str:
        return f"Account({self.user!r}, {len(self.rights)} rights)"


def check_name(user: str) -> None:
    """Raises PartTrouble if a broker's files cannot hold this name."""
    if not NAME.fullmatch(user):
        advice = tr("Use letters, digits and, between them, spaces, dots, dashes, @, + or _; at most 64 in all.")
        raise PartTrouble(tr("{user} cannot be a user name", user=repr(user)), advice)


def check_password(password: str) -> None:
    """Raises PartTrouble if a broker's files cannot hold this password. It is not told in the trouble."""
    fits = 0 < len(password.encode(errors="replace")) <= MOST_PASSWORD and password.isprintable()
    if not fits or ":" in password or password != password.strip():
        advice = tr(
            "Use up to {count} letters, digits and signs, with no colon, and no space at either end.",
            count=MOST_PASSWORD,
        )
        raise PartTrouble(tr("That password cannot be used"), advice)


def rights_of(told: Iterable[Sequence[str]]) -> tuple[Right, ...]:
    """Rights from pairs of a word and a topic filter. Raises PartTrouble if a broker's files cannot hold one."""
    return tuple(_right(access, topic) for access, topic in told)


def load_accounts(file: Path) -> dict[str, Account]:
    """The accounts kept in this file, by name; none where it is absent. Raises FileTrouble if it is not sound."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        accounts = {user: Account(user, one["secret"], rights_of(one["rights"])) for user, one in told.items()}
        for one in accounts.values():
            check_name(one.user)
            if not one.secret.isascii() or not one.secret.isprintable():
                raise ValueError("a secret that no program of ours wrote")
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, PartTrouble) as error:
        advice = tr("Remove {file}, and let each device in again.", file=file)
        raise FileTrouble(tr("The broker's list of accounts cannot be read"), advice) from error
    return accounts


def save_accounts(accounts: dict[str, Account], file: Path) -> None:
    """Keep the accounts, whole or not at all. Raises PartTrouble if they cannot be."""
    plain = {one.user: {"secret": one.secret, "rights": one.rights} for one in accounts.values()}
    keep_private(file, json.dumps(plain, indent=1) + "\n")


def _right(access: str, topic: str) -> Right:
    if access not in tuple(Access):
        raise PartTrouble(
            tr("There is no right to {access}", access=repr(access)),
            tr("Say one of: {choices}.", choices=", ".join(Access)),
        )
    if not _is_filter(topic):
        advice = tr("It is words with / between; + stands for one word, and # at the end for all that follows.")
        raise PartTrouble(tr("{topic} cannot be a topic", topic=repr(topic)), advice)
    return Right(Access(access), topic)


def _is_filter(topic: str) -> bool:
    if not (0 < len(topic) <= MOST_FILTER) or not topic.isprintable() or topic != topic.strip():
        return False
    if topic.startswith("$share/"):
        return False  # what is shared is the topic behind it, and that is what a right is given for
    words = topic.split("/")
    return all(
        not set("+#") & set(word) or word == "+" or (word == "#" and place == len(words) - 1)
        for place, word in enumerate(words)
    )
