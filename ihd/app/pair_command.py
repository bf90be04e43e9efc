"""`ihd pair` and `ihd unpair`: the hubs that wait to be paired, pairing by the code that one shows, and leaving it."""

import socket
import sys
from argparse import Namespace

from ihd.app import output
from ihd.app.context import Context
from ihd.app.hub_keys import HubKeys
from ihd.app.pairing import Offered, in_words, may_try_again, offers, pair_with, unpair, ways_found, ways_known, ways_to
from ihd.energy.trouble import HubTrouble, Trouble
from ihd.settings import Settings

NONE_WAITS = "No hub waits to be paired. On the hub, choose “Pair a display”, then ask again."

NOT_WAITING = "On the hub, choose “Pair a display”, then ask again. After three wrong codes it takes none for a while."


def pair(context: Context, asked: Namespace) -> int:
    """List the hubs that wait to be paired, or pair with the one that was named."""
    found = _look(context, asked)
    if not asked.hub:
        told: list[dict[str, object]] = [
            {
                "hub": one.waiting.hub,
                "name": one.waiting.name,
                "model": one.waiting.model or None,
                "broker": f"{one.broker.host}:{one.broker.port}",
                "until": output.stamp(one.waiting.until),
            }
            for one in found
        ]
        output.rows(told, as_json=context.as_json, empty=NONE_WAITS)
        return 0
    chosen = next((one for one in found if asked.hub in (one.waiting.hub, one.waiting.name)), None)
    if chosen is None:
        waiting = ", ".join(one.waiting.hub for one in found)
        advice = f"Those that do: {waiting}." if waiting else NOT_WAITING
        raise HubTrouble(f"{asked.hub} does not wait to be paired", advice)
    settings = _pair_by_code(context, chosen, asked.name or socket.gethostname())
    return _say_paired(context, chosen, settings)


def leave(context: Context, asked: Namespace) -> int:
    """Leave a hub, and say whether it knows."""
    parted = unpair(context, asked.hub)
    if context.as_json:
        output.line({"hub": parted.hub, "told": parted.told})
        return 0
    output.text(f"Unpaired from {parted.hub}; its keys are erased here. The history stays.")
    if not parted.told:
        output.text("The hub did not answer: remove this display there as well, on its own screen.")
    return 0


def _look(context: Context, asked: Namespace) -> tuple[Offered, ...]:
    if asked.broker:
        return offers([ways_to(asked.broker)], context, wanted=asked.hub or "")
    output.text("Looking for hubs on the home network …", sys.stderr)
    try:
        return offers([*ways_known(context.settings), *ways_found(context)], context, wanted=asked.hub or "")
    except HubTrouble:  # the brokers that were found do not let us in: none of their hubs waits
        return ()


def _pair_by_code(context: Context, chosen: Offered, name: str) -> Settings:
    """Ask for the code, on a terminal again after a wrong one, until the hub is paired. Raises Trouble."""
    while True:
        code = _code(chosen.waiting.name)
        try:
            return pair_with(context, chosen, code, name)
        except Trouble as trouble:
            told = in_words(trouble, context.clock(), context.zone)
            if not (sys.stdin.isatty() and may_try_again(trouble)):
                raise told from trouble
            output.text(f"{told.headline}. {told.advice}", sys.stderr)


def _code(hub: str) -> str:
    if sys.stdin.isatty():
        output.text(f"The eight digits on the screen of {hub}: ", sys.stderr)
    line = sys.stdin.readline()
    if not line:
        raise HubTrouble("No code was typed", "Type the eight digits that the hub shows.")
    return line.strip()


def _say_paired(context: Context, chosen: Offered, settings: Settings) -> int:
    keys = HubKeys(context.places, chosen.waiting.hub)
    hub, name = chosen.waiting.hub, chosen.waiting.name
    if context.as_json:
        output.line(
            {"hub": hub, "name": name, "host": settings.hub.host, "port": settings.hub.port, "kept": keys.where}
        )
    else:
        called = hub if name == hub else f"{name} ({hub})"
        output.text(f"Paired with {called}. Its keys are kept in {keys.where}.")
    if not keys.in_keyring:
        output.text(
            "There is no keyring here: the file keeps out other users of this machine, "
            "not somebody who takes its memory card.",
            sys.stderr,
        )
    return 0
