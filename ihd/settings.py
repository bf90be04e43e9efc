"""Every setting, one line each; load and save."""

import tomllib
from dataclasses import asdict, field, fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints
from zoneinfo import ZoneInfo

from ihd.backup_settings import BackupSettings
from ihd.carbon_settings import CarbonSettings, outward
from ihd.display_settings import DisplaySettings, RestSettings, SpeechSettings, StartSettings
from ihd.energy.home import Thresholds
from ihd.energy.trouble import FileTrouble
from ihd.form import Answers, Question, ask, in_pounds
from ihd.price_settings import FormerPrices, PriceSettings, read_former, with_former, write_former
from ihd.wording import later, tr


class HubSettings(Answers):
    """Where the hub's messages are found."""

    host: str = ask("", later("Address"), later("The broker's name or number on your network, such as 192.168.1.20."))
    port: int = ask(
        1883, later("Port"), later("1883 unless you changed it; 8883 is usual with encryption."), between=(1, 65535)
    )
    user: str = ask("", later("User name"), later("Leave empty if your broker asks for none."))
    tls: bool = ask(False, later("Encrypt the link"), later("Use TLS. The broker needs a certificate."))
    ca_file: str = ask(
        "", later("Certificate file"), later("The authority that signed the broker's certificate, if it is your own.")
    )
    prefix: str = ask("glow", later("Topic prefix"), later("The first word of the hub's topics, as set on the hub."))


class MeterSettings(Answers):
    """Which hub this display is paired with, and which meters make up the home. No page asks for these."""

    paired: str = ask("", "Paired hub", "The hub that this display is paired with; `ihd pair` sets it.")
    counted: tuple[str, ...] = ask((), "Counted", "The meters that make up this home; none: what its own hub tells.")
    given: tuple[str, ...] = ask((), "Given to the grid", "Those of them that count what is given to the grid.")
    topics: tuple[str, ...] = ask((), "Topics", "Where the meters that were chosen are heard.")
    victron: str = ask("", "Victron", "The portal that may be asked to go on speaking; it says nothing unless asked.")


class BrokerSettings(Answers):
    """A broker of our own, for a home that has none."""

    runs: bool = ask(
        False, later("Be the broker"), later("The devices of your home send their readings to this machine.")
    )
    network: bool = ask(
        False,
        later("Listen to the home network"),
        later("Off: only programs on this machine come in. Nobody does without a password."),
    )
    tls: bool = ask(
        False,
        later("Offer encryption as well"),
        later("For devices that can; a Glow display cannot, and uses the port without."),
    )
    port: int = ask(1883, later("Port"), later("1883 is usual, and what devices suggest."), between=(1024, 65535))
    secure_port: int = ask(8883, later("Port with encryption"), later("8883 is usual."), between=(1024, 65535))


class RuleSettings(NamedTuple):
    """One reading in a hub that is not known here: the topic, the JSON path in it, its unit and what it means."""

    topic: str
    path: str
    unit: str
    meaning: str
    meter: str


class GasSettings(Answers):
    """How a gas meter's volume becomes energy."""

    calorific: tuple[str, ...] = ask(
        (),
        later("Calorific value"),
        later("From your bill, with the day it begins: 2024-04-01 39.4; none: 39.5."),
        unit=later("MJ/m³"),
    )


class DiarySettings(Answers):
    """How readings are kept."""

    save_every: int = ask(
        45, later("Save every"), later("Fewer writes spare the memory card."), unit=later("seconds"), between=(1, 60)
    )
    timezone: str = ask("Europe/London", later("Time zone"), later("Whose midnight begins a day."))


class Settings(Answers):
    """All settings of one home."""

    hub: HubSettings = field(default_factory=HubSettings)
    meters: MeterSettings = field(default_factory=MeterSettings)
    broker: BrokerSettings = field(default_factory=BrokerSettings)
    prices: PriceSettings = field(default_factory=PriceSettings)
    gas: GasSettings = field(default_factory=GasSettings)
    carbon: CarbonSettings = field(default_factory=CarbonSettings)
    display: DisplaySettings = field(default_factory=DisplaySettings)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    rest: RestSettings = field(default_factory=RestSettings)
    start: StartSettings = field(default_factory=StartSettings)
    diary: DiarySettings = field(default_factory=DiarySettings)
    backups: BackupSettings = field(default_factory=BackupSettings)
    rules: tuple[RuleSettings, ...] = ()
    former_prices: tuple[FormerPrices, ...] = ()

    @property
    def has_hub(self) -> bool:
        """Whether it is known where readings come from: a broker somewhere, one of our own, or a paired hub."""
        return bool(self.hub.host or self.broker.runs or self.meters.paired)

    @property
    def thresholds(self) -> Thresholds:
        """Where medium and high begin."""
        return Thresholds(self.display.medium_watts, max(self.display.high_watts, self.display.medium_watts + 1))


def dated(before: Settings, after: Settings, today: date) -> Settings:
    """`after`, in which prices that were typed today (a local date) leave the days before it as they were."""
    former = with_former(before.former_prices, before.prices, after.prices, today)
    return after if former == after.former_prices else replace(after, former_prices=former)


def where_heard(settings: Settings) -> tuple[Any, ...]:
    """What decides where readings come from: where it changes, a home begins anew."""
    return settings.hub, settings.broker, settings.meters.paired


def question(group: Any, name: str) -> Question:
    """What is asked of the household for this field of a group of settings."""
    asked: Question = next(one for one in fields(group) if one.name == name).metadata["ask"]
    return asked


def load(file: Path) -> Settings:
    """The settings kept in this file; the defaults where it is absent. Raises FileTrouble where it is not sound."""
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise FileTrouble(
            tr("The settings cannot be read"), tr("Mend or remove {file}: {error}", file=file, error=error)
        ) from error
    settings = Settings()
    rules, former = told.pop("rules", []), told.pop("former_prices", [])
    for group, answers in told.items():
        if not isinstance(answers, dict) or not hasattr(settings, group):
            continue
        for name, answer in answers.items():
            if hasattr(getattr(settings, group), name) and not _stands(settings, group, name, answer):
                settings = _answered(settings, f"{group}.{name}", answer)
    try:
        prices = read_former(former)
    except (TypeError, ValueError, AttributeError) as error:
        advice = tr("Mend {part} in {file}: {error}", part="[[former_prices]]", file=file, error=error)
        raise FileTrouble(tr("A former price in the settings cannot be read"), advice) from error
    return replace(settings, rules=_rules(rules, file), former_prices=prices)


def _stands(settings: Settings, group: str, name: str, answer: Any) -> bool:
    """Whether this is the answer that stands: most of a file are the defaults, for which no start need wait."""
    known = getattr(getattr(settings, group), name)
    return isinstance(known, type(answer)) and bool(known == answer)


def _rules(told: Any, file: Path) -> tuple[RuleSettings, ...]:
    try:
        rules = tuple(RuleSettings(**rule) for rule in told)
    except TypeError as error:
        raise FileTrouble(
            tr("A rule in the settings cannot be read"),
            tr("Mend {part} in {file}: {error}", part="[[rules]]", file=file, error=error),
        ) from error
    for rule in rules:
        if not all(isinstance(value, str) for value in rule):
            raise FileTrouble(
                tr("A rule in the settings cannot be read"),
                tr("Each part of {part} in {file} is text.", part="[[rules]]", file=file),
            )
    return rules


def changed(settings: Settings, name: str, answer: Any) -> Settings:
    """The settings with one answer changed, by its full name ("hub.port").

    Raises FileTrouble if it cannot be right, be it alone or beside the others.
    """
    found = _answered(settings, name, answer)
    display, zone = found.display, found.diary.timezone
    if name == "hub.prefix" and set(found.hub.prefix) & set("#+"):
        raise FileTrouble(
            tr("The topic prefix cannot hold # or +"), tr("Give the words that the hub's topics begin with: glow.")
        )
    if name == "carbon.postcode":
        found = replace(found, carbon=replace(found.carbon, postcode=outward(found.carbon.postcode)))
    if name == "gas.calorific":
        _check_calorific(found.gas.calorific)
    if name == "diary.timezone":
        try:
            ZoneInfo(zone)
        except (LookupError, ValueError, OSError) as error:
            raise FileTrouble(tr("There is no time zone {zone}", zone=repr(zone)), tr("Try Europe/London.")) from error
    if name in ("display.medium_watts", "display.high_watts") and display.high_watts <= display.medium_watts:
        told = tr(
            "{medium} W cannot be medium while {high} W is high", medium=display.medium_watts, high=display.high_watts
        )
        raise FileTrouble(told, tr("High must begin above medium."))
    return found


def _check_calorific(words: tuple[str, ...]) -> None:
    from ihd.energy.gas import calorific_values  # which loads fractions: not for a start that asks nothing of gas

    try:
        calorific_values(words)
    except ValueError as error:
        advice = tr("Give the first day and the MJ/m³ that your bill says: 2024-04-01 39.4")
        raise FileTrouble(tr("The calorific value cannot be read: {error}", error=error), advice) from error


def _answered(settings: Settings, name: str, answer: Any) -> Settings:
    group_name, _, field_name = name.partition(".")
    group = getattr(settings, group_name, None)
    if group is None or isinstance(group, tuple) or not hasattr(group, field_name):
        raise FileTrouble(tr("There is no setting {name}", name=name), tr("`ihd settings` lists them all."))
    kind = get_type_hints(type(group))[field_name]
    asked = question(group, field_name)
    try:
        value = _as(kind, answer)
    except (TypeError, ValueError) as error:
        raise FileTrouble(
            tr("{name} cannot be {answer}", name=name, answer=repr(answer)), f"{tr(asked.title)}: {tr(asked.help)}"
        ) from error
    if asked.between and not asked.between[0] <= value <= asked.between[1]:
        low, high = (in_pounds(one) if asked.pounds else f"{one:g}" for one in asked.between)
        told = tr("{title} lies between {low} and {high}.", title=tr(asked.title), low=low, high=high)
        raise FileTrouble(tr("{name} cannot be {answer}", name=name, answer=repr(answer)), told)
    return replace(settings, **{group_name: replace(group, **{field_name: value})})


YES = {"yes", "true", "on", "1"}
NO = {"no", "false", "off", "0"}


def _as(kind: Any, answer: Any) -> Any:
    if kind is bool:
        word = str(answer).lower()
        return word in YES if word in YES | NO else _refuse(answer)
    if kind == tuple[str, ...]:
        return _words(answer)
    if kind is str and not isinstance(answer, str):
        return _refuse(answer)
    if isinstance(answer, bool) or (kind is int and isinstance(answer, float) and not answer.is_integer()):
        return _refuse(answer)
    return kind(answer)


def _words(answer: Any) -> tuple[str, ...]:
    """Several words: a list, or as they are typed, with commas between."""
    told = [word.strip() for word in answer.split(",") if word.strip()] if isinstance(answer, str) else answer
    if not isinstance(told, list | tuple) or not all(isinstance(word, str) for word in told):
        raise ValueError(answer)
    return tuple(told)


def _refuse(answer: Any) -> Any:
    raise ValueError(answer)


def save(settings: Settings, file: Path) -> None:
    """Keep the settings, whole or not at all."""
    import tomli_w

    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    groups = asdict(settings)
    for more in ("rules", "former_prices"):  # which are no groups
        del groups[more]
    plain: dict[str, Any] = {
        g: {k: str(v) if isinstance(v, StrEnum) else v for k, v in one.items()} for g, one in groups.items()
    }
    if settings.rules:
        plain["rules"] = [one._asdict() for one in settings.rules]
    if settings.former_prices:
        plain["former_prices"] = write_former(settings.former_prices)
    new.write_text(tomli_w.dumps(plain), encoding="utf-8")
    new.replace(file)
