"""The passwords of a broker, tried in turn: while a hub changes its password, the old and the new one."""

from collections import deque


class Turns:
    """Belongs to one thread."""

    def __init__(self, password: str | tuple[str, ...] | None) -> None:
        self._passwords: deque[str | None] = deque(password if isinstance(password, tuple) else (password,))
        self._refused = 0

    @property
    def password(self) -> str | None:
        """The one whose turn it is."""
        return self._passwords[0]

    def let_in(self) -> None:
        """It was right."""
        self._refused = 0

    def has_next(self) -> bool:
        """It was refused. Whether there is one that was not since we were last let in; it is its turn now."""
        self._passwords.rotate(-1)
        self._refused = (self._refused + 1) % len(self._passwords)
        return self._refused > 0
