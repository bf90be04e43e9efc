"""A survey in plain words: which hubs and meters are there, and when they were last heard."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import groupby

from ihd.energy.fuel import Fuel
from ihd.hubs.survey import MOST_SENDERS, Device, Seen, Survey, Tells

# What a dialect's devices are called at home. Any other is called by its own name.
CALLED = {
    "ai_on_the_edge": "A camera that reads a meter (AI-on-the-edge)",
    "dsmr_custom": "A P1 meter reader",
    "dsmr_reader": "A P1 meter reader (DSMR-reader)",
    "emon": "An OpenEnergyMonitor",
    "generic": "Set up by hand",
    "glow": "A Glow hub",
    "glow_cloud": "A Glow hub, by way of the cloud,",
    "home_assistant": "Announced to Home Assistant",
    "ihd_hub": "A home energy hub",
    "oesterreichs_energie_sma": "A meter reader (Österreichs Energie)",
    "opendtu": "A solar inverter (OpenDTU)",
    "p1_dongle": "A P1 meter dongle",
    "rtl_433": "A radio receiver (rtl_433)",
    "rtlamr2mqtt": "A radio receiver (rtlamr)",
    "shelly_gen1": "A Shelly energy meter",
    "shelly_gen2": "A Shelly energy meter",
    "sinapsi_alfa": "A meter reader (Sinapsi Alfa)",
    "tasmota": "A Tasmota energy meter",
    "tasmota_p1": "A P1 meter reader (Tasmota)",
    "tasmota_sml": "A meter reader (Tasmota)",
    "teleinfo2mqtt": "A French meter reader (Teleinfo)",
    "venus_mqtt_grid": "A grid meter (Venus)",
    "victron": "A Victron system",
    "vzlogger": "A meter reader (vzlogger)",
    "zigbee2mqtt": "A Zigbee meter or plug",
}
ARTICLE = {Fuel.ELECTRICITY: "an electricity", Fuel.GAS: "a gas", Fuel.WATER: "a water", Fuel.HEAT: "a heat"}
COUNTED = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
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
        told.append("Nothing that is known here as a meter has been heard yet.")
    if others == 1:
        told.append("1 other device publishes here that is not a meter.")
    elif others > 1:
        more = "More than " if others >= MOST_SENDERS else ""
        told.append(f"{more}{others:,} other devices publish here that are not meters.")
    if survey.broker:
        told.append(f"The broker says it is {survey.broker}.")
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
    called = CALLED.get(first.dialect, f"A device that speaks {first.dialect}")
    name = first.hub or first.meter
    times = [one.last_heard for one in meters if one.last_heard]
    heard = _heard(max(times) if times else None, now, zone)
    if first.dialect == "home_assistant":
        return f"“{name}”, announced to Home Assistant, with {_told(meters)}, {heard}."
    if first.own_meters and first.dialect != "generic":
        return f"{called}{f' “{name}”' if named else ''} with {_meters(meters)}, {heard}."
    alone = len(meters) == 1 and first.fuel is Fuel.ELECTRICITY
    return f"{called} “{name}”{'' if alone else f' with {_meters(meters)}'}, {heard}."


def _meters(meters: Sequence[Seen]) -> str:
    """An electricity and a gas meter; 3 phases where it tells each of them as a meter of its own."""
    counts = Counter(one.fuel for one in meters)
    if counts[Fuel.ELECTRICITY] == len(meters) == 3 and _are_phases([one.meter for one in meters]):
        return "3 phases"
    named = []
    for fuel, count in sorted(counts.items()):
        named.append(ARTICLE[fuel] if count == 1 else f"{COUNTED.get(count, f'{count:,}')} {fuel.value}")
    many = "meter" if counts[max(counts)] == 1 else "meters"
    return f"{_listed(named)} {many}"


def _are_phases(names: Sequence[str]) -> bool:
    matches = [PHASE.fullmatch(name) for name in names]
    return all(matches) and len({match[1] for match in matches if match}) == 1


def _told(meters: Sequence[Seen]) -> str:
    """What the sensors of a device tell, where each of them is a meter of its own."""
    counts = Counter(_sensor(one.fuel, tells) for one in meters for tells in sorted(one.tells))
    return _listed([f"{word} ({count} times)" if count > 1 else word for word, count in counts.items()])


def _sensor(fuel: Fuel, tells: Tells) -> str:
    if tells is Tells.GIVEN:
        return "a register of what is given to the grid"
    return f"{ARTICLE[fuel]} register" if tells in (Tells.TAKEN, Tells.VOLUME) else tells.value


def _of_device(device: Device, now: datetime, zone: tzinfo) -> str:
    called = CALLED.get(device.dialect, f"A device that speaks {device.dialect}").rstrip(",")
    gone = " is offline" if device.state == "offline" else ""
    return f"{called} “{device.hub}”{gone}, no meter of it heard yet, {_heard(device.last_heard, now, zone)}."


def _heard(at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """When it was last heard: in seconds or minutes, then by the clock, then with the day."""
    if at is None:
        return "not heard just now: the broker kept this from before"
    since = max(now - at, timedelta(0))
    if since < timedelta(seconds=90):
        return f"last heard {int(since.total_seconds())} s ago"
    if since < timedelta(minutes=90):
        return f"last heard {int(since.total_seconds() / 60)} min ago"
    local = at.astimezone(zone)
    clock = f"{local:%H:%M}"
    if local.date() == now.astimezone(zone).date():
        return f"last heard at {clock}"
    return f"last heard on {local:%a} {local.day} {local:%b} at {clock}"


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
