"""How far something has come that takes a while, for whoever sits before a terminal."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

AFTER = 0.3  # seconds: what is done sooner needs no word
EVERY = 0.1  # seconds between two words


@contextmanager
def told(doing: str, clock: Callable[[], float] = time.monotonic) -> Iterator[Callable[[float], None]]:
    """A function to be told the fraction done. It says so on stderr, once it takes long, if that is a terminal."""
    began = clock()
    said = began + AFTER - EVERY
    is_seen = sys.stderr is not None and sys.stderr.isatty()
    has_said = False

    def tell(fraction: float) -> None:
        nonlocal said, has_said
        now = clock()
        if is_seen and now - said >= EVERY:
            said, has_said = now, True
            _write(f"\r{doing} … {fraction:.0%} ")

    try:
        yield tell
    finally:
        if has_said:
            _write("\r\033[K")


def _write(words: str) -> None:
    with suppress(OSError):  # nobody is left to see it
        sys.stderr.write(words)
        sys.stderr.flush()
