"""Where the home hangs on the grid."""

import re
from dataclasses import dataclass

from ihd.energy.trouble import FileTrouble
from ihd.form import ask
from ihd.wording import later

OUTWARD = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)(?: *[0-9][A-Z]{2})?")


@dataclass(frozen=True)
class CarbonSettings:
    """Which part of the grid the home's carbon is reckoned with."""

    region: int = ask(
        0,
        later("Region of the grid"),
        later(
            "0 takes all of Great Britain, for which alone it is known how clean the grid turned out to be. For a "
            "region there are forecasts only; `ihd carbon regions` lists their numbers."
        ),
        between=(0, 18),
    )
    postcode: str = ask(
        "",
        later("Postcode, first half"),
        later("Such as NG7. It finds your region of the grid, and never leaves this machine."),
    )


def outward(postcode: str) -> str:
    """The first half of a postcode, such as NG7: the second would tell the street, and is not kept.

    Nothing for nothing. Raises FileTrouble for what is no postcode.
    """
    found = OUTWARD.fullmatch(postcode.strip().upper())
    if postcode.strip() and not found:
        raise FileTrouble("That is no postcode", "Give its first half: NG7.")
    return found.group(1) if found else ""
