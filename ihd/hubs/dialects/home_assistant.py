"""Home Assistant discovery: what is announced there as a meter's sensor is read on the topic that was announced."""

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Protocol

from ihd.energy.reading import HubStatus, Reading, TimeSource
from ihd.hubs.dialects.announced import LONGEST_TOPIC, Announced, Presence, Refused, announcements
from ihd.hubs.message import MAX_PAYLOAD, Meaning, Message
from ihd.hubs.told import as_text, read_object

PREFIX = "homeassistant"
MOST_SENSORS = 2_000  # remembered at once; a home with hundreds of devices announces some thousands of things in all
MOST_LETTERS = 250_000  # of all their templates, which take some 60 times as much once they are ready to run
MOST_TOLD = 4  # of the things that one message announces, how many are named in words
WITH_METERS = {"sensor", "binary_sensor", "device"}  # of all that can be announced, what is looked into


class Runs(Protocol):
    """What gets the value out of a payload."""

    def value(self, payload: bytes) -> Any:
        """The value; None where it is not told. Raises ValueError where it cannot be worked out."""
        ...


@dataclass(frozen=True, slots=True)
class Bare:
    """The payload is the value itself."""

    def value(self, payload: bytes) -> Any:
        """The payload as text."""
        if len(payload) > MAX_PAYLOAD:
            raise ValueError("The message is too long")
        return payload.decode("utf-8", "replace").strip()


@dataclass(frozen=True, slots=True)
class Sensor:
    """An announced sensor that is followed: how to read it, and where its device says whether it is there."""

    announced: Announced
    fetch: Runs
    presence: tuple[tuple[Presence, Runs], ...]

    @property
    def letters(self) -> int:
        """How long its templates are together."""
        templates = [self.announced.template, *(place.template for place, _ in self.presence)]
        return sum(len(one) for one in templates if one)


class HomeAssistant:
    """Whatever is announced to Home Assistant. It remembers the announcements, within bounds, and never answers any.

    A sensor is a meter of its own; which of a device's sensors belong together only the household can say.
    """

    name = "home_assistant"
    own_meters = False

    def __init__(self) -> None:
        self._sensors: dict[str, tuple[Sensor, ...]] = {}
        self._told_on: dict[str, dict[str, Sensor]] = {}
        self._present_on: dict[str, dict[str, Sensor]] = {}
        self._announced_on: dict[str, str] = {}
        self._letters = 0

    def topics(self, prefix: str) -> list[str]:
        """Where announcements are made. What they announce is told elsewhere: see `heard_on`."""
        del prefix
        return [f"{PREFIX}/+/+/config", f"{PREFIX}/+/+/+/config"]

    def heard_on(self) -> list[str]:
        """The topics on which the announced meters and their presence are told."""
        return sorted(self._told_on.keys() | self._present_on.keys())

    def announced_on(self, meter: str) -> str | None:
        """The topic on which a meter was announced."""
        return self._announced_on.get(meter)

    def claims(self, message: Message) -> bool:
        """Announcements, and what was announced."""
        return bool(_words(message.topic)) or message.topic in self._told_on or message.topic in self._present_on

    def parse(self, message: Message) -> Meaning:
        """The readings of the sensors announced for this topic, a status, or what is announced. Raises ValueError."""
        if words := _words(message.topic):
            return self._announce(message, words)
        if sensors := self._told_on.get(message.topic):
            return _readings(message, list(sensors.values()))
        if sensors := self._present_on.get(message.topic):
            return _presence(message, list(sensors.values()))
        return Meaning(self.name, ignored="Nothing that was announced is told here")

    def _announce(self, message: Message, words: list[str]) -> Meaning:
        if not message.payload.strip():
            self._forget(message.topic)
            return Meaning(self.name, ignored="Announces that what was announced here is gone")
        if words[0] not in WITH_METERS:
            return Meaning(self.name, ignored=f"Announces a {as_text(words[0]) or 'thing'}, which is no meter")
        found = list(announcements(words, read_object(message.payload)))
        self._forget(message.topic)
        followed: list[Sensor] = []
        said: list[str] = []
        for one in found:
            if isinstance(one, Announced):
                outcome = self._follow(one, message.topic)
                followed += [outcome] if isinstance(outcome, Sensor) else []
                said.append(_in_words(one) if isinstance(outcome, Sensor) else _refusal(outcome))
            else:
                said.append(_refusal(one))
        if followed:
            self._sensors[message.topic] = tuple(followed)
        more = f"; and {len(said) - MOST_TOLD} more" if len(said) > MOST_TOLD else ""
        return Meaning(self.name, ignored=f"Announces {'; '.join(said[:MOST_TOLD]) or 'nothing'}{more}")

    def _follow(self, one: Announced, topic: str) -> Sensor | Refused:
        """From now on the sensor is read, unless its template is too much, or it is announced elsewhere already."""
        if one.meter in self._announced_on:
            return Refused(one.name, "it is announced twice, and the first counts")
        if len(self._announced_on) >= MOST_SENSORS or len(topic) > LONGEST_TOPIC:
            return Refused(one.name, "too much is announced on this broker")
        try:
            sensor = Sensor(one, _fetch(one.template), _fetch_presence(one.presence))
        except ValueError as error:
            return Refused(one.name, str(error))
        if self._letters + sensor.letters > MOST_LETTERS:
            return Refused(one.name, "too much is announced on this broker")
        self._letters += sensor.letters
        self._announced_on[one.meter] = topic
        self._told_on.setdefault(one.topic, {})[one.meter] = sensor
        for place, _ in sensor.presence:
            self._present_on.setdefault(place.topic, {})[one.meter] = sensor
        return sensor

    def _forget(self, topic: str) -> None:
        for sensor in self._sensors.pop(topic, ()):
            one = sensor.announced
            self._letters -= sensor.letters
            del self._announced_on[one.meter]
            _take_out(self._told_on, one.topic, one.meter)
            for place, _ in sensor.presence:
                _take_out(self._present_on, place.topic, one.meter)


def _words(topic: str) -> list[str]:
    """The words between the prefix and "config" of a topic where something is announced; none for any other."""
    words = topic.split("/", 5)
    right = words[0] == PREFIX and words[-1] == "config" and len(words) in (4, 5) and all(words)
    return words[1:-1] if right else []


def _fetch(template: str | None) -> Runs:
    if not template:
        return Bare()
    from ihd.hubs.dialects.templates import Template

    return Template.compile(template)


def _fetch_presence(places: tuple[Presence, ...]) -> tuple[tuple[Presence, Runs], ...]:
    """How to read each of them; one that cannot be read is left out, for the meter itself can do without."""
    found = []
    for place in places:
        with suppress(ValueError):
            found.append((place, _fetch(place.template)))
    return tuple(found)


def _take_out(where: dict[str, dict[str, Sensor]], topic: str, meter: str) -> None:
    left = where.get(topic, {})
    left.pop(meter, None)
    if not left:
        where.pop(topic, None)


def _in_words(one: Announced) -> str:
    return f"the {one.counts.words} “{one.name}” of “{one.device}”"


def _refusal(refused: Refused) -> str:
    return f"“{refused.name}”, which is not followed: {refused.reason}"


def _readings(message: Message, sensors: list[Sensor]) -> Meaning:
    found: list[Reading] = []
    wrong: list[str] = []
    errors: list[ValueError] = []
    for sensor in sensors:
        notes: list[str] = []
        try:
            amount = _amount(sensor, message, notes)
        except ValueError as error:
            errors.append(error)
            continue
        wrong += notes
        if amount is not None:
            one = sensor.announced
            blank = Reading(one.meter, one.counts.fuel, message.arrived, TimeSource.ARRIVAL, one.device)
            told: dict[str, Any] = {one.counts.field: amount}
            found.append(replace(blank, **told))
    if len(errors) == len(sensors):
        raise errors[0]
    if found:
        return Meaning(HomeAssistant.name, tuple(found))
    why = f"Nothing usable in it ({'; '.join(wrong)})" if wrong else "It tells nothing that was announced"
    return Meaning(HomeAssistant.name, ignored=why)


def _amount(sensor: Sensor, message: Message, notes: list[str]) -> float | None:
    """What the sensor tells, in the unit of its field; watts with the sign of their way."""
    counts = sensor.announced.counts
    amount = counts.quantity.take(sensor.fetch.value(message.payload), counts.unit, notes)
    if amount is None or counts.field != "watts":
        return amount
    if message.retained:
        notes.append("power: kept by the broker since an unknown time")
        return None
    if counts.given and amount < 0:
        notes.append("power: what is given to the grid cannot be below 0")
        return None
    return -amount if counts.given and amount else amount


def _presence(message: Message, sensors: list[Sensor]) -> Meaning:
    """Whether the device is there, in its own words for it. A topic of many devices tells of none in particular."""
    devices = sorted({sensor.announced.device for sensor in sensors})
    if len(devices) > 1:
        return Meaning(HomeAssistant.name, ignored=f"Tells whether {len(devices)} devices are there, not of a meter")
    place, fetch = next(both for both in sensors[0].presence if both[0].topic == message.topic)
    told = fetch.value(message.payload)
    states = {place.here: "online", place.gone: "offline"}
    state = states.get(told) if isinstance(told, str) else None
    if state is None:
        return Meaning(HomeAssistant.name, ignored="It does not say whether the device is there")
    return Meaning(HomeAssistant.name, status=HubStatus(devices[0], message.arrived, TimeSource.ARRIVAL, state))
