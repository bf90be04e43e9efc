"""The light behind the screen, where this machine lets it be set: a Pi's own display does, by a file."""

from pathlib import Path

PLACE = Path("/sys/class/backlight")


class Backlight:
    """The first light of a folder like the kernel's. Where there is none, or it may not be set, nothing happens."""

    def __init__(self, place: Path = PLACE) -> None:
        self._light = next(iter(sorted(place.glob("*/brightness"))), None)
        self._before: int | None = None

    @property
    def is_there(self) -> bool:
        """Whether there is a light that was set, or may be tried."""
        return self._light is not None

    @property
    def is_dimmed(self) -> bool:
        """Whether there is less light than before now."""
        return self._before is not None

    def dim(self, share: float) -> bool:
        """Give so much (0 to 1) of the full light until `restore`; whether that could be done."""
        if self._light is None:
            return False
        try:
            most = int((self._light.parent / "max_brightness").read_text(encoding="ascii"))
            before = int(self._light.read_text(encoding="ascii"))
            wanted = max(1, round(most * share))
            if wanted < before:
                self._light.write_text(str(wanted), encoding="ascii")
                self._before = before if self._before is None else self._before
        except (OSError, ValueError):
            self._light = None  # not ours to set: it is not tried again
            return False
        return True

    def restore(self) -> None:
        """Give the light that there was before."""
        before, self._before = self._before, None
        if before is None or self._light is None:
            return
        try:
            self._light.write_text(str(before), encoding="ascii")
        except OSError:
            self._light = None
