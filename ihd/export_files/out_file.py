"""The file that an export goes to: where it may go, how it is packed, and what is said where it cannot be written."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, ENOENT, ENOSPC, EPERM, EROFS
from pathlib import Path
from typing import IO, cast

from ihd.energy.trouble import FileTrouble
from ihd.whole_file import whole
from ihd.wording import later, tr

READABLE = 0o666  # by whoever may read what this user writes elsewhere: an export is there to be opened

WORDS = {
    ENOSPC: (later("The disk is full"), later("Free some space on the disk of {folder}, or choose another one.")),
    EDQUOT: (later("The disk is full"), later("Free some space on the disk of {folder}, or choose another one.")),
    EROFS: (
        later("The disk cannot be written"),
        later("{folder} is on a disk that can only be read. Choose another one."),
    ),
    EACCES: (later("The file may not be written"), later("Choose a folder that this user may write to.")),
    EPERM: (later("The file may not be written"), later("Choose a folder that this user may write to.")),
    ENOENT: (later("There is no such folder"), later("Make {folder} first, or choose another one.")),
}


@contextmanager
def out_file(out: Path, *, replace: bool = False, packed: bool = True) -> Iterator[IO[bytes]]:
    """The file to write to; at the end of the block it stands at `out`, and where that raises, nothing is left of it.

    With `packed`, a name that ends in .gz is written with gzip, without a time in it: the same twice is the same file.
    Raises FileTrouble where there is a file already that may not be replaced, and for whatever the disk refuses.
    """
    place = _place(out, replace=replace)
    with _as_trouble(out), whole(place, mode=READABLE) as file:
        if packed and place.suffix.lower() == ".gz":
            with gzip.GzipFile("", "wb", 6, file, 0) as inside:
                yield cast("IO[bytes]", inside)
        else:
            yield file
        _place(out, replace=replace)


def _place(out: Path, *, replace: bool) -> Path:
    """Where it goes, links followed. Raises FileTrouble where something else is there."""
    with _as_trouble(out):
        place = out.resolve()
        if place.exists() and not place.is_file():
            told = tr("{file} is a folder", file=out) if place.is_dir() else tr("{file} is no ordinary file", file=out)
            raise FileTrouble(told, tr("Give the name of a file to write to."))
        if place.exists() and not replace:
            raise FileTrouble(
                tr("There is a file {file} already", file=out),
                tr("Choose another name, or give --force to replace it."),
            )
    return place


@contextmanager
def _as_trouble(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        folder = out.absolute().parent
        headline, advice = WORDS.get(error.errno or 0, (later("The file cannot be written"), f"{error.strerror}."))
        raise FileTrouble(tr(headline), tr(advice, folder=folder)) from error
