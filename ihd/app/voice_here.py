"""Which voice this machine has to speak with. Nothing is loaded to find out."""

import os
import shutil

from ihd.wording import later

ESPEAK, DESKTOP, PRETEND = "espeak-ng", "spd-say", "pretend"
CHOSEN = "IHD_VOICE"  # names one of the three, where another than the first that is here is meant
ADVICE = later("Install the package espeak-ng to hear what ihd shows.")


def found() -> str:
    """Which voice there is: the one that was chosen, else the first; empty if there is none."""
    chosen = os.environ.get(CHOSEN, "")
    if chosen == PRETEND:
        return PRETEND
    here = [name for name in (ESPEAK, DESKTOP) if shutil.which(name)]
    return next((name for name in here if name == chosen), here[0] if here else "")
