"""The second place for backups: a stick or a disk that may not be there just now."""

from pathlib import Path

from ihd.energy.trouble import FileTrouble
from ihd.store.unwritten import unwritten
from ihd.whole_file import whole
from ihd.wording import tr

ABOUT = "about these backups.txt"
WORDS = """These are backups of a home energy display (ihd): its readings and its settings, one file each.

To look at one:      ihd backup check FILE
To go back to one:   ihd restore FILE      (what is there before is kept)
To move to another machine: install ihd there, then the same.

A file that ends in .zip can be opened like any ZIP file; one that ends in .age asks for its passphrase, and the
program `age` opens it as well. Please leave this note here: by it the display knows that the stick is in its place.
"""


def second_place(folder: str, *, was_there: bool) -> Path:
    """The folder of the second place, made if its parent is there. Raises FileTrouble where it is out of reach.

    `was_there` says that backups went there before: then it is only taken with the note that was left in it. A stick
    that is pulled out leaves an empty folder behind, and backups written there would fill the card.
    """
    place = Path(folder).expanduser()
    if not place.is_absolute():
        raise FileTrouble(
            tr("The second place for backups is not a whole path"), tr("Give all of it, such as /media/usb/energy.")
        )
    if was_there and not (place / ABOUT).exists():
        advice = tr(
            "Put the stick or disk of {place} in. If it is a new one, say so once: `ihd backup {place}`. "
            "Backups beside the diary go on.",
            place=place,
        )
        raise FileTrouble(tr("The second place for backups is not there"), advice)
    if not place.parent.is_dir():
        advice = tr(
            "Put the stick in, or switch the disk on: there is no {parent}. Backups beside the diary go on.",
            parent=place.parent,
        )
        raise FileTrouble(tr("The second place for backups is not there"), advice)
    try:
        place.mkdir(exist_ok=True)
        mark(place)
    except OSError as error:
        raise unwritten(error, place / ABOUT) from error
    return place


def mark(place: Path) -> None:
    """Leave the note by which a place is known again. Raises OSError."""
    if not (place / ABOUT).exists():
        with whole(place / ABOUT) as note:
            note.write(WORDS.encode())
