"""An account kept by hand from receipts, where the hub does not tell the balance."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

from ihd.energy.column import Column
from ihd.energy.fuel import Fuel
from ihd.energy.prepaid.spent import spent
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.energy.tariffs.plan import Schedule

COST_PER_E5 = 10**9  # 10^-12 pence in 10^-5 of a pound
BY_HAND = "by hand"  # stands for the meter's name


class ReceiptKind(StrEnum):
    """What the household read off."""

    STATEMENT = "statement"  # "the meter shows £x"
    TOP_UP = "top-up"  # what of a top-up was added to the balance, debts paid from it not included


class Entry(NamedTuple):
    """One thing that the household wrote down: at `at` (UTC) `e5`, in 10^-5 of a pound.

    `made` is when it was written down and `undone` when, if so, it was taken back (both UTC). `id` counts up.
    """

    id: int
    fuel: Fuel
    kind: ReceiptKind
    at: datetime
    e5: int
    made: datetime
    undone: datetime | None = None


class ByHand(NamedTuple):
    """What should be on the meter at `at` (UTC), and what that rests on; money in 10^-5 of a pound.

    `e5` is the statement and what was topped up since, less `energy` and `standing`; None where one of those is not
    known. `missing` is how much of the time since the statement no use is known of. Debts that the meter takes by time
    are not known here, so the meter may well show less.
    """

    fuel: Fuel
    at: datetime
    e5: int | None
    statement: Entry
    top_ups: tuple[Entry, ...]
    energy: int | None
    standing: int | None
    missing: timedelta

    @property
    def age(self) -> timedelta:
        """How long ago the meter was read."""
        return self.at - self.statement.at

    @property
    def meter(self) -> Prepayment:
        """The account as a meter would tell it, to say how long it lasts."""
        return Prepayment(BY_HAND, self.fuel, self.at, PaymentMode.PREPAYMENT, balance=self.e5)


def by_hand(
    entries: Iterable[Entry], fuel: Fuel, column: Column, schedule: Schedule, zone: tzinfo, now: datetime
) -> ByHand | None:
    """The account of this fuel at `now` (UTC); None without a statement, as top-ups alone tell no balance.

    It begins with the last statement that stands: a later reading of the meter knows all that went before it.
    `column` is what was used, from before that on. Of two entries of one moment the one written down last is later.
    """
    mine = sorted((one for one in entries if one.fuel is fuel and one.undone is None and one.at <= now), key=_when)
    statements = [place for place, one in enumerate(mine) if one.kind is ReceiptKind.STATEMENT]
    if not statements:
        return None
    statement, *top_ups = mine[statements[-1] :]
    went = spent(column, schedule, zone, statement.at, now)
    left = None
    if went.energy is not None and went.standing is not None:
        # what is too little to be taken yet stays on the meter, as meters count whole units
        left = statement.e5 + sum(one.e5 for one in top_ups) - (went.energy + went.standing) // COST_PER_E5
    return ByHand(
        fuel,
        now,
        left,
        statement,
        tuple(top_ups),
        _e5(went.energy),
        _e5(went.standing),
        timedelta(seconds=went.missing),
    )


def _when(entry: Entry) -> tuple[datetime, int]:
    return entry.at, entry.id


def _e5(cost: int | None) -> int | None:
    return None if cost is None else cost // COST_PER_E5
