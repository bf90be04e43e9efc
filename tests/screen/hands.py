"""Three ways to use a program: with a pointer, with keys alone, and as a screen reader does, by its tree alone."""

from typing import Any, Protocol

from screen_parts import SIZE, Program, until

MOST_TABS = 80
CHOSEN_BY_ARROWS = ("page tab", "radio button")


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
        aimed: list[int] = []
        while aimed != (aimed := self._in_sight(name, role)):  # as a finger that waits for what moved away from it
            x, y, wide, high = aimed
            self._program.screen.tool("mousemove", str(x + wide // 2), str(y + high // 2))
        self._program.screen.tool("click", "1")

    def _in_sight(self, name: str, role: str) -> list[int]:
        for _ in range(60):
            place: list[int] = self._program.place_of(name, role)
            middle, bottom = place[1] + place[3] // 2, self._bottom()
            if role == "page tab" or 0 <= middle <= bottom:
                return place
            wheel = "5" if middle > bottom else "4"
            self._program.screen.tool("mousemove", str(SIZE[0] // 2), str(SIZE[1] // 2), "click", wheel)
        raise AssertionError(f"{name!r} could not be scrolled to")

    def _bottom(self) -> int:
        """Where the page ends, px: at the bar, if there is one."""
        has_bar = any(one["role"] == "page tab list" for one in self._program.tree())
        top: int = self._program.place_of("", "page tab list")[1] if has_bar else SIZE[1]
        return top

    def type(self, digits: str) -> None:
        keys = {digit: self._program.find(f"={digit}", "push button")["place"] for digit in set(digits)}
        for digit in digits:
            x, y, wide, high = keys[digit]
            self._program.screen.tool("mousemove", str(x + wide // 2), str(y + high // 2), "click", "1")


class Keys:
    """Nobody touches anything: Tab goes on until what is wanted has the focus. Of several in a group one is chosen
    by the arrows, as everywhere."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def use(self, name: str, role: str = "") -> None:
        wanted = self._program.find(name, role)
        order = [one["name"] for one in self._program.tree() if one["role"] == wanted["role"]]
        group = (wanted["role"], wanted["group"]) if wanted["role"] in CHOSEN_BY_ARROWS else None
        for _ in range(MOST_TABS):
            has = self._program.focused()
            if fits(has, name, role):
                self._program.screen.tool("key", "Return")
                return
            if has and (has["role"], has["group"]) == group:
                before = order.index(has["name"]) < order.index(wanted["name"])
                self._press("Right" if before else "Left", has)
                if fits(self._program.focused(), name, role):
                    return
            else:
                self._press("Tab", has)
        raise AssertionError(f"Tab never led to {name!r}")

    def _press(self, key: str, before: dict[str, Any] | None) -> None:
        self._program.screen.tool("key", key)
        until(lambda: self._program.focused() != before)

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
