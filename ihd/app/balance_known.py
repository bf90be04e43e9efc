"""What is known of each account that is paid before it is used: as its meter tells it, or as it is kept by hand."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from ihd.app.context import Context
from ihd.app.lasting import use_of
from ihd.app.pricing import in_force
from ihd.energy.calendar import day_of
from ihd.energy.column import Column
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.prepaid.breakdown import Breakdown, breakdown, taken_this_week
from ihd.energy.prepaid.by_hand import ByHand, by_hand
from ihd.energy.prepaid.runway import Runway, runway
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.store import receipts
from ihd.store.diary import Diary

FUELS = (Fuel.ELECTRICITY, Fuel.GAS)
NOTHING_KEPT = Column(0, (), b"")


class Account(NamedTuple):
    """The account of one fuel. `meter` is what its meter told, `hand` what is kept by hand where that told no balance.

    A meter that tells that it is paid by bill has none, whatever was written down before.
    `standing` is the standing charge of today in 10^-9 pence; `top_up` where a top-up asked about would go.
    """

    fuel: Fuel
    meter: Prepayment | None
    hand: ByHand | None
    standing: int | None
    runway: Runway | None
    top_up: Breakdown | None = None

    @property
    def balance(self) -> int | None:
        """What is left, 10^-5 of a pound: the meter's word goes before what is kept by hand."""
        if self.meter is not None and tells(self.meter):
            return self.meter.balance
        return self.hand.e5 if self.hand else None


def known_accounts(
    context: Context, told: Iterable[Prepayment], now: datetime, top_up: int | None = None
) -> tuple[Account, ...]:
    """The accounts at `now` (UTC): of meters that told how they are paid, and those kept by hand.

    `top_up` is a sum asked about, 10^-5 of a pound. Raises StoreTrouble where there is no diary yet.
    """
    meters = {one.fuel: one for one in told}
    with Diary.open(context.places.diary, readonly=True) as diary:
        found = [_account(context, diary, fuel, meters.get(fuel), now, top_up) for fuel in FUELS]
    return tuple(one for one in found if one)


def _account(
    context: Context, diary: Diary, fuel: Fuel, meter: Prepayment | None, now: datetime, top_up: int | None
) -> Account | None:
    entries = [one for one in diary.ask(receipts.entries) or () if one.fuel is fuel]
    if meter is None and not entries:
        return None
    since = min((one.at for one in entries), default=None)
    column = use_of(context, diary, fuel, now, since) or NOTHING_KEPT
    schedule = in_force(context, diary, fuel, Direction.IMPORT)
    kept = meter is None or not (tells(meter) or meter.mode is PaymentMode.CREDIT)
    hand = by_hand(entries, fuel, column, schedule, context.zone, now) if kept else None
    if meter is None and hand is None:
        return None
    standing = schedule.plan(day_of(now, context.zone), context.zone).standing
    source = hand.meter if hand else meter
    lasts = runway(source, column, schedule, context.zone, now) if source else None
    parts = None
    if top_up and source and source.mode is PaymentMode.PREPAYMENT:
        parts = breakdown(source, top_up, taken_this_week(source, now))
    return Account(fuel, meter, hand, standing, lasts, parts)


def tells(meter: Prepayment) -> bool:
    """Whether this meter has told what is left; in credit mode it tells what was used (IHD-C-08), which is none."""
    return meter.mode is PaymentMode.PREPAYMENT and meter.balance is not None
