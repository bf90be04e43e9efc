"""An account that is paid before it is used, in words, a line each."""

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo

from ihd.app.balance_known import Account
from ihd.energy import exact
from ihd.energy.command import Reason
from ihd.energy.home import Lasts
from ihd.energy.prepaid.breakdown import Breakdown
from ihd.energy.prepaid.by_hand import ByHand, Entry, ReceiptKind
from ihd.energy.prepaid.runway import Note, Runway
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.ui import account_words, debt_words, lasting_words, words
from ihd.ui.cost_rate_words import price

SAYS = {
    Note.FEW_DAYS: "Little is known of your use yet, so this may be well off",
    Note.NO_STANDING: "No standing charge is known, so it may run out sooner",
    Note.PRICES_GUESSED: "Prices that are not told yet are taken to be like the last ones",
    Note.USE_MISSING: "Not all that was used since is known: what is usual stands in for it",
}
PARTS = {
    "payment debt": "pays off your debt",
    "accumulated debt": "pays your saved-up charges",
    "emergency credit": "pays back emergency credit",
    "balance": "goes on your balance",
}
WROTE = {ReceiptKind.STATEMENT: "the meter showed", ReceiptKind.TOP_UP: "topped up by"}
LITTLE = timedelta(hours=1)  # of use that may be missing without a word


def account_lines(account: Account, now: datetime, zone: tzinfo) -> list[str]:
    """The balance first, then all there is to know of it."""
    meter, hand = account.meter, account.hand
    shown = hand.meter if hand else meter
    told: list[str] = []
    head = f"{account.fuel.value.capitalize()}: "
    if hand:
        told = [f"{head}{account_words.balance(hand.meter)}, kept by hand", *_hand(hand, now, zone)]
    elif meter and meter.mode is PaymentMode.PREPAYMENT:
        told = [f"{head}{account_words.balance(meter)}, {account_words.as_at(meter, now, zone)}"]
    else:
        told = [f"{head}paid by bill"]
    if meter and meter.mode is PaymentMode.PREPAYMENT:
        told += [*account_words.card(meter, now, zone), *_limits(meter)]
    if account.standing is not None:
        told.append(f"Standing charge {price(exact.price_pence(account.standing))} a day")
    if account.runway and shown:
        told += _runway(account.runway, now, zone)
    return [*told, *(_parts(account.top_up) if account.top_up else ())]


def entry_line(entry: Entry, now: datetime, zone: tzinfo) -> str:
    """One thing that was written down: "Electricity, 18:05: the meter showed £4.20"."""
    told = f"{entry.fuel.value.capitalize()}, {words.moment(entry.at, now, zone)}: {WROTE[entry.kind]} "
    return told + debt_words.amount(entry.e5) + (", taken back" if entry.undone else "")


def _hand(told: ByHand, now: datetime, zone: tzinfo) -> Iterator[str]:
    rests = f"The meter showed {debt_words.amount(told.statement.e5)} {words.moment(told.statement.at, now, zone)}"
    if told.top_ups:
        rests += f", topped up by {debt_words.amount(sum(one.e5 for one in told.top_ups))} since"
    knows_use = told.energy is not None and told.missing < told.age
    if knows_use:
        rests += f"; energy since {debt_words.amount(told.energy)}"
    if told.standing is not None:
        rests += f", standing charges {debt_words.amount(told.standing)}"
    yield rests
    if knows_use and told.standing is None:
        yield "No standing charge is known, so what is left is not: set one in Settings, or use a tariff"
    elif told.e5 is None:
        yield "What was used since has no price that is known: set one in Settings, or use a tariff"
    if told.missing > LITTLE:
        hours = round(told.missing / timedelta(hours=1))
        yield f"Of {hours} hours since then no use is known, so less may be left"
    yield "Debts that the meter takes by the hour or the day are not known, so it may show less"


def _limits(meter: Prepayment) -> Iterator[str]:
    limits = meter.limits
    if limits.low_credit is not None:
        yield f"Low credit is told below {debt_words.amount(limits.low_credit)}"
    if limits.disablement:
        yield f"It cuts off at {debt_words.amount(limits.disablement)}"
    most = [
        told
        for e5, told in (
            (limits.max_top_up, f"{debt_words.amount(limits.max_top_up)} in one go"),
            (limits.max_balance, f"up to {debt_words.amount(limits.max_balance)} in all"),
        )
        if e5 is not None
    ]
    if most:
        yield f"It takes {', '.join(most)}"


def _runway(told: Runway, now: datetime, zone: tzinfo) -> Iterator[str]:
    lasts = Lasts(told.fuel, told.likely, told.early, told.late, told.cut_off)
    more = Lasts(told.fuel, *told.with_emergency) if told.with_emergency else None
    yield from filter(None, (lasting_words.sentence(lasts, now, zone), lasting_words.cut_off(lasts, now, zone)))
    if more and told.likely is not None and (then := lasting_words.sentence(more, now, zone)):
        yield f"{then} with emergency credit"
    yield from (SAYS[note] for note in told.notes)


def _parts(told: Breakdown) -> Iterator[str]:
    sum_ = debt_words.amount(told.amount)
    if told.refused is Reason.TOO_LARGE:
        yield f"The meter would refuse {sum_}: it takes {debt_words.amount(told.most)} in one go"
        return
    if told.refused:
        yield f"The meter would refuse {sum_}: that is more than it may hold"
        return
    yield f"Of a top-up of {sum_}:"
    for name, part in told.lines:
        if part is None:
            yield f"  what {PARTS[name]} is not known"
        elif part or name == "balance":
            yield f"  {debt_words.amount(part)} {PARTS[name]}"
