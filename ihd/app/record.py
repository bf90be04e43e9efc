"""`ihd record`: receives and keeps readings with no screen, until stopped."""

import sys
from argparse import Namespace

from ihd.app import output
from ihd.app.broker import own_broker
from ihd.app.context import Context
from ihd.app.headless import Headless, stop_on_signals
from ihd.app.home_broker import Tended
from ihd.app.opening import open_home
from ihd.energy.trouble import StoreTrouble
from ihd.store.database import database


def record(context: Context, _asked: Namespace) -> int:
    """Record until stopped by the system or the keyboard."""
    door = own_broker(context)
    opened = open_home(context, "ihd record", context.clock(), pretend=False)
    own = Tended(context)
    try:
        if not opened.records:
            raise StoreTrouble(
                f"Already recording: {opened.keeper.known.held_by}", "Stop that one to record from here."
            )
        own.begin(records=True)
        if opened.keeper.remark:
            output.text(f"{opened.keeper.remark.headline}. {opened.keeper.remark.advice}", sys.stderr)
        loop = Headless(context, opened)
        stop_on_signals(loop)
        into = database(context.places.diary).name
        output.text(f"Recording from {door.broker.host}:{door.broker.port} into {into}", sys.stderr)
        loop.run(door)
    finally:
        own.stop()
        opened.close()
    return 0
