"""All that hubs have told besides energy, as it stands: a value that is made anew with each word."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from ihd.energy.command import Answer, Command, CommandState
from ihd.energy.health import HubKnown
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import (
    Alert,
    Health,
    HubInfo,
    News,
    Online,
    SupplierChange,
    SupplierMessage,
    TenancyChange,
)
from ihd.energy.prepay import Prepayment
from ihd.energy.reading import HubStatus, Reading

MOST_HUBS = 50  # a broker where everything speaks shall not fill the memory
MOST_METERS = 200
MOST_MESSAGES = 200

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of each hub, meter, message and command, by name. Times UTC."""

    hubs: Mapping[str, HubKnown] = field(default_factory=dict)
    meters: Mapping[str, Reading] = field(default_factory=dict)
    prepayments: Mapping[str, Prepayment] = field(default_factory=dict)
    tariffs: Mapping[str, MeterTariff] = field(default_factory=dict)
    suppliers: Mapping[str, SupplierChange] = field(default_factory=dict)
    messages: Mapping[str, SupplierMessage] = field(default_factory=dict)
    alerts: Mapping[str, Alert] = field(default_factory=dict)
    commands: Mapping[str, tuple[Command, Answer | None]] = field(default_factory=dict)
    tenancy: TenancyChange | None = None

    def read(self, reading: Reading) -> "Told":
        """After a reading: the newest of each meter stays."""
        have = self.meters.get(reading.meter)
        if have is not None and have.at > reading.at:
            return self
        return replace(self, meters=_with(self.meters, reading.meter, reading, MOST_METERS))

    def heard(self, hub: str, dialect: str | None, at: datetime, status: HubStatus | None = None) -> "Told":
        """After a sign of life of a hub at `at`, our own clock."""
        have = self.hubs.get(hub, HubKnown(hub))
        return self._hub(replace(have, dialect=dialect, heard=at, status=status or have.status))

    def after(self, news: News) -> "Told":
        """After a word that is not a reading. An older word than what is known changes nothing."""
        match news:
            case HubInfo() | Health() | Online():
                return self._of_a_hub(news)
            case SupplierMessage() | Alert():
                return self._of_the_supplier(news)
            case Answer():
                return self._answered(news)
            case TenancyChange() if self.tenancy is None or self.tenancy.at < news.at:
                return replace(self, tenancy=news)
            case Prepayment() | MeterTariff() | SupplierChange():
                return self._of_a_meter(news)
        return self

    def asked(self, command: Command, answer: Answer | None = None) -> "Told":
        """After something was asked of a meter."""
        return replace(self, commands={**self.commands, command.id: (command, answer)})

    @property
    def waiting(self) -> tuple[Command, ...]:
        """The commands of which it is not known how they end."""
        return tuple(
            command
            for command, answer in self.commands.values()
            if answer is None or answer.state is CommandState.WAITING
        )

    def prices_may_be_old(self, meter: str) -> SupplierChange | None:
        """The change of supplier of this meter since which no new tariff has come; None if there is none."""
        change, tariff = self.suppliers.get(meter), self.tariffs.get(meter)
        return change if change and (tariff is None or tariff.since < change.at) else None

    def _of_the_supplier(self, news: SupplierMessage | Alert) -> "Told":
        if isinstance(news, Alert):
            return replace(self, alerts=_with(self.alerts, news.id, news, MOST_MESSAGES))
        return replace(self, messages=_with(self.messages, news.id, news, MOST_MESSAGES))

    def _of_a_hub(self, news: HubInfo | Health | Online) -> "Told":
        have = self.hubs.get(news.hub, HubKnown(news.hub))
        if isinstance(news, HubInfo):
            return self._hub(replace(have, info=news))
        if isinstance(news, Online):
            return self._hub(replace(have, online=news.online))
        old = have.health is not None and have.health.at > news.at
        return self if old else self._hub(replace(have, health=news))

    def _of_a_meter(self, news: Prepayment | MeterTariff | SupplierChange) -> "Told":
        if isinstance(news, Prepayment):
            old = self.prepayments.get(news.meter)
            if old is not None and old.at > news.at:
                return self
            return replace(self, prepayments=_with(self.prepayments, news.meter, news, MOST_METERS))
        if isinstance(news, MeterTariff):
            held = self.tariffs.get(news.meter)
            if held is not None and held.since > news.since:
                return self
            return replace(self, tariffs=_with(self.tariffs, news.meter, news, MOST_METERS))
        before = self.suppliers.get(news.meter)
        if before is not None and before.at > news.at:
            return self
        return replace(self, suppliers=_with(self.suppliers, news.meter, news, MOST_METERS))

    def _answered(self, answer: Answer) -> "Told":
        """Who asked knows the command; what has ended stays as it ended."""
        asked = self.commands.get(answer.id)
        if asked is None:
            return self
        command, before = asked
        if before and (before.state is not CommandState.WAITING or before.at > answer.at):
            return self
        return self.asked(command, answer)

    def _hub(self, hub: HubKnown) -> "Told":
        return replace(self, hubs=_with(self.hubs, hub.hub, hub, MOST_HUBS))


def _with(have: Mapping[Key, Value], key: Key, value: Value, most: int) -> Mapping[Key, Value]:
    """With one more; where that is too many the one first told goes."""
    new = {**have, key: value}
    if len(new) > most:
        del new[next(iter(new))]
    return new
