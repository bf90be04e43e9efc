"""A program that records a home beside a hub that it is paired with, until it is killed; a test starts it as one."""

import os
import sys

from ihd.app.broker import Door
from ihd.app.context import context
from ihd.app.headless import Headless
from ihd.app.opening import open_home
from ihd.hubs.broker import Broker


def main(home: str, host: str, port: str, user: str, hub: str) -> None:
    """Listen and send what is asked; say on stderr when it listens, as `ihd record` does."""
    here = context(home)
    door = Door(Broker(host, int(port), user), os.environ["IHD_BROKER_PASSWORD"], hub)
    Headless(here, open_home(here, "ihd record", here.clock(), pretend=False)).run(door)


if __name__ == "__main__":
    main(*sys.argv[1:])
