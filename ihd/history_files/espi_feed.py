"""Walks through an Atom feed of Green Button resources, entry by entry, without ever holding more than one of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from ihd.energy.trouble import FileTrouble
from ihd.history_files.unpacking import nobody, opened
from ihd.wording import tr

RESOURCES = frozenset({"UsagePoint", "MeterReading", "ReadingType", "IntervalBlock"})
TYPE_FIELDS = frozenset(
    {"uom", "powerOfTenMultiplier", "flowDirection", "commodity", "accumulationBehaviour", "intervalLength"}
)
DEEPEST = 40  # elements within elements; a real feed has nine
MOST_ENTRIES = 200_000
MOST_LINKS = 64  # of one entry
LONGEST_TEXT = 300  # characters of a field that are kept
CHUNK = 64 * 1024
MOST_BETWEEN = 1024 * 1024  # bytes in which no element begins or ends: a tag without end must not fill us


class Reading(NamedTuple):
    """One IntervalReading as it stands: start and duration in seconds, and the value without its multiplier."""

    entry: int
    start: float | None
    duration: float | None
    value: float | None


@dataclass(slots=True)
class Entry:
    """One entry of the feed. `resource` is what it holds, `links` are (rel, href), `fields` the numbers told in it."""

    number: int
    resource: str = ""
    title: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    fields: dict[str, float] = field(default_factory=dict)

    def linked(self, rel: str) -> list[str]:
        """The addresses of this relation."""
        return [href for kind, href in self.links if kind == rel]


def walk(path: str, heed: Callable[[float], None] = nobody) -> Iterator[Reading | Entry]:
    """The readings as they come, and each entry at its end; `path` may be gzipped, `heed` is as in `opened`.

    Raises FileTrouble for what is no sound XML, declares a document type or entities, or goes beyond any feed.
    """
    told = _Listener()
    parser = DefusedXMLParser(target=told, forbid_dtd=True)
    try:
        with opened(path, heed=heed) as file:
            chunk = file.read(CHUNK).lstrip()
            while chunk:
                parser.feed(chunk)
                told.count(len(chunk))
                yield from told.taken()
                chunk = file.read(CHUNK)
            parser.close()
            yield from told.taken()
    except DefusedXmlException as error:
        advice = tr("A Green Button file has no document type and no entities; fetch it again from the supplier.")
        raise FileTrouble(tr("This XML is not safe to read"), advice) from error
    except ParseError as error:
        headline = tr("Line {position}: this is not sound XML", position=error.position[0])
        raise FileTrouble(headline, tr("It is damaged or cut off; fetch it again from the supplier.")) from error
    except (LookupError, ValueError) as error:
        raise FileTrouble(
            tr("This XML has letters that cannot be read"), tr("Fetch it again from the supplier.")
        ) from error


class _Listener:
    """Takes elements as the parser meets them, and keeps the few that are wanted."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._text = ""
        self._entry: Entry | None = None
        self._entries = 0
        self._reading: dict[str, float | None] = {}
        self._taken: list[Reading | Entry] = []
        self._silent = 0

    def taken(self) -> list[Reading | Entry]:
        """What came since it was asked last."""
        taken, self._taken = self._taken, []
        return taken

    def count(self, size: int) -> None:
        """So many bytes were fed."""
        self._silent += size
        if self._silent > MOST_BETWEEN:
            raise FileTrouble(tr("This is no Green Button file"), tr("It has more text in one piece than any has."))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        self._silent = 0
        self._text = ""
        parent = self._names[-1] if self._names else ""
        self._names.append(name)
        if len(self._names) > DEEPEST:
            raise FileTrouble(
                tr("This is no Green Button file"), tr("Its elements lie deeper within each other than in any.")
            )
        if name == "entry":
            self._begin()
        elif self._entry is None:
            return
        elif name == "link" and len(self._entry.links) < MOST_LINKS:
            self._entry.links.append((attributes.get("rel", "")[:LONGEST_TEXT], attributes.get("href", "")))
        elif name in RESOURCES and parent == "content":
            self._entry.resource = name
        elif name == "IntervalReading":
            self._reading = {}

    def data(self, text: str) -> None:
        if len(self._text) < LONGEST_TEXT:
            self._text += text[:LONGEST_TEXT]

    def end(self, tag: str) -> None:  # noqa: ARG002
        self._silent = 0
        name = self._names.pop()
        parent = self._names[-1] if self._names else ""
        if self._entry is None:
            return
        if name == "entry":
            self._taken.append(self._entry)
            self._entry = None
        elif name == "IntervalReading":
            told = self._reading
            self._taken.append(Reading(self._entry.number, told.get("start"), told.get("duration"), told.get("value")))
        elif (name in {"start", "duration"} and parent == "timePeriod") or parent == "IntervalReading":
            self._reading[name] = _number(self._text)
        else:
            self._keep(self._entry, parent, name)
        self._text = ""

    def close(self) -> None:
        """The parser asks for the end; nothing is left to give."""

    def _begin(self) -> None:
        self._entries += 1
        if self._entries > MOST_ENTRIES:
            raise FileTrouble(
                tr("This feed has too many entries"),
                tr("At most {most_entries} are read.", most_entries=f"{MOST_ENTRIES:,}"),
            )
        self._entry = Entry(self._entries)

    def _keep(self, entry: Entry, parent: str, name: str) -> None:
        if name == "title" and parent == "entry":
            entry.title = self._text.strip()
        elif (parent == "ReadingType" and name in TYPE_FIELDS) or (parent == "ServiceCategory" and name == "kind"):
            number = _number(self._text)
            if number is not None:
                entry.fields[name] = number


def _number(text: str) -> float | None:
    words = text.strip()
    if not words or len(words) > 40 or not words.isascii() or "_" in words:
        return None
    try:
        number = float(words)
    except ValueError:
        return None
    return number if abs(number) < 1e18 else None
