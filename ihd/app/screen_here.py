"""Whether this machine has anything to draw a window on."""

import os
import sys


def has_screen() -> bool:
    """Whether there is anything to draw a window on."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)
