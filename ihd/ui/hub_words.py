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
from ihd.ui.link_states import HUB, METER, SILENT_WITHOUT_A_HUB, State
from ihd.wording import later, tr

GOOD_RSSI = -70  # dBm
DIGITS = re.compile(r"\d{6,}")  # as long as a meter point number may be
SHOWN = 4
OF_SUPPLIERS = ("glow", "glow_cloud", "ihd_hub")  # the hubs that suppliers know of; others are the household's own

CALM, WAITS, WARNS, BAD = "low", "muted", "medium", "high"  # the meanings of colours
WELL = (Fault.NONE, Fault.UNKNOWN, Fault.CONNECTING)
QUIET = (Fault.SILENT, Fault.NEVER_HEARD)
TRIED = later("It is tried again all the time.")


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
        return tr("Broker")
    alike = [each for each in every if each.part is one.part and each.fuel is one.fuel]
    if one.part is Part.METER:
        name = words.first_up(device(one.fuel))
    else:
        name = tr("Hub") if one.part is Part.HUB else tr("Link to your supplier")
    return f"{name} {shown(one.name)}" if one.part is Part.HUB or len(alike) > 1 else name


def device(fuel: Fuel | None) -> str:
    """A meter by what it counts: "gas meter"."""
    return tr("{fuel} meter", fuel=words.fuel(fuel)) if fuel else tr("meter")


def shown(name: str) -> str:
    """A name as it may be seen and read aloud: of a long number only its end."""
    return DIGITS.sub(lambda found: f"…{found[0][-SHOWN:]}", name)


def headline(report: HubReport, zone: tzinfo) -> str:
    """What is wrong in few words, for large letters: "Gas meter: silent"; or that nothing is."""
    wrong = sorted((one for one in report.conditions if one.fault not in WELL), key=_gravity)
    if not wrong:
        return summary(report, zone)
    said = told(wrong[0], report.conditions, report.at, zone)
    told_first = f"{said.title}: {said.word.lower()}"
    return tr("{first}, and %n more", "", len(wrong) - 1, first=told_first) if len(wrong) > 1 else told_first


def summary(report: HubReport, zone: tzinfo) -> str:
    """All of it in one sentence: what is wrong first."""
    wrong = [one for one in report.conditions if one.fault not in WELL]
    if wrong:
        worst = min(wrong, key=_gravity)
        return told(worst, report.conditions, report.at, zone).says
    meters = [one for one in report.conditions if one.part is Part.METER]
    heard = _fuels(one for one in meters if one.fault is Fault.NONE)
    waited_for = _fuels(one for one in meters if one.fault is Fault.UNKNOWN)
    if heard and waited_for:
        return tr("Heard: {meters}. Waiting for {others}.", meters=_the_meters(heard), others=_the_meters(waited_for))
    if len(heard) == 1:
        return tr("All is well: {meter} is heard.", meter=_the_meters(heard))
    if heard:
        return tr("All is well: {meters} are heard.", meters=_the_meters(heard))
    return tr("Nothing has been heard yet.") if report.conditions else tr("No hub has been set up yet.")


def _fuels(meters: Iterable[Condition]) -> list[str]:
    return list(dict.fromkeys(words.fuel(one.fuel) for one in meters if one.fuel))


def _the_meters(fuels: list[str]) -> str:
    if len(fuels) == 1:
        return tr("the {fuel} meter", fuel=fuels[0])
    return tr("the {fuels} meters", fuels=words.listed(fuels))


def _gravity(one: Condition) -> tuple[bool, int]:
    return one.fault is Fault.WEAK, list(Part).index(one.part)


def supplier_changed(change: SupplierChange, now: datetime, zone: tzinfo) -> str:
    """That prices may be old: "Supplier changed on 3 November to X; prices may be old until the new tariff arrives"."""
    day = on(change.at, now, zone)
    if not change.name:
        return tr("Supplier changed on {date}; prices may be old until the new tariff arrives", date=day)
    told = later("Supplier changed on {date} to {supplier}; prices may be old until the new tariff arrives")
    return tr(told, date=day, supplier=change.name)


def on(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A date in a sentence: "3 November", with its year once it is another."""
    local, this = at.astimezone(zone), now.astimezone(zone).year
    return words.day_of_month(local) if local.year == this else words.day_of_year(local)


def signal(rssi: int | None) -> str:
    """The strength of a radio signal: "−91 dBm, weak"; empty where it is not known."""
    if rssi is None:
        return ""
    dbm = f"{words.MINUS if rssi < 0 else ''}{abs(rssi)} dBm"
    if rssi < WEAK_RSSI:
        return tr("{strength}, weak", "a radio signal").format(strength=dbm)
    if rssi < GOOD_RSSI:
        return tr("{strength}, fair", "a radio signal").format(strength=dbm)
    return tr("{strength}, good", "a radio signal").format(strength=dbm)


def _details(one: Condition, now: datetime, zone: tzinfo) -> list[str]:
    """What a broker is; the band, the signal, the model and when it was last heard."""
    link, info = one.link, one.hub.info if one.hub and one.part is Part.HUB else None
    found = [link.band.value] if link and link.band else []
    found += [tr("A broker passes on what your hub says")] if one.part is Part.BROKER and one.trouble is None else []
    found += [signal(one.rssi)] if one.part in (Part.HUB, Part.METER) and one.rssi is not None and _own(one) else []
    if info:
        found += [info.model] if info.model else []
        found += [tr("software {version}", version=info.software)] if info.software else []
    elif one.part is Part.HUB and one.hub and one.hub.status and one.hub.status.software:
        found.append(tr("software {version}", version=one.hub.status.software))
    if one.last_heard and one.part is not Part.WAN and one.fault is not Fault.UNKNOWN:
        found.append(tr("last heard {time}", time=words.moment(one.last_heard, now, zone)))
    return found


def _own(one: Condition) -> bool:
    """Whether the signal is told of this very link: a hub that tells one for all of them shows it on its own card."""
    return one.part is Part.HUB or one.link is not None


def _broker(one: Condition, _now: datetime, _zone: tzinfo) -> Told:
    trouble, tried = one.trouble, tr(TRIED)
    says, advice = (f"{trouble.headline.rstrip('.')}.", trouble.advice) if trouble else ("", "")
    if one.fault is Fault.REFUSED:
        says = says or tr("The broker answers, and refuses us.")
        advice = advice or tr("Check the user name and password in Settings.")
        return Told("lock", BAD, "", tr("Refused", "by the broker"), says, advice)
    if one.fault is Fault.LOST:
        says = says or tr("The broker cannot be reached.")
        return Told("lost", BAD, "", tr("Not reached", "the broker"), says, advice or tried)
    if one.fault is Fault.CONNECTING:
        return Told("waiting", WAITS, "", tr("Connecting", "the broker"), tr("The broker has not answered yet."), tried)
    if one.fault is Fault.NOT_SET_UP:
        says, advice = tr("No hub has been set up yet."), tr("Set one up in Settings.")
        return Told("hub", WAITS, "", tr("None", "no broker"), says, advice)
    return Told("live", CALM, "", tr("Connected", "the broker"), tr("The broker answers."))


def _hub(one: Condition, now: datetime, zone: tzinfo) -> Told:
    if one.fault is Fault.UNKNOWN:
        return _not_known(one, now, zone)
    return _shown(HUB.get(one.fault, HUB[Fault.NONE]), "the hub", one, now, zone)


def _meter(one: Condition, now: datetime, zone: tzinfo) -> Told:
    if one.fault is Fault.UNKNOWN:
        return _not_known(one, now, zone)
    state = METER.get(one.fault, METER[Fault.NONE])
    if one.fault is Fault.SILENT and one.hub is None:
        state = SILENT_WITHOUT_A_HUB
    said = _shown(state, "a meter", one, now, zone)
    return said._replace(advice=said.advice or (_what_to_do(one) if one.fault in QUIET else ""))


def _shown(state: State, whose: str, one: Condition, now: datetime, zone: tzinfo) -> Told:
    values = {"device": device(one.fuel)}
    if one.last_heard and state.since:
        values["time"] = words.moment(one.last_heard, now, zone)
    says = tr(state.since if "time" in values else state.says, **values)
    return Told(state.icon, state.meaning, "", tr(state.word, whose), says, tr(state.advice) if state.advice else "")


def _what_to_do(one: Condition) -> str:
    if one.hub is None or one.hub.dialect not in (None, *OF_SUPPLIERS):
        return tr("Does its reader still sit on the meter, and has it power?")
    stays = tr("If it stays quiet, move the hub nearer to the meter, or tell your supplier.")
    gas, power = later("Gas meters speak every half hour."), later("It should speak every few seconds.")
    return f"{tr(gas if one.fuel is Fuel.GAS else power)} {stays}"


def _outside(one: Condition, _now: datetime, _zone: tzinfo) -> Told:
    if one.fault is Fault.DOWN:
        says = tr("The hub has lost its own link to your supplier.")
        advice = tr("Readings here go on. If it lasts for days, tell your supplier.")
        return Told("lost", WARNS, "", tr("Down", "the hub's own link"), says, advice)
    return Told("live", CALM, "", tr("Up", "the hub's own link"), tr("Your supplier can reach the hub."))


def _not_known(one: Condition, now: datetime, zone: tzinfo) -> Told:
    last = _last_heard(one.last_heard, now, zone) if one.last_heard else ""
    if one.since and timedelta(0) <= now - one.since:
        says = tr("Nothing heard yet: listening since {time}.", time=words.moment(one.since, now, zone))
        return Told("waiting", WAITS, "", tr("Waiting", "for a device"), says, last)
    says = tr("Not known while the hub is silent.")
    if one.part is Part.HUB:
        says = tr("Not known while the broker is not connected.")
    return Told("waiting", WAITS, "", tr("Not known", "a device"), says, last)


def _last_heard(at: datetime, now: datetime, zone: tzinfo) -> str:
    told = words.moment(at, now, zone)
    if at.astimezone(zone).date() == now.astimezone(zone).date():
        return tr("It was last heard at {time}.", time=told)
    return tr("It was last heard on {time}.", time=told)
