"""The dated log of the links as it can be read aloud to a supplier. No Qt here."""

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from typing import NamedTuple

from ihd.energy.alerts import AlertKind, kind_of
from ihd.energy.fuel import Fuel
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.hub_report import HubReport
from ihd.energy.mark import BY_HAND, Divides, Mark
from ihd.energy.news import Alert
from ihd.ui import words
from ihd.ui.alert_words import alert
from ihd.ui.hub_words import device, shown

TECHNICAL = (  # the alerts that a supplier asks about; those about credit are the household's own affair
    AlertKind.LOAD_LIMITED,
    AlertKind.LOAD_RESTORED,
    AlertKind.POWER_BACK,
    AlertKind.GAS_BATTERY,
    AlertKind.GAS_FLOW,
    AlertKind.COVER,
    AlertKind.VOLTAGE,
    AlertKind.SOFTWARE,
    AlertKind.CLOCK,
    AlertKind.RADIO,
    AlertKind.GAS_METER_LOST,
    AlertKind.OTHER,
)
BROKER = {
    Fault.NONE: "Broker connected",
    Fault.REFUSED: "Broker refused us",
    Fault.LOST: "Broker not reached",
    Fault.NOT_SET_UP: "No hub set up",
}
DEVICE = {
    Fault.NEVER_HEARD: "not heard yet",
    Fault.OFFLINE: "switched off, or off the network",
    Fault.SILENT: "silent",
    Fault.NOT_JOINED: "not joined",
    Fault.WEAK: "heard only faintly",
    Fault.BUSY: "late: radio band used up",
}


class LogLine(NamedTuple):
    """A line of the log: "Tue 17 Nov 14:30" and "Gas meter silent"."""

    when: str
    says: str


def log(report: HubReport, zone: tzinfo) -> list[LogLine]:
    """What happened, newest first."""
    return [LogLine(stamp(at, report.at, zone), says) for at, says in dated(report)]


def dated(report: HubReport) -> list[tuple[datetime, str]]:
    """The same with each time as it is, UTC."""
    fuels = {one.name: one.fuel for one in report.conditions if one.fuel}
    found = [*_lines(report.lines), *_marks(report.marks, fuels), *_alerts(report.alerts, fuels)]
    in_order = sorted(enumerate(found), key=lambda each: (each[1][0], each[0]), reverse=True)
    return [each for _, each in in_order]


def stamp(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A date and a time that can be read aloud: "Tue 17 Nov 14:30", with the year once it is another."""
    local = at.astimezone(zone)
    year = "" if local.year == now.astimezone(zone).year else f" {local.year}"
    return f"{words.short_date(local.date())}{year} {words.clock(at, zone)}"


def _lines(lines: Iterable[HubLine]) -> list[tuple[datetime, str]]:
    """The lines, oldest first; each is told by what stood before it."""
    given = list(lines)
    names = {(line.part, line.fuel, line.name) for line in given}
    several = {kind for kind in {key[:2] for key in names} if len([key for key in names if key[:2] == kind]) > 1}
    before: dict[tuple[Part, str], Fault] = {}
    found = []
    for line in given:
        key = line.part, line.name
        name = f" {shown(line.name)}" if (line.part, line.fuel) in several else ""
        found.append((line.at, _says(line, before.get(key), name)))
        before[key] = line.fault
    return found


def _says(line: HubLine, before: Fault | None, name: str) -> str:
    if line.part is Part.HERE:
        return "This display began to listen" if line.fault is Fault.NONE else "This display stopped listening"
    if line.part is Part.BROKER:
        return BROKER.get(line.fault, f"Broker {line.fault.value}") + (f": {line.detail}" if line.detail else "")
    if line.part is Part.WAN:
        lost, back = "lost its link to the supplier", "has its link to the supplier" + (" again" if before else "")
        return f"Hub{name} {lost if line.fault is Fault.DOWN else back}"
    who = f"Hub{name}" if line.part is Part.HUB else f"{device(line.fuel).capitalize()}{name}"
    if line.fault is not Fault.NONE:
        return f"{who} {DEVICE.get(line.fault, line.fault.value)}"
    if before is Fault.WEAK:
        return f"{who} heard well again"
    return f"{who} heard{' again' if before else ''}"


def _marks(marks: Iterable[Mark], fuels: Mapping[str, Fuel | None]) -> list[tuple[datetime, str]]:
    given = list(marks)
    found = _suppliers([mark for mark in given if mark.kind == Divides.SUPPLIER], fuels)
    for mark in given:
        if mark.kind == Divides.SUPPLIER:
            continue
        if mark.kind == Divides.FIRMWARE:
            says = f"New software: {shown(mark.name.rpartition('/')[2])} {mark.detail or ''}".rstrip()
        elif mark.kind == Divides.TENANCY:
            whose = "as was said here" if mark.name == BY_HAND else "as the meter told"
            says = f"A new household, {whose}: nothing older is kept"
        else:
            says = "The hub told of a new household; the household said no"
        found.append((mark.at, says))
    return found


def _suppliers(marks: Iterable[Mark], fuels: Mapping[str, Fuel | None]) -> list[tuple[datetime, str]]:
    """Who supplies the home from when on, in one line where both fuels changed together."""
    known = set[str]()
    together: dict[tuple[datetime, str], list[str]] = {}
    for mark in marks:
        verb = "Supplier changed to" if mark.name in known else "Supplied by"
        known.add(mark.name)
        fuel = fuels.get(mark.name)
        together.setdefault((mark.at, f"{verb} {mark.detail or 'another supplier'}"), []).append(
            fuel.value if fuel else ""
        )
    return [
        (at, f"{says} ({' and '.join(dict.fromkeys(names))})" if all(names) else says)
        for (at, says), names in together.items()
    ]


def _alerts(alerts: Iterable[Alert], fuels: Mapping[str, Fuel | None]) -> list[tuple[datetime, str]]:
    return [
        (one.at, alert(one.code, device(fuels.get(one.meter or "")), with_code=True))
        for one in alerts
        if kind_of(one.code) in TECHNICAL
    ]
