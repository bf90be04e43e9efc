"""What is tried with wild input: one function for each door to the outside, given bytes, that checks what comes of it.

An input is text, so that it can be read and made by hand: `␞` (0x1E) stands between messages, `␟` (0x1F) between the
parts of one. A message is a topic and a payload; "!" before the topic says that the broker had kept it.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from fuzz_checks import meaning_is_sound, text_is_sound, value_is_sound
from fuzz_pairing import play

from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.told import Told
from ihd.energy.topup_code import check, grouped, masked
from ihd.energy.trouble import HubTrouble
from ihd.hubs import NAMES, dialects, understand
from ihd.hubs.dialects.generic import Generic, preview
from ihd.hubs.dialects.measures import VOLUME, WATTS
from ihd.hubs.dialects.templates import Template
from ihd.hubs.message import Message
from ihd.hubs.rules import Means, Rule
from ihd.hubs.survey import Survey
from ihd.hubs.survey_words import sentences

BETWEEN_MESSAGES, BETWEEN_PARTS, KEPT = b"\x1e", b"\x1f", b"!"
ARRIVED = datetime(2025, 11, 4, 18, 22, 16, tzinfo=UTC)
STEP = timedelta(seconds=7)
LONDON = ZoneInfo("Europe/London")
MOST_MESSAGES = 12
LONGEST_TRY = 1.0  # seconds of this process alone
TOPIC = "shed/counter"


def messages(data: bytes) -> list[Message]:
    """The messages in an input, a few seconds apart."""
    found = []
    for number, piece in enumerate(data.split(BETWEEN_MESSAGES)[:MOST_MESSAGES]):
        head, _, payload = piece.partition(BETWEEN_PARTS)
        topic = head.removeprefix(KEPT).decode("utf-8", "replace")
        found.append(Message(topic, payload, ARRIVED + STEP * number, head.startswith(KEPT)))
    return found


def parts(data: bytes, count: int) -> list[str]:
    """An input as this many texts and, last, the rest of it as text."""
    found = [part.decode("utf-8", "replace") for part in data.split(BETWEEN_PARTS, count)]
    return found + [""] * (count + 1 - len(found))


def try_understand(data: bytes) -> None:
    """Messages on any topics, one after the other, as all dialects hear them; the last also in each by its name."""
    known = dialects()
    heard = messages(data)
    for message in heard:
        meaning_is_sound(understand(message, among=known))
    for name in NAMES:
        meaning_is_sound(understand(heard[-1], name, among=known))
    for one in known:
        for topic in one.topics(heard[-1].topic):
            assert topic


def try_templates(data: bytes) -> None:
    """A template and a payload, as Home Assistant discovery brings them together."""
    text, payload = parts(data, 1)
    try:
        template = Template.compile(text)
    except ValueError:
        return
    with suppress(ValueError):
        value = template.value(payload.encode("utf-8", "replace"))
        for quantity, unit in ((WATTS, "W"), (WATTS, "kW"), (VOLUME, "m3")):
            notes: list[str] = []
            value_is_sound(quantity.take(value, unit, notes))
            value_is_sound(notes)


def try_generic(data: bytes) -> None:
    """A rule as it is typed (path, unit, meaning, name of the meter), and a payload on its topic."""
    path, unit, meaning, meter, payload = parts(data, 4)
    told = payload.encode("utf-8", "replace")
    try:
        rule = Rule(TOPIC, path, unit, Means(meaning), meter)
    except ValueError:
        rule = Rule(TOPIC, path, unit, Means.POWER_TAKEN, meter)
    shown = preview(rule, told)
    text_is_sound(shown.words)
    try:
        known = (Generic([rule]),)
    except HubTrouble as trouble:
        text_is_sound(f"{trouble.headline}. {trouble.advice}")
        assert not shown.is_value
        return
    for kept in (False, True):
        meaning = understand(Message(TOPIC, told, ARRIVED, kept), among=known)
        meaning_is_sound(meaning)
        assert kept or shown.is_value == bool(meaning.readings)


def try_home_hub(data: bytes) -> None:
    """Messages of our own profile, and what is known after them."""
    known = dialects()
    told = Told()
    for message in messages(data):
        meaning = understand(message, "ihd_hub", among=known)
        meaning_is_sound(meaning)
        for news in meaning.news:
            told = told.after(news)
            if isinstance(news, MeterTariff):
                for hours in range(0, 24 * 400, 37):
                    value_is_sound(news.pence_at(ARRIVED + timedelta(hours=hours)))
                value_is_sound(news.standing_pence_per_day)
        for reading in meaning.readings:
            told = told.read(reading)
    value_is_sound(told)


def try_survey(data: bytes) -> None:
    """All that is heard on a broker, and what is said of it."""
    survey = Survey("glow")
    heard = messages(data)
    for message in heard:
        survey.take(message)
    for line in sentences(survey, heard[-1].arrived + STEP, LONDON):
        text_is_sound(line)
    for one in survey.found():
        value_is_sound(replace(one, topics=()))  # which are subscribed to as they are
    value_is_sound(survey.devices())
    assert len(survey.others()) <= MOST_MESSAGES
    assert all(isinstance(topic, str) for topic in survey.topics())


def try_topup(data: bytes) -> None:
    """A top-up code as it is typed or pasted."""
    typed = data.decode("utf-8", "surrogateescape")
    for smets1 in (False, True):
        verdict = check(typed, smets1)
        text_is_sound(verdict.why)
        digits = verdict.digits
        assert not digits or digits not in verdict.why or len(digits) < 4, "a code is money"
        assert verdict.ok <= (len(digits) == 20 or (smets1 and len(digits) in {40, 60}))
        assert verdict.claims_pence is None or 0 <= verdict.claims_pence <= 819_100
    assert grouped(typed).replace(" ", "") == digits
    assert sum(letter.isdigit() for letter in masked(typed)) <= 4


TARGETS: dict[str, Callable[[bytes], None]] = {
    "understand": try_understand,
    "templates": try_templates,
    "generic": try_generic,
    "home_hub": try_home_hub,
    "pairing": play,
    "survey": try_survey,
    "topup": try_topup,
}


def tried(target: str, data: bytes) -> None:
    """One input for one target, which must also be done with it soon."""
    began = time.process_time()
    TARGETS[target](data)
    took = time.process_time() - began
    assert took < LONGEST_TRY, f"{took:.1f} s"


def joined(pieces: Sequence[tuple[str, str | bytes, bool]]) -> bytes:
    """Messages (topic, payload, kept) as an input."""
    raw = [
        (KEPT if kept else b"")
        + topic.encode()
        + BETWEEN_PARTS
        + (payload.encode("utf-8", "replace") if isinstance(payload, str) else payload)
        for topic, payload, kept in pieces
    ]
    return BETWEEN_MESSAGES.join(raw)
