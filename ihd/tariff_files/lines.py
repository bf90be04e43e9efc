"""On which line each part of a TOML text stands: the reader of the standard library does not tell."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import count

from tree_sitter import Language, Node, Parser
from tree_sitter_toml import language

Path = tuple[str | int, ...]  # ("prices", 0, "rates", 2, "pence")
KEYS = ("bare_key", "quoted_key", "dotted_key")
DEEPEST = 30  # a tariff needs 6; the reader of the standard library fails where a text nests a thousand times


class TooDeep(ValueError):
    """A text nests deeper than any tariff. `line` is where."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Lines:
    """The lines of a text, counted from 1, by the path of what begins there."""

    def __init__(self, known: Mapping[Path, int]) -> None:
        self._known = known

    def of(self, path: Path) -> int:
        """The line of this path, or of the nearest above it that is known."""
        while path and path not in self._known:
            path = path[:-1]
        return self._known.get(path, 1)


def lines_of(text: str) -> Lines:
    """Where each part of this text stands; what is not TOML has no place. Raises TooDeep."""
    root = Parser(Language(language())).parse(text.encode("utf-8", "replace")).root_node
    _check_depth(root)
    return Lines(dict(_document(root)))


def _check_depth(root: Node) -> None:
    cursor, depth = root.walk(), 0
    while True:
        if depth > DEEPEST and cursor.node is not None:
            raise TooDeep(_line(cursor.node))
        if cursor.goto_first_child():
            depth += 1
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return
            depth -= 1


def _document(root: Node) -> Iterator[tuple[Path, int]]:
    last: dict[Path, int] = {}  # of each array of tables: the table that headers below it speak of
    for node in root.named_children:
        path: Path = ()
        if node.type in ("table", "table_array_element"):
            *above, own = _key(node)
            for part in above:
                path = _within(last, (*path, part))
            path = (*path, own)
            if node.type == "table_array_element":
                last[path] = last.get(path, -1) + 1
            path = _within(last, path)
            yield path, _line(node)
            for pair in node.named_children:
                yield from _pair(pair, path)
        else:
            yield from _pair(node, path)


def _within(last: Mapping[Path, int], path: Path) -> Path:
    return (*path, last[path]) if path in last else path


def _pair(node: Node, path: Path) -> Iterator[tuple[Path, int]]:
    if node.type != "pair" or not node.named_children:
        return
    for part in _key(node):
        path = (*path, part)
        yield path, _line(node)
    yield from _value(node.named_children[-1], path)


def _value(node: Node, path: Path) -> Iterator[tuple[Path, int]]:
    if node.type == "inline_table":
        for pair in node.named_children:
            yield from _pair(pair, path)
    elif node.type == "array":
        places = count()
        for one in node.named_children:
            if one.type != "comment":
                inside = (*path, next(places))
                yield inside, _line(one)
                yield from _value(one, inside)


def _key(node: Node) -> list[str]:
    """The parts of the key that a pair or a table begins with."""
    key = next((one for one in node.named_children if one.type in KEYS), None)
    return _parts(key) if key is not None else [""]


def _parts(key: Node) -> list[str]:
    if key.type == "dotted_key":
        return [part for one in key.named_children for part in _parts(one)]
    word = (key.text or b"").decode("utf-8", "replace")
    if key.type == "quoted_key":
        with suppress(tomllib.TOMLDecodeError):  # where it cannot be read, the whole text cannot
            return list(tomllib.loads(f"{word} = 0"))
    return [word]


def _line(node: Node) -> int:
    return node.start_point[0] + 1
