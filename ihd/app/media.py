"""Sticks, disks and folders near at hand: where files to bring in may lie, and where files may be written to."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, QStorageInfo

from ihd.paths import Places
from ihd.wording import tr

MEDIA = ("/media", "/run/media", "/mnt", "/Volumes")  # where systems put what is plugged in
ENDS = (".csv", ".tsv", ".txt", ".xml", ".json", ".jsonl", ".ndjson", ".dat", ".gz")
DEEP = 3  # folders below the first that are looked through
MOST_SEEN, MOST_FILES = 4_000, 40  # names that are looked at, and files that are taken, in all
NOT_READINGS = ("settings.toml", "secrets.json", "backups.json")


class Folder(NamedTuple):
    """A folder, and what the household calls it. `free` is in bytes; `is_media` says that it can be pulled out."""

    path: Path
    name: str
    free: int | None = None
    is_media: bool = False


class File(NamedTuple):
    """A file that may hold readings, and where it was found."""

    path: Path
    where: Folder
    bytes: int
    changed: float  # unix seconds


def sticks() -> tuple[Folder, ...]:
    """What is plugged in and can be read, by its name. May take a moment."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        path = volume.rootPath()
        if volume.isReady() and any(path.startswith(f"{place}/") for place in MEDIA):
            name = volume.displayName()
            name = Path(path).name if not name or name == path else name
            found.append(Folder(Path(path), name, volume.bytesAvailable(), is_media=True))
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def own_folders(places: Places) -> tuple[Folder, ...]:
    """Folders of whoever runs this where files usually lie, those that are there, and the home's own."""
    kinds = QStandardPaths.StandardLocation
    wanted = ((kinds.DownloadLocation, tr("Downloads")), (kinds.DocumentsLocation, tr("Documents")))
    found = [Folder(Path(path), name) for kind, name in wanted for path in QStandardPaths.standardLocations(kind)[:1]]
    home = Path.home()
    kept = [one for one in found if one.path != home and one.path.is_dir()]
    return (*kept, Folder(places.data, tr("the display’s own folder")))


def writable(places: Places) -> tuple[Folder, ...]:
    """Where files can be written to: sticks first."""
    home = Folder(Path.home(), tr("the home folder"))
    every = (*sticks(), *own_folders(places)[:-1], home)
    return tuple(one._replace(free=_free(one)) for one in every if os.access(one.path, os.W_OK))


def files(folders: Sequence[Folder], heed: Callable[[], None], ends: tuple[str, ...] = ENDS) -> tuple[File, ...]:
    """Files that by how their names end may hold readings, newest first.

    `heed` is called again and again, and may raise; `ends` stands for files of another kind.
    """
    found: dict[Path, File] = {}
    seen = 0
    for folder in folders:
        for path in _below(folder.path, DEEP if folder.is_media else 1):
            seen += 1
            heed()
            if seen > MOST_SEEN:
                break
            if path.name.lower().endswith(ends) and path.name not in NOT_READINGS:
                with suppress(OSError):
                    told = path.stat()
                    if told.st_size:
                        found.setdefault(path, File(path, folder, told.st_size, told.st_mtime))
    newest = sorted(found.values(), key=lambda one: one.changed, reverse=True)
    return tuple(newest[:MOST_FILES])


def _below(folder: Path, deep: int) -> Iterator[Path]:
    """The plain files of a folder, and of those in it so deep. What is hidden, linked or closed to us is left out."""
    inner = []
    try:
        for one in sorted(os.scandir(folder), key=lambda entry: entry.name.casefold()):
            if one.name.startswith(".") or one.is_symlink():
                continue
            if one.is_file():
                yield Path(one.path)
            elif deep and one.is_dir():
                inner.append(Path(one.path))
    except OSError:
        return
    for each in inner:
        yield from _below(each, deep - 1)


def _free(folder: Folder) -> int | None:
    if folder.free is not None:
        return folder.free
    volume = QStorageInfo(str(folder.path))
    return volume.bytesAvailable() if volume.isValid() else None
