"""`ihd record`: receives and keeps readings with no screen, until stopped."""

import sys
from argparse import Namespace

from ihd.app import output
from ihd.app.broker import own_broker
from ihd.app.context import Context
from ihd.app.headless import Headless, stop_on_signals
from ihd.app.standing_in import StandIn
from ihd.app.tended import Tended
from ihd.energy.trouble import StoreTrouble
from ihd.store.database import database


def record(context: Context, _asked: Namespace) -> int:
    """Record until stopped by the system or the keyboard."""
    door = own_broker(context)
    stand_in = StandIn(context, "ihd record", pretend=False)
    opened, trouble = stand_in.open(context.clock())
    own, loop = Tended(context), Headless(context, opened, stand_in)
    try:
        if trouble:
            output.text(f"{trouble.headline}. {trouble.advice}", sys.stderr)
        elif not opened.records:
            raise StoreTrouble(
                f"Already recording: {opened.keeper.known.held_by}", "Stop that one to record from here."
            )
        own.begin(records=True)
        if opened.keeper.remark:
            output.text(f"{opened.keeper.remark.headline}. {opened.keeper.remark.advice}", sys.stderr)
        stop_on_signals(loop)
        into = database(context.places.diary).name
        output.text(f"Recording from {door.broker.host}:{door.broker.port} into {into}", sys.stderr)
        loop.run(door)
    finally:
        own.stop()
        loop.opened.close()
        stand_in.close()
    return 0
