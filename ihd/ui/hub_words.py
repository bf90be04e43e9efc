"""How each link between the meters and the screen fares, in words, with what to do about it. No Qt here."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from ihd.energy.fuel import Fuel
from ihd.energy.health import WEAK_RSSI, Condition, Fault, Part
from ihd.energy.hub_report import HubReport
from ihd.energy.news import SupplierChange
from ihd.ui import words

GOOD_RSSI = -70  # dBm
MINUS = "−"
DIGITS = re.compile(r"\d{6,}")  # as long as a meter point number may be
SHOWN = 4
OF_SUPPLIERS = ("glow", "glow_cloud", "ihd_hub")  # the hubs that suppliers know of; others are the household's own

SWITCHED_ON = "Is it switched on, and on your network?"
NEARER = "move the hub nearer to the meter, or tell your supplier"
CALM, WAITS, WARNS, BAD = "low", "muted", "medium", "high"  # the meanings of colours
WELL = (Fault.NONE, Fault.UNKNOWN, Fault.CONNECTING)
QUIET = (Fault.SILENT, Fault.NEVER_HEARD)
Shape = tuple[str, str, str, str, str]  # icon, meaning of its colour, word, sentence, advice
HUB: dict[Fault, Shape] = {
    Fault.NONE: ("live", CALM, "Live", "The hub speaks.", ""),
    Fault.OFFLINE: ("lost", BAD, "Off", "The hub has left the broker, and has said nothing{since}.", SWITCHED_ON),
    Fault.SILENT: (
        "silent",
        WARNS,
        "Silent",
        "The broker is connected but the hub has said nothing{since}.",
        SWITCHED_ON,
    ),
    Fault.NEVER_HEARD: ("silent", WARNS, "Not heard", "The hub has not been heard here yet.", SWITCHED_ON),
    Fault.NOT_JOINED: (
        "silent",
        WARNS,
        "Not joined",
        "The hub has not joined the meters’ network.",
        "Leave it switched on near the electricity meter for an hour. If it stays so, ask whoever gave it to you.",
    ),
    Fault.WEAK: (
        "signal-1",
        WARNS,
        "Weak signal",
        "The hub hears the meters only faintly.",
        "Move it nearer to the electricity meter, away from metal and thick walls.",
    ),
}
METER: dict[Fault, Shape] = {
    Fault.NONE: ("live", CALM, "Heard", "The {name} is heard.", ""),
    Fault.SILENT: ("silent", WARNS, "Silent", "The {who} is connected but the {name} has said nothing{since}.", ""),
    Fault.BUSY: (
        "waiting",
        WARNS,
        "Late",
        "The {name}’s radio band is used up for now, and it has said nothing{since}.",
        "There is nothing to mend: it speaks again within some hours.",
    ),
    Fault.NEVER_HEARD: ("silent", WARNS, "Not heard", "The {name} has not been heard yet.", ""),
    Fault.NOT_JOINED: (
        "lost",
        BAD,
        "Not joined",
        "The {name} is not joined to the hub.",
        "Only your supplier can join it: read them the log below.",
    ),
    Fault.WEAK: (
        "signal-1",
        WARNS,
        "Weak signal",
        "The {name} is heard only faintly.",
        "If it falls silent, move the hub nearer to the meter.",
    ),
}


class Told(NamedTuple):
    """One link or device as it is shown: an icon, a colour by meaning, a word, a sentence, and what to do.

    `details` are for those who want to know more, or are asked by a supplier.
    """

    icon: str
    meaning: str
    title: str
    word: str
    says: str
    advice: str = ""
    details: str = ""

    @property
    def spoken(self) -> str:
        """All of it as it is said."""
        return ". ".join(one.rstrip(".") for one in (self.title, self.word, self.says, self.advice) if one)


def told(one: Condition, every: Iterable[Condition], now: datetime, zone: tzinfo) -> Told:
    """A link or a device in words. `every` are all there are: where several are alike they are named."""
    by_part = {Part.BROKER: _broker, Part.HUB: _hub, Part.METER: _meter, Part.WAN: _outside}
    said = by_part[one.part](one, now, zone)
    return said._replace(title=title(one, every), details=" · ".join(_details(one, now, zone)))


def title(one: Condition, every: Iterable[Condition]) -> str:
    """What a link or a device is called."""
    if one.part is Part.BROKER:
        return "Broker"
    alike = [each for each in every if each.part is one.part and each.fuel is one.fuel]
    name = {Part.HUB: "Hub", Part.WAN: "Link to your supplier"}.get(one.part) or f"{device(one.fuel)}".capitalize()
    return f"{name} {shown(one.name)}" if one.part is Part.HUB or len(alike) > 1 else name


def device(fuel: Fuel | None) -> str:
    """A meter by what it counts: "gas meter"."""
    return f"{fuel.value} meter" if fuel else "meter"


def shown(name: str) -> str:
    """A name as it may be seen and read aloud: of a long number only its end."""
    return DIGITS.sub(lambda found: f"…{found[0][-SHOWN:]}", name)


def headline(report: HubReport, zone: tzinfo) -> str:
    """What is wrong in few words, for large letters: "Gas meter: silent"; or that nothing is."""
    wrong = sorted((one for one in report.conditions if one.fault not in WELL), key=_gravity)
    if not wrong:
        return summary(report, zone)
    said = told(wrong[0], report.conditions, report.at, zone)
    more = f", and {len(wrong) - 1} more" if len(wrong) > 1 else ""
    return f"{said.title}: {said.word.lower()}{more}"


def summary(report: HubReport, zone: tzinfo) -> str:
    """All of it in one sentence: what is wrong first."""
    wrong = [one for one in report.conditions if one.fault not in WELL]
    if wrong:
        worst = min(wrong, key=_gravity)
        return told(worst, report.conditions, report.at, zone).says
    meters = [one for one in report.conditions if one.part is Part.METER]
    heard = _names(one for one in meters if one.fault is Fault.NONE)
    waited_for = _names(one for one in meters if one.fault is Fault.UNKNOWN)
    if heard and waited_for:
        return f"Heard: the {heard}. Not heard yet: the {waited_for}."
    if heard:
        return f"All is well: the {heard} {'are' if ' and ' in heard else 'is'} heard."
    return "Nothing has been heard yet." if report.conditions else "No hub has been set up yet."


def _names(meters: Iterable[Condition]) -> str:
    fuels = list(dict.fromkeys(one.fuel.value for one in meters if one.fuel))
    return f"{' and '.join(fuels)} meter{'s' if len(fuels) > 1 else ''}" if fuels else ""


def _gravity(one: Condition) -> tuple[bool, int]:
    return one.fault is Fault.WEAK, list(Part).index(one.part)


def supplier_changed(change: SupplierChange, now: datetime, zone: tzinfo) -> str:
    """That prices may be old: "Supplier changed on 3 November to X; prices may be old until the new tariff arrives"."""
    to = f" to {change.name}" if change.name else ""
    return f"Supplier changed on {on(change.at, now, zone)}{to}; prices may be old until the new tariff arrives"


def on(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A date in a sentence: "3 November", with its year once it is another."""
    local, this = at.astimezone(zone), now.astimezone(zone).year
    return f"{local.day} {words.MONTHS[local.month - 1]}{'' if local.year == this else f' {local.year}'}"


def signal(rssi: int | None) -> str:
    """The strength of a radio signal: "−91 dBm, weak"; empty where it is not known."""
    if rssi is None:
        return ""
    word = "weak" if rssi < WEAK_RSSI else "fair" if rssi < GOOD_RSSI else "good"
    return f"{MINUS if rssi < 0 else ''}{abs(rssi)} dBm, {word}"


def _details(one: Condition, now: datetime, zone: tzinfo) -> list[str]:
    """The band, the signal, the model and when it was last heard."""
    link, info = one.link, one.hub.info if one.hub and one.part is Part.HUB else None
    found = [link.band.value] if link and link.band else []
    found += [signal(one.rssi)] if one.part in (Part.HUB, Part.METER) and one.rssi is not None and _own(one) else []
    if info:
        found += [info.model] if info.model else []
        found += [f"software {info.software}"] if info.software else []
    elif one.part is Part.HUB and one.hub and one.hub.status and one.hub.status.software:
        found.append(f"software {one.hub.status.software}")
    if one.last_heard and one.part is not Part.WAN and one.fault is not Fault.UNKNOWN:
        found.append(f"last heard {words.moment(one.last_heard, now, zone)}")
    return found


def _own(one: Condition) -> bool:
    """Whether the signal is told of this very link: a hub that tells one for all of them shows it on its own card."""
    return one.part is Part.HUB or one.link is not None


def _since(one: Condition, now: datetime, zone: tzinfo) -> str:
    return f" since {words.moment(one.last_heard, now, zone)}" if one.last_heard else ""


def _broker(one: Condition, _now: datetime, _zone: tzinfo) -> Told:
    trouble = one.trouble
    says, advice = (f"{trouble.headline.rstrip('.')}.", trouble.advice) if trouble else ("", "")
    tried = "It is tried again all the time."
    if one.fault is Fault.REFUSED:
        advice = advice or "Check the user name and password in Settings."
        return Told("lock", BAD, "", "Refused", says or "The broker answers, and refuses us.", advice)
    if one.fault is Fault.LOST:
        return Told("lost", BAD, "", "Not reached", says or "The broker cannot be reached.", advice or tried)
    if one.fault is Fault.CONNECTING:
        return Told("waiting", WAITS, "", "Connecting", "The broker has not answered yet.", tried)
    if one.fault is Fault.NOT_SET_UP:
        return Told("hub", WAITS, "", "None", "No hub has been set up yet.", "Set one up in Settings.")
    return Told("live", CALM, "", "Connected", "The broker answers.")


def _hub(one: Condition, now: datetime, zone: tzinfo) -> Told:
    if one.fault is Fault.UNKNOWN:
        return _not_known(one, now, zone)
    icon, meaning, word, says, advice = HUB.get(one.fault, HUB[Fault.NONE])
    return Told(icon, meaning, "", word, says.format(since=_since(one, now, zone)), advice)


def _meter(one: Condition, now: datetime, zone: tzinfo) -> Told:
    if one.fault is Fault.UNKNOWN:
        return _not_known(one, now, zone)
    icon, meaning, word, says, advice = METER.get(one.fault, METER[Fault.NONE])
    who = "hub" if one.hub else "broker"
    said = says.format(who=who, name=device(one.fuel), since=_since(one, now, zone))
    return Told(icon, meaning, "", word, said, advice or (_what_to_do(one) if one.fault in QUIET else ""))


def _what_to_do(one: Condition) -> str:
    if one.hub is None or one.hub.dialect not in (None, *OF_SUPPLIERS):
        return "Does its reader still sit on the meter, and has it power?"
    often = "Gas meters speak every half hour" if one.fuel is Fuel.GAS else "It should speak every few seconds"
    return f"{often}; if it stays quiet, {NEARER}."


def _outside(one: Condition, _now: datetime, _zone: tzinfo) -> Told:
    if one.fault is Fault.DOWN:
        says = "The hub has lost its own link to your supplier."
        return Told("lost", WARNS, "", "Down", says, "Readings here go on. If it lasts for days, tell your supplier.")
    return Told("live", CALM, "", "Up", "Your supplier can reach the hub.")


def _not_known(one: Condition, now: datetime, zone: tzinfo) -> Told:
    last = f"It was last heard {_at(one.last_heard, now, zone)}." if one.last_heard else ""
    if one.since and timedelta(0) <= now - one.since:
        begun = words.moment(one.since, now, zone)
        return Told("waiting", WAITS, "", "Waiting", f"Nothing heard yet: listening since {begun}.", last)
    says = (
        "Not known while the broker is not connected." if one.part is Part.HUB else "Not known while the hub is silent."
    )
    return Told("waiting", WAITS, "", "Not known", says, last)


def _at(at: datetime, now: datetime, zone: tzinfo) -> str:
    told_at = words.moment(at, now, zone)
    return f"at {told_at}" if told_at[0].isdigit() and ":" in told_at[:3] else f"on {told_at}"
