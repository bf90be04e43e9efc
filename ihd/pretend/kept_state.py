"""The file in which a pretend home hub keeps what it must remember: whole or not at all, and for its owner's eyes."""

import logging
import os
from pathlib import Path

from ihd.pretend.home_state import HubState

_log = logging.getLogger(__name__)


def keep(state: HubState, file: Path) -> None:
    """Have it on the disk before this returns; a kill or a power cut leaves what was there before, or this."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        out.write(state.to_json())
        out.flush()
        os.fsync(out.fileno())
    new.replace(file)
    if os.name == "posix":  # elsewhere a folder cannot be opened
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def kept(file: Path) -> HubState | None:
    """What was kept; None where nothing was, or nothing that can be read."""
    try:
        return HubState.from_json(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        _log.warning("What the pretend hub remembered cannot be read, so it begins anew: %s", error)
        return None
