"""A survey in plain words: which hubs and meters are there, and when they were last heard."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import groupby

from ihd.energy.calendar_names import SHORT_DAYS, SHORT_MONTHS
from ihd.energy.fuel import Fuel
from ihd.hubs.survey import MOST_SENDERS, Device, Seen, Survey, Tells
from ihd.wording import later, tr

# What a dialect's devices are called at home. Any other is called by its own name.
CALLED = {
    "ai_on_the_edge": later("A camera that reads a meter (AI-on-the-edge)"),
    "dsmr_custom": later("A P1 meter reader"),
    "dsmr_reader": later("A P1 meter reader (DSMR-reader)"),
    "emon": later("An OpenEnergyMonitor"),
    "generic": later("Set up by hand"),
    "glow": later("A Glow hub"),
    "glow_cloud": later("A Glow hub, by way of the cloud,"),
    "home_assistant": later("Announced to Home Assistant"),
    "ihd_hub": later("A home energy hub"),
    "oesterreichs_energie_sma": later("A meter reader (Österreichs Energie)"),
    "opendtu": later("A solar inverter (OpenDTU)"),
    "p1_dongle": later("A P1 meter dongle"),
    "rtl_433": later("A radio receiver (rtl_433)"),
    "rtlamr2mqtt": later("A radio receiver (rtlamr)"),
    "shelly_gen1": later("A Shelly energy meter"),
    "shelly_gen2": later("A Shelly energy meter"),
    "sinapsi_alfa": later("A meter reader (Sinapsi Alfa)"),
    "tasmota": later("A Tasmota energy meter"),
    "tasmota_p1": later("A P1 meter reader (Tasmota)"),
    "tasmota_sml": later("A meter reader (Tasmota)"),
    "teleinfo2mqtt": later("A French meter reader (Teleinfo)"),
    "venus_mqtt_grid": later("A grid meter (Venus)"),
    "victron": later("A Victron system"),
    "vzlogger": later("A meter reader (vzlogger)"),
    "zigbee2mqtt": later("A Zigbee meter or plug"),
}
ARTICLE = {
    Fuel.ELECTRICITY: later("an electricity"),
    Fuel.GAS: later("a gas"),
    Fuel.WATER: later("a water"),
    Fuel.HEAT: later("a heat"),
}
COUNTED = {2: later("two"), 3: later("three"), 4: later("four"), 5: later("five"), 6: later("six")}
REGISTERS = {
    Fuel.ELECTRICITY: later("an electricity register"),
    Fuel.GAS: later("a gas register"),
    Fuel.WATER: later("a water register"),
    Fuel.HEAT: later("a heat register"),
}
PHASE = re.compile(r"(.*[/:_ ])(?:L|phase)?_?([0-3]|[a-c])", re.IGNORECASE)


def sentences(survey: Survey, now: datetime, zone: tzinfo) -> tuple[str, ...]:
    """All there is to say of a broker, a sentence each: hubs with their meters, silent hubs, and what else is there.

    `now` is UTC; times of the day are told in `zone`.
    """
    meters = survey.found()
    together = hubs(meters)
    alike = Counter(one[0].dialect for one in together)
    told = [sentence(one, now, zone, named=alike[one[0].dialect] > 1) for one in together]
    silent = [one for one in survey.devices() if one.own_meters]
    told += [_of_device(one, now, zone) for one in silent]
    others = survey.other_senders() - len(silent)
    if not told:
        told.append(tr("Nothing that is known here as a meter has been heard yet."))
    if others >= MOST_SENDERS:
        told.append(tr("More than %n other devices publish here that are not meters.", "", others))
    elif others > 0:
        told.append(
            tr("%n other (device publishes|devices publish) here that (is not a meter|are not meters).", "", others)
        )
    if survey.broker:
        told.append(tr("What is heard here is passed on by {program}.", program=survey.broker))
    return tuple(told)


def hubs(meters: Iterable[Seen]) -> list[tuple[Seen, ...]]:
    """The meters of each hub together, in the order in which the hubs were told."""
    by_hub = groupby(meters, key=lambda one: (one.dialect, one.hub or one.meter))
    return [tuple(group) for _, group in by_hub]


def sentence(meters: Sequence[Seen], now: datetime, zone: tzinfo, *, named: bool = False) -> str:
    """One hub: "A Glow hub with an electricity and a gas meter, last heard 4 s ago." `now` is UTC.

    It is named where the household must choose, or where there are several of its make (`named`).
    """
    first = meters[0]
    called = _called(first.dialect)
    name = first.hub or first.meter
    times = [one.last_heard for one in meters if one.last_heard]
    heard = _heard(max(times) if times else None, now, zone)
    if first.dialect == "home_assistant":
        told = later("“{name}”, announced to Home Assistant, with {meters}, {heard}.")
        return tr(told, name=name, meters=_told(meters), heard=heard)
    if first.own_meters and first.dialect != "generic" and not named:
        return tr("{hub} with {meters}, {heard}.", hub=called, meters=_meters(meters), heard=heard)
    if not first.own_meters and len(meters) == 1 and first.fuel is Fuel.ELECTRICITY:
        return tr("{hub} “{name}”, {heard}.", hub=called, name=name, heard=heard)
    return tr("{hub} “{name}” with {meters}, {heard}.", hub=called, name=name, meters=_meters(meters), heard=heard)


def _called(dialect: str) -> str:
    return tr(CALLED[dialect]) if dialect in CALLED else tr("A device that speaks {dialect}", dialect=dialect)


def _meters(meters: Sequence[Seen]) -> str:
    """An electricity and a gas meter; 3 phases where it tells each of them as a meter of its own."""
    counts = Counter(one.fuel for one in meters)
    if counts[Fuel.ELECTRICITY] == len(meters) == 3 and _are_phases([one.meter for one in meters]):
        return tr("3 phases")
    named = [
        tr(ARTICLE[fuel])
        if count == 1
        else f"{tr(COUNTED[count]) if count in COUNTED else f'{count:,}'} {tr(fuel.value)}"
        for fuel, count in sorted(counts.items())
    ]
    if counts[max(counts)] == 1:
        return tr("{fuels} meter", "an electricity and a gas meter").format(fuels=_listed(named))
    return tr("{fuels} meters", "two electricity meters").format(fuels=_listed(named))


def _are_phases(names: Sequence[str]) -> bool:
    matches = [PHASE.fullmatch(name) for name in names]
    return all(matches) and len({match[1] for match in matches if match}) == 1


def _told(meters: Sequence[Seen]) -> str:
    """What the sensors of a device tell, where each of them is a meter of its own."""
    counts = Counter(_sensor(one.fuel, tells) for one in meters for tells in sorted(one.tells))
    return _listed(
        [tr("{what} ({count} times)", what=word, count=count) if count > 1 else word for word, count in counts.items()]
    )


def _sensor(fuel: Fuel, tells: Tells) -> str:
    if tells is Tells.GIVEN:
        return tr("a register of what is given to the grid")
    return tr(REGISTERS[fuel]) if tells in (Tells.TAKEN, Tells.VOLUME) else tr(tells.value)


def _of_device(device: Device, now: datetime, zone: tzinfo) -> str:
    called = _called(device.dialect).rstrip(",")
    heard = _heard(device.last_heard, now, zone)
    if device.state == "offline":
        told = later("{hub} “{name}” is offline, no meter of it heard yet, {heard}.")
        return tr(told, hub=called, name=device.hub, heard=heard)
    return tr("{hub} “{name}”, no meter of it heard yet, {heard}.", hub=called, name=device.hub, heard=heard)


def _heard(at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """When it was last heard: in seconds or minutes, then by the clock, then with the day."""
    if at is None:
        return tr("not heard just now: this was kept from before")
    since = max(now - at, timedelta(0))
    if since < timedelta(seconds=90):
        return tr("last heard {seconds} s ago", seconds=int(since.total_seconds()))
    if since < timedelta(minutes=90):
        return tr("last heard {minutes} min ago", minutes=int(since.total_seconds() / 60))
    local = at.astimezone(zone)
    clock = f"{local:%H:%M}"
    if local.date() == now.astimezone(zone).date():
        return tr("last heard at {time}", time=clock)
    weekday, month = tr(SHORT_DAYS[local.weekday()], "short"), tr(SHORT_MONTHS[local.month - 1], "short")
    date = tr("{weekday} {day} {month}", "short").format(weekday=weekday, day=local.day, month=month)
    return tr("last heard on {date} at {time}", date=date, time=clock)


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}", "several things in a row").format(first=", ".join(words[:-1]), last=words[-1])
