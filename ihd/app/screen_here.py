"""Whether this machine has anything to draw a window on."""

import os
import sys

from ihd.energy.trouble import PartTrouble

NAMED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def need_screen() -> None:
    """Raises PartTrouble where there is nothing to draw a window on."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in NAMED):
        advice = (
            "Try `ihd demo --no-screen`, or record with `ihd record`. To draw on the bare screen set QT_QPA_PLATFORM."
        )
        raise PartTrouble("There is no screen here", advice)
