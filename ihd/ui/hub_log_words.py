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
from ihd.wording import later, tr

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
    Fault.NONE: later("Broker connected"),
    Fault.REFUSED: later("Broker refused us"),
    Fault.LOST: later("Broker not reached"),
    Fault.NOT_SET_UP: later("No hub set up"),
    Fault.CONNECTING: later("Broker connecting"),
}
DEVICE = {
    Fault.NEVER_HEARD: later("{device} not heard yet"),
    Fault.OFFLINE: later("{device} switched off, or off the network"),
    Fault.SILENT: later("{device} silent"),
    Fault.NOT_JOINED: later("{device} not joined"),
    Fault.WEAK: later("{device} heard only faintly"),
    Fault.BUSY: later("{device} late: radio band used up"),
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
    day, time = words.short_date(local.date()), words.clock(at, zone)
    if local.year == now.astimezone(zone).year:
        return tr("{date} {time}", date=day, time=time)
    return tr("{date} {year} {time}", date=day, year=local.year, time=time)


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
        began = line.fault is Fault.NONE
        return tr("This display began to listen") if began else tr("This display stopped listening")
    if line.part is Part.BROKER:
        told = tr(BROKER.get(line.fault, BROKER[Fault.LOST]))
        return f"{told}: {line.detail}" if line.detail else told
    who = (words.first_up(device(line.fuel)) if line.part is Part.METER else tr("Hub")) + name
    if line.part is Part.WAN:
        return _outside(line, who, before)
    if line.fault is not Fault.NONE:
        return tr(DEVICE.get(line.fault, DEVICE[Fault.SILENT]), device=who)
    if before is Fault.WEAK:
        return tr("{device} heard well again", device=who)
    return tr("{device} heard again", device=who) if before else tr("{device} heard", device=who)


def _outside(line: HubLine, who: str, before: Fault | None) -> str:
    if line.fault is Fault.DOWN:
        return tr("{device} lost its link to the supplier", device=who)
    if before:
        return tr("{device} has its link to the supplier again", device=who)
    return tr("{device} has its link to the supplier", device=who)


def _marks(marks: Iterable[Mark], fuels: Mapping[str, Fuel | None]) -> list[tuple[datetime, str]]:
    given = list(marks)
    found = _suppliers([mark for mark in given if mark.kind == Divides.SUPPLIER], fuels)
    for mark in given:
        if mark.kind == Divides.SUPPLIER:
            continue
        if mark.kind == Divides.FIRMWARE:
            what = f"{shown(mark.name.rpartition('/')[2])} {mark.detail or ''}".rstrip()
            says = tr("New software: {device}", device=what)
        elif mark.kind == Divides.TENANCY and mark.name == BY_HAND:
            says = tr("A new household, as was said here: nothing older is kept")
        elif mark.kind == Divides.TENANCY:
            says = tr("A new household, as the meter told: nothing older is kept")
        else:
            says = tr("The hub told of a new household; the household said no")
        found.append((mark.at, says))
    return found


def _suppliers(marks: Iterable[Mark], fuels: Mapping[str, Fuel | None]) -> list[tuple[datetime, str]]:
    """Who supplies the home from when on, in one line where both fuels changed together."""
    known = set[str]()
    together: dict[tuple[datetime, str], list[str]] = {}
    for mark in marks:
        supplier = mark.detail or tr("another supplier")
        if mark.name in known:
            says = tr("Supplier changed to {supplier}", supplier=supplier)
        else:
            says = tr("Supplied by {supplier}", supplier=supplier)
        known.add(mark.name)
        fuel = fuels.get(mark.name)
        together.setdefault((mark.at, says), []).append(words.fuel(fuel) if fuel else "")
    return [
        (at, f"{says} ({words.listed(list(dict.fromkeys(names)))})" if all(names) else says)
        for (at, says), names in together.items()
    ]


def _alerts(alerts: Iterable[Alert], fuels: Mapping[str, Fuel | None]) -> list[tuple[datetime, str]]:
    return [
        (one.at, alert(one.code, device(fuels.get(one.meter or "")), with_code=True))
        for one in alerts
        if kind_of(one.code) in TECHNICAL
    ]
