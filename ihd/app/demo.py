"""`ihd demo`: the display, or its words, on a pretend home that speaks over a real MQTT connection."""

import sys
import time
from argparse import Namespace
from contextlib import closing
from dataclasses import replace

from ihd.app import output
from ihd.app.context import Context
from ihd.app.life import Pretence, PretendLife
from ihd.energy.home import Home
from ihd.energy.trouble import StoreTrouble

GRACE = 2.0  # seconds after a replay's last message, for what is still on its way


def demo(context: Context, asked: Namespace) -> int:
    """Run the demo with a window, or without one."""
    pretence = Pretence(asked.scenario, asked.replay, asked.speed)
    life = PretendLife(context, pretence, asked.home)
    try:
        if asked.no_screen:
            return _no_screen(life, asked)
        from ihd.app.display import show

        if life.scenario.first_start and not asked.replay:
            life.stop()
            return show(_before_any_hub(context), asked, None)
        return show(life.context, asked, life)
    finally:
        life.stop()


def _before_any_hub(context: Context) -> Context:
    """A home in which nothing has been set up, whatever has been on this machine."""
    from ihd.settings import HubSettings

    return context._replace(settings=replace(context.settings, hub=HubSettings()))


def _no_screen(life: PretendLife, asked: Namespace) -> int:
    from ihd.app.headless import Headless, stop_on_signals
    from ihd.app.now import Sayer
    from ihd.app.opening import open_home

    say = Sayer(as_json=life.context.as_json, zone=life.context.zone)
    door = life.prepare()
    with closing(open_home(life.context, "ihd demo", life.now(), pretend=True)) as opened:
        if not opened.records:
            raise StoreTrouble(
                f"Already open: {opened.keeper.known.held_by}", "Stop that one, or choose another folder."
            )
        loop = Headless(life.context, opened)
        stop_on_signals(loop)
        last: list[Home] = []
        ended: list[float] = []

        def look(home: Home) -> None:
            last[:] = [home]
            if home.hub.last_heard:
                say.if_changed(home)
            if life.has_ended:
                ended.append(time.monotonic())
                if ended[-1] - ended[0] > GRACE:
                    loop.stop()

        loop.run(door, seconds=asked.seconds, look=look, on_live=life.begin)
        if asked.picture and last:
            _picture(life.context, asked, last[0])
    return 0


def _picture(context: Context, asked: Namespace, home: Home) -> None:
    from ihd.app.screenshot import DEFAULT_SIZE, Drawing, draw

    draw(context, home, Drawing("now", asked.picture, asked.size or DEFAULT_SIZE, asked.theme))
    output.text(f"A picture of the Now page is in {asked.picture}", sys.stderr)
