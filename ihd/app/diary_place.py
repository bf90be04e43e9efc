"""Where the diary is kept if not in the home's own folder: what IHD_DATABASE says."""

import os
from pathlib import Path

from ihd.energy.trouble import FileTrouble
from ihd.paths import DiaryPlace, DiaryServer, Places
from ihd.wording import tr

VARIABLE = "IHD_DATABASE"
PASSWORD = "diary.password"  # noqa: S105 - the name under which it is kept
FILE = "sqlite:///"


def placed(places: Places) -> Places:
    """These places, with the diary where IHD_DATABASE says, if it is set. Raises FileTrouble.

    `sqlite:///` and a path is a file, `postgresql://` and an address a server's database, which the store reads. A
    server that asks for a password that the address does not tell gets `diary.password` from the keyring.
    """
    told = os.environ.get(VARIABLE)
    if not told:
        return places
    elsewhere: DiaryPlace = _file(told) if told.startswith("sqlite:") else _server(told, places)
    return places._replace(elsewhere=elsewhere)


def _server(address: str, places: Places) -> DiaryServer:
    from ihd.passwords import keep  # few homes keep a diary there, and no other start waits for it

    return DiaryServer(address, lambda: keep(places).get(PASSWORD))


def _file(told: str) -> Path:
    path = told.removeprefix(FILE)
    if not path or path == told or "?" in path or path == ":memory:":
        advice = tr("Write {file} and the path of a file, such as {file}/home/me/diary.sqlite.", file=FILE)
        raise FileTrouble(tr("{variable} names no file", variable=VARIABLE), advice)
    try:
        return Path(path).expanduser().absolute()
    except (RuntimeError, OSError, ValueError) as error:
        raise FileTrouble(
            tr("{variable} names no file", variable=VARIABLE), tr("There is no {path}: mend the path.", path=path)
        ) from error
