"""Files that only their owner can read, kept whole or not at all."""

import os
from pathlib import Path

from ihd.energy.trouble import PartTrouble
from ihd.wording import tr


def private_folder(folder: Path) -> Path:
    """The folder, made if it is absent, and shut to others. Raises PartTrouble if it cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        raise PartTrouble(
            tr("The broker's folder cannot be used"), tr("Make {folder} writable: {error}", folder=folder, error=error)
        ) from error
    return folder


def keep_private(file: Path, text: str) -> None:
    """Put this text in the place of the file's. Raises PartTrouble, with the old file untouched, if it cannot."""
    new = file.with_name(file.name + ".new")
    try:
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
    except OSError as error:
        raise PartTrouble(
            tr("The broker's files cannot be kept"),
            tr("Make room in {folder}: {error}", folder=file.parent, error=error),
        ) from error
