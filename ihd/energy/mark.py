"""Dates that divide a home's history: another supplier, other occupants, newer software."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

BY_HAND = "by hand"  # whose word it was, where nobody but the household said so


class Divides(StrEnum):
    """What changed. REFUSED: a hub said that others live here, and the household that they do not."""

    SUPPLIER = "supplier"
    FIRMWARE = "firmware"
    TENANCY = "tenancy"
    REFUSED = "tenancy refused"


class Mark(NamedTuple):
    """Something that history has to show. `at` is UTC; `name` whose it is, `detail` what it is now."""

    at: datetime
    kind: str
    name: str
    detail: str | None
