"""What it means for the household that a backup could not be written."""

from errno import EACCES, EDQUOT, EFBIG, EIO, ENODEV, ENOENT, ENOSPC, ENOTDIR, ENXIO, EPERM, EROFS
from pathlib import Path

from ihd.energy.trouble import FileTrouble

NO_ROOM = {ENOSPC, EDQUOT}
NOT_ALLOWED = {EACCES, EPERM, EROFS}
GONE = {ENOENT, ENOTDIR, ENODEV, ENXIO, EIO}


def unwritten(error: OSError, file: Path) -> FileTrouble:
    """What it means for the household that this backup could not be written."""
    folder, kept = file.parent, "The backups that are there are as they were."
    if error.errno in NO_ROOM:
        return FileTrouble("There is no room for the backup", f"Free some space on the disk of {folder}. {kept}")
    if error.errno in NOT_ALLOWED:
        advice = f"Make {folder} writable; a stick may have a switch that protects it. {kept}"
        return FileTrouble("The backup may not be written there", advice)
    if error.errno == EFBIG:
        return FileTrouble(
            "The backup is too large for that disk", f"Choose another disk than that of {folder}. {kept}"
        )
    if error.errno in GONE:
        advice = f"Check that {folder} is there: put the stick in, or switch the disk on, and try again. {kept}"
        return FileTrouble("The place for backups does not answer", advice)
    return FileTrouble("The backup could not be written", f"Look at {folder}: {error.strerror or error}. {kept}")
