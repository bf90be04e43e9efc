"""Small files of the kinds that are no plain tables, written by hand, and how they are brought in."""

from pathlib import Path

import pytest

from ihd.energy.calendar import utc
from ihd.history_files.dsmr import checksum
from ihd.history_files.found import Found, FoundSeries
from ihd.history_files.looking import half_hours, look
from ihd.history_files.made import HalfHours

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "formats"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="The collected files are not on this machine")

ENTRY = """<entry><link rel="self" href="{own}"/>{more}<title>{title}</title><content>{content}</content></entry>"""
FEED = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:espi="http://naesb.org/espi">\n<title>Usage</title>\n{}\n</feed>\n'
)


def link(rel: str, href: str) -> str:
    return f'<link rel="{rel}" href="{href}"/>'


def entry(own: str, content: str, *more: str, title: str = "") -> str:
    return ENTRY.format(own=own, more="".join(more), title=title, content=content)


def usage_point(kind: int = 0, own: str = "/U/1") -> str:
    inner = f"<ServiceCategory><kind>{kind}</kind></ServiceCategory>"
    return entry(own, f'<UsagePoint xmlns="http://naesb.org/espi">{inner}</UsagePoint>', title="1 SOME STREET")


def meter_reading(number: int = 1, kind: int = 1, title: str = "Electricity", point: str = "/U/1") -> str:
    own = f"{point}/MeterReading/{number}"
    links = link("related", f"{own}/IntervalBlock"), link("related", f"/ReadingType/{kind}")
    return entry(own, '<MeterReading xmlns="http://naesb.org/espi"/>', *links, title=title)


def reading_type(own: int = 1, **fields: object) -> str:
    told = {"commodity": 1, "flowDirection": 1, "intervalLength": 1800, "powerOfTenMultiplier": 0, "uom": 72, **fields}
    inner = "".join(f"<{name}>{value}</{name}>" for name, value in told.items() if value is not None)
    return entry(f"/ReadingType/{own}", f'<ReadingType xmlns="http://naesb.org/espi">{inner}</ReadingType>')


def block(readings: list[tuple[int, int, object]], meter: int = 1, number: int = 1, point: str = "/U/1") -> str:
    up = f"{point}/MeterReading/{meter}/IntervalBlock"
    inner = "\n".join(
        f"<IntervalReading><cost>12</cost><timePeriod><duration>{seconds}</duration><start>{start}</start></timePeriod>"
        f"<value>{value}</value></IntervalReading>"
        for start, seconds, value in readings
    )
    content = (
        '<IntervalBlock xmlns="http://naesb.org/espi"><interval><duration>86400</duration><start>1</start></interval>'
        f"{inner}</IntervalBlock>"
    )
    return entry(f"{up}/{number}", content, link("up", up))


def feed(*entries: str) -> str:
    return FEED.format("\n".join(entries))


def telegram(
    stamp: str, imported: tuple[str, str], exported: tuple[str, str], gas: tuple[str, str] | None = None
) -> bytes:
    """A telegram of DSMR 5: registers of both tariffs in kWh, and of gas its own stamp and m³."""
    lines = [
        "/XYZ5\\Pretend 1",
        "",
        "1-3:0.2.8(50)",
        f"0-0:1.0.0({stamp})",
        "0-0:96.1.1(50524554454E44)",
        f"1-0:1.8.1({imported[0]}*kWh)",
        f"1-0:1.8.2({imported[1]}*kWh)",
        f"1-0:2.8.1({exported[0]}*kWh)",
        f"1-0:2.8.2({exported[1]}*kWh)",
        "0-0:96.14.0(0002)",
        "1-0:1.7.0(00.244*kW)",
    ]
    if gas:
        lines += ["0-1:24.1.0(003)", "0-1:96.1.0(474153)", f"0-1:24.2.1({gas[0]})({gas[1]}*m3)"]
    body = ("\r\n".join(lines) + "\r\n!").encode()
    return body + f"{checksum(body):04X}\r\n".encode()


def brought_in(path: Path, which: int = 0) -> dict[str, int]:
    """The half-hours of a series of a file by their UTC start as text, such as "2024-03-31 00:30"."""
    return by_time(half_hours(str(path), look(str(path)).series[which]))


def by_time(made: HalfHours) -> dict[str, int]:
    return {f"{utc(start):%Y-%m-%d %H:%M}": wh for start, wh in zip(made.starts, made.counted, strict=True)}


def only(found: Found) -> FoundSeries:
    (series,) = found.series
    return series
