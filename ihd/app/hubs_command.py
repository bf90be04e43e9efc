"""`ihd hubs`: how each link between the meters and this machine fares, what to do about it, and the dated log."""

import sys
import time
from argparse import Namespace
from datetime import datetime
from functools import partial
from queue import Empty, SimpleQueue

from ihd.app import output
from ihd.app.broker import own_broker
from ihd.app.context import Context
from ihd.app.heard import Heard, LinkChanged
from ihd.app.hearing import Line
from ihd.app.keeper import Keeper
from ihd.app.opening import begin
from ihd.app.recalling import recall
from ihd.energy.contact import ContactKind
from ihd.energy.glance import Known
from ihd.energy.health import Condition, Fault, Part
from ihd.energy.home import HubState
from ihd.energy.hub_report import HubReport
from ihd.energy.ledger import Ledger
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.hold import is_held
from ihd.ui.hub_log_words import dated, stamp
from ihd.ui.hub_words import Told, told

FIND_FOR = 4.0  # seconds to ask the network for brokers
NOT_JUDGED = (Fault.UNKNOWN, Fault.CONNECTING, Fault.NEVER_HEARD)


def hubs(context: Context, asked: Namespace) -> int:
    """Say how each link fares, or the log; where no hub has been set up, which brokers there are."""
    keeper, report = _from_the_diary(context)
    if asked.log:
        _say_log(context, report)
    elif context.settings.has_hub:
        _listen(context, asked.wait, keeper, _heard_since(context, report))
        _say(context, keeper.conditions(context.clock()))
    else:
        _say_found(context)
    return 0


def _from_the_diary(context: Context) -> tuple[Keeper, HubReport]:
    now = context.clock()
    try:
        with Diary.open(context.places.diary, readonly=True) as diary:
            keeper = begin(context, diary, now)
            lines, marks = recall(diary)
    except StoreTrouble:
        if is_there(context.places.diary):
            raise
        return Keeper(context, Ledger(), Known()), HubReport(now)
    alerts = tuple(keeper.book.told.alerts.values())
    return keeper, HubReport(now, keeper.conditions(now), lines, marks, alerts)


def _listen(context: Context, wait: float, keeper: Keeper, since: datetime | None) -> None:
    """Hear what is said for so many seconds, or until every link can be judged.

    Where another program has been listening `since` then, what it has not heard has not been said.
    """
    inbox: SimpleQueue[Heard | LinkChanged] = SimpleQueue()
    try:
        line = Line(own_broker(context), context.settings, context.clock, inbox.put, met=context.met_hub)
    except Trouble as trouble:
        keeper.link(HubState.REFUSED, trouble)
        return
    until = time.monotonic() + wait
    try:
        while (left := until - time.monotonic()) > 0:
            try:
                what = inbox.get(timeout=min(left, 1.0))
            except Empty:
                continue
            if isinstance(what, LinkChanged):
                keeper.link(what.state, what.trouble)
            else:
                keeper.hear(what)
            found = keeper.conditions(context.clock())
            if since and keeper.known.link is HubState.LIVE:
                keeper.book.began(since)
                found = keeper.conditions(context.clock())
            judged = not any(one.fault in NOT_JUDGED for one in found[1:])
            if keeper.known.link is HubState.REFUSED or (len(found) > 1 and judged):
                break
    finally:
        line.stop()


def _heard_since(context: Context, report: HubReport) -> datetime | None:
    """Since when another program has been listening, if one does (UTC)."""
    last = {line.part: line for line in report.lines if line.part in (Part.HERE, Part.BROKER)}
    listens = all(part in last and last[part].fault is Fault.NONE for part in (Part.HERE, Part.BROKER))
    return max(line.at for line in last.values()) if listens and is_held(context.places.diary) else None


def _say(context: Context, found: tuple[Condition, ...]) -> None:
    now, zone = context.clock(), context.zone
    words = [told(one, found, now, zone) for one in found]
    if context.as_json:
        for one, said in zip(found, words, strict=True):
            output.line(_fields(one, said))
        return
    titles, states = max(len(said.title) for said in words), max(len(said.word) for said in words)
    for said in words:
        output.text(f"{said.title:<{titles}}  {said.word:<{states}}  {said.says}".rstrip())
        for more in (said.advice, said.details):
            if more:
                output.text(" " * (titles + states + 4) + more)


def _fields(one: Condition, said: Told) -> dict[str, object]:
    return {
        "part": one.part.value,
        "name": one.name or None,
        "fuel": one.fuel.value if one.fuel else None,
        "state": one.fault.value,
        "says": said.says,
        "advice": said.advice,
        "last_heard": output.stamp(one.last_heard),
        "rssi": one.rssi,
        "lqi": one.lqi,
        "band": one.link.band.value if one.link and one.link.band else None,
    }


def _say_log(context: Context, report: HubReport) -> None:
    for at, says in dated(report):
        if context.as_json:
            output.line({"at": output.stamp(at), "says": says})
        else:
            output.text(f"{stamp(at, report.at, context.zone)}  {says}")
    if not context.as_json and not report.lines:
        output.text("Nothing has been written down yet.")


def _say_found(context: Context) -> None:
    from ihd.hubs.finding import find

    output.text("No hub has been set up yet. Looking for brokers on your network…", sys.stderr)
    rows: list[dict[str, object]] = [
        {
            "part": Part.BROKER.value,
            "name": one.name,
            "state": "found",
            "host": one.host,
            "port": one.port,
            "tls": one.tls,
            "says": f"A broker at {one.host}, port {one.port}, {'encrypted' if one.tls else 'not encrypted'}.",
            "advice": "Open ihd and connect to it, or set hub.host with `ihd settings`.",
        }
        for one in find(FIND_FOR, lambda _: None, met=partial(context.met, ContactKind.LOOKING))
    ]
    output.rows(rows, as_json=context.as_json, empty="No broker was found. Is the hub on the same network?")
