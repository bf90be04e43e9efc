"""What goes wrong with the diary's file that is not our fault, said in household words."""

from errno import EACCES, EDQUOT, EIO, ENOSPC, EPERM, EROFS
from pathlib import Path

from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.wording import later, tr

# SQLite's primary result codes (sqlite.org/rescode.html), part of its published interface. Those that are left out,
# such as a wrong statement or a broken constraint, are bugs of ours.
PERM, BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 3, 5, 6, 8, 10, 11, 13, 14, 26

DISK = (PERM, READONLY, IOERR, FULL, CANTOPEN)

IN_USE = (
    later("Another program is using the diary"),
    later("Close the other program, or wait a minute and try again."),
)
WORDS = {
    PERM: (later("The diary may not be opened"), later("Give this user the right to read and write {file}.")),
    BUSY: IN_USE,
    LOCKED: IN_USE,
    READONLY: (
        later("The diary can be read but not written"),
        later("Make {folder} writable. A worn-out memory card turns read-only too."),
    ),
    IOERR: (
        later("The disk does not answer as it should"),
        later("Check that the disk of {folder} has free space and is not failing."),
    ),
    CORRUPT: (
        later("The diary is damaged"),
        later("It is repaired once the display or `ihd record` starts, and the damaged file is kept."),
    ),
    FULL: (later("The disk is full"), later("Free some space on the disk that holds {folder}.")),
    CANTOPEN: (
        later("The diary cannot be opened"),
        later("Check that {folder} is a folder that this user may write to."),
    ),
    NOTADB: (later("This file is not a diary"), later("Move {file} somewhere else; a new diary is begun then.")),
}
ERRNOS = {EACCES: PERM, EPERM: PERM, EROFS: READONLY, EIO: IOERR, ENOSPC: FULL, EDQUOT: FULL}


class Damaged(StoreTrouble):
    """Bytes of the diary are not what was written."""


class DiskTrouble(StoreTrouble):
    """The disk of the diary will not be written, or not be read."""


def is_of_damage(trouble: Trouble) -> bool:
    """Whether this is told of a damaged diary, by whichever program."""
    headline = WORDS[CORRUPT][0]
    return isinstance(trouble, Damaged) or trouble.headline.startswith((headline, tr(headline)))


def trouble(code: int, file: Path) -> StoreTrouble:
    """What this result code of SQLite means for the household."""
    headline, advice = WORDS[code]
    kind = Damaged if code in (CORRUPT, NOTADB) else DiskTrouble if code in DISK else StoreTrouble
    return kind(tr(headline), tr(advice, file=file, folder=file.parent))


def file_trouble(error: OSError, file: Path) -> StoreTrouble:
    """What an error of the file system means for the household."""
    return trouble(ERRNOS.get(error.errno or 0, CANTOPEN), file)


def nothing_yet() -> StoreTrouble:
    """There is no diary yet."""
    return StoreTrouble(
        tr("Nothing has been recorded yet"), tr("Start the display, or `ihd record`, and wait for a reading.")
    )
