"""A stretch of the past as the History page shows it: its bars, what is usual beside them, and the bands of rates."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.day import BarState


class Scope(StrEnum):
    """How much is shown at once, and with it what a bar stands for: a half-hour, a day, a day, a month, a year."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


class Side(StrEnum):
    """What is shown of the home."""

    ELECTRICITY = "electricity"
    GAS = "gas"
    EXPORT = "export"
    BOTH = "both"


class Amount(NamedTuple):
    """An amount of energy, what it cost and its CO2; None is not known.

    `pence` is energy alone within a day, and with the standing charge where a whole day or more is meant.
    """

    kwh: float | None = None
    pence: float | None = None
    grams: float | None = None


class Part(NamedTuple):
    """One bar: `[start, end)` in UTC.

    `missing` is how much of its time that has passed is not known, 0 to 1. `rate` names the rate at which most of it
    was used, empty where prices are not known or the rate has no name. A bar of several half-hours is FUTURE where none
    has begun, BEFORE where all were over when the record began, MISSING or LATE where none is known, and ESTIMATED
    where more than a tenth of what is known of it is.
    """

    start: datetime
    end: datetime
    amount: Amount
    state: BarState
    missing: float = 0.0
    rate: str = ""


class Band(NamedTuple):
    """A time, `[start, end)` in UTC, in which one rate holds. `dear` tells the dearest of a day that has several."""

    start: datetime
    end: datetime
    name: str
    dear: bool


class Stretch(NamedTuple):
    """One day, week, month, year or everything, local days `first` to `last` (both included), of one side of the home.

    `gas` has the bars of gas where `side` is BOTH, one for each of `parts`, which are electricity's then. `usual` and
    `before` have one amount for each part, or none at all: what is usual there, and the same part of the stretch
    before (the day, week, month or year before); of both fuels together where `side` is BOTH, and always of the whole
    part, also of one that runs or is still to come. `so_far` is the total up to now, `usual_so_far` and
    `before_so_far` what would be usual and what there was before by the same time; None where too little is known
    to compare. With these `evened` is to be compared: `so_far` as if the little that is missing of it were like the
    rest, as it is in them. `as_of` is up to when the meter has told, UTC. `since` is the first local day of which
    anything is known of this side, None where nothing is. `standing` are the pence of standing charge in `so_far`,
    `basis` says on what its grams stand (see energy/carbon/basis.py), and `gas_so_far` is the share of gas in it
    where `side` is BOTH.
    """

    scope: Scope
    first: date
    last: date
    side: Side
    parts: tuple[Part, ...]
    gas: tuple[Part, ...] = ()
    usual: tuple[Amount | None, ...] = ()
    before: tuple[Amount | None, ...] = ()
    bands: tuple[Band, ...] = ()
    so_far: Amount = Amount()
    usual_so_far: Amount | None = None
    before_so_far: Amount | None = None
    as_of: datetime | None = None
    since: date | None = None
    standing: float | None = None
    basis: str | None = None
    gas_so_far: Amount | None = None
    evened: Amount | None = None


class Curve(NamedTuple):
    """The power of one local day as it was told, about every ten seconds: times in unix seconds, and watts.

    Where the time between two is longer than `gap` seconds, nothing is known between them. Watts below 0 are given.
    What comes after `until` (unix seconds) is still to come; None where the day is over.
    """

    day: date
    at: tuple[int, ...]
    watts: tuple[int, ...]
    gap: int = 120
    until: int | None = None
