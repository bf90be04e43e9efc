"""`ihd balance`: what is left on each meter and how long it lasts; or an account kept by hand from receipts."""

from argparse import Namespace
from datetime import UTC, datetime

from ihd.app import output
from ihd.app.balance_fields import account_fields, entry_fields
from ihd.app.balance_known import known_accounts
from ihd.app.balance_words import account_lines, entry_line
from ihd.app.context import Context
from ihd.app.reaching import LISTEN, reach
from ihd.energy.credit import accounts
from ihd.energy.fuel import Fuel
from ihd.energy.prepaid.by_hand import Entry, ReceiptKind
from ihd.energy.told import Told
from ihd.energy.trouble import FileTrouble, StoreTrouble
from ihd.store import receipts
from ihd.store.database import is_there
from ihd.store.diary import Diary

KINDS = {"set": ReceiptKind.STATEMENT, "topup": ReceiptKind.TOP_UP}
NOBODY_TELLS = "No meter has said how much credit is left. You can keep it by hand: see `ihd balance set --help`."


def balance(context: Context, asked: Namespace) -> int:
    """Say what is left, write down what was read off, take that back, or list it."""
    if asked.what in KINDS:
        return _write(context, asked)
    if asked.what == "undo":
        return _undo(context, asked)
    return _list(context) if asked.what == "list" else _show(context, asked)


def _show(context: Context, asked: Namespace) -> int:
    reached = reach(context, asked.wait or LISTEN, _tells_accounts)
    told = reached.told
    now = context.clock()
    meters = accounts(told.prepayments.values(), told.meters.values(), reached.hub)
    try:
        found = known_accounts(context, meters, now, asked.top_up)
    except StoreTrouble:
        if is_there(context.places.diary):
            raise
        found = ()
    if context.as_json:
        for one in found:
            output.line(account_fields(one))
        return 0
    for number, one in enumerate(found):
        first, *rest = account_lines(one, now, context.zone)
        output.text(("\n" if number else "") + "\n  ".join([first, *rest]))
    if not found:
        output.text(NOBODY_TELLS)
    return 0


def _tells_accounts(told: Told) -> bool:
    return bool(told.prepayments)


def _write(context: Context, asked: Namespace) -> int:
    """Keep what the household read off. Raises FileTrouble for a time to come."""
    now = context.clock()
    at = _utc(asked.at, context) if asked.at else now
    if at > now:
        raise FileTrouble("That time is still to come", "Say when the meter, or the receipt, said so.")
    entry = Entry(0, Fuel(asked.fuel), KINDS[asked.what], at, asked.e5, now)
    with Diary.open(context.places.diary, pretend=_is_pretend(context)) as diary:
        number = diary.put(receipts.add, entry)
    return _say(context, entry._replace(id=number), "Noted")


def _utc(at: datetime, context: Context) -> datetime:
    return (at if at.tzinfo else at.replace(tzinfo=context.zone)).astimezone(UTC)


def _undo(context: Context, asked: Namespace) -> int:
    fuel = Fuel(asked.fuel) if asked.fuel else None
    taken = None
    if is_there(context.places.diary):
        with Diary.open(context.places.diary, pretend=_is_pretend(context)) as diary:
            taken = diary.put(receipts.undo_last, context.clock(), fuel)
    if taken is None:
        raise FileTrouble("There is nothing to take back", "`ihd balance list` says what was written down.")
    return _say(context, taken, "Taken back")


def _say(context: Context, entry: Entry, what: str) -> int:
    if context.as_json:
        output.line(entry_fields(entry))
    else:
        output.text(f"{what}: {entry_line(entry._replace(undone=None), context.clock(), context.zone)}.")
    return 0


def _list(context: Context) -> int:
    found: tuple[Entry, ...] = ()
    if is_there(context.places.diary):
        with Diary.open(context.places.diary, readonly=True) as diary:
            found = diary.ask(receipts.entries) or ()
    if context.as_json:
        output.rows((entry_fields(one) for one in found), as_json=True, empty="")
        return 0
    for one in found:
        output.text(entry_line(one, context.clock(), context.zone))
    if not found:
        output.text("Nothing has been written down.")
    return 0


def _is_pretend(context: Context) -> bool:
    """Whether the diary is a demo home's, which takes what it is given like any other."""
    if not is_there(context.places.diary):
        return False
    with Diary.open(context.places.diary, readonly=True) as diary:
        return diary.is_pretend
