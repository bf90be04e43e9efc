"""The address of a database server as the household gives it: read, checked, and shown without what is secret."""

import os
import re
from typing import NamedTuple, Self

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from ihd.energy.trouble import StoreTrouble
from ihd.wording import later, tr

DRIVER = "postgresql+psycopg"
KINDS = ("postgres", "postgresql", DRIVER)
SCHEMA = "schema"  # the one part of an address that is ours: which of the homes on this server
OWN_SCHEMA = "ihd"
NAME = re.compile(r"(?!pg_)[a-z_][a-z0-9_]{0,62}")
FORM = later(
    "It is written postgresql://user@host/database, and ?schema=name after it tells homes on one server apart."
)


class ServerAddress(NamedTuple):
    """Where on a server a home's tables stand. `url` may hold a password: it is never shown."""

    url: URL
    schema: str

    @classmethod
    def read(cls, address: str) -> Self:
        """Read an address. Raises StoreTrouble, which does not repeat it."""
        kind, apart, rest = address.partition("://")
        if kind not in KINDS or not apart:
            raise StoreTrouble(tr("IHD_DATABASE names no database that ihd can use"), tr(FORM))
        try:
            url = make_url(f"{DRIVER}://{rest}")
        except (ArgumentError, ValueError):
            raise unreadable() from None
        given = url.query.get(SCHEMA, OWN_SCHEMA)
        if not isinstance(given, str) or not NAME.fullmatch(given) or given == "information_schema":
            advice = tr("Use small letters a to z, digits and _ alone, and begin with a letter.")
            raise StoreTrouble(tr("The schema in IHD_DATABASE has no name that ihd can use"), advice)
        return cls(url.difference_update_query([SCHEMA]), given)

    @property
    def name(self) -> str:
        """What it is called in messages: only parts that hold no secret."""
        at = self.url.query.get("host", self.url.host) or os.environ.get("PGHOST") or "this machine"
        where = at if isinstance(at, str) else ", ".join(at)
        home = "" if self.schema == OWN_SCHEMA else f", schema {self.schema}"
        return f"the database {self.url.database or os.environ.get('PGDATABASE', 'of its user')} on {where}{home}"

    @property
    def tells_password(self) -> bool:
        """Whether a password is at hand: in the address, or in PostgreSQL's own variable."""
        return bool(self.url.password or "password" in self.url.query or os.environ.get("PGPASSWORD"))


def unreadable() -> StoreTrouble:
    """The address is not one, in whole or in part."""
    return StoreTrouble(tr("IHD_DATABASE cannot be read"), tr(FORM))
