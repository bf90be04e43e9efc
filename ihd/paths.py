"""Where files live: the system's own places, or all under one folder."""

from pathlib import Path
from typing import NamedTuple

from ihd.energy.trouble import FileTrouble


class Places(NamedTuple):
    """The folders of one home's state. They are made when something is first kept in them."""

    settings: Path
    data: Path

    @property
    def settings_file(self) -> Path:
        return self.settings / "settings.toml"

    @property
    def diary_file(self) -> Path:
        return self.data / "diary.sqlite"

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
