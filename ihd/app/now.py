"""`ihd now`: what the Now page says, in words or as JSON."""

import sys
import time
from argparse import Namespace
from datetime import tzinfo
from queue import Empty, SimpleQueue

from ihd.app import output
from ihd.app.broker import own_broker
from ihd.app.context import Context
from ihd.app.heard import Heard, LinkChanged
from ihd.app.hearing import Line
from ihd.app.keeper import Keeper
from ihd.app.opening import glimpse
from ihd.energy.day import Day
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, HubState
from ihd.energy.money import pence
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.ui.sentences import now_page


def now(context: Context, asked: Namespace) -> int:
    """Say the Now page once it knows the power now, or what is known after the wait; with --watch go on."""
    keeper = glimpse(context)
    say = Sayer(as_json=context.as_json, zone=context.zone)
    if not context.settings.has_hub:
        say.now(keeper.home(context.clock()))
        return 0
    _listen(context, asked, keeper, say)
    return 0


def _listen(context: Context, asked: Namespace, keeper: Keeper, say: "Sayer") -> None:
    inbox: SimpleQueue[Heard | LinkChanged] = SimpleQueue()
    line = Line(own_broker(context), context.settings, context.clock, inbox.put, met=context.met_hub)
    until = time.monotonic() + asked.wait
    try:
        while asked.watch or time.monotonic() < until:
            try:
                what = inbox.get(timeout=1.0)
            except Empty:
                what = None
            if isinstance(what, LinkChanged):
                keeper.link(what.state, what.trouble)
            elif what:
                keeper.hear(what)
            home = keeper.home(context.clock())
            if not asked.watch and not home.power_is_old and home.hub.state is not HubState.CONNECTING:
                break
            if asked.watch and inbox.empty():
                say.if_changed(home)
    finally:
        line.stop()
    if not asked.watch:
        home = keeper.home(context.clock())
        if home.hub.trouble and home.hub.state is not HubState.LIVE:
            output.text(f"{home.hub.trouble.headline}. {home.hub.trouble.advice}", sys.stderr)
        say.now(home)


class Sayer:
    """Says what the Now page would, each time, or only when it has changed."""

    def __init__(self, *, as_json: bool, zone: tzinfo) -> None:
        self._as_json = as_json
        self._zone = zone
        self._said = ""

    def now(self, home: Home) -> None:
        """Say it."""
        if self._as_json:
            output.line(as_fields(home))
        else:
            output.text(self._words(home))

    def if_changed(self, home: Home) -> None:
        """Say it if it differs, in words, from what was said last."""
        words = self._words(home)
        if words != self._said:
            self._said = words
            self.now(home)

    def _words(self, home: Home) -> str:
        return " · ".join(now_page(home, self._zone))


def as_fields(home: Home) -> dict[str, object]:
    """The Now page with the field names of the command line's contract."""
    return {
        "at": output.stamp(home.at),
        "watts": home.watts,
        "watts_at": output.stamp(home.watts_at),
        "old": home.power_is_old,
        "pence_per_hour": home.pence_per_hour,
        "level": home.level.value if home.level else None,
        "today": {
            "electricity": _today(home.electricity),
            "gas": _today(home.gas),
            "export": _today(home.export),
        },
        "balance": _balance(home),
        "hub": {"state": home.hub.state.value, "last_heard": output.stamp(home.hub.last_heard)},
    }


def _balance(home: Home) -> dict[str, object] | None:
    """What is left on each meter; None where no meter tells how it is paid.

    In credit mode a meter tells what has been used since the last bill, which is no balance (IHD-C-08).
    """
    if not home.prepayments:
        return None
    told: dict[str, object] = {Fuel.ELECTRICITY.value: None, Fuel.GAS.value: None}
    return told | {one.fuel.value: _account(one) for one in home.prepayments}


def _account(meter: Prepayment) -> dict[str, object]:
    return {
        "pence": pence(meter.balance) if meter.mode is PaymentMode.PREPAYMENT else None,
        "emergency_pence": pence(meter.emergency_balance),
        "emergency": meter.emergency.value if meter.emergency else None,
        "debt_pence": pence(meter.debt),
        "supply": meter.supply.value if meter.supply else None,
        "mode": meter.mode.value,
        "friendly_until": output.stamp(meter.friendly_until),
        "at": output.stamp(meter.at),
    }


def _today(day: Day | None) -> dict[str, object] | None:
    if day is None:
        return None
    return {"kwh": day.kwh, "pence": day.pence, "as_of": output.stamp(day.as_of)}
