"""What it means for the household that a backup could not be written."""

from errno import EACCES, EDQUOT, EFBIG, EIO, ENODEV, ENOENT, ENOSPC, ENOTDIR, ENXIO, EPERM, EROFS
from pathlib import Path

from ihd.energy.trouble import FileTrouble
from ihd.wording import tr

NO_ROOM = {ENOSPC, EDQUOT}
NOT_ALLOWED = {EACCES, EPERM, EROFS}
GONE = {ENOENT, ENOTDIR, ENODEV, ENXIO, EIO}


def unwritten(error: OSError, file: Path) -> FileTrouble:
    """What it means for the household that this backup could not be written."""
    folder, kept = file.parent, tr("The backups that are there are as they were.")
    if error.errno in NO_ROOM:
        return FileTrouble(
            tr("There is no room for the backup"),
            tr("Free some space on the disk of {folder}. {kept}", folder=folder, kept=kept),
        )
    if error.errno in NOT_ALLOWED:
        advice = tr(
            "Make {folder} writable; a stick may have a switch that protects it. {kept}", folder=folder, kept=kept
        )
        return FileTrouble(tr("The backup may not be written there"), advice)
    if error.errno == EFBIG:
        return FileTrouble(
            tr("The backup is too large for that disk"),
            tr("Choose another disk than that of {folder}. {kept}", folder=folder, kept=kept),
        )
    if error.errno in GONE:
        advice = tr(
            "Check that {folder} is there: put the stick in, or switch the disk on, and try again. {kept}",
            folder=folder,
            kept=kept,
        )
        return FileTrouble(tr("The place for backups does not answer"), advice)
    return FileTrouble(
        tr("The backup could not be written"),
        tr("Look at {folder}: {error}. {kept}", folder=folder, error=error.strerror or error, kept=kept),
    )
