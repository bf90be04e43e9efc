"""Reads a file of JSON whole, within a size, as the objects that a service answered with."""

from typing import Any

import msgspec

from ihd.energy.trouble import FileTrouble
from ihd.history_files.unpacking import whole
from ihd.wording import tr

LARGEST = 64 * 1024 * 1024  # bytes; ten years of half-hours, each told in 100 bytes, are 18 MB


def answers(path: str) -> list[dict[str, Any]]:
    """The object in a file, or those in a list: a service answers for some weeks at a time. `path` may be gzipped.

    Raises FileTrouble for what is too large, no sound JSON, or none of both.
    """
    try:
        told = msgspec.json.decode(whole(path, LARGEST))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise FileTrouble(tr("This is not sound JSON"), tr("It is damaged or cut off; fetch it again.")) from error
    found = told if isinstance(told, list) else [told]
    if not found or not all(isinstance(one, dict) for one in found):
        raise FileTrouble(tr("This JSON tells nothing of use"), tr("It should be the service's answer, as it came."))
    return found


def listed(told: Any) -> list[Any]:
    """A list, or an empty one in place of anything else."""
    return told if isinstance(told, list) else []
