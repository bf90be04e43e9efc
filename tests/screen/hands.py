"""Three ways to use a program: with a pointer, with keys alone, and as a screen reader does, by its tree alone."""

from typing import Any, Protocol

from screen_parts import SIZE, Program, until

MOST_TABS = 80
FRAME = (50, SIZE[1] - 64)  # px: between them lies the page at 800x480; more of it has to be scrolled to


class Hands(Protocol):
    """Somebody who uses the program."""

    def use(self, name: str, role: str = "") -> None:
        """Press, choose or open what has this name."""

    def type(self, digits: str) -> None:
        """Type these digits into what is open for them."""


class Pointer:
    """A finger or a mouse: it goes where something is drawn, and scrolls to what is not in sight."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def use(self, name: str, role: str = "") -> None:
        x, y, wide, high = self._in_sight(name, role)
        self._program.screen.tool("mousemove", str(x + wide // 2), str(y + high // 2), "click", "1")

    def _in_sight(self, name: str, role: str) -> list[int]:
        for _ in range(60):
            place: list[int] = self._program.place_of(name, role)
            middle = place[1] + place[3] // 2
            if role == "page tab" or FRAME[0] <= middle <= FRAME[1] or place[1] < FRAME[0] <= SIZE[1]:
                return place
            wheel = "5" if middle > FRAME[1] else "4"
            self._program.screen.tool("mousemove", str(SIZE[0] // 2), str(SIZE[1] // 2), "click", wheel)
        raise AssertionError(f"{name!r} could not be scrolled to")

    def type(self, digits: str) -> None:
        keys = {digit: self._program.find(f"={digit}", "push button")["place"] for digit in set(digits)}
        for digit in digits:
            x, y, wide, high = keys[digit]
            self._program.screen.tool("mousemove", str(x + wide // 2), str(y + high // 2), "click", "1")


class Keys:
    """Nobody touches anything: Tab goes on until what is wanted has the focus."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def use(self, name: str, role: str = "") -> None:
        self._program.find(name, role)
        for _ in range(MOST_TABS):
            before = self._program.focused()
            if fits(before, name, role):
                break
            self._program.screen.tool("key", "Tab")
            until(lambda before=before: self._program.focused() != before)
        else:
            raise AssertionError(f"Tab never led to {name!r}")
        self._program.screen.tool("key", "Return")

    def type(self, digits: str) -> None:
        self._program.screen.tool("type", "--delay", "5", digits)


class Eyes:
    """A screen reader: it knows names and roles, and asks the program to act on them."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def use(self, name: str, role: str = "") -> None:
        assert self._program.ask(do="press", name=name, role=role)["found"], (name, self._program.names())

    def type(self, digits: str) -> None:
        for digit in digits:
            self.use(f"={digit}", "push button")


WAYS = {"a pointer": Pointer, "keys": Keys, "a screen reader": Eyes}


def fits(part: dict[str, Any] | None, name: str, role: str) -> bool:
    """Whether this is the part that is looked for."""
    if part is None or (role and part["role"] != role):
        return False
    said = part["name"]
    return bool(said == name[1:] if name.startswith("=") else name.lower() in said.lower())
