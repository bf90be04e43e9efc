"""From what was ticked and set up by hand to the settings of the home; nothing else is changed by it."""

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ihd import passwords
from ihd.app.broker import PASSWORD, Door, own_broker, plain_door
from ihd.app.context import Context
from ihd.app.hearing import rules_of
from ihd.energy.trouble import HubTrouble, Trouble
from ihd.hubs.finding import HERE
from ihd.hubs.rules import Means, Rule, checked
from ihd.hubs.survey import Seen
from ihd.settings import HubSettings, MeterSettings, RuleSettings, Settings, save
from ihd.ui.offers import Judged, Ticked
from ihd.wording import later, tr

HERE_TOO = (HERE, "127.0.0.1", "::1")
SOUND = Rule("a/topic", "", "W", Means.POWER_TAKEN, "Main")  # to try one part of a rule by itself
NOT_HEARD = later("No message on this topic yet.")
GLOW = "glow"


class Asked(NamedTuple):
    """Which broker to listen at. `password` is what was typed; None: whatever is kept for it."""

    hub: HubSettings
    password: str | None = None


def is_own(settings: Settings, hub: HubSettings) -> bool:
    """Whether this is the broker that this home runs by itself."""
    own = settings.broker
    return own.runs and hub.host in HERE_TOO and hub.port in (own.port, own.secure_port)


def door_to(own: Context, asked: Asked) -> Door:
    """The way to the broker that was asked for. Raises Trouble where this display is bound to a paired hub."""
    if own.settings.meters.paired:
        raise HubTrouble(
            tr("This display is paired with a hub"), tr("Unpair it first, in Settings: then choose another.")
        )
    if is_own(own.settings, asked.hub):
        return own_broker(own)
    password = asked.password
    if password is None and same_place(own.settings.hub, asked.hub):
        password = os.environ.get("IHD_BROKER_PASSWORD") or passwords.keep(own.places).get(PASSWORD)
    return plain_door(asked.hub, password or None)


def same_place(one: HubSettings, other: HubSettings) -> bool:
    """Whether both are one account at one broker, for which one password is kept."""
    return (one.host, one.port, one.user) == (other.host, other.port, other.user)


def chosen(
    settings: Settings,
    hub: HubSettings,
    found: Sequence[Seen],
    ticked: Ticked,
    rules: tuple[RuleSettings, ...],
    portal: str,
) -> Settings:
    """The settings of a home with these meters.

    Where exactly those are ticked that count by themselves, nothing is written down: a home with a Glow hub stays as
    simple as that, and a gas meter that speaks later counts too.
    """
    wanted = [one for one in found if one.meter in ticked.meters]
    own = {one.meter for one in found if one.own_meters}
    simple = set(ticked.meters) == own and not ticked.given
    hub = replace(hub, prefix=_prefix(wanted, hub.prefix))
    topics = [topic for one in wanted for topic in one.topics if not simple or _is_elsewhere(one, topic, hub.prefix)]
    meters = MeterSettings(
        counted=() if simple else ticked.meters,
        given=ticked.given,
        topics=tuple(dict.fromkeys(topics)),
        victron=portal if ticked.asks_victron else "",
    )
    kept = tuple(rule for rule in rules if rule.meter in ticked.meters)
    runs = is_own(settings, hub)
    return replace(
        settings,
        hub=settings.hub if runs else hub,
        meters=meters,
        broker=replace(settings.broker, runs=runs),
        rules=kept,
    )


def _prefix(wanted: Sequence[Seen], prefix: str) -> str:
    """The words before the name of a Glow hub in its topics, as the household set them there."""
    for one in wanted:
        if one.dialect == GLOW:
            for topic in one.topics:
                before, found, _ = topic.partition(f"/{one.hub}/")
                if found and not topic.startswith(f"{prefix}/"):
                    return before
                if found:
                    return prefix
    return prefix


def _is_elsewhere(one: Seen, topic: str, prefix: str) -> bool:
    """Whether this would not be listened to by itself: a second Glow hub with words of its own before its name."""
    return one.dialect == GLOW and not topic.startswith(f"{prefix}/")


def settle(own: Context, settings: Settings, password: str | None) -> Context:
    """Keep these settings, and this password: "" forgets the one that was kept, None leaves it. Raises Trouble."""
    if password is not None:
        kept = passwords.keep(own.places)
        if password:
            kept.set(PASSWORD, password)
        elif kept.get(PASSWORD):
            kept.remove(PASSWORD)
    try:
        save(settings, own.places.settings_file)
    except OSError as error:
        raise Trouble(tr("This could not be saved"), str(error)) from error
    return own._replace(settings=settings)


def with_rule(rules: tuple[RuleSettings, ...], rule: RuleSettings) -> tuple[RuleSettings, ...]:
    """These rules and one more, in the form that is kept; it stands for one that read the same before."""
    sound = checked(Rule(rule.topic, rule.path, rule.unit, Means(rule.meaning), rule.meter))
    made = RuleSettings(sound.topic, sound.path, sound.unit, sound.meaning.value, sound.meter)
    others = [one for one in rules if (one.topic, one.path) != (made.topic, made.path)]
    return (*others, made)


def rules_in(settings: Settings, rules: tuple[RuleSettings, ...]) -> tuple[Rule, ...]:
    """These rules as the survey takes them."""
    return rules_of(replace(settings, rules=rules))


def judged(rule: RuleSettings, payload: bytes | None) -> Judged:
    """What a rule that is being made reads in this message, and what is wrong with each of its parts."""
    from ihd.hubs.dialects.generic import preview  # its JSON Path takes time to load

    wrong = _wrong(rule)
    if wrong or not (rule.topic and rule.meaning and rule.unit):
        return Judged(wrong=wrong)
    if payload is None:
        return Judged(tr(NOT_HEARD))
    told = preview(Rule(rule.topic, rule.path, rule.unit, Means(rule.meaning), rule.meter), payload)
    return Judged(told.words, told.is_value)


def _wrong(rule: RuleSettings) -> tuple[tuple[str, str], ...]:
    from ihd.hubs.dialects.generic import Generic

    tried = {
        "topic": replace(SOUND, topic=rule.topic or SOUND.topic),
        "path": replace(SOUND, path=rule.path),
        "meter": replace(SOUND, meter=rule.meter or (SOUND.meter if not rule.meaning else "")),
    }
    wrong = []
    for name, one in tried.items():
        try:
            Generic([one])
        except HubTrouble as trouble:
            wrong.append((name, trouble.advice if name != "topic" else f"{trouble.headline}. {trouble.advice}"))
    return tuple(wrong)
