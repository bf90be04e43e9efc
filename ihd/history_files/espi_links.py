"""Who belongs to whom in a Green Button feed: by the links of its entries, and by their order where there are none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ihd.history_files.espi_feed import Entry


@dataclass(slots=True)
class Meter:
    """One meter reading of the feed, its type, where it is measured, and the numbers of the entries with its blocks."""

    reading: Entry
    reading_type: Entry | None
    usage_point: Entry | None
    blocks: set[int] = field(default_factory=set)


def meters(entries: Iterable[Entry]) -> list[Meter]:
    """The meter readings of a feed in the order of the file; blocks without any get one that says nothing."""
    of: dict[str, list[Entry]] = {}
    for entry in entries:
        of.setdefault(entry.resource, []).append(entry)
    points, types, blocks = (of.get(name, []) for name in ("UsagePoint", "ReadingType", "IntervalBlock"))
    readings = of.get("MeterReading") or ([Entry(0, "MeterReading")] if blocks else [])
    found = [Meter(each, _type_of(each, types), _point_of(each, points)) for each in readings]
    by_self = {own: meter for meter in found for own in meter.reading.linked("self") if own}
    by_related = {href: meter for meter in found for href in meter.reading.linked("related") if href}
    for block in blocks:
        _owner(block, found, by_self, by_related).blocks.add(block.number)
    return found


def _type_of(reading: Entry, types: list[Entry]) -> Entry | None:
    related = set(reading.linked("related"))
    linked = next((one for one in types if related & set(one.linked("self"))), None)
    return linked or _nearest(reading, types)


def _nearest(reading: Entry, types: list[Entry]) -> Entry | None:
    """The first type after a meter reading, or the last before it, where no link says which is meant."""
    after = next((one for one in types if one.number > reading.number), None)
    return after or (types[-1] if types else None)


def _point_of(reading: Entry, points: list[Entry]) -> Entry | None:
    own = {*reading.linked("self"), *reading.linked("up")}
    for point in points:
        if own & set(point.linked("related")):
            return point
        if any(each.startswith(f"{href}/") for href in point.linked("self") if href for each in own):
            return point
    before = [point for point in points if point.number < reading.number]
    return before[-1] if before else next(iter(points), None)


def _owner(block: Entry, found: list[Meter], by_self: dict[str, Meter], by_related: dict[str, Meter]) -> Meter:
    addresses = [*block.linked("up"), *block.linked("self")]
    for address in addresses:
        if address in by_related:
            return by_related[address]
    for address in addresses:
        for above in _above(address):
            if above in by_self:
                return by_self[above]
    before = [meter for meter in found if meter.reading.number < block.number]
    return before[-1] if before else found[0]


def _above(address: str) -> Iterator[str]:
    """The addresses that this one lies under, the nearest first."""
    while "/" in address:
        address = address.rpartition("/")[0]
        yield address
