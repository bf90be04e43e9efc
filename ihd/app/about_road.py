"""What the About page is told: this program, what it is built of, and where it keeps things."""

import platform
import re
import socket
from importlib import metadata
from typing import Any

from PySide6.QtCore import qVersion

from ihd.app.chores import Going
from ihd.app.contact_log import CONTACTS
from ihd.app.context import Context
from ihd.app.page_roads import Behind
from ihd.energy.trouble import Trouble
from ihd.store.database import database
from ihd.ui.about_words import AboutTold, Library
from ihd.wording import tr

OSI = "License :: OSI Approved :: "
LONGEST = 80  # characters; some put the whole text of their licence where its name belongs


class AboutRoad:
    """Belongs to the window's thread."""

    def __init__(self, page: Any, behind: Behind) -> None:
        self._page, self._behind = page, behind
        self._chores = behind.chores()

    def look(self) -> None:
        """Show it; it does not change while the program runs, but for the hub."""
        context = self._behind.context()
        self._chores.do(_told, context, then=self._page.show_about, failed=self._failed)

    def stop(self) -> None:
        """Let go of it."""
        self._chores.stop()

    def _failed(self, trouble: Trouble | None) -> None:
        self._page.show_trouble(trouble)


def _told(_going: Going, context: Context) -> AboutTold:
    return about(context, socket.gethostname())


def about(context: Context, machine: str) -> AboutTold:
    """All of it, for the home of this context on the machine of this name. Slow: it reads the files of packages."""
    return AboutTold(
        _version("ihd"),
        platform.python_version(),
        qVersion(),
        machine,
        context.settings.meters.paired,
        libraries(),
        stored(context),
    )


def stored(context: Context) -> tuple[tuple[str, str], ...]:
    """Each kind of thing that is kept, and where."""
    where = context.places
    return (
        (tr("Your history, messages and prices"), database(where.diary).name),
        (tr("Settings"), str(where.settings_file)),
        (tr("Passwords"), tr("The system’s keyring; where it has none, {file}", file=where.secrets_file)),
        (tr("The list of network connections"), str(where.data / CONTACTS)),
    )


def libraries() -> tuple[Library, ...]:
    """What this program needs, by name."""
    names = {
        re.split(r"[^A-Za-z0-9_.-]", one, maxsplit=1)[0] for one in metadata.requires("ihd") or () if _is_ours(one)
    }
    found = [Library(name, _version(name), _licence(name)) for name in names if _version(name)]
    return tuple(sorted(found, key=lambda one: one.name.lower()))


def _is_ours(requirement: str) -> bool:
    return "extra ==" not in requirement


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _licence(name: str) -> str:
    told = metadata.metadata(name)
    for field in ("License-Expression", "License"):
        said = str(told[field] or "").strip() if field in told else ""
        if said and len(said) <= LONGEST and "\n" not in said:
            return said
    classified = [one.removeprefix(OSI) for one in told.get_all("Classifier") or () if one.startswith(OSI)]
    return ", ".join(classified)
