"""Where files live: the system's own places, or all under one folder."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ihd.energy.trouble import FileTrouble


def _no_password() -> str | None:
    return None


class DiaryServer(NamedTuple):
    """A diary that a database server keeps. `password` is asked where the address tells none and the server wants one.

    Neither is ever shown: an address may hold a password.
    """

    address: str
    password: Callable[[], str | None] = _no_password

    def __repr__(self) -> str:
        return "DiaryServer(...)"


DiaryPlace = Path | DiaryServer


class Places(NamedTuple):
    """The folders of one home's state, made when something is first kept in them; and a diary that is elsewhere."""

    settings: Path
    data: Path
    elsewhere: DiaryPlace | None = None

    @property
    def settings_file(self) -> Path:
        return self.settings / "settings.toml"

    @property
    def diary(self) -> DiaryPlace:
        """Where the diary is kept: whatever opens it takes this."""
        return self.elsewhere or self.data / "diary.sqlite"

    @property
    def diary_file(self) -> Path:
        """The diary's file, for what only a file can do. Raises FileTrouble where a database server keeps it."""
        if isinstance(self.diary, DiaryServer):
            advice = "Ask whoever runs that server. What is done with a file of its own is done there in another way."
            raise FileTrouble("The diary is kept by a database server, not in a file", advice)
        return self.diary

    @property
    def secrets_file(self) -> Path:
        return self.data / "secrets.json"


def places(home: str | None) -> Places:
    """All state under `home` if one is given, else in the system's own places. Raises FileTrouble if there is none."""
    if home:
        try:
            folder = Path(home).expanduser().absolute()
        except RuntimeError as error:
            raise FileTrouble(f"There is no folder {home}", "No user of this machine has that name.") from error
        return Places(folder, folder)
    import platformdirs

    system = platformdirs.PlatformDirs("ihd", appauthor=False)
    return Places(Path(system.user_config_dir), Path(system.user_data_dir))


def resource(*parts: str) -> Path:
    """A file that comes with the program."""
    package = Path(__file__).parent
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources").joinpath(*parts)
